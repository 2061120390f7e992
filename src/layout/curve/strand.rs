//! A monotone cubic through a persona's points: it never leaves the range of two neighbours.

use crate::base::{Id, Path, PathEl, Point};

/// The curve of one persona.
#[derive(Clone, Debug, PartialEq)]
pub struct Strand {
    /// Whose feelings these are.
    pub persona: Id,
    /// Persona style, 0 to 5.
    pub style: usize,
    /// The points it goes through, from left to right, in lane order; some may lie outside the
    /// lane, where a curve goes on on another page.
    pub knots: Vec<Point>,
    /// Rise at each knot, in points down for a point to the right.
    slopes: Vec<f32>,
}

impl Strand {
    /// The curve through `knots`, whose x must rise; a knot that does not is left out.
    pub fn through(persona: Id, style: usize, points: impl IntoIterator<Item = Point>) -> Self {
        let mut knots: Vec<Point> = Vec::new();
        for point in points {
            if point.x.is_finite() && point.y.is_finite() && knots.last().is_none_or(|last| point.x > last.x + 0.01) {
                knots.push(point);
            }
        }
        let slopes = slopes(&knots);
        Self { persona, style, knots, slopes }
    }

    /// Height of the curve at `x`; nothing left of the first and right of the last point, or for
    /// a single point.
    pub fn y_at(&self, x: f32) -> Option<f32> {
        self.run(x, x).y_at(x)
    }

    /// Lowest and highest y between `from` and `to`, as far as there is a curve.
    pub fn range(&self, from: f32, to: f32) -> Option<(f32, f32)> {
        self.run(from, to).range(from, to)
    }

    /// The part of the curve that can be seen between `from` and `to`, for many questions there.
    pub(super) fn run(&self, from: f32, to: f32) -> Run<'_> {
        let start = self.knots.partition_point(|k| k.x < from).saturating_sub(1);
        let end = (self.knots.partition_point(|k| k.x <= to) + 1).min(self.knots.len());
        Run {
            knots: self.knots.get(start..end).unwrap_or_default(),
            slopes: self.slopes.get(start..end).unwrap_or_default(),
        }
    }

    /// The curve as paths of at most `pieces` pieces each, cut off left of `from` and right of `to`.
    ///
    /// Long maps are drawn in parts, so that a canvas paints only those in view.
    pub fn paths(&self, from: f32, to: f32, pieces: usize) -> Vec<Path> {
        let mut paths = Vec::new();
        let mut open: Vec<PathEl> = Vec::new();
        for piece in self.pieces().filter(|p| p.b.x > from && p.a.x < to) {
            let (a, c, d, b) = piece.between(piece.a.x.max(from), piece.b.x.min(to));
            if open.is_empty() {
                open.push(PathEl::Move(a));
            }
            open.push(PathEl::Cubic(c, d, b));
            if open.len() > pieces.max(1) {
                paths.push(Path::new(core::mem::take(&mut open)));
            }
        }
        if !open.is_empty() {
            paths.push(Path::new(open));
        }
        paths
    }

    fn pieces(&self) -> impl Iterator<Item = Piece> + '_ {
        let ends = self.knots.iter().zip(&self.slopes);
        ends.clone().zip(ends.skip(1)).map(|((a, m), (b, n))| Piece { a: *a, m: *m, b: *b, n: *n })
    }
}

/// Neighbouring knots of a strand with their slopes.
#[derive(Clone, Copy)]
pub(super) struct Run<'a> {
    knots: &'a [Point],
    slopes: &'a [f32],
}

impl Run<'_> {
    /// As [`Strand::y_at`].
    pub(super) fn y_at(&self, x: f32) -> Option<f32> {
        let right = self.knots.partition_point(|k| k.x < x).max(1);
        let piece = self.piece(right - 1)?;
        (x >= piece.a.x && x <= piece.b.x).then(|| piece.y(x))
    }

    /// As [`Strand::range`]. Between two knots the curve only rises or only falls, so its ends and
    /// knots say it all.
    pub(super) fn range(&self, from: f32, to: f32) -> Option<(f32, f32)> {
        let (first, last) = (self.knots.first()?, self.knots.last()?);
        if self.knots.len() < 2 || to < first.x || from > last.x || to < from {
            return None;
        }
        let mut span = (f32::INFINITY, f32::NEG_INFINITY);
        let mut take = |y: f32| span = (span.0.min(y), span.1.max(y));
        let start = self.knots.iter().position(|k| k.x >= from).unwrap_or(self.knots.len());
        if let Some(piece) = start.checked_sub(1).and_then(|i| self.piece(i)) {
            take(piece.y(from));
        }
        let mut end = start;
        for knot in self.knots.iter().skip(start).take_while(|k| k.x <= to) {
            take(knot.y);
            end += 1;
        }
        if let Some(piece) = end.checked_sub(1).and_then(|i| self.piece(i)) {
            take(piece.y(to));
        }
        Some(span)
    }

    fn piece(&self, at: usize) -> Option<Piece> {
        let (a, b) = (self.knots.get(at)?, self.knots.get(at + 1)?);
        Some(Piece { a: *a, m: *self.slopes.get(at)?, b: *b, n: *self.slopes.get(at + 1)? })
    }
}

