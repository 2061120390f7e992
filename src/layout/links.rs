//! Lines from pain points to the opportunities that answer them: straight where they can be, else
//! along the gaps between lanes and columns.

use super::{
    measure::{GAP, LANE_PAD, LINK_RADIUS},
    sheet::{Column, LaneRow, PlacedCard},
};
use crate::base::{Path, PathEl, Point};

/// Where the first link of a card stands, from the card's left edge.
const INSET: f32 = 14.0;
/// From one link of a card to the next.
const PITCH: f32 = 8.0;
/// Length of the arrowhead; the line ends before it.
const HEAD: f32 = 5.0;

/// Where an arrow points.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Heading {
    /// To a card below.
    Down,
    /// To a card above.
    Up,
    /// To a card's left edge.
    Right,
}

/// A link as drawn.
#[derive(Clone, Debug, PartialEq)]
pub struct LinkLine {
    /// Place of the pain point in the sheet's cards.
    pub pain: usize,
    /// Place of the opportunity in the sheet's cards.
    pub opportunity: usize,
    /// From the dot to the arrowhead.
    pub path: Path,
    /// Middle of the dot on the pain point's edge.
    pub dot: Point,
    /// The arrow's tip.
    pub tip: Point,
    /// Where it points.
    pub heading: Heading,
}

/// Lays out links between the cards at those places.
pub(super) fn lay_out(
    pairs: &[(usize, usize)],
    cards: &[PlacedCard],
    lanes: &[LaneRow],
    columns: &[Column],
) -> Vec<LinkLine> {
    let stacks = Stacks::of(pairs, cards, lanes.len(), columns.len());
    let mut leaving = vec![0_u16; if pairs.is_empty() { 0 } else { cards.len() }];
    let mut arriving = leaving.clone();
    let mut tracks = Tracks::default();
    let mut lines = Vec::with_capacity(pairs.len());
    for (pain, opportunity) in pairs {
        let (Some(from), Some(to)) = (cards.get(*pain), cards.get(*opportunity)) else { continue };
        let (Some(out), Some(into)) = (take(&mut leaving, *pain), take(&mut arriving, *opportunity)) else { continue };
        let route = Route { from, to, lanes, columns, stacks: &stacks };
        let line = route.line(f32::from(out), f32::from(into), &mut tracks);
        lines.push(LinkLine { pain: *pain, opportunity: *opportunity, ..line });
    }
    lines
}

/// Counts one more at `at` and returns how many there were.
fn take(counts: &mut [u16], at: usize) -> Option<u16> {
    let count = counts.get_mut(at)?;
    *count += 1;
    Some(*count - 1)
}

/// Lowest and highest row in use in each cell of the lanes that links touch.
struct Stacks {
    columns: usize,
    rows: Vec<Option<(usize, usize)>>,
}

impl Stacks {
    fn of(pairs: &[(usize, usize)], cards: &[PlacedCard], lanes: usize, columns: usize) -> Self {
        let mut stacks = Self { columns, rows: Vec::new() };
        if pairs.is_empty() {
            return stacks;
        }
        stacks.rows = vec![None; lanes * columns];
        for card in cards {
            for column in card.columns.clone() {
                if let Some(slot) = stacks.rows.get_mut(card.lane * columns + column) {
                    let (low, high) = slot.unwrap_or((card.row, card.row));
                    *slot = Some((low.min(card.row), high.max(card.row)));
                }
            }
        }
        stacks
    }

    fn at(&self, lane: usize, column: usize) -> Option<(usize, usize)> {
        self.rows.get(lane * self.columns + column).copied().flatten()
    }
}

/// Levels at which lines run along a lane's gap, so that they do not lie on each other.
#[derive(Debug, Default)]
struct Tracks {
    /// Gap (lane above), level, and the stretch taken.
    taken: Vec<(usize, usize, f32, f32)>,
}

impl Tracks {
    fn level(&mut self, gap: usize, a: f32, b: f32) -> usize {
        let (left, right) = (a.min(b) - 3.0, a.max(b) + 3.0);
        // Only the latest few can matter for neighbours; far ones are rare and cost time.
        let near = self.taken.iter().rev().take(64);
        let clash: Vec<usize> =
            near.filter(|(g, _, l, r)| *g == gap && *l < right && left < *r).map(|(_, level, _, _)| *level).collect();
        let level = (0..3).find(|level| !clash.contains(level)).unwrap_or(2);
        self.taken.push((gap, level, left, right));
        level
    }
}

/// One link between two cards.
struct Route<'a> {
    from: &'a PlacedCard,
    to: &'a PlacedCard,
    lanes: &'a [LaneRow],
    columns: &'a [Column],
    stacks: &'a Stacks,
}

