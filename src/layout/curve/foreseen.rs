//! The other state of the journey in the same lane: a second, thinner curve with a ring for each
//! value, where the map's own markers leave room for it.

use super::{Input, Marker, Plot, Strand};
use crate::base::{Id, Point, Rect};

/// Diameter of a ring with its outline, in points: small beside a marker, which is the map's own state.
pub const RING: f32 = 6.4;
/// Clear space between a ring and what stands beside it.
const CLEAR: f32 = 0.8;
/// Steps by which a ring moves aside, in points.
const STEP: f32 = 1.5;

/// What one persona would feel in the state that the map is not of.
#[derive(Clone, Debug, PartialEq)]
pub struct Foreseen {
    /// The curve; without points where there is one value only.
    pub strand: Strand,
    /// The values on this sheet, from left to right.
    pub rings: Vec<Ring>,
}

/// A value of the other state.
#[derive(Clone, Debug, PartialEq)]
pub struct Ring {
    /// At which step.
    pub step: Id,
    /// Place of the step among the columns.
    pub column: usize,
    /// On the document's scale, as it was given.
    pub value: f32,
    /// On −1 (worst) to +1 (best), never beyond.
    pub unit: f32,
    /// Middle; the curve goes through it.
    pub centre: Point,
    /// What a persona would say there; empty for nothing.
    pub quote: String,
}

impl Ring {
    /// Box around the ring.
    pub fn bounds(&self) -> Rect {
        Rect::around(self.centre, RING / 2.0)
    }
}

impl Foreseen {
    /// The same, lower by `dy`.
    pub(super) fn lower(&mut self, dy: f32) {
        self.strand.knots.iter_mut().for_each(|knot| knot.y += dy);
        self.rings.iter_mut().for_each(|ring| ring.centre.y += dy);
    }
}

/// Curves and rings of the voices that tell of the other state. `markers` are those of all columns.
pub(super) fn lay_out(input: &Input<'_>, plot: &Plot, markers: &[Marker]) -> Vec<Foreseen> {
    let mut taken: Vec<(usize, Rect)> = markers.iter().map(|m| (m.column, m.bounds)).collect();
    let mut all = Vec::with_capacity(input.foreseen.len());
    for voice in input.foreseen {
        let mut rings: Vec<Ring> = Vec::new();
        for feeling in voice.feelings.iter().filter(|f| f.value.is_finite()) {
            let Some(column) = input.columns.get(feeling.column) else { continue };
            let y = plot.y_of(feeling.value);
            let here = taken.iter().filter(|(at, _)| *at == feeling.column).map(|(_, rect)| *rect);
            let room = (column.right - column.left).abs() / 2.0 - RING / 2.0;
            let centre = place(Point::new(column.centre(), y), room, &here.collect::<Vec<_>>());
            let ring = Ring {
                step: column.step.clone(),
                column: feeling.column,
                value: feeling.value,
                unit: plot.scale.to_unit(feeling.value),
                centre,
                quote: feeling.quote.clone(),
            };
            taken.push((feeling.column, ring.bounds()));
            rings.push(ring);
        }
        let strand = Strand::through(voice.persona.clone(), voice.style, rings.iter().map(|r| r.centre));
        rings.retain(|r| r.centre.x >= input.body.x && r.centre.x <= input.body.right());
        all.push(Foreseen { strand, rings });
    }
    all
}

/// Where a ring stands whose place is `wish`: there, or to the right or left of what is in its way. A
/// column without room for that has it there all the same.
fn place(wish: Point, room: f32, taken: &[Rect]) -> Point {
    let is_free = |at: &Point| {
        let ring = Rect::around(*at, RING / 2.0 + CLEAR);
        taken.iter().all(|rect| !rect.overlaps(ring))
    };
    let steps = (room.max(0.0) / STEP) as usize;
    let places = (0..=steps).map(|i| i as f32 * STEP).flat_map(|off| [off, -off]);
    places.map(|off| Point::new(wish.x + off, wish.y)).find(is_free).unwrap_or(wish)
}
