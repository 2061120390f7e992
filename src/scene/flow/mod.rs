//! Running text on pages: headings, paragraphs, lists and facts in columns, with their meaning.
//!
//! What reports are made of. A report says what it holds as [`Block`]s; each is broken into lines
//! (`set`), the lines find their columns (`place`), and the pages are drawn (`draw`). A heading never
//! stands last in a column, a word is never cut between two, and nothing is clipped: words too long
//! for a line are broken.

mod draw;
mod place;
mod set;

use super::{Meaning, Page, Target};
use crate::{
    base::{Colour, Id, Size},
    text::{Typeset, role},
    theme::SheetColours,
};

/// A piece of running text, with what stands beside it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Block {
    /// What it is.
    pub kind: Kind,
    /// Set beside it, in the margin of its column: the name of a fact, or what kind of thing this is.
    pub label: String,
    /// Its words; line ends in them are kept.
    pub text: String,
    /// Further cells of a row, each at the right of a column of its own.
    pub ends: Vec<String>,
    /// What it is about; links to that lead here.
    pub subject: Option<Id>,
    /// Where a click on its words leads.
    pub target: Option<Target>,
    /// Colour of a line over it.
    pub rule: Option<Colour>,
}

/// Kinds of blocks.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Kind {
    /// A heading over labels and text, of level 3 or 4; level 2 is the report's title.
    Heading(u8),
    /// A heading of any level beside a label, over the text alone: it begins an entry.
    Entry(u8),
    /// A paragraph.
    Paragraph,
    /// An item; neighbours are one list.
    Item,
    /// Somebody's own words.
    Quote,
    /// Names over the columns of a table: the rows that follow.
    Head,
    /// A row of a table: its label, its words, its further cells.
    Row,
}

impl Block {
    /// Words of a kind, with nothing beside them.
    pub fn new(kind: Kind, text: impl Into<String>) -> Self {
        Self {
            kind,
            label: String::new(),
            text: text.into(),
            ends: Vec::new(),
            subject: None,
            target: None,
            rule: None,
        }
    }

    /// A heading.
    pub fn heading(level: u8, text: impl Into<String>) -> Self {
        Self::new(Kind::Heading(level), text)
    }

    /// The heading of an entry.
    pub fn entry(level: u8, text: impl Into<String>) -> Self {
        Self::new(Kind::Entry(level), text)
    }

    /// A fact: its name, and what is the case.
    pub fn fact(label: impl Into<String>, text: impl Into<String>) -> Self {
        Self::new(Kind::Item, text).labelled(label)
    }

    /// A row of a table, or the names over its columns; the first cell stands beside the second.
    pub fn row(kind: Kind, cells: impl IntoIterator<Item = String>) -> Self {
        let mut cells = cells.into_iter();
        let (label, text) = (cells.next().unwrap_or_default(), cells.next().unwrap_or_default());
        Self { ends: cells.collect(), ..Self::new(kind, text).labelled(label) }
    }

    /// The same, with this beside it.
    #[must_use]
    pub fn labelled(self, label: impl Into<String>) -> Self {
        Self { label: label.into(), ..self }
    }

    /// The same, about this.
    #[must_use]
    pub fn about(self, subject: &Id) -> Self {
        Self { subject: Some(subject.clone()), ..self }
    }

    /// The same, leading there.
    #[must_use]
    pub fn leading_to(self, target: Target) -> Self {
        Self { target: Some(target), ..self }
    }

    /// The same, under a line of this colour.
    #[must_use]
    pub fn ruled(self, colour: Colour) -> Self {
        Self { rule: Some(colour), ..self }
    }
}

/// What all pages of a report have in common.
#[derive(Clone, Copy, Debug)]
pub struct Look<'a> {
    /// The paper, in points.
    pub paper: Size,
    /// Paper left free on each side besides the report's own margin, in points.
    pub margin: f32,
    /// Its colours.
    pub colours: &'a SheetColours,
    /// What the report is called: heads the first page and numbers all of them.
    pub title: &'a str,
    /// What it is about: stands at the left of each foot.
    pub foot: &'a str,
}

/// Puts `blocks` on pages. `about` says what the document is, and in which language; its places
/// are not looked at. No blocks give no pages.
pub fn pages(blocks: &[Block], look: &Look<'_>, typeset: &dyn Typeset, about: &Meaning) -> Vec<Page> {
    if blocks.is_empty() {
        return Vec::new();
    }
    let mut frame = place::Frame::new(look);
    let title = set::title(look.title, &frame, typeset, about.language);
    let foot = set::foot(look.foot, &frame, typeset, about.language);
    frame.title_h = title.height;
    frame.foot_h = foot.height.max(role::META.line_height);
    let set = set::all(blocks, &frame, typeset, about.language);
    let spots = place::spots(&set, &frame);
    draw::pages(blocks, &set, &spots, &draw::Report { look, frame, title, foot, about, typeset })
}
