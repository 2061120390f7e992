//! Words that a line break cuts: which stretches of which lines belong together.
//!
//! A reader who copies the text, or hears it, wants "department" and not "depart-" and "ment".
//! Whether the break put the hyphen there or the word had one ("online-" / "only") makes no
//! difference: both come back as one word.

use std::ops::Range;

use crate::{scene::TextItem, text::Line};

/// A stretch of one line.
#[derive(Clone, Debug, PartialEq)]
pub(super) struct Stretch {
    /// Which of the group's text items.
    pub item: usize,
    /// Which bytes of its line's text; never empty.
    pub bytes: Range<usize>,
}

/// What the text of a group consists of, in reading order.
#[derive(Clone, Debug, PartialEq)]
pub(super) enum Piece {
    /// Part of one line, and whether a space follows it.
    Plain(Stretch, bool),
    /// A word that stands on two or more lines, and how it reads in one.
    Broken(Vec<Stretch>, String),
    /// The space between a line that holds nothing but the end of a word and the next; the lines
    /// themselves end without one.
    Space {
        /// After which of the group's text items.
        item: usize,
    },
}

impl Piece {
    /// The text item it begins in.
    pub(super) fn item(&self) -> usize {
        match self {
            Self::Plain(stretch, _) => stretch.item,
            Self::Broken(stretches, _) => stretches.first().map_or(0, |stretch| stretch.item),
            Self::Space { item } => *item,
        }
    }
}

/// Splits the lines of a group.
pub(super) fn split(items: &[&TextItem]) -> Vec<Piece> {
    let mut pieces = Vec::with_capacity(items.len() * 2);
    // The word under way: its stretches, and what they spell.
    let mut open: Option<(Vec<Stretch>, String)> = None;
    for (item, text) in items.iter().enumerate() {
        let line = &*text.line;
        let goes_on = items.get(item + 1).is_some_and(|next| continues(line, &next.line));
        let words = &*line.text;
        let mut from = 0;
        if let Some((mut stretches, mut word)) = open.take() {
            from = words.find(char::is_whitespace).unwrap_or(words.len());
            push(&mut stretches, item, 0..from);
            if from == words.len() && goes_on {
                word.push_str(spelled(line, 0..from));
                open = Some((stretches, word));
                continue;
            }
            word.push_str(words.get(..from).unwrap_or_default());
            pieces.push(Piece::Broken(stretches, word));
        }
        let to = if goes_on { last_word(words).max(from) } else { words.len() };
        if from < to {
            pieces.push(Piece::Plain(Stretch { item, bytes: from..to }, !goes_on));
        }
        if goes_on {
            let mut stretches = Vec::new();
            push(&mut stretches, item, to..words.len());
            open = Some((stretches, spelled(line, to..words.len()).to_owned()));
        } else if from == to {
            pieces.push(Piece::Space { item });
        }
    }
    if let Some((stretches, word)) = open {
        pieces.push(Piece::Broken(stretches, word));
    }
    pieces
}

fn push(stretches: &mut Vec<Stretch>, item: usize, bytes: Range<usize>) {
    if !bytes.is_empty() {
        stretches.push(Stretch { item, bytes });
    }
}

/// Whether `next` goes on within a word that `line` began: the lines touch in their paragraph and
/// no white space was dropped between them.
pub(super) fn continues(line: &Line, next: &Line) -> bool {
    let touches = line.source.end == next.source.start && next.source.start > 0 && line.style == next.style;
    touches && (line.hyphenated || line.source.len() == line.text.len()) && !next.text.is_empty()
}

/// Where the last word of a line begins.
fn last_word(words: &str) -> usize {
    words.char_indices().rev().find(|(_, c)| c.is_whitespace()).map_or(0, |(at, c)| at + c.len_utf8())
}

/// The words of a line without a hyphen that only the break put there.
fn spelled(line: &Line, bytes: Range<usize>) -> &str {
    let text = line.text.get(bytes).unwrap_or_default();
    if !line.hyphenated {
        return text;
    }
    let mut chars = text.chars();
    chars.next_back();
    chars.as_str()
}
