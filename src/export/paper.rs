//! Sheets of paper: one PDF for all of them.

use std::path::Path;

use super::{ExportError, Made, Wish};
use crate::{
    base::{Progress, Stage},
    model::Document,
    render::pdf,
    scene::{self, Edition, Page, Pictures},
    text::FontBook,
};

/// The pages as the wish has them.
pub(super) fn pages(
    document: &Document,
    pictures: &Pictures,
    wish: &Wish,
    progress: &dyn Progress,
) -> Result<Vec<Page>, ExportError> {
    progress.tell(Stage::LayOut, 0, 1)?;
    let edition = Edition { settings: &wish.settings, language: wish.language, filter: &wish.filter, pictures };
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
    Ok(Made { files: vec![(out.to_path_buf(), bytes)], pages: pages.len(), ..Made::default() })
}
