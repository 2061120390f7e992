//! Marks of personas, faces and stars: shapes that tell people and moods apart without colour.

use std::sync::Arc;

use super::{Group, Item, Part, Rank, Shape, Stroke, TextItem};
use crate::{
    base::{Colour, Path, PathEl, Point, Rect},
    layout::{
        ClusterTag,
        curve::{
            foreseen::RING,
            marker::{OUTLINE, reach},
            spread::TICK,
        },
        tag,
    },
    model::{Card, Moment},
    theme::SheetColours,
};

/// Width of [`legend_sample`], in points.
pub const LEGEND_SAMPLE_WIDTH: f32 = 28.0;
/// Diameter of [`axis_face`], in points.
pub const AXIS_FACE_SIZE: f32 = 9.5;
/// Width of an emotion curve, in points.
pub const CURVE_WIDTH: f32 = 2.0;

/// The small filled mark of a persona style (0 to 5), around `centre`; `size` is the diameter of
/// the circle among them, and the others look as heavy.
pub fn mark(style: usize, centre: Point, size: f32, colour: Colour) -> Item {
    let polygon = |points: &[(f32, f32)]| Shape::Path(Path::polygon(&placed(points, centre, size)));
    let shape = match style % 6 {
        0 => Shape::Circle(centre, size / 2.0),
        1 => Shape::Rect(Rect::around(centre, 0.46 * size), 0.12 * size),
        2 => polygon(&[(0.0, -0.58), (0.58, 0.0), (0.0, 0.58), (-0.58, 0.0)]),
        3 => polygon(&[(0.0, -0.56), (0.6, 0.46), (-0.6, 0.46)]),
        4 => polygon(&hexagon(0.56)),
        _ => {
            let width = 0.25 * size;
            return Item::Stroke(Shape::Circle(centre, (size - width) / 2.0), Stroke::solid(width, colour));
        }
    };
    Item::Fill(shape, colour)
}

/// The line of a persona style (0 to 5): solid, dashes, dots, long dashes, dash and dot, pairs of dots.
pub fn curve_stroke(style: usize, width: f32, colour: Colour) -> Stroke {
    match style % 6 {
        0 => Stroke::round(width, colour),
        1 => Stroke::solid(width, colour).dashed(&[5.5, 2.6]),
        2 => Stroke::round(width, colour).dashed(&[0.1, 3.4]),
        3 => Stroke::solid(width, colour).dashed(&[11.0, 3.0]),
        4 => Stroke::solid(width, colour).dashed(&[7.0, 2.4, 1.8, 2.4]),
        _ => Stroke::round(width, colour).dashed(&[0.1, 3.2, 0.1, 6.2]),
    }
}

/// Width of a curve of the state that the map is not of, in points.
pub const FORESEEN_WIDTH: f32 = 1.1;
/// How much of a persona's colour a curve of the other state keeps, of 255: lighter, and still 3:1 on paper.
const FORESEEN_KEPT: u8 = 205;

/// The colour of a persona's curve in the other state.
pub fn lighter(colour: Colour, paper: Colour) -> Colour {
    colour.with_alpha(FORESEEN_KEPT).over(paper)
}

/// The sign of a value of the other state: a small open ring.
pub fn ring(centre: Point, colour: Colour, paper: Colour) -> Vec<Item> {
    let radius = (RING - FORESEEN_WIDTH) / 2.0;
    let circle = Shape::Circle(centre, radius);
    vec![Item::Fill(circle.clone(), paper), Item::Stroke(circle, Stroke::solid(FORESEEN_WIDTH, colour))]
}

/// A piece of such a curve with its ring, as the legend shows it; `left` is the line's left end.
pub fn foreseen_sample(left: Point, colour: Colour, paper: Colour) -> Vec<Item> {
    let line = Shape::Line(left, left + Point::new(LEGEND_SAMPLE_WIDTH, 0.0));
    let mut items = vec![Item::Stroke(line, Stroke::solid(FORESEEN_WIDTH, colour))];
    items.extend(ring(left + Point::new(LEGEND_SAMPLE_WIDTH / 2.0, 0.0), colour, paper));
    items
}

/// Width of a bar of spread, in points.
pub const SPREAD_WIDTH: f32 = 1.1;

/// The sign of hands that lay apart, `height` down from `top`: a bar in the pattern of the persona, closed
/// at both ends.
pub fn spread(style: usize, top: Point, height: f32, colour: Colour) -> Vec<Item> {
    let tick = |at: Point| Shape::Line(at - Point::new(TICK / 2.0, 0.0), at + Point::new(TICK / 2.0, 0.0));
    let bottom = top + Point::new(0.0, height);
    vec![
        Item::Stroke(Shape::Line(top, bottom), curve_stroke(style, SPREAD_WIDTH, colour)),
        Item::Stroke(tick(top), Stroke::solid(SPREAD_WIDTH, colour)),
        Item::Stroke(tick(bottom), Stroke::solid(SPREAD_WIDTH, colour)),
    ]
}

