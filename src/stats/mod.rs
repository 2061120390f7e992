//! What can be counted in a map: cards, evidence, pain points, opportunities, seams, targets, feelings.
//!
//! Only what the sheet shows counts: hidden lanes and personas are left out here as they are there.
//! [`Figure`] names the numbers by which maps are compared, [`tables`] puts one map into rows and
//! columns, [`Group`] finds the cards behind a number.

mod count;
mod figure;
mod group;
mod json;
mod table;

use crate::{
    base::Id,
    model::{Coverage, EvidenceLevel, Lane, Scale, Status},
};

pub use count::stats;
pub use figure::Figure;
pub use group::{Group, Side, Target, cards};
pub use json::json;
pub use table::{Table, compared, felt, figure, tables};

/// What was counted in one map.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Statistics {
    /// The map's title.
    pub title: String,
    /// Its phases, from left to right.
    pub phases: Vec<Phase>,
    /// How many steps it has.
    pub steps: usize,
    /// The lanes that hold cards, from top to bottom.
    pub lanes: Vec<Row>,
    /// All cards.
    pub cards: usize,
    /// How well they are founded.
    pub coverage: Coverage,
    /// Pain points.
    pub pains: Pains,
    /// Opportunities.
    pub opportunities: Opportunities,
    /// Changes between online and offline.
    pub seams: Seams,
    /// Metrics against their targets.
    pub targets: Targets,
    /// Touchpoints.
    pub touchpoints: Touchpoints,
    /// Sources.
    pub sources: Sources,
    /// The scale of feelings.
    pub scale: Scale,
    /// The personas and what they feel.
    pub personas: Vec<Persona>,
}

/// A phase.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Phase {
    /// Its identifier.
    pub id: Id,
    /// Its name.
    pub name: String,
}

/// The cards of one lane.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Row {
    /// The lane.
    pub lane: Lane,
    /// Cards that begin in each phase.
    pub by_phase: Vec<usize>,
}

impl Row {
    /// All cards of the lane.
    pub fn total(&self) -> usize {
        self.by_phase.iter().sum()
    }
}

/// Pain points by severity, 1 to 5; those that nobody has judged stand at 0.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Pains {
    /// All of them.
    pub by_severity: [usize; 6],
    /// Those that no opportunity answers.
    pub unanswered: [usize; 6],
}

impl Pains {
    /// From which severity on a pain point is severe.
    pub const SEVERE: u8 = 4;

    /// All pain points.
    pub fn total(&self) -> usize {
        self.by_severity.iter().sum()
    }

    /// All that no opportunity answers.
    pub fn all_unanswered(&self) -> usize {
        self.unanswered.iter().sum()
    }
}

/// Opportunities by how far they have come.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Opportunities {
    /// In the order of [`STATES`].
    pub by_status: [usize; 5],
    /// Those that nobody answers for.
    pub unowned: usize,
}

/// How far an opportunity may have come, in order.
pub const STATES: [Status; 5] = [Status::Idea, Status::Planned, Status::Doing, Status::Done, Status::Measured];

/// Levels of evidence, the best first.
pub const LEVELS: [EvidenceLevel; 3] = [EvidenceLevel::Researched, EvidenceLevel::Partly, EvidenceLevel::Assumed];

impl Opportunities {
    /// All opportunities.
    pub fn total(&self) -> usize {
        self.by_status.iter().sum()
    }
}

/// Changes between online and offline.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Seams {
    /// Somebody answers for them.
    pub owned: usize,
    /// Nobody does.
    pub unowned: usize,
}

/// Metrics against their targets.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Targets {
    /// The newest value reaches the target.
    pub met: usize,
    /// It does not.
    pub missed: usize,
    /// There is a value and no target.
    pub without_target: usize,
    /// Nothing was measured yet.
    pub without_value: usize,
}

/// Touchpoints by the side on which they are.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Touchpoints {
    /// On a screen.
    pub online: usize,
    /// In person, by phone or by post.
    pub offline: usize,
    /// Nobody has said through which channel.
    pub without_channel: usize,
}

impl Touchpoints {
    /// All touchpoints.
    pub fn total(&self) -> usize {
        self.online + self.offline + self.without_channel
    }
}

/// The register of evidence.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Sources {
    /// All sources.
    pub total: usize,
    /// Those on which no card rests.
    pub unused: usize,
    /// Those gathered more than a year before the date of the map.
    pub dated: usize,
}

/// A persona, and the mean of what is felt.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Persona {
    /// Identifier.
    pub id: Id,
    /// Name.
    pub name: String,
    /// Cards that concern this persona by name.
    pub cards: usize,
    /// Mean over all steps where something is felt, on the map's own scale.
    pub mean: Option<f64>,
    /// The same for each phase.
    pub by_phase: Vec<Option<f64>>,
}

impl Statistics {
    /// Mean of all feelings, on −1 (worst) to +1 (best), so that maps of different scales compare.
    pub fn mood(&self) -> Option<f64> {
        let felt: Vec<f64> = self.personas.iter().filter_map(|p| p.mean).collect();
        let mean = count::mean(&felt)?;
        Some(f64::from(self.scale.to_unit(mean as f32)))
    }
}
