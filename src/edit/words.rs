//! Every text of a document with the row it belongs to, and changing many of them as one edit.
//!
//! One walk over each table however many texts change: replacing a word on thousands of cards must
//! not look each card up.

use std::{collections::BTreeMap, sync::Arc};

use super::{EditError, Name, apply::Done, emotion::curve_unlocked, table::clean_words};
use crate::{
    base::Id,
    model::{Document, Phase, Table, Words},
};

/// Whose words: the row of the document that a text belongs to. Rows without an identifier of
/// their own go by their place in their table.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
#[expect(missing_docs, reason = "the sentence over each variant names its fields")]
pub enum Whose {
    /// The head of the map.
    Journey,
    /// The notes on the whole map.
    Notes,
    /// A persona.
    Persona(Id),
    /// A stage.
    Stage(Id),
    /// A phase, without its steps.
    Phase(Id),
    /// A step.
    Step(Id),
    /// A lane.
    Lane(Id),
    /// A card.
    Card(Id),
    /// What a persona feels at a step.
    Emotion { persona: Id, step: Id },
    /// What a persona would feel at a step in the other state.
    Foreseen { persona: Id, step: Id },
    /// A source in the evidence register.
    Source(Id),
    /// A channel of the document's own.
    Channel(Id),
    /// Who answers for a change of channel between two touchpoints.
    Seam { from: Id, to: Id },
    /// A finding that was waved off.
    Waived(usize),
    /// An item of the agenda.
    Activity(usize),
    /// A note in the parking lot.
    Parked(Id),
    /// A decision.
    Decision(Id),
    /// A cluster of cards.
    Cluster(Id),
    /// A round of votes.
    Round(usize),
}

impl Whose {
    /// The identifier of the row, where it has one.
    pub fn id(&self) -> Option<&Id> {
        match self {
            Self::Persona(id)
            | Self::Stage(id)
            | Self::Phase(id)
            | Self::Step(id)
            | Self::Lane(id)
            | Self::Card(id)
            | Self::Source(id)
            | Self::Channel(id)
            | Self::Parked(id)
            | Self::Decision(id)
            | Self::Cluster(id) => Some(id),
            Self::Emotion { .. }
            | Self::Foreseen { .. }
            | Self::Seam { .. }
            | Self::Journey
            | Self::Notes
            | Self::Waived(_)
            | Self::Activity(_)
            | Self::Round(_) => None,
        }
    }
}

/// Other words for one text.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Rewording {
    /// The row.
    pub whose: Whose,
    /// Which of the row's texts, counted from 0 as a walk over the document shows them.
    pub nth: usize,
    /// What it says from now on.
    pub text: String,
}

/// Shows every row that carries texts, in the order of the document.
pub(crate) fn each_words(doc: &Document, visit: &mut dyn FnMut(Whose, &dyn Words)) {
    visit(Whose::Journey, &*doc.journey);
    doc.personas.iter().for_each(|p| visit(Whose::Persona(p.id.clone()), &**p));
    doc.stages.iter().for_each(|s| visit(Whose::Stage(s.id.clone()), &**s));
    for phase in doc.phases.iter() {
        visit(Whose::Phase(phase.id.clone()), &**phase);
        phase.steps.iter().for_each(|s| visit(Whose::Step(s.id.clone()), &**s));
    }
    doc.lanes.iter().for_each(|l| visit(Whose::Lane(l.id.clone()), &**l));
    doc.cards.iter().for_each(|c| visit(Whose::Card(c.id.clone()), &**c));
    let felt = |persona: &Id, step: &Id| Whose::Emotion { persona: persona.clone(), step: step.clone() };
    doc.emotions.iter().for_each(|e| visit(felt(&e.persona, &e.step), &**e));
    let foreseen = |persona: &Id, step: &Id| Whose::Foreseen { persona: persona.clone(), step: step.clone() };
    doc.foreseen.iter().for_each(|e| visit(foreseen(&e.persona, &e.step), &**e));
    doc.evidence.iter().for_each(|s| visit(Whose::Source(s.id.clone()), &**s));
    doc.channels.iter().for_each(|c| visit(Whose::Channel(c.id.clone()), &**c));
    let seam = |from: &Id, to: &Id| Whose::Seam { from: from.clone(), to: to.clone() };
    doc.seams.iter().for_each(|s| visit(seam(&s.from, &s.to), &**s));
    doc.waived.iter().enumerate().for_each(|(at, w)| visit(Whose::Waived(at), &**w));
    doc.agenda.iter().enumerate().for_each(|(at, a)| visit(Whose::Activity(at), &**a));
    doc.parking.iter().for_each(|p| visit(Whose::Parked(p.id.clone()), &**p));
    doc.decisions.iter().for_each(|d| visit(Whose::Decision(d.id.clone()), &**d));
    doc.clusters.iter().for_each(|c| visit(Whose::Cluster(c.id.clone()), &**c));
    doc.rounds.iter().enumerate().for_each(|(at, r)| visit(Whose::Round(at), &**r));
    visit(Whose::Notes, &doc.notes);
}

