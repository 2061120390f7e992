//! How many heads are in the room: asked before anything is counted by them.

use egui::{Ui, vec2};

use crate::{
    app::{
        action::Action,
        dispatch::RoomAction,
        icon::Icon,
        room::{
            Room,
            board::CourseAction,
            look::{BODY, Button, HEIGHT, Words},
        },
        state::State,
        style::colours,
    },
    i18n::{text, text_with},
};

/// Most heads that one can enter.
const MOST: u16 = 200;

/// Between the words and the buttons.
const GAP: f32 = 12.0;

fn words(state: &State, room: &Room) -> Words {
    let args = [("heads", usize::from(room.record.heads).into())];
    Words::new(&text_with(state.language(), "board-heads-count", &args), BODY.bold(), 260.0, state.language())
}

/// How wide it is.
pub(super) fn width(state: &State, room: &Room) -> f32 {
    words(state, room).width() + 2.0 * (HEIGHT + GAP)
}

/// Draws `− 8 people +`.
pub(super) fn heads_ui(ui: &mut Ui, state: &State, room: &Room, actions: &mut Vec<Action>) {
    let language = state.language();
    let heads = room.record.heads;
    let words = words(state, room);
    ui.horizontal(|ui| {
        ui.spacing_mut().item_spacing.x = GAP;
        let fewer = Button::sign(Icon::MINUS, text(language, "board-heads-fewer")).enabled(heads > 1);
        if fewer.show(ui).clicked() {
            actions.push(set(heads.saturating_sub(1)));
        }
        let (rect, _) = ui.allocate_exact_size(vec2(words.width(), HEIGHT), egui::Sense::hover());
        let ink = colours(ui).ink;
        words.show(ui, rect.left_center() - vec2(0.0, words.height() / 2.0), ink);
        let more = Button::sign(Icon::PLUS, text(language, "board-heads-more")).enabled(heads < MOST);
        if more.show(ui).clicked() {
            actions.push(set(heads + 1));
        }
    });
}

/// So many heads, as far as that can be.
pub(super) fn set(heads: u16) -> Action {
    Action::Room(RoomAction::Course(CourseAction::Heads(heads.clamp(1, MOST))))
}
