//! Lanes: the rows of a map.

use serde::{Deserialize, Serialize};

use super::{CardKind, is_default};
use crate::base::Id;

/// A row of the map.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Lane {
    /// Identifier.
    pub id: Id,
    /// What the row shows; decides which kind of card it holds.
    pub kind: LaneKind,
    /// Its label; empty takes the built-in one in the sheet's language.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub name: String,
    /// Only for this persona.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub persona: Option<Id>,
    /// Left out of sheet and exports.
    #[serde(default, skip_serializing_if = "is_default")]
    pub hidden: bool,
    /// Drawn as a thin line on the canvas; exports show it whole.
    #[serde(default, skip_serializing_if = "is_default")]
    pub collapsed: bool,
    /// Refuses changes to its cards.
    #[serde(default, skip_serializing_if = "is_default")]
    pub locked: bool,
    /// Where a service blueprint places the row; unset follows from what it shows.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub role: Option<Role>,
}

impl Lane {
    /// A visible lane of `kind` with the built-in label.
    pub fn new(id: Id, kind: LaneKind) -> Self {
        Self {
            id,
            kind,
            name: String::new(),
            persona: None,
            hidden: false,
            collapsed: false,
            locked: false,
            role: None,
        }
    }

    /// Where a service blueprint places the row: what it sets, else what its kind says.
    pub fn role(&self) -> Option<Role> {
        self.role.or_else(|| self.kind.role())
    }
}

/// What a row shows.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
pub enum LaneKind {
    /// What the customer does.
    Actions,
    /// Where customer and company meet.
    Touchpoints,
    /// The curve of each persona's feelings; holds no cards.
    Emotion,
    /// What the customer thinks or says.
    Thoughts,
    /// What hurts.
    Pains,
    /// Answers to what hurts.
    Opportunities,
    /// Figures.
    Metrics,
    /// Storyboard pictures.
    Images,
    /// Anything else, under a name of one's own: bright spots, ideas, risks.
    Notes,
    /// Blueprint: what the customer can see and touch.
    PhysicalEvidence,
    /// Blueprint: what staff do before the customer's eyes.
    Frontstage,
    /// Blueprint: what staff do unseen.
    Backstage,
    /// Blueprint: systems and partners behind it all.
    Support,
}

impl LaneKind {
    /// Every kind, in the order of a full sheet.
    pub const ALL: [Self; 13] = [
        Self::PhysicalEvidence,
        Self::Images,
        Self::Actions,
        Self::Touchpoints,
        Self::Emotion,
        Self::Thoughts,
        Self::Pains,
        Self::Opportunities,
        Self::Metrics,
        Self::Notes,
        Self::Frontstage,
        Self::Backstage,
        Self::Support,
    ];

    /// The kind of card a lane of this kind holds; none for the emotion lane.
    pub fn card_kind(self) -> Option<CardKind> {
        match self {
            Self::Emotion => None,
            Self::Actions => Some(CardKind::Action),
            Self::Touchpoints => Some(CardKind::Touchpoint),
            Self::Thoughts => Some(CardKind::Thought),
            Self::Pains => Some(CardKind::Pain),
            Self::Opportunities => Some(CardKind::Opportunity),
            Self::Metrics => Some(CardKind::Metric),
            Self::Images => Some(CardKind::Image),
            Self::Notes | Self::PhysicalEvidence => Some(CardKind::Note),
            Self::Frontstage | Self::Backstage | Self::Support => Some(CardKind::Process),
        }
    }

    /// Where a service blueprint places the row; none for rows it does not know.
    pub fn role(self) -> Option<Role> {
        match self {
            Self::Actions => Some(Role::Customer),
            Self::Frontstage => Some(Role::Frontstage),
            Self::Backstage => Some(Role::Backstage),
            Self::Support => Some(Role::Support),
            _ => None,
        }
    }
}

/// Depth of a row in a service blueprint.
///
/// The line of interaction runs above the first frontstage row, the line of visibility above the
/// first backstage (or support) row, the line of internal interaction above the first support row.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
pub enum Role {
    /// The customer's own actions.
    Customer,
    /// Seen by the customer.
    Frontstage,
    /// Not seen by the customer.
    Backstage,
    /// Behind the company's own people.
    Support,
}

impl Role {
    /// All of them, from the customer down.
    pub const ALL: [Self; 4] = [Self::Customer, Self::Frontstage, Self::Backstage, Self::Support];
}
