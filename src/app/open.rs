//! Stand-in for the session until it lands.
#![expect(missing_docs, reason = "goes away when the session lands")]

use std::{
    path::{Path, PathBuf},
    sync::Arc,
};

use crate::{base::Language, edit::Edit, model::Document};

#[derive(Debug, Default)]
pub struct Session {
    document: Arc<Document>,
    path: Option<PathBuf>,
    modified: bool,
}

impl Session {
    pub fn new(document: Document, path: Option<PathBuf>) -> Self {
        Self { document: Arc::new(document), path, modified: false }
    }
    pub fn document(&self) -> &Arc<Document> {
        &self.document
    }
    pub fn path(&self) -> Option<&Path> {
        self.path.as_deref()
    }
    pub fn is_modified(&self) -> bool {
        self.modified
    }
    pub fn can_undo(&self) -> bool {
        false
    }
    pub fn can_redo(&self) -> bool {
        false
    }
    pub fn undo_label(&self, _language: Language) -> Option<String> {
        None
    }
    pub fn redo_label(&self, _language: Language) -> Option<String> {
        None
    }
    pub fn apply(&mut self, _edit: &Edit) -> Result<(), String> {
        Ok(())
    }
    pub fn begin(&mut self) {}
    pub fn preview(&mut self, _edit: &Edit) -> Result<(), String> {
        Ok(())
    }
    pub fn commit(&mut self) {}
    pub fn cancel(&mut self) {}
    pub fn undo(&mut self) {}
    pub fn redo(&mut self) {}
    pub fn saved(&mut self, path: PathBuf) {
        self.path = Some(path);
        self.modified = false;
    }
}
