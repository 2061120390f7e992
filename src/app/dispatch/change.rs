//! Changing the document: edits, gestures, history, words on the canvas.

use super::{evidence, in_place, picture};
use crate::{
    app::{
        action::{Addition, PictureTarget},
        dialog::Dialog,
        notice::{Gravity, Subject},
        place,
        state::{InPlaceSubject, Selection, State},
    },
    base::Id,
    edit::{self, Edit, EditError, Placing},
    i18n::text,
    model::{Document, Kind},
};

/// Says in words why an edit was refused.
pub(super) fn said(state: &mut State, result: Result<(), EditError>) -> bool {
    match result {
        Ok(()) => {
            gone_on(state);
            true
        }
        Err(refusal) => {
            let text = refusal.message(state.language());
            state.notices.about(state.map, Subject::Changing, Gravity::Error, text, None);
            false
        }
    }
}

/// The map was changed: what was said about the change before is over.
fn gone_on(state: &mut State) {
    super::room::unsay(state);
    state.notices.clear_done();
    state.notices.clear(state.map, Subject::Changing);
}

/// One change as one step of history.
pub(super) fn single(state: &mut State, change: Edit) {
    edit(state, change);
}

/// The same; says whether it was made.
pub(super) fn edit(state: &mut State, edit: Edit) -> bool {
    let Some(session) = &mut state.session else { return false };
    let result = session.apply(edit);
    said(state, result)
}

/// A change that joins the step before it, where that came from the same field.
pub(super) fn edit_merging(state: &mut State, edit: Edit, key: &str) {
    let Some(session) = &mut state.session else { return };
    let result = session.apply_merging(edit, key);
    said(state, result);
}

pub(super) fn end_merging(state: &mut State) {
    if let Some(session) = &mut state.session {
        session.end_merging();
    }
}

pub(super) fn begin(state: &mut State) {
    let Some(session) = &mut state.session else { return };
    let result = session.begin_gesture();
    said(state, result);
}

pub(super) fn preview(state: &mut State, edit: Edit) {
    if let Some(session) = &mut state.session {
        // Refused, it shows the document as it was: the pointer is where nothing can be dropped.
        let _refused = session.preview(edit);
    }
}

pub(super) fn commit(state: &mut State) {
    if let Some(session) = &mut state.session {
        session.commit_gesture();
    }
}

pub(super) fn cancel(state: &mut State) {
    if let Some(session) = &mut state.session {
        session.cancel_gesture();
    }
}

pub(super) fn undo(state: &mut State) {
    state.editing = None;
    let language = state.language();
    if let Some(session) = &mut state.session {
        let what = session.undo_label(language);
        let what = what.filter(|_| session.undo());
        gone_on(state);
        super::capture::taken_back(state, what);
    }
}

pub(super) fn redo(state: &mut State) {
    state.editing = None;
    if let Some(session) = &mut state.session {
        session.redo();
        gone_on(state);
    }
}

/// Adds a row, selects it, and opens its words for typing.
pub(super) fn add(state: &mut State, addition: &Addition) {
    let Some(document) = state.document() else { return };
    let Some(change) = addition_edit(state, document, addition) else { return };
    match &change {
        // A card of a row of pictures begins with its picture.
        Edit::AddCard { card, .. } if matches!(card.kind, Kind::Image(_)) => {
            let target = PictureTarget::New { lane: Some(card.lane.clone()), step: card.step.clone() };
            picture::choose(state, target);
        }
        _ => in_place::compose(state, change),
    }
}

/// What adding comes to, at or behind the selection.
fn addition_edit(state: &State, document: &Document, addition: &Addition) -> Option<Edit> {
    let language = document.journey.language;
    let column = place::step(state, document);
    let phase_at = |step: &Id| document.phases.iter().position(|p| p.steps.iter().any(|s| s.id == *step));
    Some(match addition {
        Addition::Phase => {
            let at = column.as_ref().and_then(phase_at).map_or(document.phases.len(), |at| at + 1);
            edit::new_phase(document, text(language, "new-phase"), at)
        }
        Addition::Step => {
            let phase = column.as_ref().and_then(phase_at).unwrap_or(document.phases.len().checked_sub(1)?);
            let phase = document.phases.get(phase)?;
            let at =
                phase.steps.iter().position(|s| Some(&s.id) == column.as_ref()).map_or(phase.steps.len(), |at| at + 1);
            edit::new_step(document, &phase.id, text(language, "new-step"), at)
        }
        Addition::Persona => edit::new_persona(document, text(language, "new-persona")),
        Addition::Stage => stage_edit(document, column.as_ref(), text(language, "new-stage"))?,
        Addition::Lane(kind) => edit::new_lane(document, *kind, place::lane(state, document, *kind)),
        Addition::Card(Some((lane, step))) => edit::new_card(document, lane, step)?,
        Addition::Card(None) => {
            let (lane, step) = place::cell(state, document)?;
            edit::new_card(document, &lane, &step)?
        }
    })
}

/// A stage over the phase of the selected step (or the first one).
fn stage_edit(document: &Document, column: Option<&Id>, name: &str) -> Option<Edit> {
    let phase = column
        .and_then(|step| document.phases.iter().find(|p| p.steps.iter().any(|s| s.id == *step)))
        .or_else(|| document.phases.first())?;
    let add = edit::new_stage(document, name, document.stages.len());
    let Edit::AddStage { stage, .. } = &add else { return Some(add) };
    let mut phase = phase.as_ref().clone();
    phase.stage = Some(stage.id.clone());
    Some(Edit::Batch(vec![add, Edit::SetPhase(Box::new(phase))]))
}

