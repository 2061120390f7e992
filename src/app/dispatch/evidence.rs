//! The register of evidence: what happens to a source as a whole.

use super::{change, in_place};
use crate::{
    app::{
        notice::Gravity,
        state::{Selection, State},
    },
    base::Id,
    edit::{Edit, fresh_id},
    i18n::text_with,
    model::Source,
};

/// A second source of the same kind, right behind it: the next wave of a survey. No card rests on
/// it yet.
pub(super) fn duplicate(state: &mut State, id: &Id) {
    let Some(document) = state.document() else { return };
    let Some(at) = document.evidence.iter().position(|s| s.id == *id) else { return };
    let Some(source) = document.evidence.get(at) else { return };
    let copy = Source { id: fresh_id(document, "source-"), ..Source::clone(source) };
    in_place::compose(state, Edit::AddSource { source: Box::new(copy), at: at + 1 });
}

/// Takes a source out of the register, says which cards lose it, and goes on with its neighbour.
pub(super) fn remove(state: &mut State, id: &Id) {
    let Some(document) = state.document() else { return };
    let Some(source) = document.source(id) else { return };
    let cards = document.cards.iter().filter(|c| c.rests_on(id)).count();
    let at = document.evidence.iter().position(|s| s.id == *id).unwrap_or_default();
    let others: Vec<Id> = document.evidence.iter().map(|s| s.id.clone()).filter(|other| other != id).collect();
    let said = [("name", source.title.clone().into()), ("count", cards.into())];
    if !change::edit(state, Edit::RemoveSource(id.clone())) {
        return;
    }
    let next = others.get(at.min(others.len().saturating_sub(1)));
    state.selection = next.cloned().map_or(Selection::None, Selection::Source);
    if cards > 0 {
        let words = text_with(state.language(), "source-removed", &said);
        state.notices.add(Gravity::Done, words);
    }
}
