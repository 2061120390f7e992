//! What is known of an open map's file.

use std::path::PathBuf;

use crate::io::Stamp;

/// The file of one open map.
#[derive(Debug, Default)]
pub struct OnDisk {
    /// The file by its one true name; none while the map has no file.
    pub real: Option<PathBuf>,
    /// What it held when we read or wrote it last; none where there was no file.
    pub known: Option<Stamp>,
}
