//! A map as slides: what stands on each of them, and what is said beside it.
//!
//! One file a kind of slide. Each puts its slides together on an [`easel::Easel`] from what the
//! document says; nothing is shortened: what does not fit goes onto a further slide, and what a
//! slide leaves out is in its notes. All of it is in slide points, with no text below
//! [`measure::SMALL`]; only the overview is a page of the whole map at a scale of its own.

mod chevron;
mod easel;
mod flow;
mod measure;
mod overview;
mod personas;
mod portrait;
mod title;

use super::{Edition, Pictures, Slide, speech::Answers};
use crate::{
    base::{Language, Size},
    model::{Document, PageSettings, Seen, SlideKind},
    text::Typeset,
    theme::SheetColours,
};

/// What every slide of a deck is made from.
struct Setting<'a> {
    doc: &'a Document,
    typeset: &'a dyn Typeset,
    settings: &'a PageSettings,
    language: Language,
    colours: &'a SheetColours,
    pictures: &'a Pictures,
    /// What the filter leaves to be seen.
    seen: Seen,
    answers: Answers<'a>,
    /// Width and height of a slide.
    size: Size,
}

/// The slides of `doc` in this edition, those without content left out.
pub fn deck(doc: &Document, typeset: &dyn Typeset, edition: &Edition<'_>) -> Vec<Slide> {
    let setting = Setting {
        doc,
        typeset,
        settings: edition.settings,
        language: edition.language,
        colours: SheetColours::printed(edition.settings.mono),
        pictures: edition.pictures,
        seen: edition.seen(doc),
        answers: Answers::of(doc),
        size: edition.settings.deck.aspect.size(),
    };
    let wanted = SlideKind::ALL.into_iter().filter(|kind| edition.settings.deck.has(*kind));
    let mut slides: Vec<Slide> = wanted.flat_map(|kind| slides(&setting, kind)).collect();
    for (at, slide) in slides.iter_mut().enumerate() {
        if !matches!(slide.kind, SlideKind::Title | SlideKind::Overview) {
            easel::footer(slide, &setting, at + 1);
        }
    }
    slides
}

fn slides(setting: &Setting<'_>, kind: SlideKind) -> Vec<Slide> {
    match kind {
        SlideKind::Title => title::slides(setting),
        SlideKind::Personas => personas::slides(setting),
        SlideKind::Overview => overview::slides(setting),
        _ => Vec::new(),
    }
}
