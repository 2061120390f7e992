//! Outlines: the scene's geometry as the format's own shapes where it has them, so that a chevron
//! can be stretched by its handles, and as freeforms otherwise.

use super::xml::{Frame, emu, put, solid};
use crate::{
    base::{Colour, Path, PathEl, Point, Rect},
    scene::{Shape, Stroke},
};

/// Length of a control arm that makes a cubic follow a quarter circle of radius 1.
const QUARTER: f32 = 0.552_284_8;
/// Points that are nearer than this are taken for the same, in slide points.
const NEAR: f32 = 0.05;

/// How the scene's points lie on the slide.
#[derive(Clone, Copy, Debug)]
pub(super) struct Lie {
    /// Slide points for one scene point.
    pub(super) scale: f32,
    /// Where the origin lies.
    pub(super) origin: Point,
}

impl Lie {
    pub(super) fn point(self, p: Point) -> Point {
        p * self.scale + self.origin
    }

    pub(super) fn rect(self, r: Rect) -> Rect {
        let at = self.point(Point::new(r.x, r.y));
        Rect::new(at.x, at.y, r.w * self.scale, r.h * self.scale)
    }

    /// The same for what is drawn from `at` on.
    pub(super) fn moved(self, at: Point) -> Self {
        Self { origin: self.point(at), ..self }
    }
}

/// The outline of a native shape, in slide points.
#[derive(Clone, Debug, PartialEq)]
pub(super) enum Outline {
    /// A rectangle with corner radius.
    Rect(Rect, f32),
    /// An ellipse in its box.
    Ellipse(Rect),
    /// A straight line.
    Line(Point, Point),
    /// A rectangle whose right top corner is cut by so much.
    Snip(Rect, f32),
    /// A rectangle with a tip of that length at the right.
    Plate(Rect, f32),
    /// The same with a notch as deep at the left.
    Chevron(Rect, f32),
    /// Anything else.
    Free(Vec<Contour>),
}

/// A piece of a freeform.
#[derive(Clone, Debug, PartialEq)]
pub(super) struct Contour {
    pub(super) path: Path,
    painted: Painted,
}

/// How a piece of a freeform is painted.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Painted {
    pub(super) filled: bool,
    pub(super) stroked: bool,
}

impl Outline {
    /// The outline of a scene's shape.
    pub(super) fn of(shape: &Shape, lie: Lie) -> Self {
        match shape {
            Shape::Rect(rect, radius) => Self::Rect(lie.rect(*rect), radius * lie.scale),
            Shape::Circle(centre, radius) => Self::Ellipse(lie.rect(Rect::around(*centre, *radius))),
            Shape::Line(from, to) => Self::Line(lie.point(*from), lie.point(*to)),
            Shape::Path(path) => {
                let path = path.transformed(lie.scale, lie.origin);
                preset(&path).unwrap_or_else(|| {
                    Self::Free(vec![Contour { path, painted: Painted { filled: true, stroked: true } }])
                })
            }
        }
    }

    /// Box around it.
    pub(super) fn bounds(&self) -> Rect {
        match self {
            Self::Rect(rect, _)
            | Self::Ellipse(rect)
            | Self::Snip(rect, _)
            | Self::Plate(rect, _)
            | Self::Chevron(rect, _) => *rect,
            Self::Line(from, to) => Rect::between(*from, *to),
            Self::Free(contours) => {
                contours.iter().filter_map(|contour| contour.path.bounds()).reduce(Rect::union).unwrap_or_default()
            }
        }
    }

    /// Where programs put text into it, before its insets.
    pub(super) fn text_area(&self) -> Rect {
        let trimmed = |r: Rect, left: f32, top: f32, right: f32, bottom: f32| {
            Rect::new(r.x + left, r.y + top, r.w - left - right, r.h - top - bottom)
        };
        match *self {
            Self::Rect(rect, radius) => rect.grown(-0.292_89 * radius.min(rect.w / 2.0).min(rect.h / 2.0)),
            Self::Ellipse(rect) => {
                let (x, y) = (0.146_45 * rect.w, 0.146_45 * rect.h);
                trimmed(rect, x, y, x, y)
            }
            Self::Snip(rect, cut) => trimmed(rect, 0.0, cut / 2.0, cut / 2.0, 0.0),
            Self::Plate(rect, tip) => trimmed(rect, 0.0, 0.0, tip / 2.0, 0.0),
            Self::Chevron(rect, tip) => trimmed(rect, tip, 0.0, tip, 0.0),
            Self::Line(..) | Self::Free(_) => self.bounds(),
        }
    }

    /// Whether words can stand inside.
    pub(super) fn is_closed(&self) -> bool {
        match self {
            Self::Line(..) => false,
            Self::Free(contours) => contours.iter().all(|contour| contour.path.0.contains(&PathEl::Close)),
            _ => true,
        }
    }

