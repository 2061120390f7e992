//! A colour to choose, with a persona's mark in it where there is one.

use egui::{Rect, Response, Sense, Stroke, StrokeKind, Ui, WidgetInfo, accesskit::Role, vec2};

use crate::{
    app::{
        panel::ink::paint_mark,
        style::{self, c32, colours, hairline},
    },
    base::Colour,
    scene::mark::curve_stroke,
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
    let (rect, response, _) = ground_ui(ui, vec2(30.0, 28.0), name, is_on);
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

/// A persona style: its line with its mark in the middle.
pub(in crate::app::panel) fn style_swatch_ui(
    ui: &mut Ui,
    name: &str,
    colour: Colour,
    style: usize,
    is_on: bool,
) -> Response {
    let width = (ui.max_rect().width() - 12.0) / 3.0;
    let (rect, response, fill) = ground_ui(ui, vec2(width.floor(), 30.0), name, is_on);
    line_ui(ui, rect.shrink2(vec2(9.0, 0.0)), style, colour);
    // The line ends before the mark, as under a marker on the curve.
    ui.painter().circle_filled(rect.center(), 9.5, c32(fill));
    paint_mark(ui.painter(), rect.center(), 12.0, style, colour);
    response.on_hover_cursor(egui::CursorIcon::PointingHand).on_hover_text(name)
}

/// The line of a persona style, as the curve has it.
fn line_ui(ui: &Ui, rect: Rect, style: usize, colour: Colour) {
    let line = curve_stroke(style, 2.0, colour);
    let ends = [rect.left_center(), rect.right_center()];
    let stroke = Stroke::new(2.0, c32(colour));
    let [dash, gap] = match line.dash.as_slice() {
        [] => {
            ui.painter().line_segment(ends, stroke);
            return;
        }
        // A round cap reaches over the end of a dot; here the dot is as long as that.
        lengths => [0, 1].map(|odd| {
            let own = lengths.iter().skip(odd).step_by(2);
            own.map(|length| if odd == 0 { length.max(2.0) } else { (length - 0.9).max(1.6) }).collect::<Vec<f32>>()
        }),
    };
    ui.painter().extend(egui::Shape::dashed_line_with_offset(&ends, stroke, &dash, &gap, 0.0));
}

/// The field that a swatch stands on; gives its place, what is done to it, and its fill.
fn ground_ui(ui: &mut Ui, size: egui::Vec2, name: &str, is_on: bool) -> (Rect, Response, Colour) {
    let inks = colours(ui);
    let (rect, response) = ui.allocate_exact_size(size, Sense::click());
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
    (rect, response, fill)
}
