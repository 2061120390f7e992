//! A map as tables with typed cells, one row a card: what spreadsheets sort, filter and count.

mod cards;

use std::collections::BTreeMap;

use super::{Block, map::Map, people, said, votes};
use crate::{
    base::{Id, Language, is_address},
    i18n,
    model::{Document, Emotion, Kind, Persona, Source},
};
use cards::cards;

/// A table with typed cells.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Sheet {
    /// What it is called.
    pub name: String,
    /// Headings of its columns.
    pub columns: Vec<Heading>,
    /// Rows, each with a cell for every column.
    pub rows: Vec<Vec<Cell>>,
}

/// Heading of a column.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Heading {
    /// Its words.
    pub name: String,
    /// How much room the column wants.
    pub room: Room,
}

/// How much room a column wants.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Room {
    /// A figure or a day.
    Figure,
    /// A name.
    #[default]
    Name,
    /// Sentences.
    Text,
}

/// What stands in a cell.
#[derive(Clone, Debug, Default, PartialEq)]
pub enum Cell {
    /// Nothing.
    #[default]
    Empty,
    /// Words.
    Words(String),
    /// A number and how many decimals are shown.
    Number(f64, u8),
    /// A day, `YYYY-MM-DD`.
    Day(String),
    /// A web or mail address.
    Url(String),
}

impl From<&str> for Cell {
    fn from(text: &str) -> Self {
        if text.is_empty() { Self::Empty } else { Self::Words(text.to_owned()) }
    }
}

impl From<String> for Cell {
    fn from(text: String) -> Self {
        if text.is_empty() { Self::Empty } else { Self::Words(text) }
    }
}

impl From<u32> for Cell {
    fn from(count: u32) -> Self {
        Self::Number(f64::from(count), 0)
    }
}

impl Cell {
    /// A number, where there is one.
    fn number(value: Option<f64>, decimals: u8) -> Self {
        value.map_or(Self::Empty, |value| Self::Number(value, decimals))
    }

    /// A judgement from 1 to 5; nothing where nobody has judged.
    fn judged(value: u8) -> Self {
        if value == 0 { Self::Empty } else { Self::Number(f64::from(value), 0) }
    }

    /// A number with one decimal where it needs one.
    fn short(value: f32) -> Self {
        let value = libm::round(f64::from(value) * 100.0) / 100.0;
        Self::Number(value, u8::from((value - libm::round(value)).abs() > 0.049))
    }

    /// A day as such; a month, or what is none, as words.
    pub(super) fn day(text: &str) -> Self {
        let is_digit = |at: usize, b: u8| if matches!(at, 4 | 7) { b == b'-' } else { b.is_ascii_digit() };
        let is_day = text.len() == 10 && text.bytes().enumerate().all(|(at, b)| is_digit(at, b));
        if is_day { Self::Day(text.to_owned()) } else { text.into() }
    }

    fn address(text: &str) -> Self {
        if is_address(text) { Self::Url(text.to_owned()) } else { text.into() }
    }
}

/// The cards of a map, one a row, row by row of the map and from left to right.
pub fn card_sheet(document: &Document, language: Language, with_notes: bool) -> Sheet {
    cards(&Map::new(document, language, with_notes))
}

/// All tables of a map: its cards first.
pub fn sheets(document: &Document, language: Language, with_notes: bool) -> Vec<Sheet> {
    let map = Map::new(document, language, with_notes);
    let own = [cards(&map), journey(&map), course(&map), personas(&map), feelings(&map), measures(&map), sources(&map)];
    own.into_iter().chain(votes::sheet(&map)).collect()
}

pub(super) fn headings(map: &Map<'_>, columns: &[(&'static str, Room)]) -> Vec<Heading> {
    columns.iter().map(|(key, room)| Heading { name: map.say(key).to_owned(), room: *room }).collect()
}

