//! Edits of emotions.

use std::sync::Arc;

use super::{
    EditError, Name,
    apply::Done,
    table::{check, clean_words},
};
use crate::{
    base::Id,
    model::{Document, Emotion, LaneKind, Table},
};

pub(super) fn set(doc: &mut Document, emotion: &Emotion) -> Done {
    let mut emotion = emotion.clone();
    clean_words(&mut emotion);
    let at = place(&doc.emotions, &emotion.persona, &emotion.step).ok();
    let known = at.and_then(|at| doc.emotions.get(at));
    settle_hands(&mut emotion, known.map(|known| &**known));
    if known.is_some_and(|known| known.value.total_cmp(&emotion.value).is_eq()) {
        // A value that came from a file stays until somebody mends it; the rest may change before that.
        check(doc, &Emotion { value: doc.journey.scale.neutral(), ..emotion.clone() })?;
    } else {
        check(doc, &emotion)?;
    }
    curve_unlocked(doc, &emotion.persona)?;
    put(&mut doc.emotions, emotion);
    Ok(())
}

pub(super) fn clear(doc: &mut Document, persona: &Id, step: &Id) -> Done {
    let at = place(&doc.emotions, persona, step)?;
    curve_unlocked(doc, persona)?;
    Arc::make_mut(&mut doc.emotions).remove(at);
    Ok(())
}

/// The same for the state that the map is not of.
pub(super) fn foresee(doc: &mut Document, emotion: &Emotion) -> Done {
    let emotion = accepted(doc, emotion)?;
    put(&mut doc.foreseen, emotion);
    Ok(())
}

pub(super) fn clear_foreseen(doc: &mut Document, persona: &Id, step: &Id) -> Done {
    let at = place(&doc.foreseen, persona, step)?;
    curve_unlocked(doc, persona)?;
    Arc::make_mut(&mut doc.foreseen).remove(at);
    Ok(())
}

/// The row as it is kept, if it keeps the rules and nobody locked the curve.
fn accepted(doc: &Document, emotion: &Emotion) -> Result<Emotion, EditError> {
    let mut emotion = emotion.clone();
    clean_words(&mut emotion);
    check(doc, &emotion)?;
    curve_unlocked(doc, &emotion.persona)?;
    Ok(emotion)
}

/// Drops counted hands that do not make the value. Whoever moves a value by hand says something else than
/// the room did, and no spread belongs to it; a step back brings both again.
fn settle_hands(emotion: &mut Emotion, known: Option<&Emotion>) {
    let is_moved = known.is_some_and(|known| known.hands == emotion.hands && known.value != emotion.value);
    emotion.hands = emotion.hands.filter(|hands| hands.iter().any(|n| *n > 0) && !is_moved);
}

fn put(table: &mut Table<Emotion>, emotion: Emotion) {
    let at = place(table, &emotion.persona, &emotion.step).ok();
    let rows = Arc::make_mut(table);
    match at.and_then(|at| rows.get_mut(at)) {
        Some(row) => *row = Arc::new(emotion),
        None => rows.push(Arc::new(emotion)),
    }
}

fn place(table: &Table<Emotion>, persona: &Id, step: &Id) -> Result<usize, EditError> {
    let at = table.iter().position(|e| e.persona == *persona && e.step == *step);
    at.ok_or_else(|| EditError::NotThere(step.clone()))
}

/// A locked curve lane holds the emotions of the personas it shows.
pub(super) fn curve_unlocked(doc: &Document, persona: &Id) -> Done {
    let shows = |p: &Option<Id>| p.as_ref().is_none_or(|p| p == persona);
    match doc.lanes.iter().find(|l| l.kind == LaneKind::Emotion && l.locked && shows(&l.persona)) {
        Some(lane) => Err(EditError::Locked(Name::Lane(lane.kind, lane.name.clone()))),
        None => Ok(()),
    }
}
