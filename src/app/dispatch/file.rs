//! Files: begin, open, save, leave.

use std::{
    collections::BTreeMap,
    path::{Path, PathBuf},
    sync::Arc,
    time::SystemTime,
};

use crate::{
    app::{
        action::{Action, UnsavedAnswer},
        dialog::Dialog,
        job::{
            Done,
            browse::ask,
            paper::{self, beside},
        },
        keep,
        notice::Gravity,
        state::{Selection, Settings, State},
    },
    base::Language,
    io::{self, Loaded, Recoverable, Template},
    model::{Document, PageSettings},
    scene::Pixels,
    session::Session,
};

/// How many files "recent files" remembers.
const RECENT: usize = 8;

pub(super) fn ask_new(state: &mut State) {
    state.dialog = Some(Dialog::New);
}

/// Has the templates of a language painted, once.
pub(super) fn paint_templates(state: &mut State, language: Language) {
    if state.pictures.left_out || state.pictures.asked.contains(&language) {
        return;
    }
    state.pictures.asked.push(language);
    for template in Template::ALL {
        let paint = move || Done::Painted(template, language, paper::template(template, language));
        state.jobs.start("paint template", paint);
    }
}

pub(super) fn painted(state: &mut State, template: Template, language: Language, pixels: Option<Pixels>) {
    state.pictures.painted.extend(pixels.map(|pixels| (template, language, Arc::new(pixels))));
}

pub(super) fn ask_open(state: &mut State) {
    state.dialog = Some(Dialog::Open { path: String::new() });
}

pub(super) fn ask_save(state: &mut State) {
    let Some(session) = &state.session else { return };
    let path = match session.path() {
        Some(path) => path.display().to_string(),
        None => super::browse::suggested(state, "ron"),
    };
    state.dialog = Some(Dialog::SaveAs { path });
}

/// Leaves the open map for something else, after asking about unsaved changes.
pub(super) fn leave_for(state: &mut State, next: Action) {
    super::in_place::keep(state);
    if !state.is_modified() {
        go(state, next);
    } else if state.jobs.is_running("save map") {
        // It is being written this moment: what is left to ask is known when it has been.
        state.after_save = Some(Box::new(next));
    } else {
        state.dialog = Some(Dialog::Unsaved { next: Box::new(next) });
    }
}

/// Does what was asked for, whatever becomes of the open map.
fn go(state: &mut State, next: Action) {
    match next {
        Action::NewFrom { template, language } => {
            if let Some(document) = io::template::document(&template, language) {
                state.dialog = None;
                show(state, Session::new(on_paper(document, &state.settings)), BTreeMap::new());
            }
        }
        Action::OpenPath(path) => open(state, path, None),
        Action::Recover(found) => open(state, found.path.clone(), Some(found)),
        Action::CloseMap => {
            state.dialog = None;
            state.keep.close();
            state.session = None;
            state.selection = Selection::None;
            state.editing = None;
            state.drawing.clear();
        }
        Action::Quit => {
            state.keep.close();
            state.may_close = true;
        }
        _ => {}
    }
}

/// The document on the paper that new maps are to have.
fn on_paper(document: Document, settings: &Settings) -> Document {
    let page =
        PageSettings { size: settings.page_size, orientation: settings.orientation, ..document.page.as_ref().clone() };
    Document { page: Arc::new(page), ..document }
}

fn open(state: &mut State, path: PathBuf, recovered: Option<Box<Recoverable>>) {
    let language = state.language();
    state.jobs.start("open map", move || {
        let result = io::load(&path).map(Box::new).map_err(|e| e.message(language));
        let home = recovered.as_ref().map_or(Some(&path), |found| found.original.as_ref());
        let pictures = result.as_ref().map(|l| beside(&l.document, home.map(PathBuf::as_path))).unwrap_or_default();
        Done::Opened { path, result, pictures, recovered }
    });
}

