//! A map as the report looks at it: what is shown, found quickly.

use std::collections::BTreeMap;

use super::{Fact, Scope, Span};
use crate::{
    base::{Id, Language},
    i18n::text,
    model::{self, Card, Columns, Document, Lane, LaneKind, Persona, Source, Step},
};

pub(super) struct Map<'a> {
    pub(super) doc: &'a Document,
    pub(super) language: Language,
    pub(super) with_notes: bool,
    pub(super) columns: Columns,
    /// Lanes that are not hidden.
    pub(super) lanes: Vec<&'a Lane>,
    /// Personas that are not hidden.
    pub(super) personas: Vec<&'a Persona>,
    /// Cards of the lanes that are shown.
    cards: BTreeMap<&'a Id, &'a Card>,
    cells: BTreeMap<(&'a Id, &'a Id), Vec<&'a Card>>,
    sources: BTreeMap<&'a Id, &'a Source>,
    /// Each step's own name, or that of its phase where it has none.
    steps: Vec<(&'a Id, &'a str)>,
    /// Opportunities by pain point, and the other way round.
    linked: BTreeMap<&'a Id, Vec<&'a Id>>,
    /// Who answers for the way to a touchpoint.
    seams: BTreeMap<&'a Id, Vec<(&'a Id, &'a str)>>,
}

impl<'a> Map<'a> {
    pub(super) fn new(doc: &'a Document, language: Language, with_notes: bool) -> Self {
        let personas: Vec<&Persona> = doc.personas.iter().map(|p| &**p).filter(|p| !p.hidden).collect();
        let is_shown = |lane: &&Lane| {
            let persona = lane.persona.as_ref();
            !lane.hidden && persona.is_none_or(|id| personas.iter().any(|p| p.id == *id))
        };
        let lanes: Vec<&Lane> = doc.lanes.iter().map(|l| &**l).filter(is_shown).collect();
        let (mut cards, mut cells) = (BTreeMap::new(), BTreeMap::<_, Vec<_>>::new());
        for card in doc.cards.iter().filter(|c| lanes.iter().any(|l| l.id == c.lane)) {
            cards.insert(&card.id, &**card);
            cells.entry((&card.lane, &card.step)).or_default().push(&**card);
        }
        let mut linked: BTreeMap<_, Vec<_>> = BTreeMap::new();
        for link in doc.links.iter() {
            linked.entry(&link.pain).or_default().push(&link.opportunity);
            linked.entry(&link.opportunity).or_default().push(&link.pain);
        }
        let mut seams: BTreeMap<_, Vec<_>> = BTreeMap::new();
        for seam in doc.seams.iter() {
            seams.entry(&seam.to).or_default().push((&seam.from, seam.owner.as_str()));
        }
        for seam in model::seams(doc).iter().filter(|seam| seam.is_orphan() && seam.change.is_crossing()) {
            let id = |id: &Id| cards.get_key_value::<Id>(id).map(|(id, _)| *id);
            if let (Some(from), Some(to)) = (id(&seam.from), id(&seam.to)) {
                seams.entry(to).or_default().push((from, text(language, "seam-nobody")));
            }
        }
        let steps = doc.steps().map(|(p, s)| (&s.id, if s.name.is_empty() { p.name.as_str() } else { &s.name }));
        Self {
            doc,
            language,
            with_notes,
            columns: doc.columns(),
            sources: doc.evidence.iter().map(|s| (&s.id, &**s)).collect(),
            steps: steps.collect(),
            lanes,
            personas,
            cards,
            cells,
            linked,
            seams,
        }
    }

    /// A message without arguments.
    pub(super) fn say(&self, key: &'static str) -> &'static str {
        text(self.language, key)
    }

    /// Whether a lane has anything to show.
    pub(super) fn is_used(&self, lane: &Lane) -> bool {
        let has_feelings = || self.doc.emotions.iter().any(|e| self.personas.iter().any(|p| p.id == e.persona));
        match lane.kind {
            LaneKind::Emotion => has_feelings(),
            _ => self.cards.values().any(|c| c.lane == lane.id),
        }
    }

    /// The cards that begin in a cell.
    pub(super) fn cell(&self, lane: &'a Id, step: &'a Id) -> &[&'a Card] {
        self.cells.get(&(lane, step)).map_or(&[], Vec::as_slice)
    }

    /// The shown cards, row by row and from left to right.
    pub(super) fn cards(&self) -> impl Iterator<Item = &'a Card> {
        let of_lane =
            |lane: &'a Lane| self.steps.iter().flat_map(|(step, _)| self.cell(&lane.id, step).iter().copied());
        self.lanes.iter().flat_map(move |lane| of_lane(lane))
    }

