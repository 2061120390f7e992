//! Filters: which part of a map somebody wants to look at. A way of looking, not part of a document.

use std::collections::{BTreeMap, BTreeSet};

use super::{Card, CardKind, Document, EvidenceLevel, Kind, Method};
use crate::base::Id;

/// Highest severity of a pain point.
const WORST: u8 = 5;

/// What is to be seen; the rest fades. Within a criterion any of its values will do, and all
/// criteria that are set have to be met. An empty criterion asks for nothing.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Filter {
    /// Whom it concerns; what concerns everybody concerns each of them.
    pub personas: BTreeSet<Id>,
    /// Phases that a card lies in, with some of its steps at least.
    pub phases: BTreeSet<Id>,
    /// Channels of touchpoints; a pain point goes with the touchpoint it belongs to.
    pub channels: BTreeSet<Id>,
    /// Kinds of cards.
    pub kinds: BTreeSet<CardKind>,
    /// Pain points at least so severe, 1 to 5; 0 asks for nothing.
    pub severity: u8,
    /// How well a card is founded.
    pub levels: BTreeSet<EvidenceLevel>,
    /// Who answers for it; the empty name stands for nobody.
    pub owners: BTreeSet<String>,
}

impl Filter {
    /// How many criteria are set.
    pub fn criteria(&self) -> usize {
        let set = [
            !self.personas.is_empty(),
            !self.phases.is_empty(),
            !self.channels.is_empty(),
            !self.kinds.is_empty(),
            self.severity > 0,
            !self.levels.is_empty(),
            !self.owners.is_empty(),
        ];
        set.into_iter().filter(|is_set| *is_set).count()
    }

    /// Whether anything is asked for.
    pub fn is_on(&self) -> bool {
        self.criteria() > 0
    }

    /// Drops what `document` does not have any more: nobody could switch it off again.
    pub fn forget_missing(&mut self, document: &Document) {
        self.severity = self.severity.min(WORST);
        self.personas.retain(|id| document.persona(id).is_some());
        self.phases.retain(|id| document.phase(id).is_some());
        if !self.channels.is_empty() {
            let used: BTreeSet<&Id> = document.cards.iter().filter_map(|c| channel(c)).collect();
            self.channels.retain(|id| used.contains(id));
        }
        if !self.owners.is_empty() {
            let named: BTreeSet<&str> = document.cards.iter().map(|c| c.owner.trim()).collect();
            self.owners.retain(|owner| named.contains(owner.as_str()));
        }
    }

    /// What of `document` is to be seen.
    pub fn seen(&self, document: &Document) -> Seen {
        let lens = Lens::new(self, document);
        let faded: Vec<bool> = document.cards.iter().map(|card| !lens.shows(card)).collect();
        let faded_cards = faded.iter().filter(|faded| **faded).count();
        let of_other_phases =
            |p: &&std::sync::Arc<super::Phase>| !self.phases.is_empty() && !self.phases.contains(&p.id);
        let others = document.phases.iter().filter(of_other_phases);
        let mut faded_course = BTreeSet::new();
        for phase in others {
            faded_course.insert(phase.id.clone());
            faded_course.extend(phase.steps.iter().map(|s| s.id.clone()));
        }
        let is_other = |id: &Id| !self.personas.is_empty() && !self.personas.contains(id);
        let faded_personas = document.personas.iter().map(|p| &p.id).filter(|id| is_other(id)).cloned().collect();
        Seen { faded, faded_cards, faded_course, faded_personas }
    }
}

/// Which parts of one document a filter fades.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Seen {
    /// By place in the card table; empty while nothing fades.
    faded: Vec<bool>,
    faded_cards: usize,
    /// Phases and steps.
    faded_course: BTreeSet<Id>,
    faded_personas: BTreeSet<Id>,
}

impl Seen {
    /// Whether all of the map is to be seen.
    pub fn is_all(&self) -> bool {
        self.faded_cards == 0 && self.faded_course.is_empty() && self.faded_personas.is_empty()
    }

    /// How many cards are to be seen, of how many there are.
    pub fn cards(&self) -> (usize, usize) {
        (self.faded.len() - self.faded_cards, self.faded.len())
    }

