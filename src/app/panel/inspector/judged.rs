//! What is judged: how much a pain point hurts, what an opportunity is worth and costs.

use egui::Ui;

use super::{links::card_choices, pair_ui};
use crate::{
    app::{
        control::Control,
        icon::Icon,
        panel::{
            field::{Choice, add_row_ui},
            form::{Form, note_ui},
        },
        style::{bold, c32, colours},
    },
    i18n::{number, text_with},
    metrics::{is_small, priority::score},
    model::{Card, CardKind, Frequency, Kind, Need, Opportunity, Pain, Status},
    scene::{effect_words, gain_words},
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
    let mut status = opportunity.status;
    form.choice(ui, "field-status", &mut status, &states);
    if status != opportunity.status {
        // Who has finished did so today, until somebody says otherwise.
        opportunity.advance(status, &form.state.today());
    }
    pair_ui(
        ui,
        form,
        |ui, form| form.day(ui, "field-due", &mut opportunity.due),
        |ui, form| {
            if opportunity.status.is_done() {
                form.day(ui, "field-done", &mut opportunity.done);
            }
        },
    );
    if opportunity.is_overdue(&form.state.today()) {
        let late = egui::RichText::new(form.tr("opportunity-late")).small().color(c32(colours(ui).gap));
        ui.label(late);
    }
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
            let metrics = card_choices(
                ui,
                form,
                ("field-metric", "metric-none"),
                (CardKind::Metric, &card.step),
                opportunity.metric.as_ref(),
            );
            form.choice(ui, "field-metric", &mut opportunity.metric, &metrics);
            effect_ui(ui, form, opportunity);
            need_ui(ui, form, &mut opportunity.need);
        }
        _ => {}
    }
}

/// What the metric said before and says since.
fn effect_ui(ui: &mut Ui, form: &Form<'_>, opportunity: &Opportunity) {
    let Some(card) = opportunity.metric.as_ref().and_then(|id| form.document.card(id)) else { return };
    let Kind::Metric(metric) = &card.kind else { return };
    let language = form.language();
    let change = effect_words(language, metric, opportunity);
    let gain = gain_words(language, metric, opportunity);
    ui.add(egui::Label::new(egui::RichText::new(change).font(bold(13.0))).wrap());
    if opportunity.done.is_empty() {
        form.note(ui, "effect-when-done");
    } else if !gain.is_empty() {
        note_ui(ui, &gain);
    }
}

/// Ulwick's opportunity score: what a survey says about the need, and what follows from it.
fn need_ui(ui: &mut Ui, form: &mut Form<'_>, need: &mut Option<Need>) {
    form.label(ui, "need");
    let Some(asked) = need else {
        if add_row_ui(ui, form.id("need"), form.tr("need-add")).clicked() {
            *need = Some(Need::default());
            form.mark();
        }
        return;
    };
    form.note(ui, "need-note");
    let scale = (0.0, Need::MOST);
    let (mut importance, mut satisfaction) = (Some(asked.importance), Some(asked.satisfaction));
    pair_ui(
        ui,
        form,
        |ui, form| form.decimal(ui, "need-importance", &mut importance, scale),
        |ui, form| form.decimal(ui, "need-satisfaction", &mut satisfaction, scale),
    );
    asked.importance = importance.unwrap_or_default();
    asked.satisfaction = satisfaction.unwrap_or_default();
    pair_ui(
        ui,
        form,
        |ui, form| form.count_up_to(ui, "field-sample", &mut asked.n, u32::MAX),
        |ui, form| form.words(ui, "field-segment", &mut asked.segment),
    );
    score_ui(ui, form, asked);
    ui.add_space(4.0);
    let remove = Control::text(form.tr("need-remove")).with_icon(Icon::CLOSE).height(28.0);
    if remove.show(ui).clicked() {
        *need = None;
        form.mark();
    }
}

/// The formula with its figures, and the score.
fn score_ui(ui: &mut Ui, form: &Form<'_>, need: &Need) {
    let Some(score) = score(need) else { return };
    let shown = |value: f64| number(form.language(), value, 1);
    let (importance, satisfaction) = (shown(need.importance), shown(need.satisfaction));
    let args =
        [("importance", importance.into()), ("satisfaction", satisfaction.into()), ("score", shown(score).into())];
    ui.add_space(6.0);
    let words = text_with(form.language(), "need-score", &args);
    ui.add(egui::Label::new(egui::RichText::new(words).font(bold(13.0))).wrap());
    form.note(
        ui,
        match score {
            score if score > 15.0 => "need-extreme",
            score if score > 10.0 => "need-solid",
            _ => "need-low",
        },
    );
    match need.n {
        None => form.note(ui, "need-without-n"),
        n if is_small(n) => form.note(ui, "need-few"),
        Some(_) => {}
    }
}
