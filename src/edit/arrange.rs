//! Edits that put things in order: cards under one step or evenly over several, rows of the map one
//! place further.

use std::{collections::BTreeMap, sync::Arc};

use super::{Edit, Placing};
use crate::{
    base::{Id, IdMap},
    model::{Card, Document, Subject},
};

/// Moves the cards to the step of the first one, each within its row. Nothing where they begin
/// there already.
pub fn align(document: &Document, ids: &[Id]) -> Option<Edit> {
    let step = document.card(ids.first()?)?.step.clone();
    let to: Vec<Placing> =
        chosen(document, ids).map(|c| Placing { id: c.id.clone(), lane: c.lane.clone(), step: step.clone() }).collect();
    moved(document, &to)
}

/// Spreads the cards of each row evenly over the steps from the first to the last of all of them,
/// in the order in which they stand. Nothing where they are spread so already.
pub fn distribute(document: &Document, ids: &[Id]) -> Option<Edit> {
    let columns = document.columns();
    let mut rows: BTreeMap<&Id, Vec<(usize, &Arc<Card>)>> = BTreeMap::new();
    for card in chosen(document, ids) {
        rows.entry(&card.lane).or_default().push((columns.of(&card.step)?, card));
    }
    let places = || rows.values().flatten().map(|(column, _)| *column);
    let (first, last) = (places().min()?, places().max()?);
    let steps: Vec<&Id> = document.steps().map(|(_, step)| &step.id).collect();
    let mut to = Vec::with_capacity(ids.len());
    for (lane, mut cards) in rows {
        // Stable: those of one step keep the order of the table.
        cards.sort_by_key(|(column, _)| *column);
        let gaps = cards.len() - 1;
        for (at, (column, card)) in cards.into_iter().enumerate() {
            // To the nearest step; one card alone has nothing to keep a distance from.
            let column = (at * (last - first) * 2 + gaps).checked_div(2 * gaps).map_or(column, |by| first + by);
            let step = (*steps.get(column)?).clone();
            to.push(Placing { id: card.id.clone(), lane: lane.clone(), step });
        }
    }
    moved(document, &to)
}

/// The cards of those identifiers, in the order of the table.
fn chosen<'a>(document: &'a Document, ids: &'a [Id]) -> impl Iterator<Item = &'a Arc<Card>> {
    let wanted: IdMap<'_, ()> = ids.iter().map(|id| (id, ())).collect();
    document.cards.iter().filter(move |c| wanted.has(&c.id))
}

/// The cards that go elsewhere, as one edit.
fn moved(document: &Document, to: &[Placing]) -> Option<Edit> {
    let before: IdMap<'_, &Card> = document.cards.iter().map(|c| (&c.id, &**c)).collect();
    let stays = |p: &Placing| before.get(&p.id).is_some_and(|c| c.step == p.step && c.lane == p.lane);
    let to: Vec<Placing> = to.iter().filter(|p| !stays(p)).cloned().collect();
    (!to.is_empty()).then_some(Edit::MoveCards { to, before: None })
}

/// Moves a persona, stage, phase, step or lane one place towards the start (−1) or the end (+1) of
/// what can be seen. A step goes on into the next phase. Nothing at either end.
pub fn shifted(document: &Document, id: &Id, by: isize) -> Option<Edit> {
    let id = id.clone();
    match document.subject(&id)? {
        Subject::Persona(_) => {
            let to = next(&document.personas, |p| p.id == id, |p| !p.hidden, by)?;
            Some(Edit::MovePersona { id, to })
        }
        Subject::Lane(_) => {
            let to = next(&document.lanes, |l| l.id == id, |l| !l.hidden, by)?;
            Some(Edit::MoveLane { id, to })
        }
        Subject::Stage(_) => {
            let to = next(&document.stages, |s| s.id == id, |_| true, by)?;
            Some(Edit::MoveStage { id, to })
        }
        Subject::Phase(_) => {
            let to = next(&document.phases, |p| p.id == id, |_| true, by)?;
            Some(Edit::MovePhase { id, to })
        }
        Subject::Step(phase, _) => {
            let at = phase.steps.iter().position(|s| s.id == id)?;
            if let Some(to) = at.checked_add_signed(by).filter(|to| *to < phase.steps.len()) {
                return Some(Edit::MoveStep { phase: phase.id.clone(), id, to });
            }
            let here = document.phases.iter().position(|p| p.id == phase.id)?;
            let there = document.phases.get(here.checked_add_signed(by)?)?;
            let to = if by < 0 { there.steps.len() } else { 0 };
            Some(Edit::MoveStep { phase: there.id.clone(), id, to })
        }
        Subject::Card(_) | Subject::Source(_) => None,
    }
}

/// The place of the next row that is seen, from the row that `is_it` in that direction.
fn next<T>(rows: &[Arc<T>], is_it: impl Fn(&T) -> bool, is_seen: impl Fn(&T) -> bool, by: isize) -> Option<usize> {
    let mut at = rows.iter().position(|row| is_it(row))?;
    loop {
        at = at.checked_add_signed(by)?;
        if is_seen(rows.get(at)?) {
            return Some(at);
        }
    }
}
