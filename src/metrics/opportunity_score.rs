//! Ulwick's opportunity score.

use super::{NoData, percent};

/// Opportunity score: how much a need matters, and again how far satisfaction lags behind.
///
/// Where satisfaction is higher than importance, the score is the importance. Only scores of one
/// segment may be compared; n belongs beside each.
///
/// - **Formula**: importance + max(importance − satisfaction, 0), each from 0 to 10 (see
///   [`top_two_score`])
/// - **Unit**: points
/// - **Range**: 0 to 20; above 10 a need counts as underserved, above 15 as severely so
/// - **Source**: A. W. Ulwick, "What Customers Want", McGraw-Hill 2005, chapter 3; first in "Turn
///   Customer Input into Innovation", Harvard Business Review 80(1), 2002, p. 91–97
///
/// # Errors
/// [`NoData::OffScale`] where a number is not from 0 to 10.
pub fn opportunity_score(importance: f64, satisfaction: f64) -> Result<f64, NoData> {
    let on_scale = |score: f64| (0.0..=10.0).contains(&score);
    if !on_scale(importance) || !on_scale(satisfaction) {
        return Err(NoData::OffScale);
    }
    Ok(importance + (importance - satisfaction).max(0.0))
}

/// The share of answers 4 and 5 on a five-point scale, put on 0 to 10.
///
/// # Errors
/// [`NoData::Nothing`] where nobody answered, [`NoData::MoreThanAll`] where more chose the two best
/// answers than answered.
pub fn top_two_score(top_two: u64, all: u64) -> Result<f64, NoData> {
    Ok(percent(top_two, all)? / 10.0)
}
