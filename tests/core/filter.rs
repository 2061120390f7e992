//! Filters: what they let through, and that a filtered picture has the geometry of the whole one.

use std::{collections::BTreeSet, sync::Arc};

use wayfare::{
    base::{Id, Language},
    layout::{self, Request, lay_out},
    model::{
        Card, CardKind, Document, EvidenceLevel, EvidenceRef, Filter, Method, PageSettings, Source, evidence_level,
        sample,
    },
    render::{pdf, svg},
    scene::{self, Cache, Edition, Pictures, Purpose, compose, compose_seen, edition, pages},
    text::FontBook,
    theme::SheetColours,
};

use crate::fixture::document;

fn set<T: Ord>(items: impl IntoIterator<Item = T>) -> BTreeSet<T> {
    items.into_iter().collect()
}

/// Identifiers of the cards that the filter lets through.
fn seen(doc: &Document, filter: &Filter) -> Vec<String> {
    let seen = filter.seen(doc);
    let cards = doc.cards.iter().enumerate().filter(|(at, _)| seen.card(*at));
    cards.map(|(_, card)| card.id.as_str().to_owned()).collect()
}

#[test]
fn without_criteria_everything_is_seen() {
    let doc = document();
    let filter = Filter::default();
    assert!(!filter.is_on(), "nothing is asked for");
    assert!(filter.seen(&doc).is_all(), "and nothing fades");
    assert_eq!(filter.seen(&doc).cards(), (doc.cards.len(), doc.cards.len()), "all of all");
}

#[test]
fn each_criterion_lets_through_what_it_says() {
    let doc = document();
    let kinds = Filter { kinds: set([CardKind::Pain]), ..Filter::default() };
    assert_eq!(seen(&doc, &kinds), ["p1", "p2", "p3"], "pain points");
    let severe = Filter { severity: 3, ..Filter::default() };
    assert_eq!(seen(&doc, &severe), ["p1"], "the severe one");
    let van = Filter { channels: set([Id::from("van")]), ..Filter::default() };
    assert_eq!(seen(&doc, &van), ["t2"], "one channel");
    let web = Filter { channels: set([Id::from("web")]), ..Filter::default() };
    assert_eq!(seen(&doc, &web), ["t1", "p1"], "a pain point goes with its touchpoint");
    let both = Filter { channels: set([Id::from("web"), Id::from("van")]), ..Filter::default() };
    assert_eq!(seen(&doc, &both), ["t1", "t2", "p1"], "or within a criterion");
    let and = Filter { kinds: set([CardKind::Pain]), ..both };
    assert_eq!(seen(&doc, &and), ["p1"], "and between criteria");
    let nobody = Filter { owners: set([String::new()]), ..Filter::default() };
    assert_eq!(seen(&doc, &nobody).len(), doc.cards.iter().filter(|c| c.owner.is_empty()).count(), "nobody's cards");
}

#[test]
fn what_concerns_everybody_concerns_each_persona() {
    let doc = document();
    let persona = doc.personas[0].id.clone();
    let filter = Filter { personas: set([persona.clone()]), ..Filter::default() };
    let shown = filter.seen(&doc);
    for (at, card) in doc.cards.iter().enumerate() {
        let lane = doc.lane(&card.lane).expect("its lane");
        let is_his = card.personas.is_empty() || card.personas.contains(&persona);
        let in_his_lane = lane.persona.as_ref().is_none_or(|p| *p == persona);
        assert_eq!(shown.card(at), is_his && in_his_lane, "{}", card.id.as_str());
    }
    assert!(shown.persona(&persona) && !shown.persona(&doc.personas[1].id), "the other one fades");
}

#[test]
fn a_card_over_several_steps_lies_in_each_of_their_phases() {
    let doc = document();
    for phase in doc.phases.iter() {
        let filter = Filter { phases: set([phase.id.clone()]), ..Filter::default() };
        let columns = doc.columns();
        let of_phase: Vec<usize> = phase.steps.iter().filter_map(|s| columns.of(&s.id)).collect();
        let shown = filter.seen(&doc);
        for (at, card) in doc.cards.iter().enumerate() {
            let lies_within = columns.range(card).expect("a place").any(|c| of_phase.contains(&c));
            assert_eq!(shown.card(at), lies_within, "{} in {}", card.id.as_str(), phase.id.as_str());
        }
        assert!(shown.course(&phase.id), "the phase itself is seen");
        assert!(phase.steps.iter().all(|s| shown.course(&s.id)), "with its steps");
    }
}

#[test]
fn a_card_without_a_level_takes_it_from_its_evidence() {
    let mut doc = document();
    let source = |id: &str, method| Arc::new(Source { id: id.into(), method, ..Source::default() });
    doc.evidence = Arc::new(vec![source("talks", Method::Interview), source("guess", Method::Assumption)]);
    let on = |sources: &[&str], level| {
        let evidence = sources.iter().map(|id| EvidenceRef { source: (*id).into(), count: 1 }).collect();
        evidence_level(&doc, &Card { evidence, level, ..doc.cards[0].as_ref().clone() })
    };
    assert_eq!(on(&[], None), EvidenceLevel::Assumed, "nothing speaks for it");
    assert_eq!(on(&["guess"], None), EvidenceLevel::Assumed, "a guess is none");
    assert_eq!(on(&["talks", "guess"], None), EvidenceLevel::Partly, "one of two");
    assert_eq!(on(&["talks"], None), EvidenceLevel::Researched, "all of it");
    assert_eq!(
        on(&["talks"], Some(EvidenceLevel::Assumed)),
        EvidenceLevel::Assumed,
        "what somebody judged counts more"
    );
}

