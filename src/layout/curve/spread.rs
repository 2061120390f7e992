//! The spread of a room's hands: a thin bar through the marker, one standard deviation up and down.

use super::{Marker, Plot};
use crate::{
    base::{Point, Rect},
    metrics,
};

/// Width of the bar at its ends, in points.
pub const TICK: f32 = 4.4;
/// How far bars of one step stand apart where they would lie on each other.
const ASIDE: f32 = 5.0;

/// A bar of spread.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Spread {
    /// Its middle, from left to right; within its marker.
    pub x: f32,
    /// Upper end.
    pub top: f32,
    /// Lower end.
    pub bottom: f32,
}

impl Spread {
    /// Box around the bar with its ends.
    pub fn bounds(&self) -> Rect {
        Rect::between(Point::new(self.x - TICK / 2.0, self.top), Point::new(self.x + TICK / 2.0, self.bottom))
    }

    pub(super) fn lower(&mut self, dy: f32) {
        self.top += dy;
        self.bottom += dy;
    }
}

/// Gives the markers of one column their bars.
///
/// A bar ends where the scale does: nobody can raise six fingers, and the lane holds it. Where bars
/// would lie on each other, the later ones move to the right or left, still within their markers.
pub(super) fn lay_out(markers: &mut [Marker], plot: &Plot) {
    let mut taken: Vec<Rect> = Vec::new();
    for marker in markers {
        let counted = marker.hands.and_then(|hands| metrics::hands(&hands).ok());
        let Some(spread) = counted.map(|hands| hands.spread_on(plot.scale)).filter(|s| *s > 0.0) else { continue };
        let bar = |x: f32| Spread {
            x,
            top: plot.y_of(marker.value + spread).max(plot.top),
            bottom: plot.y_of(marker.value - spread).min(plot.bottom),
        };
        let bars = [0.0, ASIDE, -ASIDE].map(|off| bar(marker.centre.x + off * marker.size / super::marker::SIZE));
        let is_free = |bar: &&Spread| taken.iter().all(|rect| !rect.overlaps(bar.bounds()));
        let bar = bars.iter().find(is_free).copied().unwrap_or_else(|| bar(marker.centre.x));
        taken.push(bar.bounds());
        marker.spread = Some(bar);
    }
}
