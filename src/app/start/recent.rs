//! Recent files as cards: a picture, the title, file and folder, when it was open last.

use std::{
    collections::BTreeMap,
    path::{Path, PathBuf},
    sync::Arc,
    time::{Duration, SystemTime},
};

use egui::{
    Align2, CornerRadius, CursorIcon, Rect, Sense, StrokeKind, TextureHandle, Ui, UiBuilder, Vec2, WidgetInfo,
    accesskit::Role, vec2,
};

use crate::{
    app::{
        action::Action,
        control::Control,
        describe,
        dialog::gallery::{GAP, card_ui, picture_ui, texture},
        dispatch,
        icon::{self, Icon},
        job::glance::Glance,
        panel::{elided, elided_in},
        state::State,
        style::{self, bold, c32, colours, hairline, regular},
    },
    i18n::{text, text_with},
    scene::Pixels,
};

/// Cards side by side.
const COLUMNS: usize = 4;
/// Height of a picture.
const PICTURE: f32 = 108.0;
/// Height of a card: picture, title on two lines, file and folder, when.
const CARD: f32 = PICTURE + 96.0;
/// Height of what stands there while there is no file.
const EMPTY: f32 = 128.0;

/// Pictures of the recent files as textures; another picture makes another texture.
#[derive(Default)]
pub struct RecentView {
    textures: BTreeMap<PathBuf, (Arc<Pixels>, TextureHandle)>,
}

impl std::fmt::Debug for RecentView {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_struct("RecentView").field("textures", &self.textures.len()).finish()
    }
}

impl RecentView {
    /// The picture of a file as a texture.
    pub(in crate::app) fn texture(&mut self, ui: &Ui, path: &Path, pixels: &Arc<Pixels>) -> TextureHandle {
        if let Some((made_of, texture)) = self.textures.get(path)
            && Arc::ptr_eq(made_of, pixels)
        {
            return texture.clone();
        }
        let made = texture(ui, "recent file", pixels);
        self.textures.insert(path.to_owned(), (Arc::clone(pixels), made.clone()));
        made
    }
}

/// Draws the cards, or what belongs there while there are none.
pub(super) fn recent_ui(ui: &mut Ui, state: &State, view: &mut RecentView, actions: &mut Vec<Action>) {
    let recent = &state.settings.recent;
    if recent.is_empty() {
        return empty_ui(ui, state);
    }
    if recent.iter().any(|path| !state.glances.contains_key(path)) && !state.jobs.is_running(dispatch::RECENT_JOB) {
        actions.push(Action::Glance);
    }
    let width = (ui.available_width() - GAP * (COLUMNS - 1) as f32) / COLUMNS as f32;
    for row in recent.chunks(COLUMNS) {
        let (rect, _) = ui.allocate_exact_size(vec2(ui.available_width(), CARD), Sense::hover());
        for (at, path) in row.iter().enumerate() {
            let min = rect.min + vec2(at as f32 * (width + GAP), 0.0);
            file_ui(ui, state, path, Rect::from_min_size(min, vec2(width, CARD)), view, actions);
        }
        ui.add_space(GAP - ui.spacing().item_spacing.y);
    }
}

fn empty_ui(ui: &mut Ui, state: &State) {
    let (rect, _) = ui.allocate_exact_size(vec2(ui.available_width(), EMPTY), Sense::hover());
    ui.painter().rect_stroke(rect, style::RADIUS + 2, hairline(colours(ui).line), StrokeKind::Inside);
    let at = Rect::from_center_size(rect.center() - vec2(0.0, 22.0), Vec2::splat(22.0));
    icon::paint(ui.painter(), at, Icon::CLOCK, c32(colours(ui).muted));
    let words = egui::RichText::new(text(state.language(), "recent-none")).color(c32(colours(ui).muted));
    let line = Rect::from_center_size(rect.center() + vec2(0.0, 14.0), vec2(rect.width() - 32.0, 20.0));
    ui.put(line, egui::Label::new(words));
}

