//! In the room: the map in front of people, step by step or activity by activity.
//!
//! A [`Room`] is there while one presents or holds a workshop. It fills the window, or it has a window
//! of its own on the projector while the facilitator keeps the editor ([`Room::is_apart`]). What is
//! on show is a [`tour`] over the sheet, or the [`board`] of the activity that the agenda is at; a
//! [`Tool`] takes its place for as long as it is needed.
//!
//! Keys come first: those of the whole room (`keys`), then those of what is on show; Escape comes last
//! and closes what is still open. Nothing but these keys acts while the room fills the window, and
//! messages wait until it is left (`quiet`).

pub mod afar;
pub mod agenda;
pub mod back;
pub mod board;
pub mod cards;
pub mod face;
pub mod field;
pub mod grouping;
pub mod hands;
pub mod kept;
pub mod look;
pub mod minutes;
pub mod parking;
pub mod personas;
pub mod tools;
pub mod tour;
pub mod window;
pub mod writing;

mod black;
mod keys;
mod quiet;

use egui::Ui;

use super::{action::Action, desk::MapNumber, state::State};
use crate::workshop::{Bell, Record};

/// What goes on in front of people.
#[derive(Debug, Default)]
pub struct Room {
    /// The map that it is about.
    pub map: MapNumber,
    /// The last message there was when it was entered: later ones wait.
    pub messages: u64,
    /// Whether a workshop was held: leaving the room does not end it.
    pub has_met: bool,
    /// What is on show.
    pub show: Show,
    /// Whether it has a window of its own.
    pub is_apart: bool,
    /// Whether the screen is black.
    pub is_black: bool,
    /// What stands in the place of the activity.
    pub tool: Option<Tool>,
    /// The way over the sheet.
    pub tour: tour::Tour,
    /// Where in the agenda and on the map one is, and the clock.
    pub course: board::Course,
    /// Cards being written.
    pub writing: writing::Writing,
    /// What did not fit, and what is decided.
    pub parking: parking::Parking,
    /// Cards being grouped.
    pub grouping: grouping::Grouping,
    /// The vote that is being held.
    pub voting: cards::Voting,
    /// Hands being counted.
    pub hands: hands::Hands,
    /// What the minutes are made from.
    pub record: Record,
    /// What became of the minutes.
    pub minutes: minutes::Minutes,
    /// What was taken back or done again last, until something else is done.
    pub said: Option<back::Said>,
    /// Where the map's history stood when the room was entered.
    pub mark: u64,
    /// Where one was in the agenda before another took its place, and the map's state since.
    pub replaced: Option<(u64, board::Course)>,
}

/// What is on show in the room.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Show {
    /// The sheet, part by part.
    #[default]
    Tour,
    /// The activity that the agenda is at.
    Workshop,
}

/// What takes the place of the activity for a while.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Tool {
    /// The agenda, to be changed.
    Agenda,
    /// Feelings by show of hands.
    Hands,
    /// Cards put into groups.
    Grouping,
    /// The parking lot, and what was decided.
    Parking,
    /// The end: minutes.
    Minutes,
    /// Which keys do what.
    Keys,
}

/// What drawing the room keeps between frames.
#[derive(Debug, Default)]
pub struct RoomView {
    /// The windows that it has.
    pub windows: window::Windows,
    /// Rings when the time of an activity is up.
    pub bell: Bell,
    /// Whether the room had the whole window in the last frame.
    pub has_window: bool,
    /// Whether a field has the keys, and whether one had them in the frame before.
    is_typing: bool,
    was_typing: bool,
    /// Of the tour.
    pub tour: tour::TourView,
    /// Of the board.
    pub board: board::BoardView,
}

/// Draws the room over all of `ui`.
pub fn room_ui(ui: &mut Ui, state: &State, room: &Room, view: &mut RoomView, actions: &mut Vec<Action>) {
    keys::keys_ui(ui, state, room, view, actions);
    if room.is_black {
        return black::black_ui(ui, state, actions);
    }
    hands::keys_ui(ui, state, room, actions);
    quiet::quiet_ui(ui, state, room, actions);
    let free = ui.available_rect_before_wrap();
    egui::CentralPanel::no_frame().show(ui, |ui| match room.show {
        Show::Tour => tour::tour_ui(ui, state, room, &mut view.tour, actions),
        Show::Workshop => board::board_ui(ui, state, room, &mut view.board, actions),
    });
    back::said_ui(ui, state, room, &view.windows, free);
    keys::escape_ui(ui, state, room, view, actions);
}
