//! Text in document points: fonts, shaping, line breaking, hyphenation.
//!
//! Lays out each text once, at scale 1. Nobody after this module measures or wraps: canvas and
//! exports draw the lines found here.
//!
//! A text goes through four steps: what of it is drawn (`drawn`), glyphs with advances
//! (`shape`), where lines end (`breaks`, `hyphen`, `compound`), and the lines themselves (`paragraph`).
//! Shaping calls the shaper that egui uses, with its defaults: a line measures the same on the
//! canvas and on paper.

mod book;
mod breaks;
mod compound;
mod drawn;
pub mod fake;
mod hyphen;
mod kept;
mod outline;
mod palette;
mod paragraph;
pub mod role;
mod shape;

use std::{ops::Range, sync::Arc};

pub use book::FontBook;
pub use kept::Kept;
pub use outline::ColourLayer;

use crate::base::Language;

/// A face of the font book, by number; see the constants for those every book has.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct FaceId(pub u16);

impl FaceId {
    /// Inter Regular.
    pub const REGULAR: Self = Self(0);
    /// Inter Italic.
    pub const ITALIC: Self = Self(1);
    /// Inter, semi-bold.
    pub const SEMI_BOLD: Self = Self(2);
    /// Inter, semi-bold italic.
    pub const SEMI_BOLD_ITALIC: Self = Self(3);
    /// Twemoji, in colour.
    pub const EMOJI: Self = Self(4);
}

/// How a text is set.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct TextStyle {
    /// Size in points.
    pub size: f32,
    /// Distance of baselines in points.
    pub line_height: f32,
    /// Semi-bold instead of regular.
    pub bold: bool,
    /// Italic instead of upright.
    pub italic: bool,
}

impl TextStyle {
    /// Upright regular text.
    pub const fn regular(size: f32, line_height: f32) -> Self {
        Self { size, line_height, bold: false, italic: false }
    }

    /// The same in semi-bold.
    pub const fn bold(self) -> Self {
        Self { bold: true, ..self }
    }

    /// The same in Italic.
    pub const fn italic(self) -> Self {
        Self { italic: true, ..self }
    }

    /// The face this style asks for first.
    pub const fn face(self) -> FaceId {
        match (self.bold, self.italic) {
            (false, false) => FaceId::REGULAR,
            (false, true) => FaceId::ITALIC,
            (true, false) => FaceId::SEMI_BOLD,
            (true, true) => FaceId::SEMI_BOLD_ITALIC,
        }
    }

    /// Distance from a line's top to its baseline, in points: the text stands in the middle of
    /// its line whatever the line height.
    pub fn ascent(self) -> f32 {
        self.line_height / 2.0 + 0.364 * self.size
    }
}

/// How a text is broken into lines.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Wrap {
    /// Room for a line in points; infinite for a single line a paragraph.
    pub width: f32,
    /// Whose hyphenation patterns apply.
    pub language: Language,
    /// Same number of lines, narrowest width: for titles, goals and quotes.
    pub balanced: bool,
}

impl Wrap {
    /// Greedy lines within `width`.
    pub const fn greedy(width: f32, language: Language) -> Self {
        Self { width, language, balanced: false }
    }

    /// Balanced lines within `width`.
    pub const fn balanced(width: f32, language: Language) -> Self {
        Self { width, language, balanced: true }
    }

    /// No breaks but those in the text.
    pub const fn none(language: Language) -> Self {
        Self { width: f32::INFINITY, language, balanced: false }
    }
}

/// A text broken into lines.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Paragraph {
    /// The lines from top to bottom.
    pub lines: Vec<Arc<Line>>,
    /// Width of the widest line, in points.
    pub width: f32,
    /// Number of lines × line height, in points.
    pub height: f32,
}

/// One shaped line.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Line {
    /// What is drawn, with an inserted hyphen at the end where there is one; no space at either end.
    pub text: Arc<str>,
    /// The bytes of the paragraph's text that this line stands for; spaces at a break belong to
    /// the line before.
    pub source: Range<usize>,
    /// Whether the last character is a hyphen that is not in the source.
    pub hyphenated: bool,
    /// Whether the text breaks here by itself, or ends: the next line begins a paragraph.
    pub ends_paragraph: bool,
    /// How it is set.
    pub style: Option<TextStyle>,
    /// Glyphs in visual order, a run for each face.
    pub runs: Vec<Run>,
    /// Advance width without trailing space, in points.
    pub width: f32,
}

/// Neighbouring glyphs of one face and size.
#[derive(Clone, Debug, PartialEq)]
pub struct Run {
    /// The face.
    pub face: FaceId,
    /// Size in points.
    pub size: f32,
    /// The glyphs, left to right.
    pub glyphs: Vec<Glyph>,
}

/// One glyph at its place.
#[derive(Clone, Debug, PartialEq)]
pub struct Glyph {
    /// Glyph number in the face; 0 is "no such character".
    pub id: u16,
    /// Origin from the line's left end, in points.
    pub x: f32,
    /// Origin below the baseline, in points.
    pub y: f32,
    /// Advance, in points.
    pub advance: f32,
    /// The bytes of [`Line::text`] it stands for.
    pub text: Range<usize>,
}

/// A shaped text that waits to be broken into lines.
pub type Prepared<'a> = Box<dyn Fn(Wrap) -> Paragraph + Send + Sync + 'a>;

/// Whoever can break text into lines: the font book, or a fake with fixed advances in tests.
pub trait Typeset: Sync {
    /// Breaks `text` into lines. Empty text gives no lines and no height.
    fn set(&self, text: &str, style: TextStyle, wrap: Wrap) -> Paragraph;

    /// Makes ready to break `text` at several widths: the lines are those of [`Self::set`].
    fn prepare<'a>(&'a self, text: &str, style: TextStyle) -> Prepared<'a> {
        let text = text.to_owned();
        Box::new(move |wrap| self.set(&text, style, wrap))
    }

    /// Width of `text` on one line, in points.
    fn width(&self, text: &str, style: TextStyle) -> f32 {
        self.set(text, style, Wrap::none(Language::English)).width
    }
}
