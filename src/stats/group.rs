//! The cards behind a number.

use std::collections::BTreeSet;

use crate::{
    base::Id,
    model::{Card, Document, EvidenceLevel, Kind, Status, evidence_level},
};

/// Cards that are counted together.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Group {
    /// All cards.
    All,
    /// Those of a lane.
    Lane(Id),
    /// Those that begin in a phase.
    Phase(Id),
    /// Those of a lane that begin in a phase.
    Cell(Id, Id),
    /// Those so well founded.
    Level(EvidenceLevel),
    /// Pain points of this severity; 0 for those not judged.
    Severity(u8),
    /// Pain points that nothing answers, of this severity or of any.
    Unanswered(Option<u8>),
    /// Opportunities that have come so far.
    Status(Status),
    /// Opportunities that nobody answers for.
    Unowned,
    /// Touchpoints on this side.
    Touchpoints(Side),
    /// Metrics that stand so to their targets.
    Metrics(Target),
    /// Cards that concern a persona by name.
    Persona(Id),
}

/// On which side a touchpoint is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Side {
    /// On a screen.
    Online,
    /// In person, by phone or by post.
    Offline,
    /// Nobody has said.
    Unknown,
}

/// How a metric stands to its target.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Target {
    /// Reached.
    Met,
    /// Not reached.
    Missed,
    /// There is none.
    None,
    /// Nothing was measured yet.
    NoValue,
}

/// The cards of a group that the sheet shows, in the order of the document.
pub fn cards(document: &Document, group: &Group) -> Vec<Id> {
    let answered: BTreeSet<&Id> = match group {
        Group::Unanswered(_) => document.links.iter().map(|l| &l.pain).collect(),
        _ => BTreeSet::new(),
    };
    let steps: BTreeSet<&Id> = match group {
        Group::Phase(phase) | Group::Cell(_, phase) => {
            document.phase(phase).into_iter().flat_map(|p| p.steps.iter().map(|s| &s.id)).collect()
        }
        _ => BTreeSet::new(),
    };
    let is_in = |card: &Card| match group {
        Group::All => true,
        Group::Lane(lane) => card.lane == *lane,
        Group::Phase(_) => steps.contains(&card.step),
        Group::Cell(lane, _) => card.lane == *lane && steps.contains(&card.step),
        Group::Level(level) => evidence_level(document, card) == *level,
        Group::Severity(severity) => severity_of(card) == Some(*severity),
        Group::Unanswered(severity) => {
            let wanted = |of: u8| severity.is_none_or(|severity| severity == of);
            severity_of(card).is_some_and(wanted) && !answered.contains(&card.id)
        }
        Group::Status(status) => matches!(&card.kind, Kind::Opportunity(it) if it.status == *status),
        Group::Unowned => matches!(card.kind, Kind::Opportunity(_)) && card.owner.trim().is_empty(),
        Group::Touchpoints(side) => side_of(document, card) == Some(*side),
        Group::Metrics(target) => target_of(card) == Some(*target),
        Group::Persona(persona) => card.personas.contains(persona),
    };
    document.shown_cards().filter(|c| is_in(c)).map(|c| c.id.clone()).collect()
}

fn severity_of(card: &Card) -> Option<u8> {
    match &card.kind {
        Kind::Pain(pain) => Some(pain.severity),
        _ => None,
    }
}

fn side_of(document: &Document, card: &Card) -> Option<Side> {
    let Kind::Touchpoint(touchpoint) = &card.kind else { return None };
    Some(match document.channel_of(touchpoint) {
        Some((_, true)) => Side::Online,
        Some((_, false)) => Side::Offline,
        None => Side::Unknown,
    })
}

fn target_of(card: &Card) -> Option<Target> {
    let Kind::Metric(metric) = &card.kind else { return None };
    Some(match (metric.latest(), metric.meets_target()) {
        (None, _) => Target::NoValue,
        (Some(_), None) => Target::None,
        (Some(_), Some(true)) => Target::Met,
        (Some(_), Some(false)) => Target::Missed,
    })
}
