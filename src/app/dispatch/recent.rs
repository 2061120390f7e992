//! The files opened or saved last: which they are, and what they look like.

use std::{
    path::{Path, PathBuf},
    time::SystemTime,
};

use crate::{
    app::{
        job::{Done, glance},
        state::State,
    },
    io::settings,
};

/// Name of the job that looks into a file: one at a time, so that opening a map need not wait.
pub(in crate::app) const JOB: &str = "look into recent file";

/// The file stands first among the recent ones.
pub(super) fn remember(state: &mut State, path: PathBuf) {
    let now = state.clock.now().duration_since(SystemTime::UNIX_EPOCH).unwrap_or_default().as_secs();
    // It may look otherwise now.
    state.glances.remove(&path);
    settings::remember(&mut state.settings.recent, &mut state.settings.opened, path, now);
}

/// Leaves a file out. The file itself stays where it is.
pub(super) fn forget(state: &mut State, path: &Path) {
    state.settings.recent.retain(|p| p != path);
    state.settings.opened.remove(path);
    state.glances.remove(path);
}

/// Looks into the first file that is not known yet; what windows left behind comes first.
pub(super) fn glance(state: &mut State) {
    if state.jobs.is_running(JOB) {
        return;
    }
    let left_behind = state.left_behind.maps.iter().map(|map| &map.path);
    let unknown = left_behind.chain(&state.settings.recent).find(|path| !state.glances.contains_key(*path));
    let Some(path) = unknown.cloned() else { return };
    let with_picture = !state.templates.without_pictures;
    state.jobs.start(JOB, move || {
        let glance = glance::glance(&path, with_picture);
        Done::Glanced(path, glance)
    });
}

/// Takes in what was seen.
pub(super) fn glanced(state: &mut State, path: PathBuf, seen: glance::Glance) {
    let is_left_behind = state.left_behind.maps.iter().any(|map| map.path == path);
    if is_left_behind || state.settings.recent.contains(&path) {
        state.glances.insert(path, seen);
    }
}
