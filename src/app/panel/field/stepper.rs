//! A whole number between a minus and a plus.

use egui::{Align2, CornerRadius, Id, Rect, Sense, StrokeKind, Ui, Vec2, WidgetInfo, accesskit::Role, vec2};

use crate::app::{
    icon::{self, Icon},
    style::{self, CONTROL_HEIGHT, RADIUS, c32, colours, hairline, regular},
};

/// Draws `− shown +`; `less` and `more` are what screen readers call the two. Gives −1 or +1.
pub(in crate::app) fn stepper_ui(
    ui: &mut Ui,
    id: Id,
    shown: &str,
    (less, more): (&str, &str),
    (has_less, has_more): (bool, bool),
    width: f32,
) -> Option<i32> {
    let inks = colours(ui);
    let (_, area) = ui.allocate_space(vec2(width, CONTROL_HEIGHT));
    ui.painter().rect_filled(area, RADIUS, c32(inks.field));
    let side = 30.0_f32.min(width / 3.0);
    let mut used = None;
    for (by, name, enabled, sign) in [(-1, less, has_less, Icon::MINUS), (1, more, has_more, Icon::PLUS)] {
        let left = if by < 0 { area.left() } else { area.right() - side };
        let rect = Rect::from_min_size(egui::pos2(left, area.top()), vec2(side, area.height()));
        let sense = if enabled { Sense::click() } else { Sense::hover() };
        let part = ui.interact(rect, id.with(by), sense);
        let enabled = enabled && ui.is_enabled();
        part.widget_info(|| WidgetInfo::labeled(Role::Button, enabled, name));
        if part.clicked() {
            used = Some(by);
        }
        let corners = if by < 0 {
            CornerRadius { nw: RADIUS, sw: RADIUS, ..CornerRadius::ZERO }
        } else {
            CornerRadius { ne: RADIUS, se: RADIUS, ..CornerRadius::ZERO }
        };
        if part.hovered() && enabled {
            ui.painter().rect_filled(rect, corners, c32(style::hover(inks)));
        }
        let ink = if enabled { inks.ink } else { inks.muted.with_alpha(120) };
        icon::paint(ui.painter(), Rect::from_center_size(rect.center(), Vec2::splat(14.0)), sign, c32(ink));
        let line = if by < 0 { rect.right() } else { rect.left() };
        ui.painter().vline(line, rect.y_range(), hairline(inks.line));
        part.on_hover_text(name);
    }
    let value = ui.interact(area.shrink2(vec2(side, 0.0)), id, Sense::hover());
    value.widget_info(|| WidgetInfo::labeled(Role::Label, true, shown));
    ui.painter().text(area.center(), Align2::CENTER_CENTER, shown, regular(13.0), c32(inks.ink));
    ui.painter().rect_stroke(area, RADIUS, hairline(inks.border), StrokeKind::Inside);
    used
}
