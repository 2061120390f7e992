#![cfg(test)]
//! The repository's own rules, checked by machine: layers, files, words, languages.
#![allow(
    clippy::allow_attributes,
    clippy::disallowed_methods,
    clippy::missing_assert_message,
    reason = "tests read files as they like, and their names say what failed"
)]

mod docs;
mod files;
mod layers;
mod licences;
mod messages;
mod source;
mod tree;
