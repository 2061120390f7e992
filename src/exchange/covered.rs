//! Covered cards put onto the map, each where it was meant to be.

use super::place::{Cell, Placer};
use crate::{
    base::{Id, clean},
    capture::{Names, Sign, read},
    edit::Pasted,
    model::{Document, Lane},
    workshop::Covered,
};

/// Which of these lines are covered already, or cards of the map: a list that is taken twice adds
/// nothing. `lane` is the row that they are for.
pub fn are_there(document: &Document, covered: &[Covered], lines: &[String], lane: &Id) -> Vec<bool> {
    let names = Names::of(document);
    let is_there = |line: &String| {
        let (words, said) = (clean(line), read(line, &names, None));
        // A sign takes a line to the row of its kind.
        let is_signed = said.sign != Sign::Touchpoint;
        covered.iter().any(|card| card.line == words)
            || document
                .cards
                .iter()
                .any(|card| (is_signed || card.lane == *lane) && (card.text == words || card.text == said.text))
    };
    lines.iter().map(is_there).collect()
}

/// One card for each covered one. Where its row or column has gone meanwhile, it goes to the first
/// that takes it, so that nothing is lost. None on a map that has no row for cards.
pub fn reveal(document: &Document, covered: &[Covered], day: &str) -> Option<Pasted> {
    let takes_cards = |lane: &&Lane| lane.kind.card_kind().is_some();
    let lanes = || document.lanes.iter().map(AsRef::as_ref).filter(takes_cards);
    let other = lanes().find(|lane| !lane.hidden && !lane.locked).or_else(|| lanes().next())?;
    let first = &document.steps().next()?.1.id;
    let mut placer = Placer::new(document, day);
    for card in covered {
        let lane = lanes().find(|lane| lane.id == card.lane).unwrap_or(other);
        let step = document.step(&card.step).map_or(first, |(_, step)| &step.id);
        placer.add(&card.line, Cell { lane: &lane.id, kind: lane.kind, step, is_fixed: false });
    }
    Some(placer.finish())
}
