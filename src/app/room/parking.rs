//! The parking lot, and what was decided.

use egui::Ui;

use super::Room;
use crate::app::{action::Action, state::State};

/// Draws both.
pub fn parking_ui(ui: &mut Ui, state: &State, room: &Room, actions: &mut Vec<Action>) {
    let _ = (ui, state, room, actions);
}
