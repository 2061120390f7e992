//! Reading documents: every way a file can be wrong is found here and named.

use std::{
    borrow::Cow,
    io,
    path::{Path, PathBuf},
    sync::Arc,
};

use ron::error::{Error as Ron, SpannedError};
use serde::de::DeserializeOwned;

use super::{
    LoadError, LoadNote, Place, Problem, Remark, Stamp, Wanted, disk, locate, measured,
    scan::{self, Piece},
    text::options,
};
use crate::{
    base,
    model::{Document, FORMAT, Violation, Words, violations},
};

/// The largest file that is read, in bytes (64 MiB).
pub const MAX_BYTES: usize = 64 << 20;

const CONFLICT_MARKS: [&str; 4] = ["<<<<<<<", "|||||||", "=======", ">>>>>>>"];

/// A document and what was noticed while reading it.
#[derive(Clone, Debug, PartialEq)]
pub struct Loaded {
    /// The document.
    pub document: Document,
    /// Worth knowing, but no reason to refuse the file.
    pub notes: Vec<LoadNote>,
    /// What the file holds.
    pub stamp: Stamp,
}

/// Reads the document at `path`.
pub fn load(path: &Path) -> Result<Loaded, LoadError> {
    let name = path.display().to_string();
    let bytes = read(path).map_err(|problem| LoadError { file: name.clone(), place: None, problem })?;
    parse(&bytes, &name)
}

/// The maps that a path stands for: a folder for all its files that end in `.ron`, sorted by name
/// and without those of its folders; anything else for itself.
pub fn maps_at(path: &Path) -> Result<Vec<PathBuf>, LoadError> {
    if !disk::is_folder(path) {
        return Ok(vec![path.to_path_buf()]);
    }
    let failed = |error| LoadError { file: path.display().to_string(), place: None, problem: reason(&error) };
    let mut maps = disk::list(path).map_err(failed)?;
    maps.retain(|file| file.extension().is_some_and(|end| end == "ron") && !disk::is_folder(file));
    maps.sort();
    Ok(maps)
}

/// Why the system did not give what was asked for.
fn reason(error: &io::Error) -> Problem {
    match error.kind() {
        io::ErrorKind::NotFound | io::ErrorKind::NotADirectory => Problem::NotFound,
        io::ErrorKind::PermissionDenied => Problem::NoPermission,
        io::ErrorKind::IsADirectory => Problem::NotAFile,
        io::ErrorKind::ResourceBusy => Problem::Changing,
        io::ErrorKind::FileTooLarge => too_large(MAX_BYTES + 1),
        _ => Problem::Unreadable(error.to_string()),
    }
}

/// The bytes of a file, never more than [`MAX_BYTES`].
fn read(path: &Path) -> Result<Vec<u8>, Problem> {
    let metadata = disk::look(path).map_err(|error| reason(&error))?;
    // Asked before opening: opening a named pipe would wait for its other end for ever.
    if !metadata.is_file() {
        return Err(Problem::NotAFile);
    }
    if metadata.len() > MAX_BYTES as u64 {
        return Err(too_large(usize::try_from(metadata.len()).unwrap_or(usize::MAX)));
    }
    disk::read(path, MAX_BYTES as u64).map_err(|error| reason(&error))
}

fn too_large(bytes: usize) -> Problem {
    Problem::TooLarge(bytes.div_ceil(1 << 20))
}

/// Reads a document from the bytes of the file called `name`.
pub fn parse(bytes: &[u8], name: &str) -> Result<Loaded, LoadError> {
    if bytes.len() > MAX_BYTES {
        return Err(LoadError { file: name.to_owned(), place: None, problem: too_large(bytes.len()) });
    }
    let (text, marked) = decode(bytes, name)?;
    let reader = Reader { name, text: &text };
    let (document, mut notes) = reader.document()?;
    if marked {
        let place = reader.place(0);
        notes.insert(0, LoadNote { file: name.to_owned(), place, remark: Remark::ByteOrderMark });
    }
    Ok(Loaded { document, notes, stamp: Stamp::of(bytes) })
}

