//! Round things that share a place: side by side around its middle, so that none covers another.

use crate::base::{Point, Size};

/// Places for so many things around the middle of a cell, `pitch` from one to the next, in rows of
/// about the same length. Nothing where the cell is too small for them.
pub fn places(count: usize, pitch: f32, cell: Size) -> Option<Vec<Point>> {
    let across = (cell.w / pitch) as usize;
    let down = (cell.h / pitch) as usize;
    if count > across * down {
        return None;
    }
    let rows = count.div_ceil(across.max(1));
    let per_row = count.div_ceil(rows.max(1)).max(1);
    let place = |at: usize| {
        let (row, column) = (at / per_row, at % per_row);
        let in_row = per_row.min(count - row * per_row);
        let x = (column as f32 - (in_row as f32 - 1.0) / 2.0) * pitch;
        let y = (row as f32 - (rows as f32 - 1.0) / 2.0) * pitch;
        Point::new(x, y)
    };
    Some((0..count).map(place).collect())
}
