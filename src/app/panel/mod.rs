//! The panels beside the canvas: outline and personas at the left, inspector, review and notes at the right.

mod field;
mod form;
pub(super) mod ink;
mod inspector;
mod items;
mod notes;
mod outline;
mod paper;
mod review;
mod room;

use egui::{ScrollArea, Ui};

use super::{action::Action, state::State};

pub(super) use field::{Choice, choice_ui, day, segments_named_ui, segments_ui, stepper_ui};
pub(super) use form::Form;
pub(super) use ink::{elided, elided_in, paint_avatar, paint_mark, wrapped};
pub(super) use paper::{Fields, some_fields_ui};
pub use review::ReviewView;
pub(super) use review::{Sign, fix_words, level_words};

/// The list of phases, lanes and personas: the whole map for those who do not see the canvas.
pub fn outline_ui(ui: &mut Ui, state: &State) -> Vec<Action> {
    state.document().map(|document| outline::outline_ui(ui, state, document)).unwrap_or_default()
}

/// The personas in full.
pub fn personas_ui(ui: &mut Ui, state: &State) -> Vec<Action> {
    let Some(document) = state.document() else { return Vec::new() };
    let mut actions = Vec::new();
    ScrollArea::vertical().id_salt("personas").auto_shrink(false).show(ui, |ui| {
        ui.spacing_mut().item_spacing.y = 0.0;
        actions.extend(outline::personas_heading_ui(ui, state, document));
        actions.extend(outline::people_ui(ui, state, document, outline::Detail::Facts));
    });
    actions
}

/// Every field of what is selected.
pub fn inspector_ui(ui: &mut Ui, state: &State) -> Vec<Action> {
    state.document().map(|document| inspector::inspector_ui(ui, state, document)).unwrap_or_default()
}

/// The settings of paper, posters and slides.
pub fn paper_ui(ui: &mut Ui, state: &State) -> Vec<Action> {
    paper::column_ui(ui, state)
}

/// What the review found.
pub fn review_ui(ui: &mut Ui, state: &State, view: &mut ReviewView) -> Vec<Action> {
    state.document().map(|document| review::review_ui(ui, state, document, view)).unwrap_or_default()
}

/// Notes on what is selected, or on the map.
pub fn notes_ui(ui: &mut Ui, state: &State) -> Vec<Action> {
    state.document().map(|document| notes::notes_ui(ui, state, document)).unwrap_or_default()
}

/// What the facilitator has at hand while the room has a window of its own.
pub fn room_ui(ui: &mut Ui, state: &State) -> Vec<Action> {
    let both = state.document().zip(state.room.as_ref());
    both.map(|(document, room)| room::room_ui(ui, state, document, room)).unwrap_or_default()
}

/// Whether a row of the outline has the focus: then F2 renames it there.
pub fn has_row_focus(ctx: &egui::Context) -> bool {
    outline::has_focus(ctx)
}
