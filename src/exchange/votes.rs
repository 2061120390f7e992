//! Votes that were cast elsewhere, as a table: one row a head with the cards it voted for, or one row
//! a card with its dots.
//!
//! A card is named by its number on the ballot, by its identifier or by its words. A row that is not
//! clear, or in which a head has more than its dots, is left out and said; so is a row that would put
//! more on a card than may lie there. Where all rows together are more than the room has left,
//! nothing is taken.

use std::collections::BTreeMap;

use super::{
    MOST_TEXT,
    survey::{Dialect, Encoding, SurveyError},
};
use crate::{
    base::{Id, Language, fold},
    i18n::{self, text_with},
    model::Document,
    workshop::{Ballot, Refusal},
};

/// What a row of the table is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum VoteRows {
    /// A head: each of its cells is a dot on a card.
    Heads,
    /// A card: its dots stand in the second cell.
    Cards,
}

/// What the table says.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Votes {
    /// What its rows are.
    pub rows: VoteRows,
    /// The line that was taken for headings.
    pub heading: Option<String>,
    /// Dots on each card that has any, in the order of the ballot.
    pub dots: Vec<(Id, u32)>,
    /// Rows that count.
    pub counted: usize,
    /// Rows that do not, and why.
    pub left_out: Vec<LeftOut>,
    /// Why none of it can be placed.
    pub refusal: Option<Refusal>,
}

impl Votes {
    /// All dots in it.
    pub fn all(&self) -> u32 {
        self.dots.iter().fold(0, |sum, (_, dots)| sum.saturating_add(*dots))
    }
}

/// A row that does not count.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct LeftOut {
    /// Its line in the file, from 1.
    pub line: u64,
    /// Why.
    pub why: Unclear,
}

/// What is wrong with a row.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Unclear {
    /// No card of the vote is called so.
    NoCard(String),
    /// More than one card may be meant.
    ManyCards(String),
    /// This is no number of dots.
    NoNumber(String),
    /// A head has so many dots and used more.
    ManyDots(u32, u16),
    /// So many dots on this card, where there may be only so many.
    Full(String, u32, u32),
}

impl LeftOut {
    /// "Line 4: no card of this vote is called “Retrun”."
    pub fn message(&self, language: Language) -> String {
        let quoted = |words: &str| i18n::quoted(language, words);
        let why = match &self.why {
            Unclear::NoCard(cell) => text_with(language, "votes-no-card", &[("cell", quoted(cell).into())]),
            Unclear::ManyCards(cell) => text_with(language, "votes-many-cards", &[("cell", quoted(cell).into())]),
            Unclear::NoNumber(cell) => text_with(language, "votes-no-number", &[("cell", quoted(cell).into())]),
            Unclear::ManyDots(dots, most) => {
                text_with(language, "votes-many-dots", &[("dots", (*dots).into()), ("most", usize::from(*most).into())])
            }
            Unclear::Full(card, dots, most) => {
                let args = [("card", quoted(card).into()), ("dots", (*dots).into()), ("most", (*most).into())];
                text_with(language, "votes-full", &args)
            }
        };
        let line = self.line.to_string();
        text_with(language, "votes-line", &[("line", line.into()), ("why", why.into())])
    }
}

/// Reads a table of votes on the cards of `ballot`; `rows` says what its rows are, unless that is to
/// be guessed.
///
/// # Errors
/// Where it is no table of text, has no rows, or is larger than what is read at once.
pub fn read_votes(
    bytes: &[u8],
    rows: Option<VoteRows>,
    ballot: &Ballot,
    document: &Document,
) -> Result<Votes, SurveyError> {
    if bytes.len() > MOST_TEXT {
        return Err(SurveyError::NoTable);
    }
    let dialect = Dialect::of(bytes)?;
    let (text, _) = Encoding::read(dialect.rows(bytes));
    let mut reader = csv::ReaderBuilder::new()
        .has_headers(false)
        .flexible(true)
        .delimiter(dialect.apart)
        .from_reader(text.as_bytes());
    let mut table: Vec<Row> = Vec::new();
    for record in reader.records() {
        let record = record.map_err(|_unread| SurveyError::NoTable)?;
        let line = record.position().map_or(0, csv::Position::line) + dialect.lines_before();
        let cells: Vec<String> = record.iter().map(|cell| cell.trim().to_owned()).collect();
        if cells.iter().any(|cell| !cell.is_empty()) {
            table.push(Row { line, cells });
        }
    }
    let names = Names::of(ballot, document);
    let has_heading = table.first().is_some_and(|row| names.is_heading(row));
    let heading = if has_heading { Some(table.remove(0)) } else { None };
    if table.is_empty() {
        return Err(SurveyError::Empty);
    }
    let rows = rows.unwrap_or_else(|| names.guess(heading.as_ref(), &table));
    let counting = Counting::new(ballot, &names);
    let mut votes = match rows {
        VoteRows::Heads => counting.heads(heading.as_ref(), &table),
        VoteRows::Cards => counting.cards(&table),
    };
    votes.heading = heading.map(|row| row.cells.join(" · "));
    let mut trial = ballot.clone();
    votes.refusal = trial.place_all(votes.dots.iter().map(|(card, dots)| (card, *dots))).err();
    Ok(votes)
}

