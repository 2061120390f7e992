//! Sheets of paper: margins, sizes that are asked for, what each page says it shows.

use proptest::prelude::*;
use wayfare::{
    base::{Language, Rect},
    export::{self, Format, Warning, Wish},
    io::Template,
    layout::{self, Cache, Request, measure},
    model::{Document, Filter, Filtered, Fit, Orientation, PageSettings, PageSize, sample},
    scene::{Edition, Page, Pictures, edition, pages},
    text::fake::FixedAdvance,
};

const TYPESET: FixedAdvance = FixedAdvance { advance: 0.5 };

fn on_paper(doc: &Document, settings: &PageSettings) -> Vec<Page> {
    pages(doc, &TYPESET, settings, Language::English)
}

fn retail() -> Document {
    Template::Retail.document(Language::English)
}

/// The sheet on its paper, in paper points.
fn sheet(page: &Page) -> Rect {
    let size = page.scene.size;
    Rect::new(page.origin.x, page.origin.y, size.w * page.scale, size.h * page.scale)
}

fn is_within(page: &Page, margin: f32) -> bool {
    let room = Rect::new(0.0, 0.0, page.paper.w, page.paper.h).grown(0.05 - margin);
    let sheet = sheet(page);
    sheet.x >= room.x && sheet.y >= room.y && sheet.right() <= room.right() && sheet.bottom() <= room.bottom()
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 24, ..ProptestConfig::default() })]

    #[test]
    fn sheets_lie_inside_the_margins(
        cards in 0..150_usize, seed in 0..1000_u64, size in 0..8_usize, margin_mm in 0..60_u8, portrait: bool,
        fit in prop_oneof![
            Just(Fit::Sheets), Just(Fit::OnePage), (5..500_u16).prop_map(Fit::Percent), (0..9_u8).prop_map(Fit::PagesWide)
        ],
    ) {
        let doc = sample::journey(cards, seed, Language::English);
        let orientation = if portrait { Orientation::Portrait } else { Orientation::Landscape };
        let settings = PageSettings { size: PageSize::ALL[size], orientation, margin_mm, fit, ..PageSettings::default() };
        let pages = on_paper(&doc, &settings);
        for page in &pages {
            // One page as large as the map has the margins of a paper of the map's size.
            let margin = if fit == Fit::OnePage { page.origin.y } else { settings.margin(page.paper) };
            prop_assert!(is_within(page, margin), "{:?} on {:?} with {}", sheet(page), page.paper, margin);
            prop_assert!(page.paper == settings.paper() || fit == Fit::OnePage);
        }
    }
}

#[test]
fn per_cent_are_those_of_the_design() {
    let doc = retail();
    for (percent, scale) in [(100, 1.0), (50, 0.5), (150, 1.5)] {
        let settings = PageSettings { fit: Fit::Percent(percent), ..PageSettings::default() };
        for page in on_paper(&doc, &settings) {
            // A lane that is higher than the paper is the one reason to be smaller.
            assert!((page.scale - scale).abs() < 0.001, "{percent} %: {}", page.scale);
        }
    }
    let small = PageSettings { fit: Fit::Percent(40), ..PageSettings::default() };
    assert_eq!(on_paper(&doc, &small).len(), 1, "small enough for one page");
    let large = PageSettings { fit: Fit::Percent(150), ..PageSettings::default() };
    assert!(on_paper(&doc, &large).len() > 2, "large takes several");
}

#[test]
fn columns_run_over_as_many_pages_as_asked() {
    let doc = retail();
    let mut scales = Vec::new();
    for wide in [1, 2, 3, 4] {
        let settings = PageSettings { size: PageSize::A4, fit: Fit::PagesWide(wide), ..PageSettings::default() };
        let request = Request::page(&settings, Language::English);
        let sheets = layout::sheets(&doc, &TYPESET, &request, &mut Cache::default());
        let mut ranges: Vec<(usize, usize)> = sheets.iter().map(|s| (s.columns[0].index, s.columns.len())).collect();
        ranges.dedup();
        assert_eq!(ranges.len(), usize::from(wide), "{ranges:?}");
        assert_eq!(ranges.iter().map(|(_, columns)| columns).sum::<usize>(), doc.steps().count());
        let pages = on_paper(&doc, &settings);
        scales.push(pages[0].scale);
        assert!(pages.iter().all(|p| (p.scale - pages[0].scale).abs() < 0.001), "all of one scale");
    }
    assert!(scales.is_sorted(), "more pages, larger words: {scales:?}");
    // More pages than columns: one column each.
    let settings = PageSettings { fit: Fit::PagesWide(200), ..PageSettings::default() };
    assert!(on_paper(&doc, &settings).len() >= doc.steps().count());
}

