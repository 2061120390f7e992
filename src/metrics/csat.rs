//! Customer satisfaction, in its two forms.

use super::{NoData, mean, percent, sum};

/// Customer satisfaction as the share of the satisfied: the two best of five answers.
///
/// `answers` counts each point of the scale, the worst first.
///
/// - **Formula**: 100 × (answers 4 and 5) ÷ all answers
/// - **Unit**: percent
/// - **Range**: 0 to 100
/// - **Source**: P. W. Farris, N. T. Bendle, P. E. Pfeifer, D. J. Reibstein, "Marketing Metrics",
///   2nd edition, Wharton School Publishing 2010, section 2.7 (the "top two boxes" of a five-point
///   scale)
///
/// # Errors
/// [`NoData::OffScale`] unless there are five points, [`NoData::Nothing`] where nobody answered.
pub fn csat_top_two(answers: &[u64]) -> Result<f64, NoData> {
    let [_, _, _, satisfied, very_satisfied] = answers else { return Err(NoData::OffScale) };
    percent(satisfied.saturating_add(*very_satisfied), sum(answers))
}

/// Customer satisfaction as the mean of the answers.
///
/// `answers` counts each whole point of the scale, which begins at `low`, the worst first.
///
/// - **Formula**: sum of answers ÷ number of answers
/// - **Unit**: points of the question's scale
/// - **Range**: the question's scale, 1 to 5 where nothing else is said
/// - **Source**: as [`csat_top_two`], which names the mean as the other usual form
///
/// # Errors
/// [`NoData::Nothing`] where nobody answered, [`NoData::Unusable`] where `low` is not finite.
pub fn csat_mean(answers: &[u64], low: f64) -> Result<f64, NoData> {
    mean(answers, low)
}
