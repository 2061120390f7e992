//! How well a map is founded: how many of its cards are researched, partly known or assumed.

use std::collections::BTreeMap;

use super::{Card, Document, EvidenceLevel, Kind, evidence_level};
use crate::base::Id;

/// How many cards are how well founded.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Levels {
    /// The team's guess.
    pub assumed: usize,
    /// Some of it is known.
    pub partly: usize,
    /// Known from research.
    pub researched: usize,
}

impl Levels {
    /// All cards.
    pub fn total(self) -> usize {
        self.assumed + self.partly + self.researched
    }

    /// How many are of this level.
    pub fn of(self, level: EvidenceLevel) -> usize {
        match level {
            EvidenceLevel::Assumed => self.assumed,
            EvidenceLevel::Partly => self.partly,
            EvidenceLevel::Researched => self.researched,
        }
    }

    /// Those of this level in whole per cent; nothing where there are no cards.
    pub fn percent(self, level: EvidenceLevel) -> Option<usize> {
        let total = self.total();
        (total > 0).then(|| (200 * self.of(level) + total) / (2 * total))
    }

    /// Both together.
    pub fn with(self, other: Self) -> Self {
        Self {
            assumed: self.assumed + other.assumed,
            partly: self.partly + other.partly,
            researched: self.researched + other.researched,
        }
    }

    fn count(&mut self, level: EvidenceLevel) {
        match level {
            EvidenceLevel::Assumed => self.assumed += 1,
            EvidenceLevel::Partly => self.partly += 1,
            EvidenceLevel::Researched => self.researched += 1,
        }
    }
}

/// How well each cell of lanes and phases is founded.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Coverage {
    /// The lanes that hold cards, from top to bottom.
    pub lanes: Vec<Id>,
    /// The phases, from left to right.
    pub phases: Vec<Id>,
    /// Lane by lane, one for each phase.
    pub cells: Vec<Vec<Levels>>,
    /// The whole map.
    pub all: Levels,
}

impl Coverage {
    /// Whether there is no card at all.
    pub fn is_empty(&self) -> bool {
        self.all.total() == 0
    }
}

/// Counts the cards that the sheet shows, each once: in the phase where it begins.
pub fn coverage(document: &Document) -> Coverage {
    let phases: Vec<Id> = document.phases.iter().map(|p| p.id.clone()).collect();
    let lanes: Vec<Id> =
        document.shown_lanes().filter(|l| l.kind.card_kind().is_some()).map(|l| l.id.clone()).collect();
    let row: BTreeMap<&Id, usize> = lanes.iter().zip(0..).collect();
    let column: BTreeMap<&Id, usize> =
        document.phases.iter().zip(0..).flat_map(|(p, at)| p.steps.iter().map(move |s| (&s.id, at))).collect();
    let mut cells = vec![vec![Levels::default(); phases.len()]; lanes.len()];
    let mut all = Levels::default();
    for card in document.shown_cards() {
        let (Some(row), Some(column)) = (row.get(&card.lane), column.get(&card.step)) else { continue };
        let level = evidence_level(document, card);
        all.count(level);
        if let Some(cell) = cells.get_mut(*row).and_then(|cells| cells.get_mut(*column)) {
            cell.count(level);
        }
    }
    Coverage { lanes, phases, cells, all }
}

/// The level whose mark a card carries on the sheet; none where nobody has said anything.
///
/// Without a judgement of its own a pain point shows how many sources speak for it, which says more.
pub fn shown_level(document: &Document, card: &Card) -> Option<EvidenceLevel> {
    let says_count = matches!(card.kind, Kind::Pain(_));
    let is_founded = card.level.is_some() || !card.evidence.is_empty() && !says_count;
    (is_founded && !document.page.without_levels).then(|| evidence_level(document, card))
}
