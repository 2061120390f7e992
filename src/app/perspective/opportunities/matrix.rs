//! The matrix: a bubble for each opportunity at its impact and effort, and beside it their names.
//! Bubbles are dragged, or moved by the arrows; what nobody has judged is dragged in from the list.

use std::collections::BTreeMap;

use egui::{
    EventFilter, Key, Modifiers, Pos2, Rect, ScrollArea, Sense, Stroke, Ui, UiBuilder, WidgetInfo, accesskit::Role,
    vec2,
};

use super::{
    Entry, Now,
    chart::{Chart, paint_bubble, paint_open},
    chosen_ui,
    drag::{Drag, placed},
    empty_ui,
    entry::quadrant_name,
    list, region,
};
use crate::{
    app::{
        action::Action,
        style::{c32, colours},
    },
    edit::Edit,
    scene::crowded,
};

/// Below this width the names stand under the chart.
const SIDE_BY_SIDE: f32 = 600.0;
/// Width of the list beside the chart.
const LIST: (f32, f32) = (220.0, 320.0);
/// Between chart and list.
const BETWEEN: f32 = 20.0;
/// Diameter of a bubble without votes, and of the one with most.
const BUBBLE: (f32, f32) = (26.0, 44.0);
/// Between bubbles.
const AIR: f32 = 2.0;

/// A judged opportunity with its number in chart and list.
pub(super) struct Numbered<'e, 'a> {
    pub(super) entry: &'e Entry<'a>,
    pub(super) at: (u8, u8),
    pub(super) number: usize,
}

/// Draws the matrix.
pub(super) fn matrix_ui(ui: &mut Ui, now: &Now<'_>, entries: &[Entry<'_>], actions: &mut Vec<Action>) {
    if entries.is_empty() {
        return empty_ui(ui, now, "opportunities-empty");
    }
    let mut drag = Drag::load(ui);
    let room = ui.available_rect_before_wrap();
    let numbered = numbered(entries);
    let unjudged: Vec<&Entry<'_>> = entries.iter().filter(|e| e.it.judged().is_none()).collect();
    if room.width() >= SIDE_BY_SIDE {
        let list_width = (room.width() * 0.34).clamp(LIST.0, LIST.1);
        let split = room.right() - list_width;
        let chart = Chart::new(Rect::from_min_max(room.min, egui::pos2(split - BETWEEN, room.bottom())));
        chart_ui(ui, now, &chart, &numbered, &mut drag, actions);
        let beside = Rect::from_min_max(egui::pos2(split, room.top()), room.max);
        ui.scope_builder(UiBuilder::new().max_rect(beside).id_salt("list"), |ui| {
            ScrollArea::vertical().id_salt("opportunity list").auto_shrink(false).show(ui, |ui| {
                list::list_ui(ui, now, &numbered, &unjudged, &mut drag, actions);
            });
        });
        follow_ui(ui, now, &chart, entries, &mut drag, actions);
    } else {
        ScrollArea::vertical().id_salt("opportunity matrix").auto_shrink(false).show(ui, |ui| {
            let height = (ui.available_width() * 0.85).min(room.height());
            let (_, rect) = ui.allocate_space(vec2(ui.available_width(), height));
            let chart = Chart::new(rect);
            chart_ui(ui, now, &chart, &numbered, &mut drag, actions);
            list::list_ui(ui, now, &numbered, &unjudged, &mut drag, actions);
            follow_ui(ui, now, &chart, entries, &mut drag, actions);
        });
    }
    drag.store(ui);
}

