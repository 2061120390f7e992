//! Keeps a document sound when rows go: nothing points to what is not there.

use std::{collections::BTreeSet, sync::Arc};

use super::{Card, ChannelKind, Document, Kind, Table};
use crate::base::Id;

/// Drops the rows that `keep` refuses; touches nothing where it refuses none.
pub(crate) fn retain<T>(table: &mut Table<T>, keep: impl Fn(&T) -> bool) {
    if !table.iter().all(|r| keep(r)) {
        Arc::make_mut(table).retain(|r| keep(r));
    }
}

/// Changes the rows that `concerns` picks; touches nothing where it picks none.
pub(crate) fn revise<T: Clone>(table: &mut Table<T>, concerns: impl Fn(&T) -> bool, mut change: impl FnMut(&mut T)) {
    let Some(first) = table.iter().position(|r| concerns(r)) else { return };
    for row in Arc::make_mut(table).iter_mut().skip(first).filter(|r| concerns(r)) {
        change(Arc::make_mut(row));
    }
}

impl Document {
    /// Takes every pointer to the rows in `gone` out of the document.
    pub(crate) fn forget(&mut self, gone: &BTreeSet<Id>) {
        let lost = |id: &Id| gone.contains(id);
        let lost_one = |id: &Option<Id>| id.as_ref().is_some_and(lost);
        retain(&mut self.emotions, |e| !lost(&e.persona) && !lost(&e.step));
        retain(&mut self.foreseen, |e| !lost(&e.persona) && !lost(&e.step));
        retain(&mut self.links, |l| !lost(&l.pain) && !lost(&l.opportunity));
        retain(&mut self.seams, |s| !lost(&s.from) && !lost(&s.to));
        retain(&mut self.waived, |w| !lost_one(&w.subject) && !lost_one(&w.with));
        revise(&mut self.lanes, |l| lost_one(&l.persona), |l| l.persona = None);
        revise(&mut self.cards, |c| points_to(c, &lost), |c| drop_pointers(c, &lost));
        retain(&mut self.clusters, |c| !lost(&c.lane));
        revise(&mut self.clusters, |c| c.cards.iter().any(lost), |c| c.cards.retain(|id| !lost(id)));
        retain(&mut self.clusters, |c| !c.cards.is_empty());
        let counted = |t: &super::Tally| lost(&t.card);
        revise(&mut self.rounds, |r| r.tally.iter().any(counted), |r| r.tally.retain(|t| !counted(t)));
        revise(
            &mut self.phases,
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
        if self.page.without_lanes.iter().chain(&self.page.without_personas).any(lost) {
            let page = Arc::make_mut(&mut self.page);
            page.without_lanes.retain(|id| !lost(id));
            page.without_personas.retain(|id| !lost(id));
        }
    }

    /// Cards have become ones of another kind: what only their old kinds can be part of goes.
    pub(crate) fn forget_kinds(&mut self, cards: &BTreeSet<Id>) {
        if cards.is_empty() {
            return;
        }
        let lost = |id: &Id| cards.contains(id);
        retain(&mut self.links, |l| !lost(&l.pain) && !lost(&l.opportunity));
        retain(&mut self.seams, |s| !lost(&s.from) && !lost(&s.to));
        revise(&mut self.cards, |c| kind_points_to(&c.kind, &lost), |c| drop_from_kind(&mut c.kind, &lost));
    }
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
