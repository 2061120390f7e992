//! Silent writing, and the parking lot.

use crate::app::{room::writing::WritingAction, state::State};

/// Carries it out.
pub(super) fn carry_out(state: &mut State, action: &WritingAction) {
    let _ = (state, action);
}
