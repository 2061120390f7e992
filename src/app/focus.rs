//! The ring around whatever has the focus, for those who use the keyboard; the mouse shows none.

use egui::{Context, CornerRadius, Id, Key, Rect, Stroke, StrokeKind, Ui};

use super::style::{RADIUS, c32, colours};

/// Whether the focus was last moved by keyboard.
#[derive(Debug, Default)]
pub(super) struct KeyboardFocus {
    is_by_key: bool,
}

impl KeyboardFocus {
    /// Looks at this frame's input.
    pub(super) fn watch(&mut self, ctx: &Context) {
        ctx.input(|input| {
            let arrows = [Key::Tab, Key::ArrowUp, Key::ArrowDown, Key::ArrowLeft, Key::ArrowRight];
            if arrows.iter().any(|k| input.key_pressed(*k)) {
                self.is_by_key = true;
            }
            if input.pointer.any_pressed() {
                self.is_by_key = false;
            }
        });
    }

    /// Draws the ring, on top of the layer of what has the focus.
    /// `own` shows by itself that it has it.
    pub(super) fn ring_ui(&self, ui: &Ui, own: Option<Id>) {
        let ctx = ui.ctx();
        let Some(id) = ctx.memory(|m| m.focused()).filter(|_| self.is_by_key) else { return };
        let Some(response) = ctx.read_response(id).filter(|_| own != Some(id)) else { return };
        // A text field shows its focus by its own edge and cursor.
        if ctx.text_edit_focused() || response.rect.area() > 200_000.0 {
            return;
        }
        let rect = response.rect.expand(2.0);
        let visible = response.interact_rect.expand(4.0);
        let stroke = Stroke::new(2.0, c32(colours(ui).accent));
        let painter = ctx.layer_painter(response.layer_id).with_clip_rect(visible.intersect(Rect::EVERYTHING));
        painter.rect_stroke(rect, CornerRadius::same(RADIUS + 2), stroke, StrokeKind::Outside);
    }
}
