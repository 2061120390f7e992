//! Buttons as the window draws them: bare icons, icons with words, outlined and filled ones.
//!
//! Each has a name for screen readers, and a tooltip where it shows no words.

use egui::{
    Align2, Color32, CursorIcon, FontId, Rect, Response, Sense, Stroke, StrokeKind, Ui, Vec2, WidgetInfo,
    accesskit::Role, pos2, vec2,
};

use super::{
    action::Action,
    command::{Command, CommandId},
    icon::{self, Icon},
    panel::elided,
    state::State,
    style::{self, bold, c32, colours, regular},
};
use crate::i18n;

/// Side of an icon, and size of words.
const SIZES: (f32, f32) = (16.0, 13.0);
/// The same where a room reads them.
const LARGE: (f32, f32) = (20.0, 16.0);
/// Height of a control for a room.
const LARGE_HEIGHT: f32 = 40.0;

/// How much a button stands out.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Look {
    /// Nothing but icon and words until the pointer is over it.
    #[default]
    Bare,
    /// With an outline.
    Outlined,
    /// In the accent colour: the one thing to do here.
    Filled,
}

/// A button.
#[derive(Clone, Debug)]
#[must_use = "a control shows nothing until `show` is called"]
pub struct Control<'a> {
    name: &'a str,
    icon: Option<Icon>,
    text: Option<&'a str>,
    hint: Option<String>,
    look: Look,
    is_selected: bool,
    is_enabled: bool,
    is_strong: bool,
    opens_menu: bool,
    height: f32,
    role: Role,
    align_left: bool,
    min_width: f32,
    most_width: f32,
    sizes: (f32, f32),
}

impl<'a> Control<'a> {
    /// A button that shows an icon; `name` is what a screen reader and the tooltip say.
    pub fn icon(icon: Icon, name: &'a str) -> Self {
        Self { icon: Some(icon), ..Self::empty(name) }
    }

    /// A button that shows words.
    pub fn text(text: &'a str) -> Self {
        Self { text: Some(text), ..Self::empty(text) }
    }

    fn empty(name: &'a str) -> Self {
        Self {
            name,
            icon: None,
            text: None,
            hint: None,
            look: Look::Bare,
            is_selected: false,
            is_enabled: true,
            is_strong: false,
            opens_menu: false,
            height: style::CONTROL_HEIGHT,
            role: Role::Button,
            align_left: false,
            min_width: 0.0,
            most_width: f32::INFINITY,
            sizes: SIZES,
        }
    }

    /// Shows an icon before the words.
    pub fn with_icon(self, icon: Icon) -> Self {
        Self { icon: Some(icon), ..self }
    }

    /// Shows words beside the icon; the name stays.
    pub fn with_text(self, text: &'a str) -> Self {
        Self { text: Some(text), ..self }
    }

    /// Called so by screen readers, whatever it shows.
    pub fn named(self, name: &'a str) -> Self {
        Self { name, ..self }
    }

    /// Adds a line to the tooltip, such as the shortcut.
    pub fn hint(self, hint: Option<String>) -> Self {
        Self { hint, ..self }
    }

    /// How much it stands out.
    pub fn look(self, look: Look) -> Self {
        Self { look, ..self }
    }

    /// Draws it as switched on.
    pub fn selected(self, is_selected: bool) -> Self {
        Self { is_selected, ..self }
    }

    /// Draws it grey and deaf when not.
    pub fn enabled(self, is_enabled: bool) -> Self {
        Self { is_enabled, ..self }
    }

    /// Words in `SemiBold`.
    pub fn strong(self) -> Self {
        Self { is_strong: true, ..self }
    }

    /// Shows the small arrow of a menu.
    pub fn opening_menu(self) -> Self {
        Self { opens_menu: true, ..self }
    }

    /// Another height than that of controls.
    pub fn height(self, height: f32) -> Self {
        Self { height, ..self }
    }

    /// So large that a room can read it.
    pub fn large(self) -> Self {
        Self { sizes: LARGE, height: LARGE_HEIGHT, ..self }
    }

    /// At least this wide, whatever it says.
    pub fn min_width(self, min_width: f32) -> Self {
        Self { min_width, ..self }
    }

    /// At most this wide: words that need more end in an ellipsis, the name stays whole.
    pub fn most_width(self, most_width: f32) -> Self {
        Self { most_width, ..self }
    }

    /// What screen readers say it is, where that is not a button.
    pub fn role(self, role: Role) -> Self {
        Self { role, ..self }
    }

    /// As wide as there is room, with its content at the left.
    pub fn wide(self) -> Self {
        Self { align_left: true, ..self }
    }

    /// How wide it is when it is not cut.
    pub fn width(&self, ui: &Ui) -> f32 {
        let words = self.text.map_or(0.0, |t| elided(ui, t, self.font(), f32::INFINITY).size().x);
        (self.around_words() + words).max(self.min_width)
    }

