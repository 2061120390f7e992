#![cfg(test)]
//! The window, driven by its accessibility labels as a screen reader would.
#![allow(
    clippy::clone_on_ref_ptr,
    clippy::disallowed_methods,
    clippy::missing_assert_message,
    reason = "tests write files and build colours as they like, and their names say what failed"
)]
#![allow(clippy::allow_attributes, reason = "not every test file needs each exemption")]
mod back;
mod blueprint;
mod board;
mod canvas;
mod canvas_cost;
mod capture;
mod channels;
mod copy;
mod disk;
mod empty;
mod evidence;
mod export;
mod faults;
mod figures;
mod files;
mod filter;
mod find;
mod gallery;
mod galley;
mod guide;
mod hands;
mod harness;
mod keys;
mod lanes;
mod legible;
mod many;
mod minutes;
mod opportunities;
mod palette;
mod panel;
mod paste;
mod people;
mod perspective;
mod pictures;
mod print;
mod recovery;
mod review;
mod settings;
mod shell;
mod sound;
mod start;
mod statistics;
mod survey;
mod tabs;
mod tour;
mod typing;
mod vote;
mod walk;
mod workshop;
mod writing;
