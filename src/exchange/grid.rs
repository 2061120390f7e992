//! The cards of a fragment by row and column, as tables show them.

use std::collections::BTreeMap;

use super::words;
use crate::{
    base::{Id, Language},
    edit::{Fragment, FragmentColumn},
    i18n::lane_name,
    model::{Card, Lane},
};

/// A table: its headings and what stands in its cells.
pub(super) struct Grid {
    /// Names of the columns.
    pub(super) columns: Vec<String>,
    /// The rows.
    pub(super) rows: Vec<GridRow>,
}

/// One row of a table.
pub(super) struct GridRow {
    /// Its name.
    pub(super) name: String,
    /// The words of the cards in each of its cells.
    pub(super) cells: Vec<Vec<String>>,
}

impl Grid {
    /// The table of these cards.
    pub(super) fn of(fragment: &Fragment, language: Language) -> Self {
        let cells = by_cell(fragment);
        let row = |lane: &Lane| {
            let cell = |column: &FragmentColumn| {
                let cards = cells.get(&(&lane.id, &column.step));
                cards.into_iter().flatten().map(|card| words::in_one_line(card)).collect()
            };
            GridRow { name: lane_name(language, lane).to_owned(), cells: fragment.columns.iter().map(cell).collect() }
        };
        Self {
            columns: fragment.columns.iter().map(column_name).collect(),
            rows: fragment.lanes.iter().map(row).collect(),
        }
    }
}

/// Cards by row and column.
pub(super) fn by_cell(fragment: &Fragment) -> BTreeMap<(&Id, &Id), Vec<&Card>> {
    let mut cells: BTreeMap<(&Id, &Id), Vec<&Card>> = BTreeMap::new();
    for card in &fragment.cards {
        cells.entry((&card.lane, &card.step)).or_default().push(card);
    }
    cells
}

/// "Phase – Step", or the phase alone where its step has no name.
pub(super) fn column_name(column: &FragmentColumn) -> String {
    match (column.phase.trim(), column.name.trim()) {
        (phase, "") => phase.to_owned(),
        ("", step) => step.to_owned(),
        (phase, step) => format!("{phase} – {step}"),
    }
}
