//! Draws a link from a pain point to the opportunity that answers it.

use egui::Pos2;

use super::Pointer;
use crate::{
    app::{action::Action, canvas::Now, state::Selection},
    base::Id,
    edit::Edit,
    model::{CardKind, Link},
};

/// A link whose end follows the pointer.
#[derive(Clone, Debug)]
pub struct LinkDrag {
    /// Where it comes from.
    pub pain: Id,
    /// Where the pointer is.
    pub pos: Pos2,
    /// The opportunity under it.
    pub target: Option<Id>,
}

impl LinkDrag {
    /// Begins at a pain point.
    pub fn begin(pain: &Id, pos: Pos2) -> Self {
        Self { pain: pain.clone(), pos, target: None }
    }

    pub(super) fn update(&mut self, now: &Now<'_>, pointer: Pointer) {
        self.pos = pointer.pos;
        self.target = now.hit(pointer.pos).and_then(|spot| match spot.what {
            Selection::Cards(ids) => ids.into_iter().next(),
            _ => None,
        });
        self.target = self
            .target
            .take()
            .filter(|id| now.document.card(id).is_some_and(|card| card.kind.card_kind() == CardKind::Opportunity));
    }

    pub(super) fn dropped(self) -> Option<Action> {
        let link = Link { pain: self.pain, opportunity: self.target? };
        Some(Action::Edit(Box::new(Edit::AddLink(link))))
    }
}
