//! Quotes beside the curves: each at the nearest place that touches no curve, marker, star or
//! other quote.
//!
//! Between two points a curve only rises or only falls. So for a box at a given x, what a curve
//! takes away is one interval of heights, found exactly from its ends and the points between;
//! nothing is sampled and nothing is searched but x.

use super::{Curve, Input, Marker, Room, leader};
use crate::{
    base::{Point, Rect},
    i18n,
    text::{Paragraph, Wrap, role},
};

/// Left and right of the words, in points.
pub const PAD_X: f32 = 4.0;
/// Above and below the words.
pub const PAD_Y: f32 = 2.0;
/// Corner radius of the box.
pub const RADIUS: f32 = 2.0;

/// Widest lines, the most pleasant first: a quote that finds no place near by may change its shape.
const WIDTHS: [f32; 3] = [110.0, 190.0, 76.0];
/// What a shape costs beside the most pleasant one, in points of distance.
const SHAPE_COST: [f32; 3] = [0.0, 7.0, 9.0];
/// A place this cheap is taken without trying other shapes.
const GOOD_ENOUGH: f32 = 22.0;
/// Clear space around curves (half the halo and a little more), markers, stars, quotes.
const CURVE_CLEAR: f32 = 3.8;
const MARKER_CLEAR: f32 = 3.0;
const STAR_CLEAR: f32 = 2.0;
const QUOTE_CLEAR: f32 = 4.0;
/// Clear space at the lane's edges.
const EDGE_CLEAR: f32 = 3.0;
/// How far from its marker a quote looks for a place, first and when there is none.
const NEAR: f32 = 80.0;
const FAR: f32 = 220.0;
/// Distance of the places tried.
const STEP: f32 = 4.0;

/// A quote at its place.
#[derive(Clone, Debug, PartialEq)]
pub struct Quote {
    /// Number of the marker it belongs to.
    pub marker: usize,
    /// The box.
    pub rect: Rect,
    /// The words as set; they begin at the box's corner plus padding.
    pub words: Paragraph,
    /// Line from the box to the middle of its marker, which hides its end.
    pub leader: (Point, Point),
}

impl Quote {
    /// Left end of a line's baseline.
    pub fn line_at(&self, line: usize) -> Point {
        let y = self.rect.y + PAD_Y + line as f32 * role::QUOTE.line_height + role::QUOTE.ascent();
        Point::new(self.rect.x + PAD_X, y)
    }
}

/// The words of one quote in the shapes they may take.
pub(super) struct Setting {
    marker: usize,
    shapes: Vec<Shape>,
}

struct Shape {
    words: Paragraph,
    w: f32,
    h: f32,
    cost: f32,
}

/// Sets every quote of a shown marker.
pub(super) fn settings(input: &Input<'_>, markers: &[Marker]) -> Vec<Setting> {
    let said = |m: &Marker| {
        let feeling = input.voices.get(m.voice)?.feelings.get(m.feeling)?;
        let text = i18n::quoted(input.language, &feeling.quote);
        (!text.is_empty()).then_some(text)
    };
    markers
        .iter()
        .enumerate()
        .filter_map(|(i, m)| {
            let shapes = shapes(input, &said(m)?);
            (!shapes.is_empty()).then_some(Setting { marker: i, shapes })
        })
        .collect()
}

fn shapes(input: &Input<'_>, text: &str) -> Vec<Shape> {
    let mut shapes: Vec<Shape> = Vec::new();
    for (width, cost) in WIDTHS.into_iter().zip(SHAPE_COST) {
        let width = width.min(input.body.w - 2.0 * (PAD_X + EDGE_CLEAR));
        if width < 20.0 && !shapes.is_empty() {
            continue;
        }
        let words = input.typeset.set(text, role::QUOTE, Wrap::balanced(width.max(20.0), input.language));
        let (w, h) = (words.width + 2.0 * PAD_X, words.height + 2.0 * PAD_Y);
        let new = shapes.iter().all(|s| (s.w - w).abs() > 1.0);
        let one_line = words.lines.len() == 1;
        if new && !words.lines.is_empty() {
            shapes.push(Shape { words, w, h, cost });
        }
        // One line has no other shape worth trying but a narrow one of two lines.
        if one_line && cost == 0.0 && w < 60.0 {
            break;
        }
    }
    shapes
}

