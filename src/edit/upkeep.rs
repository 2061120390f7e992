//! Removes cards with all that points to them, and keeps locked lanes as they are.

use std::{collections::BTreeSet, sync::Arc};

use super::{
    EditError, Name,
    table::{find, retain},
};
use crate::{
    base::Id,
    model::{Card, Document, Lane},
};

/// The lane called `id`, unless it is locked.
pub(super) fn unlocked<'a>(doc: &'a Document, id: &Id) -> Result<&'a Arc<Lane>, EditError> {
    let lane = find(&doc.lanes, id)?;
    if lane.locked { Err(EditError::Locked(Name::Lane(lane.kind, lane.name.clone()))) } else { Ok(lane) }
}

/// Removes the cards that `doomed` picks with all that points to them and to `gone`; refuses to
/// empty a locked lane.
pub(super) fn remove_cards(
    doc: &mut Document,
    doomed: impl Fn(&Card) -> bool,
    mut gone: BTreeSet<Id>,
) -> Result<(), EditError> {
    let locked: BTreeSet<&Id> = doc.lanes.iter().filter(|l| l.locked).map(|l| &l.id).collect();
    for card in doc.cards.iter().filter(|c| doomed(c)) {
        if locked.contains(&card.lane) {
            unlocked(doc, &card.lane)?;
        }
        gone.insert(card.id.clone());
    }
    retain(&mut doc.cards, |c| !doomed(c));
    doc.forget(&gone);
    Ok(())
}
