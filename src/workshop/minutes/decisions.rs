//! What was decided: what somebody typed, and what follows from the map.
//!
//! An opportunity that was planned, or has somebody who answers for it, or a day, was decided on; so
//! were cards that became one.

use super::{Session, words};
use crate::{
    i18n::{self, text_with},
    model::{Card, Kind, Opportunity},
    report::{Block, Section},
};

/// The decisions of the session; nothing where there was none.
pub(super) fn section(session: &Session<'_>) -> Option<Section> {
    let mut blocks = Vec::new();
    let typed = typed(session);
    if !typed.is_empty() {
        blocks.push(Block::List { name: String::new(), items: typed });
    }
    let cards = words::in_order(session.now);
    let opportunities: Vec<String> = cards.iter().filter_map(|card| taken_on(session, card)).collect();
    if !opportunities.is_empty() {
        blocks.push(Block::List { name: session.say("minutes-taken-on").to_owned(), items: opportunities });
    }
    let merged: Vec<String> = cards.iter().filter_map(|card| merged(session, card)).collect();
    if !merged.is_empty() {
        blocks.push(Block::List { name: session.say("minutes-merged").to_owned(), items: merged });
    }
    (!blocks.is_empty()).then(|| session.section("minutes-decisions", "decisions", blocks))
}

/// How many decisions stand in a section.
pub(super) fn count(section: &Section) -> usize {
    let of = |block: &Block| if let Block::List { items, .. } = block { items.len() } else { 0 };
    section.blocks.iter().map(of).sum()
}

/// Those that somebody wrote down or rewrote in the session.
fn typed(session: &Session<'_>) -> Vec<String> {
    let before = &session.before.decisions;
    let is_new = |text: &str| !text.is_empty() && !before.iter().any(|known| words::in_one_line(&known.text) == text);
    let all = session.now.decisions.iter().map(|decision| words::in_one_line(&decision.text));
    all.filter(|text| is_new(text)).collect()
}

/// What of an opportunity was settled: status, owner, day. Nothing where all of it is as it was.
fn taken_on(session: &Session<'_>, card: &Card) -> Option<String> {
    let language = session.language;
    let Kind::Opportunity(now) = &card.kind else { return None };
    let fresh = Opportunity::default();
    let (before, owner) = match session.was(&card.id) {
        Some(was) => match &was.kind {
            Kind::Opportunity(before) => (before, was.owner.as_str()),
            _ => (&fresh, was.owner.as_str()),
        },
        None => (&fresh, ""),
    };
    let mut settled = Vec::new();
    let mut settle = |label: &'static str, value: &str| settled.push(format!("{}: {value}", session.say(label)));
    if now.status != before.status {
        settle("field-status", i18n::status_name(language, now.status));
    }
    if card.owner.trim() != owner.trim() && !card.owner.trim().is_empty() {
        settle("field-owner", &words::in_one_line(&card.owner));
    }
    if now.due != before.due && !now.due.is_empty() {
        settle("field-due", &words::day(&now.due, language));
    }
    (!settled.is_empty()).then(|| format!("{} – {}", words::card(card, language), settled.join("; ")))
}

/// The cards that became this one, where that was in the session.
fn merged(session: &Session<'_>, card: &Card) -> Option<String> {
    let language = session.language;
    let before = session.was(&card.id).map_or(0, |was| was.gathered.len());
    if card.gathered.len() <= before.max(1) {
        return None;
    }
    let gathered: Vec<String> = card.gathered.iter().map(|words| words::quoted(words, language)).collect();
    let args = [
        ("card", words::card(card, language).into()),
        ("count", gathered.len().into()),
        ("cards", gathered.join(", ").into()),
    ];
    Some(text_with(language, "minutes-merged-card", &args))
}
