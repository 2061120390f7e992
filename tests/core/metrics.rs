//! Every formula against worked examples from the literature, its traps and its range.

use std::sync::Arc;

use proptest::prelude::*;
use wayfare::{
    base::Language,
    io,
    metrics::{
        Computed, Kano, KanoAnswer, KanoCategory, Mixed, NoData, OffScale, TGW_BASE, Tally, Trend, ces_easy,
        ces_effort, ces_mean, churn, clv, compute, csat_mean, csat_top_two, is_small, kano, kano_category, mixed, nps,
        opportunity_score, retention, sentiment, tgw, top_two_score, trend,
    },
    model::{Better, Counts, Kind, Measure, Metric, MetricKind, Share, Variant},
};

use crate::fixture::document;

fn near(value: Result<f64, NoData>, wanted: f64) {
    let value = value.unwrap();
    assert!((value - wanted).abs() < 1e-9, "{value} is not {wanted}");
}

/// Equal where rounded to so many decimals, as the literature prints it.
fn printed(value: f64, decimals: usize, wanted: &str) {
    assert_eq!(format!("{value:.decimals$}"), wanted);
}

#[test]
fn net_promoter_score() {
    // DELA, annual report 2018, glossary: 30 % promoters and 20 % detractors give +10.
    near(nps(30, 50, 20), 10.0);
    // Reichheld 2003: the ends of the range are only promoters and only detractors.
    near(nps(7, 0, 0), 100.0);
    near(nps(0, 0, 7), -100.0);
    near(nps(0, 7, 0), 0.0);
    assert_eq!(nps(0, 0, 0), Err(NoData::Nothing));
}

#[test]
fn zeros_count_as_detractors() {
    let mut tally = Tally::new(MetricKind::Nps, None).unwrap();
    for score in [0.0, 6.0, 7.0, 8.0, 9.0, 10.0] {
        tally.add(score).unwrap();
    }
    assert_eq!(tally.counts(), Counts::Nps { promoters: 2, passives: 2, detractors: 2 });
    assert_eq!(tally.computed(), Ok(Computed { value: 0.0, n: Some(6) }));
}

#[test]
fn satisfaction_by_both_methods() {
    // The usual textbook example: 160 of 200 customers answer 4 or 5, which makes 80 %.
    near(csat_top_two(&[5, 10, 25, 90, 70]), 80.0);
    // A mean on ten points (CYS Group, "Customer Satisfaction Score", example with 1,000 answers that
    // sum up to 6,865).
    near(csat_mean(&[0, 10, 30, 100, 130, 150, 115, 255, 140, 70], 1.0), 6.865);
    near(csat_mean(&[0, 0, 0, 0, 3], 1.0), 5.0);
    for empty in [csat_top_two(&[0; 5]), csat_mean(&[0; 5], 1.0), csat_mean(&[], 1.0)] {
        assert_eq!(empty, Err(NoData::Nothing));
    }
    // The share is about five answers; a mean needs a scale that begins somewhere.
    assert_eq!(csat_top_two(&[1; 7]), Err(NoData::OffScale));
    assert_eq!(csat_mean(&[1; 5], f64::NAN), Err(NoData::Unusable));
}

#[test]
fn effort_by_all_three_methods() {
    // Dixon, Toman, DeLisi 2013: seven points, "easy" begins at 5.
    let answers = [5, 5, 10, 20, 20, 25, 15];
    near(ces_mean(&answers), 4.8);
    near(ces_easy(&answers), 60.0);
    // Dixon, Freeman, Toman 2010: five points, 1 is very low effort.
    near(ces_effort(&[10, 0, 0, 0, 0]), 1.0);
    near(ces_effort(&[30, 20, 20, 20, 10]), 2.6);
    for empty in [ces_mean(&[0; 7]), ces_easy(&[0; 7]), ces_effort(&[0; 5])] {
        assert_eq!(empty, Err(NoData::Nothing));
    }
    for off in [ces_mean(&[1; 5]), ces_easy(&[1; 5]), ces_easy(&[1; 3]), ces_easy(&[1; 8]), ces_effort(&[1; 7])] {
        assert_eq!(off, Err(NoData::OffScale));
    }
    let better = |variant| Metric::of(MetricKind::Ces, variant).better;
    assert_eq!(better(None), Better::Higher);
    assert_eq!(better(Some(Variant::Easy)), Better::Higher);
    assert_eq!(better(Some(Variant::Effort)), Better::Lower);
}

