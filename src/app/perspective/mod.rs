//! Ways to look at a map besides the canvas. Each stands where the canvas stands; the panels beside
//! it stay, so that what is selected here has its details there.

mod evidence;
mod figures;
mod opportunities;
mod page;
mod personas;
mod statistics;
mod switch;
mod table;

use egui::{CentralPanel, Frame, Key, Modifiers, Rect, Ui, accesskit::Role};

use super::{
    action::Action,
    icon::Icon,
    running,
    shell::landmark,
    state::State,
    style::{c32, colours},
};

pub use evidence::{Column, Register};
pub use opportunities::{Face, Outlook, Pursuit};
pub(super) use switch::{switch_ui, word_width};

/// How one looks at a map.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord)]
pub enum Perspective {
    /// The map on the canvas.
    #[default]
    Map,
    /// A sheet for each persona.
    Personas,
    /// Metrics with their charts along the journey.
    Figures,
    /// Opportunities as a board, a matrix and a ranking.
    Opportunities,
    /// The register of evidence, and what rests on it.
    Evidence,
    /// What can be counted.
    Statistics,
}

impl Perspective {
    /// All of them, in the order of the switch.
    pub const ALL: [Self; 6] =
        [Self::Map, Self::Personas, Self::Figures, Self::Opportunities, Self::Evidence, Self::Statistics];

    /// Key of its name.
    pub fn name(self) -> &'static str {
        match self {
            Self::Map => "perspective-map",
            Self::Personas => "perspective-personas",
            Self::Figures => "perspective-figures",
            Self::Opportunities => "perspective-opportunities",
            Self::Evidence => "perspective-evidence",
            Self::Statistics => "perspective-statistics",
        }
    }

    fn icon(self) -> Icon {
        match self {
            Self::Map => Icon::GRID,
            Self::Personas => Icon::PERSONAS,
            Self::Figures => Icon::METRIC,
            Self::Opportunities => Icon::OPPORTUNITY,
            Self::Evidence => Icon::EVIDENCE,
            Self::Statistics => Icon::STATISTICS,
        }
    }
}

/// Draws a perspective in the place of the canvas; gives where it is.
pub(super) fn perspective_ui(ui: &mut Ui, state: &State, actions: &mut Vec<Action>) -> Rect {
    let ground = Frame::new().fill(c32(colours(ui).canvas));
    let shown = CentralPanel::no_frame().frame(ground).show(ui, |ui| {
        landmark(ui, state, Role::Main, state.perspective.name());
        let Some(document) = state.document() else { return };
        match state.perspective {
            Perspective::Map => {}
            Perspective::Personas => personas::personas_ui(ui, state, document, actions),
            Perspective::Figures => figures::figures_ui(ui, state, document, actions),
            Perspective::Opportunities => opportunities::opportunities_ui(ui, state, document, actions),
            Perspective::Evidence => evidence::evidence_ui(ui, state, document, actions),
            Perspective::Statistics => statistics::statistics_ui(ui, state, document, actions),
        }
    });
    escape_ui(ui, state, actions);
    shown.response.rect
}

/// Escape leads back to the map, once nothing else wants it: fields, menus and dialogs come first.
fn escape_ui(ui: &Ui, state: &State, actions: &mut Vec<Action>) {
    // With Escape a field loses the focus before anything is drawn.
    let slot = egui::Id::unique("perspective had a field");
    let had_field = ui.data(|d| d.get_temp::<bool>(slot)).unwrap_or_default();
    let has_field = ui.ctx().text_edit_focused();
    ui.data_mut(|d| d.insert_temp(slot, has_field));
    let is_ours = state.dialog.is_none()
        && !state.search.is_filter_open
        && !had_field
        && !egui::Popup::is_any_open(ui.ctx())
        && !running::has_keys(ui.ctx());
    if is_ours && ui.input_mut(|i| i.modifiers.is_none() && i.consume_key(Modifiers::NONE, Key::Escape)) {
        actions.push(Action::Perspective(Perspective::Map));
    }
}
