//! Templates in the window: shipped ones and one's own, their pictures, and what is asked about them.

use std::{
    collections::{BTreeMap, VecDeque},
    path::PathBuf,
    sync::Arc,
};

use crate::{
    base::Language,
    io::{OwnTemplate, OwnTemplates, Template},
    model::Kept,
    scene::Pixels,
};

/// Which template a picture shows.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Face {
    /// A shipped one in that language.
    Shipped(Template, Language),
    /// One's own, in this file.
    Own(PathBuf),
}

/// What is known of the templates.
#[derive(Debug, Default)]
pub struct Templates {
    /// One's own; none before the folder was read for the first time.
    pub own: Option<Arc<OwnTemplates>>,
    /// Leaves pictures out: for tests that do not look at them.
    pub without_pictures: bool,
    /// Languages whose shipped templates were asked for.
    pub asked: Vec<Language>,
    /// Those painted.
    pub painted: BTreeMap<Face, Arc<Pixels>>,
    /// Those to be painted, one after the other, so that the window stays quick.
    pub waiting: VecDeque<Face>,
    /// One of them is being painted.
    pub is_painting: bool,
}

impl Templates {
    /// One's own template in that file.
    pub fn own(&self, path: &std::path::Path) -> Option<&OwnTemplate> {
        self.own.as_ref()?.templates.iter().find(|template| template.path == path)
    }
}

/// Requests about templates.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum TemplateAction {
    /// Read the folder of one's own.
    Read,
    /// Have the shipped ones painted in this language.
    Paint(Language),
    /// Begin a map with one's own template in this file.
    Begin(PathBuf),
    /// Ask how the map becomes a template.
    AskSave,
    /// Keep the map as a template as the dialog says.
    Save,
    /// Ask how this one is to be called.
    AskRename(PathBuf),
    /// Call it as the dialog says.
    Rename,
    /// Ask whether this one is to be removed.
    AskRemove(PathBuf),
    /// Remove it.
    Remove(PathBuf),
}

/// What the dialog holds in which a map becomes a template, or one is called otherwise.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct TemplateForm {
    /// The template that is to be called otherwise; none for a new one.
    pub path: Option<PathBuf>,
    /// Its name.
    pub name: String,
    /// What is in it, in a sentence.
    pub about: String,
    /// What of the map it keeps.
    pub kept: Kept,
    /// There is one of that name already, which was said.
    pub is_standing: bool,
}

/// What came of a job about templates.
#[derive(Debug)]
pub enum TemplateDone {
    /// The folder was read.
    Read(OwnTemplates),
    /// One was written, or why not.
    Saved(Result<Box<OwnTemplate>, String>),
    /// One of that name is there already.
    Standing,
    /// One was removed, or why not.
    Removed(Result<(), String>),
    /// One was painted.
    Painted(Face, Option<Pixels>),
}
