//! One map in rows and columns, for reading and for pasting elsewhere.

use super::{Figure, LEVELS, STATES, Statistics};
use crate::{
    base::Language,
    i18n::{lane_name, level_name, number, signed, status_name, text, text_with},
    model::{EvidenceLevel, Levels, Scale},
};

/// Rows and columns; the first column names the row, the others hold numbers.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Table {
    /// What it shows.
    pub name: String,
    /// Headings.
    pub columns: Vec<String>,
    /// Rows, each with a cell for every column.
    pub rows: Vec<Vec<String>>,
}

impl Table {
    /// As lines of cells apart by tabs, under its name.
    pub fn tabbed(&self) -> String {
        let line = |cells: &[String]| cells.iter().map(|c| c.replace(['\t', '\n'], " ")).collect::<Vec<_>>().join("\t");
        let lines = std::iter::once(&self.columns).chain(&self.rows).map(|cells| line(cells));
        std::iter::once(self.name.clone()).chain(lines).collect::<Vec<_>>().join("\n")
    }
}

/// Everything that was counted, table by table; what a map does not have is left out.
pub fn tables(counted: &Statistics, language: Language) -> Vec<Table> {
    let all = [
        compared(&[counted], &Figure::ALL, language),
        cards(counted, language),
        evidence(counted, language),
        pains(counted, language),
        opportunities(counted, language),
        emotions(counted, language),
    ];
    all.into_iter().filter(|table| !table.rows.is_empty()).collect()
}

/// The numbers of one map or of several side by side.
pub fn compared(maps: &[&Statistics], chosen: &[Figure], language: Language) -> Table {
    let value = |figure: Figure, counted: &&Statistics| self::figure(figure, counted, language);
    let row = |figure: Figure| {
        std::iter::once(figure.name(language).to_owned()).chain(maps.iter().map(|c| value(figure, c))).collect()
    };
    let columns = match maps {
        [_] => vec![text(language, "stats-value").to_owned()],
        maps => maps.iter().map(|c| c.title.clone()).collect(),
    };
    Table {
        name: text(language, "stats-figures").to_owned(),
        columns: std::iter::once(text(language, "stats-what").to_owned()).chain(columns).collect(),
        rows: chosen.iter().copied().map(row).collect(),
    }
}

/// A number as people read it.
pub fn figure(figure: Figure, counted: &Statistics, language: Language) -> String {
    match figure.of(counted) {
        None => "–".to_owned(),
        Some(value) if figure == Figure::ResearchedPercent => {
            text_with(language, "stats-percent", &[("value", number(language, value, 0).into())])
        }
        Some(value) if figure == Figure::Mood && value > 0.0 => {
            format!("+{}", number(language, value, figure.decimals()))
        }
        Some(value) => number(language, value, figure.decimals()),
    }
}

fn headings(first: &'static str, rest: impl IntoIterator<Item = String>, language: Language) -> Vec<String> {
    std::iter::once(text(language, first).to_owned()).chain(rest).collect()
}

fn cards(counted: &Statistics, language: Language) -> Table {
    let all = text(language, "stats-all");
    let phases = counted.phases.iter().map(|p| p.name.clone());
    let row = |name: &str, counts: Vec<usize>| {
        let total: usize = counts.iter().sum();
        let cells = counts.into_iter().chain([total]).map(|count| count.to_string());
        std::iter::once(name.to_owned()).chain(cells).collect::<Vec<_>>()
    };
    let mut rows: Vec<Vec<String>> =
        counted.lanes.iter().map(|r| row(lane_name(language, &r.lane), r.by_phase.clone())).collect();
    if !rows.is_empty() {
        let of_phase = |at: usize| counted.lanes.iter().filter_map(|r| r.by_phase.get(at)).sum();
        rows.push(row(all, (0..counted.phases.len()).map(of_phase).collect()));
    }
    Table {
        name: text(language, "stats-cards-by").to_owned(),
        columns: headings("field-lane", phases.chain([all.to_owned()]), language),
        rows,
    }
}

