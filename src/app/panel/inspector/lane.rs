//! The fields of a lane.

use egui::Ui;

use super::{Buttons, header_ui};
use crate::{
    app::{
        describe,
        help::Topic,
        panel::{
            field::Choice,
            form::{Form, note_ui},
            ink::lane_icon,
        },
    },
    base::Id,
    edit::Edit,
    i18n::{lane_label, text_with},
    layout::{line_name, misplaced},
    model::{Lane, LaneKind, Role},
};

/// Draws them.
pub(super) fn lane_ui(ui: &mut Ui, form: &mut Form<'_>, lane: &Lane) {
    let name = describe::lane_name(form.state, form.document, &lane.id);
    header_ui(
        ui,
        form,
        (lane_icon(lane.kind), None),
        (&name, Some(Topic::of_lane(lane.kind))),
        Buttons::DuplicateAndDelete,
    );
    form.about(&lane.id);
    let mut draft = lane.clone();
    let built_in = lane_label(form.language(), lane.kind);
    form.words_or(ui, "field-name", built_in, &mut draft.name);
    form.note(ui, "lane-name-note");
    // Kinds that hold the same cards can be exchanged at any time, others only while it is empty.
    let is_empty = !form.document.cards.iter().any(|c| c.lane == lane.id);
    let kinds: Vec<Choice<LaneKind>> = LaneKind::ALL
        .into_iter()
        .filter(|k| is_empty || k.card_kind() == lane.kind.card_kind())
        .map(|k| Choice::new(k, lane_label(form.language(), k)).with_icon(lane_icon(k)))
        .collect();
    form.choice(ui, "field-kind", &mut draft.kind, &kinds);
    if !is_empty {
        form.note(ui, "lane-kind-note");
    }
    role_ui(ui, form, &mut draft);
    form.choice(ui, "lane-for", &mut draft.persona, &personas(form));
    ui.add_space(8.0);
    form.toggle(ui, "field-hidden", &mut draft.hidden);
    form.toggle(ui, "field-collapsed", &mut draft.collapsed);
    form.toggle(ui, "field-locked", &mut draft.locked);
    form.keep(|| Edit::SetLane(draft));
}

/// Where a service blueprint places the row, and whether it stands there.
fn role_ui(ui: &mut Ui, form: &mut Form<'_>, lane: &mut Lane) {
    if lane.kind.card_kind().is_none() {
        return;
    }
    // "As the row's kind" says what that comes to.
    let by_kind = match lane.kind.role() {
        Some(role) => text_with(form.language(), "role-by-kind", &[("role", form.tr(role_key(role)).into())]),
        None => form.tr("role-none").to_owned(),
    };
    let mut roles = vec![Choice::new(None, by_kind)];
    roles.extend(Role::ALL.map(|role| Choice::new(Some(role), form.tr(role_key(role)))));
    form.choice(ui, "field-lane-role", &mut lane.role, &roles);
    if let Some((_, line)) = misplaced(form.document).into_iter().find(|(id, _)| *id == lane.id) {
        let name = line_name(line, form.language());
        note_ui(ui, &text_with(form.language(), "row-misplaced", &[("line", name.into())]));
    }
}

fn role_key(role: Role) -> &'static str {
    match role {
        Role::Customer => "role-customer",
        Role::Frontstage => "role-frontstage",
        Role::Backstage => "role-backstage",
        Role::Support => "role-support",
    }
}

/// Everybody, or one persona.
pub(super) fn personas(form: &Form<'_>) -> Vec<Choice<Option<Id>>> {
    let mut all = vec![Choice::new(None, form.tr("everybody"))];
    all.extend(form.document.personas.iter().map(|p| Choice::new(Some(p.id.clone()), p.name.clone())));
    all
}
