//! A break: when it goes on, to be read from the coffee machine.

use egui::{Rect, Ui, pos2, vec2};

use super::clock::{self, Mood};
use crate::{
    app::{
        action::Action,
        room::{
            Room, agenda,
            look::{HEADING, HEIGHT, PHASE, Words, quiet},
        },
        state::State,
        style::colours,
    },
    i18n::{text, text_with},
    model::Document,
    text::TextStyle,
    workshop::Left,
};

/// The time at which it goes on; smaller ones for smaller windows.
const BACK: [TextStyle; 4] = [
    TextStyle::regular(96.0, 108.0).bold(),
    TextStyle::regular(72.0, 82.0).bold(),
    TextStyle::regular(56.0, 66.0).bold(),
    TextStyle::regular(40.0, 48.0).bold(),
];
/// Between the words and the ring.
const BETWEEN: f32 = 64.0;

/// Draws it between head and foot.
pub(super) fn pause_ui(ui: &mut Ui, state: &State, room: &Room, place: Rect, actions: &mut Vec<Action>) {
    let Some(document) = state.document() else { return };
    let Some(face) = clock::face(state, room) else { return };
    let language = state.language();
    let inks = colours(ui);
    let inner = place.shrink2(vec2(56.0, 32.0));
    let ring = (inner.height() - HEIGHT - 26.0).min(inner.width() * 0.42);
    let width = inner.width() - ring - BETWEEN;
    let name = room.course.activity(document).map_or("", |activity| agenda::name(document.journey.language, activity));
    let words = [
        (Words::fitted(name, PHASE.get(1..).unwrap_or_default(), 2, width, language), quiet(inks), 0.0),
        (Words::fitted(&back(state, document, room, face.mood), &BACK, 2, width, language), inks.ink, 10.0),
        (Words::new(&onward(state, document, room), HEADING, width, language), quiet(inks), 26.0),
    ];
    let height: f32 = words.iter().map(|(words, _, over)| words.height() + over).sum();
    let mut y = inner.center().y - height / 2.0;
    for (words, colour, over) in &words {
        y = words.show(ui, pos2(inner.left(), y + over), *colour);
    }
    let top = inner.center().y - (ring + 26.0 + HEIGHT) / 2.0;
    let place = Rect::from_min_size(pos2(inner.right() - ring, top), vec2(ring, ring));
    clock::ring_ui(ui, &face, place);
    let buttons = Rect::from_min_size(pos2(place.left(), place.bottom() + 26.0), vec2(ring, HEIGHT));
    clock::buttons_ui(ui, state, &face, buttons, actions);
}

/// "Back at 10:45", as long as the clock runs.
fn back(state: &State, document: &Document, room: &Room, mood: Mood) -> String {
    let language = state.language();
    let minutes = || room.course.activity(document).map_or(0, |activity| usize::from(activity.minutes));
    let Some(clock) = &room.course.clock else {
        return text_with(language, "break-minutes", &[("minutes", minutes().into())]);
    };
    let now = state.clock.now();
    match clock.left(now) {
        _ if mood == Mood::Over => text(language, "break-over").to_owned(),
        Left::Time(left) if clock.is_running() => {
            // Somebody who looks at the wall reads full minutes.
            let back = state.clock.time_of_day(now + left + std::time::Duration::from_secs(30));
            text_with(language, "break-back", &[("time", back.as_str().into())])
        }
        Left::Time(left) => {
            let minutes = usize::try_from(left.as_secs().div_ceil(60)).unwrap_or(usize::MAX);
            text_with(language, "break-minutes", &[("minutes", minutes.into())])
        }
        Left::Over(_) => text(language, "break-over").to_owned(),
    }
}

/// What the room does after it.
fn onward(state: &State, document: &Document, room: &Room) -> String {
    let next = document.agenda.get(room.course.activity + 1);
    let name = next.map(|next| agenda::name(document.journey.language, next));
    name.map(|name| text_with(state.language(), "break-then", &[("name", name.into())])).unwrap_or_default()
}
