//! Questions to a document. Nothing here changes it.

use std::{
    collections::{BTreeMap, BTreeSet},
    sync::Arc,
};

use super::{Card, ChannelKind, Cluster, Document, Emotion, Lane, Persona, Phase, Source, Stage, Step, Touchpoint};
use crate::base::Id;

/// What an identifier names.
#[derive(Clone, Copy, Debug, PartialEq)]
pub enum Subject<'a> {
    /// A persona.
    Persona(&'a Arc<Persona>),
    /// A stage.
    Stage(&'a Arc<Stage>),
    /// A phase.
    Phase(&'a Arc<Phase>),
    /// A step, and the phase it is in.
    Step(&'a Arc<Phase>, &'a Arc<Step>),
    /// A lane.
    Lane(&'a Arc<Lane>),
    /// A card.
    Card(&'a Arc<Card>),
    /// A source in the evidence register.
    Source(&'a Arc<Source>),
}

/// The columns of a map: every step in order, found by identifier in logarithmic time.
#[derive(Clone, Debug, Default)]
pub struct Columns {
    by_id: BTreeMap<Id, usize>,
    len: usize,
}

impl Columns {
    /// Position of the step, counted over all phases from 0.
    pub fn of(&self, step: &Id) -> Option<usize> {
        self.by_id.get(step).copied()
    }

    /// How many columns the map has.
    pub fn len(&self) -> usize {
        self.len
    }

    /// Whether there is none (only in a document that violates its invariants).
    pub fn is_empty(&self) -> bool {
        self.len == 0
    }

    /// First and one-past-last column of a card, cut at the last step.
    pub fn range(&self, card: &Card) -> Option<std::ops::Range<usize>> {
        let first = self.of(&card.step)?;
        Some(first..(first + usize::from(card.span.max(1))).min(self.len))
    }
}

impl Document {
    /// What `id` names, if anything.
    pub fn subject(&self, id: &Id) -> Option<Subject<'_>> {
        self.card(id)
            .map(Subject::Card)
            .or_else(|| self.persona(id).map(Subject::Persona))
            .or_else(|| self.lane(id).map(Subject::Lane))
            .or_else(|| self.phase(id).map(Subject::Phase))
            .or_else(|| self.step(id).map(|(phase, step)| Subject::Step(phase, step)))
            .or_else(|| self.stage(id).map(Subject::Stage))
            .or_else(|| self.source(id).map(Subject::Source))
    }

    /// The card of that identifier.
    pub fn card(&self, id: &Id) -> Option<&Arc<Card>> {
        self.cards.iter().find(|c| c.id == *id)
    }

    /// The persona of that identifier.
    pub fn persona(&self, id: &Id) -> Option<&Arc<Persona>> {
        self.personas.iter().find(|p| p.id == *id)
    }

    /// The lane of that identifier.
    pub fn lane(&self, id: &Id) -> Option<&Arc<Lane>> {
        self.lanes.iter().find(|l| l.id == *id)
    }

    /// The stage of that identifier.
    pub fn stage(&self, id: &Id) -> Option<&Arc<Stage>> {
        self.stages.iter().find(|s| s.id == *id)
    }

    /// The phase of that identifier.
    pub fn phase(&self, id: &Id) -> Option<&Arc<Phase>> {
        self.phases.iter().find(|p| p.id == *id)
    }

    /// The step of that identifier and its phase.
    pub fn step(&self, id: &Id) -> Option<(&Arc<Phase>, &Arc<Step>)> {
        self.steps().find(|(_, s)| s.id == *id)
    }

    /// The source of that identifier.
    pub fn source(&self, id: &Id) -> Option<&Arc<Source>> {
        self.evidence.iter().find(|s| s.id == *id)
    }

    /// The cluster of that identifier.
    pub fn cluster(&self, id: &Id) -> Option<&Arc<Cluster>> {
        self.clusters.iter().find(|c| c.id == *id)
    }

    /// The cluster that the card is in.
    pub fn cluster_of(&self, card: &Id) -> Option<&Arc<Cluster>> {
        self.clusters.iter().find(|c| c.cards.contains(card))
    }

    /// Every step in order, with its phase.
    pub fn steps(&self) -> impl Iterator<Item = (&Arc<Phase>, &Arc<Step>)> {
        self.phases.iter().flat_map(|p| p.steps.iter().map(move |s| (p, s)))
    }

    /// The columns, for looking up many cards.
    pub fn columns(&self) -> Columns {
        let by_id: BTreeMap<Id, usize> = self.steps().enumerate().map(|(i, (_, s))| (s.id.clone(), i)).collect();
        Columns { len: self.phases.iter().map(|p| p.steps.len()).sum(), by_id }
    }

    /// The lanes that the sheet shows: neither hidden nor for a hidden persona alone.
    pub fn shown_lanes(&self) -> impl Iterator<Item = &Arc<Lane>> {
        let is_hidden = |id: &Id| self.persona(id).is_some_and(|p| p.hidden);
        self.lanes.iter().filter(move |l| !l.hidden && !l.persona.as_ref().is_some_and(is_hidden))
    }

    /// The cards that the sheet shows: those of its lanes, but for the ones that concern hidden
    /// personas alone.
    pub fn shown_cards(&self) -> impl Iterator<Item = &Arc<Card>> {
        let lanes: BTreeSet<&Id> = self.shown_lanes().map(|l| &l.id).collect();
        let shown: BTreeSet<&Id> = self.personas.iter().filter(|p| !p.hidden).map(|p| &p.id).collect();
        self.cards.iter().filter(move |c| {
            lanes.contains(&c.lane) && (c.personas.is_empty() || c.personas.iter().any(|id| shown.contains(id)))
        })
    }

    /// What `persona` feels at `step`.
    pub fn emotion(&self, persona: &Id, step: &Id) -> Option<&Arc<Emotion>> {
        self.emotions.iter().find(|e| e.persona == *persona && e.step == *step)
    }

    /// Feelings whose values lie beyond the map's scale, as a file may hold them: drawn at the scale's
    /// end, and not changed by anybody but the author.
    pub fn beyond_scale(&self) -> impl Iterator<Item = &Arc<Emotion>> {
        self.emotions.iter().filter(|emotion| !self.journey.scale.holds(emotion.value))
    }

    /// What `persona` would feel at `step` in the state that the map is not of.
    pub fn foreseen(&self, persona: &Id, step: &Id) -> Option<&Arc<Emotion>> {
        self.foreseen.iter().find(|e| e.persona == *persona && e.step == *step)
    }

    /// What is foreseen and drawn: for personas that are shown, unless map or persona are to be seen
    /// in one state only.
    pub fn shown_foreseen(&self) -> impl Iterator<Item = &Arc<Emotion>> {
        let is_shown = |id: &Id| self.persona(id).is_some_and(|p| !p.hidden && !p.one_state);
        let rows = if self.journey.one_state { &[] } else { self.foreseen.as_slice() };
        rows.iter().filter(move |e| is_shown(&e.persona))
    }

    /// The cards of one cell (those that begin there), in order.
    pub fn cell<'a>(&'a self, lane: &'a Id, step: &'a Id) -> impl Iterator<Item = &'a Arc<Card>> {
        self.cards.iter().filter(move |c| c.lane == *lane && c.step == *step)
    }

    /// The style (colour, mark, line) of a persona, 0 to 5: what it sets, else its place.
    pub fn persona_style(&self, id: &Id) -> usize {
        self.personas.iter().position(|p| p.id == *id).map_or(0, |at| {
            self.personas.get(at).and_then(|p| p.style).map_or(at % 6, |s| usize::from(s.saturating_sub(1)) % 6)
        })
    }

    /// The icon of a touchpoint's channel and whether it runs online; nothing without a channel.
    pub fn channel_of(&self, touchpoint: &Touchpoint) -> Option<(ChannelKind, bool)> {
        let id = touchpoint.channel.as_ref()?;
        let (icon, online) = match ChannelKind::from_name(id.as_str()) {
            Some(kind) => (kind, kind.is_online()),
            None => self.channels.iter().find(|c| c.id == *id).map(|c| (c.icon, c.online))?,
        };
        Some((icon, touchpoint.online.unwrap_or(online)))
    }
}
