//! A button of the room: large enough to be hit while one looks at people.

use egui::{CursorIcon, Rect, Response, Sense, Stroke, StrokeKind, Ui, Vec2, WidgetInfo, accesskit::Role, pos2, vec2};

use super::inks::{Inks, line};
use crate::app::{
    icon::{self, Icon},
    style::{RADIUS, bold, c32, hover, regular},
};

/// Height of a button, and side of one that shows an icon alone.
pub(super) const HEIGHT: f32 = 40.0;
/// Side of an icon.
const ICON: f32 = 16.0;

/// A button.
#[must_use = "a button shows nothing until `show` is called"]
pub(super) struct Press<'a> {
    name: &'a str,
    words: Option<&'a str>,
    icon: Option<Icon>,
    key: Option<&'a str>,
    is_filled: bool,
    is_ringed: bool,
    is_on: Option<bool>,
    is_enabled: bool,
}

impl<'a> Press<'a> {
    /// A button that shows these words.
    pub(super) fn words(words: &'a str) -> Self {
        Self { words: Some(words), ..Self::empty(words) }
    }

    /// A button that shows an icon; `name` is what a screen reader says.
    pub(super) fn icon(icon: Icon, name: &'a str) -> Self {
        Self { icon: Some(icon), ..Self::empty(name) }
    }

    fn empty(name: &'a str) -> Self {
        Self {
            name,
            words: None,
            icon: None,
            key: None,
            is_filled: false,
            is_ringed: false,
            is_on: None,
            is_enabled: true,
        }
    }

    /// Called so by screen readers.
    pub(super) fn named(self, name: &'a str) -> Self {
        Self { name, ..self }
    }

    /// Shows the key that does the same.
    pub(super) fn key(self, key: &'a str) -> Self {
        Self { key: Some(key), ..self }
    }

    /// The one thing to do here.
    pub(super) fn filled(self) -> Self {
        Self { is_filled: true, ..self }
    }

    /// Framed as what a key does now.
    pub(super) fn ringed(self, is_ringed: bool) -> Self {
        Self { is_ringed, ..self }
    }

    /// One of several, of which one is on.
    pub(super) fn on(self, is_on: bool) -> Self {
        Self { is_on: Some(is_on), ..self }
    }

    /// Deaf when not.
    pub(super) fn enabled(self, is_enabled: bool) -> Self {
        Self { is_enabled, ..self }
    }

    /// How wide it is.
    pub(super) fn width(&self, ui: &Ui) -> f32 {
        let words = self.words.map_or(0.0, |words| line(ui, words, bold(16.0)).size().x);
        let key = self.key.map_or(0.0, |key| self.key_width(ui, key) + 10.0);
        if self.words.is_none() { HEIGHT } else { 32.0 + words + key }
    }

    fn key_width(&self, ui: &Ui, key: &str) -> f32 {
        line(ui, key, regular(13.0)).size().x + 14.0
    }

    /// Draws it.
    pub(super) fn show(self, ui: &mut Ui) -> Response {
        let size = vec2(self.width(ui), HEIGHT);
        let (rect, _) = ui.allocate_exact_size(size, Sense::hover());
        self.show_at(ui, rect)
    }

    /// Draws it there.
    pub(super) fn show_at(self, ui: &mut Ui, rect: Rect) -> Response {
        let inks = Inks::of(ui);
        let enabled = self.is_enabled && ui.is_enabled();
        let sense = if enabled { Sense::click() } else { Sense::hover() };
        let response = ui.interact(rect, ui.scope_id().with(self.name), sense);
        let (name, on) = (self.name, self.is_on);
        response.widget_info(|| match on {
            Some(on) => WidgetInfo::selected(Role::Button, enabled, on, name),
            None => WidgetInfo::labeled(Role::Button, enabled, name),
        });
        let colours = inks.window;
        let is_on = self.is_on == Some(true);
        let fill = match () {
            () if !enabled => c32(colours.panel),
            () if self.is_filled => inks.filled(),
            () if is_on => c32(colours.accent_wash),
            () if response.hovered() => c32(hover(colours)),
            () => c32(colours.raised),
        };
        let edge = match () {
            () if !enabled => Stroke::new(1.0, c32(colours.line)),
            () if self.is_ringed || is_on => Stroke::new(2.5, c32(colours.accent)),
            () if self.is_filled => Stroke::NONE,
            () => Stroke::new(1.0, c32(colours.border)),
        };
        let ink = match () {
            () if !enabled => c32(colours.border),
            () if self.is_filled => c32(colours.on_accent),
            () => inks.ink(),
        };
        ui.painter().rect(rect, RADIUS + 2, fill, edge, StrokeKind::Inside);
        if let Some(icon) = self.icon {
            icon::paint(ui.painter(), Rect::from_center_size(rect.center(), Vec2::splat(ICON + 2.0)), icon, ink);
        }
        let mut x = rect.left() + 16.0;
        if let Some(words) = self.words {
            let galley = line(ui, words, bold(16.0));
            let at = pos2(x, rect.center().y - galley.size().y / 2.0);
            x += galley.size().x + 10.0;
            ui.painter().galley_with_override_text_color(at, galley, ink);
        }
        if let Some(key) = self.key.filter(|_| self.words.is_some()) {
            let galley = line(ui, key, regular(13.0));
            let place = Rect::from_min_size(pos2(x, rect.center().y - 11.0), vec2(self.key_width(ui, key), 22.0));
            ui.painter().rect_stroke(place, 4, Stroke::new(1.0, ink), StrokeKind::Inside);
            ui.painter().galley_with_override_text_color(place.center() - galley.size() / 2.0, galley, ink);
        }
        if enabled { response.on_hover_cursor(CursorIcon::PointingHand) } else { response }
    }
}
