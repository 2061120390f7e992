//! `wayfare minutes`: what a workshop came to, from a map as it was before and the map as it is.

use std::path::PathBuf;

use clap::{Arg, ArgMatches, Command};

use super::{Failure, arguments::path, output};
use crate::{
    base::Language,
    export::{self, Format, MINUTES_FORMATS},
    i18n::{text, text_with},
    io,
    model::Document,
    workshop::Record,
};

/// The command and its arguments.
pub(super) fn command(language: Language) -> Command {
    let say = |key| text(language, key);
    Command::new("minutes")
        .about(say("cli-minutes"))
        .arg(path("map", "FILE").required(true).help(say("cli-minutes-map")))
        .arg(path("since", "FILE").long("since").help(say("cli-minutes-since")))
        .arg(
            Arg::new("heads")
                .long("people")
                .value_name("N")
                .value_parser(clap::value_parser!(u16))
                .help(say("cli-minutes-people")),
        )
        .arg(Arg::new("date").long("date").value_name("YYYY-MM-DD").help(say("cli-minutes-date")))
        .arg(path("output", "OUT").short('o').long("output").required(true).help(say("cli-minutes-output")))
}

pub(super) fn run(matches: &ArgMatches, language: Language) -> Result<(), Failure> {
    let file = |name: &str| matches.get_one::<PathBuf>(name);
    let (Some(map), Some(out)) = (file("map"), file("output")) else { return Err(Failure::Silent) };
    let Some(format) = Format::of(out).filter(|format| MINUTES_FORMATS.contains(format)) else {
        let known = MINUTES_FORMATS.map(Format::ending).join(", ");
        let args = [("file", out.display().to_string().into()), ("known", known.into())];
        return Err(Failure::Usage(text_with(language, "cli-unknown-format", &args)));
    };
    let now = read(map, language)?;
    let mut record = match file("since") {
        Some(before) => Record::since(read(before, language)?),
        None => Record::of_all(&now),
    };
    record.heads = matches.get_one::<u16>("heads").copied().unwrap_or_default();
    record.date = matches.get_one::<String>("date").cloned().unwrap_or_default();
    let failed = |words: String| Failure::Work(words);
    let made = export::minutes(&now, &record, format, out, &()).map_err(|error| failed(error.message(language)))?;
    io::write_all(&made.files).map_err(|error| failed(error.message(language)))?;
    output::say(&text_with(language, "cli-written", &[("file", out.display().to_string().into())]));
    made.warnings.iter().for_each(|warning| output::complain(&warning.message(language)));
    Ok(())
}

fn read(path: &std::path::Path, language: Language) -> Result<Document, Failure> {
    let loaded = io::load(path).map_err(|error| Failure::Work(error.message(language)))?;
    loaded.notes.iter().for_each(|note| output::complain(&note.message(language)));
    Ok(loaded.document)
}
