//! stub
use crate::app::{action::Action, state::State};
use egui::Ui;
pub(super) fn checks_ui(_ui: &mut Ui, _state: &State, _actions: &mut Vec<Action>) {}