fn evidence(counted: &Statistics, language: Language) -> Table {
    let row = |name: &str, levels: Levels| {
        let counts = LEVELS.map(|level| levels.of(level).to_string());
        let percent = levels.percent(EvidenceLevel::Researched);
        let percent = percent.map_or_else(
            || "–".to_owned(),
            |p| text_with(language, "stats-percent", &[("value", p.to_string().into())]),
        );
        std::iter::once(name.to_owned()).chain(counts).chain([percent]).collect::<Vec<_>>()
    };
    let of_lane = |cells: &Vec<Levels>| cells.iter().fold(Levels::default(), |sum, cell| sum.with(*cell));
    let mut rows: Vec<Vec<String>> = counted
        .lanes
        .iter()
        .zip(&counted.coverage.cells)
        .map(|(r, cells)| row(lane_name(language, &r.lane), of_lane(cells)))
        .collect();
    if !rows.is_empty() {
        rows.push(row(text(language, "stats-all"), counted.coverage.all));
    }
    let levels = LEVELS.map(|level| level_name(language, level).to_owned());
    let share = text(language, "stats-researched-share").to_owned();
    Table {
        name: text(language, "stats-evidence-by").to_owned(),
        columns: headings("field-lane", levels.into_iter().chain([share]), language),
        rows,
    }
}

fn pains(counted: &Statistics, language: Language) -> Table {
    let pains = counted.pains;
    let row = |severity: usize| {
        let (all, open) = (pains.by_severity.get(severity)?, pains.unanswered.get(severity)?);
        let name = match severity {
            0 => text(language, "stats-not-judged").to_owned(),
            value => value.to_string(),
        };
        Some(vec![name, all.to_string(), open.to_string()])
    };
    let columns = ["stats-pains", "stats-unanswered"].map(|key| text(language, key).to_owned());
    let rows = if pains.total() == 0 { Vec::new() } else { [5, 4, 3, 2, 1, 0].into_iter().filter_map(row).collect() };
    Table {
        name: text(language, "stats-pains-by").to_owned(),
        columns: headings("field-severity", columns, language),
        rows,
    }
}

fn opportunities(counted: &Statistics, language: Language) -> Table {
    let by = counted.opportunities.by_status;
    let row = |(status, count): (_, usize)| vec![status_name(language, status).to_owned(), count.to_string()];
    let rows =
        if counted.opportunities.total() == 0 { Vec::new() } else { STATES.into_iter().zip(by).map(row).collect() };
    Table {
        name: text(language, "stats-opportunities-by").to_owned(),
        columns: headings("field-status", [text(language, "stats-opportunities").to_owned()], language),
        rows,
    }
}

fn emotions(counted: &Statistics, language: Language) -> Table {
    let value = |mean: Option<f64>| felt(mean, counted.scale, language);
    let row = |persona: &super::Persona| {
        let cells = persona.by_phase.iter().copied().chain([persona.mean]).map(value);
        std::iter::once(persona.name.clone()).chain(cells).collect::<Vec<_>>()
    };
    let phases = counted.phases.iter().map(|p| p.name.clone());
    let felt = counted.personas.iter().filter(|p| p.mean.is_some());
    Table {
        name: text(language, "stats-emotions-by").to_owned(),
        columns: headings("stats-persona", phases.chain([text(language, "stats-all").to_owned()]), language),
        rows: felt.map(row).collect(),
    }
}

/// A mean of feelings as the curve's axis writes values; a dash where nothing is felt.
pub fn felt(mean: Option<f64>, scale: Scale, language: Language) -> String {
    match (mean, scale) {
        (None, _) => "–".to_owned(),
        (Some(mean), Scale::MinusTwoToTwo | Scale::MinusFiveToFive) => {
            // To a tenth first: −0.04 is no feeling below zero.
            signed(language, libm::round(mean * 10.0) / 10.0)
        }
        (Some(mean), Scale::OneToFive | Scale::OneToTen) => number(language, mean, 1),
    }
}
