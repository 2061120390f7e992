//! The map in front beside the other open maps.

use std::sync::Arc;

use egui::Ui;

use super::grid::{Grid, Row, grid_ui};
use crate::{
    app::{desk, perspective::page::counted, state::State},
    stats::{Figure, Statistics, figure},
};

/// Another open map.
pub(super) struct Other {
    title: String,
    /// What was counted in it.
    pub(super) counted: Arc<Statistics>,
}

/// The other open maps in the order of their tabs.
pub(super) fn others(ui: &Ui, state: &State) -> Vec<Other> {
    let parked = state.desk.parked().iter().filter_map(|map| Some((map.number, map.session.as_ref()?)));
    parked
        .map(|(number, session)| Other {
            title: desk::title(session.document(), state.language()),
            counted: counted(ui, number, session),
        })
        .collect()
}

/// The main numbers, a column for each map.
pub(super) fn compare_ui(ui: &mut Ui, state: &State, front: &Statistics, others: &[Other]) {
    let language = state.language();
    let maps = || std::iter::once(front).chain(others.iter().map(|other| &*other.counted));
    let row = |of: Figure| Row {
        name: of.name(language).to_owned(),
        style: None,
        cells: maps().map(|map| (figure(of, map, language), None)).collect(),
        is_sum: false,
    };
    let columns = std::iter::once(state.map_title()).chain(others.iter().map(|other| other.title.clone()));
    let grid = Grid {
        name: "stats-compared",
        columns: columns.collect(),
        rows: Figure::MAIN.into_iter().map(row).collect(),
        has_sum: false,
    };
    grid_ui(ui, state, &grid);
}
