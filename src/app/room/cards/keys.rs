//! Keys of the cards: read once a frame, before anything else hears them, and never while somebody types.

use egui::{Event, Key, Modifiers, Ui};

use super::Room;
use crate::{
    app::{action::Action, state::State},
    base::Id,
};

/// A key that was pressed.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Pressed {
    Digit(usize),
    Plus,
    Minus,
    Enter,
    Cover,
    Back,
    Up,
    Down,
}

/// Takes the keys that were pressed in this frame. Escape closes what is open here before it closes
/// anything else.
pub(super) fn pressed(ui: &Ui, state: &State, room: &Room, actions: &mut Vec<Action>) -> Vec<Pressed> {
    if state.dialog.is_some() || room.is_black || ui.ctx().text_edit_focused() {
        return Vec::new();
    }
    if let Some(close) = super::escape(state, room)
        && ui.input_mut(|i| i.consume_key(Modifiers::NONE, Key::Escape))
    {
        actions.push(close);
    }
    // On a button Enter is the button's.
    let has_focus = ui.ctx().memory(|m| m.focused().is_some());
    let mut found = Vec::new();
    ui.input_mut(|input| {
        input.events.retain(|event| {
            let Event::Key { key, pressed, modifiers, .. } = event else { return true };
            let is_free = !modifiers.command && !modifiers.ctrl && !modifiers.alt;
            let Some(known) = meaning(*key).filter(|known| is_free && !(has_focus && *known == Pressed::Enter)) else {
                return true;
            };
            if *pressed {
                found.push(known);
            }
            false
        });
    });
    found
}

fn meaning(key: Key) -> Option<Pressed> {
    const DIGITS: [Key; 10] =
        [Key::Num0, Key::Num1, Key::Num2, Key::Num3, Key::Num4, Key::Num5, Key::Num6, Key::Num7, Key::Num8, Key::Num9];
    Some(match key {
        // Shift makes the equals sign a plus on many keyboards; without it the same key is meant.
        Key::Plus | Key::Equals => Pressed::Plus,
        Key::Minus => Pressed::Minus,
        Key::Enter => Pressed::Enter,
        Key::R => Pressed::Cover,
        Key::Backspace => Pressed::Back,
        Key::ArrowUp => Pressed::Up,
        Key::ArrowDown => Pressed::Down,
        _ => Pressed::Digit(DIGITS.iter().position(|digit| *digit == key)?),
    })
}

/// The card of the number to which this digit belongs, and that number: where there are more than nine
/// a second digit goes with the first, so that "1", "2" is card 12 and, with a dot between, cards 1 and 2.
pub(super) fn card(room: &Room, cards: &[&Id], digit: usize) -> Option<(Id, usize)> {
    let longer = room.voting.typed * 10 + digit;
    let number = if room.voting.typed > 0 && longer <= cards.len() { longer } else { digit };
    let card = cards.get(number.checked_sub(1)?)?;
    Some(((*card).clone(), number))
}
