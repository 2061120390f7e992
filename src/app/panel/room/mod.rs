//! What the facilitator has at the laptop while the room looks at a window of its own: the clock, the
//! agenda with what to keep in mind, the phases, and everything one can reach for.

mod agenda;
mod time;
mod writing;

use egui::{Frame, Margin, RichText, ScrollArea, Ui, vec2};

use crate::{
    app::{
        action::Action,
        control::{Control, Look},
        dispatch::RoomAction,
        icon::Icon,
        room::{Room, Show, board::CourseAction, tools, tour},
        state::State,
        style::{self, c32, colours},
    },
    i18n::{text, text_with},
    model::Document,
};

/// Draws it.
pub(super) fn room_ui(ui: &mut Ui, state: &State, document: &Document, room: &Room) -> Vec<Action> {
    let mut actions = Vec::new();
    ScrollArea::vertical().id_salt("room").auto_shrink(false).show(ui, |ui| {
        Frame::new().inner_margin(Margin { left: 14, right: 14, top: 12, bottom: 24 }).show(ui, |ui| {
            ui.set_width(ui.available_width());
            ui.spacing_mut().item_spacing = vec2(8.0, 8.0);
            if room.show == Show::Tour {
                tour::remote_ui(ui, state, document, room, &mut actions);
                // Without a workshop there is no clock, and nothing to reach for.
                if !room.has_met {
                    return;
                }
                ui.add_space(8.0);
            }
            time::time_ui(ui, state, room, &mut actions);
            agenda::now_ui(ui, state, document, room, &mut actions);
            writing::writing_ui(ui, state, document, room, &mut actions);
            phases_ui(ui, state, document, room, &mut actions);
            agenda::list_ui(ui, state, document, room, &mut actions);
            tools_ui(ui, state, room, &mut actions);
        });
    });
    actions
}

fn heading_ui(ui: &mut Ui, words: &str) {
    ui.add_space(8.0);
    ui.label(RichText::new(words).text_style(style::label()));
}

/// A course of the workshop that a button asks for.
fn course(action: CourseAction) -> Action {
    Action::Room(RoomAction::Course(action))
}

/// Where on the map the room is, and the ways to its neighbours.
fn phases_ui(ui: &mut Ui, state: &State, document: &Document, room: &Room, actions: &mut Vec<Action>) {
    let language = state.language();
    let name = document.phases.get(room.course.phase).map_or("", |phase| phase.name.trim());
    let args = [("number", (room.course.phase + 1).into()), ("name", name.into())];
    heading_ui(ui, &text_with(language, "board-phase-name", &args));
    ui.horizontal(|ui| {
        for forward in [false, true] {
            let target = room.course.onward(document, forward);
            let words = if forward { text(language, "panel-phase-next") } else { text(language, "panel-phase-back") };
            let icon = if forward { Icon::RIGHT } else { Icon::LEFT };
            let button = Control::text(words).with_icon(icon).look(Look::Outlined).enabled(target.is_some());
            if button.show(ui).clicked() {
                actions.push(course(CourseAction::Onward(forward)));
            }
        }
    });
}

/// Everything one can reach for, two in a row.
fn tools_ui(ui: &mut Ui, state: &State, room: &Room, actions: &mut Vec<Action>) {
    let language = state.language();
    heading_ui(ui, text(language, "panel-tools"));
    for reach in tools::all(room, language) {
        ui.horizontal(|ui| {
            let key = RichText::new(reach.key).text_style(style::hint()).color(c32(colours(ui).muted));
            let width = ui.available_width();
            let button = Control::icon(reach.icon, reach.name).with_text(reach.name).selected(reach.is_on);
            let button = button.min_width(width - 44.0).most_width(width - 44.0);
            if button.show(ui).clicked() {
                actions.push(reach.action.clone());
            }
            ui.label(key);
        });
    }
}
