//! Scenes: every word is drawn, everything drawn has its place in the meaning, golden dumps.

use std::{collections::BTreeMap, sync::Arc};

use proptest::prelude::*;
use wayfare::{
    base::{Id, Language},
    model::{
        CardKind, Document, Emotion, Kind, LaneKind, Link, Measure, Metric, Opportunity, PageSettings, PageSize, Pain,
        Persona, Touchpoint, sample,
    },
    scene::{self, Item, NodeId, Page, Part, Role},
    text::fake::FixedAdvance,
};

use crate::layout::{add, bare, id};

const TYPESET: FixedAdvance = FixedAdvance { advance: 0.5 };

fn pages(doc: &Document, size: PageSize) -> Vec<Page> {
    let settings = PageSettings { size, ..PageSettings::default() };
    scene::pages(doc, &TYPESET, &settings, doc.journey.language)
}

/// All letters drawn for each owner, without spaces and inserted hyphens.
fn letters(pages: &[Page]) -> BTreeMap<Option<Id>, String> {
    let mut letters: BTreeMap<Option<Id>, String> = BTreeMap::new();
    for group in pages.iter().flat_map(|p| &p.scene.groups) {
        for item in group.items.iter() {
            if let Item::Text(text) = item {
                let end = text.line.text.len() - usize::from(text.line.hyphenated);
                let text = text.line.text.get(..end).unwrap();
                letters.entry(group.owner.clone()).or_default().extend(text.chars().filter(|c| !c.is_whitespace()));
            }
        }
    }
    letters
}

fn squeezed(text: &str) -> String {
    text.chars().filter(|c| !c.is_whitespace()).collect()
}

fn says(letters: &BTreeMap<Option<Id>, String>, owner: &Id, text: &str) -> bool {
    letters.get(&Some(owner.clone())).is_some_and(|all| all.contains(&squeezed(text)))
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 16, ..ProptestConfig::default() })]

    #[test]
    fn every_word_is_drawn(cards in 1..120_usize, seed in 0..1000_u64, size in 0..9_usize) {
        let doc = sample::journey(cards, seed, Language::German);
        let letters = letters(&pages(&doc, PageSize::ALL[size]));
        for card in doc.cards.iter() {
            prop_assert!(says(&letters, &card.id, &card.text), "{} says {:?}", card.id, card.text);
        }
        for (phase, step) in doc.steps() {
            prop_assert!(says(&letters, &phase.id, &phase.name) && says(&letters, &phase.id, &phase.goal));
            prop_assert!(says(&letters, &step.id, &step.name));
        }
        for persona in doc.personas.iter() {
            prop_assert!(says(&letters, &persona.id, &persona.name), "{}", persona.name);
        }
        for emotion in doc.emotions.iter() {
            prop_assert!(says(&letters, &emotion.step, &emotion.quote), "{}", emotion.quote);
        }
    }

    #[test]
    fn everything_said_has_a_place_in_a_regular_tree(cards in 1..120_usize, seed in 0..1000_u64) {
        let doc = sample::journey(cards, seed, Language::English);
        for page in pages(&doc, PageSize::A2) {
            check_meaning(&page);
        }
    }
}

fn check_meaning(page: &Page) {
    let meaning = &page.scene.meaning;
    for group in &page.scene.groups {
        let speaks = group.items.iter().any(|i| matches!(i, Item::Text(_)));
        let is_avatar = group.part == Part::Personas && group.node.is_none();
        assert!(!speaks || group.node.is_some() || is_avatar, "{:?} of {:?} says nothing", group.part, group.owner);
        if let Some(node) = group.node {
            assert!(meaning.get(node).is_some());
        }
    }
    for node in meaning.nodes.iter().filter(|n| n.role == Role::Table) {
        let spans: Vec<u16> = node.children.iter().map(|row| row_span(page, *row)).collect();
        assert!(spans.windows(2).all(|w| w[0] == w[1]), "rows of different length: {spans:?}");
    }
}

