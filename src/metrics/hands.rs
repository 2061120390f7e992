//! Feelings by show of hands.

use super::NoData;
use crate::model::Scale;

/// What a room said by raising one to five fingers: five for the best, three for neither good nor bad.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Hands {
    /// How many raised any.
    pub count: u32,
    /// Mean of the fingers.
    pub mean: f64,
    /// Standard deviation of the fingers.
    pub spread: f64,
}

/// How far the hands of a room lie apart.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Accord {
    /// They say the same, give or take a finger.
    Agree,
    /// They differ.
    Differ,
    /// They are of two minds: as much as if each number of fingers were raised equally often, or more.
    Split,
}

/// Show of hands: mean and spread of how many raised one to five fingers.
///
/// - **Formula**: mean μ = Σ i·nᵢ ÷ n; spread σ = √(Σ nᵢ·(i − μ)² ÷ n), the standard deviation of all
///   who raised a hand (not a sample of more), with nᵢ hands of i fingers and n hands in all
/// - **Unit**: fingers
/// - **Range**: μ 1 to 5; σ 0 (all the same) to 2 (half of them one, half of them five)
/// - **Source**: K. Pearson, "Contributions to the Mathematical Theory of Evolution", Philosophical
///   Transactions of the Royal Society A 185 (1894), p. 80, for the standard deviation
///
/// # Errors
/// [`NoData::Nothing`] where nobody raised a hand.
pub fn hands(counts: &[u16; 5]) -> Result<Hands, NoData> {
    let count: u32 = counts.iter().map(|n| u32::from(*n)).sum();
    if count == 0 {
        return Err(NoData::Nothing);
    }
    let fingers = || (1_u8..).map(f64::from).zip(counts.iter().map(|n| f64::from(*n)));
    let n = f64::from(count);
    let mean = fingers().map(|(i, hands)| i * hands).sum::<f64>() / n;
    let variance = fingers().map(|(i, hands)| hands * (i - mean) * (i - mean)).sum::<f64>() / n;
    Ok(Hands { count, mean, spread: libm::sqrt(variance) })
}

impl Hands {
    /// The mean on a scale of feelings, to two decimals: one finger is its lowest value, five are its
    /// highest.
    pub fn value(self, scale: Scale) -> f32 {
        Scale::OneToFive.convert(hundredths(self.mean), scale)
    }

    /// The spread in steps of a scale of feelings, to two decimals.
    pub fn spread_on(self, scale: Scale) -> f32 {
        hundredths(self.spread * f64::from(scale.max() - scale.min()) / 4.0)
    }

    /// How far the hands lie apart, whatever the scale.
    pub fn accord(self) -> Accord {
        // Equally many of each number of fingers spread by √2.
        match self.spread {
            spread if spread <= 0.75 => Accord::Agree,
            spread if spread < core::f64::consts::SQRT_2 - 1e-9 => Accord::Differ,
            _ => Accord::Split,
        }
    }
}

fn hundredths(value: f64) -> f32 {
    (libm::round(value * 100.0) / 100.0) as f32
}
