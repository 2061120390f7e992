//! The bar at the top: the map's name and menu, history, zoom, theme, language, export.

use std::sync::Arc;

use egui::{Galley, Id, Popup, RichText, ScrollArea, Sense, TextStyle, Ui, WidgetInfo, accesskit::Role};

use super::{
    action::Action,
    command::{Command, CommandId},
    control::{Control, Look, command_item_ui, command_ui, divider_ui, menu_item_ui, named_command_ui},
    icon::Icon,
    panel::elided,
    perspective::{self, Perspective},
    print::Near,
    search,
    state::{State, ThemeChoice},
    style::{CONTROL_HEIGHT, c32, colours},
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
        let title = map_title(state);
        let file = file_name(state);
        let shares = Shares::of(ui, state, &title, file.as_ref().map(|(name, _)| name.as_str()));
        map_menu_ui(ui, state, &title, shares.title, &mut actions);
        if has_map {
            if let Some((name, full)) = &file {
                file_name_ui(ui, name, full, shares.file);
            }
            divider_ui(ui);
            history_ui(ui, state, &mut actions);
            divider_ui(ui);
            perspective::switch_ui(ui, state, shares.says_perspective, &mut actions);
        }
        at_right_ui(ui, |ui| {
            if has_map {
                search::filter_button_ui(ui, state, &mut actions);
                divider_ui(ui);
                if zooms(state) {
                    zoom_ui(ui, state, &mut actions);
                    divider_ui(ui);
                }
            }
            theme_ui(ui, state, &mut actions);
            language_ui(ui, state, shares.says_language, &mut actions);
            if has_map {
                divider_ui(ui);
                print_ui(ui, state, &mut actions);
                export_ui(ui, state, shares.says_actions, &mut actions);
                present_ui(ui, state, shares.says_actions, &mut actions);
                divider_ui(ui);
                toggle_ui(ui, state, CommandId::ToggleRight, Icon::PANEL_RIGHT, &mut actions);
            }
        });
    });
    actions
}

/// Whether there is something to zoom: the map, or its pages.
pub fn zooms(state: &State) -> bool {
    state.perspective == Perspective::Map || state.print.is_some()
}

/// What the words of the bar may take of its width. Where it is short, the file's name goes first,
/// then the end of the title, then the name of the perspective, then that of the language, then the
/// words on the last two buttons; the buttons never.
#[derive(Clone, Copy, Debug, PartialEq)]
struct Shares {
    title: f32,
    file: f32,
    says_perspective: bool,
    says_language: bool,
    says_actions: bool,
}

/// A title keeps this much while there is anything else to leave out.
const TITLE: f32 = 200.0;
/// Less of a file's name says nothing.
const FILE: f32 = 64.0;
/// Divider, undo, redo and the switch after the names, with the gaps between them.
const HISTORY: f32 = 2.0 * 13.0 + (2 + Perspective::ALL.len()) as f32 * CONTROL_HEIGHT + 8.0 * 4.0;

impl Shares {
    fn of(ui: &Ui, state: &State, title: &str, file: Option<&str>) -> Self {
        let own = language_name(state.language());
        let word = language_button(own).width(ui) - language_icon(own).width(ui);
        let actions = if state.session.is_some() { actions_word(ui, state) } else { 0.0 };
        let said = Id::unique("what the top bar says");
        let (says_language, says_actions) = ui.data(|d| d.get_temp::<(bool, bool)>(said)).unwrap_or_default();
        let width = |is_said: bool, width: f32| if is_said { width } else { 0.0 };
        let right = right_width(ui) - width(says_language, word) - width(says_actions, actions);
        let history = if state.session.is_some() { HISTORY } else { 4.0 };
        let room = ui.available_width() - right - history;
        let file = file.map_or(0.0, |name| file_galley(ui, name, f32::INFINITY).size().x + 12.0);
        let perspective = if state.session.is_some() { perspective::word_width(ui, state) } else { 0.0 };
        let shares = Self::share(room, title_button(title).width(ui), file, (perspective, word, actions));
        ui.data_mut(|d| d.insert_temp(said, (shares.says_language, shares.says_actions)));
        shares
    }

    /// Of `room`, to words as wide as that when they are whole.
    fn share(room: f32, title: f32, file: f32, (perspective, language, actions): (f32, f32, f32)) -> Self {
        let least = title.min(TITLE);
        let says_actions = room >= least + actions;
        let room = if says_actions { room - actions } else { room };
        let says_language = room >= least + language;
        let room = if says_language { room - language } else { room };
        let says_perspective = room >= least + perspective;
        let room = if says_perspective { room - perspective } else { room };
        let title = title.min(room).max(0.0);
        let left = room - title;
        let file = if left >= file.min(FILE) { file.min(left) } else { 0.0 };
        Self { title, file, says_perspective, says_language, says_actions }
    }
}

