//! One figure a step: what the answers come to on this map.

use std::collections::BTreeMap;

use super::{Answers, Cell, Figure, Matching, Value, answers::NO_MONTH, day::month_name};
use crate::{
    base::{Id, Language},
    i18n::{number, quoted, text_with},
    model::{Document, Phase, Step},
};

/// The answers to one question about one step.
#[derive(Clone, Debug, PartialEq)]
pub struct Outcome {
    /// All of them.
    pub all: Cell,
    /// By month (`YYYY-MM`), where days are known.
    pub months: BTreeMap<String, Cell>,
}

/// What the answers say of one step.
#[derive(Clone, Debug, PartialEq)]
pub struct StepResult {
    /// The step.
    pub step: Id,
    /// What it is called, so that no two are called alike.
    pub name: String,
    /// Everybody's answers; none where there are none.
    pub all: Option<Outcome>,
    /// Those of each persona that the file names.
    pub personas: BTreeMap<Id, Outcome>,
    /// How many of the answers are about the whole phase that begins here.
    pub of_phase: u64,
    /// How many steps that phase has.
    steps_of_phase: u16,
}

impl StepResult {
    /// Over how many steps the figure goes: all of the phase's where every answer is about all of it.
    pub fn span(&self) -> u16 {
        if self.of_phase > 0 && !self.is_mixed() { self.steps_of_phase } else { 1 }
    }

    /// Whether answers about the phase and about the step itself come together.
    fn is_mixed(&self) -> bool {
        self.all.as_ref().is_some_and(|outcome| (1..outcome.all.n()).contains(&self.of_phase))
    }
}

/// What the answers come to.
#[derive(Clone, Debug, PartialEq)]
pub struct Results {
    /// Which figure it is.
    pub figure: Figure,
    /// Every step of the map, in order.
    pub steps: Vec<StepResult>,
    /// Answers whose step is none of the map.
    pub unplaced: u64,
    /// Answers of personas that are none of the map; they count for everybody.
    pub strangers: u64,
}

impl Results {
    /// The answers on a map, as they were matched to it.
    pub fn of(document: &Document, answers: &Answers, matching: &Matching) -> Self {
        let columns = document.columns();
        let mut results = Self { figure: answers.figure, steps: steps(document), unplaced: 0, strangers: 0 };
        for (key, cell) in &answers.cells {
            let value = matching.steps.get(usize::from(key.step));
            let to = value.and_then(|value| value.to.as_ref());
            let Some(step) = to.and_then(|id| results.steps.get_mut(columns.of(id)?)) else {
                results.unplaced += cell.n();
                continue;
            };
            if let Some(span) = value.map(|value| value.span).filter(|span| *span > 1) {
                (step.of_phase, step.steps_of_phase) = (step.of_phase + cell.n(), span);
            }
            Outcome::add(&mut step.all, key.month, cell);
            let Some(persona) = usize::from(key.persona).checked_sub(1) else { continue };
            match matching.personas.get(persona).and_then(|value| value.to.clone()) {
                Some(id) => {
                    let mut own = step.personas.remove(&id);
                    Outcome::add(&mut own, key.month, cell);
                    step.personas.extend(own.map(|own| (id, own)));
                }
                None => results.strangers += cell.n(),
            }
        }
        results
    }

    /// How many answers there are on the map.
    pub fn n(&self) -> u64 {
        self.cells().map(Cell::n).sum()
    }

    /// How many of them came with a comment.
    pub fn comments(&self) -> u64 {
        self.cells().map(Cell::comments).sum()
    }

    /// Where the answers about whole phases count, in words: a line for each such name in the file.
    pub fn of_phases(&self, matching: &Matching, language: Language) -> Vec<String> {
        let line = |value: &Value| {
            let step = self.steps.iter().find(|step| Some(&step.step) == value.to.as_ref())?;
            let args = [
                ("count", (value.answers as usize).into()),
                ("number", number(language, value.answers as f64, 0).into()),
                ("phase", quoted(language, &value.name).into()),
                ("step", quoted(language, &step.name).into()),
            ];
            let key = if step.is_mixed() { "survey-phase-mixed" } else { "survey-phase-alone" };
            Some(text_with(language, key, &args))
        };
        matching.steps().into_iter().filter(|value| value.span > 1).filter_map(line).collect()
    }

    fn cells(&self) -> impl Iterator<Item = &Cell> {
        self.steps.iter().filter_map(|step| step.all.as_ref()).map(|outcome| &outcome.all)
    }
}

impl Outcome {
    fn add(own: &mut Option<Self>, month: u16, cell: &Cell) {
        match own {
            Some(outcome) => outcome.all.merge(cell),
            None => *own = Some(Self { all: cell.clone(), months: BTreeMap::new() }),
        }
        let Some(outcome) = own.as_mut().filter(|_| month != NO_MONTH) else { return };
        let month = month_name(month);
        match outcome.months.get_mut(&month) {
            Some(months) => months.merge(cell),
            None => _ = outcome.months.insert(month, cell.clone()),
        }
    }
}

/// Every step without answers.
fn steps(document: &Document) -> Vec<StepResult> {
    let name = |phase: &Phase, step: &Step| if step.name.is_empty() { phase.name.clone() } else { step.name.clone() };
    let mut counts: BTreeMap<String, usize> = BTreeMap::new();
    document.steps().for_each(|(phase, step)| *counts.entry(name(phase, step)).or_default() += 1);
    let result = |(phase, step): (&std::sync::Arc<Phase>, &std::sync::Arc<Step>)| {
        let own = name(phase, step);
        let is_only = counts.get(&own) == Some(&1);
        let name = if is_only || step.name.is_empty() { own } else { format!("{} – {own}", phase.name) };
        StepResult { step: step.id.clone(), name, all: None, personas: BTreeMap::new(), of_phase: 0, steps_of_phase: 0 }
    };
    document.steps().map(result).collect()
}
