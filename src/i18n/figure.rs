//! Values of metrics in words: the one way in which a figure is written on the sheet, in reports, on
//! slides and in the window.

use super::{Language, date, number, signed_to, text, text_with};
use crate::{
    metrics::{self, Accord, Hands, KanoCategory, NoData},
    model::{Counts, Measure, Metric, MetricKind, Scale, Variant},
};

/// A value of a metric with its unit: `34 %`, and `+46` where the sign is part of the figure.
pub fn figure(language: Language, metric: &Metric, value: f64) -> String {
    figure_to(language, metric, value, metric.decimals)
}

fn figure_to(language: Language, metric: &Metric, value: f64, decimals: u8) -> String {
    let value = match metric.measure {
        MetricKind::Nps | MetricKind::Sentiment => signed_to(language, value, decimals),
        _ => number(language, value, decimals),
    };
    with_unit(&value, &metric.unit)
}

/// How much a metric changed, with its sign and without its unit: `−2`.
pub fn change(language: Language, metric: &Metric, change: f64) -> String {
    signed_to(language, change, metric.decimals)
}

/// A measurement: Kano's answers as their category, everything else as its value.
pub fn measured(language: Language, metric: &Metric, measure: &Measure) -> String {
    match kano_of(metric, measure) {
        Some(kano) => kano_name(language, kano.category).to_owned(),
        None => figure(language, metric, measure.value),
    }
}

/// When a value was measured and how many answered, and that these are few: `March 2026, n = 412`.
pub fn measured_when(language: Language, measure: &Measure) -> String {
    let day = Some(date(language, &measure.date)).filter(|day| !day.is_empty());
    let n = measure.n.map(|n| marked_sample(language, n));
    day.into_iter().chain(n).collect::<Vec<_>>().join(", ")
}

/// Every measurement, oldest first: `March 2026: 41 % (n = 412)`.
pub fn series(language: Language, metric: &Metric) -> Vec<String> {
    let told = |measure: &Measure| {
        let n = measure.n.map(|n| format!(" ({})", marked_sample(language, n))).unwrap_or_default();
        let value = measured(language, metric, measure);
        match date(language, &measure.date) {
            day if day.is_empty() => format!("{value}{n}"),
            day => format!("{day}: {value}{n}"),
        }
    };
    metric.series.iter().map(told).collect()
}

/// What is behind a feeling that a room showed by its hands: `mean of 12 hands, spread 0.8`; nothing where
/// nobody raised any.
pub fn hands_told(language: Language, scale: Scale, hands: &[u16; 5]) -> Option<String> {
    let hands = metrics::hands(hands).ok()?;
    let args = [("count", hands.count.into()), ("spread", spread(language, scale, hands).into())];
    Some(text_with(language, "hands-told", &args))
}

/// How far hands lay apart, in steps of a scale of feelings: `0.8`.
pub fn spread(language: Language, scale: Scale, hands: Hands) -> String {
    number(language, f64::from(hands.spread_on(scale)), 1)
}

/// The mean of hands on a scale of feelings, as its axis writes it: `+0.8`.
pub fn mean_hands(language: Language, scale: Scale, hands: Hands) -> String {
    let value = f64::from(hands.value(scale));
    match scale {
        Scale::MinusTwoToTwo | Scale::MinusFiveToFive => signed_to(language, value, 1),
        Scale::OneToFive | Scale::OneToTen => number(language, value, 1),
    }
}

/// How far hands lay apart, in a word.
pub fn accord_name(language: Language, accord: Accord) -> &'static str {
    match accord {
        Accord::Agree => text(language, "hands-agree"),
        Accord::Differ => text(language, "hands-differ"),
        Accord::Split => text(language, "hands-split"),
    }
}

/// A sample size, and that it is a small one.
fn marked_sample(language: Language, n: u32) -> String {
    let sample = sample(language, n);
    if metrics::is_small(Some(n)) { format!("{sample}, {}", text(language, "figures-few")) } else { sample }
}

/// A sample size: `n = 412`.
pub fn sample(language: Language, n: u32) -> String {
    format!("n\u{A0}=\u{A0}{}", number(language, f64::from(n), 0))
}

