//! The tour: the sheet travels past, part by part.

use egui::Ui;

use super::Room;
use crate::app::{action::Action, state::State};

/// How far the tour has come.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Tour {}

/// Something of the tour.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum TourAction {
    /// The next part.
    Next,
    /// The part before.
    Back,
}

/// What drawing the tour keeps between frames.
#[derive(Debug, Default)]
pub struct TourView {}

/// Draws the part of the sheet that the tour is at.
pub fn tour_ui(ui: &mut Ui, state: &State, room: &Room, view: &mut TourView, actions: &mut Vec<Action>) {
    let _ = (ui, state, &room.tour, view, actions);
}
