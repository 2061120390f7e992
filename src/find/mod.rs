//! Finding and replacing words in a whole document, and finding things by a few letters of their
//! names. Pure: asks a document and answers with places or with an edit.
//!
//! All words that people typed are searched, on the sheet or not; addresses and the names of
//! picture files are none.

mod fold;
mod fuzzy;
mod order;
mod replace;

use std::{ops::Range, sync::Arc};

pub use fuzzy::{Fit, PlainName, Room, Typed};
pub use replace::{Replacement, replace};

use self::fold::Folded;
use crate::{
    edit::{Whose, each_words},
    model::Document,
};

/// What to look for.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Query {
    /// The words. Nothing matches no words.
    pub text: String,
    /// Capital letters count.
    pub match_case: bool,
    /// Only where no letter or digit stands before or behind.
    pub whole_words: bool,
}

/// One place where the words stand.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Match {
    /// The row.
    pub whose: Whose,
    /// The field, as the file names it.
    pub field: &'static str,
    /// Which of the row's texts, counted from 0.
    pub nth: usize,
    /// The text as it stands in the document.
    pub text: Arc<str>,
    /// The bytes of that text.
    pub range: Range<usize>,
    /// The row lies in a locked lane and refuses changes.
    pub locked: bool,
}

/// Every place where the words of the query stand, in reading order: head, personas, course, then
/// the cells lane by lane, then what is not on the sheet. Matches do not overlap.
pub fn find(document: &Document, query: &Query) -> Vec<Match> {
    let Some(needle) = Needle::new(query) else { return Vec::new() };
    let mut matches = Vec::new();
    let (mut folded, mut ranges) = (Folded::default(), Vec::new());
    each_words(document, &mut |whose, words| {
        let mut nth = 0;
        words.each("notes", &mut |field, text| {
            if is_searched(field) {
                needle.ranges(text, &mut folded, &mut ranges);
                if !ranges.is_empty() {
                    let text: Arc<str> = text.into();
                    matches.extend(ranges.drain(..).map(|range| {
                        let (whose, text) = (whose.clone(), Arc::clone(&text));
                        Match { whose, field, nth, text, range, locked: false }
                    }));
                }
            }
            nth += 1;
        });
    });
    order::arrange(document, &mut matches);
    matches
}

/// Addresses, files and the names of checks are not words.
fn is_searched(field: &str) -> bool {
    !matches!(field, "url" | "source" | "check")
}

/// The words that are looked for, made ready.
struct Needle<'a> {
    query: &'a Query,
    text: String,
}

impl<'a> Needle<'a> {
    fn new(query: &'a Query) -> Option<Self> {
        let text = if query.match_case { query.text.clone() } else { fold::folded(&query.text) };
        (!text.is_empty()).then_some(Self { query, text })
    }

    /// Where the words stand in `source`.
    fn ranges(&self, source: &str, folded: &mut Folded, out: &mut Vec<Range<usize>>) {
        if source.is_empty() {
            return;
        }
        if self.query.match_case {
            folded.keep(source);
        } else {
            folded.fold(source);
        }
        let mut from = 0;
        while let Some(at) = folded.text.get(from..).and_then(|rest| rest.find(&self.text)) {
            let (start, end) = (from + at, from + at + self.text.len());
            from = end;
            match folded.source(source, start, end).filter(|range| self.is_wanted(source, range)) {
                Some(range) => out.push(range),
                // Another one may begin within this one.
                None => from = start + first_len(folded.text.get(start..)),
            }
        }
    }

    fn is_wanted(&self, source: &str, range: &Range<usize>) -> bool {
        if !self.query.whole_words {
            return true;
        }
        let before = source.get(..range.start).and_then(|s| s.chars().next_back());
        let behind = source.get(range.end..).and_then(|s| s.chars().next());
        ![before, behind].into_iter().flatten().any(char::is_alphanumeric)
    }
}

/// Bytes of the first letter.
fn first_len(text: Option<&str>) -> usize {
    text.and_then(|text| text.chars().next()).map_or(1, char::len_utf8)
}
