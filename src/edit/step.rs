//! Edits of steps, the columns of the map.

use std::{collections::BTreeSet, sync::Arc};

use super::{
    EditError, Name,
    apply::Done,
    copies::{Renamed, copy_cards, copy_emotions},
    course::{clamp_spans, first_column, narrow_spans, widen_spans, with_phase},
    ids::FreshIds,
    table::{check, check_free, clean_words, insert, position, reorder},
    upkeep::remove_cards,
};
use crate::{
    base::Id,
    model::{Document, Phase, Step},
};

/// Positions of the step's phase and of the step in it.
fn place(doc: &Document, id: &Id) -> Result<(usize, usize), EditError> {
    let found = doc.phases.iter().enumerate().find_map(|(at, p)| Some((at, p.steps.iter().position(|s| s.id == *id)?)));
    found.ok_or_else(|| EditError::NotThere(id.clone()))
}

pub(super) fn add(doc: &mut Document, phase: &Id, step: &Step, at: usize) -> Done {
    let phase_at = position(&doc.phases, phase)?;
    let mut step = step.clone();
    clean_words(&mut step);
    check_free(doc, &step.id)?;
    check(doc, &step)?;
    let old = doc.columns();
    let at = at.min(doc.phases.get(phase_at).map_or(0, |p| p.steps.len()));
    let column = first_column(doc, phase_at) + at;
    with_phase(doc, phase_at, |p| insert(&mut p.steps, at, step));
    widen_spans(doc, &old, column, 1);
    Ok(())
}

pub(super) fn set(doc: &mut Document, step: &Step) -> Done {
    let (phase_at, at) = place(doc, &step.id)?;
    let mut step = step.clone();
    clean_words(&mut step);
    check(doc, &step)?;
    with_phase(doc, phase_at, |p| {
        if let Some(row) = p.steps.get_mut(at) {
            *row = Arc::new(step);
        }
    });
    Ok(())
}

fn only_step(phase: &Phase) -> EditError {
    EditError::OnlyStep(Name::Phase(phase.name.clone()))
}

pub(super) fn shift(doc: &mut Document, id: &Id, phase: &Id, to: usize) -> Done {
    let (from_phase, from) = place(doc, id)?;
    let to_phase = position(&doc.phases, phase)?;
    if from_phase == to_phase {
        with_phase(doc, to_phase, |p| reorder(&mut p.steps, from, to));
    } else {
        if let Some(phase) = doc.phases.get(from_phase).filter(|p| p.steps.len() == 1) {
            return Err(only_step(phase));
        }
        if let Some(step) = with_phase(doc, from_phase, |p| p.steps.remove(from)) {
            with_phase(doc, to_phase, |p| insert(&mut p.steps, to, step));
        }
    }
    clamp_spans(doc);
    Ok(())
}

pub(super) fn duplicate(doc: &mut Document, id: &Id) -> Done {
    let (phase_at, at) = place(doc, id)?;
    let before = doc.clone();
    let mut ids = FreshIds::new(&before);
    let new = ids.next("step-");
    with_phase(doc, phase_at, |p| {
        if let Some(step) = p.steps.get(at) {
            let copy = Step { id: new.clone(), ..Step::clone(step) };
            p.steps.insert(at + 1, Arc::new(copy));
        }
    });
    let mut renamed = Renamed::from([(id.clone(), new)]);
    copy_cards(doc, |c| c.step == *id, &mut ids, &mut renamed);
    copy_emotions(doc, &renamed);
    // After copying: the copies are as wide as their originals were.
    widen_spans(doc, &before.columns(), first_column(doc, phase_at) + at + 1, 1);
    clamp_spans(doc);
    Ok(())
}

pub(super) fn remove(doc: &mut Document, id: &Id) -> Done {
    let (phase_at, at) = place(doc, id)?;
    if let Some(phase) = doc.phases.get(phase_at).filter(|p| p.steps.len() == 1) {
        return Err(only_step(phase));
    }
    let (old, column) = (doc.columns(), first_column(doc, phase_at) + at);
    with_phase(doc, phase_at, |p| p.steps.remove(at));
    remove_cards(doc, |c| c.step == *id, BTreeSet::from([id.clone()]))?;
    narrow_spans(doc, &old, &(column..column + 1));
    Ok(())
}
