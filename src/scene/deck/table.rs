//! Tables on slides: drawn cell by cell, and handed on as tables for programs that have such.

use super::{
    Setting,
    easel::{Easel, Sketch},
    flow::{stretch, words},
    measure::{BODY, MARGIN, SMALL},
    spread::spread,
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
/// Above and below a cell's words.
const PAD_Y: f32 = 5.5;
/// Between heading and table.
const UNDER_HEADING: f32 = 12.0;

/// A column of a table.
pub(super) struct Column {
    pub(super) name: String,
    pub(super) w: f32,
    /// Figures stand at the right.
    pub(super) at_right: bool,
}

impl Column {
    /// Room for words, from the column's left edge on.
    fn inner(&self) -> (f32, f32) {
        (PAD_X, self.w - PAD_X - if self.at_right { PAD_FIGURES } else { PAD_X })
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
}

/// How much lower small letters begin, to stand on one line with the others of their row.
fn lower(set: &Paragraph) -> f32 {
    let style = set.lines.first().and_then(|line| line.style);
    style.map_or(0.0, |style| (BODY.ascent() - style.ascent()).max(0.0))
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
    pub(super) setting: &'a Setting<'a>,
    pub(super) kind: SlideKind,
    pub(super) heading: String,
    pub(super) columns: Vec<Column>,
    pub(super) rows: Vec<Row>,
}

impl<'a> Table<'a> {
    /// The table on as many slides as it needs, each with the names of the columns. `beside` draws
    /// what is not words, row by row.
    pub(super) fn slides(&self, beside: &dyn Fn(&mut Easel<'a>, &PlacedRow)) -> Vec<Slide> {
        let (mut easel, top) = Easel::headed(self.setting, self.kind, &self.heading);
        let top = top + UNDER_HEADING;
        let names: Vec<Paragraph> =
            self.columns.iter().map(|column| self.setting.set(&column.name, SMALL.bold(), column.inner().1)).collect();
        let head_h = names.iter().map(|name| name.height).fold(0.0, f32::max) + 2.0 * PAD_Y;
        let room = easel.bottom() - top - head_h;
        let lines: Vec<Lines> = (0..self.rows.len()).flat_map(|at| self.lines(at, room)).collect();
        let heights: Vec<f32> = lines.iter().map(|lines| lines.h).collect();
        let mut easels = Vec::new();
        for page in spread(&heights, 0.0, room) {
            self.draw(&mut easel, top, (&names, head_h), lines.get(page).unwrap_or_default(), beside);
            let next = Easel::headed(self.setting, self.kind, &self.heading).0;
            easels.push(std::mem::replace(&mut easel, next));
        }
        Easel::finish_series(easels)
    }

    /// A row broken into lines; in parts where it is higher than `room`.
    fn lines(&self, at: usize, room: f32) -> Vec<Lines> {
        let Some(row) = self.rows.get(at) else { return Vec::new() };
        let set = |(column, cell): (&Column, &Cell)| self.setting.set(&cell.text, cell.style, column.inner().1);
        let sets: Vec<Paragraph> = self.columns.iter().zip(&row.cells).map(set).collect();
        let most = |cell: &Cell| (((room - 2.0 * PAD_Y) / cell.style.line_height) as usize).max(1);
        let parts = sets.iter().zip(&row.cells).map(|(set, cell)| set.lines.len().div_ceil(most(cell))).max();
        (0..parts.unwrap_or(1).max(1))
            .map(|part| {
                let cells: Vec<Paragraph> = (sets.iter().zip(&row.cells))
                    .map(|(set, cell)| {
                        let end = set.lines.len();
                        stretch(set, &((part * most(cell)).min(end)..((part + 1) * most(cell)).min(end)))
                    })
                    .collect();
                let h = cells.iter().map(|set| lower(set) + set.height).fold(0.0, f32::max) + 2.0 * PAD_Y;
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
            for (at, ((column, cell), set)) in self.columns.iter().zip(&row.cells).zip(&lines.cells).enumerate() {
                let text = words(&cell.text, set);
                let role = if at == 0 { Role::RowHeader } else { Role::Cell { span: 1 } };
                let node = easel.meaning.add(row_node, role, text.as_str(), Some(row.owner.clone()));
                let (from, w) = column.inner();
                let inner = Rect::new(x + from, y + PAD_Y, w, lines.h - 2.0 * PAD_Y);
                let left = if column.at_right { inner.right() - set.width } else { inner.x };
                if !set.lines.is_empty() {
                    let mut sketch =
                        Sketch::new(Rect::new(left, inner.y + lower(set), set.width, set.height)).means(node);
                    sketch = sketch.of(&row.owner);
                    sketch.lines(set, Point::default(), cell.colour);
                    easel.put(sketch);
                }
                said.push(SlideCell {
                    text,
                    style: cell.style,
                    colour: cell.colour,
                    fill: None,
                    at_right: column.at_right,
                });
                placed.push((inner, set.width));
                x += column.w;
            }
            y += lines.h;
            self.rule(easel, table, y, Stroke::solid(0.75, colours.line));
            rows.push(SlideRow { h: lines.h, cells: said });
            beside(easel, &PlacedRow { at: lines.at, cells: placed });
        }
        let columns: Vec<f32> = self.columns.iter().map(|column| column.w).collect();
        let rect = Rect::new(MARGIN - PAD_X, top, columns.iter().sum(), y - top);
        easel.tables.push(SlideTable { node: table, rect, columns, rows });
    }

    fn head(&self, easel: &mut Easel<'a>, table: NodeId, top: f32, (names, h): (&[Paragraph], f32)) -> SlideRow {
        let colour = self.setting.colours.muted;
        let row = easel.meaning.add(table, Role::Row, "", None);
        let mut x = MARGIN - PAD_X;
        let mut cells = Vec::new();
        for (column, set) in self.columns.iter().zip(names) {
            let node = easel.meaning.add(row, Role::ColumnHeader { span: 1 }, column.name.as_str(), None);
            let (from, w) = column.inner();
            let left = if column.at_right { x + from + w - set.width } else { x + from };
            // Names of one line stand on the rule, as those of two do.
            easel.text(Some(node), set, Point::new(left, top + h - PAD_Y - set.height), colour);
            let text = column.name.clone();
            cells.push(SlideCell { text, style: SMALL.bold(), colour, fill: None, at_right: column.at_right });
            x += column.w;
        }
        SlideRow { h, cells }
    }

    fn rule(&self, easel: &mut Easel<'a>, table: NodeId, y: f32, stroke: Stroke) {
        let w = self.columns.iter().map(|column| column.w).sum::<f32>() - 2.0 * PAD_X;
        let mut sketch = Sketch::new(Rect::new(MARGIN, y, w, 0.0)).means(table);
        sketch.shape(Shape::Line(Point::default(), Point::new(w, 0.0)), None, Some(stroke));
        easel.put(sketch);
    }
}
