//! Print preview: the pages side by side like sheets on a table, with the settings of paper beside
//! them. It stands where the canvas stands, which keeps its place meanwhile.

pub(super) mod bar;
mod keys;
mod leaf;
mod notes;
pub mod said;
mod spread;
mod table;

use egui::{CentralPanel, Frame, Panel, Rect, Ui, Vec2, accesskit::Role, vec2};

use super::{
    action::Action,
    panel,
    proof::{Glimpse, Viewer},
    state::State,
    style::{c32, colours},
};
use crate::{base::Size, i18n::text, model::Poster};

pub use keys::PRINT_KEYS;
pub use leaf::LeafView;
pub use spread::{Spread, ZOOM_RANGE};
pub(super) use table::paint;

/// Width of the settings, in logical pixels.
pub const SETTINGS: f32 = 336.0;

/// What the preview shows, and from where.
#[derive(Clone, Debug, PartialEq)]
pub struct Print {
    /// Slides instead of sheets of paper.
    pub slides: bool,
    /// How near.
    pub near: Near,
    /// The page one is at, from 0.
    pub current: usize,
    /// Counts how often somebody went to a page: the table brings it into view.
    pub goes: u64,
    /// Size of the table, in logical pixels.
    pub viewport: Vec2,
    /// The poster as it was when sheets were chosen instead.
    pub poster: Option<Poster>,
}

impl Default for Print {
    fn default() -> Self {
        Self { slides: false, near: Near::All, current: 0, goes: 0, viewport: vec2(800.0, 600.0), poster: None }
    }
}

/// How near one looks at the pages.
#[derive(Clone, Copy, Debug, PartialEq)]
pub enum Near {
    /// As many pages at once as can still be told apart.
    All,
    /// One page in view.
    Page,
    /// A page as wide as the table.
    Width,
    /// This many logical pixels for a point of paper.
    Zoom(f32),
}

impl Print {
    /// Logical pixels for a point of paper.
    pub fn zoom(&self, papers: &[Size]) -> f32 {
        spread::zoom(self.near, papers, self.viewport)
    }
}

/// Requests of the preview.
#[derive(Clone, Debug, PartialEq)]
pub enum PrintAction {
    /// Show it.
    Open,
    /// Back to the canvas.
    Close,
    /// What comes out of it.
    Output(Output),
    /// How near.
    Near(Near),
    /// Go to this page.
    GoTo(usize),
    /// This page was clicked.
    Choose(usize),
    /// The table has another size, in logical pixels.
    Viewport(Vec2),
    /// Paint these parts of pages, which are on show.
    Paint(Viewer, Vec<Glimpse>),
}

/// What comes out.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Output {
    /// Sheets of paper.
    Sheets,
    /// One large map, perhaps in tiles.
    Poster,
    /// Slides.
    Slides,
}

impl Output {
    /// What comes out as the window has it now.
    pub fn of(state: &State) -> Self {
        if state.print.as_ref().is_some_and(|print| print.slides) {
            Self::Slides
        } else if state.document().is_some_and(|document| document.page.poster.is_some()) {
            Self::Poster
        } else {
            Self::Sheets
        }
    }
}

/// What the preview keeps between frames.
#[derive(Debug, Default)]
pub struct PrintView {
    table: table::TableView,
}

impl PrintView {
    /// Whether the preview was shown in the last frame.
    pub fn was_open(&self) -> bool {
        self.table.is_begun()
    }
}

/// The papers of the proof, in order.
pub fn papers(state: &State) -> Vec<Size> {
    state.proofs.proof.as_ref().map(|proof| proof.pages.iter().map(|page| page.paper).collect()).unwrap_or_default()
}

/// Draws the preview into all of `ui`; gives where the table is.
pub fn print_ui(ui: &mut Ui, state: &State, view: &mut PrintView, actions: &mut Vec<Action>) -> Rect {
    let fill = Frame::new().fill(c32(colours(ui).panel));
    Panel::right("print settings").exact_size(SETTINGS).resizable(false).frame(fill).show(ui, |ui| {
        super::shell::landmark(ui, state, Role::Complementary, "print-settings");
        actions.extend(panel::paper_ui(ui, state));
    });
    let bar = fill.inner_margin(egui::Margin::symmetric(8, 0));
    Panel::top("print bar").exact_size(bar::HEIGHT).resizable(false).frame(bar).show(ui, |ui| {
        super::shell::landmark(ui, state, Role::Toolbar, "print-preview");
        bar::bar_ui(ui, state, actions);
    });
    notes::notes_ui(ui, state, fill);
    let ground = Frame::new().fill(c32(colours(ui).canvas));
    let mut place = ui.available_rect_before_wrap();
    CentralPanel::no_frame().frame(ground).show(ui, |ui| {
        super::shell::landmark(ui, state, Role::Main, "print-pages");
        place = ui.max_rect();
        let proof = state.proofs.proof.as_ref();
        if proof.is_some_and(|proof| proof.has_no_slides()) {
            let words = text(state.language(), "print-no-slides");
            ui.centered_and_justified(|ui| ui.add(egui::Label::new(words).wrap()));
        } else if let Some(proof) = proof {
            table::table_ui(ui, state, proof, &mut view.table, actions);
        } else {
            let words = text(state.language(), "preview-pending");
            ui.centered_and_justified(|ui| ui.label(words));
        }
    });
    place
}
