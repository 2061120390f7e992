//! Answers in a workbook: its first sheet with anything on it, cell by cell.
//!
//! A sheet streams as a text file does; only the texts that its cells share are kept. The file is a
//! packed one and could blow up to any size: every part of it is measured before it is read.

use std::io::{self, Cursor, Read as _};

use calamine::{DataRef, Reader as _, Xlsx, XlsxError};

use super::{
    Answers, Encoding, Form, Head, SampleRow, SurveyError, Wish,
    answers::Counter,
    head::{MOST_COLUMNS, MOST_ROWS},
    records::Row,
};
use crate::base::{Progress, Stage};

/// The largest workbook, in bytes (128 MiB).
pub const MOST_WORKBOOK: u64 = 128 << 20;
/// All of its sheets unpacked (1 GiB); a million rows of five cells take about a quarter.
const MOST_SHEETS: u64 = 1 << 30;
/// Everything else in it unpacked, above all the texts (64 MiB).
const MOST_OTHER: u64 = 64 << 20;
/// So many rows go between two reports.
const TELL_EVERY: u32 = 8_192;

type Book<'a> = Xlsx<Cursor<&'a [u8]>>;

/// A row of a sheet. Cells keep their memory from row to row.
#[derive(Debug, Default)]
struct SheetRow {
    cells: Vec<Vec<u8>>,
    /// Cells in use.
    used: usize,
}

impl Row for SheetRow {
    fn cell(&self, column: usize) -> Option<&[u8]> {
        // Cells that were left empty are in no file.
        Some(self.cells.get(column).filter(|_| column < self.used).map_or(&[], Vec::as_slice))
    }
}

impl SheetRow {
    fn clear(&mut self) {
        self.cells.iter_mut().for_each(Vec::clear);
        self.used = 0;
    }

    fn put(&mut self, column: usize, value: &DataRef<'_>) {
        if self.cells.len() <= column {
            self.cells.resize_with(column + 1, Vec::new);
        }
        if let Some(cell) = self.cells.get_mut(column) {
            cell.clear();
            write(value, cell);
            self.used = self.used.max(column + 1);
        }
    }
}

/// A value as a text file has it.
fn write(value: &DataRef<'_>, into: &mut Vec<u8>) {
    match value {
        DataRef::String(text) | DataRef::DateTimeIso(text) | DataRef::DurationIso(text) => {
            into.extend_from_slice(text.as_bytes());
        }
        DataRef::SharedString(text) => into.extend_from_slice(text.as_bytes()),
        DataRef::Int(number) => into.extend_from_slice(number.to_string().as_bytes()),
        DataRef::Float(number) => into.extend_from_slice(number.to_string().as_bytes()),
        DataRef::Bool(is_true) => into.extend_from_slice(if *is_true { b"true" } else { b"false" }),
        DataRef::DateTime(moment) => {
            let (year, month, day, ..) = moment.to_ymd_hms_milli();
            into.extend_from_slice(format!("{year:04}-{month:02}-{day:02}").as_bytes());
        }
        DataRef::Error(error) => into.extend_from_slice(error.to_string().as_bytes()),
        DataRef::Empty => {}
    }
}

impl Head {
    /// The beginning of a workbook.
    pub fn of_workbook(bytes: &[u8]) -> Result<Self, SurveyError> {
        let mut rows = Vec::new();
        let mut is_whole = true;
        each_row(bytes, &mut |line, _, row| {
            let cells = row.cells.iter().take(row.used.min(MOST_COLUMNS));
            let cells = cells.map(|cell| String::from_utf8_lossy(cell).into_owned()).collect();
            rows.push(SampleRow { line, cells });
            is_whole = rows.len() <= MOST_ROWS;
            Ok(is_whole)
        })?;
        Self::new(Form::Workbook, Encoding::Utf8, rows, is_whole)
    }
}

/// Counts the rows of a workbook.
pub fn count_xlsx(bytes: &[u8], wish: &Wish, progress: &dyn Progress) -> Result<Answers, SurveyError> {
    let mut counter = Counter::new(wish)?;
    let mut is_names = wish.has_names;
    let mut told = 0;
    each_row(bytes, &mut |line, of, row| {
        let at = u32::try_from(line).unwrap_or(u32::MAX);
        if at / TELL_EVERY != told {
            told = at / TELL_EVERY;
            progress.tell(Stage::Read, at as usize, of.max(at) as usize)?;
        }
        if !std::mem::take(&mut is_names) {
            counter.row(line, row);
        }
        Ok(true)
    })?;
    Ok(counter.finish())
}

/// What looks at a row: its number, how many there are said to be, its cells. False ends it.
type Look<'a> = dyn FnMut(u64, u32, &SheetRow) -> Result<bool, SurveyError> + 'a;

/// Every row with anything in it.
fn each_row(bytes: &[u8], look: &mut Look<'_>) -> Result<(), SurveyError> {
    measure(bytes)?;
    let bad = |error: XlsxError| SurveyError::BadWorkbook(error.to_string());
    let mut book: Book<'_> = Xlsx::new(Cursor::new(bytes)).map_err(bad)?;
    for name in book.sheet_names() {
        let mut reader = match book.worksheet_cells_reader(&name) {
            Ok(reader) => reader,
            // A chart has a sheet of its own, without cells.
            Err(XlsxError::NotAWorksheet(_)) => continue,
            Err(error) => return Err(bad(error)),
        };
        let of = reader.dimensions().end.0 + 1;
        let mut row = SheetRow::default();
        let mut at = None;
        while let Some(cell) = reader.next_cell().map_err(bad)? {
            let (line, column) = cell.get_position();
            if at != Some(line) {
                if let Some(before) = at.filter(|_| row.used > 0)
                    && !look(u64::from(before) + 1, of, &row)?
                {
                    return Ok(());
                }
                row.clear();
                at = Some(line);
            }
            let is_filled = *cell.get_value() != DataRef::Empty;
            if is_filled && (column as usize) < MOST_COLUMNS {
                row.put(column as usize, cell.get_value());
            }
        }
        if let Some(last) = at {
            if row.used > 0 {
                look(u64::from(last) + 1, of, &row)?;
            }
            return Ok(());
        }
    }
    Err(SurveyError::Empty)
}

/// Refuses a workbook whose parts are larger than what is read. What the file says of itself is no
/// proof: each part is unpacked once and thrown away.
fn measure(bytes: &[u8]) -> Result<(), SurveyError> {
    if bytes.len() as u64 > MOST_WORKBOOK {
        return Err(SurveyError::LargeWorkbook);
    }
    let bad = |why: String| SurveyError::BadWorkbook(why);
    let mut archive = zip::ZipArchive::new(Cursor::new(bytes)).map_err(|error| bad(error.to_string()))?;
    let (mut sheets, mut other) = (MOST_SHEETS, MOST_OTHER);
    for at in 0..archive.len() {
        let part = archive.by_index(at).map_err(|error| bad(error.to_string()))?;
        let is_sheet = part.name().is_ok_and(|name| name.contains("worksheets/"));
        let room = if is_sheet { &mut sheets } else { &mut other };
        let size = io::copy(&mut part.take(*room + 1), &mut io::sink()).map_err(|error| bad(error.to_string()))?;
        *room = room.checked_sub(size).ok_or(SurveyError::LargeWorkbook)?;
    }
    Ok(())
}
