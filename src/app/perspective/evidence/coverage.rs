//! How well each cell of lanes and phases is founded; a click selects the cards behind a number.

use egui::{CursorIcon, Rect, ScrollArea, Sense, Ui, WidgetInfo, accesskit::Role, pos2, vec2};

use crate::{
    app::{
        action::Action,
        icon::{self, Icon},
        lane,
        panel::elided,
        perspective::page::{box_ui, heading_ui, note_ui, paint_level, paint_levels},
        state::{Selection, State},
        style::{self, bold, c32, colours, hairline, regular},
    },
    i18n::{lane_name, level_name, text, text_with},
    model::{Document, EvidenceLevel, Levels},
    stats::{self, Group, LEVELS, Statistics},
};

/// Width of the lanes' names.
const NAMES: f32 = 168.0;
/// A phase is never narrower.
const NARROWEST: f32 = 74.0;
/// Height of a row.
const ROW: f32 = 42.0;
/// Height of the phases' names.
const HEAD: f32 = 34.0;

/// Draws it, under a legend with the numbers of the whole map.
pub(super) fn coverage_ui(
    ui: &mut Ui,
    state: &State,
    document: &Document,
    counted: &Statistics,
    actions: &mut Vec<Action>,
) {
    let language = state.language();
    heading_ui(ui, text(language, "coverage-heading"), 2);
    note_ui(ui, text(language, "coverage-note"));
    ui.add_space(2.0);
    ui.horizontal_wrapped(|ui| {
        for level in LEVELS {
            legend_ui(ui, state, document, (level, counted.coverage.all), actions);
        }
    });
    ui.add_space(4.0);
    box_ui(ui, 0, |ui| {
        ScrollArea::horizontal().id_salt("coverage").show(ui, |ui| {
            ui.spacing_mut().item_spacing = vec2(0.0, 0.0);
            ui.ctx().accesskit_node_builder(ui.unique_id(), |node| {
                node.set_role(Role::Table);
                node.set_label(text(language, "coverage-heading"));
            });
            grid_ui(ui, state, document, counted, actions);
        });
    });
}

/// "● Researched 15, 21 %": a click selects these cards.
fn legend_ui(
    ui: &mut Ui,
    state: &State,
    document: &Document,
    (level, all): (EvidenceLevel, Levels),
    actions: &mut Vec<Action>,
) {
    let language = state.language();
    let args = [
        ("level", level_name(language, level).into()),
        ("count", all.of(level).to_string().into()),
        ("percent", all.percent(level).unwrap_or_default().to_string().into()),
    ];
    let words = text_with(language, "coverage-level", &args);
    let galley = elided(ui, &words, regular(13.0), f32::INFINITY);
    let size = vec2(galley.size().x + 38.0, 28.0);
    let (rect, response) = ui.allocate_exact_size(size, Sense::click());
    response.widget_info(|| WidgetInfo::labeled(Role::Button, true, &words));
    let inks = colours(ui);
    if response.hovered() {
        ui.painter().rect_filled(rect, style::RADIUS, c32(style::hover(inks)));
    }
    paint_level(ui.painter(), pos2(rect.left() + 14.0, rect.center().y), level, c32(inks.muted));
    let at = pos2(rect.left() + 26.0, rect.center().y - galley.size().y / 2.0);
    ui.painter().galley_with_override_text_color(at, galley, c32(inks.ink));
    if response.on_hover_cursor(CursorIcon::PointingHand).clicked() && all.of(level) > 0 {
        select(document, &Group::Level(level), actions);
    }
}

fn select(document: &Document, group: &Group, actions: &mut Vec<Action>) {
    let cards = stats::cards(document, group);
    if !cards.is_empty() {
        actions.push(Action::Select(Selection::Cards(cards)));
    }
}

