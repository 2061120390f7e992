//! Finds things by a few letters of their names: `ctch` finds "Customer touchpoints".

use crate::base::push_plain;

/// Longest part of a name that is compared, in bytes: what people type is shorter.
const LONGEST: usize = 160;

/// Points for a letter that matches.
const LETTER: i32 = 1;
/// Points for a letter that begins a word.
const WORD_START: i32 = 8;
/// Points for a letter that follows the one matched before.
const RUN: i32 = 10;
/// Points for the very first letter of a name.
const NAME_START: i32 = 4;
/// Points that a word of `letters` gets where it stands in one piece within another: with fewer
/// its letters lie scattered.
const fn piece(letters: i32) -> i32 {
    letters * LETTER + (letters - 1) * RUN
}

/// Stands for "no way to match".
const NEVER: i32 = i32::MIN / 2;

/// A name as it is compared: small letters without accents.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct PlainName(Box<str>);

impl PlainName {
    /// Makes a name ready to be compared.
    pub fn new(name: &str) -> Self {
        let mut plain = String::with_capacity(name.len().min(LONGEST));
        let mut end = name.len().min(LONGEST);
        while !name.is_char_boundary(end) {
            end -= 1;
        }
        push_plain(name.get(..end).unwrap_or_default(), &mut plain);
        Self(plain.into())
    }
}

/// How well a name matches what was typed; what matches better is greater.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct Fit {
    /// Each word stands there in one piece, or as beginnings of words: its letters are not scattered.
    pub is_close: bool,
    /// Beginnings of words and runs of letters count more than letters here and there, short names
    /// more than long ones.
    pub score: i32,
}

/// What somebody typed to find a name.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Typed {
    /// Its words; each has to be found in the name.
    words: Vec<String>,
}

impl Typed {
    /// Makes what was typed ready to be compared.
    pub fn new(text: &str) -> Self {
        let mut plain = String::new();
        push_plain(text, &mut plain);
        Self { words: plain.split_whitespace().map(str::to_owned).collect() }
    }

    /// Whether nothing was typed: then every name matches alike.
    pub fn is_empty(&self) -> bool {
        self.words.is_empty()
    }

    /// How well `name` matches; none where letters are missing.
    pub fn fit(&self, name: &PlainName, room: &mut Room) -> Option<Fit> {
        let (mut total, mut is_close) = (0, true);
        for word in &self.words {
            let score = word_score(word.as_bytes(), name.0.as_bytes(), room)?;
            is_close &= score >= piece(i32::try_from(word.len()).unwrap_or(i32::MAX / 32));
            total += score;
        }
        Some(Fit { is_close, score: total * 4 - i32::try_from(name.0.len().min(LONGEST) / 4).unwrap_or(0) })
    }
}

/// Memory that one search uses for all names.
pub type Room = Vec<i32>;

/// The best way to find the letters of `word` in `name`, in this order.
fn word_score(word: &[u8], name: &[u8], room: &mut Room) -> Option<i32> {
    if !is_within(word, name) {
        return None;
    }
    // For each letter of the name the best score with the letters so far, the last one right there.
    room.clear();
    room.resize(name.len(), NEVER);
    for (row, letter) in word.iter().enumerate() {
        // Best of all places before the one before, and the place before itself.
        let (mut best_before, mut diagonal) = (NEVER, NEVER);
        let mut last = b' ';
        for (at, (slot, here)) in room.iter_mut().zip(name).enumerate() {
            let above = *slot;
            let from = match row {
                0 => 0,
                _ => best_before.max(diagonal + RUN),
            };
            *slot = if here == letter && from > NEVER {
                let is_start = !last.is_ascii_alphanumeric() && last.is_ascii();
                from + LETTER + if is_start { WORD_START } else { 0 } + if at == 0 { NAME_START } else { 0 }
            } else {
                NEVER
            };
            best_before = best_before.max(diagonal);
            diagonal = above;
            last = *here;
        }
    }
    room.iter().copied().max().filter(|best| *best > NEVER / 2)
}

fn is_within(word: &[u8], name: &[u8]) -> bool {
    let mut letters = name.iter();
    word.iter().all(|letter| letters.any(|here| here == letter))
}
