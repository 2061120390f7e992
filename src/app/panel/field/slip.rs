//! A card or other thing that a field points at, as a small box that leads there.

use egui::{Id, Rect, Response, Sense, StrokeKind, Ui, Vec2, WidgetInfo, accesskit::Role, pos2, vec2};

use crate::app::{
    icon::{self, Icon},
    panel::ink::{elided, wrapped},
    style::{self, CONTROL_HEIGHT, RADIUS, bold, c32, colours, hairline, regular},
};

/// What a box shows.
#[derive(Debug)]
pub(in crate::app::panel) struct Slip<'a> {
    /// Icon and its colour.
    pub(in crate::app::panel) icon: (Icon, egui::Color32),
    /// The words.
    pub(in crate::app::panel) text: &'a str,
    /// A line of facts under them.
    pub(in crate::app::panel) facts: &'a str,
    /// What screen readers call the button that takes it away.
    pub(in crate::app::panel) remove: &'a str,
}

/// What was done to a box.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(in crate::app::panel) enum SlipUse {
    /// Go there.
    Go,
    /// Take it away.
    Remove,
}

/// Draws the box.
pub(in crate::app::panel) fn slip_ui(ui: &mut Ui, id: Id, slip: &Slip<'_>) -> Option<SlipUse> {
    let inks = colours(ui);
    let width = ui.available_width();
    let words = wrapped(ui, slip.text, regular(13.0), width - 34.0 - 34.0);
    let facts = wrapped(ui, slip.facts, regular(12.0), width - 34.0 - 34.0);
    let facts_height = if slip.facts.is_empty() { 0.0 } else { facts.size().y + 3.0 };
    let height = words.size().y + facts_height + 18.0;
    let (_, rect) = ui.allocate_space(vec2(width, height));
    let go = ui.interact(rect, id, Sense::click()).on_hover_cursor(egui::CursorIcon::PointingHand);
    let (spoken, is_enabled) = (format!("{}. {}", slip.text, slip.facts), ui.is_enabled());
    go.widget_info(|| WidgetInfo::labeled(Role::Link, is_enabled, &spoken));
    let fill = if go.hovered() { style::hover(inks) } else { inks.raised };
    ui.painter().rect(rect, RADIUS, c32(fill), hairline(inks.line), StrokeKind::Inside);
    let at = Rect::from_center_size(rect.min + vec2(18.0, 9.0 + 8.0), Vec2::splat(14.0));
    icon::paint(ui.painter(), at, slip.icon.0, slip.icon.1);
    let below = rect.top() + 9.0 + words.size().y + 3.0;
    ui.painter().galley_with_override_text_color(rect.min + vec2(34.0, 9.0), words, c32(inks.ink));
    if !slip.facts.is_empty() {
        ui.painter().galley_with_override_text_color(pos2(rect.left() + 34.0, below), facts, c32(inks.muted));
    }
    let corner = Rect::from_center_size(pos2(rect.right() - 18.0, rect.top() + 17.0), Vec2::splat(28.0));
    let remove = ui.interact(corner, id.with("remove"), Sense::click());
    remove.widget_info(|| WidgetInfo::labeled(Role::Button, is_enabled, slip.remove));
    let is_near = go.hovered() || remove.hovered() || remove.has_focus();
    let (sign, ink) = if is_near { (Icon::CLOSE, inks.ink) } else { (Icon::RIGHT, inks.muted) };
    icon::paint(ui.painter(), Rect::from_center_size(corner.center(), Vec2::splat(12.0)), sign, c32(ink));
    if remove.clicked() {
        return Some(SlipUse::Remove);
    }
    let went = go.clicked();
    remove.on_hover_text(slip.remove);
    went.then_some(SlipUse::Go)
}

/// A row with a plus: what adds one more to the list over it.
pub(in crate::app::panel) fn add_row_ui(ui: &mut Ui, id: Id, words: &str) -> Response {
    let inks = colours(ui);
    let (_, rect) = ui.allocate_space(vec2(ui.available_width(), CONTROL_HEIGHT));
    let button = ui.interact(rect, id, Sense::click()).on_hover_cursor(egui::CursorIcon::PointingHand);
    let is_enabled = ui.is_enabled();
    button.widget_info(|| WidgetInfo::labeled(Role::Button, is_enabled, words));
    if button.hovered() {
        ui.painter().rect_filled(rect.shrink(1.0), RADIUS, c32(inks.accent_wash));
    }
    let sign = Rect::from_center_size(pos2(rect.left() + 18.0, rect.center().y), Vec2::splat(14.0));
    icon::paint(ui.painter(), sign, Icon::PLUS, c32(inks.accent));
    let words = elided(ui, words, bold(13.0), rect.width() - 44.0);
    let at = pos2(rect.left() + 34.0, rect.center().y - words.size().y / 2.0);
    ui.painter().galley_with_override_text_color(at, words, c32(inks.accent));
    button
}
