//! Blocks broken into lines.

use rayon::prelude::*;

use super::{Block, Kind, place::Frame};
use crate::{
    base::Language,
    text::{Paragraph, TextStyle, Typeset, Wrap, role},
};

/// Running text: a little larger and airier than a card's words, since there is more of it.
const TEXT: TextStyle = TextStyle::regular(8.5, 11.75);
/// Words beside the text, on its baselines.
const LABEL: TextStyle = TextStyle::regular(8.0, 11.75);
/// Head of the first page.
const TITLE: TextStyle = TextStyle::regular(20.0, 24.0).bold();
/// From a line over a heading to its words, in points.
pub(super) const UNDER_RULE: f32 = 6.0;

/// Air between the heading of a chapter and words that follow it at once, in points.
const UNDER_CHAPTER: f32 = 7.0;

/// Most of a page that an entry takes without going on over it.
const TOGETHER: f32 = 0.6;

/// How a kind of block is set.
#[derive(Clone, Copy, Debug)]
pub(super) struct Face {
    pub(super) style: TextStyle,
    /// Quieter than ink.
    pub(super) muted: bool,
    /// Beside the labels, not under them.
    pub(super) indented: bool,
    /// Air over it, but at the top of a column, in points.
    before: f32,
}

impl Face {
    fn of(kind: Kind) -> Self {
        let face = |style, before| Self { style, muted: false, indented: true, before };
        match kind {
            Kind::Heading(..=2) => Self { indented: false, ..face(TITLE, 24.0) },
            Kind::Heading(3) => Self { indented: false, ..face(role::PHASE_NAME, 20.0) },
            Kind::Heading(_) => Self { indented: false, muted: true, ..face(role::LANE_LABEL, 11.0) },
            Kind::Entry(_) => face(TEXT.bold(), 8.0),
            Kind::Paragraph => face(TEXT, 3.0),
            Kind::Item => face(TEXT, 1.5),
            Kind::Quote => face(TEXT.italic(), 2.0),
            Kind::Head => Self { muted: true, ..face(LABEL, 5.0) },
            Kind::Row => face(TEXT, 2.5),
        }
    }
}

/// A block as lines.
#[derive(Clone, Debug)]
pub(super) struct Set {
    pub(super) face: Face,
    pub(super) label: Paragraph,
    pub(super) text: Paragraph,
    /// Further cells of a row.
    pub(super) ends: Vec<Paragraph>,
    /// From one line to the next, in points.
    pub(super) pitch: f32,
    pub(super) strips: Vec<Strip>,
}

/// A line across a column, with what stands beside it.
#[derive(Clone, Copy, Debug)]
pub(super) struct Strip {
    /// Air over it, but at the top of a column, in points.
    pub(super) before: f32,
    /// Height in points.
    pub(super) h: f32,
    /// From its top to the top of its words.
    pub(super) inset: f32,
    /// Never the last of a column.
    pub(super) holds_next: bool,
}

/// Sets the report's title.
pub(super) fn title(text: &str, frame: &Frame, typeset: &dyn Typeset, language: Language) -> Paragraph {
    typeset.set(text, TITLE, Wrap::balanced(frame.width(), language))
}

/// Sets what stands at the left of each foot, with room for the page's number beside it. Of a title
/// as long as a paragraph two lines are enough to know it by.
pub(super) fn foot(text: &str, frame: &Frame, typeset: &dyn Typeset, language: Language) -> Paragraph {
    let mut set = typeset.set(text, role::META, Wrap::greedy(frame.width() * 0.6, language));
    set.lines.truncate(2);
    set.height = set.lines.len() as f32 * role::META.line_height;
    set
}

/// Sets all blocks.
pub(super) fn all(blocks: &[Block], frame: &Frame, typeset: &dyn Typeset, language: Language) -> Vec<Set> {
    let mut set: Vec<Set> = blocks.par_iter().map(|block| one(block, frame, typeset, language)).collect();
    let is_item = |at: usize| blocks.get(at).is_some_and(|block| block.kind == Kind::Item);
    for (at, (block, set)) in blocks.iter().zip(&mut set).enumerate() {
        // The last item of a list does not stand alone over the page.
        let last_but_one = is_item(at) && is_item(at + 1) && !is_item(at + 2);
        if let Some(last) = set.strips.last_mut().filter(|_| last_but_one) {
            last.holds_next = true;
        }
        let over = at.checked_sub(1).and_then(|over| blocks.get(over));
        let under_chapter = over.is_some_and(|over| matches!(over.kind, Kind::Heading(3)));
        if let Some(first) =
            set.strips.first_mut().filter(|_| under_chapter && !matches!(block.kind, Kind::Heading(_) | Kind::Entry(_)))
        {
            first.before = UNDER_CHAPTER;
        }
    }
    keep_entries(blocks, &mut set, frame.size.h * TOGETHER);
    set
}

/// The heading of an entry and its facts stand together, unless they are most of a page.
fn keep_entries(blocks: &[Block], set: &mut [Set], most: f32) {
    let is_fact = |block: &Block| block.kind == Kind::Item && !block.label.is_empty();
    for at in 0..blocks.len() {
        if !blocks.get(at).is_some_and(|block| matches!(block.kind, Kind::Entry(_))) {
            continue;
        }
        let facts = blocks.iter().skip(at + 1).take_while(|block| is_fact(block)).count();
        let entry = set.get_mut(at..=at + facts).unwrap_or_default();
        let strips = || entry.iter().flat_map(|set| &set.strips);
        let (height, count) = (strips().map(|strip| strip.before + strip.h).sum::<f32>(), strips().count());
        if facts > 0 && height <= most {
            let inner = entry.iter_mut().flat_map(|set| &mut set.strips).take(count - 1);
            inner.for_each(|strip| strip.holds_next = true);
        }
    }
}

fn one(block: &Block, frame: &Frame, typeset: &dyn Typeset, language: Language) -> Set {
    let mut face = Face::of(block.kind);
    face.indented |= !block.label.is_empty();
    let room = if face.indented { frame.text_w } else { frame.column_w };
    let room = (room - block.ends.len() as f32 * frame.end_w).max(room / 3.0);
    let ends = block.ends.iter().map(|end| typeset.set(end, face.style, Wrap::none(language))).collect();
    let wrap = if face.indented { Wrap::greedy(room, language) } else { Wrap::balanced(room, language) };
    let text = typeset.set(&block.text, face.style, wrap);
    let label = typeset.set(&block.label, LABEL, Wrap::greedy(frame.label_w, language));
    let heading = matches!(block.kind, Kind::Heading(_) | Kind::Entry(_) | Kind::Head);
    let least = usize::from(!block.ends.is_empty());
    let count = text.lines.len().max(label.lines.len()).max(least);
    let pitch =
        if block.label.is_empty() { face.style.line_height } else { face.style.line_height.max(LABEL.line_height) };
    let strips = (0..count).map(|line| {
        let inset = if line == 0 && block.rule.is_some() { UNDER_RULE } else { 0.0 };
        let cut = |set: &Paragraph| set.lines.get(line).is_some_and(|line| line.hyphenated);
        // Neither the first line of a paragraph alone at the foot nor the last alone at the head.
        let alone = count > 1 && (line == 0 || line + 2 == count);
        Strip {
            before: if line == 0 { face.before } else { 0.0 },
            h: inset + pitch,
            inset,
            holds_next: heading || (line + 1 < count && (alone || cut(&text) || cut(&label))),
        }
    });
    let strips = strips.collect();
    Set { face, label, text, ends, pitch, strips }
}
