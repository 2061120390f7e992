//! Tags of clusters, on the corners of their cards: a letter each, which the legend explains.

use std::sync::Arc;

use super::{
    seam::SeamSign,
    sheet::{LaneRow, PlacedCard},
    words::Words,
};
use crate::{
    base::{IdMap, Point, Rect},
    model::{Document, Kind},
    text::{Line, TextStyle, role},
};

/// Half the height of a tag, in points: it keeps within the air over a lane's first row.
pub const RADIUS: f32 = 4.3;
/// How far left of its card and above it a tag begins: clear of a star on the corner before it.
const OUT: Point = Point::new(1.7, RADIUS);
/// The same where no outline is and a persona's mark is near.
const OUT_OF_WORDS: Point = Point::new(5.2, RADIUS + 0.8);
/// Between a tag and the sign of a seam in its way.
const BESIDE_SEAM: f32 = 1.0;
/// Between the letters and the ends of the tag.
const BESIDE_LETTERS: f32 = 2.2;
/// The letter.
const LETTERS: TextStyle = role::META.bold();

/// The tag of a card that is in a cluster.
#[derive(Clone, Debug, PartialEq)]
pub struct ClusterTag {
    /// Place of the card in [`super::Sheet::cards`].
    pub card: usize,
    /// Place of the cluster in the document's table.
    pub cluster: usize,
    /// Its outline: a circle, longer where its letters are.
    pub ring: Rect,
    /// Its letters with the left end of their baseline.
    pub letters: Option<(Arc<Line>, Point)>,
}

impl ClusterTag {
    /// The tag where its card has gone, which is by so much further down; nothing where it is nowhere.
    pub(super) fn moved(&self, places: &[Option<(usize, f32)>]) -> Option<Self> {
        let (card, by) = places.get(self.card).copied().flatten()?;
        let down = Point::new(0.0, by);
        let letters = self.letters.as_ref().map(|(line, at)| (Arc::clone(line), *at + down));
        Some(Self { card, ring: self.ring.moved(down), letters, ..*self })
    }
}

/// The tags of all cards that are in a cluster, in the order of the cards.
pub(super) fn lay_out(
    doc: &Document,
    words: &Words<'_>,
    cards: &[PlacedCard],
    lanes: &[LaneRow],
    seams: &[SeamSign],
) -> Vec<ClusterTag> {
    if doc.clusters.is_empty() {
        return Vec::new();
    }
    let clusters = doc.clusters.iter().enumerate();
    let of: IdMap<'_, usize> = clusters.flat_map(|(at, cluster)| cluster.cards.iter().map(move |c| (c, at))).collect();
    let is_open = |card: &PlacedCard| lanes.get(card.lane).is_some_and(|lane| !lane.folded);
    let tag = |(at, card): (usize, &PlacedCard)| {
        let cluster = *of.get(&card.card.id)?;
        let (half, line) = letters(words, cluster);
        let by = if matches!(card.card.kind, Kind::Thought(_)) { OUT_OF_WORDS } else { OUT };
        let mut ring = Rect::new(card.rect.x - by.x, card.rect.y - by.y, 2.0 * half, 2.0 * RADIUS);
        if let Some(sign) = seams.iter().find(|sign| sign.ring.overlaps(ring)) {
            ring.x = sign.ring.right() + BESIDE_SEAM;
        }
        let letters = line.map(|line| {
            let left = ring.centre().x - line.width / 2.0;
            let top = ring.centre().y - LETTERS.line_height / 2.0;
            (line, Point::new(left, top + LETTERS.ascent()))
        });
        Some(ClusterTag { card: at, cluster, ring, letters })
    };
    cards.iter().enumerate().filter(|(_, card)| is_open(card)).filter_map(tag).collect()
}

/// Half the width of the tag of the cluster at this place, and its letters.
pub(super) fn letters(words: &Words<'_>, cluster: usize) -> (f32, Option<Arc<Line>>) {
    let line = words.line(&name(cluster), LETTERS).lines.into_iter().next();
    let half = line.as_ref().map_or(RADIUS, |line| RADIUS.max(line.width / 2.0 + BESIDE_LETTERS));
    (half, line)
}

/// What the tag of the cluster at this place says: letters as far as there are any, then numbers.
pub fn name(cluster: usize) -> String {
    let letter = u8::try_from(cluster).ok().filter(|at| *at < 26).map(|at| char::from(b'A' + at));
    letter.map_or_else(|| (cluster + 1).to_string(), String::from)
}