/// Reads a file that holds something else of ours, which also begins with the number of the format.
pub(super) fn load_row<T: DeserializeOwned>(path: &Path) -> Result<T, LoadError> {
    let name = path.display().to_string();
    let bytes = read(path).map_err(|problem| LoadError { file: name.clone(), place: None, problem })?;
    let (text, _) = decode(&bytes, &name)?;
    let reader = Reader { name: &name, text: &text };
    reader.check_format()?;
    options().from_str(&text).or_else(|error| reader.refuse(&error))
}

/// The text of a file with `\n` as its line ends, and whether it began with a byte-order mark.
fn decode<'a>(bytes: &'a [u8], name: &str) -> Result<(Cow<'a, str>, bool), LoadError> {
    let (body, marked) = bytes.strip_prefix(b"\xEF\xBB\xBF").map_or((bytes, false), |rest| (rest, true));
    let fail = |place, problem| Err(LoadError { file: name.to_owned(), place: Some(place), problem });
    if body.starts_with(b"\xFF\xFE") || body.starts_with(b"\xFE\xFF") {
        return fail(Place { line: 1, text: String::new() }, Problem::Utf16);
    }
    match str::from_utf8(body) {
        Ok(text) if text.trim().is_empty() => fail(Place { line: 1, text: String::new() }, Problem::Empty),
        // Otherwise a card's paragraphs would depend on where the file was edited.
        Ok(text) if text.contains("\r\n") => Ok((Cow::Owned(text.replace("\r\n", "\n")), marked)),
        Ok(text) => Ok((Cow::Borrowed(text), marked)),
        Err(error) => {
            let at = error.valid_up_to();
            let lossy = String::from_utf8_lossy(body);
            // Everything before the first bad byte is the same in the lossy text.
            fail(place_of(&lossy, at), Problem::NotUtf8(at + bytes.len() - body.len()))
        }
    }
}

/// Takes white space at the ends and control characters out of every text, as an edit would: no
/// reason to refuse a file that somebody wrote by hand.
fn clean(document: &mut Document) {
    fn text(text: &mut String) {
        if !base::is_clean(text) {
            *text = base::clean(text);
        }
    }
    fn rows<T: Words + Clone>(table: &mut Vec<Arc<T>>) {
        for row in table {
            if let Some(row) = Arc::get_mut(row) {
                row.each_mut(&mut text);
            }
        }
    }
    let table = document;
    text(&mut table.notes);
    Arc::make_mut(&mut table.journey).each_mut(&mut text);
    rows(Arc::make_mut(&mut table.personas));
    rows(Arc::make_mut(&mut table.stages));
    let phases = Arc::make_mut(&mut table.phases);
    phases.iter_mut().filter_map(Arc::get_mut).for_each(|phase| rows(&mut phase.steps));
    rows(phases);
    rows(Arc::make_mut(&mut table.lanes));
    rows(Arc::make_mut(&mut table.cards));
    rows(Arc::make_mut(&mut table.emotions));
    rows(Arc::make_mut(&mut table.foreseen));
    rows(Arc::make_mut(&mut table.evidence));
    rows(Arc::make_mut(&mut table.channels));
    rows(Arc::make_mut(&mut table.seams));
    rows(Arc::make_mut(&mut table.waived));
    Arc::make_mut(&mut table.review).each_mut(&mut text);
    rows(Arc::make_mut(&mut table.agenda));
    rows(Arc::make_mut(&mut table.parking));
    rows(Arc::make_mut(&mut table.decisions));
    rows(Arc::make_mut(&mut table.clusters));
    rows(Arc::make_mut(&mut table.rounds));
}

struct Reader<'a> {
    name: &'a str,
    text: &'a str,
}

