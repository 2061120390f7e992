//! The bar at the top: the map's name and menu, history, zoom, theme, language, export.

use egui::{Popup, RichText, Ui, accesskit::Role};

use super::{
    action::Action,
    command::{Command, CommandId},
    control::{Control, Look, command_item_ui, command_ui, divider_ui, menu_item_ui, named_command_ui},
    icon::Icon,
    search,
    state::{State, ThemeChoice},
    style::{c32, colours},
};
use crate::{
    base::Language,
    i18n::{self, text_with},
};

/// The top bar.
pub fn topbar_ui(ui: &mut Ui, state: &State) -> Vec<Action> {
    let mut actions = Vec::new();
    ui.horizontal_centered(|ui| {
        ui.spacing_mut().item_spacing.x = 4.0;
        let has_map = state.session.is_some();
        if has_map {
            toggle_ui(ui, state, CommandId::ToggleLeft, Icon::PANEL_LEFT, &mut actions);
            divider_ui(ui);
        }
        map_menu_ui(ui, state, &mut actions);
        if has_map {
            file_name_ui(ui, state);
            divider_ui(ui);
            history_ui(ui, state, &mut actions);
        }
        at_right_ui(ui, |ui| {
            if has_map {
                search::filter_button_ui(ui, state, &mut actions);
                divider_ui(ui);
                zoom_ui(ui, state, &mut actions);
                divider_ui(ui);
            }
            theme_ui(ui, state, &mut actions);
            language_ui(ui, state, &mut actions);
            if has_map {
                divider_ui(ui);
                export_ui(ui, state, &mut actions);
                divider_ui(ui);
                toggle_ui(ui, state, CommandId::ToggleRight, Icon::PANEL_RIGHT, &mut actions);
            }
        });
    });
    actions
}

/// Controls at the right end of a row, still drawn from left to right: Tab follows the order
/// of drawing. Their width is that of the last frame.
pub(super) fn at_right_ui(ui: &mut Ui, add: impl FnOnce(&mut Ui)) {
    let id = ui.scope_id().with("right group");
    let width = ui.data(|d| d.get_temp::<f32>(id)).unwrap_or_default();
    ui.add_space((ui.available_width() - width).max(0.0));
    let used = ui.horizontal(add).response.rect.width();
    if (used - width).abs() > 0.5 {
        ui.data_mut(|d| d.insert_temp(id, used));
        ui.ctx().request_discard("the width of the controls at the right is known now");
    }
}

fn toggle_ui(ui: &mut Ui, state: &State, id: CommandId, icon: Icon, actions: &mut Vec<Action>) {
    command_ui(ui, state, id, icon, actions);
}

/// The map's title, which opens the menu.
fn map_menu_ui(ui: &mut Ui, state: &State, actions: &mut Vec<Action>) {
    let language = state.language();
    let title = if state.session.is_some() { state.map_title() } else { i18n::text(language, "app-name").to_owned() };
    let shown = shortened(&title, 40);
    let name = text_with(language, "map-menu", &[("title", (&title).into())]);
    let button = Control::text(&shown).named(&name).with_icon(Icon::LOGO).strong().opening_menu().show(ui);
    Popup::menu(&button).gap(4.0).width(280.0).show(|ui| {
        ui.spacing_mut().item_spacing.y = 0.0;
        for id in [CommandId::New, CommandId::Open, CommandId::NewWindow] {
            command_item_ui(ui, state, id, actions);
        }
        if !state.left_behind.maps.is_empty() {
            command_item_ui(ui, state, CommandId::Recovery, actions);
        }
        recent_menu_ui(ui, state, actions);
        ui.separator();
        for id in [CommandId::Save, CommandId::SaveAs, CommandId::Export] {
            command_item_ui(ui, state, id, actions);
        }
        ui.separator();
        command_item_ui(ui, state, CommandId::RenameMap, actions);
        command_item_ui(ui, state, CommandId::Close, actions);
        ui.separator();
        for id in [CommandId::ToggleDarkSheet, CommandId::ToggleMotion, CommandId::Settings] {
            command_item_ui(ui, state, id, actions);
        }
        ui.separator();
        for id in [CommandId::Help, CommandId::About] {
            command_item_ui(ui, state, id, actions);
        }
        ui.separator();
        command_item_ui(ui, state, CommandId::Quit, actions);
    });
}

fn recent_menu_ui(ui: &mut Ui, state: &State, actions: &mut Vec<Action>) {
    if state.settings.recent.is_empty() {
        return;
    }
    ui.separator();
    ui.label(RichText::new(i18n::text(state.language(), "recent-files")).small().weak());
    for path in state.settings.recent.iter().take(6) {
        let name = path.file_name().map(|n| n.to_string_lossy().into_owned()).unwrap_or_default();
        if menu_item_ui(ui, &name, None, true).on_hover_text(path.display().to_string()).clicked() {
            actions.push(Action::OpenPath(path.clone()));
            ui.close();
        }
    }
}

