//! The switch in the top bar between the ways to look at a map.

use egui::{Ui, accesskit::Role};

use super::Perspective;
use crate::{
    app::{
        action::Action,
        command::{Command, CommandId},
        control::Control,
        state::State,
    },
    i18n::text,
};

/// A button for each perspective; the one that is on says its name where the bar has room for it.
pub(in crate::app) fn switch_ui(ui: &mut Ui, state: &State, says_name: bool, actions: &mut Vec<Action>) {
    ui.scope(|ui| {
        ui.ctx().accesskit_node_builder(ui.unique_id(), |node| {
            node.set_role(Role::RadioGroup);
            node.set_label(text(state.language(), "perspectives"));
        });
        ui.spacing_mut().item_spacing.x = 0.0;
        for perspective in Perspective::ALL {
            let is_on = state.perspective == perspective && state.print.is_none();
            let name = text(state.language(), perspective.name());
            let keys = Command::of(CommandId::Perspective(perspective)).shortcut_text(ui.ctx(), state.language());
            let button = Control::icon(perspective.icon(), name).hint(keys).selected(is_on).role(Role::RadioButton);
            let button = if is_on && says_name { button.with_text(name).strong() } else { button };
            if button.show(ui).clicked() && !is_on {
                actions.push(Action::Perspective(perspective));
            }
        }
    });
}

/// How much wider the switch is where the perspective that is on says its name.
pub(in crate::app) fn word_width(ui: &Ui, state: &State) -> f32 {
    if state.print.is_some() {
        return 0.0;
    }
    let name = text(state.language(), state.perspective.name());
    let icon = Control::icon(state.perspective.icon(), name);
    icon.clone().with_text(name).strong().width(ui) - icon.width(ui)
}
