//! The minutes of a workshop as a file: in writing, on pages, or on slides.

use std::path::Path;

use super::{ExportError, Format, Made, warning};
use crate::{
    base::{Progress, Stage},
    exchange,
    model::{Document, PageSize},
    render::{pdf, pptx},
    report::Report,
    scene::{self, Edition, Meaning, Pictures},
    text::FontBook,
    workshop::{self, Record},
};

/// The formats that minutes come in, in the order of menus.
pub const FORMATS: [Format; 3] = [Format::Pdf, Format::Markdown, Format::Pptx];

/// Makes the minutes of the session `record`, which left the map as `document`, in the language of
/// the map. Of the other formats there are none.
pub fn minutes(
    document: &Document,
    record: &Record,
    format: Format,
    out: &Path,
    progress: &dyn Progress,
) -> Result<Made, ExportError> {
    let report = workshop::minutes(record, document, document.journey.language);
    match format {
        Format::Pdf => on_pages(document, record, &report, out, progress),
        Format::Pptx => on_slides(document, &report, out, progress),
        _ => {
            progress.tell(Stage::Write, 0, 1)?;
            Ok(one(out, exchange::to_markdown(&report).into_bytes(), 1))
        }
    }
}

fn on_pages(
    document: &Document,
    record: &Record,
    report: &Report,
    out: &Path,
    progress: &dyn Progress,
) -> Result<Made, ExportError> {
    progress.tell(Stage::LayOut, 0, 1)?;
    let journey = &document.journey;
    let date = record.date.clone();
    let about = Meaning { date, ..Meaning::new(&report.title, &journey.author, report.language) };
    // Minutes are read at a desk and put in a folder, whatever the map is printed on.
    let pages = scene::written(report, &journey.organisation, PageSize::A4.portrait(), &about, FontBook::shared());
    let bytes = pdf::write(&pages, FontBook::shared(), &pdf::Options::default(), progress)?;
    let warnings = warning::no_font(&pages).into_iter().collect();
    Ok(Made { warnings, ..one(out, bytes, pages.len()) })
}

fn on_slides(document: &Document, report: &Report, out: &Path, progress: &dyn Progress) -> Result<Made, ExportError> {
    progress.tell(Stage::LayOut, 0, 1)?;
    let settings = &document.page;
    let edition =
        Edition { settings, language: report.language, filter: &<_>::default(), pictures: &Pictures::default() };
    let slides = scene::report_slides(report, document, FontBook::shared(), &edition);
    let bytes = pptx::write(&slides, progress)?;
    let warnings = warning::no_font(slides.iter().map(|slide| &slide.page)).into_iter().collect();
    Ok(Made { warnings, ..one(out, bytes, slides.len()) })
}

fn one(out: &Path, bytes: Vec<u8>, pages: usize) -> Made {
    Made { files: vec![(out.to_path_buf(), bytes)], pages, ..Made::default() }
}