/// Places all quotes in the order of their markers. Beside them come the numbers of the settings
/// that found no place.
pub(super) fn place(curve: &Curve, settings: &[Setting]) -> (Vec<Quote>, Vec<usize>) {
    let mut placed: Vec<Quote> = Vec::with_capacity(settings.len());
    let mut homeless = Vec::new();
    for (i, setting) in settings.iter().enumerate() {
        let Some(marker) = curve.markers.get(setting.marker) else { continue };
        let (first, near) = near_markers(curve, marker);
        let search = Search { curve, marker, first, near, placed: &placed };
        match search.best(setting, NEAR).or_else(|| search.best(setting, FAR)) {
            Some(quote) => placed.push(quote),
            None => homeless.push(i),
        }
    }
    (placed, homeless)
}

/// Bands with one more set of rows for those without a place.
pub(super) fn more_room(curve: &Curve, settings: &[Setting], homeless: &[usize], room: Room) -> Room {
    let [mut above, mut below]: [Vec<Row>; 2] = Default::default();
    for setting in homeless.iter().filter_map(|i| settings.get(*i)) {
        let (Some(marker), Some(shape)) = (curve.markers.get(setting.marker), setting.shapes.first()) else { continue };
        let side = if marker.unit >= 0.0 { &mut above } else { &mut below };
        let (from, to) = (marker.centre.x - shape.w / 2.0, marker.centre.x + shape.w / 2.0 + QUOTE_CLEAR);
        let high = shape.h + QUOTE_CLEAR + 1.0;
        match side.iter_mut().find(|row| row.taken.iter().all(|(a, b)| to < *a || from > *b)) {
            Some(row) => {
                row.height = row.height.max(high);
                row.taken.push((from, to));
            }
            None => side.push(Row { height: high, taken: vec![(from, to)] }),
        }
    }
    let sum = |side: &[Row]| side.iter().map(|row| row.height).sum::<f32>();
    Room { above: room.above + sum(&above), below: room.below + sum(&below) }
}

/// Boxes beside each other in a band.
struct Row {
    height: f32,
    taken: Vec<(f32, f32)>,
}

/// Number of the first marker whose column may matter to a quote of `marker`, and all that may.
fn near_markers<'a>(curve: &'a Curve, marker: &Marker) -> (usize, &'a [Marker]) {
    let reach = FAR + 240.0;
    let mut from = curve.markers.partition_point(|m| m.centre.x < marker.centre.x - reach);
    // Within a column markers are not sorted by x: begin with the column's first.
    let column = |i: usize| curve.markers.get(i).map(|m| m.column);
    while from > 0 && column(from - 1) == column(from) {
        from -= 1;
    }
    let to = curve.markers.partition_point(|m| m.centre.x <= marker.centre.x + reach);
    (from, curve.markers.get(from..to).unwrap_or_default())
}

struct Search<'a> {
    curve: &'a Curve,
    marker: &'a Marker,
    first: usize,
    near: &'a [Marker],
    placed: &'a [Quote],
}

