//! What the checks look up in one version of a document, gathered once: who and what stands where.

use std::{borrow::Cow, ops::Range, sync::Arc};

use super::{
    Conditions, Finding,
    kept::{Facts, Spot},
};
use crate::{
    base::{Id, IdMap},
    model::{Card, CardKind, Document, Emotion, Kind, LaneKind, Method, Phase, Touchpoint},
};

/// A document as the checks see it.
pub(super) struct Ground<'a> {
    pub(super) document: &'a Document,
    pub(super) conditions: &'a Conditions,
    /// What is kept of each row from version to version.
    pub(super) facts: &'a Facts,
    /// Every card whose place is known, in the order of the table.
    pub(super) cards: Vec<Placed<'a>>,
    /// Personas that are not shown. They are not judged, nor what concerns them alone.
    hidden: Vec<&'a Id>,
    /// First and one-past-last column of each phase.
    pub(super) phases: Vec<Range<usize>>,
    /// What each persona feels at each column, by their places; nothing of those who are not shown.
    pub(super) emotions: Vec<Vec<Option<&'a Emotion>>>,
    /// The phase of each column.
    phase_of: Vec<usize>,
    columns: IdMap<'a, usize>,
    /// Sources that are more than a guess.
    researched: IdMap<'a, ()>,
}

/// A card with where it stands.
#[derive(Clone, Debug)]
pub(super) struct Placed<'a> {
    pub(super) card: &'a Card,
    /// Its place in the table.
    pub(super) at: usize,
    /// Its kind, known without looking at the card: most checks pass most cards by.
    kind: CardKind,
    /// The columns it covers.
    pub(super) columns: Range<usize>,
    /// The one persona whom its lane is for.
    lane_persona: Option<&'a Id>,
    /// Whether it concerns anybody who is shown.
    is_judged: bool,
}

impl Placed<'_> {
    /// Whether it is about this persona; what is about nobody in particular is about everybody.
    pub(super) fn concerns(&self, persona: &Id) -> bool {
        if self.card.personas.is_empty() {
            self.lane_persona.is_none_or(|only| only == persona)
        } else {
            self.card.personas.contains(persona)
        }
    }

    /// The details of a touchpoint.
    pub(super) fn touchpoint(&self) -> Option<&Touchpoint> {
        match &self.card.kind {
            Kind::Touchpoint(touchpoint) => Some(touchpoint),
            _ => None,
        }
    }
}

impl<'a> Ground<'a> {
    pub(super) fn new(document: &'a Document, conditions: &'a Conditions, facts: &'a Facts) -> Self {
        let columns: IdMap<'a, usize> = document.steps().enumerate().map(|(at, (_, step))| (&step.id, at)).collect();
        let hidden = hidden(document);
        let known = facts.cards.facts().zip(facts.spots.facts());
        let mut cards = Vec::with_capacity(document.cards.len());
        for (at, (card, (facts, spot))) in document.cards.iter().zip(known).enumerate() {
            if let Some(Spot { columns, lane_persona }) = spot {
                let (columns, lane_persona) = (columns.clone(), lane_persona.as_ref());
                let is_judged = concerns_shown(card, lane_persona, &hidden);
                cards.push(Placed { card, at, kind: facts.kind, columns, lane_persona, is_judged });
            }
        }
        let mut phases = Vec::with_capacity(document.phases.len());
        let mut phase_of = Vec::with_capacity(columns.len());
        for (at, phase) in document.phases.iter().enumerate() {
            let first = phase_of.len();
            phase_of.extend(phase.steps.iter().map(|_| at));
            phases.push(first..phase_of.len());
        }
        let shown = document.personas.iter().enumerate().filter(|(_, persona)| !persona.hidden);
        let people: IdMap<'a, usize> = shown.map(|(at, persona)| (&persona.id, at)).collect();
        let mut emotions = vec![vec![None; columns.len()]; document.personas.len()];
        for emotion in document.emotions.iter() {
            let place = people.get(&emotion.persona).zip(columns.get(&emotion.step));
            let cell = place.and_then(|(who, at)| emotions.get_mut(*who)?.get_mut(*at));
            if let Some(cell) = cell {
                *cell = Some(&**emotion);
            }
        }
        let known = document.evidence.iter().filter(|source| source.method != Method::Assumption);
        let researched = known.map(|source| (&source.id, ())).collect();
        Self { document, conditions, facts, cards, hidden, phases, emotions, phase_of, columns, researched }
    }

