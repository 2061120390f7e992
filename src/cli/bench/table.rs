//! The figures as a table for people, and as JSON for machines.

use super::{Row, Unit};
use crate::{
    base::Language,
    i18n::{number, text, text_with},
};

/// Columns: what, figure, budget, verdict.
pub(super) fn text_table(rows: &[Row], language: Language) -> String {
    let head = [text(language, "bench-what"), text(language, "bench-figure"), text(language, "bench-budget"), ""];
    let mut lines = vec![head.map(str::to_owned)];
    lines.extend(rows.iter().map(|row| line(row, language)));
    let mut widths = [0; 4];
    for cells in &lines {
        for (width, cell) in widths.iter_mut().zip(cells) {
            *width = (*width).max(cell.chars().count());
        }
    }
    let [what, figure, budget, _] = widths;
    let written =
        lines.iter().map(|[a, b, c, d]| format!("{a:what$}  {b:>figure$}  {c:>budget$}  {d}").trim_end().to_owned());
    written.collect::<Vec<_>>().join("\n")
}

fn line(row: &Row, language: Language) -> [String; 4] {
    let value = |value: f64| {
        let decimals = u8::from(value < 100.0);
        match row.unit {
            Unit::Milliseconds => format!("{} ms", number(language, value, decimals)),
            Unit::Megabytes => format!("{} MB", number(language, value, decimals)),
            Unit::Times => format!("{} ×", number(language, value, 2)),
        }
    };
    let verdict = match (row.figure, row.budget) {
        (Some(_), Some(_)) if row.is_over() => text(language, "bench-over").to_owned(),
        (Some(_), Some(_)) => text(language, "bench-ok").to_owned(),
        _ => String::new(),
    };
    let figure = row.figure.map_or_else(|| text(language, "bench-unknown").to_owned(), value);
    [name(row, language), figure, row.budget.map(value).unwrap_or_default(), verdict]
}

fn name(row: &Row, language: Language) -> String {
    let what = match row.key {
        "read" => text(language, "bench-read"),
        "open" => text(language, "bench-open"),
        "keystroke" => text(language, "bench-keystroke"),
        "drag" => text(language, "bench-drag"),
        "filter" => text(language, "bench-filter"),
        "review" => text(language, "bench-review"),
        "review-edit" => text(language, "bench-review-edit"),
        "save" => text(language, "bench-save"),
        "pdf" => text(language, "bench-pdf"),
        "png-a3-300dpi" => text(language, "bench-png"),
        "svg" => text(language, "bench-svg"),
        "make-pdf" => text(language, "bench-make-pdf"),
        "make-svg" => text(language, "bench-make-svg"),
        "make-png" => text(language, "bench-make-png"),
        "make-pptx" => text(language, "bench-make-pptx"),
        "make-html" => text(language, "bench-make-html"),
        "make-markdown" => text(language, "bench-make-markdown"),
        "make-csv" => text(language, "bench-make-csv"),
        "make-xlsx" => text(language, "bench-make-xlsx"),
        "export-process" => text(language, "bench-export"),
        "start" => text(language, "bench-start"),
        "start-empty" => text(language, "bench-start-empty"),
        "move-median" => text(language, "bench-move-median"),
        "move-worst" => text(language, "bench-move-worst"),
        "frame-median" => text(language, "bench-frame-median"),
        "frame-worst" => text(language, "bench-frame-worst"),
        "memory" => text(language, "bench-memory"),
        "survey-csv-alone" => text(language, "bench-survey-csv-alone"),
        "survey" => text(language, "bench-survey"),
        "survey-ratio" => text(language, "bench-survey-ratio"),
        "survey-memory" => text(language, "bench-survey-memory"),
        other => other,
    };
    match row.cards {
        Some(cards) => {
            let cards = number(language, cards as f64, 0);
            text_with(language, "bench-cards", &[("what", what.into()), ("cards", cards.into())])
        }
        None => what.to_owned(),
    }
}

/// An array of objects with `what`, `cards`, `figure`, `unit`, `budget` and `ok`.
pub(super) fn json(rows: &[Row]) -> String {
    let number = |value: Option<f64>| value.map_or_else(|| "null".to_owned(), |value| format!("{value:.3}"));
    let objects = rows.iter().map(|row| {
        let unit = match row.unit {
            Unit::Milliseconds => "ms",
            Unit::Megabytes => "MB",
            Unit::Times => "x",
        };
        let cards = row.cards.map_or_else(|| "null".to_owned(), |cards| cards.to_string());
        let ok = if row.figure.is_some() { (!row.is_over()).to_string() } else { "null".to_owned() };
        let (figure, budget) = (number(row.figure), number(row.budget));
        format!(
            "  {{\"what\": \"{}\", \"cards\": {cards}, \"figure\": {figure}, \"unit\": \"{unit}\", \"budget\": {budget}, \"ok\": {ok}}}",
            row.key
        )
    });
    format!("[\n{}\n]", objects.collect::<Vec<_>>().join(",\n"))
}