#[test]
fn churn_and_retention_of_a_cohort() {
    // Reichheld, Sasser 1990: a defection rate of one customer in ten.
    near(churn(1000, 100), 10.0);
    near(retention(1000, 900, 0), 90.0);
    // New customers count for neither.
    near(retention(1000, 1200, 300), 90.0);
    assert_eq!(churn(0, 0), Err(NoData::Nothing));
    assert_eq!(retention(0, 5, 5), Err(NoData::Nothing));
    // Not one cohort.
    assert_eq!(churn(10, 11), Err(NoData::MoreThanAll));
    assert_eq!(retention(10, 5, 6), Err(NoData::MoreThanAll));
    assert_eq!(retention(10, 12, 1), Err(NoData::MoreThanAll));
}

#[test]
fn lifetime_value_is_undiscounted_revenue() {
    // Patel 2011 (Starbucks): 24.30 dollars a week, 52 weeks, 20 years.
    near(clv(24.30, 52.0, 20.0), 25_272.0);
    near(clv(0.0, 52.0, 20.0), 0.0);
    for (basket, purchases, periods) in [(-1.0, 1.0, 1.0), (f64::NAN, 1.0, 1.0), (f64::MAX, 2.0, 1.0)] {
        assert_eq!(clv(basket, purchases, periods), Err(NoData::Unusable));
    }
}

#[test]
fn things_gone_wrong_by_either_base() {
    // The measure of J. D. Power's Initial Quality Study, complaints per 100 cars; here 960 of 500.
    near(tgw(960, 500, 100), 192.0);
    near(tgw(3, 1500, TGW_BASE), 2.0);
    assert_eq!(tgw(3, 0, 100), Err(NoData::Nothing));
    assert_eq!(tgw(3, 5, 0), Err(NoData::Unusable));
}

#[test]
fn opportunity_scores() {
    // Ulwick 2002 (angioplasty balloons): importance 9.5 and satisfaction 3.2 give 15.8.
    near(opportunity_score(9.5, 3.2), 15.8);
    // Satisfaction above importance takes nothing away.
    near(opportunity_score(4.0, 9.0), 4.0);
    near(opportunity_score(10.0, 0.0), 20.0);
    for off in [(10.1, 0.0), (5.0, -0.1), (f64::NAN, 1.0)] {
        assert_eq!(opportunity_score(off.0, off.1), Err(NoData::OffScale));
    }
    near(top_two_score(57, 60), 9.5);
    assert_eq!(top_two_score(0, 0), Err(NoData::Nothing));
    assert_eq!(top_two_score(2, 1), Err(NoData::MoreThanAll));
}

#[test]
fn kano_table() {
    use KanoCategory::{Attractive, Indifferent, MustBe, Performance, Questionable, Reverse};
    // Berger et al. 1993, the evaluation table.
    let table = [
        [Questionable, Attractive, Attractive, Attractive, Performance],
        [Reverse, Indifferent, Indifferent, Indifferent, MustBe],
        [Reverse, Indifferent, Indifferent, Indifferent, MustBe],
        [Reverse, Indifferent, Indifferent, Indifferent, MustBe],
        [Reverse, Reverse, Reverse, Reverse, Questionable],
    ];
    for (functional, row) in KanoAnswer::ALL.into_iter().zip(table) {
        for (dysfunctional, category) in KanoAnswer::ALL.into_iter().zip(row) {
            assert_eq!(kano_category(functional, dysfunctional), category, "{functional:?} {dysfunctional:?}");
        }
    }
}

/// Pairs of answers, so many of each category.
fn pairs([m, o, a, i, r, q]: [u64; 6]) -> [[u64; 5]; 5] {
    [[q, 0, a, 0, o], [0, i, 0, 0, m], [0; 5], [0; 5], [r, 0, 0, 0, 0]]
}

