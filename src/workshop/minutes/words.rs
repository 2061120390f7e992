//! How minutes name things: cards in quotation marks, steps with their phases, lanes.

use super::Session;
use crate::{
    base::{Id, Language},
    i18n::{self, lane_name, text},
    model::{Card, Document, Kind},
};

/// A card's words in one line and in quotation marks.
pub(super) fn card(card: &Card, language: Language) -> String {
    quoted(&card.text, language)
}

/// Words in one line and in quotation marks; those of nothing are said to be none.
pub(super) fn quoted(words: &str, language: Language) -> String {
    let words = in_one_line(words);
    if words.is_empty() { text(language, "minutes-wordless").to_owned() } else { i18n::quoted(language, &words) }
}

pub(super) fn in_one_line(words: &str) -> String {
    words.split_whitespace().collect::<Vec<_>>().join(" ")
}

/// A step with its phase: "Service – Return", or the phase alone where the step has no name.
pub(super) fn step(map: &Document, step: &Id) -> String {
    let Some((phase, step)) = map.step(step) else { return String::new() };
    match (phase.name.trim(), step.name.trim()) {
        (phase, "") => phase.to_owned(),
        ("", step) => step.to_owned(),
        (phase, step) => format!("{phase} – {step}"),
    }
}

/// A day in words that stay in one line.
pub(super) fn day(iso: &str, language: Language) -> String {
    i18n::date(language, iso).replace(' ', "\u{a0}")
}

/// What a lane is called.
pub(super) fn lane(map: &Document, lane: &Id, language: Language) -> String {
    map.lane(lane).map_or_else(String::new, |lane| lane_name(language, lane).to_owned())
}

/// Words for a value, or for none.
pub(super) fn or_none(value: &str, language: Language) -> String {
    if value.trim().is_empty() { text(language, "minutes-none").to_owned() } else { in_one_line(value) }
}

impl Session<'_> {
    /// What a persona is called, now or, where it is gone, before.
    pub(super) fn persona(&self, id: &Id) -> String {
        let persona = self.now.persona(id).or_else(|| self.before.persona(id));
        persona.map_or_else(String::new, |persona| in_one_line(&persona.name))
    }

    /// The card as it was.
    pub(super) fn was(&self, id: &Id) -> Option<&Card> {
        self.before.card(id).map(|card| &**card)
    }
}

/// The cards of a map as they are read: step by step, and there from the top lane to the bottom.
pub(super) fn in_order(map: &Document) -> Vec<&Card> {
    let (columns, rows) = (map.columns(), rows(map));
    let mut cards: Vec<&Card> = map.cards.iter().map(|card| &**card).collect();
    cards.sort_by_key(|card| (columns.of(&card.step), rows.get(&card.lane).copied()));
    cards
}

fn rows(map: &Document) -> std::collections::BTreeMap<&Id, usize> {
    map.lanes.iter().enumerate().map(|(at, lane)| (&lane.id, at)).collect()
}

/// Whether the card is a pain point.
pub(super) fn is_pain(card: &Card) -> bool {
    matches!(card.kind, Kind::Pain(_))
}
