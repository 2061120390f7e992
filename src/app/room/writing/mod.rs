//! Silent writing: cards that stay covered until the room is to see them.
//!
//! The facilitator types what people hand in, a line a card. The room sees the backs of the cards
//! under their steps; all of them are put onto the map at once, as one step of history.

mod backs;
mod faces;
pub mod target;

use std::path::PathBuf;

use egui::{Id as WidgetId, Key, Modifiers, Rect, Ui, accesskit::Live, pos2, vec2};

use super::{
    Room,
    field::{self, Field},
    look::{self, BODY, Button, HEADING, HEIGHT, Look, SMALL, Words, quiet},
};
use crate::{
    app::{action::Action, dialog::Dialog, dispatch::RoomAction, icon::Icon, state::State, style::colours},
    base::Id,
    i18n::{text, text_with},
    model::Document,
    workshop::Covered,
};

/// Between the parts of what is drawn.
const GAP: f32 = 10.0;

/// Room for how many cards are covered.
const COUNT: f32 = 240.0;

/// What is written and still covered.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Writing {
    /// Cards that nobody is to see yet, in the order in which they were written.
    pub covered: Vec<Covered>,
    /// Covered cards that were taken back, in the order in which that was done.
    pub undone: Vec<Covered>,
    /// What is being typed.
    pub line: String,
    /// The row that was chosen for the next card.
    pub lane: Option<Id>,
    /// The step that was chosen for it; counts while its phase is at hand.
    pub step: Option<Id>,
    /// Whether dots stand for what is being typed.
    pub is_masked: bool,
    /// Cards that were uncovered last.
    pub revealed: Vec<Id>,
    /// Why cards could not be put onto the map, or notes not be covered.
    pub refusal: Option<String>,
}

impl Writing {
    /// Whether covered cards can be taken back, or be covered again.
    pub fn has_history(&self) -> bool {
        !self.covered.is_empty() || !self.undone.is_empty()
    }
}

/// Something of it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum WritingAction {
    /// This is in the line now.
    Type(String),
    /// Make a covered card of the line.
    Keep,
    /// Take a covered card back into the line.
    TakeBack(usize),
    /// Uncover the cards.
    Reveal,
    /// The next cards are for this row.
    Lane(Id),
    /// The next cards are for this step.
    Step(Id),
    /// Show dots for what is typed, or letters.
    Mask(bool),
    /// Look at the lines in the clipboard.
    PasteLines,
    /// Ask which file of notes.
    AskFile,
    /// Look at the lines of this file.
    TakeFile(PathBuf),
    /// Cover the lines that are looked at, but those that are there already.
    Cover,
    /// Leave the room, whatever becomes of the covered cards.
    Leave(Leaving),
}

/// What becomes of covered cards when the room is left.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Leaving {
    /// They wait until the room is entered again.
    Keep,
    /// They are put onto the map.
    Reveal,
    /// They go.
    ThrowAway,
}

/// The widget that is typed into.
pub fn line_id() -> WidgetId {
    WidgetId::unique("writing-line")
}

/// Whoever chose something beside the line goes on writing: no letter is a key of the board.
fn back_to_line(ui: &Ui) {
    ui.memory_mut(|m| m.request_focus(line_id()));
}

/// So does whoever has answered what was asked about notes from elsewhere.
fn follow_dialog(ui: &Ui, state: &State) {
    let is_asked = matches!(state.dialog, Some(Dialog::Paste(_) | Dialog::Notes { .. }));
    let place = WidgetId::unique("writing asked");
    let was_asked = ui.data_mut(|data| std::mem::replace(data.get_temp_mut_or_default(place), is_asked));
    if was_asked && state.dialog.is_none() {
        back_to_line(ui);
    }
}

fn act(action: WritingAction) -> Action {
    Action::Room(RoomAction::Writing(action))
}

