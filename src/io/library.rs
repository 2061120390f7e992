//! The library of personas: a folder with one file for each, from which they are taken into any map.
//!
//! A file is RON as a map is: the number of the format first, then the persona, its picture inside. What
//! is broken or newer is told with its file's name and left alone.

use std::path::{Path, PathBuf};

use serde::{Deserialize, Serialize};

use super::{
    LoadError, Problem, SaveError, disk, load, make_folder,
    pictures::{beside, embed_file},
    save_bytes, text,
};
use crate::model::{Document, FORMAT, ImageSource, Persona, Phase, Step, violations};

/// How the name of a persona's file ends.
pub const ENDING: &str = ".persona.ron";
/// So many files of a folder are looked into.
const MOST_FILES: usize = 1_000;

/// What a file holds.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
struct Held {
    format: u32,
    persona: Persona,
}

/// A persona, and the file or map it comes from.
#[derive(Clone, Debug, PartialEq)]
pub struct Shelved {
    /// The file.
    pub path: PathBuf,
    /// The persona, with its picture inside.
    pub persona: Persona,
}

/// What can be taken from somewhere.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Shelf {
    /// The personas, by their names.
    pub personas: Vec<Shelved>,
    /// Files that could not be read, and why.
    pub refused: Vec<LoadError>,
    /// Names of pictures beside the map that could not be taken along.
    pub without: Vec<String>,
}

/// The personas in `folder`. A folder that is not there yet is empty.
pub fn read(folder: &Path) -> Shelf {
    let mut shelf = Shelf::default();
    let mut paths = disk::list(folder).unwrap_or_default();
    paths.retain(|path| path.file_name().is_some_and(|name| name.to_string_lossy().ends_with(ENDING)));
    paths.sort();
    for path in paths.into_iter().take(MOST_FILES) {
        match read_file(&path) {
            Ok(persona) => shelf.personas.push(Shelved { path, persona }),
            Err(error) => shelf.refused.push(error),
        }
    }
    shelf.personas.sort_by_key(|shelved| shelved.persona.name.to_lowercase());
    shelf
}

/// The persona in one file.
pub fn read_file(path: &Path) -> Result<Persona, LoadError> {
    let held: Held = load::load_row(path)?;
    // The same rules as in a map, so that it can be taken into one.
    let step = Step { id: "step-of-the-library".into(), ..Step::default() };
    let phase = Phase { id: "phase-of-the-library".into(), steps: vec![step.into()], ..Phase::default() };
    let map = Document {
        format: FORMAT,
        personas: vec![held.persona.clone().into()].into(),
        phases: vec![phase.into()].into(),
        ..Document::default()
    };
    match violations(&map).split_first() {
        None => Ok(held.persona),
        Some((first, others)) => {
            let problem = Problem::Unsound { first: Box::new(first.clone()), more: others.len() };
            Err(LoadError { file: path.display().to_string(), place: None, problem })
        }
    }
}

/// The personas of the map at `path`, their pictures taken inside.
pub fn of_map(document: &Document, path: &Path) -> Shelf {
    let mut shelf = Shelf::default();
    for persona in document.personas.iter() {
        let (persona, trouble) = portable(persona, Some(path));
        shelf.without.extend(trouble);
        shelf.personas.push(Shelved { path: path.to_path_buf(), persona });
    }
    shelf
}

/// The persona with its picture inside, as it can leave the map that lies at `map`; without the picture,
/// and with that one's name, where it cannot be read.
pub fn portable(persona: &Persona, map: Option<&Path>) -> (Persona, Option<String>) {
    let mut persona = persona.clone();
    let Some(picture) = &mut persona.picture else { return (persona, None) };
    let ImageSource::File(name) = &picture.source else { return (persona, None) };
    let path = map.and_then(|map| beside(map, name));
    if let Some(inside) = path.and_then(|path| embed_file(&path).ok()) {
        picture.source = inside;
        return (persona, None);
    }
    let name = name.clone();
    persona.picture = None;
    (persona, Some(name))
}

/// Where a persona of that name belongs in `folder`.
pub fn place(folder: &Path, name: &str) -> PathBuf {
    folder.join(format!("{}{ENDING}", stem(name, "persona")))
}

/// A name as every system takes it in the name of a file: small letters and digits with hyphens between.
pub(super) fn stem(name: &str, nameless: &str) -> String {
    let mut stem = String::new();
    for c in name.to_lowercase().chars() {
        if c.is_alphanumeric() {
            stem.push(c);
        } else if !stem.is_empty() && !stem.ends_with('-') {
            stem.push('-');
        }
    }
    let stem: String = stem.trim_end_matches('-').chars().take(60).collect();
    if stem.is_empty() { nameless.to_owned() } else { stem }
}

/// The text of a persona's file.
pub fn to_text(persona: &Persona) -> String {
    text::pretty_text(&Held { format: FORMAT, persona: persona.clone() })
}

/// Writes a persona to `path`, whose folder is made if need be; what was there is kept as `NAME.bak`.
pub fn save(path: &Path, persona: &Persona) -> Result<(), SaveError> {
    if let Some(folder) = path.parent() {
        make_folder(folder)?;
    }
    save_bytes(path, to_text(persona).as_bytes())
}
