//! What is made of the scores: which answers are possible, and which figure they give.

use crate::model::{Metric, MetricKind, Variant};

/// A figure with its method.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord)]
pub enum Figure {
    /// Net promoter score: share of 9 and 10 minus share of 0 to 6.
    #[default]
    Nps,
    /// Satisfaction as the share of 4 and 5 of five.
    Csat,
    /// Satisfaction as the mean of 1 to 5.
    CsatMean,
    /// Effort as the mean of 1 to 7, "made it easy for me".
    Ces,
    /// Effort as the share of 5 to 7.
    CesShare,
    /// Effort in its older form, the mean of 1 to 5, where less is better.
    CesOld,
    /// Mean of scored comments, −1 to +1.
    Sentiment,
}

impl Figure {
    /// All of them, in the order of menus.
    pub const ALL: [Self; 7] =
        [Self::Nps, Self::Csat, Self::CsatMean, Self::Ces, Self::CesShare, Self::CesOld, Self::Sentiment];

    /// Its name on the command line.
    pub fn tag(self) -> &'static str {
        match self {
            Self::Nps => "nps",
            Self::Csat => "csat",
            Self::CsatMean => "csat-mean",
            Self::Ces => "ces",
            Self::CesShare => "ces-share",
            Self::CesOld => "ces-old",
            Self::Sentiment => "sentiment",
        }
    }

    /// The figure of that name.
    pub fn from_tag(tag: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|figure| figure.tag() == tag)
    }

    /// The formula it follows, and in which form.
    pub fn formula(self) -> (MetricKind, Option<Variant>) {
        match self {
            Self::Nps => (MetricKind::Nps, None),
            Self::Csat => (MetricKind::Csat, Some(Variant::TopTwo)),
            Self::CsatMean => (MetricKind::Csat, Some(Variant::Mean)),
            Self::Ces => (MetricKind::Ces, Some(Variant::Mean)),
            Self::CesShare => (MetricKind::Ces, Some(Variant::Easy)),
            Self::CesOld => (MetricKind::Ces, Some(Variant::Effort)),
            Self::Sentiment => (MetricKind::Sentiment, None),
        }
    }

    /// An empty metric of this figure: form, scale, unit, direction and decimals.
    pub fn metric(self) -> Metric {
        let (measure, variant) = self.formula();
        Metric::of(measure, variant)
    }

    /// Lowest and highest answer.
    pub fn scale(self) -> (f64, f64) {
        match self {
            Self::Nps => (0.0, 10.0),
            Self::Csat | Self::CsatMean | Self::CesOld => (1.0, 5.0),
            Self::Ces | Self::CesShare => (1.0, 7.0),
            Self::Sentiment => (-1.0, 1.0),
        }
    }

    /// Whether only whole numbers are answers.
    pub fn is_whole(self) -> bool {
        self != Self::Sentiment
    }

    /// Whether a question of that name (folded) asks for it.
    pub(super) fn is_named(self, question: &str) -> bool {
        let words: &[&str] = match self.formula().0 {
            MetricKind::Nps => &["nps", "recommend", "promoter", "weiterempf"],
            MetricKind::Csat => &["csat", "satisf", "zufrieden"],
            MetricKind::Ces => &["ces", "effort", "easy", "aufwand", "einfach"],
            _ => &["sentiment", "stimmung"],
        };
        // Three letters are in many words: "ces" in "services".
        let is_in = |word: &&str| if word.len() > 3 { question.contains(*word) } else { question.starts_with(*word) };
        words.iter().any(is_in)
    }

    /// How a mean score feels, from −1 (worst) to +1 (best).
    pub fn feeling(self, mean: f64) -> f64 {
        let (low, high) = self.scale();
        let unit = (mean - low) / (high - low) * 2.0 - 1.0;
        if self == Self::CesOld { -unit } else { unit }
    }
}
