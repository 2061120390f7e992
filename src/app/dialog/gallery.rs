//! Templates and recent files: how a map begins.

use egui::{RichText, Ui};

use super::super::{
    action::Action,
    control::{Control, Look, menu_item_ui},
    state::State,
    style::{self, c32, colours},
};
use crate::{base::Language, i18n};

/// Pictures of the templates, made once.
#[derive(Debug, Default)]
pub struct GalleryView {}

/// The new-map dialog.
pub(super) fn new_ui(
    ui: &mut Ui,
    state: &State,
    language: Language,
    view: &mut GalleryView,
    actions: &mut Vec<Action>,
) {
    templates_ui(ui, state, language, view, actions);
}

/// The templates side by side.
pub fn templates_ui(ui: &mut Ui, state: &State, language: Language, view: &mut GalleryView, actions: &mut Vec<Action>) {
    let _pictures = view;
    ui.horizontal(|ui| {
        for (template, label) in [("blank", "template-blank"), ("retail", "template-retail"), ("b2b", "template-b2b")] {
            let name = i18n::text(state.language(), label);
            if Control::text(name).look(Look::Outlined).show(ui).clicked() {
                actions.push(Action::NewFrom { template: template.to_owned(), language });
            }
        }
    });
}

/// The files opened last.
pub fn recent_ui(ui: &mut Ui, state: &State, actions: &mut Vec<Action>) {
    for path in &state.settings.recent {
        let name = path.file_name().map(|n| n.to_string_lossy().into_owned()).unwrap_or_default();
        let folder = path.parent().map(|p| p.display().to_string()).unwrap_or_default();
        if menu_item_ui(ui, &name, Some(&folder), true).clicked() {
            actions.push(Action::OpenPath(path.clone()));
        }
    }
}

/// What stands where the canvas would, while no map is open.
pub fn start_ui(ui: &mut Ui, state: &State, view: &mut GalleryView) -> Vec<Action> {
    let mut actions = Vec::new();
    let language = state.language();
    ui.painter().rect_filled(ui.max_rect(), 0.0, c32(colours(ui).canvas));
    ui.add_space(48.0);
    ui.vertical_centered(|ui| {
        ui.label(RichText::new(i18n::text(language, "start-heading")).font(style::bold(24.0)));
        templates_ui(ui, state, language, view, &mut actions);
        if Control::text(i18n::text(language, "command-open")).look(Look::Outlined).show(ui).clicked() {
            actions.push(Action::Open);
        }
    });
    actions
}
