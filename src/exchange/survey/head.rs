//! How a file of answers begins: enough to choose its columns by, and to try the choice out.

use super::{
    Dialect, Encoding, SurveyError,
    day::Day,
    records::{Next, Records, Row},
    score,
};
use crate::base::clean;

/// How much of a text file is looked at, in bytes (256 KiB).
pub const HEAD_BYTES: usize = 256 << 10;
/// Rows of the sample.
pub(super) const MOST_ROWS: usize = 500;
/// Columns that can be chosen from.
pub(super) const MOST_COLUMNS: usize = 60;
/// Characters of a cell that are kept.
const MOST_SHOWN: usize = 200;

/// What a file is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Form {
    /// Text with a sign between cells.
    Text(Dialect),
    /// A workbook (`.xlsx`).
    Workbook,
}

/// The beginning of a file.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Head {
    /// What the file is.
    pub form: Form,
    /// How letters are written in what was looked at.
    pub encoding: Encoding,
    /// Whether the first row names the columns.
    pub has_names: bool,
    /// What the columns are called; empty where there are no names.
    pub names: Vec<String>,
    /// The first rows.
    pub rows: Vec<SampleRow>,
    /// Lines among them that never end.
    pub endless: Vec<u64>,
    /// Whether these are all rows.
    pub is_whole: bool,
}

/// A row of the beginning.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct SampleRow {
    /// Line it begins in, counted from 1.
    pub line: u64,
    /// Its cells.
    pub cells: Vec<String>,
}

impl Row for SampleRow {
    fn cell(&self, column: usize) -> Option<&[u8]> {
        self.cells.get(column).map(String::as_bytes)
    }
}

impl Head {
    /// The beginning of a text file; `is_whole` where it is all of the file.
    pub fn of_text(begin: &[u8], is_whole: bool) -> Result<Self, SurveyError> {
        let dialect = Dialect::of(begin)?;
        let mut encoding = Encoding::Utf8;
        let (mut rows, mut endless) = (Vec::new(), Vec::new());
        let mut records = Records::new(begin, dialect)?;
        let is_all = loop {
            match records.next()? {
                Next::Row(record, line) => {
                    let cells = (0..record.len().min(MOST_COLUMNS)).filter_map(|at| record.cell(at)).map(|cell| {
                        let (text, written) = Encoding::read(cell);
                        encoding = if written == Encoding::Utf8 { encoding } else { written };
                        text
                    });
                    rows.push(SampleRow { line, cells: cells.collect() });
                }
                Next::Endless(line) => endless.push(line),
                Next::End => break true,
            }
            // One more, for the names.
            if rows.len() > MOST_ROWS {
                break false;
            }
        };
        if is_all && !is_whole {
            // The last one is cut.
            rows.pop();
        }
        Ok(Self { endless, ..Self::new(Form::Text(dialect), encoding, rows, is_all && is_whole)? })
    }

    /// A head of these rows, of which the first may name the columns.
    pub(super) fn new(
        form: Form,
        encoding: Encoding,
        mut rows: Vec<SampleRow>,
        is_whole: bool,
    ) -> Result<Self, SurveyError> {
        for cell in rows.iter_mut().flat_map(|row| &mut row.cells) {
            *cell = clean(cell).chars().take(MOST_SHOWN).collect();
        }
        let first = rows.first().ok_or(SurveyError::Empty)?;
        let is_datum = |cell: &String| {
            let cell = score::trimmed(cell.as_bytes());
            score::parse(cell).is_some() || Day::is_like(cell)
        };
        let has_names = !first.cells.iter().any(is_datum);
        let names = if has_names { rows.remove(0).cells } else { vec![String::new(); first.cells.len()] };
        if rows.is_empty() {
            return Err(SurveyError::Empty);
        }
        Ok(Self { form, encoding, has_names, names, rows, endless: Vec::new(), is_whole })
    }

    /// How many columns there are.
    pub fn width(&self) -> usize {
        self.rows.iter().map(|row| row.cells.len()).max().unwrap_or_default().max(self.names.len())
    }

    /// The different values of a column, in order of appearance.
    pub fn values(&self, column: Option<usize>) -> Vec<String> {
        let mut values: Vec<String> = Vec::new();
        for cell in self.rows.iter().filter_map(|row| row.cells.get(column?)).map(|cell| cell.trim()) {
            if !cell.is_empty() && !values.iter().any(|value| value == cell) {
                values.push(cell.to_owned());
            }
        }
        values
    }

    /// The column in which most cells are of a kind, and more than half of those that hold anything.
    pub(super) fn column_of(&self, is_free: impl Fn(usize) -> bool, holds: &dyn Fn(&str) -> bool) -> Option<usize> {
        let columns = (0..self.width()).filter(|at| is_free(*at));
        // The first of those with as many.
        columns
            .filter_map(|at| Some((self.most(at, holds)?, at)))
            .max_by_key(|(fits, at)| (*fits, std::cmp::Reverse(*at)))
            .map(|(_, at)| at)
    }

    /// How many cells of a column are of a kind; none where these are not more than half of those
    /// that hold anything.
    pub(super) fn most(&self, column: usize, holds: &dyn Fn(&str) -> bool) -> Option<usize> {
        let cells = self.rows.iter().filter_map(|row| row.cells.get(column)).map(|cell| cell.trim());
        let (mut fits, mut all) = (0_usize, 0_usize);
        for cell in cells.filter(|cell| !cell.is_empty()) {
            (fits, all) = (fits + usize::from(holds(cell)), all + 1);
        }
        (fits * 2 > all).then_some(fits)
    }
}
