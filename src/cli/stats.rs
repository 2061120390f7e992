//! `wayfare stats`: what can be counted, in one map or over many.

use std::path::{Path, PathBuf};

use clap::{Arg, ArgAction, ArgMatches, Command};
use serde_json::{Value, json};

use super::{Failure, arguments::path, output};
use crate::{
    base::Language,
    exchange::to_csv,
    i18n::{text, text_with},
    io,
    report::{Cell, Heading, Room, Sheet},
    stats::{self, Figure, Statistics, Table},
};

/// The command and its arguments.
pub(super) fn command(language: Language) -> Command {
    let say = |key| text(language, key);
    let format = Arg::new("format").long("format").value_name("FORMAT").value_parser(["text", "csv", "json"]);
    Command::new("stats")
        .about(say("cli-stats"))
        .arg(path("files", "FILE").required(true).action(ArgAction::Append).num_args(1..).help(say("cli-stats-files")))
        .arg(format.default_value("text").help(say("cli-stats-format")))
}

/// A map and what was counted in it.
struct Counted {
    path: PathBuf,
    statistics: Statistics,
}

pub(super) fn run(matches: &ArgMatches, language: Language) -> Result<(), Failure> {
    let named: Vec<&PathBuf> = matches.get_many::<PathBuf>("files").into_iter().flatten().collect();
    let (mut maps, mut failed) = (Vec::new(), 0);
    let is_one =
        named.len() == 1 && io::maps_at(named.first().ok_or(Failure::Silent)?).is_ok_and(|maps| maps.len() == 1);
    for path in named {
        // Every map gets its turn: a bad one does not hide the others.
        match io::maps_at(path) {
            Ok(found) if found.is_empty() => {
                let file = [("file", path.display().to_string().into())];
                output::complain(&text_with(language, "cli-stats-empty-folder", &file));
            }
            Ok(found) => failed += found.into_iter().filter(|path| !count(path, &mut maps, language)).count(),
            Err(error) => {
                output::complain(&error.message(language));
                failed += 1;
            }
        }
    }
    match matches.get_one::<String>("format").map(String::as_str) {
        Some("json") => output::say(&as_json(&maps, language)),
        Some("csv") => output::write(&to_csv(&sheet(&maps, language), language)),
        _ => say_tables(&maps, is_one, language),
    }
    if failed == 0 {
        return Ok(());
    }
    let all = failed + maps.len();
    if all > 1 {
        let args = [("failed", failed.to_string().into()), ("count", all.into())];
        output::complain(&text_with(language, "cli-stats-some-failed", &args));
    }
    Err(Failure::Silent)
}

/// Reads and counts one map; says why where that cannot be.
fn count(path: &Path, maps: &mut Vec<Counted>, language: Language) -> bool {
    match io::load(path) {
        Ok(loaded) => {
            loaded.notes.iter().for_each(|note| output::complain(&note.message(language)));
            maps.push(Counted { path: path.to_path_buf(), statistics: stats::stats(&loaded.document) });
            true
        }
        Err(error) => {
            output::complain(&error.message(language));
            false
        }
    }
}

/// One map table by table, several side by side as a row each.
fn say_tables(maps: &[Counted], is_one: bool, language: Language) {
    match maps {
        [] => {}
        [only] if is_one => {
            let title = &only.statistics.title;
            output::say(if title.is_empty() { text(language, "untitled") } else { title });
            for table in stats::tables(&only.statistics, language) {
                output::say("");
                output::say(&table.name);
                output::say(&aligned(&table));
            }
        }
        maps => output::say(&aligned(&portfolio(maps, language))),
    }
}

/// The main numbers, a row for each map.
fn portfolio(maps: &[Counted], language: Language) -> Table {
    let names = Figure::MAIN.map(|figure| figure.name(language).to_owned());
    let row = |map: &Counted| {
        let numbers = Figure::MAIN.map(|figure| stats::figure(figure, &map.statistics, language));
        std::iter::once(file_name(&map.path)).chain(numbers).collect()
    };
    Table {
        name: String::new(),
        columns: std::iter::once(text(language, "cli-stats-map").to_owned()).chain(names).collect(),
        rows: maps.iter().map(row).collect(),
    }
}

fn file_name(path: &Path) -> String {
    path.file_name().unwrap_or(path.as_os_str()).to_string_lossy().into_owned()
}

/// Every number, a row for each map.
fn sheet(maps: &[Counted], language: Language) -> Sheet {
    let heading = |name: &str, room| Heading { name: name.to_owned(), room };
    let names = ["cli-stats-file", "find-field-title"].map(|key| heading(text(language, key), Room::Name));
    let figures = Figure::ALL.map(|figure| heading(figure.name(language), Room::Figure));
    let row = |map: &Counted| {
        let words = [map.path.display().to_string(), map.statistics.title.clone()].map(Cell::Words);
        let number = |figure: Figure| {
            figure.of(&map.statistics).map_or(Cell::Empty, |value| Cell::Number(value, figure.decimals()))
        };
        words.into_iter().chain(Figure::ALL.map(number)).collect()
    };
    Sheet {
        name: String::new(),
        columns: names.into_iter().chain(figures).collect(),
        rows: maps.iter().map(row).collect(),
    }
}

fn as_json(maps: &[Counted], language: Language) -> String {
    let entry = |map: &Counted| {
        let mut entry = stats::json(&map.statistics, language);
        if let Value::Object(fields) = &mut entry {
            fields.insert("file".to_owned(), json!(map.path.display().to_string()));
        }
        entry
    };
    let maps: Vec<Value> = maps.iter().map(entry).collect();
    format!("{:#}", json!({ "format": 1, "maps": maps }))
}

/// Longest name of a column on one line; longer ones go on several.
const WIDEST_HEADING: usize = 14;

/// Columns as wide as what stands in them; numbers at the right. Long headings run over several lines.
fn aligned(table: &Table) -> String {
    let headings: Vec<Vec<String>> = table.columns.iter().map(|heading| wrapped(heading, WIDEST_HEADING)).collect();
    let height = headings.iter().map(Vec::len).max().unwrap_or_default();
    let head = (0..height).map(|line| {
        // A short heading stands on the last of the lines.
        let of = |lines: &Vec<String>| (line + lines.len()).checked_sub(height).and_then(|at| lines.get(at)).cloned();
        headings.iter().map(|lines| of(lines).unwrap_or_default()).collect::<Vec<String>>()
    });
    let lines: Vec<Vec<String>> = head.chain(table.rows.iter().cloned()).collect();
    let width = |at: usize| lines.iter().filter_map(|cells| cells.get(at)).map(|c| c.chars().count()).max();
    let widths: Vec<usize> = (0..table.columns.len()).map(|at| width(at).unwrap_or_default()).collect();
    let line = |cells: &Vec<String>| {
        let padded = cells.iter().zip(&widths).enumerate().map(|(at, (cell, width))| match at {
            0 => format!("{cell:<width$}"),
            _ => format!("{cell:>width$}"),
        });
        padded.collect::<Vec<_>>().join("  ").trim_end().to_owned()
    };
    lines.iter().map(line).collect::<Vec<_>>().join("\n")
}

/// Words on lines of at most `width` letters; a longer word has a line of its own.
fn wrapped(words: &str, width: usize) -> Vec<String> {
    let mut lines: Vec<String> = Vec::new();
    for word in words.split_whitespace() {
        match lines.last_mut() {
            Some(line) if line.chars().count() + 1 + word.chars().count() <= width => {
                line.push(' ');
                line.push_str(word);
            }
            _ => lines.push(word.to_owned()),
        }
    }
    lines
}
