//! What can be counted, numbers first: a click on one selects the cards behind it.

mod bars;
mod compare;
mod grid;
mod tiles;

use egui::{Align, Layout, Ui, vec2};

use super::page::{counted_in_front, heading_ui, note_ui, page_ui};
use crate::{
    app::{
        action::Action,
        control::{Control, Look},
        icon::Icon,
        state::{Selection, State},
    },
    i18n::text,
    model::Document,
    stats::{self, Figure, Group, Statistics},
};

/// Between the boxes of the page.
const GAP: f32 = 14.0;

/// Draws it.
pub(super) fn statistics_ui(ui: &mut Ui, state: &State, document: &Document, actions: &mut Vec<Action>) {
    let Some(counted) = counted_in_front(ui, state) else { return };
    page_ui(ui, "statistics", |ui| {
        let others = compare::others(ui, state);
        head_ui(ui, state, &counted, &others, actions);
        ui.add_space(10.0);
        tiles::tiles_ui(ui, state, document, &counted, actions);
        bars::bars_ui(ui, state, document, &counted, actions);
        ui.add_space(8.0);
        grid::cards_ui(ui, state, document, &counted, actions);
        grid::emotions_ui(ui, state, &counted);
        if !others.is_empty() {
            compare::compare_ui(ui, state, &counted, &others);
        }
    });
}

/// What the page is, and all of it as a table for other programs.
fn head_ui(ui: &mut Ui, state: &State, counted: &Statistics, others: &[compare::Other], actions: &mut Vec<Action>) {
    let language = state.language();
    let size = vec2(ui.available_width(), 36.0);
    ui.allocate_ui_with_layout(size, Layout::right_to_left(Align::Center), |ui| {
        let copy = Control::text(text(language, "stats-copy")).with_icon(Icon::COPY).look(Look::Outlined);
        if copy.show(ui).clicked() {
            actions.push(Action::CopyWords(as_table(state, counted, others)));
        }
        ui.with_layout(Layout::left_to_right(Align::Center), |ui| {
            heading_ui(ui, text(language, "perspective-statistics"), 1);
        });
    });
    note_ui(ui, text(language, "stats-note"));
}

/// Every table of the page, cells apart by tabs; the figures of all open maps side by side.
fn as_table(state: &State, counted: &Statistics, others: &[compare::Other]) -> String {
    let language = state.language();
    let mut tables = stats::tables(counted, language);
    if !others.is_empty()
        && let Some(first) = tables.first_mut()
    {
        let maps: Vec<&Statistics> = std::iter::once(counted).chain(others.iter().map(|o| &*o.counted)).collect();
        *first = stats::compared(&maps, &Figure::ALL, language);
    }
    tables.iter().map(stats::Table::tabbed).collect::<Vec<_>>().join("\n\n")
}

/// Selects the cards behind a number.
fn select(document: &Document, group: &Group, actions: &mut Vec<Action>) {
    let cards = stats::cards(document, group);
    if !cards.is_empty() {
        actions.push(Action::Select(Selection::Cards(cards)));
    }
}
