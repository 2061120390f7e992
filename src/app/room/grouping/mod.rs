//! Cards of a lane put into groups, which are named, merged or kept.

use egui::Ui;

use super::Room;
use crate::app::{action::Action, state::State};

/// What is being grouped.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Grouping {}

/// Something of it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum GroupAction {
    /// End.
    Done,
}

/// Draws the cards and their groups.
pub fn grouping_ui(ui: &mut Ui, state: &State, room: &Room, actions: &mut Vec<Action>) {
    let _ = (ui, state, room, actions);
}