    /// Whether the card at this place of the table is to be seen.
    pub fn card(&self, at: usize) -> bool {
        !self.faded.get(at).copied().unwrap_or_default()
    }

    /// Whether a phase or a step is to be seen.
    pub fn course(&self, id: &Id) -> bool {
        !self.faded_course.contains(id)
    }

    /// Whether a persona is to be seen.
    pub fn persona(&self, id: &Id) -> bool {
        !self.faded_personas.contains(id)
    }
}

/// How well a card is founded: as somebody judged it, else as its evidence says.
pub fn evidence_level(document: &Document, card: &Card) -> EvidenceLevel {
    card.level.unwrap_or_else(|| {
        let is_guess = |id: &Id| document.source(id).is_none_or(|s| s.method == Method::Assumption);
        match card.evidence.iter().filter(|e| !is_guess(&e.source)).count() {
            0 => EvidenceLevel::Assumed,
            n if n == card.evidence.len() => EvidenceLevel::Researched,
            _ => EvidenceLevel::Partly,
        }
    })
}

/// The channel of a touchpoint card.
pub fn channel(card: &Card) -> Option<&Id> {
    match &card.kind {
        Kind::Touchpoint(touchpoint) => touchpoint.channel.as_ref(),
        _ => None,
    }
}

/// A filter with what it looks up often.
struct Lens<'a> {
    filter: &'a Filter,
    document: &'a Document,
    /// Whether each column lies in one of the phases asked for; empty where none is.
    columns: Vec<bool>,
    place: BTreeMap<&'a Id, usize>,
    /// Touchpoints by the channels asked for.
    touchpoints: BTreeSet<&'a Id>,
    /// Lanes of one persona who is not asked for.
    other_lanes: BTreeSet<&'a Id>,
}

impl<'a> Lens<'a> {
    fn new(filter: &'a Filter, document: &'a Document) -> Self {
        let mut lens = Self {
            filter,
            document,
            columns: Vec::new(),
            place: BTreeMap::new(),
            touchpoints: BTreeSet::new(),
            other_lanes: BTreeSet::new(),
        };
        if !filter.phases.is_empty() {
            lens.columns = document.steps().map(|(phase, _)| filter.phases.contains(&phase.id)).collect();
            lens.place = document.steps().enumerate().map(|(at, (_, step))| (&step.id, at)).collect();
        }
        if !filter.channels.is_empty() {
            let through = |c: &&std::sync::Arc<Card>| channel(c).is_some_and(|id| filter.channels.contains(id));
            lens.touchpoints = document.cards.iter().filter(through).map(|c| &c.id).collect();
        }
        if !filter.personas.is_empty() {
            let is_other = |of: &Option<Id>| of.as_ref().is_some_and(|id| !filter.personas.contains(id));
            lens.other_lanes = document.lanes.iter().filter(|l| is_other(&l.persona)).map(|l| &l.id).collect();
        }
        lens
    }

    fn shows(&self, card: &Card) -> bool {
        let filter = self.filter;
        let concerns = || {
            !self.other_lanes.contains(&card.lane)
                && (card.personas.is_empty() || card.personas.iter().any(|id| filter.personas.contains(id)))
        };
        (filter.kinds.is_empty() || filter.kinds.contains(&card.kind.card_kind()))
            && (filter.severity == 0 || matches!(&card.kind, Kind::Pain(pain) if pain.severity >= filter.severity))
            && (filter.personas.is_empty() || concerns())
            && (filter.channels.is_empty() || self.goes_through(card))
            && (filter.owners.is_empty() || filter.owners.contains(card.owner.trim()))
            && (filter.levels.is_empty() || filter.levels.contains(&evidence_level(self.document, card)))
            && (filter.phases.is_empty() || self.lies_within(card))
    }

    fn goes_through(&self, card: &Card) -> bool {
        match &card.kind {
            Kind::Pain(pain) => pain.touchpoint.as_ref().is_some_and(|id| self.touchpoints.contains(id)),
            _ => self.touchpoints.contains(&card.id),
        }
    }

    fn lies_within(&self, card: &Card) -> bool {
        let Some(first) = self.place.get(&card.step) else { return false };
        self.columns.iter().skip(*first).take(usize::from(card.span.max(1))).any(|within| *within)
    }
}
