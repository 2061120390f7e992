//! Metrics with their charts along the journey.

use std::sync::Arc;

use egui::{
    Align, CursorIcon, Frame, Id, Layout, Margin, RichText, ScrollArea, Sense, Stroke, StrokeKind, Ui, WidgetInfo,
    accesskit::Role, vec2,
};

use super::Perspective;
use crate::{
    app::{
        action::Action,
        control::{Control, Look},
        figure,
        help::{Topic, beside_ui},
        icon::{self, Icon},
        panel::{Choice, choice_ui},
        place,
        state::{Selection, State},
        style::{RADIUS, bold, c32, colours, hairline},
    },
    base,
    edit::{self, Edit},
    i18n::{measure_name, text, text_with},
    model::{Card, CardKind, Document, LaneKind, Metric, MetricKind, Phase},
    scene::figures::{along, kinds, metrics, tile},
};

/// Least width of a tile, in logical pixels.
const TILE: f32 = 260.0;
/// Between tiles.
const GAP: f32 = 16.0;
/// Around what a tile says.
const PAD: f32 = 14.0;
/// Rows out of view are not made where there are more metrics; a screen reader finds all of them in
/// the outline.
const MANY: usize = 60;
/// Height of a row that was not in view yet.
const GUESS: f32 = 250.0;

/// Draws it.
pub(super) fn figures_ui(ui: &mut Ui, state: &State, document: &Document, actions: &mut Vec<Action>) {
    let shown = metrics(document);
    ScrollArea::vertical().id_salt("figures").auto_shrink(false).show(ui, |ui| {
        Frame::new().inner_margin(Margin { left: 24, right: 24, top: 18, bottom: 28 }).show(ui, |ui| {
            ui.set_width(ui.available_width());
            ui.spacing_mut().item_spacing.y = 0.0;
            heading_ui(ui, state, document, &shown, actions);
            if shown.is_empty() {
                return empty_ui(ui, state, document, actions);
            }
            along_ui(ui, state, document);
            for (at, phase) in document.phases.iter().enumerate() {
                let own = |card: &Card| phase.steps.iter().any(|step| step.id == card.step);
                let cards: Vec<(&Card, &Metric)> = shown.iter().copied().filter(|(card, _)| own(card)).collect();
                if !cards.is_empty() {
                    phase_ui(ui, state, (at, phase));
                    tiles_ui(ui, state, document, (&cards, shown.len() > MANY), actions);
                }
            }
        });
    });
}

/// The title, how many targets are met, and a button that adds a metric.
fn heading_ui(ui: &mut Ui, state: &State, document: &Document, shown: &[(&Card, &Metric)], actions: &mut Vec<Action>) {
    let language = state.language();
    ui.allocate_ui_with_layout(vec2(ui.available_width(), 32.0), Layout::left_to_right(Align::Center), |ui| {
        let title = ui.label(RichText::new(text(language, "figures-title")).font(bold(20.0)));
        ui.ctx().accesskit_node_builder(title.id, |node| {
            node.set_role(Role::Heading);
            node.set_level(2_usize);
        });
        beside_ui(ui, state, (title.rect, Topic::Metric), actions);
        ui.add_space(20.0);
        let judged: Vec<bool> = shown.iter().filter_map(|(_, metric)| metric.meets_target()).collect();
        if !judged.is_empty() {
            let met = judged.iter().filter(|met| **met).count();
            let words = text_with(language, "deck-targets", &[("met", met.into()), ("count", judged.len().into())]);
            ui.add_space(6.0);
            ui.label(RichText::new(words).color(c32(colours(ui).muted)));
        }
        if !shown.is_empty() {
            ui.with_layout(Layout::right_to_left(Align::Center), |ui| {
                add_ui(ui, state, document, Look::Outlined, actions);
            });
        }
    });
}

/// Adds an empty metric at the selected step, in the lane of metrics; makes that lane where there is none.
fn add_ui(ui: &mut Ui, state: &State, document: &Document, look: Look, actions: &mut Vec<Action>) {
    let is_read_only = state.session.as_ref().is_some_and(|session| session.is_read_only());
    let add = Control::text(text(state.language(), "figures-add")).with_icon(Icon::PLUS).look(look);
    if add.enabled(!is_read_only).show(ui).clicked()
        && let Some((edit, card)) = addition(state, document)
    {
        actions.push(Action::Edit(Box::new(edit)));
        actions.push(Action::Select(Selection::card(card)));
    }
}

