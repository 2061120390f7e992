//! Why an edit was refused, in words for the person who tried it.

use super::Name;
use crate::{
    base::{Id, Language},
    i18n::{text, text_with},
    model::Violation,
};

/// Why an edit was refused. The document is as it was before.
#[derive(Clone, Debug, PartialEq)]
pub enum EditError {
    /// The document was opened only for reading.
    ReadOnly,
    /// What the edit is about is not in the document (any more).
    NotThere(Id),
    /// The new row's identifier is malformed or in use.
    BadId(Id),
    /// The lane is locked.
    Locked(Name),
    /// A map keeps at least one phase.
    LastPhase(Name),
    /// A phase keeps at least one step.
    OnlyStep(Name),
    /// The lane holds cards, so its kind stays.
    LaneHoldsCards(Name),
    /// The lane is one for curves and holds no cards.
    NoCardsHere(Name),
    /// Another channel of the map has that name.
    ChannelNameTaken(String),
    /// What the lane holds is more than words, and cannot become one card.
    Unmergeable(Name),
    /// The two are linked already.
    LinkedAlready,
    /// The row as it should become would break a rule; its name, where it is in the map already.
    Breaks(Violation, Option<Name>),
}

impl EditError {
    /// One or two sentences: what is in the way, and what to do.
    pub fn message(&self, language: Language) -> String {
        let with = |key, name: &Name| text_with(language, key, &[("name", name.text(language).into())]);
        match self {
            Self::ReadOnly => text(language, "refused-read-only").to_owned(),
            Self::NotThere(id) => text_with(language, "refused-not-there", &[("id", id.as_str().into())]),
            Self::BadId(id) => text_with(language, "refused-bad-id", &[("id", id.as_str().into())]),
            Self::Locked(lane) => with("refused-locked", lane),
            Self::LastPhase(phase) => with("refused-last-phase", phase),
            Self::OnlyStep(phase) => with("refused-only-step", phase),
            Self::LaneHoldsCards(lane) => with("refused-lane-holds-cards", lane),
            Self::NoCardsHere(lane) => with("refused-no-cards-here", lane),
            Self::ChannelNameTaken(name) => text_with(language, "refused-channel-name", &[("name", name.into())]),
            Self::Unmergeable(lane) => with("refused-unmergeable", lane),
            Self::LinkedAlready => text(language, "refused-linked-already").to_owned(),
            Self::Breaks(violation, Some(name)) => {
                let rule = violation.rule.message(language);
                text_with(language, "refused-breaks", &[("name", name.text(language).into()), ("rule", rule.into())])
            }
            Self::Breaks(violation, None) => violation.message(language),
        }
    }
}

impl std::fmt::Display for EditError {
    /// For logs and test failures; people read [`EditError::message`].
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str(&self.message(Language::English))
    }
}

impl std::error::Error for EditError {}
