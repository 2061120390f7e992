//! The minutes of a workshop: in which format and where to; and what becomes of a workshop that was
//! left unfinished.

use std::path::Path;

use egui::{Id, Label, RichText, Ui};

use super::{Dialog, buttons_ui, file, label_ui};
use crate::{
    app::{
        action::Action,
        dispatch::RoomAction,
        panel::segments_ui,
        room::{Show, kept, minutes::MinutesAction},
        state::State,
    },
    export::{Format, MINUTES_FORMATS},
    i18n::{self, text, text_with},
};

/// Where to save the minutes.
pub(super) fn minutes_ui(ui: &mut Ui, state: &State, path: &str, format: Format, actions: &mut Vec<Action>) {
    let language = state.language();
    let names = MINUTES_FORMATS.map(Format::name);
    let on = MINUTES_FORMATS.iter().position(|known| *known == format);
    label_ui(ui, text(language, "export-format"));
    let used = segments_ui(ui, Id::unique("minutes format"), text(language, "export-format"), on, &names);
    if let Some(format) = used.and_then(|at| MINUTES_FORMATS.get(at)) {
        let path = Path::new(path).with_extension(format.ending()).display().to_string();
        actions.push(Action::Show(Box::new(Dialog::Minutes { path, format: *format })));
        return;
    }
    let (typed, entered) = file::path_ui(ui, state, path, actions, |path| Dialog::Minutes { path, format });
    let target = file::with_ending(typed.trim(), format.ending());
    if target.is_file() {
        ui.label(RichText::new(text(language, "save-replaces")).small().weak());
    }
    let is_given = !typed.trim().is_empty();
    let used = buttons_ui(ui, &[text(language, "minutes-write"), text(language, "cancel")], is_given);
    if used == Some(0) || (used.is_none() && entered && is_given) {
        actions.push(Action::Room(RoomAction::Minutes(MinutesAction::Write(target, format))));
    } else if used.is_some() {
        actions.push(Action::CloseDialog);
    }
}

/// A workshop was left unfinished: go on with it, write its minutes, or let it be over?
pub(super) fn unfinished_ui(ui: &mut Ui, state: &State, actions: &mut Vec<Action>) {
    let language = state.language();
    let Some(room) = kept::session(state) else { return };
    let args = [
        ("date", i18n::date(language, &room.record.date).into()),
        ("time", room.record.time.as_str().into()),
        ("count", room.record.ran.len().into()),
    ];
    ui.add(Label::new(text_with(language, "minutes-unfinished", &args)).wrap());
    if !room.writing.covered.is_empty() {
        let args = [("count", room.writing.covered.len().into())];
        ui.add(Label::new(text_with(language, "minutes-unfinished-covered", &args)).wrap());
    }
    let labels = [text(language, "minutes-go-on"), text(language, "minutes-offer"), text(language, "minutes-let-go")];
    match buttons_ui(ui, &labels, true) {
        Some(0) => actions.extend([Action::CloseDialog, Action::Room(RoomAction::Enter(Show::Workshop))]),
        Some(1) => actions.push(Action::Room(RoomAction::Minutes(MinutesAction::Ask(Format::Pdf)))),
        Some(_) => actions.push(Action::Room(RoomAction::Minutes(MinutesAction::Close))),
        None => {}
    }
}
