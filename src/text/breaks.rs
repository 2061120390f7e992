//! Where lines end.
//!
//! Greedy at the places the text offers; a hyphen only where a word does not fit or a line would
//! stay nearly half empty; between any two letters where nothing else helps. Nothing is ever
//! wider than the line but a single letter that is.

use unicode_segmentation::UnicodeSegmentation as _;

use super::{compound::Rank, drawn::Drawn, hyphen};
use crate::base::Language;

/// A line may stay this empty before a word is hyphenated.
const MAX_EMPTY: f64 = 0.45;
/// A seam between words is taken if the line becomes so full, as a share of what is possible.
const MIN_SEAM: f64 = 0.33;
/// Rounding in the sums of advances, in points.
const TOLERANCE: f64 = 0.0005;

/// A place where a line may end.
#[derive(Clone, Copy, Debug)]
struct Chance {
    /// Where the drawn line ends: before the spaces.
    end: usize,
    /// Where the next line starts: after them.
    next: usize,
    /// Whether a hyphen is drawn (a soft hyphen).
    hyphen: bool,
}

/// A line that was found: bytes of the drawn text.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Found {
    pub(super) start: usize,
    pub(super) end: usize,
    pub(super) next: usize,
    pub(super) hyphen: bool,
}

/// Measures part of a text as if it stood alone, with a hyphen after it or not, in points.
pub(super) type Measure<'a> = &'a dyn Fn(usize, usize, bool) -> f64;

/// A text that can be broken at several widths.
pub(super) struct Breaker<'a> {
    text: &'a str,
    chances: Vec<Chance>,
    start: usize,
    end: usize,
    language: Language,
    measure: Measure<'a>,
}

impl<'a> Breaker<'a> {
    /// Finds where `drawn` may be broken.
    pub(super) fn new(drawn: &'a Drawn<'_>, language: Language, measure: Measure<'a>) -> Self {
        let text = drawn.text.as_ref();
        let start = text.len() - text.trim_start_matches(is_space).len();
        let end = text.trim_end_matches(is_space).len().max(start);
        let mut chances = chances(text, start, end);
        // Beside a space they say nothing that the space does not.
        let inside = |at: usize| {
            let (before, after) = (text.get(..at).unwrap_or_default(), text.get(at..).unwrap_or_default());
            !before.ends_with(is_space) && !after.starts_with(is_space)
        };
        for (places, hyphen) in [(&drawn.soft_hyphens, true), (&drawn.invisible_breaks, false)] {
            chances.extend(places.iter().filter(|at| inside(**at)).map(|at| Chance { end: *at, next: *at, hyphen }));
        }
        if !(drawn.soft_hyphens.is_empty() && drawn.invisible_breaks.is_empty()) {
            // A break the text offers anyway needs no hyphen.
            chances.sort_by_key(|c| (c.next, c.hyphen));
            chances.dedup_by_key(|c| c.next);
            chances.retain(|c| c.end > start && c.next < end);
        }
        Self { text, chances, start, end, language, measure }
    }

    /// Lines no wider than `width` points.
    pub(super) fn lines(&self, width: f64) -> Vec<Found> {
        let room = if width.is_nan() { 0.0 } else { width + TOLERANCE };
        let mut lines = Vec::new();
        let mut at = self.start;
        let mut from = 0;
        while at < self.end {
            if (self.measure)(at, self.end, false) <= room {
                lines.push(Found { start: at, end: self.end, next: self.text.len(), hyphen: false });
                return lines;
            }
            while self.chances.get(from).is_some_and(|c| c.end <= at) {
                from += 1;
            }
            let mut found = self.line(at, from, room);
            // A cut may fall beside spaces that hold words together elsewhere.
            if !found.hyphen {
                let line = self.text.get(at..found.end).unwrap_or_default();
                found.end = at + line.trim_end_matches(is_space).len();
            }
            let rest = self.text.get(found.next..).unwrap_or_default();
            found.next = self.text.len() - rest.trim_start_matches(is_space).len();
            at = found.next;
            lines.push(found);
        }
        if lines.is_empty() {
            lines.push(Found { start: self.start, end: self.start, next: self.text.len(), hyphen: false });
        }
        lines
    }

