//! What is going on, in words: the selection, the page, whether it is saved.

use std::time::{Duration, SystemTime};

use egui::{Key, KeyboardShortcut, Modifiers};

pub use crate::i18n::card_kind_key as card_kind;

use super::{
    command::Press,
    state::{Selection, State},
};
use crate::{
    base::{Colour, Id, Language},
    i18n::{self, date, text, text_with},
    model::{Document, PosterSize},
};

/// What is selected, in a few words.
pub fn selection(state: &State) -> String {
    let language = state.language();
    let Some(document) = state.document() else { return String::new() };
    let named = |key: &'static str, name: &str| text_with(language, key, &[("name", name.into())]);
    match &state.selection {
        Selection::None => String::new(),
        Selection::Journey => text(language, "selected-journey").to_owned(),
        Selection::Cards(ids) => cards(state, document, ids),
        Selection::Phase(id) => named("selected-phase", document.phase(id).map_or("", |p| &p.name)),
        Selection::Step(id) => {
            let Some((phase, step)) = document.step(id) else { return String::new() };
            let place = if step.name.is_empty() { &phase.name } else { &step.name };
            text_with(language, "selected-step", &[("name", place.into()), ("phase", (&phase.name).into())])
        }
        Selection::Stage(id) => named("selected-stage", document.stage(id).map_or("", |s| &s.name)),
        Selection::Lane(id) => named("selected-lane", &lane_name(state, document, id)),
        Selection::Persona(id) => named("selected-persona", document.persona(id).map_or("", |p| &p.name)),
        Selection::Source(id) => named("selected-source", document.source(id).map_or("", |s| &s.title)),
        Selection::Emotion { persona, step } => {
            let who = document.persona(persona).map_or("", |p| &p.name);
            let place = place(document, step);
            text_with(language, "selected-emotion", &[("persona", who.into()), ("place", (&place).into())])
        }
        Selection::Cell { lane, step } => {
            let (lane, place) = (lane_name(state, document, lane), place(document, step));
            text_with(language, "selected-cell", &[("lane", (&lane).into()), ("place", (&place).into())])
        }
    }
}

fn cards(state: &State, document: &Document, ids: &[Id]) -> String {
    let language = state.language();
    match ids {
        [id] => {
            let Some(card) = document.card(id) else { return String::new() };
            let kind = text(language, card_kind(card.kind.card_kind()));
            let place = place(document, &card.step);
            text_with(language, "selected-card", &[("kind", kind.into()), ("place", (&place).into())])
        }
        many => text_with(language, "selected-cards", &[("count", many.len().into())]),
    }
}

/// A step with its phase: "Service, Return".
pub fn place(document: &Document, step: &Id) -> String {
    let Some((phase, step)) = document.step(step) else { return String::new() };
    if step.name.is_empty() { phase.name.clone() } else { format!("{}, {}", phase.name, step.name) }
}

/// A lane's name: its own, or the built-in one in the window's language.
pub fn lane_name(state: &State, document: &Document, lane: &Id) -> String {
    let Some(lane) = document.lane(lane) else { return String::new() };
    i18n::lane_name(state.language(), lane).to_owned()
}

/// What people call a colour: by name where the sheet has one, else by its code.
pub fn colour(language: Language, colour: Colour) -> String {
    let name = match crate::theme::SheetColours::paper().personas.iter().position(|c| *c == colour) {
        Some(0) => text(language, "colour-blue"),
        Some(1) => text(language, "colour-orange"),
        Some(2) => text(language, "colour-plum"),
        Some(3) => text(language, "colour-teal"),
        Some(4) => text(language, "colour-slate"),
        Some(5) => text(language, "colour-ochre"),
        _ => return text_with(language, "colour-named", &[("colour", colour.to_string().into())]),
    };
    name.to_owned()
}

/// What is being done in the background that somebody waits for.
pub fn doing(state: &State) -> Option<String> {
    let language = state.language();
    let words = [
        ("save map", text(language, "doing-save")),
        ("export", text(language, "doing-export")),
        ("open map", text(language, "doing-open")),
    ];
    words.into_iter().find(|(job, _)| state.jobs.is_running(job)).map(|(_, words)| words.to_owned())
}

/// The day and the time as people say them: "Today at 14:32", "12 March 2026 at 9:05".
pub fn moment(state: &State, at: SystemTime) -> String {
    lately(state, at).unwrap_or_else(|| {
        let (day, time) = (state.clock.date(at), state.clock.time_of_day(at));
        let date = date(state.language(), &day);
        text_with(state.language(), "recovery-kept", &[("date", date.into()), ("time", time.into())])
    })
}

/// The same where it was long ago as the day alone: "Yesterday at 9:05", "12 March 2026".
pub fn day(state: &State, at: SystemTime) -> String {
    lately(state, at).unwrap_or_else(|| date(state.language(), &state.clock.date(at)))
}

