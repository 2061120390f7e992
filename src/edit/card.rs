//! Edits of cards.

use std::{collections::BTreeSet, sync::Arc};

use super::{
    EditError, Name,
    apply::Done,
    cluster::keep_to_lanes,
    ids::{card_prefix, fresh_id},
    table::{check, check_free, clean_words, insert, locate, position, put},
    upkeep::unlocked,
};
use crate::{
    base::Id,
    model::{Card, Document},
};

pub(super) fn add(doc: &mut Document, card: &Card, before: Option<&Id>) -> Done {
    let mut card = card.clone();
    clean_words(&mut card);
    check_free(doc, &card.id)?;
    let lane = unlocked(doc, &card.lane)?;
    if lane.kind.card_kind().is_none() {
        return Err(EditError::NoCardsHere(Name::Lane(lane.kind, lane.name.clone())));
    }
    check(doc, &card)?;
    let at = slot(doc, &card, before, doc.cards.len())?;
    insert(Arc::make_mut(&mut doc.cards), at, card);
    Ok(())
}

/// Where in the table a card goes that is not in it: before `before`, else behind the last card of
/// its cell, else to `otherwise`.
fn slot(doc: &Document, card: &Card, before: Option<&Id>, otherwise: usize) -> Result<usize, EditError> {
    if let Some(before) = before {
        return position(&doc.cards, before);
    }
    let last = doc.cards.iter().rposition(|c| c.lane == card.lane && c.step == card.step);
    Ok(last.map_or(otherwise, |last| last + 1))
}

pub(super) fn set(doc: &mut Document, card: &Card) -> Done {
    let (at, old) = locate(&doc.cards, &card.id)?;
    unlocked(doc, &old.lane)?;
    let mut card = Card { lane: old.lane.clone(), step: old.step.clone(), span: old.span, ..card.clone() };
    clean_words(&mut card);
    check(doc, &card)?;
    put(&mut doc.cards, at, card);
    Ok(())
}

pub(super) fn shift(doc: &mut Document, id: &Id, (lane, step): (&Id, &Id), before: Option<&Id>) -> Done {
    let (at, old) = locate(&doc.cards, id)?;
    let mut card = Card::clone(old);
    unlocked(doc, &card.lane)?;
    let target = unlocked(doc, lane)?;
    let Some(kind) = target.kind.card_kind() else {
        return Err(EditError::NoCardsHere(Name::Lane(target.kind, target.name.clone())));
    };
    card.span = room(doc, step)?.min(card.span);
    card.lane = lane.clone();
    card.step = step.clone();
    let converted = card.kind.card_kind() != kind;
    if converted {
        card.kind = kind.blank();
    }
    // Before itself means where it is.
    let before = before.filter(|b| *b != id);
    Arc::make_mut(&mut doc.cards).remove(at);
    let to = slot(doc, &card, before, at)?;
    insert(Arc::make_mut(&mut doc.cards), to, card);
    if converted {
        doc.forget_kinds(&BTreeSet::from([id.clone()]));
    }
    keep_to_lanes(doc, &BTreeSet::from([id.clone()]));
    Ok(())
}

/// How many columns there are from `step` on.
fn room(doc: &Document, step: &Id) -> Result<u16, EditError> {
    let columns = doc.columns();
    let first = columns.of(step).ok_or_else(|| EditError::NotThere(step.clone()))?;
    Ok(u16::try_from(columns.len() - first).unwrap_or(u16::MAX))
}

pub(super) fn span(doc: &mut Document, id: &Id, step: &Id, span: u16) -> Done {
    let (at, old) = locate(&doc.cards, id)?;
    unlocked(doc, &old.lane)?;
    let span = span.clamp(1, room(doc, step)?.max(1));
    let card = Card { step: step.clone(), span, ..Card::clone(old) };
    put(&mut doc.cards, at, card);
    Ok(())
}

pub(super) fn duplicate(doc: &mut Document, id: &Id) -> Done {
    let (at, old) = locate(&doc.cards, id)?;
    unlocked(doc, &old.lane)?;
    let copy = Card { id: fresh_id(doc, card_prefix(old.kind.card_kind())), votes: 0, ..Card::clone(old) };
    insert(Arc::make_mut(&mut doc.cards), at + 1, copy);
    Ok(())
}

pub(super) fn remove(doc: &mut Document, id: &Id) -> Done {
    let (at, old) = locate(&doc.cards, id)?;
    unlocked(doc, &old.lane)?;
    Arc::make_mut(&mut doc.cards).remove(at);
    doc.forget(&BTreeSet::from([id.clone()]));
    Ok(())
}
