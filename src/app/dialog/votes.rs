//! Votes from a file: which file, what its rows are, what of it counts, and the dots that come of it.

use std::{path::PathBuf, sync::Arc};

use egui::{Id, RichText, ScrollArea, Ui};

use super::{Dialog, buttons_ui, file, label_ui};
use crate::{
    app::{
        action::Action,
        dispatch::RoomAction,
        panel::segments_ui,
        room::cards::{FileAction, VoteAction},
        state::State,
        style::{self, c32, colours},
    },
    exchange::{VoteRows, Votes},
    i18n::{text, text_with},
};

/// Most height of a list.
const LIST: f32 = 180.0;

/// What the dialog holds.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct VotesForm {
    /// The path as typed.
    pub path: String,
    /// The file, once it was read.
    pub file: Option<VotesFile>,
}

/// A file of votes.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct VotesFile {
    /// Where it is.
    pub path: PathBuf,
    /// All of it.
    pub bytes: Arc<Vec<u8>>,
    /// What it says.
    pub votes: Arc<Votes>,
}

fn act(action: FileAction) -> Action {
    Action::Room(RoomAction::Vote(VoteAction::File(action)))
}

/// The dialog.
pub(super) fn votes_ui(ui: &mut Ui, state: &State, form: &VotesForm, actions: &mut Vec<Action>) {
    match &form.file {
        Some(file) => file_ui(ui, state, file, actions),
        None => which_ui(ui, state, form, actions),
    }
}

fn which_ui(ui: &mut Ui, state: &State, form: &VotesForm, actions: &mut Vec<Action>) {
    let language = state.language();
    ui.label(RichText::new(text(language, "votes-about")).color(c32(colours(ui).muted)));
    ui.add_space(4.0);
    let dialog = |path| Dialog::Votes(Box::new(VotesForm { path, file: None }));
    let (path, entered) = file::path_ui(ui, state, &form.path, actions, dialog);
    let labels = [text(language, "votes-look"), text(language, "cancel")];
    let is_ready = !path.trim().is_empty() && !state.jobs.is_running("read votes");
    let look = || act(FileAction::Look(PathBuf::from(path.trim())));
    match buttons_ui(ui, &labels, is_ready) {
        Some(0) => actions.push(look()),
        Some(_) => actions.push(Action::CloseDialog),
        None if entered && is_ready => actions.push(look()),
        None => {}
    }
}

fn file_ui(ui: &mut Ui, state: &State, file: &VotesFile, actions: &mut Vec<Action>) {
    let language = state.language();
    let votes = &file.votes;
    let name = file.path.file_name().map(|name| name.to_string_lossy().into_owned()).unwrap_or_default();
    ui.label(RichText::new(name).text_style(style::label()));
    let rows =
        [(VoteRows::Heads, text(language, "votes-rows-heads")), (VoteRows::Cards, text(language, "votes-rows-cards"))];
    let on = rows.iter().position(|(rows, _)| *rows == votes.rows);
    let shown = rows.map(|(_, words)| words);
    label_ui(ui, text(language, "votes-rows"));
    if let Some(chosen) = segments_ui(ui, Id::unique("votes rows"), text(language, "votes-rows"), on, &shown)
        && let Some((rows, _)) = rows.get(chosen)
    {
        actions.push(act(FileAction::Rows(*rows)));
    }
    ui.add_space(8.0);
    if let Some(heading) = &votes.heading {
        muted_ui(ui, &text_with(language, "votes-heading", &[("words", heading.into())]));
    }
    let args = [("rows", votes.counted.into()), ("dots", votes.all().into())];
    ui.label(RichText::new(text_with(language, "votes-counted", &args)).font(style::bold(13.0)));
    dots_ui(ui, state, votes);
    if !votes.left_out.is_empty() {
        ui.add_space(6.0);
        let count = [("count", votes.left_out.len().into())];
        ui.label(RichText::new(text_with(language, "votes-left-out", &count)).font(style::bold(13.0)));
        ScrollArea::vertical().id_salt("votes left out").max_height(LIST).auto_shrink([false, true]).show(ui, |ui| {
            for row in &votes.left_out {
                ui.add(egui::Label::new(row.message(language)).wrap());
            }
        });
    }
    if let Some(refusal) = &votes.refusal {
        ui.add_space(6.0);
        let words = format!("{} {}", refusal.message(language), text(language, "votes-nothing-taken"));
        ui.add(egui::Label::new(RichText::new(words).color(c32(colours(ui).gap))).wrap());
    }
    let is_ready = votes.refusal.is_none() && !votes.dots.is_empty();
    let labels = [text(language, "votes-take"), text(language, "votes-other-file"), text(language, "cancel")];
    match buttons_ui(ui, &labels, is_ready) {
        Some(0) => actions.push(act(FileAction::Take)),
        Some(1) => {
            let form = VotesForm { path: file.path.display().to_string(), file: None };
            actions.push(Action::Show(Box::new(Dialog::Votes(Box::new(form)))));
        }
        Some(_) => actions.push(Action::CloseDialog),
        None => {}
    }
}

/// The cards with their dots.
fn dots_ui(ui: &mut Ui, state: &State, votes: &Votes) {
    let Some(document) = state.document() else { return };
    ScrollArea::vertical().id_salt("votes of a file").max_height(LIST).auto_shrink([false, true]).show(ui, |ui| {
        for (id, dots) in &votes.dots {
            let words = document.card(id).map_or("", |card| card.text.trim());
            ui.horizontal_top(|ui| {
                ui.label(RichText::new(format!("{dots:>3}")).font(style::bold(13.0)));
                ui.add(egui::Label::new(words).wrap());
            });
        }
    });
}

fn muted_ui(ui: &mut Ui, words: &str) {
    ui.add(egui::Label::new(RichText::new(words).small().color(c32(colours(ui).muted))).wrap());
}
