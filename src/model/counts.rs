//! What a metric's value is computed from.

use serde::{Deserialize, Serialize};

/// Most points of a question's scale (0 to 10).
pub const MAX_POINTS: usize = 11;

/// The raw counts behind a value, one form for each formula.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub enum Counts {
    /// Net promoter score.
    Nps {
        /// How many answered 9 or 10.
        promoters: u64,
        /// How many answered 7 or 8.
        passives: u64,
        /// How many answered 0 to 6.
        detractors: u64,
    },
    /// How many gave each answer, from the lowest point of the question's scale.
    Answers(Vec<u64>),
    /// Churn.
    Churn {
        /// Customers on the period's first day.
        at_start: u64,
        /// Those of them who are gone.
        lost: u64,
    },
    /// Retention.
    Retention {
        /// Customers on the period's first day.
        at_start: u64,
        /// Customers on its last day.
        at_end: u64,
        /// Those of them who came in between.
        new: u64,
    },
    /// Customer lifetime value.
    Clv {
        /// Average basket, in the metric's unit.
        basket: f64,
        /// Purchases in a period.
        purchases: f64,
        /// Periods as a customer.
        periods: f64,
    },
    /// Things gone wrong; the base is the metric's.
    Tgw {
        /// Complaints.
        complaints: u64,
        /// Units sold.
        sold: u64,
    },
    /// Opportunity score.
    OpportunityScore {
        /// Who called the need important (4 or 5 of five).
        importance: Share,
        /// Who is satisfied with how it is met (4 or 5 of five).
        satisfaction: Share,
    },
    /// Kano: pairs of answers, a row for each functional answer (like, expect, neutral, live with,
    /// dislike), in it a column for each dysfunctional one.
    Kano([[u64; 5]; 5]),
    /// Sentiment.
    Sentiment {
        /// Sum of the scores, each from −1 to +1.
        sum: f64,
        /// How many comments were scored.
        n: u64,
    },
}

/// A part and its whole.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Share {
    /// How many of them.
    pub part: u64,
    /// How many there are.
    pub all: u64,
}
