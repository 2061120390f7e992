//! Work that was left behind: opened again, thrown away, or left for later.

use std::path::Path;

use crate::{
    app::{
        action::Action,
        dialog::Dialog,
        job::{Done, open},
        keep,
        state::State,
    },
    io::{Recoverable, recovery::discard},
};

/// Carries out what concerns work that was left behind.
pub(super) fn carry_out(state: &mut State, action: Action) {
    match action {
        Action::ShowRecovery => show(state),
        Action::Recover(map) => open(state, vec![*map]),
        Action::RecoverAll => open(state, state.left_behind.maps.clone()),
        Action::Doubt(path) => state.left_behind.doubted = path,
        Action::Forget(path) => forget(state, &path),
        _ => {}
    }
}

/// Shows what was left behind.
fn show(state: &mut State) {
    if !state.left_behind.maps.is_empty() {
        state.left_behind.doubted = None;
        state.left_behind.look_at_files();
        state.dialog = Some(Dialog::Recovery);
    }
}

/// Reads what was kept of these maps.
fn open(state: &mut State, maps: Vec<Recoverable>) {
    let language = state.language();
    let read = move || Done::Opened(maps.into_iter().map(|map| open::recover(Box::new(map), language)).collect());
    state.jobs.start("open map", read);
}

/// Throws away what was kept of a map.
fn forget(state: &mut State, path: &Path) {
    discard(path);
    state.left_behind.forget(path);
    state.glances.remove(path);
    if state.left_behind.maps.is_empty() && matches!(state.dialog, Some(Dialog::Recovery)) {
        state.dialog = None;
    }
}

/// What was recovered is kept again under this window before the old copy goes.
pub(super) fn kept_again(state: &mut State, path: &Path) {
    keep::work(state);
    state.flush();
    forget(state, path);
}
