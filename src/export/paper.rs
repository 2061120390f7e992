//! Sheets of paper: one PDF for all of them, or one picture each.

use std::path::Path;

use super::{ExportError, Made, Wish};
use crate::{
    base::{Progress, Stage},
    model::Document,
    render::{pdf, png, svg},
    scene::{self, Edition, Page, Pictures},
    text::FontBook,
};

/// The pages as the wish has them.
fn pages(
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

pub(super) fn svg(
    document: &Document,
    pictures: &Pictures,
    wish: &Wish,
    out: &Path,
    progress: &dyn Progress,
) -> Result<Made, ExportError> {
    let pages = pages(document, pictures, wish, progress)?;
    each(out, &pages, progress, |page| Ok(svg::write(page, FontBook::shared(), wish.letters).into_bytes()))
}

pub(super) fn png(
    document: &Document,
    pictures: &Pictures,
    wish: &Wish,
    out: &Path,
    progress: &dyn Progress,
) -> Result<Made, ExportError> {
    let pages = pages(document, pictures, wish, progress)?;
    each(out, &pages, progress, |page| Ok(png::write(page, FontBook::shared(), wish.dpi)?))
}

/// A file a page: `out`, or `OUT-1.svg`, `OUT-2.svg` where there are several.
fn each(
    out: &Path,
    pages: &[Page],
    progress: &dyn Progress,
    write: impl Fn(&Page) -> Result<Vec<u8>, ExportError>,
) -> Result<Made, ExportError> {
    let stem = out.file_stem().unwrap_or_default().to_string_lossy();
    let end = out.extension().unwrap_or_default().to_string_lossy();
    let mut files = Vec::with_capacity(pages.len());
    for (at, page) in pages.iter().enumerate() {
        progress.tell(Stage::Write, at, pages.len())?;
        let numbered = || out.with_file_name(format!("{stem}-{}.{end}", at + 1));
        let name = if pages.len() == 1 { out.to_path_buf() } else { numbered() };
        files.push((name, write(page)?));
    }
    Ok(Made { files, pages: pages.len(), ..Made::default() })
}
