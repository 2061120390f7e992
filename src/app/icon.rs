//! Our icons on screen: the same shapes as on the sheet, flattened to lines for egui.

use egui::{
    Color32, Painter, Pos2, Rect, Shape, Stroke,
    epaint::{PathShape, PathStroke},
    vec2,
};

use super::style::c32;
use crate::{
    base::{Path, PathEl, Point},
    theme::{self, WindowColours},
};

/// An icon by its name in `assets/icons`.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Icon(pub &'static str);

#[expect(missing_docs, reason = "each name says what the icon shows")]
impl Icon {
    pub const UNDO: Self = Self("undo");
    pub const REDO: Self = Self("redo");
    pub const PLUS: Self = Self("plus");
    pub const MINUS: Self = Self("minus");
    pub const CLOSE: Self = Self("close");
    pub const CHECK: Self = Self("check");
    pub const EXPORT: Self = Self("export");
    pub const PRINT: Self = Self("printer");
    pub const PAPER: Self = Self("print");
    pub const CURVE: Self = Self("action");
    pub const PICTURE: Self = Self("picture");
    pub const SLIDES: Self = Self("slides");
    pub const NOTE: Self = Self("note");
    pub const DOWN: Self = Self("down");
    pub const RIGHT: Self = Self("right");
    pub const LEFT: Self = Self("left");
    pub const UP: Self = Self("up");
    pub const SEARCH: Self = Self("search");
    pub const FILTER: Self = Self("filter");
    pub const GRID: Self = Self("grid");
    pub const KEYBOARD: Self = Self("keyb");
    pub const PANEL_LEFT: Self = Self("panelL");
    pub const PANEL_RIGHT: Self = Self("panelR");
    pub const FIT: Self = Self("fit");
    pub const SUN: Self = Self("sun");
    pub const MOON: Self = Self("moon");
    pub const WEB: Self = Self("web");
    pub const LIST: Self = Self("list");
    pub const PERSONAS: Self = Self("personas");
    pub const METRIC: Self = Self("metric");
    pub const OPPORTUNITY: Self = Self("opp");
    pub const INFO: Self = Self("info");
    pub const WARN: Self = Self("warn");
    pub const STOP: Self = Self("stop");
    pub const EVIDENCE: Self = Self("evidence");
    pub const STATISTICS: Self = Self("statistics");
    pub const FILE: Self = Self("file");
    pub const CLOCK: Self = Self("clock");
    pub const MORE: Self = Self("more");
    pub const TRASH: Self = Self("trash");
    pub const PEN: Self = Self("pen");
    pub const COPY: Self = Self("copy");
    pub const FULL: Self = Self("full");
    pub const PLAY: Self = Self("play");
    pub const POINTER: Self = Self("touch");
    pub const EYE: Self = Self("eye");
    pub const GRIP: Self = Self("grip");
    pub const PAUSE: Self = Self("pause");
    /// The mark of Wayfare: a phase that points onwards.
    pub const LOGO: Self = Self("logo");
    /// A full stop: there is something to save.
    pub const DOT: Self = Self("dot");
}

/// Points on a curve of an icon.
const STEPS: usize = 8;

/// Draws `icon` as large as `rect`.
pub fn paint(painter: &Painter, rect: Rect, icon: Icon, colour: Color32) {
    let scale = rect.width() / theme::Icon::BOX;
    let place = |p: Point| rect.min + vec2(p.x, p.y) * scale;
    let stroke = Stroke::new(theme::Icon::STROKE * scale, colour);
    match icon {
        Icon::DOT => {
            painter.circle_filled(rect.center(), 3.0 * scale, colour);
        }
        Icon(name) => {
            let shapes = theme::icon(name).map_or(&[][..], |i| &i.shapes);
            for shape in shapes {
                for contour in contours(&shape.path, place) {
                    painter.add(drawn(contour, shape.filled, stroke));
                }
            }
        }
    }
}

/// The corners of the mark, in the box of icons: the same as the shape called "logo".
const LOGO: [(f32, f32); 6] = [(2.6, 3.4), (10.1, 3.4), (13.8, 8.0), (10.1, 12.6), (2.6, 12.6), (5.9, 8.0)];

