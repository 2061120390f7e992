//! Words edited on the canvas: previewed with each keystroke, kept as one step of history or dropped.

use super::{change::said, words};
use crate::{
    app::state::{InPlace, InPlaceSubject, RightTab, Selection, State},
    base::clean,
    edit::{Edit, EditError, apply},
    model::Card,
    session::Session,
};

/// Carries out an edit that adds a row as a preview, selects the row and opens its words.
pub(super) fn compose(state: &mut State, made: Edit) {
    keep(state);
    let Some(selection) = selection_of(&made) else {
        super::change::single(state, made);
        return;
    };
    let Some(subject) = subject_of(&selection) else {
        // What is not written on the map is written at the right.
        if super::change::edit(state, made) {
            state.selection = selection;
            state.settings.right.is_open = true;
            state.settings.right.tab = RightTab::Inspector;
        }
        return;
    };
    let Some(session) = &mut state.session else { return };
    let result = session.begin_gesture().and_then(|()| session.preview(made.clone()));
    if !said(state, result) {
        cancel(state);
        return;
    }
    state.selection = selection;
    let draft = state.document().and_then(|d| words::of(d, &subject)).unwrap_or_default();
    state.editing = Some(InPlace { subject, draft, made: Some(Box::new(made)) });
}

/// The row that an edit adds.
pub(super) fn selection_of(change: &Edit) -> Option<Selection> {
    match change {
        Edit::AddCard { card, .. } => Some(Selection::card(card.id.clone())),
        Edit::AddPhase { phase, .. } => Some(Selection::Phase(phase.id.clone())),
        Edit::AddStep { step, .. } => Some(Selection::Step(step.id.clone())),
        Edit::AddPersona { persona, .. } => Some(Selection::Persona(persona.id.clone())),
        Edit::AddLane { lane, .. } => Some(Selection::Lane(lane.id.clone())),
        Edit::AddStage { stage, .. } => Some(Selection::Stage(stage.id.clone())),
        Edit::AddSource { source, .. } => Some(Selection::Source(source.id.clone())),
        Edit::Batch(edits) => edits.first().and_then(selection_of),
        _ => None,
    }
}

/// The words that a new row asks for at once.
fn subject_of(selection: &Selection) -> Option<InPlaceSubject> {
    match selection {
        Selection::Cards(ids) => ids.first().cloned().map(InPlaceSubject::Card),
        Selection::Phase(id) => Some(InPlaceSubject::Phase(id.clone())),
        Selection::Step(id) => Some(InPlaceSubject::Step(id.clone())),
        _ => None,
    }
}

/// Opens the field with the words as they are. Who may not change them hears so before typing any.
pub(super) fn begin(state: &mut State, subject: InPlaceSubject) {
    keep(state);
    let Some(session) = &state.session else { return };
    let Some(draft) = words::of(session.document(), &subject) else { return };
    let answer = may_change(session, &subject, &draft);
    if said(state, answer) {
        state.editing = Some(InPlace { subject, draft, made: None });
    }
}

/// Whether other words than these would be taken.
fn may_change(session: &Session, subject: &InPlaceSubject, draft: &str) -> Result<(), EditError> {
    if session.is_read_only() {
        return Err(EditError::ReadOnly);
    }
    let others = words::set(session.document(), subject, &format!("{draft}…"));
    others.map_or(Ok(()), |edit| apply(session.document(), &edit).map(std::mem::drop))
}

/// The words as they stand in the field now; the map shows them at once.
pub(super) fn draft(state: &mut State, text: String) {
    let Some(editing) = &mut state.editing else { return };
    editing.draft = text;
    let Some(edit) = edit(state) else { return };
    if let Some(session) = &mut state.session {
        // What the model refuses for now may be a word half typed; keeping it says so.
        let _refused = session.preview(edit);
    }
}

/// Keeps the words, as one step of history; a new card without any goes again.
pub(super) fn keep(state: &mut State) {
    let Some(editing) = &state.editing else { return };
    let is_new_card = editing.made.as_deref().is_some_and(|made| added_card(made).is_some());
    if is_new_card && clean(&editing.draft).is_empty() {
        drop(state);
        return;
    }
    let last = edit(state);
    state.editing = None;
    let Some(session) = &mut state.session else { return };
    let result = last.map_or(Ok(()), |edit| session.preview(edit));
    session.commit_gesture();
    said(state, result);
}

/// Keeps the words as they are so far as one step of history, and leaves the field open for more.
/// A new card without any words yet stays a preview.
pub(super) fn keep_so_far(state: &mut State) {
    let Some(editing) = &state.editing else { return };
    let is_new_card = editing.made.as_deref().is_some_and(|made| added_card(made).is_some());
    if is_new_card && clean(&editing.draft).is_empty() {
        return;
    }
    let last = edit(state);
    let Some(session) = &mut state.session else { return };
    let result = last.map_or(Ok(()), |edit| session.preview(edit));
    session.commit_gesture();
    if said(state, result)
        && let Some(editing) = &mut state.editing
    {
        editing.made = None;
    }
}

/// Leaves everything as it was before the field opened.
pub(super) fn drop(state: &mut State) {
    let Some(editing) = state.editing.take() else { return };
    cancel(state);
    if let Some(card) = editing.made.as_deref().and_then(added_card) {
        // Arrows and the next card go on from there.
        state.selection = Selection::Cell { lane: card.lane.clone(), step: card.step.clone() };
    }
}

fn cancel(state: &mut State) {
    if let Some(session) = &mut state.session {
        session.cancel_gesture();
    }
}

/// The edit that the field comes to now; none where it changes nothing.
fn edit(state: &State) -> Option<Edit> {
    let (editing, session) = (state.editing.as_ref()?, state.session.as_ref()?);
    match &editing.made {
        // Whoever committed the gesture meanwhile has made the row for good.
        Some(made) if session.has_gesture() => Some(with_words(made, &editing.draft)),
        _ => words::set(session.document(), &editing.subject, &editing.draft),
    }
}

/// The edit that adds the row with these words.
fn with_words(made: &Edit, draft: &str) -> Edit {
    let text = clean(draft);
    let mut made = made.clone();
    match &mut made {
        Edit::AddCard { card, .. } => card.text = text,
        // A heading without words would be a hole in the map: the proposed name stays.
        Edit::AddPhase { phase, .. } if !text.is_empty() => phase.name = text,
        Edit::AddStep { step, .. } if !text.is_empty() => step.name = text,
        // What comes with it is about the row that is added first.
        Edit::Batch(edits) => edits.iter_mut().take(1).for_each(|first| *first = with_words(first, draft)),
        _ => {}
    }
    made
}

/// The card that an edit adds, alone or with what belongs to it.
fn added_card(made: &Edit) -> Option<&Card> {
    match made {
        Edit::AddCard { card, .. } => Some(card),
        Edit::Batch(edits) => edits.first().and_then(added_card),
        _ => None,
    }
}
