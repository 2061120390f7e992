//! Where a workshop is: its agenda, the phase at hand, the clock.

use std::time::Duration;

use crate::{
    app::{
        action::Action,
        dispatch::RoomAction,
        room::{
            Tool,
            board::{Course, CourseAction},
        },
        state::State,
    },
    edit::Edit,
    model::{Activity, ActivityKind, Document, Topic},
    workshop::{AgendaChange, Countdown, Ran},
};

/// What is left again sooner than this was only passed by.
const PASSED_BY: Duration = Duration::from_secs(10);

/// Carries it out.
pub(super) fn carry_out(state: &mut State, action: &CourseAction) {
    match action {
        CourseAction::Activity(at) => go_to(state, *at),
        CourseAction::Show(kind) => in_course(state, |course, document| {
            let is_agenda = course.activity(document).is_some_and(|activity| activity.kind == *kind);
            course.shown = (!is_agenda).then_some(*kind);
        }),
        CourseAction::Phase(at) => in_course(state, |course, document| {
            course.phase = (*at).min(document.phases.len().saturating_sub(1));
            course.page = 0;
        }),
        CourseAction::Onward(forward) => in_course(state, |course, document| {
            if let Some((phase, page)) = course.onward(document, *forward) {
                (course.phase, course.page) = (phase, page);
            }
        }),
        CourseAction::Clock => run_or_pause(state),
        CourseAction::Lengthen => in_course(state, |course, document| {
            let standing = standing(course.activity(document));
            course.clock.get_or_insert(standing).add(Duration::from_mins(1));
        }),
        CourseAction::Heads(heads) => {
            if let Some(room) = &mut state.room {
                room.record.heads = *heads;
            }
        }
        CourseAction::Agenda(change, is_typing) => change_agenda(state, change, *is_typing),
    }
    if matches!(action, CourseAction::Show(_) | CourseAction::Activity(_))
        && let Some(room) = &mut state.room
    {
        room.tool = None;
    }
    if matches!(action, CourseAction::Activity(_)) {
        arrive(state);
    }
}

/// What the item is about comes onto the board by itself.
fn arrive(state: &mut State) {
    turn_to_lane(state);
    let topic = state.room.as_ref().zip(state.document()).and_then(|(room, document)| room.course.topic(document));
    if topic == Some(Topic::Feelings) {
        super::carry_out(state, RoomAction::Tool(Some(Tool::Hands)));
    }
}

/// The lane that the item is about becomes the one at hand. One that the map does not have changes nothing.
fn turn_to_lane(state: &mut State) {
    let (Some(session), Some(room)) = (&state.session, &mut state.room) else { return };
    let document = session.document();
    let Some(Topic::Lane(kind)) = room.course.topic(document) else { return };
    let lane = document.lanes.iter().find(|lane| lane.kind == kind && !lane.hidden).map(|lane| lane.id.clone());
    let Some(lane) = lane.filter(|lane| room.course.lane.as_ref() != Some(lane)) else {
        room.writing.lane = None;
        return;
    };
    (room.course.lane, room.writing.lane) = (Some(lane), None);
    (room.voting.picked, room.voting.page, room.voting.typed) = (None, None, 0);
}

fn in_course(state: &mut State, act: impl FnOnce(&mut Course, &Document)) {
    let Some(session) = &state.session else { return };
    if let Some(room) = &mut state.room {
        act(&mut room.course, session.document());
    }
}

/// A clock that stands at the beginning of an activity.
fn standing(activity: Option<&Activity>) -> Countdown {
    Countdown::new(Duration::from_mins(activity.map_or(0, |activity| u64::from(activity.minutes))))
}

fn run_or_pause(state: &mut State) {
    let now = state.clock.now();
    let began = state.clock.time_of_day(now);
    in_course(state, |course, document| {
        let standing = standing(course.activity(document));
        let clock = course.clock.get_or_insert(standing);
        if clock.is_running() {
            clock.pause(now);
        } else {
            clock.run(now);
            course.began.get_or_insert(began);
        }
    });
}

