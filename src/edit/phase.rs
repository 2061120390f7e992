//! Edits of phases and of the stages over them.

use std::{collections::BTreeSet, sync::Arc};

use super::{
    EditError, Name,
    apply::Done,
    copies::{Renamed, copy_cards, copy_emotions, rename},
    course::{clamp_spans, columns_of, first_column, narrow_spans, widen_spans, with_phase},
    ids::FreshIds,
    table::{check, check_free, clean_words, find, insert, position, reorder, replace},
    upkeep::remove_cards,
};
use crate::{
    base::Id,
    model::{Document, Phase, Stage, Step},
};

pub(super) fn add_stage(doc: &mut Document, stage: &Stage, at: usize) -> Done {
    let mut stage = stage.clone();
    clean_words(&mut stage);
    check_free(doc, &stage.id)?;
    insert(Arc::make_mut(&mut doc.stages), at, stage);
    Ok(())
}

pub(super) fn set_stage(doc: &mut Document, stage: &Stage) -> Done {
    let mut stage = stage.clone();
    clean_words(&mut stage);
    replace(&mut doc.stages, stage)
}

/// Moves the stage in its table, and its phases before those of the next stage that has any, or
/// behind those of the last one.
pub(super) fn shift_stage(doc: &mut Document, id: &Id, to: usize) -> Done {
    let from = position(&doc.stages, id)?;
    let to = reorder(Arc::make_mut(&mut doc.stages), from, to);
    let starts = |stage: &Stage| doc.phases.iter().position(|p| p.stage.as_ref() == Some(&stage.id));
    let ends = |stage: &Stage| doc.phases.iter().rposition(|p| p.stage.as_ref() == Some(&stage.id));
    let next = doc.stages.iter().skip(to + 1).find_map(|s| starts(s));
    let target = next.or_else(|| doc.stages.iter().take(to).rev().find_map(|s| ends(s)).map(|end| end + 1));
    let Some(target) = target else { return Ok(()) };
    let ours = |p: &Arc<Phase>| p.stage.as_ref() == Some(id);
    let (before, behind) = doc.phases.split_at(target);
    let part = |phases: &[Arc<Phase>], own: bool| -> Vec<Arc<Phase>> {
        phases.iter().filter(|p| ours(p) == own).map(Arc::clone).collect()
    };
    let block = part(&doc.phases, true);
    let phases = [part(before, false), block, part(behind, false)].concat();
    doc.phases = Arc::new(phases);
    clamp_spans(doc);
    Ok(())
}

pub(super) fn remove_stage(doc: &mut Document, id: &Id) -> Done {
    let at = position(&doc.stages, id)?;
    Arc::make_mut(&mut doc.stages).remove(at);
    doc.forget(&BTreeSet::from([id.clone()]));
    Ok(())
}

pub(super) fn add(doc: &mut Document, phase: &Phase, at: usize) -> Done {
    let mut phase = phase.clone();
    clean_words(&mut phase);
    check_free(doc, &phase.id)?;
    check(doc, &phase)?;
    let mut ids = BTreeSet::from([phase.id.clone()]);
    let at = at.min(doc.phases.len());
    for step in &mut phase.steps {
        let step = Arc::make_mut(step);
        clean_words(step);
        check_free(doc, &step.id)?;
        if !ids.insert(step.id.clone()) {
            return Err(EditError::BadId(step.id.clone()));
        }
    }
    let (old, column, count) = (doc.columns(), first_column(doc, at), phase.steps.len());
    insert(Arc::make_mut(&mut doc.phases), at, phase);
    widen_spans(doc, &old, column, count);
    settle(doc, at);
    // A way may fork between the new steps, so this waits until they are there.
    find_row(doc, at)?.steps.iter().try_for_each(|s| check(doc, &**s))
}

fn find_row(doc: &Document, at: usize) -> Result<&Arc<Phase>, EditError> {
    doc.phases.get(at).ok_or_else(|| EditError::NotThere(Id::default()))
}

pub(super) fn set(doc: &mut Document, phase: &Phase) -> Done {
    let at = position(&doc.phases, &phase.id)?;
    let old = Arc::clone(find_row(doc, at)?);
    let mut phase = Phase { steps: old.steps.clone(), ..phase.clone() };
    clean_words(&mut phase);
    check(doc, &phase)?;
    let stage = phase.stage.clone();
    with_phase(doc, at, |p| *p = phase);
    if stage != old.stage {
        join(doc, at, stage.as_ref(), old.stage.as_ref());
    }
    Ok(())
}

