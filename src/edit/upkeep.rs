//! Keeps the rest of a document sound when rows go: nothing points to what is not there.

use std::{collections::BTreeSet, sync::Arc};

use super::{
    EditError, Name,
    table::{find, retain, revise},
};
use crate::{
    base::Id,
    model::{Card, ChannelKind, Document, Kind, Lane},
};

/// Takes every pointer to the rows in `gone` out of the document.
pub(super) fn forget(doc: &mut Document, gone: &BTreeSet<Id>) {
    let lost = |id: &Id| gone.contains(id);
    let lost_one = |id: &Option<Id>| id.as_ref().is_some_and(lost);
    retain(&mut doc.emotions, |e| !lost(&e.persona) && !lost(&e.step));
    retain(&mut doc.links, |l| !lost(&l.pain) && !lost(&l.opportunity));
    retain(&mut doc.seams, |s| !lost(&s.from) && !lost(&s.to));
    retain(&mut doc.waived, |w| !lost_one(&w.subject));
    revise(&mut doc.lanes, |l| lost_one(&l.persona), |l| l.persona = None);
    revise(&mut doc.cards, |c| points_to(c, &lost), |c| drop_pointers(c, &lost));
    revise(&mut doc.rounds, |r| r.tally.iter().any(|t| lost(&t.card)), |r| r.tally.retain(|t| !gone.contains(&t.card)));
    revise(
        &mut doc.phases,
        |p| lost_one(&p.stage) || p.steps.iter().any(|s| lost_one(&s.branch_from)),
        |p| {
            if lost_one(&p.stage) {
                p.stage = None;
            }
            for step in p.steps.iter_mut().filter(|s| lost_one(&s.branch_from)) {
                Arc::make_mut(step).branch_from = None;
            }
        },
    );
}

/// Cards have become ones of another kind: what only their old kinds can be part of goes.
pub(super) fn forget_kinds(doc: &mut Document, cards: &BTreeSet<Id>) {
    if cards.is_empty() {
        return;
    }
    let lost = |id: &Id| cards.contains(id);
    retain(&mut doc.links, |l| !lost(&l.pain) && !lost(&l.opportunity));
    retain(&mut doc.seams, |s| !lost(&s.from) && !lost(&s.to));
    revise(&mut doc.cards, |c| kind_points_to(&c.kind, &lost), |c| drop_from_kind(&mut c.kind, &lost));
}

fn points_to(card: &Card, lost: &dyn Fn(&Id) -> bool) -> bool {
    card.personas.iter().any(lost) || card.evidence.iter().any(|e| lost(&e.source)) || kind_points_to(&card.kind, lost)
}

fn drop_pointers(card: &mut Card, lost: &dyn Fn(&Id) -> bool) {
    card.personas.retain(|p| !lost(p));
    card.evidence.retain(|e| !lost(&e.source));
    drop_from_kind(&mut card.kind, lost);
}

fn kind_points_to(kind: &Kind, lost: &dyn Fn(&Id) -> bool) -> bool {
    let pointer = match kind {
        // A built-in channel stays, even where some row was called like it.
        Kind::Touchpoint(t) if t.channel.as_ref().is_some_and(is_built_in) => return false,
        Kind::Touchpoint(t) => &t.channel,
        Kind::Pain(p) => &p.touchpoint,
        Kind::Opportunity(o) => &o.metric,
        Kind::Metric(m) => &m.persona,
        Kind::Action | Kind::Thought(_) | Kind::Image(_) | Kind::Process | Kind::Note => return false,
    };
    pointer.as_ref().is_some_and(lost)
}

fn is_built_in(channel: &Id) -> bool {
    ChannelKind::from_name(channel.as_str()).is_some()
}

fn drop_from_kind(kind: &mut Kind, lost: &dyn Fn(&Id) -> bool) {
    if !kind_points_to(kind, lost) {
        return;
    }
    match kind {
        Kind::Touchpoint(t) => t.channel = None,
        Kind::Pain(p) => p.touchpoint = None,
        Kind::Opportunity(o) => o.metric = None,
        Kind::Metric(m) => m.persona = None,
        Kind::Action | Kind::Thought(_) | Kind::Image(_) | Kind::Process | Kind::Note => {}
    }
}

/// The lane called `id`, unless it is locked.
pub(super) fn unlocked<'a>(doc: &'a Document, id: &Id) -> Result<&'a Arc<Lane>, EditError> {
    let lane = find(&doc.lanes, id)?;
    if lane.locked { Err(EditError::Locked(Name::Lane(lane.kind, lane.name.clone()))) } else { Ok(lane) }
}

/// Removes the cards that `doomed` picks with all that points to them and to `gone`; refuses to
/// empty a locked lane.
pub(super) fn remove_cards(
    doc: &mut Document,
    doomed: impl Fn(&Card) -> bool,
    mut gone: BTreeSet<Id>,
) -> Result<(), EditError> {
    let locked: BTreeSet<&Id> = doc.lanes.iter().filter(|l| l.locked).map(|l| &l.id).collect();
    for card in doc.cards.iter().filter(|c| doomed(c)) {
        if locked.contains(&card.lane) {
            unlocked(doc, &card.lane)?;
        }
        gone.insert(card.id.clone());
    }
    retain(&mut doc.cards, |c| !doomed(c));
    forget(doc, &gone);
    Ok(())
}