fn file_name_ui(ui: &mut Ui, state: &State) {
    let Some(session) = &state.session else { return };
    let (name, full) = match session.path() {
        Some(path) => {
            (path.file_name().map(|n| n.to_string_lossy().into_owned()).unwrap_or_default(), path.display().to_string())
        }
        None => (i18n::text(state.language(), "not-saved-yet").to_owned(), String::new()),
    };
    ui.add_space(4.0);
    let label = ui.label(RichText::new(shortened(&name, 32)).small().color(c32(colours(ui).muted)));
    if !full.is_empty() {
        label.on_hover_text(full);
    }
}

fn history_ui(ui: &mut Ui, state: &State, actions: &mut Vec<Action>) {
    let language = state.language();
    let session = state.session.as_ref();
    let undo = session.and_then(|s| s.undo_label(language)).map_or_else(
        || i18n::text(language, "command-undo").to_owned(),
        |step| text_with(language, "undo-step", &[("step", (&step).into())]),
    );
    let redo = session.and_then(|s| s.redo_label(language)).map_or_else(
        || i18n::text(language, "command-redo").to_owned(),
        |step| text_with(language, "redo-step", &[("step", (&step).into())]),
    );
    named_command_ui(ui, state, CommandId::Undo, Icon::UNDO, &undo, actions);
    named_command_ui(ui, state, CommandId::Redo, Icon::REDO, &redo, actions);
}

/// Minus, the figure, plus, fit.
fn zoom_ui(ui: &mut Ui, state: &State, actions: &mut Vec<Action>) {
    command_ui(ui, state, CommandId::ZoomOut, Icon::MINUS, actions);
    let figure = percent(state);
    let actual = Command::of(CommandId::ZoomActual);
    let name = text_with(state.language(), "zoom-now", &[("percent", (&figure).into())]);
    let hint = actual.shortcut_text(ui.ctx(), state.language());
    if Control::text(&figure).named(&name).hint(hint).strong().min_width(62.0).show(ui).clicked() {
        actions.extend(actual.act(state));
    }
    command_ui(ui, state, CommandId::ZoomIn, Icon::PLUS, actions);
    let fit = Command::of(CommandId::ZoomFit);
    let name = i18n::text(state.language(), fit.label);
    let hint = fit.shortcut_text(ui.ctx(), state.language());
    if Control::icon(Icon::FIT, name).hint(hint).selected(state.camera.fitted).show(ui).clicked() {
        actions.extend(fit.act(state));
    }
}

/// The zoom as people read it: "150 %".
pub fn percent(state: &State) -> String {
    format!("{:.0}\u{a0}%", state.camera.zoom * 100.0)
}

fn theme_ui(ui: &mut Ui, state: &State, actions: &mut Vec<Action>) {
    let language = state.language();
    let (icon, name) = if state.is_dark {
        (Icon::SUN, i18n::text(language, "theme-light"))
    } else {
        (Icon::MOON, i18n::text(language, "theme-dark"))
    };
    if Control::icon(icon, name).show(ui).clicked() {
        actions.push(Action::Theme(if state.is_dark { ThemeChoice::Light } else { ThemeChoice::Dark }));
    }
}

/// A language's name, in that language.
pub fn language_name(language: Language) -> &'static str {
    match language {
        Language::English => i18n::text(language, "language-own-name"),
        Language::German => i18n::text(Language::German, "language-own-name"),
    }
}

fn language_ui(ui: &mut Ui, state: &State, actions: &mut Vec<Action>) {
    let own = language_name(state.language());
    let name = text_with(state.language(), "language-menu", &[("language", own.into())]);
    let button = Control::text(own).named(&name).with_icon(Icon::WEB).opening_menu().show(ui);
    Popup::menu(&button).gap(4.0).width(150.0).show(|ui| {
        ui.spacing_mut().item_spacing.y = 0.0;
        for language in Language::ALL {
            let is_on = language == state.language();
            let item = Control::text(language_name(language)).selected(is_on).role(Role::MenuItemRadio).wide();
            if item.height(30.0).show(ui).clicked() {
                actions.push(Action::Language(language));
                ui.close();
            }
        }
    });
}

fn export_ui(ui: &mut Ui, state: &State, actions: &mut Vec<Action>) {
    let command = Command::of(CommandId::Export);
    let text = i18n::text(state.language(), "export");
    let name = i18n::text(state.language(), command.label);
    let button = Control::text(text).named(name).with_icon(Icon::EXPORT).look(Look::Outlined);
    if button.hint(command.shortcut_text(ui.ctx(), state.language())).show(ui).clicked() {
        actions.extend(command.act(state));
    }
}

/// At most `most` characters, with an ellipsis in place of the rest; the full words are in the name.
fn shortened(text: &str, most: usize) -> String {
    if text.chars().count() <= most {
        return text.to_owned();
    }
    let kept: String = text.chars().take(most.saturating_sub(1)).collect();
    format!("{}…", kept.trim_end())
}
