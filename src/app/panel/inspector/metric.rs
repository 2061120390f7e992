//! What a metric adds to a card: its formula, its target, its measurements.

use egui::{Align, Layout, Ui};

use super::{lane::personas, pair_ui};
use crate::{
    app::{
        control::Control,
        icon::Icon,
        panel::{
            field::{self, Choice},
            form::Form,
        },
        style::{c32, colours},
    },
    i18n::{measure_name, text_with},
    model::{Better, Measure, Metric, MetricKind},
};

/// Draws the fields.
pub(super) fn metric_ui(ui: &mut Ui, form: &mut Form<'_>, metric: &mut Metric) {
    let kinds: Vec<Choice<MetricKind>> =
        MetricKind::ALL.into_iter().map(|k| Choice::new(k, measure_name(form.language(), k))).collect();
    form.choice(ui, "field-measure", &mut metric.measure, &kinds);
    series_ui(ui, form, metric);
    pair_ui(
        ui,
        form,
        |ui, form| form.decimal(ui, "field-target", &mut metric.target, (-1e15, 1e15)),
        |ui, form| form.words(ui, "field-unit", &mut metric.unit),
    );
    let ways = [(Better::Higher, form.tr("better-higher")), (Better::Lower, form.tr("better-lower"))];
    form.segments(ui, "field-better", &mut metric.better, &ways);
    let mut decimals = Some(u32::from(metric.decimals));
    form.count_up_to(ui, "field-decimals", &mut decimals, 6);
    metric.decimals = decimals.unwrap_or_default() as u8;
    form.long_words(ui, "field-method-of-metric", &mut metric.method);
    form.choice(ui, "field-measured-for", &mut metric.persona, &personas(form));
}

/// The measurements, oldest first: a day, a value and how many answered.
fn series_ui(ui: &mut Ui, form: &mut Form<'_>, metric: &mut Metric) {
    form.label(ui, "field-series");
    if !metric.series.is_empty() {
        row_ui(
            ui,
            |ui, at| {
                let key = match at {
                    0 => "series-date",
                    1 => "series-value",
                    _ => "series-n",
                };
                let words = egui::RichText::new(form.tr(key)).small().color(c32(colours(ui).muted));
                ui.label(words);
            },
            |_| {},
        );
    }
    let mut removed = None;
    for (number, measure) in metric.series.iter_mut().enumerate() {
        let language = form.language();
        let named = |key: &'static str| text_with(language, key, &[("number", (number + 1).into())]);
        let mut is_removed = false;
        let remove = named("series-remove");
        let (date, value, n) = (named("series-date-of"), named("series-value-of"), named("series-n-of"));
        row_ui(
            ui,
            |ui, at| match at {
                0 => {
                    let shown = measure.date.clone();
                    let key = format!("date {number}");
                    let words = (None, date.as_str(), form.tr("hint-day"));
                    let complaint = form.tr("complaint-day-or-month");
                    if let Some(new) = form.parsed(ui, &key, words, (shown.as_str(), complaint), field::day_or_month) {
                        measure.date = new;
                    }
                }
                1 => {
                    let shown = field::decimal_text(form.language(), measure.value);
                    let key = format!("value {number}");
                    let complaint = form.tr("complaint-number");
                    if let Some(new) =
                        form.parsed(ui, &key, (None, &value, ""), (shown.as_str(), complaint), field::decimal)
                    {
                        measure.value = new;
                    }
                }
                _ => {
                    let shown = measure.n.map(|n| n.to_string()).unwrap_or_default();
                    let read = |typed: &str| match typed.trim() {
                        "" => Some(None),
                        typed => field::count(typed).map(Some),
                    };
                    let key = format!("n {number}");
                    let complaint = form.tr("complaint-count");
                    if let Some(new) = form.parsed(ui, &key, (None, &n, "–"), (shown.as_str(), complaint), read) {
                        measure.n = new;
                    }
                }
            },
            |ui| is_removed = Control::icon(Icon::CLOSE, &remove).height(28.0).show(ui).clicked(),
        );
        if is_removed {
            removed = Some(number);
        }
    }
    if let Some(number) = removed {
        metric.series.remove(number);
        form.mark();
    }
    if field::add_row_ui(ui, form.id("series-add"), form.tr("series-add")).clicked() {
        let last = metric.series.last();
        let date = last.map_or_else(|| form.document.journey.date.clone(), |m| m.date.clone());
        metric.series.push(Measure { date, value: last.map_or(0.0, |m| m.value), n: None, counts: None });
        form.mark();
    }
}

/// Three columns and room for a button.
fn row_ui(ui: &mut Ui, mut cell: impl FnMut(&mut Ui, usize), button: impl FnOnce(&mut Ui)) {
    let room = ui.available_width() - 28.0 - 3.0 * 4.0;
    ui.with_layout(Layout::left_to_right(Align::Min), |ui| {
        ui.spacing_mut().item_spacing.x = 4.0;
        for (at, share) in [0.42, 0.33, 0.25].into_iter().enumerate() {
            ui.vertical(|ui| {
                ui.set_width(room * share);
                cell(ui, at);
            });
        }
        button(ui);
    });
}