/// A value and its unit, which no line break parts.
pub fn with_unit(value: &str, unit: &str) -> String {
    if unit.is_empty() { value.to_owned() } else { format!("{value}\u{A0}{unit}") }
}

/// How a metric comes to its values, as far as somebody has said: the form of its formula, what its
/// name does not tell, and the words about it.
pub fn method(language: Language, metric: &Metric) -> String {
    let form = metric.variant.map(|variant| variant_name(language, variant).to_owned());
    let told = match metric.measure {
        MetricKind::Tgw => {
            let base = number(language, f64::from(metric.base.unwrap_or(metrics::TGW_BASE)), 0);
            Some(text_with(language, "figures-per-units", &[("base", base.into())]))
        }
        MetricKind::Clv => Some(text(language, "figures-undiscounted").to_owned()),
        _ => None,
    };
    let words = metric.method.trim();
    let said = form.into_iter().chain(told).filter(|said| said != words);
    said.chain(Some(words.to_owned()).filter(|words| !words.is_empty())).collect::<Vec<_>>().join("; ")
}

/// What a form of a formula is called.
pub fn variant_name(language: Language, variant: Variant) -> &'static str {
    match variant {
        Variant::TopTwo => text(language, "figures-top-two"),
        Variant::Mean => text(language, "figures-mean"),
        Variant::Easy => text(language, "figures-easy"),
        Variant::Effort => text(language, "figures-effort"),
    }
}

/// What one of Kano's categories is called.
pub fn kano_name(language: Language, category: KanoCategory) -> &'static str {
    match category {
        KanoCategory::MustBe => text(language, "figures-kano-must-be"),
        KanoCategory::Performance => text(language, "figures-kano-performance"),
        KanoCategory::Attractive => text(language, "figures-kano-attractive"),
        KanoCategory::Indifferent => text(language, "figures-kano-indifferent"),
        KanoCategory::Reverse => text(language, "figures-kano-reverse"),
        KanoCategory::Questionable => text(language, "figures-kano-questionable"),
    }
}

/// Why a formula gives no value.
pub fn no_data(language: Language, reason: NoData) -> &'static str {
    match reason {
        NoData::Nothing => text(language, "figures-nothing"),
        NoData::MoreThanAll => text(language, "figures-more-than-all"),
        NoData::OffScale => text(language, "figures-off-scale"),
        NoData::Unusable => text(language, "figures-unusable"),
        NoData::OtherFormula => text(language, "figures-other-formula"),
    }
}

/// The formula with the numbers put in: `100 × (230 promoters − 62 detractors) ÷ 412 answers = +41`;
/// nothing where they give no value.
///
/// The result has at least the decimals that are usual for the
/// formula: `39 ÷ 10 = 4` would read as a slip.
pub fn worked(language: Language, metric: &Metric, counts: &Counts) -> Option<String> {
    let computed = metrics::compute(metric, counts).ok()?;
    let formula = formula(language, metric, counts);
    let decimals = metric.decimals.max(Metric::of(metric.measure, metric.form()).decimals);
    let value = figure_to(language, metric, computed.value, decimals);
    Some(match counts {
        Counts::Kano(table) => {
            let kano = metrics::kano(table).ok()?;
            let worse = kano.worse.map(|worse| number(language, worse, 2)).unwrap_or_default();
            let shares: Vec<String> = (KanoCategory::ALL.into_iter().zip(kano.counts))
                .filter(|(_, count)| *count > 0)
                .map(|(category, count)| format!("{} {}", kano_name(language, category), whole(language, count)))
                .collect();
            let args = [("better", value.into()), ("worse", worse.into()), ("formula", formula.into())];
            format!("{}. {}", shares.join(", "), text_with(language, "figures-kano-worked", &args))
        }
        _ => format!("{formula} = {value}"),
    })
}

