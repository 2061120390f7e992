//! A sheet for each persona, as it is printed, and above it a strip to go from one to the next.

mod sheet;
mod strip;

use egui::{Align, Layout, RichText, Ui, vec2};

use crate::{
    app::{
        action::Action,
        control::{Control, Look},
        icon::Icon,
        library::LibraryAction,
        state::{Selection, State},
        style::{bold, c32, colours},
    },
    edit::{Edit, new_persona},
    i18n::text,
    model::Document,
};

/// Draws it.
pub(super) fn personas_ui(ui: &mut Ui, state: &State, document: &Document, actions: &mut Vec<Action>) {
    let chosen = chosen(state, document);
    if document.personas.is_empty() {
        return empty_ui(ui, state, document, actions);
    }
    strip::strip_ui(ui, state, document, chosen, actions);
    if let Some(persona) = document.personas.get(chosen) {
        sheet::sheet_ui(ui, state, document, persona, actions);
    }
}

/// Place of the persona whose sheet is on show: the one that is selected, else the first.
fn chosen(state: &State, document: &Document) -> usize {
    let selected = match &state.selection {
        Selection::Persona(id) | Selection::Emotion { persona: id, .. } => Some(id),
        _ => None,
    };
    selected.and_then(|id| document.personas.iter().position(|p| p.id == *id)).unwrap_or(0)
}

/// A new persona, selected: its fields are at the right, its sheet is here.
fn added(state: &State, document: &Document) -> Vec<Action> {
    let add = new_persona(document, text(state.language(), "new-persona"));
    let id = if let Edit::AddPersona { persona, .. } = &add { Some(persona.id.clone()) } else { None };
    let select = id.map(|id| Action::Select(Selection::Persona(id)));
    std::iter::once(Action::Edit(Box::new(add))).chain(select).collect()
}

/// What a map without personas says: why to have one, and two ways to get it.
fn empty_ui(ui: &mut Ui, state: &State, document: &Document, actions: &mut Vec<Action>) {
    let tr = |key: &'static str| text(state.language(), key);
    let height = ui.available_height();
    ui.add_space((height * 0.3).min(220.0));
    ui.vertical_centered(|ui| {
        ui.set_max_width(420.0);
        ui.label(RichText::new(tr("persona-none")).font(bold(16.0)));
        ui.add_space(4.0);
        let why = RichText::new(tr("persona-none-about")).color(c32(colours(ui).muted));
        ui.add(egui::Label::new(why).wrap());
        ui.add_space(14.0);
        let width = ui.available_width();
        ui.allocate_ui_with_layout(vec2(width, 32.0), Layout::left_to_right(Align::Center), |ui| {
            ui.add_space((width - 330.0).max(0.0) / 2.0);
            let add = Control::text(tr("persona-add")).with_icon(Icon::PLUS).look(Look::Filled);
            if add.show(ui).clicked() {
                actions.extend(added(state, document));
            }
            if Control::text(tr("library-take")).look(Look::Outlined).show(ui).clicked() {
                actions.push(Action::Library(LibraryAction::Open));
            }
        });
    });
}