    /// The cards that are judged: all but those that concern only who is not shown.
    pub(super) fn judged(&self) -> impl Iterator<Item = &Placed<'a>> {
        self.cards.iter().filter(|placed| placed.is_judged)
    }

    /// The judged cards of one kind.
    pub(super) fn cards_of(&self, kind: CardKind) -> impl Iterator<Item = &Placed<'a>> {
        self.judged().filter(move |placed| placed.kind == kind)
    }

    /// The document without the personas who are not shown.
    pub(super) fn shown(&self) -> Cow<'a, Document> {
        if self.hidden.is_empty() {
            return Cow::Borrowed(self.document);
        }
        let mut shown = self.document.clone();
        Arc::make_mut(&mut shown.personas).retain(|persona| !persona.hidden);
        Cow::Owned(shown)
    }

    /// Whether the map has a row for such cards at all. A map that has none was made without them, and
    /// what it lacks there is no news.
    pub(super) fn has_lane(&self, kind: LaneKind) -> bool {
        self.document.lanes.iter().any(|lane| lane.kind == kind)
    }

    /// Whether something more than a guess speaks for the card.
    pub(super) fn rests_on_evidence(&self, card: &Card) -> bool {
        card.evidence.iter().any(|evidence| self.researched.has(&evidence.source))
    }

    /// For each phase whether a card lies in it.
    pub(super) fn phases_with<'b>(&self, cards: impl Iterator<Item = &'b Placed<'a>>) -> Vec<bool>
    where
        'a: 'b,
    {
        let mut with = vec![false; self.phases.len()];
        for placed in cards {
            for at in self.phases_of(placed) {
                if let Some(with) = with.get_mut(at) {
                    *with = true;
                }
            }
        }
        with
    }

    /// The places of the phases that a card lies in.
    pub(super) fn phases_of(&self, placed: &Placed<'_>) -> Range<usize> {
        let at = |column: usize| self.phase_of.get(column).copied();
        let first = at(placed.columns.start).unwrap_or_default();
        first..at(placed.columns.end.saturating_sub(1)).map_or(first, |last| last + 1)
    }

    /// Every phase with its columns.
    pub(super) fn course(&self) -> impl Iterator<Item = (&'a Phase, Range<usize>)> {
        self.document.phases.iter().map(|phase| &**phase).zip(self.phases.iter().cloned())
    }

    /// The column of a step.
    pub(super) fn column(&self, step: &Id) -> Option<usize> {
        self.columns.get(step).copied()
    }

    /// The step of a column.
    pub(super) fn step(&self, column: usize) -> Option<&'a Id> {
        let phase = *self.phase_of.get(column)?;
        let first = self.phases.get(phase)?.start;
        self.document.phases.get(phase)?.steps.get(column - first).map(|step| &step.id)
    }
}

/// The personas of a document who are not shown.
pub(super) fn hidden(document: &Document) -> Vec<&Id> {
    document.personas.iter().filter(|persona| persona.hidden).map(|persona| &persona.id).collect()
}

/// Whether a card, in a lane for this persona or for everybody, concerns anybody but the `hidden`.
pub(super) fn concerns_shown(card: &Card, lane_persona: Option<&Id>, hidden: &[&Id]) -> bool {
    let is_shown = |id: &Id| !hidden.contains(&id);
    lane_persona.is_none_or(is_shown) && (card.personas.is_empty() || card.personas.iter().any(is_shown))
}

/// What one group of checks found, with the column each finding begins at: none stands before all.
#[derive(Clone, Debug, Default)]
pub(super) struct Found(pub(super) Vec<(Option<usize>, Arc<Finding>)>);

impl Found {
    /// Adds a finding about the map, a persona or what has no place along the journey.
    pub(super) fn add(&mut self, finding: Finding) {
        self.put(None, finding);
    }

    /// Adds a finding that begins at a column.
    pub(super) fn add_at(&mut self, column: usize, finding: Finding) {
        self.put(Some(column), finding);
    }

    /// Adds a finding that begins at a column, if it has one.
    pub(super) fn put(&mut self, column: Option<usize>, finding: Finding) {
        self.0.push((column, Arc::new(finding)));
    }
}
