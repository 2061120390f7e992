//! How the window looks: fonts, sizes and the colours of the theme, as egui wants them.
//!
//! No colour stands here: `theme::WindowColours` names them all.

use std::{collections::BTreeMap, sync::Arc};

use egui::{
    Color32, CornerRadius, FontData, FontDefinitions, FontFamily, FontId, Margin, Shadow, Stroke, Style, TextStyle,
    Theme, Vec2, Visuals, epaint::FontColorTransferFunction, style::WidgetVisuals, vec2,
};

use crate::{base::Colour, theme::WindowColours};

/// Corner radius of controls, in logical pixels.
pub const RADIUS: u8 = 6;
/// Corner radius of popups and dialogs.
pub const POPUP_RADIUS: u8 = 10;
/// Height of buttons and fields.
pub const CONTROL_HEIGHT: f32 = 32.0;
/// How long panels take to open, in seconds.
const MOTION_SECS: f32 = 0.12;

/// Our four faces under the names that canvas and panels ask for, each with emoji behind it.
const FACES: [(&str, &[u8]); 4] = [
    ("Inter", include_bytes!("../../assets/fonts/Inter-Regular.ttf")),
    ("Inter Italic", include_bytes!("../../assets/fonts/Inter-Italic.ttf")),
    ("Inter SemiBold", include_bytes!("../../assets/fonts/Inter-SemiBold.ttf")),
    ("Inter SemiBold Italic", include_bytes!("../../assets/fonts/Inter-SemiBoldItalic.ttf")),
];
const EMOJI: &[u8] = include_bytes!("../../assets/fonts/Twemoji-COLR.ttf");

/// Installs fonts and both themes. Once, before the first frame.
pub fn install(ctx: &egui::Context) {
    ctx.set_fonts(fonts());
    for (theme, colours) in [(Theme::Light, WindowColours::light()), (Theme::Dark, WindowColours::dark())] {
        ctx.set_style_of(theme, style(colours, true));
    }
    // Our own zoom is the canvas's: the window's controls keep their size.
    ctx.options_mut(|options| {
        options.zoom_with_keyboard = false;
        // Where the desktop does not say: paper is white.
        options.fallback_theme = Theme::Light;
    });
}

/// The least room that the window is laid out for, in logical pixels.
pub const LEAST_WINDOW: Vec2 = vec2(1100.0, 700.0);

/// Draws controls and words at this scale, or at the largest at which the window still has
/// [`LEAST_WINDOW`]: whatever is wished, every control stays within reach.
pub fn set_scale(ctx: &egui::Context, wished: f32) {
    let scale = wished.min(largest_scale(ctx)).max(1.0_f32.min(wished));
    if (ctx.zoom_factor() - scale).abs() > 0.001 {
        ctx.set_zoom_factor(scale);
    }
}

/// The largest scale for which the window has room, in steps of a hundredth.
pub fn largest_scale(ctx: &egui::Context) -> f32 {
    let window = ctx.content_rect().size() * ctx.zoom_factor();
    (window / LEAST_WINDOW * 100.0).floor().min_elem() / 100.0
}

/// The size of window for which the room's words are as large as they are named.
const ROOM: Vec2 = vec2(1440.0, 900.0);

/// How much larger the room's words and controls are in this window: a large screen hangs far away.
pub fn room_scale(ctx: &egui::Context) -> f32 {
    let window = ctx.content_rect().size() * ctx.zoom_factor();
    (window / ROOM * 100.0).floor().min_elem() / 100.0
}

/// Switches animation on or off in both themes.
pub fn set_motion(ctx: &egui::Context, moving: bool) {
    ctx.all_styles_mut(|style| style.animation_time = if moving { MOTION_SECS } else { 0.0 });
}

/// Every font the window knows; the system's own are left out on purpose, so that text measures
/// the same on every machine.
fn fonts() -> FontDefinitions {
    let mut fonts = FontDefinitions::empty();
    for (name, bytes) in FACES {
        fonts.font_data.insert(name.to_owned(), Arc::new(FontData::from_static(bytes)));
        fonts.families.insert(FontFamily::Name(name.into()), vec![name.to_owned(), EMOJI_NAME.to_owned()]);
    }
    fonts.font_data.insert(EMOJI_NAME.to_owned(), Arc::new(FontData::from_static(EMOJI)));
    for family in [FontFamily::Proportional, FontFamily::Monospace] {
        fonts.families.insert(family, vec!["Inter".to_owned(), EMOJI_NAME.to_owned()]);
    }
    fonts
}

const EMOJI_NAME: &str = "Twemoji";

/// Inter Regular at `size`.
pub fn regular(size: f32) -> FontId {
    FontId::new(size, FontFamily::Name("Inter".into()))
}

/// Inter `SemiBold` at `size`.
pub fn bold(size: f32) -> FontId {
    FontId::new(size, FontFamily::Name("Inter SemiBold".into()))
}

/// Inter Italic at `size`.
pub fn italic(size: f32) -> FontId {
    FontId::new(size, FontFamily::Name("Inter Italic".into()))
}

/// Key hints: the smallest text of the window.
pub fn hint() -> TextStyle {
    TextStyle::Name("hint".into())
}

/// Labels over fields and headings of lists.
pub fn label() -> TextStyle {
    TextStyle::Name("label".into())
}

