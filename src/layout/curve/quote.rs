//! Quotes beside the curves: each at the nearest place that touches no curve, marker, star or
//! other quote.
//!
//! Between two points a curve only rises or only falls. So for a box at a given x, what a curve
//! takes away is one interval of heights, found exactly from its ends and the points between;
//! nothing is sampled and nothing is searched but x.

use std::cell::OnceCell;

use super::{Curve, Input, Marker, Room, leader, strand::Track};
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
/// A quote whose cheapest place costs more than this rather has the lane grow.
pub(super) const TOO_FAR: f32 = 150.0;
/// A place this cheap is taken without trying other shapes.
const GOOD_ENOUGH: f32 = 22.0;
/// Clear space around curves (half the halo and a little more), markers, stars, quotes.
const CURVE_CLEAR: f32 = 3.8;
const MARKER_CLEAR: f32 = 3.0;
const STAR_CLEAR: f32 = 2.0;
const QUOTE_CLEAR: f32 = 4.0;
/// Clear space at the lane's edges.
const EDGE_CLEAR: f32 = 3.0;
/// Where a quote looks for a place at first, and when there is none.
const NEAR: Reach = Reach { aside: 80.0, step: 5.0 };
const FAR: Reach = Reach { aside: 220.0, step: 10.0 };

/// How far a box may lie to the left and right of its marker, and the distance of places tried.
#[derive(Clone, Copy)]
struct Reach {
    aside: f32,
    step: f32,
}

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
    /// The same quote, lower by `dy`.
    pub(super) fn lowered(mut self, dy: f32) -> Self {
        self.rect.y += dy;
        self.leader.0.y += dy;
        self.leader.1.y += dy;
        self
    }

    /// Left end of a line's baseline.
    pub fn line_at(&self, line: usize) -> Point {
        let y = self.rect.y + PAD_Y + line as f32 * role::QUOTE.line_height + role::QUOTE.ascent();
        Point::new(self.rect.x + PAD_X, y)
    }
}

/// The words of one quote in the shapes they may take, each set when it is first tried.
pub(super) struct Setting<'a> {
    marker: usize,
    text: String,
    input: &'a Input<'a>,
    shapes: [OnceCell<Option<Shape>>; WIDTHS.len()],
}

struct Shape {
    words: Paragraph,
    w: f32,
    h: f32,
    cost: f32,
}

impl Setting<'_> {
    /// A shape, or nothing where it would look like one before it.
    fn shape(&self, at: usize) -> Option<&Shape> {
        self.shapes.get(at)?.get_or_init(|| self.set(at)).as_ref()
    }

    fn set(&self, at: usize) -> Option<Shape> {
        let (most, cost) = (WIDTHS.get(at)?, SHAPE_COST.get(at)?);
        let room = (self.input.body.w - 2.0 * (PAD_X + EDGE_CLEAR)).max(20.0);
        // What fits on one line gets no other shape by more room, and short words none by less.
        let first = if at > 0 { self.shape(0) } else { None };
        if first.is_some_and(|b| b.words.lines.len() == 1 && (b.w < 60.0 || *most > b.w)) {
            return None;
        }
        let words = (self.input.set)(&self.text, role::QUOTE, Wrap::balanced(most.min(room), self.input.language));
        let (w, h) = (words.width + 2.0 * PAD_X, words.height + 2.0 * PAD_Y);
        let new = (0..at).filter_map(|i| self.shape(i)).all(|s| (s.w - w).abs() > 1.0);
        (new && !words.lines.is_empty()).then_some(Shape { words, w, h, cost: *cost })
    }
}

/// Every quote of a shown marker.
pub(super) fn settings<'a>(input: &'a Input<'a>, markers: &[Marker]) -> Vec<Setting<'a>> {
    let said = |m: &Marker| {
        let feeling = input.voices.get(m.voice)?.feelings.get(m.feeling)?;
        let text = i18n::quoted(input.language, &feeling.quote);
        (!text.is_empty()).then_some(text)
    };
    let setting = |(marker, m)| Some(Setting { marker, text: said(m)?, input, shapes: Default::default() });
    markers.iter().enumerate().filter_map(setting).filter(|s| s.shape(0).is_some()).collect()
}

