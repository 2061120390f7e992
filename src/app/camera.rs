//! Where the canvas looks: from sheet points to logical pixels and back.

use egui::{Pos2, Rect, Vec2, pos2, vec2};

use crate::base::{self, Point, Size};

/// Smallest and largest zoom: 5 % and 800 %.
pub const ZOOM_RANGE: (f32, f32) = (0.05, 8.0);
/// Empty canvas around a fitted sheet, in logical pixels.
const FIT_MARGIN: f32 = 24.0;
/// How much of the sheet stays in view however far one pans, in logical pixels.
const KEPT_IN_VIEW: f32 = 80.0;
/// Between the canvas's edge and what is moved into view, in logical pixels.
const REVEAL_AIR: f32 = 16.0;
/// One press of + or −.
pub const ZOOM_STEP: f32 = 1.2;

/// Zoom and place. At zoom 1 a sheet point is a logical pixel.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Camera {
    /// Logical pixels for one sheet point.
    pub zoom: f32,
    /// The sheet point at the left top corner of the canvas.
    pub origin: Point,
    /// Keeps the whole sheet in view when the canvas or the sheet changes its size.
    pub fitted: bool,
    /// Size of the canvas, in logical pixels.
    pub viewport: Vec2,
    /// What a fitted sheet leaves free at the foot of the canvas, in logical pixels.
    pub foot: f32,
}

impl Default for Camera {
    fn default() -> Self {
        Self { zoom: 1.0, origin: Point::default(), fitted: true, viewport: vec2(800.0, 600.0), foot: 0.0 }
    }
}

impl Camera {
    /// Where a sheet point lies on screen, for a canvas at `canvas`.
    pub fn to_screen(self, canvas: Rect, point: Point) -> Pos2 {
        canvas.min + vec2(point.x - self.origin.x, point.y - self.origin.y) * self.zoom
    }

    /// Which sheet point lies under `pos`, for a canvas at `canvas`.
    pub fn to_sheet(self, canvas: Rect, pos: Pos2) -> Point {
        let at = (pos - canvas.min) / self.zoom;
        Point::new(at.x + self.origin.x, at.y + self.origin.y)
    }

    /// A sheet rectangle on screen.
    pub fn rect_to_screen(self, canvas: Rect, rect: base::Rect) -> Rect {
        Rect::from_min_size(self.to_screen(canvas, Point::new(rect.x, rect.y)), vec2(rect.w, rect.h) * self.zoom)
    }

    /// Zooms to `zoom` so that the sheet point under `anchor` (pixels from the canvas's corner)
    /// stays where it is.
    #[must_use]
    pub fn zoomed(self, zoom: f32, anchor: Vec2) -> Self {
        let zoom = zoom.clamp(ZOOM_RANGE.0, ZOOM_RANGE.1);
        let shift = anchor / self.zoom - anchor / zoom;
        let origin = Point::new(self.origin.x + shift.x, self.origin.y + shift.y);
        Self { zoom, origin, fitted: false, ..self }
    }

    /// The zoom one step further in (`by` 1) or out (`by` −1).
    pub fn step(self, by: i32) -> f32 {
        self.zoom * if by > 0 { ZOOM_STEP } else { 1.0 / ZOOM_STEP }
    }

    /// Moved by so many logical pixels; positive moves the view right and down over the sheet.
    #[must_use]
    pub fn panned(self, by: Vec2) -> Self {
        let by = by / self.zoom;
        Self { origin: Point::new(self.origin.x + by.x, self.origin.y + by.y), fitted: false, ..self }
    }

    /// The whole of `sheet` in view, in the middle.
    #[must_use]
    pub fn fit(self, sheet: Size) -> Self {
        if sheet.w <= 0.0 || sheet.h <= 0.0 {
            return Self { fitted: true, ..self };
        }
        let canvas = self.viewport - vec2(0.0, self.foot);
        let room = (canvas - Vec2::splat(2.0 * FIT_MARGIN)).max(Vec2::splat(1.0));
        let zoom = (room.x / sheet.w).min(room.y / sheet.h).clamp(ZOOM_RANGE.0, ZOOM_RANGE.1);
        let spare = (canvas / zoom - vec2(sheet.w, sheet.h)) / 2.0;
        // What is too large even at the smallest zoom is shown from its beginning.
        let begin = |spare: f32| if spare < 0.0 { FIT_MARGIN / zoom } else { spare };
        let empty = vec2(begin(spare.x), begin(spare.y));
        Self { zoom, origin: Point::new(-empty.x, -empty.y), fitted: true, ..self }
    }

    /// Moved back so far that some of `sheet` stays in view.
    #[must_use]
    pub fn kept_near(self, sheet: Size) -> Self {
        let keep = KEPT_IN_VIEW / self.zoom;
        let room = self.viewport / self.zoom;
        let along = |at: f32, length: f32, room: f32| {
            let keep = keep.min(length);
            at.clamp(keep - room, (length - keep).max(keep - room))
        };
        let origin = Point::new(along(self.origin.x, sheet.w, room.x), along(self.origin.y, sheet.h, room.y));
        Self { origin, ..self }
    }

    /// Moved as little as shows `rect` inside the canvas, clear of so many logical pixels that
    /// frozen labels take at the left and at the top.
    #[must_use]
    pub fn revealing(self, rect: base::Rect, left: f32, top: f32) -> Self {
        let along = |at: f32, from: f32, to: f32, room: f32, taken: f32| {
            let (near, far) = ((taken + REVEAL_AIR) / self.zoom, (room - REVEAL_AIR) / self.zoom);
            if from - at < near || to - from > far - near {
                from - near
            } else if to - at > far {
                to - far
            } else {
                at
            }
        };
        let x = along(self.origin.x, rect.x, rect.right(), self.viewport.x, left);
        let y = along(self.origin.y, rect.y, rect.bottom(), self.viewport.y, top);
        if x == self.origin.x && y == self.origin.y {
            return self;
        }
        Self { origin: Point::new(x, y), fitted: false, ..self }
    }

    /// Moved so that `point` lies in the middle of the canvas, or as near to it as leaves no canvas
    /// empty beyond the edges of `sheet`.
    #[must_use]
    pub fn centred(self, point: Point, sheet: Size) -> Self {
        let room = self.viewport / self.zoom;
        let air = FIT_MARGIN / self.zoom;
        let along = |at: f32, length: f32, room: f32| {
            let last = length + air - room;
            if last < -air { (length - room) / 2.0 } else { (at - room / 2.0).clamp(-air, last) }
        };
        let origin = Point::new(along(point.x, sheet.w, room.x), along(point.y, sheet.h, room.y));
        Self { origin, fitted: false, ..self }
    }

    /// Whether all of `sheet` is in view.
    pub fn shows_all(self, sheet: Size) -> bool {
        let room = self.viewport / self.zoom;
        let (x, y) = (self.origin.x, self.origin.y);
        x <= 0.0 && y <= 0.0 && x + room.x >= sheet.w && y + room.y >= sheet.h
    }

    /// On the way from `self` to `other`; `part` runs from 0 to 1.
    #[must_use]
    pub fn toward(self, other: Self, part: f32) -> Self {
        let mix = |a: f32, b: f32| a + (b - a) * part;
        let origin = Point::new(mix(self.origin.x, other.origin.x), mix(self.origin.y, other.origin.y));
        Self { zoom: mix(self.zoom, other.zoom), origin, ..other }
    }

    /// The middle of the canvas, in pixels from its corner.
    pub fn centre(self) -> Pos2 {
        pos2(self.viewport.x / 2.0, self.viewport.y / 2.0)
    }
}
