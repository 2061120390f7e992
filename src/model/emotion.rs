//! Emotions: what a persona feels at a step, and the scale it is measured on.

use serde::{Deserialize, Serialize};

use super::is_default;
use crate::base::Id;

/// What one persona feels at one step. At most one for each pair.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Emotion {
    /// Who feels it.
    pub persona: Id,
    /// Where.
    pub step: Id,
    /// On the document's scale; finite and within its range.
    pub value: f32,
    /// A sentence that stands beside the marker.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub quote: String,
    /// Said in these words by a customer; otherwise the team's guess.
    #[serde(default, skip_serializing_if = "is_default")]
    pub verbatim: bool,
    /// A moment that decides; drawn with a star.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub moment: Option<Moment>,
    /// How many in a room raised one to five fingers; the value is their mean.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub hands: Option<[u16; 5]>,
}

impl Emotion {
    /// What a persona feels at a step, and nothing else.
    pub fn new(persona: Id, step: Id, value: f32) -> Self {
        Self { persona, step, value, quote: String::new(), verbatim: false, moment: None, hands: None }
    }
}

/// Moments of truth.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
pub enum Moment {
    /// Online research before any contact.
    Zero,
    /// At the shelf.
    First,
    /// In use.
    Second,
    /// The customer tells others.
    Third,
}

impl Moment {
    /// All four, in order.
    pub const ALL: [Self; 4] = [Self::Zero, Self::First, Self::Second, Self::Third];
}

/// Range of emotion values.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub enum Scale {
    /// −2 to +2.
    #[default]
    MinusTwoToTwo,
    /// 1 to 5.
    OneToFive,
    /// −5 to +5.
    MinusFiveToFive,
    /// 1 to 10.
    OneToTen,
}

impl Scale {
    /// All four, in the order of menus.
    pub const ALL: [Self; 4] = [Self::MinusTwoToTwo, Self::OneToFive, Self::MinusFiveToFive, Self::OneToTen];

    /// Lowest value.
    pub fn min(self) -> f32 {
        match self {
            Self::MinusTwoToTwo => -2.0,
            Self::OneToFive | Self::OneToTen => 1.0,
            Self::MinusFiveToFive => -5.0,
        }
    }

    /// Highest value.
    pub fn max(self) -> f32 {
        match self {
            Self::MinusTwoToTwo => 2.0,
            Self::OneToFive | Self::MinusFiveToFive => 5.0,
            Self::OneToTen => 10.0,
        }
    }

    /// Neither good nor bad: the middle.
    pub fn neutral(self) -> f32 {
        f32::midpoint(self.min(), self.max())
    }

    /// Whether `value` is finite and within the range.
    pub fn holds(self, value: f32) -> bool {
        value.is_finite() && value >= self.min() && value <= self.max()
    }

    /// `value` on −1 (worst) to +1 (best), held within these bounds.
    pub fn to_unit(self, value: f32) -> f32 {
        let half = (self.max() - self.min()) / 2.0;
        ((value - self.neutral()) / half).clamp(-1.0, 1.0)
    }

    /// The same feeling on another scale, to two decimals: lowest to lowest, highest to highest.
    ///
    /// There and back again comes within the rounding: half a hundredth, times how much coarser the
    /// scale in between is. A value beyond this scale comes to lie beyond the other one.
    pub fn convert(self, value: f32, to: Self) -> f32 {
        if self == to {
            return value;
        }
        let part = (value - self.min()) / (self.max() - self.min());
        let converted = libm::roundf((to.min() + part * (to.max() - to.min())) * 100.0) / 100.0;
        if self.holds(value) { converted.clamp(to.min(), to.max()) } else { converted }
    }

    /// How many whole values it has.
    pub fn values(self) -> usize {
        (self.max() - self.min()) as usize + 1
    }

    /// The value at `unit` (−1 to +1) of the range.
    pub fn at_unit(self, unit: f32) -> f32 {
        let half = (self.max() - self.min()) / 2.0;
        self.neutral() + unit.clamp(-1.0, 1.0) * half
    }
}