/// Puts the phase at `at`, which has just changed its stage, where the stages stay whole: beside
/// its new stage, else behind the old one where it stood in its middle.
fn join(doc: &mut Document, at: usize, new: Option<&Id>, old: Option<&Id>) {
    let others = |stage: &Id| {
        let place = |(i, p): (usize, &Arc<Phase>)| (i != at && p.stage.as_ref() == Some(stage)).then_some(i);
        let mut places = doc.phases.iter().enumerate().filter_map(place);
        let first = places.next()?;
        Some((first, places.next_back().unwrap_or(first)))
    };
    // Places count without the phase itself.
    let to = match (new.and_then(others), old.and_then(others)) {
        (Some((first, _)), _) if at < first => first - 1,
        (Some((_, last)), _) if at > last => last + 1,
        (None, Some((first, last))) if first < at && at < last => last,
        _ => at,
    };
    if to != at {
        reorder(Arc::make_mut(&mut doc.phases), at, to);
        clamp_spans(doc);
    }
}

/// Fits the stage of the phase at `at` to its neighbours: within a stage it joins, away from its
/// own it leaves.
fn settle(doc: &mut Document, at: usize) {
    let stage_at = |i: Option<usize>| doc.phases.get(i?)?.stage.as_ref();
    let (left, own, right) = (stage_at(at.checked_sub(1)), stage_at(Some(at)), stage_at(Some(at + 1)));
    let elsewhere = |stage| doc.phases.iter().enumerate().any(|(i, p)| i != at && p.stage.as_ref() == Some(stage));
    let fitting = match own {
        _ if left.is_some() && left == right => left,
        Some(stage) if left != own && right != own && elsewhere(stage) => None,
        _ => own,
    };
    if fitting != own {
        let fitting = fitting.cloned();
        with_phase(doc, at, |p| p.stage = fitting);
    }
}

pub(super) fn shift(doc: &mut Document, id: &Id, to: usize) -> Done {
    let from = position(&doc.phases, id)?;
    let to = reorder(Arc::make_mut(&mut doc.phases), from, to);
    settle(doc, to);
    clamp_spans(doc);
    Ok(())
}

pub(super) fn duplicate(doc: &mut Document, id: &Id) -> Done {
    let at = position(&doc.phases, id)?;
    let before = doc.clone();
    let mut ids = FreshIds::new(&before);
    let mut renamed = Renamed::new();
    let mut copy = Phase::clone(find(&before.phases, id)?);
    copy.id = ids.next("phase-");
    for step in &copy.steps {
        renamed.insert(step.id.clone(), ids.next("step-"));
    }
    for step in &mut copy.steps {
        let step: &mut Step = Arc::make_mut(step);
        rename(&mut step.id, &renamed);
        step.branch_from.iter_mut().for_each(|from| rename(from, &renamed));
    }
    let (old, column, count) = (before.columns(), columns_of(doc, at).end, copy.steps.len());
    insert(Arc::make_mut(&mut doc.phases), at + 1, copy);
    let steps: BTreeSet<Id> = renamed.keys().cloned().collect();
    copy_cards(doc, |c| steps.contains(&c.step), &mut ids, &mut renamed);
    copy_emotions(doc, &renamed);
    // After copying: the copies are as wide as their originals were.
    widen_spans(doc, &old, column, count);
    clamp_spans(doc);
    Ok(())
}

pub(super) fn remove(doc: &mut Document, id: &Id) -> Done {
    let at = position(&doc.phases, id)?;
    let phase = Arc::clone(find_row(doc, at)?);
    if doc.phases.len() == 1 {
        return Err(EditError::LastPhase(Name::Phase(phase.name.clone())));
    }
    let (old, columns) = (doc.columns(), columns_of(doc, at));
    Arc::make_mut(&mut doc.phases).remove(at);
    let steps: BTreeSet<Id> = phase.steps.iter().map(|s| s.id.clone()).collect();
    let mut gone = steps.clone();
    gone.insert(id.clone());
    remove_cards(doc, |c| steps.contains(&c.step), gone)?;
    narrow_spans(doc, &old, &columns);
    Ok(())
}
