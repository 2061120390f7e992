//! Metrics: measured series with a target.

use serde::{Deserialize, Serialize};

use super::is_default;
use crate::base::Id;

/// A figure that is measured again and again.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields, default)]
pub struct Metric {
    /// Which formula it follows.
    #[serde(skip_serializing_if = "is_default")]
    pub measure: MetricKind,
    /// Unit as it stands behind the value: `%`, `days`.
    #[serde(skip_serializing_if = "String::is_empty")]
    pub unit: String,
    /// Decimal places shown.
    #[serde(skip_serializing_if = "is_default")]
    pub decimals: u8,
    /// Measurements, oldest first.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub series: Vec<Measure>,
    /// The value aimed at.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub target: Option<f64>,
    /// Which way is better.
    #[serde(skip_serializing_if = "is_default")]
    pub better: Better,
    /// How the value is computed or gathered: "share of 5 to 7", "top two of five".
    #[serde(skip_serializing_if = "String::is_empty")]
    pub method: String,
    /// Lowest and highest value of the question's scale, where it has one.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub question_scale: Option<(f64, f64)>,
    /// The persona it was measured for; unset means all.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub persona: Option<Id>,
}

impl Metric {
    /// The newest measurement.
    pub fn latest(&self) -> Option<&Measure> {
        self.series.last()
    }

    /// Whether the newest value reaches the target; nothing without value or target.
    pub fn meets_target(&self) -> Option<bool> {
        let (value, target) = (self.latest()?.value, self.target?);
        Some(match self.better {
            Better::Higher => value >= target,
            Better::Lower => value <= target,
        })
    }
}

/// One measurement.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Measure {
    /// Day or month, `YYYY-MM-DD` or `YYYY-MM`.
    pub date: String,
    /// The value, in the metric's unit; finite.
    pub value: f64,
    /// Sample size.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub n: Option<u32>,
}

/// Which formula a metric follows.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
pub enum MetricKind {
    /// A figure of one's own.
    #[default]
    Free,
    /// Net promoter score, −100 to +100.
    Nps,
    /// Customer satisfaction.
    Csat,
    /// Customer effort score.
    Ces,
    /// Share of customers lost.
    Churn,
    /// Share of customers kept.
    Retention,
    /// Customer lifetime value.
    Clv,
    /// Things gone wrong.
    Tgw,
    /// Ulwick's opportunity score, 0 to 20.
    OpportunityScore,
    /// Kano category.
    Kano,
    /// Mean of scored comments, −1 to +1.
    Sentiment,
}

impl MetricKind {
    /// Every formula, in the order of menus.
    pub const ALL: [Self; 11] = [
        Self::Free,
        Self::Nps,
        Self::Csat,
        Self::Ces,
        Self::Churn,
        Self::Retention,
        Self::Clv,
        Self::Tgw,
        Self::OpportunityScore,
        Self::Kano,
        Self::Sentiment,
    ];
}

/// Which way a figure improves.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub enum Better {
    /// More is better.
    #[default]
    Higher,
    /// Less is better.
    Lower,
}
