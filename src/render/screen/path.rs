//! Shapes as polylines in screen points: flattened, dashed, triangulated.

use egui::{Color32, Mesh, Pos2, epaint::Vertex, pos2};

use crate::{
    base::{PathEl, Point, Rect},
    scene::Shape,
};

/// One run of connected points.
#[derive(Clone, Debug, Default)]
pub(super) struct Contour {
    pub(super) points: Vec<Pos2>,
    pub(super) closed: bool,
}

/// The contours of a shape at `zoom`.
pub(super) fn contours(shape: &Shape, zoom: f32) -> Vec<Contour> {
    let at = |p: Point| pos2(p.x, p.y) * zoom;
    match shape {
        Shape::Line(a, b) => vec![Contour { points: vec![at(*a), at(*b)], closed: false }],
        Shape::Rect(rect, radius) => vec![Contour { points: rounded(*rect, *radius, zoom), closed: true }],
        Shape::Circle(centre, radius) => {
            let rect = Rect::around(*centre, *radius);
            vec![Contour { points: rounded(rect, *radius, zoom), closed: true }]
        }
        Shape::Path(path) => flatten(&path.0, zoom),
    }
}

fn flatten(elements: &[PathEl], zoom: f32) -> Vec<Contour> {
    let at = |p: Point| pos2(p.x, p.y) * zoom;
    let mut all = Vec::new();
    let mut open = Contour::default();
    for element in elements {
        match *element {
            PathEl::Move(p) => {
                all.push(std::mem::take(&mut open));
                open.points.push(at(p));
            }
            PathEl::Line(p) => open.points.push(at(p)),
            PathEl::Cubic(a, b, c) => {
                let from = open.points.last().copied().unwrap_or_else(|| at(a));
                cubic(from, at(a), at(b), at(c), &mut open.points);
            }
            PathEl::Close => {
                open.closed = true;
                all.push(std::mem::take(&mut open));
            }
        }
    }
    all.push(open);
    for contour in &mut all {
        contour.points.dedup();
        if contour.closed && contour.points.len() > 1 && contour.points.first() == contour.points.last() {
            contour.points.pop();
        }
    }
    // A dot is a line without length; two equal points would be dropped by the tessellator.
    for contour in &mut all {
        if let [only] = contour.points.as_slice() {
            contour.points.push(*only + egui::vec2(0.01, 0.0));
        }
    }
    all.retain(|c| c.points.len() > 1);
    all
}

/// Points of a curve, close enough that no corner shows.
fn cubic(p0: Pos2, p1: Pos2, p2: Pos2, p3: Pos2, into: &mut Vec<Pos2>) {
    let length = p0.distance(p1) + p1.distance(p2) + p2.distance(p3);
    let steps = ((length / 2.5).sqrt() * 2.0).ceil().clamp(3.0, 64.0) as usize;
    for i in 1..=steps {
        let t = i as f32 / steps as f32;
        let u = 1.0 - t;
        let weigh =
            |a: f32, b: f32, c: f32, d: f32| u * u * u * a + 3.0 * u * u * t * b + 3.0 * u * t * t * c + t * t * t * d;
        into.push(pos2(weigh(p0.x, p1.x, p2.x, p3.x), weigh(p0.y, p1.y, p2.y, p3.y)));
    }
}

fn rounded(rect: Rect, radius: f32, zoom: f32) -> Vec<Pos2> {
    let radius = radius.min(rect.w / 2.0).min(rect.h / 2.0);
    let steps = ((radius * zoom).sqrt() * 2.0).ceil().clamp(2.0, 24.0) as usize;
    let mut points = Vec::with_capacity(4 * (steps + 1));
    let corners = [
        (rect.right() - radius, rect.y + radius, -90.0_f32),
        (rect.right() - radius, rect.bottom() - radius, 0.0),
        (rect.x + radius, rect.bottom() - radius, 90.0),
        (rect.x + radius, rect.y + radius, 180.0),
    ];
    for (x, y, from) in corners {
        for i in 0..=steps {
            let angle = (from + 90.0 * i as f32 / steps as f32).to_radians();
            points.push(pos2(x + radius * libm::cosf(angle), y + radius * libm::sinf(angle)) * zoom);
        }
    }
    points.dedup();
    points
}

/// Whether a closed polygon turns one way only.
pub(super) fn is_convex(points: &[Pos2]) -> bool {
    let mut sign = 0.0_f32;
    for ((a, b), c) in points.iter().zip(points.iter().cycle().skip(1)).zip(points.iter().cycle().skip(2)) {
        let turn = (b.x - a.x) * (c.y - b.y) - (b.y - a.y) * (c.x - b.x);
        if turn.abs() > 1e-4 {
            if sign * turn < 0.0 {
                return false;
            }
            sign = turn;
        }
    }
    true
}

/// Fills any simple polygon with triangles.
pub(super) fn triangulate(points: &[Pos2], colour: Color32, mesh: &mut Mesh) {
    let first = mesh.vertices.len() as u32;
    let mut indices: Vec<u32> = Vec::new();
    earcut::Earcut::new().earcut(points.iter().map(|p| [p.x, p.y]), &[], &mut indices);
    mesh.vertices.extend(points.iter().map(|p| Vertex::untextured(*p, colour)));
    mesh.indices.extend(indices.into_iter().map(|i| i + first));
}

/// Cuts a polyline into dashes; `pattern` holds dash and gap in turn, in points at zoom 1.
pub(super) fn dashes(points: &[Pos2], pattern: &[f32], zoom: f32) -> Vec<Vec<Pos2>> {
    let lengths: Vec<f32> = pattern.iter().map(|l| (l * zoom).max(0.02)).collect();
    let mut turns = lengths.iter().copied().cycle();
    let mut left = turns.next().unwrap_or(1.0);
    let mut drawing = true;
    let mut all = Vec::new();
    let mut open: Vec<Pos2> = points.first().copied().into_iter().collect();
    for (from, to) in points.iter().zip(points.iter().skip(1)) {
        let length = from.distance(*to);
        let mut done = 0.0;
        while length - done > left {
            done += left;
            let p = from.lerp(*to, done / length);
            if drawing {
                open.push(p);
                all.push(std::mem::take(&mut open));
            } else {
                open = vec![p];
            }
            drawing = !drawing;
            left = turns.next().unwrap_or(1.0);
        }
        left -= length - done;
        if drawing {
            open.push(*to);
        }
    }
    if drawing && open.len() > 1 {
        all.push(open);
    }
    all
}
