//! A colour to choose, with a persona's mark in it where there is one.

use egui::{Rect, Response, Sense, Stroke, StrokeKind, Ui, WidgetInfo, accesskit::Role, vec2};

use crate::{
    app::{
        panel::ink::paint_mark,
        style::{self, c32, colours, hairline},
    },
    base::Colour,
};

/// A row of swatches that breaks where it is full.
pub(in crate::app::panel) fn swatches_ui(ui: &mut Ui, add: impl FnOnce(&mut Ui)) {
    ui.horizontal_wrapped(|ui| {
        ui.spacing_mut().item_spacing = vec2(6.0, 6.0);
        add(ui);
    });
}

/// One swatch: a colour, or none; a mark instead of the plain colour.
pub(in crate::app::panel) fn swatch_ui(
    ui: &mut Ui,
    name: &str,
    colour: Option<Colour>,
    mark: Option<usize>,
    is_on: bool,
) -> Response {
    let inks = colours(ui);
    let (rect, response) = ui.allocate_exact_size(vec2(30.0, 28.0), Sense::click());
    let is_enabled = ui.is_enabled();
    response.widget_info(|| WidgetInfo::selected(Role::RadioButton, is_enabled, is_on, name));
    let fill = if is_on {
        inks.accent_wash
    } else if response.hovered() {
        style::hover(inks)
    } else {
        inks.field
    };
    let edge = if is_on { Stroke::new(1.5, c32(inks.accent)) } else { hairline(inks.border) };
    ui.painter().rect(rect, style::RADIUS, c32(fill), edge, StrokeKind::Inside);
    match (colour, mark) {
        (Some(colour), Some(mark)) => paint_mark(ui.painter(), rect.center(), 12.0, mark, colour),
        (Some(colour), None) => {
            ui.painter().rect_filled(Rect::from_center_size(rect.center(), vec2(16.0, 14.0)), 3, c32(colour));
        }
        (None, _) => {
            let r = Rect::from_center_size(rect.center(), vec2(14.0, 12.0));
            ui.painter().line_segment([r.left_bottom(), r.right_top()], Stroke::new(1.4, c32(inks.muted)));
        }
    }
    response.on_hover_cursor(egui::CursorIcon::PointingHand).on_hover_text(name)
}