fn drawn((points, is_closed): (Vec<Pos2>, bool), is_filled: bool, stroke: Stroke) -> Shape {
    let length: f32 = points.windows(2).map(|w| if let [a, b] = w { a.distance(*b) } else { 0.0 }).sum();
    match points.first() {
        // A line without length is a dot, as round caps would make it.
        Some(dot) if length < stroke.width / 2.0 => Shape::circle_filled(*dot, stroke.width * 0.75, stroke.color),
        _ if is_filled => Shape::Path(PathShape::convex_polygon(points, stroke.color, PathStroke::NONE)),
        _ if is_closed => Shape::Path(PathShape::closed_line(points, stroke)),
        _ => Shape::line(points, stroke),
    }
}

/// The contours of a path as points, and whether each is closed.
fn contours(path: &Path, place: impl Fn(Point) -> Pos2) -> Vec<(Vec<Pos2>, bool)> {
    let mut all: Vec<(Vec<Pos2>, bool)> = Vec::new();
    let mut last = Point::default();
    for element in path.0.iter() {
        match *element {
            PathEl::Move(p) => {
                all.push((vec![place(p)], false));
                last = p;
            }
            PathEl::Line(p) => {
                if let Some((points, _)) = all.last_mut() {
                    points.push(place(p));
                }
                last = p;
            }
            PathEl::Cubic(a, b, end) => {
                if let Some((points, _)) = all.last_mut() {
                    points.extend((1..=STEPS).map(|i| place(on_curve(last, a, b, end, i as f32 / STEPS as f32))));
                }
                last = end;
            }
            PathEl::Close => {
                if let Some((points, is_closed)) = all.last_mut() {
                    *is_closed = true;
                    // The first point again at the end would leave a corner without a join.
                    if points.len() > 1 && points.first().zip(points.last()).is_some_and(|(a, b)| a.distance(*b) < 0.01)
                    {
                        points.pop();
                    }
                }
            }
        }
    }
    all
}

fn on_curve(from: Point, a: Point, b: Point, to: Point, t: f32) -> Point {
    let s = 1.0 - t;
    from * (s * s * s) + a * (3.0 * s * s * t) + b * (3.0 * s * t * t) + to * (t * t * t)
}

/// Pixels along each side of the window's icon.
const WINDOW_ICON: u32 = 128;

/// The window's icon: the mark in white on the accent colour.
pub fn window() -> egui::IconData {
    let colours = WindowColours::light();
    let (ground, mark) = (c32(colours.accent), c32(colours.on_accent));
    let side = WINDOW_ICON as f32;
    let mut rgba = Vec::with_capacity((WINDOW_ICON * WINDOW_ICON * 4) as usize);
    for y in 0..WINDOW_ICON {
        for x in 0..WINDOW_ICON {
            let (x, y) = (x as f32 + 0.5, y as f32 + 0.5);
            let corner = side * 0.22;
            let (dx, dy) = ((x - side / 2.0).abs() - side / 2.0 + corner, (y - side / 2.0).abs() - side / 2.0 + corner);
            let distance = libm::hypotf(dx.max(0.0), dy.max(0.0)) + dx.max(dy).min(0.0) - corner;
            let opacity = (0.5 - distance).clamp(0.0, 1.0);
            let colour = if in_mark(x / side * 22.0 - 3.0, y / side * 22.0 - 3.0) { mark } else { ground };
            let [r, g, b, _] = colour.to_array();
            rgba.extend([r, g, b, (opacity * 255.0) as u8]);
        }
    }
    egui::IconData { rgba, width: WINDOW_ICON, height: WINDOW_ICON }
}

/// Whether a point of the icon's box lies in the filled mark.
fn in_mark(x: f32, y: f32) -> bool {
    let mut inside = false;
    for (at, (x1, y1)) in LOGO.iter().enumerate() {
        let Some((x2, y2)) = LOGO.get((at + 1) % LOGO.len()) else { continue };
        if (*y1 > y) != (*y2 > y) && x < (x2 - x1) * (y - y1) / (y2 - y1) + x1 {
            inside = !inside;
        }
    }
    inside
}
