//! Where the way forks: a dashed line from one step to another in a band over the steps, in which
//! no words stand.

use crate::{
    base::Point,
    layout::{
        frame::Frame,
        piece::{Block, Ground, Piece},
        sheet::{Column, Placed, What},
    },
};

/// From one way to the next, in points.
const TRACK: f32 = 6.0;
/// Above the topmost way.
const ABOVE: f32 = 2.0;
/// Under the lowest one: room for its arrowhead.
const BELOW: f32 = 9.0;
/// Between the beginnings of several ways from one step.
const ASIDE: f32 = 5.0;

/// A way between two steps, from where to where on the sheet.
struct Way {
    /// Place of the step it leads to, among the sheet's columns.
    column: usize,
    from: f32,
    to: f32,
    /// Counted from the steps up.
    track: usize,
}

/// Lays out the ways above `y`, where the steps of these columns would begin; returns where they do.
pub(super) fn lay_out(frame: &Frame<'_>, columns: &[Column], y: f32, out: &mut Vec<Placed>) -> f32 {
    let ways = ways(frame, columns);
    let Some(tracks) = ways.iter().map(|way| way.track + 1).max() else { return y };
    let bottom = y + ABOVE + tracks as f32 * TRACK - TRACK + BELOW;
    for way in ways {
        let Some(column) = columns.get(way.column) else { continue };
        let left = way.from.min(way.to);
        let over = bottom - BELOW - way.track as f32 * TRACK;
        let mut block = Block::new(Ground::Bare, (way.to - way.from).abs());
        block.h = bottom - over;
        let (from, to) = (way.from - left, way.to - left);
        let (up, down) = (Point::new(from, 0.0), Point::new(to, 0.0));
        let foot = block.h - 1.4;
        block.push(Piece::Branch(vec![Point::new(from, foot), up, down, Point::new(to, foot)]));
        out.push(Placed::new(What::Branch(way.column), Some(&column.step), Point::new(left, over), block));
    }
    bottom
}

/// Every way of these columns, shorter ones nearer to the steps.
fn ways(frame: &Frame<'_>, columns: &[Column]) -> Vec<Way> {
    let all = frame.doc.columns();
    let steps: Vec<_> = frame.doc.steps().collect();
    let middle = |column: &Column| column.x + column.w / 2.0;
    let mut ways: Vec<Way> = Vec::new();
    for (at, column) in columns.iter().enumerate() {
        let Some((_, step)) = steps.get(column.index) else { continue };
        let Some(origin) = step.branch_from.as_ref().and_then(|id| all.of(id)) else { continue };
        let from = match columns.iter().find(|c| c.index == origin) {
            Some(from) => {
                let before = ways.iter().filter(|way| (way.from - middle(from)).abs() < from.w / 2.0).count();
                middle(from) + ASIDE * before as f32
            }
            // It comes from another sheet.
            None if origin < column.index => columns.first().map_or(0.0, |c| c.x),
            None => columns.last().map_or(0.0, |c| c.x + c.w),
        };
        ways.push(Way { column: at, from, to: middle(column), track: 0 });
    }
    ways.sort_by(|a, b| (a.to - a.from).abs().total_cmp(&(b.to - b.from).abs()).then(a.column.cmp(&b.column)));
    for at in 0..ways.len() {
        let Some((done, [way, ..])) = ways.split_at_mut_checked(at) else { continue };
        let span = |way: &Way| (way.from.min(way.to), way.from.max(way.to));
        let (left, right) = span(way);
        let meets = |other: &Way| span(other).0 < right + ASIDE && left < span(other).1 + ASIDE;
        let taken: Vec<usize> = done.iter().filter(|other| meets(other)).map(|other| other.track).collect();
        way.track = (0..=taken.len()).find(|track| !taken.contains(track)).unwrap_or_default();
    }
    ways
}
