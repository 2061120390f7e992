//! The menus of phases, steps and what stands at them.

use egui::Ui;

use super::{
    journey::{JourneyRows, or_dash},
    menu::{heading_ui, item_ui, line_ui},
    rename,
    tree::Row,
};
use crate::{
    app::{action::Action, state::Selection},
    base::Id,
    edit::{self, Edit},
    i18n::text,
    model::Phase,
};

impl JourneyRows<'_> {
    pub(super) fn menu_ui(&mut self, ui: &mut Ui, at: usize, row: &Row) {
        if item_ui(ui, self.tr("command-rename"), Some("F2"), !matches!(row, Row::Emotion(_))) {
            self.rename(ui, at);
        }
        match row {
            Row::Phase(place, id) => self.phase_menu_ui(ui, *place, id),
            Row::Step(phase, place, _, _) => self.step_menu_ui(ui, row, *phase, *place),
            _ => {}
        }
        if !matches!(row, Row::Card(_) | Row::Emotion(_)) && item_ui(ui, self.tr("select-all-here"), None, true) {
            self.actions.push(Action::SelectAll);
        }
        line_ui(ui);
        if matches!(row, Row::Phase(..) | Row::Step(..) | Row::Card(_))
            && item_ui(ui, self.tr("command-duplicate"), None, true)
        {
            self.actions.push(Action::Duplicate);
        }
        if item_ui(ui, self.tr("command-delete"), Some(self.tr("key-delete")), true) {
            self.actions.push(Action::Delete);
        }
    }

    fn phase_menu_ui(&mut self, ui: &mut Ui, place: usize, id: &Id) {
        if item_ui(ui, self.tr("add-step-here"), None, true) {
            let end = self.phase(place).map_or(0, |p| p.steps.len());
            self.add_step(ui, place, end);
        }
        if item_ui(ui, self.tr("add-phase-before"), None, true) {
            self.add_phase(ui, place);
        }
        if item_ui(ui, self.tr("add-phase-after"), None, true) {
            self.add_phase(ui, place + 1);
        }
        line_ui(ui);
        let row = Row::Phase(place, id.clone());
        self.move_menu_ui(ui, &row, (place > 0, place + 1 < self.document.phases.len()));
        line_ui(ui);
        heading_ui(ui, self.tr("put-under-stage"));
        let Some(phase) = self.phase(place).cloned() else { return };
        let is_parted = item_ui(ui, self.tr("no-stage"), None, phase.stage.is_some());
        let mut wanted: Option<Option<Id>> = is_parted.then_some(None);
        for stage in self.document.stages.iter() {
            let is_other = phase.stage.as_ref() != Some(&stage.id);
            if item_ui(ui, &or_dash(&stage.name), None, is_other) {
                wanted = Some(Some(stage.id.clone()));
            }
        }
        if let Some(stage) = wanted {
            self.edit(Edit::SetPhase(Box::new(Phase { stage, ..phase.as_ref().clone() })));
        }
        if item_ui(ui, self.tr("new-stage-here"), None, true) {
            self.actions.push(Action::Select(Selection::Phase(id.clone())));
            let name = text(self.document.journey.language, "new-stage");
            let add = edit::new_stage(self.document, name, self.document.stages.len());
            if let Edit::AddStage { stage, .. } = &add {
                rename::begin(ui, &stage.id, name);
                let phase = Phase { stage: Some(stage.id.clone()), ..phase.as_ref().clone() };
                self.edit(Edit::Batch(vec![add, Edit::SetPhase(Box::new(phase))]));
            }
        }
    }

    fn step_menu_ui(&mut self, ui: &mut Ui, row: &Row, phase: usize, place: usize) {
        if item_ui(ui, self.tr("add-step-before"), None, true) {
            self.add_step(ui, phase, place);
        }
        if item_ui(ui, self.tr("add-step-after"), None, true) {
            self.add_step(ui, phase, place + 1);
        }
        line_ui(ui);
        let count = self.phase(phase).map_or(0, |p| p.steps.len());
        let can_down = place + 1 < count || phase + 1 < self.document.phases.len();
        self.move_menu_ui(ui, row, (place > 0 || phase > 0, can_down));
    }

    fn move_menu_ui(&mut self, ui: &mut Ui, row: &Row, (can_up, can_down): (bool, bool)) {
        if item_ui(ui, self.tr("move-up"), Some(self.tr("keys-move-up")), can_up) {
            self.shift(row, -1);
        }
        if item_ui(ui, self.tr("move-down"), Some(self.tr("keys-move-down")), can_down) {
            self.shift(row, 1);
        }
    }
}
