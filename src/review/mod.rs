//! The review: good practice of journey mapping as checks on a document.
//!
//! A check finds places, says why they matter and what would mend them; it never changes anything.
//! What somebody waved off with a reason ([`crate::model::Waived`]) stays a finding that is not
//! counted.

mod check;
mod finding;

pub use check::{Check, Level};
pub use finding::{Finding, Fix, Place};

use std::collections::BTreeSet;

use crate::{
    base::Id,
    model::{Card, CardKind, Document, Phase},
};

/// What a review takes into account besides the document.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Conditions {
    /// Cards whose words are too small to read on the chosen page.
    pub too_small: Vec<Id>,
    /// Names of people that must not stand in a map, as somebody listed them.
    pub names: Vec<String>,
}

/// What the review found in one version of a document, kept so that the next version costs only
/// what changed.
#[derive(Clone, Debug, Default)]
pub struct Review {
    findings: Vec<Finding>,
}

impl Review {
    /// Reviews a document from scratch.
    pub fn of(document: &Document, conditions: &Conditions) -> Self {
        let mut review = Self::default();
        review.update(document, conditions);
        review
    }

    /// Brings the findings in line with a later version of the document.
    pub fn update(&mut self, document: &Document, _conditions: &Conditions) {
        self.findings = phases_without_touchpoints(document);
    }

    /// What counts, in the order of the panel: gaps, checks, notes; within a level along the journey.
    pub fn findings(&self) -> impl Iterator<Item = &Finding> {
        self.findings.iter().filter(|finding| finding.waived.is_none())
    }

    /// What somebody waved off, in the same order.
    pub fn waived(&self) -> impl Iterator<Item = &Finding> {
        self.findings.iter().filter(|finding| finding.waived.is_some())
    }

    /// How many of the checks that are switched on found nothing that counts, and how many are on.
    pub fn passed(&self) -> (usize, usize) {
        let failed: BTreeSet<Check> = self.findings().map(|finding| finding.check).collect();
        (Check::ALL.len() - failed.len(), Check::ALL.len())
    }
}

fn phases_without_touchpoints(document: &Document) -> Vec<Finding> {
    let meets = |phase: &Phase| {
        let in_phase = |card: &Card| phase.steps.iter().any(|step| step.id == card.step);
        document.cards.iter().any(|card| card.kind.card_kind() == CardKind::Touchpoint && in_phase(card))
    };
    let found = |phase: &Phase| Finding {
        check: Check::PhaseWithoutTouchpoints,
        subject: Some(phase.id.clone()),
        place: Place::Phase(phase.id.clone()),
        waived: None,
    };
    document.phases.iter().filter(|phase| !meets(phase)).map(|phase| found(phase)).collect()
}