#[test]
fn a_filter_forgets_what_is_gone() {
    let doc = document();
    let mut filter = Filter {
        personas: set([Id::from("nobody"), doc.personas[0].id.clone()]),
        phases: set([Id::from("nowhere")]),
        channels: set([Id::from("fax")]),
        owners: set(["Nobody we know".to_owned()]),
        ..Filter::default()
    };
    filter.forget_missing(&doc);
    assert_eq!(filter, Filter { personas: set([doc.personas[0].id.clone()]), ..Filter::default() }, "only he is left");
}

/// One filter of each kind, for a sample map.
fn filters(doc: &Document) -> Vec<Filter> {
    vec![
        Filter { severity: 4, ..Filter::default() },
        Filter { personas: set([doc.personas[0].id.clone()]), ..Filter::default() },
        Filter { phases: set([doc.phases[1].id.clone()]), ..Filter::default() },
        Filter { kinds: set([CardKind::Touchpoint]), levels: set([EvidenceLevel::Assumed]), ..Filter::default() },
    ]
}

#[test]
fn a_filtered_picture_has_the_geometry_and_meaning_of_the_whole() {
    let doc = sample::journey(60, 5, Language::English);
    let sheet = lay_out(&doc, FontBook::shared(), &Request::canvas(&doc), &mut layout::Cache::default());
    let mut cache = Cache::default();
    let paper = SheetColours::paper();
    let whole = compose(&doc, &sheet, paper, Purpose::Paper, &mut cache);
    for filter in filters(&doc) {
        let shown = filter.seen(&doc);
        let filtered = compose_seen(&doc, &sheet, paper, Purpose::Paper, &shown, &mut cache);
        assert_eq!(filtered.size, whole.size, "the same sheet");
        assert_eq!(filtered.meaning, whole.meaning, "that means the same");
        assert_eq!(filtered.groups.len(), whole.groups.len(), "with as many groups");
        assert_ne!(scene::dump(&filtered), scene::dump(&whole), "in other colours");
        let mut places: Vec<String> =
            whole.groups.iter().map(|g| format!("{:?} {:?} {:?}", g.owner, g.bounds, g.node)).collect();
        let mut faded: Vec<String> =
            filtered.groups.iter().map(|g| format!("{:?} {:?} {:?}", g.owner, g.bounds, g.node)).collect();
        // Curves that are seen lie on top of those that fade.
        places.sort();
        faded.sort();
        assert_eq!(faded, places, "in the same places");
        for (at, card) in doc.cards.iter().enumerate().filter(|(at, _)| shown.card(*at)) {
            let of = |scene: &scene::Scene| {
                scene.groups.iter().find(|g| g.owner.as_ref() == Some(&card.id)).map(|g| g.items.clone())
            };
            assert_eq!(of(&filtered), of(&whole), "card {at} is to be seen and as it was");
        }
    }
    let again = compose(&doc, &sheet, paper, Purpose::Paper, &mut cache);
    assert_eq!(scene::dump(&again), scene::dump(&whole), "without the filter all is as before");
}

#[test]
fn a_kept_drawing_is_the_same_as_a_new_one() {
    let doc = sample::journey(60, 6, Language::German);
    let sheet = lay_out(&doc, FontBook::shared(), &Request::canvas(&doc), &mut layout::Cache::default());
    let mut cache = Cache::default();
    for filter in filters(&doc) {
        for colours in [SheetColours::paper(), SheetColours::dark()] {
            let shown = filter.seen(&doc);
            let kept = compose_seen(&doc, &sheet, colours, Purpose::Screen, &shown, &mut cache);
            let fresh = compose_seen(&doc, &sheet, colours, Purpose::Screen, &shown, &mut Cache::default());
            assert_eq!(scene::dump(&kept), scene::dump(&fresh), "{filter:?}");
        }
    }
}

#[test]
fn exports_show_what_is_seen() {
    let doc = sample::journey(30, 7, Language::English);
    let fonts = FontBook::shared();
    let settings = PageSettings::default();
    let filter = Filter { severity: 5, ..Filter::default() };
    let plain = pages(&doc, fonts, &settings, Language::English);
    let faded = edition(
        &doc,
        fonts,
        &Edition { settings: &settings, language: Language::English, filter: &filter, pictures: &Pictures::default() },
    );
    assert_eq!(plain.len(), faded.len(), "as many pages");
    assert_ne!(
        svg::write(&plain[0], fonts, svg::SvgText::Text),
        svg::write(&faded[0], fonts, svg::SvgText::Text),
        "other colours"
    );
    assert!(pdf::write(&faded, fonts, &pdf::Options::default(), &()).is_ok(), "a tagged PDF comes of it");
}