/// A run with its heights at even distances: where many lines are tried against it, looking up is
/// cheaper than working out.
pub(super) struct Track<'a> {
    pub(super) run: Run<'a>,
    left: f32,
    heights: Vec<f32>,
}

impl<'a> Track<'a> {
    /// Distance of the heights, in points.
    const EVERY: f32 = 4.0;

    /// The track between `left` and `right`.
    pub(super) fn new(run: Run<'a>, left: f32, right: f32) -> Self {
        let count = ((right - left).max(0.0) / Self::EVERY) as usize + 2;
        let heights = (0..count).map(|i| run.y_at(left + i as f32 * Self::EVERY).unwrap_or(f32::NAN)).collect();
        Self { run, left, heights }
    }

    /// Height at `x` to a fraction of a point; not a number where there is no curve.
    pub(super) fn y_near(&self, x: f32) -> f32 {
        let place = (x - self.left) / Self::EVERY;
        if place < 0.0 {
            return f32::NAN;
        }
        let (i, part) = (place as usize, place.fract());
        match (self.heights.get(i), self.heights.get(i + 1)) {
            (Some(a), Some(b)) => a + (b - a) * part,
            _ => f32::NAN,
        }
    }
}

/// The curve between two knots: their places and rises.
struct Piece {
    a: Point,
    m: f32,
    b: Point,
    n: f32,
}

impl Piece {
    /// Bézier control points; x runs evenly along a piece, so a third of the way is a third of x.
    fn controls(&self) -> (Point, Point) {
        let third = (self.b.x - self.a.x) / 3.0;
        (
            Point::new(self.a.x + third, self.a.y + self.m * third),
            Point::new(self.b.x - third, self.b.y - self.n * third),
        )
    }

    fn y(&self, x: f32) -> f32 {
        let t = ((x - self.a.x) / (self.b.x - self.a.x)).clamp(0.0, 1.0);
        let (c, d) = self.controls();
        let s = 1.0 - t;
        let y = s * s * s * self.a.y + 3.0 * s * s * t * c.y + 3.0 * s * t * t * d.y + t * t * t * self.b.y;
        // Rounding must not lift the curve over its neighbours' values.
        y.clamp(self.a.y.min(self.b.y), self.a.y.max(self.b.y))
    }

    /// The part between `from` and `to`: start, two control points, end.
    fn between(&self, from: f32, to: f32) -> (Point, Point, Point, Point) {
        let (c, d) = self.controls();
        let width = self.b.x - self.a.x;
        let (mut part, t) = ((self.a, c, d, self.b), (from - self.a.x) / width);
        if t > 0.0 {
            part = split(part, t).1;
        }
        let rest = self.b.x - from.max(self.a.x);
        let u = if rest > 0.0 { (to - from.max(self.a.x)) / rest } else { 1.0 };
        if u < 1.0 { split(part, u).0 } else { part }
    }
}

type Cubic = (Point, Point, Point, Point);

fn split((a, b, c, d): Cubic, t: f32) -> (Cubic, Cubic) {
    let mix = |p: Point, q: Point| p + (q - p) * t;
    let (ab, bc, cd) = (mix(a, b), mix(b, c), mix(c, d));
    let (abc, bcd) = (mix(ab, bc), mix(bc, cd));
    let middle = mix(abc, bcd);
    ((a, ab, abc, middle), (middle, bcd, cd, d))
}

/// Rises after Fritsch and Carlson: the mean of both secants where they agree in sign, none at a
/// summit or in a valley, then cut down so that no piece overshoots.
fn slopes(knots: &[Point]) -> Vec<f32> {
    let secants: Vec<f32> = knots.iter().zip(knots.iter().skip(1)).map(|(a, b)| (b.y - a.y) / (b.x - a.x)).collect();
    let at = |i: usize| secants.get(i).copied();
    let mut slopes: Vec<f32> = (0..knots.len())
        .map(|i| match (i.checked_sub(1).and_then(at), at(i)) {
            (Some(before), Some(after)) if before * after > 0.0 => f32::midpoint(before, after),
            (Some(_), Some(_)) | (None, None) => 0.0,
            (Some(only), None) | (None, Some(only)) => only,
        })
        .collect();
    for (i, secant) in secants.iter().enumerate() {
        let Some([left, right]) = slopes.get_mut(i..i + 2) else { continue };
        if *secant == 0.0 {
            (*left, *right) = (0.0, 0.0);
            continue;
        }
        let (a, b) = (*left / secant, *right / secant);
        let length = libm::hypotf(a, b);
        if length > 3.0 {
            *left = 3.0 / length * a * secant;
            *right = 3.0 / length * b * secant;
        }
    }
    slopes
}
