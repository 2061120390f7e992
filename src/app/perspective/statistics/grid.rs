//! Numbers in rows and columns: cards by lane and phase, feelings by persona and phase.

use std::sync::Arc;

use egui::{CursorIcon, Galley, Rect, Sense, Ui, WidgetInfo, accesskit::Role, pos2};

use super::{GAP, select};
use crate::{
    app::{
        action::Action,
        panel::{elided, paint_mark},
        perspective::{
            page::{box_ui, heading_ui},
            table::{Part, Table},
        },
        state::State,
        style::{self, bold, c32, colours, hairline, regular},
    },
    i18n::{lane_name, text},
    model::Document,
    stats::{Group, Statistics, felt},
};

/// Between words and the edge of their cell.
const PAD: f32 = 14.0;
/// Room for a persona's mark.
const MARK: f32 = 18.0;
/// Least height of a row.
const ROW: f32 = 32.0;

/// A table of numbers.
pub(super) struct Grid {
    /// Key of its heading.
    pub(super) name: &'static str,
    /// Headings of the columns.
    pub(super) columns: Vec<String>,
    /// Rows.
    pub(super) rows: Vec<Row>,
    /// Whether the last column sums up the others.
    pub(super) has_sum: bool,
}

/// A row of numbers.
pub(super) struct Row {
    /// Its name.
    pub(super) name: String,
    /// A persona's style, for the mark before the name.
    pub(super) style: Option<usize>,
    /// What stands in it, and the cards behind it.
    pub(super) cells: Vec<(String, Option<Group>)>,
    /// Whether it sums up the others.
    pub(super) is_sum: bool,
}

/// Cards by lane and phase; a click selects those of a cell.
pub(super) fn cards_ui(
    ui: &mut Ui,
    state: &State,
    document: &Document,
    counted: &Statistics,
    actions: &mut Vec<Action>,
) {
    let language = state.language();
    let all = text(language, "stats-all");
    let shown = |count: usize| if count == 0 { "–".to_owned() } else { count.to_string() };
    let mut rows: Vec<Row> = Vec::new();
    for row in &counted.lanes {
        let lane = &row.lane;
        let cells = row.by_phase.iter().zip(&counted.phases).map(|(count, phase)| {
            let group = Group::Cell(lane.id.clone(), phase.id.clone());
            (shown(*count), (*count > 0).then_some(group))
        });
        let sum = (shown(row.total()), (row.total() > 0).then(|| Group::Lane(lane.id.clone())));
        let name = lane_name(language, lane).to_owned();
        rows.push(Row { name, style: None, cells: cells.chain([sum]).collect(), is_sum: false });
    }
    let sums = counted.phases.iter().enumerate().map(|(at, phase)| {
        let count: usize = counted.lanes.iter().filter_map(|row| row.by_phase.get(at)).sum();
        (shown(count), (count > 0).then(|| Group::Phase(phase.id.clone())))
    });
    let total = (shown(counted.cards), (counted.cards > 0).then_some(Group::All));
    rows.push(Row { name: all.to_owned(), style: None, cells: sums.chain([total]).collect(), is_sum: true });
    let columns = counted.phases.iter().map(|p| p.name.clone()).chain([all.to_owned()]).collect();
    let grid = Grid { name: "stats-cards-by", columns, rows, has_sum: true };
    if let Some(group) = grid_ui(ui, state, &grid) {
        select(document, &group, actions);
    }
}

/// Mean of what each persona feels in each phase.
pub(super) fn emotions_ui(ui: &mut Ui, state: &State, counted: &Statistics) {
    let (language, Some(document)) = (state.language(), state.document()) else { return };
    let value = |mean| (felt(mean, counted.scale, language), None);
    let row = |persona: &crate::stats::Persona| Row {
        name: persona.name.clone(),
        style: Some(document.persona_style(&persona.id)),
        cells: persona.by_phase.iter().copied().chain([persona.mean]).map(value).collect(),
        is_sum: false,
    };
    let rows: Vec<Row> = counted.personas.iter().filter(|p| p.mean.is_some()).map(row).collect();
    if rows.is_empty() {
        return;
    }
    let all = text(language, "stats-all").to_owned();
    let columns = counted.phases.iter().map(|p| p.name.clone()).chain([all]).collect();
    grid_ui(ui, state, &Grid { name: "stats-emotions-by", columns, rows, has_sum: true });
}

