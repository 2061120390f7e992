//! Churn rate.

use super::{NoData, percent};

/// Churn rate: the customers of the period's first day who are gone by its last.
///
/// Both numbers are about one cohort and one period: who came during the period is in neither. Less
/// is better.
///
/// - **Formula**: 100 × customers lost ÷ customers at the start
/// - **Unit**: percent of the cohort, for the period
/// - **Range**: 0 to 100
/// - **Source**: F. F. Reichheld, W. E. Sasser, "Zero Defections: Quality Comes to Services", Harvard
///   Business Review 68(5), 1990, p. 105–111 (the defection rate)
///
/// # Errors
/// [`NoData::Nothing`] where there were no customers, [`NoData::MoreThanAll`] where more were lost
/// than there were: then the numbers are not about one cohort.
pub fn churn(at_start: u64, lost: u64) -> Result<f64, NoData> {
    percent(lost, at_start)
}