fn addition(state: &State, document: &Document) -> Option<(Edit, base::Id)> {
    let first = document.steps().next().map(|(_, step)| step.id.clone());
    let step = place::step(state, document).or(first)?;
    let lane = document.lanes.iter().find(|lane| lane.kind == LaneKind::Metrics && !lane.hidden && !lane.locked);
    let new_lane = edit::fresh_lane(document, LaneKind::Metrics);
    let lane_id = lane.map_or_else(|| new_lane.id.clone(), |lane| lane.id.clone());
    let mut card = edit::fresh_card(document, CardKind::Metric, lane_id, step);
    text(document.journey.language, "card-metric").clone_into(&mut card.text);
    let id = card.id.clone();
    let add = Edit::AddCard { card: Box::new(card), before: None };
    if lane.is_some() {
        return Some((add, id));
    }
    let at = place::lane(state, document, LaneKind::Metrics);
    Some((Edit::Batch(vec![Edit::AddLane { lane: new_lane, at }, add]), id))
}

/// What this place is for, while there is nothing in it.
fn empty_ui(ui: &mut Ui, state: &State, document: &Document, actions: &mut Vec<Action>) {
    ui.add_space((ui.clip_rect().height() * 0.26).max(40.0));
    ui.vertical_centered(|ui| {
        let (rect, _) = ui.allocate_exact_size(vec2(32.0, 32.0), Sense::hover());
        icon::paint(ui.painter(), rect, Icon::METRIC, c32(colours(ui).muted));
        ui.add_space(14.0);
        ui.set_max_width(460.0);
        ui.label(RichText::new(text(state.language(), "figures-empty")).color(c32(colours(ui).muted)));
        ui.add_space(16.0);
        add_ui(ui, state, document, Look::Filled, actions);
    });
}

/// The values of one formula along the journey, the formula to be chosen.
fn along_ui(ui: &mut Ui, state: &State, document: &Document) {
    let kinds = kinds(document);
    let Some(first) = kinds.first().copied() else { return };
    let language = state.language();
    let slot = Id::unique(("figures-kind", state.map));
    let kept = ui.data(|d| d.get_temp::<MetricKind>(slot)).filter(|kind| kinds.contains(kind));
    let mut kind = kept.unwrap_or(first);
    ui.add_space(16.0);
    let inks = colours(ui);
    let ground = Frame::new()
        .inner_margin(Margin::same(PAD as i8))
        .corner_radius(RADIUS)
        .fill(c32(figure::sheet_colours(state).paper))
        .stroke(hairline(inks.line));
    ground.show(ui, |ui| {
        ui.set_width(ui.available_width());
        ui.horizontal(|ui| {
            let heading = ui.label(RichText::new(text(language, "figures-compare")).font(bold(14.0)));
            ui.ctx().accesskit_node_builder(heading.id, |node| {
                node.set_role(Role::Heading);
                node.set_level(3_usize);
            });
            let choices: Vec<Choice<MetricKind>> =
                kinds.iter().map(|kind| Choice::new(*kind, measure_name(language, *kind))).collect();
            let id = Id::unique("figures-compared");
            if let Some(chosen) = choice_ui(ui, id, text(language, "figures-compared"), &kind, &choices, 280.0) {
                kind = chosen;
                ui.data_mut(|d| d.insert_temp(slot, kind));
            }
        });
        ui.add_space(10.0);
        let id = Id::unique(("figures-along", state.map, kind as u8));
        let width = ui.available_width();
        let drawn = figure::drawing(ui, state, id, width, |look, width| along(look, document, kind, width));
        let size = vec2(width, drawn.size.h * figure::ZOOM);
        let (rect, chart) = ui.allocate_exact_size(size, Sense::focusable_noninteractive());
        chart.widget_info(|| WidgetInfo::labeled(Role::Image, true, &drawn.words));
        figure::paint(ui, &drawn, rect);
    });
}

