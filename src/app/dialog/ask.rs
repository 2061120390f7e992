//! Short questions: save first, load again, rename.

use egui::{Key, Label, RichText, ScrollArea, Sense, TextEdit, Ui, Vec2};

use super::{Dialog, Replacing, buttons_ui, label_ui};
use crate::{
    app::{
        action::{Action, UnsavedAnswer},
        desk::{self, MapNumber},
        disk,
        icon::{self, Icon},
        state::State,
        style,
    },
    i18n,
};

/// Save the changes before going on?
pub(super) fn unsaved_ui(ui: &mut Ui, state: &State, actions: &mut Vec<Action>) {
    let language = state.language();
    let title = state.map_title();
    ui.label(i18n::text_with(language, "unsaved-question", &[("title", (&title).into())]));
    let labels =
        [i18n::text(language, "unsaved-save"), i18n::text(language, "unsaved-discard"), i18n::text(language, "cancel")];
    let answers = [UnsavedAnswer::Save, UnsavedAnswer::Discard, UnsavedAnswer::Stay];
    if let Some(answer) = buttons_ui(ui, &labels, true).and_then(|at| answers.get(at).copied()) {
        actions.push(Action::Unsaved(answer));
    }
}

/// Save these maps before the window closes?
pub(super) fn unsaved_maps_ui(ui: &mut Ui, state: &State, maps: &[MapNumber], actions: &mut Vec<Action>) {
    let language = state.language();
    ui.label(i18n::text_with(language, "unsaved-maps-question", &[("count", maps.len().into())]));
    ui.add_space(4.0);
    for tab in desk::tabs(state).into_iter().filter(|tab| maps.contains(&tab.number)) {
        ui.horizontal(|ui| {
            let (rect, _) = ui.allocate_exact_size(Vec2::splat(14.0), Sense::hover());
            icon::paint(ui.painter(), rect, Icon::DOT, style::c32(style::colours(ui).muted));
            ui.add(Label::new(RichText::new(&tab.title).text_style(style::label())).truncate());
        });
    }
    let labels = [
        i18n::text(language, "unsaved-save-all"),
        i18n::text(language, "unsaved-discard-all"),
        i18n::text(language, "cancel"),
    ];
    let answers = [UnsavedAnswer::Save, UnsavedAnswer::Discard, UnsavedAnswer::Stay];
    if let Some(answer) = buttons_ui(ui, &labels, true).and_then(|at| answers.get(at).copied()) {
        actions.push(Action::Unsaved(answer));
    }
}

/// Height of the names of files to be replaced before they are scrolled.
const NAMES: f32 = 220.0;

/// Replace files that are there already? The safe answer is the likeliest.
pub(super) fn replace_ui(ui: &mut Ui, state: &State, replacing: &Replacing, actions: &mut Vec<Action>) {
    let language = state.language();
    let count = ("count", replacing.files.len().into());
    let folder = replacing.out.parent().map(|folder| folder.display().to_string()).unwrap_or_default();
    let words = i18n::text_with(language, "replace-question", &[count, ("folder", folder.into())]);
    ui.add(Label::new(words).wrap());
    ui.add_space(4.0);
    ScrollArea::vertical().max_height(NAMES).show(ui, |ui| {
        for file in &replacing.files {
            let name = file.file_name().unwrap_or_default().to_string_lossy();
            ui.add(Label::new(RichText::new(name).text_style(style::label())).wrap());
        }
    });
    let labels = [i18n::text(language, "replace-other"), i18n::text(language, "replace")];
    match buttons_ui(ui, &labels, true) {
        Some(0) => actions.push(replacing.back()),
        Some(_) => actions.push(Action::ReplaceExport),
        None => {}
    }
}

/// Close the window while files are being written?
pub(super) fn exporting_ui(ui: &mut Ui, state: &State, actions: &mut Vec<Action>) {
    let language = state.language();
    let file = state.running.as_ref().map(|running| running.name.clone()).unwrap_or_default();
    ui.label(i18n::text_with(language, "exporting-question", &[("file", file.into())]));
    let labels = [i18n::text(language, "exporting-stay"), i18n::text(language, "exporting-quit")];
    match buttons_ui(ui, &labels, true) {
        Some(0) => actions.push(Action::CloseDialog),
        Some(_) => actions.push(Action::CallOffExportAndQuit),
        None => {}
    }
}

/// Replace unsaved changes by what is in the file?
pub(super) fn reload_ui(ui: &mut Ui, state: &State, actions: &mut Vec<Action>) {
    let language = state.language();
    ui.label(i18n::text_with(language, "reload-question", &[("file", disk::file_name(state).into())]));
    let labels = [i18n::text(language, "reload-replace"), i18n::text(language, "cancel")];
    match buttons_ui(ui, &labels, true) {
        Some(0) => actions.push(Action::Reload),
        Some(_) => actions.push(Action::CloseDialog),
        None => {}
    }
}

/// Another title for the map.
pub(super) fn rename_ui(ui: &mut Ui, state: &State, title: &str, actions: &mut Vec<Action>) {
    let language = state.language();
    let label = label_ui(ui, i18n::text(language, "rename-map-label"));
    let mut text = title.to_owned();
    let field = ui.add(TextEdit::singleline(&mut text).desired_width(f32::INFINITY)).labelled_by(label);
    if field.changed() {
        actions.push(Action::Show(Box::new(Dialog::RenameMap(text.clone()))));
    }
    let entered = field.lost_focus() && ui.input(|i| i.key_pressed(Key::Enter));
    if !entered && ui.memory(|m| m.focused().is_none()) {
        field.request_focus();
    }
    let labels = [i18n::text(language, "rename"), i18n::text(language, "cancel")];
    match buttons_ui(ui, &labels, !text.trim().is_empty()) {
        Some(0) => actions.push(Action::RenameMap(text)),
        Some(_) => actions.push(Action::CloseDialog),
        None if entered => actions.push(Action::RenameMap(text)),
        None => {}
    }
}