/// The formula with the numbers put in, without its result.
fn formula(language: Language, metric: &Metric, counts: &Counts) -> String {
    let n = |count: u64| whole(language, count);
    let short = |value: f64| plain(language, value);
    let say = |key: &'static str, args: &[(&'static str, String)]| {
        let args: Vec<_> = args.iter().map(|(name, value)| (*name, value.clone().into())).collect();
        text_with(language, key, &args)
    };
    match counts {
        Counts::Nps { promoters, passives, detractors } => {
            let all = promoters.saturating_add(*passives).saturating_add(*detractors);
            let args = [("promoters", n(*promoters)), ("detractors", n(*detractors)), ("all", n(all))];
            say("figures-nps", &args)
        }
        Counts::Answers(answers) => of_answers(language, metric, answers),
        Counts::Churn { at_start, lost } => say("figures-churn", &[("lost", n(*lost)), ("start", n(*at_start))]),
        Counts::Retention { at_start, at_end, new } => {
            say("figures-retention", &[("end", n(*at_end)), ("new", n(*new)), ("start", n(*at_start))])
        }
        Counts::Clv { basket, purchases, periods } => {
            let args = [("basket", short(*basket)), ("purchases", short(*purchases)), ("periods", short(*periods))];
            say("figures-clv", &args)
        }
        Counts::Tgw { complaints, sold } => {
            let base = u64::from(metric.base.unwrap_or(metrics::TGW_BASE));
            say("figures-tgw", &[("complaints", n(*complaints)), ("sold", n(*sold)), ("base", n(base))])
        }
        Counts::OpportunityScore { importance, satisfaction } => {
            let score = |part: u64, all: u64| metrics::top_two_score(part, all).map(|s| number(language, s, 1));
            let importance = score(importance.part, importance.all).unwrap_or_default();
            let satisfaction = score(satisfaction.part, satisfaction.all).unwrap_or_default();
            say("figures-opportunity", &[("importance", importance), ("satisfaction", satisfaction)])
        }
        Counts::Kano(table) => {
            let counts = metrics::kano(table).map(|kano| kano.counts).unwrap_or_default();
            let [must, performance, attractive, indifferent, ..] = counts.map(n);
            let args = [("m", must), ("o", performance), ("a", attractive), ("i", indifferent)];
            say("figures-kano", &args)
        }
        Counts::Sentiment { sum, n: comments } => {
            say("figures-sentiment", &[("sum", short(*sum)), ("n", n(*comments))])
        }
    }
}

fn of_answers(language: Language, metric: &Metric, answers: &[u64]) -> String {
    let all: u64 = answers.iter().fold(0, |sum, count| sum.saturating_add(*count));
    let best = |from: usize| answers.iter().skip(from).fold(0_u64, |sum, count| sum.saturating_add(*count));
    let n = |count: u64| whole(language, count).into();
    match metric.form() {
        Some(Variant::TopTwo) => {
            let satisfied = best(answers.len().saturating_sub(2));
            text_with(language, "figures-share-satisfied", &[("part", n(satisfied)), ("all", n(all))])
        }
        Some(Variant::Easy) => text_with(language, "figures-share-easy", &[("part", n(best(4))), ("all", n(all))]),
        _ => {
            let low = metric.question_scale.map_or(1.0, |(low, _)| low);
            let points = answers.iter().zip(0_u32..).map(|(count, point)| *count as f64 * (low + f64::from(point)));
            let sum = plain(language, points.sum());
            text_with(language, "figures-mean-of", &[("sum", sum.into()), ("all", n(all))])
        }
    }
}

/// Kano's answers behind a measurement, where they say anything.
fn kano_of(metric: &Metric, measure: &Measure) -> Option<metrics::Kano> {
    match (metric.measure, &measure.counts) {
        (MetricKind::Kano, Some(Counts::Kano(table))) => metrics::kano(table).ok(),
        _ => None,
    }
}

fn whole(language: Language, count: u64) -> String {
    number(language, count as f64, 0)
}

/// A number with as many decimals as it needs, up to two.
fn plain(language: Language, value: f64) -> String {
    let needs = |decimals: u8| {
        let factor = libm::pow(10.0, f64::from(decimals));
        (value * factor - libm::round(value * factor)).abs() > 1e-6 * factor.max(1.0)
    };
    let decimals = [0, 1].into_iter().find(|decimals| !needs(*decimals)).unwrap_or(2);
    number(language, value, decimals)
}
