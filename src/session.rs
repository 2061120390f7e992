//! One open map without any window: the document, its history and where it lives.
//!
//! The command line, the tests and the app drive a map through this; it knows nothing of views,
//! selections or pixels.

use std::path::{Path, PathBuf};

use crate::{
    base::Language,
    edit::{Edit, EditError, Gesture, History, apply, is_same},
    io::{self, LoadError, LoadNote, SaveError},
    model::Document,
};

/// One open map.
#[derive(Clone, Debug)]
pub struct Session {
    document: Document,
    history: History,
    gesture: Option<Gesture>,
    path: Option<PathBuf>,
    revision: u64,
    read_only: bool,
}

impl Session {
    /// Opens a document that has not come from a file and counts as saved.
    pub fn new(document: Document) -> Self {
        Self { document, history: History::new(), gesture: None, path: None, revision: 0, read_only: false }
    }

    /// Opens a document that was read from `path`.
    pub fn at(path: impl Into<PathBuf>, document: Document) -> Self {
        Self { path: Some(path.into()), ..Self::new(document) }
    }

    /// Reads the map at `path`; beside it what was noticed while reading.
    pub fn open(path: impl Into<PathBuf>) -> Result<(Self, Vec<LoadNote>), LoadError> {
        let path = path.into();
        let loaded = io::load(&path)?;
        Ok((Self::at(path, loaded.document), loaded.notes))
    }

    /// Writes the map to `path`, where it lives from then on. A drag in progress is not part of it.
    pub fn save(&mut self, path: impl Into<PathBuf>) -> Result<(), SaveError> {
        let path = path.into();
        io::save(&path, &self.document)?;
        let state = self.state();
        self.saved(path, state);
        Ok(())
    }

    /// Names the present document, drags in progress left aside. What is written in the background
    /// takes it along for [`Session::saved`].
    pub fn state(&self) -> u64 {
        self.history.state()
    }

    /// The document as it was at `state` stands at `path`: the map lives there from now on.
    pub fn saved(&mut self, path: impl Into<PathBuf>, state: u64) {
        self.path = Some(path.into());
        self.history.mark_saved(state);
    }

    /// The document as it is to be seen now, previews included.
    pub fn document(&self) -> &Document {
        self.gesture.as_ref().map_or(&self.document, Gesture::document)
    }

    /// The document without what a gesture only shows: what is saved, kept and exported.
    pub fn committed(&self) -> &Document {
        &self.document
    }

    /// Grows with every change of [`Session::document`]; equal numbers mean the same document.
    pub fn revision(&self) -> u64 {
        self.revision
    }

    /// The file the map lives in, once it has one.
    pub fn path(&self) -> Option<&Path> {
        self.path.as_deref()
    }

    /// The map lives in this file from now on.
    pub fn set_path(&mut self, path: Option<PathBuf>) {
        self.path = path;
    }

    /// Whether edits are refused.
    pub fn is_read_only(&self) -> bool {
        self.read_only
    }

    /// Refuses edits from now on, or takes them again.
    pub fn set_read_only(&mut self, read_only: bool) {
        self.read_only = read_only;
    }

    /// Makes one change, one step of undo. A change that changes nothing makes no step. A gesture
    /// in progress is committed first.
    pub fn apply(&mut self, edit: Edit) -> Result<(), EditError> {
        self.change(edit, None)
    }

    /// Like [`Session::apply`], but one step together with the change before where that had the
    /// same key: the keystrokes in one field while it keeps the focus. [`Session::end_merging`]
    /// closes the step.
    pub fn apply_merging(&mut self, edit: Edit, merge_key: &str) -> Result<(), EditError> {
        self.change(edit, Some(merge_key))
    }

    /// The next change makes a step of its own, whatever its key.
    pub fn end_merging(&mut self) {
        self.history.end_merging();
    }

    /// Puts another version of the map in the place of this one, as one step of undo; also where
    /// edits are refused. The document has to be sound, as one that was read from a file is.
    pub fn take_over(&mut self, document: Document) {
        self.commit_gesture();
        let edit = Edit::Replace(Box::new(document.clone()));
        let before = std::mem::replace(&mut self.document, document.clone());
        self.history.record(edit, before, document, None);
        self.revision += 1;
    }

