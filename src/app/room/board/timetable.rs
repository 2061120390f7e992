//! When each item of the agenda begins: it did, or it will if the clock is kept to.

use std::time::Duration;

use crate::{
    app::{room::Room, state::State},
    workshop::Left,
};

/// The time of day of each item, and at the end that of the end; empty for an item that was left out.
pub fn starts(state: &State, room: &Room) -> Vec<String> {
    let Some(document) = state.document() else { return Vec::new() };
    let now = state.clock.now();
    let course = &room.course;
    let minutes = |at: usize| document.agenda.get(at).map_or(0, |item| u64::from(item.minutes));
    let left = match &course.clock {
        Some(clock) => match clock.left(now) {
            Left::Time(left) => left,
            Left::Over(_) => Duration::ZERO,
        },
        None => Duration::from_mins(minutes(course.activity)),
    };
    let mut next = now + left;
    let began = |at: usize| course.row(at).and_then(|row| room.record.ran.get(row)).map(|ran| ran.began.clone());
    let mut times = Vec::with_capacity(document.agenda.len() + 1);
    for at in 0..document.agenda.len() {
        times.push(match at.cmp(&course.activity) {
            std::cmp::Ordering::Less => began(at).unwrap_or_default(),
            std::cmp::Ordering::Equal => course.began.clone().unwrap_or_else(|| state.clock.time_of_day(now)),
            std::cmp::Ordering::Greater => {
                let time = state.clock.time_of_day(next);
                next += Duration::from_mins(minutes(at));
                time
            }
        });
    }
    times.push(state.clock.time_of_day(next));
    times
}
