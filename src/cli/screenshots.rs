//! `wayfare screenshots`: draws the pictures of the user guide anew. For those who work on Wayfare;
//! the help does not list it.

use std::path::PathBuf;

use clap::ArgMatches;

use super::{Failure, Probe, output};
use crate::{
    base::Language,
    i18n::{text, text_with},
    io,
};

pub(super) fn run(matches: &ArgMatches, probe: Option<Probe>, language: Language) -> Result<(), Failure> {
    let Some(into) = matches.get_one::<PathBuf>("into") else { return Err(Failure::Silent) };
    let Some(probe) = probe else { return Err(Failure::Work(text(language, "cli-screenshots-no-window").to_owned())) };
    let only = matches.get_one::<String>("only").map(String::as_str);
    let mut count = 0_usize;
    for spoken in Language::ALL {
        let folder = into.join(spoken.tag());
        let failed = |error: io::SaveError| Failure::Work(error.message(language));
        io::make_folder(&folder).map_err(failed)?;
        for (name, file) in (probe.screenshots)(spoken, only) {
            io::write(&folder.join(format!("{name}.png")), &file).map_err(failed)?;
            count += 1;
        }
    }
    let args = [("count", count.into()), ("folder", into.display().to_string().into())];
    output::say(&text_with(language, "cli-screenshots-done", &args));
    Ok(())
}
