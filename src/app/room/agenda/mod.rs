//! The agenda, changed where it stands: what the room does in which order, for how long, and what
//! the facilitator keeps in mind. Each change is a step of history of its own.

mod head;
mod list;
mod row;
mod topic;

use egui::{Context, Rect, Ui};

use super::Room;
use crate::{
    app::{
        action::Action,
        command::{Command, CommandId},
        state::State,
    },
    base::Language,
    i18n::{self, text, text_with},
    model::Activity,
    workshop::Length,
};

/// What an activity is called: its own name, or that of its kind.
pub fn name(language: Language, activity: &Activity) -> &str {
    let own = activity.name.trim();
    if own.is_empty() { i18n::activity_name(language, activity.kind) } else { own }
}

/// What a shipped agenda is called.
pub fn length_name(language: Language, length: Length) -> &'static str {
    match length {
        Length::Short => text(language, "length-short"),
        Length::HalfDay => text(language, "length-half-day"),
        Length::FullDay => text(language, "length-full-day"),
    }
}

/// What to say where the activity whose clock stands was undone together with its agenda.
pub fn gone(ctx: &Context, state: &State, room: &Room) -> Option<String> {
    let is_gone = room.course.activity(state.document()?).is_none() && room.course.clock.is_some();
    let keys = Command::of(CommandId::Redo).shortcut_text(ctx, state.language()).unwrap_or_default();
    is_gone.then(|| text_with(state.language(), "begin-gone", &[("keys", keys.into())]))
}

/// What drawing the agenda keeps between frames.
#[derive(Debug, Default)]
pub struct AgendaView {
    /// Whether it was open in the last frame.
    is_open: bool,
    /// The item that is to take the focus.
    wanted: Option<usize>,
    /// The shipped agenda that would replace one with content.
    asked: Option<Length>,
    /// Words being typed.
    typing: Option<Typing>,
    /// The item that is dragged, and the place where it would go.
    dragged: Option<(usize, usize)>,
    /// Where the rows were in the last frame.
    rows: Vec<Rect>,
}

impl AgendaView {
    /// Forgets what was going on: the agenda is not on show.
    pub fn close(&mut self) {
        *self = Self::default();
    }

    /// Nothing is to be replaced after all; whether that was asked.
    pub fn drop_question(&mut self) -> bool {
        self.asked.take().is_some()
    }
}

/// Words being typed into a field of the agenda; what the document makes of them may be shorter.
#[derive(Debug)]
struct Typing {
    item: usize,
    part: Part,
    words: String,
}

/// A field of an item.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Part {
    Name,
    Note,
}

/// Draws it.
pub fn agenda_ui(ui: &mut Ui, state: &State, room: &Room, view: &mut AgendaView, actions: &mut Vec<Action>) {
    let Some(document) = state.document() else { return };
    if !view.is_open {
        view.is_open = true;
        view.wanted = Some(room.course.activity);
    }
    head::head_ui(ui, state, room, view, actions);
    ui.add_space(12.0);
    list::list_ui(ui, state, document, room, view, actions);
}
