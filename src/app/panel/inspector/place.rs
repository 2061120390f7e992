//! Where a card stands: step, length and lane.

use egui::{Align, Layout, Ui, vec2};

use crate::{
    app::{
        describe,
        panel::{
            field::{Choice, choice_ui, shown_whole, stepper_ui},
            form::Form,
            ink::{elided, lane_icon},
        },
        style::{CONTROL_HEIGHT, regular},
    },
    base::Id,
    edit::Edit,
    i18n::text_with,
    model::{Card, Document},
};

/// Every step by its number, phase and name: "4 Service, Return".
pub(super) fn steps(document: &Document) -> Vec<(Id, String)> {
    let mut all = Vec::new();
    for (at, phase) in document.phases.iter().enumerate() {
        for step in &phase.steps {
            let name = if step.name.is_empty() {
                format!("{} {}", at + 1, phase.name)
            } else {
                format!("{} {}, {}", at + 1, phase.name, step.name)
            };
            all.push((step.id.clone(), name));
        }
    }
    all
}

/// Draws the fields: the step in full, below it the row beside the number of steps, or each on a
/// line of its own where the name of the row needs it.
pub(super) fn place_ui(ui: &mut Ui, form: &mut Form<'_>, card: &Card) {
    form.label(ui, "field-position");
    let choices: Vec<Choice<Id>> = steps(form.document).into_iter().map(|(id, name)| Choice::new(id, name)).collect();
    let (name, width) = (form.tr("field-position"), ui.available_width());
    if let Some(step) = choice_ui(ui, form.id("position"), name, &card.step, &choices, width) {
        let (id, lane) = (card.id.clone(), card.lane.clone());
        form.edit(Edit::MoveCard { id, lane, step, before: None });
    }
    ui.add_space(2.0);
    let shown = text_with(form.language(), "span-steps", &[("count", usize::from(card.span).into())]);
    // As narrow as the words allow: the name of the row needs the room.
    let span_width = elided(ui, &shown, regular(13.0), 120.0).size().x + 2.0 * 30.0 + 12.0;
    let gap = ui.spacing().item_spacing.x;
    let beside = ui.available_width() - span_width - gap;
    let lanes = lanes(form);
    let is_whole = lanes.iter().find(|l| l.value == card.lane).is_none_or(|l| shown_whole(ui, l) <= beside);
    if is_whole {
        let size = vec2(ui.available_width(), CONTROL_HEIGHT);
        ui.allocate_ui_with_layout(size, Layout::left_to_right(Align::Center), |ui| {
            lane_ui(ui, form, card, &lanes, beside);
            span_ui(ui, form, card, &shown, span_width);
        });
    } else {
        let width = ui.available_width();
        lane_ui(ui, form, card, &lanes, width);
        ui.add_space(2.0);
        span_ui(ui, form, card, &shown, width);
    }
}

/// The lanes that hold cards.
fn lanes(form: &Form<'_>) -> Vec<Choice<Id>> {
    let lanes = form.document.lanes.iter().filter(|l| l.kind.card_kind().is_some());
    lanes
        .map(|l| {
            let name = describe::lane_name(form.state, form.document, &l.id);
            Choice::new(l.id.clone(), name).with_icon(lane_icon(l.kind))
        })
        .collect()
}

fn lane_ui(ui: &mut Ui, form: &mut Form<'_>, card: &Card, lanes: &[Choice<Id>], width: f32) {
    if let Some(lane) = choice_ui(ui, form.id("lane"), form.tr("field-lane"), &card.lane, lanes, width) {
        form.edit(Edit::MoveCard { id: card.id.clone(), lane, step: card.step.clone(), before: None });
    }
}

fn span_ui(ui: &mut Ui, form: &mut Form<'_>, card: &Card, shown: &str, width: f32) {
    let columns = form.document.columns();
    let room = columns.of(&card.step).map_or(1, |at| columns.len() - at);
    let names = (form.tr("span-shorter"), form.tr("span-longer"));
    let can = (card.span > 1, usize::from(card.span) < room);
    if let Some(by) = stepper_ui(ui, form.id("span"), shown, names, can, width) {
        let span = card.span.saturating_add_signed(by as i16).max(1);
        form.edit(Edit::SpanCard { id: card.id.clone(), step: card.step.clone(), span });
    }
}
