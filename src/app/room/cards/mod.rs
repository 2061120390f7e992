//! The cards of the phase at hand, large: to be read and talked about, voted on, and in order of votes.

use egui::Ui;

use super::Room;
use crate::app::{action::Action, state::State};

/// A vote, as far as it has come.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Voting {}

/// Something of a vote.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum VoteAction {
    /// Begin one.
    Begin,
}

/// Draws the cards of the phase and the lane at hand.
pub fn cards_ui(ui: &mut Ui, state: &State, room: &Room, actions: &mut Vec<Action>) {
    let _ = (ui, state, room, actions);
}

/// Draws the cards that one votes on.
pub fn vote_ui(ui: &mut Ui, state: &State, room: &Room, actions: &mut Vec<Action>) {
    let _ = (ui, state, room, actions);
}

/// Draws the result of the last vote.
pub fn rank_ui(ui: &mut Ui, state: &State, room: &Room, actions: &mut Vec<Action>) {
    let _ = (ui, state, room, actions);
}

/// Draws how far a vote has come, in the foot of the board.
pub fn progress_ui(ui: &mut Ui, state: &State, room: &Room, actions: &mut Vec<Action>) {
    let _ = (ui, state, room, actions);
}
