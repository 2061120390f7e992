//! Counts answers: every row once, whatever the steps of the map are called.

use std::io::Read;

use super::{
    Cell, Columns, Day, DayOrder, Dialect, Encoding, Field, Figure, Head, SurveyError,
    records::{Next, Records, Row},
    register::{Hashed, Register, mix},
    score,
};
use crate::{
    base::{Progress, Stage, clean, fold},
    metrics::{OffScale, Tally},
};

/// Bad rows that are listed one by one; more are only counted.
pub const MOST_LISTED: usize = 50;
/// Names of steps, of personas and of questions that are told apart; a map has no more, and a column
/// with more is the wrong one.
const MOST_NAMES: usize = 1_000;
/// Combinations of step, persona and month that are told apart (about 40 MB).
const MOST_CELLS: usize = 100_000;
/// The longest name, in bytes.
const MOST_NAME: usize = 200;
/// Characters of a bad cell that are kept.
const MOST_SHOWN: usize = 40;

/// Which answers count.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub enum Asked {
    /// All of them.
    #[default]
    Anything,
    /// Those to this question.
    Question(String),
}

/// What is counted.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Wish {
    /// Where it stands.
    pub columns: Columns,
    /// What is made of it.
    pub figure: Figure,
    /// Which answers count.
    pub asked: Asked,
    /// What comes first in days with slashes.
    pub order: DayOrder,
    /// The first row holds the names of the columns.
    pub has_names: bool,
}

/// What is wrong with a row.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Reason {
    /// It ends before the columns that are read.
    Short,
    /// It names no step.
    NoStep,
    /// Its score is no number.
    NoNumber,
    /// Its score is below or above the question's scale.
    OutOfScale(i8, i8),
    /// Its score is a fraction where there is none.
    NotWhole,
    /// Its day is none.
    NoDay,
    /// Its day may be two days.
    AmbiguousDay,
    /// It has a quotation mark that is never closed, or no end.
    Endless,
}

/// A row that does not count.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct BadRow {
    /// The line of the file that it begins in, counted from 1; in a workbook the row.
    pub line: u64,
    /// What is wrong.
    pub reason: Reason,
    /// What stands in the cell in question.
    pub cell: String,
}

/// Where answers belong, in the file's own words: numbers of names, and months since 1900.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(super) struct Key {
    pub(super) step: u16,
    /// 0 where nobody is named; else the number of the name plus one.
    pub(super) persona: u16,
    /// [`NO_MONTH`] where no days are known.
    pub(super) month: u16,
}

impl Hashed for Key {
    fn hash(&self) -> u64 {
        mix(0, u64::from(self.step) << 32 | u64::from(self.persona) << 16 | u64::from(self.month))
    }
}

/// Stands for no month.
pub(super) const NO_MONTH: u16 = u16::MAX;

/// What came of a file. Every row is one of: counted, empty, of another question, beyond, bad.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Answers {
    /// What was counted.
    pub figure: Figure,
    /// Rows in all, without that of the names.
    pub rows: u64,
    /// Answers that count.
    pub counted: u64,
    /// Rows without a score.
    pub empty: u64,
    /// Answers to other questions.
    pub elsewhere: u64,
    /// Answers that name one thing too many to be told apart.
    pub beyond: u64,
    /// Rows that do not count.
    pub bad: u64,
    /// The first of them.
    pub bad_rows: Vec<BadRow>,
    /// How letters are written.
    pub encoding: Encoding,
    /// What steps are called, in the order in which they first appear.
    pub steps: Vec<String>,
    /// What personas are called, likewise.
    pub personas: Vec<String>,
    /// What questions are called, likewise.
    pub questions: Vec<String>,
    /// Counts, by step, persona and month.
    pub(super) cells: Vec<(Key, Cell)>,
}

impl Answers {
    /// The answers in the sample that a file begins with.
    pub fn of_sample(head: &Head, wish: &Wish) -> Result<Self, SurveyError> {
        let mut counter = Counter::new(wish)?;
        for row in &head.rows {
            counter.row(row.line, row);
        }
        for line in &head.endless {
            counter.endless(*line);
        }
        Ok(counter.finish())
    }
}

/// Counts the rows of a text file of so many bytes.
///
/// Memory does not grow with the file. `progress` hears of every mebibyte.
pub fn count_csv(
    source: impl Read,
    length: u64,
    dialect: Dialect,
    wish: &Wish,
    progress: &dyn Progress,
) -> Result<Answers, SurveyError> {
    let mut counter = Counter::new(wish)?;
    let mut records = Records::new(source, dialect)?;
    let mut is_names = wish.has_names;
    let mut told = None;
    loop {
        if told != Some(records.taken()) {
            told = Some(records.taken());
            progress.tell(Stage::Read, records.taken() as usize, length.max(records.taken()) as usize)?;
        }
        match records.next()? {
            Next::Row(..) if is_names => is_names = false,
            Next::Row(record, line) => counter.row(line, &record),
            Next::Endless(line) => counter.endless(line),
            Next::End => return Ok(counter.finish()),
        }
    }
}

