//! The parts of the canvas: the sheet itself, and the phase header and lane labels that stay in
//! view when one looks further down or to the right.

use egui::{Pos2, Rect, pos2, vec2};

use crate::{
    app::camera::Camera,
    base::{self, Point},
    layout::{Sheet, What, measure},
    render::screen::View,
};

/// Air above the chevrons and beside the labels within the frozen parts, in points.
const AIR: f32 = 8.0;
/// Behind the longest name of a line between lanes, in points.
const BEHIND: f32 = 3.0;
/// The header or the labels freeze only as long as they leave this part of the canvas to the cells.
const MOST: f32 = 0.45;

/// Which part of the sheet moves how.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Zone {
    /// Scrolls both ways.
    Body,
    /// Phases, goals and steps: stay at the top.
    Top,
    /// Lane labels and axes: stay at the left.
    Left,
    /// The label of the goals: stays at the left and at the top.
    Corner,
}

/// Where each zone lies on screen, and how its points get there.
#[derive(Clone, Copy, Debug)]
pub struct Zones {
    /// The whole canvas.
    pub canvas: Rect,
    /// How body points become screen points.
    pub view: View,
    /// How far the header is held back, in logical pixels; 0 while it is where the sheet has it.
    pub down: f32,
    /// The same for the labels.
    pub across: f32,
    /// Heights between which the header freezes, in sheet points.
    pub header: (f32, f32),
    /// Left and right end of the labels, in sheet points.
    pub labels: (f32, f32),
    /// How much further names of lines between lanes reach: frozen, the labels make room for them.
    longer: f32,
    /// Bottom of the lanes, in sheet points.
    bottom: f32,
}

impl Zones {
    /// The zones of `sheet` under `camera`.
    pub fn new(canvas: Rect, camera: Camera, sheet: &Sheet, pixels_per_point: f32, settled: bool) -> Self {
        let origin = camera.to_screen(canvas, Point::default());
        let view = View { origin, zoom: camera.zoom, pixels_per_point, settled };
        let grid = sheet.grid;
        let labels = (measure::MARGIN - AIR, grid.x - measure::GUTTER / 2.0);
        let phases = sheet.phases.first().map_or(grid.y, |p| p.rect.y);
        let chevrons = sheet.phases.first().map_or(grid.y, |p| p.rect.bottom());
        let mut zones = Self {
            canvas,
            view,
            down: 0.0,
            across: 0.0,
            header: (phases - AIR, grid.y),
            labels,
            longer: line_names(sheet).map_or(0.0, |end| (end + BEHIND - labels.1).max(0.0)),
            bottom: grid.bottom(),
        };
        let tallest = MOST * canvas.height();
        // Where the whole header would take too much, the phases' names alone stay.
        if (grid.y - phases + AIR) * view.zoom > tallest {
            zones.header = (phases - AIR / 2.0, chevrons + AIR / 2.0);
        }
        if (zones.header.1 - zones.header.0) * view.zoom <= tallest {
            let last = (grid.bottom() - zones.header.1).max(0.0) * view.zoom;
            zones.down = (canvas.top() - view.point(Point::new(0.0, zones.header.0)).y).clamp(0.0, last);
        }
        if (labels.1 - labels.0) * view.zoom <= MOST * canvas.width() {
            let last = (grid.right() - labels.1).max(0.0) * view.zoom;
            zones.across = (canvas.left() - view.point(Point::new(labels.0, 0.0)).x).clamp(0.0, last);
        }
        if zones.across > 0.0 {
            (zones.labels.1, zones.longer) = (labels.1 + zones.longer, 0.0);
        }
        zones
    }

    /// How a zone's points become screen points.
    pub fn view(&self, zone: Zone) -> View {
        let shift = match zone {
            Zone::Body => vec2(0.0, 0.0),
            Zone::Top => vec2(0.0, self.down),
            Zone::Left => vec2(self.across, 0.0),
            Zone::Corner => vec2(self.across, self.down),
        };
        View { origin: self.view.origin + shift, ..self.view }
    }

    /// The part of the canvas in which a zone shows.
    pub fn clip(&self, zone: Zone) -> Rect {
        let canvas = self.canvas;
        let corner = self.view(Zone::Corner);
        let edge = corner.point(Point::new(self.labels.1, self.header.1));
        let left = if self.across > 0.0 { edge.x } else { canvas.left() };
        let top = if self.down > 0.0 { edge.y } else { canvas.top() };
        let paper_top = self.view.point(Point::default()).y;
        let above = corner.point(Point::new(0.0, self.header.0)).y;
        let below = self.view.point(Point::new(0.0, self.bottom)).y;
        let rect = match zone {
            Zone::Top if self.down > 0.0 => Rect::from_min_max(pos2(left, canvas.top()), pos2(canvas.right(), edge.y)),
            Zone::Left if self.across > 0.0 => {
                Rect::from_min_max(pos2(canvas.left(), top.max(paper_top)), pos2(edge.x, below))
            }
            Zone::Corner if self.across > 0.0 || self.down > 0.0 => {
                Rect::from_min_max(pos2(canvas.left(), above), edge)
            }
            // What is not frozen is drawn with the body.
            Zone::Body | Zone::Top | Zone::Left | Zone::Corner => Rect::from_min_max(pos2(left, top), canvas.max),
        };
        rect.intersect(canvas)
    }

    /// What the frozen header and labels cover, from the canvas's left top corner, in logical pixels.
    pub fn taken(&self) -> (f32, f32) {
        let header = (self.header.1 - self.header.0) * self.view.zoom;
        let labels = (self.labels.1 + self.longer - self.labels.0) * self.view.zoom;
        let tall = if header <= MOST * self.canvas.height() { header } else { 0.0 };
        let wide = if labels <= MOST * self.canvas.width() { labels } else { 0.0 };
        (wide, tall)
    }

    /// The zone and the sheet point under a screen point.
    pub fn at(&self, pos: Pos2) -> (Zone, Point) {
        let zone = if (self.across > 0.0 || self.down > 0.0) && self.clip(Zone::Corner).contains(pos) {
            Zone::Corner
        } else if self.down > 0.0 && self.clip(Zone::Top).contains(pos) {
            Zone::Top
        } else if self.across > 0.0 && self.clip(Zone::Left).contains(pos) {
            Zone::Left
        } else {
            Zone::Body
        };
        (zone, self.view(zone).scene_point(pos))
    }

    /// The zone in which a box of that home zone is now: a header that is not frozen is body.
    pub fn rect(&self, zone: Zone, rect: base::Rect) -> Rect {
        self.view(zone).rect(rect)
    }

    /// The sheet rectangle that the body shows.
    pub fn visible(&self) -> base::Rect {
        self.view.scene_rect(self.clip(Zone::Body))
    }

    /// A sheet point under the pointer as if nothing were frozen.
    pub fn body_point(&self, pos: Pos2) -> Point {
        self.view.scene_point(pos)
    }
}

/// Where the longest name of a line between lanes ends.
fn line_names(sheet: &Sheet) -> Option<f32> {
    let names = sheet.furniture.iter().filter(|placed| matches!(placed.what, What::LineLabel(_)));
    names.map(|placed| placed.rect.right()).reduce(f32::max)
}
