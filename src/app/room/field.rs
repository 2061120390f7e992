//! A line to type into that the last row can read.

use egui::{Frame, Id, Key, Margin, Modifiers, Rect, RichText, Stroke, StrokeKind, TextEdit, Ui, UiBuilder, vec2};

use super::look::{deep_accent, quiet};
use crate::app::style::{RADIUS, c32, colours, hairline, regular};

/// Height of a line.
pub const LINE: f32 = 52.0;
/// Size of its letters.
const LETTERS: f32 = 21.0;
/// Before and behind them.
const PAD: f32 = 14.0;

/// A line to type into.
#[derive(Clone, Copy, Debug)]
pub struct Field<'a> {
    /// The widget.
    pub id: Id,
    /// What screen readers call it.
    pub name: &'a str,
    /// Quiet words in the empty line.
    pub hint: &'a str,
    /// Whether dots stand in the place of letters.
    pub is_masked: bool,
}

/// What came of it in this frame.
#[derive(Debug, Default)]
pub struct Typed {
    /// Other words.
    pub words: Option<String>,
    /// Enter was pressed in it.
    pub is_entered: bool,
    /// Somebody left it.
    pub is_left: bool,
}

impl Field<'_> {
    /// Draws it into `rect`, with these words in it. Enter leaves the focus where it is.
    pub fn show(self, ui: &mut Ui, rect: Rect, words: &str) -> Typed {
        let inks = colours(ui);
        let has_focus = ui.memory(|m| m.has_focus(self.id));
        if has_focus {
            ui.data_mut(|data| data.insert_temp(Id::unique("room line"), (self.id, words.is_empty())));
        }
        let is_entered = has_focus && ui.input_mut(|i| i.consume_key(Modifiers::NONE, Key::Enter));
        let edge = if has_focus { Stroke::new(2.0, c32(deep_accent(inks))) } else { hairline(inks.border) };
        ui.painter().rect(rect, RADIUS + 2, c32(inks.field), edge, StrokeKind::Inside);
        let mut text = words.to_owned();
        let hint = RichText::new(self.hint).font(regular(LETTERS)).color(c32(quiet(inks)));
        let inner = rect.shrink2(vec2(PAD, 0.0));
        let edit = TextEdit::singleline(&mut text)
            .id(self.id)
            .frame(Frame::NONE)
            .margin(Margin::ZERO)
            .font(regular(LETTERS))
            .text_color(c32(inks.ink))
            .desired_width(inner.width())
            .min_size(inner.size())
            .align(egui::Align2::LEFT_CENTER)
            .hint_text(hint)
            .password(self.is_masked)
            .return_key(None);
        let mut child = ui.new_child(UiBuilder::new().id_salt(("room field", self.id)).max_rect(inner));
        child.set_clip_rect(rect.intersect(ui.clip_rect()));
        let response = child.add(edit).accessible_name(self.name);
        Typed { words: (text != words).then_some(text), is_entered, is_left: response.lost_focus() }
    }
}

/// Whether the line that has the focus is one of the room's, and nothing is in it.
pub fn is_empty(ui: &Ui) -> bool {
    let last: Option<(Id, bool)> = ui.data(|data| data.get_temp(Id::unique("room line")));
    last.is_some_and(|(line, is_empty)| is_empty && ui.memory(|m| m.has_focus(line)))
}

/// Gives the line the focus when what it belongs to comes onto the board: from then on letters are words.
pub fn focus_when_shown(ui: &Ui, place: Id, line: Id) {
    if is_new(ui, place) {
        ui.memory_mut(|m| m.request_focus(line));
    }
}

/// Whether this comes onto the board in this frame; asked in each frame in which it is there.
pub fn is_new(ui: &Ui, place: Id) -> bool {
    let now = ui.ctx().cumulative_pass_nr();
    let last = ui.data_mut(|data| {
        let last: Option<u64> = data.get_temp(place);
        data.insert_temp(place, now);
        last
    });
    last.is_none_or(|last| last + 1 < now)
}
