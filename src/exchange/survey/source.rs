//! Files of answers, whatever form they have: looked at, then counted.

use std::io::{self, Read};

use super::{Answers, Dialect, Form, HEAD_BYTES, Head, MOST_WORKBOOK, SurveyError, Wish, count_csv, count_xlsx};
use crate::base::Progress;

/// Opens a file at its beginning, and says how many bytes it has.
pub type Open<'a> = dyn Fn() -> io::Result<(Box<dyn Read + 'a>, u64)> + 'a;

/// How a file begins.
pub fn look(open: &Open<'_>) -> Result<Head, SurveyError> {
    let (mut source, _) = open()?;
    let mut begin = Vec::new();
    source.by_ref().take(HEAD_BYTES as u64).read_to_end(&mut begin)?;
    match Form::of(&begin)? {
        Form::Text(_) => {
            let is_whole = begin.len() < HEAD_BYTES;
            Head::of_text(&begin, is_whole)
        }
        Form::Workbook => {
            read_workbook(source, &mut begin)?;
            Head::of_workbook(&begin)
        }
    }
}

/// Counts the answers in a file of that form.
pub fn count(open: &Open<'_>, form: Form, wish: &Wish, progress: &dyn Progress) -> Result<Answers, SurveyError> {
    let (source, length) = open()?;
    match form {
        Form::Text(dialect) => count_csv(source, length, dialect, wish, progress),
        Form::Workbook => {
            let mut bytes = Vec::new();
            read_workbook(source, &mut bytes)?;
            count_xlsx(&bytes, wish, progress)
        }
    }
}

/// All that is left of a workbook, behind what has been read of it.
fn read_workbook(source: impl Read, bytes: &mut Vec<u8>) -> Result<(), SurveyError> {
    source.take(MOST_WORKBOOK + 1).read_to_end(bytes)?;
    if bytes.len() as u64 > MOST_WORKBOOK { Err(SurveyError::LargeWorkbook) } else { Ok(()) }
}

impl Form {
    /// The form of a file that begins like this: a workbook says so in its first bytes.
    pub fn of(begin: &[u8]) -> Result<Self, SurveyError> {
        if begin.starts_with(b"PK\x03\x04") { Ok(Self::Workbook) } else { Dialect::of(begin).map(Self::Text) }
    }
}
