//! Pages of another kind behind the map: personas, figures, opportunities, what a room decided. Each is a picture of
//! its own, drawn alike on screen, paper and slide.

mod figures;
mod matrix;
mod parking;
mod persona;
mod ranking;
mod votes;

use super::{Edition, Page};
use crate::{
    model::{Document, Supplement},
    text::Typeset,
};

/// The pages that the settings ask for.
pub(super) fn pages(doc: &Document, typeset: &dyn Typeset, edition: &Edition<'_>) -> Vec<Page> {
    let of = |kind: &Supplement| match kind {
        Supplement::Personas => persona::pages(doc, typeset, edition),
        Supplement::Figures => figures::pages(doc, typeset, edition),
        Supplement::Matrix => matrix::pages(doc, typeset, edition),
        Supplement::Ranking => ranking::pages(doc, typeset, edition),
        Supplement::Votes => votes::pages(doc, typeset, edition),
        Supplement::Parking => parking::pages(doc, typeset, edition),
    };
    edition.settings.supplements.iter().flat_map(of).collect()
}
