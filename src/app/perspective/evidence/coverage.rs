//! How well each cell of lanes and phases is founded; a click selects the cards behind a number.

use std::sync::Arc;

use egui::{CursorIcon, Galley, Rect, Sense, Ui, WidgetInfo, accesskit::Role, pos2, vec2};

use crate::{
    app::{
        action::Action,
        help::{Topic, beside_ui},
        icon::{self, Icon},
        lane,
        panel::elided,
        perspective::{
            page::{box_ui, heading_ui, note_ui, paint_level, paint_levels},
            table::{Part, Table},
        },
        state::{Selection, State},
        style::{self, c32, colours, hairline, regular},
    },
    i18n::{lane_name, level_name, text, text_with},
    model::{Document, EvidenceLevel, Levels},
    stats::{self, Group, LEVELS, Statistics},
};

/// Room for the edge and a sign before the lanes' names.
const BEFORE: f32 = 34.0;
/// Least height of a row.
const ROW: f32 = 42.0;

/// Draws it, under a legend with the numbers of the whole map.
pub(super) fn coverage_ui(
    ui: &mut Ui,
    state: &State,
    document: &Document,
    counted: &Statistics,
    actions: &mut Vec<Action>,
) {
    let language = state.language();
    let heading = heading_ui(ui, text(language, "coverage-heading"), 2);
    beside_ui(ui, state, (heading, Topic::Level), actions);
    note_ui(ui, text(language, "coverage-note"));
    ui.add_space(2.0);
    ui.horizontal_wrapped(|ui| {
        for level in LEVELS {
            legend_ui(ui, state, document, (level, counted.coverage.all), actions);
        }
    });
    ui.add_space(4.0);
    box_ui(ui, 0, |ui| {
        ui.spacing_mut().item_spacing = vec2(0.0, 0.0);
        ui.ctx().accesskit_node_builder(ui.unique_id(), |node| {
            node.set_role(Role::Table);
            node.set_label(text(language, "coverage-heading"));
        });
        grid_ui(ui, state, document, counted, actions);
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
    let all = text(language, "stats-all");
    // A column for each phase, and one for the lane as a whole.
    let heads: Vec<&str> = counted.phases.iter().map(|p| p.name.as_str()).chain([all]).collect();
    let lanes = counted.lanes.iter().map(|row| (lane_name(language, &row.lane), false));
    let names: Vec<(&str, bool)> = lanes.chain([(all, true)]).collect();
    let table = Table::new(ui, &heads, &names, BEFORE, ROW);
    let last = counted.lanes.len();
    table.show(ui, "coverage", true, |ui, part, rect| {
        let inks = colours(ui);
        for at in 0..=last {
            let ink = if at == last { inks.border } else { inks.line };
            ui.painter().hline(rect.x_range(), table.row(rect, at).top(), hairline(ink));
        }
        let Part::Column(column) = part else {
            for (at, name) in table.rows.iter().enumerate() {
                name_ui(ui, counted.lanes.get(at).map(|row| lane::icon(row.lane.kind)), name, table.row(rect, at));
            }
            return;
        };
        if let Some(words) = table.heads.get(column) {
            let place = table.head(rect).left_bottom() + vec2(8.0, -8.0 - words.size().y);
            ui.painter().galley_with_override_text_color(place, Arc::clone(words), c32(inks.muted));
        }
        let phase = counted.phases.get(column);
        let head = phase.map_or(all, |phase| phase.name.as_str());
        for (at, (row, cells)) in counted.lanes.iter().zip(&counted.coverage.cells).enumerate() {
            let lane = row.lane.id.clone();
            let (group, levels) = match phase {
                Some(phase) => (Group::Cell(lane, phase.id.clone()), cells.get(column).copied().unwrap_or_default()),
                None => (Group::Lane(lane), sum(cells)),
            };
            let told = (lane_name(language, &row.lane), head);
            cell_ui(ui, state, document, (table.row(rect, at), told, levels), &group, actions);
        }
        let (group, levels) = match phase {
            Some(phase) => {
                let cells = counted.coverage.cells.iter().filter_map(|cells| cells.get(column));
                (Group::Phase(phase.id.clone()), sum(&cells.copied().collect::<Vec<_>>()))
            }
            None => (Group::All, counted.coverage.all),
        };
        cell_ui(ui, state, document, (table.row(rect, last), (all, head), levels), &group, actions);
    });
}

fn sum(cells: &[Levels]) -> Levels {
    cells.iter().fold(Levels::default(), |sum, cell| sum.with(*cell))
}

/// What a row is called, after the sign of its lane.
fn name_ui(ui: &Ui, sign: Option<Icon>, name: &Arc<Galley>, line: Rect) {
    let inks = colours(ui);
    if let Some(sign) = sign {
        let at = Rect::from_center_size(pos2(line.left() + 20.0, line.center().y), vec2(14.0, 14.0));
        icon::paint(ui.painter(), at, sign, c32(inks.muted));
    }
    let place = pos2(line.left() + BEFORE, line.center().y - name.size().y / 2.0);
    ui.painter().galley_with_override_text_color(place, Arc::clone(name), c32(inks.ink));
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
    ui.painter().galley_with_override_text_color(pos2(rect.left() + 8.0, rect.center().y - 14.0), words, c32(inks.ink));
    let bar = Rect::from_min_size(pos2(rect.left() + 8.0, rect.center().y + 6.0), vec2(rect.width() - 20.0, 7.0));
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
