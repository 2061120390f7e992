//! Edits of the head: journey, page settings, notes.

use std::sync::Arc;

use super::{
    EditError,
    apply::Done,
    table::{check, clean_words, revise},
};
use crate::{
    base::clean,
    model::{Document, Emotion, Journey, PageSettings, Scale, violations},
};

pub(super) fn set(doc: &mut Document, head: &Journey) -> Done {
    let mut head = head.clone();
    clean_words(&mut head);
    check(doc, &head)?;
    let old = Arc::clone(&doc.journey);
    if old.scale != head.scale {
        let convert = |e: &mut Emotion| e.value = old.scale.convert(e.value, head.scale);
        revise(&mut doc.emotions, |_| true, convert);
        revise(&mut doc.foreseen, |_| true, convert);
        // Names for the old scale's values say nothing on the new one.
        if old.scale_labels == head.scale_labels {
            head.scale_labels.clear();
        }
    }
    doc.journey = Arc::new(head);
    Ok(())
}

/// Another version of the document, which has to be as sound as one that was read from a file.
pub(super) fn replace(doc: &mut Document, other: &Document) -> Done {
    if let Some(violation) = violations(other).into_iter().find(|v| !v.is_beyond_scale(other)) {
        return Err(EditError::Breaks(violation, None));
    }
    *doc = other.clone();
    Ok(())
}

/// The values stay as they are and mean something else: how a map is mended whose numbers were never
/// on its scale. Names for the old scale's values go.
#[expect(clippy::unnecessary_wraps, reason = "the arms of the dispatcher answer alike")]
pub(super) fn read_scale(doc: &mut Document, scale: Scale) -> Done {
    if doc.journey.scale != scale {
        let head = Arc::make_mut(&mut doc.journey);
        head.scale = scale;
        head.scale_labels.clear();
        // What is foreseen was typed here and never lies beyond: it is held within.
        let beyond = |e: &Emotion| !scale.holds(e.value);
        // Hands were raised for values of the old scale: those are no longer their means.
        revise(&mut doc.emotions, |e| e.hands.is_some(), |e| e.hands = None);
        revise(&mut doc.foreseen, beyond, |e| e.value = e.value.clamp(scale.min(), scale.max()));
    }
    Ok(())
}

#[expect(clippy::unnecessary_wraps, reason = "the arms of the dispatcher answer alike")]
pub(super) fn set_page(doc: &mut Document, page: &PageSettings) -> Done {
    doc.page = Arc::new(page.clone());
    Ok(())
}

#[expect(clippy::unnecessary_wraps, reason = "the arms of the dispatcher answer alike")]
pub(super) fn set_notes(doc: &mut Document, notes: &str) -> Done {
    doc.notes = clean(notes);
    Ok(())
}
