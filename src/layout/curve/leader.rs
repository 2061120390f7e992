//! The line from a quote to its marker, and what it costs to cross other things.

use super::{Marker, Quote, quote::RADIUS, strand::Track};
use crate::base::{Point, Rect};

/// Crossing a curve, in points of distance.
const CURVE: f32 = 40.0;
/// Crossing a marker or a star.
const MARKER: f32 = 30.0;
/// Crossing a quote, or lying under one.
const QUOTE: f32 = 60.0;
/// Running along a curve, for each sample.
const ALONG: f32 = 3.0;
/// A curve this close to a sample runs along the line, in points.
const NEAR: f32 = 2.6;
/// Distance of samples along the line, in points.
const SAMPLE: f32 = 4.0;

/// Where the line leaves the box: the edge point nearest to the marker, clear of rounded corners.
pub(super) fn start(rect: Rect, centre: Point) -> Point {
    let beyond = |value: f32, low: f32, high: f32| (low - value).max(value - high).max(0.0);
    let hold = |value: f32, low: f32, high: f32| {
        let inset = (RADIUS + 1.0).min((high - low) / 2.0);
        value.clamp(low + inset, high - inset)
    };
    let dx = beyond(centre.x, rect.x, rect.right());
    let dy = beyond(centre.y, rect.y, rect.bottom());
    // Past a corner the line leaves through the side that faces the longer way.
    if dx >= dy {
        Point::new(centre.x.clamp(rect.x, rect.right()), hold(centre.y, rect.y, rect.bottom()))
    } else {
        Point::new(hold(centre.x, rect.x, rect.right()), centre.y.clamp(rect.y, rect.bottom()))
    }
}

/// A line from a box to a marker.
pub(super) struct Leader<'a> {
    pub(super) from: Point,
    pub(super) marker: &'a Marker,
}

impl Leader<'_> {
    /// What the curves on its way cost; no more than it takes to reach `limit` is counted.
    pub(super) fn strand_cost(&self, strands: &[Track<'_>], limit: f32) -> f32 {
        let way = self.marker.centre - self.from;
        let length = self.from.distance(self.marker.centre);
        let seen = length - 0.55 * self.marker.size;
        if seen <= 0.0 {
            return 0.0;
        }
        let end = self.from + way * (seen / length);
        let box_around = Rect::between(self.from, end).grown(NEAR);
        let steps = (seen / SAMPLE).ceil();
        let mut cost = 0.0;
        for strand in strands {
            // Most curves pass far away, and that is quickly told.
            let range = strand.run.range(box_around.x, box_around.right());
            if range.is_none_or(|(top, bottom)| bottom < box_around.y || top > box_around.bottom()) {
                continue;
            }
            let mut side: Option<bool> = None;
            for i in 0..=(steps as usize) {
                let along = seen * i as f32 / steps;
                let at = self.from + way * (along / length);
                let y = strand.y_near(at.x);
                if y.is_nan() {
                    side = None;
                    continue;
                }
                let above = at.y < y;
                if side.is_some_and(|s| s != above) {
                    cost += CURVE;
                }
                side = Some(above);
                if (at.y - y).abs() < NEAR && length - along > 0.55 * self.marker.size + 5.0 {
                    cost += ALONG;
                }
            }
            if cost >= limit {
                break;
            }
        }
        cost
    }

    /// What a marker and its star on the way cost; its own marker is where it ends.
    pub(super) fn marker_cost(&self, other: &Marker) -> f32 {
        let own = other.voice == self.marker.voice && other.column == self.marker.column;
        let marker = !own && crosses(self.from, self.marker.centre, other.bounds);
        let star = other.star_bounds().is_some_and(|s| crosses(self.from, self.marker.centre, s));
        MARKER * f32::from(u8::from(marker) + u8::from(star))
    }

    /// What another quote and its line on the way cost.
    pub(super) fn quote_cost(&self, other: &Quote) -> f32 {
        let over = crosses(self.from, self.marker.centre, other.rect);
        let lines = meet((self.from, self.marker.centre), other.leader);
        QUOTE * f32::from(u8::from(over)) + CURVE * f32::from(u8::from(lines))
    }
}

/// What it costs to lay a box over another quote's line.
pub(super) fn covered_cost(rect: Rect, (from, to): (Point, Point)) -> f32 {
    if crosses(from, to, rect) { QUOTE } else { 0.0 }
}

/// Whether the line from `a` to `b` goes through `rect`.
fn crosses(a: Point, b: Point, rect: Rect) -> bool {
    let way = b - a;
    let (mut enter, mut leave) = (0.0_f32, 1.0_f32);
    for (start, delta, low, high) in [(a.x, way.x, rect.x, rect.right()), (a.y, way.y, rect.y, rect.bottom())] {
        if delta.abs() < 1e-6 {
            if start < low || start > high {
                return false;
            }
            continue;
        }
        let (t, u) = ((low - start) / delta, (high - start) / delta);
        enter = enter.max(t.min(u));
        leave = leave.min(t.max(u));
    }
    enter < leave
}

/// Whether two lines cross.
fn meet((a, b): (Point, Point), (c, d): (Point, Point)) -> bool {
    let turn = |p: Point, q: Point, r: Point| (q.x - p.x) * (r.y - p.y) - (q.y - p.y) * (r.x - p.x);
    turn(a, b, c) * turn(a, b, d) < 0.0 && turn(c, d, a) * turn(c, d, b) < 0.0
}
