//! The journey as a flat list of rows: stages, phases, steps, and what stands at each step.
//!
//! Built anew only where the document's tables or what is open changed.

use std::{
    collections::{BTreeMap, BTreeSet},
    sync::Arc,
};

use egui::Ui;

use crate::{
    base::Id,
    model::{Card, Document, Emotion, LaneKind},
};

/// One row.
#[derive(Clone, Debug)]
pub(super) enum Row {
    /// A quiet heading over the phases of a stage.
    Stage(Id),
    /// The phase at this place.
    Phase(usize, Id),
    /// The step at this place of that phase, and how many cards and feelings there are.
    Step(usize, usize, Id, usize),
    /// A card.
    Card(Arc<Card>),
    /// What a persona feels.
    Emotion(Arc<Emotion>),
}

impl Row {
    fn name(&self) -> egui::Id {
        match self {
            Self::Stage(id) | Self::Phase(_, id) | Self::Step(_, _, id, _) => {
                egui::Id::unique(("outline", id.as_str()))
            }
            Self::Card(card) => egui::Id::unique(("outline", card.id.as_str())),
            Self::Emotion(e) => egui::Id::unique(("outline", e.persona.as_str(), e.step.as_str())),
        }
    }
}

/// The rows, with what they were made from.
#[derive(Clone, Debug)]
pub(super) struct Tree {
    /// The rows, and what each is called from frame to frame.
    pub(super) rows: Vec<(egui::Id, Row)>,
    source: Document,
    open: BTreeSet<Id>,
}

/// Which phases and steps show their rows.
#[derive(Clone, Debug, Default)]
pub(super) struct Open(pub(super) BTreeSet<Id>);

fn slot(what: &str) -> egui::Id {
    egui::Id::unique(("outline", "kept", what))
}

impl Open {
    /// As it was left.
    pub(super) fn load(ui: &Ui) -> Self {
        ui.data(|d| d.get_temp(slot("open"))).unwrap_or_default()
    }

    /// Keeps it for the next frame.
    pub(super) fn store(self, ui: &Ui) {
        ui.data_mut(|d| d.insert_temp(slot("open"), self));
    }

    /// Shows or hides the rows of a phase or step.
    pub(super) fn set(&mut self, id: &Id, is_open: bool) {
        if is_open {
            self.0.insert(id.clone());
        } else {
            self.0.remove(id);
        }
    }
}

/// The rows of the map as it is now.
pub(super) fn tree(ui: &Ui, document: &Document, open: &Open) -> Arc<Tree> {
    let kept: Option<Arc<Tree>> = ui.data(|d| d.get_temp(slot("tree")));
    if let Some(kept) = kept.filter(|t| t.open == open.0 && is_same(&t.source, document)) {
        return kept;
    }
    let tree = Arc::new(Tree { rows: rows(document, &open.0), source: document.clone(), open: open.0.clone() });
    ui.data_mut(|d| d.insert_temp(slot("tree"), Arc::clone(&tree)));
    tree
}

fn is_same(a: &Document, b: &Document) -> bool {
    Arc::ptr_eq(&a.phases, &b.phases)
        && Arc::ptr_eq(&a.stages, &b.stages)
        && Arc::ptr_eq(&a.lanes, &b.lanes)
        && Arc::ptr_eq(&a.cards, &b.cards)
        && Arc::ptr_eq(&a.emotions, &b.emotions)
        && Arc::ptr_eq(&a.personas, &b.personas)
}

fn rows(document: &Document, open: &BTreeSet<Id>) -> Vec<(egui::Id, Row)> {
    let contents = Contents::of(document, open);
    let mut rows = Vec::new();
    let mut stage: Option<&Id> = None;
    for (at, phase) in document.phases.iter().enumerate() {
        if phase.stage.as_ref() != stage {
            stage = phase.stage.as_ref();
            rows.extend(stage.map(|id| Row::Stage(id.clone())));
        }
        rows.push(Row::Phase(at, phase.id.clone()));
        if !open.contains(&phase.id) {
            continue;
        }
        for (number, step) in phase.steps.iter().enumerate() {
            let count = contents.counts.get(&step.id).copied().unwrap_or_default();
            rows.push(Row::Step(at, number, step.id.clone(), count));
            rows.extend(contents.at(document, &step.id));
        }
    }
    rows.into_iter().map(|row| (row.name(), row)).collect()
}

/// What stands at the steps, found in one pass.
#[derive(Default)]
struct Contents<'a> {
    counts: BTreeMap<&'a Id, usize>,
    /// Of open steps only: lane by lane.
    cards: BTreeMap<(&'a Id, &'a Id), Vec<&'a Arc<Card>>>,
    emotions: BTreeMap<&'a Id, Vec<&'a Arc<Emotion>>>,
    open: BTreeSet<&'a Id>,
}

impl<'a> Contents<'a> {
    fn of(document: &'a Document, open: &'a BTreeSet<Id>) -> Self {
        let open = document.steps().map(|(_, s)| &s.id).filter(|id| open.contains(*id)).collect();
        let mut all = Self { open, ..Self::default() };
        for card in document.cards.iter() {
            *all.counts.entry(&card.step).or_default() += 1;
            if all.open.contains(&card.step) {
                all.cards.entry((&card.step, &card.lane)).or_default().push(card);
            }
        }
        for emotion in document.emotions.iter() {
            *all.counts.entry(&emotion.step).or_default() += 1;
            if all.open.contains(&emotion.step) {
                all.emotions.entry(&emotion.step).or_default().push(emotion);
            }
        }
        all
    }

    /// Rows under an open step, in the order of the lanes.
    fn at(&self, document: &'a Document, step: &'a Id) -> Vec<Row> {
        let mut rows = Vec::new();
        if !self.open.contains(step) {
            return rows;
        }
        let mut felt = self.emotions.get(step).into_iter().flatten().peekable();
        for lane in document.lanes.iter() {
            if lane.kind == LaneKind::Emotion {
                rows.extend(felt.by_ref().map(|e| Row::Emotion(Arc::clone(e))));
            }
            let cards = self.cards.get(&(step, &lane.id)).into_iter().flatten();
            rows.extend(cards.map(|c| Row::Card(Arc::clone(c))));
        }
        rows
    }
}
