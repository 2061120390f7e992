//! The panels beside the canvas: outline and personas at the left, inspector and notes at the right.

use super::{action::Action, state::State};

/// The list of phases, lanes and personas: the whole map for those who do not see the canvas.
pub fn outline_ui(ui: &mut egui::Ui, state: &State) -> Vec<Action> {
    let _placeholder = (ui, state);
    Vec::new()
}

/// The personas in full.
pub fn personas_ui(ui: &mut egui::Ui, state: &State) -> Vec<Action> {
    let _placeholder = (ui, state);
    Vec::new()
}

/// Every field of what is selected.
pub fn inspector_ui(ui: &mut egui::Ui, state: &State) -> Vec<Action> {
    let _placeholder = (ui, state);
    Vec::new()
}

/// Notes on what is selected, or on the map.
pub fn notes_ui(ui: &mut egui::Ui, state: &State) -> Vec<Action> {
    let _placeholder = (ui, state);
    Vec::new()
}
