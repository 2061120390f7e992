//! Edits of lanes, the rows of the map.

use std::{collections::BTreeSet, sync::Arc};

use super::{
    EditError, Name,
    apply::Done,
    cluster,
    copies::{Renamed, copy_cards},
    ids::FreshIds,
    table::{check, check_free, clean_words, find, insert, position, reorder, replace},
    upkeep::remove_cards,
};
use crate::{
    base::Id,
    model::{Document, Lane},
};

pub(super) fn add(doc: &mut Document, lane: &Lane, at: usize) -> Done {
    let mut lane = lane.clone();
    clean_words(&mut lane);
    check_free(doc, &lane.id)?;
    check(doc, &lane)?;
    insert(Arc::make_mut(&mut doc.lanes), at, lane);
    Ok(())
}

pub(super) fn set(doc: &mut Document, lane: &Lane) -> Done {
    let old = find(&doc.lanes, &lane.id)?;
    let mut lane = lane.clone();
    clean_words(&mut lane);
    if lane.kind.card_kind() != old.kind.card_kind() && doc.cards.iter().any(|c| c.lane == lane.id) {
        return Err(EditError::LaneHoldsCards(Name::Lane(old.kind, old.name.clone())));
    }
    check(doc, &lane)?;
    replace(&mut doc.lanes, lane)
}

pub(super) fn shift(doc: &mut Document, id: &Id, to: usize) -> Done {
    let from = position(&doc.lanes, id)?;
    reorder(Arc::make_mut(&mut doc.lanes), from, to);
    Ok(())
}

/// The copy is open for changes even where the original is locked.
pub(super) fn duplicate(doc: &mut Document, id: &Id) -> Done {
    let at = position(&doc.lanes, id)?;
    let before = doc.clone();
    let mut ids = FreshIds::new(&before);
    let copy = Lane { id: ids.next("lane-"), locked: false, ..Lane::clone(find(&before.lanes, id)?) };
    let mut renamed = Renamed::from([(id.clone(), copy.id.clone())]);
    insert(Arc::make_mut(&mut doc.lanes), at + 1, copy);
    copy_cards(doc, |c| c.lane == *id, &mut ids, &mut renamed);
    cluster::copy(doc, &mut ids, &renamed);
    Ok(())
}

pub(super) fn remove(doc: &mut Document, id: &Id) -> Done {
    let at = position(&doc.lanes, id)?;
    // Cards first: a locked lane is only recognised while it stands there.
    remove_cards(doc, |c| c.lane == *id, BTreeSet::from([id.clone()]))?;
    Arc::make_mut(&mut doc.lanes).remove(at);
    Ok(())
}
