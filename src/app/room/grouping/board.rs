//! Cards in no group at the left, groups beside them in columns, and a card on its way between them.

use egui::{CursorIcon, LayerId, Order, Pos2, Rect, ScrollArea, Stroke, StrokeKind, Ui, UiBuilder, vec2};

use super::{
    GroupAction, Shown, Spot, act,
    card::{self, Drag},
    group::{self, Group},
};
use crate::{
    app::{
        action::Action,
        room::{
            face,
            look::{BODY, Button, HEIGHT, Words, deep_accent},
        },
        state::State,
        style::{RADIUS, c32, colours},
    },
    base::Id,
    i18n::{text, text_with},
    workshop::grouping,
};

/// Width of the cards at the left: a part of the whole, at least and at most so much.
const LOOSE: (f32, f32, f32) = (0.32, 270.0, 400.0);
/// Least width of a column of groups.
const COLUMN: f32 = 290.0;
/// Between the cards at the left and the groups, and between columns.
const BETWEEN: f32 = 20.0;

/// Where cards can be put down in this frame, and the card that is being dragged.
#[derive(Default)]
pub(super) struct Spots {
    all: Vec<(Rect, Spot)>,
    drag: Option<Drag>,
}

impl Spots {
    /// Cards can be put down there, as far as it can be seen. What is added later lies on top.
    pub(super) fn add(&mut self, ui: &Ui, rect: Rect, spot: Spot) {
        self.all.push((rect.intersect(ui.clip_rect()), spot));
    }

    /// A card is being dragged.
    pub(super) fn drag(&mut self, drag: Option<Drag>) {
        self.drag = drag.or_else(|| self.drag.take());
    }

    fn at(&self, pos: Pos2) -> Option<&(Rect, Spot)> {
        self.all.iter().rev().find(|(rect, _)| rect.contains(pos))
    }
}

/// Draws it.
pub(super) fn board_ui(ui: &mut Ui, state: &State, shown: &Shown<'_>, place: Rect, out: &mut Vec<Action>) {
    let width = (place.width() * LOOSE.0).clamp(LOOSE.1, LOOSE.2);
    let left = place.with_max_x(place.left() + width);
    let right = place.with_min_x(left.right() + BETWEEN);
    let mut spots = Spots::default();
    spots.add(ui, left, Spot::Loose);
    scrolled(ui, "loose cards", left, |ui| loose_ui(ui, state, shown, &mut spots, out));
    scrolled(ui, "groups of cards", right, |ui| groups_ui(ui, state, shown, &mut spots, out));
    if let Some(drag) = spots.drag.take() {
        drag_ui(ui, state, shown, &spots, &drag, out);
    }
}

fn scrolled(ui: &mut Ui, name: &str, place: Rect, add: impl FnOnce(&mut Ui)) {
    ui.scope_builder(UiBuilder::new().id_salt(name).max_rect(place), |ui| {
        ScrollArea::vertical().id_salt(name).auto_shrink([false, false]).show(ui, |ui| add(ui));
    });
}

/// The cards that are in no group.
fn loose_ui(ui: &mut Ui, state: &State, shown: &Shown<'_>, spots: &mut Spots, out: &mut Vec<Action>) {
    let language = state.language();
    ui.spacing_mut().item_spacing.y = face::BETWEEN;
    let width = ui.available_width();
    let said = text_with(language, "groups-loose", &[("count", shown.loose.len().into())]);
    let words = Words::new(&said, BODY, width, language);
    let (rect, _) = ui.allocate_exact_size(vec2(width, words.height()), egui::Sense::hover());
    words.show(ui, rect.min, colours(ui).ink);
    // A card that was picked up out of a group can be put down among those in none.
    if let Some(held) = shown.held.filter(|card| shown.document.cluster_of(&card.id).is_some()) {
        let (rect, _) = ui.allocate_exact_size(vec2(width, HEIGHT), egui::Sense::hover());
        if Button::new(text(language, "groups-take-out")).show_in(ui, rect).clicked() {
            out.push(act(GroupAction::Drop(held.id.clone(), Spot::Loose)));
        }
    }
    for loose in &shown.loose {
        let (rect, _) =
            ui.allocate_exact_size(vec2(width, card::height(state, shown, loose, width)), egui::Sense::hover());
        spots.add(ui, rect, Spot::With(loose.id.clone()));
        spots.drag(card::card_ui(ui, state, shown, loose, rect, out));
    }
}