/// The head of the map.
fn journey(map: &Map<'_>) -> Sheet {
    let mut rows = vec![vec![map.say("field-title").into(), map.doc.journey.title.as_str().into()]];
    for block in people::about(map) {
        match block {
            Block::Facts { facts, .. } => {
                rows.extend(facts.iter().map(|f| vec![f.label.as_str().into(), said(&f.says).into()]));
            }
            Block::Paragraph(text) => rows.push(vec![map.say("field-subtitle").into(), text.into()]),
            _ => {}
        }
    }
    let columns = headings(map, &[("web-what", Room::Name), ("field-text", Room::Text)]);
    Sheet { name: map.say("the-map").to_owned(), columns, rows }
}

/// Phases and steps.
fn course(map: &Map<'_>) -> Sheet {
    use Room::{Name, Text};
    let mut keys = vec![
        ("kind-stage", Name),
        ("web-phase", Name),
        ("lane-goal", Text),
        ("web-phase-duration", Name),
        ("kind-step", Name),
        ("web-step-duration", Name),
    ];
    // Columns of their own only where there is something in them.
    let has_optional = map.doc.steps().any(|(_, step)| step.optional);
    let has_branch = map.doc.steps().any(|(_, step)| step.branch_from.is_some());
    keys.extend(has_optional.then_some(("field-optional", Name)));
    keys.extend(has_branch.then_some(("field-branch", Name)));
    if map.with_notes {
        keys.extend([("web-phase-note", Text), ("web-step-note", Text)]);
    }
    let rows = map.doc.steps().map(|(phase, step)| {
        let stage = phase.stage.as_ref().and_then(|id| map.doc.stage(id)).map_or("", |s| s.name.as_str());
        let says = [stage, &phase.name, &phase.goal, &phase.duration, &step.name, &step.duration];
        let optional = has_optional.then(|| if step.optional { map.say("optional-step") } else { "" });
        let branch = has_branch.then(|| step.branch_from.as_ref().map_or("", |from| map.step(from)));
        let notes = [&phase.note, &step.note].into_iter().filter(|_| map.with_notes).map(String::as_str);
        says.into_iter().chain(optional).chain(branch).chain(notes).map(Cell::from).collect()
    });
    Sheet { name: map.say("outline-phases").to_owned(), columns: headings(map, &keys), rows: rows.collect() }
}

/// A column for each persona: what is said of them stands side by side.
fn personas(map: &Map<'_>) -> Sheet {
    let mut columns = headings(map, &[("web-what", Room::Name)]);
    columns.extend(map.personas.iter().map(|p| Heading { name: p.name.clone(), room: Room::Text }));
    let words = |key: &'static str, of: fn(&Persona) -> Cell| {
        std::iter::once(map.say(key).into()).chain(map.personas.iter().map(|p| of(p))).collect::<Vec<Cell>>()
    };
    let mut rows = vec![
        words("field-role", |p| p.role.as_str().into()),
        words("field-quote", |p| p.quote.as_str().into()),
        words("goals", |p| p.goals.join("\n").into()),
        words("frustrations", |p| p.frustrations.join("\n").into()),
        words("needs", |p| p.needs.join("\n").into()),
        words("motives", |p| p.motives.join("\n").into()),
        words("field-age", |p| p.age.as_str().into()),
        words("field-place", |p| p.place.as_str().into()),
        words("field-occupation", |p| p.occupation.as_str().into()),
        words("field-income", |p| p.income.as_str().into()),
        words("field-values", |p| p.values.as_str().into()),
        words("field-lifestyle", |p| p.lifestyle.as_str().into()),
        words("field-purchase-motives", |p| p.purchase_motives.as_str().into()),
        words("field-segment", |p| p.segment.as_str().into()),
        words("field-channel-habits", |p| p.channel_habits.as_str().into()),
        words("field-share", |p| p.share.map_or(Cell::Empty, Cell::short)),
    ];
    if map.with_notes {
        rows.push(words("field-note", |p| p.note.as_str().into()));
    }
    rows.retain(|row| row.iter().skip(1).any(|cell| *cell != Cell::Empty));
    Sheet { name: map.say("outline-personas").to_owned(), columns, rows }
}

