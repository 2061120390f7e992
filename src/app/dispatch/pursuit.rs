//! Opportunities on their way: how they are looked at, moved on and added.

use super::change;
use crate::{
    app::{
        perspective::Pursuit,
        place,
        state::{Selection, State},
    },
    base::{self, Id},
    edit::{self, Edit},
    model::{Card, CardKind, Document, Kind, LaneKind, Opportunity, Status},
};

/// Carries it out.
pub(super) fn carry_out(state: &mut State, asked: Pursuit) {
    match asked {
        Pursuit::Look(outlook) => state.outlook = outlook,
        Pursuit::Advance { card, to } => advance(state, &card, to),
        Pursuit::Add { status, words } => add(state, status, &words),
    }
}

/// Another status; who finishes does so today.
fn advance(state: &mut State, id: &Id, to: Status) {
    let today = state.today();
    let Some(card) = state.document().and_then(|document| document.card(id)) else { return };
    let mut card = Card::clone(card);
    if let Kind::Opportunity(it) = &mut card.kind {
        it.advance(to, &today);
        change::edit(state, Edit::SetCard(Box::new(card)));
    }
}

/// A new one at the step that is meant, in the first row that takes it, or in a row of its own.
fn add(state: &mut State, status: Status, words: &str) {
    let today = state.today();
    let Some(document) = state.document() else { return };
    let Some(step) = place::step(state, document).or_else(|| document.steps().next().map(|(_, s)| s.id.clone())) else {
        return;
    };
    let mut edits = Vec::new();
    let lane = lane_of(document).unwrap_or_else(|| {
        let lane = edit::fresh_lane(document, LaneKind::Opportunities);
        let id = lane.id.clone();
        edits.push(Edit::AddLane { lane, at: place::lane(state, document, LaneKind::Opportunities) });
        id
    });
    let mut it = Opportunity::default();
    it.advance(status, &today);
    let blank = edit::fresh_card(document, CardKind::Opportunity, lane, step);
    let card = Card { text: base::clean(words), kind: Kind::Opportunity(it), ..blank };
    let id = card.id.clone();
    edits.push(Edit::AddCard { card: Box::new(card), before: None });
    if change::edit(state, Edit::Batch(edits)) {
        state.selection = Selection::card(id);
    }
}

/// The first row on the sheet that takes an opportunity.
fn lane_of(document: &Document) -> Option<Id> {
    let takes = |kind: LaneKind| kind.card_kind() == Some(CardKind::Opportunity);
    document.lanes.iter().find(|l| takes(l.kind) && !l.locked && !l.hidden).map(|l| l.id.clone())
}
