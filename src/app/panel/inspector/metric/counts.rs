//! Fields for what a formula counts.

use egui::Ui;

use super::super::pair_ui;
use crate::{
    app::{
        panel::form::{Form, label_ui, note_ui},
        style::{c32, colours},
    },
    i18n::{number, text_with},
    metrics::KanoAnswer,
    model::{Counts, MAX_POINTS, Metric, MetricKind, Share, Variant},
};

/// Counts of nothing yet, in the form that the metric's formula wants; none for figures of one's own.
pub(super) fn blank(metric: &Metric) -> Option<Counts> {
    Some(match metric.measure {
        MetricKind::Free => return None,
        MetricKind::Nps => Counts::Nps { promoters: 0, passives: 0, detractors: 0 },
        MetricKind::Csat | MetricKind::Ces => Counts::Answers(vec![0; points(metric)]),
        MetricKind::Churn => Counts::Churn { at_start: 0, lost: 0 },
        MetricKind::Retention => Counts::Retention { at_start: 0, at_end: 0, new: 0 },
        MetricKind::Clv => Counts::Clv { basket: 0.0, purchases: 0.0, periods: 0.0 },
        MetricKind::Tgw => Counts::Tgw { complaints: 0, sold: 0 },
        MetricKind::OpportunityScore => {
            Counts::OpportunityScore { importance: Share::default(), satisfaction: Share::default() }
        }
        MetricKind::Kano => Counts::Kano([[0; 5]; 5]),
        MetricKind::Sentiment => Counts::Sentiment { sum: 0.0, n: 0 },
    })
}

/// How many answers the question of a metric has.
fn points(metric: &Metric) -> usize {
    match (metric.measure, metric.form()) {
        (MetricKind::Csat, Some(Variant::Mean)) => {
            let (low, high) = metric.question_scale.unwrap_or((1.0, 5.0));
            ((high - low).clamp(1.0, MAX_POINTS as f64 - 1.0) as usize) + 1
        }
        (MetricKind::Ces, form) if form != Some(Variant::Effort) => 7,
        _ => 5,
    }
}

/// Draws the fields.
pub(super) fn counts_ui(ui: &mut Ui, form: &mut Form<'_>, counts: &mut Counts) {
    match counts {
        Counts::Nps { promoters, passives, detractors } => {
            count_ui(ui, form, "figures-promoters", promoters);
            pair_ui(
                ui,
                form,
                |ui, form| count_ui(ui, form, "figures-passives", passives),
                |ui, form| count_ui(ui, form, "figures-detractors", detractors),
            );
        }
        Counts::Answers(answers) => answers_ui(ui, form, answers),
        Counts::Churn { at_start, lost } => pair_ui(
            ui,
            form,
            |ui, form| count_ui(ui, form, "figures-at-start", at_start),
            |ui, form| count_ui(ui, form, "figures-lost", lost),
        ),
        Counts::Retention { at_start, at_end, new } => {
            count_ui(ui, form, "figures-at-start", at_start);
            pair_ui(
                ui,
                form,
                |ui, form| count_ui(ui, form, "figures-at-end", at_end),
                |ui, form| count_ui(ui, form, "figures-new", new),
            );
        }
        Counts::Clv { basket, purchases, periods } => {
            decimal_ui(ui, form, "figures-basket", basket);
            decimal_ui(ui, form, "figures-purchases", purchases);
            decimal_ui(ui, form, "figures-periods", periods);
            form.note(ui, "figures-clv-note");
        }
        Counts::Tgw { complaints, sold } => pair_ui(
            ui,
            form,
            |ui, form| count_ui(ui, form, "figures-complaints", complaints),
            |ui, form| count_ui(ui, form, "figures-sold", sold),
        ),
        Counts::OpportunityScore { importance, satisfaction } => {
            pair_ui(
                ui,
                form,
                |ui, form| count_ui(ui, form, "figures-important", &mut importance.part),
                |ui, form| count_ui(ui, form, "figures-important-of", &mut importance.all),
            );
            pair_ui(
                ui,
                form,
                |ui, form| count_ui(ui, form, "figures-satisfied", &mut satisfaction.part),
                |ui, form| count_ui(ui, form, "figures-satisfied-of", &mut satisfaction.all),
            );
        }
        Counts::Kano(table) => kano_ui(ui, form, table),
        Counts::Sentiment { sum, n } => pair_ui(
            ui,
            form,
            |ui, form| decimal_ui(ui, form, "figures-sum", sum),
            |ui, form| count_ui(ui, form, "figures-comments", n),
        ),
    }
}

