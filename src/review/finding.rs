//! One finding: what, where, and what would mend it.

use super::{Check, Level};
use crate::{
    base::{Id, Language},
    model::{Document, LaneKind},
};

/// Something that a check found.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Finding {
    /// The check.
    pub check: Check,
    /// What it is about, as a waiver names it; none for the whole map.
    pub subject: Option<Id>,
    /// Where it is shown.
    pub place: Place,
    /// Why it is meant to be so, where somebody said that.
    pub waived: Option<String>,
}

/// Where a finding has its pin, and where a click leads.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Place {
    /// The map as a whole.
    Map,
    /// A persona.
    Persona(Id),
    /// A phase.
    Phase(Id),
    /// A step.
    Step(Id),
    /// All of a phase's columns in one lane.
    Cells {
        /// The row.
        lane: Id,
        /// The phase.
        phase: Id,
    },
    /// A card.
    Card(Id),
    /// What a persona feels at a step.
    Emotion {
        /// Who.
        persona: Id,
        /// Where.
        step: Id,
    },
}

/// What would mend a finding with one click. Carried out by whoever may change the document.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Fix {
    /// Add a card in this cell and write it.
    AddCard {
        /// The row.
        lane: Id,
        /// The column.
        step: Id,
    },
    /// Let this card point to a source.
    AddEvidence(Id),
    /// Say who answers for this card.
    AssignOwner(Id),
}

impl Finding {
    /// How much it weighs.
    pub fn level(&self) -> Level {
        self.check.level()
    }

    /// What was found, in a few words: "Phase Loyalty has no touchpoints".
    pub fn title(&self, _document: &Document, _language: Language) -> String {
        self.check.name().to_owned()
    }

    /// Why it matters and what to do, in a sentence or two.
    pub fn advice(&self, _document: &Document, _language: Language) -> String {
        self.check.name().to_owned()
    }

    /// Where it is, in words: "5 Loyalty, Touchpoints".
    pub fn where_it_is(&self, _document: &Document, _language: Language) -> String {
        self.check.name().to_owned()
    }

    /// What would mend it.
    pub fn fix(&self, document: &Document) -> Option<Fix> {
        let Place::Phase(phase) = &self.place else { return None };
        let step = document.phase(phase)?.steps.first()?.id.clone();
        let lane = document.lanes.iter().find(|lane| lane.kind == LaneKind::Touchpoints)?.id.clone();
        Some(Fix::AddCard { lane, step })
    }
}
