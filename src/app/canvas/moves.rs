//! What Alt and an arrow move: cards from cell to cell, phases, steps, lanes and personas among their
//! like, what somebody feels up and down.

use super::{Now, walk::Way};
use crate::{
    app::{state::Selection, tool::marker::snapped},
    base::Id,
    edit::{self, Edit, Placing},
    layout::Sheet,
    model::{Document, LaneKind},
};

/// The edit that the arrow means; with Shift held it changes how many steps cards cover, or feelings
/// by whole values.
pub(super) fn moved(now: &Now<'_>, way: Way, shift: bool) -> Option<Edit> {
    let back_or_on = |back: Way, on: Way| match way {
        w if w == back => Some(-1),
        w if w == on => Some(1),
        _ => None,
    };
    match &now.state.selection {
        Selection::Cards(ids) if shift => span(ids, way),
        Selection::Cards(ids) => cards(now.document, now.sheet, ids, way),
        Selection::Emotion { persona, step } => {
            let by = back_or_on(Way::Down, Way::Up)? as f32;
            feel(now.document, persona, step, by, shift)
        }
        Selection::Phase(id) | Selection::Step(id) | Selection::Stage(id) | Selection::Persona(id) => {
            edit::shifted(now.document, id, back_or_on(Way::Left, Way::Right)?)
        }
        Selection::Lane(id) => edit::shifted(now.document, id, back_or_on(Way::Up, Way::Down)?),
        Selection::None | Selection::Journey | Selection::Source(_) | Selection::Cell { .. } => None,
    }
}

/// The selected cards over one step more (right) or fewer (left).
fn span(ids: &[Id], way: Way) -> Option<Edit> {
    let by = match way {
        Way::Right => 1,
        Way::Left => -1,
        Way::Up | Way::Down => return None,
    };
    Some(Edit::SpanCards { ids: ids.to_vec(), by })
}

/// The selected cards one cell further; up and down go through the cards of a cell first.
fn cards(document: &Document, sheet: &Sheet, ids: &[Id], way: Way) -> Option<Edit> {
    if let [id] = ids
        && matches!(way, Way::Up | Way::Down)
        && let Some(edit) = reordered(document, id, way)
    {
        return Some(edit);
    }
    // All or none: cards keep their places to each other.
    let to: Option<Vec<Placing>> = ids.iter().map(|id| card(sheet, id, way)).collect();
    Some(Edit::MoveCards { to: to?, before: None })
}

/// A card before or behind its neighbour in the same cell.
fn reordered(document: &Document, id: &Id, way: Way) -> Option<Edit> {
    let card = document.card(id)?;
    let cell: Vec<&Id> = document.cell(&card.lane, &card.step).map(|c| &c.id).collect();
    let at = cell.iter().position(|c| *c == id)?;
    let before = if way == Way::Up {
        Some((*cell.get(at.checked_sub(1)?)?).clone())
    } else {
        cell.get(at + 1)?;
        cell.get(at + 2).map(|c| (*c).clone())
    };
    Some(Edit::MoveCard { id: id.clone(), lane: card.lane.clone(), step: card.step.clone(), before })
}

fn card(sheet: &Sheet, id: &Id, way: Way) -> Option<Placing> {
    let card = sheet.card(id)?;
    let holds_cards = |at: &usize| sheet.lanes.get(*at).is_some_and(|l| l.kind != LaneKind::Emotion && !l.folded);
    let (lane, column) = match way {
        Way::Left => (card.lane, card.columns.start.checked_sub(1)?),
        Way::Right => (card.lane, card.columns.start + 1),
        Way::Up => ((0..card.lane).rev().find(holds_cards)?, card.columns.start),
        Way::Down => ((card.lane + 1..sheet.lanes.len()).find(holds_cards)?, card.columns.start),
    };
    let (lane, step) = (sheet.lanes.get(lane)?.id.clone(), sheet.columns.get(column)?.step.clone());
    Some(Placing { id: id.clone(), lane, step })
}

/// What a persona feels, a tenth (or a whole value) better or worse.
pub(super) fn feel(document: &Document, persona: &Id, step: &Id, by: f32, whole: bool) -> Option<Edit> {
    let mut emotion = document.emotion(persona, step)?.as_ref().clone();
    let scale = document.journey.scale;
    let to = if whole { emotion.value.round() + by } else { emotion.value + by * 0.1 };
    emotion.value = snapped(to, whole).clamp(scale.min(), scale.max());
    Some(Edit::SetEmotion(Box::new(emotion)))
}
