//! Counting answers one by one.

use super::{Computed, NoData, compute, sum};
use crate::model::{Counts, Metric, MetricKind, Variant};

/// A score that is not on the question's scale.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct OffScale;

/// Scores of one sentiment are kept in billionths: whole numbers add up to the same sum in whatever
/// order, however many threads count.
const BILLION: f64 = 1e9;

/// Answers to one question: adds one after the other in constant memory, and tallies of parts of a
/// file can be merged in any order.
///
/// ```
/// use wayfare::{metrics::Tally, model::MetricKind};
///
/// let mut tally = Tally::new(MetricKind::Nps, None).unwrap();
/// for score in [10.0, 9.0, 8.0, 0.0] {
///     tally.add(score).unwrap();
/// }
/// assert_eq!(tally.computed().unwrap().value, 25.0);
/// ```
#[derive(Clone, Debug, PartialEq)]
pub struct Tally {
    /// Formula, form and scale; an empty series.
    metric: Metric,
    low: i8,
    high: i8,
    /// How many gave each point, from the lowest.
    answers: [u64; 11],
    /// Sum and number of scores between points (sentiment).
    billionths: i64,
    scored: u64,
}

impl Tally {
    /// An empty tally for a question whose answers are single scores: NPS, CSAT, CES, sentiment.
    /// Nothing for other formulas.
    pub fn new(measure: MetricKind, variant: Option<Variant>) -> Option<Self> {
        let is_asked = matches!(measure, MetricKind::Nps | MetricKind::Csat | MetricKind::Ces | MetricKind::Sentiment);
        if !is_asked {
            return None;
        }
        let metric = Metric::of(measure, variant);
        let (low, high) = metric.question_scale?;
        Some(Self { metric, low: low as i8, high: high as i8, answers: [0; 11], billionths: 0, scored: 0 })
    }

    /// Counts one answer.
    ///
    /// # Errors
    /// Where it is no point of the scale; nothing is counted then.
    pub fn add(&mut self, score: f64) -> Result<(), OffScale> {
        if !(f64::from(self.low)..=f64::from(self.high)).contains(&score) {
            return Err(OffScale);
        }
        if self.metric.measure == MetricKind::Sentiment {
            self.billionths = self.billionths.saturating_add(libm::round(score * BILLION) as i64);
            self.scored += 1;
            return Ok(());
        }
        let above = score - f64::from(self.low);
        let point = above as u8;
        let slot = self.answers.get_mut(usize::from(point)).filter(|_| f64::from(point) == above).ok_or(OffScale)?;
        *slot += 1;
        Ok(())
    }

    /// Adds what another tally of the same question has counted.
    pub fn merge(&mut self, other: &Self) {
        for (slot, more) in self.answers.iter_mut().zip(other.answers) {
            *slot += more;
        }
        self.billionths = self.billionths.saturating_add(other.billionths);
        self.scored += other.scored;
    }

    /// How many answers were counted.
    pub fn n(&self) -> u64 {
        sum(&self.answers) + self.scored
    }

    /// Lowest and highest point of the question's scale.
    pub fn scale(&self) -> (f64, f64) {
        (f64::from(self.low), f64::from(self.high))
    }

    /// Mean of the answers on the question's scale, whatever the formula makes of them.
    pub fn mean(&self) -> Option<f64> {
        match self.metric.measure {
            MetricKind::Sentiment => self.computed().ok().map(|computed| computed.value),
            _ => super::mean(&self.answers, f64::from(self.low)).ok(),
        }
    }

    /// What was counted, in the form that a measurement keeps.
    pub fn counts(&self) -> Counts {
        match self.metric.measure {
            MetricKind::Nps => {
                let (detractors, rest) = self.answers.split_at(7);
                let (passives, promoters) = rest.split_at(2);
                Counts::Nps { promoters: sum(promoters), passives: sum(passives), detractors: sum(detractors) }
            }
            MetricKind::Sentiment => Counts::Sentiment { sum: self.billionths as f64 / BILLION, n: self.scored },
            _ => {
                let points = usize::try_from(self.high - self.low + 1).unwrap_or_default();
                Counts::Answers(self.answers.iter().take(points).copied().collect())
            }
        }
    }

    /// The metric's value and its sample size.
    ///
    /// # Errors
    /// [`NoData::Nothing`] where nothing was counted.
    pub fn computed(&self) -> Result<Computed, NoData> {
        compute(&self.metric, &self.counts())
    }

    /// The metric it counts for: formula, form, scale, unit, direction and decimals; no series yet.
    pub fn metric(&self) -> &Metric {
        &self.metric
    }
}
