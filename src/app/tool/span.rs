//! Drags a card's side so that it covers more or fewer steps.

use std::sync::Arc;

use super::Pointer;
use crate::{
    app::{action::Action, canvas::Now},
    base::Id,
    edit::Edit,
    layout::{Sheet, hit::Side},
};

/// A card's side on the move.
#[derive(Clone, Debug)]
pub struct SpanDrag {
    id: Id,
    side: Side,
    start: Arc<Sheet>,
    first: usize,
    last: usize,
    shown: (usize, usize),
}

impl SpanDrag {
    /// Begins to drag that side of the card.
    pub fn begin(now: &Now<'_>, id: &Id, side: Side, out: &mut Vec<Action>) -> Option<Self> {
        let card = now.sheet.card(id)?;
        let (first, last) = (card.columns.start, card.columns.end - 1);
        out.push(Action::Begin);
        Some(Self { id: id.clone(), side, start: Arc::clone(now.sheet), first, last, shown: (first, last) })
    }

    pub(super) fn update(&mut self, now: &Now<'_>, pointer: Pointer, out: &mut Vec<Action>) {
        let x = now.point(pointer.pos).x;
        let columns = &self.start.columns;
        let Some(end) = columns.len().checked_sub(1) else { return };
        // The side goes to the nearest edge between steps.
        let edge = columns.iter().filter(|c| c.x + c.w / 2.0 < x).count();
        let (first, last) = match self.side {
            Side::Left => (edge.min(self.last), self.last),
            Side::Right => (self.first, edge.saturating_sub(1).clamp(self.first, end)),
        };
        if self.shown == (first, last) {
            return;
        }
        self.shown = (first, last);
        let Some(step) = columns.get(first).map(|c| c.step.clone()) else { return };
        let span = u16::try_from(last - first + 1).unwrap_or(u16::MAX);
        out.push(Action::Preview(Box::new(Edit::SpanCard { id: self.id.clone(), step, span })));
    }
}
