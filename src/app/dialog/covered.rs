//! What becomes of covered cards, and which file of notes becomes cards.

use std::path::PathBuf;

use egui::{Label, RichText, Ui};

use super::{Dialog, buttons_ui, file, label_ui, paste};
use crate::{
    app::{
        action::Action,
        dispatch::RoomAction,
        panel::{Choice, choice_ui},
        room::writing::{Leaving, WritingAction, target},
        state::State,
        style,
    },
    base::Id,
    exchange::{MOST_CARDS, are_there},
    i18n::{lane_name, text, text_with},
    model::Document,
};

/// Notes that are to be covered.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct NotesForm {
    /// The notes, without bullets and numbers before them.
    pub lines: Vec<String>,
    /// The row that they are for.
    pub lane: Id,
    /// The column.
    pub step: Id,
}

impl NotesForm {
    /// Each line, and whether it is there already.
    pub fn known(&self, state: &State) -> Vec<(&str, bool)> {
        let (Some(room), Some(document)) = (&state.room, state.document()) else { return Vec::new() };
        let there = are_there(document, &room.writing.covered, &self.lines, &self.lane);
        self.lines.iter().map(String::as_str).zip(there).collect()
    }
}

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

/// Which notes are covered, and where. While the line of the room is hidden, nothing of them can be read.
pub(super) fn cover_ui(ui: &mut Ui, state: &State, form: &NotesForm, actions: &mut Vec<Action>) {
    let (Some(room), Some(document)) = (&state.room, state.document()) else { return };
    let language = state.language();
    ui.add(Label::new(text(language, "cover-about")).wrap());
    place_ui(ui, state, document, form, actions);
    ui.add_space(10.0);
    let lines = form.known(state);
    if room.writing.is_masked {
        ui.label(text_with(language, "cover-hidden", &[("count", lines.len().into())]));
    } else {
        paste::lines_ui(ui, &lines);
    }
    let known = lines.iter().filter(|(_, is_known)| *is_known).count();
    if known > 0 {
        ui.add_space(6.0);
        let said = text_with(language, "cover-known", &[("known", known.into()), ("count", lines.len().into())]);
        ui.add(Label::new(RichText::new(said).font(style::bold(13.0))).wrap());
    }
    let count = lines.len() - known;
    let cover = text_with(language, "cover-do", &[("count", count.into())]);
    match buttons_ui(ui, &[&cover, text(language, "cancel")], (1..=MOST_CARDS).contains(&count)) {
        Some(0) => actions.push(act(WritingAction::Cover)),
        Some(_) => actions.push(Action::CloseDialog),
        None => {}
    }
}

/// Row and step of the notes.
fn place_ui(ui: &mut Ui, state: &State, document: &Document, form: &NotesForm, actions: &mut Vec<Action>) {
    let (language, width) = (state.language(), ui.available_width());
    let mut next = form.clone();
    let lane = text(language, "paste-list-lane");
    label_ui(ui, lane);
    let lanes: Vec<_> =
        target::rows(document).map(|lane| Choice::new(lane.id.clone(), lane_name(language, lane))).collect();
    next.lane = choice_ui(ui, egui::Id::unique("cover-lane"), lane, &form.lane, &lanes, width).unwrap_or(next.lane);
    let step = text(language, "paste-list-step");
    label_ui(ui, step);
    let steps = paste::steps(document);
    next.step = choice_ui(ui, egui::Id::unique("cover-step"), step, &form.step, &steps, width).unwrap_or(next.step);
    if next != *form {
        actions.push(Action::Show(Box::new(Dialog::Cover(Box::new(next)))));
    }
}
