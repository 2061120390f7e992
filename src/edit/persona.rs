//! Edits of personas.

use std::{
    collections::{BTreeMap, BTreeSet},
    sync::Arc,
};

use super::{
    apply::Done,
    table::{check, check_free, clean_words, insert, position, reorder, replace},
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
    keep_styles(doc, |personas| insert(personas, at, persona));
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
    keep_styles(doc, |personas| {
        reorder(personas, from, to);
    });
    Ok(())
}

pub(super) fn remove(doc: &mut Document, id: &Id) -> Done {
    let at = position(&doc.personas, id)?;
    keep_styles(doc, |personas| {
        personas.remove(at);
    });
    doc.forget(&BTreeSet::from([id.clone()]));
    Ok(())
}

/// Changes the strip so that everybody keeps the colour, mark and line that the room has learned,
/// also where these came from the place alone. Who has come to the place of that style needs no
/// setting: there and back again leaves nothing behind.
fn keep_styles(doc: &mut Document, change: impl FnOnce(&mut Vec<Arc<Persona>>)) {
    let before: BTreeMap<Id, usize> = doc.personas.iter().map(|p| (p.id.clone(), doc.persona_style(&p.id))).collect();
    let personas = Arc::make_mut(&mut doc.personas);
    change(personas);
    for (at, persona) in personas.iter_mut().enumerate() {
        let Some(style) = before.get(&persona.id) else { continue };
        let wanted = if at % 6 == *style { None } else { u8::try_from(style + 1).ok() };
        if persona.style != wanted {
            Arc::make_mut(persona).style = wanted;
        }
    }
}
