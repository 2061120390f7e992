//! Where a poster is cut into tiles: as few as possible, and between columns and lanes where one can.

use std::{collections::BTreeSet, ops::Range};

use crate::{
    base::{Point, Rect, Size},
    layout::Sheet,
    model::{PageSize, Poster},
    scene::Page,
};

/// What office printers leave blank at each edge of the paper: 7 mm, in points.
pub(super) const PRINTER_MARGIN: f32 = 7.0 / 25.4 * 72.0;
/// Room around a tile for its marks and its name, in points.
pub(super) const GUTTER: f32 = 15.0;
/// Room for the phases, above the gutter, and for the names of the lanes, left of it, where each tile
/// repeats them.
pub(super) const STRIP: Size = Size::new(56.0, 13.0);
/// The widest a glue flap may be, as a part of what a tile could show.
const MOST_FLAP: f32 = 0.25;
/// How much of a tile's length a cut between phases is worth more than one between steps.
const FOR_PHASE: f32 = 0.12;
/// Distances below this are rounding, in points.
const ROUNDING: f32 = 0.01;

/// How a poster is cut.
#[derive(Clone, Debug)]
pub(super) struct Cutting {
    /// Paper of a tile.
    pub(super) paper: Size,
    /// Where the corner of a tile's own part lies on its paper.
    pub(super) at: Point,
    /// Width of the glue flaps in points.
    pub(super) flap: f32,
    columns: Vec<Stretch>,
    rows: Vec<Stretch>,
    /// Tiles that are white and hold nothing together, by place in the list of all.
    left_out: BTreeSet<usize>,
}

/// What a column or row of tiles shows of the poster, in poster points.
#[derive(Clone, Copy, Debug, PartialEq)]
struct Stretch {
    start: f32,
    end: f32,
    /// Where its glue flap ends; at `end` where it has none.
    flap_end: f32,
}

/// One tile.
#[derive(Clone, Debug, PartialEq)]
pub(super) struct Tile {
    /// Row and column, from 0.
    pub(super) place: (usize, usize),
    /// The part of the poster that is seen on it in the end, in poster points.
    pub(super) cell: Rect,
    /// The same with the glue flaps, that go under the next tiles.
    pub(super) shown: Rect,
}

impl Tile {
    /// Row by letter, column by number: "B3".
    pub(super) fn name(&self) -> String {
        name(self.place)
    }
}

/// The name of the tile in this row and column, from 0.
pub(super) fn name((row, column): (usize, usize)) -> String {
    let mut letters = Vec::new();
    let mut rest = row + 1;
    while rest > 0 {
        letters.push(char::from(b'A' + ((rest - 1) % 26) as u8));
        rest = (rest - 1) / 26;
    }
    let row: String = letters.into_iter().rev().collect();
    format!("{row}{}", column + 1)
}

impl Cutting {
    /// Cuts the poster that `whole` shows onto paper of this size, turned so that it takes fewest.
    pub(super) fn new(poster: &Poster, tile: PageSize, sheet: &Sheet, whole: &Page) -> Self {
        let standing = tile.portrait();
        let lying = Size::new(standing.h, standing.w);
        let [like, other] = if whole.paper.w >= whole.paper.h { [lying, standing] } else { [standing, lying] };
        let (across, down) = (columns(sheet, whole), rows(sheet, whole));
        let cut = |paper: Size| {
            let strip = if poster.repeats { STRIP } else { Size::default() };
            let room = |paper: f32, strip: f32| paper - 2.0 * (PRINTER_MARGIN + GUTTER) - strip;
            let (w, h) = (room(paper.w, strip.w), room(paper.h, strip.h));
            let flap = (f32::from(poster.flap_mm) / 25.4 * 72.0).min(w.min(h) * MOST_FLAP);
            let at = Point::new(PRINTER_MARGIN + GUTTER + strip.w, PRINTER_MARGIN + GUTTER + strip.h);
            let columns = stretches(whole.paper.w, w - flap, flap, &across);
            let rows = stretches(whole.paper.h, h - flap, flap, &down);
            Self { paper, at, flap, columns, rows, left_out: BTreeSet::new() }
        };
        let (like, other) = (cut(like), cut(other));
        if other.count() < like.count() { other } else { like }
    }

    /// Leaves out the tiles that show nothing of these rectangles (in poster points), where nothing
    /// but such tiles lies between them and an edge of the poster: others are needed to hold it together.
    pub(super) fn leave_white_out(&mut self, shown: impl IntoIterator<Item = Rect>) {
        let (rows, columns) = self.size();
        let mut white = vec![true; rows * columns];
        for at in shown.into_iter().flat_map(|rect| self.seen(rect)) {
            if let Some(slot) = white.get_mut(at) {
                *slot = false;
            }
        }
        let is_white = |row: usize, column: usize| white.get(row * columns + column).is_some_and(|white| *white);
        let is_left_out = |at: &usize| {
            let (row, column) = (at / columns, at % columns);
            (0..=column).all(|c| is_white(row, c))
                || (column..columns).all(|c| is_white(row, c))
                || (0..=row).all(|r| is_white(r, column))
                || (row..rows).all(|r| is_white(r, column))
        };
        let left_out: BTreeSet<usize> = (0..rows * columns).filter(is_left_out).collect();
        // A poster that is all white is printed as it is.
        self.left_out = if left_out.len() < white.len() { left_out } else { BTreeSet::new() };
    }

