//! The tour from the laptop, while the room looks at a window of its own: where it is, on and back.

use egui::{RichText, Ui, accesskit::Role};

use super::{Grain, TourAction, told};
use crate::{
    app::{
        action::Action,
        control::{Control, Look},
        dispatch::RoomAction,
        icon::Icon,
        room::Room,
        state::State,
        style::{c32, colours, label},
    },
    i18n::text,
    model::Document,
};

/// Draws it into a panel.
pub fn remote_ui(ui: &mut Ui, state: &State, document: &Document, room: &Room, actions: &mut Vec<Action>) {
    let language = state.language();
    let Some(sheet) = &state.drawing.sheet else { return };
    let stops = room.tour.stops(document, sheet);
    let at = room.tour.place(&stops);
    let Some(stop) = stops.get(at) else { return };
    let (name, mut kind) = told::names(state, document, stop);
    if let Some(part) = told::part(language, stop) {
        kind = format!("{kind} · {part}");
    }
    let mut act = |action: RoomAction| actions.push(Action::Room(action));
    ui.label(RichText::new(text(language, "tour-remote")).text_style(label()));
    ui.label(RichText::new(name).heading());
    ui.label(RichText::new(kind).color(c32(colours(ui).muted)));
    ui.horizontal(|ui| {
        let ways = [
            (Icon::LEFT, "tour-back", TourAction::Back, at > 0),
            (Icon::RIGHT, "tour-next", TourAction::Next, at + 1 < stops.len()),
        ];
        for (icon, key, action, is_possible) in ways {
            let control = Control::text(text(language, key)).with_icon(icon).look(Look::Outlined);
            if control.enabled(is_possible).show(ui).clicked() {
                act(RoomAction::Tour(action));
            }
        }
        let black = Control::icon(Icon::MOON, text(language, "room-black")).selected(room.is_black);
        if black.show(ui).clicked() {
            act(RoomAction::Black(!room.is_black));
        }
        if Control::icon(Icon::SLIDES, text(language, "room-together")).show(ui).clicked() {
            act(RoomAction::Apart(false));
        }
    });
    ui.horizontal_wrapped(|ui| {
        ui.spacing_mut().item_spacing.x = 2.0;
        for grain in Grain::ALL {
            let control = Control::text(text(language, grain.label())).role(Role::RadioButton);
            if control.selected(room.tour.grain == grain).show(ui).clicked() {
                act(RoomAction::Tour(TourAction::Grain(grain)));
            }
        }
    });
}
