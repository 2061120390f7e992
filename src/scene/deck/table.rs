//! Tables on slides: drawn cell by cell, and handed on as tables for programs that have such.

use std::ops::Range;

use super::{
    Setting,
    easel::{Easel, Sketch},
    flow::{stretch, words},
    measure::{BODY, MARGIN, SMALL},
    spread::spread,
    widths::{self, Ask},
};
use crate::{
    base::{Colour, Id, Point, Rect},
    model::SlideKind,
    scene::{Meaning, NodeId, Role, Shape, Slide, SlideCell, SlideRow, SlideTable, Stroke},
    text::{Paragraph, TextStyle},
};

/// Left and right of a cell's words.
const PAD_X: f32 = 6.0;
/// Between figures and the column behind them.
const PAD_FIGURES: f32 = 16.0;
/// Between heading and table.
const UNDER_HEADING: f32 = 12.0;
/// From airy to dense: the first that needs the fewest slides is taken.
const DENSITIES: [Density; 3] =
    [Density { style: BODY, pad: 5.5 }, Density { style: BODY, pad: 3.5 }, Density { style: SMALL, pad: 3.5 }];

/// How close a table's words stand.
#[derive(Clone, Copy)]
struct Density {
    /// Nothing is larger.
    style: TextStyle,
    /// Above and below a cell's words.
    pad: f32,
}

impl Density {
    /// A style as it is set at this density.
    fn style(self, style: TextStyle) -> TextStyle {
        let Self { style: most, .. } = self;
        if style.size > most.size {
            TextStyle { size: most.size, line_height: most.line_height, ..style }
        } else {
            style
        }
    }
}

/// A column of a table.
pub(super) struct Column {
    pub(super) name: String,
    /// How wide it is where no word needs more; the first takes what the others leave.
    pub(super) w: f32,
    /// Figures stand at the right.
    pub(super) at_right: bool,
}

impl Column {
    /// Beside the words at the right.
    fn pad_right(&self) -> f32 {
        if self.at_right { PAD_FIGURES } else { PAD_X }
    }

    /// Room for words in a column `w` wide, from its left edge on.
    fn inner(&self, w: f32) -> (f32, f32) {
        (PAD_X, w - PAD_X - self.pad_right())
    }
}

/// A cell's words and how they are set.
pub(super) struct Cell {
    pub(super) text: String,
    pub(super) style: TextStyle,
    pub(super) colour: Colour,
}

/// A row of a table.
pub(super) struct Row {
    /// What it is about.
    pub(super) owner: Id,
    pub(super) cells: Vec<Cell>,
}

/// Where the first line of each cell of a row stands, for those who draw beside the words.
pub(super) struct PlacedRow {
    /// Place among the rows that were given.
    pub(super) at: usize,
    /// For each column the box of its cell, without padding, and the width of its words.
    pub(super) cells: Vec<(Rect, f32)>,
    /// Height of their lines.
    pub(super) line: f32,
}

/// Width that the columns of a table share.
pub(super) fn width(setting: &Setting<'_>) -> f32 {
    setting.size.w - 2.0 * MARGIN + 2.0 * PAD_X
}

/// A row, or as much of it as one slide can hold, in lines.
struct Lines {
    at: usize,
    cells: Vec<Paragraph>,
    h: f32,
}

/// A table under construction.
pub(super) struct Table<'a> {
    setting: &'a Setting<'a>,
    kind: SlideKind,
    heading: String,
    columns: Vec<Column>,
    rows: Vec<Row>,
    density: Density,
    /// Widths of the columns.
    widths: Vec<f32>,
}

impl<'a> Table<'a> {
    pub(super) fn new(
        setting: &'a Setting<'a>,
        (kind, heading): (SlideKind, String),
        columns: Vec<Column>,
        rows: Vec<Row>,
    ) -> Self {
        Self { setting, kind, heading, columns, rows, density: DENSITIES[0], widths: Vec::new() }
    }

