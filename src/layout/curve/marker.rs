//! Markers: how much room each persona style takes, and who stands where.
#![expect(clippy::indexing_slicing, reason = "slots and groups hold positions of the very slice they index")]

use super::{Column, Input, Plot, Spread, Strand, spread};
use crate::{
    base::{Id, Point, Rect},
    model::Moment,
};

/// Diameter of a marker, in points.
pub const SIZE: f32 = 12.5;
/// Diameter of the marker of a moment of truth.
pub const MOMENT_SIZE: f32 = 17.0;
/// Radius of the star beside a moment of truth.
pub const STAR_RADIUS: f32 = 6.6;
/// Width of a marker's outline as a part of its size.
pub const OUTLINE: f32 = 0.095;
/// Distance of two markers that stand side by side, at least.
const PITCH: f32 = 13.8;
/// Smallest gap between two markers.
const GAP: f32 = 0.1;

/// Half the extent of a marker's outline around its centre, as parts of the marker's size.
///
/// Shapes with corners reach further than a circle, so that all styles look equally heavy.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Reach {
    /// To the left and to the right.
    pub side: f32,
    /// Upwards.
    pub up: f32,
    /// Downwards.
    pub down: f32,
}

impl Reach {
    /// For a marker of `size`, its outline included, in points.
    pub fn sized(self, size: f32) -> Self {
        let outline = OUTLINE / 2.0;
        Self { side: (self.side + outline) * size, up: (self.up + outline) * size, down: (self.down + outline) * size }
    }
}

/// The reach of a persona style, 0 to 5: circle, square, diamond, triangle, hexagon, ring.
pub const fn reach(style: usize) -> Reach {
    match style % 6 {
        0 | 5 => Reach { side: 0.5, up: 0.5, down: 0.5 },
        1 => Reach { side: 0.49, up: 0.49, down: 0.49 },
        2 => Reach { side: 0.65, up: 0.65, down: 0.65 },
        3 => Reach { side: 0.7, up: 0.72, down: 0.5 },
        _ => Reach { side: 0.58, up: 0.5, down: 0.5 },
    }
}

/// A feeling as drawn.
#[derive(Clone, Debug, PartialEq)]
pub struct Marker {
    /// Who feels it.
    pub persona: Id,
    /// At which step.
    pub step: Id,
    /// Place of the persona among the voices.
    pub voice: usize,
    /// Place of the feeling among the voice's.
    pub feeling: usize,
    /// Place of the step among the columns.
    pub column: usize,
    /// Persona style, 0 to 5.
    pub style: usize,
    /// On the document's scale, as it was given.
    pub value: f32,
    /// On −1 (worst) to +1 (best).
    pub unit: f32,
    /// Middle; the curve goes through it.
    pub centre: Point,
    /// Diameter of the circle among the shapes; smaller where a crowd must share a column.
    pub size: f32,
    /// A moment of truth: drawn filled, with a star.
    pub moment: Option<Moment>,
    /// Middle of the star of a moment of truth.
    pub star: Option<Point>,
    /// How many in a room raised one to five fingers.
    pub hands: Option<[u16; 5]>,
    /// How far those lay apart, as drawn.
    pub spread: Option<Spread>,
    /// Box around the shape with its outline, without the star: what a pointer hits.
    pub bounds: Rect,
}

impl Marker {
    /// Box around the star.
    pub fn star_bounds(&self) -> Option<Rect> {
        self.star.map(|star| Rect::around(star, STAR_RADIUS))
    }

    fn shape(&self) -> Reach {
        reach(self.style).sized(self.size)
    }

    fn settle(&mut self, x: f32, shrink: f32) {
        self.size *= shrink;
        self.centre.x = x;
        let reach = self.shape();
        self.bounds = Rect::new(x - reach.side, self.centre.y - reach.up, 2.0 * reach.side, reach.up + reach.down);
    }
}

/// Markers of all columns, those of other pages included: by column, then by persona. Stars come
/// later, when the curves are known.
pub(super) fn places(input: &Input<'_>, plot: &Plot) -> Vec<Marker> {
    let mut markers: Vec<Marker> = Vec::new();
    for (v, voice) in input.voices.iter().enumerate() {
        for (f, feeling) in voice.feelings.iter().enumerate() {
            let Some(column) = input.columns.get(feeling.column).filter(|_| feeling.value.is_finite()) else {
                continue;
            };
            markers.push(Marker {
                persona: voice.persona.clone(),
                step: column.step.clone(),
                voice: v,
                feeling: f,
                column: feeling.column,
                style: voice.style,
                value: feeling.value,
                unit: plot.scale.to_unit(feeling.value),
                centre: Point::new(column.centre(), plot.y_of(feeling.value)),
                size: if feeling.moment.is_some() { MOMENT_SIZE } else { SIZE },
                moment: feeling.moment,
                star: None,
                hands: feeling.hands,
                spread: None,
                bounds: Rect::default(),
            });
        }
    }
    markers.sort_by_key(|m| (m.column, m.voice));
    // A document has one feeling for each persona and step; whoever hands in two gets the first.
    markers.dedup_by_key(|m| (m.column, m.voice));
    for column in markers.chunk_by_mut(|a, b| a.column == b.column) {
        if let Some(place) = column.first().and_then(|m| input.columns.get(m.column)) {
            step_aside(column, place.centre(), (place.right - place.left).abs());
            spread::lay_out(column, plot);
        }
    }
    markers
}

