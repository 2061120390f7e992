//! Things gone wrong.

use super::NoData;

/// The base where nothing else is said; the car trade counts by 100.
pub const TGW_BASE: u32 = 1000;

/// Things gone wrong: complaints on so many units sold. Less is better.
///
/// - **Formula**: complaints ÷ units sold × base
/// - **Unit**: complaints per base units; the base is a setting, [`TGW_BASE`] by default
/// - **Range**: 0 upwards; one unit may give several complaints
/// - **Source**: J. P. Womack, D. T. Jones, D. Roos, "The Machine That Changed the World", Rawson
///   Associates 1990 (defects per 100 vehicles, after J. D. Power's Initial Quality Survey)
///
/// # Errors
/// [`NoData::Nothing`] where nothing was sold, [`NoData::Unusable`] where the base is 0.
pub fn tgw(complaints: u64, sold: u64, base: u32) -> Result<f64, NoData> {
    if sold == 0 {
        return Err(NoData::Nothing);
    }
    if base == 0 {
        return Err(NoData::Unusable);
    }
    Ok(complaints as f64 * f64::from(base) / sold as f64)
}
