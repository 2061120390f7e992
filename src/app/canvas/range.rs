//! What Shift selects: everything from one card to another.

use crate::{
    base::Id,
    layout::{PlacedCard, Sheet},
};

/// The cards from `from` to `to`, which stand first and last. Within a lane those between them in
/// reading order; from one lane to another those that begin in the rectangle of cells.
pub(super) fn between(sheet: &Sheet, from: &Id, to: &Id) -> Vec<Id> {
    let (Some(a), Some(b)) = (sheet.card(from), sheet.card(to)) else { return vec![to.clone()] };
    let is_between: Box<dyn Fn(&PlacedCard) -> bool> = if a.lane == b.lane {
        let place = |c: &PlacedCard| (c.columns.start, c.row);
        let (first, last) = (place(a).min(place(b)), place(a).max(place(b)));
        let lane = a.lane;
        Box::new(move |c| c.lane == lane && (first..=last).contains(&place(c)))
    } else {
        let lanes = a.lane.min(b.lane)..=a.lane.max(b.lane);
        let columns = a.columns.start.min(b.columns.start)..a.columns.end.max(b.columns.end);
        Box::new(move |c| lanes.contains(&c.lane) && columns.contains(&c.columns.start))
    };
    let mut cards: Vec<&PlacedCard> = sheet.cards.iter().filter(|c| is_between(c)).collect();
    cards.sort_by_key(|c| (c.lane, c.columns.start, c.row));
    let inner = cards.into_iter().map(|c| &c.card.id).filter(|id| *id != from && *id != to).cloned();
    let mut ids: Vec<Id> = std::iter::once(from.clone()).chain(inner).collect();
    if from != to {
        ids.push(to.clone());
    }
    ids
}

/// A selection with that card taken in or out.
pub(super) fn toggled(ids: &[Id], own: &[Id]) -> Vec<Id> {
    let mut all: Vec<Id> = ids.iter().filter(|id| !own.contains(id)).cloned().collect();
    if all.len() == ids.len() {
        all.extend(own.iter().cloned());
    }
    all
}