    /// The line that starts at `at`, where not everything fits; `from` is the first chance behind.
    fn line(&self, at: usize, from: usize, room: f64) -> Found {
        let fits = |end: usize, hyphen: bool| (self.measure)(at, end, hyphen) <= room;
        let chances = self.chances.get(from..).unwrap_or_default();
        let fitting = chances.iter().take_while(|c| fits(c.end, c.hyphen)).count();
        let best = fitting.checked_sub(1).and_then(|i| chances.get(i));
        let word_start = best.map_or(at, |c| c.next);
        let word_end = chances.get(fitting).map_or(self.end, |c| c.end);
        let loose = best.is_none_or(|c| (self.measure)(at, c.end, c.hyphen) < (1.0 - MAX_EMPTY) * room);
        let overlong = (self.measure)(word_start, word_end, false) > room;
        // The last word goes to the next line whole rather than leave half of it there.
        if overlong || (loose && word_end < self.end) {
            let mut points = hyphen::points(self.text, word_start, word_end, self.language);
            points.retain(|(_, rank)| overlong || *rank > Rank::Poor);
            if let Some(point) = self.best_point(at, &points, word_end, room) {
                return Found { start: at, end: point, next: point, hyphen: true };
            }
        }
        match best {
            Some(c) => Found { start: at, end: c.end, next: c.next, hyphen: c.hyphen },
            None => self.cut(at, word_end, room),
        }
    }

    /// The last of the best points that fit. A seam yields to a syllable if the line would stay
    /// too empty, or if it takes a line more and the next line cannot end at a seam.
    fn best_point(&self, at: usize, points: &[(usize, Rank)], word_end: usize, room: f64) -> Option<usize> {
        let fits = |from: usize, to: usize, hyphen: bool| (self.measure)(from, to, hyphen) <= room;
        // Lines for the rest of the word, as full as can be.
        let lines = |mut from: usize| {
            let mut lines = 1;
            while !fits(from, word_end, false) {
                let next = points.iter().rev().map(|(p, _)| *p).find(|p| *p > from && fits(from, *p, true));
                from = next.unwrap_or(word_end);
                lines += 1;
            }
            lines
        };
        let (last, _) = *points.iter().rev().find(|(p, _)| fits(at, *p, true))?;
        let enough = MIN_SEAM * (self.measure)(at, last, true);
        let least = lines(last);
        let reads_well = |p: usize| {
            let full = (self.measure)(at, p, true) >= enough;
            let seam = || points.iter().any(|(q, rank)| *rank == Rank::Seam && *q > p && fits(p, *q, true));
            full && (lines(p) <= least || fits(p, word_end, false) || seam())
        };
        let good = points.iter().filter(|(p, _)| *p == last || (*p < last && reads_well(*p)));
        good.max_by_key(|(p, rank)| (*rank, *p)).map(|(p, _)| *p)
    }

    /// Cuts a word that fits no line between two letters, if possible after a mark.
    fn cut(&self, at: usize, word_end: usize, room: f64) -> Found {
        let word = self.text.get(at..word_end).unwrap_or_default();
        let fits = |end: usize| (self.measure)(at, end, false) <= room;
        let mut last = None;
        let mut after_mark = None;
        for (i, grapheme) in word.grapheme_indices(true) {
            let end = at + i + grapheme.len();
            if last.is_some() && !fits(end) {
                break;
            }
            last = Some(end);
            if !grapheme.chars().all(char::is_alphanumeric) {
                after_mark = Some(end);
            }
        }
        let last = last.unwrap_or(self.end);
        let end = after_mark.filter(|m| (m - at) * 5 > (last - at) * 3).unwrap_or(last);
        Found { start: at, end, next: end, hyphen: false }
    }

