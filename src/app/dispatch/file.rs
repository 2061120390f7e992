//! Files: begin, open, save.

use std::{
    collections::BTreeMap,
    path::{Path, PathBuf},
    sync::Arc,
};

use super::{desk, recover};
use crate::{
    app::{
        self,
        action::Action,
        desk::MapNumber,
        dialog::Dialog,
        disk::OnDisk,
        job::{self, Done, browse::ask, open::Opened},
        keep,
        notice::{Gravity, Subject},
        state::{Settings, State},
    },
    base::Language,
    i18n::{text, text_with},
    io::{self, Before, Refusal, SaveError},
    model::{Document, PageSettings},
    session::Session,
};

pub(super) fn ask_new(state: &mut State) {
    state.dialog = Some(Dialog::New);
}

pub(super) fn ask_open(state: &mut State) {
    state.dialog = Some(Dialog::Open { path: String::new() });
}

pub(super) fn ask_save(state: &mut State) {
    let Some(session) = &state.session else { return };
    let path = match session.path() {
        // Somebody else has this file: a copy needs another name.
        Some(path) if session.is_read_only() => {
            let name = path.file_stem().unwrap_or_default().to_string_lossy();
            let copy = text_with(state.language(), "disk-copy-name", &[("name", name.as_ref().into())]);
            path.with_file_name(format!("{copy}.ron")).display().to_string()
        }
        Some(path) => path.display().to_string(),
        None => super::browse::suggested(state, "ron"),
    };
    state.dialog = Some(Dialog::SaveAs { path });
}

/// Begins a map with a template.
pub(super) fn new_from(state: &mut State, template: &str, language: Language) {
    if let Some(document) = io::template::document(template, language) {
        begin_with(state, document);
    }
}

/// Begins a map with this one.
pub(super) fn begin_with(state: &mut State, document: Document) {
    state.dialog = None;
    let session = Session::new(on_paper(document, &state.settings));
    desk::begin(state, session, BTreeMap::new(), OnDisk::default(), true);
}

/// The document on the paper that new maps are to have.
fn on_paper(document: Document, settings: &Settings) -> Document {
    let page =
        PageSettings { size: settings.page_size, orientation: settings.orientation, ..document.page.as_ref().clone() };
    Document { page: Arc::new(page), ..document }
}

/// Reads these files.
pub(super) fn open(state: &mut State, paths: Vec<PathBuf>) {
    let language = state.language();
    let read = move || Done::Opened(paths.into_iter().map(|path| job::open::open(path, language)).collect());
    state.jobs.start("open map", read);
}

pub(super) fn save(state: &mut State) {
    // What another window has open is not saved over: this one asks for another name.
    if state.session.as_ref().is_some_and(|s| s.path().is_none() || s.is_read_only()) {
        ask_save(state);
    } else {
        save_in_place(state);
    }
}

/// Saves the map although its file is gone.
pub(super) fn save_again(state: &mut State) {
    super::disk::keep_mine(state);
    save(state);
}

/// Writes the map to its file, if it has one of its own.
pub(super) fn save_in_place(state: &mut State) {
    let own = state.session.as_ref().filter(|session| !session.is_read_only());
    if let Some(path) = own.and_then(|s| s.path()).map(Path::to_path_buf) {
        save_to(state, path);
    }
}

/// Writes the map as it is now; what is typed meanwhile stays unsaved.
pub(super) fn save_to(state: &mut State, path: PathBuf) {
    // Whoever saves in the middle of a sentence goes on with it.
    super::in_place::keep_so_far(state);
    if desk::is_taken(state, &path) {
        state.after_save = None;
        return;
    }
    let Some(session) = &state.session else { return };
    // Another file than the map's own was chosen to be replaced.
    let is_own = state.disk.real.as_ref().is_some_and(|real| *real == io::real_path(&path));
    if is_own && session.is_read_only() {
        state.after_save = None;
        let why = text(state.language(), "save-open-elsewhere");
        return state.notices.about(state.map, Subject::Saving, Gravity::Error, why, None);
    }
    let (map, document, written) = (state.map, session.committed().clone(), session.state());
    let before = if is_own { Before::Known(state.disk.known) } else { Before::Anything };
    state.jobs.start("save map", move || {
        let result = job::open::save(&path, &document, before);
        Done::Saved { map, path, written, result }
    });
}

pub(super) fn browse(state: &mut State) {
    if let Some(question) = super::browse::question(state) {
        state.jobs.start("file dialog", move || Done::Chosen(ask(&question)));
    }
}

/// Takes in files that were read: each in a tab of its own, the first one in front.
pub(super) fn opened(state: &mut State, files: Vec<Opened>) {
    // Whoever is in the middle of something else is not interrupted: the maps come in behind.
    let is_busy = state.dialog.as_ref().is_some_and(|dialog| !dialog.is_about_opening());
    let mut in_front = is_busy.then_some(state.map);
    for file in files {
        let came = take_in(state, file, !is_busy);
        in_front = in_front.or(came);
    }
    if let Some(number) = in_front {
        desk::bring(state, number);
    }
    super::disk::watch(state);
}