/// The groups, each in the column that is lowest, and a place for one more.
fn groups_ui(ui: &mut Ui, state: &State, shown: &Shown<'_>, spots: &mut Spots, out: &mut Vec<Action>) {
    let all = ui.available_width();
    let count = ((all + BETWEEN) / (COLUMN + BETWEEN)).floor().max(1.0) as usize;
    let width = (all - BETWEEN * (count - 1) as f32) / count as f32;
    let mut heights = vec![0.0_f32; count];
    let mut places = Vec::with_capacity(shown.groups.len() + 1);
    let groups: Vec<Group<'_>> = shown.groups.iter().map(|cluster| Group::new(state, shown, cluster, width)).collect();
    for height in groups.iter().map(Group::height).chain([group::FRESH]) {
        let lowest = heights.iter().enumerate().min_by(|(_, a), (_, b)| a.total_cmp(b)).map_or(0, |(at, _)| at);
        let Some(top) = heights.get_mut(lowest) else { return };
        places.push((lowest as f32 * (width + BETWEEN), *top, height));
        *top += height + BETWEEN;
    }
    let total = heights.iter().copied().fold(0.0, f32::max);
    let (rect, _) = ui.allocate_exact_size(vec2(all, total), egui::Sense::hover());
    let mut places = places.into_iter().map(|(x, y, h)| Rect::from_min_size(rect.min + vec2(x, y), vec2(width, h)));
    for (group, place) in groups.iter().zip(&mut places) {
        spots.add(ui, place, Spot::With(group.id().clone()));
        group.show(ui, state, shown, place, spots, out);
    }
    if let Some(place) = places.next() {
        spots.add(ui, place, Spot::Fresh);
        group::fresh_ui(ui, state, shown, place, out);
    }
}

/// The card under the pointer, and where it would go.
fn drag_ui(ui: &mut Ui, state: &State, shown: &Shown<'_>, spots: &Spots, drag: &Drag, out: &mut Vec<Action>) {
    let target = spots.at(drag.pos).filter(|(_, spot)| changes(shown, &drag.card, spot));
    if drag.is_over {
        out.extend(target.map(|(_, spot)| act(GroupAction::Drop(drag.card.clone(), spot.clone()))));
        return;
    }
    ui.set_cursor_icon(CursorIcon::Grabbing);
    let stroke = Stroke::new(3.0, c32(deep_accent(colours(ui))));
    if let Some((rect, _)) = target {
        ui.painter().rect_stroke(rect.expand(3.0), RADIUS + 2, stroke, StrokeKind::Outside);
    }
    let Some(card) = shown.document.card(&drag.card) else { return };
    let layer = LayerId::new(Order::Tooltip, egui::Id::unique("dragged card"));
    let face = face::Face::new(state, shown.document, card, drag.width);
    let rect = Rect::from_min_size(drag.pos - drag.grip, vec2(drag.width, face.height()));
    ui.scope_builder(UiBuilder::new().layer_id(layer).max_rect(rect), |ui| {
        ui.set_clip_rect(ui.ctx().content_rect());
        face.paint(ui, rect, Some(stroke));
    });
}

/// Whether putting a card down there changes anything.
fn changes(shown: &Shown<'_>, card: &Id, spot: &Spot) -> bool {
    match spot {
        Spot::With(other) => grouping::join(shown.document, card, other).is_some(),
        Spot::Loose => shown.document.cluster_of(card).is_some(),
        Spot::Fresh => true,
    }
}
