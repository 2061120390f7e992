//! The rows of a text file, one after the other, in memory that does not grow with it.
//!
//! `csv_core` finds the cells. What it does not do is done here: a quotation mark that is never
//! closed would swallow the rest of the file; only its own line is given up.

use std::io::{self, Read};

use csv_core::{ReadRecordResult, Reader, ReaderBuilder};

use super::Dialect;

/// The longest row, in bytes (1 MiB); also how much is read at once.
pub(super) const MOST_ROW: usize = 1 << 20;
/// The most cells in a row.
const MOST_CELLS: usize = 16_384;

/// Cells of a row by column.
pub(super) trait Row {
    /// The bytes of a cell; none where the row is too short.
    fn cell(&self, column: usize) -> Option<&[u8]>;
}

/// A row of a text file.
#[derive(Clone, Copy, Debug)]
pub(super) struct Record<'a> {
    cells: &'a [u8],
    ends: &'a [usize],
}

impl Record<'_> {
    /// How many cells it has.
    pub(super) fn len(&self) -> usize {
        self.ends.len()
    }
}

impl Row for Record<'_> {
    fn cell(&self, column: usize) -> Option<&[u8]> {
        let start = if column == 0 { 0 } else { *self.ends.get(column - 1)? };
        self.cells.get(start..*self.ends.get(column)?)
    }
}

/// What comes next in a file.
#[derive(Debug)]
pub(super) enum Next<'a> {
    /// A row, and the number of its first line.
    Row(Record<'a>, u64),
    /// A line with a quotation mark that is never closed, or with no end. The next row is on the
    /// next line.
    Endless(u64),
    /// Nothing.
    End,
}

/// Reads rows from a source.
pub(super) struct Records<R> {
    source: R,
    core: Reader,
    /// What was read and not yet made rows of: `start..end`.
    buffer: Vec<u8>,
    start: usize,
    end: usize,
    /// The source has no more.
    is_over: bool,
    /// Bytes that came from the source.
    taken: u64,
    cells: Vec<u8>,
    ends: Vec<usize>,
}

/// How an attempt to find a row ended.
enum Found {
    /// So many bytes and cells.
    Row(usize, usize),
    Endless,
    End,
}

impl<R: Read> Records<R> {
    /// For a source that is written like this.
    pub(super) fn new(source: R, dialect: Dialect) -> io::Result<Self> {
        let mut records = Self {
            source,
            core: ReaderBuilder::new().delimiter(dialect.apart).build(),
            buffer: vec![0; MOST_ROW],
            start: 0,
            end: 0,
            is_over: false,
            taken: 0,
            cells: vec![0; MOST_ROW],
            ends: vec![0; 64],
        };
        while records.end < dialect.before && !records.is_over {
            records.fill()?;
        }
        records.start = dialect.before.min(records.end);
        records.core.set_line(1 + dialect.lines);
        Ok(records)
    }

    /// Bytes read from the source so far.
    pub(super) fn taken(&self) -> u64 {
        self.taken
    }

    /// The next row. Lines without anything are passed over.
    pub(super) fn next(&mut self) -> io::Result<Next<'_>> {
        self.pass_empty_lines()?;
        let line = self.core.line();
        Ok(match self.find()? {
            Found::Row(bytes, count) => Next::Row(
                Record {
                    cells: self.cells.get(..bytes).unwrap_or_default(),
                    ends: self.ends.get(..count).unwrap_or_default(),
                },
                line,
            ),
            Found::Endless => {
                self.pass_line(line)?;
                Next::Endless(line)
            }
            Found::End => Next::End,
        })
    }

    fn find(&mut self) -> io::Result<Found> {
        let (mut at, mut bytes, mut count) = (self.start, 0, 0);
        loop {
            if at == self.end && !self.is_over {
                // Keeps the row from its beginning: it may have to be read again.
                at -= self.make_room();
                if self.end == self.buffer.len() {
                    return Ok(Found::Endless);
                }
                self.fill()?;
            }
            let input = self.buffer.get(at..self.end).unwrap_or_default();
            let (cells, ends) = (self.cells.get_mut(bytes..), self.ends.get_mut(count..));
            let (result, read, written, ended) =
                self.core.read_record(input, cells.unwrap_or_default(), ends.unwrap_or_default());
            (at, bytes, count) = (at + read, bytes + written, count + ended);
            match result {
                ReadRecordResult::InputEmpty => {}
                ReadRecordResult::OutputEndsFull if self.ends.len() < MOST_CELLS => {
                    self.ends.resize(self.ends.len() * 4, 0);
                }
                ReadRecordResult::OutputFull | ReadRecordResult::OutputEndsFull => return Ok(Found::Endless),
                ReadRecordResult::Record if self.is_open(at) => return Ok(Found::Endless),
                ReadRecordResult::Record => {
                    self.start = at;
                    return Ok(Found::Row(bytes, count));
                }
                ReadRecordResult::End => return Ok(Found::End),
            }
        }
    }

    /// Whether the last row of all only ends because the file does: more than a line of it, with an
    /// odd number of quotation marks.
    fn is_open(&self, at: usize) -> bool {
        if !self.is_over || at < self.end {
            return false;
        }
        let row = self.buffer.get(self.start..at).unwrap_or_default().trim_ascii_end();
        // Each mark turns it round.
        row.contains(&b'\n') && row.iter().fold(false, |is_open, byte| is_open ^ (*byte == b'"'))
    }

    fn pass_empty_lines(&mut self) -> io::Result<()> {
        loop {
            match self.buffer.get(self.start..self.end).and_then(<[u8]>::first) {
                Some(b'\n') => self.core.set_line(self.core.line() + 1),
                Some(b'\r') => {}
                None if !self.is_over => {
                    self.make_room();
                    self.fill()?;
                    continue;
                }
                _ => return Ok(()),
            }
            self.start += 1;
        }
    }

    /// Goes on behind the line that a row began in.
    fn pass_line(&mut self, line: u64) -> io::Result<()> {
        self.core.reset();
        self.core.set_line(line + 1);
        loop {
            let rest = self.buffer.get(self.start..self.end).unwrap_or_default();
            if let Some(at) = rest.iter().position(|byte| *byte == b'\n') {
                self.start += at + 1;
                return Ok(());
            }
            self.start = self.end;
            if self.is_over {
                return Ok(());
            }
            self.make_room();
            self.fill()?;
        }
    }

    /// Moves what is left to the front; gives by how much.
    fn make_room(&mut self) -> usize {
        let moved = self.start;
        self.buffer.copy_within(self.start..self.end, 0);
        (self.start, self.end) = (0, self.end - moved);
        moved
    }

    fn fill(&mut self) -> io::Result<()> {
        let free = self.buffer.get_mut(self.end..).unwrap_or_default();
        let count = loop {
            match self.source.read(free) {
                Err(error) if error.kind() == io::ErrorKind::Interrupted => {}
                done => break done?,
            }
        };
        self.is_over = count == 0;
        self.end += count;
        self.taken += count as u64;
        Ok(())
    }
}
