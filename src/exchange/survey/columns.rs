//! Which column of a table of answers means what.

use super::{Head, day, score};
use crate::base::fold;

/// What a column may mean.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Field {
    /// The step, phase or touchpoint that was asked about.
    Step,
    /// The score given.
    Score,
    /// When it was given.
    Date,
    /// Who gave it: a persona or a segment.
    Persona,
    /// Which question it answers.
    Question,
    /// What was said besides.
    Comment,
}

impl Field {
    /// All of them, in the order of menus.
    pub const ALL: [Self; 6] = [Self::Step, Self::Score, Self::Date, Self::Persona, Self::Question, Self::Comment];

    /// Its name on the command line.
    pub fn tag(self) -> &'static str {
        match self {
            Self::Step => "step",
            Self::Score => "score",
            Self::Date => "date",
            Self::Persona => "persona",
            Self::Question => "question",
            Self::Comment => "comment",
        }
    }

    /// The field of that name.
    pub fn from_tag(tag: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|field| field.tag() == tag)
    }

    /// What such columns are called in exports of survey tools, folded; the surest first.
    fn headings(self) -> &'static [&'static str] {
        match self {
            Self::Step => {
                &["step", "schritt", "touchpoint", "kontaktpunkt", "phase", "stage", "station", "moment", "etappe"]
            }
            Self::Score => &[
                "score",
                "rating",
                "bewertung",
                "punkte",
                "wert",
                "value",
                "nps",
                "csat",
                "ces",
                "answer",
                "antwort",
                "note",
                "zufriedenheit",
                "sentiment",
            ],
            Self::Date => &["date", "datum", "timestamp", "zeitstempel", "day", "tag", "submitted", "created", "zeit"],
            Self::Persona => &["persona", "segment", "kundengruppe", "zielgruppe", "customertype", "group", "gruppe"],
            Self::Question => {
                &["question", "frage", "fragetyp", "metric", "kennzahl", "measure", "kind", "typ", "type"]
            }
            Self::Comment => {
                &["comment", "kommentar", "remark", "anmerkung", "bemerkung", "freitext", "verbatim", "text"]
            }
        }
    }
}

/// The columns that mean something, each counted from 0.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Columns {
    by_field: [Option<usize>; Field::ALL.len()],
}

impl Columns {
    /// The column of a field.
    pub fn of(&self, field: Field) -> Option<usize> {
        self.by_field.get(field as usize).copied().flatten()
    }

    /// What a column means.
    pub fn at(&self, column: usize) -> Option<Field> {
        Field::ALL.into_iter().find(|field| self.of(*field) == Some(column))
    }

    /// The same with another column for a field; a column means one thing only.
    #[must_use]
    pub fn with(mut self, field: Field, column: Option<usize>) -> Self {
        for own in &mut self.by_field {
            if column.is_some() && *own == column {
                *own = None;
            }
        }
        if let Some(own) = self.by_field.get_mut(field as usize) {
            *own = column;
        }
        self
    }

    /// What the columns most likely mean: by their headings, else by what stands in them.
    /// `is_place` tells whether the map has a place of that name.
    pub fn guess(head: &Head, is_place: impl Fn(&str) -> bool) -> Self {
        let folded: Vec<String> = head.names.iter().map(|name| fold(name)).collect();
        let mut columns = Self::default();
        for is_exact in [true, false] {
            // A short word is in many others: "tag" in "Stage".
            let fits = |name: &str, heading: &str| {
                if is_exact { name == heading } else { heading.len() > 3 && name.contains(heading) }
            };
            // A column "Tag" holds days in German and labels in English.
            let may_be = |field: Field, at: usize| field != Field::Date || head.most(at, &has_digits).is_some();
            for field in Field::ALL.into_iter().filter(|field| columns.of(*field).is_none()).collect::<Vec<_>>() {
                let called = |heading: &&str| {
                    let mut names = folded.iter().enumerate();
                    let is_it =
                        |at: usize, name: &str| columns.at(at).is_none() && fits(name, heading) && may_be(field, at);
                    names.find(|(at, name)| is_it(*at, name)).map(|(at, _)| at)
                };
                columns = columns.with(field, field.headings().iter().find_map(called));
            }
        }
        for (field, holds) in [
            (Field::Date, (&|cell: &str| day::Day::is_like(cell.as_bytes())) as &dyn Fn(&str) -> bool),
            (Field::Score, &|cell| score::parse(cell.as_bytes()).is_some()),
            (Field::Step, &|cell| is_place(cell)),
        ] {
            if columns.of(field).is_none() {
                columns = columns.with(field, head.column_of(|at| columns.at(at).is_none(), holds));
            }
        }
        columns
    }
}

/// Whether a cell may hold a day at all.
fn has_digits(cell: &str) -> bool {
    cell.bytes().any(|byte| byte.is_ascii_digit())
}
