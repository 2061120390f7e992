//! Personas from the library or from another map, and curves from another map: what is asked for, and
//! what the dialogs about it hold.

use std::{collections::BTreeSet, path::PathBuf, sync::Arc};

use super::desk::MapNumber;
use crate::{
    base::Id,
    io::library::Shelf,
    model::{Document, Persona},
};

/// Requests about the library and other maps.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum LibraryAction {
    /// Show what the library has.
    Open,
    /// Show the personas of this map instead.
    OpenMap(PathBuf),
    /// Take those that are chosen into the map in front.
    Take,
    /// Keep this persona in the library.
    Save(Id),
    /// Keep the persona that the dialog is about, in the place of the file that is there.
    Replace,
    /// Ask which map's curves to lay over this one's.
    AskOverlay,
    /// Lay the curves of the map in this file over those of the map in front.
    Overlay(PathBuf),
}

/// What the dialog holds from which personas are taken.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct LibraryForm {
    /// The map whose personas are on show; none for the library.
    pub map: Option<PathBuf>,
    /// The path of another map as typed.
    pub path: String,
    /// What there is; none while it is being read.
    pub shelf: Option<Arc<Shelf>>,
    /// Why that map could not be read.
    pub trouble: Option<String>,
    /// Places of those that are chosen.
    pub chosen: BTreeSet<usize>,
}

/// A persona whose file in the library is there already, with other contents.
#[derive(Clone, Debug, PartialEq)]
pub struct Standing {
    /// The persona as it would be kept.
    pub persona: Persona,
    /// The file.
    pub path: PathBuf,
}

/// What came of a job about the library.
#[derive(Debug)]
pub enum LibraryDone {
    /// The library was read, or the personas of this map, or why not.
    Read(Option<PathBuf>, Result<Shelf, String>),
    /// A persona was written there: its name and file, or why not; its picture stayed behind for the
    /// reason beside it.
    Saved(Result<(String, PathBuf), String>, Option<String>),
    /// A persona is there already.
    Standing(Box<Standing>),
    /// A map was read whose curves are to lie over those of that map.
    Other(MapNumber, PathBuf, Result<Box<Document>, String>),
}
