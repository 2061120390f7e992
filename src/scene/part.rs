//! A part of a map as a picture of its own: one phase, or some cards at their places.

use std::collections::BTreeSet;

use super::{Edition, Group, Page, Part, pages::Press};
use crate::{
    base::{Id, Point, Rect, Size},
    layout::{
        self, Fitted, Request, Sheet, Slice, Target, What,
        measure::{GUTTER, LABEL, MARGIN},
    },
    model::Document,
    text::Typeset,
};

/// Paper around chosen cards, in points.
const AROUND: f32 = 12.0;
/// Width of a step in the picture of a phase, in points.
const STEP: f32 = 130.0;
/// Width at which title and personas have room in one line, in points.
const NARROWEST: f32 = 540.0;

/// One phase with its header and all its rows, on a page as large as that; nothing where the map
/// has no such phase.
pub fn phase(doc: &Document, typeset: &dyn Typeset, edition: &Edition<'_>, phase: &Id) -> Option<Page> {
    let at = doc.phases.iter().position(|p| p.id == *phase)?;
    let start = doc.phases.iter().take(at).map(|p| p.steps.len()).sum();
    let columns = start..start + doc.phases.get(at)?.steps.len();
    // As on a sheet that continues a map: title and personas are named in a line.
    let width = 2.0 * MARGIN + LABEL + GUTTER + columns.len() as f32 * STEP;
    let fitted = Some(Fitted { width: width.max(NARROWEST), spare: 0.0 });
    let slice = Some(Slice { columns, lanes: None, rows: None, number: (2, 2) });
    let mut sheet = lay_out(doc, typeset, edition, (slice, fitted));
    sheet.furniture.retain(|placed| placed.what != What::SheetNumber);
    let scene = Press::new(doc, edition).scene(&sheet);
    let about = doc.phases.get(at)?.name.clone();
    let page = Page::new(sheet.size, 1.0, Point::default(), scene);
    Some(Page { about, mono: edition.settings.mono, ..page })
}

/// The chosen cards where they stand on the map, with the lines between them and nothing else, on
/// a page as large as that; nothing where none of them is on the sheet.
pub fn cards(doc: &Document, typeset: &dyn Typeset, edition: &Edition<'_>, chosen: &BTreeSet<Id>) -> Option<Page> {
    let mut sheet = lay_out(doc, typeset, edition, (None, None));
    sheet.curves.clear();
    let is_chosen = |at: usize| sheet.cards.get(at).is_some_and(|c| chosen.contains(&c.card.id));
    let links = sheet.links.iter().filter(|link| is_chosen(link.pain) && is_chosen(link.opportunity));
    sheet.links = links.cloned().collect();
    let seams = sheet.seams.iter().filter(|sign| is_chosen(sign.card));
    sheet.seams = seams.cloned().collect();
    // No legend explains them here.
    sheet.tags.clear();
    let mut scene = Press::new(doc, edition).scene(&sheet);
    // Without curves, what belongs to nobody in the cells is a line between two cards.
    scene.groups.retain(|group: &Group| match &group.owner {
        Some(owner) => group.part == Part::Body && chosen.contains(owner),
        None => group.part == Part::Body,
    });
    let around = scene.groups.iter().map(|g| g.bounds).reduce(Rect::union)?.grown(AROUND);
    let page = Page::new(Size::new(around.w, around.h), 1.0, Point::new(-around.x, -around.y), scene);
    Some(Page { mono: edition.settings.mono, ..page })
}

/// The map, or a slice of it, on one sheet as large as it needs.
fn lay_out(
    doc: &Document,
    typeset: &dyn Typeset,
    edition: &Edition<'_>,
    (slice, fitted): (Option<Slice>, Option<Fitted>),
) -> Sheet {
    let request = Request { target: Target::Whole, slice, fitted, ..Request::page(edition.settings, edition.language) };
    layout::lay_out(doc, typeset, &request, &mut layout::Cache::default())
}
