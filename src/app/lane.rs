//! What can be done to a lane, wherever a menu offers it: in the outline and on the canvas.

use egui::{Ui, accesskit::Role};

use super::{
    action::Action,
    command::CommandId,
    control::{checked_item_ui, command_item_ui, menu_item_ui},
    dialog::Dialog,
    icon::Icon,
    state::State,
    style::{c32, colours},
};
use crate::{
    base::Id,
    edit::{self, Edit},
    i18n::text,
    model::{Document, Lane, LaneKind, PageSettings},
};

/// The icon of a lane, as on the sheet.
pub fn icon(kind: LaneKind) -> Icon {
    Icon(match kind {
        LaneKind::Actions => "action",
        LaneKind::Touchpoints => "touch",
        LaneKind::Emotion => "emotion",
        LaneKind::Thoughts => "thought",
        LaneKind::Pains => "pain",
        LaneKind::Opportunities => "opp",
        LaneKind::Metrics => "metric",
        LaneKind::Images => "grid",
        LaneKind::Notes => "note",
        LaneKind::PhysicalEvidence => "file",
        LaneKind::Frontstage => "staff",
        LaneKind::Backstage | LaneKind::Support => "backstage",
    })
}

/// What is to be seen of a lane beside its name: hidden, collapsed, locked, for whom.
pub fn told(state: &State, document: &Document, lane: &Lane) -> Vec<String> {
    let language = state.language();
    let states = [(lane.hidden, "told-hidden"), (lane.collapsed, "told-collapsed"), (lane.locked, "told-locked")];
    let mut told: Vec<String> =
        states.into_iter().filter(|(is_so, _)| *is_so).map(|(_, key)| text(language, key).to_owned()).collect();
    if let Some(persona) = lane.persona.as_ref().and_then(|id| document.persona(id)) {
        told.push(crate::i18n::text_with(language, "told-only-for", &[("persona", (&persona.name).into())]));
    }
    told
}

/// Whether a service blueprint has rows that the map lacks.
pub fn lacks_rows(state: &State) -> bool {
    state.document().is_some_and(|document| edit::service_blueprint(document).is_some())
}

/// Adds them.
pub fn make_blueprint(state: &State) -> Action {
    let edit = state.document().and_then(edit::service_blueprint);
    edit.map_or(Action::CloseDialog, |edit| Action::Edit(Box::new(edit)))
}

/// Shows the durations of the steps as a time line, or no longer.
pub fn switch_time_line(state: &State) -> Action {
    let Some(document) = state.document() else { return Action::CloseDialog };
    let page = PageSettings { to_scale: !document.page.to_scale, ..document.page.as_ref().clone() };
    Action::Edit(Box::new(Edit::SetPage(Box::new(page))))
}

/// The menu of a lane below its first line, which renames it where the menu was opened.
pub fn items_ui(ui: &mut Ui, state: &State, document: &Document, lane: &Lane, out: &mut Vec<Action>) {
    let tr = |key| text(state.language(), key);
    let switches = [
        (if lane.hidden { "lane-show" } else { "lane-hide" }, Lane { hidden: !lane.hidden, ..lane.clone() }),
        (
            if lane.collapsed { "lane-expand" } else { "lane-collapse" },
            Lane { collapsed: !lane.collapsed, ..lane.clone() },
        ),
        (if lane.locked { "lane-unlock" } else { "lane-lock" }, Lane { locked: !lane.locked, ..lane.clone() }),
    ];
    for (key, changed) in switches {
        if item_ui(ui, tr(key), None, true) {
            out.push(set(changed));
        }
    }
    line_ui(ui);
    let at = document.lanes.iter().position(|l| l.id == lane.id).unwrap_or_default();
    let shift = |to| Action::Edit(Box::new(Edit::MoveLane { id: lane.id.clone(), to }));
    if item_ui(ui, tr("move-up"), Some(tr("keys-move-up")), at > 0) {
        out.push(shift(at.saturating_sub(1)));
    }
    if item_ui(ui, tr("move-down"), Some(tr("keys-move-down")), at + 1 < document.lanes.len()) {
        out.push(shift(at + 1));
    }
    if item_ui(ui, tr("lane-add-below"), None, true) {
        out.push(Action::Show(Box::new(Dialog::NewLane { at: Some(at + 1) })));
    }
    if !document.personas.is_empty() {
        line_ui(ui);
        personas_ui(ui, state, document, lane, out);
    }
    line_ui(ui);
    if item_ui(ui, tr("select-all-here"), None, true) {
        out.push(Action::SelectAll);
    }
    command_item_ui(ui, state, CommandId::Duplicate, out);
    command_item_ui(ui, state, CommandId::Delete, out);
}

/// For everybody, or one persona's.
fn personas_ui(ui: &mut Ui, state: &State, document: &Document, lane: &Lane, out: &mut Vec<Action>) {
    ui.add_space(4.0);
    ui.horizontal(|ui| {
        ui.add_space(10.0);
        ui.label(egui::RichText::new(text(state.language(), "lane-for")).small().color(c32(colours(ui).muted)));
    });
    let everybody = (None, text(state.language(), "everybody"));
    let each = document.personas.iter().map(|p| (Some(&p.id), p.name.as_str()));
    for (persona, name) in std::iter::once(everybody).chain(each) {
        let is_on = lane.persona.as_ref() == persona;
        if checked_item_ui(ui, name, None, true, (Role::MenuItemRadio, is_on)).clicked() {
            let persona: Option<Id> = persona.cloned();
            out.extend((!is_on).then(|| set(Lane { persona, ..lane.clone() })));
            ui.close();
        }
    }
}

fn set(lane: Lane) -> Action {
    Action::Edit(Box::new(Edit::SetLane(lane)))
}

fn item_ui(ui: &mut Ui, name: &str, keys: Option<&str>, is_enabled: bool) -> bool {
    let used = menu_item_ui(ui, name, keys, is_enabled).clicked();
    if used {
        ui.close();
    }
    used
}

fn line_ui(ui: &mut Ui) {
    ui.add_space(4.0);
    ui.separator();
    ui.add_space(4.0);
}
