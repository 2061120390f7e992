//! Edits of what ties cards together: links from pain to opportunity, seams between touchpoints.

use std::sync::Arc;

use super::{
    EditError,
    apply::Done,
    table::{check, clean_words},
};
use crate::model::{Document, Link, Seam};

pub(super) fn add(doc: &mut Document, link: &Link) -> Done {
    check(doc, link)?;
    if doc.links.iter().any(|l| **l == *link) {
        return Err(EditError::LinkedAlready);
    }
    Arc::make_mut(&mut doc.links).push(Arc::new(link.clone()));
    Ok(())
}

pub(super) fn remove(doc: &mut Document, link: &Link) -> Done {
    let at = doc.links.iter().position(|l| **l == *link).ok_or_else(|| EditError::NotThere(link.pain.clone()))?;
    Arc::make_mut(&mut doc.links).remove(at);
    Ok(())
}

pub(super) fn set_seam(doc: &mut Document, seam: &Seam) -> Done {
    let mut seam = seam.clone();
    clean_words(&mut seam);
    check(doc, &seam)?;
    let at = doc.seams.iter().position(|s| s.from == seam.from && s.to == seam.to);
    let rows = Arc::make_mut(&mut doc.seams);
    match at {
        Some(at) if seam.owner.is_empty() => drop(rows.remove(at)),
        None if seam.owner.is_empty() => {}
        Some(at) => rows.iter_mut().skip(at).take(1).for_each(|row| *row = Arc::new(seam.clone())),
        None => rows.push(Arc::new(seam)),
    }
    Ok(())
}
