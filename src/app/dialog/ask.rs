//! Short questions: save first, recover, rename.

use egui::{Key, Label, RichText, Sense, TextEdit, Ui, Vec2};

use super::{Dialog, buttons_ui, from_right_ui, label_ui};
use crate::{
    app::{
        action::{Action, UnsavedAnswer},
        control::{Control, Look},
        desk::{self, MapNumber},
        disk,
        icon::{self, Icon},
        state::State,
        style,
    },
    i18n,
    io::Recoverable,
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

/// Maps that were kept when a window ended without saving.
pub(super) fn recovery_ui(ui: &mut Ui, state: &State, files: &[Recoverable], actions: &mut Vec<Action>) {
    let language = state.language();
    ui.label(i18n::text_with(language, "recovery-found", &[("count", files.len().into())]));
    for file in files {
        let untitled = i18n::text(language, "untitled").to_owned();
        let title = if file.title.is_empty() { untitled } else { file.title.clone() };
        let date = i18n::date(language, &state.clock.date(file.time));
        let time = state.clock.time_of_day(file.time);
        let kept = i18n::text_with(language, "recovery-kept", &[("date", date.into()), ("time", time.into())]);
        let place = file.original.as_ref().map(|p| p.display().to_string());
        ui.add_space(8.0);
        ui.label(RichText::new(&title).text_style(style::label()));
        ui.label(RichText::new(place.map_or_else(|| kept.clone(), |p| format!("{kept}\n{p}"))).small().weak());
        from_right_ui(ui, |ui| {
            let open = i18n::text_with(language, "recovery-open", &[("name", (&title).into())]);
            let forget = i18n::text_with(language, "recovery-forget", &[("name", (&title).into())]);
            let open_text = i18n::text(language, "recovery-open-short");
            let forget_text = i18n::text(language, "recovery-forget-short");
            if Control::text(open_text).named(&open).look(Look::Filled).show(ui).clicked() {
                actions.push(Action::Recover(Box::new(file.clone())));
            }
            if Control::text(forget_text).named(&forget).look(Look::Outlined).show(ui).clicked() {
                actions.push(Action::Forget(file.path.clone()));
            }
        });
    }
    ui.add_space(12.0);
    from_right_ui(ui, |ui| {
        if Control::text(i18n::text(language, "recovery-later")).look(Look::Outlined).show(ui).clicked() {
            actions.push(Action::CloseDialog);
        }
    });
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
