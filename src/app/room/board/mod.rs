//! The board: what the room sees of the activity that the agenda is at. The phases run along the
//! top, the phase at hand and the clock stand at the left, the activity's own part in the middle.

mod body;
mod clock;
mod course;
mod foot;
mod frame;
mod head;
mod keys;
mod side;
mod stage;

use egui::{Rect, Ui, UiBuilder};

use self::frame::Frame;
use super::{Room, Tool};
use crate::{
    app::{
        action::Action,
        state::State,
        style::{c32, colours, hairline},
    },
    model::ActivityKind,
};

pub use clock::{Face, face};
pub use course::{AgendaAction, Course, CourseAction};

/// What drawing the board keeps between frames.
#[derive(Debug, Default)]
pub struct BoardView {
    stage: stage::StageView,
}

/// Draws the board.
pub fn board_ui(ui: &mut Ui, state: &State, room: &Room, view: &mut BoardView, actions: &mut Vec<Action>) {
    let Some(document) = state.document() else { return };
    keys::take(ui, state, room, actions);
    let frame = Frame::of(ui.max_rect());
    ground(ui, &frame);
    head::head_ui(ui, state, room, &frame, actions);
    side::side_ui(ui, state, room, frame.side, actions);
    foot::foot_ui(ui, state, room, &frame, actions);
    let free = if has_stage(room, document) {
        stage::stage_ui(ui, state, room, &mut view.stage, frame.middle)
    } else {
        frame.middle
    };
    within(ui, free, |ui| body::body_ui(ui, state, room, actions));
    clock::wake(ui, state, room);
}

/// Whether the steps and their curve stand over what the room works on.
fn has_stage(room: &Room, document: &crate::model::Document) -> bool {
    match room.tool {
        Some(Tool::Hands) => true,
        Some(_) => false,
        None => !matches!(room.course.kind(document), Some(ActivityKind::WarmUp | ActivityKind::Break) | None),
    }
}

/// Draws in a part of the window.
fn within(ui: &mut Ui, rect: Rect, add: impl FnOnce(&mut Ui)) {
    ui.scope_builder(UiBuilder::new().max_rect(rect), add);
}

fn ground(ui: &Ui, frame: &Frame) {
    let inks = colours(ui);
    let painter = ui.painter();
    painter.rect_filled(frame.all, 0.0, c32(inks.panel));
    painter.rect_filled(frame.main, 0.0, c32(if inks.dark { inks.panel } else { inks.raised }));
    let line = hairline(inks.line);
    painter.hline(frame.all.x_range(), frame.head.bottom(), line);
    painter.hline(frame.all.x_range(), frame.foot.top(), line);
    painter.vline(frame.side.right(), frame.side.y_range(), line);
}
