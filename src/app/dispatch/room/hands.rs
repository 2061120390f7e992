//! Feelings by show of hands.

use crate::app::{room::hands::HandsAction, state::State};

/// Carries it out.
pub(super) fn carry_out(state: &mut State, action: &HandsAction) {
    let _ = (state, action);
}
