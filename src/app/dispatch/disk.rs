//! The files of open maps while other programs are at them: looking, and what is to become of it.

use std::path::PathBuf;

use crate::{
    app::{
        action::Action,
        desk::{self, MapNumber},
        dialog::Dialog,
        disk::{Foreign, Look, Looked},
        job::{
            Done,
            open::{self, Opened},
        },
        keep,
        notice::Gravity,
        state::State,
    },
    io::Stamp,
};

/// Carries out what concerns files that other programs changed.
pub(super) fn carry_out(state: &mut State, action: &Action) {
    match action {
        Action::AskReload => ask_reload(state),
        Action::Reload => reload(state),
        Action::KeepMine => keep_mine(state),
        Action::LookAtFiles => look_at_all(state),
        _ => {}
    }
}

/// Watches the files of the maps that are open now.
pub(super) fn watch(state: &mut State) {
    let files = desk::files(state).filter_map(|(_, disk)| disk.real.clone()).collect();
    state.jobs.watch(files);
}

/// Somebody touched these files: what is in them?
pub(super) fn touched(state: &mut State, files: &[PathBuf]) {
    let is_touched = |real: &Option<PathBuf>| real.as_ref().is_some_and(|real| files.contains(real));
    let maps: Vec<MapNumber> =
        desk::files(state).filter(|(_, disk)| is_touched(&disk.real)).map(|(number, _)| number).collect();
    for map in maps {
        desk::on(state, map, look);
    }
}

/// Looks at the files of all open maps: the window comes back to the front after who knows how long.
fn look_at_all(state: &mut State) {
    let maps: Vec<MapNumber> = desk::files(state).map(|(number, _)| number).collect();
    for map in maps {
        desk::on(state, map, look);
    }
}

fn look(state: &mut State) {
    if state.disk.look != Look::Idle {
        state.disk.look = Look::RunningAndStale;
        return;
    }
    let Some(real) = state.disk.real.clone() else { return };
    state.disk.look = Look::Running;
    let (map, known) = (state.map, state.disk.known);
    state.jobs.start("look at file", move || Done::Looked(Looked { map, known, found: Stamp::read(&real) }));
}

/// A look broke down: the next touch is looked at again.
pub(super) fn not_looking(state: &mut State) {
    let maps: Vec<MapNumber> = desk::files(state).map(|(number, _)| number).collect();
    for map in maps {
        desk::on(state, map, |state| state.disk.look = Look::Idle);
    }
}

/// Takes in what a look has found.
pub(super) fn looked(state: &mut State, looked: &Looked) {
    let is_saving = state.jobs.is_running("save map");
    desk::on(state, looked.map, |state| {
        let before = std::mem::take(&mut state.disk.look);
        if before == Look::RunningAndStale {
            look(state);
        } else if !is_saving
            && state.disk.known == looked.known
            && let Ok(found) = &looked.found
        {
            // What we are writing ourselves is nobody else's; a save looks before it writes.
            state.disk.foreign = (*found != looked.known).then(|| Foreign::of(*found));
            if state.disk.foreign.is_none() {
                state.disk.refusals = 0;
            }
            keep::work(state);
        }
    });
}

/// A save was refused because the file is not what we know it to be: asks what to do.
pub(super) fn refused(state: &mut State, map: MapNumber, found: Option<Stamp>) {
    if matches!(state.dialog, Some(Dialog::SaveAs { .. })) {
        state.dialog = None;
    }
    super::desk::bring(state, map);
    state.disk.foreign = Some(Foreign::of(found));
    state.disk.refusals += 1;
}

/// Keeps the map as it is here; the next save replaces what is in the file now, and nothing newer.
pub(super) fn keep_mine(state: &mut State) {
    let Some(foreign) = state.disk.foreign.take() else { return };
    state.disk.refusals = 0;
    state.disk.known = match foreign {
        Foreign::Changed(found) => Some(found),
        Foreign::Gone => None,
    };
    if let Some(session) = &mut state.session {
        session.mark_unsaved();
    }
}

/// Loads the file again, after asking where that replaces unsaved changes.
fn ask_reload(state: &mut State) {
    super::in_place::keep(state);
    if state.is_modified() {
        state.dialog = Some(Dialog::Reload);
    } else {
        reload(state);
    }
}

/// Loads the file again.
fn reload(state: &mut State) {
    state.dialog = None;
    let Some(path) = state.session.as_ref().and_then(|s| s.path()).map(PathBuf::from) else { return };
    let (map, language) = (state.map, state.language());
    state.jobs.start("open map", move || Done::Reloaded(map, Box::new(open::open(path, language))));
}

/// Shows what is in the file now. What was here before is one step of undo away.
pub(super) fn reloaded(state: &mut State, map: MapNumber, file: Opened) {
    let result = desk::on(state, map, |state| {
        let loaded = file.result?;
        take_over(state, loaded.document);
        if let Some(session) = &mut state.session {
            session.mark_saved();
        }
        state.disk = file.disk;
        state.drawing.begin(map, file.pictures);
        keep::work(state);
        Ok::<(), String>(())
    });
    if let Some(Err(why)) = result {
        state.notices.add(Gravity::Error, why);
    }
}

/// Another version of the map in front takes the place of this one, as one step of history. Words
/// that are being typed are a step before it.
pub(super) fn take_over(state: &mut State, document: crate::model::Document) {
    super::in_place::keep(state);
    if let Some(session) = &mut state.session {
        session.take_over(document);
    }
}
