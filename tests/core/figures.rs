//! Metrics in words and pictures: how values are written, what charts show, the pages of figures.

use std::sync::Arc;

use wayfare::{
    base::{Id, Language, Size},
    i18n, io,
    model::{
        Better, Card, CardKind, Counts, Document, Kind, Measure, Metric, MetricKind, PageSettings, PageSize,
        Supplement, Variant,
    },
    scene::{
        self, Item, Page, Role,
        figures::{Drawn, Look, along, kinds, over_time, tile},
    },
    text::FontBook,
    theme::SheetColours,
};

fn measure(date: &str, value: f64, n: u32) -> Measure {
    Measure { date: date.to_owned(), value, n: Some(n), counts: None }
}

fn nps() -> Metric {
    let series = vec![measure("2025-11", -12.0, 120), measure("2026-02", 46.0, 12)];
    Metric { target: Some(45.0), series, ..Metric::of(MetricKind::Nps, None) }
}

fn look(language: Language) -> Look<'static> {
    Look { typeset: FontBook::shared(), language, colours: SheetColours::paper() }
}

/// Every line of text that is painted.
fn painted(drawn: &Drawn) -> Vec<String> {
    let line = |item: &Item| if let Item::Text(text) = item { Some(text.line.text.to_string()) } else { None };
    drawn.items.iter().filter_map(line).collect()
}

fn with_metric(document: &mut Document, id: &str, step: &str, text: &str, metric: Metric) {
    let lane =
        document.lanes.iter().find(|lane| lane.name.is_empty() && lane.kind.card_kind() == Some(CardKind::Metric));
    let lane = lane.expect("a lane of metrics").id.clone();
    let mut card = Card::new(Id::new(id), lane, Id::new(step), CardKind::Metric);
    card.text = text.to_owned();
    card.kind = Kind::Metric(metric);
    Arc::make_mut(&mut document.cards).push(Arc::new(card));
}

fn retail(language: Language) -> Document {
    io::template::document("retail", language).expect("a template")
}

#[test]
fn values_are_written_in_one_way() {
    let english = |metric: &Metric, value| i18n::figure(Language::English, metric, value);
    assert_eq!(english(&nps(), 46.0), "+46");
    assert_eq!(english(&nps(), -12.0), "\u{2212}12", "with a minus that is one");
    assert_eq!(english(&nps(), -0.2), "0", "nothing has no sign");
    let churn = Metric::of(MetricKind::Churn, None);
    assert_eq!(i18n::figure(Language::German, &churn, 4.25), "4,3\u{A0}%");
    assert_eq!(
        i18n::measured_when(Language::English, &measure("2026-02", 1.0, 412)),
        "February 2026, n\u{A0}=\u{A0}412"
    );
    let few = i18n::series(Language::German, &nps());
    assert_eq!(few[1], "Februar 2026: +46 (n\u{A0}=\u{A0}12, wenige Antworten)");
    // What the name of a formula does not tell is said with it.
    let told = |metric: &Metric| i18n::method(Language::English, metric);
    assert_eq!(told(&Metric::of(MetricKind::Clv, None)), "revenue, not discounted");
    assert_eq!(told(&Metric { base: Some(100), ..Metric::of(MetricKind::Tgw, None) }), "per 100 units");
    let own = Metric { method: "at the till".to_owned(), ..Metric::of(MetricKind::Csat, Some(Variant::TopTwo)) };
    assert_eq!(told(&own), "top two of five; at the till");
}

#[test]
fn formulas_are_shown_with_the_numbers_put_in() {
    let worked = |metric: &Metric, counts: &Counts| i18n::worked(Language::English, metric, counts);
    let counts = Counts::Nps { promoters: 30, passives: 50, detractors: 20 };
    let said = worked(&nps(), &counts).expect("a value");
    assert_eq!(said, "100 × (30 promoters \u{2212} 20 detractors) ÷ 100 answers = +10");
    assert_eq!(worked(&nps(), &Counts::Nps { promoters: 0, passives: 0, detractors: 0 }), None);
    let mut table = [[0; 5]; 5];
    (table[0][4], table[0][0], table[1][4]) = (5, 2, 3);
    let said = worked(&Metric::of(MetricKind::Kano, None), &Counts::Kano(table)).expect("a value");
    assert!(said.starts_with("Must-be 3, Performance 5, Questionable 2. Better = (A 0 + O 5)"), "{said}");
    assert!(said.ends_with("= 0.63, Worse = \u{2212}1.00"), "{said}");
    // On the sheet Kano's answers are their category.
    let measured = Measure { value: 0.62, counts: Some(Counts::Kano(table)), ..Measure::default() };
    assert_eq!(i18n::measured(Language::German, &Metric::of(MetricKind::Kano, None), &measured), "Leistungsmerkmal");
}

