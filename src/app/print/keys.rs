//! Keys of the preview.

use egui::{Key, KeyboardShortcut, Modifiers, Ui};

use super::{Print, PrintAction, Spread};
use crate::app::{
    action::{Action, Zoom},
    command::Press,
    running,
    state::State,
};

const fn key(key: Key) -> KeyboardShortcut {
    KeyboardShortcut::new(Modifiers::NONE, key)
}

/// Keys that only mean something in the preview, and what they do there.
pub static PRINT_KEYS: &[(Press, &str)] = &[
    (Press::Keys(&[key(Key::PageUp), key(Key::PageDown)]), "print-key-leaf"),
    (Press::Keys(&[key(Key::Home), key(Key::End)]), "print-key-ends"),
    (Press::With(Modifiers::NONE, "key-arrows"), "print-key-arrows"),
    (Press::Keys(&[key(Key::Plus), key(Key::Minus)]), "canvas-plus-minus"),
    (Press::With(Modifiers::COMMAND, "key-wheel"), "canvas-wheel"),
    (Press::Keys(&[key(Key::Escape)]), "print-close"),
];

/// Whether keys mean the preview: no dialog, menu or field has them.
fn is_ours(ui: &Ui, state: &State) -> bool {
    state.dialog.is_none()
        && !state.search.is_filter_open
        && !ui.ctx().text_edit_focused()
        && !egui::Popup::is_any_open(ui.ctx())
        && !running::has_keys(ui.ctx())
}

/// Pages by keys: leafing whenever no field has the keys, arrows only on the table itself.
pub(super) fn keys_ui(ui: &Ui, state: &State, print: &Print, spread: &Spread, has_focus: bool, out: &mut Vec<Action>) {
    if !is_ours(ui, state) {
        return;
    }
    let taken = |key: Key| ui.input_mut(|i| i.modifiers.is_none() && i.consume_key(Modifiers::NONE, key));
    if taken(Key::Escape) {
        out.push(Action::Print(PrintAction::Close));
        return;
    }
    let last = spread.pages.len().saturating_sub(1);
    let (before, behind) = (print.current.saturating_sub(1), (print.current + 1).min(last));
    let mut to = None;
    for (key, page) in [(Key::PageUp, before), (Key::PageDown, behind), (Key::Home, 0), (Key::End, last)] {
        to = if taken(key) { Some(page) } else { to };
    }
    if has_focus {
        let above = spread.beside(print.current, -1).unwrap_or(print.current);
        let below = spread.beside(print.current, 1).unwrap_or(print.current);
        for (key, page) in
            [(Key::ArrowLeft, before), (Key::ArrowRight, behind), (Key::ArrowUp, above), (Key::ArrowDown, below)]
        {
            to = if taken(key) { Some(page) } else { to };
        }
        for (key, zoom) in [(Key::Plus, Zoom::In), (Key::Equals, Zoom::In), (Key::Minus, Zoom::Out)] {
            if taken(key) {
                out.push(Action::Zoom(zoom));
            }
        }
    }
    out.extend(to.map(|page| Action::Print(PrintAction::GoTo(page))));
}