impl Route<'_> {
    fn line(&self, out: f32, into: f32, tracks: &mut Tracks) -> LinkLine {
        let (a, b) = (self.from.rect, self.to.rect);
        let down = b.y >= a.y;
        let shared = a.x.max(b.x) + INSET + out.max(into) * PITCH;
        let near = self.from.lane.abs_diff(self.to.lane) == 1 && self.leaves_freely(down) && self.enters_freely(down);
        let (heading, leave, enter) =
            if down { (Heading::Down, a.bottom(), b.y - 0.6) } else { (Heading::Up, a.y, b.bottom() + 0.6) };
        let sign = if down { 1.0 } else { -1.0 };
        if near && shared <= a.right().min(b.right()) - 6.0 {
            return finish(&[Point::new(shared, leave), Point::new(shared, enter)], heading);
        }
        let start = Point::new((a.x + INSET + out * PITCH).min(a.right() - 6.0), leave);
        let end_x = (b.x + INSET + into * PITCH).min(b.right() - 6.0);
        let mut points = vec![start];
        if near {
            let gap = self.from.lane.min(self.to.lane);
            let level = tracks.level(gap, start.x, end_x) as f32;
            // Down to the gap first: other rows of the lane may end lower.
            let lane = self.lanes.get(self.from.lane).map_or(leave, |l| if down { l.rect.bottom() } else { l.rect.y });
            let y = lane - sign * (4.2 - 1.8 * level);
            points.extend([Point::new(start.x, y), Point::new(end_x, y), Point::new(end_x, enter)]);
            return finish(&points, heading);
        }
        // Down the gap left of the opportunity's column, then in from its left edge.
        let y = leave + sign * GAP / 2.0;
        let channel = self.columns.get(self.to.columns.start).map_or(b.x, |c| c.x) - 0.3;
        points.extend([Point::new(start.x, y), Point::new(channel, y)]);
        if self.enters_freely(down) {
            let y = enter - sign * (LANE_PAD + 1.5);
            points.extend([Point::new(channel, y), Point::new(end_x, y), Point::new(end_x, enter)]);
            return finish(&points, heading);
        }
        let y = b.y + 9.0;
        points.extend([Point::new(channel, y), Point::new(b.x - 0.3, y)]);
        finish(&points, Heading::Right)
    }

    /// Whether nothing of the lane lies between the pain point and the lane's edge.
    fn leaves_freely(&self, down: bool) -> bool {
        self.from.columns.clone().all(|column| {
            let stack = self.stacks.at(self.from.lane, column);
            stack.is_none_or(|(low, high)| if down { high <= self.from.row } else { low >= self.from.row })
        })
    }

    /// Whether nothing of the lane lies between the lane's edge and the opportunity.
    fn enters_freely(&self, down: bool) -> bool {
        self.lanes.get(self.to.lane).is_some_and(|l| !l.folded)
            && self.to.columns.clone().all(|column| {
                let stack = self.stacks.at(self.to.lane, column);
                stack.is_none_or(|(low, high)| if down { low >= self.to.row } else { high <= self.to.row })
            })
    }
}

/// A line through these points with round corners, from the dot to the tip.
fn finish(points: &[Point], heading: Heading) -> LinkLine {
    let dot = points.first().copied().unwrap_or_default();
    let tip = points.last().copied().unwrap_or_default();
    let back = match heading {
        Heading::Down => Point::new(0.0, -HEAD),
        Heading::Up => Point::new(0.0, HEAD),
        Heading::Right => Point::new(-HEAD / 2.0, 0.0),
    };
    let mut through = points.to_vec();
    if let Some(last) = through.last_mut() {
        *last = *last + back;
    }
    LinkLine { pain: 0, opportunity: 0, path: rounded(&through), dot, tip, heading }
}

/// An orthogonal line with its corners rounded as far as its legs allow.
fn rounded(points: &[Point]) -> Path {
    let mut elements = Vec::with_capacity(points.len() * 2);
    let toward = |from: Point, to: Point, by: f32| {
        let length = from.distance(to);
        if length <= f32::EPSILON { from } else { from + (to - from) * (by / length).min(1.0) }
    };
    for (i, point) in points.iter().enumerate() {
        let (before, after) = (i.checked_sub(1).and_then(|k| points.get(k)), points.get(i + 1));
        match (before, after) {
            (None, _) => elements.push(PathEl::Move(*point)),
            (_, None) => elements.push(PathEl::Line(*point)),
            (Some(before), Some(after)) => {
                let radius = LINK_RADIUS.min(before.distance(*point) / 2.0).min(after.distance(*point) / 2.0);
                let (a, b) = (toward(*point, *before, radius), toward(*point, *after, radius));
                elements.push(PathEl::Line(a));
                elements.push(PathEl::Cubic(toward(a, *point, radius * 0.55), toward(b, *point, radius * 0.55), b));
            }
        }
    }
    Path::new(elements)
}