#[test]
fn results_have_the_decimals_of_their_formula_even_where_the_card_shows_fewer() {
    let bare = |measure| Metric { measure, ..Metric::default() };
    let worked = |measure, counts: &Counts| i18n::worked(Language::English, &bare(measure), counts).expect("a value");
    let answers = Counts::Answers(vec![0, 0, 3, 5, 2]);
    assert!(worked(MetricKind::Csat, &answers).ends_with("sum of 39 ÷ 10 answers = 3.9"));
    assert!(worked(MetricKind::Churn, &Counts::Churn { at_start: 400, lost: 30 }).ends_with("= 7.5"));
    assert!(i18n::figure(Language::English, &bare(MetricKind::Csat), 3.9).eq("4"), "the card keeps its own");
}

#[test]
fn halves_are_rounded_away_from_zero() {
    let shown = |value: f64, decimals: u8| i18n::number(Language::English, value, decimals);
    for (value, decimals, wanted) in [
        (4.25, 1, "4.3"),
        (3.25, 1, "3.3"),
        (1.25, 1, "1.3"),
        (92.5, 0, "93"),
        (93.5, 0, "94"),
        (4.35, 1, "4.4"),
        (1.005, 2, "1.01"),
        (-4.25, 1, "\u{2212}4.3"),
        (-0.5, 0, "\u{2212}1"),
        (4.249, 1, "4.2"),
        (9.95, 1, "10.0"),
        (0.45, 0, "0"),
        (1234.0, 2, "1234.00"),
    ] {
        assert_eq!(shown(value, decimals), wanted, "{value} with {decimals} decimals");
    }
}

#[test]
fn a_chart_has_round_numbers_dates_values_and_the_target() {
    let drawn = over_time(&look(Language::English), "NPS", &nps(), Size::new(220.0, 90.0));
    let said = painted(&drawn);
    for wanted in ["\u{2212}20", "0", "+20", "+40", "Nov 2025", "Feb 2026", "+46", "\u{2212}12", "Target +45"] {
        assert!(said.iter().any(|line| line == wanted), "{wanted} is not among {said:?}");
    }
    for wanted in ["NPS", "November 2025: \u{2212}12", "few answers", "Target +45"] {
        assert!(drawn.words.contains(wanted), "{wanted} is not said: {}", drawn.words);
    }
    let empty = over_time(&look(Language::German), "NPS", &Metric::default(), Size::new(220.0, 90.0));
    assert_eq!(painted(&empty), ["keine Daten"]);
    assert_eq!(empty.words, "NPS: keine Daten");
}

#[test]
fn charts_of_anything_stay_inside_their_room() {
    let size = Size::new(160.0, 80.0);
    let series = [&[1e15, -1e15, 3.0][..], &[0.0; 9], &[5.0], &[1e-9, 2e-9], &[99.4, 99.6, 100.0]];
    for (values, target) in series.iter().flat_map(|values| [None, Some(-7.5)].map(|target| (values, target))) {
        let series: Vec<Measure> = values.iter().map(|value| measure("2026-01", *value, 9)).collect();
        let metric = Metric { unit: "Kundinnen".to_owned(), series, target, ..Metric::default() };
        let drawn = over_time(&look(Language::German), "x", &metric, size);
        for item in &drawn.items {
            if let Item::Text(text) = item {
                let right = text.at.x + text.line.width;
                let is_inside = text.at.x >= -0.5 && right <= size.w + 0.5 && (0.0..=size.h).contains(&text.at.y);
                assert!(is_inside || text.line.width > size.w, "{:?} at {:?}", text.line.text, text.at);
            }
        }
    }
}

#[test]
fn what_is_not_measured_alike_is_not_drawn_on_one_axis() {
    let mut doc = retail(Language::English);
    let share = Metric { series: vec![measure("2026-02", 61.0, 210)], ..Metric::of(MetricKind::Csat, None) };
    assert!(!along(&look(Language::English), &doc, MetricKind::Csat, 700.0).words.contains("cannot be compared"));
    with_metric(&mut doc, "share", "return", "CSAT returns", share);
    assert_eq!(kinds(&doc)[0], MetricKind::Csat, "the most frequent formula comes first");
    let drawn = along(&look(Language::English), &doc, MetricKind::Csat, 700.0);
    let said = painted(&drawn).join("\n");
    for wanted in [
        "Measured by different methods",
        "mean of the answers, 1 to 5",
        "top two of five, 1 to 5, %",
        "61\u{A0}%",
        "4.6",
    ] {
        assert!(said.contains(wanted), "{wanted} is not among {said}");
    }
    assert!(drawn.words.contains("cannot be compared"), "{}", drawn.words);
}

