//! The middle of the board: what the activity is about, or the tool that took its place.

use egui::Ui;

use crate::{
    app::{
        action::Action,
        room::{Room, Tool, cards, grouping, hands, minutes, parking, personas, writing},
        state::State,
    },
    model::ActivityKind,
};

/// Draws it.
pub(super) fn body_ui(ui: &mut Ui, state: &State, room: &Room, actions: &mut Vec<Action>) {
    let Some(document) = state.document() else { return };
    match room.tool {
        Some(Tool::Hands) => return hands::hands_ui(ui, state, room, actions),
        Some(Tool::Grouping) => return grouping::grouping_ui(ui, state, room, actions),
        Some(Tool::Parking) => return parking::parking_ui(ui, state, room, actions),
        Some(Tool::Minutes) => return minutes::minutes_ui(ui, state, room, actions),
        Some(Tool::Agenda | Tool::Keys) | None => {}
    }
    if room.course.shows_personas(document) {
        return personas::personas_ui(ui, state, document);
    }
    match room.course.kind(document) {
        Some(ActivityKind::SilentWriting) => writing::writing_ui(ui, state, room, actions),
        Some(ActivityKind::Vote) => cards::vote_ui(ui, state, room, actions),
        Some(ActivityKind::Rank) => cards::rank_ui(ui, state, room, actions),
        Some(ActivityKind::ReadOut) => cards::cards_ui(ui, state, room, actions),
        Some(ActivityKind::Discuss) => cards::discuss_ui(ui, state, room, actions),
        Some(ActivityKind::WarmUp | ActivityKind::Break) | None => {}
    }
}
