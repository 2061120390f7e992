//! A name typed where it stands in a list.

use egui::{Key, Rect, TextEdit, Ui, UiBuilder};

use crate::{
    app::{action::Action, style::CONTROL_HEIGHT},
    base::{Id, clean},
};

/// The row whose name is being typed, and the words so far.
#[derive(Clone, Debug)]
struct Typing {
    id: Id,
    draft: String,
    is_new: bool,
}

fn slot() -> egui::Id {
    egui::Id::unique("outline name")
}

/// Begins to type the name of a row.
pub(super) fn begin(ui: &Ui, id: &Id, name: &str) {
    let typing = Typing { id: id.clone(), draft: name.to_owned(), is_new: true };
    ui.data_mut(|d| d.insert_temp(slot(), typing));
    ui.ctx().request_repaint();
}

/// Whether this row's name is being typed.
pub(super) fn is_on(ui: &Ui, id: &Id) -> bool {
    ui.data(|d| d.get_temp::<Typing>(slot())).is_some_and(|t| t.id == *id)
}

/// Draws the field over the row's name; gives the words when they are finished.
pub(super) fn name_ui(
    ui: &mut Ui,
    id: &Id,
    row: egui::Id,
    rect: Rect,
    label: &str,
    actions: &mut Vec<Action>,
) -> Option<String> {
    let mut typing = ui.data(|d| d.get_temp::<Typing>(slot())).filter(|t| t.id == *id)?;
    let field = slot().with("field");
    let rect = Rect::from_center_size(rect.center(), egui::vec2(rect.width(), CONTROL_HEIGHT - 4.0));
    let mut finished = None;
    ui.scope_builder(UiBuilder::new().max_rect(rect).id_salt("name"), |ui| {
        let edit = TextEdit::singleline(&mut typing.draft)
            .id(field)
            .margin(egui::Margin::symmetric(6, 5))
            .desired_width(rect.width());
        let response = ui.add(edit).accessible_name(label);
        if typing.is_new {
            response.request_focus();
            let all = egui::text::CCursorRange::two(
                egui::text::CCursor::default(),
                egui::text::CCursor::new(typing.draft.chars().count()),
            );
            let mut state = TextEdit::load_state(ui.ctx(), field).unwrap_or_default();
            state.cursor.set_char_range(Some(all));
            TextEdit::store_state(ui.ctx(), field, state);
            typing.is_new = false;
        } else if response.lost_focus() || !response.has_focus() {
            let is_dropped = ui.input(|i| i.key_pressed(Key::Escape));
            finished = Some(if is_dropped { None } else { Some(clean(&typing.draft)) });
            if ui.input(|i| i.key_pressed(Key::Escape) || i.key_pressed(Key::Enter)) {
                ui.memory_mut(|m| m.request_focus(row));
            }
        }
    });
    let Some(words) = finished else {
        ui.data_mut(|d| d.insert_temp(slot(), typing));
        return None;
    };
    ui.data_mut(|d| d.remove::<Typing>(slot()));
    // What was typed stands for itself, also right behind the adding of the row.
    actions.push(Action::EndMerging);
    words
}
