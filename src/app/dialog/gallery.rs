//! Templates as pictures, and recent files as lines of a menu: how a map begins.

use egui::{
    Color32, ColorImage, CursorIcon, Id, Rect, Response, Sense, StrokeKind, TextureFilter, TextureHandle,
    TextureOptions, Ui, WidgetInfo, accesskit::Role, vec2,
};

use super::super::{
    action::Action,
    control::menu_item_ui,
    panel::segments_named_ui,
    state::State,
    style::{self, c32, colours, hairline},
    topbar::language_name,
};
use crate::{base::Language, i18n, io::Template, scene::Pixels};

/// Pictures of the templates, made once.
#[derive(Default)]
pub struct GalleryView {
    textures: Vec<(Template, Language, TextureHandle)>,
}

impl std::fmt::Debug for GalleryView {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_struct("GalleryView").field("textures", &self.textures.len()).finish()
    }
}

impl GalleryView {
    /// The template's picture as a texture, once it is painted.
    fn texture(&mut self, ui: &Ui, state: &State, template: Template, language: Language) -> Option<TextureHandle> {
        let known = self.textures.iter().find(|(t, l, _)| *t == template && *l == language);
        if let Some((_, _, texture)) = known {
            return Some(texture.clone());
        }
        let pixels = state.pictures.get(template, language)?;
        let texture = texture(ui, template.name(), pixels);
        self.textures.push((template, language, texture.clone()));
        Some(texture)
    }
}

/// A painted sheet as a texture.
pub(in crate::app) fn texture(ui: &Ui, name: &str, pixels: &Pixels) -> TextureHandle {
    let image = ColorImage::from_rgba_unmultiplied([pixels.width as usize, pixels.height as usize], &pixels.rgba);
    let options = TextureOptions { mipmap_mode: Some(TextureFilter::Linear), ..TextureOptions::LINEAR };
    ui.ctx().load_texture(name, image, options)
}

/// Draws a card of `rect` with a picture over its words; gives the room for the picture and that for the words.
pub(in crate::app) fn card_ui(ui: &Ui, rect: Rect, picture_height: f32, is_lit: bool) -> (Rect, Rect) {
    let colours = colours(ui);
    let edge = hairline(if is_lit { colours.accent } else { colours.line });
    ui.painter().rect(rect, style::RADIUS + 2, c32(colours.raised), edge, StrokeKind::Inside);
    let ground = Rect::from_min_size(rect.min, vec2(rect.width(), picture_height)).shrink(1.0);
    let corners = egui::CornerRadius { nw: 7, ne: 7, sw: 0, se: 0 };
    ui.painter().rect_filled(ground, corners, c32(colours.canvas));
    let words = Rect::from_min_max(ground.left_bottom() + vec2(13.0, 11.0), rect.max - vec2(13.0, 8.0));
    (ground, words)
}

/// Draws a sheet as large as the room allows.
pub(in crate::app) fn picture_ui(ui: &Ui, room: Rect, texture: &TextureHandle) {
    let scale = (room.width() / texture.size_vec2().x).min(room.height() / texture.size_vec2().y);
    let sheet = Rect::from_center_size(room.center(), texture.size_vec2() * scale);
    let uv = Rect::from_min_max(egui::Pos2::ZERO, egui::pos2(1.0, 1.0));
    ui.painter().image(texture.id(), sheet, uv, Color32::WHITE);
}

/// Room between cards.
pub(in crate::app) const GAP: f32 = 16.0;
/// Height of a template's picture.
const PICTURE: f32 = 168.0;
/// Height of a card: picture, title, two lines about it.
const CARD: f32 = PICTURE + 92.0;

/// The new-map dialog.
pub(super) fn new_ui(
    ui: &mut Ui,
    state: &State,
    language: Language,
    view: &mut GalleryView,
    actions: &mut Vec<Action>,
) {
    language_ui(ui, state, language, actions);
    ui.add_space(10.0);
    let first = templates_ui(ui, state, language, view, actions);
    // Marked from the start: Enter begins a map with it, the arrow keys go on to the others.
    if let Some(first) = first
        && ui.memory(|m| m.focused().is_none())
    {
        ui.memory_mut(|m| m.request_focus(first));
    }
}

/// Which language the templates speak.
pub(in crate::app) fn language_ui(ui: &mut Ui, state: &State, current: Language, actions: &mut Vec<Action>) {
    ui.horizontal(|ui| {
        ui.label(i18n::text(state.language(), "gallery-language"));
        let names = Language::ALL.map(language_name);
        let on = Language::ALL.iter().position(|language| *language == current);
        let used = segments_named_ui(ui, ui.scope_id().with("language"), on, &names.map(|name| (name, name)), 180.0);
        if let Some(language) = used.and_then(|at| Language::ALL.get(at)) {
            actions.push(Action::GalleryLanguage(*language));
        }
    });
}

/// The templates side by side; gives the widget of the first.
pub(in crate::app) fn templates_ui(
    ui: &mut Ui,
    state: &State,
    language: Language,
    view: &mut GalleryView,
    actions: &mut Vec<Action>,
) -> Option<Id> {
    if !state.pictures.left_out && !state.pictures.asked.contains(&language) {
        actions.push(Action::PaintTemplates(language));
    }
    let count = Template::ALL.len() as f32;
    let width = (ui.available_width() - GAP * (count - 1.0)) / count;
    let mut first = None;
    ui.horizontal(|ui| {
        ui.spacing_mut().item_spacing.x = GAP;
        for template in Template::ALL {
            let picture = view.texture(ui, state, template, language);
            let response = template_ui(ui, state, template, width, picture.as_ref());
            first.get_or_insert(response.id);
            if response.clicked() {
                actions.push(Action::NewFrom { template: template.name().to_owned(), language });
            }
        }
    });
    first
}

/// One template: its picture, its name and what is in it. The whole is one button.
fn template_ui(
    ui: &mut Ui,
    state: &State,
    template: Template,
    width: f32,
    picture: Option<&TextureHandle>,
) -> Response {
    let (title, about) = (template.title(state.language()), template.description(state.language()));
    let (rect, response) = ui.allocate_exact_size(vec2(width, CARD), Sense::click());
    response.widget_info(|| WidgetInfo::labeled(Role::Button, true, title));
    let (ground, words) = card_ui(ui, rect, PICTURE, response.hovered() || response.has_focus());
    if let Some(texture) = picture {
        picture_ui(ui, ground.shrink(10.0), texture);
    }
    let painter = ui.painter().with_clip_rect(rect.intersect(ui.clip_rect()));
    let title = painter.layout_no_wrap(title.to_owned(), style::bold(13.0), c32(colours(ui).ink));
    painter.galley(words.min, title, Color32::PLACEHOLDER);
    let about = painter.layout(about.to_owned(), style::regular(12.0), c32(colours(ui).muted), words.width());
    painter.galley(words.min + vec2(0.0, 21.0), about, Color32::PLACEHOLDER);
    response.on_hover_cursor(CursorIcon::PointingHand)
}

/// The files opened last.
pub(super) fn recent_ui(ui: &mut Ui, state: &State, actions: &mut Vec<Action>) {
    for path in &state.settings.recent {
        let name = path.file_name().map(|n| n.to_string_lossy().into_owned()).unwrap_or_default();
        let folder = path.parent().map(|p| p.display().to_string()).unwrap_or_default();
        if menu_item_ui(ui, &name, Some(&folder), true).clicked() {
            actions.push(Action::OpenPath(path.clone()));
        }
    }
}
