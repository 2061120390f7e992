//! The outline: the whole map as lists, for finding things, for putting them in order, and for
//! those who do not see the canvas.

mod journey;
mod journey_menu;
mod journey_moves;
mod lanes;
mod list;
mod menu;
mod people;
mod rename;
mod tree;

use egui::{Align, Frame, Layout, Margin, ScrollArea, Ui, vec2};

use super::{
    field::{menu_ui, option_ui},
    ink::lane_icon,
};
use crate::{
    app::{
        action::Action,
        control::Control,
        icon::Icon,
        place,
        state::{Selection, State},
        style::bold,
    },
    edit::{self, Edit},
    i18n::{lane_label, text},
    model::{Document, LaneKind},
};

pub(super) use people::{Detail, people_ui};

/// The outline.
pub(super) fn outline_ui(ui: &mut Ui, state: &State, document: &Document) -> Vec<Action> {
    let mut actions = Vec::new();
    let language = state.language();
    ScrollArea::vertical().id_salt("outline").auto_shrink(false).show(ui, |ui| {
        ui.spacing_mut().item_spacing.y = 0.0;
        if heading_ui(ui, text(language, "outline-phases"), Some(text(language, "add-phase")))
            .is_some_and(|r| r.clicked())
        {
            let at = journey_end(state, document);
            let name = text(document.journey.language, "new-phase");
            add(ui, edit::new_phase(document, name, at), name, &mut actions);
        }
        actions.extend(journey::journey_ui(ui, state, document));

        if let Some(button) = heading_ui(ui, text(language, "outline-lanes"), Some(text(language, "add-lane"))) {
            actions.extend(new_lane_ui(&button, state, document));
        }
        if document.lanes.is_empty() {
            empty_ui(ui, text(language, "empty-outline-lanes"));
        }
        actions.extend(lanes::lanes_ui(ui, state, document));

        actions.extend(personas_heading_ui(ui, state, document));
        actions.extend(people_ui(ui, state, document, Detail::Name));
        ui.add_space(16.0);
    });
    actions
}

/// The menu of kinds of lanes.
fn new_lane_ui(button: &egui::Response, state: &State, document: &Document) -> Vec<Action> {
    let mut chosen = None;
    menu_ui(button, 240.0, LaneKind::ALL.len(), |ui| {
        for kind in LaneKind::ALL {
            let name = lane_label(state.language(), kind);
            if option_ui(ui, name, Some(lane_icon(kind)), None).clicked() {
                chosen = Some(kind);
                ui.close();
            }
        }
    });
    let Some(kind) = chosen else { return Vec::new() };
    let change = edit::new_lane(document, kind, place::lane(state, document, kind));
    let Edit::AddLane { lane, .. } = &change else { return Vec::new() };
    let select = Selection::Lane(lane.id.clone());
    vec![Action::Edit(Box::new(change)), Action::Select(select)]
}

/// The heading over personas, and what adds one.
pub(super) fn personas_heading_ui(ui: &mut Ui, state: &State, document: &Document) -> Vec<Action> {
    let language = state.language();
    let mut actions = Vec::new();
    let button = heading_ui(ui, text(language, "outline-personas"), Some(text(language, "add-persona")));
    if button.is_some_and(|r| r.clicked()) {
        let name = text(document.journey.language, "new-persona");
        add(ui, edit::new_persona(document, name), name, &mut actions);
    }
    if document.personas.is_empty() {
        empty_ui(ui, text(language, "empty-outline-personas"));
    }
    actions
}

/// What belongs in a list, while it is empty; the plus of its heading adds it.
fn empty_ui(ui: &mut Ui, words: &str) {
    Frame::new().inner_margin(Margin { left: 14, right: 14, top: 0, bottom: 6 }).show(ui, |ui| {
        super::form::note_ui(ui, words);
    });
}

/// Adds a row, selects it and opens its name for typing.
fn add(ui: &Ui, change: Edit, name: &str, actions: &mut Vec<Action>) {
    let (id, selection) = match &change {
        Edit::AddPhase { phase, .. } => (phase.id.clone(), Selection::Phase(phase.id.clone())),
        Edit::AddPersona { persona, .. } => (persona.id.clone(), Selection::Persona(persona.id.clone())),
        _ => return,
    };
    rename::begin(ui, &id, name);
    actions.push(Action::Edit(Box::new(change)));
    actions.push(Action::Select(selection));
}

/// Where a new phase goes: behind the selected one, or last.
fn journey_end(state: &State, document: &Document) -> usize {
    let behind = match &state.selection {
        Selection::Phase(id) => document.phases.iter().position(|p| p.id == *id),
        Selection::Step(id) => document.phases.iter().position(|p| p.steps.iter().any(|s| s.id == *id)),
        _ => None,
    };
    behind.map_or(document.phases.len(), |at| at + 1)
}

/// A heading with a plus.
fn heading_ui(ui: &mut Ui, words: &str, add: Option<&str>) -> Option<egui::Response> {
    ui.add_space(8.0);
    let size = vec2(ui.available_width(), 32.0);
    let mut button = None;
    ui.allocate_ui_with_layout(size, Layout::left_to_right(Align::Center), |ui| {
        ui.set_min_size(size);
        ui.add_space(14.0);
        let heading = ui.label(egui::RichText::new(words).font(bold(13.0)));
        ui.ctx().accesskit_node_builder(heading.id, |node| {
            node.set_role(egui::accesskit::Role::Heading);
            node.set_level(2_usize);
        });
        ui.with_layout(Layout::right_to_left(Align::Center), |ui| {
            ui.add_space(4.0);
            button = add.map(|name| Control::icon(Icon::PLUS, name).height(28.0).show(ui));
        });
    });
    button
}

/// Whether a row of a list has the focus: then F2 is its own.
pub(super) fn has_focus(ctx: &egui::Context) -> bool {
    list::has_focus(ctx)
}