impl Search<'_> {
    fn best(&self, setting: &Setting, reach: f32) -> Option<Quote> {
        let mut best: Option<(f32, usize, Rect)> = None;
        for (s, shape) in setting.shapes.iter().enumerate() {
            if best.is_some_and(|(cost, ..)| cost <= GOOD_ENOUGH) {
                break;
            }
            for x in self.lefts(shape.w, reach) {
                // The way in x alone may already cost too much.
                let aside = (x - self.marker.centre.x).max(self.marker.centre.x - x - shape.w).max(0.0);
                if best.is_some_and(|(cost, ..)| aside - self.marker.size / 2.0 + shape.cost >= cost) {
                    continue;
                }
                for rect in self.free_at(x, shape).into_iter().flatten() {
                    let limit = best.map_or(f32::INFINITY, |(cost, ..)| cost);
                    if let Some(cost) = self.cost(rect, shape.cost, limit) {
                        best = Some((cost, s, rect));
                    }
                }
            }
        }
        let (_, s, rect) = best?;
        let words = setting.shapes.get(s)?.words.clone();
        let leader = (leader::start(rect, self.marker.centre), self.marker.centre);
        Some(Quote { marker: setting.marker, rect, words, leader })
    }

    /// Left edges worth trying, nearest to the middle first.
    fn lefts(&self, w: f32, reach: f32) -> impl Iterator<Item = f32> + use<> {
        let body = self.curve.body;
        let (low, high) = (body.x + EDGE_CLEAR, (body.right() - EDGE_CLEAR - w).max(body.x + EDGE_CLEAR));
        let middle = self.marker.centre.x - w / 2.0;
        let steps = ((w / 2.0 + reach) / STEP) as usize;
        let all = (0..=steps).flat_map(move |i| {
            let off = i as f32 * STEP;
            let (left, right) = (middle - off, middle + off);
            [Some(left).filter(|_| i > 0), Some(right)]
        });
        let inside = all.flatten().filter(move |x| *x >= low && *x <= high);
        // At the ends of the lane a box lies flush with the edge.
        [low, high].into_iter().filter(move |x| (x - middle).abs() <= w / 2.0 + reach).chain(inside)
    }

    /// The free boxes at this x next above and next below the marker's height.
    fn free_at(&self, x: f32, shape: &Shape) -> [Option<Rect>; 2] {
        let body = self.curve.body;
        let (top, bottom) = (body.y + EDGE_CLEAR, body.bottom() - EDGE_CLEAR - shape.h);
        let wish = (self.marker.centre.y - shape.h / 2.0).clamp(top, bottom.max(top));
        let blocked = self.blocked(x, shape);
        // A box with its top in an open interval (a, b) touches something.
        let hit = |y: f32| blocked.iter().filter(move |(a, b)| y > *a && y < *b);
        let mut up = wish;
        while let Some(next) = hit(up).map(|(a, _)| *a).reduce(f32::min) {
            up = next;
        }
        let mut down = wish;
        while let Some(next) = hit(down).map(|(_, b)| *b).reduce(f32::max) {
            down = next;
        }
        let rect = |y: f32| (y >= top && y <= bottom).then_some(Rect::new(x, y, shape.w, shape.h));
        [rect(up), rect(down).filter(|_| down > up)]
    }

    /// Intervals of a box's top edge where it would touch something.
    fn blocked(&self, x: f32, shape: &Shape) -> Vec<(f32, f32)> {
        let right = x + shape.w;
        let mut blocked = Vec::with_capacity(12);
        for strand in &self.curve.strands {
            if let Some((top, bottom)) = strand.range(x - CURVE_CLEAR, right + CURVE_CLEAR) {
                blocked.push((top - CURVE_CLEAR - shape.h, bottom + CURVE_CLEAR));
            }
        }
        let mut avoid = |rect: Rect, clear: f32| {
            if rect.x - clear < right && rect.right() + clear > x {
                blocked.push((rect.y - clear - shape.h, rect.bottom() + clear));
            }
        };
        for marker in self.near {
            avoid(marker.bounds, MARKER_CLEAR);
            if let Some(star) = marker.star_bounds() {
                avoid(star, STAR_CLEAR);
            }
        }
        for quote in self.placed_near() {
            avoid(quote.rect, QUOTE_CLEAR);
        }
        blocked
    }

    /// Quotes placed before that may matter; they come in the order of columns.
    fn placed_near(&self) -> impl Iterator<Item = &Quote> {
        self.placed.iter().rev().take_while(move |q| q.marker >= self.first)
    }

    /// What a place costs in points of distance; nothing if it is not below `limit`.
    fn cost(&self, rect: Rect, shape_cost: f32, limit: f32) -> Option<f32> {
        let start = leader::start(rect, self.marker.centre);
        let length = start.distance(self.marker.centre) - self.marker.size / 2.0;
        let mut cost = length.max(0.0) + shape_cost;
        if cost >= limit {
            return None;
        }
        let line = leader::Leader { from: start, marker: self.marker };
        cost += line.strand_cost(&self.curve.strands, limit - cost);
        if cost >= limit {
            return None;
        }
        for marker in self.near {
            cost += line.marker_cost(marker);
        }
        for quote in self.placed_near() {
            cost += line.quote_cost(quote);
            cost += leader::covered_cost(rect, quote.leader);
        }
        (cost < limit).then_some(cost)
    }
}
