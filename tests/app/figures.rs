//! Metrics in the window: the calculator, the chart, and all metrics along the journey.

use egui::accesskit::Role;
use egui_kittest::kittest::Queryable as _;
use wayfare::{
    app::{action::Action, perspective::Perspective, state::Selection},
    base::{Id, Language},
    i18n::text,
    model::{CardKind, Counts, Document, Kind, Measure, Metric, MetricKind, Variant},
};

use crate::harness::Window;

const RETAIL: &str = "Retail, online and in store";

fn metric_called(document: &Document, name: &str) -> Id {
    let is_it = |card: &wayfare::model::Card| card.text == name && card.kind.card_kind() == CardKind::Metric;
    document.cards.iter().find(|card| is_it(card)).expect("the template has it").id.clone()
}

fn metric(window: &Window, id: &Id) -> Metric {
    match window.document().card(id).map(|card| card.kind.clone()) {
        Some(Kind::Metric(metric)) => metric,
        other => panic!("a metric, not {other:?}"),
    }
}

fn with_nps() -> (Window, Id) {
    let mut window = Window::with_template(RETAIL);
    let nps = metric_called(window.document(), "NPS");
    window.app_mut().act(Action::Select(Selection::card(nps.clone())));
    window.settle();
    (window, nps)
}

/// Clicks what has this name, wherever it is, as a screen reader does it.
fn click(window: &mut Window, name: &str) {
    let is_it = |n: &egui_kittest::kittest::AccessKitNode<'_>| {
        n.label().as_deref() == Some(name) && !matches!(n.role(), Role::Label | Role::TextRun)
    };
    window.harness().get_by(is_it).click_accesskit();
    window.settle();
}

#[test]
fn the_calculator_shows_its_working_and_takes_over_in_one_step() {
    let (mut window, nps) = with_nps();
    let before = window.document().clone();
    click(&mut window, "Calculate from counts");
    assert!(window.shows("No data yet: nothing has been counted."), "it says why there is no value");
    window.fill("Promoters (9 or 10)", "30");
    window.fill("Passives (7 or 8)", "50");
    window.fill("Detractors (0 to 6)", "20");
    assert!(window.shows("Result: +10 (n\u{A0}=\u{A0}100)"));
    assert!(window.shows("100 × (30 promoters \u{2212} 20 detractors) ÷ 100 answers = +10"));
    window.fill("Day or month", "2026-03");
    assert_eq!(*window.document(), before, "nothing changes before it is taken over");
    click(&mut window, "Take over");
    let counts = Counts::Nps { promoters: 30, passives: 50, detractors: 20 };
    let wanted = Measure { date: "2026-03".into(), value: 10.0, n: Some(100), counts: Some(counts) };
    assert_eq!(metric(&window, &nps).latest(), Some(&wanted));
    window.app_mut().act(Action::Undo);
    assert_eq!(*window.document(), before, "one step");
}

#[test]
fn what_was_calculated_can_be_looked_at_and_corrected() {
    let (mut window, nps) = with_nps();
    click(&mut window, "Calculate from counts");
    window.fill("Promoters (9 or 10)", "30");
    window.fill("Day or month", "2026-03-01");
    click(&mut window, "Take over");
    let count = metric(&window, &nps).series.len();
    click(&mut window, "Calculate from counts");
    click(&mut window, "Measurement");
    click(&mut window, "1 March 2026: +100");
    window.fill("Detractors (0 to 6)", "10");
    click(&mut window, "Take over");
    let metric_now = metric(&window, &nps);
    assert_eq!(metric_now.series.len(), count, "no further measurement");
    let latest = metric_now.latest().expect("a value");
    assert_eq!((latest.value, latest.n, latest.date.as_str()), (50.0, Some(40), "2026-03-01"));
    // A value typed over it does without the counts.
    window.fill(&format!("Value of measurement {count}"), "48");
    assert_eq!(metric(&window, &nps).latest().and_then(|latest| latest.counts.clone()), None);
}