impl Reader<'_> {
    fn place(&self, at: usize) -> Place {
        place_of(self.text, at)
    }

    fn fail<T>(&self, at: usize, problem: Problem) -> Result<T, LoadError> {
        Err(LoadError { file: self.name.to_owned(), place: Some(self.place(at)), problem })
    }

    /// The document, and what in it is odd but can be mended once the map is open: feelings beyond its
    /// scale, measurements that contradict their counts.
    fn document(&self) -> Result<(Document, Vec<LoadNote>), LoadError> {
        self.check_format()?;
        let mut document: Document = match options().from_str(self.text) {
            Ok(document) => document,
            Err(error) => return self.refuse(&error),
        };
        if document.format != FORMAT {
            // Only where `format` is not the first field, so that the probe did not see it.
            return self.wrong_format(0, &document.format.to_string());
        }
        clean(&mut document);
        let (beyond, broken): (Vec<_>, Vec<_>) =
            violations(&document).into_iter().partition(|violation| violation.is_beyond_scale(&document));
        match broken.split_first() {
            None => {
                let mut notes: Vec<LoadNote> =
                    beyond.iter().filter_map(|violation| self.beyond_scale(&document, violation)).collect();
                notes.extend(measured::remarks(&mut document).into_iter().map(|(violation, remark)| {
                    let place = self.place(locate::place(self.text, &violation));
                    LoadNote { file: self.name.to_owned(), place, remark }
                }));
                Ok((document, notes))
            }
            Some((first, others)) => {
                // Such a number breaks a rule too, but the rule's words would not say so.
                if let Some((at, word)) = scan::not_finite(self.text) {
                    return self.fail(at, Problem::NotFinite(word.to_owned()));
                }
                let problem = Problem::Unsound { first: Box::new(first.clone()), more: others.len() };
                self.fail(locate::place(self.text, first), problem)
            }
        }
    }

    fn beyond_scale(&self, document: &Document, violation: &Violation) -> Option<LoadNote> {
        let emotion = document.emotions.get(violation.row)?;
        let remark = Remark::BeyondScale {
            persona: document.persona(&emotion.persona).map_or_else(String::new, |p| p.name.clone()),
            step: document.step(&emotion.step).map_or_else(String::new, |(_, step)| step.name.clone()),
            value: emotion.value,
            scale: document.journey.scale,
        };
        let place = self.place(locate::place(self.text, violation));
        Some(LoadNote { file: self.name.to_owned(), place, remark })
    }

    /// Looks at the format number before anything else: what a later version writes behind it is
    /// none of our business.
    fn check_format(&self) -> Result<(), LoadError> {
        match scan::leading_format(self.text) {
            Some((_, word)) if word.parse() == Ok(FORMAT) => Ok(()),
            Some((at, word)) if word.bytes().all(|b| b.is_ascii_digit()) => self.wrong_format(at, word),
            _ => Ok(()),
        }
    }

    fn wrong_format<T>(&self, at: usize, word: &str) -> Result<T, LoadError> {
        let digits = word.trim_start_matches('0');
        let newer = digits.len() > 9 || digits.parse::<u32>().is_ok_and(|n| n > FORMAT);
        let problem = if newer { Problem::Newer(digits.to_owned()) } else { Problem::NoSuchFormat(word.to_owned()) };
        self.fail(at, problem)
    }

    /// Why `ron` could not read the text. Looks for causes that it would only see the effects of.
    fn refuse<T>(&self, error: &SpannedError) -> Result<T, LoadError> {
        if let Some((at, mark)) = conflict(self.text) {
            return self.fail(at, Problem::Conflict(mark.to_owned()));
        }
        if let Some(at) = scan::too_deep(self.text) {
            return self.fail(at, Problem::TooDeep);
        }
        if error.code != Ron::UnclosedBlockComment && !self.opens_like_a_map() {
            let first = self.text.len() - self.text.trim_start().len();
            return self.fail(first, Problem::NotAMap);
        }
        let (at, problem) = self.cause(error);
        if let Some(start) = scan::runaway(self.text).filter(|start| *start < at) {
            return self.fail(start, Problem::OpenText);
        }
        self.fail(at, problem)
    }

    /// Whether the first thing in the file is `(`, if need be behind a name or RON's own attributes.
    fn opens_like_a_map(&self) -> bool {
        let opens = |at: usize| self.text.get(at..).is_some_and(|rest| rest.starts_with('('));
        let mut pieces = scan::pieces(self.text);
        match pieces.next() {
            Some((at, Piece::Open)) => opens(at),
            Some((_, Piece::Word("Document"))) => pieces.next().is_some_and(|(at, _)| opens(at)),
            Some((at, _)) => self.text.get(at..).is_some_and(|rest| rest.starts_with("#!")),
            None => false,
        }
    }

    /// The place and our name for an error of `ron`.
    fn cause(&self, error: &SpannedError) -> (usize, Problem) {
        let start = offset(self.text, error.span.start.line, error.span.start.col);
        let end = offset(self.text, error.span.end.line, error.span.end.col);
        // The cursor often stands behind white space, at the next line: go back to what was read.
        let read = |at: usize| self.text.get(..at).map_or(at, |before| before.trim_end().len());
        match &error.code {
            Ron::Eof => (read(self.text.len()).saturating_sub(1), Problem::CutOff),
            Ron::ExpectedStringEnd | Ron::UnclosedBlockComment => (start.min(end), Problem::OpenText),
            Ron::NoSuchStructField { expected, found, .. } => {
                (start, Problem::UnknownField { possible: likeliest(found, expected), found: found.clone() })
            }
            Ron::NoSuchEnumVariant { expected, found, .. } => {
                (start, Problem::UnknownName { possible: likeliest(found, expected), found: found.clone() })
            }
            Ron::MissingStructField { field, .. } => {
                let at = scan::opening(self.text, end).unwrap_or(end);
                let problem =
                    if *field == "format" { Problem::NotAMap } else { Problem::MissingField((*field).to_owned()) };
                (at, problem)
            }
            Ron::DuplicateStructField { field, .. } => (start, Problem::RepeatedField((*field).to_owned())),
            Ron::IntegerOutOfBounds => (start, Problem::NumberTooLarge),
            Ron::Message(words) if words.contains("is not a colour") => (start, Problem::NotAColour),
            Ron::InvalidValueForType { expected, .. } => (start, Problem::WrongType(wanted(expected))),
            code => match wrong_type(code) {
                Some(wanted) => (end, Problem::WrongType(wanted)),
                None if self.text.get(end..).is_none_or(|rest| rest.trim().is_empty()) => {
                    (read(self.text.len()).saturating_sub(1), Problem::CutOff)
                }
                None if scan::is_decimal(self.text, end) => (end, Problem::WrongType(Wanted::Whole)),
                None => (end, Problem::Syntax(expected_sign(code))),
            },
        }
    }
}

