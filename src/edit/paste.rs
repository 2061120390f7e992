//! Cards of a fragment taken into a map: what they need is found there by name, or added.

use std::collections::{BTreeMap, BTreeSet};

use super::{
    Edit, Fragment,
    ids::{FreshIds, card_prefix},
};
use crate::{
    base::Id,
    model::{Card, CardKind, ChannelKind, Document, EvidenceRef, Kind, Lane, LaneKind, Link, Seam},
};

/// What pasting comes to.
#[derive(Clone, Debug, PartialEq)]
pub struct Pasted {
    /// The one change that does it.
    pub edit: Edit,
    /// The cards it adds.
    pub cards: Vec<Id>,
    /// Names of personas that the map does not have: the cards no longer point to them.
    pub strangers: Vec<String>,
    /// How many cards found no column as far to the right as they stood, and go to the last step.
    pub squeezed: usize,
}

/// What it takes to put the cards of `fragment` into `document`, the first column of them at `step`.
///
/// Cards of one row go to `lane` where one is given, and become of its kind; otherwise each row
/// finds one of its kind and name, or is added. None where there is nothing to paste or no such step.
pub fn paste(document: &Document, fragment: &Fragment, lane: Option<&Id>, step: &Id) -> Option<Pasted> {
    let steps: Vec<&Id> = document.steps().map(|(_, s)| &s.id).collect();
    let first = steps.iter().position(|s| *s == step)?;
    let mut arrival = Arrival::new(document);
    arrival.meet_personas(fragment);
    arrival.find_lanes(fragment, lane);
    arrival.find_sources(fragment);
    arrival.find_channels(fragment);
    arrival.name_cards(fragment);
    let mut squeezed = 0;
    let offsets: BTreeMap<&Id, usize> = fragment.columns.iter().map(|c| (&c.step, c.at)).collect();
    let mut cards = Vec::with_capacity(fragment.cards.len());
    for card in &fragment.cards {
        let wanted = first.saturating_add(offsets.get(&card.step).copied().unwrap_or_default());
        let at = wanted.min(steps.len() - 1);
        squeezed += usize::from(at < wanted);
        let room = u16::try_from(steps.len() - at).unwrap_or(u16::MAX);
        if let (Some(step), Some(card)) = (steps.get(at), arrival.card(card)) {
            cards.push(Card { step: (*step).clone(), span: card.span.clamp(1, room), ..card });
        }
    }
    if cards.is_empty() {
        return None;
    }
    let ids = cards.iter().map(|c| c.id.clone()).collect();
    arrival.edits.push(Edit::AddCards(cards));
    arrival.join(fragment);
    Some(Pasted { edit: Edit::Batch(arrival.edits), cards: ids, strangers: arrival.strangers, squeezed })
}

/// What things of a fragment are called in the map they come to.
struct Arrival<'a> {
    document: &'a Document,
    ids: FreshIds<'a>,
    edits: Vec<Edit>,
    lanes: BTreeMap<Id, (Id, Option<CardKind>)>,
    cards: BTreeMap<Id, (Id, CardKind)>,
    sources: BTreeMap<Id, Id>,
    channels: BTreeMap<Id, Id>,
    personas: BTreeMap<Id, Id>,
    strangers: Vec<String>,
}

impl<'a> Arrival<'a> {
    fn new(document: &'a Document) -> Self {
        Self {
            document,
            ids: FreshIds::new(document),
            edits: Vec::new(),
            lanes: BTreeMap::new(),
            cards: BTreeMap::new(),
            sources: BTreeMap::new(),
            channels: BTreeMap::new(),
            personas: BTreeMap::new(),
            strangers: Vec::new(),
        }
    }

    fn meet_personas(&mut self, fragment: &Fragment) {
        for persona in &fragment.personas {
            let same = |id: &Id, name: &str| *id == persona.id && name == persona.name;
            let here = &self.document.personas;
            let known = here.iter().find(|p| same(&p.id, &p.name)).or_else(|| {
                let name = persona.name.trim().to_lowercase();
                here.iter().find(|p| p.name.trim().to_lowercase() == name)
            });
            match known {
                Some(known) => drop(self.personas.insert(persona.id.clone(), known.id.clone())),
                None => self.strangers.push(persona.name.clone()),
            }
        }
    }

    fn find_lanes(&mut self, fragment: &Fragment, wanted: Option<&Id>) {
        if let (Some(wanted), [only]) = (wanted.and_then(|id| self.document.lane(id)), fragment.lanes.as_slice())
            && let Some(kind) = wanted.kind.card_kind()
        {
            self.lanes.insert(only.id.clone(), (wanted.id.clone(), Some(kind)));
            return;
        }
        let mut used = BTreeSet::new();
        for lane in &fragment.lanes {
            let known = lane_like(self.document, lane, &used);
            let id = known.clone().unwrap_or_else(|| self.ids.next("lane-"));
            if known.is_none() {
                let persona = lane.persona.as_ref().and_then(|id| self.personas.get(id)).cloned();
                let lane = Lane { name: lane.name.clone(), persona, ..Lane::new(id.clone(), lane.kind) };
                self.edits.push(Edit::AddLane { lane, at: usize::MAX });
            }
            used.insert(id.clone());
            self.lanes.insert(lane.id.clone(), (id, lane.kind.card_kind()));
        }
    }

