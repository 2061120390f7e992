//! Where the signs of seams stand: in the gap before the touchpoint in which a customer arrives.

use std::{collections::BTreeMap, sync::Arc};

use super::{
    measure::GAP,
    sheet::{Column, LaneRow, PlacedCard},
    words::Words,
};
use crate::{
    base::{Id, Point, Rect},
    model::{Kind, SeamAt, Seams},
    text::{Line, TextStyle, role},
};

/// Radius of a seam's circle, and of the ends it has where letters make it longer, in points: no
/// higher than the edge that cards leave free under their words, tiles and marks.
pub const RADIUS: f32 = 4.5;
/// Width of a seam's stitches, in points; the gap between cards is wider.
pub const THREAD: f32 = 3.4;
/// From the bottom of a card down to the middle of the circle: it keeps clear of the end of the lane.
const UNDER_BOTTOM: f32 = 0.5;
/// Between the letters and the ends of their ring.
const BESIDE_LETTERS: f32 = 2.8;
/// How far right of the corner of a card its star reaches.
const STAR: f32 = 2.4;
/// Letters in the circle.
const LETTERS: TextStyle = role::META.bold();

/// The sign before a touchpoint, for all the seams that lead to it.
#[derive(Clone, Debug, PartialEq)]
pub struct SeamSign {
    /// Place of the touchpoint in [`super::Sheet::cards`].
    pub card: usize,
    /// The seams, in the order of the map.
    pub seams: Arc<[SeamAt]>,
    /// The circle, longer where letters stand in it.
    pub ring: Rect,
    /// Where the stitches begin and end, from the top down.
    pub stitches: (Point, Point),
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
        let stitches = (self.stitches.0 + down, self.stitches.1 + down);
        Some(Self { card, seams: Arc::clone(&self.seams), ring: self.ring.moved(down), stitches, letters, ..*self })
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
    // Stars stand on these corners.
    let stars: Vec<Point> =
        cards.iter().filter(|card| is_moment(card)).map(|c| Point::new(c.rect.right(), c.rect.y)).collect();
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
        let is_orphan = seams.iter().any(SeamAt::is_orphan);
        let letters = if is_orphan { None } else { letters(&seams, words) };
        let half = letters.as_ref().map_or(RADIUS, |line| RADIUS.max(line.width / 2.0 + BESIDE_LETTERS));
        let corner = Point::new(card.rect.x - GAP, card.rect.bottom() + GAP);
        let is_starred = stars.iter().any(|star| star.distance(corner) < GAP);
        let between = card.rect.x - GAP / 2.0;
        let least = if is_starred { corner.x + STAR + half } else { f32::MIN };
        let centre = Point::new(between.max(least), card.rect.bottom() + UNDER_BOTTOM);
        let letters = letters.map(|line| {
            let top = centre.y - LETTERS.line_height / 2.0;
            let start = Point::new(centre.x - line.width / 2.0, top + LETTERS.ascent());
            (line, start)
        });
        signs.push(SeamSign {
            card: at,
            seams: seams.into(),
            ring: Rect::new(centre.x - half, centre.y - RADIUS, 2.0 * half, 2.0 * RADIUS),
            stitches: (Point::new(between, card.rect.y), Point::new(between, card.rect.bottom())),
            letters,
            is_orphan,
        });
    }
    signs
}

fn is_moment(card: &PlacedCard) -> bool {
    matches!(&card.card.kind, Kind::Touchpoint(touchpoint) if touchpoint.moment.is_some())
}

/// Letters of the one who answers for all of them; the number of them where there are several.
fn letters(seams: &[SeamAt], words: &Words<'_>) -> Option<Arc<Line>> {
    let first = &seams.first()?.owner;
    let is_one = seams.iter().all(|seam| seam.owner == *first);
    let text = if is_one { two_letters(first) } else { seams.len().to_string() };
    words.line(&text, LETTERS).lines.into_iter().next()
}

/// Two letters of a role or team: the sign is to stay small.
fn two_letters(owner: &str) -> String {
    let mut parts = owner.split(|c: char| !c.is_alphanumeric()).filter(|part| !part.is_empty());
    let letters: String = match (parts.next(), parts.next()) {
        (Some(first), Some(second)) => [first, second].into_iter().filter_map(|part| part.chars().next()).collect(),
        (first, _) => first.unwrap_or_default().chars().take(2).collect(),
    };
    letters.to_uppercase()
}
