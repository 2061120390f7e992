//! Where Tab leads from words being edited: the next words of the same kind in reading order, or
//! an empty cell, so that a row is written without leaving the keyboard.

use super::{Now, spot};
use crate::{
    app::{
        action::{Action, Addition},
        state::{InPlaceSubject, Selection},
    },
    base::Id,
    layout::PlacedCard,
};

/// What to do to go on from `subject`, or back; nothing at the end.
pub(super) fn from(now: &Now<'_>, subject: &InPlaceSubject, back: bool) -> Vec<Action> {
    match subject {
        InPlaceSubject::Card(id) => from_card(now, id, back),
        _ => from_words(now, subject, back),
    }
}

fn open(what: Selection, words: InPlaceSubject) -> Vec<Action> {
    vec![Action::Select(what), Action::EditText(words)]
}

/// The next heading, name or quote of the same kind, from left to right and from top to bottom.
fn from_words(now: &Now<'_>, subject: &InPlaceSubject, back: bool) -> Vec<Action> {
    let is_like = |words: &InPlaceSubject| match (words, subject) {
        // A curve is told along itself.
        (InPlaceSubject::Quote { persona: a, .. }, InPlaceSubject::Quote { persona: b, .. }) => a == b,
        (a, b) => std::mem::discriminant(a) == std::mem::discriminant(b),
    };
    let all = now.spots.furniture.iter().chain(&now.spots.asides).chain(&now.spots.markers);
    let mut all: Vec<_> = all.filter_map(|spot| Some((spot, spot.words.as_ref().filter(|w| is_like(w))?))).collect();
    all.sort_by(|(a, _), (b, _)| a.rect.x.total_cmp(&b.rect.x).then(a.rect.y.total_cmp(&b.rect.y)));
    let Some(at) = all.iter().position(|(_, words)| *words == subject) else { return Vec::new() };
    let next = if back { at.checked_sub(1) } else { at.checked_add(1) };
    next.and_then(|at| all.get(at)).map(|(spot, words)| open(spot.what.clone(), (*words).clone())).unwrap_or_default()
}

/// The next card of the cell, else what the next cell of the lane holds, else the next lane.
fn from_card(now: &Now<'_>, id: &Id, back: bool) -> Vec<Action> {
    let Some(card) = now.sheet.card(id) else { return Vec::new() };
    let edit = |card: &PlacedCard| {
        let id = card.card.id.clone();
        open(spot::card_spot(card).what, InPlaceSubject::Card(id))
    };
    let (lane, column) = (card.lane, card.columns.start);
    let here = in_cell(now, lane, column);
    let at = here.iter().position(|c| c.card.id == *id).unwrap_or_default();
    let beside = if back { at.checked_sub(1) } else { at.checked_add(1) };
    if let Some(card) = beside.and_then(|at| here.get(at)) {
        return edit(card);
    }
    let columns = now.sheet.columns.len();
    let ahead = (lane * columns + column + 1)..(now.sheet.lanes.len() * columns);
    let behind = (0..lane * columns + column).rev();
    let cells: Box<dyn Iterator<Item = usize>> = if back { Box::new(behind) } else { Box::new(ahead) };
    for cell in cells {
        let (lane, column) = (cell / columns, cell % columns);
        let Some(row) = now.sheet.lanes.get(lane).filter(|row| row.kind.card_kind().is_some() && !row.folded) else {
            continue;
        };
        if now.document.lane(&row.id).is_some_and(|lane| lane.locked) {
            continue;
        }
        let cards = in_cell(now, lane, column);
        let first = if back { cards.last() } else { cards.first() };
        if let Some(card) = first {
            return edit(card);
        }
        // A card that began further left may lie over it.
        if let Some(step) = now.sheet.columns.get(column).filter(|_| now.spots.is_free(lane, column)) {
            return vec![Action::Add(Addition::Card(Some((row.id.clone(), step.step.clone()))))];
        }
    }
    Vec::new()
}

/// The cards that begin in a cell, from top to bottom.
fn in_cell<'a>(now: &Now<'a>, lane: usize, column: usize) -> Vec<&'a PlacedCard> {
    let mut cards: Vec<&PlacedCard> =
        now.sheet.cards.iter().filter(|c| c.lane == lane && c.columns.start == column).collect();
    cards.sort_by(|a, b| a.rect.y.total_cmp(&b.rect.y));
    cards
}
