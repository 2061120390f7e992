//! `wayfare fmt`: files in canonical form.

use std::path::{Path, PathBuf};

use clap::ArgMatches;

use super::{Failure, output};
use crate::{base::Language, i18n::text_with, io};

pub(super) fn run(matches: &ArgMatches, language: Language) -> Result<(), Failure> {
    let check = matches.get_flag("check");
    let mut is_fine = true;
    for path in matches.get_many::<PathBuf>("files").into_iter().flatten() {
        // Every file gets its turn: one bad map does not hide what is wrong with the next.
        match one(path, check, language) {
            Ok(fine) => is_fine &= fine,
            Err(words) => {
                output::complain(&words);
                is_fine = false;
            }
        }
    }
    if is_fine { Ok(()) } else { Err(Failure::Silent) }
}

/// Whether the file is in canonical form now.
fn one(path: &Path, check: bool, language: Language) -> Result<bool, String> {
    let loaded = io::load(path).map_err(|e| e.message(language))?;
    for note in &loaded.notes {
        output::complain(&note.message(language));
    }
    let text = io::to_text(&loaded.document);
    if io::holds(path, text.as_bytes()) {
        return Ok(true);
    }
    let file = [("file", path.display().to_string().into())];
    if check {
        output::say(&text_with(language, "cli-fmt-would", &file));
        return Ok(false);
    }
    io::save_bytes(path, text.as_bytes()).map_err(|e| e.message(language))?;
    output::say(&text_with(language, "cli-fmt-done", &file));
    Ok(true)
}