/// Lengths of dash and gap that stand for the colour of a card's edge in black and white: one
/// pattern for each sixth of the colour circle, none for greys.
pub fn edge_dash(colour: Colour) -> &'static [f32] {
    match colour.sixth() {
        None => &[],
        Some(0) => &[6.0, 1.6],
        Some(1) => &[1.2, 1.6],
        Some(2) => &[6.0, 1.6, 1.2, 1.6],
        Some(3) => &[3.0, 3.0],
        Some(4) => &[1.2, 1.2, 1.2, 4.0],
        Some(_) => &[10.0, 4.0],
    }
}

/// The tag of a cluster on the corner of a card: its letters in a circle.
pub(super) fn cluster_tag(tag: &ClusterTag, card: &Card, colours: &SheetColours) -> Group {
    let at = tag.ring.centre();
    let ring = tag.ring.moved(Point::default() - at);
    let mut items = vec![
        Item::Fill(Shape::Rect(ring, tag::RADIUS), colours.paper),
        Item::Stroke(Shape::Rect(ring.grown(-0.4), tag::RADIUS - 0.4), Stroke::solid(0.8, colours.ink)),
    ];
    items.extend(tag.letters.as_ref().map(|(line, start)| {
        let line = Arc::clone(line);
        Item::Text(TextItem { at: *start - at, line, colour: colours.ink, rank: Rank::Fine })
    }));
    Group {
        part: Part::Body,
        owner: Some(card.id.clone()),
        lane: Some(card.lane.clone()),
        persona: None,
        at,
        bounds: tag.ring.grown(0.6),
        items: items.into(),
        node: None,
        speck: None,
    }
}

/// A five-pointed star around `centre`, one point up; its notches at `waist` of the radius.
fn star_with(centre: Point, radius: f32, waist: f32) -> Path {
    let corners: Vec<Point> = (0..10_u8)
        .map(|i| {
            let angle = f32::from(i) * core::f32::consts::PI / 5.0;
            let r = if i % 2 == 0 { radius } else { waist * radius };
            centre + Point::new(r * libm::sinf(angle), -r * libm::cosf(angle))
        })
        .collect();
    Path::polygon(&corners)
}

/// The star of a moment of truth, set off from what lies behind it, with the moment's number in it.
///
/// The number is drawn, not set: it is part of the sign, and what it means is said in words. A star
/// that carries one is stouter, so that there is room for it.
pub fn moment_star(centre: Point, radius: f32, moment: Option<Moment>, (ink, paper): (Colour, Colour)) -> Vec<Item> {
    let waist = if moment.is_some() { 0.52 } else { 0.42 };
    let shape = Shape::Path(star_with(centre, radius, waist));
    let mut items = vec![Item::Stroke(shape.clone(), Stroke::round(1.5, paper)), Item::Fill(shape, ink)];
    items.extend(moment.map(|moment| digit(moment, centre + Point::new(0.0, 0.04 * radius), 0.76 * radius, paper)));
    items
}

/// A moment's number, `height` high around `centre`.
fn digit(moment: Moment, centre: Point, height: f32, colour: Colour) -> Item {
    // On a grid of 4 by 6, its origin in the middle.
    let at = |x: f32, y: f32| centre + Point::new(x, y) * (height / 6.0);
    let bow = |a: Point, b: Point, c: Point| PathEl::Cubic(a, b, c);
    let elements = match moment {
        Moment::Zero => vec![
            PathEl::Move(at(0.0, -3.0)),
            bow(at(2.5, -3.0), at(2.5, 3.0), at(0.0, 3.0)),
            bow(at(-2.5, 3.0), at(-2.5, -3.0), at(0.0, -3.0)),
            PathEl::Close,
        ],
        Moment::First => vec![PathEl::Move(at(-1.2, -1.7)), PathEl::Line(at(0.4, -3.0)), PathEl::Line(at(0.4, 3.0))],
        Moment::Second => vec![
            PathEl::Move(at(-1.7, -1.6)),
            bow(at(-1.5, -3.6), at(2.0, -3.5), at(1.7, -1.3)),
            bow(at(1.4, 0.2), at(-0.8, 1.4), at(-1.8, 3.0)),
            PathEl::Line(at(1.9, 3.0)),
        ],
        Moment::Third => vec![
            PathEl::Move(at(-1.6, -2.2)),
            bow(at(-0.9, -3.4), at(1.7, -3.4), at(1.6, -1.5)),
            bow(at(1.5, -0.2), at(0.2, -0.1), at(-0.3, -0.1)),
            bow(at(0.3, -0.1), at(1.9, 0.0), at(1.9, 1.5)),
            bow(at(1.9, 3.6), at(-1.2, 3.5), at(-1.8, 2.1)),
        ],
    };
    Item::Stroke(Shape::Path(Path::new(elements)), Stroke::round(0.2 * height, colour))
}

