//! What is known of an open map's file, and what somebody else did to it.

use std::path::PathBuf;

use super::{desk::MapNumber, state::State};
use crate::{io::Stamp, session::Session};

/// The file of one open map.
#[derive(Debug, Default)]
pub struct OnDisk {
    /// The file by its one true name; none while the map has no file.
    pub real: Option<PathBuf>,
    /// What it held when we read or wrote it last; none where there was no file.
    pub known: Option<Stamp>,
    /// What another program did to it since, until somebody has said what is to become of that.
    pub foreign: Option<Foreign>,
    /// How often a save was refused because of that.
    pub refusals: u32,
    /// Whether somebody is looking at the file this moment.
    pub look: Look,
}

/// What another program did to a file.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Foreign {
    /// It holds this now.
    Changed(Stamp),
    /// It is no longer there.
    Gone,
}

impl Foreign {
    /// Seen from what is there now.
    pub fn of(found: Option<Stamp>) -> Self {
        found.map_or(Self::Gone, Self::Changed)
    }
}

/// Whether somebody is looking at a file.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Look {
    /// Nobody is.
    #[default]
    Idle,
    /// Somebody is.
    Running,
    /// Somebody is, and something happened to the file meanwhile: one look is not enough.
    RunningAndStale,
}

/// What was seen of a map's file.
#[derive(Debug)]
pub struct Looked {
    /// Which map.
    pub map: MapNumber,
    /// What we knew of the file when the look began.
    pub known: Option<Stamp>,
    /// What is there, or why nobody can tell.
    pub found: std::io::Result<Option<Stamp>>,
}

/// Whether a map holds what no file has: unsaved changes, or all of it where its file is gone.
pub(super) fn is_unsaved(session: &Session, disk: &OnDisk) -> bool {
    session.is_modified() || disk.foreign == Some(Foreign::Gone)
}

/// The name of the file of the map in front, without its folder.
pub(super) fn file_name(state: &State) -> String {
    let path = state.session.as_ref().and_then(|s| s.path());
    path.and_then(|path| path.file_name()).map(|name| name.to_string_lossy().into_owned()).unwrap_or_default()
}
