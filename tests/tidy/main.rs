#![cfg(test)]
//! The repository's own rules, checked by machine: layers, files, words, languages.
#![expect(missing_docs, reason = "tests speak through their names")]
#![expect(clippy::disallowed_methods, reason = "tests may read files and the environment as they like")]

mod docs;
mod files;
mod layers;
mod licences;
mod messages;
mod source;
mod tree;
