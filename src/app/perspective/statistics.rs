//! What can be counted.

use egui::Ui;

use crate::{
    app::{action::Action, state::State},
    model::Document,
};

/// Draws it.
pub(super) fn statistics_ui(_ui: &mut Ui, _state: &State, _document: &Document, _actions: &mut Vec<Action>) {}
