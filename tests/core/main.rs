#![cfg(test)]
//! The library through its public door: model, edits, files, text, layout, scenes, exports.
#![allow(
    clippy::clone_on_ref_ptr,
    clippy::disallowed_methods,
    clippy::missing_assert_message,
    reason = "tests write files and build colours as they like, and their names say what failed"
)]
#![allow(clippy::allow_attributes, reason = "not every test file needs each exemption")]

mod agenda;
mod appendix;
mod ballot;
mod bell;
mod blueprint;
mod capture;
mod cli;
mod cli_check;
mod cli_export;
mod clipping;
mod curve;
mod curve_scene;
mod deck;
mod duration;
mod edit;
mod edit_course;
mod edit_many;
mod edit_random;
mod evidence;
mod excerpt;
mod exchange;
mod faults;
mod figures;
mod filter;
mod find;
mod fixture;
mod flow;
mod foreseen;
mod fragment;
mod groups;
mod hands;
mod icons;
mod invariants;
mod io;
mod io_hostile;
mod io_keep;
mod io_save;
mod kill;
mod layout;
mod maps;
mod metrics;
mod minutes;
mod mono;
mod package;
mod panic;
mod paper;
mod part;
mod pdf;
mod pdf_order;
mod personas;
mod picture;
mod pictures;
mod png;
mod poster;
mod pptx;
mod priority;
mod privacy;
mod quotes;
mod report;
mod review;
mod review_changes;
mod review_words;
mod sample;
mod scales;
mod scene;
mod seams;
mod session;
mod settings;
mod sheets;
mod stamp;
mod stats;
mod survey;
mod survey_command;
mod svg;
mod tall;
mod text;
mod warnings;