#[test]
fn a_wide_map_on_few_pages_is_small_and_said_to_be() {
    let doc = sample::journey(900, 3, Language::English);
    let mut wish = Wish::of(&doc, Format::Svg);
    wish.settings = PageSettings { size: PageSize::A5, fit: Fit::PagesWide(1), ..PageSettings::default() };
    let made = export::make(&doc, &Pictures::default(), &wish, "out.svg".as_ref(), &()).unwrap();
    let [Warning::SmallText { points, .. }] = &made.warnings[..] else { panic!("{:?}", made.warnings) };
    assert!(*points < 6.0 && *points > 0.0, "{points}");
    wish.settings = PageSettings::default();
    let made = export::make(&doc, &Pictures::default(), &wish, "out.svg".as_ref(), &()).unwrap();
    assert_eq!(made.warnings, [], "on as many sheets as it takes all can be read");
}

#[test]
fn pages_say_what_they_show() {
    let doc = retail();
    let one = on_paper(&doc, &PageSettings::default());
    assert_eq!(one.len(), 1);
    assert_eq!(one[0].about, "", "the whole map needs no words");
    let settings = PageSettings { size: PageSize::A5, fit: Fit::PagesWide(2), ..PageSettings::default() };
    let about =
        |language| -> Vec<String> { pages(&doc, &TYPESET, &settings, language).into_iter().map(|p| p.about).collect() };
    let (english, german) = (about(Language::English), about(Language::German));
    assert_eq!(english[..2], ["Phases 1–3, Customer actions", "Phases 1–3, Touchpoints to Thoughts"]);
    assert_eq!(english.last().unwrap(), "Phases 4–6, Backstage");
    assert_eq!(german[1], "Phasen 1–3, Kontaktpunkte bis Gedanken");
    assert_eq!(english.len(), german.len());
}

#[test]
fn a_filter_that_is_ignored_fades_nothing() {
    let doc = retail();
    let filter = Filter { severity: 5, ..Filter::default() };
    let pictures = Pictures::default();
    let scene = |filtered, filter: &Filter| {
        let settings = PageSettings { filtered, ..PageSettings::default() };
        let wanted = Edition { settings: &settings, language: Language::English, filter, pictures: &pictures };
        edition(&doc, &TYPESET, &wanted).remove(0).scene
    };
    let plain = scene(Filtered::Fade, &Filter::default());
    assert!(scene(Filtered::Show, &filter) == plain, "shown as if there were none");
    assert!(scene(Filtered::Fade, &filter) != plain, "faded otherwise");
}

#[test]
fn the_smallest_text_is_measured_on_paper() {
    let doc = retail();
    let page = &on_paper(&doc, &PageSettings::default())[0];
    assert!((page.smallest_text() - 7.0 * page.scale).abs() < 0.001);
    assert!(page.smallest_text() >= 7.0 * measure::SCALE_FLOOR - 0.001);
}

#[test]
fn narrow_paper_keeps_what_personas_want_and_what_hinders_them() {
    let retail = retail();
    let said = |doc: &Document, settings: &PageSettings| -> Vec<String> {
        on_paper(doc, settings)[0].scene.meaning.nodes.iter().map(|node| node.text.clone()).collect()
    };
    let upright = PageSettings { size: PageSize::A4, orientation: Orientation::Portrait, ..PageSettings::default() };
    let large = PageSettings { fit: Fit::Percent(150), ..PageSettings::default() };
    for (doc, settings) in [(&retail, upright), (&Template::B2b.document(Language::English), large)] {
        let said = said(doc, &settings);
        for persona in doc.personas.iter() {
            for words in persona.goals.iter().chain(&persona.frustrations) {
                assert!(said.iter().any(|s| s.contains(words.as_str())), "{words} of {} is not there", persona.name);
            }
        }
    }
}
