//! Draws what a service blueprint adds to a map: its lines, seams between touchpoints, forks.

use std::sync::Arc;

use super::{
    Group, Item, Part, Rank, Shape, Stroke, TextItem,
    draw::{arrowhead, dashed},
};
use crate::{
    base::{Colour, Path, PathEl, Point, Rect},
    layout::{BlueprintLine, Dash, SeamSign, seam},
    model::Card,
    theme::SheetColours,
};

/// Radius of a fork's corners, in points.
const CORNER: f32 = 3.0;

/// How a blueprint line is drawn: the line of visibility is the strongest, and each has a pattern of
/// its own, so that they differ in black and white.
pub(super) fn line_stroke(line: BlueprintLine, ink: Colour) -> Stroke {
    match line {
        BlueprintLine::Interaction => Stroke::solid(0.8, ink),
        BlueprintLine::Visibility => Stroke::solid(1.1, ink).dashed(&[6.0, 3.5]),
        BlueprintLine::InternalInteraction => Stroke::round(1.1, ink).dashed(&[0.1, 3.2]),
    }
}

/// The seam's stitches between two cards, and over their end the ring with whom it concerns.
pub(super) fn seam_sign(sign: &SeamSign, card: &Card, colours: &SheetColours) -> Group {
    let at = sign.ring.centre();
    let (top, bottom) = sign.stitches;
    let stitches = Shape::Line(top - at, bottom - at);
    // A broad line of short dashes: threads across the gap.
    let thread = Stroke::solid(seam::THREAD, colours.axis).dashed(&[0.7, 2.3]);
    let mut items = vec![Item::Stroke(stitches, thread)];
    let dash = if sign.is_orphan { Dash::Short } else { Dash::Solid };
    if sign.letters.is_some() {
        let ring = sign.ring.moved(Point::default() - at);
        items.push(Item::Fill(Shape::Rect(ring, seam::RADIUS), colours.paper));
        items.push(Item::Stroke(Shape::Rect(ring.grown(-0.5), seam::RADIUS - 0.5), Stroke::solid(0.9, colours.ink)));
    } else {
        items.extend(seam_ring(Point::default(), dash, colours));
    }
    if let Some((line, start)) = &sign.letters {
        items.push(Item::Text(TextItem {
            at: *start - at,
            line: Arc::clone(line),
            colour: colours.ink,
            rank: Rank::Fine,
        }));
    }
    Group {
        part: Part::Body,
        owner: Some(card.id.clone()),
        lane: Some(card.lane.clone()),
        persona: None,
        at,
        bounds: sign.ring.grown(0.6).union(Rect::between(top - Point::new(2.0, 0.0), bottom + Point::new(2.0, 0.0))),
        items: items.into(),
        node: None,
        speck: None,
    }
}

/// The circle of a seam: paper, ring, and the two edges that meet there.
pub(super) fn seam_ring(centre: Point, dash: Dash, colours: &SheetColours) -> [Item; 4] {
    let circle = Shape::Circle(centre, seam::RADIUS - 0.5);
    let ring = dashed(Stroke::solid(0.9, colours.ink), dash);
    let edge = |x: f32| {
        let line = Shape::Line(centre + Point::new(x, -2.0), centre + Point::new(x, 2.0));
        Item::Stroke(line, Stroke::round(1.1, colours.ink))
    };
    [Item::Fill(Shape::Circle(centre, seam::RADIUS), colours.paper), Item::Stroke(circle, ring), edge(-1.2), edge(1.2)]
}

/// A dashed way through these corners, from a dot to an arrowhead.
pub(super) fn branch(corners: &[Point], colour: Colour, items: &mut Vec<Item>) {
    let (Some(first), Some(tip)) = (corners.first(), corners.last()) else { return };
    let mut elements = vec![PathEl::Move(*first)];
    for corner in corners.windows(3) {
        let [before, at, after] = corner else { continue };
        let toward = |to: Point| {
            let way = to - *at;
            let length = at.distance(to).max(0.01);
            *at + way * (CORNER.min(length / 2.0) / length)
        };
        let (into, out) = (toward(*before), toward(*after));
        elements.extend([PathEl::Line(into), PathEl::Cubic(into + (*at - into) * 0.55, out + (*at - out) * 0.55, out)]);
    }
    // The arrowhead covers the end.
    elements.push(PathEl::Line(*tip - Point::new(0.0, 3.5)));
    items.push(Item::Stroke(Shape::Path(Path::new(elements)), Stroke::solid(0.9, colour).dashed(&[2.2, 1.8])));
    items.push(Item::Fill(Shape::Circle(*first, 1.7), colour));
    items.push(arrowhead(*tip, Point::new(0.0, 1.0), colour));
}
