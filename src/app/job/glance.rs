//! A map file at a glance: its title and a small picture of its first sheet, for lists of files.

use std::{path::Path, sync::Arc};

use super::paper;
use crate::{io, scene::Pixels};

/// What was seen.
#[derive(Clone, Debug)]
pub enum Glance {
    /// A map.
    Map {
        /// Its title, on one line; may be empty.
        title: String,
        /// How many cards it has.
        cards: usize,
        /// Its first sheet.
        picture: Option<Arc<Pixels>>,
    },
    /// There is no such file, or its drive is not there.
    Missing,
    /// A file that cannot be read as a map.
    Unreadable,
}

/// Looks into the file at `path`.
pub fn glance(path: &Path, with_picture: bool) -> Glance {
    let Ok(loaded) = io::load(path) else {
        return if path.is_file() { Glance::Unreadable } else { Glance::Missing };
    };
    let title = loaded.document.journey.title.trim().replace('\n', " ");
    let picture = if with_picture { paper::small(&loaded.document, Some(path)).map(Arc::new) } else { None };
    Glance::Map { title, cards: loaded.document.cards.len(), picture }
}
