//! The board: what the room sees of the activity that the agenda is at. The phases run along the
//! top, the phase at hand and the clock stand at the left, the activity's own part in the middle.

mod body;

use egui::Ui;

use super::Room;
use crate::{
    app::{action::Action, state::State},
    base::Id,
    model::{Activity, Document},
    workshop::Countdown,
};

/// Where one is.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Course {
    /// Which item of the agenda, counted from 0.
    pub activity: usize,
    /// Which phase, counted from 0.
    pub phase: usize,
    /// The lane whose cards are talked about; the pain points unless told otherwise.
    pub lane: Option<Id>,
    /// The clock of the activity; none before it was started.
    pub clock: Option<Countdown>,
}

impl Course {
    /// The activity of the agenda that one is at.
    pub fn activity<'a>(&self, document: &'a Document) -> Option<&'a Activity> {
        document.agenda.get(self.activity).map(|activity| &**activity)
    }
}

/// Something of the course of a workshop.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum CourseAction {
    /// Go to this item of the agenda.
    Activity(usize),
    /// Go to this phase.
    Phase(usize),
}

/// What drawing the board keeps between frames.
#[derive(Debug, Default)]
pub struct BoardView {}

/// Draws the board.
#[expect(clippy::needless_pass_by_ref_mut, reason = "what is kept between frames grows with the board")]
pub fn board_ui(ui: &mut Ui, state: &State, room: &Room, view: &mut BoardView, actions: &mut Vec<Action>) {
    let _ = view;
    body::body_ui(ui, state, room, actions);
}
