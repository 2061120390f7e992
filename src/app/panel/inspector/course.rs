//! The fields of stages, phases and steps.

use std::sync::Arc;

use egui::Ui;

use super::{Buttons, emotion, header_ui, helped_section_ui};
use crate::{
    app::{
        action::Action,
        help::Topic,
        icon::Icon,
        panel::{
            field::{Choice, add_row_ui, option_ui},
            form::Form,
        },
        state::Selection,
    },
    base::Id,
    edit::{self, Edit},
    i18n::{text, text_with},
    model::{Phase, Stage, Step},
};

/// A stage: its name, and its phases.
pub(super) fn stage_ui(ui: &mut Ui, form: &mut Form<'_>, stage: &Stage) {
    header_ui(ui, form, (Icon::LIST, None), (form.tr("kind-stage"), Some(Topic::Stage)), Buttons::Delete);
    form.about(&stage.id);
    let mut draft = stage.clone();
    form.words(ui, "field-name", &mut draft.name);
    form.keep(|| Edit::SetStage(draft));
    form.label(ui, "stage-phases");
    for phase in form.document.phases.iter().filter(|p| p.stage.as_ref() == Some(&stage.id)) {
        if option_ui(ui, &phase.name, Some(Icon::RIGHT), None).clicked() {
            form.actions.push(Action::Select(Selection::Phase(phase.id.clone())));
        }
    }
}

/// A phase.
pub(super) fn phase_ui(ui: &mut Ui, form: &mut Form<'_>, phase: &Phase) {
    let number = form.document.phases.iter().position(|p| p.id == phase.id).map_or(1, |at| at + 1);
    let name = text_with(form.language(), "phase-number", &[("number", number.into())]);
    header_ui(ui, form, (Icon::LOGO, None), (&name, Some(Topic::Phase)), Buttons::DuplicateAndDelete);
    form.about(&phase.id);
    let mut draft = phase.clone();
    form.words(ui, "field-name", &mut draft.name);
    form.long_words(ui, "lane-goal", &mut draft.goal);
    form.words(ui, "field-duration", &mut draft.duration);
    let mut stages: Vec<Choice<Option<Id>>> = vec![Choice::new(None, form.tr("no-stage"))];
    stages.extend(form.document.stages.iter().map(|s| Choice::new(Some(s.id.clone()), s.name.clone())));
    form.choice(ui, "kind-stage", &mut draft.stage, &stages);
    form.long_words(ui, "field-note", &mut draft.note);
    form.keep(|| Edit::SetPhase(Box::new(draft)));
    helped_section_ui(ui, form, "section-steps", Topic::Step);
    for step in &phase.steps {
        let name = if step.name.is_empty() { &phase.name } else { &step.name };
        if option_ui(ui, name, Some(Icon::RIGHT), None).clicked() {
            form.actions.push(Action::Select(Selection::Step(step.id.clone())));
        }
    }
    if add_row_ui(ui, form.id("add-step-here"), form.tr("add-step-here")).clicked() {
        let name = text(form.document.journey.language, "new-step");
        let change = edit::new_step(form.document, &phase.id, name, phase.steps.len());
        if let Edit::AddStep { step, .. } = &change {
            let select = Selection::Step(step.id.clone());
            form.edit(change);
            form.actions.push(Action::Select(select));
        }
    }
}

/// A step, and what each persona feels there.
pub(super) fn step_ui(ui: &mut Ui, form: &mut Form<'_>, phase: &Arc<Phase>, step: &Step) {
    header_ui(ui, form, (Icon("action"), None), (form.tr("kind-step"), Some(Topic::Step)), Buttons::DuplicateAndDelete);
    crate::app::panel::form::note_ui(ui, &phase.name);
    form.about(&step.id);
    let mut draft = step.clone();
    form.words(ui, "field-name", &mut draft.name);
    form.words(ui, "field-duration", &mut draft.duration);
    ui.add_space(6.0);
    form.toggle(ui, "field-optional", &mut draft.optional);
    let mut origins: Vec<Choice<Option<Id>>> = vec![Choice::new(None, form.tr("branch-none"))];
    // The way forks from a step before; one that was set otherwise can be seen all the same.
    let before = super::place::steps(form.document).into_iter().take_while(|(id, _)| *id != step.id);
    let set = super::place::steps(form.document).into_iter().skip_while(|(id, _)| *id != step.id);
    let set = set.filter(|(id, _)| draft.branch_from.as_ref() == Some(id));
    let others: Vec<(Id, String)> = before.chain(set).collect();
    origins.extend(others.into_iter().map(|(id, name)| Choice::new(Some(id), name)));
    form.choice(ui, "field-branch", &mut draft.branch_from, &origins);
    form.long_words(ui, "field-note", &mut draft.note);
    form.keep(|| Edit::SetStep(Box::new(draft)));
    helped_section_ui(ui, form, "section-emotions", Topic::Curve);
    let document = form.document;
    for persona in document.personas.iter() {
        emotion::at_step_ui(ui, form, persona, &step.id);
    }
    if document.personas.is_empty() {
        form.note(ui, "no-personas-yet");
    }
}