/// The time of today or yesterday.
fn lately(state: &State, at: SystemTime) -> Option<String> {
    let (now, day) = (state.clock.now(), state.clock.date(at));
    let yesterday = now.checked_sub(Duration::from_hours(24)).map(|then| state.clock.date(then));
    let time = [("time", state.clock.time_of_day(at).into())];
    if day == state.clock.date(now) {
        Some(text_with(state.language(), "recent-today", &time))
    } else {
        (Some(day) == yesterday).then(|| text_with(state.language(), "recent-yesterday", &time))
    }
}

/// Whether and when it was saved.
pub fn saved(state: &State) -> String {
    let language = state.language();
    let path = state.session.as_ref().and_then(|s| s.path());
    match (state.saved_at.map(|t| state.clock.time_of_day(t)), path) {
        (Some(time), _) => text_with(language, "saved-at", &[("time", time.into())]),
        (None, Some(_)) => text(language, "saved").to_owned(),
        (None, None) => text(language, "nothing-to-save").to_owned(),
    }
}

/// That there are changes no file has.
pub fn unsaved(state: &State) -> String {
    text(state.language(), "unsaved-changes").to_owned()
}

/// The page and how many sheets it takes: "A3 landscape, fits on 1 sheet".
pub fn page(state: &State) -> String {
    let language = state.language();
    let Some(document) = state.document() else { return String::new() };
    if let Some(poster) = &document.page.poster {
        let size = match poster.size {
            PosterSize::Paper(size) => page_size(state, size),
            PosterSize::Millimetres(width, height) => format!("{width} × {height} mm"),
        };
        return text_with(language, "page-poster", &[("size", size.into())]);
    }
    let size = document.page.size;
    let orientation = match document.page.orientation {
        crate::model::Orientation::Landscape => text(language, "landscape"),
        crate::model::Orientation::Portrait => text(language, "portrait"),
    };
    let name = page_size(state, size);
    match state.drawing.sheets() {
        _ if document.page.fit == crate::model::Fit::OnePage => text(language, "page-as-large").to_owned(),
        Some(count) => text_with(
            language,
            "page-sheets",
            &[("page", (&name).into()), ("orientation", orientation.into()), ("count", count.into())],
        ),
        None => format!("{name} {orientation}"),
    }
}

/// The name of a paper size.
pub fn page_size(state: &State, size: crate::model::PageSize) -> String {
    use crate::model::PageSize as Size;
    match size {
        Size::Slide => text(state.language(), "page-slide").to_owned(),
        Size::Letter => "Letter".to_owned(),
        Size::Tabloid => "Tabloid".to_owned(),
        other => other.name().to_uppercase(),
    }
}

/// Keys as people know them: "Ctrl+Shift+S", "Strg+Umschalt+S"; on a Mac its own signs.
pub fn keys(ctx: &egui::Context, language: Language, shortcut: &KeyboardShortcut) -> String {
    held(ctx, language, shortcut.modifiers, key_name(language, shortcut.logical_key))
}

/// What is pressed or done with the pointer, as the help sheet writes it.
pub fn press(ctx: &egui::Context, language: Language, press: &Press) -> String {
    match press {
        Press::Keys(all) => all.iter().map(|s| keys(ctx, language, s)).collect::<Vec<_>>().join(", "),
        Press::With(modifiers, what) => held(ctx, language, *modifiers, text(language, what)),
    }
}

/// `what` with keys held.
fn held(ctx: &egui::Context, language: Language, modifiers: Modifiers, what: &str) -> String {
    if ctx.os() == egui::os::OperatingSystem::Mac {
        let names = ctx.format_modifiers(modifiers);
        // Signs stand close together, before a word with air; names are joined by a plus.
        let joint = match names.chars().last() {
            Some(c) if c.is_alphabetic() => "+",
            Some(_) if what.chars().count() > 1 => "\u{a0}",
            _ => "",
        };
        return format!("{names}{joint}{what}");
    }
    let mut words = Vec::new();
    if modifiers.command || modifiers.ctrl {
        words.push(text(language, "key-ctrl"));
    }
    if modifiers.alt {
        words.push(text(language, "key-alt"));
    }
    if modifiers.shift {
        words.push(text(language, "key-shift"));
    }
    words.push(what);
    words.join("+")
}

fn key_name(language: Language, key: Key) -> &'static str {
    match key {
        Key::Delete => text(language, "key-delete"),
        Key::Backspace => text(language, "key-backspace"),
        Key::Enter => text(language, "key-enter"),
        Key::Escape => text(language, "key-escape"),
        Key::Home => text(language, "key-home"),
        Key::End => text(language, "key-end"),
        Key::PageUp => text(language, "key-page-up"),
        Key::PageDown => text(language, "key-page-down"),
        Key::Plus => "+",
        Key::Minus => "−",
        Key::Equals => "=",
        key => key.symbol_or_name(),
    }
}
