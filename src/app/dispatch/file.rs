//! Files: begin, open, save, export, leave.

use std::path::{Path, PathBuf};

use crate::{
    app::{
        action::{Action, UnsavedAnswer},
        dialog::Dialog,
        notice::Gravity,
        open::Session,
        state::{Selection, State},
    },
    i18n::text_with,
    model::Document,
};

pub(super) fn ask_new(state: &mut State) {
    state.dialog = Some(Dialog::New { language: state.language() });
}

pub(super) fn ask_open(state: &mut State) {
    state.dialog = Some(Dialog::Open { path: String::new() });
}

pub(super) fn ask_save(state: &mut State) {
    let path = state.session.as_ref().and_then(|s| s.path()).map(|p| p.display().to_string());
    state.dialog = Some(Dialog::SaveAs { path: path.unwrap_or_default() });
}

pub(super) fn ask_export(state: &mut State) {
    let _placeholder = state;
}

/// Leaves the open map for something else, after asking about unsaved changes.
pub(super) fn leave_for(state: &mut State, next: Action) {
    if state.is_modified() {
        state.dialog = Some(Dialog::Unsaved { next: Box::new(next) });
    } else {
        go(state, next);
    }
}

/// Does what was asked for, whatever becomes of the open map.
fn go(state: &mut State, next: Action) {
    state.dialog = None;
    match next {
        Action::NewFrom { template, .. } => {
            let document = Document::default();
            let _placeholder = template;
            show(state, document, None);
        }
        Action::OpenPath(path) | Action::Recover(path) => {
            let _placeholder = path;
        }
        Action::CloseMap => {
            state.session = None;
            state.selection = Selection::None;
        }
        Action::Quit => state.may_close = true,
        _ => {}
    }
}

/// Puts a map on the canvas.
fn show(state: &mut State, document: Document, path: Option<PathBuf>) {
    state.session = Some(Session::new(document, path));
    state.selection = Selection::None;
    state.editing = None;
    state.saved_at = None;
    state.camera.fitted = true;
}

pub(super) fn answer_unsaved(state: &mut State, answer: UnsavedAnswer) {
    let Some(Dialog::Unsaved { next }) = state.dialog.take() else { return };
    match answer {
        UnsavedAnswer::Save => {
            state.after_save = Some(next);
            save(state);
        }
        UnsavedAnswer::Discard => go(state, *next),
        UnsavedAnswer::Stay => {}
    }
}

pub(super) fn forget(state: &mut State, path: &Path) {
    let _placeholder = (state, path);
}

pub(super) fn save(state: &mut State) {
    match state.session.as_ref().and_then(|s| s.path()).map(Path::to_path_buf) {
        Some(path) => save_to(state, path),
        None => ask_save(state),
    }
}

pub(super) fn save_to(state: &mut State, path: PathBuf) {
    let _placeholder = (state, path);
}

pub(super) fn write_export(state: &mut State, path: PathBuf) {
    let _placeholder = (state, path);
}

pub(super) fn browse(state: &mut State) {
    let _placeholder = super::is_asking(state, |d| matches!(d, Dialog::Open { .. }));
}

pub(super) fn opened(state: &mut State, path: PathBuf, result: Result<Box<Document>, String>) {
    match result {
        Ok(document) => show(state, *document, Some(path)),
        Err(why) => state.notices.add(Gravity::Error, why),
    }
}

pub(super) fn saved(state: &mut State, path: PathBuf, revision: u64, result: Result<(), String>) {
    let _placeholder = revision;
    match result {
        Ok(()) => {
            if let Some(session) = &mut state.session {
                session.saved(path);
            }
            state.saved_at = Some(state.clock.now());
            if let Some(next) = state.after_save.take() {
                go(state, *next);
            }
        }
        Err(why) => {
            state.after_save = None;
            state.notices.add(Gravity::Error, why);
        }
    }
}

pub(super) fn exported(state: &mut State, path: &Path, result: Result<(), String>) {
    match result {
        Ok(()) => {
            let path = path.display().to_string();
            let text = text_with(state.language(), "exported", &[("path", (&path).into())]);
            state.notices.add(Gravity::Done, text);
        }
        Err(why) => state.notices.add(Gravity::Error, why),
    }
}

pub(super) fn chosen(state: &mut State, path: Option<PathBuf>) {
    let _placeholder = (state, path);
}

pub(super) fn kept(state: &mut State, result: Result<(), String>) {
    if let Err(why) = result {
        state.notices.add(Gravity::Error, why);
    }
}
