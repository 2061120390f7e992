//! The beginning of a file without pages, for those who want to see it before.

use std::path::Path;

use crate::{
    base::{Language, Progress},
    export::{self, ExportError, Format},
    model::Document,
    scene::Pictures,
};

/// The first lines of a text, or the first rows of a table.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Sample {
    /// Lines of text.
    Lines(Vec<String>),
    /// Rows of a table, the first of which names the columns.
    Rows(Vec<Vec<String>>),
}

/// So many lines or rows are more than any window shows.
const MOST: usize = 40;
/// So many columns likewise.
const MOST_COLUMNS: usize = 12;

/// What the file begins with. A workbook is shown as its first sheet.
pub fn sample(document: &Document, wish: &export::Wish, progress: &dyn Progress) -> Result<Sample, ExportError> {
    let format = if wish.format == Format::Xlsx { Format::Csv } else { wish.format };
    let wish = export::Wish { format, ..wish.clone() };
    let made = export::make(document, &Pictures::default(), &wish, Path::new("map"), progress)?;
    let bytes = made.files.into_iter().next().map(|(_, bytes)| bytes).unwrap_or_default();
    let text = String::from_utf8_lossy(&bytes);
    let text = text.trim_start_matches('\u{feff}');
    if format != Format::Csv {
        return Ok(Sample::Lines(text.lines().take(MOST).map(str::to_owned).collect()));
    }
    // As its spreadsheet expects it in that language.
    let apart = if wish.language == Language::German { b';' } else { b',' };
    let reader = csv::ReaderBuilder::new().has_headers(false).delimiter(apart).from_reader(text.as_bytes());
    let rows = reader.into_records().filter_map(Result::ok).take(MOST);
    Ok(Sample::Rows(rows.map(|row| row.iter().take(MOST_COLUMNS).map(str::to_owned).collect()).collect()))
}