    /// The table on as few slides as it needs, each with the names of the columns. `beside` draws
    /// what is not words, row by row.
    pub(super) fn slides(mut self, beside: &dyn Fn(&mut Easel<'a>, &PlacedRow)) -> Vec<Slide> {
        let (mut easel, top) = Easel::headed(self.setting, self.kind, &self.heading);
        let top = top + UNDER_HEADING;
        let room = easel.bottom() - top;
        let mut best = (DENSITIES[0], usize::MAX);
        for density in DENSITIES {
            let count = self.set(density, room).2.len();
            if count < best.1 {
                best = (density, count);
            }
        }
        let (names, lines, pages) = self.set(best.0, room);
        let mut easels = Vec::new();
        for page in pages {
            self.draw(&mut easel, top, (&names, self.head_h(&names)), lines.get(page).unwrap_or_default(), beside);
            let next = Easel::headed(self.setting, self.kind, &self.heading).0;
            easels.push(std::mem::replace(&mut easel, next));
        }
        Easel::finish_series(easels)
    }

    /// Breaks everything into lines at this density: names of columns, rows, and which of these
    /// stand on which slide.
    fn set(&mut self, density: Density, room: f32) -> (Vec<Paragraph>, Vec<Lines>, Vec<Range<usize>>) {
        self.density = density;
        let asks: Vec<Ask> = (self.columns.iter().enumerate())
            .map(|(at, column)| {
                let cells = self.rows.iter().filter_map(|row| row.cells.get(at));
                let texts = cells.map(|cell| (cell.text.as_str(), density.style(cell.style)));
                let name = std::iter::once((column.name.as_str(), SMALL.bold()));
                Ask::of(self.setting, column, texts.chain(name), PAD_X + column.pad_right())
            })
            .collect();
        self.widths = widths::share(&asks, width(self.setting));
        let name = |(column, w): (&Column, &f32)| self.setting.set(&column.name, SMALL.bold(), column.inner(*w).1);
        let names: Vec<Paragraph> = self.columns.iter().zip(&self.widths).map(name).collect();
        let room = room - self.head_h(&names);
        let lines: Vec<Lines> = (0..self.rows.len()).flat_map(|at| self.lines(at, room)).collect();
        let heights: Vec<f32> = lines.iter().map(|lines| lines.h).collect();
        let pages = spread(&heights, 0.0, room);
        (names, lines, pages)
    }

    fn head_h(&self, names: &[Paragraph]) -> f32 {
        names.iter().map(|name| name.height).fold(0.0, f32::max) + 2.0 * self.density.pad
    }

    /// How much lower small letters begin, to stand on one line with the others of their row.
    fn lower(&self, set: &Paragraph) -> f32 {
        let style = set.lines.first().and_then(|line| line.style);
        style.map_or(0.0, |style| (self.density.style.ascent() - style.ascent()).max(0.0))
    }

    /// A row broken into lines; in parts where it is higher than `room`.
    fn lines(&self, at: usize, room: f32) -> Vec<Lines> {
        let Some(row) = self.rows.get(at) else { return Vec::new() };
        let pad = 2.0 * self.density.pad;
        let set = |((column, w), cell): ((&Column, &f32), &Cell)| {
            self.setting.set(&cell.text, self.density.style(cell.style), column.inner(*w).1)
        };
        let sets: Vec<Paragraph> = self.columns.iter().zip(&self.widths).zip(&row.cells).map(set).collect();
        let most = |cell: &Cell| (((room - pad) / self.density.style(cell.style).line_height) as usize).max(1);
        let parts = sets.iter().zip(&row.cells).map(|(set, cell)| set.lines.len().div_ceil(most(cell))).max();
        (0..parts.unwrap_or(1).max(1))
            .map(|part| {
                let cells: Vec<Paragraph> = (sets.iter().zip(&row.cells))
                    .map(|(set, cell)| {
                        let end = set.lines.len();
                        stretch(set, &((part * most(cell)).min(end)..((part + 1) * most(cell)).min(end)))
                    })
                    .collect();
                let h = cells.iter().map(|set| self.lower(set) + set.height).fold(0.0, f32::max) + pad;
                Lines { at, cells, h }
            })
            .collect()
    }

    fn draw(
        &self,
        easel: &mut Easel<'a>,
        top: f32,
        (names, head_h): (&[Paragraph], f32),
        page: &[Lines],
        beside: &dyn Fn(&mut Easel<'a>, &PlacedRow),
    ) {
        let colours = self.setting.colours;
        let table = easel.meaning.add(Meaning::ROOT, Role::Table, self.heading.as_str(), None);
        let mut rows = vec![self.head(easel, table, top, (names, head_h))];
        let mut y = top + head_h;
        self.rule(easel, table, y, Stroke::solid(1.2, colours.ink));
        for lines in page {
            let (Some(row), row_node) = (self.rows.get(lines.at), easel.meaning.add(table, Role::Row, "", None)) else {
                continue;
            };
            let mut x = MARGIN - PAD_X;
            let (mut said, mut placed) = (Vec::new(), Vec::new());
            let columns = self.columns.iter().zip(&self.widths);
            for (at, (((column, w), cell), set)) in columns.zip(&row.cells).zip(&lines.cells).enumerate() {
                let text = words(&cell.text, set);
                let role = if at == 0 { Role::RowHeader } else { Role::Cell { span: 1 } };
                let node = easel.meaning.add(row_node, role, text.as_str(), Some(row.owner.clone()));
                let (from, room) = column.inner(*w);
                let inner = Rect::new(x + from, y + self.density.pad, room, lines.h - 2.0 * self.density.pad);
                let left = if column.at_right { inner.right() - set.width } else { inner.x };
                if !set.lines.is_empty() {
                    let mut sketch =
                        Sketch::new(Rect::new(left, inner.y + self.lower(set), set.width, set.height)).means(node);
                    sketch = sketch.of(&row.owner);
                    sketch.lines(set, Point::default(), cell.colour);
                    easel.put(sketch);
                }
                said.push(SlideCell {
                    text,
                    style: self.density.style(cell.style),
                    colour: cell.colour,
                    fill: None,
                    at_right: column.at_right,
                });
                placed.push((inner, set.width));
                x += w;
            }
            y += lines.h;
            self.rule(easel, table, y, Stroke::solid(0.75, colours.line));
            rows.push(SlideRow { h: lines.h, cells: said });
            beside(easel, &PlacedRow { at: lines.at, cells: placed, line: self.density.style.line_height });
        }
        let columns = self.widths.clone();
        let rect = Rect::new(MARGIN - PAD_X, top, columns.iter().sum(), y - top);
        easel.tables.push(SlideTable { node: table, rect, columns, rows });
    }

    fn head(&self, easel: &mut Easel<'a>, table: NodeId, top: f32, (names, h): (&[Paragraph], f32)) -> SlideRow {
        let colour = self.setting.colours.muted;
        let row = easel.meaning.add(table, Role::Row, "", None);
        let mut x = MARGIN - PAD_X;
        let mut cells = Vec::new();
        for ((column, column_w), set) in self.columns.iter().zip(&self.widths).zip(names) {
            let node = easel.meaning.add(row, Role::ColumnHeader { span: 1 }, column.name.as_str(), None);
            let (from, w) = column.inner(*column_w);
            let left = if column.at_right { x + from + w - set.width } else { x + from };
            // Names of one line stand on the rule, as those of two do.
            easel.text(Some(node), set, Point::new(left, top + h - self.density.pad - set.height), colour);
            let text = column.name.clone();
            cells.push(SlideCell { text, style: SMALL.bold(), colour, fill: None, at_right: column.at_right });
            x += column_w;
        }
        SlideRow { h, cells }
    }

    fn rule(&self, easel: &mut Easel<'a>, table: NodeId, y: f32, stroke: Stroke) {
        let w = self.widths.iter().sum::<f32>() - 2.0 * PAD_X;
        let mut sketch = Sketch::new(Rect::new(MARGIN, y, w, 0.0)).means(table);
        sketch.shape(Shape::Line(Point::default(), Point::new(w, 0.0)), None, Some(stroke));
        easel.put(sketch);
    }
}
