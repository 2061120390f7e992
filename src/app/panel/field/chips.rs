//! Chips that are on or off: any number of a few.

use egui::{Response, Sense, Stroke, StrokeKind, Ui, WidgetInfo, accesskit::Role, pos2, vec2};

use crate::{
    app::{
        panel::ink::{elided, paint_mark},
        style::{self, c32, colours, hairline, regular},
    },
    base::Colour,
};

/// One chip.
#[derive(Debug)]
pub(in crate::app::panel) struct Chip<'a> {
    /// What stands before the words for screen readers: the field's label.
    pub(in crate::app::panel) group: &'a str,
    /// Its words.
    pub(in crate::app::panel) text: &'a str,
    /// Style and colour of a persona's mark before them.
    pub(in crate::app::panel) mark: Option<(usize, Colour)>,
    /// Whether it is on.
    pub(in crate::app::panel) is_on: bool,
}

/// Draws a chip in a wrapping row.
pub(in crate::app::panel) fn chip_ui(ui: &mut Ui, chip: &Chip<'_>) -> Response {
    let inks = colours(ui);
    let before = if chip.mark.is_some() { 26.0 } else { 12.0 };
    let words = elided(ui, chip.text, regular(13.0), ui.max_rect().width() - before - 12.0);
    let size = vec2(words.size().x + before + 12.0, 28.0);
    let (rect, response) = ui.allocate_exact_size(size, Sense::click());
    let (spoken, is_enabled) = (format!("{}: {}", chip.group, chip.text), ui.is_enabled());
    response.widget_info(|| WidgetInfo::selected(Role::CheckBox, is_enabled, chip.is_on, &spoken));
    let (fill, edge) = match chip.is_on {
        true => (inks.accent_wash, Stroke::new(1.5, c32(inks.accent))),
        false if response.hovered() => (style::hover(inks), hairline(inks.border)),
        false => (inks.field, hairline(inks.border)),
    };
    ui.painter().rect(rect, 14, c32(fill), edge, StrokeKind::Inside);
    if let Some((mark, colour)) = chip.mark {
        paint_mark(ui.painter(), pos2(rect.left() + 16.0, rect.center().y), 9.0, mark, colour);
    }
    let at = pos2(rect.left() + before, rect.center().y - words.size().y / 2.0);
    ui.painter().galley_with_override_text_color(at, words, c32(inks.ink));
    response.on_hover_cursor(egui::CursorIcon::PointingHand)
}
