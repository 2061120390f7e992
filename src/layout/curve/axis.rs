//! The emotion axis: which values get a rule, and how a value becomes a height.

use std::sync::Arc;

use super::Input;
use crate::{
    base::Point,
    i18n,
    model::Scale,
    text::{Line, Paragraph, Wrap, role},
};

/// From the lane's edge to the outermost value, in points.
pub const INSET: f32 = 15.0;
/// Middle of the axis faces, left of the lane's body.
const FACE_LEFT: f32 = 18.0;
/// Right end of the axis numbers, left of the lane's body.
const NUMBER_LEFT: f32 = 26.0;
/// How wide a name of a value may be: all of the labels' column beside the faces.
const NAME_ROOM: f32 = 74.0;
/// Between the lane's own name and that of its best value.
const NAME_AIR: f32 = 8.0;

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

/// A name of the map's own for a value, beside the axis.
#[derive(Clone, Debug, PartialEq)]
pub struct ValueName {
    /// Height of the value.
    pub y: f32,
    /// Its lines as set, each with the left end of its baseline.
    pub lines: Vec<(Arc<Line>, Point)>,
}

/// Names as set, from the lowest value up, each with its place on the scale.
fn names_as_set<'a>(input: &'a Input<'_>) -> impl Iterator<Item = (f32, Paragraph)> + 'a {
    let wrap = Wrap::greedy(NAME_ROOM, input.language);
    let values = input.names.iter().zip(0_u16..).map(|(name, at)| (name, input.scale.min() + f32::from(at)));
    let values = values.filter(|(name, value)| !name.trim().is_empty() && input.scale.holds(*value));
    values.map(move |(name, value)| (value, (input.set)(name, role::META, wrap)))
}

/// How high the lane has to be, at the least, so that no name meets another.
pub(super) fn least_height(input: &Input<'_>) -> f32 {
    let range = input.scale.max() - input.scale.min();
    let (mut before, mut least): (Option<(f32, f32)>, f32) = (None, 0.0);
    for (value, name) in names_as_set(input) {
        if let Some((below, h)) = before {
            least = least.max((f32::midpoint(h, name.height) + 1.0) * range / (value - below));
        }
        before = Some((value, name.height));
    }
    if before.is_some() { least + 2.0 * INSET } else { 0.0 }
}

/// Room over the plot so that the name of the best value stays clear of the lane's own.
pub(super) fn headroom(input: &Input<'_>) -> f32 {
    let highest = names_as_set(input).last().filter(|(value, _)| *value >= input.scale.max());
    let Some((_, name)) = highest else { return 0.0 };
    (input.label_h + NAME_AIR + name.height / 2.0 - INSET).max(0.0)
}

/// The names of values, from the lowest up.
pub(super) fn names(plot: &Plot, input: &Input<'_>) -> Vec<ValueName> {
    let place = |(value, name): (f32, Paragraph)| {
        let (y, right) = (plot.y_of(value), input.body.x - NUMBER_LEFT);
        let mut baseline = y - name.height / 2.0 + role::META.ascent();
        let lines = name.lines.into_iter().map(|line| {
            let at = Point::new(right - line.width, baseline);
            baseline += role::META.line_height;
            (line, at)
        });
        ValueName { y, lines: lines.collect() }
    };
    names_as_set(input).map(place).collect()
}

/// Rules from the best value down; no number where a name stands near.
pub(super) fn rules(plot: &Plot, input: &Input<'_>, names: &[ValueName]) -> Vec<Rule> {
    let (body, language) = (input.body, input.language);
    let rule = |unit: f32| {
        let value = plot.scale.at_unit(unit);
        let y = plot.y_of(value);
        let text = match plot.scale {
            Scale::MinusTwoToTwo | Scale::MinusFiveToFive => i18n::signed(language, f64::from(value)),
            Scale::OneToFive | Scale::OneToTen => i18n::number(language, f64::from(value), 0),
        };
        let is_free = names.iter().all(|name| {
            let half = (name.lines.len() + 1) as f32 * role::META.line_height / 2.0;
            (name.y - y).abs() >= half
        });
        let whole = is_free && (value - libm::roundf(value)).abs() < 1e-3;
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
