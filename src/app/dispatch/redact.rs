//! A copy of the map without personal data. The open map stays as it is, and where it is.

use std::path::{Path, PathBuf};

use super::desk;
use crate::{
    app::{
        dialog::Dialog,
        disk::OnDisk,
        job::{self, Done},
        notice::{Gravity, Subject},
        state::State,
    },
    i18n::{text, text_with},
    io::{Before, Refusal, real_path},
    privacy::{Names, redact},
};

/// Asks where to, beside the map.
pub(super) fn ask(state: &mut State) {
    super::in_place::keep(state);
    let Some(session) = &state.session else { return };
    let beside = session.path().map(Path::to_path_buf);
    let path = beside.unwrap_or_else(|| PathBuf::from(super::browse::suggested(state, "ron")));
    let name = path.file_stem().unwrap_or_default().to_string_lossy().into_owned();
    let name = text_with(state.language(), "redacted-name", &[("name", name.into())]);
    let path = path.with_file_name(format!("{name}.ron")).display().to_string();
    state.dialog = Some(Dialog::SaveRedacted { path });
}

/// Writes the copy, but never over a map that is open.
pub(super) fn save_to(state: &mut State, path: PathBuf) {
    let there = OnDisk { real: Some(real_path(&path)), ..OnDisk::default() };
    if desk::with_file(state, &there).is_some() {
        let said = text(state.language(), "redacted-open");
        return state.notices.about(state.map, Subject::Saving, Gravity::Error, said, None);
    }
    let Some(session) = &state.session else { return };
    let (document, names) = (session.committed().clone(), Names::new(&state.settings.names));
    let language = state.language();
    state.jobs.start("save copy", move || {
        let redacted = redact(&document, &names);
        let result = job::open::save(&path, &redacted.document, Before::Anything);
        let result = result.map(|_| redacted.blanked.len()).map_err(|refusal| match refusal {
            Refusal::Failed(error) | Refusal::Unconfirmed(_, error) => error.message(language),
            Refusal::Foreign(_) => text(language, "redacted-open").to_owned(),
        });
        Done::Redacted(path, result)
    });
}

/// Says what came of it.
pub(super) fn saved(state: &mut State, path: &Path, result: Result<usize, String>) {
    match result {
        Ok(count) => {
            if matches!(state.dialog, Some(Dialog::SaveRedacted { .. })) {
                state.dialog = None;
            }
            let file = path.file_name().unwrap_or_default().to_string_lossy().into_owned();
            let args = [("file", file.into()), ("count", count.into())];
            let said = text_with(state.language(), "redacted-saved", &args);
            state.notices.add(Gravity::Done, said);
        }
        Err(why) => state.notices.about(state.map, Subject::Saving, Gravity::Error, why, None),
    }
}
