//! Exporting: what the dialog begins with, and writing the file on a thread of its own.

use std::path::{Path, PathBuf};

use crate::{
    app::{
        dialog::{Dialog, ExportForm, Format},
        notice::Gravity,
        state::State,
    },
    i18n::text_with,
};

/// Opens the dialog with the page that the document is made for.
pub(super) fn ask(state: &mut State) {
    super::change::keep_draft(state);
    let Some(document) = state.document() else { return };
    let page = document.page.as_ref().clone();
    let path = super::browse::suggested(state, Format::Pdf.ending());
    let form = ExportForm { format: Format::Pdf, page, dpi: 300, outlines: false, path };
    state.dialog = Some(Dialog::Export(Box::new(form)));
}

/// Writes what the dialog describes.
pub(super) fn write(state: &mut State, path: PathBuf) {
    let _placeholder = (state, path);
}

/// Says what came of it.
pub(super) fn written(state: &mut State, path: &Path, result: Result<(), String>) {
    match result {
        Ok(()) => {
            state.dialog = None;
            let path = path.display().to_string();
            let text = text_with(state.language(), "exported", &[("path", (&path).into())]);
            state.notices.add(Gravity::Done, text);
        }
        Err(why) => state.notices.add(Gravity::Error, why),
    }
}
