//! Lanes that are higher than a page go on over further sheets: nothing gets too small to read.

use wayfare::{
    base::Language,
    layout::{
        self, BlueprintLine, Cache, PlacedCard, Request, Sheet, What,
        measure::{SCALE_FLOOR, STEP_MAX},
    },
    model::{CardKind, Document, Fit, LaneKind, PageSettings, PageSize, sample},
    scene,
    text::fake::FixedAdvance,
};

use crate::layout::{add, bare, check, id};

const TYPESET: FixedAdvance = FixedAdvance { advance: 0.5 };

fn on(size: PageSize) -> PageSettings {
    PageSettings { size, ..PageSettings::default() }
}

fn sheets(doc: &Document, settings: &PageSettings) -> Vec<Sheet> {
    layout::sheets(doc, &TYPESET, &Request::page(settings, Language::English), &mut Cache::default())
}

fn about(doc: &Document, language: Language) -> Vec<String> {
    let pages = scene::pages(doc, &TYPESET, &on(PageSize::A4), language);
    pages.into_iter().map(|page| page.about).collect()
}

fn scale(sheet: &Sheet, settings: &PageSettings) -> f32 {
    let paper = settings.printed();
    (paper.w / sheet.size.w).min(paper.h / sheet.size.h)
}

fn is_readable(sheet: &Sheet, settings: &PageSettings) -> bool {
    scale(sheet, settings) >= SCALE_FLOOR - 0.001
}

/// Whether there is nothing left to cut.
fn is_least(sheet: &Sheet) -> bool {
    sheet.columns.len() == 1 && sheet.lanes.len() == 1 && sheet.lanes[0].rows.len() == 1
}

/// Every card stands over all of its steps, each once.
fn check_cards(doc: &Document, sheets: &[Sheet]) {
    for card in doc.cards.iter() {
        let on: Vec<&PlacedCard> = sheets.iter().filter_map(|s| s.card(&card.id)).collect();
        let steps: usize = on.iter().map(|c| c.columns.len()).sum();
        assert_eq!(steps, doc.columns().range(card).unwrap().len(), "{} on {} sheets", card.id, on.len());
    }
}

fn check_hard(cards: usize, seeds: [u64; 2], size: PageSize) {
    for seed in seeds {
        let doc = sample::hard(cards, seed, Language::German);
        let settings = on(size);
        let sheets = sheets(&doc, &settings);
        check_cards(&doc, &sheets);
        for (i, sheet) in sheets.iter().enumerate() {
            check(sheet);
            assert_eq!(sheet.number, (i + 1, sheets.len()));
            let apart = (sheet.fitted.width - sheets[0].fitted.width).abs();
            assert!(apart < 0.01, "all sheets are of one scale, but widths are {apart} apart");
            let shown = format!("{} columns, {:?}", sheet.columns.len(), sheet.lanes);
            assert!(
                is_readable(sheet, &settings) || is_least(sheet),
                "sheet {} of seed {seed}: {}, {shown}",
                i + 1,
                scale(sheet, &settings)
            );
        }
    }
}

#[test]
fn small_hard_maps_stay_readable() {
    check_hard(60, [1, 3], PageSize::A3);
    check_hard(60, [1, 2], PageSize::A4);
}

#[test]
fn large_hard_maps_stay_readable_on_large_sheets() {
    check_hard(200, [1, 2], PageSize::A3);
}

#[test]
fn large_hard_maps_stay_readable_on_small_sheets() {
    check_hard(200, [1, 3], PageSize::A4);
}

/// So many pain points on top of each other in one step, and a lane behind the scenes below.
fn stacked(count: usize) -> Document {
    let mut doc = bare(&[LaneKind::Pains, LaneKind::Backstage]);
    for i in 0..count {
        add(&mut doc, &format!("pain{i}"), "lane0", "search", CardKind::Pain, &"Nothing is found here. ".repeat(3));
    }
    add(&mut doc, "index", "lane1", "search", CardKind::Action, "Index the catalogue");
    doc
}

#[test]
fn a_lane_goes_on_between_its_rows() {
    let doc = stacked(24);
    let settings = on(PageSize::A4);
    let sheets = sheets(&doc, &settings);
    assert!(sheets.iter().all(|sheet| is_readable(sheet, &settings)));
    check_cards(&doc, &sheets);
    let order: Vec<&str> = sheets.iter().flat_map(|s| s.cards.iter().map(|c| c.card.id.as_str())).collect();
    let expected: Vec<&str> = doc.cards.iter().map(|card| card.id.as_str()).collect();
    assert_eq!(order, expected, "cards go on in their order");
    let parts: Vec<&Sheet> = sheets.iter().filter(|s| s.lane(&id("lane0")).is_some()).collect();
    assert!(parts.len() > 1);
    for (i, sheet) in parts.iter().enumerate() {
        assert_eq!(sheet.lanes[0].continued, i > 0);
        let label = sheet.furniture.iter().find(|p| p.what == What::LaneLabel(0)).unwrap();
        let says_so = label.block.text_lines().any(|(_, _, line)| &*line.text == "continued");
        assert_eq!(says_so, i > 0, "the label says that the lane goes on");
    }
    let pages = about(&doc, Language::English);
    assert_eq!(pages[..2], ["Pain points", "Pain points, continued"]);
    assert_eq!(pages.last().unwrap(), "Backstage");
    assert_eq!(about(&doc, Language::German)[1], "Schmerzpunkte, Fortsetzung");
}

