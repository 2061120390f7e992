//! The bar under the canvas: what quick capture is, an example, and its key.

use egui::{Align2, CursorIcon, Rect, Sense, StrokeKind, Ui, WidgetInfo, accesskit::Role, pos2, vec2};

use super::Capturing;
use crate::{
    app::{
        action::Action,
        command::{Command, CommandId},
        icon::{self, Icon},
        panel::ink::elided,
        state::State,
        style::{self, bold, c32, colours, hairline, regular},
    },
    i18n,
};

/// Height of the bar, in logical pixels.
pub const BAR: f32 = 44.0;

/// Draws the bar; says when somebody wants the line.
pub fn bar_ui(ui: &mut Ui, state: &State) -> Vec<Action> {
    let language = state.language();
    let name = i18n::text(language, "command-capture");
    let inks = colours(ui);
    let rect = ui.max_rect().shrink2(vec2(10.0, 6.0));
    let response = ui.allocate_rect(rect, Sense::click()).on_hover_cursor(CursorIcon::PointingHand);
    // What was typed and not added yet stands here until somebody comes back to it.
    let kept = Some(&state.capture.line).filter(|_| !state.capture.is_blank());
    let said = kept.unwrap_or(&state.capture.example);
    response.widget_info(|| WidgetInfo::labeled(Role::Button, !state.capture.is_open, name));
    ui.ctx().accesskit_node_builder(response.id, |node| node.set_description(said.clone()));
    if state.capture.is_open {
        // The line stands over it.
        return Vec::new();
    }
    let painter = ui.painter().clone();
    let edge = if response.hovered() { inks.accent } else { inks.border };
    painter.rect(rect, style::RADIUS, c32(inks.field), hairline(edge), StrokeKind::Inside);
    let middle = rect.center().y;
    icon::paint(&painter, square(rect.left() + 18.0, middle), Icon::KEYBOARD, c32(inks.muted));
    let keys = Command::of(CommandId::Capture).shortcut_text(ui.ctx(), language).unwrap_or_default();
    let right = key_hint_ui(ui, rect.right() - 8.0, middle, &keys);
    let heading = elided(ui, name, bold(13.0), right - rect.left() - 46.0);
    let left = rect.left() + 36.0;
    let end = left + heading.size().x;
    let at = Align2::LEFT_CENTER.anchor_size(pos2(left, middle), heading.size()).min;
    painter.galley_with_override_text_color(at, heading, c32(inks.ink));
    let room = right - end - 24.0;
    if room > 40.0 {
        let words = elided(ui, said, regular(13.0), room);
        let at = Align2::LEFT_CENTER.anchor_size(pos2(end + 10.0, middle), words.size()).min;
        let ink = if kept.is_some() { inks.ink } else { inks.muted };
        painter.galley_with_override_text_color(at, words, c32(ink));
    }
    if response.clicked() { vec![Action::Capture(Capturing::Open)] } else { Vec::new() }
}

/// The box of an icon around a place.
pub(super) fn square(x: f32, y: f32) -> Rect {
    Rect::from_center_size(pos2(x, y), vec2(16.0, 16.0))
}

/// A key in a box that ends at `right`; gives where it begins.
pub(super) fn key_hint_ui(ui: &Ui, right: f32, middle: f32, keys: &str) -> f32 {
    let inks = colours(ui);
    let words = ui.painter().layout_no_wrap(keys.to_owned(), regular(11.0), c32(inks.muted));
    let size = words.size() + vec2(12.0, 6.0);
    let rect = Align2::RIGHT_CENTER.anchor_size(pos2(right, middle), size);
    ui.painter().rect(rect, 4.0, c32(inks.field), hairline(inks.border), StrokeKind::Inside);
    ui.painter().galley(rect.center() - words.size() / 2.0, words, c32(inks.muted));
    rect.left()
}
