//! The line itself: a text field whose understood parts are coloured, and its keys.

use egui::{
    Event, EventFilter, FontId, Frame, Id, Key, Margin, Modifiers, Rect, TextBuffer, TextEdit, TextFormat, Ui,
    text::{CCursor, CCursorRange, LayoutJob},
    text_edit::TextEditState,
};

use super::{Capture, Capturing};
use crate::{
    app::{
        action::Action,
        canvas::Typing,
        style::{c32, colours, regular},
    },
    capture::{Part, PartKind},
};

/// What the field remembers between frames.
#[derive(Debug, Default)]
pub(super) struct LineView {
    /// What the field said last: where the state differs, the cursor has to follow it.
    sent: Option<(String, usize)>,
    typing: Typing,
    /// Keys pressed behind Enter in one frame: they belong to the next line.
    later: Vec<Event>,
}

/// The widget that is typed into.
pub(super) fn id() -> Id {
    Id::unique("capture-line")
}

/// Draws the field into `rect`; says what was typed and which keys were pressed.
pub(super) fn line_ui(
    ui: &mut Ui,
    capture: &Capture,
    view: &mut LineView,
    rect: Rect,
    name: &str,
    out: &mut Vec<Action>,
) {
    let is_focused = ui.memory(|m| m.has_focus(id()));
    let mut line = capture.line.clone();
    if is_focused {
        view.hold_back(ui);
        view.follow(ui, capture);
    } else {
        // Somebody types faster than the field gets the focus.
        line.push_str(&typed(ui));
    }
    let keys = if is_focused { view.keys(ui) } else { Vec::new() };
    let font = regular(15.0);
    let inks = colours(ui);
    let parts = &capture.parts;
    let offered = capture.offer().map(|offer| offer.range.clone());
    let mut layouter = |ui: &Ui, words: &dyn TextBuffer, _wrap: f32| {
        let job = job(words.as_str(), parts, offered.clone(), &font, inks);
        ui.fonts_mut(|f| f.layout_job(job))
    };
    let edit = TextEdit::singleline(&mut line)
        .id(id())
        .frame(Frame::NONE)
        .margin(Margin::ZERO)
        .font(font.clone())
        .desired_width(rect.width())
        .hint_text(egui::RichText::new(&capture.example).font(font.clone()).color(c32(inks.muted)))
        // Enter adds, which the keys see to: the field must not give its focus away for it.
        .return_key(None)
        .event_filter(EventFilter { tab: true, horizontal_arrows: true, vertical_arrows: true, escape: true })
        .layouter(&mut layouter);
    let mut child = ui.new_child(egui::UiBuilder::new().id_salt("capture-line-room").max_rect(rect));
    child.set_clip_rect(rect.expand2(egui::vec2(2.0, 8.0)).intersect(ui.clip_rect()));
    let output = child.scope(|ui| edit.show(ui)).inner;
    ui.ctx().accesskit_node_builder(id(), |node| node.set_label(name));
    let at = output.cursor_range.map_or_else(|| line.chars().count(), |range| range.primary.index.into());
    let cursor = line.char_indices().nth(at).map_or(line.len(), |(byte, _)| byte);
    if line != capture.line || (is_focused && cursor != capture.cursor) {
        view.sent = Some((line.clone(), cursor));
        out.push(Action::Capture(Capturing::Type { line, cursor }));
    }
    // Behind what was typed in the same frame.
    out.extend(keys.into_iter().map(Action::Capture));
}

/// What was typed in this frame.
fn typed(ui: &Ui) -> String {
    ui.input(|i| {
        i.events.iter().filter_map(|e| if let Event::Text(text) = e { Some(text.as_str()) } else { None }).collect()
    })
}

impl LineView {
    /// The line was opened: all of it is selected, so that typing begins anew.
    pub(super) fn begin(&mut self, ui: &Ui, capture: &Capture) {
        *self = Self { sent: Some((capture.line.clone(), capture.cursor)), ..Self::default() };
        let all = CCursorRange::two(CCursor::new(0), CCursor::new(capture.line.chars().count()));
        self.select(ui, all);
    }

