//! Drags cards to another cell; the map shows at once what letting go would make of it.

use std::{collections::BTreeSet, sync::Arc};

use super::Pointer;
use crate::{
    app::{action::Action, canvas::Now, state::Selection},
    base::{Id, Point},
    edit::{Edit, Placing},
    layout::Sheet,
};

/// Cards on the move.
#[derive(Clone, Debug)]
pub struct CardDrag {
    /// The card under the pointer.
    pub id: Id,
    /// It, and those selected with it.
    ids: Vec<Id>,
    /// The same, for asking whether a card is among them.
    held: BTreeSet<Id>,
    /// The layout in which the drag began: what is under the pointer is asked of it, so that the
    /// reflow of a preview cannot move the target away.
    start: Arc<Sheet>,
    /// Columns between the card's first and the one it was grabbed at.
    offset: usize,
    shown: Option<Edit>,
    /// The cell in which letting go would put the card.
    pub target: Option<(Id, Id)>,
    /// The card there that it would come to stand before.
    pub before: Option<Id>,
    /// Letting go leaves the cards where they are and makes others.
    pub copies: bool,
    /// Why letting go would do nothing.
    pub refusal: Option<Refusal>,
}

/// Why cards cannot be dropped somewhere.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Refusal {
    /// This lane is locked: the one below the pointer, or one they would have to leave.
    Locked(Id),
    /// The lane shows curves, or is folded.
    NoCards,
}

impl CardDrag {
    /// Begins to drag `id`, and with it `ids`, which was grabbed at `at`.
    pub fn begin(now: &Now<'_>, id: &Id, ids: Vec<Id>, at: Point, out: &mut Vec<Action>) -> Option<Self> {
        let card = now.sheet.card(id)?;
        let grabbed = now.sheet.column_at(at.x).unwrap_or(card.columns.start);
        let offset = grabbed.saturating_sub(card.columns.start).min(card.columns.len() - 1);
        out.push(Action::Begin);
        Some(Self {
            id: id.clone(),
            held: ids.iter().cloned().collect(),
            ids,
            start: Arc::clone(now.sheet),
            offset,
            shown: None,
            target: None,
            before: None,
            copies: false,
            refusal: None,
        })
    }

    /// How many cards are on the move.
    pub fn count(&self) -> usize {
        self.ids.len()
    }

    /// Whether the card is on the move.
    pub fn holds(&self, id: &Id) -> bool {
        self.held.contains(id)
    }

    pub(super) fn update(&mut self, now: &Now<'_>, pointer: Pointer, out: &mut Vec<Action>) {
        let point = now.point(pointer.pos);
        let Some(found) = self.cell(now, point) else { return };
        // Alt is what a Mac has for it.
        self.copies = pointer.modifiers.command || pointer.modifiers.alt;
        self.refusal = self.refused(now, found.0);
        let edit = if self.refusal.is_none() { self.edit(found, point) } else { None };
        // Where nothing can be dropped, the map shows as it was.
        let edit = edit.unwrap_or_else(|| Edit::Batch(Vec::new()));
        if self.shown.as_ref() != Some(&edit) {
            out.push(Action::Preview(Box::new(edit.clone())));
            self.shown = Some(edit);
        }
    }

    /// Lets go: one step of history. Copies are selected instead of their originals.
    pub(super) fn dropped(self, now: &Now<'_>, out: &mut Vec<Action>) {
        out.push(Action::Commit);
        if self.copies && self.refusal.is_none() {
            let new = now.sheet.cards.iter().map(|c| &c.card.id).filter(|id| self.start.card(id).is_none());
            let new: Vec<Id> = new.cloned().collect();
            if !new.is_empty() {
                out.push(Action::Select(Selection::Cards(new)));
            }
        }
    }

    /// Lane and first column under the pointer, by place; what is meant already is kept as long as
    /// either layout has it there.
    fn cell(&mut self, now: &Now<'_>, point: Point) -> Option<(usize, usize)> {
        let at = |sheet: &Sheet| {
            let (lane, _) = sheet.lane_at(point.y)?;
            Some((lane, sheet.column_at(point.x)?.saturating_sub(self.offset)))
        };
        let (before, shown) = (at(&self.start), at(now.sheet));
        let name = |(lane, column): (usize, usize)| {
            Some((self.start.lanes.get(lane)?.id.clone(), self.start.columns.get(column)?.step.clone()))
        };
        let kept = before.filter(|cell| self.target.is_some() && name(*cell) == self.target);
        let found = kept.or(shown).or(before)?;
        self.target = name(found);
        Some(found)
    }

    fn refused(&self, now: &Now<'_>, lane: usize) -> Option<Refusal> {
        let row = self.start.lanes.get(lane)?;
        if row.kind.card_kind().is_none() || row.folded {
            return Some(Refusal::NoCards);
        }
        let is_locked = |id: &Id| now.document.lane(id).is_some_and(|l| l.locked);
        if is_locked(&row.id) {
            return Some(Refusal::Locked(row.id.clone()));
        }
        let homes: BTreeSet<usize> =
            self.ids.iter().filter_map(|id| self.start.card(id)).map(|card| card.lane).collect();
        let mut homes = homes.into_iter().filter_map(|at| self.start.lanes.get(at));
        let locked = homes.find(|home| is_locked(&home.id) && !self.copies)?;
        Some(Refusal::Locked(locked.id.clone()))
    }

    fn edit(&mut self, (lane, column): (usize, usize), point: Point) -> Option<Edit> {
        let held = self.start.card(&self.id)?;
        let by = self.way(column.cast_signed() - held.columns.start.cast_signed());
        let column = held.columns.start.saturating_add_signed(by);
        let is_home = (lane, by) == (held.lane, 0);
        let in_cell = self.start.cards.iter().filter(|c| c.lane == lane && c.columns.start == column);
        let mut others = in_cell.filter(|c| self.copies || !self.held.contains(&c.card.id));
        let below = others.find(|c| c.rect.centre().y > point.y).map(|c| c.card.id.clone());
        // Several keep their places to each other: they do not gather within the cell they are in.
        self.before = if is_home && self.ids.len() > 1 { None } else { below };
        let before = self.before.clone();
        let home = held.lane;
        if !self.copies && self.ids.len() == 1 {
            let Placing { id, lane, step } = self.placing(&self.id, home, lane, by)?;
            return Some(Edit::MoveCard { id, lane, step, before });
        }
        let to: Vec<Placing> = self.ids.iter().filter_map(|id| self.placing(id, home, lane, by)).collect();
        Some(if self.copies { Edit::CopyCards { to, before } } else { Edit::MoveCards { to, before } })
    }

    /// So many columns, but none of the cards beyond the first or last step.
    fn way(&self, columns: isize) -> isize {
        let starts = || self.ids.iter().filter_map(|id| self.start.card(id)).map(|c| c.columns.start.cast_signed());
        let (Some(first), Some(last)) = (starts().min(), starts().max()) else { return 0 };
        let end = self.start.columns.len().cast_signed() - 1;
        columns.clamp(-first, (end - last).max(-first))
    }

    /// Where one of the cards goes: the same way as the one under the pointer. Those of other lanes
    /// than `home` stay in theirs.
    fn placing(&self, id: &Id, home: usize, lane: usize, by: isize) -> Option<Placing> {
        let card = self.start.card(id)?;
        let column = card.columns.start.saturating_add_signed(by);
        let lane = if card.lane == home { lane } else { card.lane };
        let (lane, step) = (self.start.lanes.get(lane)?.id.clone(), self.start.columns.get(column)?.step.clone());
        Some(Placing { id: id.clone(), lane, step })
    }
}
