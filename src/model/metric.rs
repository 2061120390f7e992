//! Metrics: measured series with a target.

use serde::{Deserialize, Serialize};

use super::{Counts, is_default};
use crate::base::Id;

/// A figure that is measured again and again.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields, default)]
pub struct Metric {
    /// Which formula it follows.
    #[serde(skip_serializing_if = "is_default")]
    pub measure: MetricKind,
    /// Which form of the formula, where it has several; unset where nobody has said.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub variant: Option<Variant>,
    /// To how many units things gone wrong are put; unset means 1,000.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub base: Option<u32>,
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
    /// An empty metric that follows a formula, with what is usual for it.
    pub fn of(measure: MetricKind, variant: Option<Variant>) -> Self {
        let variant = variant.filter(|variant| measure.variants().contains(variant));
        let form = variant.or_else(|| measure.variants().first().copied());
        let is_share = matches!(
            (measure, form),
            (MetricKind::Churn | MetricKind::Retention, _) | (_, Some(Variant::TopTwo | Variant::Easy))
        );
        Self {
            measure,
            variant,
            unit: if is_share { "%".to_owned() } else { String::new() },
            decimals: match (measure, form) {
                (MetricKind::Free | MetricKind::Nps, _) | (_, Some(Variant::TopTwo | Variant::Easy)) => 0,
                (MetricKind::Kano | MetricKind::Sentiment | MetricKind::Clv, _) => 2,
                _ => 1,
            },
            better: match (measure, form) {
                (MetricKind::Churn | MetricKind::Tgw, _) | (_, Some(Variant::Effort)) => Better::Lower,
                _ => Better::Higher,
            },
            question_scale: match (measure, form) {
                (MetricKind::Nps, _) => Some((0.0, 10.0)),
                (MetricKind::Csat | MetricKind::OpportunityScore, _) | (_, Some(Variant::Effort)) => Some((1.0, 5.0)),
                (MetricKind::Ces, _) => Some((1.0, 7.0)),
                (MetricKind::Sentiment, _) => Some((-1.0, 1.0)),
                _ => None,
            },
            ..Self::default()
        }
    }

    /// Follows another formula or another of its forms. Unit, decimals, direction and scale change
    /// to what is usual there, unless somebody has chosen them. Counts stay with their values.
    pub fn follow(&mut self, measure: MetricKind, variant: Option<Variant>) {
        let (old, new) = (Self::of(self.measure, self.variant), Self::of(measure, variant));
        if self.unit.is_empty() || self.unit == old.unit {
            self.unit = new.unit;
        }
        // Free figures have no usual decimals or direction: what stands there is no choice.
        if self.decimals == old.decimals {
            self.decimals = new.decimals;
        }
        if self.better == old.better {
            self.better = new.better;
        }
        if self.question_scale.is_none() || self.question_scale == old.question_scale {
            self.question_scale = new.question_scale;
        }
        self.base = self.base.filter(|_| measure == MetricKind::Tgw);
        (self.measure, self.variant) = (measure, new.variant);
    }

    /// The form of the formula in use. Where nobody has said, the unit tells: percentages are shares
    /// of answers, anything else is their mean.
    pub fn form(&self) -> Option<Variant> {
        let is_share = |variant: &Variant| matches!(variant, Variant::TopTwo | Variant::Easy);
        let fits = |variant: &&Variant| is_share(variant) == (self.unit == "%");
        self.variant.or_else(|| self.measure.variants().iter().find(fits).copied())
    }

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
    /// What the value was computed from; unset where it was typed.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub counts: Option<Counts>,
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

    /// The forms of the formula, the usual one first; empty where it has only one.
    pub fn variants(self) -> &'static [Variant] {
        match self {
            Self::Csat => &[Variant::TopTwo, Variant::Mean],
            Self::Ces => &[Variant::Mean, Variant::Easy, Variant::Effort],
            _ => &[],
        }
    }
}

/// Which form of a formula; forms give values that cannot be compared.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
pub enum Variant {
    /// CSAT: share of the two best of five answers.
    TopTwo,
    /// CSAT and CES: mean of the answers.
    Mean,
    /// CES: share of the answers 5 to 7 of seven.
    Easy,
    /// CES as it was first asked, 1 to 5: mean of the effort, less is better.
    Effort,
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
