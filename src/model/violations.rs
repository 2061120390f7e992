//! The invariants of a document: what must hold in every file and after every edit.

use std::{collections::BTreeSet, sync::Arc};

use super::{
    Document, FORMAT, Phase,
    rules::{Index, Rules},
};
use crate::base::{Id, IdMap, is_clean};

/// One place where a document breaks a rule.
#[derive(Clone, Debug, PartialEq)]
pub struct Violation {
    /// The table, as the file names it (`cards`); empty for the document itself.
    pub table: &'static str,
    /// Position in that table, from 0; a step counts within its phase.
    pub row: usize,
    /// What it is about; none for the document itself and for rows without an identifier of their own.
    pub subject: Option<Id>,
    /// The field, as the file names it; empty for the row as a whole.
    pub field: &'static str,
    /// What is broken.
    pub rule: Rule,
}

impl Violation {
    /// Whether it is about a feeling that lies beyond the map's scale: drawn at the scale's end, and
    /// no reason to refuse a file.
    pub fn is_beyond_scale(&self, document: &Document) -> bool {
        let is_range = self.table == "emotions" && self.field == "value" && matches!(self.rule, Rule::Range { .. });
        is_range && document.emotions.get(self.row).is_some_and(|emotion| emotion.value.is_finite())
    }
}

/// What a document must keep to, and the value that does not.
#[derive(Clone, Debug, PartialEq)]
pub enum Rule {
    /// The file format is one this version writes.
    Format(u32),
    /// A map has a phase.
    NoPhase,
    /// A phase has a step.
    NoStep,
    /// Phases of one stage stand side by side.
    StageTorn,
    /// Identifiers keep to small letters, digits, `-` and `_`, at most [`Id::MAX_LEN`] bytes.
    IdMalformed(Id),
    /// Identifiers are unique over the document.
    IdTwice(Id),
    /// A channel of one's own is not called like a built-in one.
    IdBuiltIn(Id),
    /// The identifier names a row of the wanted kind.
    Refers {
        /// What the row says.
        id: Id,
        /// What it has to name.
        wanted: Wanted,
    },
    /// The cards of a cluster are in its lane.
    OtherLane(Id),
    /// Nothing refers to itself.
    Itself,
    /// A card covers at least one step and ends at the last one.
    Span {
        /// What the card says.
        span: u16,
        /// How many steps there are from its first one on.
        room: usize,
    },
    /// A card is of the kind its lane holds.
    LaneKind(Id),
    /// The pair, or the entry, stands there once.
    Twice,
    /// The number lies between these bounds, both included.
    Range {
        /// Lowest allowed value.
        low: f64,
        /// Highest allowed value.
        high: f64,
    },
    /// The number is finite.
    Finite,
    /// Text carries no control characters and no white space at its ends.
    Unclean,
}

/// What a reference has to name.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Wanted {
    /// A persona.
    Persona,
    /// A stage.
    Stage,
    /// A step.
    Step,
    /// A lane.
    Lane,
    /// A card of any kind.
    Card,
    /// A touchpoint card.
    Touchpoint,
    /// A pain point card.
    Pain,
    /// An opportunity card.
    Opportunity,
    /// A metric card.
    Metric,
    /// An entry of the evidence register.
    Source,
    /// A built-in channel or one of the document's own.
    Channel,
    /// Anything with an identifier.
    Anything,
}

