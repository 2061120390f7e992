//! Which of the first steps somebody has taken: read off what was done last, whichever way it was done.

use crate::{app::state::State, edit::Edit};

/// Ticks off what the last change of the map was.
pub(super) fn advance(state: &mut State) {
    let hint = state.settings.hint;
    if hint.is_over() || (hint.wrote && hint.changed) {
        return;
    }
    let Some(edit) = state.session.as_ref().and_then(|s| s.next_undo()) else { return };
    let (wrote, changed) = (writes(edit), changes(edit));
    state.settings.hint.wrote |= wrote;
    state.settings.hint.changed |= changed;
}

/// Something was exported.
pub(super) fn exported(state: &mut State) {
    state.settings.hint.exported = true;
}

fn writes(edit: &Edit) -> bool {
    match edit {
        Edit::AddCard { card, .. } => !card.text.is_empty(),
        Edit::Batch(edits) => edits.iter().any(writes),
        _ => false,
    }
}

fn changes(edit: &Edit) -> bool {
    match edit {
        Edit::SetCard(_)
        | Edit::SetCards(_)
        | Edit::MoveCard { .. }
        | Edit::MoveCards { .. }
        | Edit::SpanCard { .. }
        | Edit::SpanCards { .. } => true,
        Edit::Batch(edits) => edits.iter().any(changes),
        _ => false,
    }
}
