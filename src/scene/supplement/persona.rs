//! A sheet for each persona.

use crate::{
    model::Document,
    scene::{Edition, Page, deck},
    text::Typeset,
};

pub(super) fn pages(doc: &Document, typeset: &dyn Typeset, edition: &Edition<'_>) -> Vec<Page> {
    let shown = doc.personas.iter().filter(|persona| !persona.hidden);
    shown.flat_map(|persona| deck::persona_sheets(doc, typeset, edition, persona)).collect()
}
