//! Edits of personas.

use std::{collections::BTreeSet, sync::Arc};

use super::{
    apply::Done,
    table::{check, check_free, clean_words, insert, position, reorder, replace},
    upkeep::forget,
};
use crate::{
    base::Id,
    model::{Document, Persona},
};

pub(super) fn add(doc: &mut Document, persona: &Persona, at: usize) -> Done {
    let mut persona = persona.clone();
    clean_words(&mut persona);
    check_free(doc, &persona.id)?;
    check(doc, &persona)?;
    insert(Arc::make_mut(&mut doc.personas), at, persona);
    Ok(())
}

pub(super) fn set(doc: &mut Document, persona: &Persona) -> Done {
    let mut persona = persona.clone();
    clean_words(&mut persona);
    check(doc, &persona)?;
    replace(&mut doc.personas, persona)
}

pub(super) fn shift(doc: &mut Document, id: &Id, to: usize) -> Done {
    let from = position(&doc.personas, id)?;
    reorder(Arc::make_mut(&mut doc.personas), from, to);
    Ok(())
}

pub(super) fn remove(doc: &mut Document, id: &Id) -> Done {
    let at = position(&doc.personas, id)?;
    Arc::make_mut(&mut doc.personas).remove(at);
    forget(doc, &BTreeSet::from([id.clone()]));
    Ok(())
}
