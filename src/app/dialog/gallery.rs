//! Templates as pictures, and recent files as lines of a menu: how a map begins.

use std::{collections::BTreeMap, path::Path, sync::Arc};

use egui::{
    Align, Align2, Color32, ColorImage, CursorIcon, Id, Label, Layout, OpenUrl, Rect, Response, RichText, ScrollArea,
    Sense, StrokeKind, TextureFilter, TextureHandle, TextureOptions, Ui, UiBuilder, WidgetInfo, accesskit::Role, vec2,
};

use super::super::{
    action::Action,
    control::{Control, Look, menu_item_ui},
    icon::Icon,
    panel::{elided_in, segments_named_ui},
    state::State,
    style::{self, c32, colours, hairline},
    template::{Face, TemplateAction},
    topbar::{at_right_ui, language_name},
};
use crate::{
    base::{Colour, Language},
    i18n,
    io::{OwnTemplate, Template, own_template},
    scene::Pixels,
};

/// Pictures of the templates as textures; another picture makes another texture.
#[derive(Default)]
pub struct GalleryView {
    textures: BTreeMap<Face, (Arc<Pixels>, TextureHandle)>,
}

impl std::fmt::Debug for GalleryView {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_struct("GalleryView").field("textures", &self.textures.len()).finish()
    }
}

