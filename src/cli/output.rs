//! The two streams of the command line. A reader who goes away early is no error.

use std::io::{Write as _, stderr, stdout};

/// A line for standard output.
#[expect(clippy::let_underscore_must_use, reason = "`wayfare templates | head` closes the pipe early")]
pub(super) fn say(words: &str) {
    let _ = writeln!(stdout(), "{words}");
}

/// A file for standard output, byte by byte.
#[expect(clippy::let_underscore_must_use, reason = "as above")]
pub(super) fn write(bytes: &[u8]) {
    let _ = stdout().write_all(bytes);
}

/// A line for standard error.
#[expect(clippy::let_underscore_must_use, reason = "there is nowhere left to report it")]
pub(super) fn complain(words: &str) {
    let _ = writeln!(stderr(), "{words}");
}

/// Help and version to standard output, wrong usage to standard error.
#[expect(clippy::let_underscore_must_use, reason = "as above")]
pub(super) fn print_usage(error: &clap::Error) {
    let _ = error.print();
}
