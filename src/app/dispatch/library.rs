//! Personas kept in and taken from the library, and curves of another map laid over this one's.

use std::{path::Path, sync::Arc};

use super::change;
use crate::{
    app::{
        action::Action,
        desk::on,
        dialog::Dialog,
        job::Done,
        library::{LibraryAction, LibraryDone, LibraryForm, Standing},
        notice::Gravity,
        state::{Selection, State},
    },
    base::{Id, Language},
    edit::{self, Edit, Overlay},
    i18n::{quoted, text, text_with},
    io::{self, library},
    model::Persona,
};

/// Carries out what is asked for.
pub(super) fn carry_out(state: &mut State, request: LibraryAction) {
    match request {
        LibraryAction::Open => open(state),
        LibraryAction::OpenMap(path) => open_map(state, path),
        LibraryAction::Take => take(state),
        LibraryAction::Save(id) => save(state, &id),
        LibraryAction::Replace => replace(state),
        LibraryAction::AskOverlay => state.dialog = Some(Dialog::Overlay { path: String::new() }),
        LibraryAction::Overlay(path) => {
            let (map, language) = (state.map, state.language());
            state.jobs.start("read other map", move || {
                let read = io::load(&path).map(|loaded| Box::new(loaded.document));
                Done::Library(LibraryDone::Other(map, path, read.map_err(|error| error.message(language))))
            });
        }
    }
}

fn open(state: &mut State) {
    super::in_place::keep(state);
    state.dialog = Some(Dialog::Library(Box::default()));
    let folder = state.library();
    state.jobs.start("read library", move || {
        let shelf = folder.map(|folder| library::read(&folder)).unwrap_or_default();
        Done::Library(LibraryDone::Read(None, Ok(shelf)))
    });
}

fn open_map(state: &mut State, path: std::path::PathBuf) {
    let language = state.language();
    state.jobs.start("read library", move || {
        let shelf = io::load(&path).map(|loaded| library::of_map(&loaded.document, &path));
        Done::Library(LibraryDone::Read(Some(path), shelf.map_err(|error| error.message(language))))
    });
}

/// Takes the chosen ones into the map and selects the first.
fn take(state: &mut State) {
    let Some(Dialog::Library(form)) = state.dialog.clone() else { return };
    let Some(shelf) = &form.shelf else { return };
    let chosen = form.chosen.iter().filter_map(|at| shelf.personas.get(*at));
    let personas: Vec<Persona> = chosen.map(|shelved| shelved.persona.clone()).collect();
    let Some(document) = state.document() else { return };
    let known = document.personas.len();
    if personas.is_empty() || !change::edit(state, edit::take_personas(document, &personas)) {
        return;
    }
    state.dialog = None;
    if let Some(first) = state.document().and_then(|d| d.personas.get(known)) {
        state.selection = Selection::Persona(first.id.clone());
    }
    for name in &shelf.without {
        let why = text_with(state.language(), "picture-missing", &[("name", name.into())]);
        state.notices.add(Gravity::Note, why);
    }
}

/// Writes a persona into the library, unless another one of that name is there.
fn save(state: &mut State, id: &Id) {
    let language = state.language();
    let Some(folder) = state.library() else {
        return state.notices.add(Gravity::Error, text(language, "library-no-folder").to_owned());
    };
    let Some(session) = &state.session else { return };
    let Some(persona) = session.document().persona(id).cloned() else { return };
    let map = session.path().map(Path::to_path_buf);
    state.jobs.start("save to library", move || {
        let (persona, trouble) = library::portable(&persona, map.as_deref());
        let persona = Persona { hidden: false, one_state: false, ..persona };
        let path = library::place(&folder, &persona.name);
        let is_same = io::holds(&path, library::to_text(&persona).as_bytes());
        if !is_same && !io::standing([&path]).is_empty() {
            return Done::Library(LibraryDone::Standing(Box::new(Standing { persona, path })));
        }
        let missing = trouble.map(|name| text_with(language, "picture-missing", &[("name", (&name).into())]));
        Done::Library(LibraryDone::Saved(written(&path, &persona, language), missing))
    });
}

fn replace(state: &mut State) {
    let Some(Dialog::ReplacePersona(standing)) = state.dialog.take() else { return };
    let language = state.language();
    state.jobs.start("save to library", move || {
        Done::Library(LibraryDone::Saved(written(&standing.path, &standing.persona, language), None))
    });
}