/// Takes in row after row.
pub(super) struct Counter<'a> {
    wish: &'a Wish,
    columns: Places,
    answers: Answers,
    steps: Register,
    personas: Register,
    questions: Register,
    /// By number of the question.
    is_asked: Vec<bool>,
    asked: Option<String>,
    keys: Register<Key>,
    /// By number of the key.
    cells: Vec<Cell>,
    /// A cell without answers.
    blank: Cell,
}

/// The columns that are read of every row.
struct Places {
    step: usize,
    score: usize,
    date: Option<usize>,
    persona: Option<usize>,
    question: Option<usize>,
    comment: Option<usize>,
}

impl<'a> Counter<'a> {
    /// Nothing yet.
    pub(super) fn new(wish: &'a Wish) -> Result<Self, SurveyError> {
        let column = |field| wish.columns.of(field);
        let columns = Places {
            step: column(Field::Step).ok_or(SurveyError::NoColumn)?,
            score: column(Field::Score).ok_or(SurveyError::NoColumn)?,
            date: column(Field::Date),
            persona: column(Field::Persona),
            question: column(Field::Question),
            comment: column(Field::Comment),
        };
        let asked = match &wish.asked {
            Asked::Anything => None,
            Asked::Question(question) => Some(fold(question)),
        };
        let (measure, variant) = wish.figure.formula();
        // Each of our figures is one of single scores.
        let tally = Tally::new(measure, variant).ok_or(SurveyError::NoColumn)?;
        Ok(Self {
            wish,
            columns,
            answers: Answers { figure: wish.figure, ..Answers::default() },
            steps: Register::new(MOST_NAMES),
            personas: Register::new(MOST_NAMES),
            questions: Register::new(MOST_NAMES),
            is_asked: Vec::new(),
            asked,
            keys: Register::new(MOST_CELLS),
            cells: Vec::new(),
            blank: Cell::new(tally),
        })
    }

    /// A row that never ends.
    pub(super) fn endless(&mut self, line: u64) {
        self.answers.rows += 1;
        self.bad(line, Reason::Endless, &[]);
    }

    /// One row.
    pub(super) fn row<R: Row>(&mut self, line: u64, row: &R) {
        self.answers.rows += 1;
        let (Some(step), Some(score)) = (row.cell(self.columns.step), row.cell(self.columns.score)) else {
            return self.bad(line, Reason::Short, &[]);
        };
        let cell = |column: Option<usize>| column.map(|at| score::trimmed(row.cell(at).unwrap_or_default()));
        match cell(self.columns.question).map(|question| self.asks(question)) {
            Some(Some(false)) => return self.answers.elsewhere += 1,
            Some(None) => return self.answers.beyond += 1,
            Some(Some(true)) | None => {}
        }
        let (step, score) = (score::trimmed(step), score::trimmed(score));
        if score.is_empty() {
            return self.answers.empty += 1;
        }
        let value = match value(score, self.wish.figure) {
            Ok(value) => value,
            Err(reason) => return self.bad(line, reason, score),
        };
        if step.is_empty() {
            return self.bad(line, Reason::NoStep, &[]);
        }
        let date = cell(self.columns.date);
        let day = match date.map(|date| Day::parse(date, self.wish.order)).transpose() {
            Ok(day) => day,
            Err(reason) => return self.bad(line, reason, date.unwrap_or_default()),
        };
        let persona = cell(self.columns.persona).unwrap_or_default();
        let has_comment = cell(self.columns.comment).is_some_and(|words| !words.is_empty());
        match self.place(step, persona, day).map(|cell| cell.add(value, day, has_comment)) {
            Some(Ok(())) => self.answers.counted += 1,
            Some(Err(OffScale)) => self.bad(line, Reason::NoNumber, score),
            None => self.answers.beyond += 1,
        }
    }

    /// Everything that was counted.
    pub(super) fn finish(mut self) -> Answers {
        let mut encoding = Encoding::Utf8;
        let mut names = |register: Register| -> Vec<String> {
            let names = register.into_names().into_iter().map(|name| {
                let (name, written) = Encoding::read(&name);
                if written != Encoding::Utf8 {
                    encoding = written;
                }
                clean(&name)
            });
            names.collect()
        };
        self.answers.steps = names(self.steps);
        self.answers.personas = names(self.personas);
        self.answers.questions = names(self.questions);
        self.answers.encoding = encoding;
        self.answers.cells = self.keys.into_names().into_iter().zip(self.cells).collect();
        self.answers
    }

