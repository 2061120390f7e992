//! Edits of many cards at once. Each goes through the card table a fixed number of times, however
//! many cards it is about: a drag previews one with every move of the pointer.

use std::{collections::BTreeSet, sync::Arc};

use super::{
    EditError, Name,
    apply::Done,
    cluster::keep_to_lanes,
    copies::{Renamed, link_copies, rename_pointers},
    ids::{FreshIds, card_prefix},
    table::{check_in, clean_words},
    upkeep::{remove_cards, unlocked},
};
use crate::{
    base::{Id, IdMap},
    model::{Card, CardKind, Columns, Document, Index, Lookup as _},
};

/// The cell that a card is to go to.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Placing {
    /// The card.
    pub id: Id,
    /// The row.
    pub lane: Id,
    /// The first column.
    pub step: Id,
}

/// A card at its new place, before it stands in the table.
struct Placed {
    /// Where it stood, or stands.
    from: usize,
    card: Arc<Card>,
    /// Whether it stays in its cell.
    stays: bool,
    /// Whether it is of another kind now.
    is_converted: bool,
}

pub(super) fn shift(doc: &mut Document, to: &[Placing], before: Option<&Id>) -> Done {
    let placed = place(doc, to, true)?;
    let moved: BTreeSet<usize> = placed.iter().map(|p| p.from).collect();
    let rest: Vec<(usize, &Arc<Card>)> = doc.cards.iter().enumerate().filter(|(at, _)| !moved.contains(at)).collect();
    let slots = Slots::new(doc, &rest, &placed, before)?;
    let slotted = placed.iter().map(|p| (slots.of(p, rest.partition_point(|(at, _)| *at < p.from)), &p.card));
    let cards = merged(rest.iter().map(|(_, card)| *card), slotted.collect());
    let converted = placed.iter().filter(|p| p.is_converted).map(|p| p.card.id.clone()).collect();
    doc.cards = Arc::new(cards);
    doc.forget_kinds(&converted);
    keep_to_lanes(doc, &to.iter().map(|p| p.id.clone()).collect());
    Ok(())
}

pub(super) fn copy(doc: &mut Document, to: &[Placing], before: Option<&Id>) -> Done {
    let original = doc.clone();
    let mut placed = place(&original, to, false)?;
    let (mut ids, mut renamed) = (FreshIds::new(&original), Renamed::new());
    for copy in &mut placed {
        let card = Arc::make_mut(&mut copy.card);
        let old = std::mem::replace(&mut card.id, ids.next(card_prefix(card.kind.card_kind())));
        card.votes = 0;
        // Pointers and links are between cards of certain kinds.
        if !copy.is_converted {
            renamed.insert(old, card.id.clone());
        }
    }
    for copy in &mut placed {
        rename_pointers(&mut Arc::make_mut(&mut copy.card).kind, &renamed);
    }
    let rest: Vec<(usize, &Arc<Card>)> = original.cards.iter().enumerate().collect();
    let slots = Slots::new(&original, &rest, &placed, before)?;
    let slotted = placed.iter().map(|p| (slots.of(p, p.from + 1), &p.card));
    doc.cards = Arc::new(merged(original.cards.iter(), slotted.collect()));
    link_copies(doc, &renamed);
    Ok(())
}

/// The cards at their new places, in the order of the table.
fn place(doc: &Document, to: &[Placing], takes_away: bool) -> Result<Vec<Placed>, EditError> {
    let wanted: IdMap<'_, &Placing> = to.iter().map(|p| (&p.id, p)).collect();
    let columns = doc.columns();
    let mut placed = Vec::with_capacity(wanted.len());
    for (from, card) in doc.cards.iter().enumerate() {
        let Some(placing) = wanted.get(&card.id) else { continue };
        if takes_away {
            unlocked(doc, &card.lane)?;
        }
        placed.push(place_one(doc, &columns, from, card, placing)?);
    }
    if placed.len() < wanted.len() {
        let known: BTreeSet<&Id> = placed.iter().map(|p| &p.card.id).collect();
        let missing = wanted.ids().find(|id| !known.contains(id)).cloned();
        return Err(EditError::NotThere(missing.unwrap_or_default()));
    }
    Ok(placed)
}

