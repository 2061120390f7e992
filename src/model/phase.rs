//! The journey's course: stages over phases over steps. Steps are the map's columns.

use std::sync::Arc;

use serde::{Deserialize, Serialize};

use super::is_default;
use crate::base::Id;

/// A band over neighbouring phases, such as "after-sales".
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Stage {
    /// Identifier.
    pub id: Id,
    /// What the band says.
    pub name: String,
}

/// A stretch of the journey in the customer's words. Always has at least one step.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Phase {
    /// Identifier.
    pub id: Id,
    /// What the customer would call it.
    pub name: String,
    /// The stage this phase is under; phases of one stage stand side by side.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub stage: Option<Id>,
    /// What the customer wants to reach in this phase.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub goal: String,
    /// How long it takes, as people say it: "2 weeks".
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub duration: String,
    /// Notes that are not on the sheet.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub note: String,
    /// The columns of this phase, in order.
    pub steps: Vec<Arc<Step>>,
}

/// One column of the map.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Step {
    /// Identifier.
    pub id: Id,
    /// What happens here, in the customer's words; may be empty in a phase of one step.
    pub name: String,
    /// How long it takes, as people say it.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub duration: String,
    /// Not everybody passes here.
    #[serde(default, skip_serializing_if = "is_default")]
    pub optional: bool,
    /// The step from which the way forks to here, where that is not the one before.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub branch_from: Option<Id>,
    /// Notes that are not on the sheet.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub note: String,
}
