//! Copies of cards, emotions and links under new identifiers.

use std::{collections::BTreeMap, sync::Arc};

use super::ids::{FreshIds, card_prefix};
use crate::{
    base::Id,
    model::{Card, Document, Emotion, Kind, Link},
};

/// Old and new identifiers of one duplication.
pub(super) type Renamed = BTreeMap<Id, Id>;

/// Copies every card that `picked` names, each right behind its original. `renamed` already holds
/// the lanes or steps that were copied and takes the cards in; pointers between copies go to
/// copies. A copy has no votes: nobody voted for it.
pub(super) fn copy_cards(
    doc: &mut Document,
    picked: impl Fn(&Card) -> bool,
    ids: &mut FreshIds<'_>,
    renamed: &mut Renamed,
) {
    for card in doc.cards.iter().filter(|c| picked(c)) {
        renamed.insert(card.id.clone(), ids.next(card_prefix(card.kind.card_kind())));
    }
    let mut rows = Vec::with_capacity(doc.cards.len() + renamed.len());
    for card in &*doc.cards {
        rows.push(Arc::clone(card));
        if picked(card) {
            rows.push(Arc::new(copy_of(card, renamed)));
        }
    }
    if rows.len() > doc.cards.len() {
        doc.cards = Arc::new(rows);
    }
    link_copies(doc, renamed);
}

/// Links copies where their originals are linked.
pub(super) fn link_copies(doc: &mut Document, renamed: &Renamed) {
    let pairs: Vec<Arc<Link>> = (doc.links.iter())
        .filter_map(|l| {
            Some(Link { pain: renamed.get(&l.pain)?.clone(), opportunity: renamed.get(&l.opportunity)?.clone() })
        })
        .map(Arc::new)
        .collect();
    if !pairs.is_empty() {
        Arc::make_mut(&mut doc.links).extend(pairs);
    }
}

fn copy_of(card: &Card, renamed: &Renamed) -> Card {
    let mut copy = card.clone();
    for id in [&mut copy.id, &mut copy.lane, &mut copy.step] {
        rename(id, renamed);
    }
    copy.votes = 0;
    rename_pointers(&mut copy.kind, renamed);
    copy
}

/// Lets a copy point to copies.
pub(super) fn rename_pointers(kind: &mut Kind, renamed: &Renamed) {
    match kind {
        Kind::Pain(p) => p.touchpoint.iter_mut().for_each(|id| rename(id, renamed)),
        Kind::Opportunity(o) => o.metric.iter_mut().for_each(|id| rename(id, renamed)),
        _ => {}
    }
}

/// Puts the copy's identifier in place of the original's.
pub(super) fn rename(id: &mut Id, renamed: &Renamed) {
    if let Some(new) = renamed.get(id) {
        *id = new.clone();
    }
}

/// Copies the emotions at the steps in `renamed`.
pub(super) fn copy_emotions(doc: &mut Document, renamed: &Renamed) {
    for table in [&mut doc.emotions, &mut doc.foreseen] {
        let copies: Vec<Arc<Emotion>> = (table.iter())
            .filter_map(|e| Some(Arc::new(Emotion { step: renamed.get(&e.step)?.clone(), ..Emotion::clone(e) })))
            .collect();
        if !copies.is_empty() {
            Arc::make_mut(table).extend(copies);
        }
    }
}
