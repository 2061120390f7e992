//! What is kept of the answers: counts, and texts that had to be read.

use super::Day;
use crate::metrics::{OffScale, Tally};

/// The answers of one step, persona and month.
#[derive(Clone, Debug, PartialEq)]
pub struct Cell {
    tally: Tally,
    comments: u64,
    newest: Option<Day>,
}

impl Cell {
    /// No answers yet.
    pub(super) fn new(tally: Tally) -> Self {
        Self { tally, comments: 0, newest: None }
    }

    /// Adds one answer.
    pub(super) fn add(&mut self, score: f64, day: Option<Day>, has_comment: bool) -> Result<(), OffScale> {
        self.tally.add(score)?;
        self.comments += u64::from(has_comment);
        self.newest = self.newest.max(day);
        Ok(())
    }

    /// Adds the answers of another cell.
    pub(super) fn merge(&mut self, other: &Self) {
        self.tally.merge(&other.tally);
        self.comments += other.comments;
        self.newest = self.newest.max(other.newest);
    }

    /// What was counted.
    pub fn tally(&self) -> &Tally {
        &self.tally
    }

    /// How many answers there are.
    pub fn n(&self) -> u64 {
        self.tally.n()
    }

    /// The figure; none where there is no answer.
    pub fn value(&self) -> Option<f64> {
        self.tally.computed().ok().map(|computed| computed.value)
    }

    /// How many came with a comment.
    pub fn comments(&self) -> u64 {
        self.comments
    }

    /// Day of the newest one, where days are known.
    pub fn newest(&self) -> Option<Day> {
        self.newest
    }
}

/// How the letters of a file are written.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Encoding {
    /// As everything is today.
    #[default]
    Utf8,
    /// As spreadsheets on Windows write tables unless told otherwise.
    Windows1252,
}

impl Encoding {
    /// The text of these bytes, and how it was written: what is not UTF-8 is Windows-1252, in which
    /// any bytes mean something.
    pub(in crate::exchange) fn read(bytes: &[u8]) -> (String, Self) {
        match str::from_utf8(bytes) {
            Ok(text) => (text.to_owned(), Self::Utf8),
            Err(_) => (bytes.iter().copied().map(letter_of_1252).collect(), Self::Windows1252),
        }
    }
}

/// The letter of a byte in Windows-1252, <https://encoding.spec.whatwg.org/index-windows-1252.txt>.
fn letter_of_1252(byte: u8) -> char {
    const UPPER: [char; 32] = [
        '€', '\u{81}', '‚', 'ƒ', '„', '…', '†', '‡', 'ˆ', '‰', 'Š', '‹', 'Œ', '\u{8D}', 'Ž', '\u{8F}', '\u{90}', '‘',
        '’', '“', '”', '•', '–', '—', '˜', '™', 'š', '›', 'œ', '\u{9D}', 'ž', 'Ÿ',
    ];
    let upper = byte.checked_sub(0x80).and_then(|at| UPPER.get(usize::from(at)));
    upper.copied().unwrap_or_else(|| char::from(byte))
}
