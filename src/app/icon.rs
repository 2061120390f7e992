//! Our icons on screen: the same shapes as on the sheet, flattened to lines for egui.

use egui::{Color32, Painter, Rect};

/// Stand-in until the shapes land in `theme`.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[expect(missing_docs, reason = "goes away when the shapes land")]
pub enum Icon {
    Undo,
    Redo,
    Plus,
    Minus,
    Close,
    Check,
    Export,
    Down,
    Right,
    PanelL,
    PanelR,
    Fit,
    Sun,
    Moon,
    Web,
    List,
    Personas,
    Info,
    Warn,
    Stop,
    File,
    Clock,
    Logo,
    Dot,
}

/// Draws `icon` into `rect`.
pub fn paint(painter: &Painter, rect: Rect, icon: Icon, colour: Color32) {
    let _placeholder = icon;
    painter.rect_stroke(rect.shrink(2.0), 2.0, egui::Stroke::new(1.4, colour), egui::StrokeKind::Middle);
}

/// The window's icon.
pub fn window() -> egui::IconData {
    egui::IconData::default()
}
