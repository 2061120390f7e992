//! Moves the view with the middle button, or with the first one while the space bar is held.

use egui::{PointerButton, Ui};

/// A view that follows the pointer.
#[derive(Clone, Copy, Debug)]
pub struct Pan {
    button: PointerButton,
}

impl Pan {
    /// Begins with this button.
    pub fn begin(button: PointerButton) -> Self {
        Self { button }
    }

    /// Whether the button is still held.
    pub fn is_held(self, ui: &Ui) -> bool {
        ui.input(|i| i.pointer.button_down(self.button))
    }
}