/// Puts a file that was read on the canvas, or says why not. Gives the map's number.
fn take_in(state: &mut State, file: Opened, may_replace: bool) -> Option<MapNumber> {
    let loaded = match file.result {
        Ok(loaded) => loaded,
        Err(why) => {
            state.notices.add(Gravity::Error, why);
            return None;
        }
    };
    let language = state.language();
    for note in &loaded.notes {
        state.notices.add(Gravity::Note, note.message(language));
    }
    match file.recovered {
        None => {
            if matches!(state.dialog, Some(Dialog::Open { .. } | Dialog::New)) {
                state.dialog = None;
            }
            super::recent::remember(state, file.path.clone());
            if let Some(number) = desk::with_file(state, &file.disk) {
                desk::bring(state, number);
                return Some(number);
            }
            let session = Session::at(file.path, loaded.document);
            desk::begin(state, session, file.pictures, file.disk, may_replace);
        }
        Some(found) => {
            let there = desk::with_file(state, &file.disk);
            if let Some(number) = there.filter(|number| desk::may_change(state, *number)) {
                desk::bring(state, number);
                super::disk::take_over(state, loaded.document);
                recover::kept_again(state, &file.path);
                return Some(number);
            }
            let mut session = Session::new(loaded.document);
            session.set_path(found.original);
            session.mark_unsaved();
            desk::begin(state, session, file.pictures, file.disk, may_replace);
            keep::claim(state);
            take_as_copy(state);
            recover::kept_again(state, &file.path);
            return Some(state.map);
        }
    }
    keep::claim(state);
    Some(state.map)
}

/// Recovered work whose file another window has open is a map of its own, without a file.
fn take_as_copy(state: &mut State) {
    let Some(session) = state.session.as_mut().filter(|session| session.is_read_only()) else { return };
    let file = session.path().and_then(Path::file_name).unwrap_or_default().to_string_lossy().into_owned();
    session.set_path(None);
    session.set_read_only(false);
    state.disk = OnDisk::default();
    let said = text_with(state.language(), "recovery-copy", &[("file", file.into())]);
    state.notices.about(state.map, Subject::Saving, Gravity::Note, said, None);
}

/// Edits a map although another window has it open.
pub(super) fn edit_anyway(state: &mut State) {
    if let Some(session) = &mut state.session {
        session.set_read_only(false);
    }
}

/// Takes in what came of a save, of whichever map.
pub(super) fn saved(
    state: &mut State,
    map: MapNumber,
    (path, written): (PathBuf, u64),
    result: Result<OnDisk, Refusal>,
) {
    match result {
        Ok(disk) => {
            if matches!(state.dialog, Some(Dialog::SaveAs { .. })) && map == state.map {
                state.dialog = None;
            }
            state.notices.clear(map, Subject::Saving);
            super::recent::remember(state, path.clone());
            app::desk::on(state, map, |state| settle_in(state, path, written, disk));
            super::disk::watch(state);
            // Asks again where something was typed while the file was written.
            if let Some(next) = state.after_save.take() {
                super::dispatch(state, *next);
            }
        }
        Err(Refusal::Foreign(found)) => {
            state.after_save = None;
            super::disk::refused(state, map, found);
        }
        Err(Refusal::Unconfirmed(stamp, error)) => {
            // Unsaved as far as we can tell, but nobody else's.
            app::desk::on(state, map, |state| {
                if state.session.as_ref().and_then(|s| s.path()) == Some(path.as_path()) {
                    state.disk.known = Some(stamp);
                }
            });
            not_saved(state, map, &error);
        }
        Err(Refusal::Failed(error)) => not_saved(state, map, &error),
    }
}

/// Says why a map was not saved, and offers another place.
fn not_saved(state: &mut State, map: MapNumber, error: &SaveError) {
    state.after_save = None;
    let language = state.language();
    let why = format!("{} {}", error.message(language), text(language, "save-still-open"));
    desk::bring(state, map);
    let way_out = (text(language, "disk-save-as").to_owned(), Box::new(Action::SaveAs));
    let way_out = state.dialog.is_none().then_some(way_out);
    state.notices.about(map, Subject::Saving, Gravity::Error, why, way_out);
}

/// The map stands in this file from now on.
fn settle_in(state: &mut State, path: PathBuf, written: u64, disk: OnDisk) {
    let Some(session) = &mut state.session else { return };
    let is_new_place = session.path() != Some(path.as_path());
    // What was typed while the file was written is in no file yet.
    session.saved(path, written);
    state.disk = disk;
    state.saved_at = Some(state.clock.now());
    if is_new_place {
        keep::claim(state);
    }
    keep::work(state);
}

pub(super) fn kept(state: &mut State, result: Result<(), SaveError>) {
    if let Err(error) = result {
        let text = error.message(state.language());
        state.notices.add(Gravity::Error, text);
    }
}
