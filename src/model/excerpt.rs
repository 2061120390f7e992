//! What of a map goes onto paper: a document like any other, without what is left out.

use std::{collections::BTreeSet, sync::Arc};

use super::{
    Card, Document, Filter, Filtered, PageSettings, Seen,
    forget::{retain, revise},
};
use crate::base::Id;

/// The part of `document` that goes onto paper, slides and into files as `settings` say.
///
/// Lanes and personas that are left out stay in their tables as hidden ones, so that the others keep
/// their colours and marks; their cards and feelings are gone, with all that points to them. The
/// same goes for what is hidden on the canvas already. Where nothing is left out, all tables are
/// shared with the document.
pub fn excerpt(document: &Document, settings: &PageSettings, filter: &Filter) -> Document {
    let leaves_out = settings.filtered == Filtered::LeaveOut && filter.is_on();
    let seen = if leaves_out { filter.seen(document) } else { Seen::default() };
    let people: BTreeSet<&Id> = (document.personas.iter())
        .filter(|p| p.hidden || settings.without_personas.contains(&p.id) || !seen.persona(&p.id))
        .map(|p| &p.id)
        .collect();
    let lanes: BTreeSet<&Id> = (document.lanes.iter())
        .filter(|l| {
            let for_nobody = l.persona.as_ref().is_some_and(|id| people.contains(id));
            l.hidden || for_nobody || settings.without_lanes.contains(&l.id)
        })
        .map(|l| &l.id)
        .collect();
    let is_left_out = |card: &Card| card.is_only_for(|id| people.contains(id)) || lanes.contains(&card.lane);
    let gone: BTreeSet<Id> = (document.cards.iter().enumerate())
        .filter(|(at, card)| !seen.card(*at) || is_left_out(card))
        .map(|(_, card)| card.id.clone())
        .collect();
    let mut out = document.clone();
    revise(&mut out.lanes, |l| !l.hidden && lanes.contains(&l.id), |l| l.hidden = true);
    if !people.is_empty() {
        revise(&mut out.personas, |p| !p.hidden && people.contains(&p.id), |p| p.hidden = true);
        retain(&mut out.emotions, |e| !people.contains(&e.persona));
        retain(&mut out.foreseen, |e| !people.contains(&e.persona));
    }
    if !gone.is_empty() {
        retain(&mut out.cards, |c| !gone.contains(&c.id));
        out.forget(&gone);
    }
    if !people.is_empty() {
        let left = |id: &Id| people.contains(id);
        revise(&mut out.cards, |c| c.personas.iter().any(left), |c| c.personas.retain(|id| !left(id)));
    }
    if out.page.without_levels != settings.without_levels {
        Arc::make_mut(&mut out.page).without_levels = settings.without_levels;
    }
    out
}
