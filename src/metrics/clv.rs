//! Customer lifetime value.

use super::NoData;

/// Customer lifetime value, in its simple form: what a customer spends with us altogether.
///
/// It is **revenue, not profit, and undiscounted**: money of later years counts in full. Whoever
/// compares it to costs has to say so.
///
/// - **Formula**: average basket × purchases in a period × periods as a customer
/// - **Unit**: that of the basket (a currency)
/// - **Range**: 0 upwards
/// - **Source**: R. C. Blattberg, J. Deighton, "Manage Marketing by the Customer Equity Test", Harvard
///   Business Review 74(4), 1996, p. 136–144, for the notion; the undiscounted revenue form is the one
///   of N. Patel, "How to Calculate Lifetime Value", Kissmetrics 2011
///
/// # Errors
/// [`NoData::Unusable`] where a number is negative or not finite, or the product is beyond any number.
pub fn clv(basket: f64, purchases_per_period: f64, periods: f64) -> Result<f64, NoData> {
    let parts = [basket, purchases_per_period, periods];
    let value = parts.iter().product::<f64>();
    let is_usable = parts.iter().all(|part| part.is_finite() && *part >= 0.0) && value.is_finite();
    // Adding nothing makes −0 a plain 0.
    if is_usable { Ok(value + 0.0) } else { Err(NoData::Unusable) }
}
