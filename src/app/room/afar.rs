//! Keys that lead the room although the editor has them, while the room has a window of its own: the
//! remote control in somebody's hand sends them to whichever window was used last.

use egui::{Context, Id, Key, Modifiers, Popup};

use super::{Room, Show, Tool, board::CourseAction, tour::TourAction};
use crate::app::{
    action::Action,
    dispatch::RoomAction,
    panel,
    state::{RightTab, Selection, State},
};

/// Takes them, after whatever has more right to them.
///
/// Words that are being typed, dialogs, menus, lists and pages have them first; of the
/// canvas the room takes Page Up and Page Down, because arrows lead through its lanes as well, and no
/// letter while a card could begin with it.
pub fn take(ctx: &Context, state: &State, canvas: Option<Id>) -> Vec<Action> {
    let Some(room) = state.room.as_ref().filter(|room| room.is_apart) else { return Vec::new() };
    let is_elsewhere = state.dialog.is_some() || state.editing.is_some() || state.print.is_some();
    if is_elsewhere || ctx.text_edit_focused() || Popup::is_any_open(ctx) || has_pages(ctx, state, canvas) {
        return Vec::new();
    }
    let pressed = |key| ctx.input_mut(|i| i.modifiers.is_none() && i.consume_key(Modifiers::NONE, key));
    let mut taken = Vec::new();
    if !matches!(state.selection, Selection::Cell { .. }) && (pressed(Key::B) | pressed(Key::Period)) {
        taken.push(RoomAction::Black(!room.is_black));
    }
    for (key, forward) in [(Key::PageDown, true), (Key::PageUp, false)] {
        if pressed(key) {
            taken.extend(way(room, forward));
        }
    }
    taken.into_iter().map(Action::Room).collect()
}

/// Whether something has the focus that turns pages itself.
fn has_pages(ctx: &Context, state: &State, canvas: Option<Id>) -> bool {
    let focused = ctx.memory(|m| m.focused()).filter(|id| Some(*id) != canvas);
    focused.is_some() && (panel::has_row_focus(ctx) || state.settings.right.tab != RightTab::Room)
}

/// Where on or back leads; out of the black first, because what is hidden does not move.
fn way(room: &Room, forward: bool) -> Option<RoomAction> {
    match room.show {
        _ if room.is_black => Some(RoomAction::Black(false)),
        Show::Tour => Some(RoomAction::Tour(if forward { TourAction::Next } else { TourAction::Back })),
        // Other tools have pages of their own.
        Show::Workshop if matches!(room.tool, None | Some(Tool::Hands)) => {
            Some(RoomAction::Course(CourseAction::Onward(forward)))
        }
        Show::Workshop => None,
    }
}
