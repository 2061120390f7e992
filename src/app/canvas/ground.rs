//! The sheet's ground in pieces that can be culled: a dashed line across a large map is tens of
//! thousands of dashes, of which hardly any is in view.

use crate::{
    base::{Point, Rect},
    scene::{Group, Item, Shape, Stroke},
};

/// About how long a piece of a dashed line is, in points.
const STRETCH: f32 = 1_200.0;

/// The group without its long dashed lines, then each of those as stretches that join without a seam.
pub(super) fn pieces(group: &Group) -> Vec<Group> {
    let (long, rest): (Vec<&Item>, Vec<&Item>) = group.items.iter().partition(|item| line(item).is_some());
    if long.is_empty() {
        return vec![group.clone()];
    }
    let rest: Vec<Item> = rest.into_iter().cloned().collect();
    let mut pieces = vec![Group { items: rest.into(), ..group.clone() }];
    for (from, to, stroke) in long.into_iter().filter_map(line) {
        pieces.extend(stretches(group, from, to, stroke));
    }
    pieces
}

/// The ends of a dashed line that is worth cutting, and how it is drawn.
fn line(item: &Item) -> Option<(Point, Point, &Stroke)> {
    match item {
        Item::Stroke(Shape::Line(from, to), stroke) if !stroke.dash.is_empty() => {
            (from.distance(*to) > 2.0 * STRETCH).then_some((*from, *to, stroke))
        }
        _ => None,
    }
}

fn stretches(group: &Group, from: Point, to: Point, stroke: &Stroke) -> Vec<Group> {
    let whole = from.distance(to);
    let along = (to - from) * (1.0 / whole);
    // Whole turns of the pattern, so that each stretch begins as the line does.
    let turn: f32 = stroke.dash.iter().sum();
    let length = turn * (STRETCH / turn).floor().max(1.0);
    let piece = |length: f32| Item::Stroke(Shape::Line(Point::default(), along * length), stroke.clone());
    let full = Group { items: [piece(length)].into(), ..group.clone() };
    let count = (whole / length).floor() as usize;
    let mut all = Vec::with_capacity(count + 1);
    for at in 0..=count {
        let done = at as f32 * length;
        let left = (whole - done).min(length);
        let start = group.at + from + along * done;
        let bounds = Rect::between(start, start + along * left).grown(stroke.width);
        // All full ones share their items, and with them one mesh.
        let piece = if at < count { full.clone() } else { Group { items: [piece(left)].into(), ..group.clone() } };
        all.push(Group { at: start, bounds, ..piece });
    }
    all
}
