//! The minutes of a workshop.

use crate::app::{room::minutes::MinutesAction, state::State};

/// Carries it out.
pub(super) fn carry_out(state: &mut State, action: &MinutesAction) {
    let _ = (state, action);
}
