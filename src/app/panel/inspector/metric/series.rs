//! The measurements, oldest first: a day, a value and how many answered.

use egui::{Align, Layout, Ui};

use crate::{
    app::{
        control::Control,
        icon::Icon,
        panel::{field, form::Form},
        style::{c32, colours},
    },
    i18n::text_with,
    model::{Measure, Metric},
};

/// Draws the rows. Who types a value does without what an older one was computed from.
pub(super) fn series_ui(ui: &mut Ui, form: &mut Form<'_>, metric: &mut Metric) {
    form.label(ui, "field-series");
    if !metric.series.is_empty() {
        headings_ui(ui, form);
    }
    let mut removed = None;
    for (at, measure) in metric.series.iter_mut().enumerate() {
        if measure_ui(ui, form, at + 1, measure) {
            removed = Some(at);
        }
    }
    if let Some(at) = removed {
        metric.series.remove(at);
        form.mark();
    }
    if field::add_row_ui(ui, form.id("series-add"), form.tr("series-add")).clicked() {
        let last = metric.series.last();
        let date = last.map_or_else(|| form.document.journey.date.clone(), |m| m.date.clone());
        metric.series.push(Measure { date, value: last.map_or(0.0, |m| m.value), ..Measure::default() });
        form.mark();
    }
}

fn headings_ui(ui: &mut Ui, form: &Form<'_>) {
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

/// One of them; whether it is to go.
fn measure_ui(ui: &mut Ui, form: &mut Form<'_>, number: usize, measure: &mut Measure) -> bool {
    let language = form.language();
    let named = |key: &'static str| text_with(language, key, &[("number", number.into())]);
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
                let shown = field::decimal_text(language, measure.value);
                let key = format!("value {number}");
                let complaint = form.tr("complaint-number");
                let words = (None, value.as_str(), "");
                if let Some(new) = form.parsed(ui, &key, words, (shown.as_str(), complaint), field::decimal)
                    && new != measure.value
                {
                    (measure.value, measure.counts) = (new, None);
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
                let words = (None, n.as_str(), "–");
                if let Some(new) = form.parsed(ui, &key, words, (shown.as_str(), complaint), read)
                    && new != measure.n
                {
                    (measure.n, measure.counts) = (new, None);
                }
            }
        },
        |ui| is_removed = Control::icon(Icon::CLOSE, &remove).height(28.0).show(ui).clicked(),
    );
    is_removed
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