struct Row {
    line: u64,
    cells: Vec<String>,
}

/// What the cards of a ballot may be called.
struct Names<'a> {
    cards: Vec<(&'a Id, String)>,
    by_name: BTreeMap<String, Option<usize>>,
}

impl<'a> Names<'a> {
    fn of(ballot: &'a Ballot, document: &Document) -> Self {
        let words = |id: &Id| document.card(id).map(|card| card.text.clone()).unwrap_or_default();
        let cards: Vec<(&Id, String)> = ballot.cards().map(|id| (id, words(id))).collect();
        let mut by_name: BTreeMap<String, Option<usize>> = BTreeMap::new();
        for (at, (id, words)) in cards.iter().enumerate() {
            for name in [id.as_str(), words] {
                let name = fold(name);
                // Two cards that say the same cannot be told apart by it.
                by_name.entry(name).and_modify(|own| *own = own.filter(|own| *own == at)).or_insert(Some(at));
            }
        }
        by_name.remove("");
        // A number is a place on the ballot, whatever else may be called so.
        by_name.extend((0..cards.len()).map(|at| ((at + 1).to_string(), Some(at))));
        Self { cards, by_name }
    }

    fn find(&self, cell: &str) -> Result<usize, Unclear> {
        let name = fold(cell);
        if let Some(own) = self.by_name.get(&name) {
            return own.ok_or_else(|| Unclear::ManyCards(cell.to_owned()));
        }
        // The beginning of a card's words, and of no other's.
        let mut begun =
            self.cards.iter().enumerate().filter(|(_, (_, words))| name.len() >= 4 && fold(words).starts_with(&name));
        match (begun.next(), begun.next()) {
            (Some((at, _)), None) => Ok(at),
            (Some(_), Some(_)) => Err(Unclear::ManyCards(cell.to_owned())),
            (None, _) => Err(Unclear::NoCard(cell.to_owned())),
        }
    }

    /// The cards in a cell: one, or several as forms write them, apart by semicolons, bars or line breaks.
    fn find_all(&self, cell: &str) -> Result<Vec<usize>, Unclear> {
        match self.find(cell) {
            Ok(at) => Ok(vec![at]),
            Err(why) => {
                let parts: Vec<&str> =
                    cell.split([';', '|', '\n', ',']).map(str::trim).filter(|part| !part.is_empty()).collect();
                if parts.len() < 2 {
                    return Err(why);
                }
                parts.into_iter().map(|part| self.find(part)).collect()
            }
        }
    }

    /// Whether a first row names columns: nothing in it is a card or a number.
    fn is_heading(&self, row: &Row) -> bool {
        let is_word = |cell: &String| cell.parse::<f64>().is_err() && self.find_all(cell).is_err();
        row.cells.iter().filter(|cell| !cell.is_empty()).all(is_word)
    }

    /// A card and its dots, where the first of two columns names cards and the second holds numbers.
    /// Where both hold numbers alone, the heading has to say that the second one counts.
    fn guess(&self, heading: Option<&Row>, table: &[Row]) -> VoteRows {
        const COUNTS: [&str; 8] = ["dots", "dot", "votes", "points", "count", "punkte", "stimmen", "anzahl"];
        let is_number = |cell: Option<&String>| cell.is_some_and(|cell| cell.parse::<u32>().is_ok());
        let most = |fits: &dyn Fn(&Row) -> bool| table.iter().filter(|row| fits(row)).count() * 2 > table.len();
        let is_pair = table.iter().all(|row| row.cells.len() == 2)
            && most(&|row| is_number(row.cells.get(1)))
            && most(&|row| row.cells.first().is_some_and(|cell| self.find(cell).is_ok()));
        let name = heading.and_then(|row| row.cells.get(1)).map(|name| fold(name)).unwrap_or_default();
        let has_words = most(&|row| !is_number(row.cells.first()));
        if is_pair && (has_words || COUNTS.contains(&name.as_str())) { VoteRows::Cards } else { VoteRows::Heads }
    }
}

