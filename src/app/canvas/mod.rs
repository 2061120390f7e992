//! The canvas: the sheet on screen, with a real interaction for each visible card.

use super::{action::Action, state::State};

/// What the canvas keeps between frames to be fast; nothing of it changes what is shown.
#[derive(Debug, Default)]
pub struct CanvasView {}

/// Draws the open map into the whole of `ui` and says what the user wants.
pub fn canvas_ui(ui: &mut egui::Ui, state: &State, view: &mut CanvasView) -> Vec<Action> {
    let _placeholder = (state, view);
    let mut actions = Vec::new();
    let size = ui.available_size();
    if size != state.camera.viewport {
        actions.push(Action::Viewport(size));
    }
    actions
}
