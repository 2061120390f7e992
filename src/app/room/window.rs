//! The windows of the room: full screen while it fills the window, or one of its own on the projector.
//!
//! Whatever happens to the projector, the room comes back into the window that is left, and nothing
//! of it ends.

use egui::{Context, ViewportBuilder, ViewportClass, ViewportCommand, ViewportId, vec2};

use super::{Room, RoomView};
use crate::{
    app::{
        action::Action,
        dialog::{Dialog, DialogViews, dialog_ui},
        dispatch::RoomAction,
        state::State,
    },
    i18n::text_with,
};

/// Size of the room's window where there is no second monitor, in logical pixels: one drags it where
/// it is to be, or shares it in a video call.
const SIZE: egui::Vec2 = vec2(1_280.0, 720.0);
/// The room needs so much at least.
const LEAST: egui::Vec2 = vec2(900.0, 560.0);

/// The monitors of the desktop, in its own order.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Monitors {
    /// How many there are; 0 where the desktop does not say.
    pub count: usize,
    /// On which of them the main window is.
    pub own: usize,
}

impl Monitors {
    /// Those that the desktop tells.
    pub fn of(frame: &eframe::Frame) -> Self {
        let Some(window) = frame.winit_window() else { return Self::default() };
        let own = window.current_monitor();
        let mut monitors = Self::default();
        for (at, monitor) in window.available_monitors().enumerate() {
            monitors.count = at + 1;
            if Some(&monitor) == own.as_ref() {
                monitors.own = at;
            }
        }
        monitors
    }

    /// The one for the room: another than the editor's, where there is another.
    pub fn other(self) -> Option<usize> {
        (0..self.count).find(|at| *at != self.own)
    }
}

/// What is remembered of windows from frame to frame.
#[derive(Clone, Copy, Debug, Default)]
pub struct Windows {
    /// The monitors as they are now.
    pub monitors: Monitors,
    /// Whether the window was full before the room took it; nothing while the room does not have it.
    was_full: Option<bool>,
    /// Whether the room's own window has the keys.
    has_keys: bool,
    /// Whether a question elsewhere was brought to the front.
    has_called: bool,
    /// How many monitors there were when the room got a window of its own.
    count: Option<usize>,
}

impl Windows {
    /// Fills the screen when the room takes the window, and leaves it as it was when it gives it back.
    pub fn follow(&mut self, ctx: &Context, room: Option<&Room>) {
        let fills = room.is_some_and(|room| !room.is_apart);
        match self.was_full {
            None if fills => {
                let is_full = ctx.input(|i| i.viewport().fullscreen.unwrap_or_default());
                self.was_full = Some(is_full);
                if !is_full {
                    ctx.send_viewport_cmd(ViewportCommand::Fullscreen(true));
                }
            }
            Some(was_full) if !fills => {
                self.was_full = None;
                if !was_full {
                    ctx.send_viewport_cmd(ViewportCommand::Fullscreen(false));
                }
            }
            _ => {}
        }
        if !room.is_some_and(|room| room.is_apart) {
            (self.count, self.has_keys, self.has_called) = (None, false, false);
        }
    }

    /// Whether the dialog that is open is in the room's own window: there, where it was asked for.
    pub fn has_dialog(&self, state: &State) -> bool {
        self.has_keys && state.dialog.as_ref().is_some_and(Dialog::is_for_the_room)
    }

    /// Whether a dialog waits in the other window, while the room's own has the keys.
    pub fn waits(&self, state: &State) -> bool {
        self.has_keys && state.dialog.is_some() && !self.has_dialog(state)
    }

    /// Looks which of the two windows has the keys; while none has, it stays as it was.
    fn watch_keys(&mut self, room: Option<bool>, editor: Option<bool>) {
        if room == Some(true) {
            self.has_keys = true;
        } else if editor == Some(true) || room.is_none() {
            self.has_keys = false;
        }
    }

    /// Whether the other window is to come to the front: once for each question that waits there.
    fn calls(&mut self, state: &State) -> bool {
        let waits = self.waits(state);
        !std::mem::replace(&mut self.has_called, waits) && waits
    }

    /// Whether the projector is gone since the room got its window.
    fn has_lost_one(&mut self) -> bool {
        let count = *self.count.get_or_insert(self.monitors.count);
        self.monitors.count < count
    }
}

/// Draws the room into a window of its own.
pub fn window_ui(
    ctx: &Context,
    state: &State,
    room: &Room,
    (view, dialogs): (&mut RoomView, &mut DialogViews),
    actions: &mut Vec<Action>,
) {
    let editor = ctx.input(|i| i.viewport().focused);
    let is_lost = view.windows.has_lost_one();
    let title = text_with(state.language(), "room-window", &[("title", (&state.map_title()).into())]);
    let mut builder = ViewportBuilder::default().with_title(title).with_app_id("wayfare");
    builder = match view.windows.monitors.other() {
        Some(monitor) => builder.with_monitor(monitor),
        None => builder.with_inner_size(SIZE).with_min_inner_size(LEAST),
    };
    let id = ViewportId::from_hash_of("room");
    let is_closed = ctx.show_viewport_immediate(id, builder, |ui, class| {
        let own = ui.input(|i| i.viewport().focused).filter(|_| class != ViewportClass::EmbeddedWindow);
        view.windows.watch_keys(own, editor);
        super::room_ui(ui, state, room, view, actions);
        if view.windows.has_dialog(state) {
            actions.extend(dialog_ui(ui, state, dialogs));
        }
        class != ViewportClass::EmbeddedWindow && ui.input(|i| i.viewport().close_requested())
    });
    if view.windows.calls(state) {
        ctx.send_viewport_cmd_to(ViewportId::ROOT, ViewportCommand::Focus);
    }
    if is_closed || is_lost {
        actions.push(Action::Room(RoomAction::Apart(false)));
    }
}
