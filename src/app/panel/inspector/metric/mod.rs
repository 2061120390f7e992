//! What a metric adds to a card: its formula, its chart, its measurements, its target.

mod calculator;
mod counts;
mod series;

use egui::{Sense, Ui, WidgetInfo, accesskit::Role, vec2};

use super::{lane::personas, pair_ui};
use crate::{
    app::{
        figure,
        panel::{
            field::Choice,
            form::{Form, label_ui},
        },
        style::{RADIUS, c32, colours, hairline},
    },
    base::Size,
    i18n::{self, measure_name, number, text_with},
    metrics::{self, TGW_BASE, is_small},
    model::{Better, Metric, MetricKind, Variant},
    scene::figures::{over_time, series_words},
};

/// Height of the chart, in points of the drawing.
const CHART: f32 = 96.0;

/// Draws the fields.
pub(super) fn metric_ui(ui: &mut Ui, form: &mut Form<'_>, name: &str, metric: &mut Metric) {
    formula_ui(ui, form, metric);
    chart_ui(ui, form, name, metric);
    series::series_ui(ui, form, metric);
    calculator::calculator_ui(ui, form, metric);
    pair_ui(
        ui,
        form,
        |ui, form| form.decimal(ui, "field-target", &mut metric.target, (-1e15, 1e15)),
        |ui, form| form.words(ui, "field-unit", &mut metric.unit),
    );
    let ways = [(Better::Higher, form.tr("better-higher")), (Better::Lower, form.tr("better-lower"))];
    form.segments(ui, "field-better", &mut metric.better, &ways);
    scale_ui(ui, form, metric);
    let mut decimals = Some(u32::from(metric.decimals));
    form.count_up_to(ui, "field-decimals", &mut decimals, 6);
    metric.decimals = decimals.unwrap_or_default() as u8;
    form.long_words(ui, "field-method-of-metric", &mut metric.method);
    form.choice(ui, "field-measured-for", &mut metric.persona, &personas(form));
}

/// The formula, and its form or base where it has any. Values that were computed are computed anew.
fn formula_ui(ui: &mut Ui, form: &mut Form<'_>, metric: &mut Metric) {
    let language = form.language();
    let kinds: Vec<Choice<MetricKind>> =
        MetricKind::ALL.into_iter().map(|k| Choice::new(k, measure_name(language, k))).collect();
    let mut measure = metric.measure;
    form.choice(ui, "field-measure", &mut measure, &kinds);
    if measure != metric.measure {
        metric.follow(measure, None);
    }
    let variants = metric.measure.variants();
    if !variants.is_empty() {
        let unsaid = Choice::new(None, form.tr("figures-variant-unsaid"));
        let said = |variant: &Variant| Choice::new(Some(*variant), i18n::variant_name(language, *variant));
        let choices: Vec<Choice<Option<Variant>>> = [unsaid].into_iter().chain(variants.iter().map(said)).collect();
        let mut variant = metric.variant;
        form.choice(ui, "figures-variant", &mut variant, &choices);
        if variant != metric.variant {
            metric.follow(metric.measure, variant);
            metrics::recompute(metric);
        }
    }
    if metric.measure == MetricKind::Tgw {
        let mut base = Some(metric.base.unwrap_or(TGW_BASE));
        form.count_up_to(ui, "figures-base", &mut base, u32::MAX);
        let base = base.filter(|base| *base > 0 && *base != TGW_BASE);
        if base != metric.base {
            metric.base = base;
            metrics::recompute(metric);
        }
    }
}

/// The values over time as a picture, which a screen reader reads as words; and that few answered.
fn chart_ui(ui: &mut Ui, form: &Form<'_>, name: &str, metric: &Metric) {
    let (state, inks) = (form.state, colours(ui));
    let Some(latest) = metric.latest() else { return };
    label_ui(ui, form.tr("figures-chart"));
    ui.add_space(4.0);
    let pad = 10.0;
    let width = ui.available_width();
    let name = if name.trim().is_empty() { measure_name(form.language(), metric.measure) } else { name.trim() };
    let drawn = figure::drawing(ui, state, form.id("chart"), width - 2.0 * pad, |look, width| {
        over_time(look, name, metric, Size::new(width, CHART))
    });
    let (rect, chart) =
        ui.allocate_exact_size(vec2(width, CHART * figure::ZOOM + 2.0 * pad), Sense::focusable_noninteractive());
    let words = series_words(form.language(), name, metric);
    chart.widget_info(|| WidgetInfo::labeled(Role::Image, true, &words));
    ui.painter().rect(
        rect,
        RADIUS,
        c32(figure::sheet_colours(state).paper),
        hairline(inks.line),
        egui::StrokeKind::Inside,
    );
    figure::paint(ui, &drawn, rect.shrink(pad));
    if is_small(latest.n) {
        let args = [("n", number(form.language(), f64::from(latest.n.unwrap_or_default()), 0).into())];
        crate::app::panel::form::note_ui(ui, &text_with(form.language(), "figures-few-note", &args));
    }
}

/// Lowest and highest point of the question's scale.
fn scale_ui(ui: &mut Ui, form: &mut Form<'_>, metric: &mut Metric) {
    let (mut low, mut high) = metric.question_scale.unzip();
    let before = (low, high);
    pair_ui(
        ui,
        form,
        |ui, form| form.decimal(ui, "figures-scale-low", &mut low, (-1e6, 1e6)),
        |ui, form| form.decimal(ui, "figures-scale-high", &mut high, (-1e6, 1e6)),
    );
    if (low, high) != before {
        // Whoever empties one of the two does without the scale; the first one typed brings the other.
        metric.question_scale = match (low, high, metric.question_scale) {
            (Some(low), Some(high), _) => Some((low, high)),
            (Some(low), None, None) => Some((low, low)),
            (None, Some(high), None) => Some((high.min(1.0), high)),
            _ => None,
        };
        metrics::recompute(metric);
    }
}