/// Puts the selected cards in order.
pub(super) fn arrange(state: &mut State, how: fn(&Document, &[Id]) -> Option<Edit>) {
    let (Some(document), Selection::Cards(ids)) = (state.document(), &state.selection) else { return };
    if let Some(change) = how(document, ids) {
        edit(state, change);
    }
}

pub(super) fn duplicate(state: &mut State) {
    let Some(document) = state.document() else { return };
    let change = match &state.selection {
        Selection::Cards(ids) => match ids.as_slice() {
            [id] => Edit::DuplicateCard(id.clone()),
            ids => Edit::CopyCards { to: own_cells(document, ids), before: None },
        },
        Selection::Phase(id) => Edit::DuplicatePhase(id.clone()),
        Selection::Step(id) => Edit::DuplicateStep(id.clone()),
        Selection::Lane(id) => Edit::DuplicateLane(id.clone()),
        Selection::Source(id) => return evidence::duplicate(state, &id.clone()),
        _ => return,
    };
    let before = state.document().cloned();
    if edit(state, change)
        && let (Some(before), Some(after)) = (before, state.document())
        && let Some(copy) = copy_of(&before, after, &state.selection)
    {
        state.selection = copy;
    }
}

/// The cells in which the cards are.
fn own_cells(document: &Document, ids: &[Id]) -> Vec<Placing> {
    let wanted: std::collections::BTreeSet<&Id> = ids.iter().collect();
    let cards = document.cards.iter().filter(|c| wanted.contains(&c.id));
    cards.map(|c| Placing { id: c.id.clone(), lane: c.lane.clone(), step: c.step.clone() }).collect()
}

/// What is there now and was not before, of the kind that was selected.
fn copy_of(before: &Document, after: &Document, selection: &Selection) -> Option<Selection> {
    match selection {
        Selection::Cards(_) => {
            let known: std::collections::BTreeSet<&Id> = before.cards.iter().map(|c| &c.id).collect();
            let new: Vec<Id> = after.cards.iter().map(|c| &c.id).filter(|id| !known.contains(id)).cloned().collect();
            (!new.is_empty()).then_some(Selection::Cards(new))
        }
        Selection::Phase(_) => {
            after.phases.iter().find(|p| before.phase(&p.id).is_none()).map(|p| Selection::Phase(p.id.clone()))
        }
        Selection::Step(_) => {
            after.steps().find(|(_, s)| before.step(&s.id).is_none()).map(|(_, s)| Selection::Step(s.id.clone()))
        }
        Selection::Lane(_) => {
            after.lanes.iter().find(|l| before.lane(&l.id).is_none()).map(|l| Selection::Lane(l.id.clone()))
        }
        _ => None,
    }
}

pub(super) fn delete(state: &mut State) {
    let change = match &state.selection {
        Selection::Cards(ids) => match ids.as_slice() {
            [id] => Edit::RemoveCard(id.clone()),
            ids => Edit::RemoveCards(ids.to_vec()),
        },
        Selection::Phase(id) => Edit::RemovePhase(id.clone()),
        Selection::Step(id) => Edit::RemoveStep(id.clone()),
        Selection::Lane(id) => Edit::RemoveLane(id.clone()),
        Selection::Persona(id) => Edit::RemovePersona(id.clone()),
        Selection::Stage(id) => Edit::RemoveStage(id.clone()),
        Selection::Source(id) => return evidence::remove(state, &id.clone()),
        Selection::Emotion { persona, step } => Edit::ClearEmotion { persona: persona.clone(), step: step.clone() },
        Selection::None | Selection::Journey | Selection::Cell { .. } => return,
    };
    // The cell stays selected, so that arrows and "add" go on from there.
    let cell = match &state.selection {
        Selection::Cards(ids) => {
            ids.first().and_then(|id| state.document()?.card(id)).map(|c| (c.lane.clone(), c.step.clone()))
        }
        _ => None,
    };
    if edit(state, change) {
        state.selection = cell.map_or(Selection::None, |(lane, step)| Selection::Cell { lane, step });
    }
}

/// Opens the words of what is selected for typing; with nothing selected, the map's title.
pub(super) fn rename(state: &mut State) {
    let subject = match &state.selection {
        Selection::Cards(ids) => ids.last().cloned().map(InPlaceSubject::Card),
        Selection::Phase(id) => Some(InPlaceSubject::Phase(id.clone())),
        Selection::Step(id) => Some(InPlaceSubject::Step(id.clone())),
        Selection::Stage(id) => Some(InPlaceSubject::Stage(id.clone())),
        Selection::Lane(id) => Some(InPlaceSubject::Lane(id.clone())),
        Selection::Persona(id) => Some(InPlaceSubject::Persona(id.clone())),
        Selection::Emotion { persona, step } => {
            Some(InPlaceSubject::Quote { persona: persona.clone(), step: step.clone() })
        }
        Selection::None | Selection::Journey | Selection::Source(_) | Selection::Cell { .. } => None,
    };
    if let Some(subject) = subject {
        in_place::begin(state, subject);
    } else {
        let title = state.document().map(|d| d.journey.title.clone()).unwrap_or_default();
        state.dialog = Some(Dialog::RenameMap(title));
    }
}

/// Another title for the map.
pub(super) fn rename_map(state: &mut State, title: &str) {
    state.dialog = None;
    let Some(document) = state.document() else { return };
    let mut journey = document.journey.as_ref().clone();
    crate::base::clean(title).clone_into(&mut journey.title);
    edit(state, Edit::SetJourney(Box::new(journey)));
}
