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
        revise(&mut doc.emotions, |_| true, |e| convert(e, old.scale, head.scale));
        // Names for the old scale's values say nothing on the new one.
        if old.scale_labels == head.scale_labels {
            head.scale_labels.clear();
        }
    }
    doc.journey = Arc::new(head);
    Ok(())
}

/// Another version of the document, which has to be sound.
pub(super) fn replace(doc: &mut Document, other: &Document) -> Done {
    if let Some(violation) = violations(other).into_iter().next() {
        return Err(EditError::Breaks(violation, None));
    }
    *doc = other.clone();
    Ok(())
}

/// The same feeling on another scale, to two decimals.
fn convert(emotion: &mut Emotion, from: Scale, to: Scale) {
    let value = to.at_unit(from.to_unit(emotion.value));
    emotion.value = (libm::roundf(value * 100.0) / 100.0).clamp(to.min(), to.max());
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
