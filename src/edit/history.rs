//! Undo and redo as snapshots with the edits between them.

use std::collections::VecDeque;

use super::Edit;
use crate::model::Document;

/// How many steps can be undone.
pub const MAX_STEPS: usize = 200;

/// One step: the edit, and the document on either side of it.
#[derive(Clone, Debug)]
struct Step {
    edit: Edit,
    before: Document,
    after: Document,
    /// Names the states on either side: equal numbers, equal documents.
    states: (u64, u64),
}

/// The way a document has come. Does not hold the present document, only the steps.
///
/// A step is one edit. Edits merge into the last step only where the caller gives both the same
/// key, never because they came close in time.
#[derive(Clone, Debug, Default)]
pub struct History {
    done: VecDeque<Step>,
    /// The next one to redo is last.
    undone: Vec<Step>,
    /// Key of the last step, while it is open for merging.
    merge_key: Option<String>,
    state: u64,
    saved: u64,
    last_state: u64,
}

impl History {
    /// A history without steps, whose document counts as saved.
    pub fn new() -> Self {
        Self::default()
    }

    /// Records that `edit` led from `before` to `after`. With the key of the last step, the two
    /// become one step; it vanishes when they cancel out.
    pub fn record(&mut self, edit: Edit, before: Document, after: Document, merge_key: Option<&str>) {
        self.last_state += 1;
        let merges = merge_key.is_some() && merge_key == self.merge_key.as_deref() && self.undone.is_empty();
        self.merge_key = merge_key.map(str::to_owned);
        self.undone.clear();
        let open = if merges { self.done.pop_back() } else { None };
        let (before, from) = open.map_or((before, self.state), |step| (step.before, step.states.0));
        if super::is_same(&before, &after) {
            self.state = from;
            self.merge_key = None;
            return;
        }
        self.state = self.last_state;
        self.done.push_back(Step { edit, before, after, states: (from, self.state) });
        if self.done.len() > MAX_STEPS {
            self.done.pop_front();
        }
    }

    /// The next edit with the same key begins a step of its own: the field has lost the focus.
    pub fn end_merging(&mut self) {
        self.merge_key = None;
    }

    /// Takes the last step back; answers the document before it.
    pub fn undo(&mut self) -> Option<Document> {
        self.merge_key = None;
        let step = self.done.pop_back()?;
        self.state = step.states.0;
        let document = step.before.clone();
        self.undone.push(step);
        Some(document)
    }

    /// Takes the last undone step again; answers the document after it.
    pub fn redo(&mut self) -> Option<Document> {
        self.merge_key = None;
        let step = self.undone.pop()?;
        self.state = step.states.1;
        let document = step.after.clone();
        self.done.push_back(step);
        Some(document)
    }

    /// The edit that undo would take back, and the document it was applied to (for its label).
    pub fn next_undo(&self) -> Option<(&Edit, &Document)> {
        self.done.back().map(|s| (&s.edit, &s.before))
    }

    /// The edit that redo would do again, and the document it was applied to (for its label).
    pub fn next_redo(&self) -> Option<(&Edit, &Document)> {
        self.undone.last().map(|s| (&s.edit, &s.before))
    }

    /// How many steps can be undone.
    pub fn len(&self) -> usize {
        self.done.len()
    }

    /// Whether there is nothing to undo.
    pub fn is_empty(&self) -> bool {
        self.done.is_empty()
    }

    /// Names the present document: equal numbers, equal documents.
    pub fn state(&self) -> u64 {
        self.state
    }

    /// The newest step there ever was: those made later have greater numbers.
    pub fn newest(&self) -> u64 {
        self.last_state
    }

    /// The document of that state has been saved.
    pub fn mark_saved(&mut self, state: u64) {
        self.saved = state;
        // Otherwise the next keystroke would swallow the saved state.
        self.merge_key = None;
    }

    /// The present document stands nowhere on disk, such as one from a template or a recovery file.
    pub fn mark_unsaved(&mut self) {
        self.saved = u64::MAX;
    }

    /// Whether the present document differs from the saved one.
    pub fn is_modified(&self) -> bool {
        self.state != self.saved
    }
}
