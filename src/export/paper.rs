//! Sheets of paper: one PDF for all of them.

use std::path::Path;

use super::{ExportError, Made, Warning, Wish, warning};
use crate::{
    base::{Progress, Stage},
    model::{Document, PageSize},
    render::pdf,
    scene::{self, Page, Pictures},
    text::FontBook,
};

/// Smaller text cannot be read on paper, in points.
const READABLE: f32 = 6.0;

/// The pages as the wish has them.
pub(super) fn pages(
    document: &Document,
    pictures: &Pictures,
    wish: &Wish,
    progress: &dyn Progress,
) -> Result<Vec<Page>, ExportError> {
    progress.tell(Stage::LayOut, 0, 1)?;
    let edition = wish.edition(pictures);
    Ok(scene::edition(document, FontBook::shared(), &edition))
}

pub(super) fn pdf(
    document: &Document,
    pictures: &Pictures,
    wish: &Wish,
    out: &Path,
    progress: &dyn Progress,
) -> Result<Made, ExportError> {
    let pages = pages(document, pictures, wish, progress)?;
    let options = pdf::Options { archival: wish.settings.archival, ..pdf::Options::default() };
    let bytes = pdf::write(&pages, FontBook::shared(), &options, progress)?;
    let mut warnings = warnings(wish, &pages);
    if options.archival && !pdf::is_day(&document.journey.date) {
        warnings.push(Warning::NoDate);
    }
    Ok(Made { files: vec![(out.to_path_buf(), bytes)], pages: pages.len(), warnings })
}

/// The page with the smallest text, where that is too small, and characters that no font has.
pub(super) fn warnings(wish: &Wish, pages: &[Page]) -> Vec<Warning> {
    let smallest = small_text(wish, pages).min_by(|(_, a), (_, b)| a.total_cmp(b));
    let small = smallest.map(|(page, points)| Warning::SmallText { page, points });
    small.into_iter().chain(warning::no_font(pages)).collect()
}

/// Every page whose smallest text is too small, from 1, with the size of that text in points; a slide
/// is not read on paper.
pub(super) fn small_text(wish: &Wish, pages: &[Page]) -> impl Iterator<Item = (usize, f32)> {
    let is_paper = wish.settings.poster.is_some() || wish.settings.size != PageSize::Slide;
    let sizes = pages.iter().enumerate().map(|(at, page)| (at + 1, page.smallest_text()));
    sizes.filter(move |(_, points)| is_paper && *points < READABLE)
}