/// Places the quotes that are not among `placed`, in the order of their markers, and returns them
/// all. Beside them come the numbers of the settings that found no place cheaper than `limit`.
pub(super) fn place(
    curve: &Curve,
    settings: &[Setting<'_>],
    mut placed: Vec<Quote>,
    limit: f32,
) -> (Vec<Quote>, Vec<usize>) {
    let mut homeless = Vec::new();
    for (i, setting) in settings.iter().enumerate() {
        let Some(marker) = curve.markers.get(setting.marker) else { continue };
        let Err(rank) = placed.binary_search_by_key(&setting.marker, |q| q.marker) else { continue };
        let best = |reach: Reach| Search::new(curve, marker, &placed, setting, reach).best(limit);
        match best(NEAR).or_else(|| best(FAR)) {
            Some(quote) => placed.insert(rank, quote),
            None => homeless.push(i),
        }
    }
    (placed, homeless)
}

/// Bands with one more set of rows for those without a place.
pub(super) fn more_room(curve: &Curve, settings: &[Setting<'_>], homeless: &[usize], room: Room) -> Room {
    let [mut above, mut below]: [Vec<Row>; 2] = Default::default();
    for setting in homeless.iter().filter_map(|i| settings.get(*i)) {
        let (Some(marker), Some(shape)) = (curve.markers.get(setting.marker), setting.shape(0)) else { continue };
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

/// The search for the place of one quote, and all that may be in its way.
struct Search<'a> {
    curve: &'a Curve,
    marker: &'a Marker,
    setting: &'a Setting<'a>,
    reach: Reach,
    strands: Vec<Track<'a>>,
    markers: &'a [Marker],
    quotes: &'a [Quote],
    /// Boxes to keep away from, grown by what is to stay clear.
    solids: Vec<Rect>,
}

impl<'a> Search<'a> {
    fn new(curve: &'a Curve, marker: &'a Marker, placed: &'a [Quote], setting: &'a Setting<'a>, reach: Reach) -> Self {
        let widest = setting.shape(0).map_or(0.0, |s| s.w).max(WIDTHS[1] + 2.0 * PAD_X);
        // Markers step aside by less than this, and stars reach less far.
        let around = reach.aside + widest + 60.0;
        let (left, right) = (marker.centre.x - around, marker.centre.x + around);
        let mut first = curve.markers.partition_point(|m| m.centre.x < left);
        // Within a column markers are not sorted by x: begin with the column's first.
        let column = |i: usize| curve.markers.get(i).map(|m| m.column);
        while first > 0 && column(first - 1) == column(first) {
            first -= 1;
        }
        let end = curve.markers.partition_point(|m| m.centre.x <= right);
        let markers = curve.markers.get(first..end).unwrap_or_default();
        // A quote lies no farther from its marker than this one may.
        let from = placed.partition_point(|q| q.leader.1.x < left - FAR.aside - WIDTHS[1]);
        let quotes = placed.get(from..).unwrap_or_default();
        let mut solids: Vec<Rect> = markers.iter().map(|m| m.bounds.grown(MARKER_CLEAR)).collect();
        solids.extend(markers.iter().filter_map(|m| m.star_bounds()).map(|s| s.grown(STAR_CLEAR)));
        solids.extend(markers.iter().filter_map(|m| m.spread).map(|s| s.bounds().grown(STAR_CLEAR)));
        let rings = curve.foreseen.iter().flat_map(|foreseen| &foreseen.rings);
        solids.extend(rings.map(|ring| ring.bounds().grown(MARKER_CLEAR)));
        solids.extend(quotes.iter().map(|q| q.rect.grown(QUOTE_CLEAR)));
        solids.retain(|r| r.right() > left && r.x < right);
        let strands = curve.strands.iter().chain(curve.foreseen.iter().map(|foreseen| &foreseen.strand));
        let strands = strands.map(|s| Track::new(s.run(left, right), left, right)).collect();
        Self { curve, marker, setting, reach, strands, markers, quotes, solids }
    }

    /// The cheapest place below `limit`.
    fn best(&self, mut limit: f32) -> Option<Quote> {
        let mut best: Option<(usize, Rect)> = None;
        let mut blocked = Vec::new();
        for s in 0..WIDTHS.len() {
            if limit <= GOOD_ENOUGH {
                break;
            }
            let Some(shape) = self.setting.shape(s) else { continue };
            for x in self.lefts(shape.w) {
                // The way in x alone may already cost too much.
                let aside = (x - self.marker.centre.x).max(self.marker.centre.x - x - shape.w).max(0.0);
                if aside - self.marker.size / 2.0 + shape.cost >= limit {
                    continue;
                }
                self.block(x, shape, &mut blocked);
                for rect in self.free_at(x, shape, &blocked).into_iter().flatten() {
                    if let Some(cost) = self.cost(rect, shape.cost, limit) {
                        (best, limit) = (Some((s, rect)), cost);
                    }
                }
            }
        }
        let (s, rect) = best?;
        let words = self.setting.shape(s)?.words.clone();
        let leader = (leader::start(rect, self.marker.centre), self.marker.centre);
        Some(Quote { marker: self.setting.marker, rect, words, leader })
    }

    /// Left edges worth trying, nearest to the middle first.
    fn lefts(&self, w: f32) -> impl Iterator<Item = f32> + use<> {
        let body = self.curve.body;
        let (low, high) = (body.x + EDGE_CLEAR, (body.right() - EDGE_CLEAR - w).max(body.x + EDGE_CLEAR));
        let (middle, reach) = (self.marker.centre.x - w / 2.0, self.reach.aside);
        let steps = ((w / 2.0 + reach) / self.reach.step) as usize;
        let step = self.reach.step;
        let all = (0..=steps).flat_map(move |i| {
            let off = i as f32 * step;
            let (left, right) = (middle - off, middle + off);
            [Some(left).filter(|_| i > 0), Some(right)]
        });
        let inside = all.flatten().filter(move |x| *x >= low && *x <= high);
        // At the ends of the lane a box lies flush with the edge.
        [low, high].into_iter().filter(move |x| (x - middle).abs() <= w / 2.0 + reach).chain(inside)
    }

    /// The free boxes at this x next above and next below the marker's height.
    fn free_at(&self, x: f32, shape: &Shape, blocked: &[(f32, f32)]) -> [Option<Rect>; 2] {
        let body = self.curve.body;
        let (top, bottom) = (body.y + EDGE_CLEAR, body.bottom() - EDGE_CLEAR - shape.h);
        let wish = (self.marker.centre.y - shape.h / 2.0).clamp(top, bottom.max(top));
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
    fn block(&self, x: f32, shape: &Shape, blocked: &mut Vec<(f32, f32)>) {
        let right = x + shape.w;
        blocked.clear();
        for strand in &self.strands {
            if let Some((top, bottom)) = strand.run.range(x - CURVE_CLEAR, right + CURVE_CLEAR) {
                blocked.push((top - CURVE_CLEAR - shape.h, bottom + CURVE_CLEAR));
            }
        }
        let near = self.solids.iter().filter(|r| r.x < right && r.right() > x);
        blocked.extend(near.map(|r| (r.y - shape.h, r.bottom())));
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
        cost += line.strand_cost(&self.strands, limit - cost);
        if cost >= limit {
            return None;
        }
        for marker in self.markers {
            cost += line.marker_cost(marker);
        }
        for quote in self.quotes {
            cost += line.quote_cost(quote);
            cost += leader::covered_cost(rect, quote.leader);
        }
        (cost < limit).then_some(cost)
    }
}
