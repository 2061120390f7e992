//! Notices when somebody else touches the files of open maps. The system tells; nobody asks it
//! again and again. Where it cannot (some network drives), saving still looks before it writes.

use std::{
    collections::BTreeSet,
    path::{Path, PathBuf},
    sync::{Arc, Mutex, PoisonError},
};

use notify::{
    Event, EventKind, RecommendedWatcher, RecursiveMode, Watcher as _,
    event::{AccessKind, AccessMode},
};

type Files = Arc<Mutex<BTreeSet<PathBuf>>>;

/// Watches files by the folders they lie in: programs replace a file more often than they write into it.
#[derive(Debug, Default)]
pub struct Watch {
    watcher: Option<RecommendedWatcher>,
    folders: BTreeSet<PathBuf>,
    files: Files,
}

impl Watch {
    /// Watches these files from now on and no others. `tell` is called on a thread of the system's
    /// with those that somebody touched; the one given first is kept.
    pub fn keep_to(&mut self, files: BTreeSet<PathBuf>, tell: impl Fn(Vec<PathBuf>) + Send + 'static) {
        let folders: BTreeSet<PathBuf> = files.iter().filter_map(|file| file.parent()).map(Path::to_path_buf).collect();
        *self.files.lock().unwrap_or_else(PoisonError::into_inner) = files;
        if folders.is_empty() && self.watcher.is_none() {
            return;
        }
        if self.watcher.is_none() {
            let known = Arc::clone(&self.files);
            self.watcher = notify::recommended_watcher(move |event: notify::Result<Event>| {
                let touched = event.map(|event| touched(&event, &known)).unwrap_or_default();
                if !touched.is_empty() {
                    tell(touched);
                }
            })
            .ok();
        }
        let Some(watcher) = &mut self.watcher else { return };
        for folder in self.folders.difference(&folders) {
            // A folder that is gone is watched by nobody any more.
            watcher.unwatch(folder).ok();
        }
        let new: Vec<PathBuf> = folders.difference(&self.folders).cloned().collect();
        self.folders = folders;
        for folder in new {
            if watcher.watch(&folder, RecursiveMode::NonRecursive).is_err() {
                // Asked again when the next map opens.
                self.folders.remove(&folder);
            }
        }
    }
}

/// Which of the files an event is about. Reading one is no event, or looking would never end.
fn touched(event: &Event, files: &Files) -> Vec<PathBuf> {
    let is_reading = match event.kind {
        EventKind::Access(AccessKind::Close(AccessMode::Write)) => false,
        EventKind::Access(_) => true,
        _ => false,
    };
    if is_reading {
        return Vec::new();
    }
    let files = files.lock().unwrap_or_else(PoisonError::into_inner);
    // Of what goes with a whole folder the system names the folder alone.
    let is_about = |file: &PathBuf| {
        event.need_rescan() || event.paths.iter().any(|path| path == file || file.parent() == Some(path.as_path()))
    };
    files.iter().filter(|file| is_about(file)).cloned().collect()
}
