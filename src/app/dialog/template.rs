//! A map becomes a template, one is called otherwise, one is removed.

use std::path::Path;

use egui::{Key, Label, RichText, TextEdit, Ui};

use super::{Dialog, buttons_ui, label_ui};
use crate::{
    app::{
        action::Action,
        state::State,
        style::{c32, colours},
        template::{TemplateAction, TemplateForm},
    },
    i18n::{quoted, text, text_with},
};

/// How it is called, what is in it, and, for a new one, what of the map it keeps.
pub(super) fn template_ui(ui: &mut Ui, state: &State, form: &TemplateForm, actions: &mut Vec<Action>) {
    let language = state.language();
    let tr = |key: &'static str| text(language, key);
    let mut next = form.clone();
    let label = label_ui(ui, tr("template-name"));
    let field = ui.add(TextEdit::singleline(&mut next.name).desired_width(f32::INFINITY)).labelled_by(label);
    let entered = field.lost_focus() && ui.input(|i| i.key_pressed(Key::Enter));
    if ui.memory(|m| m.focused().is_none()) {
        field.request_focus();
    }
    ui.add_space(6.0);
    let label = label_ui(ui, tr("template-about"));
    let about = TextEdit::multiline(&mut next.about).desired_rows(2).desired_width(f32::INFINITY);
    ui.add(about).labelled_by(label);
    if form.path.is_none() {
        ui.add_space(10.0);
        label_ui(ui, tr("template-keeps"));
        note_ui(ui, tr("template-always"));
        let kept = &mut next.kept;
        for (on, key) in [
            (&mut kept.cards, "template-cards"),
            (&mut kept.personas, "template-personas"),
            (&mut kept.evidence, "template-evidence"),
            (&mut kept.figures, "template-figures"),
        ] {
            ui.checkbox(on, tr(key));
        }
    }
    if next.name != form.name {
        next.is_standing = false;
    }
    if next.is_standing {
        ui.add_space(6.0);
        let name = quoted(language, next.name.trim());
        let says = text_with(language, "template-standing", &[("name", name.into())]);
        ui.add(Label::new(RichText::new(says).color(c32(colours(ui).gap))).wrap());
    }
    let yes = match (next.is_standing, form.path.is_some()) {
        (true, _) => tr("replace"),
        (false, true) => tr("rename"),
        (false, false) => tr("template-save"),
    };
    let act = if form.path.is_some() { TemplateAction::Rename } else { TemplateAction::Save };
    let is_named = !next.name.trim().is_empty();
    match buttons_ui(ui, &[yes, tr("cancel")], is_named) {
        // What is there already is replaced by the button alone.
        None if entered && is_named && next == *form && !next.is_standing => actions.push(Action::Template(act)),
        Some(0) => actions.push(Action::Template(act)),
        Some(_) => actions.push(Action::CloseDialog),
        None if next != *form => actions.push(Action::Show(Box::new(Dialog::SaveTemplate(Box::new(next))))),
        None => {}
    }
}

/// Remove it? The file has no way back.
pub(super) fn remove_ui(ui: &mut Ui, state: &State, path: &Path, actions: &mut Vec<Action>) {
    let language = state.language();
    let name = state.templates.own(path).map_or("", |template| template.name.as_str());
    let args = [("name", quoted(language, name).into()), ("file", path.display().to_string().into())];
    ui.add(Label::new(text_with(language, "template-remove-question", &args)).wrap());
    match buttons_ui(ui, &[text(language, "template-remove"), text(language, "cancel")], true) {
        Some(0) => actions.push(Action::Template(TemplateAction::Remove(path.to_path_buf()))),
        Some(_) => actions.push(Action::New),
        None => {}
    }
}

fn note_ui(ui: &mut Ui, words: &str) {
    ui.add(Label::new(RichText::new(words).small().color(c32(colours(ui).muted))).wrap());
}