#[test]
fn kano_categories_and_coefficients() {
    // Sauerwein, Bailom, Matzler, Hinterhuber 1996 (the ski survey), shares in tenths of a percent:
    // edge grip is a must, ease of turn performance, service attractive.
    let examples = [
        ([493, 323, 70, 95, 3, 15], KanoCategory::MustBe, "0.40", "-0.83"),
        ([315, 451, 104, 115, 12, 3], KanoCategory::Performance, "0.56", "-0.78"),
        ([29, 216, 638, 85, 7, 25], KanoCategory::Attractive, "0.88", "-0.25"),
    ];
    for (counts, category, better, worse) in examples {
        let found = kano(&pairs(counts)).unwrap();
        assert_eq!((found.counts, found.category), (counts, category));
        printed(found.better.unwrap(), 2, better);
        printed(found.worse.unwrap(), 2, worse);
    }
}

#[test]
fn questionable_answers_are_reported() {
    let found = kano(&pairs([4, 2, 1, 1, 0, 2])).unwrap();
    assert_eq!((found.n(), found.count(KanoCategory::Questionable)), (10, 2));
    // They do not dilute the coefficients: 3 of 8 and 6 of 8.
    assert_eq!((found.better, found.worse), (Some(0.375), Some(-0.75)));
    // Only contradictions: that is said, and no coefficient made up.
    let only = kano(&pairs([0, 0, 0, 0, 0, 3])).unwrap();
    let wanted = Kano { counts: [0, 0, 0, 0, 0, 3], category: KanoCategory::Questionable, better: None, worse: None };
    assert_eq!(only, wanted);
    assert_eq!(kano(&[[0; 5]; 5]), Err(NoData::Nothing));
    // Ties go to what weighs more on the product (Berger et al. 1993: M > O > A > I).
    assert_eq!(kano(&pairs([2, 2, 2, 2, 2, 2])).unwrap().category, KanoCategory::MustBe);
    assert_eq!(kano(&pairs([0, 0, 2, 2, 0, 0])).unwrap().category, KanoCategory::Attractive);
}

#[test]
fn sentiment_is_a_mean() {
    near(sentiment(0.5 - 0.25, 2), 0.125);
    // Ten times 0.1 is not quite 1.
    near(sentiment([0.1; 10].iter().sum(), 1), 1.0);
    assert_eq!(sentiment(0.0, 0), Err(NoData::Nothing));
    assert_eq!(sentiment(3.0, 2), Err(NoData::OffScale));
    assert_eq!(sentiment(f64::NAN, 2), Err(NoData::Unusable));
}

#[test]
fn a_metric_computes_by_its_formula_and_form() {
    let answers = Counts::Answers(vec![5, 10, 25, 90, 70]);
    let csat = |variant| Metric::of(MetricKind::Csat, variant);
    let value = |metric: &Metric, counts: &Counts| compute(metric, counts).map(|computed| computed.value);
    assert_eq!(compute(&csat(None), &answers), Ok(Computed { value: 80.0, n: Some(200) }));
    assert_eq!(value(&csat(Some(Variant::Mean)), &answers), Ok(4.05));
    // Two to six instead of one to five.
    let higher = Metric { question_scale: Some((2.0, 6.0)), ..csat(Some(Variant::Mean)) };
    assert_eq!(value(&higher, &answers), Ok(5.05));
    let effort = Metric::of(MetricKind::Ces, Some(Variant::Effort));
    assert_eq!(value(&effort, &Counts::Answers(vec![1, 0, 0, 0, 1])), Ok(3.0));
    assert_eq!(compute(&effort, &Counts::Churn { at_start: 1, lost: 0 }), Err(NoData::OtherFormula));
    assert_eq!(compute(&Metric::default(), &answers), Err(NoData::OtherFormula));
    let cars = Metric { base: Some(100), ..Metric::of(MetricKind::Tgw, None) };
    assert_eq!(value(&cars, &Counts::Tgw { complaints: 960, sold: 500 }), Ok(192.0));
    let need =
        Counts::OpportunityScore { importance: Share { part: 57, all: 60 }, satisfaction: Share { part: 16, all: 50 } };
    let score = compute(&Metric::of(MetricKind::OpportunityScore, None), &need).unwrap();
    printed(score.value, 1, "15.8");
    assert_eq!(score.n, Some(50));
    let only_questionable = Counts::Kano(pairs([0, 0, 0, 0, 0, 3]));
    assert_eq!(compute(&Metric::of(MetricKind::Kano, None), &only_questionable), Err(NoData::Nothing));
    let day = compute(&csat(None), &answers).unwrap().measured("2026-03", answers.clone());
    assert_eq!(day, Measure { date: "2026-03".into(), value: 80.0, n: Some(200), counts: Some(answers) });
}

