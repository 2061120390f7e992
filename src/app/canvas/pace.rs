//! Time on the canvas: when the zoom has come to rest, and the short glide to what keys select.
//!
//! Asks for a frame only while something moves or waits; an idle canvas draws nothing.

use std::time::Duration;

use egui::Context;

use crate::app::camera::Camera;

/// After so long without a change of zoom, text is set anew at its size.
const SETTLE_SECS: f64 = 0.12;
/// How long the view takes to what the keyboard selects.
const GLIDE_SECS: f64 = 0.12;

/// What the canvas remembers of the last frames' times.
#[derive(Debug, Default)]
pub(in crate::app) struct Pace {
    /// The last zoom, and when it began to hold.
    zoom: Option<(f32, f64)>,
    glide: Option<Glide>,
}

#[derive(Clone, Copy, Debug)]
struct Glide {
    from: Camera,
    to: Camera,
    since: f64,
}

impl Pace {
    /// Whether the zoom rests; asks for the frame in which it will.
    pub(in crate::app) fn settled(&mut self, ctx: &Context, zoom: f32) -> bool {
        let now = ctx.input(|i| i.time);
        match &mut self.zoom {
            Some((last, since)) if *last == zoom => {
                let left = SETTLE_SECS - (now - *since);
                if left > 0.0 {
                    ctx.request_repaint_after(Duration::from_secs_f64(left));
                }
                left <= 0.0
            }
            Some(last) => {
                *last = (zoom, now);
                ctx.request_repaint_after(Duration::from_secs_f64(SETTLE_SECS));
                false
            }
            // Nothing older to stretch: draw it as it is.
            None => {
                self.zoom = Some((zoom, now - SETTLE_SECS));
                true
            }
        }
    }

    /// Begins to move from `from` to `to`, or is there at once where nothing may move.
    pub(super) fn glide(&mut self, ctx: &Context, from: Camera, to: Camera) {
        let still = ctx.global_style().animation_time == 0.0;
        let since = if still { f64::NEG_INFINITY } else { ctx.input(|i| i.time) };
        self.glide = (from != to).then_some(Glide { from, to, since });
        ctx.request_repaint();
    }

    /// The next view of a running glide.
    pub(super) fn step(&mut self, ctx: &Context) -> Option<Camera> {
        let glide = self.glide?;
        let part = ((ctx.input(|i| i.time) - glide.since) / GLIDE_SECS).clamp(0.0, 1.0) as f32;
        if part >= 1.0 {
            self.glide = None;
            return Some(glide.to);
        }
        ctx.request_repaint();
        // Fast at first, then slower: the eye finds its place before the movement ends.
        let eased = 1.0 - (1.0 - part) * (1.0 - part);
        // On the way the whole sheet is not in view yet, whatever it is at the end.
        Some(Camera { fitted: false, ..glide.from.toward(glide.to, eased) })
    }

    /// Stops where it is: the user moves the view.
    pub(super) fn stop(&mut self) {
        self.glide = None;
    }
}
