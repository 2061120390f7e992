//! The calculator: what was counted, the formula with the numbers put in, and what comes out.
//!
//! Nothing changes in the map before somebody takes the value over, in one step.

use egui::{Frame, Margin, RichText, Ui};

use super::counts;
use crate::{
    app::{
        control::{Control, Look},
        icon::Icon,
        panel::{
            field::{self, Choice},
            form::Form,
        },
        style::{RADIUS, bold, c32, colours, hairline},
    },
    i18n::{self, text_with},
    metrics::{Computed, NoData, compute},
    model::{Counts, Metric, MetricKind},
};

/// What is entered and not taken over yet.
#[derive(Clone, Debug)]
struct Draft {
    /// Formula it was begun for.
    measure: MetricKind,
    /// Which measurement it corrects; none adds one.
    of: Option<usize>,
    date: String,
    counts: Counts,
}

/// Draws the calculator, or the button that opens it. Figures of one's own have none.
pub(super) fn calculator_ui(ui: &mut Ui, form: &mut Form<'_>, metric: &mut Metric) {
    let Some(blank) = counts::blank(metric) else { return };
    let slot = form.id("calculator");
    let draft = ui.data(|d| d.get_temp::<Draft>(slot)).filter(|draft| fits(draft, metric));
    let Some(mut draft) = draft else {
        ui.add_space(4.0);
        let open = Control::text(form.tr("figures-calculate")).with_icon(Icon("metric")).look(Look::Outlined);
        if open.show(ui).clicked() {
            let draft = begin(form, metric, blank);
            ui.data_mut(|d| d.insert_temp(slot, draft));
        }
        return;
    };
    let inks = colours(ui);
    ui.add_space(6.0);
    let frame = Frame::new().inner_margin(Margin { left: 10, right: 10, top: 2, bottom: 10 });
    let frame = frame.corner_radius(RADIUS).stroke(hairline(inks.border)).fill(c32(inks.raised));
    let mut is_open = true;
    frame.show(ui, |ui| {
        ui.set_width(ui.available_width());
        // What is typed here is no change of the card yet.
        let mut inner = Form::new(form.state, form.document);
        inner.about(format!("calculator {slot:?}"));
        of_ui(ui, &mut inner, metric, &mut draft, &blank);
        counts::counts_ui(ui, &mut inner, &mut draft.counts);
        inner.forget();
        form.actions.append(&mut inner.actions);
        let computed = compute(metric, &draft.counts);
        result_ui(ui, form, metric, &draft, computed);
        ui.add_space(8.0);
        ui.horizontal(|ui| {
            ui.spacing_mut().item_spacing.x = 8.0;
            let take = Control::text(form.tr("figures-take-over")).look(Look::Filled).enabled(computed.is_ok());
            if take.show(ui).clicked()
                && let Ok(computed) = computed
            {
                take_over(metric, &draft, computed);
                form.mark();
                is_open = false;
            }
            is_open &= !Control::text(form.tr("figures-close-calculator")).look(Look::Outlined).show(ui).clicked();
        });
    });
    if is_open {
        ui.data_mut(|d| d.insert_temp(slot, draft));
    } else {
        ui.data_mut(|d| d.remove::<Draft>(slot));
    }
}

/// Whether a draft still belongs to the metric as it is now.
fn fits(draft: &Draft, metric: &Metric) -> bool {
    let answers = |counts: &Counts| if let Counts::Answers(answers) = counts { answers.len() } else { 0 };
    let is_there = draft.of.is_none_or(|at| at < metric.series.len());
    let is_long = counts::blank(metric).is_some_and(|blank| answers(&blank) == answers(&draft.counts));
    draft.measure == metric.measure && is_there && is_long
}

/// A draft for a new measurement of today.
fn begin(form: &Form<'_>, metric: &Metric, counts: Counts) -> Draft {
    let date = form.state.clock.date(form.state.clock.now());
    Draft { measure: metric.measure, of: None, date, counts }
}

/// Which measurement it is about.
fn of_ui(ui: &mut Ui, inner: &mut Form<'_>, metric: &Metric, draft: &mut Draft, blank: &Counts) {
    let language = inner.language();
    let new = Choice::new(None, inner.tr("figures-new-measurement"));
    let known = metric.series.iter().enumerate().rev().map(|(at, measure)| {
        let date = i18n::date(language, &measure.date);
        let value = i18n::measured(language, metric, measure);
        let words = if date.is_empty() { value } else { format!("{date}: {value}") };
        Choice::new(Some(at), words)
    });
    let choices: Vec<Choice<Option<usize>>> = [new].into_iter().chain(known).collect();
    let before = draft.of;
    inner.choice(ui, "figures-measurement", &mut draft.of, &choices);
    if draft.of != before {
        let counts = draft.of.and_then(|at| metric.series.get(at)).and_then(|measure| measure.counts.clone());
        draft.counts = counts.unwrap_or_else(|| blank.clone());
    }
    if draft.of.is_none() {
        let label = inner.label(ui, "series-date");
        let words = (Some(label), "", inner.tr("hint-day"));
        let shown = draft.date.clone();
        let complaint = inner.tr("complaint-day-or-month");
        if let Some(date) = inner.parsed(ui, "date", words, (shown.as_str(), complaint), field::day_or_month) {
            draft.date = date;
        }
    }
}

/// The value in large letters, under it the formula with the numbers put in; else why there is none.
fn result_ui(ui: &mut Ui, form: &Form<'_>, metric: &Metric, draft: &Draft, computed: Result<Computed, NoData>) {
    let (language, inks) = (form.language(), colours(ui));
    ui.add_space(10.0);
    let (result, below) = match computed {
        Ok(computed) => {
            let measure = computed.measured(&draft.date, draft.counts.clone());
            let value = i18n::measured(language, metric, &measure);
            let n = measure.n.map(|n| i18n::sample(language, n));
            let result = n.map_or_else(|| value.clone(), |n| format!("{value} ({n})"));
            (Some(result), i18n::worked(language, metric, &draft.counts).unwrap_or_default())
        }
        Err(reason) => (None, i18n::no_data(language, reason).to_owned()),
    };
    if let Some(result) = result {
        let said = text_with(language, "figures-result", &[("value", result.as_str().into())]);
        let shown = ui.label(RichText::new(&result).font(bold(18.0)));
        ui.ctx().accesskit_node_builder(shown.id, |node| {
            node.set_label(said);
            node.set_live(egui::accesskit::Live::Polite);
        });
    }
    ui.add(egui::Label::new(RichText::new(below).small().color(c32(inks.muted))).wrap());
}

/// Writes value, sample, counts and the form of the formula; a new measurement goes where its day is.
fn take_over(metric: &mut Metric, draft: &Draft, computed: Computed) {
    metric.variant = metric.form();
    if let Some(measure) = draft.of.and_then(|at| metric.series.get_mut(at)) {
        let n = measure.n;
        *measure = computed.measured(&measure.date, draft.counts.clone());
        // A formula that does not know how many there were leaves the number that was typed.
        measure.n = measure.n.or(n);
    } else {
        let measure = computed.measured(&draft.date, draft.counts.clone());
        let at = metric.series.iter().rposition(|known| known.date <= measure.date).map_or(0, |at| at + 1);
        metric.series.insert(at, measure);
    }
}