#[test]
fn counts_come_back_from_the_file() {
    let share = |part, all| Share { part, all };
    let all = [
        Counts::Nps { promoters: 5, passives: 3, detractors: 2 },
        Counts::Answers(vec![0, 1, 2, 3, 4]),
        Counts::Churn { at_start: 10, lost: 1 },
        Counts::Retention { at_start: 10, at_end: 12, new: 3 },
        Counts::Clv { basket: 24.3, purchases: 52.0, periods: 20.0 },
        Counts::Tgw { complaints: 1, sold: u64::MAX },
        Counts::OpportunityScore { importance: share(9, 10), satisfaction: share(3, 10) },
        Counts::Kano(pairs([1, 2, 3, 4, 5, 6])),
        Counts::Sentiment { sum: -0.5, n: 3 },
    ];
    // What the answers among them come to; the other counts wait for their formula.
    let measured = |counts| Measure { date: "2026-03".into(), value: 4.0, n: Some(10), counts: Some(counts) };
    let series = all.map(measured);
    let metric = Metric {
        series: series.to_vec(),
        base: Some(100),
        variant: Some(Variant::Effort),
        ..Metric::of(MetricKind::Ces, None)
    };
    let mut document = document();
    let cards = Arc::make_mut(&mut document.cards);
    let card = cards.iter_mut().find(|card| matches!(card.kind, Kind::Metric(_))).unwrap();
    Arc::make_mut(card).kind = Kind::Metric(metric);
    let text = io::to_text(&document);
    let loaded = io::parse(text.as_bytes(), "map.ron").unwrap();
    assert_eq!(loaded.document, document);
    assert_eq!(io::to_text(&loaded.document), text);
}

#[test]
fn another_formula_brings_what_is_usual_there_and_keeps_what_was_chosen() {
    let mut metric = Metric::default();
    metric.follow(MetricKind::Churn, None);
    assert_eq!((metric.unit.as_str(), metric.better, metric.decimals), ("%", Better::Lower, 1));
    metric.follow(MetricKind::Ces, Some(Variant::Effort));
    assert_eq!((metric.unit.as_str(), metric.better, metric.question_scale), ("", Better::Lower, Some((1.0, 5.0))));
    metric.unit = "points".to_owned();
    metric.question_scale = Some((0.0, 4.0));
    metric.follow(MetricKind::Nps, Some(Variant::Effort));
    assert_eq!((metric.unit.as_str(), metric.better, metric.variant), ("points", Better::Higher, None));
    assert_eq!(metric.question_scale, Some((0.0, 4.0)));
}

#[test]
fn answers_off_the_scale_are_not_counted() {
    let mut tally = Tally::new(MetricKind::Csat, None).unwrap();
    for off in [0.0, 6.0, 3.5, -1.0, f64::NAN, f64::INFINITY] {
        assert_eq!(tally.add(off), Err(OffScale), "{off}");
    }
    assert_eq!((tally.n(), tally.computed(), tally.mean()), (0, Err(NoData::Nothing), None));
    assert!(Tally::new(MetricKind::Churn, None).is_none());
}

