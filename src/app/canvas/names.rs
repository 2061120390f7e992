//! What a screen reader says of each thing on the canvas, in the window's language.

use crate::{
    app::{
        describe::{self, card_kind, lane_name},
        lane,
        state::{Selection, State},
    },
    base::{Id, Language},
    i18n::{self, text, text_with},
    layout::{PlacedCard, Sheet},
    model::{Card, Document, Kind},
};

/// Kind, words, place and what else the card says.
pub(in crate::app) fn card(document: &Document, sheet: &Sheet, placed: &PlacedCard, language: Language) -> String {
    let card = &placed.card;
    let mut name = String::with_capacity(card.text.len() + 80);
    name.push_str(text(language, card_kind(card.kind.card_kind())));
    name.push_str(": ");
    if card.text.is_empty() {
        name.push_str(text(language, "canvas-no-words"));
    } else {
        name.push_str(&card.text.replace('\n', " "));
    }
    name.push_str(if name.ends_with(['.', '!', '?', '”', '“', '…']) { " " } else { ". " });
    name.push_str(&place(document, sheet, placed.columns.start));
    if placed.columns.len() > 1 {
        name.push_str(" – ");
        name.push_str(&place(document, sheet, placed.columns.end - 1));
    }
    details(&mut name, document, card, language);
    name
}

fn details(name: &mut String, document: &Document, card: &Card, language: Language) {
    let mut say = |words: String| {
        name.push_str(", ");
        name.push_str(&words);
    };
    let number = |value: u8| value.to_string();
    match &card.kind {
        Kind::Pain(pain) if pain.severity > 0 => {
            say(text_with(language, "canvas-severity", &[("value", number(pain.severity).into())]));
        }
        Kind::Image(picture) if picture.source.is_empty() => say(text(language, "picture-told-none").to_owned()),
        Kind::Image(picture) if !picture.alt.is_empty() => {
            say(text_with(language, "picture-told", &[("alt", (&picture.alt).into())]));
        }
        Kind::Opportunity(it) => {
            if it.impact > 0 {
                say(text_with(language, "canvas-impact", &[("value", number(it.impact).into())]));
            }
            if it.effort > 0 {
                say(text_with(language, "canvas-effort", &[("value", number(it.effort).into())]));
            }
        }
        _ => {}
    }
    if card.gathered.len() > 1 {
        say(text_with(language, "told-gathered", &[("count", card.gathered.len().into())]));
    }
    if let Some(cluster) = document.cluster_of(&card.id) {
        say(i18n::in_cluster(language, cluster));
    }
    let whose: Vec<&str> =
        card.personas.iter().filter_map(|id| document.persona(id)).map(|p| p.name.as_str()).collect();
    if !whose.is_empty() {
        say(whose.join(", "));
    }
}

/// Phase and step of a column.
pub(super) fn place(document: &Document, sheet: &Sheet, column: usize) -> String {
    let found = sheet.columns.get(column).and_then(|c| {
        let span = sheet.phases.get(c.phase)?;
        let phase = document.phases.get(span.index)?;
        let step = phase.steps.iter().find(|s| s.id == c.step)?;
        Some((phase, step))
    });
    match found {
        None => String::new(),
        Some((phase, step)) if step.name.is_empty() => phase.name.clone(),
        Some((phase, step)) => format!("{}, {}", phase.name, step.name),
    }
}

/// An empty cell.
pub(super) fn cell(state: &State, document: &Document, lane: &Id, step: &Id) -> String {
    let (lane, place) = (lane_name(state, document, lane), describe::place(document, step));
    text_with(state.language(), "canvas-cell", &[("lane", (&lane).into()), ("place", (&place).into())])
}

/// What a persona feels at a step.
pub(in crate::app) fn emotion(document: &Document, persona: &Id, step: &Id, language: Language) -> String {
    let who = document.persona(persona).map_or("", |p| &p.name);
    let place = describe::place(document, step);
    let Some(emotion) = document.emotion(persona, step) else { return place };
    let value = value(document, emotion.value, language);
    let args = [("persona", who.into()), ("place", (&place).into()), ("value", (&value).into())];
    let mut name = text_with(language, "canvas-emotion", &args);
    if !emotion.quote.is_empty() {
        name.push_str(", ");
        name.push_str(&i18n::quoted(language, &emotion.quote));
    }
    name
}

/// A value of the emotion scale as the axis writes it, with a decimal where there is one.
pub(in crate::app) fn value(document: &Document, value: f32, language: Language) -> String {
    // As a tenth: 0.1 in f32 is not 0.1 in f64.
    let value = libm::round(f64::from(value) * 10.0) / 10.0;
    if document.journey.scale.min() < 0.0 {
        i18n::signed(language, value)
    } else {
        let is_whole = (value - libm::round(value)).abs() < 0.05;
        i18n::number(language, value, u8::from(!is_whole))
    }
}

/// Any other thing.
pub(super) fn other(state: &State, document: &Document, what: &Selection) -> String {
    let language = state.language();
    match what {
        Selection::Journey => text_with(language, "canvas-title", &[("title", (&state.map_title()).into())]),
        Selection::Phase(id) => {
            let at = document.phases.iter().position(|p| p.id == *id).map_or(0, |at| at + 1);
            let name = document.phase(id).map_or("", |p| &p.name);
            text_with(language, "canvas-phase", &[("number", at.to_string().into()), ("name", name.into())])
        }
        Selection::Step(id) => {
            let name = document.step(id).map_or("", |(_, s)| &s.name);
            text_with(language, "canvas-step", &[("name", name.into())])
        }
        Selection::Stage(id) => {
            let name = document.stage(id).map_or("", |s| &s.name);
            text_with(language, "canvas-stage", &[("name", name.into())])
        }
        Selection::Lane(id) => {
            let mut said =
                vec![text_with(language, "canvas-lane", &[("name", (&lane_name(state, document, id)).into())])];
            said.extend(document.lane(id).map(|l| lane::told(state, document, l)).unwrap_or_default());
            said.join(", ")
        }
        Selection::Persona(id) => {
            let name = document.persona(id).map_or("", |p| &p.name);
            text_with(language, "canvas-persona", &[("name", name.into())])
        }
        Selection::Emotion { persona, step } => emotion(document, persona, step, language),
        Selection::Cell { lane, step } => cell(state, document, lane, step),
        Selection::None | Selection::Cards(_) | Selection::Source(_) => String::new(),
    }
}
