//! What the panels paint by hand: shortened words, icons in place, personas' marks and circles.

use std::sync::Arc;

use egui::{Align2, Color32, FontId, Galley, Painter, Pos2, Rect, Stroke, Ui, Vec2, text::LayoutJob};

use crate::{
    app::{
        icon::{self, Icon},
        style::{bold, c32},
    },
    base::{Colour, Path, PathEl, Point},
    model::{CardKind, ChannelKind, Method},
    scene::{Item, Shape},
};

pub(super) use crate::app::lane::icon as lane_icon;

/// Words on one line, cut with three dots where they are wider than `width`.
pub(in crate::app) fn elided(ui: &Ui, text: &str, font: FontId, width: f32) -> Arc<Galley> {
    elided_in(ui, text, font, width, 1)
}

/// The same on so many lines at most.
pub(in crate::app) fn elided_in(ui: &Ui, text: &str, font: FontId, width: f32, lines: usize) -> Arc<Galley> {
    let text = text.replace('\n', " ");
    let mut job = LayoutJob::simple_singleline(text, font, Color32::PLACEHOLDER);
    job.wrap.max_width = width.max(0.0);
    job.wrap.max_rows = lines;
    job.wrap.break_anywhere = lines == 1;
    ui.painter().layout_job(job)
}

/// Words on as many lines as they need.
pub(in crate::app) fn wrapped(ui: &Ui, text: &str, font: FontId, width: f32) -> Arc<Galley> {
    ui.painter().layout(text.to_owned(), font, Color32::PLACEHOLDER, width.max(40.0))
}

/// An icon around a point.
pub(super) fn paint_icon(painter: &Painter, at: Pos2, size: f32, icon: Icon, ink: Color32) {
    icon::paint(painter, Rect::from_center_size(at, Vec2::splat(size)), icon, ink);
}

/// The mark of a persona style, as on the sheet.
pub(in crate::app) fn paint_mark(painter: &Painter, at: Pos2, size: f32, style: usize, colour: Colour) {
    let ink = c32(colour);
    match crate::scene::mark::mark(style, Point::new(at.x, at.y), size, colour) {
        Item::Fill(Shape::Circle(_, radius), _) => {
            painter.circle_filled(at, radius, ink);
        }
        Item::Fill(Shape::Rect(rect, radius), _) => {
            let rect = Rect::from_center_size(at, egui::vec2(rect.w, rect.h));
            painter.rect_filled(rect, radius, ink);
        }
        Item::Fill(Shape::Path(path), _) => {
            painter.add(egui::Shape::convex_polygon(corners(&path), ink, Stroke::NONE));
        }
        Item::Stroke(Shape::Circle(_, radius), stroke) => {
            painter.circle_stroke(at, radius, Stroke::new(stroke.width, ink));
        }
        _ => {}
    }
}

fn corners(path: &Path) -> Vec<Pos2> {
    let elements = path.0.iter();
    elements
        .filter_map(|e| match e {
            PathEl::Move(p) | PathEl::Line(p) | PathEl::Cubic(_, _, p) => Some(Pos2::new(p.x, p.y)),
            PathEl::Close => None,
        })
        .collect()
}

/// A persona's circle with letters.
pub(in crate::app) fn paint_avatar(
    painter: &Painter,
    at: Pos2,
    radius: f32,
    letters: &str,
    colour: Colour,
    ink: Colour,
) {
    painter.circle_filled(at, radius, c32(colour));
    let size = if letters.chars().count() > 2 { radius * 0.72 } else { radius * 0.86 };
    painter.text(at, Align2::CENTER_CENTER, letters, bold(size), c32(ink));
}

/// The icon of a kind of card.
pub(in crate::app) fn card_icon(kind: CardKind) -> Icon {
    Icon(match kind {
        CardKind::Action => "action",
        CardKind::Touchpoint => "touch",
        CardKind::Thought => "thought",
        CardKind::Pain => "pain",
        CardKind::Opportunity => "opp",
        CardKind::Metric => "metric",
        CardKind::Image => "grid",
        CardKind::Process => "backstage",
        CardKind::Note => "note",
    })
}

/// The icon of a channel.
pub(in crate::app) fn channel_icon(kind: ChannelKind) -> Icon {
    Icon(kind.name())
}

/// The icon of a way to gather evidence.
pub(in crate::app) fn method_icon(method: Method) -> Icon {
    Icon(match method {
        Method::Survey => "metric",
        Method::Interview => "chat",
        Method::Observation => "eye",
        Method::Analytics => "search",
        Method::Feedback => "review",
        Method::Complaint => "warn",
        Method::SocialMedia => "social",
        Method::MysteryShopping => "store",
        Method::Assumption => "note",
    })
}

/// An eye that is open or struck through.
pub(super) fn eye_ui(ui: &mut Ui, rect: Rect, name: &str, is_hidden: bool) -> egui::Response {
    let inks = crate::app::style::colours(ui);
    let eye = ui.allocate_rect(rect, egui::Sense::click()).on_hover_cursor(egui::CursorIcon::PointingHand);
    eye.widget_info(|| egui::WidgetInfo::selected(egui::accesskit::Role::Button, true, is_hidden, name));
    let ink = c32(if eye.hovered() { inks.ink } else { inks.muted });
    paint_icon(ui.painter(), rect.center(), 15.0, Icon::EYE, ink);
    if is_hidden {
        let reach = egui::vec2(5.5, 5.5);
        let (from, to) = (rect.center() - reach, rect.center() + reach);
        let ground = c32(inks.panel);
        ui.painter().line_segment([from + egui::vec2(1.2, -1.2), to + egui::vec2(1.2, -1.2)], Stroke::new(1.6, ground));
        ui.painter().line_segment([from, to], Stroke::new(1.4, ink));
    }
    eye.on_hover_text(name)
}
