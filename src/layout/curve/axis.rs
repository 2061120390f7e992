//! The emotion axis: which values get a rule, and how a value becomes a height.

use std::sync::Arc;

use super::Input;
use crate::{
    base::Point,
    i18n,
    model::Scale,
    text::{Line, Wrap, role},
};

/// From the lane's edge to the outermost value, in points.
pub const INSET: f32 = 15.0;
/// Middle of the axis faces, left of the lane's body.
const FACE_LEFT: f32 = 18.0;
/// Right end of the axis numbers, left of the lane's body.
const NUMBER_LEFT: f32 = 26.0;

/// The band in which values stand.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Plot {
    /// Height of the best value.
    pub top: f32,
    /// Height of the worst value.
    pub bottom: f32,
    /// What the values mean.
    pub scale: Scale,
}

impl Plot {
    /// Height of the neutral value.
    pub fn neutral_y(&self) -> f32 {
        f32::midpoint(self.top, self.bottom)
    }

    /// Height of `value`; values beyond the scale stay at its ends.
    pub fn y_of(&self, value: f32) -> f32 {
        let half = (self.bottom - self.top) / 2.0;
        self.neutral_y() - half * self.scale.to_unit(value)
    }

    /// The value at height `y`, held within the scale.
    pub fn value_at(&self, y: f32) -> f32 {
        let half = (self.bottom - self.top) / 2.0;
        if half <= 0.0 { self.scale.neutral() } else { self.scale.at_unit((self.neutral_y() - y) / half) }
    }
}

/// A height on the axis: one of five, whatever the scale, so that all maps look alike.
#[derive(Clone, Debug, PartialEq)]
pub struct Rule {
    /// Height of the rule.
    pub y: f32,
    /// The value on −1 (worst) to +1 (best), for the face.
    pub unit: f32,
    /// The neutral value: a stronger rule.
    pub strong: bool,
    /// Middle of the face beside it.
    pub face: Point,
    /// The number as set and the left end of its baseline, where the value is a whole one.
    pub number: Option<(Arc<Line>, Point)>,
}

/// Rules from the best value down.
pub(super) fn rules(plot: &Plot, input: &Input<'_>) -> Vec<Rule> {
    let (body, language) = (input.body, input.language);
    let rule = |unit: f32| {
        let value = plot.scale.at_unit(unit);
        let y = plot.y_of(value);
        let text = match plot.scale {
            Scale::MinusTwoToTwo | Scale::MinusFiveToFive => i18n::signed(language, f64::from(value)),
            Scale::OneToFive | Scale::OneToTen => i18n::number(language, f64::from(value), 0),
        };
        let whole = (value - libm::roundf(value)).abs() < 1e-3;
        let paragraph = (input.set)(if whole { &text } else { "" }, role::META, Wrap::none(language));
        let number = paragraph.lines.into_iter().next().map(|line| {
            let baseline = y - role::META.line_height / 2.0 + role::META.ascent();
            let at = Point::new(body.x - NUMBER_LEFT - line.width, baseline);
            (line, at)
        });
        Rule { y, unit, strong: unit == 0.0, face: Point::new(body.x - FACE_LEFT, y), number }
    };
    [1.0, 0.5, 0.0, -0.5, -1.0].map(rule).into()
}
