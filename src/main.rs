//! The program: hands its arguments to the command line and opens the window where one is wanted.

use std::{path::PathBuf, process::ExitCode};

use wayfare::{
    cli::{self, Outcome},
    io,
};

fn main() -> ExitCode {
    io::keep_on_panic(io::environment_language());
    match cli::run(std::env::args_os(), PROBE) {
        Outcome::Done(code) => code,
        Outcome::Window { files } => match open_window(files) {
            Ok(()) => ExitCode::SUCCESS,
            Err(reason) => cli::without_window(&reason),
        },
    }
}

#[cfg(feature = "app")]
fn open_window(files: Vec<PathBuf>) -> Result<(), String> {
    wayfare::app::run(files).map_err(|error| error.to_string())
}

#[cfg(not(feature = "app"))]
fn open_window(_: Vec<PathBuf>) -> Result<(), String> {
    Err(cli::built_without_window())
}

/// What the command line asks the window.
#[cfg(feature = "app")]
const PROBE: Option<cli::Probe> = Some(cli::Probe {
    frames: wayfare::app::job::measure::frames,
    moves: wayfare::app::job::measure::moves,
    first_frame: |file, drawn| wayfare::app::job::measure::first_frame(file, drawn).map_err(|error| error.to_string()),
    screenshots: wayfare::app::screenshots::pictures,
});

#[cfg(not(feature = "app"))]
const PROBE: Option<cli::Probe> = None;
