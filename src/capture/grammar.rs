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

    /// Whether it has a channel: a pain point that of the touchpoint it belongs to.
    pub fn has_channel(self) -> bool {
        matches!(self, Self::Touchpoint | Self::Moment | Self::Pain(_))
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
    /// Key of the same in a word or two, for the hint over an empty line; none where the help alone
    /// explains it.
    pub short: Option<&'static str>,
}

const fn rule(sign: &'static str, meaning: &'static str, short: Option<&'static str>) -> Rule {
    Rule { sign, sign_key: None, meaning, short }
}
const fn placed(sign_key: &'static str, meaning: &'static str) -> Rule {
    Rule { sign: "", sign_key: Some(sign_key), meaning, short: None }
}

/// Everything a line can say, in the order in which it is explained.
pub static GRAMMAR: &[Rule] = &[
    placed("capture-sign-words", "capture-rule-touchpoint"),
    rule("*", "capture-rule-moment", Some("capture-rule-moment")),
    rule("!", "card-pain", Some("card-pain")),
    rule("!4", "capture-rule-severity", None),
    rule("?", "card-opportunity", Some("card-opportunity")),
    rule("\"", "capture-rule-quote", Some("capture-rule-quote")),
    rule(">", "card-action", Some("card-action")),
    rule("#", "capture-rule-metric", Some("card-metric")),
    rule(":−2", "capture-rule-feeling", Some("capture-feeling")),
    placed("capture-sign-step", "capture-rule-step"),
    placed("capture-sign-channel", "capture-rule-channel"),
    placed("capture-sign-persona", "capture-rule-persona"),
];
