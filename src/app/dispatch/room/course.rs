//! Where a workshop is: its agenda, the phase at hand, the clock.

use crate::app::{room::board::CourseAction, state::State};

/// Carries it out.
pub(super) fn carry_out(state: &mut State, action: &CourseAction) {
    let Some(room) = &mut state.room else { return };
    match action {
        CourseAction::Activity(at) => room.course.activity = *at,
        CourseAction::Phase(at) => room.course.phase = *at,
    }
}