fn written(path: &Path, persona: &Persona, language: Language) -> Result<(String, std::path::PathBuf), String> {
    let saved = library::save(path, persona).map_err(|error| error.message(language));
    saved.map(|()| (persona.name.clone(), path.to_path_buf()))
}

/// Takes in what came of a job.
pub(super) fn done(state: &mut State, done: LibraryDone) {
    let language = state.language();
    match done {
        LibraryDone::Read(map, read) => shelved(state, map, read),
        LibraryDone::Standing(standing) => state.dialog = Some(Dialog::ReplacePersona(standing)),
        LibraryDone::Saved(Ok((name, path)), trouble) => {
            let args = [("name", quoted(language, &name).into()), ("file", path.display().to_string().into())];
            state.notices.add(Gravity::Done, text_with(language, "library-saved", &args));
            if let Some(why) = trouble {
                state.notices.add(Gravity::Note, why);
            }
        }
        LibraryDone::Saved(Err(why), _) | LibraryDone::Other(_, _, Err(why)) => {
            state.notices.add(Gravity::Error, why);
        }
        LibraryDone::Other(map, path, Ok(other)) => {
            _ = on(state, map, |state| {
                let Some(document) = state.document() else { return };
                lay_over(state, &path, edit::overlay(document, &other));
                crate::app::keep::work(state);
            });
        }
    }
}

fn shelved(state: &mut State, map: Option<std::path::PathBuf>, read: Result<library::Shelf, String>) {
    let Some(Dialog::Library(form)) = &mut state.dialog else { return };
    let path = map.as_ref().map_or_else(String::new, |_| form.path.clone());
    **form = match read {
        Ok(shelf) => LibraryForm { map, path, shelf: Some(Arc::new(shelf)), ..LibraryForm::default() },
        Err(why) => LibraryForm { trouble: Some(why), ..(**form).clone() },
    };
}

/// One step of history, and a sentence about what did not match.
fn lay_over(state: &mut State, path: &Path, overlay: Overlay) {
    let language = state.language();
    let name = path.file_name().unwrap_or(path.as_os_str()).to_string_lossy().into_owned();
    let Overlay { edit, count, strangers, elsewhere, is_same_state } = overlay;
    let Some(edit) = edit else {
        let args = [("file", quoted(language, &name).into())];
        return state.notices.add(Gravity::Error, text_with(language, "overlay-nothing", &args));
    };
    if !change::edit(state, shown(state, edit)) {
        return;
    }
    state.dialog = None;
    let args = [("file", quoted(language, &name).into()), ("count", count.into())];
    state.notices.add(Gravity::Done, text_with(language, "overlay-done", &args));
    let mut left = Vec::new();
    for (key, names) in [("overlay-strangers", strangers), ("overlay-elsewhere", elsewhere)] {
        if !names.is_empty() {
            left.push(said(language, key, &names));
        }
    }
    if is_same_state {
        left.push(text(language, "overlay-same-state").to_owned());
    }
    if !left.is_empty() {
        state.notices.add(Gravity::Note, left.join(" "));
    }
}

fn said(language: Language, key: &'static str, names: &[String]) -> String {
    const MOST: usize = 6;
    let more = names.len().saturating_sub(MOST);
    let names = names.iter().take(MOST).map(|name| quoted(language, name)).collect::<Vec<_>>().join(", ");
    let args = [("names", names.into()), ("more", more.into())];
    match key {
        "overlay-strangers" => text_with(language, "overlay-strangers", &args),
        _ => text_with(language, "overlay-elsewhere", &args),
    }
}

/// The edit, and with it the map in both states: who lays a curve over it wants to see it.
fn shown(state: &State, edit: Edit) -> Edit {
    let Some(document) = state.document().filter(|d| d.journey.one_state) else { return edit };
    let journey = crate::model::Journey { one_state: false, ..document.journey.as_ref().clone() };
    Edit::Batch(vec![edit, Edit::SetJourney(Box::new(journey))])
}

/// Whether an action of a dialog about another map goes on with this file.
pub(super) fn with_file(dialog: &Dialog, path: &Path) -> Option<Action> {
    let path = path.to_path_buf();
    match dialog {
        Dialog::Overlay { .. } => Some(Action::Library(LibraryAction::Overlay(path))),
        Dialog::Library(_) => Some(Action::Library(LibraryAction::OpenMap(path))),
        _ => None,
    }
}