/// Puts a map on the canvas.
fn show(state: &mut State, session: Session, pictures: BTreeMap<String, Vec<u8>>) {
    state.keep.close();
    state.session = Some(session);
    state.selection = Selection::None;
    state.editing = None;
    state.saved_at = None;
    state.camera.fitted = true;
    state.drawing.begin(pictures);
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

pub(super) fn save(state: &mut State) {
    super::in_place::keep(state);
    match state.session.as_ref().and_then(|s| s.path()).map(Path::to_path_buf) {
        Some(path) => save_to(state, path),
        None => ask_save(state),
    }
}

/// Writes the map as it is now; what is typed meanwhile stays unsaved.
pub(super) fn save_to(state: &mut State, path: PathBuf) {
    super::in_place::keep(state);
    let language = state.language();
    let Some(session) = &state.session else { return };
    let (document, revision) = (session.document().clone(), session.revision());
    state.jobs.start("save map", move || {
        let result = io::save(&path, &document).map_err(|e| e.message(language));
        Done::Saved { path, revision, result }
    });
}

pub(super) fn browse(state: &mut State) {
    if let Some(question) = super::browse::question(state) {
        state.jobs.start("file dialog", move || Done::Chosen(ask(&question)));
    }
}

pub(super) fn opened(
    state: &mut State,
    path: PathBuf,
    (result, pictures): (Result<Box<Loaded>, String>, BTreeMap<String, Vec<u8>>),
    recovered: Option<Box<Recoverable>>,
) {
    let loaded = match result {
        Ok(loaded) => loaded,
        Err(why) => return state.notices.add(Gravity::Error, why),
    };
    let language = state.language();
    for note in &loaded.notes {
        state.notices.add(Gravity::Note, note.message(language));
    }
    match recovered {
        None => {
            state.dialog = None;
            show(state, Session::at(path.clone(), loaded.document), pictures);
            remember(state, path);
        }
        Some(found) => {
            let mut session = Session::new(loaded.document);
            session.set_path(found.original);
            session.mark_unsaved();
            show(state, session, pictures);
            // Kept again under this window before the old copy goes.
            keep::work(state);
            state.keep.flush();
            keep::forget(state, &path);
            state.dialog = None;
        }
    }
    keep::claim(state);
}

/// Edits a map although another window has it open.
pub(super) fn edit_anyway(state: &mut State) {
    if let Some(session) = &mut state.session {
        session.set_read_only(false);
    }
}

/// The file stands first among the recent ones.
fn remember(state: &mut State, path: PathBuf) {
    let recent = &mut state.settings.recent;
    recent.retain(|p| *p != path);
    recent.insert(0, path.clone());
    recent.truncate(RECENT);
    let now = state.clock.now().duration_since(SystemTime::UNIX_EPOCH).unwrap_or_default().as_secs();
    state.settings.opened.insert(path, now);
    let recent = &state.settings.recent;
    state.settings.opened.retain(|path, _| recent.contains(path));
}

pub(super) fn saved(state: &mut State, path: PathBuf, revision: u64, result: Result<(), String>) {
    match result {
        Ok(()) => {
            if matches!(state.dialog, Some(Dialog::SaveAs { .. })) {
                state.dialog = None;
            }
            let is_new_place = state.session.as_ref().and_then(|s| s.path()) != Some(path.as_path());
            if let Some(session) = &mut state.session {
                session.set_path(Some(path.clone()));
                // What was typed while the file was written is in no file yet.
                if session.revision() == revision {
                    session.mark_saved();
                }
            }
            state.saved_at = Some(state.clock.now());
            remember(state, path);
            if is_new_place {
                keep::claim(state);
            }
            // Asks again where something was typed while the file was written.
            if let Some(next) = state.after_save.take() {
                leave_for(state, *next);
            }
        }
        Err(why) => {
            state.after_save = None;
            state.notices.add(Gravity::Error, why);
        }
    }
}

pub(super) fn kept(state: &mut State, result: Result<(), String>) {
    if let Err(why) = result {
        state.notices.add(Gravity::Error, why);
    }
}
