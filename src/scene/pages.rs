//! A document as pages of paper: laid out, split where it must be, and composed.

use rayon::prelude::*;

use super::{Page, Pictures, compose, speech::Answers};
use crate::{
    base::{Language, Point, Size},
    layout::{self, Request, Sheet, Target},
    model::{Document, Filter, PageSettings, Seen},
    text::Typeset,
};

/// In which form a document goes onto pages.
#[derive(Clone, Copy, Debug)]
pub struct Edition<'a> {
    /// Paper, and what is on it.
    pub settings: &'a PageSettings,
    /// Language of the sheet's own words.
    pub language: Language,
    /// What the filter leaves out is faded: as it is seen on the canvas.
    pub filter: &'a Filter,
    /// Pictures, with those that were read from files.
    pub pictures: &'a Pictures,
}

/// The pages of `doc` on paper as `settings` say, with the sheet's own words in `language`.
pub fn pages(doc: &Document, typeset: &dyn Typeset, settings: &PageSettings, language: Language) -> Vec<Page> {
    let (filter, pictures) = (Filter::default(), Pictures::default());
    edition(doc, typeset, &Edition { settings, language, filter: &filter, pictures: &pictures })
}

/// The pages of `doc` in this edition.
pub fn edition(doc: &Document, typeset: &dyn Typeset, edition: &Edition<'_>) -> Vec<Page> {
    let seen = edition.filter.seen(doc);
    let request = Request::page(edition.settings, edition.language);
    let sheets = layout::sheets(doc, typeset, &request, &mut layout::Cache::default());
    let answers = Answers::of(doc);
    sheets.par_iter().map(|sheet| page(doc, (sheet, &seen), request.target, &answers, edition.pictures)).collect()
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
        return Page::new(sheet.size, 1.0, Point::default(), scene);
    };
    let Size { w, h } = sheet.size;
    let scale = (paper.w / w).min(paper.h / h);
    let origin = Point::new((paper.w - w * scale) / 2.0, 0.0);
    Page::new(paper, scale, origin, scene)
}
