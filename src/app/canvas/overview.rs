//! The whole map in little, with a frame for what the canvas shows: a part of the outline panel.

use egui::{CursorIcon, Id, Sense, Stroke, StrokeKind, Ui, WidgetInfo, accesskit::Role, vec2};

use super::CanvasView;
use crate::{
    app::{
        action::Action,
        state::State,
        style::{c32, colours, hairline},
    },
    base,
    i18n::text,
    render::screen::{ScreenCache, View},
};

/// Highest overview, in logical pixels.
const MOST_HEIGHT: f32 = 180.0;

/// Up to so many groups, cards are drawn in little instead of as plain rectangles.
const FEW_GROUPS: usize = 1_500;

/// Drawings of the overview, at its own scale.
#[derive(Debug, Default)]
pub(super) struct OverviewView {
    screen: ScreenCache,
}

/// Draws the whole map as wide as `ui`; a click or drag moves the canvas there.
pub fn overview_ui(ui: &mut Ui, state: &State, view: &mut CanvasView) -> Vec<Action> {
    let mut out = Vec::new();
    let size = state.drawing.size();
    if size.w <= 0.0 || size.h <= 0.0 {
        return out;
    }
    let zoom = (ui.available_width() / size.w).min(MOST_HEIGHT / size.h);
    let (rect, _) = ui.allocate_exact_size(vec2(size.w, size.h) * zoom, Sense::hover());
    let response = ui.interact(rect, Id::unique("map-overview"), Sense::CLICK | Sense::DRAG);
    response.widget_info(|| WidgetInfo::labeled(Role::Image, true, text(state.language(), "canvas-overview")));
    let painter = ui.painter().with_clip_rect(rect.expand(1.0).intersect(ui.clip_rect()));
    painter.rect(rect, 4.0, c32(state.sheet_colours().paper), hairline(colours(ui).border), StrokeKind::Outside);
    let screen = &mut view.overview.screen;
    screen.begin(ui.ctx());
    screen.set_detailed(state.drawing.scene.groups.len() < FEW_GROUPS);
    let pixels_per_point = ui.ctx().pixels_per_point();
    let on_screen = View { origin: rect.min, zoom, pixels_per_point, settled: true };
    screen.paint(&painter.with_clip_rect(rect), state.drawing.scene.groups.iter(), &on_screen, |_| true);
    if screen.is_pending() {
        ui.ctx().request_repaint();
    }

    let camera = state.camera;
    let shown = base::Rect::new(
        camera.origin.x,
        camera.origin.y,
        camera.viewport.x / camera.zoom,
        camera.viewport.y / camera.zoom,
    );
    let frame = on_screen.rect(shown).intersect(rect);
    let accent = c32(colours(ui).accent);
    if frame.is_positive() {
        let wash = accent.gamma_multiply(0.08);
        painter.rect(frame, 4.0, wash, Stroke::new(2.0, accent), StrokeKind::Inside);
    }
    if response.hovered() || response.dragged() {
        ui.ctx().set_cursor_icon(if response.dragged() { CursorIcon::Grabbing } else { CursorIcon::Grab });
    }
    if (response.dragged() || response.clicked())
        && let Some(pos) = response.interact_pointer_pos()
    {
        // The frame follows the pointer with its middle.
        let middle = on_screen.scene_point(pos);
        let origin = base::Point::new(middle.x - shown.w / 2.0, middle.y - shown.h / 2.0);
        let moved = crate::app::camera::Camera { origin, fitted: false, ..camera };
        out.push(Action::Look(moved.kept_near(size)));
    }
    out
}
