//! Where the signs of seams stand: on the border before the touchpoint in which a customer arrives.

use std::{collections::BTreeMap, sync::Arc};

use super::{
    measure::GAP,
    sheet::{Column, LaneRow, PlacedCard},
    words::Words,
};
use crate::{
    base::{Id, Point},
    model::{Kind, SeamAt, Seams},
    text::{Line, TextStyle, role},
};

/// Radius of a seam's circle, in points: between the words of two cards, beside their borders.
pub const RADIUS: f32 = 6.5;
/// Width of a seam's stitches, in points; the gap between cards is wider.
pub const THREAD: f32 = 3.4;
/// From the top of a card to the middle of the circle: beside its tile, and clear of the star on the
/// corner of the card before.
const BESIDE_TILE: f32 = 13.2;
/// Letters in the circle.
const LETTERS: TextStyle = role::META.bold();

/// The sign before a touchpoint, for all the seams that lead to it.
#[derive(Clone, Debug, PartialEq)]
pub struct SeamSign {
    /// Place of the touchpoint in [`super::Sheet::cards`].
    pub card: usize,
    /// The seams, in the order of the map.
    pub seams: Arc<[SeamAt]>,
    /// Middle of the circle.
    pub centre: Point,
    /// Where the stitches begin and end, from the top down.
    pub stitches: (f32, f32),
    /// Letters of who answers for it, or how many do, with the left end of their baseline.
    pub letters: Option<(Arc<Line>, Point)>,
    /// Whether nobody answers for one of the seams.
    pub is_orphan: bool,
}

impl SeamSign {
    /// The sign where its card has gone, which is by so much further down; nothing where it is nowhere.
    pub(super) fn moved(&self, places: &[Option<(usize, f32)>]) -> Option<Self> {
        let (card, by) = places.get(self.card).copied().flatten()?;
        let down = Point::new(0.0, by);
        let letters = self.letters.as_ref().map(|(line, at)| (Arc::clone(line), *at + down));
        let stitches = (self.stitches.0 + by, self.stitches.1 + by);
        Some(Self { card, seams: Arc::clone(&self.seams), centre: self.centre + down, stitches, letters, ..*self })
    }
}

/// The signs of the seams that `which` marks, in the order of the cards they stand before.
pub(super) fn lay_out(
    seams: &[SeamAt],
    which: Seams,
    words: &Words<'_>,
    cards: &[PlacedCard],
    lanes: &[LaneRow],
    columns: &[Column],
) -> Vec<SeamSign> {
    let mut by_card: BTreeMap<&Id, Vec<SeamAt>> = BTreeMap::new();
    for seam in seams.iter().filter(|seam| which.marks(seam.change)) {
        by_card.entry(&seam.to).or_default().push(seam.clone());
    }
    if by_card.is_empty() {
        return Vec::new();
    }
    let mut signs = Vec::new();
    for (at, card) in cards.iter().enumerate() {
        if !matches!(card.card.kind, Kind::Touchpoint(_)) {
            continue;
        }
        let Some(seams) = by_card.remove(&card.card.id) else { continue };
        // On a sheet that only continues the card, its beginning is elsewhere.
        let is_beginning = columns.get(card.columns.start).is_some_and(|column| column.step == card.card.step);
        if !is_beginning || lanes.get(card.lane).is_none_or(|lane| lane.folded) {
            continue;
        }
        let down = BESIDE_TILE.min(card.rect.h / 2.0);
        let centre = Point::new(card.rect.x - GAP / 2.0, card.rect.y + down);
        let is_orphan = seams.iter().any(SeamAt::is_orphan);
        let letters = (!is_orphan).then(|| letters(&seams, words, centre));
        let stitches = (card.rect.y, card.rect.bottom());
        signs.push(SeamSign { card: at, seams: seams.into(), centre, stitches, letters: letters.flatten(), is_orphan });
    }
    signs
}

/// Letters of the one who answers for all of them; the number of them where there are several.
fn letters(seams: &[SeamAt], words: &Words<'_>, centre: Point) -> Option<(Arc<Line>, Point)> {
    let first = &seams.first()?.owner;
    let is_one = seams.iter().all(|seam| seam.owner == *first);
    let text = if is_one { two_letters(first) } else { seams.len().to_string() };
    let line = words.line(&text, LETTERS).lines.into_iter().next()?;
    let top = centre.y - LETTERS.line_height / 2.0;
    let start = Point::new(centre.x - line.width / 2.0, top + LETTERS.ascent());
    Some((line, start))
}

/// Two letters of a role or team: the circle has no room for a third.
fn two_letters(owner: &str) -> String {
    let mut parts = owner.split(|c: char| !c.is_alphanumeric()).filter(|part| !part.is_empty());
    let letters: String = match (parts.next(), parts.next()) {
        (Some(first), Some(second)) => [first, second].into_iter().filter_map(|part| part.chars().next()).collect(),
        (first, _) => first.unwrap_or_default().chars().take(2).collect(),
    };
    letters.to_uppercase()
}