fn grid_ui(ui: &mut Ui, state: &State, document: &Document, counted: &Statistics, actions: &mut Vec<Action>) {
    let language = state.language();
    // A column for each phase, and one for the lane as a whole.
    let columns = counted.phases.len() + 1;
    let wide = ((ui.available_width() - NAMES) / columns as f32).max(NARROWEST);
    let size = vec2(NAMES + wide * columns as f32, HEAD + ROW * (counted.lanes.len() + 1) as f32);
    let (area, _) = ui.allocate_exact_size(size, Sense::hover());
    let cell = |row: usize, column: usize| {
        let min = area.min + vec2(NAMES + wide * column as f32, HEAD + ROW * row as f32);
        Rect::from_min_size(min, vec2(wide, ROW))
    };
    let all = text(language, "stats-all");
    let names = counted.phases.iter().map(|p| p.name.as_str()).chain([all]);
    for (at, name) in names.enumerate() {
        let top = cell(0, at).translate(vec2(0.0, -HEAD));
        let words = elided(ui, name, bold(12.0), wide - 14.0);
        let place = pos2(top.left() + 8.0, top.top() + (HEAD - words.size().y) / 2.0);
        ui.painter().galley_with_override_text_color(place, words, c32(colours(ui).muted));
    }
    for (at, (row, cells)) in counted.lanes.iter().zip(&counted.coverage.cells).enumerate() {
        let name = lane_name(language, &row.lane);
        name_ui(ui, (Some(lane::icon(row.lane.kind)), name), (area, cell(at, 0).top()));
        for (column, (phase, levels)) in counted.phases.iter().zip(cells).enumerate() {
            let group = Group::Cell(row.lane.id.clone(), phase.id.clone());
            let told = (name, phase.name.as_str());
            cell_ui(ui, state, document, (cell(at, column), told, *levels), &group, actions);
        }
        let group = Group::Lane(row.lane.id.clone());
        cell_ui(ui, state, document, (cell(at, columns - 1), (name, all), sum(cells)), &group, actions);
    }
    let last = counted.lanes.len();
    name_ui(ui, (None, all), (area, cell(last, 0).top()));
    for (column, phase) in counted.phases.iter().enumerate() {
        let cells: Vec<Levels> = counted.coverage.cells.iter().filter_map(|cells| cells.get(column)).copied().collect();
        let (group, told) = (Group::Phase(phase.id.clone()), (all, phase.name.as_str()));
        cell_ui(ui, state, document, (cell(last, column), told, sum(&cells)), &group, actions);
    }
    let told = (cell(last, columns - 1), (all, all), counted.coverage.all);
    cell_ui(ui, state, document, told, &Group::All, actions);
}

fn sum(cells: &[Levels]) -> Levels {
    cells.iter().fold(Levels::default(), |sum, cell| sum.with(*cell))
}

/// What a row is called, under a line.
fn name_ui(ui: &Ui, (sign, name): (Option<Icon>, &str), (area, top): (Rect, f32)) {
    let inks = colours(ui);
    ui.painter().hline(area.x_range(), top, hairline(if sign.is_some() { inks.line } else { inks.border }));
    let middle = top + ROW / 2.0;
    if let Some(sign) = sign {
        let at = Rect::from_center_size(pos2(area.left() + 20.0, middle), vec2(14.0, 14.0));
        icon::paint(ui.painter(), at, sign, c32(inks.muted));
    }
    let font = if sign.is_some() { regular(13.0) } else { bold(13.0) };
    let words = elided(ui, name, font, NAMES - 42.0);
    let place = pos2(area.left() + 34.0, middle - words.size().y / 2.0);
    ui.painter().galley_with_override_text_color(place, words, c32(inks.ink));
}

/// How many of a cell's cards are researched, of how many there are, over a bar.
fn cell_ui(
    ui: &Ui,
    state: &State,
    document: &Document,
    (rect, (lane, phase), levels): (Rect, (&str, &str), Levels),
    group: &Group,
    actions: &mut Vec<Action>,
) {
    let inks = colours(ui);
    if levels.total() == 0 {
        let at = pos2(rect.left() + 8.0, rect.center().y);
        ui.painter().text(at, egui::Align2::LEFT_CENTER, "–", regular(13.0), c32(inks.muted));
        return;
    }
    let language = state.language();
    let args = [
        ("lane", lane.into()),
        ("phase", phase.into()),
        ("count", levels.total().into()),
        ("researched", levels.researched.to_string().into()),
        ("partly", levels.partly.to_string().into()),
        ("assumed", levels.assumed.to_string().into()),
    ];
    let told = text_with(language, "coverage-cell", &args);
    let response = ui.interact(rect.shrink(1.0), egui::Id::unique(("coverage", &told)), Sense::click());
    response.widget_info(|| WidgetInfo::labeled(Role::Button, true, &told));
    let is_selected = is_selected(state, document, group, levels);
    if is_selected {
        ui.painter().rect_filled(rect.shrink(1.0), style::RADIUS, c32(inks.accent_wash));
    } else if response.hovered() {
        ui.painter().rect_filled(rect.shrink(1.0), style::RADIUS, c32(style::hover(inks)));
    }
    let args = [("seen", levels.researched.to_string().into()), ("count", levels.total().to_string().into())];
    let words = elided(ui, &text_with(language, "coverage-of", &args), regular(13.0), rect.width() - 10.0);
    ui.painter().galley_with_override_text_color(rect.min + vec2(8.0, 7.0), words, c32(inks.ink));
    let bar = Rect::from_min_size(pos2(rect.left() + 8.0, rect.bottom() - 15.0), vec2(rect.width() - 20.0, 7.0));
    paint_levels(ui.painter(), bar, levels, inks);
    let response = response.on_hover_cursor(CursorIcon::PointingHand).on_hover_text(told);
    if response.clicked() {
        select(document, group, actions);
    }
}

/// Whether just these cards are selected.
fn is_selected(state: &State, document: &Document, group: &Group, levels: Levels) -> bool {
    match &state.selection {
        Selection::Cards(ids) if ids.len() == levels.total() => stats::cards(document, group) == *ids,
        _ => false,
    }
}
