//! What was taken back, or done again: said in the room until something else is done, because the step
//! may have been about something that nobody sees now.

use egui::{Align2, Area, Id, Order, Rect, Stroke, Ui, Vec2, accesskit::Live, vec2};

use super::{
    Room, Show, board,
    look::{self, LEAD, Words, deep_accent},
    tour,
    window::Windows,
};
use crate::{
    app::{
        state::State,
        style::{c32, colours},
    },
    i18n::text,
};

/// Ways through history.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum BackAction {
    /// Take back what was done last, of what is on show.
    Undo,
    /// Do again what was taken back last.
    Redo,
    /// What was asked is dropped, before anything was done.
    Drop,
}

/// What is said of it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Said {
    /// In words.
    pub words: String,
    /// How many times in a row.
    pub times: usize,
    /// Whether the next step back may be one from before the room was entered: it was named.
    pub reaches: bool,
}

impl Said {
    /// As it is read and heard: something new each time.
    pub fn sentence(&self) -> String {
        if self.times > 1 { format!("{} (×{})", self.words, self.times) } else { self.words.clone() }
    }
}

/// Around the words, and from them to what they stand over.
const PAD: Vec2 = vec2(22.0, 13.0);
const ABOVE: f32 = 14.0;
/// Widest line.
const WIDTH: f32 = 760.0;

/// Says it over the foot of the room; a question that waits in the other window comes first.
pub(super) fn said_ui(ui: &Ui, state: &State, room: &Room, windows: &Windows, free: Rect) {
    let waits = windows.waits(state).then(|| text(state.language(), "room-asked-elsewhere").to_owned());
    if waits.is_none() && state.dialog.is_some() {
        return;
    }
    let Some(said) = waits.or_else(|| room.said.as_ref().map(Said::sentence)) else { return };
    // Clock and foot stay free.
    let free = match room.show {
        Show::Tour => free.with_max_y(free.bottom() - tour::FOOT - ABOVE),
        Show::Workshop => board::middle(free),
    };
    let inks = colours(ui);
    let words = Words::new(&said, LEAD, WIDTH.min(free.width() - 2.0 * PAD.x), state.language());
    let at = free.center_bottom();
    let area = Area::new(Id::unique("room said")).order(Order::Foreground).pivot(Align2::CENTER_BOTTOM);
    area.fixed_pos(at).interactable(false).show(ui.ctx(), |ui| {
        let size = vec2(words.width(), words.height()) + 2.0 * PAD;
        let (rect, _) = ui.allocate_exact_size(size, egui::Sense::hover());
        let edge = Stroke::new(2.0, c32(deep_accent(inks)));
        ui.painter().add(ui.style().visuals.popup_shadow.as_shape(rect, 10));
        ui.painter().rect(rect, 10, c32(inks.raised), edge, egui::StrokeKind::Inside);
        let label = look::label(ui, rect, &said);
        ui.ctx().accesskit_node_builder(label.id, |node| node.set_live(Live::Polite));
        words.paint(ui, rect.min + PAD, inks.ink);
    });
}
