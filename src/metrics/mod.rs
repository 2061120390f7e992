//! Figures: what is computed from counts. Pure functions, one file a formula, each with its formula,
//! unit, range and source.
//!
//! None of them divides by zero or gives a number that is none: where there is nothing to compute
//! from, they say why ([`NoData`]). [`compute`] finds the formula of a metric; [`Tally`] counts
//! answers one by one in constant memory; [`Yardstick`] says which figures may stand side by side.

mod ces;
mod churn;
mod clv;
mod compute;
mod csat;
mod hands;
mod kano;
mod nps;
mod opportunity_score;
pub mod priority;
mod retention;
mod sentiment;
mod settle;
mod tally;
mod tgw;
mod trend;
mod yardstick;

pub use ces::{ces_easy, ces_effort, ces_mean};
pub use churn::churn;
pub use clv::clv;
pub use compute::{Computed, compute, recompute};
pub use csat::{csat_mean, csat_top_two};
pub use hands::{Accord, Hands, hands};
pub use kano::{Kano, KanoAnswer, KanoCategory, kano, kano_category};
pub use nps::nps;
pub use opportunity_score::{opportunity_score, top_two_score};
pub use retention::retention;
pub use sentiment::sentiment;
pub use settle::{Settled, bounds, settle};
pub use tally::{OffScale, Tally};
pub use tgw::{TGW_BASE, tgw};
pub use trend::{Trend, trend};
pub use yardstick::{Mixed, Yardstick, mixed};

/// Below so many answers a figure says little; it is marked wherever it is shown.
pub const SMALL_SAMPLE: u32 = 30;

/// Why a formula gives no value.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum NoData {
    /// Nobody answered or nothing was counted: the formula would divide by zero.
    Nothing,
    /// A part is larger than what it is a part of.
    MoreThanAll,
    /// The answers do not stand on the scale that the formula is made for.
    OffScale,
    /// A number is not finite, or negative where nothing can be.
    Unusable,
    /// The counts belong to another formula.
    OtherFormula,
}

/// Whether so many answers are too few to rely on.
pub fn is_small(n: Option<u32>) -> bool {
    n.is_some_and(|n| n < SMALL_SAMPLE)
}

/// `part` of `whole` in percent, 0 to 100.
fn percent(part: u64, whole: u64) -> Result<f64, NoData> {
    if whole == 0 {
        return Err(NoData::Nothing);
    }
    if part > whole {
        return Err(NoData::MoreThanAll);
    }
    Ok(100.0 * part as f64 / whole as f64)
}

/// How many answers there are; stops at the largest number there is.
fn sum(answers: &[u64]) -> u64 {
    answers.iter().fold(0, |sum, n| sum.saturating_add(*n))
}

/// Mean of answers on a scale of whole points that begins at `low`; `answers` counts each point.
fn mean(answers: &[u64], low: f64) -> Result<f64, NoData> {
    let n = sum(answers);
    if n == 0 {
        return Err(NoData::Nothing);
    }
    if !low.is_finite() {
        return Err(NoData::Unusable);
    }
    // How far above the lowest point, which keeps the sum exact.
    let above = answers.iter().zip(0_u32..).fold(0.0, |sum, (count, point)| sum + *count as f64 * f64::from(point));
    Ok(low + above / n as f64)
}