/// One row for each feeling.
fn feelings(map: &Map<'_>) -> Sheet {
    use Room::{Figure, Name, Text};
    let keys = [
        ("kind-persona", Name),
        ("web-phase", Name),
        ("kind-step", Name),
        ("web-value", Figure),
        ("field-quote", Text),
        ("field-moment", Name),
    ];
    let known: BTreeMap<(&Id, &Id), &Emotion> =
        map.doc.emotions.iter().map(|e| ((&e.persona, &e.step), &**e)).collect();
    let foreseen: BTreeMap<(&Id, &Id), &Emotion> =
        map.doc.shown_foreseen().map(|e| ((&e.persona, &e.step), &**e)).collect();
    let mut rows = Vec::new();
    for persona in &map.personas {
        for (phase, step) in map.doc.steps() {
            let (own, other) = (known.get(&(&persona.id, &step.id)), foreseen.get(&(&persona.id, &step.id)));
            if own.is_none() && other.is_none() {
                continue;
            }
            let moment = own.and_then(|e| e.moment).map_or("", |m| i18n::moment_name(map.language, m));
            let mut row = vec![
                persona.name.as_str().into(),
                phase.name.as_str().into(),
                step.name.as_str().into(),
                own.map_or(Cell::Empty, |e| Cell::short(e.value)),
                own.map_or("", |e| e.quote.as_str()).into(),
                moment.into(),
            ];
            if !foreseen.is_empty() {
                row.push(other.map_or(Cell::Empty, |e| Cell::short(e.value)));
            }
            rows.push(row);
        }
    }
    let mut columns = headings(map, &keys);
    if !foreseen.is_empty() {
        let state = i18n::state_name(map.language, map.doc.journey.state.other());
        columns.push(Heading { name: state.to_owned(), room: Figure });
    }
    Sheet { name: map.say("section-emotions").to_owned(), columns, rows }
}

/// One row for each measurement.
fn measures(map: &Map<'_>) -> Sheet {
    use Room::{Figure, Name, Text};
    let keys = [
        ("card-metric", Text),
        ("web-phase", Name),
        ("kind-step", Name),
        ("field-date", Figure),
        ("web-value", Figure),
        ("field-unit", Name),
        ("web-sample", Figure),
        ("field-target", Figure),
        ("field-measure", Name),
        ("field-method-of-metric", Text),
        ("figures-computed", Text),
    ];
    let mut rows = Vec::new();
    for card in map.cards() {
        let Kind::Metric(metric) = &card.kind else { continue };
        let (phase, step) = map.doc.step(&card.step).map_or(("", ""), |(p, s)| (p.name.as_str(), s.name.as_str()));
        rows.extend(metric.series.iter().map(|measure| {
            let counts = measure.counts.as_ref();
            let worked = counts.and_then(|counts| i18n::worked(map.language, metric, counts));
            vec![
                card.text.as_str().into(),
                phase.into(),
                step.into(),
                Cell::day(&measure.date),
                Cell::Number(measure.value, metric.decimals),
                metric.unit.as_str().into(),
                measure.n.map_or(Cell::Empty, Into::into),
                Cell::number(metric.target, metric.decimals),
                i18n::measure_name(map.language, metric.measure).into(),
                i18n::method(map.language, metric).into(),
                worked.unwrap_or_default().into(),
            ]
        }));
    }
    Sheet { name: map.say("field-series").to_owned(), columns: headings(map, &keys), rows }
}

/// The register of evidence.
fn sources(map: &Map<'_>) -> Sheet {
    use Room::{Figure, Name, Text};
    let mut keys = vec![
        ("web-source", Name),
        ("field-method", Name),
        ("field-date", Figure),
        ("web-sample", Figure),
        ("field-quote", Text),
        ("field-url", Name),
    ];
    if map.with_notes {
        keys.push(("field-note", Text));
    }
    let row = |source: &Source| {
        let mut row = vec![
            source.title.as_str().into(),
            i18n::method_name(map.language, source.method).into(),
            Cell::day(&source.date),
            source.n.map_or(Cell::Empty, Into::into),
            source.quote.as_str().into(),
            Cell::address(&source.url),
        ];
        row.extend(map.with_notes.then(|| source.note.as_str().into()));
        row
    };
    let rows = map.doc.evidence.iter().map(|s| row(s)).collect();
    Sheet { name: map.say("field-evidence").to_owned(), columns: headings(map, &keys), rows }
}
