//! How a table in a text file is written: what is between its cells, and what stands before them.

use super::SurveyError;

/// What is to be known of a text file before its rows can be read.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Dialect {
    /// The sign between cells: a comma, a semicolon or a tab.
    pub apart: u8,
    /// Bytes before the first row: a byte-order mark, and the line `sep=;` that Excel knows.
    pub(super) before: usize,
    /// Lines before the first row.
    pub(super) lines: u64,
}

/// Lines that are looked at.
const MOST_LINES: usize = 50;

impl Dialect {
    /// The dialect of a file that begins like this.
    ///
    /// # Errors
    /// Where it is no text: UTF-16, a workbook, a picture.
    pub fn of(begin: &[u8]) -> Result<Self, SurveyError> {
        if begin.starts_with(&[0xFF, 0xFE]) || begin.starts_with(&[0xFE, 0xFF]) {
            return Err(SurveyError::Utf16);
        }
        if begin.contains(&0) {
            return Err(SurveyError::NoTable);
        }
        let before = if begin.starts_with("\u{feff}".as_bytes()) { 3 } else { 0 };
        let rows = begin.get(before..).unwrap_or_default();
        if let [b's', b'e', b'p', b'=', apart @ (b',' | b';' | b'\t'), rest @ ..] = rows {
            let end = rest.iter().position(|byte| *byte == b'\n').map_or(rest.len(), |at| at + 1);
            return Ok(Self { apart: *apart, before: before + 5 + end, lines: 1 });
        }
        Ok(Self { apart: most_even(rows), before, lines: 0 })
    }

    /// What follows on the bytes before the first row.
    pub(in crate::exchange) fn rows(self, bytes: &[u8]) -> &[u8] {
        bytes.get(self.before..).unwrap_or_default()
    }

    /// Lines before the first row.
    pub(in crate::exchange) fn lines_before(self) -> u64 {
        self.lines
    }
}

/// The sign that the first line has, and that most other lines have as often.
fn most_even(rows: &[u8]) -> u8 {
    let mut best = (0, 0, b',');
    for apart in [b';', b'\t', b','] {
        let mut counts = counts(rows, apart).into_iter();
        let first = counts.next().unwrap_or_default();
        let even = counts.filter(|count| *count == first).count();
        if first > 0 && (even, first) > (best.0, best.1) {
            best = (even, first, apart);
        }
    }
    best.2
}

/// How often a sign stands outside quotation marks, for each of the first lines.
fn counts(rows: &[u8], sign: u8) -> Vec<usize> {
    let mut counts = vec![0];
    let mut is_quoted = false;
    for byte in rows {
        match byte {
            b'"' => is_quoted = !is_quoted,
            b'\n' if !is_quoted && counts.len() == MOST_LINES => break,
            b'\n' if !is_quoted => counts.push(0),
            byte if *byte == sign && !is_quoted => counts.iter_mut().next_back().into_iter().for_each(|n| *n += 1),
            _ => {}
        }
    }
    // The last line may be cut, or is none.
    if counts.len() > 2 {
        counts.pop();
    }
    counts
}
