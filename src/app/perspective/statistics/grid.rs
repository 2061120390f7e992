//! Numbers in rows and columns: cards by lane and phase, feelings by persona and phase.

use egui::{CursorIcon, Rect, ScrollArea, Sense, Ui, WidgetInfo, accesskit::Role, pos2, vec2};

use super::{GAP, select};
use crate::{
    app::{
        action::Action,
        panel::{elided, paint_mark},
        perspective::page::{box_ui, heading_ui},
        state::State,
        style::{self, bold, c32, colours, hairline, regular},
    },
    i18n::{lane_name, text},
    model::Document,
    stats::{Group, Statistics, felt},
};

/// Least and most width of the rows' names.
const NAMES: (f32, f32) = (168.0, 300.0);
/// A column is never narrower.
const NARROWEST: f32 = 74.0;
/// Height of a row.
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
        ScrollArea::horizontal().id_salt(grid.name).show(ui, |ui| {
            ui.ctx().accesskit_node_builder(ui.unique_id(), |node| {
                node.set_role(Role::Table);
                node.set_label(name);
            });
            let longest = grid.rows.iter().map(|row| elided(ui, &row.name, regular(13.0), f32::INFINITY).size().x);
            let names = (longest.fold(0.0, f32::max) + 34.0).clamp(NAMES.0, NAMES.1);
            let wide = ((ui.available_width() - names) / grid.columns.len().max(1) as f32).max(NARROWEST);
            let size = vec2(names + wide * grid.columns.len() as f32, ROW * (grid.rows.len() + 1) as f32);
            let (area, _) = ui.allocate_exact_size(size, Sense::hover());
            for (at, column) in grid.columns.iter().enumerate() {
                let right = area.left() + names + wide * (at + 1) as f32 - 14.0;
                let words = elided(ui, column, bold(12.0), wide - 14.0);
                let at = pos2(right - words.size().x, area.top() + (ROW - words.size().y) / 2.0);
                ui.painter().galley_with_override_text_color(at, words, c32(colours(ui).muted));
            }
            for (at, row) in grid.rows.iter().enumerate() {
                let top = area.top() + ROW * (at + 1) as f32;
                let line = Rect::from_min_size(pos2(area.left(), top), vec2(size.x, ROW));
                clicked = row_ui(ui, grid, row, (line, names, wide)).or_else(|| clicked.take());
            }
        });
    });
    ui.add_space(GAP - ui.spacing().item_spacing.y);
    clicked
}

fn row_ui(ui: &Ui, grid: &Grid, row: &Row, (line, names, wide): (Rect, f32, f32)) -> Option<Group> {
    let inks = colours(ui);
    ui.painter().hline(line.x_range(), line.top(), hairline(if row.is_sum { inks.border } else { inks.line }));
    let font = || if row.is_sum { bold(13.0) } else { regular(13.0) };
    let mut left = line.left() + 14.0;
    if let Some(style) = row.style {
        let colour = inks.personas.get(style).copied().unwrap_or(inks.ink);
        paint_mark(ui.painter(), pos2(left + 5.0, line.center().y), 9.0, style, colour);
        left += 18.0;
    }
    let words = elided(ui, &row.name, font(), names - (left - line.left()) - 6.0);
    let at = pos2(left, line.center().y - words.size().y / 2.0);
    ui.painter().galley_with_override_text_color(at, words, c32(inks.ink));
    let mut clicked = None;
    for (at, ((shown, group), column)) in row.cells.iter().zip(&grid.columns).enumerate() {
        let min = pos2(line.left() + names + wide * at as f32, line.top());
        let cell = Rect::from_min_size(min, vec2(wide, ROW)).shrink(1.0);
        let sense = if group.is_some() { Sense::click() } else { Sense::hover() };
        let response = ui.interact(cell, egui::Id::unique((grid.name, &row.name, line.top() as i32, at)), sense);
        let told = format!("{}, {column}: {shown}", row.name);
        let role = if group.is_some() { Role::Button } else { Role::Cell };
        response.widget_info(|| WidgetInfo::labeled(role, true, &told));
        if group.is_some() && response.hovered() {
            ui.painter().rect_filled(cell, style::RADIUS, c32(style::hover(inks)));
        }
        let is_last = grid.has_sum && at + 1 == row.cells.len();
        let words = elided(ui, shown, if is_last { bold(13.0) } else { font() }, wide - 16.0);
        let place = pos2(cell.right() - 13.0 - words.size().x, cell.center().y - words.size().y / 2.0);
        let ink = if shown == "–" { inks.muted } else { inks.ink };
        ui.painter().galley_with_override_text_color(place, words, c32(ink));
        if group.is_some() && response.on_hover_cursor(CursorIcon::PointingHand).clicked() {
            clicked.clone_from(group);
        }
    }
    clicked
}
