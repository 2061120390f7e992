//! `wayfare check`: what maps lack, for people, for scripts and for code review.

mod json;
mod lines;
mod sarif;
mod text;

use std::path::{Path, PathBuf};

use clap::{Arg, ArgAction, ArgMatches, Command, builder::PossibleValuesParser};

use self::lines::Lines;
use super::{
    Failure,
    arguments::path,
    output,
    redact::{names, names_argument},
};
use crate::{
    base::Language,
    i18n,
    io::{self, LoadError},
    layout,
    model::{Document, PageSettings, PageSize},
    privacy::Names,
    review::{Conditions, Level, Review},
    text::FontBook,
};

/// Says that nothing that is found makes the command fail.
const NEVER: &str = "never";

/// The command and its arguments.
pub(super) fn command(language: Language) -> Command {
    let say = |key| i18n::text(language, key);
    let levels = Level::ALL.map(Level::name).into_iter().chain([NEVER]);
    let one_of = |id: &'static str, shown: &'static str| Arg::new(id).long(id).value_name(shown).ignore_case(true);
    Command::new("check")
        .about(say("cli-check"))
        .after_help(say("cli-check-after-help"))
        .arg(path("files", "FILE").required(true).action(ArgAction::Append).num_args(1..).help(say("cli-check-files")))
        .arg(
            one_of("format", "FORMAT")
                .default_value("text")
                .value_parser(PossibleValuesParser::new(["text", "json", "sarif"]))
                .help(say("cli-check-format")),
        )
        .arg(
            one_of("fail-on", "LEVEL")
                .default_value(Level::Gap.name())
                .value_parser(PossibleValuesParser::new(levels))
                .help(say("cli-check-fail-on")),
        )
        .arg(names_argument(language))
        .arg(
            one_of("page", "SIZE")
                .value_parser(PossibleValuesParser::new(PageSize::ALL.map(PageSize::name)))
                .help(say("cli-check-page")),
        )
}

/// A map that was reviewed.
struct Reviewed {
    /// As it was named on the command line.
    path: PathBuf,
    document: Document,
    review: Review,
    lines: Lines,
}

/// What all files together gave.
#[derive(Default)]
struct Outcome {
    maps: Vec<Reviewed>,
    unreadable: Vec<LoadError>,
}

pub(super) fn run(matches: &ArgMatches, language: Language) -> Result<(), Failure> {
    let names = names(matches, language)?;
    let mut outcome = Outcome::default();
    for file in matches.get_many::<PathBuf>("files").into_iter().flatten() {
        // Every file gets its turn: one bad map does not hide what the next one lacks.
        match reviewed(file, matches, &names, language) {
            Ok(map) => outcome.maps.push(map),
            Err(error) => {
                output::complain(&error.message(language));
                outcome.unreadable.push(error);
            }
        }
    }
    let written = match word(matches, "format") {
        Some("json") => json::write(&outcome, language),
        Some("sarif") => sarif::write(&outcome, language),
        _ => Ok(text::write(&outcome.maps, language)),
    };
    output::say(written.map_err(|error| Failure::Work(error.to_string()))?.trim_end());
    let limit = word(matches, "fail-on").and_then(Level::from_name);
    let is_over = |map: &Reviewed| limit.is_some_and(|limit| map.review.findings().any(|f| f.level() >= limit));
    if outcome.unreadable.is_empty() && !outcome.maps.iter().any(is_over) { Ok(()) } else { Err(Failure::Silent) }
}

fn reviewed(file: &Path, matches: &ArgMatches, names: &Names, language: Language) -> Result<Reviewed, LoadError> {
    let loaded = io::load(file)?;
    for note in &loaded.notes {
        output::complain(&note.message(language));
    }
    let document = loaded.document;
    let mut settings = PageSettings::clone(&document.page);
    if let Some(size) = word(matches, "page").and_then(page_size) {
        settings.size = size;
        settings.poster = None;
    }
    let request = layout::Request::page(&settings, document.journey.language);
    let sheets = layout::sheets(&document, FontBook::shared(), &request, &mut layout::Cache::default());
    let too_small = layout::too_small(&sheets, &settings);
    let review = Review::of(&document, &Conditions { too_small, names: names.listed().to_vec() });
    // The file has just been read; should it be gone by now, its lines are not worth a complaint.
    let lines = std::fs::read_to_string(file).map(|text| Lines::of(&text)).unwrap_or_default();
    Ok(Reviewed { path: file.to_path_buf(), document, review, lines })
}

fn page_size(name: &str) -> Option<PageSize> {
    PageSize::ALL.into_iter().find(|size| size.name().eq_ignore_ascii_case(name))
}

fn word<'a>(matches: &'a ArgMatches, id: &str) -> Option<&'a str> {
    matches.get_one::<String>(id).map(String::as_str)
}