fn place_one(
    doc: &Document,
    columns: &Columns,
    from: usize,
    card: &Arc<Card>,
    to: &Placing,
) -> Result<Placed, EditError> {
    let lane = unlocked(doc, &to.lane)?;
    let kind = lane.kind.card_kind();
    let kind = kind.ok_or_else(|| EditError::NoCardsHere(Name::Lane(lane.kind, lane.name.clone())))?;
    let first = columns.of(&to.step).ok_or_else(|| EditError::NotThere(to.step.clone()))?;
    if card.lane == to.lane && card.step == to.step {
        return Ok(Placed { from, card: Arc::clone(card), stays: true, is_converted: false });
    }
    let room = u16::try_from(columns.len() - first).unwrap_or(u16::MAX);
    let mut card = Card { lane: to.lane.clone(), step: to.step.clone(), ..Card::clone(card) };
    card.span = card.span.min(room);
    let is_converted = card.kind.card_kind() != kind;
    if is_converted {
        card.kind = CardKind::blank(kind);
    }
    Ok(Placed { from, card: Arc::new(card), stays: false, is_converted })
}

/// Where in a table cards go that are not in it.
struct Slots {
    /// The cell of the card to stand before, and its place.
    before: Option<(Id, Id, usize)>,
    /// By lane and step of a wanted cell: one past the last card in it.
    ends: std::collections::BTreeMap<(Id, Id), usize>,
}

impl Slots {
    fn new(
        doc: &Document,
        rest: &[(usize, &Arc<Card>)],
        placed: &[Placed],
        before: Option<&Id>,
    ) -> Result<Self, EditError> {
        let found = |id: &Id| rest.iter().position(|(_, card)| card.id == *id);
        let before = match before {
            Some(id) => match found(id) {
                Some(at) => rest.get(at).map(|(_, card)| (card.lane.clone(), card.step.clone(), at)),
                // One of those on the move: they stay where they are.
                None if doc.card(id).is_some() => None,
                None => return Err(EditError::NotThere(id.clone())),
            },
            None => None,
        };
        let goes = |p: &&Placed| !p.stays;
        let steps: IdMap<'_, ()> = placed.iter().filter(goes).map(|p| (&p.card.step, ())).collect();
        let lanes: IdMap<'_, ()> = placed.iter().filter(goes).map(|p| (&p.card.lane, ())).collect();
        let mut ends = std::collections::BTreeMap::new();
        for (at, (_, card)) in rest.iter().enumerate() {
            if steps.has(&card.step) && lanes.has(&card.lane) {
                ends.insert((card.lane.clone(), card.step.clone()), at + 1);
            }
        }
        Ok(Self { before, ends })
    }

    /// The place of a card: before the one that is named where that stands in its cell, where it is
    /// if it stays there, else behind the last card of its cell; in an empty cell at `otherwise`.
    fn of(&self, placed: &Placed, otherwise: usize) -> usize {
        let card = &placed.card;
        if let Some((lane, step, at)) = &self.before
            && *lane == card.lane
            && *step == card.step
        {
            return *at;
        }
        if placed.stays {
            return otherwise;
        }
        self.ends.get(&(card.lane.clone(), card.step.clone())).copied().unwrap_or(otherwise)
    }
}

/// The rows of a table with new ones between them, each before the row at its place. New ones for
/// one place keep their order.
fn merged<'a>(rest: impl Iterator<Item = &'a Arc<Card>>, mut new: Vec<(usize, &Arc<Card>)>) -> Vec<Arc<Card>> {
    new.sort_by_key(|(at, _)| *at);
    let mut new = new.into_iter().peekable();
    let mut cards = Vec::with_capacity(new.len() + rest.size_hint().0);
    for (at, card) in rest.enumerate() {
        while let Some((_, card)) = new.next_if(|(slot, _)| *slot <= at) {
            cards.push(Arc::clone(card));
        }
        cards.push(Arc::clone(card));
    }
    cards.extend(new.map(|(_, card)| Arc::clone(card)));
    cards
}