/// Draws what is being written.
pub fn writing_ui(ui: &mut Ui, state: &State, room: &Room, actions: &mut Vec<Action>) {
    let Some(document) = state.document() else { return };
    let Some((lane, step)) = target::cell(room, document) else { return };
    let place = ui.max_rect();
    keys(ui, state, room, document, (&lane, &step), actions);
    follow_dialog(ui, state);
    // Once the room has seen the cards it talks, and keys are the board's.
    let is_open = !room.writing.covered.is_empty() || room.writing.revealed.is_empty();
    let place_id = WidgetId::unique(("writing", room.course.activity));
    if is_open && state.dialog.is_none() {
        field::focus_when_shown(ui, place_id, line_id());
    }
    let top = line_ui(ui, state, room, document, (&lane, place), actions);
    let foot = Rect::from_min_max(pos2(place.left(), place.bottom() - HEIGHT), place.max);
    foot_ui(ui, state, room, foot, actions);
    let middle = Rect::from_min_max(pos2(place.left(), top + GAP), pos2(place.right(), foot.top() - GAP));
    if room.writing.covered.is_empty() && !room.writing.revealed.is_empty() {
        faces::faces_ui(ui, state, room, document, middle);
    } else {
        backs::backs_ui(ui, state, room, document, (&step, middle), actions);
    }
}

/// Keys of writing, before the line hears them.
fn keys(ui: &Ui, state: &State, room: &Room, document: &Document, (lane, step): (&Id, &Id), out: &mut Vec<Action>) {
    if state.dialog.is_some() {
        return;
    }
    let taken = |modifiers, key| ui.input_mut(|i| i.consume_key(modifiers, key));
    if taken(Modifiers::COMMAND, Key::Enter) {
        // The room talks now: keys are the board's again.
        ui.memory_mut(|m| m.surrender_focus(line_id()));
        out.push(act(WritingAction::Reveal));
    }
    if !ui.memory(|m| m.has_focus(line_id())) {
        // Back into the line; on a button Enter is the button's.
        if ui.memory(|m| m.focused().is_none()) && taken(Modifiers::NONE, Key::Enter) {
            ui.memory_mut(|m| m.request_focus(line_id()));
        }
        return;
    }
    for (key, forward) in [(Key::ArrowUp, false), (Key::ArrowDown, true)] {
        if taken(Modifiers::NONE, key) {
            out.extend(target::next_row(document, lane, forward).map(|lane| act(WritingAction::Lane(lane))));
        }
    }
    for (key, forward) in [(Key::ArrowLeft, false), (Key::ArrowRight, true)] {
        if taken(Modifiers::ALT, key) {
            out.extend(beside(room, document, step, forward).map(|step| act(WritingAction::Step(step))));
        }
    }
    if room.writing.line.is_empty() && !room.writing.covered.is_empty() && taken(Modifiers::NONE, Key::Backspace) {
        out.push(act(WritingAction::TakeBack(room.writing.covered.len() - 1)));
    }
}

/// The step beside this one in the phase at hand; round at its ends.
fn beside(room: &Room, document: &Document, step: &Id, forward: bool) -> Option<Id> {
    let steps = &document.phases.get(room.course.phase)?.steps;
    let at = steps.iter().position(|known| known.id == *step)?;
    let next = if forward { at + 1 } else { at + steps.len() - 1 };
    steps.get(next % steps.len()).map(|step| step.id.clone())
}

