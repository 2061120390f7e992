//! Groups of cards.

use std::collections::BTreeSet;

use super::super::change;
use crate::{
    app::{
        room::grouping::{GroupAction, Grouping, Spot},
        state::State,
    },
    base::Id,
    edit::Edit,
    model::Document,
    workshop::grouping,
};

/// Carries it out.
pub(super) fn carry_out(state: &mut State, action: &GroupAction) {
    match action {
        GroupAction::Lane(lane) => in_grouping(state, |grouping| grouping.lane = Some(lane.clone())),
        GroupAction::Whole(is_whole) => in_grouping(state, |grouping| grouping.is_whole = *is_whole),
        GroupAction::Hold(card) => in_grouping(state, |grouping| grouping.held.clone_from(card)),
        GroupAction::Drop(card, spot) => put_down(state, card, spot),
        GroupAction::Asked => in_grouping(state, |grouping| grouping.fresh = None),
        GroupAction::Type(cluster, typed) => {
            in_grouping(state, |grouping| grouping.naming = Some((cluster.clone(), typed.clone())));
        }
        GroupAction::Name(cluster) => name(state, cluster),
        GroupAction::Merge(cluster) => {
            change::edit(state, Edit::MergeCluster(cluster.clone()));
        }
        GroupAction::Dissolve(cluster) => {
            make(state, |document| grouping::dissolve(document, cluster));
        }
        GroupAction::Split(card) => {
            change::edit(state, Edit::SplitCard(card.clone()));
        }
    }
}

fn in_grouping(state: &mut State, act: impl FnOnce(&mut Grouping)) {
    super::in_room(state, |room| act(&mut room.grouping));
}

/// Makes the change, where there is one.
fn make(state: &mut State, edit: impl FnOnce(&Document) -> Option<Edit>) -> bool {
    match state.document().and_then(edit) {
        Some(edit) => change::edit(state, edit),
        None => false,
    }
}

/// Puts a card down. A group that came of it is asked for its name.
fn put_down(state: &mut State, card: &Id, spot: &Spot) {
    let known = state.document().map(ids).unwrap_or_default();
    make(state, |document| match spot {
        Spot::With(other) => grouping::join(document, card, other),
        Spot::Fresh => grouping::begin(document, card),
        Spot::Loose => grouping::leave(document, card),
    });
    let fresh = state.document().and_then(|document| ids(document).difference(&known).next().cloned());
    in_grouping(state, |grouping| {
        grouping.held = None;
        if fresh.is_some() {
            grouping.fresh = fresh;
        }
    });
}

fn ids(document: &Document) -> BTreeSet<Id> {
    document.clusters.iter().map(|cluster| cluster.id.clone()).collect()
}

/// Keeps the name that was typed.
fn name(state: &mut State, cluster: &Id) {
    let typed = state.room.as_mut().and_then(|room| room.grouping.naming.take());
    if let Some((_, typed)) = typed.filter(|(named, _)| named == cluster) {
        make(state, |document| grouping::name(document, cluster, typed.trim()));
    }
}
