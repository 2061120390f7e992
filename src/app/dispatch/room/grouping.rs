//! Groups of cards.

use crate::app::{room::grouping::GroupAction, state::State};

/// Carries it out.
pub(super) fn carry_out(state: &mut State, action: &GroupAction) {
    let _ = (state, action);
}