/// A marker on an emotion curve.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Marker {
    /// Persona style, 0 to 5.
    pub style: usize,
    /// Its middle.
    pub centre: Point,
    /// Diameter of the circle among the shapes, in points.
    pub size: f32,
    /// The feeling, −1 (worst) to +1 (best): bends the mouth.
    pub unit: f32,
    /// Filled, for a moment of truth; outlined otherwise.
    pub filled: bool,
}

impl Marker {
    /// Shape and face in the persona's colour on paper.
    pub fn items(&self, colour: Colour, paper: Colour) -> Vec<Item> {
        let outline = self.outline();
        let width = OUTLINE * self.size;
        let mut items = Vec::with_capacity(6);
        items.push(Item::Fill(outline.clone(), if self.filled { colour } else { paper }));
        items.push(Item::Stroke(outline, Stroke::round(width, colour)));
        if self.style % 6 == 5 {
            // A second circle inside the first makes the ring; on a filled one it shows as a gap.
            let ink = if self.filled { paper } else { colour };
            items.push(Item::Stroke(Shape::Circle(self.centre, 0.395 * self.size), Stroke::solid(0.6 * width, ink)));
        }
        // Corners leave less room for a face than a circle does.
        let (shift, scale) = match self.style % 6 {
            2 => (0.0, 0.95),
            3 => (0.1, 0.8),
            5 => (-0.01, 0.84),
            _ => (0.0, 1.0),
        };
        let middle = self.centre + Point::new(0.0, shift * self.size);
        items.extend(face(middle, scale * self.size, self.unit, if self.filled { paper } else { colour }));
        items
    }

    fn outline(&self) -> Shape {
        let at = reach(self.style);
        let polygon = |points: &[(f32, f32)]| Shape::Path(Path::polygon(&placed(points, self.centre, self.size)));
        match self.style % 6 {
            1 => Shape::Rect(Rect::around(self.centre, at.side * self.size), 0.19 * self.size),
            2 => polygon(&[(0.0, -at.up), (at.side, 0.0), (0.0, at.down), (-at.side, 0.0)]),
            3 => polygon(&[(0.0, -at.up), (at.side, at.down), (-at.side, at.down)]),
            4 => polygon(&hexagon(at.side)),
            _ => Shape::Circle(self.centre, at.side * self.size),
        }
    }
}

/// Two eyes and a mouth that bends with `unit`, −1 (worst) to +1 (best), without a head around them.
pub fn face(centre: Point, size: f32, unit: f32, colour: Colour) -> [Item; 3] {
    let unit = unit.clamp(-1.0, 1.0);
    let at = |x: f32, y: f32| centre + Point::new(x, y) * size;
    let eye = |x: f32| Item::Fill(Shape::Circle(at(x, -0.088), 0.068 * size), colour);
    // A smile hangs from higher corners, so that the mouth stays in the lower half of the face.
    let corner = 0.17 - 0.085 * unit;
    let bend = corner + 0.215 * unit;
    let mouth = Path::new([
        PathEl::Move(at(-0.215, corner)),
        PathEl::Cubic(at(-0.085, bend), at(0.085, bend), at(0.215, corner)),
    ]);
    [eye(-0.162), eye(0.162), Item::Stroke(Shape::Path(mouth), Stroke::round(OUTLINE * size, colour))]
}

/// A grey face beside the emotion axis, around `centre`.
pub fn axis_face(centre: Point, unit: f32, colour: Colour) -> Vec<Item> {
    let head = Item::Stroke(Shape::Circle(centre, AXIS_FACE_SIZE / 2.0), Stroke::solid(0.9, colour));
    core::iter::once(head).chain(face(centre, AXIS_FACE_SIZE, unit, colour)).collect()
}

/// A piece of a persona's curve with its marker, as the legend shows it; `left` is the line's left end.
pub fn legend_sample(style: usize, left: Point, colour: Colour, paper: Colour) -> Vec<Item> {
    let right = left + Point::new(LEGEND_SAMPLE_WIDTH, 0.0);
    let marker = Marker {
        style,
        centre: left + Point::new(LEGEND_SAMPLE_WIDTH / 2.0, 0.0),
        size: 9.0,
        unit: 0.5,
        filled: false,
    };
    let mut stroke = curve_stroke(style, CURVE_WIDTH, colour);
    if matches!(style % 6, 3 | 4) {
        // The marker would hide the gaps of long patterns: show them closer together.
        stroke.dash.iter_mut().for_each(|length| *length *= 0.62);
    }
    let mut items = vec![Item::Stroke(Shape::Line(left, right), stroke)];
    items.extend(marker.items(colour, paper));
    items
}

/// A hexagon with corners at the left and the right, flattened a little to the height of a circle.
fn hexagon(side: f32) -> [(f32, f32); 6] {
    let (half, high) = (0.5 * side, 0.866 * side);
    [(-side, 0.0), (-half, -high), (half, -high), (side, 0.0), (half, high), (-half, high)]
}

fn placed(points: &[(f32, f32)], centre: Point, size: f32) -> Vec<Point> {
    points.iter().map(|(x, y)| centre + Point::new(*x, *y) * size).collect()
}
