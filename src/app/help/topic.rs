//! The questions that are answered, and what else is said about them: one row a topic.

use crate::model::{CardKind, LaneKind};

/// Something that is explained.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Topic {
    /// The whole map.
    Journey,
    /// How it is, and how it is meant to be.
    State,
    /// An invented customer who stands for many.
    Persona,
    /// A stretch of the journey.
    Phase,
    /// A column.
    Step,
    /// A bracket over phases.
    Stage,
    /// What the customer does.
    Action,
    /// A meeting of customer and company.
    Touchpoint,
    /// The way in which it reaches the customer.
    Channel,
    /// A touchpoint that decides.
    Moment,
    /// A change of channel.
    Seam,
    /// How personas feel along the way.
    Curve,
    /// What goes through the customer’s mind.
    Thought,
    /// What gets in the way.
    Pain,
    /// How much it hurts.
    Severity,
    /// What might help.
    Opportunity,
    /// What it is worth, and what it costs.
    Impact,
    /// Where something is known from.
    Evidence,
    /// An entry of the register.
    Source,
    /// How well founded a card is.
    Level,
    /// A figure measured again and again.
    Metric,
    /// A row.
    Lane,
    /// The map behind the scenes.
    Blueprint,
    /// The border of what customers see.
    Line,
    /// The checks of good practice.
    Review,
    /// Dots for what matters.
    Vote,
    /// What is kept for later.
    Parking,
}

impl Topic {
    /// All of them, in the order in which one meets them.
    pub const ALL: [Self; 27] = [
        Self::Journey,
        Self::State,
        Self::Persona,
        Self::Phase,
        Self::Step,
        Self::Stage,
        Self::Action,
        Self::Touchpoint,
        Self::Channel,
        Self::Moment,
        Self::Seam,
        Self::Curve,
        Self::Thought,
        Self::Pain,
        Self::Severity,
        Self::Opportunity,
        Self::Impact,
        Self::Evidence,
        Self::Source,
        Self::Level,
        Self::Metric,
        Self::Lane,
        Self::Blueprint,
        Self::Line,
        Self::Review,
        Self::Vote,
        Self::Parking,
    ];

    /// Key of the question.
    pub fn question(self) -> &'static str {
        self.row().0
    }

    /// Key of the answer.
    pub fn words(self) -> &'static str {
        self.row().1
    }

    /// Key of the example.
    pub fn example(self) -> &'static str {
        self.row().2
    }

    /// Name of the part of the guide that says more.
    pub fn section(self) -> &'static str {
        self.row().3
    }

    fn row(self) -> (&'static str, &'static str, &'static str, &'static str) {
        match self {
            Self::Journey => ("help-journey", "help-journey-words", "help-journey-example", "map"),
            Self::State => ("help-state", "help-state-words", "help-state-example", "curve"),
            Self::Persona => ("help-persona", "help-persona-words", "help-persona-example", "personas"),
            Self::Phase => ("help-phase", "help-phase-words", "help-phase-example", "phases"),
            Self::Step => ("help-step", "help-step-words", "help-step-example", "phases"),
            Self::Stage => ("help-stage", "help-stage-words", "help-stage-example", "phases"),
            Self::Action => ("help-action", "help-action-words", "help-action-example", "map"),
            Self::Touchpoint => ("help-touchpoint", "help-touchpoint-words", "help-touchpoint-example", "touchpoints"),
            Self::Channel => ("help-channel", "help-channel-words", "help-channel-example", "touchpoints"),
            Self::Moment => ("help-moment", "help-moment-words", "help-moment-example", "touchpoints"),
            Self::Seam => ("help-seam", "help-seam-words", "help-seam-example", "touchpoints"),
            Self::Curve => ("help-curve", "help-curve-words", "help-curve-example", "curve"),
            Self::Thought => ("help-thought", "help-thought-words", "help-thought-example", "curve"),
            Self::Pain => ("help-pain", "help-pain-words", "help-pain-example", "opportunities"),
            Self::Severity => ("help-severity", "help-severity-words", "help-severity-example", "opportunities"),
            Self::Opportunity => {
                ("help-opportunity", "help-opportunity-words", "help-opportunity-example", "opportunities")
            }
            Self::Impact => ("help-impact", "help-impact-words", "help-impact-example", "opportunities"),
            Self::Evidence => ("help-evidence", "help-evidence-words", "help-evidence-example", "evidence"),
            Self::Source => ("help-source", "help-source-words", "help-source-example", "evidence"),
            Self::Level => ("help-level", "help-level-words", "help-level-example", "evidence"),
            Self::Metric => ("help-metric", "help-metric-words", "help-metric-example", "metrics"),
            Self::Lane => ("help-lane", "help-lane-words", "help-lane-example", "lanes"),
            Self::Blueprint => ("help-blueprint", "help-blueprint-words", "help-blueprint-example", "blueprint"),
            Self::Line => ("help-line", "help-line-words", "help-line-example", "blueprint"),
            Self::Review => ("help-review", "help-review-words", "help-review-example", "review"),
            Self::Vote => ("help-vote", "help-vote-words", "help-vote-example", "votes"),
            Self::Parking => ("help-parking", "help-parking-words", "help-parking-example", "writing"),
        }
    }

    /// What explains a card of that kind; nothing needs to explain a note or a picture.
    pub fn of_card(kind: CardKind) -> Option<Self> {
        Some(match kind {
            CardKind::Action => Self::Action,
            CardKind::Touchpoint => Self::Touchpoint,
            CardKind::Thought => Self::Thought,
            CardKind::Pain => Self::Pain,
            CardKind::Opportunity => Self::Opportunity,
            CardKind::Metric => Self::Metric,
            CardKind::Process => Self::Blueprint,
            CardKind::Image | CardKind::Note => return None,
        })
    }

    /// What explains the field of that name.
    pub fn of_field(key: &str) -> Option<Self> {
        Some(match key {
            "field-severity" => Self::Severity,
            "impact" => Self::Impact,
            "field-evidence" => Self::Evidence,
            "field-level" => Self::Level,
            "field-moment" => Self::Moment,
            "field-channel" => Self::Channel,
            "field-state" => Self::State,
            "field-lane-role" => Self::Line,
            "field-votes" => Self::Vote,
            _ => return None,
        })
    }

    /// What explains a lane of that kind.
    pub fn of_lane(kind: LaneKind) -> Self {
        match kind {
            LaneKind::Emotion => Self::Curve,
            LaneKind::PhysicalEvidence | LaneKind::Frontstage | LaneKind::Backstage | LaneKind::Support => {
                Self::Blueprint
            }
            _ => kind.card_kind().and_then(Self::of_card).unwrap_or(Self::Lane),
        }
    }
}
