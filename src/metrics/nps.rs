//! Net promoter score.

use super::{NoData, sum};

/// Net promoter score: the share of promoters less the share of detractors.
///
/// "How likely is it that you would recommend us?", 0 to 10. Promoters answer 9 or 10, passives 7 or
/// 8, detractors 0 to 6; a zero is an answer and counts as a detractor.
///
/// - **Formula**: 100 × (promoters − detractors) ÷ (promoters + passives + detractors)
/// - **Unit**: points, shown with their sign
/// - **Range**: −100 (only detractors) to +100 (only promoters)
/// - **Source**: F. F. Reichheld, "The One Number You Need to Grow", Harvard Business Review 81(12),
///   2003, p. 46–54
///
/// # Errors
/// [`NoData::Nothing`] where nobody answered.
pub fn nps(promoters: u64, passives: u64, detractors: u64) -> Result<f64, NoData> {
    let n = sum(&[promoters, passives, detractors]);
    if n == 0 {
        return Err(NoData::Nothing);
    }
    Ok(100.0 * (promoters as f64 - detractors as f64) / n as f64)
}
