//! Pictures that lie in files beside a map. Maps come from anywhere: nothing outside the map's own
//! folder is read, whatever its text asks for.

use std::{
    collections::{BTreeMap, BTreeSet},
    path::{Component, Path, PathBuf},
};

use crate::{
    base::Language,
    i18n::text_with,
    io::disk,
    model::{Document, ImageSource, Kind},
    picture::MOST_BYTES,
};

/// All picture files of a map together, in bytes (256 MiB).
const MAX_ALL: u64 = 256 << 20;

/// The picture files of a map.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct PictureFiles {
    /// Their bytes, by the name that the document uses.
    pub files: BTreeMap<String, Vec<u8>>,
    /// Names without a readable file in the map's folder.
    pub missing: Vec<String>,
}

impl PictureFiles {
    /// One sentence for every picture that will not be drawn.
    pub fn messages(&self, language: Language) -> Vec<String> {
        self.missing.iter().map(|name| text_with(language, "picture-missing", &[("name", name.into())])).collect()
    }
}

/// Reads the picture files that `document`, which lies at `map`, names.
pub fn pictures(document: &Document, map: &Path) -> PictureFiles {
    let mut found = PictureFiles::default();
    let folder = folder(map);
    let mut room = MAX_ALL;
    for name in names(document) {
        match inside(folder, name).and_then(|path| disk::read(&path, room.min(MOST_BYTES as u64)).ok()) {
            Some(bytes) => {
                room = room.saturating_sub(bytes.len() as u64);
                found.files.insert(name.to_owned(), bytes);
            }
            None => found.missing.push(name.to_owned()),
        }
    }
    found
}

fn names(document: &Document) -> BTreeSet<&str> {
    let cards = document.cards.iter().filter_map(|card| match &card.kind {
        Kind::Image(picture) => Some(picture),
        _ => None,
    });
    let faces = document.personas.iter().filter_map(|persona| persona.picture.as_ref());
    let sources = cards.chain(faces).filter_map(|picture| match &picture.source {
        ImageSource::File(name) => Some(name.as_str()),
        ImageSource::Data(_) => None,
    });
    sources.filter(|name| !name.is_empty()).collect()
}

/// The file that a map at `map` calls `name`; none unless it lies in the map's own folder.
pub fn beside(map: &Path, name: &str) -> Option<PathBuf> {
    inside(folder(map), name)
}

fn folder(map: &Path) -> &Path {
    map.parent().filter(|f| !f.as_os_str().is_empty()).unwrap_or_else(|| Path::new("."))
}

/// The file, if it lies in `folder` even after every symbolic link was followed.
fn inside(folder: &Path, name: &str) -> Option<PathBuf> {
    let relative = Path::new(name);
    // A backslash or colon would lead elsewhere on Windows.
    let is_plain = relative.components().all(|c| matches!(c, Component::Normal(_))) && !name.contains(['\\', ':']);
    let folder = disk::resolve(folder).ok()?;
    let path = disk::resolve(&folder.join(relative)).ok().filter(|_| is_plain)?;
    path.starts_with(&folder).then_some(path)
}
