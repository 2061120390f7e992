//! Which file: a path field for every desktop, and the desktop's own dialog beside it.

use std::path::PathBuf;

use egui::{Key, RichText, TextEdit, Ui};

use super::{Dialog, buttons_ui, from_right_ui, label_ui};
use crate::{
    app::{
        action::Action,
        control::{Control, Look},
        state::State,
        style::{c32, colours},
    },
    i18n,
};

/// Which file to open: typed, browsed, or one of the last.
pub(super) fn open_ui(ui: &mut Ui, state: &State, path: &str, actions: &mut Vec<Action>) {
    let language = state.language();
    let (text, entered) = path_ui(ui, state, path, actions, |path| Dialog::Open { path });
    if !state.settings.recent.is_empty() {
        label_ui(ui, i18n::text(language, "recent-files"));
        super::gallery::recent_ui(ui, state, actions);
    }
    let labels = [i18n::text(language, "open"), i18n::text(language, "cancel")];
    let is_given = !text.trim().is_empty();
    match buttons_ui(ui, &labels, is_given) {
        Some(0) => actions.push(Action::OpenPath(PathBuf::from(text.trim()))),
        Some(_) => actions.push(Action::CloseDialog),
        None if entered && is_given => actions.push(Action::OpenPath(PathBuf::from(text.trim()))),
        None => {}
    }
}

/// Where to save.
pub(super) fn save_ui(ui: &mut Ui, state: &State, path: &str, actions: &mut Vec<Action>) {
    let language = state.language();
    let (text, entered) = path_ui(ui, state, path, actions, |path| Dialog::SaveAs { path });
    let target = with_ending(text.trim(), "ron");
    if target.is_file() && state.session.as_ref().and_then(|s| s.path()) != Some(target.as_path()) {
        ui.label(RichText::new(i18n::text(language, "save-replaces")).small().weak());
    }
    let labels = [i18n::text(language, "save"), i18n::text(language, "cancel")];
    let is_given = !text.trim().is_empty();
    match buttons_ui(ui, &labels, is_given) {
        Some(0) => actions.push(Action::SaveTo(target)),
        Some(_) => actions.push(Action::CloseDialog),
        None if entered && is_given => actions.push(Action::SaveTo(target)),
        None => {}
    }
}

/// Where to save a copy without personal data.
pub(super) fn save_redacted_ui(ui: &mut Ui, state: &State, path: &str, actions: &mut Vec<Action>) {
    let language = state.language();
    let about = i18n::text_with(language, "redacted-about", &[("count", state.settings.names.len().into())]);
    ui.add(egui::Label::new(RichText::new(about).color(c32(colours(ui).muted))).wrap());
    let (text, entered) = path_ui(ui, state, path, actions, |path| Dialog::SaveRedacted { path });
    let target = with_ending(text.trim(), "ron");
    if target.is_file() {
        ui.label(RichText::new(i18n::text(language, "save-replaces")).small().weak());
    }
    let labels = [i18n::text(language, "redacted-save"), i18n::text(language, "cancel")];
    let is_given = !text.trim().is_empty();
    match buttons_ui(ui, &labels, is_given) {
        Some(0) => actions.push(Action::SaveRedactedTo(target)),
        Some(_) => actions.push(Action::CloseDialog),
        None if entered && is_given => actions.push(Action::SaveRedactedTo(target)),
        None => {}
    }
}

/// The path field with "Browse…" beside it: what it holds, and whether Enter was pressed in it.
pub(super) fn path_ui(
    ui: &mut Ui,
    state: &State,
    path: &str,
    actions: &mut Vec<Action>,
    dialog: impl Fn(String) -> Dialog,
) -> (String, bool) {
    let language = state.language();
    let label = label_ui(ui, i18n::text(language, "path"));
    let mut text = path.to_owned();
    let mut entered = false;
    from_right_ui(ui, |ui| {
        let browse = Control::text(i18n::text(language, "browse"))
            .look(Look::Outlined)
            .enabled(!state.jobs.is_running("file dialog"));
        if browse.show(ui).clicked() {
            actions.push(Action::Browse);
        }
        let field = ui.add(TextEdit::singleline(&mut text).desired_width(ui.available_width())).labelled_by(label);
        entered = field.lost_focus() && ui.input(|i| i.key_pressed(Key::Enter));
        if !entered && ui.memory(|m| m.focused().is_none()) {
            field.request_focus();
        }
    });
    if text != path {
        actions.push(Action::Show(Box::new(dialog(text.clone()))));
    }
    ui.label(RichText::new(i18n::text(language, "path-hint")).small().weak());
    (text, entered)
}

/// The path with `.ending`, unless it has one.
pub(super) fn with_ending(text: &str, ending: &str) -> PathBuf {
    let path = PathBuf::from(text);
    if path.extension().is_some_and(|e| e.eq_ignore_ascii_case(ending)) {
        path
    } else {
        let mut name = path.into_os_string();
        name.push(".");
        name.push(ending);
        PathBuf::from(name)
    }
}
