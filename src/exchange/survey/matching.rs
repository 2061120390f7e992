//! Which steps and personas of the map the names in a file mean: proposed by name, corrected by people.

use std::collections::BTreeMap;

use super::Answers;
use crate::{
    base::{Id, fold},
    model::{Document, Kind},
};

/// A name in the file, and what it means.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Value {
    /// The name.
    pub name: String,
    /// How many answers bear it.
    pub answers: u64,
    /// The step or persona; none where its answers are left out.
    pub to: Option<Id>,
    /// Over how many steps it goes, from that one on: more than one where it names a whole phase.
    pub span: u16,
}

/// What every name means.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Matching {
    /// Names of steps, in the order of the answers.
    pub(super) steps: Vec<Value>,
    /// Names of personas likewise.
    pub(super) personas: Vec<Value>,
}

/// What people chose, by the name in the file: nothing for names that are to be left out.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Chosen {
    /// Steps.
    pub steps: BTreeMap<String, Option<Id>>,
    /// Personas.
    pub personas: BTreeMap<String, Option<Id>>,
}

impl Matching {
    /// By name, unless somebody chose otherwise.
    pub fn propose(document: &Document, answers: &Answers, chosen: &Chosen) -> Self {
        let (steps, personas) = (Places::steps(document), Places::personas(document));
        let values = |names: &[String], places: &Places, chosen: &BTreeMap<String, Option<Id>>| -> Vec<Value> {
            let value = |name: &String| {
                let (to, span) = match chosen.get(name) {
                    Some(to) => (to.clone(), 1),
                    None => (places.called(name), places.span(name)),
                };
                Value { name: name.clone(), answers: 0, to, span }
            };
            names.iter().map(value).collect()
        };
        let mut matching = Self {
            steps: values(&answers.steps, &steps, &chosen.steps),
            personas: values(&answers.personas, &personas, &chosen.personas),
        };
        for (key, cell) in &answers.cells {
            if let Some(step) = matching.steps.get_mut(usize::from(key.step)) {
                step.answers += cell.n();
            }
            let persona = usize::from(key.persona).checked_sub(1);
            if let Some(persona) = persona.and_then(|at| matching.personas.get_mut(at)) {
                persona.answers += cell.n();
            }
        }
        matching
    }

    /// Names of steps, those that mean none first; then by how many answers they have.
    pub fn steps(&self) -> Vec<&Value> {
        sorted(&self.steps)
    }

    /// Names of personas likewise.
    pub fn personas(&self) -> Vec<&Value> {
        sorted(&self.personas)
    }
}

fn sorted(values: &[Value]) -> Vec<&Value> {
    let mut values: Vec<&Value> = values.iter().filter(|value| value.answers > 0).collect();
    values.sort_by_key(|value| (value.to.is_some(), std::cmp::Reverse(value.answers)));
    values
}

/// Things of a map by what they may be called.
#[derive(Debug, Default)]
pub struct Places {
    /// By folded name.
    by_name: BTreeMap<String, Meaning>,
}

/// What a name means.
#[derive(Debug)]
struct Meaning {
    /// How sure it is; 0 is surest.
    rank: u8,
    /// The thing; nothing where two are called so.
    to: Option<Id>,
    /// Over how many steps it goes.
    span: u16,
}

impl Places {
    /// Steps: by their own name, by that of their phase, by a touchpoint in them, by their number.
    pub fn steps(document: &Document) -> Self {
        let mut places = Self::default();
        for (number, (phase, step)) in document.steps().enumerate() {
            places.add(&step.name, 0, &step.id);
            if !step.name.is_empty() {
                places.add(&format!("{}{}", phase.name, step.name), 0, &step.id);
            }
            places.add(&(number + 1).to_string(), 3, &step.id);
        }
        for phase in document.phases.iter() {
            // Whoever asks about a phase as a whole: where it begins, and over all of it.
            if let Some(first) = phase.steps.first() {
                let span = u16::try_from(phase.steps.len()).unwrap_or(u16::MAX);
                places.add_over(&phase.name, 1, &first.id, span);
            }
        }
        for card in document.cards.iter().filter(|card| matches!(card.kind, Kind::Touchpoint(_))) {
            places.add(&card.text, 2, &card.step);
        }
        places
    }

    /// Personas: by name, by segment, by number.
    pub fn personas(document: &Document) -> Self {
        let mut places = Self::default();
        for (number, persona) in document.personas.iter().enumerate() {
            places.add(&persona.name, 0, &persona.id);
            places.add(&persona.segment, 1, &persona.id);
            places.add(&(number + 1).to_string(), 2, &persona.id);
        }
        places
    }

    /// What is called so; none where nothing is, or more than one.
    pub fn called(&self, name: &str) -> Option<Id> {
        self.by_name.get(&fold(name))?.to.clone()
    }

    /// Over how many steps goes what is called so.
    fn span(&self, name: &str) -> u16 {
        self.by_name.get(&fold(name)).map_or(1, |meaning| meaning.span)
    }

    fn add(&mut self, name: &str, rank: u8, id: &Id) {
        self.add_over(name, rank, id, 1);
    }

    fn add_over(&mut self, name: &str, rank: u8, id: &Id, span: u16) {
        let name = fold(name);
        if name.is_empty() {
            return;
        }
        let own = self.by_name.entry(name).or_insert_with(|| Meaning { rank, to: Some(id.clone()), span });
        if own.rank == rank && own.to.as_ref() != Some(id) {
            own.to = None;
        }
    }
}
