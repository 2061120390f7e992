//! Silent writing: cards that stay covered until the room is to see them.

use egui::Ui;

use super::Room;
use crate::app::{action::Action, state::State};

/// What is written and still covered.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Writing {}

/// Something of it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum WritingAction {
    /// Uncover the cards.
    Reveal,
}

/// Draws what is being written.
pub fn writing_ui(ui: &mut Ui, state: &State, room: &Room, actions: &mut Vec<Action>) {
    let _ = (ui, state, room, actions);
}
