//! What is done to the rows of the journey: order, names, new ones.

use egui::Ui;

use super::{journey::JourneyRows, list::Use, rename, tree::Row};
use crate::{
    app::{
        action::Action,
        panel::form::field_id,
        state::{RightTab, Selection},
    },
    base::Id,
    edit::{self, Edit},
    i18n::text,
    model::{Phase, Stage, Step},
};

impl JourneyRows<'_> {
    pub(super) fn carry_out(&mut self, ui: &Ui, at: usize, done: Use) {
        let Some(row) = self.row(at).cloned() else { return };
        match done {
            Use::Select => self.actions.extend(self.selection(at).map(Action::Select)),
            Use::Open(is_open) => match row {
                Row::Phase(_, id) | Row::Step(_, _, id, _) => self.opened.push((id, is_open)),
                _ => {}
            },
            Use::Into => self.walk(ui, at + 1),
            Use::Out => {
                let is_outer = |other: &Row| match row {
                    Row::Card(_) | Row::Emotion(_) => matches!(other, Row::Step(..)),
                    Row::Step(..) => matches!(other, Row::Phase(..)),
                    _ => false,
                };
                if let Some(outer) = (0..at).rev().find(|other| self.row(*other).is_some_and(is_outer)) {
                    self.walk(ui, outer);
                }
            }
            Use::Rename => self.rename(ui, at),
            Use::Shift(by) => self.shift(&row, by),
            Use::Drop(gap) => self.drop(&row, gap),
        }
    }

    fn walk(&mut self, ui: &Ui, at: usize) {
        if let Some((id, _)) = self.tree.rows.get(at) {
            ui.memory_mut(|m| m.request_focus(*id));
            self.actions.extend(self.selection(at).map(Action::Select));
        }
    }

    /// Names are typed in the list; a card's words in the inspector, where there is room for them.
    pub(super) fn rename(&mut self, ui: &Ui, at: usize) {
        match self.row(at) {
            Some(Row::Stage(id) | Row::Phase(_, id) | Row::Step(_, _, id, _)) => {
                let name = match self.row(at) {
                    Some(Row::Step(phase, at, _, _)) => self.step(*phase, *at).map(|s| s.name.clone()),
                    _ => Some(self.words(at)),
                };
                rename::begin(ui, id, &name.unwrap_or_default());
            }
            Some(Row::Card(card)) => {
                let field = field_id(card.id.as_str(), "field-text");
                self.show_inspector(ui, field);
            }
            Some(Row::Emotion(e)) => {
                let field = field_id(&format!("{}@{}", e.persona, e.step), "field-quote");
                self.show_inspector(ui, field);
            }
            None => {}
        }
    }

    fn show_inspector(&mut self, ui: &Ui, field: egui::Id) {
        if !self.state.settings.right.is_open {
            self.actions.push(Action::ToggleRight);
        }
        self.actions.push(Action::RightTab(RightTab::Inspector));
        ui.memory_mut(|m| m.request_focus(field));
    }

    pub(super) fn shift(&mut self, row: &Row, by: i32) {
        match row {
            Row::Phase(at, id) => {
                if let Some(to) = at.checked_add_signed(by as isize).filter(|to| *to < self.document.phases.len()) {
                    self.edit(Edit::MovePhase { id: id.clone(), to });
                }
            }
            Row::Step(phase, at, id, _) => self.shift_step(*phase, *at, id, by),
            Row::Stage(id) => {
                let place = self.document.stages.iter().position(|s| s.id == *id);
                let to = place.and_then(|at| at.checked_add_signed(by as isize));
                if let Some(to) = to.filter(|to| *to < self.document.stages.len()) {
                    self.edit(Edit::MoveStage { id: id.clone(), to });
                }
            }
            Row::Card(card) => {
                let cell: Vec<_> = self.document.cell(&card.lane, &card.step).collect();
                let Some(at) = cell.iter().position(|c| c.id == card.id) else { return };
                let before = if by < 0 { at.checked_sub(1) } else { Some(at + 2) };
                if let Some(before) = before.filter(|_| by < 0 || at + 1 < cell.len()) {
                    let before = cell.get(before).map(|c| c.id.clone());
                    let (id, lane, step) = (card.id.clone(), card.lane.clone(), card.step.clone());
                    self.edit(Edit::MoveCard { id, lane, step, before });
                }
            }
            Row::Emotion(_) => {}
        }
    }

    /// Past the end of its phase a step goes on in the next one.
    fn shift_step(&mut self, phase: usize, at: usize, id: &Id, by: i32) {
        let count = self.phase(phase).map_or(0, |p| p.steps.len());
        let inside = at.checked_add_signed(by as isize).filter(|to| *to < count);
        let target = if let Some(to) = inside {
            self.phase(phase).map(|p| (p, to))
        } else {
            let other = phase.checked_add_signed(by as isize).and_then(|p| self.phase(p));
            other.map(|p| (p, if by < 0 { p.steps.len() } else { 0 }))
        };
        if let Some((to_phase, to)) = target {
            let to_phase = to_phase.id.clone();
            if inside.is_none() {
                self.opened.push((to_phase.clone(), true));
            }
            self.edit(Edit::MoveStep { id: id.clone(), phase: to_phase, to });
        }
    }

    fn drop(&mut self, row: &Row, gap: usize) {
        match row {
            Row::Phase(at, id) => {
                let rows = self.tree.rows.iter().take(gap);
                let before = rows.filter(|(_, r)| matches!(r, Row::Phase(..))).count();
                let to = if before > *at { before - 1 } else { before };
                self.edit(Edit::MovePhase { id: id.clone(), to });
            }
            Row::Step(phase, at, id, _) => {
                let Some((target, place)) = self.step_gap(gap) else { return };
                let to = if target == *phase && place > *at { place - 1 } else { place };
                if let Some(to_phase) = self.phase(target).map(|p| p.id.clone()) {
                    self.edit(Edit::MoveStep { id: id.clone(), phase: to_phase, to });
                }
            }
            _ => {}
        }
    }

    /// The phase and the place in it that a gap stands for, for a step.
    fn step_gap(&self, gap: usize) -> Option<(usize, usize)> {
        let above = self.tree.rows.get(..gap)?.iter().rev();
        let mut found = above.filter_map(|(_, row)| match row {
            Row::Phase(at, _) => Some((*at, None)),
            Row::Step(phase, at, _, _) => Some((*phase, Some(at + 1))),
            _ => None,
        });
        let (phase, place) = found.next()?;
        let is_open = self.tree.rows.get(gap).is_some_and(|(_, r)| matches!(r, Row::Step(..)));
        // Under a closed phase the step goes to its end.
        let end = if is_open { 0 } else { self.phase(phase)?.steps.len() };
        Some((phase, place.unwrap_or(end)))
    }

    pub(super) fn renamed(&mut self, row: &Row, words: String) {
        let document = self.document;
        let edit = match row {
            Row::Stage(id) => document.stage(id).map(|s| Edit::SetStage(Stage { name: words, ..s.as_ref().clone() })),
            Row::Phase(at, _) => {
                self.phase(*at).map(|p| Edit::SetPhase(Box::new(Phase { name: words, ..p.as_ref().clone() })))
            }
            Row::Step(phase, at, _, _) => {
                self.step(*phase, *at).map(|s| Edit::SetStep(Box::new(Step { name: words, ..s.as_ref().clone() })))
            }
            _ => None,
        };
        self.actions.extend(edit.map(|e| Action::Edit(Box::new(e))));
    }

    pub(super) fn add_phase(&mut self, ui: &Ui, at: usize) {
        let name = text(self.document.journey.language, "new-phase");
        let change = edit::new_phase(self.document, name, at);
        if let Edit::AddPhase { phase, .. } = &change {
            rename::begin(ui, &phase.id, name);
            let select = Selection::Phase(phase.id.clone());
            self.edit(change);
            self.actions.push(Action::Select(select));
        }
    }

    pub(super) fn add_step(&mut self, ui: &Ui, phase: usize, at: usize) {
        let Some(phase) = self.phase(phase).map(|p| p.id.clone()) else { return };
        let name = text(self.document.journey.language, "new-step");
        let change = edit::new_step(self.document, &phase, name, at);
        if let Edit::AddStep { step, .. } = &change {
            rename::begin(ui, &step.id, name);
            self.opened.push((phase, true));
            let select = Selection::Step(step.id.clone());
            self.edit(change);
            self.actions.push(Action::Select(select));
        }
    }
}
