//! `wayfare redact`: a copy of a map without personal data, and what was taken out of it.

use std::path::{Path, PathBuf};

use clap::{Arg, ArgMatches, Command};

use super::{
    Failure,
    arguments::{flag, path},
    output,
};
use crate::{
    base::Language,
    edit,
    i18n::{field_name, quoted, text, text_with},
    io,
    model::Document,
    privacy::{Blanked, Datum, Names, redact},
};

/// The command and its arguments.
pub(super) fn command(language: Language) -> Command {
    let say = |key| text(language, key);
    Command::new("redact")
        .about(say("cli-redact"))
        .after_help(say("cli-redact-after-help"))
        .arg(path("file", "FILE").required(true).help(say("cli-redact-file")))
        .arg(path("output", "OUT").short('o').long("output").required(true).help(say("cli-redact-output")))
        .arg(names_argument(language))
        .arg(flag("force").help(say("cli-new-force")))
}

/// A list of names that must not stand in a map.
pub(super) fn names_argument(language: Language) -> Arg {
    path("names", "LIST").long("names").help(text(language, "cli-names"))
}

/// Reads that list; without one there are no names.
pub(super) fn names(matches: &ArgMatches, language: Language) -> Result<Names, Failure> {
    let Some(path) = matches.get_one::<PathBuf>("names") else { return Ok(Names::default()) };
    let unreadable = |reason: std::io::Error| {
        let args = [("file", path.display().to_string().into()), ("reason", reason.to_string().into())];
        Failure::Work(text_with(language, "cli-names-unreadable", &args))
    };
    std::fs::read_to_string(path).map(|list| Names::read(&list)).map_err(unreadable)
}

pub(super) fn run(matches: &ArgMatches, language: Language) -> Result<(), Failure> {
    let (file, out) = (matches.get_one::<PathBuf>("file"), matches.get_one::<PathBuf>("output"));
    let (Some(file), Some(out)) = (file, out) else { return Err(Failure::Silent) };
    let names = names(matches, language)?;
    let on_file = |key, path: &Path| text_with(language, key, &[("file", path.display().to_string().into())]);
    if out.symlink_metadata().is_ok() {
        // Written over the map itself, the copy would take away the only place where the data is.
        if io::real_path(out) == io::real_path(file) {
            return Err(Failure::Work(on_file("cli-redact-same", out)));
        }
        if !matches.get_flag("force") {
            return Err(Failure::Work(on_file("cli-exists", out)));
        }
    }
    let loaded = io::load(file).map_err(|error| Failure::Work(error.message(language)))?;
    for note in &loaded.notes {
        output::complain(&note.message(language));
    }
    let redacted = redact(&loaded.document, &names);
    // Without a backup beside it: what stood there before may hold the very data.
    io::write(out, io::to_text(&redacted.document).as_bytes()).map_err(|e| Failure::Work(e.message(language)))?;
    for piece in &redacted.blanked {
        output::say(&line(&loaded.document, piece, language));
    }
    output::say(&text_with(language, "cli-redact-done", &[("count", redacted.blanked.len().into())]));
    output::say(&on_file("cli-written", out));
    Ok(())
}

/// `card “Hotline”, Notes: telephone number “0171 2345678”`.
fn line(document: &Document, piece: &Blanked, language: Language) -> String {
    let name = piece.subject.as_ref().and_then(|id| edit::Name::of(document, id));
    let place = name.map_or_else(|| row(piece, language), |name| name.text(language));
    let datum = match piece.datum {
        Datum::Email => text(language, "datum-email"),
        Datum::Phone => text(language, "datum-phone"),
        Datum::Name => text(language, "datum-name"),
    };
    // A name may go over the end of a line; what is said of it does not.
    let words = quoted(language, &piece.words.split_whitespace().collect::<Vec<_>>().join(" "));
    let args = [
        ("place", place.into()),
        ("field", field_name(language, piece.field).into()),
        ("datum", datum.into()),
        ("words", words.into()),
    ];
    text_with(language, "cli-redact-line", &args)
}

/// A row without a name of its own.
fn row(piece: &Blanked, language: Language) -> String {
    let table = match piece.table {
        "" | "journey" => return text(language, "place-map").to_owned(),
        "emotions" => text(language, "redact-emotions"),
        "foreseen" => text(language, "redact-foreseen"),
        "seams" => text(language, "redact-seams"),
        "waived" => text(language, "redact-waived"),
        "agenda" => text(language, "redact-agenda"),
        "parking" => text(language, "redact-parking"),
        "rounds" => text(language, "redact-rounds"),
        table => table,
    };
    let number = (piece.row + 1).to_string();
    text_with(language, "violation-place-row", &[("table", table.into()), ("number", number.into())])
}
