//! The board: what the room sees of the activity that the agenda is at. The phases run along the
//! top, the phase at hand and the clock stand at the left, the activity's own part in the middle.

mod begin;
mod body;
mod clock;
mod course;
mod foot;
mod frame;
mod head;
mod heads;
mod key_sheet;
mod keys;
mod menu;
mod pause;
mod side;
mod stage;
pub mod timetable;
mod warm_up;

use egui::{Rect, Ui, UiBuilder, vec2};

use self::frame::Frame;
use super::{
    Room, Tool,
    agenda::{self, AgendaView},
    cards,
};
use crate::{
    app::{
        action::Action,
        state::State,
        style::{c32, colours, hairline},
    },
    model::{ActivityKind, Document},
};

pub use clock::{Face, face};
pub use course::{Course, CourseAction};

/// What drawing the board keeps between frames.
#[derive(Debug, Default)]
pub struct BoardView {
    stage: stage::StageView,
    agenda: AgendaView,
}

/// Where the room works in a window of that size: beside the phase and its clock, over the foot.
pub(super) fn middle(all: Rect) -> Rect {
    Frame::of(all).middle
}

impl BoardView {
    /// Drops the question whether another agenda takes the place of the one that is there; whether it
    /// was asked.
    pub(super) fn drop_question(&mut self) -> bool {
        self.agenda.drop_question()
    }
}

/// Draws the board.
pub fn board_ui(ui: &mut Ui, state: &State, room: &Room, view: &mut BoardView, actions: &mut Vec<Action>) {
    let Some(document) = state.document() else { return };
    keys::take(ui, state, room, actions);
    let frame = Frame::of(ui.max_rect());
    ground(ui, &frame);
    head::head_ui(ui, state, room, &frame, actions);
    foot::foot_ui(ui, state, room, &frame, actions);
    clock::wake(ui, state, room);
    if room.tool != Some(Tool::Agenda) {
        view.agenda.close();
    }
    // What is read from far away takes all of the room between head and foot.
    match (room.tool, room.course.kind(document)) {
        (None, None) => return begin::begin_ui(ui, state, room, frame.between, actions),
        (None, Some(ActivityKind::WarmUp)) => return warm_up::warm_up_ui(ui, state, room, frame.between, actions),
        (None, Some(ActivityKind::Break)) => return pause::pause_ui(ui, state, room, frame.between, actions),
        _ => {}
    }
    side_ground(ui, &frame);
    side::side_ui(ui, state, room, frame.side, actions);
    let free = if has_stage(state, room, document) {
        stage::stage_ui(ui, state, room, &mut view.stage, frame.middle)
    } else {
        frame.middle
    };
    within(ui, free, |ui| match room.tool {
        Some(Tool::Agenda) => agenda::agenda_ui(ui, state, room, &mut view.agenda, actions),
        Some(Tool::Keys) => key_sheet::key_sheet_ui(ui, state),
        _ => body::body_ui(ui, state, room, actions),
    });
}

/// Whether the steps and their curve stand over what the room works on.
fn has_stage(state: &State, room: &Room, document: &Document) -> bool {
    room.tool.is_none() && !cards::fills(state, room) && !room.course.shows_personas(document)
}

/// Draws in a part of the window.
fn within(ui: &mut Ui, rect: Rect, add: impl FnOnce(&mut Ui)) {
    ui.scope_builder(UiBuilder::new().max_rect(rect), add);
}

fn ground(ui: &Ui, frame: &Frame) {
    let inks = colours(ui);
    let painter = ui.painter();
    painter.rect_filled(frame.all, 0.0, c32(inks.panel));
    painter.rect_filled(frame.between, 0.0, c32(if inks.dark { inks.panel } else { inks.raised }));
    let line = hairline(inks.line);
    painter.hline(frame.all.x_range(), frame.head.bottom(), line);
    painter.hline(frame.all.x_range(), frame.foot.top(), line);
}

fn side_ground(ui: &Ui, frame: &Frame) {
    let inks = colours(ui);
    ui.painter().rect_filled(frame.side.shrink2(vec2(0.0, 1.0)), 0.0, c32(inks.panel));
    ui.painter().vline(frame.side.right(), frame.side.y_range(), hairline(inks.line));
}
