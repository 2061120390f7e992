//! A map as slides: what stands on each of them, and what is said beside it.
//!
//! One file a kind of slide. Each puts its slides together on an [`easel::Easel`] from what the
//! document says; nothing is shortened: what does not fit goes onto a further slide, and what a
//! slide leaves out is in its notes. All of it is in slide points. What is read (cards, names of
//! steps, goals, lists, tables) is no smaller than [`measure::SMALL`]; what stands beside signs
//! (initials, counts, captions, the key to the marks) is no smaller than
//! [`measure::FINE`]. Only the overview is a page of the whole map at a scale of its own.

mod chevron;
mod course;
mod curve;
mod easel;
pub(super) mod enlarge;
mod flow;
mod matrix;
mod measure;
mod metrics;
mod moods;
mod next;
mod notes;
mod overview;
mod pains;
mod personas;
mod phases;
mod portrait;
mod ranking;
mod report;
mod spread;
mod table;
mod title;
mod votes;
mod widths;

use std::{
    collections::{BTreeMap, BTreeSet},
    sync::Arc,
};

use super::{Edition, Page, Pictures, Role, Slide, pages::Press};
use crate::{
    base::{Id, Language, Point, Size},
    model::{Card, Document, PageSettings, Persona, SlideKind, Source},
    text::{Kept, Typeset},
    theme::SheetColours,
};
use moods::Moods;
pub use report::report_slides;

/// What every slide of a deck is made from.
struct Setting<'a> {
    doc: &'a Document,
    typeset: &'a dyn Typeset,
    settings: &'a PageSettings,
    language: Language,
    colours: &'a SheetColours,
    pictures: &'a Pictures,
    /// Draws what is laid out as on a sheet.
    press: Press<'a>,
    /// Width and height of a slide.
    size: Size,
    moods: Moods,
    /// Cards of lanes that are shown, in the order of their steps.
    shown: Vec<&'a Card>,
    cards: BTreeMap<&'a Id, &'a Card>,
    sources: BTreeMap<&'a Id, &'a Source>,
}

/// The slides of `doc` in this edition, those without content left out.
pub fn deck(doc: &Document, typeset: &dyn Typeset, edition: &Edition<'_>) -> Vec<Slide> {
    let typeset = &Kept::new(typeset);
    let setting = Setting::new(doc, typeset, edition, edition.settings.deck.aspect.size());
    let wanted = SlideKind::ALL.into_iter().filter(|kind| edition.settings.deck.has(*kind));
    let mut slides: Vec<Slide> = wanted.flat_map(|kind| slides(&setting, kind)).collect();
    for (at, slide) in slides.iter_mut().enumerate() {
        slide.page.mono = edition.settings.mono;
        if !matches!(slide.kind, SlideKind::Title | SlideKind::Overview) {
            easel::footer(slide, &setting, Some(at + 1));
        }
    }
    slides
}

/// Area of a persona's sheet in its own points, whatever the paper: so much that all of a persona has
/// room on it, in letters of 8.5 points at least on A4.
const SHEET: f32 = 1_000_000.0;

/// A persona as pages of paper: the same picture as on slides, with more on each.
pub fn persona_sheets(doc: &Document, typeset: &dyn Typeset, edition: &Edition<'_>, persona: &Persona) -> Vec<Page> {
    let (paper, printed) = (edition.settings.paper(), edition.settings.printed());
    let margin = edition.settings.margin(paper);
    let scale = libm::sqrtf(printed.w * printed.h / SHEET);
    let typeset = &Kept::new(typeset);
    let setting = Setting::new(doc, typeset, edition, Size::new(printed.w / scale, printed.h / scale));
    let page = |mut slide: Slide| {
        easel::footer(&mut slide, &setting, None);
        let mut scene = slide.page.scene;
        // The map itself is the document's first heading.
        for node in &mut Arc::make_mut(&mut scene.meaning).nodes {
            if let Role::Heading(level) = &mut node.role {
                *level += 1;
            }
        }
        Page { about: slide.name, ..Page::new(paper, scale, Point::new(margin, margin), scene) }
    };
    personas::one(&setting, persona).into_iter().map(page).collect()
}

