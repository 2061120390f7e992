//! Taking personas from the library or another map, keeping one there, and laying another map's curves
//! over this one's.

use std::path::PathBuf;

use egui::{Align, Layout, RichText, ScrollArea, Sense, Ui, WidgetInfo, accesskit::Role, pos2, vec2};

use super::{Dialog, buttons_ui, file};
use crate::{
    app::{
        action::Action,
        control::{Control, Look},
        library::{LibraryAction, LibraryForm, Standing},
        panel::{elided, paint_avatar},
        state::State,
        style::{bold, c32, colours, hover, regular},
    },
    i18n::{quoted, text, text_with},
    io::library::Shelved,
};

/// Height of a row.
const ROW: f32 = 48.0;
/// Radius of the circle in a row.
const CIRCLE: f32 = 16.0;

/// Which personas to take.
pub(super) fn library_ui(ui: &mut Ui, state: &State, form: &LibraryForm, actions: &mut Vec<Action>) {
    let language = state.language();
    let tr = |key: &'static str| text(language, key);
    let mut next = form.clone();
    from_ui(ui, state, form, actions);
    ui.add_space(6.0);
    match &form.shelf {
        None if form.trouble.is_some() => {}
        None => note_ui(ui, tr("library-reading")),
        Some(shelf) if shelf.personas.is_empty() && form.map.is_none() => note_ui(ui, tr("library-empty")),
        Some(shelf) if shelf.personas.is_empty() => note_ui(ui, tr("library-map-empty")),
        Some(shelf) => {
            ScrollArea::vertical().id_salt("library").max_height(300.0).show(ui, |ui| {
                ui.spacing_mut().item_spacing.y = 2.0;
                for (at, shelved) in shelf.personas.iter().enumerate() {
                    if row_ui(ui, shelved, at, form.chosen.contains(&at)) && !next.chosen.remove(&at) {
                        next.chosen.insert(at);
                    }
                }
            });
        }
    }
    let refused = form.shelf.iter().flat_map(|shelf| &shelf.refused).map(|error| error.message(language));
    for why in form.trouble.iter().cloned().chain(refused) {
        let why = RichText::new(why).small().color(c32(colours(ui).gap));
        ui.add(egui::Label::new(why).wrap());
    }
    ui.add_space(8.0);
    ui.label(RichText::new(tr("library-other-map")).font(bold(13.0)));
    let path = &form.path;
    let with_path = |path: String| Dialog::Library(Box::new(LibraryForm { path, ..form.clone() }));
    let (typed, entered) = file::path_ui(ui, state, path, actions, with_path);
    let is_given = !typed.trim().is_empty();
    let look = Control::text(tr("library-look")).look(Look::Outlined).height(28.0).enabled(is_given);
    if look.show(ui).clicked() || (entered && is_given) {
        actions.push(Action::Library(LibraryAction::OpenMap(PathBuf::from(typed.trim()))));
    }
    let take = text_with(language, "library-take-count", &[("count", next.chosen.len().into())]);
    match buttons_ui(ui, &[&take, tr("cancel")], !next.chosen.is_empty()) {
        Some(0) => actions.push(Action::Library(LibraryAction::Take)),
        Some(_) => actions.push(Action::CloseDialog),
        None if next != *form => actions.push(Action::Show(Box::new(Dialog::Library(Box::new(next))))),
        None => {}
    }
}

/// Where they come from, and the way back to the library.
fn from_ui(ui: &mut Ui, state: &State, form: &LibraryForm, actions: &mut Vec<Action>) {
    let language = state.language();
    let from = form.map.clone().or_else(|| state.library()).unwrap_or_default().display().to_string();
    let key = if form.map.is_some() { "library-from-map" } else { "library-from-folder" };
    let words = match key {
        "library-from-map" => text_with(language, "library-from-map", &[("place", from.into())]),
        _ => text_with(language, "library-from-folder", &[("place", from.into())]),
    };
    note_ui(ui, &words);
    if form.map.is_some() && Control::text(text(language, "library-back")).height(28.0).show(ui).clicked() {
        actions.push(Action::Library(LibraryAction::Open));
    }
}

