//! One of a few, side by side.

use egui::{Align2, CornerRadius, Id, Rect, Sense, Stroke, StrokeKind, Ui, WidgetInfo, accesskit::Role, pos2, vec2};

use crate::app::style::{self, CONTROL_HEIGHT, RADIUS, bold, c32, colours, hairline, regular};

/// Draws the segments, each with the words it shows; gives the number of the one that was used,
/// which may be the one that is on.
pub(in crate::app) fn segments_ui(ui: &mut Ui, id: Id, name: &str, on: Option<usize>, shown: &[&str]) -> Option<usize> {
    let spoken: Vec<String> = shown.iter().map(|text| format!("{name}: {text}")).collect();
    let segments: Vec<(&str, &str)> = shown.iter().copied().zip(spoken.iter().map(String::as_str)).collect();
    segments_named_ui(ui, id, on, &segments, ui.available_width())
}

/// The same in so much room, each with the words it shows and those a screen reader says.
pub(in crate::app) fn segments_named_ui(
    ui: &mut Ui,
    id: Id,
    on: Option<usize>,
    shown: &[(&str, &str)],
    width: f32,
) -> Option<usize> {
    let inks = colours(ui);
    let (_, area) = ui.allocate_space(vec2(width, CONTROL_HEIGHT));
    ui.painter().rect_filled(area, RADIUS, c32(inks.field));
    let width = area.width() / shown.len().max(1) as f32;
    let mut used = None;
    for (at, (text, spoken)) in shown.iter().enumerate() {
        let is_on = on == Some(at);
        let rect = Rect::from_min_size(area.min + vec2(width * at as f32, 0.0), vec2(width, area.height()));
        let part = ui.interact(rect, id.with(at), Sense::click()).on_hover_cursor(egui::CursorIcon::PointingHand);
        let is_enabled = ui.is_enabled();
        part.widget_info(|| WidgetInfo::selected(Role::RadioButton, is_enabled, is_on, *spoken));
        if part.clicked() {
            used = Some(at);
        }
        let corners = corners_of(at, shown.len());
        if part.hovered() && !is_on {
            ui.painter().rect_filled(rect, corners, c32(style::hover(inks)));
        }
        if at > 0 {
            ui.painter().vline(rect.left(), rect.y_range(), hairline(inks.line));
        }
        let (font, ink) = if is_on { (bold(13.0), inks.accent) } else { (regular(13.0), inks.ink) };
        if is_on {
            ui.painter().rect_filled(rect, corners, c32(inks.accent_wash));
        }
        ui.painter().text(pos2(rect.center().x, rect.center().y), Align2::CENTER_CENTER, text, font, c32(ink));
    }
    ui.painter().rect_stroke(area, RADIUS, hairline(inks.border), StrokeKind::Inside);
    if let Some(at) = on.filter(|at| *at < shown.len()) {
        let rect = Rect::from_min_size(area.min + vec2(width * at as f32, 0.0), vec2(width, area.height()));
        let corners = corners_of(at, shown.len());
        ui.painter().rect_stroke(rect, corners, Stroke::new(1.5, c32(inks.accent)), StrokeKind::Inside);
    }
    used
}

/// Round at the two ends of the row only.
fn corners_of(at: usize, count: usize) -> CornerRadius {
    let left = if at == 0 { RADIUS } else { 0 };
    let right = if at + 1 == count { RADIUS } else { 0 };
    CornerRadius { nw: left, sw: left, ne: right, se: right }
}
