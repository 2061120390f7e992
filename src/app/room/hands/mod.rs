//! Feelings by show of hands: how many raised one to five fingers.

use egui::Ui;

use super::Room;
use crate::app::{action::Action, state::State};

/// What is being counted.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Hands {}

/// Something of it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum HandsAction {
    /// Keep what was counted.
    Keep,
}

/// Draws the hands of a step.
pub fn hands_ui(ui: &mut Ui, state: &State, room: &Room, actions: &mut Vec<Action>) {
    let _ = (ui, state, room, actions);
}
