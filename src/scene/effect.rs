//! Whether what was done has helped, in words: a metric before and after.

use crate::{
    base::Language,
    i18n::{self, text, text_with},
    metrics::priority::effect,
    model::{Measure, Metric, MetricKind, Opportunity},
};

/// `41 % → 48 %`; while it is not done, where the metric stands today.
pub fn effect_words(language: Language, metric: &Metric, opportunity: &Opportunity) -> String {
    let found = effect(metric, &opportunity.done);
    let shown = |measure: Option<&Measure>, none: &'static str| match measure {
        Some(measure) => i18n::measured(language, metric, measure),
        None => text(language, none).to_owned(),
    };
    let before = shown(found.before, "no-data");
    if opportunity.done.is_empty() {
        return before;
    }
    format!("{before} → {}", shown(found.after, "effect-no-data-yet"))
}

/// "better by 7", "worse by 2", "unchanged"; with a word on few answers.
///
/// Without the unit: the difference of two percentages is none. Empty where there is nothing to
/// compare, as between Kano's categories.
pub fn gain_words(language: Language, metric: &Metric, opportunity: &Opportunity) -> String {
    let found = effect(metric, &opportunity.done);
    let Some(gain) = found.gain.filter(|_| metric.measure != MetricKind::Kano) else { return String::new() };
    let by = i18n::number(language, gain.abs(), metric.decimals);
    let is_none = by.bytes().all(|b| !(b'1'..=b'9').contains(&b));
    let mut words = match gain {
        _ if is_none => text(language, "effect-unchanged").to_owned(),
        gain if gain > 0.0 => text_with(language, "effect-better", &[("by", by.into())]),
        _ => text_with(language, "effect-worse", &[("by", by.into())]),
    };
    if found.is_small() {
        words.push_str(text(language, "effect-few"));
    }
    words
}