/// One file. The whole card opens it; a cross at its corner takes it off the list.
fn file_ui(ui: &mut Ui, state: &State, path: &Path, rect: Rect, view: &mut RecentView, actions: &mut Vec<Action>) {
    let language = state.language();
    let name = path.file_name().map(|n| n.to_string_lossy().into_owned()).unwrap_or_default();
    let folder = path.parent().map(folder_text).unwrap_or_default();
    let glance = state.glances.get(path);
    let title = match glance {
        Some(Glance::Map { title, .. }) if !title.is_empty() => title.clone(),
        Some(Glance::Map { .. }) => text(language, "untitled").to_owned(),
        _ => name.clone(),
    };
    let when = match glance {
        Some(Glance::Missing) => text(language, "recent-missing").to_owned(),
        Some(Glance::Unreadable) => text(language, "recent-unreadable").to_owned(),
        _ => state.settings.opened.get(path).map(|secs| opened_at(state, *secs)).unwrap_or_default(),
    };
    let id = egui::Id::unique(("recent", path));
    let response = ui.interact(rect, id, Sense::click());
    response.widget_info(|| WidgetInfo::labeled(Role::Button, true, &name));
    ui.ctx().accesskit_node_builder(id, |node| node.set_description(format!("{title}, {folder}, {when}")));
    let is_lit = response.hovered() || response.has_focus() || ui.rect_contains_pointer(rect);
    let (ground, words) = card_ui(ui, rect, PICTURE, is_lit);
    ground_ui(ui, path, glance, ground, view);
    let inks = colours(ui);
    let is_gone = matches!(glance, Some(Glance::Missing | Glance::Unreadable));
    let last = if is_gone { inks.gap } else { inks.muted };
    let lines = [(&format!("{name} · {folder}"), regular(12.0), inks.muted, 2.0), (&when, regular(12.0), last, 19.0)];
    // Names that begin alike are told apart by their ends.
    let title = elided_in(ui, &title, bold(13.0), words.width(), 2);
    let below = title.size().y;
    ui.painter().galley_with_override_text_color(words.min, title, c32(inks.ink));
    for (line, font, ink, down) in lines {
        let galley = elided(ui, line, font, words.width());
        ui.painter().galley_with_override_text_color(words.min + vec2(0.0, below + down), galley, c32(ink));
    }
    let remove = remove_ui(ui, state, &name, ground, is_lit || is_gone);
    let response = response.on_hover_cursor(CursorIcon::PointingHand).on_hover_text(path.display().to_string());
    if remove {
        actions.push(Action::ForgetRecent(path.to_owned()));
    } else if response.clicked() {
        actions.push(Action::OpenPath(path.to_owned()));
    }
}

/// The picture, or why there is none.
fn ground_ui(ui: &Ui, path: &Path, glance: Option<&Glance>, ground: Rect, view: &mut RecentView) {
    match glance {
        Some(Glance::Map { picture: Some(pixels), .. }) => {
            picture_ui(ui, ground.shrink(8.0), &view.texture(ui, path, pixels));
        }
        Some(Glance::Missing | Glance::Unreadable) => {
            let at = Rect::from_center_size(ground.center(), Vec2::splat(22.0));
            icon::paint(ui.painter(), at, Icon::WARN, c32(colours(ui).gap));
        }
        Some(Glance::Map { .. }) | None => {}
    }
}

/// The cross: shown while the pointer or the focus is on its card, and where the file is gone.
/// It is always there for the keyboard.
fn remove_ui(ui: &mut Ui, state: &State, name: &str, ground: Rect, is_shown: bool) -> bool {
    let rect = Align2::RIGHT_TOP.align_size_within_rect(style::HIT, ground.shrink(4.0));
    let name = text_with(state.language(), "recent-remove", &[("name", name.into())]);
    let id = egui::Id::unique(("remove recent", &name));
    let has_focus = ui.memory(|m| m.has_focus(id));
    if is_shown || has_focus {
        ui.painter().rect(
            rect,
            CornerRadius::same(style::RADIUS),
            c32(colours(ui).raised),
            hairline(colours(ui).line),
            StrokeKind::Inside,
        );
    }
    let mut child = ui.new_child(UiBuilder::new().max_rect(rect).scope_id(id));
    if !(is_shown || has_focus) {
        child.set_opacity(0.0);
    }
    Control::icon(Icon::CLOSE, &name).height(28.0).show(&mut child).clicked()
}

/// The folder as people know it: from their own home on.
fn folder_text(folder: &Path) -> String {
    let home = std::env::home_dir();
    match home.as_deref().and_then(|home| folder.strip_prefix(home).ok()) {
        Some(rest) if rest.as_os_str().is_empty() => "~".to_owned(),
        Some(rest) => format!("~/{}", rest.display()),
        None => folder.display().to_string(),
    }
}

/// When a file was opened last; nothing for a time that no calendar has.
fn opened_at(state: &State, secs: u64) -> String {
    let at = SystemTime::UNIX_EPOCH.checked_add(Duration::from_secs(secs));
    at.map(|at| describe::day(state, at)).unwrap_or_default()
}