/// Those that are judged, in the order in which to look at them.
fn numbered<'e, 'a>(entries: &'e [Entry<'a>]) -> Vec<Numbered<'e, 'a>> {
    let judged = entries.iter().filter_map(|entry| Some((entry, entry.it.judged()?)));
    let mut judged: Vec<(&Entry<'_>, (u8, u8))> = judged.collect();
    judged.sort_by_key(|(entry, (impact, effort))| {
        (entry.quadrant(), std::cmp::Reverse(*impact), *effort, std::cmp::Reverse(entry.card.votes))
    });
    judged.into_iter().enumerate().map(|(at, (entry, value))| Numbered { entry, at: value, number: at + 1 }).collect()
}

fn chart_ui(
    ui: &mut Ui,
    now: &Now<'_>,
    chart: &Chart,
    numbered: &[Numbered<'_, '_>],
    drag: &mut Drag,
    actions: &mut Vec<Action>,
) {
    let inks = colours(ui);
    chart.paint(ui.painter(), now, inks);
    let most = numbered.iter().map(|n| n.entry.card.votes).max().unwrap_or_default();
    let mut cells: BTreeMap<(u8, u8), Vec<&Numbered<'_, '_>>> = BTreeMap::new();
    for one in numbered {
        cells.entry(one.at).or_default().push(one);
    }
    if let Some(at) = numbered.iter().find(|n| Some(&n.entry.card.id) == drag.card()).map(|n| n.at) {
        chart.paint_target(ui.painter(), inks, at);
    }
    ui.scope(|ui| {
        region(ui, Role::Group, now.tr("face-matrix"));
        for (at, inside) in cells {
            let sized: Vec<f32> = inside.iter().map(|n| diameter(n.entry.card.votes, most)).collect();
            let (places, scale) = spread(chart, &sized);
            for ((one, place), size) in inside.into_iter().zip(places).zip(sized) {
                let centre = chart.cell(at).center() + place;
                bubble_ui(ui, now, one, (centre, size * scale), drag, actions);
            }
        }
    });
}

/// Areas are compared, not widths.
fn diameter(votes: u32, most: u32) -> f32 {
    let share = if most == 0 { 0.0 } else { (votes as f32 / most as f32).sqrt() };
    BUBBLE.0 + (BUBBLE.1 - BUBBLE.0) * share
}

/// Where the bubbles of a cell lie from its middle, and how much smaller they are drawn for that:
/// none covers another unless there are very many.
fn spread(chart: &Chart, sized: &[f32]) -> (Vec<egui::Vec2>, f32) {
    let largest = sized.iter().copied().fold(BUBBLE.0, f32::max);
    let found = [1.0, 0.85, 0.7, 0.55, 0.45].into_iter().find_map(|scale| {
        let places = crowded(sized.len(), largest * scale + AIR, chart.cell_size())?;
        Some((places, scale))
    });
    let cell = chart.cell_size();
    let (places, scale) = found.unwrap_or_else(|| {
        let pitch = (cell.w * cell.h / (sized.len() as f32 * 2.0)).sqrt().max(1.0);
        (crowded(sized.len(), pitch, cell).unwrap_or_default(), 0.4)
    });
    (places.into_iter().map(|p| vec2(p.x, p.y)).collect(), scale)
}

fn bubble_ui(
    ui: &Ui,
    now: &Now<'_>,
    one: &Numbered<'_, '_>,
    (centre, diameter): (Pos2, f32),
    drag: &mut Drag,
    actions: &mut Vec<Action>,
) {
    let card = one.entry.card;
    let rect = Rect::from_center_size(centre, egui::Vec2::splat(diameter));
    let id = egui::Id::unique(("opportunity bubble", card.id.as_str()));
    let sense = if now.is_read_only { Sense::click() } else { Sense::click_and_drag() };
    let response = ui.interact(rect, id, sense).on_hover_cursor(egui::CursorIcon::PointingHand);
    let quadrant = one.entry.quadrant().map(|quadrant| quadrant_name(now, quadrant).to_owned());
    let spoken = format!("{} {}", one.number, one.entry.spoken(now, quadrant));
    let is_selected = now.is_selected(&card.id);
    response.widget_info(|| WidgetInfo::selected(Role::Button, true, is_selected, &spoken));
    let inks = colours(ui);
    paint_bubble(ui.painter(), inks, (centre, diameter), &one.number.to_string());
    if is_selected || response.hovered() {
        let ring = Stroke::new(2.0, c32(if is_selected { inks.accent } else { inks.border }));
        ui.painter().circle_stroke(centre, diameter / 2.0 + 2.5, ring);
    }
    chosen_ui(ui, &response, &card.id, actions);
    if !now.is_read_only {
        if response.drag_started() {
            drag.begin(card, actions);
        }
        if response.has_focus() {
            // The arrows are the bubble's own.
            let lock = EventFilter { horizontal_arrows: true, vertical_arrows: true, ..EventFilter::default() };
            ui.memory_mut(|m| m.set_focus_lock_filter(id, lock));
            if let Some(to) = stepped(ui, one.at) {
                let card = Box::new(placed(card, to));
                actions.push(Action::Edit(Box::new(Edit::SetCard(card))));
            }
        }
    }
    if drag.card().is_none() {
        response.on_hover_text(one.entry.words(now));
    }
}

/// One further along an axis, as far as it goes.
fn stepped(ui: &Ui, (impact, effort): (u8, u8)) -> Option<(u8, u8)> {
    let pressed = |key| ui.input_mut(|i| i.modifiers.is_none() && i.consume_key(Modifiers::NONE, key));
    let to = if pressed(Key::ArrowUp) {
        (impact + 1, effort)
    } else if pressed(Key::ArrowDown) {
        (impact - 1, effort)
    } else if pressed(Key::ArrowRight) {
        (impact, effort + 1)
    } else if pressed(Key::ArrowLeft) {
        (impact, effort - 1)
    } else {
        return None;
    };
    let is_in = |value: u8| (1..=5).contains(&value);
    (is_in(to.0) && is_in(to.1)).then_some(to)
}

/// The bubble under the pointer while it is dragged.
fn follow_ui(ui: &Ui, now: &Now<'_>, chart: &Chart, entries: &[Entry<'_>], drag: &mut Drag, actions: &mut Vec<Action>) {
    let card = drag.card().cloned();
    let (Some(card), Some(pointer)) = (card, drag.follow(ui, chart, actions)) else { return };
    let Some(entry) = entries.iter().find(|e| e.card.id == card) else { return };
    let layer = egui::LayerId::new(egui::Order::Tooltip, egui::Id::unique("opportunity ghost"));
    let (painter, inks) = (ui.ctx().layer_painter(layer), colours(ui));
    paint_open(&painter, inks, pointer, BUBBLE.0);
    let beside = pointer + vec2(BUBBLE.0 / 2.0 + 8.0, 0.0);
    let words = entry.judgements(now).join(", ");
    if !words.is_empty() {
        let words = painter.layout_no_wrap(words, crate::app::style::bold(12.0), c32(inks.ink));
        let ground =
            Rect::from_min_size(beside - vec2(0.0, words.size().y / 2.0), words.size()).expand2(vec2(8.0, 4.0));
        let ground = ground.translate(vec2(8.0, 0.0));
        painter.rect(ground, 6.0, c32(inks.raised), crate::app::style::hairline(inks.border), egui::StrokeKind::Inside);
        painter.galley(ground.min + vec2(8.0, 4.0), words, c32(inks.ink));
    }
}
