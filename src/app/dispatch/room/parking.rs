//! The parking lot, and decisions.

use super::super::change;
use crate::{
    app::{
        room::{
            Tool,
            parking::{List, ParkingAction},
            writing::target,
        },
        state::State,
    },
    base::{Id, clean},
    edit::{Edit, FreshIds},
    exchange::reveal,
    model::{Decision, ParkedNote},
    workshop::Covered,
};

/// Carries it out.
pub(super) fn carry_out(state: &mut State, action: &ParkingAction) {
    match action {
        ParkingAction::Open(list) => super::in_room(state, |room| {
            room.tool = Some(Tool::Parking);
            room.parking.list = *list;
        }),
        ParkingAction::Type(list, words) => super::in_room(state, |room| {
            room.parking.list = *list;
            room.parking.line_mut(*list).clone_from(words);
        }),
        ParkingAction::Keep(list) => keep(state, *list),
        ParkingAction::ToMap(id) => to_map(state, id),
        ParkingAction::Remove(list, id) => remove(state, *list, id),
    }
}

/// Adds what was typed. An empty line adds nothing; one that is refused stays in the field.
fn keep(state: &mut State, list: List) {
    let Some(room) = &state.room else { return };
    let typed = clean(room.parking.line(list));
    if typed.is_empty() {
        return;
    }
    let today = state.today();
    let Some(document) = state.document() else { return };
    let mut ids = FreshIds::new(document);
    let edit = match list {
        List::Parked => {
            let note = ParkedNote { id: ids.next("park-"), text: typed };
            Edit::SetParking(document.parking.iter().map(|row| ParkedNote::clone(row)).chain([note]).collect())
        }
        List::Decided => {
            let decision = Decision { id: ids.next("decision-"), text: typed, date: today };
            Edit::SetDecisions(document.decisions.iter().map(|row| Decision::clone(row)).chain([decision]).collect())
        }
    };
    if change::edit(state, edit) {
        super::in_room(state, |room| room.parking.line_mut(list).clear());
    }
}

/// A parked note becomes a card, as one step.
fn to_map(state: &mut State, id: &Id) {
    let today = state.today();
    let (Some(room), Some(document)) = (&state.room, state.document()) else { return };
    let Some(note) = document.parking.iter().find(|note| note.id == *id) else { return };
    let Some((lane, step)) = target::cell(room, document) else { return };
    let card = Covered { line: note.text.clone(), lane, step };
    let Some(pasted) = reveal(document, &[card], &today) else { return };
    let rest = document.parking.iter().filter(|note| note.id != *id).map(|note| ParkedNote::clone(note));
    change::edit(state, Edit::Batch(vec![pasted.edit, Edit::SetParking(rest.collect())]));
}

fn remove(state: &mut State, list: List, id: &Id) {
    let Some(document) = state.document() else { return };
    let edit = match list {
        List::Parked => {
            let rest = document.parking.iter().filter(|row| row.id != *id);
            Edit::SetParking(rest.map(|row| ParkedNote::clone(row)).collect())
        }
        List::Decided => {
            let rest = document.decisions.iter().filter(|row| row.id != *id);
            Edit::SetDecisions(rest.map(|row| Decision::clone(row)).collect())
        }
    };
    change::edit(state, edit);
}
