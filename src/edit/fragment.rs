//! Cards on their way: taken out of a map with what they need, so that another map can take them in.

use std::collections::BTreeSet;

use serde::{Deserialize, Serialize};

use crate::{
    base::Id,
    model::{Card, Channel, Document, Kind, Lane, Link, Seam, Source},
};

/// Cards, and of the map they come from only what they need: their rows and columns by name, their
/// evidence, channels and personas, the links between them. Nothing points out of it.
///
/// Identifiers are those of the map it was taken from; [`super::paste`] gives new ones.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Fragment {
    /// The columns in which cards begin, from left to right.
    pub columns: Vec<FragmentColumn>,
    /// The rows in which cards lie, from top to bottom.
    pub lanes: Vec<Lane>,
    /// The cards, in the order of their map; without votes, which were cast there.
    pub cards: Vec<Card>,
    /// Links between them.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub links: Vec<Link>,
    /// Who answers for a change of channel between them.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub seams: Vec<Seam>,
    /// The sources that their evidence names.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub sources: Vec<Source>,
    /// The map's own channels among theirs.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub channels: Vec<Channel>,
    /// Whom they concern.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub personas: Vec<FragmentPersona>,
}

/// A column in which cards of a fragment begin.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct FragmentColumn {
    /// Its step.
    pub step: Id,
    /// The step's name; may be empty.
    pub name: String,
    /// The name of the step's phase.
    pub phase: String,
    /// How many columns behind the first one of the fragment.
    pub at: usize,
}

/// A persona as far as a fragment knows it.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct FragmentPersona {
    /// Identifier.
    pub id: Id,
    /// What the team calls this customer.
    pub name: String,
}

/// The cards called `ids` with what they need. Unknown identifiers are passed over.
pub fn fragment_of(document: &Document, ids: &[Id]) -> Fragment {
    let picked: BTreeSet<&Id> = ids.iter().collect();
    let copy = |card: &Card| {
        let mut card = Card { votes: 0, ..card.clone() };
        keep_pointers(&mut card.kind, &picked);
        card
    };
    let cards: Vec<Card> = document.cards.iter().filter(|c| picked.contains(&c.id)).map(|c| copy(c)).collect();
    let need = Need::of(&cards);
    let lanes = cards_lanes(document, &need);
    let concerned = |id: &Id| need.personas.contains(id) || lanes.iter().any(|l| l.persona.as_ref() == Some(id));
    let personas = (document.personas.iter().filter(|p| concerned(&p.id)))
        .map(|p| FragmentPersona { id: p.id.clone(), name: p.name.clone() })
        .collect();
    let joins = |a: &Id, b: &Id| picked.contains(a) && picked.contains(b);
    Fragment {
        columns: columns(document, &need),
        personas,
        links: document.links.iter().filter(|l| joins(&l.pain, &l.opportunity)).map(|l| Link::clone(l)).collect(),
        seams: document.seams.iter().filter(|s| joins(&s.from, &s.to)).map(|s| Seam::clone(s)).collect(),
        sources: document.evidence.iter().filter(|s| need.sources.contains(&s.id)).map(|s| Source::clone(s)).collect(),
        channels: (document.channels.iter().filter(|c| need.channels.contains(&c.id)))
            .map(|c| Channel::clone(c))
            .collect(),
        lanes,
        cards,
    }
}

/// What some cards point to.
struct Need {
    lanes: BTreeSet<Id>,
    steps: BTreeSet<Id>,
    personas: BTreeSet<Id>,
    sources: BTreeSet<Id>,
    channels: BTreeSet<Id>,
}

impl Need {
    fn of(cards: &[Card]) -> Self {
        let channel = |card: &Card| match &card.kind {
            Kind::Touchpoint(touchpoint) => touchpoint.channel.clone(),
            _ => None,
        };
        let measured = |card: &Card| match &card.kind {
            Kind::Metric(metric) => metric.persona.clone(),
            _ => None,
        };
        Self {
            lanes: cards.iter().map(|c| c.lane.clone()).collect(),
            steps: cards.iter().map(|c| c.step.clone()).collect(),
            personas: cards.iter().flat_map(|c| c.personas.iter().cloned().chain(measured(c))).collect(),
            sources: cards.iter().flat_map(|c| c.evidence.iter().map(|e| e.source.clone())).collect(),
            channels: cards.iter().filter_map(channel).collect(),
        }
    }
}

fn cards_lanes(document: &Document, need: &Need) -> Vec<Lane> {
    document.lanes.iter().filter(|l| need.lanes.contains(&l.id)).map(|l| Lane::clone(l)).collect()
}

fn columns(document: &Document, need: &Need) -> Vec<FragmentColumn> {
    let mut columns: Vec<FragmentColumn> = Vec::new();
    let mut first = 0;
    for (at, (phase, step)) in document.steps().enumerate().filter(|(_, (_, s))| need.steps.contains(&s.id)) {
        if columns.is_empty() {
            first = at;
        }
        let (name, phase) = (step.name.clone(), phase.name.clone());
        columns.push(FragmentColumn { step: step.id.clone(), name, phase, at: at - first });
    }
    columns
}

/// Takes away pointers to cards that do not come along.
fn keep_pointers(kind: &mut Kind, picked: &BTreeSet<&Id>) {
    let stays = |id: &Id| picked.contains(id);
    match kind {
        Kind::Pain(pain) => pain.touchpoint = pain.touchpoint.take().filter(stays),
        Kind::Opportunity(opportunity) => opportunity.metric = opportunity.metric.take().filter(stays),
        _ => {}
    }
}
