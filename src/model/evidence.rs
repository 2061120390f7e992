//! Evidence: where cards come from.

use serde::{Deserialize, Serialize};

use crate::base::Id;

/// One entry of the evidence register.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Source {
    /// Identifier.
    pub id: Id,
    /// What it is called: "Interviews, returns".
    pub title: String,
    /// How it was gathered.
    pub method: Method,
    /// Day or last day of gathering, `YYYY-MM-DD`.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub date: String,
    /// Where it comes from: a department, a study, a folder.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub origin: String,
    /// Sample size.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub n: Option<u32>,
    /// A sentence from it.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub quote: String,
    /// Where it can be read (`https`, `http`, `mailto`).
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub url: String,
    /// Notes that are not on the sheet.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub note: String,
}

impl Source {
    /// Whether it was gathered more than a year before `day`; not where either has no date.
    ///
    /// Ages are measured against the journey's own date, so that a map does not age by lying about.
    pub fn is_dated(&self, day: &str) -> bool {
        // Days of this form stand in the order of the calendar, also one whose month alone is known.
        let is_day = |text: &str| text.len() >= 7 && text.bytes().all(|b| b.is_ascii_digit() || b == b'-');
        let year = day.get(..4).and_then(|year| year.parse::<u32>().ok()).and_then(|year| year.checked_sub(1));
        let (Some(year), Some(rest), true) = (year, day.get(4..), is_day(day) && is_day(&self.date)) else {
            return false;
        };
        let limit = format!("{year:04}{rest}");
        let both = limit.len().min(self.date.len());
        self.date.get(..both) < limit.get(..both)
    }
}

/// How evidence was gathered.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
pub enum Method {
    /// Questionnaire.
    Survey,
    /// Talk with a customer.
    Interview,
    /// Watching on site.
    Observation,
    /// Web or shop analytics.
    Analytics,
    /// Said without being asked.
    Feedback,
    /// Complaint.
    Complaint,
    /// Watching social media.
    SocialMedia,
    /// Test purchase.
    MysteryShopping,
    /// The team's guess.
    #[default]
    Assumption,
}

impl Method {
    /// Every method, in the order of menus.
    pub const ALL: [Self; 9] = [
        Self::Survey,
        Self::Interview,
        Self::Observation,
        Self::Analytics,
        Self::Feedback,
        Self::Complaint,
        Self::SocialMedia,
        Self::MysteryShopping,
        Self::Assumption,
    ];
}