/// Every rule `document` breaks, in the order of the file; empty for a sound one.
pub fn violations(document: &Document) -> Vec<Violation> {
    let mut out = Vec::new();
    let index = Index::new(document, &mut out);
    if document.format != FORMAT {
        out.push(whole("format", Rule::Format(document.format)));
    }
    if !is_clean(&document.notes) {
        out.push(whole("notes", Rule::Unclean));
    }
    let journey = &*document.journey;
    journey.check(&index, &mut |field, rule| {
        out.push(Violation { table: "journey", row: 0, subject: None, field, rule });
    });
    rows("personas", &document.personas, &index, &mut out);
    rows("stages", &document.stages, &index, &mut out);
    if document.phases.is_empty() {
        out.push(whole("phases", Rule::NoPhase));
    }
    rows("phases", &document.phases, &index, &mut out);
    stages(&document.phases, &mut out);
    for phase in &*document.phases {
        rows("steps", &phase.steps, &index, &mut out);
    }
    rows("lanes", &document.lanes, &index, &mut out);
    rows("cards", &document.cards, &index, &mut out);
    rows("emotions", &document.emotions, &index, &mut out);
    once("emotions", &document.emotions, |e| (&e.persona, &e.step), &mut out);
    rows("foreseen", &document.foreseen, &index, &mut out);
    once("foreseen", &document.foreseen, |e| (&e.persona, &e.step), &mut out);
    rows("links", &document.links, &index, &mut out);
    once("links", &document.links, |l| (&l.pain, &l.opportunity), &mut out);
    rows("evidence", &document.evidence, &index, &mut out);
    rows("channels", &document.channels, &index, &mut out);
    rows("seams", &document.seams, &index, &mut out);
    once("seams", &document.seams, |s| (&s.from, &s.to), &mut out);
    rows("waived", &document.waived, &index, &mut out);
    once("waived", &document.waived, |w| (&w.check, &w.subject, &w.with), &mut out);
    document.review.check(&index, &mut |field, rule| {
        out.push(Violation { table: "review", row: 0, subject: None, field, rule });
    });
    rows("agenda", &document.agenda, &index, &mut out);
    rows("parking", &document.parking, &index, &mut out);
    rows("decisions", &document.decisions, &index, &mut out);
    rows("clusters", &document.clusters, &index, &mut out);
    clusters(document, &mut out);
    rows("rounds", &document.rounds, &index, &mut out);
    out
}

fn whole(field: &'static str, rule: Rule) -> Violation {
    Violation { table: "", row: 0, subject: None, field, rule }
}

fn rows<T: Rules>(table: &'static str, rows: &[Arc<T>], index: &Index<'_>, out: &mut Vec<Violation>) {
    for (row, content) in rows.iter().enumerate() {
        content.check(index, &mut |field, rule| {
            out.push(Violation { table, row, subject: content.subject().cloned(), field, rule });
        });
    }
}

/// Reports every row whose key stood there before.
fn once<'a, T: Rules, K: Ord>(
    table: &'static str,
    rows: &'a [Arc<T>],
    key: impl Fn(&'a T) -> K,
    out: &mut Vec<Violation>,
) {
    let mut seen = BTreeSet::new();
    for (row, content) in rows.iter().enumerate() {
        if !seen.insert(key(content)) {
            out.push(Violation { table, row, subject: content.subject().cloned(), field: "", rule: Rule::Twice });
        }
    }
}

/// Reports every cluster with a card that another one has, or that is in another lane.
fn clusters(document: &Document, out: &mut Vec<Violation>) {
    if document.clusters.is_empty() {
        return;
    }
    let lanes: IdMap<'_, &Id> = document.cards.iter().map(|card| (&card.id, &card.lane)).collect();
    let mut seen = BTreeSet::new();
    for (row, cluster) in document.clusters.iter().enumerate() {
        let mut report = |rule| {
            let subject = Some(cluster.id.clone());
            out.push(Violation { table: "clusters", row, subject, field: "cards", rule });
        };
        if !cluster.cards.iter().all(|card| seen.insert(card)) {
            report(Rule::Twice);
        }
        let stray = cluster.cards.iter().find(|card| lanes.get(card).is_some_and(|lane| **lane != cluster.lane));
        if let Some(card) = stray {
            report(Rule::OtherLane(card.clone()));
        }
    }
}

/// Reports every phase that takes a stage up again which another phase has ended.
fn stages(phases: &[Arc<Phase>], out: &mut Vec<Violation>) {
    let mut ended = BTreeSet::new();
    let mut current: Option<&Id> = None;
    for (row, phase) in phases.iter().enumerate() {
        let stage = phase.stage.as_ref();
        if stage == current {
            continue;
        }
        ended.extend(current);
        current = stage;
        if stage.is_some_and(|s| ended.contains(s)) {
            let subject = Some(phase.id.clone());
            out.push(Violation { table: "phases", row, subject, field: "stage", rule: Rule::StageTorn });
        }
    }
}