/// Puts the markers of one column beside each other where they would lie on each other.
fn step_aside(markers: &mut [Marker], x: f32, width: f32) {
    let touching = |a: &Marker, b: &Marker| {
        let (up, low) = if a.centre.y <= b.centre.y { (a, b) } else { (b, a) };
        low.centre.y - up.centre.y < up.shape().down + low.shape().up + GAP
    };
    // Each marker takes the first slot where it touches nobody; groups that do not touch share nothing.
    let mut group: Vec<usize> = (0..markers.len()).collect();
    for i in 0..markers.len() {
        for j in 0..i {
            if touching(&markers[i], &markers[j]) && group[i] != group[j] {
                let (from, to) = (group[i].max(group[j]), group[i].min(group[j]));
                group.iter_mut().filter(|g| **g == from).for_each(|g| *g = to);
            }
        }
    }
    for g in 0..markers.len() {
        let members: Vec<usize> = (0..markers.len()).filter(|i| group[*i] == g).collect();
        let mut slots: Vec<Vec<usize>> = Vec::new();
        for i in members {
            let free = slots.iter().position(|slot| slot.iter().all(|j| !touching(&markers[i], &markers[*j])));
            match free.and_then(|s| slots.get_mut(s)) {
                Some(slot) => slot.push(i),
                None => slots.push(vec![i]),
            }
        }
        let half = |slot: &Vec<usize>| slot.iter().map(|i| markers[*i].shape().side).fold(0.0, f32::max);
        let halves: Vec<f32> = slots.iter().map(half).collect();
        let pitches: Vec<f32> = halves.windows(2).map(|w| (w[0] + w[1] + GAP).max(PITCH)).collect();
        let (Some(first), Some(last)) = (halves.first(), halves.last()) else { continue };
        let span: f32 = pitches.iter().sum();
        // A crowd too wide for its column gets smaller together, so that it meets no neighbour.
        let shrink = ((width - 4.0).max(4.0) / (first + span + last)).min(1.0);
        let mut at = x - shrink * (first + span + last) / 2.0 + shrink * first;
        for (s, slot) in slots.iter().enumerate() {
            for i in slot {
                markers[*i].settle(at, shrink);
            }
            at += shrink * pitches.get(s).copied().unwrap_or_default();
        }
    }
}

/// The markers whose column is in the lane, with their stars.
pub(super) fn shown(places: Vec<Marker>, strands: &[Strand], columns: &[Column], body: Rect) -> Vec<Marker> {
    let inside = |m: &Marker| columns.get(m.column).is_some_and(|c| c.centre() >= body.x && c.centre() <= body.right());
    let mut markers: Vec<Marker> = places.into_iter().filter(inside).collect();
    for column in markers.chunk_by_mut(|a, b| a.column == b.column) {
        for i in 0..column.len() {
            if column[i].moment.is_some() {
                column[i].star = Some(star_place(column, i, strands, body));
            }
        }
    }
    markers
}

/// The best of eight places around a marker: top right for a good moment and left for a bad one,
/// unless a neighbour, a curve or the lane's edge is in the way.
fn star_place(column: &[Marker], i: usize, strands: &[Strand], body: Rect) -> Point {
    let marker = &column[i];
    let reach = marker.shape();
    let corner = 0.5 * marker.size * (1.0 + OUTLINE) + STAR_RADIUS;
    let (aside, over) = (reach.side + STAR_RADIUS + 0.5, reach.up + STAR_RADIUS + 0.5);
    let (x, y) = (0.84 * corner, 0.555 * corner);
    let good = [(x, -y), (-x, -y), (aside, 2.4), (-aside, 2.4), (x, y), (-x, y), (0.0, -over), (0.0, over)];
    let bad = [(-aside, 2.4), (aside, 2.4), (-x, y), (x, y), (-x, -y), (x, -y), (0.0, over), (0.0, -over)];
    let places = if marker.unit >= 0.0 { good } else { bad };
    let cost = |(rank, (dx, dy)): (usize, (f32, f32))| {
        let at = marker.centre + Point::new(dx, dy);
        let star = Rect::around(at, STAR_RADIUS);
        let neighbours = column
            .iter()
            .enumerate()
            .filter(|(j, m)| *j != i && (m.bounds.overlaps(star) || m.star_bounds().is_some_and(|s| s.overlaps(star))));
        let core = Rect::around(at, 0.7 * STAR_RADIUS);
        let crossed = strands.iter().filter(|s| {
            s.range(core.x, core.right()).is_some_and(|(top, bottom)| bottom > core.y && top < core.bottom())
        });
        let outside =
            star.y < body.y - 1.0 || star.bottom() > body.bottom() || star.x < body.x || star.right() > body.right();
        (100 * neighbours.count() + if outside { 60 } else { 0 } + 10 * crossed.count() + rank, at)
    };
    places.into_iter().enumerate().map(cost).min_by_key(|(cost, _)| *cost).map_or(marker.centre, |(_, at)| at)
}
