//! The way from one stop to the next: short and calm, place and nearness together.

use egui::Context;

use crate::{
    app::camera::Camera,
    base::{Point, Rect},
};

/// How long a move takes.
const MOVE_SECS: f64 = 0.36;

/// What is seen: from where, and what of it is meant.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(super) struct Sight {
    /// Where one looks.
    pub(super) camera: Camera,
    /// What stands out, in sheet points.
    pub(super) light: Rect,
}

/// Where the view is on its way; at most one move is under way.
#[derive(Debug, Default)]
pub(super) struct Travel {
    at: Option<Sight>,
    to: Option<Sight>,
    from: Option<(Sight, f64)>,
    goal: Option<usize>,
}

impl Travel {
    /// Where one looks in this frame, on the way to `to`, which is stop number `goal`. To another
    /// stop one travels, from wherever one is; where only the sheet or the screen changed, one is
    /// there at once.
    pub(super) fn step(&mut self, ctx: &Context, to: Sight, goal: usize) -> Sight {
        let now = ctx.input(|i| i.time);
        if self.to != Some(to) {
            let is_still = ctx.global_style().animation_time == 0.0;
            let travels = !is_still && self.goal.is_some_and(|before| before != goal);
            self.from = self.at.filter(|_| travels).map(|at| (at, now));
            (self.to, self.goal) = (Some(to), Some(goal));
        }
        let sight = match self.from {
            None => to,
            Some((from, since)) => {
                let part = ((now - since) / MOVE_SECS).clamp(0.0, 1.0) as f32;
                if part >= 1.0 {
                    self.from = None;
                    to
                } else {
                    ctx.request_repaint();
                    between(from, to, 1.0 - (1.0 - part).powi(3))
                }
            }
        };
        self.at = Some(sight);
        sight
    }
}

/// On the way: the edges of what is seen move evenly, which looks calm whatever the zoom does.
fn between(from: Sight, to: Sight, part: f32) -> Sight {
    let mix = |a: f32, b: f32| a + (b - a) * part;
    let (a, b) = (from.camera, to.camera);
    let zoom = 1.0 / mix(1.0 / a.zoom, 1.0 / b.zoom);
    let origin = Point::new(mix(a.origin.x, b.origin.x), mix(a.origin.y, b.origin.y));
    let (l, m) = (from.light, to.light);
    let light = Rect::new(mix(l.x, m.x), mix(l.y, m.y), mix(l.w, m.w), mix(l.h, m.h));
    Sight { camera: Camera { zoom, origin, ..b }, light }
}
