//! Where an export goes: the file that a typed path means, what is said of it at the foot of the
//! dialog, and the files that would be replaced.

use std::{
    path::{Path, PathBuf},
    sync::Arc,
};

use egui::{Label, RichText, Ui};

use super::{ExportForm, formats};
use crate::{
    app::{
        action::Action,
        control::{Control, Look},
        desk::MapNumber,
        dialog::{Dialog, file::with_ending},
        state::State,
        style::{c32, colours},
    },
    export::{self, Made},
    i18n::{text, text_with},
};

/// An export that waits for somebody to agree that files are replaced.
#[derive(Clone, Debug)]
pub struct Replacing {
    /// Of which map.
    pub map: MapNumber,
    /// What it was asked for with.
    pub form: ExportForm,
    /// The file that was asked for.
    pub out: PathBuf,
    /// The files that are there.
    pub files: Vec<PathBuf>,
    /// What is to be written, where it is made already.
    pub made: Option<Arc<Made>>,
}

impl PartialEq for Replacing {
    fn eq(&self, other: &Self) -> bool {
        let made = |replacing: &Self| replacing.made.as_ref().map(Arc::as_ptr);
        (self.map, &self.form, &self.out, &self.files) == (other.map, &other.form, &other.out, &other.files)
            && made(self) == made(other)
    }
}

impl Replacing {
    /// Back to where another name can be typed.
    pub fn back(&self) -> Action {
        Action::Return(self.map, Box::new(Dialog::Export(Box::new(self.form.clone()))))
    }
}

impl ExportForm {
    /// The file that a typed path means: `~` is the user's home, what is relative begins beside the
    /// map, and in a folder it has the usual name.
    pub fn target(&self, typed: &str) -> PathBuf {
        let typed = Path::new(typed.trim());
        let home = typed.strip_prefix("~").ok().zip(std::env::home_dir()).map(|(rest, home)| home.join(rest));
        let beside = self.usual.parent().unwrap_or_else(|| Path::new(""));
        let path = home.unwrap_or_else(|| beside.join(typed));
        let is_folder = typed.as_os_str().to_string_lossy().ends_with('/') || path.is_dir();
        let path = if is_folder { path.join(self.usual.file_stem().unwrap_or_default()) } else { path };
        with_ending(&path.to_string_lossy(), self.format.ending())
    }

    /// The files that will be written, as far as it is known how many there are.
    pub fn files(&self, state: &State, out: &Path) -> Option<Vec<PathBuf>> {
        let pages = if formats::is_picture(self.format) {
            let proof = state.dialog_proofs.proof.as_ref()?;
            (Some(&proof.wish) == self.proof(state).as_ref()).then_some(proof.pages.len())?
        } else {
            1
        };
        Some(export::names(self.format, out, pages))
    }
}

/// So many pages take so long that it is said before.
const MANY: usize = 40;

/// What there is to say of the target before it is written; whether it can be written now.
pub(super) fn foot_ui(
    ui: &mut Ui,
    state: &State,
    form: &ExportForm,
    typed: &str,
    out: &Path,
    actions: &mut Vec<Action>,
) -> bool {
    let language = state.language();
    let muted = c32(colours(ui).muted);
    let proof = state.dialog_proofs.proof.as_ref().filter(|proof| Some(&proof.wish) == form.proof(state).as_ref());
    let pages = proof.map_or(0, |proof| proof.pages.len());
    let files = form.files(state, out).unwrap_or_default();
    let name =
        |path: Option<&PathBuf>| path.and_then(|p| p.file_name()).unwrap_or_default().to_string_lossy().into_owned();
    let mut lines = Vec::new();
    if files.len() > 1 {
        let args =
            [("count", files.len().into()), ("first", name(files.first()).into()), ("last", name(files.last()).into())];
        lines.push(text_with(language, "export-many-files", &args));
    }
    if pages > MANY {
        let key = if formats::has_slides(form.format) { "export-many-slides" } else { "export-many-pages" };
        lines.push(text_with(language, key, &[("count", pages.into())]));
    }
    if out != Path::new(typed.trim()) && !typed.trim().is_empty() {
        lines.insert(0, text_with(language, "export-goes-to", &[("path", out.display().to_string().into())]));
    }
    if !lines.is_empty() {
        ui.add(Label::new(RichText::new(lines.join(" ")).small().color(muted)).wrap());
    }
    if proof.is_some_and(|proof| proof.has_no_slides()) {
        ui.add(Label::new(RichText::new(text(language, "print-no-slides")).color(c32(colours(ui).gap))).wrap());
        return false;
    }
    if state.running.is_some() {
        ui.horizontal(|ui| {
            ui.label(RichText::new(text(language, "export-busy")).color(c32(colours(ui).gap)));
            let cancel = Control::text(text(language, "running-cancel")).look(Look::Outlined);
            if cancel.show(ui).clicked() {
                actions.push(Action::CallOffExport);
            }
        });
        return false;
    }
    true
}
