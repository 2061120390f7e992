//! Where the parts of the board stand, in logical pixels of the window.

use egui::{Rect, pos2, vec2};

/// Height of head and foot.
const HEAD: f32 = 64.0;
const FOOT: f32 = 76.0;
/// Least and greatest width of the side.
const SIDE: (f32, f32) = (284.0, 340.0);
/// Room around what stands in the middle.
const AROUND: f32 = 24.0;
/// From the window's edge to what stands in head, side and foot.
pub(super) const EDGE: f32 = 28.0;

/// The parts of the board.
#[derive(Clone, Copy, Debug)]
pub(super) struct Frame {
    /// All of it.
    pub(super) all: Rect,
    /// Title, phases, the way out.
    pub(super) head: Rect,
    /// The phase at hand, and the clock.
    pub(super) side: Rect,
    /// All that is between head and foot.
    pub(super) between: Rect,
    /// What is left beside the side, without the room around.
    pub(super) middle: Rect,
    /// What the room does, and where one goes from here.
    pub(super) foot: Rect,
}

impl Frame {
    /// The parts in a window of that size.
    pub(super) fn of(all: Rect) -> Self {
        let head = all.with_max_y(all.top() + HEAD);
        let foot = all.with_min_y(all.bottom() - FOOT);
        let between = Rect::from_min_max(pos2(all.left(), head.bottom()), pos2(all.right(), foot.top()));
        let width = (all.width() * 0.209).clamp(SIDE.0, SIDE.1);
        let side = between.with_max_x(between.left() + width);
        let main = between.with_min_x(side.right());
        let middle = main.shrink2(vec2(AROUND + 4.0, 18.0));
        Self { all, head, side, between, middle, foot }
    }
}
