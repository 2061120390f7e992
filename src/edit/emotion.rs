//! Edits of emotions.

use std::sync::Arc;

use super::{
    EditError, Name,
    apply::Done,
    table::{check, clean_words},
};
use crate::{
    base::Id,
    model::{Document, Emotion, LaneKind},
};

pub(super) fn set(doc: &mut Document, emotion: &Emotion) -> Done {
    let mut emotion = emotion.clone();
    clean_words(&mut emotion);
    let at = place(doc, &emotion.persona, &emotion.step);
    let known = at.and_then(|at| doc.emotions.get(at));
    if known.is_some_and(|known| known.value.total_cmp(&emotion.value).is_eq()) {
        // A value that came from a file stays until somebody mends it; the rest may change before that.
        check(doc, &Emotion { value: doc.journey.scale.neutral(), ..emotion.clone() })?;
    } else {
        check(doc, &emotion)?;
    }
    curve_unlocked(doc, &emotion.persona)?;
    let rows = Arc::make_mut(&mut doc.emotions);
    match at.and_then(|at| rows.get_mut(at)) {
        Some(row) => *row = Arc::new(emotion),
        None => rows.push(Arc::new(emotion)),
    }
    Ok(())
}

pub(super) fn clear(doc: &mut Document, persona: &Id, step: &Id) -> Done {
    let at = place(doc, persona, step).ok_or_else(|| EditError::NotThere(step.clone()))?;
    curve_unlocked(doc, persona)?;
    Arc::make_mut(&mut doc.emotions).remove(at);
    Ok(())
}

fn place(doc: &Document, persona: &Id, step: &Id) -> Option<usize> {
    doc.emotions.iter().position(|e| e.persona == *persona && e.step == *step)
}

/// A locked curve lane holds the emotions of the personas it shows.
pub(super) fn curve_unlocked(doc: &Document, persona: &Id) -> Done {
    let shows = |p: &Option<Id>| p.as_ref().is_none_or(|p| p == persona);
    match doc.lanes.iter().find(|l| l.kind == LaneKind::Emotion && l.locked && shows(&l.persona)) {
        Some(lane) => Err(EditError::Locked(Name::Lane(lane.kind, lane.name.clone()))),
        None => Ok(()),
    }
}
