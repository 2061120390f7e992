//! Exporting: what the dialog begins with, writing the files in the background, and what came of it.

use std::{
    path::{Path, PathBuf},
    sync::Arc,
};

use crate::{
    app::{
        action::Action,
        desk::MapNumber,
        dialog::{Dialog, ExportForm, Replacing},
        job::{
            Done,
            paper::{self, Agreed, Exported, Unmade},
        },
        notice::{Gravity, Subject},
        print::Output,
        running::Running,
        state::State,
    },
    export::{Format, Made},
    i18n::{text, text_with},
    io,
};

/// Carries out what is about exporting.
pub(super) fn carry_out(state: &mut State, action: Action) {
    match action {
        Action::Export => ask(state),
        Action::WriteExport(path) => write(state, path),
        Action::ReplaceExport => replace(state),
        Action::Return(map, dialog) => go_back(state, map, *dialog),
        Action::CallOffExport => call_off(state),
        Action::CallOffExportAndQuit => call_off_and_quit(state),
        _ => {}
    }
}

/// Opens the dialog with the page that the document is made for.
fn ask(state: &mut State) {
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

/// Writes what the dialog describes, once that can be done and nothing is replaced unasked. The dialog
/// makes room for work then.
fn write(state: &mut State, out: PathBuf) {
    let Some(Dialog::Export(form)) = &state.dialog else { return };
    let form = ExportForm { path: out.display().to_string(), ..form.as_ref().clone() };
    let language = state.language();
    state.notices.clear_exports();
    if state.running.is_some() {
        return say(state, Gravity::Error, text(language, "export-busy").to_owned(), None);
    }
    let files = form.files(state, &out);
    // How many pages there are may turn out only when they are made.
    let known = files.unwrap_or_default();
    if let Err(error) = io::may_write(known.first().unwrap_or(&out)) {
        return say(state, Gravity::Error, error.message(language), None);
    }
    let mut standing = io::standing(&known);
    standing.retain(|file| form.browsed.as_ref() != Some(file));
    if standing.is_empty() {
        let agreed = Agreed(form.browsed.iter().cloned().collect());
        begin(state, form, out, agreed, None);
    } else {
        let replacing = Replacing { map: state.map, form, out, files: standing, made: None };
        state.dialog = Some(Dialog::Replace(Box::new(replacing)));
    }
}

/// Somebody agreed that the files are replaced.
fn replace(state: &mut State) {
    let Some(Dialog::Replace(replacing)) = state.dialog.take() else { return };
    let Replacing { map, form, out, files, made } = *replacing;
    state.notices.clear_exports();
    if state.running.is_some() {
        let words = text(state.language(), "export-busy").to_owned();
        return say(state, Gravity::Error, words, None);
    }
    super::desk::bring(state, map);
    let agreed = Agreed(files.into_iter().chain(form.browsed.clone()).collect());
    begin(state, form, out, agreed, made);
}

/// Starts the work. What is made already is only written.
fn begin(state: &mut State, form: ExportForm, out: PathBuf, agreed: Agreed, made: Option<Arc<Made>>) {
    let wish = form.wish(state);
    state.dialog = None;
    super::print::keep_page(state, form.page.clone());
    let Some(session) = &state.session else { return };
    let (document, map) = (session.document().clone(), session.path().map(Path::to_path_buf));
    let language = state.language();
    let course = state.jobs.course(&state.clock);
    let name = out.file_name().map(|name| name.to_string_lossy().into_owned()).unwrap_or_default();
    let asked = (out.clone(), agreed.clone());
    state.running = Some(Running { name, course: course.clone(), form, asked, map: state.map });
    state.jobs.start("export", move || {
        let how = (language, &course);
        Done::Exported(match made {
            Some(made) => paper::write(Arc::unwrap_or_clone(made), &agreed, how),
            None => paper::export(&document, &wish, map.as_deref(), &out, &agreed, how),
        })
    });
}

/// Says something about exporting: until the next one.
fn say(state: &mut State, gravity: Gravity, words: String, offer: Option<(String, Box<Action>)>) {
    state.notices.about(state.map, Subject::Exporting, gravity, words, offer);
}

/// Goes back to a dialog about that map.
fn go_back(state: &mut State, map: MapNumber, dialog: Dialog) {
    super::in_place::keep(state);
    super::desk::bring(state, map);
    if state.map == map {
        state.dialog_proofs.broken = None;
        state.dialog = Some(dialog);
    }
}

/// Calls the running export off; it ends when it next says how far it is.
fn call_off(state: &State) {
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
            state.notices.clear_exports();
            state.notices.add(Gravity::Done, done(state, &exported));
            for warning in &exported.warnings {
                state.notices.add(Gravity::Note, warning.message(language));
            }
        }
        Err(Unmade::CalledOff) => {
            state.notices.clear_exports();
            state.notices.add(Gravity::Note, text(language, "export-cancelled"));
        }
        Err(Unmade::Failed(why)) => failed(state, running, why),
        Err(Unmade::Standing(made, files)) => ask_late(state, running, made, files),
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

/// Why there are no files, with a way back to the dialog: by itself it would come over other work.
fn failed(state: &mut State, running: Option<Running>, why: String) {
    let again = text(state.language(), "export-again").to_owned();
    let offer = running.map(|running| {
        let dialog = Dialog::Export(Box::new(running.form));
        (again, Box::new(Action::Return(running.map, Box::new(dialog))))
    });
    state.notices.clear_exports();
    say(state, Gravity::Error, why, offer);
}

/// The files are made, and it turns out that some are there that nobody was asked about.
fn ask_late(state: &mut State, running: Option<Running>, made: Made, files: Vec<PathBuf>) {
    let Some(Running { form, map, asked, .. }) = running else { return };
    let language = state.language();
    let words = text_with(language, "replace-late", &[("count", files.len().into())]);
    let (out, agreed) = asked;
    let files = files.into_iter().chain(agreed.0).collect();
    let dialog = Dialog::Replace(Box::new(Replacing { map, form, out, files, made: Some(Arc::new(made)) }));
    let offer = (text(language, "replace-decide").to_owned(), Box::new(Action::Return(map, Box::new(dialog))));
    say(state, Gravity::Note, words, Some(offer));
}

/// The window was to be closed while files are being written.
pub(super) fn ask_to_leave(state: &mut State) {
    state.dialog = Some(Dialog::Exporting);
}

/// Calls the export off and closes the window once it has ended.
fn call_off_and_quit(state: &mut State) {
    state.dialog = None;
    if state.running.is_none() {
        return super::dispatch(state, Action::Quit);
    }
    call_off(state);
    state.after_export = Some(Box::new(Action::Quit));
}

/// The job broke down: its course is over.
pub(super) fn broke(state: &mut State, why: String) {
    let running = state.running.take();
    if state.dialog == Some(Dialog::Exporting) {
        state.dialog = None;
    }
    state.after_export = None;
    failed(state, running, why);
}
