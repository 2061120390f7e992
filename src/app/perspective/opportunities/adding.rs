//! Adding opportunities to a column of the board: one typed line after the other.

use egui::{Key, Modifiers, TextEdit, Ui};

use super::{Now, Pursuit};
use crate::{
    app::{
        action::Action,
        control::Control,
        icon::Icon,
        style::{c32, colours, regular},
    },
    i18n::{status_word, text_with},
    model::Status,
};

/// The line that is being typed, and for which column.
#[derive(Clone, Debug, Default)]
struct Typing(Option<(Status, String)>);

/// A button; once it is used, a field. Enter adds what is typed and leaves the field open for the
/// next one, Esc or an empty line closes it.
pub(super) fn add_ui(ui: &mut Ui, now: &Now<'_>, status: Status, actions: &mut Vec<Action>) {
    let slot = egui::Id::unique("opportunity being typed");
    let mut typing: Typing = ui.data(|d| d.get_temp(slot)).unwrap_or_default();
    let field = egui::Id::unique("opportunity field");
    let name = status_word(now.state.language(), status);
    let spoken = text_with(now.state.language(), "board-add-to", &[("status", name.into())]);
    let Some((_, words)) = typing.0.as_mut().filter(|(of, _)| *of == status) else {
        let button = Control::text(now.tr("board-add")).named(&spoken).with_icon(Icon::PLUS).wide().height(32.0);
        if button.show(ui).clicked() {
            typing.0 = Some((status, String::new()));
            ui.data_mut(|d| d.insert_temp(slot, typing));
            ui.memory_mut(|m| m.request_focus(field));
        }
        return;
    };
    let has_focus = ui.memory(|m| m.has_focus(field));
    let pressed = |key| has_focus && ui.input_mut(|i| i.consume_key(Modifiers::NONE, key));
    let (is_kept, is_dropped) = (pressed(Key::Enter), pressed(Key::Escape));
    let hint = egui::RichText::new(now.tr("board-add-hint")).color(c32(colours(ui).muted));
    let edit = TextEdit::multiline(words)
        .id(field)
        .font(regular(13.0))
        .hint_text(hint)
        .desired_rows(2)
        .desired_width(f32::INFINITY)
        .margin(egui::Margin::symmetric(9, 7));
    let response = ui.add(edit);
    ui.ctx().accesskit_node_builder(response.id, |node| node.set_label(spoken));
    let line = crate::base::clean(words);
    let is_left = response.lost_focus() && !is_kept;
    if (is_kept || is_left) && !line.is_empty() && !is_dropped {
        actions.push(Action::Pursue(Pursuit::Add { status, words: line.clone() }));
        words.clear();
    }
    if is_dropped || is_left || (is_kept && line.is_empty()) {
        typing.0 = None;
    } else if is_kept {
        ui.memory_mut(|m| m.request_focus(field));
    }
    ui.data_mut(|d| d.insert_temp(slot, typing));
}
