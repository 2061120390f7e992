//! Choosing what to do first: opportunities as a board by status, as a matrix of impact and effort,
//! and as a ranking. What is selected here is selected on the map, with its details at the right.

mod adding;
mod board;
mod chart;
mod drag;
mod entry;
mod list;
mod matrix;
mod ranking;
mod tile;

use egui::{Align, Frame, Layout, Margin, RichText, Ui, accesskit::Role, vec2};

use crate::{
    app::{
        action::Action,
        help::{Topic, beside_ui},
        panel::segments_named_ui,
        state::{Selection, State},
        style::{bold, c32, colours},
    },
    base::Id,
    i18n::{text, text_with},
    metrics::priority::Weight,
    model::{Document, Status},
};
use entry::{Entry, entries};

/// How opportunities are looked at.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Outlook {
    /// Which of the three pictures is shown.
    pub face: Face,
    /// What the ranking goes by.
    pub by: Weight,
}

/// Pictures of the opportunities.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Face {
    /// Columns by status.
    #[default]
    Board,
    /// Impact against effort.
    Matrix,
    /// In order of weight.
    Ranking,
}

impl Face {
    const ALL: [Self; 3] = [Self::Board, Self::Matrix, Self::Ranking];

    fn name(self) -> &'static str {
        match self {
            Self::Board => "face-board",
            Self::Matrix => "face-matrix",
            Self::Ranking => "face-ranking",
        }
    }
}

/// What can be done to opportunities besides editing their fields.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Pursuit {
    /// Look at them this way.
    Look(Outlook),
    /// Move one on, or back; who finishes does so today.
    Advance {
        /// The card.
        card: Id,
        /// How far it has come.
        to: Status,
    },
    /// Add one with these words.
    Add {
        /// How far it has come.
        status: Status,
        /// Its words.
        words: String,
    },
}

/// Room around everything, in logical pixels.
const MARGIN: i8 = 16;
/// Width of a segment of the switches.
const SEGMENT: f32 = 104.0;

/// What every part of the perspective draws from.
struct Now<'a> {
    state: &'a State,
    document: &'a Document,
    today: String,
    /// Whether nothing may be changed.
    is_read_only: bool,
}

impl Now<'_> {
    fn tr(&self, key: &'static str) -> &'static str {
        text(self.state.language(), key)
    }

    fn is_selected(&self, id: &Id) -> bool {
        self.state.selection.has_card(id)
    }
}

/// Draws it.
pub(super) fn opportunities_ui(ui: &mut Ui, state: &State, document: &Document, actions: &mut Vec<Action>) {
    let is_read_only = state.session.as_ref().is_some_and(|s| s.is_read_only());
    let now = Now { state, document, today: state.today(), is_read_only };
    let entries = entries(document);
    let outlook = state.outlook;
    Frame::new().inner_margin(Margin::same(MARGIN)).show(ui, |ui| {
        ui.spacing_mut().item_spacing = vec2(8.0, 0.0);
        head_ui(ui, &now, &entries, actions);
        ui.add_space(12.0);
        match outlook.face {
            Face::Board => board::board_ui(ui, &now, &entries, actions),
            Face::Matrix => matrix::matrix_ui(ui, &now, &entries, actions),
            Face::Ranking => ranking::ranking_ui(ui, &now, &entries, actions),
        }
    });
}

/// Which picture is shown, how many there are and what is late; over the ranking what it goes by.
fn head_ui(ui: &mut Ui, now: &Now<'_>, entries: &[Entry<'_>], actions: &mut Vec<Action>) {
    let outlook = now.state.outlook;
    ui.allocate_ui_with_layout(vec2(ui.available_width(), 32.0), Layout::left_to_right(Align::Center), |ui| {
        let shown = Face::ALL.map(|face| now.tr(face.name()));
        let on = Face::ALL.iter().position(|face| *face == outlook.face);
        if let Some(face) = switch_ui(ui, "opportunities face", on, &shown, SEGMENT).and_then(|at| Face::ALL.get(at)) {
            actions.push(Action::Pursue(Pursuit::Look(Outlook { face: *face, ..outlook })));
        }
        let switch = ui.min_rect();
        beside_ui(ui, now.state, (switch, Topic::Impact), actions);
        ui.with_layout(Layout::right_to_left(Align::Center), |ui| {
            let late = entries.iter().filter(|e| e.it.is_overdue(&now.today)).count();
            let count = text_with(now.state.language(), "opportunities-count", &[("count", entries.len().into())]);
            ui.label(RichText::new(count).color(c32(colours(ui).muted)));
            if late > 0 {
                let late = text_with(now.state.language(), "opportunities-late", &[("count", late.into())]);
                ui.label(RichText::new(late).font(bold(13.0)).color(c32(colours(ui).gap)));
            }
        });
    });
}

/// A switch between a few, `width` for each; gives the place of another one that was chosen.
fn switch_ui(ui: &mut Ui, id: &str, on: Option<usize>, shown: &[&str], width: f32) -> Option<usize> {
    let segments: Vec<(&str, &str)> = shown.iter().map(|words| (*words, *words)).collect();
    let width = (width * shown.len() as f32).min(ui.available_width());
    segments_named_ui(ui, egui::Id::unique(id), on, &segments, width).filter(|at| Some(*at) != on)
}

/// Says that there is nothing yet, and what would be here.
fn empty_ui(ui: &mut Ui, now: &Now<'_>, key: &'static str) {
    ui.vertical_centered(|ui| {
        ui.add_space(ui.available_height() * 0.3);
        let words = RichText::new(now.tr(key)).color(c32(colours(ui).muted));
        ui.add(egui::Label::new(words).wrap());
    });
}

/// What a click on an opportunity does, and the Enter key or a double click.
/// A click also gives it the focus: the keys that move it then work without a way there by Tab.
fn chosen_ui(ui: &Ui, response: &egui::Response, card: &Id, actions: &mut Vec<Action>) {
    if response.clicked() {
        response.request_focus();
    }
    let is_entered = response.has_focus()
        && ui.input_mut(|i| i.modifiers.is_none() && i.consume_key(egui::Modifiers::NONE, egui::Key::Enter));
    if response.double_clicked() || is_entered {
        actions.push(Action::GoTo(Selection::card(card.clone())));
    } else if response.clicked() || response.drag_started() {
        actions.push(Action::Select(Selection::card(card.clone())));
    }
}

/// Says what a region of the perspective is.
fn region(ui: &Ui, role: Role, name: &str) {
    ui.ctx().accesskit_node_builder(ui.unique_id(), |node| {
        node.set_role(role);
        node.set_label(name.to_owned());
    });
}
