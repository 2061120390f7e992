//! The end of a workshop: what it came to, and its minutes in a file.

use egui::Ui;

use super::Room;
use crate::app::{action::Action, state::State};

/// Something of the minutes.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum MinutesAction {
    /// Ask where to save them.
    Ask,
}

/// Draws what the workshop came to.
pub fn minutes_ui(ui: &mut Ui, state: &State, room: &Room, actions: &mut Vec<Action>) {
    let _ = (ui, state, room, actions);
}
