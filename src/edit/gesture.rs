//! A drag in progress: shown at once, recorded once.

use super::{Edit, EditError, apply, is_same};
use crate::model::Document;

/// A change that follows the pointer. Every preview starts from the document at the beginning, so
/// that a drag there and back leaves nothing behind.
#[derive(Clone, Debug)]
pub struct Gesture {
    start: Document,
    /// The last preview that was not refused.
    shown: Option<(Edit, Document)>,
}

impl Gesture {
    /// Begins on `start`.
    pub fn begin(start: Document) -> Self {
        Self { start, shown: None }
    }

    /// The document as it was.
    pub fn start(&self) -> &Document {
        &self.start
    }

    /// The document to show now.
    pub fn document(&self) -> &Document {
        self.shown.as_ref().map_or(&self.start, |(_, document)| document)
    }

    /// Shows what `edit` would do. A refused edit shows the document as it was: letting go there
    /// changes nothing.
    pub fn preview(&mut self, edit: Edit) -> Result<(), EditError> {
        match apply(&self.start, &edit) {
            Ok(document) => {
                self.shown = Some((edit, document));
                Ok(())
            }
            Err(error) => {
                self.shown = None;
                Err(error)
            }
        }
    }

    /// What letting go now comes to: the edit with the documents before and after it, or nothing
    /// where nothing has changed.
    pub fn commit(self) -> Option<(Edit, Document, Document)> {
        let (edit, after) = self.shown?;
        (!is_same(&self.start, &after)).then_some((edit, self.start, after))
    }
}