/// The row that is written into, the line, and what the keys do; gives the bottom.
fn line_ui(
    ui: &mut Ui,
    state: &State,
    room: &Room,
    document: &Document,
    (lane, place): (&Id, Rect),
    out: &mut Vec<Action>,
) -> f32 {
    let language = state.language();
    let row_w = target::row_width(ui, state, document, lane);
    let row = Rect::from_min_size(place.min, vec2(row_w, field::LINE));
    let chosen = target::row_ui(ui, state, document, lane, row);
    let keep = Button::new(text(language, "writing-keep")).key(text(language, "writing-keep-key"));
    let keep_w = keep.width(ui);
    let line = Rect::from_min_max(
        pos2(row.right() + GAP, place.top()),
        pos2(place.right() - keep_w - GAP, place.top() + field::LINE),
    );
    let shown = Field {
        id: line_id(),
        name: text(language, "writing-line"),
        hint: if ui.memory(|m| m.has_focus(line_id())) {
            text(language, "writing-hint")
        } else {
            text(language, "writing-hint-away")
        },
        // In a window of its own the room sees whatever is drawn here.
        is_masked: room.writing.is_masked || room.is_apart,
    };
    let typed = shown.show(ui, line, &room.writing.line);
    out.extend(typed.words.map(|words| act(WritingAction::Type(words))));
    let keep_at = Rect::from_min_max(pos2(line.right() + GAP, place.top()), pos2(place.right(), line.bottom()));
    let is_ready = !room.writing.line.trim().is_empty();
    let is_kept = keep.enabled(is_ready).show_in(ui, keep_at).clicked();
    if typed.is_entered || is_kept {
        out.push(act(WritingAction::Keep));
    }
    if is_kept || chosen.is_some() {
        back_to_line(ui);
    }
    out.extend(chosen.map(|lane| act(WritingAction::Lane(lane))));
    let keys = if ui.memory(|m| m.has_focus(line_id())) {
        text(language, "writing-keys")
    } else {
        text(language, "writing-keys-away")
    };
    let words = Words::new(keys, SMALL, place.width(), language);
    words.show(ui, pos2(place.left(), line.bottom() + 8.0), quiet(colours(ui)))
}

/// How many cards are covered, and what to do about them.
fn foot_ui(ui: &mut Ui, state: &State, room: &Room, place: Rect, out: &mut Vec<Action>) {
    let language = state.language();
    let count = room.writing.covered.len();
    let reveal = text_with(language, "writing-reveal", &[("count", count.into())]);
    let reveal = Button::new(&reveal).icon(Icon::EYE).key(text(language, "writing-reveal-key")).look(Look::Main);
    let file = Button::new(text(language, "writing-file")).icon(Icon::FILE);
    let paste = Button::new(text(language, "writing-paste")).icon(Icon::LIST);
    let mask = Button::new(text(language, "writing-mask"));
    // In a narrow window signs say it.
    let needed: f32 = [&reveal, &file, &paste, &mask].iter().map(|button| button.width(ui) + GAP).sum();
    let is_narrow = needed + COUNT > place.width();
    let sign = |button, icon, key| if is_narrow { Button::sign(icon, text(language, key)) } else { button };
    let mask = sign(mask, Icon("lock"), "writing-mask");
    let buttons = [
        (reveal.enabled(count > 0), WritingAction::Reveal),
        (sign(file, Icon::FILE, "writing-file"), WritingAction::AskFile),
        (sign(paste, Icon::LIST, "writing-paste"), WritingAction::PasteLines),
        (mask.selected(room.writing.is_masked).enabled(!room.is_apart), WritingAction::Mask(!room.writing.is_masked)),
    ];
    let mut right = place.right();
    for (button, action) in buttons {
        let rect = Rect::from_min_max(pos2(right - button.width(ui), place.top()), pos2(right, place.bottom()));
        if button.show_in(ui, rect).clicked() {
            if matches!(action, WritingAction::Mask(_)) {
                back_to_line(ui);
            }
            out.push(act(action));
        }
        right = rect.left() - GAP;
    }
    let (said, style) = match (&room.writing.refusal, count) {
        (Some(refusal), _) => (refusal.clone(), SMALL),
        (None, 0) if !room.writing.revealed.is_empty() => {
            (text_with(language, "writing-revealed", &[("count", room.writing.revealed.len().into())]), BODY)
        }
        (None, _) => (text_with(language, "writing-count", &[("count", count.into())]), HEADING),
    };
    let words = Words::fitted(&said, &[style, BODY, SMALL], 1, right - place.left(), language);
    let at = pos2(place.left(), place.center().y - words.height() / 2.0);
    let rect = Rect::from_min_size(at, vec2(words.width(), words.height()));
    let label = look::label(ui, rect, &said);
    ui.ctx().accesskit_node_builder(label.id, |node| node.set_live(Live::Polite));
    words.paint(ui, at, colours(ui).ink);
}