/// Dots as they are counted.
struct Counting<'a> {
    ballot: &'a Ballot,
    names: &'a Names<'a>,
    dots: Vec<u32>,
    counted: usize,
    left_out: Vec<LeftOut>,
}

impl<'a> Counting<'a> {
    fn new(ballot: &'a Ballot, names: &'a Names<'a>) -> Self {
        Self { ballot, names, dots: vec![0; names.cards.len()], counted: 0, left_out: Vec::new() }
    }

    fn heads(mut self, heading: Option<&Row>, table: &[Row]) -> Votes {
        let ignored = self.ignored(heading, table);
        for row in table {
            let cells = row.cells.iter().enumerate().filter(|(at, cell)| !cell.is_empty() && !ignored.contains(at));
            let found: Result<Vec<Vec<usize>>, Unclear> = cells.map(|(_, cell)| self.names.find_all(cell)).collect();
            let taken = found.map(|all| all.concat()).and_then(|cards| self.head(&cards).map(|()| cards));
            match taken {
                Ok(cards) => self.take(cards.into_iter().map(|card| (card, 1))),
                Err(why) => self.left_out.push(LeftOut { line: row.line, why }),
            }
        }
        self.finish(VoteRows::Heads)
    }

    /// Columns that say who voted, or when: under a heading, none of their cells is a card.
    fn ignored(&self, heading: Option<&Row>, table: &[Row]) -> Vec<usize> {
        const WHO: [&str; 12] = [
            "head",
            "heads",
            "person",
            "name",
            "nr",
            "no",
            "id",
            "kopf",
            "teilnehmer",
            "zeit",
            "zeitstempel",
            "timestamp",
        ];
        let Some(heading) = heading else { return Vec::new() };
        let is_free = |at: usize, name: &String| {
            let cells = table.iter().filter_map(|row| row.cells.get(at)).filter(|cell| !cell.is_empty());
            WHO.contains(&fold(name).as_str()) || cells.into_iter().all(|cell| self.names.find_all(cell).is_err())
        };
        heading.cells.iter().enumerate().filter(|(at, name)| is_free(*at, name)).map(|(at, _)| at).collect()
    }

    /// Whether one head may vote so.
    fn head(&self, cards: &[usize]) -> Result<(), Unclear> {
        let limits = self.ballot.limits();
        let used = u32::try_from(cards.len()).unwrap_or(u32::MAX);
        if used > u32::from(limits.dots) {
            return Err(Unclear::ManyDots(used, limits.dots));
        }
        let most = u32::from(limits.of_a_head());
        for card in cards {
            let dots = u32::try_from(cards.iter().filter(|other| *other == card).count()).unwrap_or(u32::MAX);
            if dots > most {
                return Err(self.full(*card, dots, most));
            }
        }
        Ok(())
    }

    fn cards(mut self, table: &[Row]) -> Votes {
        for row in table {
            match self.card(row) {
                Ok(vote) => self.take([vote]),
                Err(why) => self.left_out.push(LeftOut { line: row.line, why }),
            }
        }
        self.finish(VoteRows::Cards)
    }

    fn card(&self, row: &Row) -> Result<(usize, u32), Unclear> {
        let cell = |at: usize| row.cells.get(at).map_or("", String::as_str);
        let card = self.names.find(cell(0))?;
        let dots: u32 = cell(1).parse().map_err(|_other| Unclear::NoNumber(cell(1).to_owned()))?;
        let there = self.names.cards.get(card).map_or(0, |(id, _)| self.ballot.dots(id));
        let there = there.saturating_add(self.dots.get(card).copied().unwrap_or_default());
        let most = self.ballot.limits().on_a_card();
        if dots > most.saturating_sub(there) {
            Err(self.full(card, there.saturating_add(dots), most))
        } else {
            Ok((card, dots))
        }
    }

    fn full(&self, card: usize, dots: u32, most: u32) -> Unclear {
        let words = self.names.cards.get(card).map(|(_, words)| words.clone()).unwrap_or_default();
        Unclear::Full(words, dots, most)
    }

    fn take(&mut self, votes: impl IntoIterator<Item = (usize, u32)>) {
        self.counted += 1;
        for (card, more) in votes {
            for dots in self.dots.iter_mut().skip(card).take(1) {
                *dots = dots.saturating_add(more);
            }
        }
    }

    fn finish(self, rows: VoteRows) -> Votes {
        let dots = self.names.cards.iter().zip(self.dots).filter(|(_, dots)| *dots > 0);
        Votes {
            rows,
            heading: None,
            dots: dots.map(|((id, _), dots)| ((*id).clone(), dots)).collect(),
            counted: self.counted,
            left_out: self.left_out,
            refusal: None,
        }
    }
}
