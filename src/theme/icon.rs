//! The shapes of our icons, drawn alike on screen and paper.

use std::{collections::BTreeMap, sync::OnceLock};

use kurbo::{BezPath, PathEl as Curve, Shape as _};

use crate::base::{Path, PathEl, Point};

/// An icon in a box of [`Icon::BOX`] points.
#[derive(Clone, Debug, PartialEq)]
pub struct Icon {
    /// Its shapes, back to front.
    pub shapes: Vec<IconShape>,
}

/// A stroke or a filled area of an icon.
#[derive(Clone, Debug, PartialEq)]
pub struct IconShape {
    /// Where it runs.
    pub path: Path,
    /// Filled without a stroke; otherwise stroked without a filling.
    pub filled: bool,
}

impl Icon {
    /// Width and height of the box that icons are drawn in, in points.
    pub const BOX: f32 = 16.0;
    /// Width of the strokes of an icon in its box, in points; caps and joins are round.
    pub const STROKE: f32 = 1.4;
}

/// The icon of that name.
pub fn icon(name: &str) -> Option<&'static Icon> {
    icons().get(name)
}

/// Names of all icons, sorted.
pub fn icon_names() -> impl Iterator<Item = &'static str> {
    icons().keys().map(String::as_str)
}

fn icons() -> &'static BTreeMap<String, Icon> {
    static CELL: OnceLock<BTreeMap<String, Icon>> = OnceLock::new();
    CELL.get_or_init(|| {
        let table: BTreeMap<String, Vec<String>> = super::shipped(include_str!("../../assets/icons/icons.ron"));
        table
            .into_iter()
            .map(|(name, paths)| (name, Icon { shapes: paths.iter().map(|p| shape(p)).collect() }))
            .collect()
    })
}

#[expect(clippy::expect_used, reason = "shipped with the program and read by every test run")]
fn shape(source: &str) -> IconShape {
    let (filled, source) = source.strip_prefix("f:").map_or((false, source), |rest| (true, rest));
    let curves = BezPath::from_svg(source).expect("a shipped icon is well formed");
    IconShape { path: path(&curves), filled }
}

/// Quadratic curves become cubic ones.
fn path(curves: &BezPath) -> Path {
    let point = |p: kurbo::Point| Point::new(p.x as f32, p.y as f32);
    let mut elements = Vec::new();
    let mut last = kurbo::Point::ZERO;
    for curve in curves.path_elements(0.01) {
        elements.push(match curve {
            Curve::MoveTo(p) => PathEl::Move(point(p)),
            Curve::LineTo(p) => PathEl::Line(point(p)),
            Curve::QuadTo(c, p) => {
                let cubic = kurbo::QuadBez::new(last, c, p).raise();
                PathEl::Cubic(point(cubic.p1), point(cubic.p2), point(p))
            }
            Curve::CurveTo(a, b, p) => PathEl::Cubic(point(a), point(b), point(p)),
            Curve::ClosePath => PathEl::Close,
        });
        last = curve.end_point().unwrap_or(last);
    }
    Path::new(elements)
}
