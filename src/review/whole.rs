//! Checks on the map as a whole: whether anything was researched, cards that stand there twice,
//! words too small to read.

use super::{
    Check, Finding,
    ground::{Found, Ground, Placed},
};
use crate::{
    base::IdMap,
    model::{CardKind, EvidenceLevel, Kind, evidence_level},
};

/// Kinds of cards that say something about customers, and so can be researched.
const CAN_BE_RESEARCHED: [CardKind; 4] = [CardKind::Action, CardKind::Touchpoint, CardKind::Thought, CardKind::Pain];

/// Finds all of it.
pub(super) fn find(ground: &Ground<'_>, found: &mut Found) {
    let document = ground.document;
    let judged = ground.judged().map(|placed| placed.card);
    let mut judged = judged.filter(|card| CAN_BE_RESEARCHED.contains(&card.kind.card_kind())).peekable();
    if judged.peek().is_some() && judged.all(|card| evidence_level(document, card) == EvidenceLevel::Assumed) {
        found.add(Finding::new(Check::AllAssumed));
    }
    duplicates(ground, found);
    too_small(ground, found);
}

/// Cards of one kind with the same words in one phase. A touchpoint may come again in another phase,
/// or in the same one by another channel.
fn duplicates(ground: &Ground<'_>, found: &mut Found) {
    let words = |placed: &Placed<'_>| ground.facts.cards.get(placed.at).map_or("", |facts| &*facts.folded);
    let mut by_phase: Vec<(usize, u64, &Placed<'_>)> = Vec::with_capacity(ground.cards.len());
    for placed in ground.judged() {
        let facts = ground.facts.cards.get(placed.at).filter(|facts| !facts.folded.is_empty());
        by_phase.extend(
            facts.into_iter().flat_map(|facts| ground.phases_of(placed).map(|phase| (phase, facts.digest, placed))),
        );
    }
    // Stable: of equal ones the first in the table stands first.
    by_phase.sort_by_key(|(phase, digest, _)| (*phase, *digest));
    let mut twice: Vec<(usize, &Placed<'_>, &Placed<'_>)> = Vec::new();
    for same in by_phase.chunk_by(|a, b| (a.0, a.1) == (b.0, b.1)).filter(|same| same.len() > 1) {
        for (at, (.., placed)) in same.iter().enumerate() {
            let mut others = same.iter().take(at).map(|(.., other)| *other);
            let first = others.find(|other| words(other) == words(placed) && are_alike(other, placed));
            twice.extend(first.map(|other| (placed.at, *placed, other)));
        }
    }
    // Two long cards meet in several phases and are found once.
    twice.sort_by_key(|(at, ..)| *at);
    twice.dedup_by_key(|(at, ..)| *at);
    for (_, placed, other) in twice {
        let finding = Finding::on_card(Check::DuplicateCards, &placed.card.id).with(&other.card.id);
        found.add_at(placed.columns.start, finding);
    }
}

/// Whether two cards with the same words say the same.
fn are_alike(a: &Placed<'_>, b: &Placed<'_>) -> bool {
    match (&a.card.kind, &b.card.kind) {
        (Kind::Touchpoint(a), Kind::Touchpoint(b)) => a.channel == b.channel,
        // A figure by persona or scale is another figure.
        (Kind::Metric(a), Kind::Metric(b)) => a == b,
        _ => a.card.lane == b.card.lane,
    }
}

/// Where most cards are too small it is the page that does not suit, and not their words.
fn too_small(ground: &Ground<'_>, found: &mut Found) {
    let small = &ground.conditions.too_small;
    if small.is_empty() {
        return;
    }
    if small.len() * 2 > ground.judged().count() {
        found.add(Finding::new(Check::TextTooSmall));
        return;
    }
    let small: IdMap<'_, ()> = small.iter().map(|id| (id, ())).collect();
    for placed in ground.judged().filter(|placed| small.has(&placed.card.id)) {
        found.add_at(placed.columns.start, Finding::on_card(Check::TextTooSmall, &placed.card.id));
    }
}
