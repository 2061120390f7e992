//! The head of a document: what journey this is, and of whom.

use serde::{Deserialize, Serialize};

use super::{Scale, is_default};
use crate::base::Language;

/// What stands in the sheet's title block, and what the whole map is about.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields, default)]
pub struct Journey {
    /// Name of the map.
    pub title: String,
    /// One line under the title.
    #[serde(skip_serializing_if = "String::is_empty")]
    pub subtitle: String,
    /// Whose offer the customer meets.
    #[serde(skip_serializing_if = "String::is_empty")]
    pub organisation: String,
    /// Who drew the map; a team or a role.
    #[serde(skip_serializing_if = "String::is_empty")]
    pub author: String,
    /// Day of the map, `YYYY-MM-DD`; ages of evidence are counted from here.
    #[serde(skip_serializing_if = "String::is_empty")]
    pub date: String,
    /// Version as the team counts it, such as `1.3`.
    #[serde(skip_serializing_if = "String::is_empty")]
    pub version: String,
    /// As it is, or as it should be.
    pub state: State,
    /// Language of the sheet's own labels; what people typed is never translated.
    pub language: Language,
    /// What the customer sets out to do, and in which situation.
    #[serde(skip_serializing_if = "String::is_empty")]
    pub scenario: String,
    /// What the customer expects before setting out.
    #[serde(skip_serializing_if = "String::is_empty")]
    pub expectations: String,
    /// What the map rests on, as the footer says it: "18 interviews, 412 survey answers".
    #[serde(skip_serializing_if = "String::is_empty")]
    pub basis: String,
    /// Of the two states only the map's own is drawn, whatever is foreseen.
    #[serde(skip_serializing_if = "is_default")]
    pub one_state: bool,
    /// Range of every emotion value in the document.
    #[serde(skip_serializing_if = "is_default")]
    pub scale: Scale,
    /// Names for the scale's whole values from low to high; empty for plain numbers.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub scale_labels: Vec<String>,
}

/// Whether a map shows the journey as it is today or as it is meant to become.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub enum State {
    /// As it is (Ist).
    #[default]
    Current,
    /// As it should be (Soll).
    Future,
}

impl State {
    /// The state that a map of this one foresees.
    #[must_use]
    pub fn other(self) -> Self {
        match self {
            Self::Current => Self::Future,
            Self::Future => Self::Current,
        }
    }
}