fn row_span(page: &Page, row: NodeId) -> u16 {
    let meaning = &page.scene.meaning;
    let cells = meaning.get(row).unwrap().children.iter().filter_map(|c| meaning.get(*c));
    cells
        .map(|cell| match cell.role {
            Role::Cell { span } | Role::ColumnHeader { span } => span,
            Role::RowHeader => 1,
            other => panic!("{other:?} in a row"),
        })
        .sum()
}

/// A map with one of everything that is drawn.
fn small(language: Language) -> Document {
    let mut doc = bare(&[
        LaneKind::Actions,
        LaneKind::Touchpoints,
        LaneKind::Emotion,
        LaneKind::Thoughts,
        LaneKind::Pains,
        LaneKind::Opportunities,
        LaneKind::Metrics,
        LaneKind::Backstage,
    ]);
    let journey = Arc::make_mut(&mut doc.journey);
    journey.title = "Boots".to_owned();
    journey.date = "2026-03-12".to_owned();
    journey.language = language;
    doc.personas = Arc::new(vec![Arc::new(Persona {
        id: id("hiker"),
        name: "Hiker".to_owned(),
        quote: "It has to last.".to_owned(),
        goals: vec!["Dry feet".to_owned()],
        ..Persona::default()
    })]);
    add(&mut doc, "looks", "lane0", "need", CardKind::Action, "Looks at old boots");
    add(&mut doc, "shop", "lane1", "search", CardKind::Touchpoint, "Shop");
    add(&mut doc, "why", "lane3", "search", CardKind::Thought, "Why so many?");
    add(&mut doc, "sizes", "lane4", "search", CardKind::Pain, "Sizes differ");
    add(&mut doc, "finder", "lane5", "search", CardKind::Opportunity, "Size finder");
    add(&mut doc, "nps", "lane6", "use", CardKind::Metric, "NPS");
    add(&mut doc, "stock", "lane7", "use", CardKind::Process, "Counts the stock");
    let cards = Arc::make_mut(&mut doc.cards);
    let mut set = |at: usize, kind: Kind| Arc::make_mut(&mut cards[at]).kind = kind;
    set(1, Kind::Touchpoint(Touchpoint { channel: Some(id("store")), ..Touchpoint::default() }));
    set(3, Kind::Pain(Pain { severity: 4, ..Pain::default() }));
    set(4, Kind::Opportunity(Opportunity { impact: 5, effort: 2, ..Opportunity::default() }));
    let series = [41.0, 46.0].map(|value| Measure { date: "2026-01".to_owned(), value, ..Measure::default() }).to_vec();
    set(5, Kind::Metric(Metric { series, target: Some(45.0), ..Metric::default() }));
    Arc::make_mut(&mut cards[1]).personas = vec![id("hiker")];
    Arc::make_mut(&mut cards[4]).votes = 3;
    Arc::make_mut(&mut cards[6]).owner = "Warehouse".to_owned();
    let feels = |step: &str, value: f32| Arc::new(Emotion::new(id("hiker"), id(step), value));
    doc.emotions = Arc::new(vec![feels("need", 0.0), feels("search", -1.0), feels("use", 2.0)]);
    doc.links = Arc::new(vec![Arc::new(Link { pain: id("sizes"), opportunity: id("finder") })]);
    doc
}

fn golden(name: &str, text: &str) {
    insta::with_settings!({ snapshot_path => "../data/golden", prepend_module_to_snapshot => false, omit_expression => true }, {
        insta::assert_snapshot!(name, text);
    });
}

#[test]
fn a_small_map_is_drawn_as_it_always_was() {
    let pages = pages(&small(Language::English), PageSize::A4);
    golden("small.scene", &scene::dump(&pages[0].scene));
}

#[test]
fn a_small_map_says_what_it_always_said() {
    let pages = pages(&small(Language::German), PageSize::A4);
    check_meaning(&pages[0]);
    golden("small.meaning", &scene::dump_meaning(&pages[0].scene.meaning));
}