/// The window's colours under the theme that is on.
pub fn colours(ui: &egui::Ui) -> &'static WindowColours {
    if ui.visuals().dark_mode { WindowColours::dark() } else { WindowColours::light() }
}

/// A colour as egui stores it.
pub fn c32(colour: Colour) -> Color32 {
    Color32::from_rgba_unmultiplied(colour.r, colour.g, colour.b, colour.a)
}

/// A line one pixel wide.
pub fn hairline(colour: Colour) -> Stroke {
    Stroke::new(1.0, c32(colour))
}

fn style(colours: &WindowColours, moving: bool) -> Style {
    let mut style = Style { visuals: visuals(colours), ..Style::default() };
    style.text_styles = BTreeMap::from([
        (TextStyle::Small, regular(12.0)),
        (TextStyle::Body, regular(13.0)),
        (TextStyle::Button, regular(13.0)),
        (TextStyle::Monospace, regular(12.0)),
        (TextStyle::Heading, bold(14.0)),
        (label(), bold(13.0)),
        (hint(), regular(11.0)),
    ]);
    style.drag_value_text_style = TextStyle::Body;
    style.animation_time = if moving { MOTION_SECS } else { 0.0 };
    style.explanation_tooltips = false;
    let spacing = &mut style.spacing;
    spacing.item_spacing = vec2(8.0, 6.0);
    spacing.button_padding = vec2(10.0, 8.0);
    spacing.interact_size = vec2(28.0, CONTROL_HEIGHT);
    spacing.menu_margin = Margin::same(6);
    spacing.window_margin = Margin::same(20);
    spacing.icon_width = 18.0;
    spacing.icon_width_inner = 10.0;
    spacing.icon_spacing = 8.0;
    spacing.slider_rail_height = 2.0;
    spacing.combo_height = 360.0;
    spacing.scroll.floating = true;
    spacing.scroll.bar_width = 8.0;
    spacing.tooltip_width = 360.0;
    style.interaction.selectable_labels = false;
    style.interaction.tooltip_delay = 0.4;
    style
}

fn visuals(colours: &WindowColours) -> Visuals {
    let mut visuals = if colours.dark { Visuals::dark() } else { Visuals::light() };
    visuals.override_text_color = None;
    visuals.weak_text_color = Some(c32(colours.muted));
    visuals.hyperlink_color = c32(colours.accent);
    visuals.faint_bg_color = c32(colours.panel);
    visuals.extreme_bg_color = c32(colours.field);
    visuals.text_edit_bg_color = Some(c32(colours.field));
    visuals.code_bg_color = c32(colours.panel);
    visuals.warn_fg_color = c32(colours.check);
    visuals.error_fg_color = c32(colours.gap);
    visuals.panel_fill = c32(colours.panel);
    visuals.window_fill = c32(colours.raised);
    visuals.window_stroke = hairline(if colours.dark { colours.line } else { colours.border });
    visuals.window_corner_radius = CornerRadius::same(POPUP_RADIUS);
    visuals.menu_corner_radius = CornerRadius::same(POPUP_RADIUS);
    visuals.window_shadow = Shadow::NONE;
    visuals.popup_shadow = Shadow::NONE;
    visuals.window_highlight_topmost = false;
    visuals.indent_has_left_vline = false;
    visuals.slider_trailing_fill = true;
    visuals.button_frame = true;
    visuals.disabled_alpha = 0.45;
    visuals.selection.bg_fill = c32(colours.accent_wash);
    visuals.selection.stroke = Stroke::new(1.5, c32(colours.accent));
    visuals.text_cursor.stroke = Stroke::new(1.5, c32(colours.accent));
    visuals.text_cursor.blink = false;
    visuals.text_options.font_hinting = false;
    // The sheet is white by day and by night: its words keep their weight.
    visuals.text_options.color_transfer_function = FontColorTransferFunction::Off;
    let rest = widget(colours, colours.raised, colours.border);
    visuals.widgets.noninteractive = WidgetVisuals { weak_bg_fill: c32(colours.panel), ..rest };
    visuals.widgets.noninteractive.bg_stroke = hairline(colours.line);
    visuals.widgets.inactive = rest;
    // The box of a checkbox.
    visuals.widgets.inactive.bg_fill = c32(colours.field);
    visuals.widgets.hovered = widget(colours, hover(colours), colours.border);
    visuals.widgets.active = widget(colours, colours.accent_wash, colours.accent);
    visuals.widgets.active.bg_fill = c32(colours.accent);
    visuals.widgets.open = widget(colours, hover(colours), colours.accent);
    visuals
}

/// What lies under the pointer: a shade between panel and line.
pub fn hover(colours: &WindowColours) -> Colour {
    colours.line.with_alpha(120).over(colours.panel)
}

fn widget(colours: &WindowColours, fill: Colour, edge: Colour) -> WidgetVisuals {
    WidgetVisuals {
        bg_fill: c32(fill),
        weak_bg_fill: c32(fill),
        bg_stroke: hairline(edge),
        corner_radius: CornerRadius::same(RADIUS),
        fg_stroke: Stroke::new(1.4, c32(colours.ink)),
        expansion: 0.0,
    }
}

/// The smallest room a thing to click may have.
pub const HIT: Vec2 = Vec2::splat(28.0);
