//! How good a hyphenation point is: between the parts of a German compound, inside one, or just
//! behind a prefix or before an ending.
//!
//! The patterns know syllables, not words: they would cut "Bestellab-schluss". A list of parts
//! and a few rules find "Bestell-abschluss".

use std::{collections::BTreeSet, sync::OnceLock};

use crate::base::Language;

/// How well a word can be read when it is broken there.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(super) enum Rank {
    /// Better nowhere else: behind a prefix inside a compound, or a short ending alone.
    Poor,
    /// Between two syllables.
    Syllable,
    /// Between two parts of a compound.
    Seam,
}

/// Fewest letters on both sides of a seam.
const PART: usize = 4;
/// Fewest letters of an ending that may stand alone.
const ENDING: usize = 5;

/// Syllables that begin a part of a compound and hardly ever end one.
const PREFIXES: [&str; 19] = [
    "ab", "an", "auf", "aus", "durch", "ein", "ent", "mit", "nach", "rück", "um", "un", "unter", "ver", "vor",
    "wieder", "zer", "zu", "zurück",
];

/// Syllables that begin some parts and end others.
const AMBIGUOUS: [&str; 4] = ["be", "ge", "er", "emp"];

/// Endings of first parts: with their joining s they end nothing else.
const JOINTS: [&str; 9] = ["ungs", "heits", "keits", "schafts", "tions", "täts", "lings", "tums", "ments"];

/// Endings that are no words: "Handlun-gen" reads badly.
const ENDINGS: [&str; 12] =
    ["gung", "gungen", "lung", "lungen", "nung", "nungen", "rung", "rungen", "tung", "tungen", "gen", "nehmen"];

/// The rank of the point after `left` letters in a word of `syllables`.
pub(super) fn rank(syllables: &[&str], after: usize, language: Language) -> Rank {
    let left: String = syllables.iter().take(after).flat_map(|s| s.chars()).flat_map(char::to_lowercase).collect();
    let right: String = syllables.iter().skip(after).flat_map(|s| s.chars()).flat_map(char::to_lowercase).collect();
    let (before, behind) = (left.chars().count(), right.chars().count());
    if language == Language::German {
        let parts = before >= PART && behind >= PART;
        let next = syllables.get(after).copied().unwrap_or_default();
        let last = after.checked_sub(1).and_then(|i| syllables.get(i)).copied().unwrap_or_default();
        let joint = JOINTS.iter().any(|j| left.ends_with(j));
        let prefix = PREFIXES.contains(&next) && behind > ENDING;
        let known = ends_with_part(&left);
        let cut_prefix = after > 1 && !known && (PREFIXES.contains(&last) || AMBIGUOUS.contains(&last));
        if parts && !cut_prefix && (joint || prefix || known || starts_with_part(&right)) {
            return Rank::Seam;
        }
        if cut_prefix || ENDINGS.contains(&right.as_str()) {
            return Rank::Poor;
        }
    }
    if before < 3 || behind < ENDING { Rank::Poor } else { Rank::Syllable }
}

/// Byte offsets in `word` between two parts of the list that the patterns may have missed:
/// they read "Schu-hum-tausch".
pub(super) fn seams(word: &str, language: Language) -> Vec<usize> {
    if language != Language::German {
        return Vec::new();
    }
    let lower = word.to_lowercase();
    // Lower case may be longer or shorter; then the places would not agree.
    if lower.len() != word.len() {
        return Vec::new();
    }
    let halves = lower.char_indices().skip(PART).map(|(i, _)| (i, lower.split_at(i)));
    halves.filter(|(_, (left, right))| ends_with_part(left) && starts_with_part(right)).map(|(i, _)| i).collect()
}

fn parts() -> &'static BTreeSet<&'static str> {
    static CELL: OnceLock<BTreeSet<&'static str>> = OnceLock::new();
    CELL.get_or_init(|| {
        let lines = include_str!("../../assets/hyphens/de.txt").lines().filter(|l| !l.starts_with('#'));
        lines.flat_map(str::split_whitespace).collect()
    })
}

/// Whether a part of the list begins `text`.
fn starts_with_part(text: &str) -> bool {
    text.char_indices().skip(PART).map(|(i, _)| i).chain([text.len()]).any(|i| is_part(text.get(..i)))
}

/// Whether a part of the list ends `text`, with or without what joins it to the next.
fn ends_with_part(text: &str) -> bool {
    ["", "s", "n", "en", "es", "e", "er"].iter().filter_map(|joint| text.strip_suffix(joint)).any(|text| {
        text.char_indices()
            .map(|(i, _)| i)
            .any(|i| text.get(i..).is_some_and(|t| t.chars().count() >= PART && is_part(Some(t))))
    })
}

fn is_part(text: Option<&str>) -> bool {
    text.is_some_and(|t| parts().contains(t))
}
