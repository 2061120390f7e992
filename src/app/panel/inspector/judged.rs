//! What is judged: how much a pain point hurts, what an opportunity is worth and costs.

use egui::Ui;

use super::links::card_choices;
use crate::{
    app::panel::{field::Choice, form::Form},
    model::{Card, CardKind, Frequency, Kind, Opportunity, Pain, Status},
};

/// How much it hurts, and what the number means.
pub(super) fn pain_ui(ui: &mut Ui, form: &mut Form<'_>, pain: &mut Pain) {
    form.judged(ui, "field-severity", &mut pain.severity);
    form.note(
        ui,
        match pain.severity {
            1 => "severity-1",
            2 => "severity-2",
            3 => "severity-3",
            4 => "severity-4",
            5 => "severity-5",
            _ => "not-judged",
        },
    );
}

/// What it is worth, and what it costs.
pub(super) fn opportunity_ui(ui: &mut Ui, form: &mut Form<'_>, opportunity: &mut Opportunity) {
    form.judged(ui, "impact", &mut opportunity.impact);
    form.note(
        ui,
        match opportunity.impact {
            1 => "impact-1",
            2 => "impact-2",
            3 => "impact-3",
            4 => "impact-4",
            5 => "impact-5",
            _ => "not-judged",
        },
    );
    form.judged(ui, "effort", &mut opportunity.effort);
    form.note(
        ui,
        match opportunity.effort {
            1 => "effort-1",
            2 => "effort-2",
            3 => "effort-3",
            4 => "effort-4",
            5 => "effort-5",
            _ => "not-judged",
        },
    );
    let states = states(form);
    form.choice(ui, "field-status", &mut opportunity.status, &states);
}

/// How far an opportunity may have come.
pub(super) fn states(form: &Form<'_>) -> Vec<Choice<Status>> {
    vec![
        Choice::new(Status::Idea, form.tr("status-idea")),
        Choice::new(Status::Planned, form.tr("status-planned")),
        Choice::new(Status::Doing, form.tr("status-doing")),
        Choice::new(Status::Done, form.tr("status-done")),
        Choice::new(Status::Measured, form.tr("status-measured")),
    ]
}

/// What is seldom needed, further down.
pub(super) fn more_ui(ui: &mut Ui, form: &mut Form<'_>, kind: &mut Kind, card: &Card) {
    match kind {
        Kind::Pain(pain) => {
            let often = [
                Choice::new(None, form.tr("frequency-none")),
                Choice::new(Some(Frequency::Rare), form.tr("frequency-rare")),
                Choice::new(Some(Frequency::Occasional), form.tr("frequency-occasional")),
                Choice::new(Some(Frequency::Frequent), form.tr("frequency-frequent")),
                Choice::new(Some(Frequency::Always), form.tr("frequency-always")),
            ];
            form.choice(ui, "field-frequency", &mut pain.frequency, &often);
            let touchpoints = card_choices(
                ui,
                form,
                ("card-touchpoint", "touchpoint-none"),
                (CardKind::Touchpoint, &card.step),
                pain.touchpoint.as_ref(),
            );
            form.choice(ui, "card-touchpoint", &mut pain.touchpoint, &touchpoints);
        }
        Kind::Opportunity(opportunity) => {
            form.day(ui, "field-due", &mut opportunity.due);
            let metrics = card_choices(
                ui,
                form,
                ("field-metric", "metric-none"),
                (CardKind::Metric, &card.step),
                opportunity.metric.as_ref(),
            );
            form.choice(ui, "field-metric", &mut opportunity.metric, &metrics);
        }
        _ => {}
    }
}
