//! Measurements that somebody wrote by hand, held against what they were counted from.

use super::{NoData, compute, kano};
use crate::model::{Counts, Metric, MetricKind, Variant};

/// A measurement that does not agree with itself or with its formula, and what was made of it.
#[derive(Clone, Copy, Debug, PartialEq)]
pub enum Settled {
    /// The counts give another value, which now stands there.
    Value {
        /// As it was written.
        written: f64,
        /// As the formula has it.
        computed: f64,
    },
    /// The counts tell another number of answers, which now stands there.
    Sample {
        /// As it was written.
        written: u32,
        /// As the counts have it.
        counted: u32,
    },
    /// The counts give no value at all: the measurement was left out.
    LeftOut(NoData),
    /// The formula cannot give such a value; without counts there is none better, and it stays.
    OutOfBounds {
        /// As it was written.
        written: f64,
        /// Lowest and highest value of the formula.
        bounds: (f64, f64),
    },
}

/// Brings the measurements of a metric in line with their counts, and says what did not agree.
///
/// A value that is the computed one rounded to the metric's decimals stays as it is; so do counts of another
/// form of the formula, which follow once that form is chosen again.
pub fn settle(metric: &mut Metric) -> Vec<Settled> {
    let mut settled = Vec::new();
    for mut measure in std::mem::take(&mut metric.series) {
        match measure.counts.as_ref().map(|counts| compute(metric, counts)) {
            Some(Ok(computed)) => {
                if !agree(measure.value, computed.value, metric.decimals) {
                    settled.push(Settled::Value { written: measure.value, computed: computed.value });
                    measure.value = computed.value;
                }
                let counted = computed.n.map(|n| u32::try_from(n).unwrap_or(u32::MAX));
                if let Some((written, counted)) = measure.n.zip(counted).filter(|(written, counted)| written != counted)
                {
                    settled.push(Settled::Sample { written, counted });
                }
                measure.n = counted.or(measure.n);
            }
            Some(Err(reason @ (NoData::Nothing | NoData::MoreThanAll))) if !is_category(measure.counts.as_ref()) => {
                settled.push(Settled::LeftOut(reason));
                continue;
            }
            _ => {
                let outside = bounds(metric).filter(|(low, high)| !(*low..=*high).contains(&measure.value));
                settled.extend(outside.map(|bounds| Settled::OutOfBounds { written: measure.value, bounds }));
            }
        }
        metric.series.push(measure);
    }
    settled
}

/// Whether a written value is the computed one, rounded to the decimals that are shown.
fn agree(written: f64, computed: f64, decimals: u8) -> bool {
    let rounding = 0.5 * libm::pow(10.0, -f64::from(decimals)) + 1e-9 * computed.abs().max(1.0);
    (written - computed).abs() <= rounding
}

/// Whether Kano's answers have a category though they have no coefficients: that is shown.
fn is_category(counts: Option<&Counts>) -> bool {
    matches!(counts, Some(Counts::Kano(table)) if kano(table).is_ok())
}

/// Lowest and highest value that the formula of a metric can give; nothing where it has no bounds.
pub fn bounds(metric: &Metric) -> Option<(f64, f64)> {
    let is_share = metric.unit == "%";
    let found = match (metric.measure, metric.form()) {
        (MetricKind::Nps, _) => Some((-100.0, 100.0)),
        (MetricKind::OpportunityScore, _) => Some((0.0, 20.0)),
        (MetricKind::Sentiment, _) => Some(metric.question_scale.unwrap_or((-1.0, 1.0))),
        (MetricKind::Churn | MetricKind::Retention, _) | (_, Some(Variant::TopTwo | Variant::Easy)) if is_share => {
            Some((0.0, 100.0))
        }
        (_, Some(Variant::Mean | Variant::Effort)) => metric.question_scale,
        _ => None,
    };
    found.filter(|(low, high)| low <= high)
}
