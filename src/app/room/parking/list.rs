//! The entries of the parking lot and of the decisions.

use egui::{Rect, ScrollArea, Ui, UiBuilder, pos2, vec2};

use super::{GAP, List, ParkingAction, act};
use crate::{
    app::{
        action::Action,
        icon::Icon,
        room::look::{Button, HEIGHT, LEAD, SMALL, Words, quiet},
        state::State,
        style::{colours, hairline},
    },
    base::Id,
    i18n::{self, text, text_with},
    model::Document,
};

/// Above and below an entry.
const PAD: f32 = 9.0;

/// An entry of a list.
struct Entry<'a> {
    id: &'a Id,
    /// The day over it.
    day: String,
    words: &'a str,
    list: List,
    /// Whether it can become a card.
    goes_to_map: bool,
}

/// Draws what is parked.
pub(super) fn parked_ui(
    ui: &mut Ui,
    state: &State,
    document: &Document,
    goes_to_map: bool,
    place: Rect,
    out: &mut Vec<Action>,
) {
    let entry = |at: usize| {
        let note = document.parking.get(at)?;
        Some(Entry { id: &note.id, day: String::new(), words: &note.text, list: List::Parked, goes_to_map })
    };
    let empty = text(state.language(), "parking-empty");
    list_ui(ui, state, document.parking.len(), &entry, (place, empty), out);
}

/// Draws what was decided.
pub(super) fn decided_ui(ui: &mut Ui, state: &State, document: &Document, place: Rect, out: &mut Vec<Action>) {
    let entry = |at: usize| {
        let decision = document.decisions.get(at)?;
        let day = i18n::date(state.language(), &decision.date);
        Some(Entry { id: &decision.id, day, words: &decision.text, list: List::Decided, goes_to_map: false })
    };
    let empty = text(state.language(), "decision-empty");
    list_ui(ui, state, document.decisions.len(), &entry, (place, empty), out);
}

/// The last entry stands first: it is the one that is talked about.
fn list_ui<'a>(
    ui: &mut Ui,
    state: &State,
    count: usize,
    entry: &dyn Fn(usize) -> Option<Entry<'a>>,
    (place, empty): (Rect, &str),
    out: &mut Vec<Action>,
) {
    if count == 0 {
        let words = Words::new(empty, LEAD, place.width(), state.language());
        words.show(ui, place.min, quiet(colours(ui)));
        return;
    }
    ui.scope_builder(UiBuilder::new().max_rect(place), |ui| {
        ScrollArea::vertical().id_salt(("entries", place.left() as i32)).auto_shrink([false, false]).show(ui, |ui| {
            ui.spacing_mut().item_spacing.y = 0.0;
            for entry in (0..count).rev().filter_map(entry) {
                entry_ui(ui, state, &entry, out);
            }
        });
    });
}

fn entry_ui(ui: &mut Ui, state: &State, entry: &Entry<'_>, out: &mut Vec<Action>) {
    let language = state.language();
    let to_map = Button::new(text(language, "parking-to-map"));
    let map_name = text_with(language, "parking-to-map-name", &[("text", entry.words.into())]);
    let map_w = if entry.goes_to_map { to_map.width(ui) + GAP } else { 0.0 };
    let room = ui.available_width() - HEIGHT - GAP - map_w - GAP;
    let day = Words::new(&entry.day, SMALL, room, language);
    let words = Words::new(entry.words, LEAD, room, language);
    let height = (day.height() + words.height()).max(HEIGHT) + 2.0 * PAD;
    let (rect, _) = ui.allocate_exact_size(vec2(ui.available_width(), height), egui::Sense::hover());
    let top = rect.center().y - day.height().midpoint(words.height());
    let below = if entry.day.is_empty() { top } else { day.show(ui, pos2(rect.left(), top), quiet(colours(ui))) };
    words.show(ui, pos2(rect.left(), below), colours(ui).ink);
    let button = |right: f32, width: f32| {
        Rect::from_center_size(pos2(right - width / 2.0, rect.center().y), vec2(width, HEIGHT))
    };
    let remove_name = text_with(language, "parking-remove", &[("text", entry.words.into())]);
    let remove = Button::sign(Icon::TRASH, &remove_name);
    if remove.show_in(ui, button(rect.right(), HEIGHT)).clicked() {
        out.push(act(ParkingAction::Remove(entry.list, entry.id.clone())));
    }
    if entry.goes_to_map {
        let place = button(rect.right() - HEIGHT - GAP, map_w - GAP);
        if to_map.named(&map_name).show_in(ui, place).clicked() {
            out.push(act(ParkingAction::ToMap(entry.id.clone())));
        }
    }
    ui.painter().hline(rect.x_range(), rect.bottom(), hairline(colours(ui).line));
}
