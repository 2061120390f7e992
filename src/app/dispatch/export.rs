//! Exporting: what the dialog begins with, its preview, and writing the files.

use std::{
    path::{Path, PathBuf},
    sync::Arc,
};

use crate::{
    app::{
        dialog::{Dialog, ExportForm},
        job::{
            Done,
            paper::{self, Preview, Wish},
        },
        notice::Gravity,
        state::State,
    },
    export::{self, Format},
    i18n::text_with,
    model::Filter,
    session::Session,
};

/// Opens the dialog with the page that the document is made for.
pub(super) fn ask(state: &mut State) {
    super::in_place::keep(state);
    let Some(session) = &state.session else { return };
    let document = session.document();
    let path = match session.path() {
        Some(map) => map.with_extension(Format::Pdf.ending()).display().to_string(),
        None => super::browse::suggested(state, Format::Pdf.ending()),
    };
    let form = ExportForm {
        format: Format::Pdf,
        page: document.page.as_ref().clone(),
        language: document.journey.language,
        dpi: 300,
        outlines: false,
        as_seen: state.search.filter.is_on(),
        path,
        shown: 0,
    };
    // One that broke down before has another try now.
    state.is_previewing = false;
    state.dialog = Some(Dialog::Export(Box::new(form)));
}

/// What the dialog describes.
fn wish(state: &State, session: &Session, form: &ExportForm) -> Wish {
    Wish {
        map: state.map,
        revision: session.revision(),
        page: form.page.clone(),
        language: form.language,
        filter: if form.as_seen { state.search.filter.clone() } else { Filter::default() },
    }
}

/// Asks for the preview that belongs to the dialog, unless it is there or on its way.
pub(super) fn refresh_preview(state: &mut State) {
    let (Some(Dialog::Export(form)), Some(session)) = (&state.dialog, &state.session) else {
        state.preview = None;
        return;
    };
    let wish = wish(state, session, form);
    if state.is_previewing || state.preview.as_ref().is_some_and(|p| p.wish == wish) {
        return;
    }
    let (document, map) = (session.document().clone(), session.path().map(Path::to_path_buf));
    state.is_previewing = true;
    state
        .jobs
        .start("preview pages", move || Done::Previewed(Box::new(paper::preview(&document, wish, map.as_deref()))));
}

/// Takes the preview in. If the wish has changed meanwhile, the next one is asked for at once.
pub(super) fn previewed(state: &mut State, preview: Preview) {
    state.is_previewing = false;
    if let Some(Dialog::Export(form)) = &mut state.dialog {
        form.shown = form.shown.min(preview.pages.len().saturating_sub(1));
    }
    state.preview = Some(Arc::new(preview));
}

/// Writes what the dialog describes.
pub(super) fn write(state: &mut State, out: PathBuf) {
    let (Some(Dialog::Export(form)), Some(session)) = (&state.dialog, &state.session) else { return };
    let shown = wish(state, session, form);
    let wish = export::Wish {
        format: form.format,
        settings: shown.page,
        language: shown.language,
        filter: shown.filter,
        part: export::Part::Whole,
        transparent: false,
        dpi: f32::from(form.dpi),
        letters: form.letters(),
    };
    let (document, map) = (session.document().clone(), session.path().map(Path::to_path_buf));
    let language = state.language();
    state.jobs.start("export", move || Done::Exported(paper::export(&document, &wish, map.as_deref(), &out, language)));
}

/// Says what came of it.
pub(super) fn written(state: &mut State, result: Result<Vec<PathBuf>, String>) {
    match result {
        Ok(files) => {
            super::hint::exported(state);
            if matches!(state.dialog, Some(Dialog::Export(_))) {
                state.dialog = None;
            }
            let first = files.first().map(|p| p.display().to_string()).unwrap_or_default();
            let args = [("path", (&first).into()), ("count", files.len().into())];
            let text = text_with(state.language(), "exported", &args);
            state.notices.add(Gravity::Done, text);
        }
        Err(why) => state.notices.add(Gravity::Error, why),
    }
}
