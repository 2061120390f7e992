//! The keys that work everywhere in the room. They are taken before anything is drawn; while somebody
//! types, letters belong to the field.

use egui::{Key, KeyboardShortcut, Modifiers, Popup, Ui};

use super::{Room, RoomView, Show, back::BackAction, field};
use crate::app::{action::Action, dispatch::RoomAction, state::State};

/// Keys that bring back what a black screen hides.
const WAKING: [Key; 10] = [
    Key::B,
    Key::Period,
    Key::Space,
    Key::Enter,
    Key::Escape,
    Key::ArrowLeft,
    Key::ArrowRight,
    Key::ArrowUp,
    Key::PageDown,
    Key::PageUp,
];

const SHIFT: Modifiers = Modifiers::SHIFT;
const COMMAND: Modifiers = Modifiers::COMMAND;
const NONE: Modifiers = Modifiers::NONE;

/// Takes them.
pub(super) fn keys_ui(ui: &Ui, state: &State, room: &Room, view: &mut RoomView, actions: &mut Vec<Action>) {
    // The field that Escape has just left is the one that Escape was meant for.
    view.was_typing = std::mem::replace(&mut view.is_typing, ui.ctx().text_edit_focused());
    let pressed =
        |modifiers: Modifiers, key: Key| ui.input_mut(|i| i.consume_shortcut(&KeyboardShortcut::new(modifiers, key)));
    if view.windows.waits(state) && pressed(NONE, Key::Escape) {
        actions.push(Action::CloseDialog);
    }
    if state.dialog.is_some() {
        return;
    }
    // What lies over everything goes first, and nothing else with it.
    if Popup::is_any_open(ui.ctx()) && pressed(NONE, Key::Escape) {
        Popup::close_all(ui.ctx());
    }
    if pressed(COMMAND, Key::S) {
        actions.push(Action::Save);
    }
    for (modifiers, show) in [(SHIFT, Show::Workshop), (NONE, Show::Tour)] {
        if pressed(modifiers, Key::F5) {
            actions.push(Action::Room(RoomAction::Enter(show)));
        }
    }
    if pressed(NONE, Key::F11) {
        let is_full = ui.input(|i| i.viewport().fullscreen.unwrap_or_default());
        ui.ctx().send_viewport_cmd(egui::ViewportCommand::Fullscreen(!is_full));
    }
    // In a line that is still empty there is nothing else to take back.
    if !room.is_black && (!view.is_typing || field::is_empty(ui)) {
        history_ui(view, actions, pressed);
    }
    if view.is_typing {
        return;
    }
    if room.is_black {
        // All of them: what is hidden does not move.
        if WAKING.into_iter().filter(|key| pressed(NONE, *key)).count() > 0 {
            actions.push(Action::Room(RoomAction::Black(false)));
        }
        return;
    }
    if pressed(NONE, Key::B) | pressed(NONE, Key::Period) {
        actions.push(Action::Room(RoomAction::Black(true)));
    }
    if pressed(NONE, Key::W) {
        actions.push(Action::Room(RoomAction::Apart(!room.is_apart)));
    }
}

/// Back and forth through what was done.
fn history_ui(view: &mut RoomView, actions: &mut Vec<Action>, pressed: impl Fn(Modifiers, Key) -> bool) {
    let mut act = |action| actions.push(Action::Room(RoomAction::Back(action)));
    // With Shift first: matching overlooks a Shift too many.
    if pressed(COMMAND | SHIFT, Key::Z) | pressed(COMMAND, Key::Y) {
        act(BackAction::Redo);
    }
    if pressed(COMMAND, Key::Z) {
        act(if view.board.drop_question() { BackAction::Drop } else { BackAction::Undo });
    }
}

/// What Escape closes, after everything that is on show had its turn.
pub(super) fn escape_ui(ui: &Ui, state: &State, room: &Room, view: &mut RoomView, actions: &mut Vec<Action>) {
    if state.dialog.is_some() || view.is_typing || view.was_typing {
        return;
    }
    if ui.input_mut(|i| i.consume_key(NONE, Key::Escape)) {
        if view.board.drop_question() {
            return;
        }
        let action = if room.tool.is_some() { RoomAction::Tool(None) } else { RoomAction::Leave };
        actions.push(Action::Room(action));
    }
}
