//! Reading order of cards, and where the arrow keys lead.

use super::{PlacedCard, Sheet};
use crate::base::{Id, Rect};

/// A way to go from a card.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Direction {
    /// Towards the start of the journey.
    Left,
    /// Towards its end.
    Right,
    /// To the row above.
    Up,
    /// To the row below.
    Down,
}

impl Sheet {
    /// Places of all cards in [`Sheet::cards`] in reading order: row by row, left to right.
    pub fn reading_order(&self) -> Vec<usize> {
        let mut order: Vec<usize> = (0..self.cards.len()).collect();
        order.sort_by_key(|at| self.cards.get(*at).map(|c| (c.lane, c.row, c.columns.start)));
        order
    }

    /// The card next to `from` in that direction: the nearest in the same row to the left or the
    /// right, the nearest of the next row above or below; then the nearest beyond.
    pub fn neighbour(&self, from: &Id, direction: Direction) -> Option<&PlacedCard> {
        let here = self.card(from)?;
        let others = self.cards.iter().filter(|c| c.card.id != *from);
        let ranked = others.filter_map(|c| rank(here, c, direction).map(|rank| (rank, c)));
        ranked.min_by(|a, b| a.0.0.cmp(&b.0.0).then(a.0.1.total_cmp(&b.0.1))).map(|(_, c)| c)
    }
}

/// How far away a card is in that direction: rows first, then points; nothing if it lies elsewhere.
fn rank(here: &PlacedCard, other: &PlacedCard, direction: Direction) -> Option<(usize, f32)> {
    let rows = |c: &PlacedCard| (c.lane, c.row);
    match direction {
        Direction::Left | Direction::Right => {
            if rows(here) != rows(other) {
                return None;
            }
            let by = other.columns.start as f32 - here.columns.start as f32;
            let ahead = if direction == Direction::Right { by } else { -by };
            (ahead > 0.0).then_some((0, ahead))
        }
        Direction::Up | Direction::Down => {
            let ahead = if direction == Direction::Down { rows(other) > rows(here) } else { rows(other) < rows(here) };
            if !ahead {
                return None;
            }
            // Lanes count more than rows, and both more than the way along the row.
            let far = here.lane.abs_diff(other.lane) * 10_000 + here.row.abs_diff(other.row);
            let far = if here.lane == other.lane {
                far
            } else {
                here.lane.abs_diff(other.lane) * 10_000 + edge(other, direction)
            };
            Some((far, sideways(here.rect, other.rect)))
        }
    }
}

/// Rows between a card and the edge of its lane that one enters by.
fn edge(card: &PlacedCard, direction: Direction) -> usize {
    match direction {
        Direction::Up => 9_999_usize.saturating_sub(card.row),
        _ => card.row,
    }
}

/// How far apart two boxes are from side to side; nothing where one lies over the other.
fn sideways(a: Rect, b: Rect) -> f32 {
    let apart = (b.x - a.right()).max(a.x - b.right()).max(0.0);
    // Among those that overlap, the one that begins nearest.
    apart * 100.0 + (a.x - b.x).abs()
}
