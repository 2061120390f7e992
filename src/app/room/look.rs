//! What the room reads from its last row: large words, strong contrast, things to press that are large
//! enough for somebody who stands.
//!
//! Words are broken by the same rules as on the sheet, so that long ones part where a language parts
//! them; nothing is cut.

use std::sync::Arc;

use egui::{Align2, Color32, CursorIcon, Pos2, Rect, Response, Sense, Stroke, StrokeKind, Ui, WidgetInfo, pos2, vec2};
use egui::{Vec2, accesskit::Role};

use crate::{
    app::{
        icon::{self, Icon},
        panel::elided,
        state::State,
        style::{self, RADIUS, bold, c32, colours, hairline, regular},
    },
    base::{Colour, Language, Point},
    render::screen::{View, paint_small},
    scene::{Item, Rank, TextItem},
    text::{FontBook, Paragraph, TextStyle, Typeset as _, Wrap},
    theme::{SheetColours, WindowColours},
};

/// Height of what one presses.
pub const HEIGHT: f32 = 44.0;
/// Name of a phase; smaller ones where its words would have to be parted.
pub const PHASE: [TextStyle; 3] = [
    TextStyle::regular(44.0, 52.0).bold(),
    TextStyle::regular(36.0, 44.0).bold(),
    TextStyle::regular(30.0, 37.0).bold(),
];
/// Headings, and names of steps.
pub const HEADING: TextStyle = TextStyle::regular(24.0, 30.0).bold();
/// The words of a card.
pub const CARD: TextStyle = TextStyle::regular(21.0, 28.0);
/// What leads into a phase.
pub const LEAD: TextStyle = TextStyle::regular(19.0, 27.0);
/// Running words.
pub const BODY: TextStyle = TextStyle::regular(16.0, 22.0);
/// What stands beside signs and keys: the smallest words.
pub const SMALL: TextStyle = TextStyle::regular(14.0, 19.0);

/// Colours of drawings of the sheet in the room: dark where the window is.
pub fn sheet_colours(state: &State) -> &'static SheetColours {
    SheetColours::room(state.is_dark)
}

/// What is said beside: quieter than ink, and still read from the last row.
pub fn quiet(colours: &WindowColours) -> Colour {
    colours.muted.with_alpha(170).over(colours.ink)
}

/// The accent as a ground under words, or as words themselves: deep enough for 7:1.
pub fn deep_accent(colours: &WindowColours) -> Colour {
    colours.accent.with_alpha(if colours.dark { 255 } else { 205 }).over(colours.ink)
}

/// The colour of a phase as words: ink where the colour itself could not be read.
pub fn phase_ink(colours: &WindowColours, phase: usize) -> Colour {
    let colour = SheetColours::paper().phase(phase);
    if colour.contrast(colours.panel) >= 7.0 { colour } else { colours.ink }
}

/// Words broken into lines.
#[derive(Clone, Debug, Default)]
pub struct Words {
    set: Paragraph,
    said: String,
}

impl Words {
    /// Breaks words within `width`.
    pub fn new(said: &str, style: TextStyle, width: f32, language: Language) -> Self {
        let set = FontBook::shared().set(said.trim(), style, Wrap::greedy(width.max(24.0), language));
        Self { set, said: said.trim().to_owned() }
    }

    /// In the largest of the styles that keeps each word whole on so many lines; else in the largest
    /// with words parted; on more lines only in the last.
    pub fn fitted(said: &str, styles: &[TextStyle], lines: usize, width: f32, language: Language) -> Self {
        let mut parted = None;
        let mut last = Self::default();
        for style in styles {
            last = Self::new(said, *style, width, language);
            if last.set.lines.len() > lines {
                continue;
            }
            if !last.set.lines.iter().any(|line| line.hyphenated) {
                return last;
            }
            parted.get_or_insert_with(|| last.clone());
        }
        parted.unwrap_or(last)
    }

    /// Their height.
    pub fn height(&self) -> f32 {
        self.set.height
    }

    /// Width of the longest line.
    pub fn width(&self) -> f32 {
        self.set.width
    }

    /// How many lines they take.
    pub fn lines(&self) -> usize {
        self.set.lines.len()
    }

    /// Paints them with their left top corner at `at`, as a label that a screen reader reads; gives
    /// their bottom.
    pub fn show(&self, ui: &mut Ui, at: Pos2, colour: Colour) -> f32 {
        if self.set.lines.is_empty() {
            return at.y;
        }
        let rect = Rect::from_min_size(at, vec2(self.set.width, self.set.height));
        label(ui, rect, &self.said);
        self.paint(ui, at, colour);
        rect.bottom()
    }

