//! The review: good practice of journey mapping as checks on a document.
//!
//! A check finds places, says why they matter and what would mend them; it never changes anything.
//! What somebody waved off with a reason ([`crate::model::Waived`]) stays a finding that is not
//! counted; checks that a document switches off find nothing. Personas who are not shown are not
//! judged, nor what concerns them alone, as no statistics and no export tell of them either. What is
//! put away otherwise counts like the rest, and personal data is found everywhere: the file holds it.

mod check;
mod course;
mod curve;
mod figures;
mod finding;
mod ground;
mod kept;
mod opportunities;
mod pains;
mod personal;
mod personas;
mod touchpoints;
mod whole;
mod wording;

pub use check::{Check, Level};
pub use finding::{Finding, Fix, Place};

use std::{
    cmp::Reverse,
    collections::{BTreeMap, BTreeSet},
    sync::Arc,
};

use self::{
    ground::{Found, Ground, hidden},
    kept::{Facts, shared_ends},
};
use crate::{
    base::Id,
    model::{Card, CardKind, Document, Table},
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
///
/// Two things are kept. Of each row what follows from the row alone (`kept.rs`): reading ten thousand
/// texts takes longer than all else. And of each group of checks what it found: a group is asked again
/// only where the tables it reads are other ones than before, by pointer, or cards of its kinds differ.
#[derive(Clone, Debug, Default)]
pub struct Review {
    before: Option<(Document, Conditions)>,
    facts: Facts,
    groups: [Found; GROUPS.len()],
    findings: Vec<Arc<Finding>>,
    on: usize,
}

/// Checks that read the same tables.
struct Group {
    find: fn(&Ground<'_>, &mut Found),
    /// The kinds of cards that they read, besides course and lanes, which all of them do.
    kinds: &'static [CardKind],
    /// Whether all else they read is the same in two versions.
    is_same: fn(&Document, &Document) -> bool,
}

const GROUPS: [Group; 10] = [
    Group { find: course::find, kinds: &[CardKind::Touchpoint], is_same: |_, _| true },
    Group { find: personas::find, kinds: &[CardKind::Touchpoint, CardKind::Thought], is_same: same_people },
    Group {
        find: touchpoints::find,
        kinds: &[CardKind::Touchpoint],
        is_same: |a, b| {
            same_people(a, b)
                && same(&a.evidence, &b.evidence)
                && same(&a.channels, &b.channels)
                && same(&a.seams, &b.seams)
        },
    },
    Group {
        find: touchpoints::find_felt_moments,
        kinds: &CardKind::ALL,
        is_same: |a, b| same_people(a, b) && same(&a.evidence, &b.evidence),
    },
    Group {
        find: pains::find,
        kinds: &[CardKind::Pain],
        is_same: |a, b| {
            same_people(a, b)
                && same(&a.evidence, &b.evidence)
                && same(&a.links, &b.links)
                && Arc::ptr_eq(&a.journey, &b.journey)
        },
    },
    Group { find: curve::find, kinds: &[], is_same: |a, b| same_people(a, b) && Arc::ptr_eq(&a.journey, &b.journey) },
    Group { find: opportunities::find, kinds: &[CardKind::Opportunity], is_same: |_, _| true },
    Group { find: figures::find, kinds: &[CardKind::Metric], is_same: |a, b| Arc::ptr_eq(&a.journey, &b.journey) },
    Group { find: whole::find, kinds: &CardKind::ALL, is_same: |a, b| same(&a.evidence, &b.evidence) },
    Group { find: personal::find, kinds: &CardKind::ALL, is_same: same_words },
];

fn same<T>(a: &Table<T>, b: &Table<T>) -> bool {
    Arc::ptr_eq(a, b)
}

/// Whether personas and what they feel are the same.
fn same_people(a: &Document, b: &Document) -> bool {
    same(&a.personas, &b.personas) && same(&a.emotions, &b.emotions)
}

/// Whether every table with words is the same, but cards, course and lanes.
fn same_words(a: &Document, b: &Document) -> bool {
    Arc::ptr_eq(&a.journey, &b.journey)
        && same_people(a, b)
        && same(&a.foreseen, &b.foreseen)
        && same(&a.stages, &b.stages)
        && same(&a.evidence, &b.evidence)
        && same(&a.channels, &b.channels)
        && same(&a.seams, &b.seams)
        && same(&a.waived, &b.waived)
        && same(&a.agenda, &b.agenda)
        && same(&a.parking, &b.parking)
        && same(&a.rounds, &b.rounds)
        && a.notes == b.notes
}

/// What differs between two versions of a document.
struct Changed<'a> {
    before: &'a Document,
    after: &'a Document,
    /// Kinds of cards that came, went, changed or stand in another order.
    kinds: BTreeSet<CardKind>,
    /// Course, lanes, or which personas are shown.
    ground: bool,
}

impl<'a> Changed<'a> {
    fn between(before: &'a Document, after: &'a Document) -> Self {
        let (old, new) = (before.cards.as_slice(), after.cards.as_slice());
        let (head, tail) = if same(&before.cards, &after.cards) { (0, old.len()) } else { shared_ends(old, new) };
        let differing = |rows: &'a [Arc<Card>]| rows.iter().take(rows.len() - tail).skip(head);
        let kinds = differing(old).chain(differing(new)).map(|card| card.kind.card_kind()).collect();
        let same_shown = same(&before.personas, &after.personas) || hidden(before) == hidden(after);
        let ground = !(same(&before.phases, &after.phases) && same(&before.lanes, &after.lanes) && same_shown);
        Self { before, after, kinds, ground }
    }

    /// Whether a group may find something else now.
    fn concerns(&self, group: &Group) -> bool {
        let cards = group.kinds.iter().any(|kind| self.kinds.contains(kind));
        self.ground || cards || !(group.is_same)(self.before, self.after)
    }
}

impl Review {
    /// Reviews a document from scratch.
    pub fn of(document: &Document, conditions: &Conditions) -> Self {
        let mut review = Self::default();
        review.update(document, conditions);
        review
    }

    /// Brings the findings in line with a later version of the document. Gives what [`Review::of`]
    /// would, at the price of what changed.
    pub fn update(&mut self, document: &Document, conditions: &Conditions) {
        self.facts.update(document, conditions);
        let before = self.before.take().filter(|(_, known)| known == conditions).map(|(document, _)| document);
        let changed = before.as_ref().map(|before| Changed::between(before, document));
        let is_concerned = |group: &Group| changed.as_ref().is_none_or(|changed| changed.concerns(group));
        let mut ground = None;
        for (group, found) in GROUPS.iter().zip(&mut self.groups).filter(|(group, _)| is_concerned(group)) {
            let ground = ground.get_or_insert_with(|| Ground::new(document, conditions, &self.facts));
            found.0.clear();
            (group.find)(ground, found);
        }
        self.gather(document);
        self.before = Some((document.clone(), conditions.clone()));
    }

    /// Puts together what the groups found, without what is switched off, in order and with waivers.
    fn gather(&mut self, document: &Document) {
        let off: BTreeSet<&str> = document.review.off.iter().map(String::as_str).collect();
        let is_on = |check: Check| !off.contains(check.name());
        self.on = Check::ALL.into_iter().filter(|check| is_on(*check)).count();
        let waived: BTreeMap<(&str, Option<&Id>, Option<&Id>), &str> = (document.waived.iter())
            .map(|w| ((w.check.as_str(), w.subject.as_ref(), w.with.as_ref()), w.reason.as_str()))
            .collect();
        let mut all: Vec<&(Option<usize>, Arc<Finding>)> =
            self.groups.iter().flat_map(|found| &found.0).filter(|(_, finding)| is_on(finding.check)).collect();
        // Stable: what a group found at one step stays in its order.
        all.sort_by_key(|(column, finding)| (Reverse(finding.level()), *column, finding.check));
        let reason = |finding: &Finding| {
            if waived.is_empty() {
                return None;
            }
            let key = (finding.check.name(), finding.subject.as_ref(), finding.with.as_ref());
            waived.get(&key).map(|reason| (*reason).to_owned())
        };
        self.findings = (all.into_iter())
            .map(|(_, finding)| match reason(finding) {
                Some(reason) => Arc::new(Finding { waived: Some(reason), ..Finding::clone(finding) }),
                None => Arc::clone(finding),
            })
            .collect();
    }

    /// What counts, in the order of the panel: gaps, checks, notes; within a level along the journey.
    pub fn findings(&self) -> impl Iterator<Item = &Finding> {
        self.findings.iter().map(|finding| &**finding).filter(|finding| finding.waived.is_none())
    }

    /// What somebody waved off, in the same order.
    pub fn waived(&self) -> impl Iterator<Item = &Finding> {
        self.findings.iter().map(|finding| &**finding).filter(|finding| finding.waived.is_some())
    }

    /// How many of the checks that are switched on found nothing that counts, and how many are on.
    pub fn passed(&self) -> (usize, usize) {
        let failed: BTreeSet<Check> = self.findings().map(|finding| finding.check).collect();
        (self.on - failed.len(), self.on)
    }
}

/// Names in a document of checks that this version does not know: switched off or waved off by a
/// later one. They are kept and do nothing. Each once, in order.
pub fn unknown_checks(document: &Document) -> Vec<&str> {
    let named = document.review.off.iter().chain(document.waived.iter().map(|waived| &waived.check));
    let unknown: BTreeSet<&str> = named.map(String::as_str).filter(|name| Check::from_name(name).is_none()).collect();
    unknown.into_iter().collect()
}