#[test]
fn small_samples_trends_and_mixed_scales() {
    assert!(is_small(Some(29)) && !is_small(Some(30)) && !is_small(None));
    let mut metric = Metric::of(MetricKind::Churn, None);
    assert_eq!(trend(&metric), None);
    metric.series = [8.0, 6.0].map(|value| Measure { value, ..Measure::default() }).to_vec();
    assert_eq!(trend(&metric), Some(Trend { change: -2.0, is_better: Some(true) }));

    let csat = |variant| Metric::of(MetricKind::Csat, variant);
    let ten = Metric { question_scale: Some((1.0, 10.0)), ..csat(Some(Variant::Mean)) };
    // What is not said counts as usual, and the unit tells shares from means.
    assert_eq!(mixed([&csat(None), &csat(Some(Variant::TopTwo))]), None);
    let bare = Metric { measure: MetricKind::Csat, ..Metric::default() };
    assert_eq!(mixed([&bare, &csat(Some(Variant::Mean))]), None);
    assert_eq!(mixed([&csat(None), &csat(Some(Variant::Mean))]), Some(Mixed::Method));
    assert_eq!(mixed([&csat(Some(Variant::Mean)), &ten]), Some(Mixed::Scale));
    let euro = |unit: &str| Metric { unit: unit.into(), ..Metric::of(MetricKind::Clv, None) };
    assert_eq!(mixed([&euro("€"), &euro("CHF")]), Some(Mixed::Unit));
    assert_eq!(mixed([&euro("€")]), None);
    assert_eq!(mixed([]), None);
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(64))]

    #[test]
    fn retention_and_churn_make_a_hundred(at_start in 1_u64..1_000_000, lost in 0.0..=1.0, new in 0_u64..1000) {
        let lost = (at_start as f64 * lost) as u64;
        let kept = retention(at_start, at_start - lost + new, new).unwrap();
        prop_assert!((kept + churn(at_start, lost).unwrap() - 100.0).abs() < 1e-9);
    }

    #[test]
    fn values_stay_in_their_range(a in proptest::array::uniform7(0_u64..50), five in proptest::array::uniform5(any::<u64>())) {
        let inside = |value: Result<f64, NoData>, low: f64, high: f64| value.is_err() || (low..=high).contains(&value.unwrap());
        prop_assert!(inside(nps(a[0], a[1], a[2]), -100.0, 100.0));
        prop_assert!(inside(csat_top_two(&a[..5]), 0.0, 100.0));
        prop_assert!(inside(csat_mean(&a[..5], 1.0), 1.0, 5.0));
        prop_assert!(inside(ces_mean(&a), 1.0, 7.0));
        prop_assert!(inside(ces_easy(&a), 0.0, 100.0));
        prop_assert!(inside(ces_effort(&a[..5]), 1.0, 5.0));
        prop_assert!(inside(tgw(a[0], a[1], 1000), 0.0, f64::MAX));
        // Counts beyond all reason neither overflow nor panic.
        prop_assert!(csat_top_two(&five).is_ok_and(f64::is_finite) || five == [0; 5]);
        prop_assert!(nps(five[0], five[1], five[2]).is_ok_and(f64::is_finite) || five[..3] == [0; 3]);
        if let Ok(found) = kano(&pairs([a[0], a[1], a[2], a[3], a[4], a[5]])) {
            prop_assert!(found.better.is_none_or(|better| (0.0..=1.0).contains(&better)));
            prop_assert!(found.worse.is_none_or(|worse| (-1.0..=0.0).contains(&worse)));
        }
    }

    #[test]
    fn tallies_merge_in_any_order(scores in proptest::collection::vec(-1.0..=1.0_f64, 0..60), cut in 0_usize..60) {
        let of = |scores: &[f64]| {
            let mut tally = Tally::new(MetricKind::Sentiment, None).unwrap();
            for score in scores {
                tally.add(*score).unwrap();
            }
            tally
        };
        let (left, right) = scores.split_at(cut.min(scores.len()));
        let (mut one, mut other) = (of(left), of(right));
        one.merge(&of(right));
        other.merge(&of(left));
        prop_assert_eq!(&one, &of(&scores));
        prop_assert_eq!(one, other);
    }
}

