//! Work that windows left behind when they ended without saving.

use std::{
    collections::BTreeMap,
    path::{Path, PathBuf},
    time::SystemTime,
};

use crate::io::{self, Recoverable, recovery::recoverable};

/// What was left behind and nobody has opened again or thrown away.
#[derive(Debug, Default)]
pub struct LeftBehind {
    /// The latest first.
    pub maps: Vec<Recoverable>,
    /// Those recovery files whose map was named at the start.
    pub named: Vec<PathBuf>,
    /// When the map's file was saved, by recovery file, where that was later than what was kept.
    pub younger: BTreeMap<PathBuf, SystemTime>,
    /// The one that somebody wants to throw away: asked once more.
    pub doubted: Option<PathBuf>,
}

impl LeftBehind {
    /// What is to be found in `folder`; `files` were named at the start.
    pub(super) fn find(folder: &Path, files: &[PathBuf]) -> Self {
        let maps = recoverable(folder);
        let files: Vec<PathBuf> = files.iter().map(|file| io::real_path(file)).collect();
        let is_named = |map: &&Recoverable| map.original.as_ref().is_some_and(|o| files.contains(&io::real_path(o)));
        let named = maps.iter().filter(is_named).map(|map| map.path.clone()).collect();
        let mut found = Self { maps, named, ..Self::default() };
        found.look_at_files();
        found
    }

    /// Looks whether somebody has gone on with the maps' files.
    pub(super) fn look_at_files(&mut self) {
        let saved = |map: &Recoverable| io::younger_than(map.original.as_deref()?, map.time);
        self.younger = self.maps.iter().filter_map(|map| Some((map.path.clone(), saved(map)?))).collect();
    }

    /// It is open again, or gone.
    pub(super) fn forget(&mut self, path: &Path) {
        self.maps.retain(|map| map.path != path);
        self.named.retain(|named| named != path);
        self.younger.remove(path);
        self.doubted = None;
    }
}
