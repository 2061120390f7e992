//! What was not saved yet, kept where it survives a crash.
//!
//! Every open map has one recovery file, a map itself with two remarks at its top, and beside it
//! a lock that the system takes away when the process ends. A file without a living lock is what a
//! crash left behind.

use std::{
    fs::{File, TryLockError},
    io::{self, Read as _},
    path::{Path, PathBuf},
    process,
    time::{Duration, SystemTime, UNIX_EPOCH},
};

use super::{Content, MAX_BYTES, SaveError, disk, holds, to_text, write};
use crate::model::Document;

const ORIGINAL: &str = "// original: ";
const TIME: &str = "// time: ";
/// How many maps one process keeps at most.
const MOST: u32 = 10_000;

/// The recovery file of one open map.
#[derive(Debug)]
pub struct Recovery {
    path: PathBuf,
    lock_path: PathBuf,
    _lock: File,
}

impl Recovery {
    /// Reserves a recovery file in `folder` ([`super::state_dir`]); nothing is written yet.
    pub fn reserve(folder: &Path) -> Result<Self, SaveError> {
        let folder = folder.join("recovery");
        let fail = |error: io::Error| SaveError::new(&folder, error.into()).of(Content::Recovery);
        disk::make_private(&folder).map_err(fail)?;
        for number in 1..=MOST {
            let lock_path = folder.join(format!("{}-{number}.lock", process::id()));
            let path = lock_path.with_extension("ron");
            // Left behind by a process that had our number before us.
            if disk::is_taken(&path) {
                continue;
            }
            let lock = match disk::open_lock(&lock_path, true) {
                Ok(file) => file,
                Err(error) if error.kind() == io::ErrorKind::AlreadyExists => continue,
                Err(error) => return Err(fail(error)),
            };
            // A file system without locks still gets its recovery files. Another window that looks
            // for what is left behind may have taken ours for that before we locked it.
            let is_ours = !matches!(lock.try_lock(), Err(TryLockError::WouldBlock)) && disk::is_taken(&lock_path);
            if is_ours {
                return Ok(Self { path, lock_path, _lock: lock });
            }
        }
        Err(fail(io::ErrorKind::AlreadyExists.into()))
    }

    /// Keeps `document` as it is at this `time`; `original` is the file it will be saved to.
    pub fn write(&self, document: &Document, original: Option<&Path>, time: SystemTime) -> Result<(), SaveError> {
        let seconds = time.duration_since(UNIX_EPOCH).unwrap_or_default().as_secs();
        let original = original.and_then(Path::to_str).filter(|path| !path.contains(['\n', '\r'])).unwrap_or_default();
        let text = format!("{ORIGINAL}{original}\n{TIME}{seconds}\n{}", to_text(document));
        write(&self.path, text.as_bytes()).map_err(|error| error.of(Content::Recovery))
    }

    /// Where the file is.
    pub fn path(&self) -> &Path {
        &self.path
    }

    /// The map is saved: nothing is left to recover. The name stays reserved.
    pub fn clear(&self) {
        remove(&self.path);
    }

    /// The map is closed.
    pub fn close(self) {
        remove(&self.path);
        remove(&self.lock_path);
    }
}

/// A map that a crash left behind.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Recoverable {
    /// The recovery file; [`super::load`] reads it.
    pub path: PathBuf,
    /// The file the map belongs to; none if it never had one.
    pub original: Option<PathBuf>,
    /// When it was written.
    pub time: SystemTime,
    /// What the map is called, if that is to be found near the top.
    pub title: String,
}

/// What crashes left behind in `folder`, the latest first. Maps that another window has open are
/// not among them.
pub fn recoverable(folder: &Path) -> Vec<Recoverable> {
    let folder = folder.join("recovery");
    disk::sweep(&folder.join("any"));
    let Ok(paths) = disk::list(&folder) else { return Vec::new() };
    let mut found = Vec::new();
    for path in paths {
        match path.extension().and_then(|e| e.to_str()) {
            Some("ron") if is_abandoned(&path) => match describe(path) {
                // It ended between a save and taking the copy away.
                Some(left) if is_saved(&left) => discard(&left.path),
                left => found.extend(left),
            },
            // A window that ended without anything to recover.
            Some("lock") if !disk::is_taken(&path.with_extension("ron")) && is_abandoned(&path) => remove(&path),
            _ => {}
        }
    }
    found.sort_by(|a, b| b.time.cmp(&a.time).then_with(|| a.path.cmp(&b.path)));
    found
}

/// Throws a recovery file away.
pub fn discard(path: &Path) {
    remove(path);
    remove(&path.with_extension("lock"));
}

/// Whether no living process holds the lock of this recovery file.
fn is_abandoned(path: &Path) -> bool {
    !disk::is_held(&path.with_extension("lock"))
}

/// Whether the file that the map belongs to holds just what was kept.
fn is_saved(left: &Recoverable) -> bool {
    let Some(original) = &left.original else { return false };
    let kept = disk::read(&left.path, MAX_BYTES as u64).unwrap_or_default();
    // The map itself stands behind the two remarks.
    let mut lines = kept.splitn(3, |byte| *byte == b'\n');
    lines.nth(2).is_some_and(|map| holds(original, map))
}

fn describe(path: PathBuf) -> Option<Recoverable> {
    let mut head = Vec::new();
    disk::open(&path).ok()?.take(4096).read_to_end(&mut head).ok()?;
    let head = String::from_utf8_lossy(&head);
    let after = |mark: &str| head.lines().find_map(|line| line.trim_start().strip_prefix(mark));
    let seconds = after(TIME)?.parse().ok()?;
    let title = after("title: \"").and_then(|rest| rest.strip_suffix("\",")).unwrap_or_default().to_owned();
    let original = after(ORIGINAL).filter(|path| !path.is_empty()).map(PathBuf::from);
    Some(Recoverable { original, time: UNIX_EPOCH + Duration::from_secs(seconds), title, path })
}

#[expect(clippy::let_underscore_must_use, reason = "a file that is gone already, or stays, is found at the next start")]
fn remove(path: &Path) {
    let _ = disk::remove(path);
}