    /// Puts the cursor where the state has it, where that changed by itself.
    fn follow(&mut self, ui: &Ui, capture: &Capture) {
        let is_ours =
            self.sent.as_ref().is_none_or(|(line, cursor)| *line == capture.line && *cursor == capture.cursor);
        if is_ours {
            return;
        }
        let before = capture.line.get(..capture.cursor).unwrap_or(&capture.line);
        self.select(ui, CCursorRange::one(CCursor::new(before.chars().count())));
        self.sent = Some((capture.line.clone(), capture.cursor));
    }

    #[expect(clippy::unused_self, reason = "the cursor is a part of the view that egui keeps")]
    fn select(&self, ui: &Ui, range: CCursorRange) {
        let mut state = TextEditState::default();
        state.cursor.set_char_range(Some(range));
        TextEdit::store_state(ui.ctx(), id(), state);
    }

    /// Keeps what is typed behind Enter for the next frame, when the line is empty again.
    fn hold_back(&mut self, ui: &Ui) {
        let is_enter = |e: &Event| matches!(e, Event::Key { key: Key::Enter, pressed: true, .. });
        ui.input_mut(|i| {
            i.events.splice(0..0, self.later.drain(..));
            if let Some(at) = i.events.iter().position(is_enter) {
                self.later = i.events.split_off(at + 1);
            }
        });
        if !self.later.is_empty() {
            ui.ctx().request_repaint();
        }
    }

    /// Takes the keys that are not the field's. While an input method composes, they belong to it.
    fn keys(&mut self, ui: &Ui) -> Vec<Capturing> {
        let is_composing = self.typing.is_composing(ui);
        let mut keys = Vec::new();
        ui.input_mut(|i| {
            // Matching overlooks an extra Shift: with it first.
            let wanted = [
                (Modifiers::SHIFT, Key::Enter, Some(Capturing::Add { goes_on: true })),
                (Modifiers::NONE, Key::Enter, Some(Capturing::Add { goes_on: false })),
                (Modifiers::NONE, Key::Escape, Some(Capturing::Close)),
                (Modifiers::SHIFT, Key::Tab, None),
                (Modifiers::NONE, Key::Tab, Some(Capturing::Complete(None))),
                (Modifiers::NONE, Key::ArrowUp, Some(Capturing::Choose(-1))),
                (Modifiers::NONE, Key::ArrowDown, Some(Capturing::Choose(1))),
            ];
            for (modifiers, key, means) in wanted {
                if i.consume_key(modifiers, key) && !is_composing {
                    keys.extend(means);
                }
            }
        });
        keys
    }
}

/// The words with their parts in colour. A part that ends within another letter than it did is left.
fn job(
    words: &str,
    parts: &[Part],
    offered: Option<std::ops::Range<usize>>,
    font: &FontId,
    inks: &crate::theme::WindowColours,
) -> LayoutJob {
    let mut job = LayoutJob::default();
    let mut at = 0;
    let mut put = |text: Option<&str>, ink| {
        job.append(text.unwrap_or_default(), 0.0, TextFormat::simple(font.clone(), c32(ink)));
    };
    let known = parts
        .iter()
        .map(|part| (part.range.clone(), if part.kind == PartKind::Step { inks.muted } else { inks.accent }));
    let mut spans: Vec<_> = known.chain(offered.map(|range| (range, inks.accent))).collect();
    spans.sort_by_key(|(range, _)| range.start);
    for (range, ink) in spans {
        if range.start < at || words.get(range.clone()).is_none() || !words.is_char_boundary(at) {
            continue;
        }
        put(words.get(at..range.start), inks.ink);
        put(words.get(range.clone()), ink);
        at = range.end;
    }
    put(words.get(at..), inks.ink);
    job.wrap.max_width = f32::INFINITY;
    job
}
