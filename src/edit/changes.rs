//! What differs between two versions of a document, found by pointer: cheap while most is shared.

use std::{collections::BTreeMap, sync::Arc};

use super::table::Keyed;
use crate::{
    base::Id,
    model::{Document, Phase, Step, Table},
};

/// The rows of one table that differ.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Rows<K> {
    /// Only in the later version.
    pub added: Vec<K>,
    /// Only in the earlier version.
    pub removed: Vec<K>,
    /// In both, with other contents.
    pub changed: Vec<K>,
    /// Whether rows that are in both stand in another order.
    pub reordered: bool,
}

impl<K> Default for Rows<K> {
    fn default() -> Self {
        Self { added: Vec::new(), removed: Vec::new(), changed: Vec::new(), reordered: false }
    }
}

impl<K> Rows<K> {
    /// Whether nothing differs.
    pub fn is_empty(&self) -> bool {
        self.added.is_empty() && self.removed.is_empty() && self.changed.is_empty() && !self.reordered
    }
}

/// What differs between two versions of a document.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Changes {
    /// The head.
    pub journey: bool,
    /// Page settings.
    pub page: bool,
    /// Notes on the whole map.
    pub notes: bool,
    /// Personas.
    pub personas: Rows<Id>,
    /// Stages.
    pub stages: Rows<Id>,
    /// Phases; one whose steps differ counts as changed.
    pub phases: Rows<Id>,
    /// Steps of all phases.
    pub steps: Rows<Id>,
    /// Lanes.
    pub lanes: Rows<Id>,
    /// Cards.
    pub cards: Rows<Id>,
    /// Emotions, by persona and step.
    pub emotions: Rows<(Id, Id)>,
    /// What is foreseen, by persona and step.
    pub foreseen: Rows<(Id, Id)>,
    /// Links, by pain point and opportunity.
    pub links: Rows<(Id, Id)>,
    /// Sources.
    pub evidence: Rows<Id>,
    /// Channels.
    pub channels: Rows<Id>,
    /// Anything else: seams, waived findings, checks switched off, agenda, parking lot, decisions, clusters, votes.
    pub other: bool,
}

impl Changes {
    /// Whether nothing differs.
    pub fn is_empty(&self) -> bool {
        *self == Self::default()
    }
}

/// What differs between `before` and `after`. Rows that were written anew with equal contents
/// count as unchanged.
pub fn changes(before: &Document, after: &Document) -> Changes {
    let steps = if Arc::ptr_eq(&before.phases, &after.phases) {
        Rows::default()
    } else {
        compare(&steps_of(&before.phases), &steps_of(&after.phases), |s| s.id.clone())
    };
    Changes {
        journey: !same(&before.journey, &after.journey),
        page: !same(&before.page, &after.page),
        notes: before.notes != after.notes,
        personas: keyed(&before.personas, &after.personas),
        stages: keyed(&before.stages, &after.stages),
        phases: keyed(&before.phases, &after.phases),
        steps,
        lanes: keyed(&before.lanes, &after.lanes),
        cards: keyed(&before.cards, &after.cards),
        emotions: table(&before.emotions, &after.emotions, |e| (e.persona.clone(), e.step.clone())),
        foreseen: table(&before.foreseen, &after.foreseen, |e| (e.persona.clone(), e.step.clone())),
        links: table(&before.links, &after.links, |l| (l.pain.clone(), l.opportunity.clone())),
        evidence: keyed(&before.evidence, &after.evidence),
        channels: keyed(&before.channels, &after.channels),
        other: !(same_rows(&before.seams, &after.seams)
            && same_rows(&before.waived, &after.waived)
            && same(&before.review, &after.review)
            && same_rows(&before.agenda, &after.agenda)
            && same_rows(&before.parking, &after.parking)
            && same_rows(&before.decisions, &after.decisions)
            && same_rows(&before.clusters, &after.clusters)
            && same_rows(&before.rounds, &after.rounds)),
    }
}

/// Whether two versions of a document are equal; compares contents only where pointers differ.
pub fn is_same(a: &Document, b: &Document) -> bool {
    a.format == b.format
        && same(&a.journey, &b.journey)
        && same_rows(&a.personas, &b.personas)
        && same_rows(&a.stages, &b.stages)
        && same_rows(&a.phases, &b.phases)
        && same_rows(&a.lanes, &b.lanes)
        && same_rows(&a.cards, &b.cards)
        && same_rows(&a.emotions, &b.emotions)
        && same_rows(&a.foreseen, &b.foreseen)
        && same_rows(&a.links, &b.links)
        && same_rows(&a.evidence, &b.evidence)
        && same_rows(&a.channels, &b.channels)
        && same_rows(&a.seams, &b.seams)
        && same_rows(&a.waived, &b.waived)
        && same(&a.review, &b.review)
        && same_rows(&a.agenda, &b.agenda)
        && same_rows(&a.parking, &b.parking)
        && same_rows(&a.decisions, &b.decisions)
        && same_rows(&a.clusters, &b.clusters)
        && same_rows(&a.rounds, &b.rounds)
        && same(&a.page, &b.page)
        && a.notes == b.notes
}

fn same<T: PartialEq>(a: &Arc<T>, b: &Arc<T>) -> bool {
    Arc::ptr_eq(a, b) || **a == **b
}

fn same_rows<T: PartialEq>(a: &Table<T>, b: &Table<T>) -> bool {
    Arc::ptr_eq(a, b) || (a.len() == b.len() && a.iter().zip(&**b).all(|(a, b)| same(a, b)))
}

fn steps_of(phases: &[Arc<Phase>]) -> Vec<Arc<Step>> {
    phases.iter().flat_map(|p| p.steps.iter().map(Arc::clone)).collect()
}

fn keyed<T: Keyed + PartialEq>(before: &Table<T>, after: &Table<T>) -> Rows<Id> {
    table(before, after, |row| row.id().clone())
}

fn table<T: PartialEq, K: Ord + Clone>(before: &Table<T>, after: &Table<T>, key: impl Fn(&T) -> K) -> Rows<K> {
    if Arc::ptr_eq(before, after) { Rows::default() } else { compare(before, after, key) }
}

/// Compares what lies between the rows that both share at the beginning and at the end.
fn compare<T: PartialEq, K: Ord + Clone>(before: &[Arc<T>], after: &[Arc<T>], key: impl Fn(&T) -> K) -> Rows<K> {
    let head = before.iter().zip(after).take_while(|(a, b)| Arc::ptr_eq(a, b)).count();
    let (before, after) = (before.get(head..).unwrap_or_default(), after.get(head..).unwrap_or_default());
    let tail = before.iter().rev().zip(after.iter().rev()).take_while(|(a, b)| Arc::ptr_eq(a, b)).count();
    let before = before.get(..before.len() - tail).unwrap_or_default();
    let after = after.get(..after.len() - tail).unwrap_or_default();

    let mut old: BTreeMap<K, (usize, &Arc<T>)> =
        before.iter().enumerate().map(|(at, row)| (key(row), (at, row))).collect();
    let mut rows = Rows::default();
    let mut furthest = None;
    for row in after {
        let key = key(row);
        let Some((at, was)) = old.remove(&key) else {
            rows.added.push(key);
            continue;
        };
        rows.reordered |= furthest.is_some_and(|f| at < f);
        furthest = furthest.max(Some(at));
        if !same(row, was) {
            rows.changed.push(key);
        }
    }
    rows.removed = old.into_keys().collect();
    rows
}
