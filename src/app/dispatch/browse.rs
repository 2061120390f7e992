//! From a dialog's path field to the desktop's file dialog and back.

use std::path::{Path, PathBuf};

use super::{RoomAction, dispatch};
use crate::{
    app::{
        action::{Action, Surveying},
        dialog::{Dialog, ExportForm},
        job::{browse::Ask, clipboard},
        room::{
            cards::{FileAction, VoteAction},
            minutes::MinutesAction,
            writing::WritingAction,
        },
        state::State,
    },
    i18n::text,
    io::pictures::ENDINGS,
};

/// What to ask the desktop for the dialog that is open.
pub(super) fn question(state: &State) -> Option<Ask> {
    let language = state.language();
    let map = || (text(language, "file-kind-map").to_owned(), vec!["ron"]);
    let ask = match state.dialog.as_ref()? {
        Dialog::Open { path } => {
            Ask { to_save: false, title: text(language, "dialog-open").to_owned(), kind: map(), ..begin_at(path) }
        }
        Dialog::SaveAs { path } => {
            Ask { to_save: true, title: text(language, "dialog-save-as").to_owned(), kind: map(), ..begin_at(path) }
        }
        Dialog::SaveRedacted { path } => {
            let title = text(language, "dialog-save-redacted").to_owned();
            Ask { to_save: true, title, kind: map(), ..begin_at(path) }
        }
        Dialog::Minutes { path, format } => {
            let kind = (format.name().to_owned(), vec![format.ending()]);
            Ask { to_save: true, title: text(language, "dialog-minutes").to_owned(), kind, ..begin_at(path) }
        }
        Dialog::Export(form) => {
            let ending = form.format.ending();
            let kind = (ending.to_uppercase(), vec![ending]);
            Ask { to_save: true, title: text(language, "dialog-export").to_owned(), kind, ..begin_at(&form.path) }
        }
        Dialog::Picture { path, .. } => {
            let kind = (text(language, "file-kind-picture").to_owned(), ENDINGS.to_vec());
            let title = text(language, "dialog-picture").to_owned();
            let map = state.session.as_ref().and_then(|s| s.path()?.parent()).map(Path::to_path_buf);
            let begin = begin_at(path);
            Ask { to_save: false, title, kind, folder: begin.folder.clone().or(map), ..begin }
        }
        Dialog::Survey(form) => {
            let kind = (text(language, "file-kind-survey").to_owned(), vec!["csv", "tsv", "txt", "xlsx"]);
            Ask { to_save: false, title: text(language, "dialog-survey").to_owned(), kind, ..begin_at(&form.path) }
        }
        Dialog::Votes(form) => {
            let kind = (text(language, "file-kind-votes").to_owned(), vec!["csv", "tsv", "txt"]);
            Ask { to_save: false, title: text(language, "dialog-votes").to_owned(), kind, ..begin_at(&form.path) }
        }
        Dialog::Library(form) => {
            let title = text(language, "dialog-library").to_owned();
            Ask { to_save: false, title, kind: map(), ..begin_at(&form.path) }
        }
        Dialog::Overlay { path } => {
            let title = text(language, "dialog-overlay").to_owned();
            Ask { to_save: false, title, kind: map(), ..begin_at(path) }
        }
        Dialog::Notes { path } => {
            let kind = (text(language, "file-kind-notes").to_owned(), clipboard::NOTES.to_vec());
            Ask { to_save: false, title: text(language, "dialog-notes").to_owned(), kind, ..begin_at(path) }
        }
        _ => return None,
    };
    Some(ask)
}

/// Folder and name of the path that is in the field.
fn begin_at(path: &str) -> Ask {
    let path = Path::new(path.trim());
    Ask {
        to_save: false,
        title: String::new(),
        kind: (String::new(), Vec::new()),
        folder: path.parent().filter(|p| p.is_dir()).map(Path::to_path_buf),
        name: path.file_name().map(|n| n.to_string_lossy().into_owned()).unwrap_or_default(),
    }
}

/// Goes on with what was chosen. Nothing chosen leaves the dialog with its path field open.
pub(super) fn chosen(state: &mut State, path: Option<PathBuf>) {
    let Some(path) = path else { return };
    if let Some(action) = state.dialog.as_ref().and_then(|dialog| super::library::with_file(dialog, &path)) {
        return dispatch(state, action);
    }
    match state.dialog.clone() {
        Some(Dialog::Open { .. }) => dispatch(state, Action::OpenPath(path)),
        Some(Dialog::SaveAs { .. }) => dispatch(state, Action::SaveTo(path)),
        Some(Dialog::SaveRedacted { .. }) => dispatch(state, Action::SaveRedactedTo(path)),
        Some(Dialog::Minutes { format, .. }) => {
            dispatch(state, Action::Room(RoomAction::Minutes(MinutesAction::Write(path, format))));
        }
        Some(Dialog::Picture { target, .. }) => dispatch(state, Action::TakePicture { target, path }),
        Some(Dialog::Notes { .. }) => {
            dispatch(state, Action::Room(RoomAction::Writing(WritingAction::TakeFile(path))));
        }
        Some(Dialog::Survey(_)) => dispatch(state, Action::Survey(Surveying::Look(path))),
        Some(Dialog::Votes(_)) => {
            dispatch(state, Action::Room(RoomAction::Vote(VoteAction::File(FileAction::Look(path)))));
        }
        Some(Dialog::Export(form)) => {
            let form = ExportForm { path: path.display().to_string(), browsed: Some(path), ..*form };
            state.dialog = Some(Dialog::Export(Box::new(form)));
        }
        _ => {}
    }
}

/// A file name for a map of that title, beside the file used last.
pub(super) fn suggested(state: &State, ending: &str) -> String {
    let mut name = String::new();
    for c in state.map_title().to_lowercase().chars() {
        if c.is_alphanumeric() {
            name.push(c);
        } else if !name.is_empty() && !name.ends_with('-') {
            name.push('-');
        }
    }
    let name: String = name.trim_end_matches('-').chars().take(60).collect();
    let folder = state.settings.recent.first().and_then(|p| p.parent()).map(Path::to_path_buf);
    let folder = folder.or_else(std::env::home_dir).unwrap_or_default();
    folder.join(format!("{name}.{ending}")).display().to_string()
}
