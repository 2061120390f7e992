//! Checks on the map as a whole: whether anything was researched, cards that stand there twice,
//! words too small to read.

use super::{
    Check, Finding,
    ground::{Found, Ground, Placed},
};
use crate::model::{CardKind, EvidenceLevel, Kind, evidence_level};

/// Kinds of cards that say something about customers, and so can be researched.
const CAN_BE_RESEARCHED: [CardKind; 4] = [CardKind::Action, CardKind::Touchpoint, CardKind::Thought, CardKind::Pain];

/// Finds all of it.
pub(super) fn find(ground: &Ground<'_>, found: &mut Found) {
    let document = ground.document;
    let mut judged = document.cards.iter().filter(|card| CAN_BE_RESEARCHED.contains(&card.kind.card_kind())).peekable();
    if judged.peek().is_some() && judged.all(|card| evidence_level(document, card) == EvidenceLevel::Assumed) {
        found.add(Finding::new(Check::AllAssumed));
    }
    duplicates(ground, found);
    too_small(ground, found);
}

/// Cards of one kind with the same words in one phase. A touchpoint may come again in another phase,
/// or in the same one by another channel.
fn duplicates(ground: &Ground<'_>, found: &mut Found) {
    let mut by_phase: Vec<Vec<(&str, &Placed<'_>)>> = vec![Vec::new(); ground.phases.len()];
    for placed in &ground.cards {
        let words = ground.facts.cards.get(placed.at).map_or("", |facts| &*facts.folded);
        if words.is_empty() {
            continue;
        }
        for here in by_phase.get_mut(ground.phases_of(placed)).into_iter().flatten() {
            here.push((words, placed));
        }
    }
    let mut twice: Vec<(usize, &Placed<'_>, &Placed<'_>)> = Vec::new();
    for here in &mut by_phase {
        // Stable: of equal ones the first in the table stands first.
        here.sort_by_key(|(words, _)| *words);
        for same in here.chunk_by(|(a, _), (b, _)| a == b).filter(|same| same.len() > 1) {
            for (at, (_, placed)) in same.iter().enumerate() {
                let first = same.iter().take(at).find(|(_, other)| are_alike(other, placed));
                twice.extend(first.map(|(_, other)| (placed.at, *placed, *other)));
            }
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
    if small.len() * 2 > ground.cards.len() {
        found.add(Finding::new(Check::TextTooSmall));
        return;
    }
    for placed in ground.cards.iter().filter(|placed| small.contains(&placed.card.id)) {
        found.add_at(placed.columns.start, Finding::on_card(Check::TextTooSmall, &placed.card.id));
    }
}