#[test]
fn a_blueprint_line_runs_over_the_first_rows_only() {
    let mut doc = bare(&[LaneKind::Backstage]);
    for i in 0..40 {
        let text = "Look into the three old systems, one after the other";
        add(&mut doc, &format!("look{i}"), "lane0", "need", CardKind::Action, text);
    }
    let sheets = sheets(&doc, &on(PageSize::A4));
    assert!(sheets.len() > 1);
    let lines: Vec<usize> = sheets.iter().map(|sheet| sheet.lines.len()).collect();
    assert_eq!(sheets[0].lines[0].0, BlueprintLine::Visibility);
    assert_eq!(lines.iter().sum::<usize>(), 1, "{lines:?}");
}

#[test]
fn columns_get_wider_before_rows_are_cut() {
    let doc = sample::hard(200, 1, Language::English);
    let settings = on(PageSize::A4);
    let sheets = sheets(&doc, &settings);
    let actions: Vec<&Sheet> = sheets.iter().filter(|s| s.lanes.len() == 1 && s.lanes[0].rows.len() > 1).collect();
    let widest = |sheet: &Sheet| sheet.columns.iter().map(|c| c.w).fold(0.0, f32::max);
    let cut: Vec<&&Sheet> = actions.iter().filter(|sheet| sheet.lanes[0].continued).collect();
    assert!(!cut.is_empty());
    assert!(cut.iter().all(|sheet| widest(sheet) * 4.0 / 3.0 > STEP_MAX), "columns are as wide as they get");
}

#[test]
fn asked_for_pages_keep_their_columns_where_rows_go_on() {
    let doc = stacked(40);
    let settings = PageSettings { fit: Fit::PagesWide(2), ..on(PageSize::A5) };
    let sheets = sheets(&doc, &settings);
    check_cards(&doc, &sheets);
    let mut columns: Vec<(usize, usize)> = sheets.iter().map(|s| (s.columns[0].index, s.columns.len())).collect();
    columns.dedup();
    assert_eq!(columns.len(), 2, "{columns:?}");
    assert!(sheets.iter().any(|sheet| sheet.lanes.iter().any(|lane| lane.continued)));
}

#[test]
fn only_a_card_higher_than_a_page_gets_small() {
    let mut doc = stacked(3);
    add(&mut doc, "long", "lane0", "use", CardKind::Pain, &"Nobody knows where the parcel is. ".repeat(120));
    let settings = on(PageSize::A4);
    let sheets = sheets(&doc, &settings);
    check_cards(&doc, &sheets);
    let small: Vec<&Sheet> = sheets.iter().filter(|sheet| !is_readable(sheet, &settings)).collect();
    assert_eq!(small.len(), 1);
    assert!(is_least(small[0]) && small[0].card(&id("long")).is_some());
}

#[test]
fn a_header_as_high_as_a_page_stands_alone() {
    let mut doc = sample::journey(40, 1, Language::English);
    std::sync::Arc::make_mut(&mut doc.journey).scenario = "Somebody waits for a parcel. ".repeat(190);
    let settings = on(PageSize::A4);
    let sheets = sheets(&doc, &settings);
    check_cards(&doc, &sheets);
    assert!(sheets[0].lanes.is_empty() && !sheets[1].lanes.is_empty());
    assert!(sheets.iter().all(|sheet| is_readable(sheet, &settings)));
}

#[test]
fn names_of_phases_make_no_sheet_wider_than_its_paper() {
    let mut doc = sample::journey(150, 2, Language::English);
    for phase in std::sync::Arc::make_mut(&mut doc.phases) {
        std::sync::Arc::make_mut(phase).name = "A phase with a name that goes on and on ".repeat(8);
    }
    let settings = on(PageSize::A4);
    let sheets = sheets(&doc, &settings);
    check_cards(&doc, &sheets);
    assert!(sheets.len() > 1);
    let most = settings.printed().w / SCALE_FLOOR;
    assert!(sheets.iter().all(|sheet| sheet.size.w <= most + 0.01));
}
