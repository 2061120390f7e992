//! Where the next thing goes: the step and the cell that the selection means.

use super::{
    room::writing::target,
    state::{Selection, State},
};
use crate::{
    base::Id,
    edit::place_of_lane,
    model::{Document, LaneKind},
};

/// The step that is meant: the last one of what is selected; none where that lies in no column.
pub fn step(state: &State, document: &Document) -> Option<Id> {
    match &state.selection {
        Selection::Step(id) => Some(id.clone()),
        Selection::Phase(id) => document.phase(id)?.steps.last().map(|s| s.id.clone()),
        Selection::Cards(ids) => Some(document.card(ids.last()?)?.step.clone()),
        Selection::Emotion { step, .. } | Selection::Cell { step, .. } => Some(step.clone()),
        Selection::Stage(id) => {
            let phase = document.phases.iter().rev().find(|p| p.stage.as_ref() == Some(id))?;
            phase.steps.last().map(|s| s.id.clone())
        }
        Selection::None | Selection::Journey | Selection::Lane(_) | Selection::Persona(_) | Selection::Source(_) => {
            None
        }
    }
}

/// Where a new lane goes: below the one that is selected, else where a full sheet has its kind.
pub fn lane(state: &State, document: &Document, kind: LaneKind) -> usize {
    let below = match &state.selection {
        Selection::Lane(id) => document.lanes.iter().position(|l| l.id == *id).map(|at| at + 1),
        _ => None,
    };
    below.unwrap_or_else(|| place_of_lane(document, kind))
}

/// The lane that takes a picture: the one that is meant if it is one for pictures, else the first on
/// the sheet that is; none where all are locked or hidden.
pub fn lane_of_pictures<'a>(document: &'a Document, meant: Option<&'a Id>) -> Option<&'a Id> {
    let open = || document.lanes.iter().filter(|l| l.kind == LaneKind::Images && !l.locked).map(|l| (l.hidden, &l.id));
    let own = open().find(|(_, id)| Some(*id) == meant);
    own.or_else(|| open().find(|(is_hidden, _)| !is_hidden)).map(|(_, id)| id)
}

/// The cell that is meant: in the room the one that is written for, else that of what is selected, else the first one that holds cards.
pub fn cell(state: &State, document: &Document) -> Option<(Id, Id)> {
    if let Some(room) = state.room.as_ref().filter(|room| !room.is_apart) {
        return target::cell(room, document);
    }
    let first_step = || document.steps().next().map(|(_, s)| s.id.clone());
    let first_lane = || document.lanes.iter().find(|l| l.kind.card_kind().is_some() && !l.hidden).map(|l| l.id.clone());
    match &state.selection {
        Selection::Cell { lane, step } => Some((lane.clone(), step.clone())),
        Selection::Cards(ids) => document.card(ids.last()?).map(|c| (c.lane.clone(), c.step.clone())),
        Selection::Lane(lane) => Some((lane.clone(), first_step()?)),
        _ => Some((first_lane()?, step(state, document).or_else(first_step)?)),
    }
}
