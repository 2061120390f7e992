//! Opportunities: answers to pain points, from the idea to the measured effect.

use serde::{Deserialize, Serialize};

use super::is_default;
use crate::base::Id;

/// An answer to one or more pain points.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields, default)]
pub struct Opportunity {
    /// Expected effect, 1 to 5; 0 where nobody has judged yet.
    #[serde(skip_serializing_if = "is_default")]
    pub impact: u8,
    /// Expected work, 1 to 5; 0 where nobody has judged yet.
    #[serde(skip_serializing_if = "is_default")]
    pub effort: u8,
    /// How far it has come.
    #[serde(skip_serializing_if = "is_default")]
    pub status: Status,
    /// Day it is due, `YYYY-MM-DD`.
    #[serde(skip_serializing_if = "String::is_empty")]
    pub due: String,
    /// Day it was done, `YYYY-MM-DD`: what parts the metric's measurements into before and after.
    #[serde(skip_serializing_if = "String::is_empty")]
    pub done: String,
    /// The metric card that will show whether it worked.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub metric: Option<Id>,
    /// What a survey says about the need that it answers.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub need: Option<Need>,
}

/// How far an opportunity has come.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
pub enum Status {
    /// Somebody said it.
    #[default]
    Idea,
    /// Decided.
    Planned,
    /// Under way.
    Doing,
    /// Finished.
    Done,
    /// Finished, and its effect is known.
    Measured,
}

impl Status {
    /// All of them, in the order of the way.
    pub const ALL: [Self; 5] = [Self::Idea, Self::Planned, Self::Doing, Self::Done, Self::Measured];

    /// Whether the work is finished.
    pub fn is_done(self) -> bool {
        self >= Self::Done
    }
}

/// How important a need is to customers and how well it is met today: what Ulwick's opportunity
/// score is made of. Both are shares of top-two answers on a scale of five, put on 0 to 10.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields, default)]
pub struct Need {
    /// How many say that it is important or very important, 0 to 10.
    pub importance: f64,
    /// How many are satisfied or very satisfied, 0 to 10.
    pub satisfaction: f64,
    /// How many answered.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub n: Option<u32>,
    /// Of whom: scores of different segments do not compare.
    #[serde(skip_serializing_if = "String::is_empty")]
    pub segment: String,
}

impl Need {
    /// Everybody, on the scale of importance and satisfaction.
    pub const MOST: f64 = 10.0;
}

impl Opportunity {
    /// Moves it on, or back, on the day `today` (`YYYY-MM-DD`). Who has finished today did so
    /// today, unless another day is known; who has not finished has no such day.
    pub fn advance(&mut self, status: Status, today: &str) {
        self.status = status;
        if !status.is_done() {
            self.done.clear();
        } else if self.done.is_empty() {
            today.clone_into(&mut self.done);
        }
    }

    /// Whether it should have been finished before `today` (`YYYY-MM-DD`) and is not.
    pub fn is_overdue(&self, today: &str) -> bool {
        !self.status.is_done() && !self.due.is_empty() && self.due.as_str() < today
    }

    /// Impact and effort, where somebody has judged both.
    pub fn judged(&self) -> Option<(u8, u8)> {
        let known = (1..=5).contains(&self.impact) && (1..=5).contains(&self.effort);
        known.then_some((self.impact, self.effort))
    }
}