    /// The same as contours of a freeform.
    pub(super) fn contours(self, painted: Painted) -> Vec<Contour> {
        let path = match self {
            Self::Rect(rect, radius) => rounded(rect, radius),
            Self::Ellipse(rect) => rounded(rect, rect.w / 2.0),
            Self::Line(from, to) => Path::line(&[from, to]),
            Self::Snip(r, cut) => polygon(r, &snip(r, cut)),
            Self::Plate(r, tip) => polygon(r, &plate(r, tip)),
            Self::Chevron(r, tip) => polygon(r, &chevron(r, tip)),
            Self::Free(contours) => {
                let Painted { filled, stroked } = painted;
                let both = |p: Painted| Painted { filled: p.filled && filled, stroked: p.stroked && stroked };
                let same = |c: Contour| Contour { painted: both(c.painted), ..c };
                return contours.into_iter().map(same).collect();
            }
        };
        vec![Contour { path, painted }]
    }

    /// The frame of the shape: never quite empty, or a freeform could not be stretched.
    pub(super) fn frame(&self) -> Frame {
        let mut frame = Frame::of(self.bounds());
        if let Self::Free(_) = self {
            frame.right = frame.right.max(frame.left + 1);
            frame.bottom = frame.bottom.max(frame.top + 1);
        }
        frame
    }

    /// `a:xfrm` and the geometry.
    pub(super) fn write(&self, out: &mut String) {
        let frame = self.frame();
        match self {
            Self::Line(from, to) if (to.x < from.x) != (to.y < from.y) => out.push_str("<a:xfrm flipV=\"1\">"),
            _ => out.push_str("<a:xfrm>"),
        }
        frame.write(out);
        out.push_str("</a:xfrm>");
        let share = |length: f32, rect: &Rect| Some(length / rect.w.min(rect.h).max(f32::MIN_POSITIVE));
        let (name, adjust) = match self {
            Self::Rect(_, radius) if *radius <= 0.0 => ("rect", None),
            Self::Rect(rect, radius) => ("roundRect", share(radius.min(rect.w / 2.0).min(rect.h / 2.0), rect)),
            Self::Ellipse(_) => ("ellipse", None),
            Self::Line(..) => ("line", None),
            Self::Snip(rect, cut) => ("snip1Rect", share(*cut, rect)),
            Self::Plate(rect, tip) => ("homePlate", share(*tip, rect)),
            Self::Chevron(rect, tip) => ("chevron", share(*tip, rect)),
            Self::Free(contours) => return freeform(out, frame, contours),
        };
        put!(*out, "<a:prstGeom prst=\"{name}\">");
        match adjust.map(|adjust| libm::round(f64::from(adjust) * 100_000.0) as i64) {
            Some(value) => put!(*out, "<a:avLst><a:gd name=\"adj\" fmla=\"val {value}\"/></a:avLst>"),
            None => out.push_str("<a:avLst/>"),
        }
        out.push_str("</a:prstGeom>");
    }
}

fn freeform(out: &mut String, frame: Frame, contours: &[Contour]) {
    out.push_str("<a:custGeom><a:avLst/><a:rect l=\"l\" t=\"t\" r=\"r\" b=\"b\"/><a:pathLst>");
    let point = |out: &mut String, p: Point| {
        put!(*out, "<a:pt x=\"{}\" y=\"{}\"/>", emu(p.x) - frame.left, emu(p.y) - frame.top);
    };
    for Contour { path, painted: Painted { filled, stroked } } in contours {
        put!(*out, "<a:path w=\"{}\" h=\"{}\"", frame.width(), frame.height());
        out.push_str(if *filled { "" } else { " fill=\"none\"" });
        out.push_str(if *stroked { ">" } else { " stroke=\"0\">" });
        for element in path.0.iter() {
            match *element {
                PathEl::Move(p) => {
                    out.push_str("<a:moveTo>");
                    point(out, p);
                    out.push_str("</a:moveTo>");
                }
                PathEl::Line(p) => {
                    out.push_str("<a:lnTo>");
                    point(out, p);
                    out.push_str("</a:lnTo>");
                }
                PathEl::Cubic(a, b, p) => {
                    out.push_str("<a:cubicBezTo>");
                    for p in [a, b, p] {
                        point(out, p);
                    }
                    out.push_str("</a:cubicBezTo>");
                }
                PathEl::Close => out.push_str("<a:close/>"),
            }
        }
        out.push_str("</a:path>");
    }
    out.push_str("</a:pathLst></a:custGeom>");
}