/// The fixture's metric with this in its series, read from a file.
fn read(measure: MetricKind, series: Vec<Measure>) -> io::Loaded {
    let mut doc = document();
    let metric = Metric { series, ..Metric::of(measure, None) };
    let cards = Arc::make_mut(&mut doc.cards);
    let card = cards.iter_mut().find(|card| matches!(card.kind, Kind::Metric(_))).expect("a metric");
    Arc::make_mut(card).kind = Kind::Metric(metric);
    io::parse(io::to_text(&doc).as_bytes(), "map.ron").expect("it opens")
}

fn metric_of(loaded: &io::Loaded) -> &Metric {
    loaded.document.cards.iter().find_map(|card| if let Kind::Metric(m) = &card.kind { Some(m) } else { None }).unwrap()
}

#[test]
fn a_file_whose_value_contradicts_its_counts_shows_what_the_counts_give_and_says_so() {
    let counts = Counts::Nps { promoters: 0, passives: 0, detractors: 12 };
    let of = |value, n| Measure { date: "2026-01".to_owned(), value, n, counts: Some(counts.clone()) };
    let loaded = read(MetricKind::Nps, vec![of(1.0, None)]);
    let latest = metric_of(&loaded).latest().expect("a value");
    assert_eq!((latest.value, latest.n, is_small(latest.n)), (-100.0, Some(12), true));
    let [note] = &loaded.notes[..] else { panic!("one note: {:?}", loaded.notes) };
    assert!(note.place.text.contains("1.0"), "{:?}", note.place);
    let says = note.message(Language::English);
    assert!(says.contains("says 1, but its counts give \u{2212}100"), "{says}");
    assert!(note.message(Language::German).contains("ergibt sich aber \u{2212}100"));
    // A number of answers that is not that of the counts is corrected alike; what agrees stays.
    let loaded = read(MetricKind::Nps, vec![of(-100.0, Some(400))]);
    assert_eq!(metric_of(&loaded).series[0].n, Some(12));
    assert!(loaded.notes[0].message(Language::English).contains("says n\u{A0}=\u{A0}400"), "{:?}", loaded.notes);
    assert_eq!(read(MetricKind::Nps, vec![of(-100.0, Some(12))]).notes, []);
    // A value rounded as the card shows it does not contradict.
    let thirds = Counts::Nps { promoters: 2, passives: 1, detractors: 0 };
    let rounded = Measure { date: "2026-01".to_owned(), value: 67.0, n: Some(3), counts: Some(thirds) };
    let loaded = read(MetricKind::Nps, vec![rounded.clone()]);
    assert_eq!((&metric_of(&loaded).series, &loaded.notes), (&vec![rounded], &vec![]));
}

#[test]
fn counts_that_give_no_value_leave_no_data() {
    let counts = Some(Counts::Churn { at_start: 0, lost: 3 });
    let none = Measure { date: "2026-01".to_owned(), value: 0.0, n: None, counts };
    let loaded = read(MetricKind::Churn, vec![none]);
    assert_eq!(metric_of(&loaded).latest(), None);
    let says = loaded.notes[0].message(Language::English);
    assert!(says.contains("counts give no value") && says.contains("nothing has been counted"), "{says}");
    // Answers that contradict themselves give no coefficients but a category, which is shown.
    let counts = Some(Counts::Kano(pairs([0, 0, 0, 0, 0, 9])));
    let questionable = Measure { date: "2026-01".to_owned(), value: 0.0, n: None, counts };
    assert!(metric_of(&read(MetricKind::Kano, vec![questionable])).latest().is_some());
}

#[test]
fn a_value_beyond_its_formula_is_kept_and_said() {
    let typed = Measure { date: "2026-01".to_owned(), value: 150.0, n: None, counts: None };
    let loaded = read(MetricKind::Nps, vec![typed.clone()]);
    assert_eq!(metric_of(&loaded).series, std::slice::from_ref(&typed));
    let says = loaded.notes[0].message(Language::English);
    assert!(says.contains("says 150, but its formula gives \u{2212}100 to 100"), "{says}");
    assert_eq!(read(MetricKind::Free, vec![typed]).notes, []);
}
