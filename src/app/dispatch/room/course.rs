//! Where a workshop is: its agenda, the phase at hand, the clock.

use std::{sync::Arc, time::Duration};

use crate::{
    app::{
        action::Action,
        room::board::{AgendaAction, Course, CourseAction},
        state::State,
    },
    edit::Edit,
    model::{Activity, Document},
    workshop::{Countdown, Ran},
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
        CourseAction::Agenda(action) => change_agenda(state, action),
    }
    if matches!(action, CourseAction::Show(_) | CourseAction::Activity(_))
        && let Some(room) = &mut state.room
    {
        room.tool = None;
    }
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
    let before = course.recorded.iter().position(|item| *item == at).and_then(|row| room.record.ran.get(row));
    let mut clock = before.map_or_else(|| standing(Some(activity)), |ran| Countdown::resumed(ran.planned, ran.took));
    clock.run(now);
    course.began = Some(before.map_or(began, |ran| ran.began.clone()));
    course.clock = Some(clock);
    course.activity = at;
    course.shown = None;
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
    let row = course.recorded.iter().position(|item| *item == course.activity);
    match row.and_then(|row| room.record.ran.get_mut(row)) {
        Some(ran) => (ran.planned, ran.took) = (planned, took),
        None if took < PASSED_BY => {}
        None => {
            let (kind, name) = (activity.kind, activity.name.clone());
            room.record.ran.push(Ran { kind, name, began: began.clone(), planned, took });
            course.recorded.push(course.activity);
        }
    }
}

/// Changes the agenda as one step of history; where one is in it stays where it is.
fn change_agenda(state: &mut State, action: &AgendaAction) {
    let Some(document) = state.document() else { return };
    let mut agenda: Vec<Activity> = document.agenda.iter().map(|activity| Activity::clone(activity)).collect();
    let count = agenda.len();
    let (mut key, mut moved): (Option<String>, Box<dyn Fn(usize) -> Option<usize>>) = (None, Box::new(Some));
    match action {
        AgendaAction::Take(new) => {
            agenda.clone_from(new);
            moved = Box::new(|_| None);
        }
        AgendaAction::Add(at, activity) => {
            let at = (*at).min(count);
            agenda.insert(at, activity.clone());
            moved = Box::new(move |item| Some(if item >= at { item + 1 } else { item }));
        }
        AgendaAction::Remove(at) if *at < count => {
            let at = *at;
            agenda.remove(at);
            moved = Box::new(move |item| match item.cmp(&at) {
                std::cmp::Ordering::Less => Some(item),
                std::cmp::Ordering::Equal => None,
                std::cmp::Ordering::Greater => Some(item - 1),
            });
        }
        AgendaAction::Move(from, to) if *from < count && *to < count => {
            let (from, to) = (*from, *to);
            let activity = agenda.remove(from);
            agenda.insert(to, activity);
            moved = Box::new(move |item| {
                Some(if item == from {
                    to
                } else if from < item && item <= to {
                    item - 1
                } else if to <= item && item < from {
                    item + 1
                } else {
                    item
                })
            });
        }
        AgendaAction::Change(at, activity, is_typing) => {
            let Some(row) = agenda.get_mut(*at) else { return };
            *row = activity.clone();
            key = is_typing.then(|| format!("agenda {at}"));
        }
        AgendaAction::Remove(_) | AgendaAction::Move(..) => return,
    }
    let edit = Box::new(Edit::SetAgenda(agenda));
    let action = match key {
        Some(key) => Action::EditMerging { edit, key },
        None => Action::Edit(edit),
    };
    let before = state.document().map(|document| Arc::clone(&document.agenda));
    super::super::dispatch(state, action);
    if before != state.document().map(|document| Arc::clone(&document.agenda)) {
        in_course(state, |course, document| follow(course, document, &*moved));
    }
}

/// Where one is in the agenda, and what was done of it, after its items have moved.
fn follow(course: &mut Course, document: &Document, moved: &dyn Fn(usize) -> Option<usize>) {
    let last = document.agenda.len().saturating_sub(1);
    match moved(course.activity) {
        Some(at) => course.activity = at.min(last),
        None => {
            // Its clock goes with it.
            course.activity = course.activity.min(last);
            (course.clock, course.began) = (None, None);
        }
    }
    for item in &mut course.recorded {
        // What is no longer on the agenda stays on the record.
        *item = moved(*item).unwrap_or(usize::MAX);
    }
}
