//! An upright axis with round numbers on it.

use super::Pen;
use crate::{
    base::{Point, Rect},
    i18n,
    model::Metric,
    scene::Stroke,
    text::{Paragraph, role},
};

/// Between the numbers and what is drawn.
const AIR: f32 = 5.0;
/// Numbers take no more of a drawing's width than this.
const MOST_LABEL: f32 = 0.4;
/// The least between two numbers.
const PITCH: f32 = 17.0;

/// An axis from one round number to another.
#[derive(Clone, Debug, PartialEq)]
pub(super) struct Axis {
    low: f64,
    high: f64,
    step: f64,
    /// Decimals that tell its numbers apart.
    decimals: u8,
}

impl Axis {
    /// Over all `values`, with about as many numbers as `height` points have room for.
    pub(super) fn over(values: impl Iterator<Item = f64>, height: f32) -> Self {
        let (mut low, mut high) = values.fold((f64::MAX, f64::MIN), |(low, high), v| (low.min(v), high.max(v)));
        if low > high {
            (low, high) = (0.0, 1.0);
        }
        if high - low < f64::EPSILON * high.abs().max(1.0) {
            // One value alone stands in the middle.
            let around = if low == 0.0 { 1.0 } else { low.abs() * 0.1 };
            (low, high) = (low - around, high + around);
        }
        let count = f64::from((height / PITCH).clamp(2.0, 5.0));
        let step = round_step((high - low) / count);
        let decimals = (-libm::floor(libm::log10(step) + 1e-9)).clamp(0.0, 6.0) as u8;
        // A value on a number needs no further one.
        let low = libm::floor(low / step + 1e-9) * step;
        let high = libm::ceil(high / step - 1e-9) * step;
        Self { low, high, step, decimals }
    }

    /// The round numbers, the lowest first.
    pub(super) fn ticks(&self) -> impl Iterator<Item = f64> + use<> {
        let (low, step) = (self.low, self.step);
        let count = libm::round((self.high - low) / step).clamp(0.0, 24.0) as u32;
        (0..=count).map(move |at| low + f64::from(at) * step)
    }

    /// How high a value stands: 0 at the foot, 1 at the top.
    pub(super) fn share(&self, value: f64) -> f32 {
        ((value - self.low) / (self.high - self.low)).clamp(0.0, 1.0) as f32
    }

    /// Its numbers in words.
    fn labels(&self, pen: &Pen<'_>, metric: &Metric) -> Vec<(f64, Paragraph)> {
        let as_axis = Metric { decimals: self.decimals, unit: String::new(), series: Vec::new(), ..metric.clone() };
        let label = |tick| pen.line(&i18n::figure(pen.look.language, &as_axis, tick), role::META);
        self.ticks().map(|tick| (tick, label(tick))).collect()
    }

    /// How much room its numbers take at the left.
    pub(super) fn room(&self, pen: &Pen<'_>, metric: &Metric) -> f32 {
        AIR + self.labels(pen, metric).iter().map(|(_, set)| set.width).fold(0.0, f32::max)
    }

    /// Draws rules and numbers into `area`; gives what is left of it for what they measure, from
    /// `room` points on.
    pub(super) fn draw(&self, pen: &mut Pen<'_>, area: Rect, room: f32, metric: &Metric) -> Rect {
        let labelled = self.labels(pen, metric);
        let is_labelled = room <= area.w * MOST_LABEL;
        let left = area.x + if is_labelled { room } else { 0.0 };
        let plot = Rect::new(left, area.y, area.right() - left, area.h);
        let colours = pen.look.colours;
        for (tick, set) in labelled {
            let y = plot.bottom() - self.share(tick) * plot.h;
            let is_zero = tick.abs() < self.step * 1e-6;
            let stroke = if is_zero { Stroke::solid(0.9, colours.axis) } else { Stroke::solid(0.6, colours.hairline) };
            pen.rule(Point::new(plot.x, y), Point::new(plot.right(), y), stroke);
            if is_labelled {
                let at = Point::new(left - AIR - set.width, y - set.height / 2.0);
                pen.words(&set, at, colours.muted);
            }
        }
        plot
    }
}

/// The next 1, 2 or 5 times a power of ten that is no smaller.
fn round_step(least: f64) -> f64 {
    let power = libm::pow(10.0, libm::floor(libm::log10(least)));
    let factor = [1.0, 2.0, 5.0].into_iter().find(|factor| factor * power >= least * (1.0 - 1e-9));
    factor.unwrap_or(10.0) * power
}

#[cfg(test)]
mod tests {
    use super::*;

    fn ticks(values: &[f64], height: f32) -> Vec<f64> {
        Axis::over(values.iter().copied(), height).ticks().map(|t| libm::round(t * 1e6) / 1e6).collect()
    }

    #[test]
    fn numbers_are_round_and_hold_every_value() {
        assert_eq!(ticks(&[35.0, 46.0], 70.0), [35.0, 40.0, 45.0, 50.0]);
        assert_eq!(ticks(&[4.2, 4.6], 70.0), [4.2, 4.3, 4.4, 4.5, 4.6]);
        assert_eq!(ticks(&[-100.0, 100.0], 40.0), [-100.0, 0.0, 100.0]);
    }

    #[test]
    fn nothing_and_one_value_have_an_axis_too() {
        assert_eq!(ticks(&[], 40.0), [0.0, 0.5, 1.0]);
        assert_eq!(ticks(&[0.0], 40.0), [-1.0, 0.0, 1.0]);
        let one = Axis::over([7.0].into_iter(), 40.0);
        assert!((0.3..0.7).contains(&one.share(7.0)), "it stands near the middle");
    }
}
