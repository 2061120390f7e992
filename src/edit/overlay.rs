//! The curves of another map as the other state of this one.

use std::collections::{BTreeMap, BTreeSet};

use super::Edit;
use crate::{
    base::{Id, fold},
    model::{Document, Emotion},
};

/// What laying another map over this one comes to.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Overlay {
    /// The edit: what the other map's personas feel, foreseen here; none where nothing matches.
    pub edit: Option<Edit>,
    /// How many values that are.
    pub count: usize,
    /// Names of the other map's personas that this one does not have.
    pub strangers: Vec<String>,
    /// Names of the other map's steps, with feelings, that this one does not have.
    pub elsewhere: Vec<String>,
    /// Whether both maps show the same state.
    pub is_same_state: bool,
}

/// Lays `other` over `document`.
///
/// Personas and steps are the same where their identifiers are, else where their names are; values are
/// converted to this map's scale. What was foreseen before at other steps stays.
pub fn overlay(document: &Document, other: &Document) -> Overlay {
    let people = matched(
        other.personas.iter().map(|p| (&p.id, p.name.as_str())),
        document.personas.iter().map(|p| (&p.id, p.name.as_str())),
    );
    let steps = matched(named_steps(other), named_steps(document));
    let (mut strangers, mut elsewhere) = (BTreeSet::new(), BTreeSet::new());
    let mut edits = Vec::new();
    let (from, to) = (other.journey.scale, document.journey.scale);
    for felt in other.emotions.iter() {
        match (people.get(&felt.persona), steps.get(&felt.step)) {
            (Some(persona), Some(step)) => {
                let value = if from == to { felt.value } else { to.at_unit(from.to_unit(felt.value)) };
                let value = (libm::roundf(value * 100.0) / 100.0).clamp(to.min(), to.max());
                let (persona, step) = ((*persona).clone(), (*step).clone());
                edits.push(Edit::SetForeseen(Box::new(Emotion { persona, step, value, ..Emotion::clone(felt) })));
            }
            (None, _) => _ = strangers.insert(&felt.persona),
            (_, None) => _ = elsewhere.insert(&felt.step),
        }
    }
    let name = |id: &&Id| other.persona(id).map(|p| p.name.clone());
    let step_name = |id: &&Id| other.step(id).map(|(phase, step)| step_name(&phase.name, &step.name).to_owned());
    Overlay {
        count: edits.len(),
        edit: (!edits.is_empty()).then_some(Edit::Batch(edits)),
        strangers: strangers.iter().filter_map(name).collect(),
        elsewhere: elsewhere.iter().filter_map(step_name).collect(),
        is_same_state: document.journey.state == other.journey.state,
    }
}

/// Each step by its own name, or by that of its phase where it has none.
fn named_steps(document: &Document) -> impl Iterator<Item = (&Id, &str)> {
    document.steps().map(|(phase, step)| (&step.id, step_name(&phase.name, &step.name)))
}

fn step_name<'a>(phase: &'a str, step: &'a str) -> &'a str {
    if step.trim().is_empty() { phase } else { step }
}

/// For each row of one map the row of the other that is the same. A name that stands for several rows
/// says nothing.
fn matched<'a>(
    theirs: impl Iterator<Item = (&'a Id, &'a str)>,
    ours: impl Iterator<Item = (&'a Id, &'a str)>,
) -> BTreeMap<&'a Id, &'a Id> {
    let mut ids: BTreeSet<&Id> = BTreeSet::new();
    let mut names: BTreeMap<String, Option<&Id>> = BTreeMap::new();
    for (id, name) in ours {
        ids.insert(id);
        names.entry(fold(name)).and_modify(|known| *known = None).or_insert(Some(id));
    }
    let same = |(id, name): (&'a Id, &'a str)| {
        let named = || names.get(&fold(name)).copied().flatten();
        Some((id, ids.get(id).copied().or_else(named)?))
    };
    theirs.filter_map(same).collect()
}
