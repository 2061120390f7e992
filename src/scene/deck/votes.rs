//! What came of each vote: the cards in order of their dots, with bars beside them.

use super::{
    Setting,
    easel::{Easel, Sketch},
    measure::BODY,
    table::{Cell, Column, PlacedRow, Row, Table},
};
use crate::{
    base::{Colour, Id, Rect},
    i18n::{round_terms, text_with},
    metrics::priority::{Placed, placed},
    model::{Card, Kind, Round, SlideKind},
    scene::Slide,
};

/// Width of the column with the bars, on wide and on narrow slides.
const BARS: (f32, f32) = (300.0, 190.0);
/// Width of the column with the places, and of that with the dots.
const PLACE: f32 = 56.0;
const DOTS: f32 = 70.0;
/// Height of a bar.
const BAR: f32 = 11.0;

pub(super) fn slides(setting: &Setting<'_>) -> Vec<Slide> {
    setting.doc.rounds.iter().flat_map(|round| of_round(setting, round)).collect()
}

/// The slides of one round; none where all of its cards are hidden or gone.
fn of_round(setting: &Setting<'_>, round: &Round) -> Vec<Slide> {
    let shown: Vec<(Placed<'_>, &Card)> = (placed(&round.tally).into_iter())
        .filter_map(|placed| Some((placed, setting.shown_cards().find(|card| card.id == *placed.card)?)))
        .collect();
    if shown.is_empty() {
        return Vec::new();
    }
    let most = shown.first().map_or(0, |(first, _)| first.dots);
    let is_wide = setting.size.w > 800.0;
    let terms = round_terms(setting.language, round);
    let column = |name: &str, w: f32, at_right: bool| Column { name: name.to_owned(), w, at_right };
    let columns = vec![
        column(setting.say("deck-what"), 0.0, false),
        column(setting.say("vote-place-heading"), PLACE, false),
        column(&terms, if is_wide { BARS.0 } else { BARS.1 }, false),
        column(setting.say("vote-dots-heading"), DOTS, true),
    ];
    let ink = setting.colours.ink;
    let rows = (shown.iter())
        .map(|(placed, card)| {
            let place = if placed.is_tied {
                text_with(setting.language, "vote-place-shared", &[("place", placed.place.into())])
            } else {
                format!("{}.", placed.place)
            };
            let cell = |text: String, is_strong: bool| Cell {
                text,
                style: if is_strong { BODY.bold() } else { BODY },
                colour: ink,
            };
            let cells = vec![
                cell(card.text.trim().to_owned(), false),
                cell(place, false),
                cell(String::new(), false),
                cell(placed.dots.to_string(), true),
            ];
            Row { owner: card.id.clone(), cells }
        })
        .collect();
    let question = round.question.trim();
    let heading = if question.is_empty() { setting.say("field-votes") } else { question };
    let table = Table::new(setting, (SlideKind::Votes, heading.to_owned()), columns, rows);
    let mut slides = table.slides(&|easel, row| {
        if let Some((placed, card)) = shown.get(row.at) {
            bar(easel, row, &card.id, (placed.dots, most), colour(setting, card));
        }
    });
    if let Some(first) = slides.first_mut() {
        first.notes.push(terms);
        first.notes.extend(shown.iter().filter_map(|(_, card)| setting.card_note(card)));
    }
    slides
}

/// As the marks of its kind.
fn colour(setting: &Setting<'_>, card: &Card) -> Colour {
    match card.kind {
        Kind::Pain(_) => setting.colours.pain,
        Kind::Opportunity(_) => setting.colours.opportunity,
        Kind::Touchpoint(_) => setting.colours.touchpoints,
        _ => setting.colours.actions,
    }
}

/// A bar as long as the card has dots: decoration, for the dots stand beside it.
fn bar(easel: &mut Easel<'_>, row: &PlacedRow, card: &Id, (dots, most): (u32, u32), colour: Colour) {
    let Some((cell, _)) = row.cells.get(2).filter(|_| dots > 0) else { return };
    let w = cell.w * dots as f32 / most.max(1) as f32;
    let mut sketch = Sketch::new(Rect::new(cell.x, cell.y + (row.line - BAR) / 2.0, w, BAR)).of(card);
    sketch.ground(1.5, Some(colour), None);
    easel.put(sketch);
}
