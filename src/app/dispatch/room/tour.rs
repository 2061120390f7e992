//! The way over the sheet.

use crate::app::{
    room::tour::{self, Stop, Tour, TourAction},
    state::State,
};

/// Carries it out.
pub(super) fn carry_out(state: &mut State, action: &TourAction) {
    let Some(mut room) = state.room.take() else { return };
    act(state, &mut room.tour, action);
    state.room = Some(room);
}

fn act(state: &State, tour: &mut Tour, action: &TourAction) {
    let typed = tour.typed.take();
    match action {
        TourAction::Next => walk(state, tour, |at, _| at + 1),
        TourAction::Back => walk(state, tour, |at, _| at.saturating_sub(1)),
        TourAction::First => walk(state, tour, |_, _| 0),
        TourAction::Last => walk(state, tour, |_, count| count.saturating_sub(1)),
        TourAction::Digit(digit) => type_digit(state, tour, typed, *digit),
        TourAction::Enter => match typed {
            Some(number) => go_to_phase(state, tour, number),
            None => walk(state, tour, |at, _| at + 1),
        },
        TourAction::Erase => match typed {
            Some(number) => tour.typed = Some(number / 10).filter(|left| *left > 0),
            None => walk(state, tour, |at, _| at.saturating_sub(1)),
        },
        TourAction::Forget => {}
        TourAction::Grain(grain) => {
            // The place where one is has to be a stop of the old way before it is sought on the new one.
            let here = place(state, tour).and_then(|(at, stops)| stops.get(at).cloned());
            tour.grain = *grain;
            tour.at = here;
            walk(state, tour, |at, _| at);
        }
        TourAction::Point(points) => tour.points = *points,
        TourAction::Screen(size) => {
            tour.screen = *size;
            // A number goes on being typed while the window changes its size.
            tour.typed = typed;
        }
    }
}

/// Where one is on the way, and the way.
fn place(state: &State, tour: &Tour) -> Option<(usize, Vec<Stop>)> {
    let stops = tour.stops(state.document()?, state.drawing.sheet.as_ref()?);
    Some((tour.place(&stops), stops))
}

/// Goes to another stop: `to` says which, from where one is and how many there are.
fn walk(state: &State, tour: &mut Tour, to: impl FnOnce(usize, usize) -> usize) {
    if let Some((at, stops)) = place(state, tour) {
        let at = to(at, stops.len()).min(stops.len().saturating_sub(1));
        tour.at = stops.get(at).cloned();
    }
}

/// One more digit. As soon as no further digit would make another phase, one goes there: nothing
/// depends on how fast somebody types.
fn type_digit(state: &State, tour: &mut Tour, typed: Option<usize>, digit: usize) {
    let count = state.document().map_or(0, |document| document.phases.len());
    let number = typed.map_or(0, |typed| typed * 10) + digit;
    // What names no phase begins anew with the last digit.
    let number = if number > count { digit } else { number };
    if number == 0 {
        return;
    }
    if number <= count && number * 10 > count {
        go_to_phase(state, tour, number);
    } else {
        tour.typed = Some(number);
    }
}

fn go_to_phase(state: &State, tour: &mut Tour, number: usize) {
    let Some((at, stops)) = place(state, tour) else { return };
    let (Some(sheet), Some(phase), Some(here)) = (&state.drawing.sheet, number.checked_sub(1), stops.get(at)) else {
        return;
    };
    if let Some(to) = tour::of_phase(&stops, sheet, phase, here) {
        tour.at = stops.get(to).cloned();
    }
}
