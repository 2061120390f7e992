//! The menu of a row: by the other mouse button, or by its key on the keyboard.

use egui::{Key, Modifiers, Popup, PopupAnchor, RectAlign, Response, Ui};

use crate::app::{
    control::menu_item_ui,
    style::{c32, colours},
};

/// Opens and draws the menu of the row.
pub(super) fn row_menu_ui(ui: &Ui, response: &Response, add: impl FnOnce(&mut Ui)) {
    let id = Popup::default_response_id(response);
    let by_key = response.has_focus() && ui.input_mut(|i| i.consume_key(Modifiers::SHIFT, Key::F10));
    if by_key {
        Popup::open_id(ui.ctx(), id);
    }
    let mut popup = Popup::context_menu(response);
    if Popup::is_id_open(ui.ctx(), id) && Popup::position_of_id(ui.ctx(), id).is_none() && !response.secondary_clicked()
    {
        popup = popup.anchor(PopupAnchor::from(response)).align(RectAlign::BOTTOM_START);
    }
    popup.width(230.0).show(|ui| {
        ui.spacing_mut().item_spacing.y = 0.0;
        add(ui);
    });
}

/// A line of the menu; whether it was used.
pub(super) fn item_ui(ui: &mut Ui, name: &str, keys: Option<&str>, is_enabled: bool) -> bool {
    let used = menu_item_ui(ui, name, keys, is_enabled).clicked();
    if used {
        ui.close();
    }
    used
}

/// A line between groups.
pub(super) fn line_ui(ui: &mut Ui) {
    ui.add_space(4.0);
    ui.separator();
    ui.add_space(4.0);
}

/// A heading over a group.
pub(super) fn heading_ui(ui: &mut Ui, words: &str) {
    ui.add_space(4.0);
    ui.horizontal(|ui| {
        ui.add_space(10.0);
        ui.label(egui::RichText::new(words).small().color(c32(colours(ui).muted)));
    });
}