    fn change(&mut self, edit: Edit, merge_key: Option<&str>) -> Result<(), EditError> {
        if self.read_only {
            return Err(EditError::ReadOnly);
        }
        self.commit_gesture();
        let after = apply(&self.document, &edit)?;
        if !is_same(&self.document, &after) {
            let before = std::mem::replace(&mut self.document, after.clone());
            self.history.record(edit, before, after, merge_key);
            self.revision += 1;
        }
        Ok(())
    }

    /// Takes the last step back; false where there is none. While a gesture runs, cancels that.
    pub fn undo(&mut self) -> bool {
        if self.gesture.is_some() {
            self.cancel_gesture();
            return true;
        }
        let document = self.history.undo();
        self.show(document)
    }

    /// Makes the last undone step again; false where there is none.
    pub fn redo(&mut self) -> bool {
        self.cancel_gesture();
        let document = self.history.redo();
        self.show(document)
    }

    fn show(&mut self, document: Option<Document>) -> bool {
        let Some(document) = document else { return false };
        self.document = document;
        self.revision += 1;
        true
    }

    /// Whether there is a step to take back.
    pub fn can_undo(&self) -> bool {
        self.history.next_undo().is_some()
    }

    /// Whether there is a step to make again.
    pub fn can_redo(&self) -> bool {
        self.history.next_redo().is_some()
    }

    /// The edit that undo takes back.
    pub fn next_undo(&self) -> Option<&Edit> {
        self.history.next_undo().map(|(edit, _)| edit)
    }

    /// The edit that redo makes again.
    pub fn next_redo(&self) -> Option<&Edit> {
        self.history.next_redo().map(|(edit, _)| edit)
    }

    /// A point in history: [`Session::undo_reaches`] says whether undo would go behind it.
    pub fn mark(&self) -> u64 {
        self.history.newest()
    }

    /// Whether undo would take back a step from before `mark`.
    pub fn undo_reaches(&self, mark: u64) -> bool {
        self.can_undo() && self.history.state() <= mark
    }

    /// What undo takes back, in words.
    pub fn undo_label(&self, language: Language) -> Option<String> {
        self.history.next_undo().map(|(edit, before)| edit.label(before, language))
    }

    /// What redo makes again, in words.
    pub fn redo_label(&self, language: Language) -> Option<String> {
        self.history.next_redo().map(|(edit, before)| edit.label(before, language))
    }

    /// Begins a drag; one in progress is committed first.
    pub fn begin_gesture(&mut self) -> Result<(), EditError> {
        if self.read_only {
            return Err(EditError::ReadOnly);
        }
        self.commit_gesture();
        self.gesture = Some(Gesture::begin(self.document.clone()));
        Ok(())
    }

    /// Whether a drag is in progress.
    pub fn has_gesture(&self) -> bool {
        self.gesture.is_some()
    }

    /// Shows what `edit` would do to the document at the beginning of the drag, and begins one
    /// where none is in progress. Refused, the document shows as it was at the beginning.
    pub fn preview(&mut self, edit: Edit) -> Result<(), EditError> {
        if self.gesture.is_none() {
            self.begin_gesture()?;
        }
        let Some(gesture) = &mut self.gesture else { return Ok(()) };
        let shown = gesture.document().clone();
        let result = gesture.preview(edit);
        if !is_same(&shown, gesture.document()) {
            self.revision += 1;
        }
        result
    }

    /// Lets go: the last preview becomes one step. False where it comes to nothing.
    pub fn commit_gesture(&mut self) -> bool {
        let Some((edit, before, after)) = self.gesture.take().and_then(Gesture::commit) else { return false };
        self.history.record(edit, before, after.clone(), None);
        self.document = after;
        true
    }

    /// Breaks the drag off: the document is as it was.
    pub fn cancel_gesture(&mut self) {
        if let Some(gesture) = self.gesture.take()
            && !is_same(gesture.document(), &self.document)
        {
            self.revision += 1;
        }
    }

    /// Whether the document differs from the saved one.
    pub fn is_modified(&self) -> bool {
        self.history.is_modified()
    }

    /// The document stands on disk as it is now.
    pub fn mark_saved(&mut self) {
        self.history.mark_saved(self.history.state());
    }

    /// The document stands nowhere on disk: it came from a template or a recovery file.
    pub fn mark_unsaved(&mut self) {
        self.history.mark_unsaved();
    }
}