/// Another item of the agenda: what was done is noted, and the clock of what comes runs. One that the
/// room was at before goes on where it was.
fn go_to(state: &mut State, at: usize) {
    note_time(state);
    let now = state.clock.now();
    let began = state.clock.time_of_day(now);
    let Some(session) = &state.session else { return };
    let Some(room) = &mut state.room else { return };
    let course = &mut room.course;
    if at == course.activity && course.clock.is_some() {
        return;
    }
    let Some(activity) = session.document().agenda.get(at) else { return };
    let before = course.row(at).and_then(|row| room.record.ran.get(row));
    let mut clock = before.map_or_else(|| standing(Some(activity)), |ran| Countdown::resumed(ran.planned, ran.took));
    clock.run(now);
    course.began = Some(before.map_or(began, |ran| ran.began.clone()));
    course.clock = Some(clock);
    course.activity = at;
    course.shown = None;
    if activity.kind == ActivityKind::Vote {
        room.voting.turn_to(at);
    }
}

/// Notes in the record how long the activity at hand has taken so far. Minutes are complete after it.
pub(super) fn note_time(state: &mut State) {
    let now = state.clock.now();
    let Some(session) = &state.session else { return };
    let Some(room) = &mut state.room else { return };
    let course = &mut room.course;
    let (Some(clock), Some(began)) = (&course.clock, &course.began) else { return };
    let Some(activity) = course.activity(session.document()) else { return };
    let (planned, took) = (clock.planned, clock.passed(now));
    match course.row(course.activity).and_then(|row| room.record.ran.get_mut(row)) {
        Some(ran) => (ran.planned, ran.took) = (planned, took),
        None if took < PASSED_BY => {}
        None => {
            let (kind, name) = (activity.kind, activity.name.clone());
            course.recorded.push((course.activity, room.record.ran.len()));
            room.record.ran.push(Ran { kind, name, began: began.clone(), planned, took });
        }
    }
}

/// Changes the agenda as one step of history; where one is in it stays where it is.
fn change_agenda(state: &mut State, change: &AgendaChange, is_typing: bool) {
    let Some(document) = state.document() else { return };
    let agenda: Vec<Activity> = document.agenda.iter().map(|activity| Activity::clone(activity)).collect();
    let course = state.room.as_ref().map(|room| room.course.clone());
    let Some(changed) = change.apply(&agenda).filter(|changed| *changed != agenda) else { return };
    let edit = Box::new(Edit::SetAgenda(changed.clone()));
    let action = match change {
        AgendaChange::Put(at, _) if is_typing => Action::EditMerging { edit, key: format!("agenda {at}") },
        _ => Action::Edit(edit),
    };
    super::super::dispatch(state, action);
    // An edit that was refused moves nothing.
    if state.document().is_some_and(|document| document.agenda.len() == changed.len()) {
        in_course(state, |course, document| follow(course, document, change));
        let since = state.session.as_ref().map(crate::session::Session::state);
        if let (AgendaChange::Take(_), Some(room)) = (change, &mut state.room) {
            // Whoever takes that back goes on where the room was.
            room.replaced = since.zip(course);
        }
        let is_here = |at: &usize| state.room.as_ref().is_some_and(|room| room.course.activity == *at);
        if matches!(change, AgendaChange::Put(at, _) if is_here(at)) && !is_typing {
            turn_to_lane(state);
        }
    }
}

/// Where one is in the agenda, and what was done of it, after its items have moved.
fn follow(course: &mut Course, document: &Document, change: &AgendaChange) {
    let last = document.agenda.len().saturating_sub(1);
    if let Some(at) = change.moved(course.activity) {
        course.activity = at.min(last);
    } else {
        // Its clock goes with it.
        course.activity = if matches!(change, AgendaChange::Take(_)) { 0 } else { course.activity.min(last) };
        (course.clock, course.began, course.shown) = (None, None, None);
    }
    // What is no longer on the agenda stays on the record.
    let moved = |(item, row): (usize, usize)| change.moved(item).map(|item| (item, row));
    course.recorded = course.recorded.iter().copied().filter_map(moved).collect();
}
