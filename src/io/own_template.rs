//! Templates of one's own: a folder beside the settings with one file for each.
//!
//! A file is RON as a map is: the number of the format first, then the template's name, what it says
//! about itself, and the map. What is broken or newer is told with its file's name and left alone.

use std::{
    path::{Path, PathBuf},
    sync::Arc,
};

use serde::{Deserialize, Serialize};

use super::{
    Content, LoadError, Problem, SaveError, disk, library, load, make_folder,
    pictures::{beside, embed_file},
    save_bytes, text,
};
use crate::model::{Document, FORMAT, ImageSource, Kind, violations};

/// How the name of a template's file ends.
pub const ENDING: &str = ".template.ron";
/// So many files of a folder are looked into.
const MOST_FILES: usize = 200;

/// What a file holds.
#[derive(Clone, Debug, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
struct Held {
    format: u32,
    name: String,
    #[serde(default, skip_serializing_if = "String::is_empty")]
    about: String,
    map: Document,
}

/// A template of one's own.
#[derive(Clone, Debug, PartialEq)]
pub struct OwnTemplate {
    /// The file.
    pub path: PathBuf,
    /// What it is called.
    pub name: String,
    /// What is in it, in a sentence; may be empty.
    pub about: String,
    /// The map.
    pub map: Arc<Document>,
}

/// What is in the folder.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct OwnTemplates {
    /// The templates, by their names.
    pub templates: Vec<OwnTemplate>,
    /// Files that could not be read, and why.
    pub refused: Vec<LoadError>,
}

impl OwnTemplate {
    /// The name of its file without the ending: what the command line calls it.
    pub fn stem(&self) -> String {
        let file = self.path.file_name().unwrap_or_default().to_string_lossy();
        file.strip_suffix(ENDING).unwrap_or(&file).to_owned()
    }
}

/// Where templates are kept; `config` is the folder of the settings.
pub fn folder(config: &Path) -> PathBuf {
    config.join("templates")
}

/// The templates in `folder`. A folder that is not there yet is empty.
pub fn read(folder: &Path) -> OwnTemplates {
    let mut found = OwnTemplates::default();
    let mut paths = disk::list(folder).unwrap_or_default();
    paths.retain(|path| path.file_name().is_some_and(|name| name.to_string_lossy().ends_with(ENDING)));
    paths.sort();
    for path in paths.into_iter().take(MOST_FILES) {
        match read_file(&path) {
            Ok(template) => found.templates.push(template),
            Err(error) => found.refused.push(error),
        }
    }
    found.templates.sort_by_key(|template| template.name.to_lowercase());
    found
}

fn read_file(path: &Path) -> Result<OwnTemplate, LoadError> {
    let held: Held = load::load_row(path)?;
    match violations(&held.map).split_first() {
        None => {
            let Held { name, about, map, .. } = held;
            Ok(OwnTemplate { path: path.to_path_buf(), name, about, map: Arc::new(map) })
        }
        Some((first, others)) => {
            let problem = Problem::Unsound { first: Box::new(first.clone()), more: others.len() };
            Err(LoadError { file: path.display().to_string(), place: None, problem })
        }
    }
}

/// Where a template of that name belongs in `folder`.
pub fn place(folder: &Path, name: &str) -> PathBuf {
    folder.join(format!("{}{ENDING}", library::stem(name, "template")))
}

/// The map with its pictures inside, as it can leave the folder of the file that it lies in; what cannot
/// be read stays a name.
pub fn portable(document: &Document, map: Option<&Path>) -> Document {
    let mut out = document.clone();
    for persona in Arc::make_mut(&mut out.personas) {
        if persona.picture.is_some() {
            *persona = Arc::new(library::portable(persona, map).0);
        }
    }
    for card in Arc::make_mut(&mut out.cards) {
        let Kind::Image(picture) = &card.kind else { continue };
        let ImageSource::File(name) = &picture.source else { continue };
        let path = map.and_then(|map| beside(map, name));
        if let Some(inside) = path.and_then(|path| embed_file(&path).ok())
            && let Kind::Image(picture) = &mut Arc::make_mut(card).kind
        {
            picture.source = inside;
        }
    }
    out
}

/// Writes a template to its file, whose folder is made if need be; what was there is kept as `NAME.bak`.
pub fn save(template: &OwnTemplate) -> Result<(), SaveError> {
    if let Some(folder) = template.path.parent() {
        make_folder(folder)?;
    }
    let held = Held {
        format: FORMAT,
        name: template.name.clone(),
        about: template.about.clone(),
        map: Document::clone(&template.map),
    };
    save_bytes(&template.path, text::pretty_text(&held).as_bytes())
}

/// Gives a template another name and what it says about itself, and its file the name that follows.
pub fn rename(template: &OwnTemplate, name: &str, about: &str) -> Result<OwnTemplate, SaveError> {
    let folder = template.path.parent().unwrap_or_else(|| Path::new(""));
    let path = place(folder, name);
    let renamed = OwnTemplate { path, name: name.to_owned(), about: about.to_owned(), ..template.clone() };
    save(&renamed)?;
    if renamed.path != template.path {
        remove(&template.path)?;
    }
    Ok(renamed)
}

/// Takes a template out of the folder.
pub fn remove(path: &Path) -> Result<(), SaveError> {
    disk::remove(path).map_err(|error| SaveError::new(path, error.into()).of(Content::default()))
}
