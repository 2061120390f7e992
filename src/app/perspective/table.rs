//! A table that may be wider than its place: the names of its rows and its last column stay in
//! view while the columns between them are scrolled.

use std::sync::Arc;

use egui::{Galley, Rect, ScrollArea, Sense, Ui, UiBuilder, pos2, vec2};

use crate::app::{
    panel::wrapped,
    style::{bold, regular},
};

/// A column is never narrower.
const NARROWEST: f32 = 74.0;
/// Between words and the edges of their cell, both together.
const PADS: f32 = 20.0;
/// Room for the bar under columns that are scrolled.
const BAR: f32 = 12.0;
/// Of the table, how much the names of its rows may take.
const NAMES: f32 = 0.36;

/// A part of the table that is drawn in one go.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Part {
    /// The names of the rows.
    Names,
    /// This column.
    Column(usize),
}

/// What lies where in a table.
pub(super) struct Table {
    /// Width of the rows' names.
    names: f32,
    /// Width of a column.
    wide: f32,
    /// The headings of the columns.
    pub(super) heads: Vec<Arc<Galley>>,
    /// The names of the rows.
    pub(super) rows: Vec<Arc<Galley>>,
    /// Top edges of the rows, and the bottom edge of the last one, from the top of the table.
    edges: Vec<f32>,
}

impl Table {
    /// Measures headings and names; `before` is the room for a sign before a name, `row` the least
    /// height of a row.
    pub(super) fn new(ui: &Ui, heads: &[&str], names: &[(&str, bool)], before: f32, row: f32) -> Self {
        let room = ui.available_width();
        let longest = |words: &str| {
            let widths = words.split_whitespace().map(|word| wrapped(ui, word, bold(12.0), f32::INFINITY).size().x);
            widths.fold(0.0, f32::max)
        };
        let least = heads.iter().map(|head| longest(head) + PADS).fold(NARROWEST, f32::max);
        let font = |is_sum: bool| if is_sum { bold(13.0) } else { regular(13.0) };
        let asked = names.iter().map(|(name, is_sum)| wrapped(ui, name, font(*is_sum), f32::INFINITY).size().x);
        let asked = asked.fold(0.0, f32::max) + before + 8.0;
        let left = room - least * heads.len() as f32;
        let names_wide = asked.min((room * NAMES).max(left)).max(80.0);
        let wide = ((room - names_wide) / heads.len().max(1) as f32).max(least);
        let heads: Vec<_> = heads.iter().map(|head| wrapped(ui, head, bold(12.0), wide - PADS)).collect();
        let rows: Vec<_> =
            names.iter().map(|(name, is_sum)| wrapped(ui, name, font(*is_sum), names_wide - before - 8.0)).collect();
        let tallest = heads.iter().map(|head| head.size().y).fold(0.0, f32::max);
        let mut edges = vec![(tallest + 16.0).max(row.min(34.0))];
        for name in &rows {
            let top = edges.last().copied().unwrap_or_default();
            edges.push(top + (name.size().y + 12.0).max(row));
        }
        Self { names: names_wide, wide, heads, rows, edges }
    }

    /// Where the headings lie in a part of the table.
    pub(super) fn head(&self, part: Rect) -> Rect {
        let bottom = part.top() + self.edges.first().copied().unwrap_or_default();
        Rect::from_min_max(part.min, pos2(part.right(), bottom))
    }

    /// Where a row lies in a part of the table.
    pub(super) fn row(&self, part: Rect, row: usize) -> Rect {
        let edge = |at: usize| part.top() + self.edges.get(at).copied().unwrap_or_default();
        Rect::from_min_max(pos2(part.left(), edge(row)), pos2(part.right(), edge(row + 1)))
    }

    /// Draws all parts; the last column stays in view where `has_sum`.
    pub(super) fn show(&self, ui: &mut Ui, id: &str, has_sum: bool, mut paint: impl FnMut(&mut Ui, Part, Rect)) {
        let room = ui.available_width();
        let count = self.heads.len();
        let height = self.edges.last().copied().unwrap_or_default();
        let is_scrolled = self.names + self.wide * count as f32 > room + 0.5;
        let bar = if is_scrolled { BAR } else { 0.0 };
        let (area, _) = ui.allocate_exact_size(vec2(room, height + bar), Sense::hover());
        let part = |left: f32, width: f32| Rect::from_min_size(pos2(left, area.top()), vec2(width, height));
        paint(ui, Part::Names, part(area.left(), self.names));
        let kept = usize::from(has_sum && count > 0);
        let right = if is_scrolled { area.right() } else { area.left() + self.names + self.wide * count as f32 };
        let between = Rect::from_min_max(
            pos2(area.left() + self.names, area.top()),
            pos2(right - self.wide * kept as f32, area.bottom()),
        );
        ui.scope_builder(UiBuilder::new().max_rect(between).id_salt(id), |ui| {
            ScrollArea::horizontal().id_salt(id).auto_shrink(false).show(ui, |ui| {
                let columns = count - kept;
                let (inside, _) = ui.allocate_exact_size(vec2(self.wide * columns as f32, height), Sense::hover());
                for at in 0..columns {
                    paint(ui, Part::Column(at), part(inside.left() + self.wide * at as f32, self.wide));
                }
            });
        });
        if kept > 0 {
            paint(ui, Part::Column(count - 1), part(between.right(), self.wide));
        }
    }
}