/// Opportunities by impact and effort as pages of paper.
pub(super) fn matrix_pages(doc: &Document, typeset: &dyn Typeset, edition: &Edition<'_>) -> Vec<Page> {
    on_paper(doc, typeset, edition, &matrix::slides)
}

/// Opportunities in order of weight as pages of paper.
pub(super) fn ranking_pages(doc: &Document, typeset: &dyn Typeset, edition: &Edition<'_>) -> Vec<Page> {
    on_paper(doc, typeset, edition, &ranking::slides)
}

/// What came of each vote as pages of paper.
pub(super) fn votes_pages(doc: &Document, typeset: &dyn Typeset, edition: &Edition<'_>) -> Vec<Page> {
    on_paper(doc, typeset, edition, &votes::slides)
}

/// Longer side of the slide that becomes a page of paper: on A4 its letters have the size of print.
/// On larger paper they are larger: that is for the wall.
const PAPER: f32 = 1080.0;

/// Slides as pages of paper: drawn in the paper's shape, and enlarged to its size.
fn on_paper(
    doc: &Document,
    typeset: &dyn Typeset,
    edition: &Edition<'_>,
    draw: &dyn Fn(&Setting<'_>) -> Vec<Slide>,
) -> Vec<Page> {
    let typeset = &Kept::new(typeset);
    let paper = edition.settings.paper();
    let scale = paper.w.max(paper.h) / PAPER;
    let setting = Setting::new(doc, typeset, edition, Size::new(paper.w / scale, paper.h / scale));
    let page = |mut slide: Slide| {
        easel::footer(&mut slide, &setting, None);
        Page { about: slide.name, ..Page::new(paper, scale, Point::default(), slide.page.scene) }
    };
    draw(&setting).into_iter().map(page).collect()
}

impl<'a> Setting<'a> {
    fn new(doc: &'a Document, typeset: &'a dyn Typeset, edition: &Edition<'a>, size: Size) -> Self {
        let press = Press::new(doc, edition);
        Self {
            doc,
            typeset,
            settings: edition.settings,
            language: edition.language,
            colours: press.colours,
            pictures: edition.pictures,
            press,
            size,
            moods: Moods::of(doc),
            shown: shown(doc),
            cards: doc.cards.iter().map(|card| (&card.id, &**card)).collect(),
            sources: doc.evidence.iter().map(|source| (&source.id, &**source)).collect(),
        }
    }
}

/// Cards of lanes that are shown, in the order of their steps.
fn shown(doc: &Document) -> Vec<&Card> {
    let is_shown = |id: &Id| doc.persona(id).is_none_or(|persona| !persona.hidden);
    let lanes: BTreeSet<&Id> = (doc.lanes.iter())
        .filter(|lane| !lane.hidden && lane.persona.as_ref().is_none_or(is_shown))
        .map(|lane| &lane.id)
        .collect();
    let columns = doc.columns();
    let mut cards: Vec<&Card> =
        doc.cards.iter().map(|card| &**card).filter(|card| lanes.contains(&card.lane)).collect();
    cards.sort_by_key(|card| columns.of(&card.step));
    cards
}

fn slides(setting: &Setting<'_>, kind: SlideKind) -> Vec<Slide> {
    match kind {
        SlideKind::Title => title::slides(setting),
        SlideKind::Personas => personas::slides(setting),
        SlideKind::Curve => curve::slides(setting),
        SlideKind::Phases => phases::slides(setting),
        SlideKind::Overview => overview::slides(setting),
        SlideKind::Priorities => {
            let mut slides = pains::slides(setting);
            slides.extend(matrix::slides(setting));
            slides.extend(ranking::slides(setting));
            slides
        }
        SlideKind::Votes => votes::slides(setting),
        SlideKind::Metrics => metrics::slides(setting),
        SlideKind::Next => next::slides(setting),
    }
}
