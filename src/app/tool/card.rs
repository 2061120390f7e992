//! Drags cards to another cell; the map shows at once what letting go would make of it.

use std::sync::Arc;

use super::Pointer;
use crate::{
    app::{action::Action, canvas::Now},
    base::{Id, Point},
    edit::Edit,
    layout::Sheet,
    model::LaneKind,
};

/// Cards on the move.
#[derive(Clone, Debug)]
pub struct CardDrag {
    /// The card under the pointer.
    id: Id,
    /// It, and those selected with it.
    ids: Vec<Id>,
    /// The layout in which the drag began: what is under the pointer is asked of it, so that the
    /// reflow of a preview cannot move the target away.
    start: Arc<Sheet>,
    /// Columns between the card's first and the one it was grabbed at.
    offset: usize,
    shown: Option<Edit>,
    /// The cell in which letting go would put the card.
    pub target: Option<(Id, Id)>,
}

impl CardDrag {
    /// Begins to drag `id`, and with it `ids`, which was grabbed at `at`.
    pub fn begin(now: &Now<'_>, id: &Id, ids: Vec<Id>, at: Point, out: &mut Vec<Action>) -> Option<Self> {
        let card = now.sheet.card(id)?;
        let grabbed = now.sheet.column_at(at.x).unwrap_or(card.columns.start);
        let offset = grabbed.saturating_sub(card.columns.start).min(card.columns.len() - 1);
        out.push(Action::Begin);
        let start = Arc::clone(now.sheet);
        Some(Self { id: id.clone(), ids, start, offset, shown: None, target: None })
    }

    pub(super) fn update(&mut self, now: &Now<'_>, pointer: Pointer, out: &mut Vec<Action>) {
        let point = now.point(pointer.pos);
        let Some(found) = self.cell(now, point) else { return };
        let edit = self.edit(found, point);
        if edit.is_some() && self.shown != edit {
            out.extend(edit.clone().map(|edit| Action::Preview(Box::new(edit))));
            self.shown = edit;
        }
    }

    /// Lane and first column under the pointer, by place; what is meant already is kept as long as
    /// either layout has it there.
    fn cell(&mut self, now: &Now<'_>, point: Point) -> Option<(usize, usize)> {
        let at = |sheet: &Sheet| {
            let (lane, row) = sheet.lane_at(point.y)?;
            let holds_cards = row.kind != LaneKind::Emotion && !row.folded;
            let column = sheet.column_at(point.x)?.saturating_sub(self.offset);
            holds_cards.then_some((lane, column))
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

    fn edit(&self, (lane, column): (usize, usize), point: Point) -> Option<Edit> {
        let held = self.start.card(&self.id)?;
        if self.ids.len() > 1 {
            return self.several(lane, column.cast_signed() - held.columns.start.cast_signed());
        }
        let before = self
            .start
            .cards
            .iter()
            .filter(|c| c.lane == lane && c.columns.start == column && c.card.id != self.id)
            .find(|c| c.rect.centre().y > point.y)
            .map(|c| c.card.id.clone());
        self.moved(&self.id, lane, column, before)
    }

    /// All selected cards by the same way; those of other lanes stay in theirs.
    fn several(&self, lane: usize, columns: isize) -> Option<Edit> {
        let held = self.start.card(&self.id)?;
        let moves = self.ids.iter().filter_map(|id| {
            let card = self.start.card(id)?;
            let column = card.columns.start.saturating_add_signed(columns).min(self.start.columns.len() - 1);
            let lane = if card.lane == held.lane { lane } else { card.lane };
            self.moved(id, lane, column, None)
        });
        Some(Edit::Batch(moves.collect()))
    }

    fn moved(&self, id: &Id, lane: usize, column: usize, before: Option<Id>) -> Option<Edit> {
        let (lane, step) = (self.start.lanes.get(lane)?.id.clone(), self.start.columns.get(column)?.step.clone());
        Some(Edit::MoveCard { id: id.clone(), lane, step, before })
    }
}
