//! Drags a phase, step, stage, lane or persona to another place among its like.

use std::sync::Arc;

use super::Pointer;
use crate::{
    app::{action::Action, canvas::Now, state::Selection},
    base::{Id, Point, Rect},
    edit::Edit,
    layout::Sheet,
    model::Document,
};

/// Which way its like stand in a row.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Axis {
    /// From left to right.
    Across,
    /// From top to bottom.
    Down,
}

/// A row of the map on the move.
#[derive(Clone, Debug)]
pub struct OrderDrag {
    /// What is dragged.
    pub what: Selection,
    /// Which way it goes.
    pub axis: Axis,
    /// Whether letting go where the pointer is would be refused.
    pub is_refused: bool,
    id: Id,
    /// The layout in which the drag began: the reflow of a preview must not move the target away.
    start: Arc<Sheet>,
    /// It and its like: the place in the document's table, and the middle along the axis.
    like: Vec<(usize, f32)>,
    /// Its own place in the table.
    from: usize,
    shown: Option<Edit>,
}

impl OrderDrag {
    /// Begins to drag `what`; nothing for what has no order.
    pub fn begin(now: &Now<'_>, what: &Selection, out: &mut Vec<Action>) -> Option<Self> {
        let (id, axis, like) = match what {
            Selection::Phase(id) => (id, Axis::Across, among(now, |d, id| at(d.phases.iter().map(|p| &p.id), id))),
            Selection::Stage(id) => (id, Axis::Across, among(now, |d, id| at(d.stages.iter().map(|s| &s.id), id))),
            Selection::Persona(id) => (id, Axis::Across, among(now, |d, id| at(d.personas.iter().map(|p| &p.id), id))),
            Selection::Step(id) => (id, Axis::Across, among(now, |d, id| at(d.steps().map(|(_, s)| &s.id), id))),
            Selection::Lane(id) => (id, Axis::Down, among(now, |d, id| at(d.lanes.iter().map(|l| &l.id), id))),
            _ => return None,
        };
        let middle = |rect: Rect| if axis == Axis::Across { rect.centre().x } else { rect.centre().y };
        let from = like.iter().find(|(own, ..)| own == id).map(|(_, from, _)| *from)?;
        let like = like.into_iter().map(|(_, at, rect)| (at, middle(rect))).collect();
        out.push(Action::Select(what.clone()));
        out.push(Action::Begin);
        Some(Self {
            what: what.clone(),
            axis,
            is_refused: false,
            id: id.clone(),
            start: Arc::clone(now.sheet),
            like,
            from,
            shown: None,
        })
    }

    pub(super) fn update(&mut self, now: &Now<'_>, pointer: Pointer, out: &mut Vec<Action>) {
        let point = now.point(pointer.pos);
        let edit = self.edit(now.document, point);
        self.is_refused = edit.is_none();
        // Where nothing can be dropped, the map shows as it was.
        let edit = edit.unwrap_or_else(|| Edit::Batch(Vec::new()));
        if self.shown.as_ref() != Some(&edit) {
            out.push(Action::Preview(Box::new(edit.clone())));
            self.shown = Some(edit);
        }
    }

    fn edit(&self, document: &Document, point: Point) -> Option<Edit> {
        let along = if self.axis == Axis::Across { point.x } else { point.y };
        let id = self.id.clone();
        let to = self.place(along);
        Some(match self.what {
            Selection::Phase(_) => Edit::MovePhase { id, to },
            Selection::Stage(_) => Edit::MoveStage { id, to },
            Selection::Persona(_) => Edit::MovePersona { id, to },
            Selection::Lane(_) => Edit::MoveLane { id, to },
            _ => return self.step(document, along),
        })
    }

    /// The place in the table, without the dragged row, that lies before what is beyond `along`.
    fn place(&self, along: f32) -> usize {
        let beyond = self.like.iter().find(|(_, middle)| *middle > along).map(|(at, _)| *at);
        let gap = beyond.unwrap_or_else(|| self.like.last().map_or(0, |(at, _)| at + 1));
        if gap > self.from { gap - 1 } else { gap }
    }

    /// A step goes into the phase under the pointer; the only one of a phase stays in it.
    fn step(&self, document: &Document, x: f32) -> Option<Edit> {
        let columns = &self.start.columns;
        let under = columns.iter().find(|c| x < c.x + c.w).or_else(|| columns.last())?;
        let own = columns.iter().find(|c| c.step == self.id)?;
        let span = self.start.phases.get(under.phase)?;
        let (home, _) = document.step(&self.id)?;
        let is_alone = columns.iter().filter(|c| c.phase == own.phase).count() == 1;
        if own.phase != under.phase && is_alone && home.steps.len() == 1 {
            return None;
        }
        let others = columns.iter().filter(|c| c.phase == under.phase && c.step != self.id);
        let to = others.filter(|c| c.x + c.w / 2.0 < x).count();
        Some(Edit::MoveStep { id: self.id.clone(), phase: span.id.clone(), to })
    }
}

/// Everything on the sheet that `place` finds in a table of the document, in the table's order.
fn among(now: &Now<'_>, place: impl Fn(&Document, &Id) -> Option<usize>) -> Vec<(Id, usize, Rect)> {
    let named = now.spots.furniture.iter().filter_map(|spot| match &spot.what {
        Selection::Phase(id)
        | Selection::Stage(id)
        | Selection::Persona(id)
        | Selection::Step(id)
        | Selection::Lane(id) => Some((id, spot.rect)),
        _ => None,
    });
    let mut found: Vec<(Id, usize, Rect)> =
        named.filter_map(|(id, rect)| Some((id.clone(), place(now.document, id)?, rect))).collect();
    found.sort_by_key(|(_, at, _)| *at);
    found
}

fn at<'a>(mut ids: impl Iterator<Item = &'a Id>, id: &Id) -> Option<usize> {
    ids.position(|own| own == id)
}
