//! How to export: formats at the left, what belongs to the chosen one in the middle, its pages at
//! the right, and at the foot where to.

mod formats;
mod options;
mod preview;
mod sample;
mod target;

use std::path::PathBuf;

use egui::{Align, Layout, Ui, vec2};

use super::{Dialog, buttons_ui, file::path_ui};
use crate::{
    app::{
        action::Action,
        proof::Wish,
        state::{Selection, State},
    },
    base::Language,
    export::{self, Format, Part},
    i18n::text,
    model::{Document, Fit, PageSettings},
    render::svg::SvgText,
};

pub use preview::PreviewView;
pub use target::Replacing;

/// What the export dialog holds.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ExportForm {
    /// Which kind of file.
    pub format: Format,
    /// The page; with the export it becomes that of the map.
    pub page: PageSettings,
    /// Language of the sheet's own words.
    pub language: Language,
    /// What of the map is on a picture.
    pub part: Part,
    /// Dots per inch of a picture.
    pub dpi: u16,
    /// A picture without the white of the paper.
    pub transparent: bool,
    /// SVG with outlines instead of text.
    pub outlines: bool,
    /// Where to, as it was typed.
    pub path: String,
    /// Where to go unless another folder is named, and under which name: beside the map.
    pub usual: PathBuf,
    /// The file that the desktop's own dialog gave, which has asked before where it is there.
    pub browsed: Option<PathBuf>,
    /// Which page the preview shows, from 0.
    pub shown: usize,
}

impl ExportForm {
    /// A document in that format, as it has its page.
    pub fn new(document: &Document, format: Format, path: String) -> Self {
        Self {
            format,
            page: document.page.as_ref().clone(),
            language: document.journey.language,
            part: Part::Whole,
            dpi: 300,
            transparent: false,
            outlines: false,
            usual: PathBuf::from(&path),
            browsed: None,
            path,
            shown: 0,
        }
    }

    /// What the form asks for.
    pub fn wish(&self, state: &State) -> export::Wish {
        export::Wish {
            format: self.format,
            settings: self.page.clone(),
            language: self.language,
            filter: state.search.filter.clone(),
            part: if formats::is_picture(self.format) { self.part.clone() } else { Part::Whole },
            transparent: self.transparent,
            dpi: f32::from(self.dpi),
            letters: if self.outlines { SvgText::Outlines } else { SvgText::Text },
        }
    }

    /// What the dialog shows of it.
    pub fn proof(&self, state: &State) -> Option<Wish> {
        let session = state.session.as_ref()?;
        // What does not change the pages makes no other proof.
        let mut of = export::Wish { dpi: 300.0, letters: SvgText::Text, transparent: false, ..self.wish(state) };
        if self.format == Format::Html {
            // The sheet as it stands on a web page.
            of.settings = PageSettings {
                fit: Fit::OnePage,
                poster: None,
                with_notes: false,
                supplements: Vec::new(),
                ..of.settings
            };
        }
        Some(Wish { map: state.map, revision: session.revision(), slides: formats::has_slides(self.format), of })
    }
}

/// Width of the choices of a format.
const OPTIONS: f32 = 270.0;
/// Between the columns.
const GAP: f32 = 18.0;
/// What the dialog needs beside its columns: heading, path, buttons and air.
const AROUND: f32 = 280.0;

/// The export dialog.
pub(super) fn export_ui(
    ui: &mut Ui,
    state: &State,
    form: &ExportForm,
    view: &mut PreviewView,
    actions: &mut Vec<Action>,
) {
    let mut new = form.clone();
    let height = (ui.ctx().content_rect().height() - AROUND).clamp(376.0, 560.0);
    ui.horizontal_top(|ui| {
        ui.spacing_mut().item_spacing.x = GAP;
        column_ui(ui, formats::WIDTH, height, |ui| formats::formats_ui(ui, state, &mut new));
        column_ui(ui, OPTIONS, height, |ui| options::options_ui(ui, state, &mut new, actions));
        let rest = ui.available_width();
        column_ui(ui, rest, height, |ui| preview::preview_ui(ui, state, &mut new, view, actions));
    });
    let dialog = |path: String| Dialog::Export(Box::new(ExportForm { path, ..new.clone() }));
    let mut typed = Vec::new();
    let (path, entered) = path_ui(ui, state, &new.path, &mut typed, dialog);
    if new.format != form.format {
        new.path = PathBuf::from(&path).with_extension(new.format.ending()).display().to_string();
        new.shown = 0;
    }
    if new != *form {
        actions.push(Action::Show(Box::new(Dialog::Export(Box::new(new.clone())))));
    }
    actions.append(&mut typed);
    let language = state.language();
    let labels = [text(language, "export"), text(language, "cancel")];
    let out = new.target(&path);
    let is_given = !path.trim().is_empty() && target::foot_ui(ui, state, &new, &path, &out, actions);
    match buttons_ui(ui, &labels, is_given) {
        Some(0) => actions.push(Action::WriteExport(out)),
        Some(_) => actions.push(Action::CloseDialog),
        None if entered && is_given => actions.push(Action::WriteExport(out)),
        None => {}
    }
}

fn column_ui(ui: &mut Ui, width: f32, height: f32, add: impl FnOnce(&mut Ui)) {
    ui.allocate_ui_with_layout(vec2(width, height), Layout::top_down(Align::Min), |ui| {
        ui.set_min_size(vec2(width, height));
        ui.set_max_size(vec2(width, height));
        ui.spacing_mut().item_spacing.x = 8.0;
        add(ui);
    });
}

/// What is selected, as a part of the map that a picture can show.
fn selected(state: &State) -> Option<Part> {
    match &state.selection {
        Selection::Cards(ids) => Some(Part::Cards(ids.iter().cloned().collect())),
        Selection::Phase(id) => Some(Part::Phase(id.clone())),
        _ => None,
    }
}
