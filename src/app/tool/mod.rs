//! What the pointer is doing while a button is held: one state a file. A drag begins a gesture of
//! the session, previews it with each move and ends in one step of history, or in none.

pub mod card;
pub mod link;
pub mod marker;
pub mod marquee;
pub mod order;
pub mod pan;
pub mod span;

use egui::{Key, Modifiers, Pos2, Ui, Vec2, vec2};

use crate::app::{action::Action, camera::Camera, canvas::Now};

/// The running gesture.
#[derive(Debug, Default)]
pub enum Tool {
    /// None.
    #[default]
    Idle,
    /// Moving the view.
    Pan(pan::Pan),
    /// Moving cards to another cell.
    Card(card::CardDrag),
    /// Letting a card cover more or fewer steps.
    Span(span::SpanDrag),
    /// Changing what a persona feels.
    Marker(marker::MarkerDrag),
    /// Drawing a link from a pain point.
    Link(link::LinkDrag),
    /// Selecting what lies in a rectangle.
    Marquee(marquee::Marquee),
    /// Moving a phase, step, stage, lane or persona among its like.
    Order(order::OrderDrag),
    /// Broken off; waits until the button is let go.
    Spent,
}

/// The pointer in one frame.
#[derive(Clone, Copy, Debug)]
pub struct Pointer {
    /// Where it is.
    pub pos: Pos2,
    /// How far it went since the last frame.
    pub delta: Vec2,
    /// Keys held with it.
    pub modifiers: Modifiers,
}

/// How near the canvas's edge a drag scrolls, in logical pixels.
const EDGE: f32 = 28.0;
/// How fast, in logical pixels a second.
const SCROLL_SPEED: f32 = 700.0;

impl Tool {
    /// Whether a gesture runs.
    pub fn is_busy(&self) -> bool {
        !matches!(self, Self::Idle)
    }

    /// Carries the gesture on, ends it when the button is let go, breaks it off on Esc.
    pub fn update(&mut self, ui: &Ui, now: &Now<'_>, camera: Camera, out: &mut Vec<Action>) {
        if !self.is_busy() {
            return;
        }
        let is_held = match self {
            Self::Pan(pan) => pan.is_held(ui),
            _ => ui.input(|i| i.pointer.primary_down()),
        };
        // Whatever is held with it: somebody who copies holds Ctrl.
        if self.has_preview() && ui.input_mut(|i| i.consume_key(i.modifiers, Key::Escape)) {
            out.push(match std::mem::replace(self, Self::Spent) {
                Self::Marquee(marquee) => marquee.cancelled(),
                _ => Action::Cancel,
            });
            return;
        }
        let Some(pointer) = pointer(ui) else {
            self.drop(now, out);
            return;
        };
        match self {
            Self::Idle | Self::Spent => {}
            Self::Pan(_) => out.push(Action::Look(camera.panned(-pointer.delta).kept_near(now.sheet.size))),
            Self::Card(drag) => drag.update(now, pointer, out),
            Self::Span(drag) => drag.update(now, pointer, out),
            Self::Marker(drag) => drag.update(now, pointer, out),
            Self::Link(drag) => drag.update(now, pointer),
            Self::Marquee(marquee) => marquee.update(now, pointer, out),
            Self::Order(drag) => drag.update(now, pointer, out),
        }
        if !is_held {
            self.drop(now, out);
        } else if !matches!(self, Self::Pan(_) | Self::Marker(_) | Self::Spent) {
            scroll_at_edge(ui, now, camera, pointer, out);
        }
    }

    /// Whether Esc has something to break off.
    fn has_preview(&self) -> bool {
        !matches!(self, Self::Idle | Self::Spent | Self::Pan(_))
    }

    fn drop(&mut self, now: &Now<'_>, out: &mut Vec<Action>) {
        match std::mem::take(self) {
            Self::Card(drag) => drag.dropped(now, out),
            Self::Span(_) | Self::Marker(_) | Self::Order(_) => out.push(Action::Commit),
            Self::Link(drag) => out.extend(drag.dropped()),
            Self::Idle | Self::Pan(_) | Self::Marquee(_) | Self::Spent => {}
        }
    }
}

fn pointer(ui: &Ui) -> Option<Pointer> {
    ui.input(|i| {
        let pos = i.pointer.latest_pos()?;
        Some(Pointer { pos, delta: i.pointer.delta(), modifiers: i.modifiers })
    })
}

/// Moves the view while a drag rests near the edge of the canvas.
fn scroll_at_edge(ui: &Ui, now: &Now<'_>, camera: Camera, pointer: Pointer, out: &mut Vec<Action>) {
    let canvas = now.zones.canvas;
    let (left, top) = now.zones.taken();
    let pull = |at: f32, from: f32, to: f32| {
        if at < from + EDGE {
            -1.0
        } else if at > to - EDGE {
            1.0
        } else {
            0.0
        }
    };
    let toward = vec2(
        pull(pointer.pos.x, canvas.left() + left, canvas.right()),
        pull(pointer.pos.y, canvas.top() + top, canvas.bottom()),
    );
    if toward == Vec2::ZERO {
        return;
    }
    let by = toward * SCROLL_SPEED * ui.input(|i| i.stable_dt).min(0.05);
    let moved = camera.panned(by).kept_near(now.sheet.size);
    // Only where there is more of the sheet to come.
    let shown = |c: Camera| (c.viewport / c.zoom).x + c.origin.x;
    let is_beyond = (toward.x < 0.0 && moved.origin.x < -20.0)
        || (toward.y < 0.0 && moved.origin.y < -20.0)
        || (toward.x > 0.0 && shown(moved) > now.sheet.size.w + 20.0)
        || (toward.y > 0.0 && moved.origin.y + moved.viewport.y / moved.zoom > now.sheet.size.h + 20.0);
    if !is_beyond {
        out.push(Action::Look(moved));
        ui.ctx().request_repaint();
    }
}
