//! From what was counted to the value on the card.

use super::{
    NoData, TGW_BASE, ces_easy, ces_effort, ces_mean, churn, clv, csat_mean, csat_top_two, kano, nps,
    opportunity_score, retention, sentiment, sum, tgw, top_two_score,
};
use crate::model::{Counts, Measure, Metric, MetricKind, Variant};

/// A computed value, and how many it speaks for.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Computed {
    /// The value, finite, in the unit of its formula.
    pub value: f64,
    /// Sample size, where the counts tell it.
    pub n: Option<u64>,
}

impl Computed {
    /// A measurement of that day that keeps its counts.
    pub fn measured(self, date: &str, counts: Counts) -> Measure {
        let n = self.n.map(|n| u32::try_from(n).unwrap_or(u32::MAX));
        Measure { date: date.to_owned(), value: self.value, n, counts: Some(counts) }
    }
}

/// The value of `counts` by the formula, the form and the settings of `metric`.
///
/// A form that is not said follows from the unit ([`Metric::form`]). The value of Kano's answers is the
/// coefficient Better, so that a series can be drawn; their category follows from the counts.
///
/// # Errors
/// As the formula; [`NoData::OtherFormula`] where the counts are not of the metric's kind.
pub fn compute(metric: &Metric, counts: &Counts) -> Result<Computed, NoData> {
    let (value, n) = match (metric.measure, counts) {
        (MetricKind::Nps, Counts::Nps { promoters, passives, detractors }) => {
            (nps(*promoters, *passives, *detractors)?, Some(sum(&[*promoters, *passives, *detractors])))
        }
        (MetricKind::Csat | MetricKind::Ces, Counts::Answers(answers)) => {
            (of_answers(metric, answers)?, Some(sum(answers)))
        }
        (MetricKind::Churn, Counts::Churn { at_start, lost }) => (churn(*at_start, *lost)?, Some(*at_start)),
        (MetricKind::Retention, Counts::Retention { at_start, at_end, new }) => {
            (retention(*at_start, *at_end, *new)?, Some(*at_start))
        }
        (MetricKind::Clv, Counts::Clv { basket, purchases, periods }) => (clv(*basket, *purchases, *periods)?, None),
        (MetricKind::Tgw, Counts::Tgw { complaints, sold }) => {
            (tgw(*complaints, *sold, metric.base.unwrap_or(TGW_BASE))?, Some(*sold))
        }
        (MetricKind::OpportunityScore, Counts::OpportunityScore { importance, satisfaction }) => {
            let score = |share: &crate::model::Share| top_two_score(share.part, share.all);
            // The smaller of the two is what the score can rely on.
            let n = importance.all.min(satisfaction.all);
            (opportunity_score(score(importance)?, score(satisfaction)?)?, Some(n))
        }
        (MetricKind::Kano, Counts::Kano(table)) => {
            let kano = kano(table)?;
            (kano.better.ok_or(NoData::Nothing)?, Some(kano.n()))
        }
        (MetricKind::Sentiment, Counts::Sentiment { sum, n }) => (sentiment(*sum, *n)?, Some(*n)),
        _ => return Err(NoData::OtherFormula),
    };
    Ok(Computed { value, n })
}

/// Computes every value anew whose counts are kept, after the formula's form, scale or base changed.
/// A value that the counts do not give stays as it is.
pub fn recompute(metric: &mut Metric) {
    let values: Vec<Option<f64>> = (metric.series.iter())
        .map(|measure| compute(metric, measure.counts.as_ref()?).ok().map(|computed| computed.value))
        .collect();
    for (measure, value) in metric.series.iter_mut().zip(values) {
        measure.value = value.unwrap_or(measure.value);
    }
}

fn of_answers(metric: &Metric, answers: &[u64]) -> Result<f64, NoData> {
    match (metric.measure, metric.form()) {
        (MetricKind::Csat, Some(Variant::Mean)) => {
            csat_mean(answers, metric.question_scale.map_or(1.0, |(low, _)| low))
        }
        (MetricKind::Csat, _) => csat_top_two(answers),
        (_, Some(Variant::Easy)) => ces_easy(answers),
        (_, Some(Variant::Effort)) => ces_effort(answers),
        _ => ces_mean(answers),
    }
}
