//! Feelings by show of hands. Every count that can be true goes into the map at once, so that nothing is
//! lost whatever comes next; all counts of one step are one step of undo.

use super::course;
use crate::{
    app::{
        dispatch::change,
        notice::Gravity,
        room::{
            Tool,
            board::CourseAction,
            hands::{Doubted, Hands, HandsAction},
        },
        state::State,
    },
    i18n::text_with,
    workshop::hands::{Stop, exceeds, stepped, stops, sum, typed},
};

/// Carries it out.
pub(super) fn carry_out(state: &mut State, action: &HandsAction) {
    match action {
        HandsAction::Follow => follow(state),
        HandsAction::Go(forward) => _ = go(state, *forward),
        HandsAction::Onward => onward(state),
        HandsAction::Row(row) => choose_by(state, |_| *row),
        HandsAction::Digit(digit) => {
            change_row(state, |hands, count| typed(count, *digit, hands.is_fresh));
            if let Some(room) = &mut state.room {
                room.hands.is_fresh = false;
            }
        }
        HandsAction::Rub => change_row(state, |_, count| count / 10),
        HandsAction::Up => choose_by(state, |row| (row + 1).min(4)),
        HandsAction::Down => choose_by(state, |row| row.saturating_sub(1)),
        HandsAction::Add(up) => change_row(state, |_, count| stepped(count, *up)),
        HandsAction::Believe => believe(state),
    }
}

/// Asks about the phase at hand: the first question without hands, or else the first.
fn follow(state: &mut State) {
    let (Some(document), Some(room)) = (state.document(), &state.room) else { return };
    let phase = document.phases.get(room.course.phase);
    let here = |stop: &Stop| phase.is_some_and(|phase| phase.steps.iter().any(|step| step.id == stop.step));
    let all: Vec<Stop> = stops(document).into_iter().filter(here).collect();
    let open = all.iter().find(|stop| stop.felt(document).is_none_or(|felt| felt.hands.is_none()));
    let stop = open.or_else(|| all.first()).cloned();
    ask(state, stop);
}

fn ask(state: &mut State, stop: Option<Stop>) {
    let Some(document) = state.document() else { return };
    let before = stop.as_ref().and_then(|stop| stop.felt(document)).cloned();
    let phase = stop
        .as_ref()
        .and_then(|stop| document.phases.iter().position(|phase| phase.steps.iter().any(|step| step.id == stop.step)));
    say_left_out(state);
    let Some(room) = &mut state.room else { return };
    let is_other_step = room.hands.stop.as_ref().map(|s| &s.step) != stop.as_ref().map(|s| &s.step);
    room.hands = Hands { stop, before, ..Hands::default() };
    let moved = phase.filter(|phase| *phase != room.course.phase);
    if let Some(phase) = moved {
        course::carry_out(state, &CourseAction::Phase(phase));
    }
    if is_other_step {
        change::end_merging(state);
    }
}

/// The next question, or the one before; whether there is one.
fn go(state: &mut State, forward: bool) -> bool {
    let (Some(document), Some(room)) = (state.document(), &state.room) else { return false };
    let all = stops(document);
    let at = all.iter().position(|stop| room.hands.stop.as_ref() == Some(stop));
    let to = at.and_then(|at| if forward { at.checked_add(1) } else { at.checked_sub(1) });
    let Some(stop) = to.and_then(|to| all.get(to)).cloned() else { return false };
    ask(state, Some(stop));
    true
}

/// The next row; behind the last one the next question, and behind the last question the activity again.
fn onward(state: &mut State) {
    let Some(room) = &mut state.room else { return };
    if let Some(row) = room.hands.row.checked_sub(1) {
        return choose_by(state, |_| row);
    }
    if !go(state, true)
        && let Some(room) = &mut state.room
        && room.tool == Some(Tool::Hands)
    {
        room.tool = None;
        change::end_merging(state);
    }
}

fn choose_by(state: &mut State, row: impl FnOnce(usize) -> usize) {
    if let Some(room) = &mut state.room {
        room.hands.row = row(room.hands.row).min(4);
        room.hands.is_fresh = true;
    }
}

fn change_row(state: &mut State, count: impl FnOnce(&Hands, u16) -> u16) {
    let (Some(document), Some(room)) = (state.document(), &state.room) else { return };
    let Some(stop) = &room.hands.stop else { return };
    let on_map = stop.counts(document);
    let mut counts = room.hands.counts(on_map);
    let Some(known) = counts.get_mut(room.hands.row) else { return };
    let changed = count(&room.hands, *known);
    if changed == *known {
        return;
    }
    *known = changed;
    let is_too_many = exceeds(counts, room.record.heads);
    if let Some(room) = &mut state.room {
        room.hands.doubted = is_too_many.then_some(Doubted { counts, on_map });
    }
    if !is_too_many {
        take(state, counts);
    }
}

/// Counts of the question at hand, into the map.
fn take(state: &mut State, counts: [u16; 5]) {
    let (Some(document), Some(room)) = (state.document(), &state.room) else { return };
    let Some(stop) = &room.hands.stop else { return };
    let key = format!("hands at {}", stop.step);
    if let Some(edit) = stop.count(document, counts, room.hands.before.as_ref()) {
        change::edit_merging(state, edit, &key);
    }
}

/// There are more people than was said: as many as raised a hand.
fn believe(state: &mut State) {
    let Some(counts) = doubted(state) else { return };
    course::carry_out(state, &CourseAction::Heads(sum(counts)));
    if let Some(room) = &mut state.room {
        room.hands.doubted = None;
    }
    take(state, counts);
}

/// Counts that are not on the map because they are more than there are people.
fn doubted(state: &State) -> Option<[u16; 5]> {
    let (document, room) = (state.document()?, state.room.as_ref()?);
    let on_map = room.hands.stop.as_ref()?.counts(document);
    Some(room.hands.counts(on_map)).filter(|counts| *counts != on_map)
}

/// Before another question: what of this one is left out.
fn say_left_out(state: &mut State) {
    let (Some(counts), Some(document), Some(room)) = (doubted(state), state.document(), &state.room) else { return };
    let step = room.hands.stop.as_ref().and_then(|stop| document.step(&stop.step)).map_or("", |(_, s)| s.name.as_str());
    let (count, heads) = (usize::from(sum(counts)), usize::from(room.record.heads));
    let args = [("count", count.into()), ("heads", heads.into()), ("step", step.into())];
    let words = text_with(state.language(), "hands-left-out", &args);
    state.notices.add(Gravity::Error, words);
}