/// One persona to tick; says whether it was.
fn row_ui(ui: &mut Ui, shelved: &Shelved, at: usize, is_on: bool) -> bool {
    let inks = colours(ui);
    let persona = &shelved.persona;
    let (rect, response) = ui.allocate_exact_size(vec2(ui.available_width(), ROW), Sense::click());
    let file = shelved.path.file_name().unwrap_or_default().to_string_lossy();
    let said = [persona.name.as_str(), &persona.role, &file].into_iter().filter(|s| !s.is_empty());
    let name = said.collect::<Vec<_>>().join(", ");
    response.widget_info(|| WidgetInfo::selected(Role::CheckBox, true, is_on, &name));
    if is_on {
        ui.painter().rect_filled(rect, 6, c32(inks.accent_wash));
    } else if response.hovered() {
        ui.painter().rect_filled(rect, 6, c32(hover(inks)));
    }
    if response.has_focus() {
        let stroke = egui::Stroke::new(2.0, c32(inks.accent));
        ui.painter().rect_stroke(rect, 6, stroke, egui::StrokeKind::Inside);
    }
    let tick = egui::Rect::from_center_size(pos2(rect.left() + 18.0, rect.center().y), vec2(16.0, 16.0));
    let (fill, edge) = if is_on { (inks.accent, inks.accent) } else { (inks.field, inks.border) };
    ui.painter().rect(tick, 3, c32(fill), egui::Stroke::new(1.2, c32(edge)), egui::StrokeKind::Inside);
    if is_on {
        let corners = [(-4.0, 0.0), (-1.2, 3.0), (4.2, -3.2)].map(|(x, y)| tick.center() + vec2(x, y));
        ui.painter().line(corners.to_vec(), egui::Stroke::new(1.8, c32(inks.on_accent)));
    }
    let centre = pos2(rect.left() + 42.0 + CIRCLE, rect.center().y);
    let style = persona.style.map_or(at, |style| usize::from(style.saturating_sub(1))) % inks.personas.len().max(1);
    let colour = inks.personas.get(style).copied().unwrap_or(inks.ink);
    paint_avatar(ui.painter(), centre, CIRCLE, &persona.letters(), colour, inks.on_accent);
    let left = centre.x + CIRCLE + 12.0;
    let right = elided(ui, &file, regular(12.0), 180.0);
    let right_at = pos2(rect.right() - 10.0 - right.size().x, rect.center().y - right.size().y / 2.0);
    let room = right_at.x - left - 12.0;
    ui.painter().galley_with_override_text_color(right_at, right, c32(inks.muted));
    let name = elided(ui, &persona.name, bold(13.0), room);
    let up = if persona.role.is_empty() { name.size().y / 2.0 } else { name.size().y + 1.0 };
    ui.painter().galley_with_override_text_color(pos2(left, rect.center().y - up), name, c32(inks.ink));
    if !persona.role.is_empty() {
        let role = elided(ui, &persona.role, regular(12.0), room);
        ui.painter().galley_with_override_text_color(pos2(left, rect.center().y + 1.0), role, c32(inks.muted));
    }
    response.on_hover_cursor(egui::CursorIcon::PointingHand).clicked()
}

/// Another persona of that name is in the library: replace it?
pub(super) fn standing_ui(ui: &mut Ui, state: &State, standing: &Standing, actions: &mut Vec<Action>) {
    let language = state.language();
    let file = standing.path.display().to_string();
    let args = [("name", quoted(language, &standing.persona.name).into()), ("file", file.into())];
    ui.add(egui::Label::new(text_with(language, "library-standing", &args)).wrap());
    match buttons_ui(ui, &[text(language, "library-replace"), text(language, "cancel")], true) {
        Some(0) => actions.push(Action::Library(LibraryAction::Replace)),
        Some(_) => actions.push(Action::CloseDialog),
        None => {}
    }
}

/// Which map's curves to lay over this one's.
pub(super) fn overlay_ui(ui: &mut Ui, state: &State, path: &str, actions: &mut Vec<Action>) {
    let language = state.language();
    ui.with_layout(Layout::top_down(Align::Min), |ui| note_ui(ui, text(language, "overlay-about")));
    let (typed, entered) = file::path_ui(ui, state, path, actions, |path| Dialog::Overlay { path });
    let is_given = !typed.trim().is_empty();
    let used = buttons_ui(ui, &[text(language, "overlay-lay"), text(language, "cancel")], is_given);
    if used == Some(0) || (used.is_none() && entered && is_given) {
        actions.push(Action::Library(LibraryAction::Overlay(PathBuf::from(typed.trim()))));
    } else if used.is_some() {
        actions.push(Action::CloseDialog);
    }
}

fn note_ui(ui: &mut Ui, words: &str) {
    let words = RichText::new(words).small().color(c32(colours(ui).muted));
    ui.add(egui::Label::new(words).wrap());
}
