//! What of a map becomes a template: how it is built, and what of its contents one wishes to keep.

use std::{collections::BTreeSet, sync::Arc};

use super::{
    Document, Journey, Kind, Table,
    forget::{retain, revise},
};
use crate::base::Id;

/// What of a map stays in a template beside phases, rows, channels, agenda and page settings.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Kept {
    /// Cards and what is written on the map as a whole.
    pub cards: bool,
    /// Personas; with the cards also what they feel.
    pub personas: bool,
    /// The register of evidence, and which card rests on what.
    pub evidence: bool,
    /// Metrics with their values.
    pub figures: bool,
}

impl Kept {
    /// All of it.
    pub const ALL: Self = Self { cards: true, personas: true, evidence: true, figures: true };
}

/// The map as a template: what is kept of it, and nothing that a workshop or a review left there.
///
/// What points to something that goes is gone as well. A map of which all is kept keeps its words, but
/// neither votes nor counted hands: a new map has not been in front of people yet.
pub fn pattern(document: &Document, kept: Kept) -> Document {
    let mut out = document.clone();
    let goes = |kind: &Kind| if matches!(kind, Kind::Metric(_)) { !kept.figures } else { !kept.cards };
    let mut gone: BTreeSet<Id> = out.cards.iter().filter(|c| goes(&c.kind)).map(|c| c.id.clone()).collect();
    retain(&mut out.cards, |card| !gone.contains(&card.id));
    if !kept.personas {
        gone.extend(out.personas.iter().map(|persona| persona.id.clone()));
        out.personas = Table::default();
    }
    if !kept.evidence {
        gone.extend(out.evidence.iter().map(|source| source.id.clone()));
        out.evidence = Table::default();
    }
    out.forget(&gone);
    if !kept.cards {
        out.emotions = Table::default();
        out.foreseen = Table::default();
        out.notes.clear();
        out.journey = Arc::new(bare(&out.journey));
    }
    Arc::make_mut(&mut out.journey).date.clear();
    revise(&mut out.emotions, |felt| felt.hands.is_some(), |felt| felt.hands = None);
    revise(&mut out.cards, |card| card.votes > 0, |card| card.votes = 0);
    out.waived = Table::default();
    out.parking = Table::default();
    out.decisions = Table::default();
    out.clusters = Table::default();
    out.rounds = Table::default();
    out
}

/// The head of a map that is about nothing yet: whose it is, and how feelings are measured.
fn bare(head: &Journey) -> Journey {
    Journey {
        organisation: head.organisation.clone(),
        author: head.author.clone(),
        state: head.state,
        language: head.language,
        one_state: head.one_state,
        scale: head.scale,
        scale_labels: head.scale_labels.clone(),
        ..Journey::default()
    }
}
