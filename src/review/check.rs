//! The checks by name, with their levels.

/// How much a finding weighs. The order is that of weight.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Level {
    /// Worth knowing.
    Note,
    /// Worth a look.
    Check,
    /// Something is missing.
    Gap,
}

impl Level {
    /// All levels, the heaviest first.
    pub const ALL: [Self; 3] = [Self::Gap, Self::Check, Self::Note];

    /// The name on the command line.
    pub fn name(self) -> &'static str {
        match self {
            Self::Note => "note",
            Self::Check => "check",
            Self::Gap => "gap",
        }
    }
}

/// A rule of good practice.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Check {
    /// A phase in which customer and company do not meet.
    PhaseWithoutTouchpoints,
}

impl Check {
    /// Every check, in the order of lists.
    pub const ALL: [Self; 1] = [Self::PhaseWithoutTouchpoints];

    /// The name in documents and on the command line.
    pub fn name(self) -> &'static str {
        match self {
            Self::PhaseWithoutTouchpoints => "phase-without-touchpoints",
        }
    }

    /// How much its findings weigh.
    pub fn level(self) -> Level {
        match self {
            Self::PhaseWithoutTouchpoints => Level::Gap,
        }
    }
}
