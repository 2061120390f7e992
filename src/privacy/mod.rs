//! Personal data: what looks like it, and maps without it. A map is about archetypes; addresses,
//! telephone numbers and names of real people have no place in it.
//!
//! The scanners are pure and go by form alone: `anna@firm.de` is an address, `0171 2345678` a
//! number, and neither a date nor a price nor "Case 4711-2" is one. Names are known only from a list.

mod email;
mod names;
mod phone;
mod redact;

use std::ops::Range;

pub use names::Names;
pub use redact::{BLANK, Blanked, Redacted, blanked, redact};

/// What a piece of personal data is.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Datum {
    /// An e-mail address.
    Email,
    /// A telephone number.
    Phone,
    /// A name from somebody's list.
    Name,
}

/// A piece of personal data in a text.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Span {
    /// What it looks like.
    pub datum: Datum,
    /// The bytes of the text.
    pub range: Range<usize>,
}

/// Every piece of personal data in `text`, from left to right, without overlaps.
pub fn find_in(text: &str, names: &Names) -> Vec<Span> {
    let mut spans = Vec::new();
    let mut add = |datum, ranges: Vec<Range<usize>>| {
        spans.extend(ranges.into_iter().map(|range| Span { datum, range }));
    };
    add(Datum::Email, email::find(text));
    add(Datum::Phone, phone::find(text));
    add(Datum::Name, names.find(text));
    // A name within an address is part of the address.
    spans.sort_by_key(|span| (span.range.start, span.datum));
    let mut end = 0;
    spans.retain(|span| {
        let is_free = span.range.start >= end;
        if is_free {
            end = span.range.end;
        }
        is_free
    });
    spans
}
