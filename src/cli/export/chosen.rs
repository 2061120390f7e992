//! Lanes and personas by the names people give them.

use crate::{
    base::{Id, Language, fold},
    cli::Failure,
    i18n::{self, text_with},
    model::Document,
};

/// The lanes that are not among `names`; a lane goes by its name in either language or by its
/// identifier.
pub(super) fn other_lanes(document: &Document, names: &[&String], language: Language) -> Result<Vec<Id>, Failure> {
    let rows = document.lanes.iter().map(|lane| {
        let mut known = vec![i18n::lane_name(document.journey.language, lane)];
        known.extend(Language::ALL.map(|language| i18n::lane_name(language, lane)));
        Row { id: &lane.id, names: known.into_iter().map(str::to_owned).collect() }
    });
    let unknown = |args: &Arguments<'_>| text_with(language, "cli-export-unknown-lane", args);
    others(&rows.collect::<Vec<_>>(), names, unknown)
}

/// The personas that are not among `names`; a persona goes by its name or its identifier.
pub(super) fn other_personas(document: &Document, names: &[&String], language: Language) -> Result<Vec<Id>, Failure> {
    let rows = document.personas.iter().map(|persona| Row { id: &persona.id, names: vec![persona.name.clone()] });
    let unknown = |args: &Arguments<'_>| text_with(language, "cli-export-unknown-persona", args);
    others(&rows.collect::<Vec<_>>(), names, unknown)
}

/// Something with an identifier, and how it may be called; first how it is shown.
struct Row<'a> {
    id: &'a Id,
    names: Vec<String>,
}

/// A name, and what could have been named.
type Arguments<'a> = [(&'static str, i18n::Arg<'a>); 2];

fn others(
    rows: &[Row<'_>],
    wanted: &[&String],
    unknown: impl Fn(&Arguments<'_>) -> String,
) -> Result<Vec<Id>, Failure> {
    let is = |row: &Row<'_>, name: &str| {
        let name = fold(name.trim());
        fold(row.id.as_str()) == name || row.names.iter().any(|known| fold(known) == name)
    };
    for name in wanted {
        if !rows.iter().any(|row| is(row, name)) {
            let known: Vec<&str> = rows.iter().filter_map(|row| row.names.first()).map(String::as_str).collect();
            return Err(Failure::Usage(unknown(&[("name", (*name).into()), ("known", known.join(", ").into())])));
        }
    }
    let is_wanted = |row: &&Row<'_>| wanted.iter().any(|name| is(row, name));
    Ok(rows.iter().filter(|row| !is_wanted(row)).map(|row| row.id.clone()).collect())
}
