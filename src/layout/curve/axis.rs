//! The emotion axis: which values get a rule, and how a value becomes a height.

use std::sync::Arc;

use crate::{
    base::{Language, Point, Rect},
    i18n,
    model::Scale,
    text::{Line, Typeset, Wrap, role},
};

/// From the lane's edge to the outermost value, in points.
pub const INSET: f32 = 15.0;
/// Middle of the axis faces, left of the lane's body.
const FACE_LEFT: f32 = 18.0;
/// Right end of the axis labels, left of the lane's body.
const LABEL_LEFT: f32 = 26.0;

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
        if half <= 0.0 { self.scale.neutral() } else { self.scale.from_unit((self.neutral_y() - y) / half) }
    }
}

/// A value on the axis.
#[derive(Clone, Debug, PartialEq)]
pub struct Rule {
    /// Height of the rule.
    pub y: f32,
    /// The value on −1 (worst) to +1 (best), for the face.
    pub unit: f32,
    /// The neutral value: a stronger rule.
    pub strong: bool,
    /// What stands beside it; the neutral rule of a scale without a whole middle has nothing.
    pub label: Option<RuleLabel>,
}

/// Number and face of a value on the axis.
#[derive(Clone, Debug, PartialEq)]
pub struct RuleLabel {
    /// The number as set.
    pub line: Arc<Line>,
    /// Left end of the number's baseline.
    pub at: Point,
    /// Middle of the face.
    pub face: Point,
}

/// Rules from the best value down.
pub(super) fn rules(plot: &Plot, body: Rect, language: Language, typeset: &dyn Typeset) -> Vec<Rule> {
    let mut rules: Vec<Rule> = values(plot.scale)
        .iter()
        .rev()
        .map(|value| {
            let y = plot.y_of(*value);
            let text = match plot.scale {
                Scale::MinusTwoToTwo | Scale::MinusFiveToFive => i18n::signed(language, f64::from(*value)),
                Scale::OneToFive | Scale::OneToTen => i18n::number(language, f64::from(*value), 0),
            };
            let paragraph = typeset.set(&text, role::META, Wrap::none(language));
            let label = paragraph.lines.into_iter().next().map(|line| RuleLabel {
                at: Point::new(
                    body.x - LABEL_LEFT - line.width,
                    y - role::META.line_height / 2.0 + role::META.ascent(),
                ),
                line,
                face: Point::new(body.x - FACE_LEFT, y),
            });
            Rule { y, unit: plot.scale.to_unit(*value), strong: *value == plot.scale.neutral(), label }
        })
        .collect();
    if !rules.iter().any(|r| r.strong) {
        rules.push(Rule { y: plot.neutral_y(), unit: 0.0, strong: true, label: None });
    }
    rules
}

/// Whole values that fit above each other at the lane's smallest height, both ends included.
fn values(scale: Scale) -> &'static [f32] {
    match scale {
        Scale::MinusTwoToTwo => &[-2.0, -1.0, 0.0, 1.0, 2.0],
        Scale::OneToFive => &[1.0, 2.0, 3.0, 4.0, 5.0],
        Scale::MinusFiveToFive => &[-5.0, -3.0, 0.0, 3.0, 5.0],
        Scale::OneToTen => &[1.0, 4.0, 7.0, 10.0],
    }
}
