//! The desktop's own file dialogs, through its portal. They block, so they run on a thread of their own.

use std::path::PathBuf;

/// What to ask for.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Ask {
    /// For a file to write, not one to read.
    pub to_save: bool,
    /// Title of the dialog.
    pub title: String,
    /// What the files are called, and how their names end.
    pub kind: (String, Vec<&'static str>),
    /// Where to begin.
    pub folder: Option<PathBuf>,
    /// Name to begin with.
    pub name: String,
}

/// Asks; none when the user cancels, and likewise where the desktop has no such dialog.
pub fn ask(ask: &Ask) -> Option<PathBuf> {
    let (kind, endings) = &ask.kind;
    let mut dialog = rfd::FileDialog::new().set_title(&ask.title).add_filter(kind, endings);
    if let Some(folder) = &ask.folder {
        dialog = dialog.set_directory(folder);
    }
    if ask.to_save { dialog.set_file_name(&ask.name).save_file() } else { dialog.pick_file() }
}
