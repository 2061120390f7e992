//! The black screen: everybody looks at each other again.

use egui::{
    Align2, Color32, Sense, Ui, WidgetInfo,
    accesskit::{Live, Role},
    vec2,
};

use crate::{
    app::{action::Action, dispatch::RoomAction, state::State, style::regular},
    i18n::text,
};

/// Colour of the words that tell the way back; they come with the pointer only.
const WORDS: Color32 = Color32::from_gray(190);

/// Draws it; a click brings everything back.
pub(super) fn black_ui(ui: &Ui, state: &State, actions: &mut Vec<Action>) {
    let rect = ui.max_rect();
    ui.painter().rect_filled(rect, 0.0, Color32::BLACK);
    let words = text(state.language(), "room-is-black");
    let response = ui.interact(rect, egui::Id::unique("room black"), Sense::click());
    response.widget_info(|| WidgetInfo::labeled(Role::Button, true, words));
    ui.ctx().accesskit_node_builder(response.id, |node| node.set_live(Live::Polite));
    if response.clicked() {
        actions.push(Action::Room(RoomAction::Black(false)));
    }
    if ui.input(|i| i.pointer.delta() != egui::Vec2::ZERO) {
        let at = rect.center_bottom() - vec2(0.0, 40.0);
        ui.painter().text(at, Align2::CENTER_BOTTOM, words, regular(16.0), WORDS);
    }
}
