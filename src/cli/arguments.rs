//! What may be written behind `wayfare`, with its help in the reader's language.

use std::path::PathBuf;

use clap::{Arg, ArgAction, ArgGroup, Command, builder::PossibleValuesParser, value_parser};

use crate::{base::Language, i18n::text, model::sample::MAX_CARDS};

/// All commands and their arguments.
pub(super) fn command(language: Language) -> Command {
    let say = |key| text(language, key);
    Command::new("wayfare")
        .version(env!("CARGO_PKG_VERSION"))
        .about(say("cli-about"))
        .after_help(say("cli-after-help"))
        .args_conflicts_with_subcommands(true)
        .arg(path("files", "FILE").action(ArgAction::Append).num_args(0..).help(say("cli-files")))
        .arg(lang(language).global(true))
        .subcommand(super::export::arguments::command(language))
        .subcommand(new(language))
        .subcommand(super::survey::command(language))
        .subcommand(super::check::command(language))
        .subcommand(super::minutes::command(language))
        .subcommand(super::redact::command(language))
        .subcommand(super::stats::command(language))
        .subcommand(rehearse(language))
        .subcommand(Command::new("templates").about(say("cli-templates")))
        .subcommand(
            Command::new("fmt")
                .about(say("cli-fmt"))
                .arg(
                    path("files", "FILE")
                        .required(true)
                        .action(ArgAction::Append)
                        .num_args(1..)
                        .help(say("cli-fmt-files")),
                )
                .arg(flag("check").help(say("cli-fmt-check"))),
        )
        .subcommand(
            Command::new("bench")
                .about(say("cli-bench"))
                .arg(cards().default_value("10000").help(say("cli-bench-cards")))
                .arg(flag("json").help(say("cli-bench-json")))
                // What the benchmark starts itself with, to see a process that only opens a map.
                .arg(path("open-only", "FILE").long("open-only").hide(true))
                // The same for counting the answers of a survey.
                .arg(path("count-only", "FILE").long("count-only").hide(true))
                // The same for the time until a window is drawn; `-` draws an empty one.
                .arg(path("first-frame", "FILE").long("first-frame").hide(true)),
        )
        .subcommand(
            Command::new("screenshots")
                .about(say("cli-screenshots-about"))
                .hide(true)
                .arg(path("into", "FOLDER").long("into").required(true).help(say("cli-screenshots-into")))
                .arg(Arg::new("only").long("only").value_name("NAME").help(say("cli-screenshots-only"))),
        )
}

fn new(language: Language) -> Command {
    let say = |key| text(language, key);
    Command::new("new")
        .about(say("cli-new"))
        .arg(Arg::new("template").long("template").value_name("NAME").help(say("cli-new-template")))
        .arg(cards().help(say("cli-new-cards")))
        .arg(
            Arg::new("seed")
                .long("seed")
                .value_name("S")
                .default_value("1")
                .value_parser(value_parser!(u64))
                .help(say("cli-new-seed")),
        )
        .arg(flag("hard").requires("cards").help(say("cli-new-hard")))
        .arg(path("output", "OUT").short('o').long("output").required(true).help(say("cli-new-output")))
        .arg(flag("force").help(say("cli-new-force")))
        .group(ArgGroup::new("what").args(["template", "cards"]).required(true))
}

/// Not in the list of commands: it is there for those who work on Wayfare.
fn rehearse(language: Language) -> Command {
    let say = |key| text(language, key);
    let number = |id: &'static str, usual: &'static str| {
        Arg::new(id).long(id).value_name("N").default_value(usual).value_parser(value_parser!(u64))
    };
    Command::new("rehearse")
        .hide(true)
        .about(say("cli-rehearse"))
        .long_about(say("cli-rehearse-long"))
        .arg(number("kills", "20").help(say("cli-rehearse-kills")))
        .arg(number("seed", "1").help(say("cli-rehearse-seed")))
        .arg(number("interval", "100").value_name("MS").help(say("cli-rehearse-interval")))
        .arg(
            Arg::new("promise")
                .long("promise")
                .value_name("MS")
                .value_parser(value_parser!(u64))
                .help(say("cli-rehearse-promise")),
        )
        .arg(number("slack", "1000").value_name("MS").help(say("cli-rehearse-slack")))
        .arg(number("at-once", "10").help(say("cli-rehearse-at-once")))
        // What it starts itself with: the editing session that is killed, or breaks down by itself.
        .arg(path("play", "FOLDER").long("play").hide(true))
        .arg(Arg::new("break").long("break").hide(true).value_parser(["edit", "thread", "keeper", "writing"]))
}

/// An argument that names a file or folder.
pub(super) fn path(id: &'static str, shown: &'static str) -> Arg {
    Arg::new(id).value_name(shown).value_parser(value_parser!(PathBuf))
}

/// An argument that is there or not.
pub(super) fn flag(id: &'static str) -> Arg {
    Arg::new(id).long(id).action(ArgAction::SetTrue)
}

fn cards() -> Arg {
    Arg::new("cards").long("cards").value_name("N").value_parser(value_parser!(u32).range(0..=i64::from(MAX_CARDS)))
}

fn lang(language: Language) -> Arg {
    let tags = Language::ALL.map(Language::tag);
    Arg::new("lang")
        .long("lang")
        .value_name("LANG")
        .value_parser(PossibleValuesParser::new(tags))
        .help(text(language, "cli-lang"))
}
