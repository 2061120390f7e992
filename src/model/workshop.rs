//! What a workshop leaves in the document: agenda, parking lot, decisions, clusters, votes.

use serde::{Deserialize, Serialize};

use super::LaneKind;
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
    /// What it is about; unset goes on with what was at hand.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub about: Option<Topic>,
}

/// What an item of the agenda is about.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub enum Topic {
    /// Who travels.
    Personas,
    /// How it feels, by show of hands.
    Feelings,
    /// The cards of a lane of this kind.
    Lane(LaneKind),
}

/// What a room does.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
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

impl ActivityKind {
    /// All of them, in the order of menus.
    pub const ALL: [Self; 7] =
        [Self::WarmUp, Self::SilentWriting, Self::ReadOut, Self::Discuss, Self::Vote, Self::Rank, Self::Break];
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

/// Something the room agreed on.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Decision {
    /// Identifier.
    pub id: Id,
    /// Its words.
    pub text: String,
    /// Day, `YYYY-MM-DD`.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub date: String,
}

/// Cards of one lane that belong together.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Cluster {
    /// Identifier.
    pub id: Id,
    /// The lane of its cards.
    pub lane: Id,
    /// What they have in common; empty while nobody has named it.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub name: String,
    /// Its cards; a card is in one cluster at most.
    pub cards: Vec<Id>,
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
    /// Most dots that one head may put on one card; unset for no limit.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub per_card: Option<u16>,
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
