//! Wheel, trackpad and held buttons: panning and zooming.

use egui::{Key, PointerButton, Ui, Vec2};

use super::{CanvasView, Now};
use crate::app::{
    action::Action,
    camera::Camera,
    tool::{Tool, pan::Pan},
};

/// Wheel and trackpad over the canvas, and the beginning of a pan.
pub(super) fn wheel_ui(ui: &Ui, now: &Now<'_>, view: &mut CanvasView, camera: Camera, out: &mut Vec<Action>) {
    if !ui.rect_contains_pointer(now.zones.canvas) {
        return;
    }
    let Some(pos) = ui.input(|i| i.pointer.latest_pos()) else { return };
    let (zoom, scroll) = ui.input(|i| (i.zoom_delta(), i.smooth_scroll_delta()));
    if zoom != 1.0 {
        view.pace.stop();
        let anchor = pos - now.zones.canvas.min;
        out.push(Action::Look(camera.zoomed(camera.zoom * zoom, anchor).kept_near(now.sheet.size)));
    } else if scroll != Vec2::ZERO {
        view.pace.stop();
        out.push(Action::Look(camera.panned(-scroll).kept_near(now.sheet.size)));
    }
    if view.tool.is_busy() {
        return;
    }
    let is_typing = ui.ctx().text_edit_focused();
    let (middle, primary, space) = ui.input(|i| {
        let pressed = |button| i.pointer.button_pressed(button);
        (pressed(PointerButton::Middle), pressed(PointerButton::Primary), i.key_down(Key::Space))
    });
    if middle {
        view.tool = Tool::Pan(Pan::begin(PointerButton::Middle));
    } else if primary && space && !is_typing {
        view.tool = Tool::Pan(Pan::begin(PointerButton::Primary));
    }
    if space && !is_typing {
        ui.set_cursor_icon(egui::CursorIcon::Grab);
    }
}
