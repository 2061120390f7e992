//! Cards as words: a list that reads well in a mail.

use std::fmt::Write as _;

use super::grid::{by_cell, column_name};
use crate::{
    base::Language,
    edit::Fragment,
    i18n::{lane_name, measured, text_with},
    model::{Card, Kind},
};

/// A heading for each column, under it a line for each card: its row, its words, its figures.
pub fn to_text(fragment: &Fragment, language: Language) -> String {
    let cells = by_cell(fragment);
    let mut out = String::new();
    for column in &fragment.columns {
        if !out.is_empty() {
            out.push('\n');
        }
        out.push_str(&column_name(column));
        out.push('\n');
        for lane in &fragment.lanes {
            for card in cells.get(&(&lane.id, &column.step)).into_iter().flatten() {
                let row = lane_name(language, lane);
                let (words, figures) = (in_one_line(card), figures(card, fragment, language));
                // Writing to a string cannot fail.
                let _done = writeln!(out, "- {row}: {words}{figures}");
            }
        }
    }
    out
}

/// A card's words without line breaks.
pub(super) fn in_one_line(card: &Card) -> String {
    card.text.split_whitespace().collect::<Vec<_>>().join(" ")
}

/// What a card says besides its words, in brackets.
fn figures(card: &Card, fragment: &Fragment, language: Language) -> String {
    let mut said: Vec<String> = Vec::new();
    let mut judged = |key: &'static str, value: u8| {
        if value > 0 {
            said.push(text_with(language, key, &[("value", value.to_string().into())]));
        }
    };
    match &card.kind {
        Kind::Pain(pain) => judged("canvas-severity", pain.severity),
        Kind::Opportunity(opportunity) => {
            judged("canvas-impact", opportunity.impact);
            judged("canvas-effort", opportunity.effort);
        }
        Kind::Metric(metric) => {
            if let Some(latest) = metric.latest() {
                said.push(measured(language, metric, latest));
            }
        }
        _ => {}
    }
    said.extend(
        card.personas.iter().filter_map(|id| fragment.personas.iter().find(|p| p.id == *id)).map(|p| p.name.clone()),
    );
    if !card.owner.is_empty() {
        said.push(card.owner.clone());
    }
    if said.is_empty() { String::new() } else { format!(" ({})", said.join(", ")) }
}
