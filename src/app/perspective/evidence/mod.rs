//! The register of evidence, and what rests on it.

mod coverage;
mod register;
mod row;

use egui::{Align, Layout, Ui, vec2};

pub use register::{Column, Register};

use super::page::{counted_in_front, heading_ui, note_ui, page_ui};
use crate::{
    app::{
        action::Action,
        command::{Command, CommandId},
        control::{Control, Look},
        help::{Topic, beside_ui},
        icon::Icon,
        state::State,
    },
    edit,
    i18n::{text, text_with},
    model::Document,
    stats::Statistics,
};

/// Draws it.
pub(super) fn evidence_ui(ui: &mut Ui, state: &State, document: &Document, actions: &mut Vec<Action>) {
    let Some(counted) = counted_in_front(ui, state) else { return };
    page_ui(ui, "evidence", |ui| {
        head_ui(ui, state, document, &counted, actions);
        ui.add_space(8.0);
        register::register_ui(ui, state, document, actions);
        if !counted.coverage.is_empty() {
            ui.add_space(22.0);
            coverage::coverage_ui(ui, state, document, &counted, actions);
        }
    });
}

/// What the page is, and what can be done with all of it.
fn head_ui(ui: &mut Ui, state: &State, document: &Document, counted: &Statistics, actions: &mut Vec<Action>) {
    let language = state.language();
    let size = vec2(ui.available_width(), 36.0);
    ui.allocate_ui_with_layout(size, Layout::right_to_left(Align::Center), |ui| {
        let add = Control::text(text(language, "source-add")).with_icon(Icon::PLUS).look(Look::Filled);
        if add.enabled(can_edit(state)).show(ui).clicked() {
            actions.push(add_source(document));
        }
        let command = Command::of(CommandId::OnlyAssumed);
        let is_on = command.is_on(state) == Some(true);
        let only = Control::text(text(language, command.label)).with_icon(Icon::FILTER).look(Look::Outlined);
        if only.selected(is_on).show(ui).clicked() {
            actions.extend(command.act(state));
        }
        ui.with_layout(Layout::left_to_right(Align::Center), |ui| {
            let heading = heading_ui(ui, text(language, "perspective-evidence"), 1);
            beside_ui(ui, state, (heading, Topic::Evidence), actions);
        });
    });
    if counted.sources.total > 0 {
        let resting = document.cards.iter().filter(|card| !card.evidence.is_empty()).count();
        let args = [
            ("sources", text_with(language, "register-count", &[("count", counted.sources.total.into())]).into()),
            ("resting", resting.to_string().into()),
            ("count", document.cards.len().into()),
        ];
        note_ui(ui, &text_with(language, "register-summary", &args));
    }
}

fn can_edit(state: &State) -> bool {
    state.session.as_ref().is_some_and(|session| !session.is_read_only())
}

/// A new source, last in the register; its words are then typed at the right.
fn add_source(document: &Document) -> Action {
    let name = text(document.journey.language, "new-source");
    Action::Compose(Box::new(edit::new_source(document, name)))
}