/// Each behind the last card of its cell. They may point to each other.
pub(super) fn add(doc: &mut Document, cards: &[Card]) -> Done {
    let before = doc.clone();
    let (known, mut fresh) = (Index::of(&before), BTreeSet::new());
    let mut placed = Vec::with_capacity(cards.len());
    for card in cards {
        let mut card = card.clone();
        clean_words(&mut card);
        if !card.id.is_well_formed() || known.what(&card.id).is_some() || !fresh.insert(card.id.clone()) {
            return Err(EditError::BadId(card.id));
        }
        let lane = unlocked(&before, &card.lane)?;
        if lane.kind.card_kind().is_none() {
            return Err(EditError::NoCardsHere(Name::Lane(lane.kind, lane.name.clone())));
        }
        placed.push(Placed { from: before.cards.len(), card: Arc::new(card), stays: false, is_converted: false });
    }
    let rest: Vec<(usize, &Arc<Card>)> = before.cards.iter().enumerate().collect();
    let slots = Slots::new(&before, &rest, &placed, None)?;
    let slotted = placed.iter().map(|p| (slots.of(p, p.from), &p.card));
    doc.cards = Arc::new(merged(before.cards.iter(), slotted.collect()));
    let look = Index::of(doc);
    placed.iter().try_for_each(|p| check_in(doc, &look, p.card.as_ref()))
}

pub(super) fn set(doc: &mut Document, cards: &[Card]) -> Done {
    let wanted: IdMap<'_, &Card> = cards.iter().map(|c| (&c.id, c)).collect();
    let before = doc.clone();
    let look = Index::of(&before);
    let mut count = 0;
    let rows = Arc::make_mut(&mut doc.cards);
    for row in rows.iter_mut() {
        let Some(card) = wanted.get(&row.id) else { continue };
        unlocked(&before, &row.lane)?;
        let mut card = Card { lane: row.lane.clone(), step: row.step.clone(), span: row.span, ..Card::clone(card) };
        clean_words(&mut card);
        check_in(&before, &look, &card)?;
        *row = Arc::new(card);
        count += 1;
    }
    all_there(&before, &wanted, count)
}

pub(super) fn span(doc: &mut Document, ids: &[Id], by: i16) -> Done {
    let wanted: IdMap<'_, ()> = ids.iter().map(|id| (id, ())).collect();
    let before = doc.clone();
    let columns = before.columns();
    let mut count = 0;
    for row in Arc::make_mut(&mut doc.cards).iter_mut().filter(|c| wanted.has(&c.id)) {
        unlocked(&before, &row.lane)?;
        let room = columns.of(&row.step).map_or(1, |first| columns.len() - first);
        let room = u16::try_from(room).unwrap_or(u16::MAX).max(1);
        let span = row.span.saturating_add_signed(by).clamp(1, room);
        count += 1;
        if span != row.span {
            Arc::make_mut(row).span = span;
        }
    }
    all_there(&before, &wanted, count)
}

pub(super) fn remove(doc: &mut Document, ids: &[Id]) -> Done {
    let doomed: IdMap<'_, ()> = ids.iter().map(|id| (id, ())).collect();
    let count = doc.cards.iter().filter(|c| doomed.has(&c.id)).count();
    all_there(doc, &doomed, count)?;
    remove_cards(doc, |c| doomed.has(&c.id), BTreeSet::new())
}

/// Refuses an edit that names a card which is not in the map.
fn all_there<T>(doc: &Document, wanted: &IdMap<'_, T>, count: usize) -> Done {
    if count == wanted.len() {
        return Ok(());
    }
    let missing = wanted.ids().find(|id| doc.card(id).is_none()).cloned();
    Err(EditError::NotThere(missing.unwrap_or_default()))
}