/// Filling and line. A shape without a style has no line unless told.
pub(super) fn paint(out: &mut String, filling: Option<Colour>, line: Option<&Stroke>) {
    match filling {
        Some(colour) => solid(out, colour),
        None => out.push_str("<a:noFill/>"),
    }
    let Some(line) = line else { return };
    let cap = if line.round { "rnd" } else { "flat" };
    put!(*out, "<a:ln w=\"{}\" cap=\"{cap}\">", emu(line.width));
    solid(out, line.colour);
    dashes(out, line);
    out.push_str(if line.round { "<a:round/>" } else { "<a:miter lim=\"800000\"/>" });
    out.push_str("</a:ln>");
}

/// Dashes and gaps, in thousandths of a percent of the line's width.
fn dashes(out: &mut String, line: &Stroke) {
    if line.dash.is_empty() || line.width <= 0.0 {
        return;
    }
    let share = |length: f32| libm::round(f64::from(length / line.width) * 100_000.0).max(1000.0) as i64;
    out.push_str("<a:custDash>");
    for pair in line.dash.chunks(2) {
        if let [dash, gap] = pair {
            put!(*out, "<a:ds d=\"{}\" sp=\"{}\"/>", share(*dash), share(*gap));
        }
    }
    out.push_str("</a:custDash>");
}

/// The format's own shape that a polygon is, if it is one.
fn preset(path: &Path) -> Option<Outline> {
    let corners = corners(path)?;
    let r = path.bounds()?;
    let is = |wanted: &[(f32, f32)]| {
        wanted.len() == corners.len()
            && wanted.iter().zip(&corners).all(|((x, y), p)| p.distance(Point::new(r.x + x, r.y + y)) < NEAR)
    };
    let second = corners.get(1)?;
    let length = r.right() - second.x;
    if length <= 0.0 {
        return None;
    }
    if is(&snip(r, length)) && length <= r.w.min(r.h) / 2.0 {
        return Some(Outline::Snip(r, length));
    }
    if is(&plate(r, length)) {
        return Some(Outline::Plate(r, length));
    }
    is(&chevron(r, length)).then_some(Outline::Chevron(r, length))
}

fn snip(r: Rect, cut: f32) -> [(f32, f32); 5] {
    [(0.0, 0.0), (r.w - cut, 0.0), (r.w, cut), (r.w, r.h), (0.0, r.h)]
}

fn plate(r: Rect, tip: f32) -> [(f32, f32); 5] {
    [(0.0, 0.0), (r.w - tip, 0.0), (r.w, r.h / 2.0), (r.w - tip, r.h), (0.0, r.h)]
}

fn chevron(r: Rect, tip: f32) -> [(f32, f32); 6] {
    [(0.0, 0.0), (r.w - tip, 0.0), (r.w, r.h / 2.0), (r.w - tip, r.h), (0.0, r.h), (tip, r.h / 2.0)]
}

fn polygon(r: Rect, corners: &[(f32, f32)]) -> Path {
    let points: Vec<Point> = corners.iter().map(|(x, y)| Point::new(r.x + x, r.y + y)).collect();
    Path::polygon(&points)
}

/// The corners of a single closed polygon.
fn corners(path: &Path) -> Option<Vec<Point>> {
    let (last, rest) = path.0.split_last()?;
    let (first, rest) = rest.split_first()?;
    let (PathEl::Close, PathEl::Move(start)) = (last, first) else { return None };
    let mut corners = vec![*start];
    for element in rest {
        let PathEl::Line(p) = element else { return None };
        corners.push(*p);
    }
    Some(corners)
}

/// A rectangle, clockwise from the top left, with corners of at most half its shorter side.
fn rounded(rect: Rect, radius: f32) -> Path {
    let r = radius.min(rect.w / 2.0).min(rect.h / 2.0).max(0.0);
    let (left, top, right, bottom) = (rect.x, rect.y, rect.right(), rect.bottom());
    let p = Point::new;
    if r == 0.0 {
        return Path::polygon(&[p(left, top), p(right, top), p(right, bottom), p(left, bottom)]);
    }
    let corner = |from: Point, at: Point, to: Point| {
        let arm = |end: Point| end + (at - end) * QUARTER;
        PathEl::Cubic(arm(from), arm(to), to)
    };
    Path::new([
        PathEl::Move(p(left + r, top)),
        PathEl::Line(p(right - r, top)),
        corner(p(right - r, top), p(right, top), p(right, top + r)),
        PathEl::Line(p(right, bottom - r)),
        corner(p(right, bottom - r), p(right, bottom), p(right - r, bottom)),
        PathEl::Line(p(left + r, bottom)),
        corner(p(left + r, bottom), p(left, bottom), p(left, bottom - r)),
        PathEl::Line(p(left, top + r)),
        corner(p(left, top + r), p(left, top), p(left + r, top)),
        PathEl::Close,
    ])
}
