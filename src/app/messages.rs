//! Messages as they are drawn: over the foot of the canvas, or within the dialog that is open.

use egui::{Align2, Area, Frame, Id, Margin, Order, Rect, Sense, Ui, Vec2, WidgetInfo, accesskit::Role, pos2, vec2};

use super::{
    action::Action,
    control::Control,
    hint,
    icon::{self, Icon},
    notice::{Gravity, Notice},
    state::State,
    style::{self, c32, colours},
};
use crate::i18n;

/// Messages at the foot of `room`, unless a dialog is open: over the canvas, and on the start
/// page over all of it.
pub fn messages_ui(ui: &Ui, state: &State, room: Rect) -> Vec<Action> {
    let mut actions = Vec::new();
    if state.dialog.is_some() || state.notices.with(state.map).next().is_none() {
        return actions;
    }
    let room = room.shrink(16.0);
    // While somebody types into quick capture, out of the way; otherwise clear of the first steps.
    let (pivot, at) = if state.session.is_some() && state.capture.is_open {
        (Align2::CENTER_TOP, room.center_top())
    } else {
        let first_steps = hint::card(ui).map_or_else(|| room.bottom(), |card| card.top() - 8.0);
        (Align2::CENTER_BOTTOM, pos2(room.center().x, room.bottom().min(first_steps)))
    };
    let area = Area::new(Id::unique("notices")).pivot(pivot).fixed_pos(at);
    let area = area.default_width(room.width()).order(Order::Foreground);
    let shown = area.show(ui.ctx(), |ui| {
        for notice in state.notices.with(state.map) {
            Frame::popup(ui.style()).inner_margin(Margin::symmetric(12, 6)).show(ui, |ui| {
                let offer = notice.offer.as_ref().map_or(0.0, |(label, _)| Control::text(label).strong().width(ui));
                // What is left beside the sign, the cross and the frame.
                let words = (room.width() - offer - 110.0).min(520.0);
                message_ui(ui, state, notice, words, &mut actions);
            });
        }
    });
    // An area with a pivot is placed by its last size: one frame more when that changed.
    let (id, size) = (shown.response.id.with("size"), shown.response.rect.size());
    let last = ui.data_mut(|d| d.get_temp::<Vec2>(id));
    if last != Some(size) {
        ui.data_mut(|d| d.insert_temp(id, size));
        ui.ctx().request_repaint();
    }
    actions
}

/// Errors within a dialog, where its user looks: those that came after message number `after`.
pub fn errors_ui(ui: &mut Ui, state: &State, after: u64, actions: &mut Vec<Action>) {
    let is_own = |notice: &&Notice| notice.gravity == Gravity::Error && notice.number > after;
    for notice in state.notices.with(state.map).filter(is_own) {
        let edge = style::hairline(colours(ui).gap);
        Frame::new().stroke(edge).corner_radius(style::RADIUS).inner_margin(Margin::symmetric(10, 6)).show(ui, |ui| {
            let room = ui.available_width() - 76.0;
            message_ui(ui, state, notice, room, actions);
        });
        ui.add_space(4.0);
    }
}

/// One message: its gravity, its words, what can be done, and how to send it away.
fn message_ui(ui: &mut Ui, state: &State, notice: &Notice, width: f32, actions: &mut Vec<Action>) {
    let (icon, colour) = match notice.gravity {
        Gravity::Done => (Icon::CHECK, colours(ui).ok),
        Gravity::Note => (Icon::INFO, colours(ui).note),
        Gravity::Error => (Icon::STOP, colours(ui).gap),
    };
    ui.horizontal(|ui| {
        let (rect, _) = ui.allocate_exact_size(vec2(16.0, 28.0), Sense::hover());
        icon::paint(ui.painter(), Rect::from_center_size(rect.center(), Vec2::splat(16.0)), icon, c32(colour));
        words_ui(ui, &notice.text, width);
        if let Some((label, action)) = &notice.offer
            && Control::text(label).strong().height(28.0).show(ui).clicked()
        {
            actions.push(Action::Dismiss(notice.number));
            actions.push(action.as_ref().clone());
        }
        let dismiss = i18n::text(state.language(), "dismiss");
        if Control::icon(Icon::CLOSE, dismiss).height(28.0).show(ui).clicked() {
            actions.push(Action::Dismiss(notice.number));
        }
    });
}

/// Words in lines of this width at most, whatever room there is.
fn words_ui(ui: &mut Ui, text: &str, width: f32) {
    let ink = c32(colours(ui).ink);
    let galley = ui.painter().layout(text.to_owned(), style::regular(13.0), ink, width);
    let (rect, response) = ui.allocate_exact_size(galley.size(), Sense::hover());
    response.widget_info(|| WidgetInfo::labeled(Role::Label, true, text));
    ui.painter().galley(rect.min, galley, ink);
}