/// How many, under its label.
fn count_ui(ui: &mut Ui, form: &mut Form<'_>, key: &'static str, value: &mut u64) {
    let label = label_ui(ui, form.tr(key));
    small_ui(ui, form, key, (Some(label), ""), value);
}

fn small_ui(ui: &mut Ui, form: &mut Form<'_>, key: &str, (label, name): (Option<egui::Id>, &str), value: &mut u64) {
    let shown = if *value == 0 { String::new() } else { value.to_string() };
    let read = |typed: &str| match typed.trim() {
        "" => Some(0),
        typed => typed.parse::<u64>().ok(),
    };
    let complaint = form.tr("complaint-count");
    if let Some(new) = form.parsed(ui, key, (label, name, "0"), (shown.as_str(), complaint), read) {
        *value = new;
    }
}

fn decimal_ui(ui: &mut Ui, form: &mut Form<'_>, key: &'static str, value: &mut f64) {
    let mut given = Some(*value).filter(|value| *value != 0.0);
    form.decimal(ui, key, &mut given, (-1e15, 1e15));
    *value = given.unwrap_or_default();
}

/// How many gave each answer, the lowest first; four side by side.
fn answers_ui(ui: &mut Ui, form: &mut Form<'_>, answers: &mut [u64]) {
    const ACROSS: usize = 4;
    label_ui(ui, form.tr("figures-answers"));
    let width = (ui.available_width() - 6.0 * (ACROSS as f32 - 1.0)) / ACROSS as f32;
    let language = form.language();
    for (row, answers) in answers.chunks_mut(ACROSS).enumerate() {
        ui.horizontal(|ui| {
            ui.spacing_mut().item_spacing.x = 6.0;
            for (at, count) in answers.iter_mut().enumerate() {
                let point = number(language, (row * ACROSS + at + 1) as f64, 0);
                let name = text_with(language, "figures-answer", &[("point", point.as_str().into())]);
                ui.vertical(|ui| {
                    ui.set_width(width);
                    ui.label(egui::RichText::new(&point).small().color(c32(colours(ui).muted)));
                    small_ui(ui, form, &format!("answer {point}"), (None, &name), count);
                });
            }
        });
        ui.add_space(4.0);
    }
}

/// What an answer is called, in full and in a word.
fn answer_name(form: &Form<'_>, answer: KanoAnswer) -> &'static str {
    match answer {
        KanoAnswer::Like => form.tr("figures-kano-like"),
        KanoAnswer::Expect => form.tr("figures-kano-expect"),
        KanoAnswer::Neutral => form.tr("figures-kano-neutral"),
        KanoAnswer::LiveWith => form.tr("figures-kano-live-with"),
        KanoAnswer::Dislike => form.tr("figures-kano-dislike"),
    }
}

/// Five by five: a block for each answer to "with it", in it the five to "without it".
fn kano_ui(ui: &mut Ui, form: &mut Form<'_>, table: &mut [[u64; 5]; 5]) {
    note_ui(ui, form.tr("figures-kano-note"));
    let language = form.language();
    let width = (ui.available_width() - 4.0 * 4.0) / 5.0;
    for (functional, row) in KanoAnswer::ALL.into_iter().zip(table.iter_mut()) {
        let with = answer_name(form, functional);
        label_ui(ui, &text_with(language, "figures-kano-with", &[("answer", with.into())]));
        ui.horizontal(|ui| {
            ui.spacing_mut().item_spacing.x = 4.0;
            for (at, (dysfunctional, count)) in KanoAnswer::ALL.into_iter().zip(row.iter_mut()).enumerate() {
                let without = answer_name(form, dysfunctional);
                let args = [("with", with.into()), ("without", without.into())];
                let name = text_with(language, "figures-kano-pair", &args);
                ui.vertical(|ui| {
                    ui.set_width(width);
                    let short = format!("{}", at + 1);
                    ui.label(egui::RichText::new(short).small().color(c32(colours(ui).muted))).on_hover_text(without);
                    small_ui(ui, form, &format!("{functional:?} {dysfunctional:?}"), (None, &name), count);
                });
            }
        });
    }
}
