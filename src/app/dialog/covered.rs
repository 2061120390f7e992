//! What becomes of covered cards, and which file of notes becomes cards.

use std::path::PathBuf;

use egui::{Label, RichText, Ui};

use super::{Dialog, buttons_ui, file};
use crate::{
    app::{
        action::Action,
        dispatch::RoomAction,
        room::writing::{Leaving, WritingAction},
        state::State,
    },
    i18n::{text, text_with},
};

fn act(action: WritingAction) -> Action {
    Action::Room(RoomAction::Writing(action))
}

/// The room is to be left while cards are covered. The safe answer is the likeliest.
pub(super) fn covered_ui(ui: &mut Ui, state: &State, actions: &mut Vec<Action>) {
    let language = state.language();
    let count = state.room.as_ref().map_or(0, |room| room.writing.covered.len());
    ui.add(Label::new(text_with(language, "covered-question", &[("count", count.into())])).wrap());
    let labels =
        [text(language, "covered-keep"), text(language, "covered-reveal"), text(language, "covered-throw-away")];
    let answers = [Leaving::Keep, Leaving::Reveal, Leaving::ThrowAway];
    let used = buttons_ui(ui, &labels, true).and_then(|at| answers.get(at));
    actions.extend(used.map(|leaving| act(WritingAction::Leave(*leaving))));
}

/// Which file: one note a line.
pub(super) fn notes_ui(ui: &mut Ui, state: &State, path: &str, actions: &mut Vec<Action>) {
    let language = state.language();
    let (typed, entered) = file::path_ui(ui, state, path, actions, |path| Dialog::Notes { path });
    ui.add_space(4.0);
    ui.add(Label::new(RichText::new(text(language, "notes-file-rule")).small().weak()).wrap());
    let is_ready = !typed.trim().is_empty() && !state.jobs.is_running("paste");
    let take = || act(WritingAction::TakeFile(PathBuf::from(typed.trim())));
    match buttons_ui(ui, &[text(language, "notes-file-look"), text(language, "cancel")], is_ready) {
        Some(0) => actions.push(take()),
        Some(_) => actions.push(Action::CloseDialog),
        None if entered && is_ready => actions.push(take()),
        None => {}
    }
}
