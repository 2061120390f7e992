//! Where a word may be hyphenated, by the patterns of its language.

use hypher::Lang;

use super::compound::{self, Rank};
use crate::base::Language;

/// Letters that must stay before a hyphen.
const LEFT: usize = 2;
/// Letters that must go to the next line.
const RIGHT: usize = 3;
/// Shorter words stay whole.
const SHORTEST: usize = 6;

/// Byte offsets in `text[from..to]` where a hyphen may be put, ascending, and how good they are. The part lies within
/// one space-delimited token, which says whether it is a web address.
pub(super) fn points(text: &str, from: usize, to: usize, language: Language) -> Vec<(usize, Rank)> {
    let mut points = Vec::new();
    if is_address(token(text, from, to)) {
        return points;
    }
    let lang = match language {
        Language::English => Lang::English,
        Language::German => Lang::German,
    };
    let part = text.get(from..to).unwrap_or_default();
    let mut at = from;
    for piece in part.split_inclusive(|c: char| !c.is_alphabetic()) {
        let word = piece.trim_end_matches(|c: char| !c.is_alphabetic());
        if is_hyphenable(word) {
            let mut end = at;
            let seams = compound::seams(word, language);
            points.extend(seams.into_iter().map(|i| (at + i, Rank::Seam)));
            let syllables: Vec<&str> = hypher::hyphenate_bounded(word, lang, LEFT, RIGHT).collect();
            for (i, syllable) in syllables.iter().enumerate() {
                end += syllable.len();
                if i + 1 < syllables.len() {
                    points.push((end, compound::rank(&syllables, i + 1, language)));
                }
            }
        }
        at += piece.len();
    }
    points.sort_by_key(|(point, rank)| (*point, std::cmp::Reverse(*rank)));
    points.dedup_by_key(|(point, _)| *point);
    points
}

/// Long enough, and no abbreviation.
fn is_hyphenable(word: &str) -> bool {
    word.chars().count() >= SHORTEST && word.chars().skip(1).all(char::is_lowercase)
}

/// The token around a part of the text: up to the next white space on both sides.
fn token(text: &str, from: usize, to: usize) -> &str {
    let before = text.get(..from).unwrap_or_default();
    let start = before.rfind(char::is_whitespace).map_or(0, |i| i + 1);
    let end = text.get(to..).and_then(|rest| rest.find(char::is_whitespace)).map_or(text.len(), |i| to + i);
    text.get(start..end).or_else(|| text.get(from..to)).unwrap_or_default()
}

/// Whether a hyphen inside would look like part of an address or a file name.
fn is_address(token: &str) -> bool {
    token.contains("://") || token.contains('@') || token.starts_with("www.") || token.contains('_') || {
        let mut chars = token.chars().peekable();
        let mut before = ' ';
        let mut inner_dot = false;
        while let Some(c) = chars.next() {
            inner_dot |= c == '.' && before.is_alphanumeric() && chars.peek().is_some_and(|n| n.is_lowercase());
            before = c;
        }
        inner_dot
    }
}
