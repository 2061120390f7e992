//! Messages while people look: they wait until the room is left. Only what went wrong is said, in one
//! line at the foot, so that no work is lost unnoticed.

use egui::{
    Align, Frame, Layout, Margin, Panel, Rect, Sense, Ui, Vec2, WidgetInfo,
    accesskit::{Live, Role},
};

use super::Room;
use crate::{
    app::{
        action::Action,
        control::Control,
        icon::{self, Icon},
        notice::{Gravity, Notice},
        panel::elided,
        state::State,
        style::{c32, colours, regular},
    },
    i18n::{text, text_with},
};

/// Height of the line.
const HEIGHT: f32 = 44.0;

/// What was said since the room was entered and nobody has read: all of it, while there is no editor.
pub(super) fn waiting<'a>(state: &'a State, room: &'a Room) -> impl Iterator<Item = &'a Notice> {
    state.notices.with(state.map).filter(|notice| notice.number > room.messages && !room.is_apart)
}

/// Draws the line, if something went wrong since the room was entered.
pub(super) fn quiet_ui(ui: &mut Ui, state: &State, room: &Room, actions: &mut Vec<Action>) {
    let errors: Vec<&Notice> = waiting(state, room).filter(|notice| notice.gravity == Gravity::Error).collect();
    let Some(last) = errors.last() else { return };
    let language = state.language();
    let more = errors.len() - 1;
    let words = if more == 0 {
        last.text.clone()
    } else {
        format!("{} {}", last.text, text_with(language, "room-more-messages", &[("count", more.into())]))
    };
    let inks = colours(ui);
    let frame = Frame::new().fill(c32(inks.raised)).inner_margin(Margin::symmetric(20, 0));
    Panel::bottom("room message").exact_size(HEIGHT).resizable(false).frame(frame).show(ui, |ui| {
        ui.with_layout(Layout::right_to_left(Align::Center), |ui| {
            if Control::icon(Icon::CLOSE, text(language, "dismiss")).large().show(ui).clicked() {
                actions.extend(errors.iter().map(|notice| Action::Dismiss(notice.number)));
            }
            ui.with_layout(Layout::left_to_right(Align::Center), |ui| {
                let (sign, _) = ui.allocate_exact_size(Vec2::splat(18.0), Sense::hover());
                let sign = Rect::from_center_size(sign.center(), Vec2::splat(18.0));
                icon::paint(ui.painter(), sign, Icon::STOP, c32(inks.gap));
                let galley = elided(ui, &words, regular(16.0), ui.available_width());
                let (rect, response) = ui.allocate_exact_size(galley.size(), Sense::hover());
                response.widget_info(|| WidgetInfo::labeled(Role::Label, true, &words));
                ui.ctx().accesskit_node_builder(response.id, |node| node.set_live(Live::Polite));
                ui.painter().galley_with_override_text_color(rect.min, galley, c32(inks.ink));
            });
        });
    });
}
