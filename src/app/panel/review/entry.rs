//! What stands in the list, from top to bottom.

use crate::{
    app::{review::Reviewing, state::State},
    i18n::text_with,
    review::Finding,
};

/// One row of the list.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Entry {
    /// The finding of this number, counted from 0.
    Finding(usize),
    /// The heading over what was waved off, which shows and hides it.
    Heading,
    /// The finding at this place among those waved off.
    Waived(usize),
}

impl Entry {
    /// The rows of the list as it is filtered now.
    pub(super) fn all(review: &Reviewing) -> Vec<Self> {
        let mut all: Vec<Self> = review.shown().into_iter().map(Self::Finding).collect();
        if !review.found.waived.is_empty() {
            all.push(Self::Heading);
            if review.shows_waived {
                all.extend((0..review.found.waived.len()).map(Self::Waived));
            }
        }
        all
    }

    /// Names the row from frame to frame. After a finding is gone the one behind it has its name, and
    /// with it the focus.
    pub(super) fn id(self) -> egui::Id {
        match self {
            Self::Finding(at) => egui::Id::unique(("finding", at)),
            Self::Heading => egui::Id::unique("findings waved off"),
            Self::Waived(at) => egui::Id::unique(("finding waved off", at)),
        }
    }

    /// The finding, where it is one.
    pub(super) fn finding(self, review: &Reviewing) -> Option<&Finding> {
        match self {
            Self::Finding(at) => review.finding(at),
            Self::Waived(at) => review.found.waived.get(at),
            Self::Heading => None,
        }
    }

    /// Where its height is kept.
    pub(super) fn slot(self, review: &Reviewing) -> Option<usize> {
        match self {
            Self::Finding(at) => Some(at),
            Self::Waived(at) => Some(review.found.findings.len() + at),
            Self::Heading => None,
        }
    }
}

/// What the heading says.
pub(super) fn heading(state: &State) -> String {
    text_with(state.language(), "findings-waived", &[("count", state.review.found.waived.len().into())])
}