    /// Whether a question is the one that counts; none where there are too many questions.
    fn asks(&mut self, question: &[u8]) -> Option<bool> {
        let number = self.questions.number(short(question))?;
        if number == self.is_asked.len() {
            let is_asked = self.asked.as_ref().is_none_or(|asked| fold(&Encoding::read(question).0) == *asked);
            self.is_asked.push(is_asked);
        }
        self.is_asked.get(number).copied()
    }

    /// Where such answers are counted.
    fn place(&mut self, step: &[u8], persona: &[u8], day: Option<Day>) -> Option<&mut Cell> {
        let step = self.steps.number(short(step))? as u16;
        let persona = if persona.is_empty() { 0 } else { self.personas.number(short(persona))? as u16 + 1 };
        let month = day.map_or(NO_MONTH, Day::month);
        let key = Key { step, persona, month };
        let number = self.keys.number(&key)?;
        if number == self.cells.len() {
            self.cells.push(self.blank.clone());
        }
        self.cells.get_mut(number)
    }

    #[cold]
    fn bad(&mut self, line: u64, reason: Reason, cell: &[u8]) {
        self.answers.bad += 1;
        if self.answers.bad_rows.len() < MOST_LISTED {
            let cell = clean(&Encoding::read(short(cell)).0).chars().take(MOST_SHOWN).collect();
            self.answers.bad_rows.push(BadRow { line, reason, cell });
        }
    }
}

/// The score in a cell.
fn value(cell: &[u8], figure: Figure) -> Result<f64, Reason> {
    let value = score::parse(cell).ok_or(Reason::NoNumber)?;
    let (low, high) = figure.scale();
    if value < low || value > high {
        return Err(Reason::OutOfScale(low as i8, high as i8));
    }
    // Not `fract`, which calls a function; a whole score on a scale is a small number.
    if figure.is_whole() && f64::from(value as i8) != value { Err(Reason::NotWhole) } else { Ok(value) }
}

/// The beginning of a name that is too long, without the half of a letter.
fn short(name: &[u8]) -> &[u8] {
    let Some((mut begin, [next, ..])) = name.split_at_checked(MOST_NAME) else { return name };
    let mut next = *next;
    // Bytes that go on with a letter in UTF-8 begin with 10.
    while next & 0xC0 == 0x80
        && let Some((last, rest)) = begin.split_last()
    {
        (next, begin) = (*last, rest);
    }
    begin
}

impl Asked {
    /// The question among these that asks for the figure; all where none does.
    pub fn guess(figure: Figure, questions: &[String]) -> Self {
        let named = questions.iter().find(|question| figure.is_named(&fold(question)));
        named.map_or(Self::Anything, |question| Self::Question(question.clone()))
    }
}

impl Wish {
    /// What is most likely to be counted of a file.
    pub fn guess(head: &Head, is_place: impl Fn(&str) -> bool) -> Self {
        let columns = Columns::guess(head, is_place);
        let mut wish = Self { columns, has_names: head.has_names, ..Self::default() };
        wish.figure = wish.figure_in(head);
        wish.asked = Asked::guess(wish.figure, &head.values(columns.of(Field::Question)));
        wish.order = wish.order_in(head);
        wish
    }

    /// What comes first in the days of the sample.
    pub fn order_in(&self, head: &Head) -> DayOrder {
        let date = self.columns.of(Field::Date);
        let cells = head.rows.iter().filter_map(|row| row.cell(date?));
        DayOrder::learn(cells.map(score::trimmed))
    }

    /// The figure that a heading or a question names, else the first whose scale holds the scores.
    fn figure_in(&self, head: &Head) -> Figure {
        let heading = self.columns.of(Field::Score).and_then(|at| head.names.get(at));
        let mut questions = head.values(self.columns.of(Field::Question));
        questions.extend(heading.cloned());
        let named = questions.iter().map(|q| fold(q)).find_map(|q| Figure::ALL.into_iter().find(|f| f.is_named(&q)));
        let scores: Vec<f64> = head
            .rows
            .iter()
            .filter_map(|row| score::parse(score::trimmed(row.cell(self.columns.of(Field::Score)?)?)))
            .collect();
        let holds = |figure: &Figure| {
            let (low, high) = figure.scale();
            let is_in = |score: &f64| *score >= low && *score <= high && (!figure.is_whole() || score.fract() == 0.0);
            !scores.is_empty() && scores.iter().all(is_in)
        };
        let by_scale = [Figure::Csat, Figure::Ces, Figure::Nps, Figure::Sentiment];
        named.or_else(|| by_scale.into_iter().find(holds)).unwrap_or_default()
    }
}
