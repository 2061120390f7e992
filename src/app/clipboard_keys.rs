//! The keys of the clipboard, which the window hands over as events of their own.

use egui::{Context, Event, Key};

use super::{
    action::Action,
    command::{Command, CommandId},
    state::State,
};

/// Tells a paste that was heard from one that was not.
#[derive(Debug, Default)]
pub struct ClipboardKeys {
    /// The key that is down has been answered.
    is_answered: bool,
}

impl ClipboardKeys {
    /// Takes copy, cut and paste out of this frame's input, unless a text field or a dialog has them.
    ///
    /// Paste comes as an event only where the clipboard holds text or a picture. Where it holds
    /// something else, the key is heard only as it goes up: then there is still HTML to be found,
    /// files, or nothing, which is to be said.
    pub fn take(&mut self, ctx: &Context, state: &State) -> Vec<Action> {
        let has_canvas = state.session.is_some() && state.print.is_none() && !state.fills_window();
        let is_ours = has_canvas && state.dialog.is_none() && !ctx.text_edit_focused();
        // In front of people one looks first.
        let preview = state.room.as_ref().is_some_and(|room| !room.is_apart);
        let mut actions = Vec::new();
        ctx.input_mut(|input| {
            input.events.retain(|event| {
                let command = |id: CommandId| Command::of(id).act(state);
                match event {
                    Event::Copy if is_ours => actions.extend(command(CommandId::Copy)),
                    Event::Cut if is_ours => actions.extend(command(CommandId::Cut)),
                    Event::Paste(text) => {
                        self.is_answered = true;
                        if !is_ours {
                            return true;
                        }
                        actions.push(Action::Paste { heard: Some(text.clone()), preview });
                    }
                    Event::PasteImage(_) => {
                        self.is_answered = true;
                        if !is_ours {
                            return true;
                        }
                        actions.push(Action::Paste { heard: None, preview });
                    }
                    Event::Key { key: Key::V, pressed, modifiers, .. } => {
                        if *pressed || !modifiers.command || modifiers.shift {
                            self.is_answered |= *pressed;
                        } else if !std::mem::take(&mut self.is_answered) && is_ours {
                            actions.push(Action::Paste { heard: None, preview });
                        }
                        return true;
                    }
                    _ => return true,
                }
                false
            });
        });
        actions
    }
}