    pub(super) fn card(&self, id: &Id) -> Option<&'a Card> {
        self.cards.get(id).copied()
    }

    pub(super) fn source(&self, id: &Id) -> Option<&'a Source> {
        self.sources.get(id).copied()
    }

    /// The shown cards at the other end of a card's links.
    pub(super) fn linked(&self, id: &Id) -> impl Iterator<Item = &'a Card> {
        self.linked.get(id).into_iter().flatten().filter_map(|id| self.card(id))
    }

    /// From where one comes to a touchpoint through a change of channel, and who answers for that.
    pub(super) fn seams(&self, to: &Id) -> &[(&'a Id, &'a str)] {
        self.seams.get(to).map_or(&[], Vec::as_slice)
    }

    /// What a step is called.
    pub(super) fn step(&self, id: &Id) -> &'a str {
        self.columns.of(id).and_then(|at| self.steps.get(at)).map_or("", |(_, name)| name)
    }

    /// The last step that a card covers, where it covers more than one.
    pub(super) fn last_step(&self, card: &Card) -> Option<&'a str> {
        let range = self.columns.range(card)?;
        let (_, name) = self.steps.get(range.end.checked_sub(1)?).filter(|_| range.len() > 1)?;
        Some(name)
    }

    /// Names of the personas among these that are shown.
    pub(super) fn whom(&self, ids: &[Id]) -> Vec<Span> {
        let named = self.personas.iter().filter(|p| ids.contains(&p.id));
        named.map(|p| Span::Place(place(&p.id), p.name.clone())).collect()
    }

    pub(super) fn scope(&self, card: &Card) -> Scope {
        let lane = self.lanes.iter().find(|l| l.id == card.lane);
        let personas = match lane.and_then(|l| l.persona.clone()) {
            Some(own) => vec![own],
            None => self.personas.iter().map(|p| &p.id).filter(|id| card.personas.contains(id)).cloned().collect(),
        };
        Scope { lane: Some(card.lane.clone()), personas }
    }

    /// What the same lane has at one step: for those whom any of it concerns.
    pub(super) fn scope_of_all(&self, lane: &Lane, cards: &[&Card]) -> Scope {
        let mut personas: Vec<Id> = lane.persona.iter().cloned().collect();
        if personas.is_empty() && cards.iter().all(|c| !self.scope(c).personas.is_empty()) {
            let concerned = |p: &&&Persona| cards.iter().any(|c| c.personas.contains(&p.id));
            personas = self.personas.iter().filter(concerned).map(|p| p.id.clone()).collect();
        }
        Scope { lane: Some(lane.id.clone()), personas }
    }

    /// A way to a card, by its words.
    pub(super) fn to(card: &Card) -> Span {
        Span::Place(place(&card.id), in_one_line(&card.text))
    }

    /// A note, where notes are wanted and there is one.
    pub(super) fn note(&self, note: &str) -> Option<Fact> {
        (self.with_notes && !note.is_empty()).then(|| Fact::new(self.say("field-note"), note))
    }

    /// A particular, where there is something to say.
    pub(super) fn fact(&self, label: &'static str, says: &str) -> Option<Fact> {
        (!says.is_empty()).then(|| Fact::new(self.say(label), says))
    }
}

/// What a thing of the map is called as a place that links lead to.
pub fn place(id: &Id) -> String {
    format!("at-{id}")
}

pub(super) fn in_one_line(text: &str) -> String {
    text.split_whitespace().collect::<Vec<_>>().join(" ")
}

/// A step with its phase: "Service – Return", or the phase alone where the step has no name.
pub(super) fn step_in_phase(phase: &str, step: &Step) -> String {
    if step.name.is_empty() { phase.to_owned() } else { format!("{phase} – {}", step.name) }
}
