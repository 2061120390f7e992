//! A map in writing: headings, cards with all they say, tables. Markdown and the web page are made
//! of it; neither sees the map itself.
//!
//! What is hidden on the sheet is not in the report. Notes are in it where they are asked for.

mod card;
mod course;
mod map;
mod people;
mod sheets;
mod tables;
mod votes;

use crate::{
    base::{Id, Language, is_address},
    i18n,
    model::{Document, Lane, PageSettings, Persona, Supplement},
};
use map::Map;
pub use map::place;
pub use sheets::{Cell, Heading, Room, Sheet, card_sheet, sheets};

/// A map in writing.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Report {
    /// Name of the map.
    pub title: String,
    /// Language of the report's own words.
    pub language: Language,
    /// Lanes by which it can be filtered, from top to bottom.
    pub lanes: Vec<Choice>,
    /// Personas by which it can be filtered.
    pub personas: Vec<Choice>,
    /// What stands under the title.
    pub blocks: Vec<Block>,
    /// Personas, the phases one by one, then tables over the whole map.
    pub sections: Vec<Section>,
}

/// Something by which a report can be filtered.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Choice {
    /// The lane or the persona.
    pub id: Id,
    /// What it is called.
    pub name: String,
    /// The style of a persona, 0 to 5.
    pub style: usize,
}

/// A heading, what stands under it, and the sections below.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Section {
    /// The heading.
    pub name: String,
    /// Its name as a place that links lead to; unique in the report.
    pub place: String,
    /// What kind of section it is.
    pub topic: Topic,
    /// For whom and in which lane all of it stands.
    pub scope: Scope,
    /// What stands under the heading.
    pub blocks: Vec<Block>,
    /// Sections one level below.
    pub sections: Vec<Self>,
}

/// Kinds of sections.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub enum Topic {
    /// Any.
    #[default]
    Other,
    /// All personas.
    Personas,
    /// One persona: style, 0 to 5, and letters.
    Persona(usize, String),
    /// A phase, by its place in the map.
    Phase(usize),
}

/// For whom and in which lane something stands: by this it is filtered.
#[derive(Clone, Debug, Default, PartialEq, Eq, PartialOrd, Ord)]
pub struct Scope {
    /// Its lane, where it is in one.
    pub lane: Option<Id>,
    /// Its personas; empty for everybody.
    pub personas: Vec<Id>,
}

/// Something under a heading.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Block {
    /// Running text, line breaks as they were typed.
    Paragraph(String),
    /// Words in somebody's own voice, with quotation marks.
    Quote(String),
    /// Particulars, one a line.
    Facts {
        /// What they are about; empty where that is plain.
        name: String,
        /// Each of them.
        facts: Vec<Fact>,
    },
    /// A list under a name of its own.
    List {
        /// What is listed.
        name: String,
        /// The entries.
        items: Vec<String>,
    },
    /// The cards of one lane.
    Cards {
        /// What the lane is called.
        name: String,
        /// The lane and whom it is for.
        scope: Scope,
        /// Its cards here, in order.
        cards: Vec<Entry>,
    },
    /// Rows and columns.
    Table(Table),
}

/// A card with all it says.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Entry {
    /// Its name as a place that links lead to.
    pub place: String,
    /// For whom and in which lane.
    pub scope: Scope,
    /// Its kind, by a name that is the same in every language.
    pub kind: &'static str,
    /// Its words.
    pub words: String,
    /// Everything else, in an order that suits its kind.
    pub facts: Vec<Fact>,
}

/// One particular: what it is, and what it says.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Fact {
    /// What it is.
    pub label: String,
    /// What it says, with commas between.
    pub says: Vec<Span>,
}

/// A piece of text, and where it leads.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Span {
    /// Words.
    Words(String),
    /// Words that lead to another place of the report.
    Place(String, String),
    /// A web or mail address.
    Url(String),
}

/// Rows and columns, the first of which names the row.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Table {
    /// What it shows.
    pub name: String,
    /// Its columns.
    pub columns: Vec<Column>,
    /// Its rows, each with a cell for every column.
    pub rows: Vec<Row>,
}

/// A column of a table.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Column {
    /// Its heading.
    pub name: String,
    /// Whom it is about, where it is about one persona.
    pub persona: Option<Id>,
    /// Whether it holds figures.
    pub is_figures: bool,
}

/// A row of a table.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Row {
    /// Its name as a place that links lead to; empty where none does.
    pub place: String,
    /// For whom and in which lane.
    pub scope: Scope,
    /// What stands in it: one or more pieces a cell, each in a line of its own.
    pub cells: Vec<Vec<Span>>,
}

impl Fact {
    /// A particular in plain words.
    pub fn new(label: &str, says: impl Into<String>) -> Self {
        Self { label: label.to_owned(), says: vec![Span::Words(says.into())] }
    }
}

impl Span {
    /// An address as a link; what is none stands as words.
    fn address(text: &str) -> Vec<Self> {
        match text {
            "" => Vec::new(),
            link if is_address(link) => vec![Self::Url(link.to_owned())],
            words => vec![Self::Words(words.to_owned())],
        }
    }
}

/// Pieces of a text, one behind the other.
pub fn said(spans: &[Span]) -> String {
    let words = spans.iter().map(|span| match span {
        Span::Words(words) | Span::Place(_, words) | Span::Url(words) => words.as_str(),
    });
    words.collect::<Vec<_>>().join("; ")
}

impl From<&str> for Column {
    fn from(name: &str) -> Self {
        Self { name: name.to_owned(), ..Self::default() }
    }
}

/// Puts a map into writing, with its notes, decisions and parking lot where the settings ask for them.
pub fn report(document: &Document, language: Language, settings: &PageSettings) -> Report {
    let map = Map::new(document, language, settings.with_notes);
    let with_parking = settings.with_notes || settings.supplements.contains(&Supplement::Parking);
    let mut sections = Vec::new();
    sections.extend(people::section(&map));
    sections.extend(course::sections(&map));
    sections.extend(tables::sections(&map));
    sections.extend(votes::section(&map));
    if with_parking {
        sections.extend(course::decisions(&map));
        sections.extend(course::parking(&map));
    }
    let lane = |l: &&Lane| Choice { id: l.id.clone(), name: i18n::lane_name(language, l).to_owned(), style: 0 };
    let persona =
        |p: &&Persona| Choice { id: p.id.clone(), name: p.name.clone(), style: document.persona_style(&p.id) };
    Report {
        title: document.journey.title.clone(),
        language,
        lanes: map.lanes.iter().filter(|l| map.is_used(l)).map(lane).collect(),
        personas: map.personas.iter().map(persona).collect(),
        blocks: people::about(&map),
        sections,
    }
}

impl Report {
    /// Every card in it.
    pub fn entries(&self) -> impl Iterator<Item = &Entry> {
        let all = self.sections.iter().flat_map(|s| std::iter::once(s).chain(&s.sections));
        all.flat_map(|s| &s.blocks).flat_map(|block| match block {
            Block::Cards { cards, .. } => cards.as_slice(),
            _ => &[],
        })
    }
}
