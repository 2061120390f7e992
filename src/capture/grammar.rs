//! The signs of the grammar: one table for reading a line, for the hint under it and for the help sheet.

use crate::model::LaneKind;

/// What a line becomes.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Sign {
    /// A touchpoint: no sign at all.
    #[default]
    Touchpoint,
    /// A touchpoint that decides.
    Moment,
    /// A pain point, with how much it hurts (0 where nobody said).
    Pain(u8),
    /// An opportunity.
    Opportunity,
    /// What a customer said, word for word.
    Quote,
    /// A figure.
    Metric,
    /// What the customer does.
    Action,
    /// What personas feel; the words are theirs, word for word where they stand in quotes.
    Feeling {
        /// The words were quoted.
        verbatim: bool,
    },
}

impl Sign {
    /// The kind of lane it goes to.
    pub fn lane(self) -> LaneKind {
        match self {
            Self::Touchpoint | Self::Moment => LaneKind::Touchpoints,
            Self::Pain(_) => LaneKind::Pains,
            Self::Opportunity => LaneKind::Opportunities,
            Self::Quote => LaneKind::Thoughts,
            Self::Metric => LaneKind::Metrics,
            Self::Action => LaneKind::Actions,
            Self::Feeling { .. } => LaneKind::Emotion,
        }
    }

    /// Whether it has a channel.
    pub fn has_channel(self) -> bool {
        matches!(self, Self::Touchpoint | Self::Moment)
    }

    /// The sign that a character stands for.
    pub(super) fn of(c: char) -> Option<Self> {
        Some(match c {
            '!' => Self::Pain(0),
            '?' => Self::Opportunity,
            '"' | '“' | '„' | '”' | '«' | '»' => Self::Quote,
            '*' => Self::Moment,
            '#' => Self::Metric,
            '>' => Self::Action,
            _ => return None,
        })
    }
}

/// A line of the grammar, as people are told of it.
#[derive(Clone, Copy, Debug)]
pub struct Rule {
    /// What is typed; empty where a message says it in the reader's language.
    pub sign: &'static str,
    /// Key of what is typed, where that has words.
    pub sign_key: Option<&'static str>,
    /// Key of what it makes.
    pub meaning: &'static str,
    /// Shown under an empty line; the others only in the help.
    pub is_basic: bool,
}

const fn rule(sign: &'static str, meaning: &'static str) -> Rule {
    Rule { sign, sign_key: None, meaning, is_basic: true }
}
const fn more(sign: &'static str, sign_key: Option<&'static str>, meaning: &'static str) -> Rule {
    Rule { sign, sign_key, meaning, is_basic: false }
}

/// Everything a line can say, in the order in which it is explained.
pub static GRAMMAR: &[Rule] = &[
    more("", Some("capture-sign-words"), "capture-rule-touchpoint"),
    rule("*", "capture-rule-moment"),
    rule("!", "capture-rule-pain"),
    more("!4", None, "capture-rule-severity"),
    rule("?", "capture-rule-opportunity"),
    rule("\"", "capture-rule-quote"),
    rule(">", "capture-rule-action"),
    rule("#", "capture-rule-metric"),
    rule(":−2", "capture-rule-feeling"),
    more("", Some("capture-sign-step"), "capture-rule-step"),
    more("", Some("capture-sign-channel"), "capture-rule-channel"),
    more("", Some("capture-sign-persona"), "capture-rule-persona"),
];
