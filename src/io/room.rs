//! What is kept of a workshop while it goes on, so that it can be gone on with after a crash.
//!
//! Two files for each map: the map as it was when the workshop began, written once, and the session,
//! written anew whenever it has come further. They go when the workshop is over. A session that
//! cannot be read is none: the map itself is kept elsewhere.

use std::{
    io,
    path::{Path, PathBuf},
};

use serde::{Deserialize, Serialize, de::DeserializeOwned};

use super::{
    Content, SaveError, disk,
    load::{load, load_row},
    stamp, text, to_text, write,
};
use crate::model::{Document, FORMAT};

/// Which map a workshop is about.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Of<'a> {
    /// The map in this file.
    File(&'a Path),
    /// A map of this title, which no file has yet.
    Title(&'a str),
}

/// A session as it lies on disk.
#[derive(Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
struct Held<T> {
    format: u32,
    session: T,
}

/// Keeps a session; `folder` is [`super::state_dir`].
pub fn keep<T: Serialize>(folder: &Path, of: Of<'_>, session: T) -> Result<(), SaveError> {
    put(&place(folder, of, "ron"), &text::pretty_text(&Held { format: FORMAT, session }))
}

/// Keeps the map as it was when the session began.
pub fn keep_start(folder: &Path, of: Of<'_>, start: &Document) -> Result<(), SaveError> {
    put(&place(folder, of, "start.ron"), &to_text(start))
}

fn put(path: &Path, text: &str) -> Result<(), SaveError> {
    if let Some(folder) = path.parent() {
        let fail = |error: io::Error| SaveError::new(folder, error.into()).of(Content::Recovery);
        disk::make_private(folder).map_err(fail)?;
    }
    write(path, text.as_bytes()).map_err(|error| error.of(Content::Recovery))
}

/// The session that was kept, and the map as it was when it began.
pub fn kept<T: DeserializeOwned>(folder: &Path, of: Of<'_>) -> Option<(T, Document)> {
    let path = place(folder, of, "ron");
    if !disk::is_taken(&path) {
        return None;
    }
    let held: Held<T> = load_row(&path).ok()?;
    let start = load(&place(folder, of, "start.ron")).ok()?;
    Some((held.session, start.document))
}

/// The workshop is over: what was kept of it goes.
pub fn forget(folder: &Path, of: Of<'_>) {
    for ending in ["ron", "start.ron"] {
        // A file that is not there, or stays, does no harm.
        disk::remove(&place(folder, of, ending)).ok();
    }
}

/// A name that is always the same for the same map.
fn place(folder: &Path, of: Of<'_>, ending: &str) -> PathBuf {
    let (kind, number) = match of {
        // The same file by whatever way it was named.
        Of::File(path) => ("map", number(disk::real_path(path).as_os_str().as_encoded_bytes())),
        Of::Title(title) => ("new", number(title.trim().as_bytes())),
    };
    folder.join("rooms").join(format!("{kind}-{number:016x}.{ending}"))
}

fn number(bytes: &[u8]) -> u64 {
    stamp::fingerprint(stamp::START, bytes)
}
