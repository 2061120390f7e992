//! What may be written behind `wayfare export`.

use std::ops::RangeInclusive;

use clap::{Arg, ArgAction, ArgGroup, Command, builder::PossibleValuesParser, value_parser};

use crate::{
    base::Language,
    cli::arguments::{flag, path},
    export::Format,
    i18n::text,
    model::{Aspect, PageSize, PosterSize, SlideKind, Supplement},
};

/// Papers that an office printer takes.
pub(super) const TILES: [PageSize; 4] = [PageSize::A4, PageSize::A3, PageSize::Letter, PageSize::Tabloid];

/// The command and its arguments, under the headings of its help.
pub(in crate::cli) fn command(language: Language) -> Command {
    let say = |key| text(language, key);
    let command = Command::new("export")
        .about(say("cli-export"))
        .after_help(say("cli-export-after-help"))
        .arg(path("files", "FILE").required(true).action(ArgAction::Append).num_args(1..).help(say("cli-export-files")))
        .arg(path("output", "OUT").short('o').long("output").help(say("cli-export-output")))
        .arg(list("to", "FORMATS").help(say("cli-export-to")).conflicts_with("output"))
        .arg(path("out-dir", "DIR").long("out-dir").help(say("cli-export-out-dir")).requires("to"))
        .group(ArgGroup::new("where").args(["output", "to"]).required(true));
    let with = |command: Command, heading, args: Vec<Arg>| {
        args.into_iter().fold(command.next_help_heading(heading), Command::arg)
    };
    let command = with(command, say("cli-heading-paper"), paper(language));
    let command = with(command, say("cli-heading-content"), content(language));
    with(command, say("cli-heading-format"), formats(language))
}

fn paper(language: Language) -> Vec<Arg> {
    let say = |key| text(language, key);
    vec![
        named("page", "SIZE", PageSize::ALL.map(PageSize::name)).help(say("cli-export-page")),
        named("orientation", "WAY", ["landscape", "portrait"]).help(say("cli-export-orientation")),
        number("margin", "MM", 0..=60).help(say("cli-export-margin")),
        flag("fit").help(say("cli-export-fit")),
        number("scale", "PERCENT", 10..=1000).help(say("cli-export-scale")).conflicts_with("fit"),
        number("pages-wide", "N", 1..=50).help(say("cli-export-pages-wide")).conflicts_with_all(["fit", "scale"]),
        Arg::new("poster").long("poster").value_name("SIZE").help(say("cli-export-poster")),
        named("tile", "SIZE", TILES.map(PageSize::name)).help(say("cli-export-tile")).requires("poster"),
        number("flap", "MM", 0..=50).help(say("cli-export-flap")).requires("tile"),
        flag("repeat").help(say("cli-export-repeat")).requires("tile"),
    ]
}

fn content(language: Language) -> Vec<Arg> {
    let say = |key| text(language, key);
    vec![
        list("only-lanes", "LANES").help(say("cli-export-only-lanes")),
        list("only-personas", "PERSONAS").help(say("cli-export-only-personas")),
        flag("no-legend").help(say("cli-export-no-legend")),
        flag("time-line").help(say("cli-export-time-line")),
        named("seams", "WHICH", ["crossings", "all", "none"]).help(say("cli-export-seams")),
        flag("notes").help(say("cli-export-notes")),
        list("with", "PAGES")
            .value_parser(PossibleValuesParser::new(Supplement::ALL.map(Supplement::name)))
            .help(say("cli-export-with")),
        flag("mono").help(say("cli-export-mono")),
    ]
}

fn formats(language: Language) -> Vec<Arg> {
    let say = |key| text(language, key);
    let slides = SlideKind::ALL.map(SlideKind::name);
    vec![
        named("order", "ORDER", ["lane", "phase"]).help(say("cli-export-order")),
        flag("pdf-a").help(say("cli-export-pdf-a")),
        list("slides", "SLIDES").value_parser(PossibleValuesParser::new(slides)).help(say("cli-export-slides")),
        named("aspect", "SHAPE", Aspect::ALL.map(Aspect::name)).help(say("cli-export-aspect")),
        number("dpi", "N", 10..=2400).help(say("cli-export-dpi")),
        flag("transparent").help(say("cli-export-transparent")),
        flag("outline").help(say("cli-export-outline")),
    ]
}

/// Several names with commas between them.
fn list(id: &'static str, shown: &'static str) -> Arg {
    Arg::new(id).long(id).value_name(shown).value_delimiter(',').num_args(1).action(ArgAction::Append)
}

/// One of these names.
fn named<const N: usize>(id: &'static str, shown: &'static str, names: [&'static str; N]) -> Arg {
    Arg::new(id).long(id).value_name(shown).ignore_case(true).value_parser(PossibleValuesParser::new(names))
}

fn number(id: &'static str, shown: &'static str, range: RangeInclusive<u16>) -> Arg {
    let range = i64::from(*range.start())..=i64::from(*range.end());
    Arg::new(id).long(id).value_name(shown).value_parser(value_parser!(u16).range(range))
}

/// Names of the formats, as they are listed in messages.
pub(super) fn format_names() -> String {
    Format::ALL.map(Format::ending).join(", ")
}

/// A poster's size as it is written: `a0`, or `1500x6000` in millimetres.
pub(super) fn poster_size(written: &str) -> Option<PosterSize> {
    let written = written.trim().to_ascii_lowercase();
    let papers = PageSize::ALL.into_iter().filter(|size| *size != PageSize::Slide);
    if let Some(size) = papers.into_iter().find(|size| size.name() == written) {
        return Some(PosterSize::Paper(size));
    }
    let (width, height) = written.trim_end_matches("mm").trim_end().split_once(['x', '×'])?;
    let edge = |text: &str| {
        let edge: u16 = text.trim().trim_end_matches("mm").trim_end().parse().ok()?;
        (100..=PosterSize::MOST_MM).contains(&edge).then_some(edge)
    };
    Some(PosterSize::Millimetres(edge(width)?, edge(height)?))
}
