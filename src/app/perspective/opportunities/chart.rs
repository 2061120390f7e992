//! The chart of impact and effort: where values lie, its axes and the names of its quadrants.

use egui::{Align2, Painter, Pos2, Rect, Stroke, StrokeKind, Vec2, pos2, vec2};

use super::{Now, entry::quadrant_name};
use crate::{
    app::style::{bold, c32, hairline, regular},
    base::Size,
    metrics::priority::{MUCH, Quadrant},
    theme::WindowColours,
};

/// Strip for the quadrants' names at the upper and the lower edge.
const NAMES: f32 = 26.0;
/// Room for the values at the left.
const LEFT: f32 = 24.0;
/// Room for the name of the upright axis.
const ABOVE: f32 = 24.0;
/// Room for the values and the name of the other axis.
const BELOW: f32 = 44.0;
/// Values of each axis.
const VALUES: u8 = 5;

/// The chart at its place on screen.
#[derive(Clone, Copy, Debug)]
pub(super) struct Chart {
    /// With the strips for names.
    plot: Rect,
    /// Five by five cells.
    grid: Rect,
}

impl Chart {
    /// A chart that fills `room`, axes included.
    pub(super) fn new(room: Rect) -> Self {
        let plot = Rect::from_min_max(room.min + vec2(LEFT, ABOVE), room.max - vec2(0.0, BELOW));
        Self { plot, grid: plot.shrink2(vec2(0.0, NAMES)) }
    }

    /// Size of a cell.
    pub(super) fn cell_size(&self) -> Size {
        let size = self.grid.size() / f32::from(VALUES);
        Size::new(size.x, size.y)
    }

    /// Where an impact and an effort lie.
    pub(super) fn cell(&self, (impact, effort): (u8, u8)) -> Rect {
        let Size { w, h } = self.cell_size();
        let x = self.grid.left() + f32::from(effort.saturating_sub(1)) * w;
        let y = self.grid.bottom() - f32::from(impact) * h;
        Rect::from_min_size(pos2(x, y), vec2(w, h))
    }

    /// The nearest impact and effort; nothing outside the chart.
    pub(super) fn value_at(&self, pos: Pos2) -> Option<(u8, u8)> {
        if !self.plot.expand(8.0).contains(pos) {
            return None;
        }
        let Size { w, h } = self.cell_size();
        let value = |share: f32| (share.floor() as i32 + 1).clamp(1, i32::from(VALUES)) as u8;
        Some((value((self.grid.bottom() - pos.y) / h), value((pos.x - self.grid.left()) / w)))
    }

    /// Where much begins.
    fn split(&self) -> Pos2 {
        self.cell((MUCH - 1, MUCH)).left_top()
    }

    /// Draws grounds, axes, values and names.
    pub(super) fn paint(&self, painter: &Painter, now: &Now<'_>, inks: &WindowColours) {
        let (plot, split) = (self.plot, self.split());
        painter.rect_filled(plot, 0.0, c32(inks.panel));
        let wins = Rect::from_min_max(plot.min, split);
        painter.rect_filled(wins, 0.0, c32(inks.ok.with_alpha(26)));
        let pit = Rect::from_min_max(split, plot.max);
        painter.rect_filled(pit, 0.0, c32(inks.line.with_alpha(90)));
        painter.rect_stroke(plot, 0.0, hairline(inks.line), StrokeKind::Inside);
        painter.vline(split.x, plot.y_range(), hairline(inks.border));
        painter.hline(plot.x_range(), split.y, hairline(inks.border));
        let axis = Stroke::new(1.5, c32(inks.ink));
        painter.line_segment([plot.left_top(), plot.left_bottom()], axis);
        painter.line_segment([plot.left_bottom(), plot.right_bottom()], axis);
        self.paint_values(painter, now, inks);
        let (upper, lower) = (plot.top() + NAMES / 2.0, plot.bottom() - NAMES / 2.0);
        let places = [(plot.left(), upper), (split.x, upper), (plot.left(), lower), (split.x, lower)];
        for (quadrant, (x, y)) in Quadrant::ALL.into_iter().zip(places) {
            let name = quadrant_name(now, quadrant);
            painter.text(pos2(x + 10.0, y), Align2::LEFT_CENTER, name, bold(13.0), c32(inks.ink));
        }
    }

    fn paint_values(&self, painter: &Painter, now: &Now<'_>, inks: &WindowColours) {
        let muted = c32(inks.muted);
        for value in 1..=VALUES {
            let centre = self.cell((value, value)).center();
            let words = value.to_string();
            let beside = pos2(self.plot.left() - 9.0, centre.y);
            painter.text(beside, Align2::RIGHT_CENTER, &words, regular(12.0), muted);
            let below = pos2(centre.x, self.plot.bottom() + 6.0);
            painter.text(below, Align2::CENTER_TOP, &words, regular(12.0), muted);
        }
        let above = self.plot.left_top() - vec2(LEFT, 7.0);
        painter.text(above, Align2::LEFT_BOTTOM, format!("↑ {}", now.tr("impact")), regular(12.0), muted);
        let below = self.plot.right_bottom() + vec2(0.0, 24.0);
        painter.text(below, Align2::RIGHT_TOP, format!("{} →", now.tr("effort")), regular(12.0), muted);
        let sizes = self.plot.left_bottom() + vec2(0.0, 24.0);
        painter.text(sizes, Align2::LEFT_TOP, now.tr("matrix-sizes"), regular(12.0), muted);
    }

    /// Marks the cell in which something would come to lie.
    pub(super) fn paint_target(&self, painter: &Painter, inks: &WindowColours, at: (u8, u8)) {
        let cell = self.cell(at).shrink(1.5);
        let edge = Stroke::new(1.5, c32(inks.accent));
        painter.rect(cell, 4.0, c32(inks.accent_wash.with_alpha(150)), edge, StrokeKind::Inside);
    }
}

/// A disc with a number.
pub(super) fn paint_bubble(painter: &Painter, inks: &WindowColours, (at, diameter): (Pos2, f32), number: &str) {
    painter.circle_filled(at, diameter / 2.0, c32(inks.ok));
    let size = (diameter * 0.5).clamp(8.0, 13.0);
    painter.text(at, Align2::CENTER_CENTER, number, bold(size), c32(inks.raised));
}

/// A ring for what nobody has judged yet: its place is still open.
pub(super) fn paint_open(painter: &Painter, inks: &WindowColours, at: Pos2, diameter: f32) {
    let around: Vec<Pos2> =
        (0..=36).map(|step| at + diameter / 2.0 * Vec2::angled(step as f32 / 36.0 * std::f32::consts::TAU)).collect();
    painter.extend(egui::Shape::dashed_line(&around, Stroke::new(1.4, c32(inks.border)), 3.5, 3.0));
}
