//! Reading maps: the file, the pictures beside it, and what the file was like.

use std::{
    collections::BTreeMap,
    path::{Path, PathBuf},
};

use super::paper::beside;
use crate::{
    app::disk::{Foreign, OnDisk},
    base::Language,
    io::{self, Loaded, Recoverable, Stamp},
};

/// A file that was read.
#[derive(Debug)]
pub struct Opened {
    /// The file as it was named.
    pub path: PathBuf,
    /// The map, or why not, in the window's language.
    pub result: Result<Box<Loaded>, String>,
    /// Picture files that lie beside it.
    pub pictures: BTreeMap<String, Vec<u8>>,
    /// Where the map comes from, if the file is what was kept of it.
    pub recovered: Option<Box<Recoverable>>,
    /// The file that the map will be saved to, as it is now.
    pub disk: OnDisk,
}

/// Reads the map at `path`.
pub fn open(path: PathBuf, language: Language) -> Opened {
    let result = io::load(&path);
    // What was read, not what is there by now: a change in between is noticed at the next look.
    let known = result.as_ref().ok().map(|loaded| loaded.stamp);
    let disk = OnDisk { real: Some(io::real_path(&path)), known, ..OnDisk::default() };
    finish(path, result, None, disk, language)
}

/// Reads what was kept of a map.
pub fn recover(found: Box<Recoverable>, language: Language) -> Opened {
    let path = found.path.clone();
    let stamp = found.original.as_ref().and_then(|original| Stamp::read(original).ok()).flatten();
    // Somebody worked on the file after ours was kept: that is not to be saved over.
    let is_younger = found.original.as_deref().and_then(|original| io::younger_than(original, found.time)).is_some();
    let (known, foreign) = if is_younger { (None, stamp.map(Foreign::Changed)) } else { (stamp, None) };
    let disk = OnDisk { real: found.original.as_deref().map(io::real_path), known, foreign, ..OnDisk::default() };
    let result = io::load(&path);
    finish(path, result, Some(found), disk, language)
}

fn finish(
    path: PathBuf,
    result: Result<Loaded, io::LoadError>,
    recovered: Option<Box<Recoverable>>,
    disk: OnDisk,
    language: Language,
) -> Opened {
    let home = recovered.as_ref().map_or(Some(path.as_path()), |found| found.original.as_deref());
    let pictures = result.as_ref().map(|l| beside(&l.document, home)).unwrap_or_default();
    let result = result.map(Box::new).map_err(|error| error.message(language));
    Opened { path, result, pictures, recovered, disk }
}

/// Writes a map; gives the file by its one true name and what it holds.
pub fn save(path: &Path, document: &crate::model::Document, before: io::Before) -> Result<OnDisk, io::Refusal> {
    let known = io::save_over(path, document, before)?;
    Ok(OnDisk { real: Some(io::real_path(path)), known: Some(known), ..OnDisk::default() })
}
