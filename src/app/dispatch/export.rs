//! Exporting: what the dialog begins with, writing the files in the background, and what came of it.

use std::path::{Path, PathBuf};

use crate::{
    app::{
        action::Action,
        dialog::{Dialog, ExportForm},
        job::{
            Done,
            paper::{self, Exported, Unmade},
        },
        notice::Gravity,
        print::Output,
        running::Running,
        state::State,
    },
    export::Format,
    i18n::{text, text_with},
};

/// Opens the dialog with the page that the document is made for.
pub(super) fn ask(state: &mut State) {
    super::in_place::keep(state);
    let Some(session) = &state.session else { return };
    let format = match Output::of(state) {
        Output::Slides => Format::Pptx,
        Output::Sheets | Output::Poster => Format::Pdf,
    };
    let path = match session.path() {
        Some(map) => map.with_extension(format.ending()).display().to_string(),
        None => super::browse::suggested(state, format.ending()),
    };
    let form = ExportForm::new(session.document(), format, path);
    // One that broke down before has another try now.
    state.dialog_proofs.broken = None;
    state.dialog = Some(Dialog::Export(Box::new(form)));
}

/// Writes what the dialog describes. The dialog makes room for work meanwhile.
pub(super) fn write(state: &mut State, out: PathBuf) {
    if state.running.is_some() {
        let words = text(state.language(), "export-busy");
        return state.notices.add(Gravity::Error, words);
    }
    let Some(Dialog::Export(form)) = &state.dialog else { return };
    let form = form.as_ref().clone();
    let wish = form.wish(state);
    state.dialog = None;
    super::print::keep_page(state, form.page.clone());
    let Some(session) = &state.session else { return };
    let (document, map) = (session.document().clone(), session.path().map(Path::to_path_buf));
    let language = state.language();
    let course = state.jobs.course(&state.clock);
    let name = out.file_name().map(|name| name.to_string_lossy().into_owned()).unwrap_or_default();
    state.running = Some(Running { name, course: course.clone(), form, map: state.map });
    state.jobs.start("export", move || {
        Done::Exported(paper::export(&document, &wish, map.as_deref(), &out, (language, &course)))
    });
}

/// Calls the running export off; it ends when it next says how far it is.
pub(super) fn call_off(state: &State) {
    if let Some(running) = &state.running {
        running.course.call_off();
    }
}

/// Says what came of it.
pub(super) fn written(state: &mut State, result: Result<Exported, Unmade>) {
    let running = state.running.take();
    if state.dialog == Some(Dialog::Exporting) {
        state.dialog = None;
    }
    let language = state.language();
    match result {
        Ok(exported) => {
            super::hint::exported(state);
            state.notices.clear_done();
            state.notices.add(Gravity::Done, done(state, &exported));
            for warning in &exported.warnings {
                state.notices.add(Gravity::Note, warning.message(language));
            }
        }
        Err(Unmade::CalledOff) => state.notices.add(Gravity::Note, text(language, "export-cancelled")),
        Err(Unmade::Failed(why)) => {
            state.notices.add(Gravity::Error, why);
            ask_again(state, running);
        }
    }
    if let Some(next) = state.after_export.take() {
        super::dispatch(state, *next);
    }
}

/// The files and how many pages are in them.
fn done(state: &State, exported: &Exported) -> String {
    let first = exported.files.first().map(|p| p.display().to_string()).unwrap_or_default();
    let args = [("path", (&first).into()), ("count", exported.files.len().into()), ("pages", exported.pages.into())];
    let key = match (exported.files.len(), exported.pages) {
        (1, 0..=1) | (2.., _) => "exported",
        _ => "exported-pages",
    };
    text_with(state.language(), key, &args)
}

/// The dialog is there again to choose another place, unless somebody is busy elsewhere by now.
fn ask_again(state: &mut State, running: Option<Running>) {
    let Some(running) = running else { return };
    let is_free = state.dialog.is_none() && state.editing.is_none() && !state.capture.is_open && !state.is_dragging();
    if is_free && running.map == state.map {
        state.dialog = Some(Dialog::Export(Box::new(running.form)));
    }
}

/// The window was to be closed while files are being written.
pub(super) fn ask_to_leave(state: &mut State) {
    state.dialog = Some(Dialog::Exporting);
}

/// Calls the export off and closes the window once it has ended.
pub(super) fn call_off_and_quit(state: &mut State) {
    state.dialog = None;
    if state.running.is_none() {
        return super::dispatch(state, Action::Quit);
    }
    call_off(state);
    state.after_export = Some(Box::new(Action::Quit));
}

/// The job broke down: its course is over.
pub(super) fn broke(state: &mut State) {
    let running = state.running.take();
    if state.dialog == Some(Dialog::Exporting) {
        state.dialog = None;
    }
    state.after_export = None;
    ask_again(state, running);
}
