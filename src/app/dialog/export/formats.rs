//! The formats as a list: each with its name and what one takes it for.

use egui::{Id, Rect, Sense, Stroke, StrokeKind, Ui, Vec2, WidgetInfo, accesskit::Role, pos2, vec2};

use super::ExportForm;
use crate::{
    app::{
        dialog::label_ui,
        icon::{self, Icon},
        panel::elided,
        state::State,
        style::{self, c32, colours},
    },
    export::Format,
    i18n::text,
};

/// Width of the list.
pub(super) const WIDTH: f32 = 214.0;
/// Height of a format.
const ROW: f32 = 46.0;

pub(super) fn formats_ui(ui: &mut Ui, state: &State, form: &mut ExportForm) {
    label_ui(ui, text(state.language(), "export-format"));
    ui.spacing_mut().item_spacing.y = 1.0;
    for format in Format::ALL {
        if format_ui(ui, state, format, format == form.format) {
            form.format = format;
        }
    }
}

fn format_ui(ui: &mut Ui, state: &State, format: Format, is_on: bool) -> bool {
    let inks = colours(ui);
    let (_, rect) = ui.allocate_space(vec2(WIDTH, ROW));
    let response = ui.interact(rect, Id::unique(("export format", format.name())), Sense::click());
    response.widget_info(|| WidgetInfo::selected(Role::RadioButton, true, is_on, format.name()));
    if is_on {
        let edge = Stroke::new(1.5, c32(inks.accent));
        ui.painter().rect(rect, style::RADIUS, c32(inks.accent_wash), edge, StrokeKind::Inside);
    } else if response.hovered() {
        ui.painter().rect_filled(rect, style::RADIUS, c32(style::hover(inks)));
    }
    let (sign, about) = looks(format);
    let ink = if is_on { inks.accent } else { inks.ink };
    let at = Rect::from_center_size(pos2(rect.left() + 22.0, rect.center().y), Vec2::splat(18.0));
    icon::paint(ui.painter(), at, sign, c32(ink));
    let room = rect.width() - 52.0;
    let name = elided(ui, format.name(), style::bold(13.0), room);
    let words = elided(ui, text(state.language(), about), style::regular(12.0), room);
    let x = rect.left() + 44.0;
    ui.painter().galley_with_override_text_color(pos2(x, rect.top() + 6.0), name, c32(ink));
    ui.painter().galley_with_override_text_color(pos2(x, rect.top() + 24.0), words, c32(inks.muted));
    response.on_hover_cursor(egui::CursorIcon::PointingHand).clicked()
}

/// Icon, and key of what a format is taken for.
fn looks(format: Format) -> (Icon, &'static str) {
    match format {
        Format::Pdf => (Icon::PAPER, "export-for-pdf"),
        Format::Pptx => (Icon::SLIDES, "export-for-pptx"),
        Format::Svg => (Icon::CURVE, "export-for-svg"),
        Format::Png => (Icon::PICTURE, "export-for-png"),
        Format::Html => (Icon::WEB, "export-for-html"),
        Format::Markdown => (Icon::LIST, "export-for-markdown"),
        Format::Csv => (Icon::GRID, "export-for-csv"),
        Format::Xlsx => (Icon::GRID, "export-for-xlsx"),
    }
}

/// Key of what somebody should know of a format.
pub(super) fn about(format: Format) -> &'static str {
    match format {
        Format::Pdf => "export-about-pdf",
        Format::Pptx => "export-about-pptx",
        Format::Svg => "export-about-svg",
        Format::Png => "export-about-png",
        Format::Html => "export-about-html",
        Format::Markdown => "export-about-markdown",
        Format::Csv => "export-about-csv",
        Format::Xlsx => "export-about-xlsx",
    }
}

/// Whether it is a picture, which may show a part of the map.
pub(super) fn is_picture(format: Format) -> bool {
    matches!(format, Format::Svg | Format::Png)
}

/// Whether it is made of sheets or slides.
pub(super) fn has_pages(format: Format) -> bool {
    matches!(format, Format::Pdf | Format::Svg | Format::Png | Format::Pptx)
}

/// Whether it holds the words of the map alone.
pub(super) fn has_words(format: Format) -> bool {
    matches!(format, Format::Markdown | Format::Csv | Format::Xlsx)
}

/// Whether its pages are slides.
pub(super) fn has_slides(format: Format) -> bool {
    format == Format::Pptx
}
