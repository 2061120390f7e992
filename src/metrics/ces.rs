//! Customer effort score, in its three forms.

use super::{NoData, mean, percent, sum};

/// Customer effort score as the mean: "The company made it easy for me", 1 (not at all) to 7.
///
/// `answers` counts each of the seven points, the least agreement first. More is better.
///
/// - **Formula**: sum of answers ÷ number of answers
/// - **Unit**: points
/// - **Range**: 1 to 7
/// - **Source**: M. Dixon, N. Toman, R. `DeLisi`, "The Effortless Experience", Portfolio 2013 (the
///   second form of the score, "CES 2.0")
///
/// # Errors
/// [`NoData::OffScale`] unless there are seven points, [`NoData::Nothing`] where nobody answered.
pub fn ces_mean(answers: &[u64]) -> Result<f64, NoData> {
    if answers.len() != 7 {
        return Err(NoData::OffScale);
    }
    mean(answers, 1.0)
}

/// Customer effort score as the share of those who found it easy: the answers 5 to 7 of seven.
///
/// - **Formula**: 100 × (answers 5, 6 and 7) ÷ all answers
/// - **Unit**: percent
/// - **Range**: 0 to 100
/// - **Source**: as [`ces_mean`]
///
/// # Errors
/// [`NoData::OffScale`] unless there are seven points, [`NoData::Nothing`] where nobody answered.
pub fn ces_easy(answers: &[u64]) -> Result<f64, NoData> {
    let [_, _, _, _, easy @ ..] = answers else { return Err(NoData::OffScale) };
    if easy.len() != 3 {
        return Err(NoData::OffScale);
    }
    percent(sum(easy), sum(answers))
}

/// Customer effort score in its first form: "How much effort did you personally have to put forth?",
/// 1 (very low) to 5 (very high). It runs the other way: **less is better**.
///
/// - **Formula**: sum of answers ÷ number of answers
/// - **Unit**: points
/// - **Range**: 1 to 5
/// - **Source**: M. Dixon, K. Freeman, N. Toman, "Stop Trying to Delight Your Customers", Harvard
///   Business Review 88(7/8), 2010, p. 116–122
///
/// # Errors
/// [`NoData::OffScale`] unless there are five points, [`NoData::Nothing`] where nobody answered.
pub fn ces_effort(answers: &[u64]) -> Result<f64, NoData> {
    if answers.len() != 5 {
        return Err(NoData::OffScale);
    }
    mean(answers, 1.0)
}