/// The width of the controls at the right end, as it was in the last frame.
fn right_width(ui: &Ui) -> f32 {
    ui.data(|d| d.get_temp::<f32>(ui.scope_id().with("right group"))).unwrap_or_default()
}

/// Controls at the right end of a row, still drawn from left to right: Tab follows the order
/// of drawing. Their width is that of the last frame.
pub(super) fn at_right_ui(ui: &mut Ui, add: impl FnOnce(&mut Ui)) {
    let id = ui.scope_id().with("right group");
    let width = right_width(ui);
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

/// The map's title, or whose window this is.
fn map_title(state: &State) -> String {
    match state.session {
        Some(_) => state.map_title(),
        None => i18n::text(state.language(), "app-name").to_owned(),
    }
}

fn title_button(title: &str) -> Control<'_> {
    Control::text(title).with_icon(Icon::LOGO).strong().opening_menu()
}

/// What lies between a menu's button, its lines and the foot of the window, in logical pixels.
const AROUND_MENU: f32 = 28.0;

/// The map's title, which opens the menu.
fn map_menu_ui(ui: &mut Ui, state: &State, title: &str, width: f32, actions: &mut Vec<Action>) {
    let name = text_with(state.language(), "map-menu", &[("title", title.into())]);
    let button = title_button(title).named(&name).most_width(width).show(ui);
    Popup::menu(&button).gap(4.0).width(280.0).show(|ui| {
        // What a low window has no room for is scrolled to, by wheel and by keyboard.
        let room = (ui.ctx().content_rect().bottom() - button.rect.bottom() - AROUND_MENU).max(AROUND_MENU);
        ScrollArea::vertical()
            .max_height(room)
            .min_scrolled_height(room)
            .show(ui, |ui| map_items_ui(ui, state, actions));
    });
}

/// The lines of that menu.
fn map_items_ui(ui: &mut Ui, state: &State, actions: &mut Vec<Action>) {
    ui.spacing_mut().item_spacing.y = 0.0;
    for id in [CommandId::New, CommandId::Open, CommandId::NewWindow] {
        command_item_ui(ui, state, id, actions);
    }
    if !state.left_behind.maps.is_empty() {
        command_item_ui(ui, state, CommandId::Recovery, actions);
    }
    recent_menu_ui(ui, state, actions);
    ui.separator();
    for id in [
        CommandId::Save,
        CommandId::SaveAs,
        CommandId::SaveRedacted,
        CommandId::SaveTemplate,
        CommandId::Print,
        CommandId::Export,
    ] {
        command_item_ui(ui, state, id, actions);
    }
    ui.separator();
    for id in [CommandId::Present, CommandId::Workshop, CommandId::Minutes] {
        command_item_ui(ui, state, id, actions);
    }
    ui.separator();
    for id in [CommandId::CopyPicture, CommandId::CopySvg] {
        command_item_ui(ui, state, id, actions);
    }
    ui.separator();
    command_item_ui(ui, state, CommandId::Survey, actions);
    command_item_ui(ui, state, CommandId::RenameMap, actions);
    command_item_ui(ui, state, CommandId::Close, actions);
    ui.separator();
    for id in [CommandId::ToggleDarkSheet, CommandId::ToggleMotion, CommandId::Settings] {
        command_item_ui(ui, state, id, actions);
    }
    ui.separator();
    for id in [CommandId::FirstMap, CommandId::Guide, CommandId::Help, CommandId::About] {
        command_item_ui(ui, state, id, actions);
    }
    ui.separator();
    command_item_ui(ui, state, CommandId::Quit, actions);
}

fn recent_menu_ui(ui: &mut Ui, state: &State, actions: &mut Vec<Action>) {
    if state.settings.recent.is_empty() {
        return;
    }
    ui.separator();
    ui.horizontal(|ui| {
        // Where the words of the lines begin.
        ui.add_space(10.0);
        ui.label(RichText::new(i18n::text(state.language(), "recent-files")).small().weak());
    });
    for path in state.settings.recent.iter().take(6) {
        let name = path.file_name().map(|n| n.to_string_lossy().into_owned()).unwrap_or_default();
        if menu_item_ui(ui, &name, None, true).on_hover_text(path.display().to_string()).clicked() {
            actions.push(Action::OpenPath(path.clone()));
            ui.close();
        }
    }
}

