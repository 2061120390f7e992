//! Which figures may stand side by side.

use crate::model::{Better, Metric, MetricKind, Variant};

/// What a value is measured with: the same question on the same scale, computed alike. Two values
/// may be compared where their yardsticks are equal.
#[derive(Clone, Debug, PartialEq)]
pub struct Yardstick {
    /// Formula.
    pub measure: MetricKind,
    /// Form of the formula.
    pub variant: Option<Variant>,
    /// Scale of the question, where it matters to the value.
    pub scale: Option<(f64, f64)>,
    /// Base of things gone wrong.
    pub base: Option<u32>,
    /// Unit of the value.
    pub unit: String,
    /// Which way is better.
    pub is_more_better: bool,
}

impl Yardstick {
    /// That of a metric. What is not said counts as usual, so that a metric of few words is not held
    /// against one of many.
    pub fn of(metric: &Metric) -> Self {
        let usual = Metric::of(metric.measure, metric.form());
        Self {
            measure: metric.measure,
            variant: metric.form(),
            scale: metric.question_scale.or(usual.question_scale),
            base: (metric.measure == MetricKind::Tgw).then(|| metric.base.unwrap_or(super::TGW_BASE)),
            unit: if metric.unit.is_empty() { usual.unit } else { metric.unit.clone() },
            is_more_better: metric.better == Better::Higher,
        }
    }
}

/// How metrics of one formula differ though they are read side by side.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Mixed {
    /// Forms of the formula, or what "better" means.
    Method,
    /// Scales of the question, or bases.
    Scale,
    /// Units.
    Unit,
}

/// The gravest way in which the yardsticks of `metrics` differ; nothing where all agree. For metrics
/// of one formula: NPS, CSAT and CES differ by nature, figures of one's own need not agree at all.
pub fn mixed<'a>(metrics: impl IntoIterator<Item = &'a Metric>) -> Option<Mixed> {
    let mut yardsticks = metrics.into_iter().map(Yardstick::of);
    let first = yardsticks.next()?;
    let differs = |other: &Yardstick| {
        if other.variant != first.variant || other.is_more_better != first.is_more_better {
            Some(Mixed::Method)
        } else if other.scale != first.scale || other.base != first.base {
            Some(Mixed::Scale)
        } else {
            (other.unit != first.unit).then_some(Mixed::Unit)
        }
    };
    yardsticks.filter_map(|other| differs(&other)).min()
}