impl GalleryView {
    /// The template's picture as a texture, once it is painted.
    fn texture(&mut self, ui: &Ui, state: &State, face: &Face) -> Option<TextureHandle> {
        let pixels = state.templates.painted.get(face)?;
        if let Some((made_of, texture)) = self.textures.get(face)
            && Arc::ptr_eq(made_of, pixels)
        {
            return Some(texture.clone());
        }
        let made = texture(ui, "template", pixels);
        self.textures.insert(face.clone(), (Arc::clone(pixels), made.clone()));
        Some(made)
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

/// How cards of templates look.
#[derive(Clone, Copy, Debug)]
pub(in crate::app) struct Manner {
    /// Cards side by side.
    columns: usize,
    /// Height of the picture.
    picture: f32,
    /// Height of the words.
    words: f32,
    /// What is in it stands under the title, and not only in the tooltip.
    tells: bool,
}

impl Manner {
    /// Among other things: many at a glance.
    pub(in crate::app) const PAGE: Self = Self { columns: 5, picture: 116.0, words: 54.0, tells: false };
    /// With nothing else to look at.
    const DIALOG: Self = Self { columns: 3, picture: 160.0, words: 88.0, tells: true };
}

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
    let most = (ui.ctx().content_rect().height() - 220.0).max(240.0);
    let mut first = None;
    let scroll = ScrollArea::vertical().id_salt("templates").max_height(most).min_scrolled_height(most);
    scroll.auto_shrink([false, true]).show(ui, |ui| {
        // The bar stands beside the cards.
        ui.set_max_width(ui.available_width() - 12.0);
        first = all_ui(ui, state, (language, Manner::DIALOG), view, actions);
    });
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

/// One's own templates, and the shipped ones; gives the widget of the first.
pub(in crate::app) fn all_ui(
    ui: &mut Ui,
    state: &State,
    (language, manner): (Language, Manner),
    view: &mut GalleryView,
    actions: &mut Vec<Action>,
) -> Option<Id> {
    let own = own_ui(ui, state, manner, view, actions);
    if state.templates.own.as_ref().is_some_and(|own| !own.templates.is_empty()) {
        ui.add_space(12.0);
        heading_ui(ui, i18n::text(state.language(), "template-shipped"));
        ui.add_space(4.0);
    }
    let shipped = templates_ui(ui, state, (language, manner), view, actions);
    if manner.tells && state.templates.own.as_ref().is_some_and(|own| own.templates.is_empty()) {
        note_ui(ui, i18n::text(state.language(), "template-none").to_owned(), colours(ui).muted);
    }
    own.or(shipped)
}

/// The shipped templates in rows; gives the widget of the first.
fn templates_ui(
    ui: &mut Ui,
    state: &State,
    (language, manner): (Language, Manner),
    view: &mut GalleryView,
    actions: &mut Vec<Action>,
) -> Option<Id> {
    if !state.templates.without_pictures && !state.templates.asked.contains(&language) {
        actions.push(Action::Template(TemplateAction::Paint(language)));
    }
    let mut first = None;
    grid_ui(ui, manner, &Template::ALL, |ui, template, rect| {
        let says = state.language();
        let card = Card {
            id: ui.scope_id().with(("template", template.name())),
            title: template.title(says),
            about: template.description(says),
            picture: view.texture(ui, state, &Face::Shipped(*template, language)),
            corner: 0.0,
        };
        let response = template_ui(ui, manner, &card, rect);
        first.get_or_insert(response.id);
        if response.clicked() {
            actions.push(Action::NewFrom { template: template.name().to_owned(), language });
        }
    });
    first
}

/// One's own templates under a heading, with what could not be read; nothing while there is neither.
fn own_ui(ui: &mut Ui, state: &State, manner: Manner, view: &mut GalleryView, actions: &mut Vec<Action>) -> Option<Id> {
    let language = state.language();
    let Some(own) = &state.templates.own else {
        actions.push(Action::Template(TemplateAction::Read));
        return None;
    };
    if own.templates.is_empty() && own.refused.is_empty() {
        return None;
    }
    own_heading_ui(ui, state);
    ui.add_space(4.0);
    let mut first = None;
    grid_ui(ui, manner, &own.templates, |ui, template, rect| {
        let card = Card {
            id: ui.scope_id().with(("own template", &template.path)),
            title: &template.name,
            about: &template.about,
            picture: view.texture(ui, state, &Face::Own(template.path.clone())),
            corner: 2.0 * style::HIT.x,
        };
        let response = template_ui(ui, manner, &card, rect);
        first.get_or_insert(response.id);
        if let Some(action) = changes_ui(ui, state, template, rect) {
            actions.push(Action::Template(action));
        } else if response.clicked() {
            actions.push(Action::Template(TemplateAction::Begin(template.path.clone())));
        }
    });
    for error in &own.refused {
        let why = i18n::text_with(language, "template-refused", &[("why", error.message(language).into())]);
        note_ui(ui, why, colours(ui).gap);
    }
    first
}

/// "Your own", and the way to the folder.
fn own_heading_ui(ui: &mut Ui, state: &State) {
    let language = state.language();
    let size = vec2(ui.available_width(), style::CONTROL_HEIGHT);
    ui.allocate_ui_with_layout(size, Layout::left_to_right(Align::Center), |ui| {
        ui.set_min_size(size);
        heading_ui(ui, i18n::text(language, "template-own"));
        let Some(folder) = state.keep.config_dir.as_deref().map(own_template::folder) else { return };
        at_right_ui(ui, |ui| {
            let open = Control::text(i18n::text(language, "template-folder")).look(Look::Outlined).height(28.0);
            if open.show(ui).clicked() {
                ui.ctx().open_url(OpenUrl::same_tab(address(&folder)));
            }
        });
    });
}

fn heading_ui(ui: &mut Ui, words: &str) {
    let heading = ui.label(RichText::new(words).font(style::bold(14.0)));
    ui.ctx().accesskit_node_builder(heading.id, |node| {
        node.set_role(Role::Heading);
        node.set_level(2_usize);
    });
}

/// A folder as the desktop opens it.
fn address(folder: &Path) -> String {
    let mut address = "file://".to_owned();
    for byte in folder.display().to_string().replace('\\', "/").bytes() {
        match byte {
            b'a'..=b'z' | b'A'..=b'Z' | b'0'..=b'9' | b'/' | b':' | b'-' | b'_' | b'.' | b'~' => {
                address.push(byte.into());
            }
            _ => address.extend(["%".to_owned(), format!("{byte:02X}")]),
        }
    }
    address
}

/// The ways to call a template otherwise and to remove it, in the corner of its card.
fn changes_ui(ui: &mut Ui, state: &State, template: &OwnTemplate, rect: Rect) -> Option<TemplateAction> {
    let named = |key| i18n::text_with(state.language(), key, &[("name", (&template.name).into())]);
    let (rename, remove) = (named("template-rename-named"), named("template-remove-named"));
    let place = Align2::RIGHT_BOTTOM.align_size_within_rect(vec2(2.0 * style::HIT.x, style::HIT.y), rect.shrink(6.0));
    let mut asked = None;
    let layout = Layout::left_to_right(Align::Center);
    let scope = UiBuilder::new().max_rect(place).layout(layout).id_salt(("changes", &template.path));
    ui.scope_builder(scope, |ui| {
        ui.spacing_mut().item_spacing.x = 0.0;
        if Control::icon(Icon::PEN, &rename).height(style::HIT.y).show(ui).clicked() {
            asked = Some(TemplateAction::AskRename(template.path.clone()));
        }
        if Control::icon(Icon::TRASH, &remove).height(style::HIT.y).show(ui).clicked() {
            asked = Some(TemplateAction::AskRemove(template.path.clone()));
        }
    });
    asked
}

fn note_ui(ui: &mut Ui, words: String, ink: Colour) {
    ui.add(Label::new(RichText::new(words).small().color(c32(ink))).wrap());
}

/// Cards in rows as wide as there is room.
fn grid_ui<T>(ui: &mut Ui, manner: Manner, all: &[T], mut card: impl FnMut(&mut Ui, &T, Rect)) {
    let columns = manner.columns;
    let width = (ui.available_width() - GAP * (columns - 1) as f32) / columns as f32;
    let size = vec2(width, manner.picture + manner.words);
    for row in all.chunks(columns) {
        let (line, _) = ui.allocate_exact_size(vec2(ui.available_width(), size.y), Sense::hover());
        for (at, one) in row.iter().enumerate() {
            let min = line.min + vec2(at as f32 * (width + GAP), 0.0);
            card(ui, one, Rect::from_min_size(min, size));
        }
        ui.add_space(GAP - ui.spacing().item_spacing.y);
    }
}

/// What a card shows.
struct Card<'a> {
    id: Id,
    title: &'a str,
    about: &'a str,
    picture: Option<TextureHandle>,
    /// Width that is taken at the right of its last line.
    corner: f32,
}

/// One template: its picture, its name and what is in it. The whole is one button.
fn template_ui(ui: &Ui, manner: Manner, card: &Card<'_>, rect: Rect) -> Response {
    let response = ui.interact(rect, card.id, Sense::click());
    response.widget_info(|| WidgetInfo::labeled(Role::Button, true, card.title));
    ui.ctx().accesskit_node_builder(card.id, |node| node.set_description(card.about));
    if response.gained_focus() {
        response.scroll_to_me(None);
    }
    let (ground, words) = card_ui(ui, rect, manner.picture, response.hovered() || response.has_focus());
    if let Some(texture) = &card.picture {
        picture_ui(ui, ground.shrink(8.0), texture);
    }
    let inks = colours(ui);
    let title = elided_in(ui, card.title, style::bold(13.0), words.width() - card.corner * f32::from(!manner.tells), 2);
    let below = title.size().y + 3.0;
    ui.painter().galley_with_override_text_color(words.min, title, c32(inks.ink));
    if manner.tells {
        let lines = ((words.height() - below) / 16.0).floor().max(1.0) as usize;
        let about = elided_in(ui, card.about, style::regular(12.0), words.width(), lines);
        ui.painter().galley_with_override_text_color(words.min + vec2(0.0, below), about, c32(inks.muted));
    }
    let response = response.on_hover_cursor(CursorIcon::PointingHand);
    if manner.tells || card.about.is_empty() { response } else { response.on_hover_text(card.about) }
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
