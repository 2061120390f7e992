//! Which way a series goes.

use crate::model::{Better, Metric};

/// The newest value against the one before it.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Trend {
    /// How much was added, in the metric's unit; negative where it fell.
    pub change: f64,
    /// Whether that is the better direction; nothing where it did not change.
    pub is_better: Option<bool>,
}

/// Which way a metric goes; nothing before its second measurement.
pub fn trend(metric: &Metric) -> Option<Trend> {
    let [.., before, latest] = metric.series.as_slice() else { return None };
    let change = latest.value - before.value;
    let is_better = (change != 0.0).then_some((change > 0.0) == (metric.better == Better::Higher));
    Some(Trend { change, is_better })
}
