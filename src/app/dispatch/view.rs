//! Looking and selecting.

use egui::Vec2;

use crate::app::{
    action::Zoom,
    state::{Selection, State},
};

/// Closes the dialog; what waited for its answer is off.
pub(super) fn close_dialog(state: &mut State) {
    state.dialog = None;
    state.after_save = None;
}

/// Selects something; words being edited elsewhere are kept first.
pub(super) fn select(state: &mut State, selection: Selection) {
    if state.editing.is_some() {
        super::in_place::keep(state);
    }
    state.selection = selection;
}

/// Zooms about the middle of the canvas.
pub(super) fn zoom(state: &mut State, zoom: Zoom) {
    let camera = state.camera;
    state.camera = match zoom {
        Zoom::In => camera.stepped(1),
        Zoom::Out => camera.stepped(-1),
        Zoom::Fit => camera.fit(state.drawing.size()),
        Zoom::Actual => camera.zoomed(1.0, camera.viewport / 2.0),
        Zoom::To(zoom) => camera.zoomed(zoom, camera.viewport / 2.0),
    };
}

/// The canvas has another size.
pub(super) fn viewport(state: &mut State, size: Vec2) {
    state.camera.viewport = size;
}