    /// How many tiles are printed.
    pub(super) fn count(&self) -> usize {
        self.columns.len() * self.rows.len() - self.left_out.len()
    }

    /// How many tiles are left out.
    pub(super) fn left_out(&self) -> usize {
        self.left_out.len()
    }

    /// Whether the tile in this row and column is printed.
    pub(super) fn prints(&self, (row, column): (usize, usize)) -> bool {
        let (rows, columns) = self.size();
        row < rows && column < columns && !self.left_out.contains(&(row * columns + column))
    }

    /// How many rows and columns of tiles.
    pub(super) fn size(&self) -> (usize, usize) {
        (self.rows.len(), self.columns.len())
    }

    /// All tiles, row by row, with those that are left out.
    pub(super) fn tiles(&self) -> Vec<Tile> {
        let mut tiles = Vec::with_capacity(self.count());
        for (row, down) in self.rows.iter().enumerate() {
            for (column, across) in self.columns.iter().enumerate() {
                let to = |right: f32, bottom: f32| {
                    Rect::new(across.start, down.start, right - across.start, bottom - down.start)
                };
                let (cell, shown) = (to(across.end, down.end), to(across.flap_end, down.flap_end));
                tiles.push(Tile { place: (row, column), cell, shown });
            }
        }
        tiles
    }

    /// Places, in the list of tiles, of those that show some of `rect` (in poster points).
    pub(super) fn reached(&self, rect: Rect) -> impl Iterator<Item = usize> + use<> {
        self.within(rect, |stretch| stretch.flap_end)
    }

    /// The same without those that show it on their flaps only, where the next tile lies on it.
    fn seen(&self, rect: Rect) -> impl Iterator<Item = usize> + use<> {
        self.within(rect, |stretch| stretch.end)
    }

    fn within(&self, rect: Rect, end: fn(&Stretch) -> f32) -> impl Iterator<Item = usize> + use<> {
        let columns = within(&self.columns, rect.x, rect.right(), end);
        let rows = within(&self.rows, rect.y, rect.bottom(), end);
        let wide = self.columns.len();
        rows.flat_map(move |row| columns.clone().map(move |column| row * wide + column))
    }
}

/// The stretches that share something with `from` to `to`, each up to its `end`.
fn within(stretches: &[Stretch], from: f32, to: f32, end: fn(&Stretch) -> f32) -> Range<usize> {
    let first = stretches.partition_point(|s| end(s) <= from);
    first..stretches.partition_point(|s| s.start < to).max(first)
}

/// A place where a cut goes through no card, in poster points; and how much of a tile's length it is
/// worth to cut there instead of at another such place.
#[derive(Clone, Copy, Debug, PartialEq)]
struct Border {
    at: f32,
    worth: f32,
}

/// Between labels and cells, between columns.
fn columns(sheet: &Sheet, whole: &Page) -> Vec<Border> {
    let on_poster = |x: f32| x * whole.scale + whole.origin.x;
    let begins = |column: usize| sheet.phases.iter().any(|phase| phase.columns.start == column);
    let edge = |(at, column): (usize, &crate::layout::Column)| Border {
        at: on_poster(column.x),
        worth: if begins(at) { FOR_PHASE } else { 0.0 },
    };
    let end = Border { at: on_poster(sheet.grid.right()), worth: 0.0 };
    sheet.columns.iter().enumerate().map(edge).chain([end]).collect()
}

/// Between title and phases, phases and cells, lanes, cells and legend.
fn rows(sheet: &Sheet, whole: &Page) -> Vec<Border> {
    let top = sheet.phases.first().map(|phase| phase.rect.y - 3.0);
    let lanes = sheet.lanes.iter().filter(|lane| lane.ruled).map(|lane| lane.rect.y);
    // A blueprint line stands in the middle of a row of its own.
    let lines = sheet.lines.iter().map(|(_, y)| y - crate::layout::measure::LINE_ROW / 2.0);
    let ends = [sheet.grid.y, sheet.grid.bottom()];
    let at = top.into_iter().chain(ends).chain(lanes).chain(lines);
    at.map(|y| Border { at: y * whole.scale + whole.origin.y, worth: 0.0 }).collect()
}

/// Cuts `length` points into the fewest stretches of at most `capacity` each, about as long as each
/// other, whose flaps reach on `flap` further; the last one has none and may use that room itself.
fn stretches(length: f32, capacity: f32, flap: f32, borders: &[Border]) -> Vec<Stretch> {
    let count = ((length - flap - ROUNDING) / capacity).ceil().max(1.0) as usize;
    let mut stretches = Vec::with_capacity(count);
    let mut start = 0.0;
    for rest in (1..count).rev() {
        // What comes after must hold the remainder.
        let least = (length - rest as f32 * capacity - flap).max(start + ROUNDING);
        let most = start + capacity;
        let even = (start + (length - start) / (rest + 1) as f32).clamp(least.min(most), most);
        let off = |border: &Border| (border.at - even).abs() - border.worth * capacity;
        let possible = borders.iter().filter(|b| (least..=most).contains(&b.at));
        let end = possible.min_by(|a, b| off(a).total_cmp(&off(b))).map_or(even, |border| border.at);
        stretches.push(Stretch { start, end, flap_end: (end + flap).min(length) });
        start = end;
    }
    stretches.push(Stretch { start, end: length, flap_end: length });
    stretches
}
