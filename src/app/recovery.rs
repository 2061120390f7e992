//! Work that windows left behind when they ended without saving.

use std::path::{Path, PathBuf};

use crate::io::{self, Recoverable, recovery::recoverable};

/// What was left behind and nobody has opened again or thrown away.
#[derive(Debug, Default)]
pub struct LeftBehind {
    /// The latest first.
    pub maps: Vec<Recoverable>,
    /// Those recovery files whose map was named at the start.
    pub named: Vec<PathBuf>,
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
        Self { maps, named, doubted: None }
    }

    /// It is open again, or gone.
    pub(super) fn forget(&mut self, path: &Path) {
        self.maps.retain(|map| map.path != path);
        self.named.retain(|named| named != path);
        self.doubted = None;
    }
}