    /// Evidence is the same where title, method and date are.
    fn find_sources(&mut self, fragment: &Fragment) {
        for source in &fragment.sources {
            let known = (self.document.evidence.iter())
                .find(|s| s.title == source.title && s.method == source.method && s.date == source.date);
            let id = known.map_or_else(|| self.ids.next("source-"), |s| s.id.clone());
            if known.is_none() {
                let source = Box::new(crate::model::Source { id: id.clone(), ..source.clone() });
                self.edits.push(Edit::AddSource { source, at: usize::MAX });
            }
            self.sources.insert(source.id.clone(), id);
        }
    }

    fn find_channels(&mut self, fragment: &Fragment) {
        for channel in &fragment.channels {
            let name = channel.name.trim().to_lowercase();
            let known = self.document.channels.iter().find(|c| c.name.trim().to_lowercase() == name);
            let id = known.map_or_else(|| self.ids.next("channel-"), |c| c.id.clone());
            if known.is_none() {
                self.edits.push(Edit::AddChannel(crate::model::Channel { id: id.clone(), ..channel.clone() }));
            }
            self.channels.insert(channel.id.clone(), id);
        }
    }

    fn name_cards(&mut self, fragment: &Fragment) {
        for card in &fragment.cards {
            let own = card.kind.card_kind();
            let Some((_, kind)) = self.lanes.get(&card.lane) else { continue };
            let kind = kind.unwrap_or(own);
            self.cards.insert(card.id.clone(), (self.ids.next(card_prefix(kind)), kind));
        }
    }

    /// The card as it is to be in the map, still where it was.
    fn card(&self, card: &Card) -> Option<Card> {
        let (id, kind) = self.cards.get(&card.id)?;
        let (lane, _) = self.lanes.get(&card.lane)?;
        let mut copy = Card { id: id.clone(), lane: lane.clone(), votes: 0, ..card.clone() };
        copy.personas = card.personas.iter().filter_map(|p| self.personas.get(p)).cloned().collect();
        copy.evidence = self.evidence(&card.evidence);
        if card.kind.card_kind() == *kind {
            self.point(&mut copy.kind);
        } else {
            copy.kind = kind.blank();
        }
        Some(copy)
    }

    /// Two sources may have become one.
    fn evidence(&self, evidence: &[EvidenceRef]) -> Vec<EvidenceRef> {
        let mut refs: Vec<EvidenceRef> = Vec::with_capacity(evidence.len());
        for one in evidence {
            let Some(source) = self.sources.get(&one.source) else { continue };
            match refs.iter_mut().find(|r| r.source == *source) {
                Some(same) => same.count = same.count.saturating_add(one.count),
                None => refs.push(EvidenceRef { source: source.clone(), count: one.count }),
            }
        }
        refs
    }

    /// Lets a card's details point to what is in the map.
    fn point(&self, kind: &mut Kind) {
        let card = |id: &Id, kind: CardKind| self.cards.get(id).filter(|(_, k)| *k == kind).map(|(id, _)| id.clone());
        match kind {
            Kind::Touchpoint(touchpoint) => {
                let built_in = |id: &Id| ChannelKind::from_name(id.as_str()).map(|_| id.clone());
                let here = |id: Id| built_in(&id).or_else(|| self.channels.get(&id).cloned());
                touchpoint.channel = touchpoint.channel.take().and_then(here);
            }
            Kind::Pain(pain) => {
                pain.touchpoint = pain.touchpoint.take().and_then(|id| card(&id, CardKind::Touchpoint));
            }
            Kind::Opportunity(opportunity) => {
                opportunity.metric = opportunity.metric.take().and_then(|id| card(&id, CardKind::Metric));
            }
            Kind::Metric(metric) => {
                metric.persona = metric.persona.take().and_then(|id| self.personas.get(&id).cloned());
            }
            Kind::Action | Kind::Thought(_) | Kind::Image(_) | Kind::Process | Kind::Note => {}
        }
    }

    /// Links and seams between the copies.
    fn join(&mut self, fragment: &Fragment) {
        let card = |id: &Id, kind: CardKind| self.cards.get(id).filter(|(_, k)| *k == kind).map(|(id, _)| id.clone());
        let link = |l: &Link| {
            let (pain, opportunity) = (card(&l.pain, CardKind::Pain)?, card(&l.opportunity, CardKind::Opportunity)?);
            Some(Edit::AddLink(Link { pain, opportunity }))
        };
        let seam = |s: &Seam| {
            let (from, to) = (card(&s.from, CardKind::Touchpoint)?, card(&s.to, CardKind::Touchpoint)?);
            Some(Edit::SetSeam(Seam { from, to, owner: s.owner.clone() }))
        };
        let joins: Vec<Edit> =
            fragment.links.iter().filter_map(link).chain(fragment.seams.iter().filter_map(seam)).collect();
        self.edits.extend(joins);
    }
}

/// The row of the map that a row of the fragment means: of the same kind and name, else of the same
/// kind. Rows of notes are what their names say, so they need the same name.
fn lane_like(document: &Document, lane: &Lane, used: &BTreeSet<Id>) -> Option<Id> {
    let alike = || document.lanes.iter().filter(|l| l.kind == lane.kind);
    let named = alike().find(|l| l.name == lane.name);
    let found =
        if lane.kind == LaneKind::Notes { named } else { named.or_else(|| alike().find(|l| !used.contains(&l.id))) };
    found.map(|l| l.id.clone())
}
