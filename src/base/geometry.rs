//! Points, rectangles and paths in document points (1 pt = 1/72 in), y growing downwards.

use std::{
    ops::{Add, Mul, Sub},
    sync::Arc,
};

/// A place, or a distance with a direction.
#[derive(Clone, Copy, Debug, Default, PartialEq)]
pub struct Point {
    /// To the right, in points.
    pub x: f32,
    /// Down, in points.
    pub y: f32,
}

impl Point {
    /// The point (`x`, `y`).
    pub const fn new(x: f32, y: f32) -> Self {
        Self { x, y }
    }

    /// Straight distance to `other`, in points.
    pub fn distance(self, other: Self) -> f32 {
        libm::hypotf(self.x - other.x, self.y - other.y)
    }
}

impl Add for Point {
    type Output = Self;
    fn add(self, other: Self) -> Self {
        Self::new(self.x + other.x, self.y + other.y)
    }
}

impl Sub for Point {
    type Output = Self;
    fn sub(self, other: Self) -> Self {
        Self::new(self.x - other.x, self.y - other.y)
    }
}

impl Mul<f32> for Point {
    type Output = Self;
    fn mul(self, factor: f32) -> Self {
        Self::new(self.x * factor, self.y * factor)
    }
}

/// Width and height, in points.
#[derive(Clone, Copy, Debug, Default, PartialEq)]
pub struct Size {
    /// Width in points.
    pub w: f32,
    /// Height in points.
    pub h: f32,
}

impl Size {
    /// A size of `w` by `h` points.
    pub const fn new(w: f32, h: f32) -> Self {
        Self { w, h }
    }
}

/// An upright rectangle: left, top, width and height.
#[derive(Clone, Copy, Debug, Default, PartialEq)]
pub struct Rect {
    /// Left edge.
    pub x: f32,
    /// Top edge.
    pub y: f32,
    /// Width; never negative.
    pub w: f32,
    /// Height; never negative.
    pub h: f32,
}

impl Rect {
    /// The rectangle with its left top corner at (`x`, `y`).
    pub const fn new(x: f32, y: f32, w: f32, h: f32) -> Self {
        Self { x, y, w, h }
    }

    /// The rectangle between two corners that lie anywhere.
    pub fn between(a: Point, b: Point) -> Self {
        let (x, y) = (a.x.min(b.x), a.y.min(b.y));
        Self::new(x, y, (a.x - b.x).abs(), (a.y - b.y).abs())
    }

    /// The square (or circle's box) around `centre`.
    pub fn around(centre: Point, radius: f32) -> Self {
        Self::new(centre.x - radius, centre.y - radius, 2.0 * radius, 2.0 * radius)
    }

    /// Right edge.
    pub fn right(self) -> f32 {
        self.x + self.w
    }

    /// Bottom edge.
    pub fn bottom(self) -> f32 {
        self.y + self.h
    }

    /// Middle.
    pub fn centre(self) -> Point {
        Point::new(self.x + self.w / 2.0, self.y + self.h / 2.0)
    }

    /// Whether `p` lies inside or on the edge.
    pub fn contains(self, p: Point) -> bool {
        p.x >= self.x && p.x <= self.right() && p.y >= self.y && p.y <= self.bottom()
    }

    /// Whether the two share more than an edge.
    pub fn overlaps(self, other: Self) -> bool {
        self.x < other.right() && other.x < self.right() && self.y < other.bottom() && other.y < self.bottom()
    }

    /// The part that both share; without extent where they share none.
    pub fn shared(self, other: Self) -> Self {
        let (x, y) = (self.x.max(other.x), self.y.max(other.y));
        let (right, bottom) = (self.right().min(other.right()), self.bottom().min(other.bottom()));
        Self::new(x, y, (right - x).max(0.0), (bottom - y).max(0.0))
    }

    /// The smallest rectangle around both.
    pub fn union(self, other: Self) -> Self {
        let (x, y) = (self.x.min(other.x), self.y.min(other.y));
        Self::new(x, y, self.right().max(other.right()) - x, self.bottom().max(other.bottom()) - y)
    }

    /// Grown by `by` on every side; a negative `by` shrinks, down to nothing.
    pub fn grown(self, by: f32) -> Self {
        Self::new(self.x - by, self.y - by, (self.w + 2.0 * by).max(0.0), (self.h + 2.0 * by).max(0.0))
    }

    /// Moved by `by`.
    pub fn moved(self, by: Point) -> Self {
        Self::new(self.x + by.x, self.y + by.y, self.w, self.h)
    }
}

/// One element of a path, with absolute points.
#[derive(Clone, Copy, Debug, PartialEq)]
pub enum PathEl {
    /// Starts a new contour.
    Move(Point),
    /// A straight line.
    Line(Point),
    /// A cubic Bézier curve: two control points and the end.
    Cubic(Point, Point, Point),
    /// A straight line back to the contour's start.
    Close,
}

/// A path, cheap to clone.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Path(pub Arc<[PathEl]>);

impl Path {
    /// A path of these elements.
    pub fn new(elements: impl Into<Arc<[PathEl]>>) -> Self {
        Self(elements.into())
    }

    /// A polygon through `points`, closed.
    pub fn polygon(points: &[Point]) -> Self {
        let mut elements: Vec<PathEl> = Self::line_elements(points).collect();
        elements.push(PathEl::Close);
        Self::new(elements)
    }

    /// An open line through `points`.
    pub fn line(points: &[Point]) -> Self {
        Self::new(Self::line_elements(points).collect::<Vec<_>>())
    }

    fn line_elements(points: &[Point]) -> impl Iterator<Item = PathEl> + '_ {
        points.iter().enumerate().map(|(i, p)| if i == 0 { PathEl::Move(*p) } else { PathEl::Line(*p) })
    }

    /// Box around all points, control points included; nothing for an empty path.
    pub fn bounds(&self) -> Option<Rect> {
        let mut points = self.0.iter().flat_map(|el| match *el {
            PathEl::Move(p) | PathEl::Line(p) => vec![p],
            PathEl::Cubic(a, b, c) => vec![a, b, c],
            PathEl::Close => vec![],
        });
        let first = points.next()?;
        Some(points.fold(Rect::new(first.x, first.y, 0.0, 0.0), |r, p| r.union(Rect::new(p.x, p.y, 0.0, 0.0))))
    }

    /// The same path scaled by `scale`, then moved by `by`.
    pub fn transformed(&self, scale: f32, by: Point) -> Self {
        let t = |p: Point| p * scale + by;
        Self::new(
            self.0
                .iter()
                .map(|el| match *el {
                    PathEl::Move(p) => PathEl::Move(t(p)),
                    PathEl::Line(p) => PathEl::Line(t(p)),
                    PathEl::Cubic(a, b, c) => PathEl::Cubic(t(a), t(b), t(c)),
                    PathEl::Close => PathEl::Close,
                })
                .collect::<Vec<_>>(),
        )
    }
}
