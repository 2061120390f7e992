//! Templates and recent files: how a map begins.

use egui::{
    Align, Align2, Color32, ColorImage, CursorIcon, Layout, Rect, RichText, ScrollArea, Sense, StrokeKind,
    TextureFilter, TextureHandle, TextureOptions, Ui, WidgetInfo, accesskit::Role, vec2,
};

use super::super::{
    action::Action,
    control::{Control, Look, menu_item_ui},
    icon::Icon,
    state::State,
    style::{self, c32, colours, hairline},
    topbar::language_name,
};
use crate::{base::Language, i18n, io::Template};

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
        let image = ColorImage::from_rgba_unmultiplied([pixels.width as usize, pixels.height as usize], &pixels.rgba);
        let options = TextureOptions { mipmap_mode: Some(TextureFilter::Linear), ..TextureOptions::LINEAR };
        let texture = ui.ctx().load_texture(template.name(), image, options);
        self.textures.push((template, language, texture.clone()));
        Some(texture)
    }
}

/// Room between cards.
const GAP: f32 = 16.0;
/// Height of a template's picture.
const PICTURE: f32 = 190.0;
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
    templates_ui(ui, state, language, view, actions);
}

/// Which language the templates speak.
fn language_ui(ui: &mut Ui, state: &State, current: Language, actions: &mut Vec<Action>) {
    ui.horizontal(|ui| {
        ui.label(i18n::text(state.language(), "gallery-language"));
        for language in Language::ALL {
            let is_on = language == current;
            let button = Control::text(language_name(language)).selected(is_on).role(Role::RadioButton);
            if button.height(28.0).show(ui).clicked() {
                actions.push(Action::GalleryLanguage(language));
            }
        }
    });
}

/// The templates side by side.
fn templates_ui(ui: &mut Ui, state: &State, language: Language, view: &mut GalleryView, actions: &mut Vec<Action>) {
    if !state.pictures.left_out && !state.pictures.asked.contains(&language) {
        actions.push(Action::PaintTemplates(language));
    }
    let count = Template::ALL.len() as f32;
    let width = (ui.available_width() - GAP * (count - 1.0)) / count;
    ui.horizontal(|ui| {
        ui.spacing_mut().item_spacing.x = GAP;
        for template in Template::ALL {
            let picture = view.texture(ui, state, template, language);
            if template_ui(ui, state, template, width, picture.as_ref()) {
                actions.push(Action::NewFrom { template: template.name().to_owned(), language });
            }
        }
    });
}

/// One template: its picture, its name and what is in it. The whole is one button.
fn template_ui(ui: &mut Ui, state: &State, template: Template, width: f32, picture: Option<&TextureHandle>) -> bool {
    let (title, about) = (template.title(state.language()), template.description(state.language()));
    let (rect, response) = ui.allocate_exact_size(vec2(width, CARD), Sense::click());
    response.widget_info(|| WidgetInfo::labeled(Role::Button, true, title));
    let colours = colours(ui);
    let is_lit = response.hovered() || response.has_focus();
    let edge = if is_lit { hairline(colours.accent) } else { hairline(colours.line) };
    let painter = ui.painter().with_clip_rect(rect.intersect(ui.clip_rect()));
    painter.rect(rect, style::RADIUS + 2, c32(colours.raised), edge, StrokeKind::Inside);
    let ground = Rect::from_min_size(rect.min, vec2(width, PICTURE)).shrink(1.0);
    let corners = egui::CornerRadius { nw: 7, ne: 7, sw: 0, se: 0 };
    painter.rect_filled(ground, corners, c32(colours.canvas));
    if let Some(texture) = picture {
        let room = ground.shrink(10.0);
        let scale = (room.width() / texture.size_vec2().x).min(room.height() / texture.size_vec2().y);
        let sheet = Rect::from_center_size(ground.center(), texture.size_vec2() * scale);
        let uv = Rect::from_min_max(egui::Pos2::ZERO, egui::pos2(1.0, 1.0));
        painter.image(texture.id(), sheet, uv, Color32::WHITE);
    }
    let words = Rect::from_min_max(ground.left_bottom() + vec2(13.0, 11.0), rect.max - vec2(13.0, 8.0));
    let title = painter.layout_no_wrap(title.to_owned(), style::bold(13.0), c32(colours.ink));
    painter.galley(words.min, title, Color32::PLACEHOLDER);
    let about = painter.layout(about.to_owned(), style::regular(12.0), c32(colours.muted), words.width());
    painter.galley(words.min + vec2(0.0, 21.0), about, Color32::PLACEHOLDER);
    response.on_hover_cursor(CursorIcon::PointingHand).clicked()
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

/// What stands where the canvas would, while no map is open.
pub fn start_ui(ui: &mut Ui, state: &State, view: &mut GalleryView) -> Vec<Action> {
    let mut actions = Vec::new();
    let language = state.language();
    ui.painter().rect_filled(ui.max_rect(), 0.0, c32(colours(ui).canvas));
    let width = (ui.available_width() - 96.0).min(920.0);
    let side = (ui.available_width() - width) / 2.0;
    let column = ui.max_rect().shrink2(vec2(side, 0.0));
    let mut ui = ui.new_child(egui::UiBuilder::new().max_rect(column).layout(Layout::top_down(Align::Min)));
    ScrollArea::vertical().auto_shrink(false).show(&mut ui, |ui| {
        ui.add_space(56.0);
        ui.label(RichText::new(i18n::text(language, "start-heading")).font(style::bold(28.0)));
        ui.label(RichText::new(i18n::text(language, "start-about")).weak());
        ui.add_space(16.0);
        language_ui(ui, state, state.gallery_language(), &mut actions);
        ui.add_space(4.0);
        templates_ui(ui, state, state.gallery_language(), view, &mut actions);
        ui.add_space(24.0);
        ui.horizontal(|ui| {
            ui.label(RichText::new(i18n::text(language, "recent-files")).font(style::bold(14.0)));
            ui.with_layout(Layout::right_to_left(Align::Center), |ui| {
                let open = i18n::text(language, "command-open");
                if Control::text(open).with_icon(Icon::FILE).look(Look::Outlined).show(ui).clicked() {
                    actions.push(Action::Open);
                }
            });
        });
        if state.settings.recent.is_empty() {
            ui.label(RichText::new(i18n::text(language, "recent-none")).weak());
        } else {
            recent_ui(ui, state, &mut actions);
        }
    });
    drop_hint_ui(&ui, state);
    actions
}

/// A frame over everything while a file is held over the window.
fn drop_hint_ui(ui: &Ui, state: &State) {
    if ui.input(|i| i.raw.hovered_files.is_empty()) {
        return;
    }
    let rect = ui.ctx().content_rect().shrink(12.0);
    let stroke = egui::Stroke::new(2.0, c32(colours(ui).accent));
    ui.painter().rect_stroke(rect, style::POPUP_RADIUS, stroke, StrokeKind::Inside);
    let text = i18n::text(state.language(), "drop-to-open");
    let at = rect.center_bottom() - vec2(0.0, 40.0);
    ui.painter().text(at, Align2::CENTER_CENTER, text, style::bold(14.0), c32(colours(ui).accent));
}
