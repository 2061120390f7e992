//! What a workshop leaves in the document: agenda, parking lot, votes.

use serde::{Deserialize, Serialize};

use crate::base::Id;

/// One item of the agenda.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Activity {
    /// What the room does.
    pub kind: ActivityKind,
    /// Its name; empty takes the kind's own.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub name: String,
    /// Minutes planned.
    pub minutes: u16,
    /// What the facilitator keeps in mind.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub note: String,
}

/// What a room does.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub enum ActivityKind {
    /// Getting to know each other and the task.
    WarmUp,
    /// Everybody writes, nobody talks.
    SilentWriting,
    /// Cards are read out.
    ReadOut,
    /// Talk.
    Discuss,
    /// Dots.
    Vote,
    /// Order by weight.
    Rank,
    /// Pause.
    Break,
}

/// Something that did not fit, kept for later.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct ParkedNote {
    /// Identifier.
    pub id: Id,
    /// Its words.
    pub text: String,
}

/// One finished round of votes.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Round {
    /// What was asked.
    pub question: String,
    /// Day, `YYYY-MM-DD`.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub date: String,
    /// Dots each head had.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub dots_per_head: Option<u16>,
    /// Heads in the room.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub heads: Option<u16>,
    /// Result, card by card.
    pub tally: Vec<Tally>,
}

/// Dots on one card.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Tally {
    /// The card.
    pub card: Id,
    /// Its dots.
    pub dots: u32,
}
