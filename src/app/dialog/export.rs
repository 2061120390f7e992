//! How to export: format, page and where to, with a preview of the pages.

use egui::Ui;

use crate::{
    app::{action::Action, state::State},
    model::PageSettings,
};

/// What the export dialog holds.
#[derive(Clone, Debug, PartialEq)]
pub struct ExportForm {
    /// Which kind of file.
    pub format: Format,
    /// The page.
    pub page: PageSettings,
    /// Dots per inch of a picture.
    pub dpi: u32,
    /// SVG with outlines instead of text.
    pub outlines: bool,
    /// Where to.
    pub path: String,
}

/// Kinds of exported files.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Format {
    /// Tagged PDF.
    Pdf,
    /// SVG.
    Svg,
    /// Pixels.
    Png,
}

impl Format {
    /// All of them, in the order of the dialog.
    pub const ALL: [Self; 3] = [Self::Pdf, Self::Svg, Self::Png];

    /// Ending of the file's name.
    pub fn ending(self) -> &'static str {
        match self {
            Self::Pdf => "pdf",
            Self::Svg => "svg",
            Self::Png => "png",
        }
    }
}

/// The export dialog.
pub(super) fn export_ui(ui: &mut Ui, state: &State, form: &ExportForm, actions: &mut Vec<Action>) {
    let _placeholder = (ui, state, form, actions);
}
