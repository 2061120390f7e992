//! The command line: what `wayfare` does without a window, and when it opens one.
//!
//! Exit codes: 0 done, 1 a bad document or a failed write, 2 wrong usage. Errors go to standard
//! error in words, in the language of `--lang` or of the environment.

mod arguments;
mod bench;
mod check;
mod export;
mod format;
mod minutes;
mod new;
mod output;
mod redact;
mod rehearse;
mod screenshots;
mod stats;
mod survey;
mod templates;

use std::{
    ffi::OsString,
    path::{Path, PathBuf},
    process::ExitCode,
    time::Duration,
};

use clap::ArgMatches;

use crate::{base::Language, i18n::text, io::environment_language};

/// What is left to do after the arguments were read.
#[derive(Debug)]
pub enum Outcome {
    /// Nothing; the program ends with this code.
    Done(ExitCode),
    /// Open a window, with these maps in it.
    Window {
        /// The maps to open at once.
        files: Vec<PathBuf>,
    },
}

/// Median and longest time of a frame, at one zoom after the other.
pub type FrameTimes = Vec<(Duration, Duration)>;

/// Draws a map, or an empty window, calls back and closes it.
pub type DrawOnce = fn(Option<PathBuf>, fn()) -> Result<(), String>;

/// Draws pictures of the guide: their names, and PNG files.
pub type DrawGuide = fn(Language, Option<&str>) -> Vec<(&'static str, Vec<u8>)>;

/// What the command line may ask the window, which it does not know itself.
#[derive(Clone, Copy, Debug)]
pub struct Probe {
    /// How long frames take while panning the map in a file.
    pub frames: fn(&Path) -> FrameTimes,
    /// How long frames take while a presentation of the map in a file travels over it.
    pub moves: fn(&Path) -> FrameTimes,
    /// Opens a window with a map or with nothing in it, and calls back when it is drawn.
    pub first_frame: DrawOnce,
    /// Names and files of the guide's pictures in a language; all of them, or the one of this name.
    pub screenshots: DrawGuide,
}

/// Why a command did not do what it was told.
#[derive(Debug)]
enum Failure {
    /// A bad document or a failed write; everything that is to be said.
    Work(String),
    /// Wrong usage.
    Usage(String),
    /// Everything has been said already.
    Silent,
}

/// Reads the arguments (the first one names the program) and does what they say.
pub fn run(arguments: impl IntoIterator<Item = OsString>, probe: Option<Probe>) -> Outcome {
    let arguments: Vec<OsString> = arguments.into_iter().collect();
    let language = language(&arguments);
    let matches = match arguments::command(language).try_get_matches_from(arguments) {
        Ok(matches) => matches,
        Err(error) => {
            output::print_usage(&error);
            return Outcome::Done(if error.use_stderr() { ExitCode::from(2) } else { ExitCode::SUCCESS });
        }
    };
    let done = match matches.subcommand() {
        Some((name, matches)) => subcommand(name, matches, probe, language),
        None if has_display() => return Outcome::Window { files: files(&matches) },
        None => Err(Failure::Work(text(language, "cli-no-display").to_owned())),
    };
    Outcome::Done(match done {
        Ok(()) => ExitCode::SUCCESS,
        Err(Failure::Silent) => ExitCode::FAILURE,
        Err(Failure::Work(words)) => {
            output::complain(&words);
            ExitCode::FAILURE
        }
        Err(Failure::Usage(words)) => {
            output::complain(&words);
            ExitCode::from(2)
        }
    })
}

/// The last word when the window did not open after all.
pub fn without_window(reason: &str) -> ExitCode {
    output::complain(reason);
    ExitCode::FAILURE
}

/// Says that this build has no window.
pub fn built_without_window() -> String {
    text(environment_language(), "cli-no-window-built").to_owned()
}

fn subcommand(name: &str, matches: &ArgMatches, probe: Option<Probe>, language: Language) -> Result<(), Failure> {
    match name {
        "export" => export::run(matches, language),
        "new" => new::run(matches, language),
        "templates" => {
            templates::run(language);
            Ok(())
        }
        "fmt" => format::run(matches, language),
        "stats" => stats::run(matches, language),
        "rehearse" => rehearse::run(matches, language),
        "survey" => survey::run(matches, language),
        "check" => check::run(matches, language),
        "minutes" => minutes::run(matches, language),
        "redact" => redact::run(matches, language),
        "bench" => bench::run(matches, probe, language),
        "screenshots" => screenshots::run(matches, probe, language),
        _ => Err(Failure::Silent),
    }
}

/// The maps to open. Absolute: what is remembered of them holds wherever the program starts next.
fn files(matches: &ArgMatches) -> Vec<PathBuf> {
    let named = matches.get_many::<PathBuf>("files").into_iter().flatten();
    named.map(|path| std::path::absolute(path).unwrap_or_else(|_| path.clone())).collect()
}

/// The language of messages: `--lang` wherever it stands, else the environment's.
fn language(arguments: &[OsString]) -> Language {
    let mut words = arguments.iter().filter_map(|a| a.to_str());
    let mut asked = None;
    while let Some(word) = words.next() {
        if word == "--lang" {
            asked = words.next();
        } else if let Some(tag) = word.strip_prefix("--lang=") {
            asked = Some(tag);
        }
    }
    asked.and_then(Language::from_tag).unwrap_or_else(environment_language)
}

/// Whether a window can be opened at all. Elsewhere than on Linux and its kin there always is a desktop.
fn has_display() -> bool {
    let set = |name: &str| std::env::var_os(name).is_some_and(|value| !value.is_empty());
    !cfg!(all(unix, not(target_os = "macos"))) || ["WAYLAND_DISPLAY", "WAYLAND_SOCKET", "DISPLAY"].into_iter().any(set)
}
