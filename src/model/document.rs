//! The document: every table of a map, shared by pointer so that history is cheap.

use std::sync::Arc;

use serde::{Deserialize, Serialize};

use super::{
    Activity, Card, Channel, Cluster, Decision, Emotion, Journey, Lane, PageSettings, ParkedNote, Persona, Phase,
    Round, Source, Stage, is_default,
};
use crate::base::Id;

/// The file format this version reads and writes.
pub const FORMAT: u32 = 1;

/// An ordered table whose rows are shared between versions of a document: cloning costs one
/// pointer, changing one row copies the row and the list of pointers.
pub type Table<T> = Arc<Vec<Arc<T>>>;

/// A journey map. Cloning is cheap; equality compares contents.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Document {
    /// Version of the file format; first in the file so that it can be read before the rest.
    pub format: u32,
    /// What this map is about.
    pub journey: Arc<Journey>,
    /// Points of view.
    #[serde(default, skip_serializing_if = "is_default")]
    pub personas: Table<Persona>,
    /// Bands over phases.
    #[serde(default, skip_serializing_if = "is_default")]
    pub stages: Table<Stage>,
    /// The course, in order; never empty.
    pub phases: Table<Phase>,
    /// The rows, from top to bottom.
    pub lanes: Table<Lane>,
    /// All cards; those of one cell stand in this order.
    #[serde(default, skip_serializing_if = "is_default")]
    pub cards: Table<Card>,
    /// What personas feel.
    #[serde(default, skip_serializing_if = "is_default")]
    pub emotions: Table<Emotion>,
    /// What personas feel in the state that the map is not of: of a map as it is, the future one.
    #[serde(default, skip_serializing_if = "is_default")]
    pub foreseen: Table<Emotion>,
    /// Which opportunity answers which pain point.
    #[serde(default, skip_serializing_if = "is_default")]
    pub links: Table<Link>,
    /// The evidence register.
    #[serde(default, skip_serializing_if = "is_default")]
    pub evidence: Table<Source>,
    /// Channels of the document's own.
    #[serde(default, skip_serializing_if = "is_default")]
    pub channels: Table<Channel>,
    /// Who answers for a change of channel.
    #[serde(default, skip_serializing_if = "is_default")]
    pub seams: Table<Seam>,
    /// Findings somebody waved off.
    #[serde(default, skip_serializing_if = "is_default")]
    pub waived: Table<Waived>,
    /// How it is reviewed.
    #[serde(default, skip_serializing_if = "is_default")]
    pub review: Arc<ReviewSettings>,
    /// Course of a workshop.
    #[serde(default, skip_serializing_if = "is_default")]
    pub agenda: Table<Activity>,
    /// What did not fit.
    #[serde(default, skip_serializing_if = "is_default")]
    pub parking: Table<ParkedNote>,
    /// What the room agreed on.
    #[serde(default, skip_serializing_if = "is_default")]
    pub decisions: Table<Decision>,
    /// Cards that belong together.
    #[serde(default, skip_serializing_if = "is_default")]
    pub clusters: Table<Cluster>,
    /// Votes that were held.
    #[serde(default, skip_serializing_if = "is_default")]
    pub rounds: Table<Round>,
    /// How it is put on paper.
    #[serde(default, skip_serializing_if = "is_default")]
    pub page: Arc<PageSettings>,
    /// Notes on the whole map, not on the sheet.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub notes: String,
}

/// A pain point and an opportunity that answers it.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Link {
    /// The pain point's card.
    pub pain: Id,
    /// The opportunity's card.
    pub opportunity: Id,
}

/// A change of channel between two touchpoints that follow each other, with somebody in charge.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Seam {
    /// The touchpoint card before.
    pub from: Id,
    /// The touchpoint card after.
    pub to: Id,
    /// Role or team in charge.
    pub owner: String,
}

/// A finding of the review that is meant to be so.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Waived {
    /// Name of the check.
    pub check: String,
    /// What it was about; unset for the whole map.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub subject: Option<Id>,
    /// The second of the two that a finding is about: the phase in which a persona has no thoughts,
    /// the touchpoint at the other end of a seam.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub with: Option<Id>,
    /// Why it is meant to be so.
    pub reason: String,
}

/// How a map is reviewed.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields, default)]
pub struct ReviewSettings {
    /// Names of checks that are switched off. A name that this version does not know is kept: a later
    /// one may.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub off: Vec<String>,
}
