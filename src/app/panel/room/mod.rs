//! What the facilitator has at the laptop while the room looks at a window of its own: the clock, the
//! agenda with what to keep in mind, the phases, and everything one can reach for.

mod agenda;
mod time;
mod writing;

use egui::{
    Align2, CursorIcon, Frame, Margin, Rect, RichText, ScrollArea, Sense, Ui, Vec2, WidgetInfo, accesskit::Role, pos2,
    vec2,
};

use crate::{
    app::{
        action::Action,
        control::{Control, Look},
        dispatch::RoomAction,
        icon::{self, Icon},
        panel::elided,
        room::{Room, Show, board::CourseAction, tools, tour},
        state::State,
        style::{self, RADIUS, c32, colours, regular},
    },
    i18n::{text, text_with},
    model::Document,
};

/// Height of a row of tools, and room for its key.
const TOOL: f32 = 30.0;
const KEY: f32 = 54.0;

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

/// Everything one can reach for, one below the other.
fn tools_ui(ui: &mut Ui, state: &State, room: &Room, actions: &mut Vec<Action>) {
    let language = state.language();
    heading_ui(ui, text(language, "panel-tools"));
    ui.scope(|ui| {
        ui.spacing_mut().item_spacing.y = 0.0;
        for reach in tools::all(room, language) {
            if tool_ui(ui, &reach) {
                actions.push(reach.action.clone());
            }
        }
    });
}

/// Sign, name and key, each in a column of its own; whether it was used.
fn tool_ui(ui: &mut Ui, reach: &tools::Reach) -> bool {
    let inks = colours(ui);
    let (rect, response) = ui.allocate_exact_size(vec2(ui.available_width(), TOOL), Sense::click());
    response.widget_info(|| WidgetInfo::selected(Role::Button, true, reach.is_on, reach.name));
    if reach.is_on || response.hovered() || response.has_focus() {
        let fill = if reach.is_on { inks.accent_wash } else { style::hover(inks) };
        ui.painter().rect_filled(rect, RADIUS, c32(fill));
    }
    let middle = rect.center().y;
    let sign = Rect::from_center_size(pos2(rect.left() + 16.0, middle), Vec2::splat(16.0));
    icon::paint(ui.painter(), sign, reach.icon, c32(inks.ink));
    let key = elided(ui, reach.key, regular(11.0), KEY);
    let name = elided(ui, reach.name, regular(13.0), rect.width() - 34.0 - KEY);
    let at = Align2::LEFT_CENTER.anchor_size(pos2(rect.left() + 34.0, middle), name.size()).min;
    ui.painter().galley_with_override_text_color(at, name, c32(inks.ink));
    let at = Align2::RIGHT_CENTER.anchor_size(pos2(rect.right() - 8.0, middle), key.size()).min;
    ui.painter().galley_with_override_text_color(at, key, c32(inks.muted));
    response.on_hover_cursor(CursorIcon::PointingHand).clicked()
}
