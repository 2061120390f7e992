//! Drags a marker of the emotion curve up and down.

use super::Pointer;
use crate::{
    app::{action::Action, canvas::Now},
    base::{Id, Point},
    edit::Edit,
    layout::curve::Plot,
    model::Emotion,
};

/// A marker on the move.
#[derive(Clone, Debug)]
pub struct MarkerDrag {
    /// What is felt where the drag stands.
    pub emotion: Emotion,
    /// The scale as it stood when the drag began: the lane may grow meanwhile.
    plot: Plot,
    /// From the pointer to the marker's middle, in points.
    grab: f32,
}

impl MarkerDrag {
    /// Begins to drag the marker of `persona` at `step`, grabbed at `at`.
    pub fn begin(now: &Now<'_>, persona: &Id, step: &Id, at: Point, out: &mut Vec<Action>) -> Option<Self> {
        let curve = now.sheet.curves.iter().find(|c| c.curve.marker(persona, step).is_some())?;
        let marker = curve.curve.marker(persona, step)?;
        let emotion = now.document.emotion(persona, step)?.as_ref().clone();
        out.push(Action::Begin);
        Some(Self { emotion, plot: curve.curve.plot, grab: marker.centre.y - at.y })
    }

    pub(super) fn update(&mut self, now: &Now<'_>, pointer: Pointer, out: &mut Vec<Action>) {
        let raw = self.plot.value_at(now.point(pointer.pos).y + self.grab);
        let value = snapped(raw, pointer.modifiers.shift);
        if value == self.emotion.value {
            return;
        }
        self.emotion.value = value;
        out.push(Action::Preview(Box::new(Edit::SetEmotion(Box::new(self.emotion.clone())))));
    }
}

/// The nearest tenth, or the nearest whole value.
pub fn snapped(value: f32, whole: bool) -> f32 {
    if whole { value.round() } else { (value * 10.0).round() / 10.0 }
}