#[test]
fn values_of_one_persona_do_not_hide_the_names_of_another() {
    let mut doc = retail(Language::English);
    let own = Metric { persona: Some(doc.personas[1].id.clone()), ..nps() };
    with_metric(&mut doc, "own", "receive", "NPS after delivery", own);
    let said = painted(&along(&look(Language::English), &doc, MetricKind::Nps, 500.0));
    for wanted in ["NPS after delivery", "NPS", "+46 (n\u{A0}=\u{A0}12)", "+46"] {
        assert!(said.iter().any(|line| line == wanted), "{wanted} is not among {said:?}");
    }
}

#[test]
fn a_tile_says_all_there_is() {
    let doc = retail(Language::English);
    let card = Card { text: "NPS".to_owned(), ..doc.cards[0].as_ref().clone() };
    let metric = Metric { persona: Some(doc.personas[1].id.clone()), better: Better::Higher, ..nps() };
    let drawn = tile(&look(Language::English), &doc, &card, &metric, 220.0);
    let said = painted(&drawn).join("\n");
    for wanted in ["NPS", "+46", "Target +45", "+58, better", "Family", "few answers"] {
        assert!(said.contains(wanted), "{wanted} is not among {said}");
    }
    for wanted in ["Family", "+58, better", "November 2025: \u{2212}12"] {
        assert!(drawn.words.contains(wanted), "{wanted} is not said: {}", drawn.words);
    }
}

fn figure_pages(doc: &Document, settings: &PageSettings, language: Language) -> Vec<Page> {
    let sheets = scene::pages(doc, FontBook::shared(), settings, language).len();
    let with = PageSettings { supplements: vec![Supplement::Figures], ..settings.clone() };
    scene::pages(doc, FontBook::shared(), &with, language).split_off(sheets)
}

#[test]
fn pages_of_figures_hold_every_metric_once() {
    for language in Language::ALL {
        let doc = retail(language);
        for size in [PageSize::A4, PageSize::A3, PageSize::A0] {
            let settings = PageSettings { size, ..PageSettings::default() };
            let pages = figure_pages(&doc, &settings, language);
            let nodes = || pages.iter().flat_map(|page| &page.scene.meaning.nodes);
            let metrics = doc.cards.iter().filter(|card| matches!(card.kind, Kind::Metric(_)));
            for card in metrics {
                let told = nodes().filter(|node| node.role == Role::Figure && node.subject.as_ref() == Some(&card.id));
                assert_eq!(told.count(), 1, "{} in {size:?}", card.text);
            }
            assert!(nodes().all(|node| node.role != Role::Figure || !node.text.is_empty()));
            for page in &pages {
                for group in &page.scene.groups {
                    let Size { w, h } = page.scene.size;
                    let is_inside = group.bounds.right() <= w + 0.1 && group.bounds.bottom() <= h + 0.1;
                    assert!(is_inside, "{:?} leaves {:?}", group.bounds, page.scene.size);
                }
            }
        }
    }
}

#[test]
fn hidden_personas_and_lanes_take_their_metrics_with_them() {
    let mut doc = retail(Language::English);
    let own = Metric { persona: Some(doc.personas[0].id.clone()), ..nps() };
    with_metric(&mut doc, "own", "return", "NPS of the traveller", own);
    let told = |doc: &Document| {
        let pages = figure_pages(doc, &PageSettings::default(), Language::English);
        let words: Vec<String> =
            pages.iter().flat_map(|page| &page.scene.meaning.nodes).map(|node| node.text.clone()).collect();
        words.join("\n")
    };
    assert!(told(&doc).contains("NPS of the traveller"));
    Arc::make_mut(&mut Arc::make_mut(&mut doc.personas)[0]).hidden = true;
    assert!(!told(&doc).contains("NPS of the traveller"));
    for lane in Arc::make_mut(&mut doc.lanes) {
        Arc::make_mut(lane).hidden |= lane.kind.card_kind() == Some(CardKind::Metric);
    }
    assert_eq!(figure_pages(&doc, &PageSettings::default(), Language::English), []);
}

#[test]
fn few_answers_are_marked_on_the_sheet() {
    let mut doc = retail(Language::English);
    let sheet = |doc: &Document| {
        let pages = scene::pages(doc, FontBook::shared(), &PageSettings::default(), Language::English);
        let items = pages.iter().flat_map(|page| &page.scene.groups).flat_map(|group| group.items.iter());
        let line = |item: &Item| if let Item::Text(text) = item { Some(text.line.text.to_string()) } else { None };
        let drawn: Vec<String> = items.filter_map(line).collect();
        let said: String = pages.iter().map(|page| scene::dump_meaning(&page.scene.meaning)).collect();
        (drawn, said)
    };
    let is_marked = |line: &String| line == "n\u{A0}=\u{A0}12";
    assert!(!sheet(&doc).0.iter().any(is_marked));
    with_metric(&mut doc, "few", "return", "NPS returns", nps());
    let (drawn, said) = sheet(&doc);
    assert!(drawn.iter().any(is_marked), "drawn");
    assert!(said.contains("few answers"), "and said");
}
