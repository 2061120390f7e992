//! Rounds of votes: what was asked, and in which order the dots put the cards.

use super::{
    Block, Column, Row, Section, Span, Table,
    map::Map,
    sheets::{Cell, Heading, Room, Sheet, headings},
};
use crate::{
    base::Id,
    i18n::{round_terms, text_with},
    metrics::priority::placed,
    model::{Card, Round},
};

/// A section with one for each round, where votes were held on cards that are shown.
pub(super) fn section(map: &Map<'_>) -> Option<Section> {
    let rounds: Vec<Section> =
        map.doc.rounds.iter().enumerate().filter_map(|(at, round)| of_round(map, at + 1, round)).collect();
    (!rounds.is_empty()).then(|| Section {
        name: map.say("field-votes").to_owned(),
        place: "votes".to_owned(),
        sections: rounds,
        ..Section::default()
    })
}

fn of_round(map: &Map<'_>, number: usize, round: &Round) -> Option<Section> {
    let name = name(map, number, round);
    let figures = |key: &'static str| Column { is_figures: true, ..Column::from(map.say(key)) };
    let columns = vec![map.say("field-text").into(), figures("vote-place-heading"), figures("vote-dots-heading")];
    let rows: Vec<Row> = (places(map, round))
        .map(|(place, card, dots)| {
            let words = |text: String| vec![Span::Words(text)];
            let cells = vec![vec![Map::to(card)], words(place.to_string()), words(dots.to_string())];
            Row { place: String::new(), scope: map.scope(card), cells }
        })
        .collect();
    let table = Table { name: name.clone(), columns, rows };
    (!table.rows.is_empty()).then(|| Section {
        name,
        place: format!("votes-{number}"),
        blocks: vec![Block::Paragraph(round_terms(map.language, round)), Block::Table(table)],
        ..Section::default()
    })
}

/// One row for each card of each round; nothing where there is none.
pub(super) fn sheet(map: &Map<'_>) -> Option<Sheet> {
    let keys = [
        ("vote-round-heading", Room::Figure),
        ("vote-asked", Room::Name),
        ("field-date", Room::Figure),
        ("vote-place-heading", Room::Figure),
        ("field-text", Room::Text),
        ("vote-dots-heading", Room::Figure),
    ];
    let columns: Vec<Heading> = headings(map, &keys);
    let count = |n: usize| Cell::Number(n as f64, 0);
    let mut rows: Vec<Vec<Cell>> = Vec::new();
    for (at, round) in map.doc.rounds.iter().enumerate() {
        rows.extend(places(map, round).map(|(place, card, dots)| {
            vec![
                count(at + 1),
                round.question.as_str().into(),
                Cell::day(&round.date),
                count(place),
                card.text.as_str().into(),
                dots.into(),
            ]
        }));
    }
    (!rows.is_empty()).then(|| Sheet { name: map.say("field-votes").to_owned(), columns, rows })
}

/// Place, card and dots, as far as the cards are shown.
fn places<'a>(map: &Map<'a>, round: &Round) -> impl Iterator<Item = (usize, &'a Card, u32)> {
    let all: Vec<(usize, Id, u32)> =
        placed(&round.tally).iter().map(|placed| (placed.place, placed.card.clone(), placed.dots)).collect();
    all.into_iter().filter_map(|(place, id, dots)| Some((place, map.card(&id)?, dots)))
}

fn name(map: &Map<'_>, number: usize, round: &Round) -> String {
    let question = super::map::in_one_line(&round.question);
    if question.is_empty() {
        text_with(map.language, "vote-round-number", &[("number", number.into())])
    } else {
        question
    }
}