/// Draws a table; gives the cards of the cell that was clicked.
pub(super) fn grid_ui(ui: &mut Ui, state: &State, grid: &Grid) -> Option<Group> {
    let name = text(state.language(), grid.name);
    let mut clicked = None;
    ui.add_space(8.0);
    heading_ui(ui, name, 2);
    ui.add_space(2.0);
    box_ui(ui, 0, |ui| {
        ui.ctx().accesskit_node_builder(ui.unique_id(), |node| {
            node.set_role(Role::Table);
            node.set_label(name);
        });
        let heads: Vec<&str> = grid.columns.iter().map(String::as_str).collect();
        let names: Vec<(&str, bool)> = grid.rows.iter().map(|row| (row.name.as_str(), row.is_sum)).collect();
        let has_mark = grid.rows.iter().any(|row| row.style.is_some());
        let before = if has_mark { PAD + MARK } else { PAD };
        let table = Table::new(ui, &heads, &names, before, ROW);
        table.show(ui, grid.name, grid.has_sum, |ui, part, rect| {
            if let Part::Column(at) = part
                && let Some(words) = table.heads.get(at)
            {
                let (head, size) = (table.head(rect), words.size());
                let place = pos2(head.right() - PAD - size.x, head.bottom() - 8.0 - size.y);
                ui.painter().galley_with_override_text_color(place, Arc::clone(words), c32(colours(ui).muted));
            }
            for (at, (row, name)) in grid.rows.iter().zip(&table.rows).enumerate() {
                let line = table.row(rect, at);
                let inks = colours(ui);
                let edge = hairline(if row.is_sum { inks.border } else { inks.line });
                ui.painter().hline(line.x_range(), line.top(), edge);
                match part {
                    Part::Names => name_ui(ui, row, name, line),
                    Part::Column(column) => {
                        clicked = cell_ui(ui, grid, (row, at), column, line).or_else(|| clicked.take());
                    }
                }
            }
        });
    });
    ui.add_space(GAP - ui.spacing().item_spacing.y);
    clicked
}

/// What a row is called, after a persona's mark.
fn name_ui(ui: &Ui, row: &Row, name: &Arc<Galley>, line: Rect) {
    let inks = colours(ui);
    let mut left = line.left() + PAD;
    if let Some(style) = row.style {
        let colour = inks.personas.get(style).copied().unwrap_or(inks.ink);
        paint_mark(ui.painter(), pos2(left + 5.0, line.center().y), 9.0, style, colour);
        left += MARK;
    }
    let at = pos2(left, line.center().y - name.size().y / 2.0);
    ui.painter().galley_with_override_text_color(at, Arc::clone(name), c32(inks.ink));
}

fn cell_ui(ui: &Ui, grid: &Grid, (row, line): (&Row, usize), at: usize, cell: Rect) -> Option<Group> {
    let (Some((shown, group)), Some(column)) = (row.cells.get(at), grid.columns.get(at)) else { return None };
    let (inks, cell) = (colours(ui), cell.shrink(1.0));
    let sense = if group.is_some() { Sense::click() } else { Sense::hover() };
    let response = ui.interact(cell, egui::Id::unique((grid.name, &row.name, line, at)), sense);
    let told = format!("{}, {column}: {shown}", row.name);
    let role = if group.is_some() { Role::Button } else { Role::Cell };
    response.widget_info(|| WidgetInfo::labeled(role, true, &told));
    if group.is_some() && response.hovered() {
        ui.painter().rect_filled(cell, style::RADIUS, c32(style::hover(inks)));
    }
    let is_sum = row.is_sum || (grid.has_sum && at + 1 == row.cells.len());
    let words = elided(ui, shown, if is_sum { bold(13.0) } else { regular(13.0) }, cell.width() - 14.0);
    let place = pos2(cell.right() - PAD + 1.0 - words.size().x, cell.center().y - words.size().y / 2.0);
    let ink = if shown == "–" { inks.muted } else { inks.ink };
    ui.painter().galley_with_override_text_color(place, words, c32(ink));
    let is_clicked = group.is_some() && response.on_hover_cursor(CursorIcon::PointingHand).clicked();
    if is_clicked { group.clone() } else { None }
}