/// Texts still to be put in, by the row they belong to.
type Wanted<'a> = BTreeMap<&'a Whose, Vec<(usize, &'a str)>>;

/// Puts other words in. Refused as a whole where a row is not there or its lane is locked.
pub(super) fn reword(doc: &mut Document, texts: &[Rewording]) -> Done {
    let mut wanted = Wanted::new();
    for text in texts {
        wanted.entry(&text.whose).or_default().push((text.nth, &text.text));
    }
    refuse_locked(doc, &wanted)?;
    if let Some(texts) = wanted.remove(&Whose::Journey) {
        put(Arc::make_mut(&mut doc.journey), &texts);
    }
    if let Some(texts) = wanted.remove(&Whose::Notes) {
        put(&mut doc.notes, &texts);
    }
    table(&mut doc.personas, |_, p| Whose::Persona(p.id.clone()), &mut wanted);
    table(&mut doc.stages, |_, s| Whose::Stage(s.id.clone()), &mut wanted);
    phases(&mut doc.phases, &mut wanted);
    table(&mut doc.lanes, |_, l| Whose::Lane(l.id.clone()), &mut wanted);
    table(&mut doc.cards, |_, c| Whose::Card(c.id.clone()), &mut wanted);
    let felt = |persona: &Id, step: &Id| Whose::Emotion { persona: persona.clone(), step: step.clone() };
    table(&mut doc.emotions, |_, e| felt(&e.persona, &e.step), &mut wanted);
    let foreseen = |persona: &Id, step: &Id| Whose::Foreseen { persona: persona.clone(), step: step.clone() };
    table(&mut doc.foreseen, |_, e| foreseen(&e.persona, &e.step), &mut wanted);
    table(&mut doc.evidence, |_, s| Whose::Source(s.id.clone()), &mut wanted);
    table(&mut doc.channels, |_, c| Whose::Channel(c.id.clone()), &mut wanted);
    let seam = |from: &Id, to: &Id| Whose::Seam { from: from.clone(), to: to.clone() };
    table(&mut doc.seams, |_, s| seam(&s.from, &s.to), &mut wanted);
    table(&mut doc.waived, |at, _| Whose::Waived(at), &mut wanted);
    table(&mut doc.agenda, |at, _| Whose::Activity(at), &mut wanted);
    table(&mut doc.parking, |_, p| Whose::Parked(p.id.clone()), &mut wanted);
    table(&mut doc.decisions, |_, d| Whose::Decision(d.id.clone()), &mut wanted);
    table(&mut doc.clusters, |_, c| Whose::Cluster(c.id.clone()), &mut wanted);
    table(&mut doc.rounds, |at, _| Whose::Round(at), &mut wanted);
    // An entry without its words is none: as when its field is emptied by hand.
    super::table::retain(&mut doc.seams, |s| !s.owner.is_empty());
    super::table::retain(&mut doc.waived, |w| !w.reason.is_empty());
    match wanted.into_keys().next() {
        Some(missing) => Err(EditError::NotThere(missing.id().cloned().unwrap_or_default())),
        None => Ok(()),
    }
}

fn refuse_locked(doc: &Document, wanted: &Wanted<'_>) -> Done {
    for lane in doc.lanes.iter().filter(|l| l.locked) {
        let mut cards = doc.cards.iter().filter(|c| c.lane == lane.id);
        if cards.any(|c| wanted.contains_key(&Whose::Card(c.id.clone()))) {
            return Err(EditError::Locked(Name::Lane(lane.kind, lane.name.clone())));
        }
    }
    wanted.keys().try_for_each(|whose| match whose {
        Whose::Emotion { persona, .. } | Whose::Foreseen { persona, .. } => curve_unlocked(doc, persona),
        _ => Ok(()),
    })
}

fn table<T: Words + Clone>(rows: &mut Table<T>, whose: impl Fn(usize, &T) -> Whose, wanted: &mut Wanted<'_>) {
    if wanted.is_empty() {
        return;
    }
    let found = rows.iter().enumerate().filter_map(|(at, row)| Some((at, wanted.remove(&whose(at, row))?)));
    let found: Vec<_> = found.collect();
    if found.is_empty() {
        return;
    }
    let rows = Arc::make_mut(rows);
    for (at, texts) in found {
        if let Some(row) = rows.get_mut(at) {
            put(Arc::make_mut(row), &texts);
        }
    }
}

/// Phases and their steps, which are rows of their own.
fn phases(rows: &mut Table<Phase>, wanted: &mut Wanted<'_>) {
    table(rows, |_, p| Whose::Phase(p.id.clone()), wanted);
    let concerned = |p: &Phase| p.steps.iter().any(|s| wanted.contains_key(&Whose::Step(s.id.clone())));
    let places: Vec<usize> = rows.iter().enumerate().filter(|(_, p)| concerned(p)).map(|(at, _)| at).collect();
    if places.is_empty() {
        return;
    }
    let rows = Arc::make_mut(rows);
    for at in places {
        let Some(phase) = rows.get_mut(at) else { continue };
        for step in &mut Arc::make_mut(phase).steps {
            if let Some(texts) = wanted.remove(&Whose::Step(step.id.clone())) {
                put(Arc::make_mut(step), &texts);
            }
        }
    }
}

fn put(row: &mut impl Words, texts: &[(usize, &str)]) {
    let mut nth = 0;
    row.each_mut(&mut |text| {
        if let Some((_, new)) = texts.iter().find(|(at, _)| *at == nth) {
            (*new).clone_into(text);
        }
        nth += 1;
    });
    clean_words(row);
}
