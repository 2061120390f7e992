//! Retention rate.

use super::{NoData, percent};

/// Retention rate: the customers of the period's first day who are still there on its last.
///
/// On the same cohort it is 100 − [churn](super::churn()).
///
/// - **Formula**: 100 × (customers at the end − new ones) ÷ customers at the start
/// - **Unit**: percent of the cohort, for the period
/// - **Range**: 0 to 100
/// - **Source**: P. W. Farris, N. T. Bendle, P. E. Pfeifer, D. J. Reibstein, "Marketing Metrics",
///   2nd edition, Wharton School Publishing 2010, section 5.1
///
/// # Errors
/// [`NoData::Nothing`] where there were no customers; [`NoData::MoreThanAll`] where more are new than
/// there are at the end, or more stayed than there were: then the numbers are not about one cohort.
pub fn retention(at_start: u64, at_end: u64, new: u64) -> Result<f64, NoData> {
    let stayed = at_end.checked_sub(new).ok_or(NoData::MoreThanAll)?;
    percent(stayed, at_start)
}
