//! The menu of what one can reach for, in the head of the board.

use egui::{Popup, Rect, Response, Sense, StrokeKind, Ui, Vec2, WidgetInfo, accesskit::Role, pos2, vec2};

use crate::{
    app::{
        action::Action,
        icon::{self, Icon},
        panel::elided,
        room::{
            Room,
            look::{Button, Look},
            tools::{self, Reach},
        },
        state::State,
        style::{RADIUS, c32, colours, hairline, regular},
    },
    i18n::text,
};

/// Height and width of a line.
const LINE: f32 = 42.0;
const WIDTH: f32 = 300.0;

/// Draws the button in `place`, and the menu while it is open.
pub(super) fn menu_ui(ui: &mut Ui, state: &State, room: &Room, place: Rect, actions: &mut Vec<Action>) {
    let language = state.language();
    let button = Button::sign(Icon::MORE, text(language, "board-tools")).look(Look::Bare).show_in(ui, place);
    Popup::menu(&button).gap(6.0).width(WIDTH).show(|ui| {
        ui.spacing_mut().item_spacing.y = 0.0;
        for reach in tools::all(room, language) {
            if line_ui(ui, &reach).clicked() {
                actions.push(reach.action);
                ui.close();
            }
        }
    });
}

fn line_ui(ui: &mut Ui, reach: &Reach) -> Response {
    let inks = colours(ui);
    let (rect, response) = ui.allocate_exact_size(vec2(WIDTH, LINE), Sense::click());
    response.widget_info(|| WidgetInfo::selected(Role::MenuItemCheckBox, true, reach.is_on, reach.name));
    if response.hovered() || response.has_focus() || reach.is_on {
        ui.painter().rect_filled(rect, RADIUS, c32(inks.accent_wash));
    }
    let sign = Rect::from_center_size(pos2(rect.left() + 22.0, rect.center().y), Vec2::splat(18.0));
    icon::paint(ui.painter(), sign, reach.icon, c32(inks.ink));
    let key = elided(ui, reach.key, regular(14.0), 60.0);
    let cap = vec2((key.size().x + 14.0).max(28.0), 26.0);
    let cap = Rect::from_min_size(pos2(rect.right() - 12.0 - cap.x, rect.center().y - cap.y / 2.0), cap);
    ui.painter().rect_stroke(cap, 4, hairline(inks.border), StrokeKind::Inside);
    ui.painter().galley_with_override_text_color(cap.center() - key.size() / 2.0, key, c32(inks.ink));
    let words = elided(ui, reach.name, regular(16.0), cap.left() - rect.left() - 52.0);
    let at = pos2(rect.left() + 42.0, rect.center().y - words.size().y / 2.0);
    ui.painter().galley_with_override_text_color(at, words, c32(inks.ink));
    response
}