    fn font(&self) -> FontId {
        let is_strong = self.is_strong || self.look != Look::Bare;
        if is_strong { bold(self.sizes.1) } else { regular(self.sizes.1) }
    }

    fn padding(&self) -> f32 {
        match self.look {
            _ if self.text.is_none() => (self.height - self.sizes.0) / 2.0,
            Look::Bare => 8.0,
            _ => 12.0,
        }
    }

    /// Room before the words: the icon and its distance from them.
    fn before_words(&self) -> f32 {
        let gap = if self.text.is_some() { 8.0 } else { 0.0 };
        if self.icon.is_some() { self.sizes.0 + gap } else { 0.0 }
    }

    /// Everything of its width but the words.
    fn around_words(&self) -> f32 {
        let arrow = if self.opens_menu { 22.0 } else { 0.0 };
        2.0 * self.padding() + self.before_words() + arrow
    }

    /// Draws it; [`Response::clicked`] says whether it was used, by mouse or keyboard.
    pub fn show(self, ui: &mut Ui) -> Response {
        let colours = colours(ui);
        let room = self.most_width - self.around_words();
        let galley = self.text.map(|t| elided(ui, t, self.font(), room));
        let text_width = galley.as_ref().map_or(0.0, |g| g.size().x);
        let padding = self.padding();
        let content = self.around_words() - 2.0 * padding + text_width;
        let width = if self.align_left { ui.available_width() } else { (content + 2.0 * padding).max(self.min_width) };
        let sense = if self.is_enabled { Sense::click() } else { Sense::hover() };
        let (rect, response) = ui.allocate_exact_size(vec2(width, self.height), sense);
        let (name, role, on) = (self.name, self.role, self.is_selected);
        let enabled = self.is_enabled && ui.is_enabled();
        response.widget_info(|| match role {
            Role::Button if !on => WidgetInfo::labeled(role, enabled, name),
            _ => WidgetInfo::selected(role, enabled, on, name),
        });
        if ui.is_rect_visible(rect) {
            let (fill, edge, ink) = self.paints(&response, colours);
            ui.painter().rect(rect, style::RADIUS, fill, edge, StrokeKind::Inside);
            let mut x = if self.align_left { rect.left() + padding } else { rect.center().x - content / 2.0 };
            if let Some(icon) = self.icon {
                let box_ =
                    Rect::from_center_size(pos2(x + self.sizes.0 / 2.0, rect.center().y), Vec2::splat(self.sizes.0));
                icon::paint(ui.painter(), box_, icon, ink);
                x += self.before_words();
            }
            if let Some(galley) = galley {
                let at = Align2::LEFT_CENTER.anchor_size(pos2(x, rect.center().y), galley.size()).min;
                ui.painter().galley_with_override_text_color(at, galley, ink);
                x += text_width;
            }
            if self.opens_menu {
                let box_ = Rect::from_center_size(pos2(x + 14.0, rect.center().y), Vec2::splat(14.0));
                icon::paint(ui.painter(), box_, Icon::DOWN, ink);
            }
        }
        self.described(response)
    }

    /// Fill, edge and ink for the state it is in.
    fn paints(&self, response: &Response, colours: &crate::theme::WindowColours) -> (Color32, Stroke, Color32) {
        let hovered = response.hovered() && self.is_enabled;
        let (fill, edge, ink) = match self.look {
            // From the last row, words in the accent colour would be too pale.
            _ if self.is_selected && self.sizes == LARGE => {
                (c32(colours.accent_wash), Stroke::new(1.5, c32(colours.accent)), c32(colours.ink))
            }
            _ if self.is_selected => (c32(colours.accent_wash), Stroke::NONE, c32(colours.accent)),
            Look::Filled => (c32(colours.accent), Stroke::NONE, c32(colours.on_accent)),
            Look::Outlined if hovered => {
                (c32(style::hover(colours)), style::hairline(colours.border), c32(colours.ink))
            }
            Look::Outlined => (c32(colours.raised), style::hairline(colours.border), c32(colours.ink)),
            Look::Bare if hovered => (c32(style::hover(colours)), Stroke::NONE, c32(colours.ink)),
            Look::Bare => (Color32::TRANSPARENT, Stroke::NONE, c32(colours.ink)),
        };
        match self.look {
            _ if self.is_enabled => (fill, edge, ink),
            // Muted words on the accent cannot be read: without it, in a frame, they can.
            Look::Filled => (c32(colours.raised), style::hairline(colours.border), c32(colours.muted)),
            // Still legible: what cannot be used now is there to be learnt.
            _ => (fill, edge, c32(colours.muted.with_alpha(140))),
        }
    }

    fn described(self, response: Response) -> Response {
        let response = if self.is_enabled { response.on_hover_cursor(CursorIcon::PointingHand) } else { response };
        match (self.text, self.hint) {
            (Some(text), None) if text == self.name => response,
            (_, Some(hint)) if self.name.is_empty() => response.on_hover_text(hint),
            (_, Some(hint)) => response.on_hover_text(format!("{}\n{hint}", self.name)),
            (_, None) => response.on_hover_text(self.name),
        }
    }
}

