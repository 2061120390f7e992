//! Pictures: an SVG or a PNG for each page, for a phase, or for some cards.

use std::path::{Path, PathBuf};

use super::{ExportError, Made, Part, Wish, paper};
use crate::{
    base::{Language, Progress, Stage},
    i18n::text_with,
    model::Document,
    render::{
        png,
        svg::{self, SvgForm},
    },
    scene::{self, Page, Pictures},
    text::FontBook,
};

pub(super) fn svg(
    document: &Document,
    pictures: &Pictures,
    wish: &Wish,
    out: &Path,
    progress: &dyn Progress,
) -> Result<Made, ExportError> {
    let pages = pages(document, pictures, wish, progress)?;
    let summary = summary(document, wish.language);
    each(wish, out, &pages, progress, |number, page| {
        let Wish { letters, transparent, .. } = *wish;
        let form = SvgForm { letters, transparent, number, summary: &summary, inline: None };
        Ok(svg::write_as(page, FontBook::shared(), &form).into_bytes())
    })
}

pub(super) fn png(
    document: &Document,
    pictures: &Pictures,
    wish: &Wish,
    out: &Path,
    progress: &dyn Progress,
) -> Result<Made, ExportError> {
    let pages = pages(document, pictures, wish, progress)?;
    let ground = if wish.transparent { png::Ground::Nothing } else { png::Ground::Paper };
    let is_one = pages.len() == 1;
    each(wish, out, &pages, progress, |at, page| {
        // Of one page one wants to know how far it is; of many, how many are done.
        let tell = |done, of| {
            let (done, of) = if is_one { (done, of) } else { (at, pages.len()) };
            progress.tell(Stage::Write, done, of)
        };
        Ok(png::write_as(page, FontBook::shared(), wish.dpi, ground, &tell)?)
    })
}

/// The pages, or one page with the part that is wanted.
pub(super) fn pages(
    document: &Document,
    pictures: &Pictures,
    wish: &Wish,
    progress: &dyn Progress,
) -> Result<Vec<Page>, ExportError> {
    let edition = wish.edition(pictures);
    let fonts = FontBook::shared();
    let page = match &wish.part {
        Part::Whole => return paper::pages(document, pictures, wish, progress),
        Part::Phase(phase) => scene::phase(document, fonts, &edition, phase),
        Part::Cards(cards) => scene::cards(document, fonts, &edition, cards),
    };
    progress.tell(Stage::LayOut, 1, 1)?;
    page.map(|page| vec![page]).ok_or(ExportError::Nothing)
}

/// What a map is, in a sentence.
pub(super) fn summary(document: &Document, language: Language) -> String {
    let shown: Vec<&str> = document.personas.iter().filter(|p| !p.hidden).map(|p| p.name.as_str()).collect();
    let phases = text_with(language, "web-phases", &[("count", document.phases.len().into())]);
    let cards = text_with(language, "web-cards", &[("count", document.cards.len().into())]);
    let args = [("phases", phases.into()), ("cards", cards.into()), ("personas", shown.join(", ").into())];
    if shown.is_empty() {
        text_with(language, "web-summary-nobody", &args)
    } else {
        text_with(language, "web-summary", &args)
    }
}

/// Names of the files of so many pages: `out`, or `OUT-1.svg`, `OUT-2.svg` where there are several.
pub(super) fn names(out: &Path, pages: usize) -> Vec<PathBuf> {
    if pages == 1 {
        return vec![out.to_path_buf()];
    }
    let stem = out.file_stem().unwrap_or_default().to_string_lossy();
    let end = out.extension().unwrap_or_default().to_string_lossy();
    (1..=pages).map(|number| out.with_file_name(format!("{stem}-{number}.{end}"))).collect()
}

/// A file a page: `out`, or `OUT-1.svg`, `OUT-2.svg` where there are several.
fn each(
    wish: &Wish,
    out: &Path,
    pages: &[Page],
    progress: &dyn Progress,
    write: impl Fn(usize, &Page) -> Result<Vec<u8>, ExportError>,
) -> Result<Made, ExportError> {
    let mut files = Vec::with_capacity(pages.len());
    for ((at, page), name) in pages.iter().enumerate().zip(names(out, pages.len())) {
        progress.tell(Stage::Write, at, pages.len())?;
        files.push((name, write(at, page)?));
    }
    Ok(Made { files, pages: pages.len(), warnings: paper::warnings(wish, pages) })
}
