//! Sentiment.

use super::NoData;

/// Sentiment: the mean of scored comments.
///
/// The scores come from the people who made the map or from a file they import; no service is asked.
///
/// - **Formula**: sum of scores ÷ number of comments, each score from −1 (bad) to +1 (good)
/// - **Unit**: none, shown with its sign
/// - **Range**: −1 to +1
/// - **Source**: C. J. Hutto, E. Gilbert, "VADER: A Parsimonious Rule-based Model for Sentiment
///   Analysis of Social Media Text", ICWSM 2014 (the normalised score of a comment)
///
/// # Errors
/// [`NoData::Nothing`] where there are no comments; [`NoData::Unusable`] where the sum is not finite;
/// [`NoData::OffScale`] where it is beyond what so many scores can give.
pub fn sentiment(sum_of_scores: f64, comments: u64) -> Result<f64, NoData> {
    if comments == 0 {
        return Err(NoData::Nothing);
    }
    if !sum_of_scores.is_finite() {
        return Err(NoData::Unusable);
    }
    let mean = sum_of_scores / comments as f64;
    // Sums of tenths miss by a hair.
    if mean.abs() > 1.0 + 1e-9 {
        return Err(NoData::OffScale);
    }
    Ok(mean.clamp(-1.0, 1.0))
}