/// Name and path of the file the map is in.
fn file_name(state: &State) -> Option<(String, String)> {
    let named = match state.session.as_ref()?.path() {
        Some(path) => {
            (path.file_name().map(|n| n.to_string_lossy().into_owned()).unwrap_or_default(), path.display().to_string())
        }
        None => (i18n::text(state.language(), "not-saved-yet").to_owned(), String::new()),
    };
    Some(named)
}

fn file_galley(ui: &Ui, name: &str, width: f32) -> Arc<Galley> {
    elided(ui, name, TextStyle::Small.resolve(ui.style()), width)
}

/// The file's name in so much room, or not at all.
fn file_name_ui(ui: &mut Ui, name: &str, full: &str, width: f32) {
    if width <= 0.0 {
        return;
    }
    ui.add_space(4.0);
    let galley = file_galley(ui, name, width - 8.0);
    let (rect, label) = ui.allocate_exact_size(galley.size(), Sense::hover());
    label.widget_info(|| WidgetInfo::labeled(Role::Label, true, name));
    ui.painter().galley_with_override_text_color(rect.min, galley, c32(colours(ui).muted));
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
    if Control::icon(Icon::FIT, name).hint(hint).selected(is_fitted(state)).show(ui).clicked() {
        actions.extend(fit.act(state));
    }
}

/// Whether all of the sheet, or a page as a whole, is in view.
fn is_fitted(state: &State) -> bool {
    state.print.as_ref().map_or(state.camera.fitted, |print| print.near == Near::Page)
}

/// The zoom as people read it: "150 %".
pub fn percent(state: &State) -> String {
    format!("{:.0}\u{a0}%", state.zoom() * 100.0)
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

fn language_button(own: &str) -> Control<'_> {
    Control::text(own).with_icon(Icon::WEB).opening_menu()
}

fn language_icon(name: &str) -> Control<'_> {
    Control::icon(Icon::WEB, name).opening_menu()
}

fn language_ui(ui: &mut Ui, state: &State, says_it: bool, actions: &mut Vec<Action>) {
    let own = language_name(state.language());
    let name = text_with(state.language(), "language-menu", &[("language", own.into())]);
    let button = if says_it { language_button(own).named(&name) } else { language_icon(&name) };
    let button = button.show(ui);
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

/// The preview, on or off.
fn print_ui(ui: &mut Ui, state: &State, actions: &mut Vec<Action>) {
    let command = Command::of(CommandId::Print);
    let name = i18n::text(state.language(), command.label);
    let button = Control::icon(Icon::PRINT, name).selected(state.print.is_some());
    if button.hint(command.shortcut_text(ui.ctx(), state.language())).show(ui).clicked() {
        actions.extend(command.act(state));
    }
}

/// The two things that a map is made for, with their words or without.
fn action_button(state: &State, id: CommandId, says_it: bool) -> Control<'static> {
    let name = i18n::text(state.language(), Command::of(id).label);
    let (icon, word, look) = match id {
        CommandId::Export => (Icon::EXPORT, i18n::text(state.language(), "export"), Look::Outlined),
        _ => (Icon::PLAY, name, Look::Filled),
    };
    let button = if says_it { Control::text(word).named(name).with_icon(icon) } else { Control::icon(icon, name) };
    button.look(look)
}

/// How much wider both are with their words.
fn actions_word(ui: &Ui, state: &State) -> f32 {
    let width = |id, says_it| action_button(state, id, says_it).width(ui);
    [CommandId::Export, CommandId::Present].into_iter().map(|id| width(id, true) - width(id, false)).sum()
}

fn export_ui(ui: &mut Ui, state: &State, says_it: bool, actions: &mut Vec<Action>) {
    let command = Command::of(CommandId::Export);
    let button = action_button(state, CommandId::Export, says_it);
    if button.hint(command.shortcut_text(ui.ctx(), state.language())).show(ui).clicked() {
        actions.extend(command.act(state));
    }
}

/// The map in front of people.
fn present_ui(ui: &mut Ui, state: &State, says_it: bool, actions: &mut Vec<Action>) {
    let command = Command::of(CommandId::Present);
    let button = action_button(state, CommandId::Present, says_it);
    if button.hint(command.shortcut_text(ui.ctx(), state.language())).show(ui).clicked() {
        actions.extend(command.act(state));
    }
}