#[test]
fn another_method_computes_the_values_anew() {
    let (mut window, nps) = with_nps();
    click(&mut window, "Formula");
    click(&mut window, "Customer satisfaction (CSAT)");
    click(&mut window, "Calculate from counts");
    for (point, count) in ["5", "10", "25", "90", "70"].iter().enumerate() {
        window.fill(&format!("Answer {}", point + 1), count);
    }
    window.fill("Day or month", "2026-03");
    click(&mut window, "Take over");
    assert_eq!(metric(&window, &nps).variant, Some(Variant::TopTwo), "the method is kept with the value");
    assert_eq!(metric(&window, &nps).latest().map(|latest| latest.value), Some(80.0));
    click(&mut window, "Method");
    click(&mut window, "mean of the answers");
    let metric = metric(&window, &nps);
    assert_eq!((metric.latest().map(|latest| latest.value), metric.unit.as_str()), (Some(4.05), ""));
}

#[test]
fn every_formula_has_a_calculator_whose_fields_have_names() {
    // The harness fails on any field that a screen reader could not name.
    for language in Language::ALL {
        let mut window = Window::open(language, None);
        click(&mut window, text(language, "template-retail"));
        let nps = metric_called(window.document(), "NPS");
        window.app_mut().act(Action::Select(Selection::card(nps.clone())));
        for kind in MetricKind::ALL {
            let mut card = window.document().card(&nps).expect("it is there").as_ref().clone();
            card.kind = Kind::Metric(Metric::of(kind, None));
            window.app_mut().act(Action::Edit(Box::new(wayfare::edit::Edit::SetCard(Box::new(card)))));
            window.settle();
            if kind != MetricKind::Free {
                click(&mut window, text(language, "figures-calculate"));
                assert!(window.shows(text(language, "figures-take-over")), "{kind:?}");
                click(&mut window, text(language, "figures-close-calculator"));
            }
        }
    }
}

#[test]
fn the_chart_is_said_in_words() {
    let (window, _) = with_nps();
    let charts = window.names(Role::Image);
    let chart = charts.iter().find(|name| name.starts_with("Line chart of NPS")).expect("the chart has a name");
    for wanted in ["April 2025: +35", "February 2026: +46", "Target +45"] {
        assert!(chart.contains(wanted), "{wanted} is not said: {chart}");
    }
}

#[test]
fn all_metrics_stand_along_the_journey_and_a_click_selects() {
    let mut window = Window::with_template(RETAIL);
    window.app_mut().act(Action::Perspective(Perspective::Figures));
    window.settle();
    assert!(window.shows("3 of 8 targets met"));
    let nps = metric_called(window.document(), "NPS");
    let tile = |n: &egui_kittest::kittest::AccessKitNode<'_>| {
        n.role() == Role::Button && n.label().is_some_and(|label| label.starts_with("Line chart of NPS:"))
    };
    window.harness().get_by(tile).click_accesskit();
    window.settle();
    assert_eq!(window.app().state().selection, Selection::card(nps));
    assert!(window.shows("Calculate from counts"), "its details are at the right");
    let is_chart = |name: &String| name.contains("along the journey:");
    assert!(window.names(Role::Image).iter().any(is_chart), "the comparison is said in words");
    click(&mut window, "Formula to compare");
    click(&mut window, "Customer effort score (CES)");
    let compared = |name: &String| name.starts_with("Customer effort score (CES) along the journey: CES returns: 3.1");
    assert!(window.names(Role::Image).iter().any(compared), "{:?}", window.names(Role::Image));
}

#[test]
fn without_metrics_there_is_one_thing_to_do() {
    let mut window = Window::with_template("Blank");
    let before = window.document().clone();
    window.app_mut().act(Action::Perspective(Perspective::Figures));
    window.settle();
    assert!(window.shows_part("Nothing is measured yet."));
    window.click("Add metric");
    let metrics = || CardKind::Metric;
    let added: Vec<_> = window.document().cards.iter().filter(|card| card.kind.card_kind() == metrics()).collect();
    assert_eq!(added.len(), 1);
    assert_eq!(window.app().state().selection, Selection::card(added[0].id.clone()));
    window.app_mut().act(Action::Undo);
    assert_eq!(*window.document(), before, "one step");
}