fn wrong_type(code: &Ron) -> Option<Wanted> {
    Some(match code {
        Ron::ExpectedString => Wanted::Text,
        Ron::ExpectedInteger | Ron::InvalidIntegerDigit { .. } => Wanted::Whole,
        Ron::ExpectedFloat | Ron::FloatUnderscore => Wanted::Number,
        Ron::ExpectedBoolean => Wanted::YesNo,
        Ron::ExpectedArray => Wanted::List,
        Ron::ExpectedStructLike | Ron::ExpectedNamedStructLike(_) => Wanted::Record,
        Ron::ExpectedUnit | Ron::ExpectedOption | Ron::ExpectedDifferentLength { .. } => Wanted::Other,
        _ => return None,
    })
}

fn wanted(expected: &str) -> Wanted {
    match expected {
        "a string" | "str" => Wanted::Text,
        "u8" | "u16" | "u32" | "u64" | "i64" => Wanted::Whole,
        "f32" | "f64" => Wanted::Number,
        "a boolean" => Wanted::YesNo,
        "a sequence" => Wanted::List,
        _ => Wanted::Other,
    }
}

fn expected_sign(code: &Ron) -> Option<&'static str> {
    match code {
        Ron::ExpectedComma => Some(","),
        Ron::ExpectedMapColon => Some(":"),
        Ron::ExpectedStructLikeEnd | Ron::ExpectedOptionEnd => Some(")"),
        Ron::ExpectedArrayEnd => Some("]"),
        _ => None,
    }
}

