//! Cards that were uncovered just now, each under its step.

use egui::{Rect, ScrollArea, Ui, UiBuilder, vec2};

use super::{GAP, backs::columns};
use crate::{
    app::{
        room::{
            Room,
            face::{self, Face},
            look::{HEADING, Words},
        },
        state::State,
        style::colours,
    },
    model::{Card, Document},
};

/// Draws them.
pub(super) fn faces_ui(ui: &mut Ui, state: &State, room: &Room, document: &Document, place: Rect) {
    let cards: Vec<&Card> = room.writing.revealed.iter().filter_map(|id| document.card(id)).map(|c| &**c).collect();
    let columns = columns(room, document, place);
    ui.scope_builder(UiBuilder::new().max_rect(place), |ui| {
        ScrollArea::vertical().id_salt("revealed cards").auto_shrink([false, false]).show(ui, |ui| {
            let top = ui.max_rect().top();
            let mut bottom = top;
            for (step, column) in &columns {
                let here = cards.iter().filter(|card| card.step == step.id);
                bottom = bottom.max(column_ui(ui, state, document, here.copied(), column.with_min_y(top)));
            }
            // Those of other phases, in as many columns.
            let others: Vec<&Card> =
                cards.iter().copied().filter(|card| !columns.iter().any(|(step, _)| step.id == card.step)).collect();
            let mut row = bottom + GAP;
            for (at, (_, column)) in columns.iter().enumerate() {
                let here = others.iter().copied().skip(at).step_by(columns.len().max(1));
                row = row.max(elsewhere_ui(ui, state, document, here, column.with_min_y(bottom + GAP)));
            }
            ui.advance_cursor_after_rect(Rect::from_min_max(
                place.min.min(egui::pos2(place.left(), top)),
                egui::pos2(place.right(), row),
            ));
        });
    });
}

fn column_ui<'a>(
    ui: &mut Ui,
    state: &State,
    document: &Document,
    cards: impl Iterator<Item = &'a Card>,
    place: Rect,
) -> f32 {
    let mut y = place.top();
    for card in cards {
        let face = Face::new(state, document, card, place.width());
        let rect = Rect::from_min_size(egui::pos2(place.left(), y), vec2(place.width(), face.height()));
        face.show(ui, rect);
        y = rect.bottom() + face::BETWEEN;
    }
    y
}

/// Cards with the names of their steps over them.
fn elsewhere_ui<'a>(
    ui: &mut Ui,
    state: &State,
    document: &Document,
    cards: impl Iterator<Item = &'a Card>,
    place: Rect,
) -> f32 {
    let mut y = place.top();
    for card in cards {
        let name = document.step(&card.step).map_or("", |(_, step)| step.name.as_str());
        let words = Words::new(name, HEADING, place.width(), document.journey.language);
        y = words.show(ui, egui::pos2(place.left(), y), colours(ui).ink) + 4.0;
        y = column_ui(ui, state, document, std::iter::once(card), place.with_min_y(y));
    }
    y
}