    /// Paints them and says nothing: for words that are the name of something else.
    pub fn paint(&self, ui: &Ui, at: Pos2, colour: Colour) {
        let mut y = 0.0;
        let items: Vec<Item> = (self.set.lines.iter())
            .map(|line| {
                let style = line.style.unwrap_or(BODY);
                let at = Point::new(0.0, y + style.ascent());
                y += style.line_height;
                Item::Text(TextItem { at, line: Arc::clone(line), colour, rank: Rank::Name })
            })
            .collect();
        paint(ui, &items, at);
    }
}

/// Paints drawings of the sheet at `at`, one pixel for a point.
pub fn paint(ui: &Ui, items: &[Item], at: Pos2) {
    let view = View { origin: at, zoom: 1.0, pixels_per_point: ui.ctx().pixels_per_point(), settled: true };
    paint_small(ui.painter(), items, &view);
}

/// Tells screen readers what is painted in `rect`.
pub fn label(ui: &mut Ui, rect: Rect, said: &str) -> Response {
    let id = ui.next_auto_id();
    ui.skip_ahead_auto_ids(1);
    let response = ui.interact(rect, id, Sense::hover());
    response.widget_info(|| WidgetInfo::labeled(Role::Label, true, said));
    response
}

/// How much a button stands out.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Look {
    /// With an outline.
    #[default]
    Plain,
    /// The one thing to do next.
    Main,
    /// Nothing but its sign.
    Bare,
}

/// A button as large as a room needs it.
#[derive(Clone, Debug)]
#[must_use = "a button shows nothing until `show` is called"]
pub struct Button<'a> {
    words: &'a str,
    name: &'a str,
    icon: Option<Icon>,
    icon_after: Option<Icon>,
    key: Option<&'a str>,
    look: Look,
    is_enabled: bool,
    is_selected: bool,
}

/// Side of an icon on a button, and what surrounds it.
const ICON: f32 = 18.0;
const PAD: f32 = 16.0;
const GAP: f32 = 10.0;
/// Words on a button.
const WORDS: f32 = 16.0;
/// The key beside them.
const KEY: f32 = 13.0;

impl<'a> Button<'a> {
    /// A button with words.
    pub fn new(words: &'a str) -> Self {
        Self {
            words,
            name: words,
            icon: None,
            icon_after: None,
            key: None,
            look: Look::Plain,
            is_enabled: true,
            is_selected: false,
        }
    }

    /// A button with nothing but a sign; `name` is what it is called.
    pub fn sign(icon: Icon, name: &'a str) -> Self {
        Self { words: "", name, icon: Some(icon), ..Self::new("") }
    }

    /// Called so by screen readers.
    pub fn named(self, name: &'a str) -> Self {
        Self { name, ..self }
    }

    /// With a sign before the words.
    pub fn icon(self, icon: Icon) -> Self {
        Self { icon: Some(icon), ..self }
    }

    /// With a sign behind the words.
    pub fn icon_after(self, icon: Icon) -> Self {
        Self { icon_after: Some(icon), ..self }
    }

    /// With the key that does the same.
    pub fn key(self, key: &'a str) -> Self {
        Self { key: Some(key), ..self }
    }

    /// How much it stands out.
    pub fn look(self, look: Look) -> Self {
        Self { look, ..self }
    }

    /// Greyed out where not.
    pub fn enabled(self, is_enabled: bool) -> Self {
        Self { is_enabled, ..self }
    }

    /// Drawn as switched on.
    pub fn selected(self, is_selected: bool) -> Self {
        Self { is_selected, ..self }
    }

    /// How wide it is.
    pub fn width(&self, ui: &Ui) -> f32 {
        if self.words.is_empty() && self.key.is_none() {
            return HEIGHT;
        }
        let words = elided(ui, self.words, bold(WORDS), f32::INFINITY).size().x;
        let icons = [self.icon, self.icon_after].iter().flatten().count() as f32 * (ICON + GAP);
        (words + icons + self.key_width(ui) + 2.0 * PAD).ceil()
    }

    fn key_width(&self, ui: &Ui) -> f32 {
        self.key.map_or(0.0, |key| elided(ui, key, regular(KEY), f32::INFINITY).size().x + 14.0 + GAP)
    }