    /// Width of the widest line, in points.
    pub(super) fn widest(&self, lines: &[Found]) -> f64 {
        lines.iter().map(|l| (self.measure)(l.start, l.end, l.hyphen)).fold(0.0, f64::max)
    }
}

/// The narrowest width up to `width` at which the texts together take no more lines, and no more
/// of them broken inside a word, than they take at `width`.
pub(super) fn balanced_width(texts: &[Breaker<'_>], width: f64) -> f64 {
    let cost = |w: f64| {
        texts.iter().fold((0, 0), |(lines, cuts), text| {
            let found = text.lines(w);
            (lines + found.len(), cuts + found.iter().filter(|l| l.end == l.next).count())
        })
    };
    let goal = cost(width);
    if goal.0 == texts.len() || !width.is_finite() {
        return width;
    }
    let fits = |w: f64| {
        let (lines, cuts) = cost(w);
        lines == goal.0 && cuts <= goal.1
    };
    // Hyphens depend on the width: the widest line's own width need not give the same lines.
    let widest = texts.iter().map(|t| t.widest(&t.lines(width))).fold(0.0, f64::max);
    if !fits(widest) {
        return width;
    }
    let mut high = widest;
    let mut low = widest / (goal.0 as f64);
    while high - low > 0.25 {
        let middle = f64::midpoint(low, high);
        if fits(middle) {
            high = middle;
        } else {
            low = middle;
        }
    }
    high
}

/// White space where a line may end; the others are there to hold words together.
pub(super) fn is_space(c: char) -> bool {
    matches!(c, ' ' | '\u{1680}' | '\u{2000}'..='\u{2006}' | '\u{2008}'..='\u{200A}' | '\u{205F}' | '\u{3000}')
}

/// The places between `start` and `end` where the text itself offers a break.
fn chances(text: &str, start: usize, end: usize) -> Vec<Chance> {
    let mut chances = Vec::new();
    let mut at = start;
    // Letters in the current word, counted from its last mark.
    let mut letters = 0;
    let mut before = ' ';
    while let Some(c) = text.get(at..end).and_then(|rest| rest.chars().next()) {
        let next = at + c.len_utf8();
        let rest = text.get(next..end).unwrap_or_default();
        if is_space(c) {
            let after = rest.trim_start_matches(is_space);
            let next = end - after.len();
            if !holds(before, after) {
                chances.push(Chance { end: at, next, hyphen: false });
            }
            at = next;
            letters = 0;
            before = ' ';
            continue;
        }
        if offers_break(c, letters, before, rest) {
            chances.push(Chance { end: next, next, hyphen: false });
        }
        letters = if c.is_alphanumeric() { letters + 1 } else { 0 };
        before = c;
        at = next;
    }
    chances
}

/// Whether a space between `before` and `after` holds them together: a number and its sign, a word and the dash
/// that follows it.
fn holds(before: char, after: &str) -> bool {
    let mut chars = after.chars();
    let first = chars.next().unwrap_or(' ');
    let alone = chars.next().is_none_or(|c| !c.is_alphanumeric());
    match first {
        '\u{2013}' | '\u{2014}' | '\u{B7}' => alone,
        '%' | '\u{2030}' | '\u{20AC}' | '$' | '\u{A3}' | '\u{B0}' => before.is_numeric() && alone,
        _ => false,
    }
}

/// Whether a line may end after the mark `c`, which follows `letters` letters or digits.
fn offers_break(c: char, letters: usize, before: char, rest: &str) -> bool {
    let first = rest.chars().next().unwrap_or(' ');
    let run = rest.chars().take_while(|c| c.is_alphanumeric()).count();
    match c {
        '-' | '\u{2010}' => letters >= 3 && run >= 3 && first.is_alphabetic(),
        '\u{2013}' => first.is_alphabetic() && (letters >= 2 || before == ' ') && run >= 2,
        '\u{2014}' => first.is_alphanumeric(),
        '/' => first.is_alphabetic() && run >= 2 && (letters >= 2 || before == '/'),
        _ => false,
    }
}