/// A phase's name under a line in its colour.
fn phase_ui(ui: &mut Ui, state: &State, (at, phase): (usize, &Phase)) {
    let (sheet, inks) = (figure::sheet_colours(state), colours(ui));
    ui.add_space(22.0);
    let line = ui.max_rect().x_range();
    ui.painter().hline(line, ui.cursor().top(), Stroke::new(2.0, c32(sheet.phase(at))));
    ui.add_space(8.0);
    let words = RichText::new(format!("{} {}", at + 1, phase.name)).font(bold(14.0)).color(c32(inks.ink));
    let heading = ui.label(words);
    ui.ctx().accesskit_node_builder(heading.id, |node| {
        node.set_role(Role::Heading);
        node.set_level(3_usize);
    });
    ui.add_space(8.0);
}

/// The metrics of a phase in rows.
fn tiles_ui(
    ui: &mut Ui,
    state: &State,
    document: &Document,
    (cards, are_many): (&[(&Card, &Metric)], bool),
    actions: &mut Vec<Action>,
) {
    let columns = ((ui.available_width() + GAP) / (TILE + GAP)).floor().max(1.0);
    let width = (ui.available_width() - GAP * (columns - 1.0)) / columns;
    for (number, row) in cards.chunks(columns as usize).enumerate() {
        if number > 0 {
            ui.add_space(GAP);
        }
        let slot = row.first().map(|(card, _)| Id::unique(("figures-row", state.map, card.id.as_str())));
        let guess = slot.and_then(|slot| ui.data(|d| d.get_temp::<f32>(slot))).unwrap_or(GUESS);
        let place = egui::Rect::from_min_size(ui.cursor().min, vec2(ui.available_width(), guess));
        if are_many && !ui.is_rect_visible(place) {
            ui.add_space(guess);
            continue;
        }
        let drawn: Vec<_> = (row.iter())
            .map(|(card, metric)| {
                let id = Id::unique(("figure-tile", state.map, card.id.as_str()));
                let make = |look: &crate::scene::figures::Look<'_>, width| tile(look, document, card, metric, width);
                figure::drawing(ui, state, id, width - 2.0 * PAD, make)
            })
            .collect();
        let height = drawn.iter().map(|drawn| drawn.size.h * figure::ZOOM).fold(0.0, f32::max) + 2.0 * PAD;
        let (_, area) = ui.allocate_space(vec2(ui.available_width(), height));
        for (column, ((card, _), drawn)) in row.iter().zip(&drawn).enumerate() {
            let corner = area.min + vec2(column as f32 * (width + GAP), 0.0);
            tile_ui(ui, state, card, (drawn, egui::Rect::from_min_size(corner, vec2(width, height))), actions);
        }
        if let Some(slot) = slot {
            ui.data_mut(|d| d.insert_temp(slot, height));
        }
    }
}

/// One metric: a click selects its card, a double click shows it on the map.
fn tile_ui(
    ui: &Ui,
    state: &State,
    card: &Card,
    (drawn, rect): (&Arc<crate::scene::figures::Drawn>, egui::Rect),
    actions: &mut Vec<Action>,
) {
    let inks = colours(ui);
    let is_on = state.selection.has_card(&card.id);
    let id = Id::unique(("figure", state.map, card.id.as_str()));
    let response = ui.interact(rect, id, Sense::click()).on_hover_cursor(CursorIcon::PointingHand);
    response.widget_info(|| WidgetInfo::selected(Role::Button, true, is_on, &drawn.words));
    let edge = if is_on {
        Stroke::new(2.0, c32(inks.accent))
    } else if response.hovered() {
        hairline(inks.border)
    } else {
        hairline(inks.line)
    };
    ui.painter().rect(rect, RADIUS, c32(figure::sheet_colours(state).paper), edge, StrokeKind::Inside);
    figure::paint(ui, drawn, rect.shrink(PAD));
    // Once, when it was selected: also in the outline or by the review.
    let seen = Id::unique(("figures-seen", state.map));
    if is_on && ui.data(|d| d.get_temp::<base::Id>(seen)).as_ref() != Some(&card.id) {
        ui.scroll_to_rect(rect, None);
        ui.data_mut(|d| d.insert_temp(seen, card.id.clone()));
    }
    if response.double_clicked() {
        actions.push(Action::Perspective(Perspective::Map));
        actions.push(Action::GoTo(Selection::card(card.id.clone())));
    } else if response.clicked() {
        actions.push(Action::Select(Selection::card(card.id.clone())));
    }
}
