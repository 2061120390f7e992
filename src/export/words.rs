//! A map without its picture: in writing, and as tables.

use std::path::Path;

use super::{ExportError, Made, Wish};
use crate::{
    base::{Progress, Stage},
    exchange,
    model::Document,
    report,
};

pub(super) fn markdown(
    document: &Document,
    wish: &Wish,
    out: &Path,
    progress: &dyn Progress,
) -> Result<Made, ExportError> {
    progress.tell(Stage::Write, 0, 1)?;
    let report = report::report(document, wish.language, &wish.settings);
    Ok(one(out, exchange::to_markdown(&report).into_bytes()))
}

pub(super) fn csv(document: &Document, wish: &Wish, out: &Path, progress: &dyn Progress) -> Result<Made, ExportError> {
    progress.tell(Stage::Write, 0, 1)?;
    let sheet = report::card_sheet(document, wish.language, wish.settings.with_notes);
    Ok(one(out, exchange::to_csv(&sheet, wish.language)))
}

pub(super) fn xlsx(document: &Document, wish: &Wish, out: &Path, progress: &dyn Progress) -> Result<Made, ExportError> {
    progress.tell(Stage::Write, 0, 1)?;
    let sheets = report::sheets(document, wish.language, wish.settings.with_notes);
    let journey = &document.journey;
    let bytes = exchange::to_xlsx(&sheets, &journey.title, &journey.author)?;
    Ok(one(out, bytes))
}

fn one(out: &Path, bytes: Vec<u8>) -> Made {
    Made { files: vec![(out.to_path_buf(), bytes)], pages: 1, ..Made::default() }
}