/// Names in order of likeness to `found`, at most six.
fn likeliest(found: &str, possible: &'static [&'static str]) -> Vec<&'static str> {
    let mut ranked: Vec<(usize, &'static str)> = possible.iter().map(|p| (distance(found, p), *p)).collect();
    ranked.sort_unstable();
    ranked.into_iter().take(6).map(|(_, name)| name).collect()
}

/// How many letters must be added, dropped or exchanged; capitals count as small.
fn distance(a: &str, b: &str) -> usize {
    let (a, b) = (a.to_lowercase(), b.to_lowercase());
    let mut row: Vec<usize> = (0..=b.chars().count()).collect();
    // A name that long is no slip of the pen, and its length comes from the file.
    for (i, letter) in a.chars().take(100).enumerate() {
        let mut diagonal = i;
        let mut left = i + 1;
        for (cell, other) in row.iter_mut().skip(1).zip(b.chars()) {
            let above = *cell;
            left = (left + 1).min(above + 1).min(diagonal + usize::from(letter != other));
            diagonal = above;
            *cell = left;
        }
        if let Some(first) = row.first_mut() {
            *first = i + 1;
        }
    }
    row.last().copied().unwrap_or_default()
}

/// The first line that a merge left behind.
fn conflict(text: &str) -> Option<(usize, &str)> {
    let mut at = 0;
    for line in text.split_inclusive('\n') {
        let mark = line.get(..7).filter(|mark| CONFLICT_MARKS.contains(mark));
        if let Some(mark) = mark.filter(|_| line.get(7..8).is_none_or(|next| next.trim().is_empty())) {
            return Some((at, mark));
        }
        at += line.len();
    }
    None
}

/// Byte offset of a line and column, both counted from 1.
fn offset(text: &str, line: usize, column: usize) -> usize {
    let start: usize = text.split_inclusive('\n').take(line.saturating_sub(1)).map(str::len).sum();
    let rest = text.get(start..).unwrap_or_default();
    start + rest.char_indices().nth(column.saturating_sub(1)).map_or(rest.len(), |(at, _)| at)
}

/// Line number and line of the byte at `at`.
pub(super) fn place_of(text: &str, at: usize) -> Place {
    let mut at = at.min(text.len());
    while !text.is_char_boundary(at) {
        at -= 1;
    }
    let (before, after) = text.split_at(at);
    let line = before.bytes().filter(|b| *b == b'\n').count() + 1;
    let left = before.rsplit('\n').next().unwrap_or_default();
    let right = after.split('\n').next().unwrap_or_default();
    Place { line, text: excerpt(left, right) }
}

/// A line split where the trouble is, with so much of either side that it stays one line.
fn excerpt(left: &str, right: &str) -> String {
    const SIDE: usize = 70;
    let left = left.trim_start();
    let cut = left.char_indices().rev().nth(SIDE).map(|(at, _)| at);
    let head = cut.and_then(|at| left.get(at..)).map_or_else(|| left.to_owned(), |tail| format!("…{tail}"));
    let cut = right.char_indices().nth(SIDE).map(|(at, _)| at);
    let tail = cut.and_then(|at| right.get(..at)).map_or_else(|| right.to_owned(), |head| format!("{head}…"));
    format!("{head}{tail}").trim().chars().map(|c| if c.is_control() { '\u{FFFD}' } else { c }).collect()
}