/// A button for a command: icon, name, shortcut and whether it makes sense come from the table.
pub fn command_ui(ui: &mut Ui, state: &State, id: CommandId, icon: Icon, actions: &mut Vec<Action>) -> Response {
    let command = Command::of(id);
    let name = i18n::text(state.language(), command.label);
    named_command_ui(ui, state, id, icon, name, actions)
}

/// The same under a name that says more, such as what will be undone.
pub fn named_command_ui(
    ui: &mut Ui,
    state: &State,
    id: CommandId,
    icon: Icon,
    name: &str,
    actions: &mut Vec<Action>,
) -> Response {
    let command = Command::of(id);
    let hint = command.shortcut_text(ui.ctx(), state.language());
    let act = command.act(state);
    let response = Control::icon(icon, name).hint(hint).enabled(act.is_some()).show(ui);
    if response.clicked() {
        actions.extend(act);
    }
    response
}

/// A line of a menu for a command.
pub fn command_item_ui(ui: &mut Ui, state: &State, id: CommandId, actions: &mut Vec<Action>) {
    let command = Command::of(id);
    let act = command.act(state);
    let name = i18n::text(state.language(), command.label);
    let shortcut = command.shortcut_text(ui.ctx(), state.language());
    let (keys, is_enabled) = (shortcut.as_deref(), act.is_some());
    let response = match command.is_on(state) {
        Some(is_on) => checked_item_ui(ui, name, keys, is_enabled, (Role::MenuItemCheckBox, is_on)),
        None => menu_item_ui(ui, name, keys, is_enabled),
    };
    if response.clicked() {
        actions.extend(act);
        ui.close();
    }
}

/// A line of a menu for something that is on or off, with a check mark while it is on.
pub fn checked_item_ui(
    ui: &mut Ui,
    name: &str,
    shortcut: Option<&str>,
    enabled: bool,
    (role, is_on): (Role, bool),
) -> Response {
    let response = menu_item_ui(ui, name, shortcut, enabled);
    response.widget_info(|| WidgetInfo::selected(role, enabled, is_on, name));
    if is_on {
        let at = Rect::from_center_size(response.rect.right_center() - vec2(18.0, 0.0), Vec2::splat(14.0));
        icon::paint(ui.painter(), at, Icon::CHECK, c32(colours(ui).accent));
    }
    response
}

/// A line of a menu.
pub fn menu_item_ui(ui: &mut Ui, name: &str, shortcut: Option<&str>, enabled: bool) -> Response {
    let colours = colours(ui);
    let painter = ui.painter().clone();
    let words = painter.layout_no_wrap(name.to_owned(), regular(13.0), Color32::PLACEHOLDER);
    let keys = shortcut.map(|s| painter.layout_no_wrap(s.to_owned(), regular(11.0), c32(colours.muted)));
    let keys_width = keys.as_ref().map_or(0.0, |k| k.size().x + 32.0);
    let width = (words.size().x + keys_width + 20.0).max(ui.available_width());
    let sense = if enabled { Sense::click() } else { Sense::hover() };
    let (rect, response) = ui.allocate_exact_size(vec2(width, 30.0), sense);
    response.widget_info(|| WidgetInfo::labeled(Role::MenuItem, enabled, name));
    if response.gained_focus() {
        // A menu higher than the window follows the keyboard.
        response.scroll_to_me(None);
    }
    if enabled && (response.hovered() || response.has_focus()) {
        ui.painter().rect_filled(rect, style::RADIUS, c32(colours.accent_wash));
    }
    let ink = if enabled { c32(colours.ink) } else { c32(colours.muted.with_alpha(140)) };
    let at = Align2::LEFT_CENTER.anchor_size(rect.left_center() + vec2(10.0, 0.0), words.size()).min;
    ui.painter().galley_with_override_text_color(at, words, ink);
    if let Some(keys) = keys {
        let at = Align2::RIGHT_CENTER.anchor_size(rect.right_center() - vec2(10.0, 0.0), keys.size()).min;
        ui.painter().galley(at, keys, c32(colours.muted));
    }
    response
}

/// A thin upright line between groups of controls.
pub fn divider_ui(ui: &mut Ui) {
    let (rect, _) = ui.allocate_exact_size(vec2(13.0, 22.0), Sense::hover());
    ui.painter().vline(rect.center().x, rect.y_range(), style::hairline(colours(ui).line));
}

/// A box that opens a list of choices, with our own arrow: add `show_ui` to it, and name it by a label.
pub fn combo_box(salt: &str, width: f32) -> egui::ComboBox<'_> {
    egui::ComboBox::from_id_salt(salt).width(width).icon(|ui, rect, visuals, _is_open| {
        let at = Rect::from_center_size(rect.center(), Vec2::splat(14.0));
        icon::paint(ui.painter(), at, Icon::DOWN, visuals.fg_stroke.color);
    })
}
