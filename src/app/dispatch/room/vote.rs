//! Votes.

use crate::app::{room::cards::VoteAction, state::State};

/// Carries it out.
pub(super) fn carry_out(state: &mut State, action: &VoteAction) {
    let _ = (state, action);
}