    /// Draws it at a place of its own; [`Response::clicked`] says whether it was used.
    pub fn show_in(self, ui: &mut Ui, rect: Rect) -> Response {
        let id = ui.next_auto_id();
        ui.skip_ahead_auto_ids(1);
        let sense = if self.is_enabled { Sense::click() } else { Sense::hover() };
        let response = ui.interact(rect, id, sense);
        self.drawn(ui, response)
    }

    /// Draws it where the next thing stands.
    pub fn show(self, ui: &mut Ui) -> Response {
        let size = vec2(self.width(ui), HEIGHT);
        let sense = if self.is_enabled { Sense::click() } else { Sense::hover() };
        let response = ui.allocate_response(size, sense);
        self.drawn(ui, response)
    }

    fn drawn(self, ui: &Ui, response: Response) -> Response {
        let (name, is_enabled, on) = (self.name, self.is_enabled && ui.is_enabled(), self.is_selected);
        response.widget_info(|| {
            if on {
                WidgetInfo::selected(Role::Button, is_enabled, on, name)
            } else {
                WidgetInfo::labeled(Role::Button, is_enabled, name)
            }
        });
        let rect = response.rect;
        let (fill, edge, ink) = self.paints(ui, response.hovered());
        ui.painter().rect(rect, RADIUS + 2, fill, edge, StrokeKind::Inside);
        let after = self.icon_after.map_or(0.0, |_| ICON + GAP) + self.key_width(ui);
        let before = self.icon.map_or(0.0, |_| ICON + GAP);
        if self.words.is_empty() && self.key.is_none() {
            if let Some(icon) = self.icon {
                icon::paint(ui.painter(), Rect::from_center_size(rect.center(), Vec2::splat(ICON + 2.0)), icon, ink);
            }
        } else {
            let room = rect.width() - 2.0 * PAD - before - after;
            let words = elided(ui, self.words, bold(WORDS), room + 0.5);
            let content = before + words.size().x + after;
            let mut x = rect.center().x - content / 2.0;
            let middle = rect.center().y;
            if let Some(icon) = self.icon {
                icon::paint(ui.painter(), sign(pos2(x + ICON / 2.0, middle)), icon, ink);
                x += before;
            }
            let at = Align2::LEFT_CENTER.anchor_size(pos2(x, middle), words.size()).min;
            x += words.size().x;
            ui.painter().galley_with_override_text_color(at, words, ink);
            if let Some(key) = self.key {
                self.key_ui(ui, key, pos2(x + GAP, middle), ink);
            }
            if let Some(icon) = self.icon_after {
                icon::paint(ui.painter(), sign(pos2(x + GAP + ICON / 2.0, middle)), icon, ink);
            }
        }
        let response = if self.is_enabled { response.on_hover_cursor(CursorIcon::PointingHand) } else { response };
        if self.words.is_empty() { response.on_hover_text(name) } else { response }
    }

    fn key_ui(&self, ui: &Ui, key: &str, left: Pos2, ink: Color32) {
        let words = elided(ui, key, regular(KEY), f32::INFINITY);
        let size = words.size() + vec2(14.0, 5.0);
        let cap = Rect::from_min_size(left - vec2(0.0, size.y / 2.0), size);
        let edge = if self.look == Look::Main { Stroke::new(1.0, ink) } else { hairline(colours(ui).border) };
        ui.painter().rect_stroke(cap, 4, edge, StrokeKind::Inside);
        ui.painter().galley_with_override_text_color(cap.center() - words.size() / 2.0, words, ink);
    }

    fn paints(&self, ui: &Ui, is_hovered: bool) -> (Color32, Stroke, Color32) {
        let inks = colours(ui);
        if !self.is_enabled {
            let edge = if self.look == Look::Bare { Stroke::NONE } else { hairline(inks.line) };
            return (Color32::TRANSPARENT, edge, c32(inks.muted.with_alpha(150)));
        }
        let hover = is_hovered.then(|| c32(style::hover(inks)));
        match self.look {
            _ if self.is_selected => (c32(inks.accent_wash), Stroke::new(2.0, c32(inks.accent)), c32(inks.ink)),
            Look::Main => (c32(deep_accent(inks)), Stroke::NONE, c32(inks.on_accent)),
            Look::Plain => (hover.unwrap_or_else(|| c32(inks.raised)), hairline(inks.border), c32(inks.ink)),
            Look::Bare => (hover.unwrap_or(Color32::TRANSPARENT), Stroke::NONE, c32(inks.ink)),
        }
    }
}

fn sign(middle: Pos2) -> Rect {
    Rect::from_center_size(middle, Vec2::splat(ICON))
}
