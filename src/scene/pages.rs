//! A document as pages of paper: laid out, split where it must be, and composed.

use rayon::prelude::*;

use super::{Page, Pictures, compose, speech::Answers};
use crate::{
    base::{Language, Point, Size},
    layout::{self, Request, Sheet, Target},
    model::{Document, Filter, PageSettings, Seen},
    text::Typeset,
};

/// The pages of `doc` on paper as `settings` say, with the sheet's own words in `language`.
pub fn pages(doc: &Document, typeset: &dyn Typeset, settings: &PageSettings, language: Language) -> Vec<Page> {
    pages_with(doc, typeset, settings, language, &compose::Cache::default())
}

/// The same, with pictures that were read from files in the cache.
pub fn pages_with(
    doc: &Document,
    typeset: &dyn Typeset,
    settings: &PageSettings,
    language: Language,
    cache: &compose::Cache,
) -> Vec<Page> {
    pages_seen(doc, typeset, settings, language, &Filter::default(), cache)
}

/// The same, with what the filter leaves out faded: as it is seen on the canvas.
pub fn pages_seen(
    doc: &Document,
    typeset: &dyn Typeset,
    settings: &PageSettings,
    language: Language,
    filter: &Filter,
    cache: &compose::Cache,
) -> Vec<Page> {
    let seen = filter.seen(doc);
    let request = Request::page(settings, language);
    let sheets = layout::sheets(doc, typeset, &request, &mut layout::Cache::default());
    let answers = Answers::of(doc);
    sheets.par_iter().map(|sheet| page(doc, (sheet, &seen), request.target, &answers, &cache.pictures)).collect()
}

fn page(
    doc: &Document,
    (sheet, seen): (&Sheet, &Seen),
    target: Target,
    answers: &Answers<'_>,
    pictures: &Pictures,
) -> Page {
    let scene = compose::on_paper(doc, sheet, answers, pictures, seen);
    let Target::Page { paper, .. } = target else {
        return Page { paper: sheet.size, scale: 1.0, origin: Point::default(), scene };
    };
    let Size { w, h } = sheet.size;
    let scale = (paper.w / w).min(paper.h / h);
    let origin = Point::new((paper.w - w * scale) / 2.0, 0.0);
    Page { paper, scale, origin, scene }
}
