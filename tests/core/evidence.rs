//! Evidence: old and dated sources, how well cards are founded, and the quiet mark that says so.

use std::sync::Arc;

use wayfare::{
    base::{Id, Language},
    edit::{Edit, apply},
    io::{self, Template},
    layout::{self, Cache, Piece, Request, Sheet, lay_out},
    model::{
        Card, CardKind, Document, EvidenceLevel, EvidenceRef, Filter, Method, PageSettings, Source, coverage,
        evidence_level, excerpt, shown_level,
    },
    scene::{card_words, pages},
    text::FontBook,
};

use crate::{
    fixture::document,
    layout::{add, bare, id},
};

fn retail() -> Document {
    Template::Retail.document(Language::English)
}

/// Lets a card rest on a source.
fn rest(doc: &mut Document, card: &str, source: &str) {
    let cards = Arc::make_mut(&mut doc.cards);
    let card = cards.iter_mut().find(|c| c.id.as_str() == card).expect("the card");
    Arc::make_mut(card).evidence.push(EvidenceRef { source: Id::new(source), count: 1 });
}

fn judge(doc: &mut Document, card: &str, level: EvidenceLevel) {
    let cards = Arc::make_mut(&mut doc.cards);
    let card = cards.iter_mut().find(|c| c.id.as_str() == card).expect("the card");
    Arc::make_mut(card).level = Some(level);
}

fn sheet(doc: &Document, cache: &mut Cache) -> Sheet {
    lay_out(doc, FontBook::shared(), &Request::canvas(doc), cache)
}

/// The marks on the cards of a sheet, by card.
fn marks(sheet: &Sheet) -> Vec<(String, EvidenceLevel)> {
    let of = |block: &layout::Block| {
        block.pieces.iter().find_map(|(_, piece)| match piece {
            Piece::Level(_, level) => Some(*level),
            _ => None,
        })
    };
    sheet.cards.iter().filter_map(|c| Some((c.card.id.as_str().to_owned(), of(&c.block)?))).collect()
}

#[test]
fn a_source_keeps_where_it_comes_from_and_files_without_it_stay_as_they_were() {
    let doc = retail();
    let before = io::to_text(&doc);
    assert!(!before.contains("origin:") && !before.contains("without_levels"), "nothing new is written");
    let source = Source { origin: "  Market research ".to_owned(), ..Source::clone(&doc.evidence[0]) };
    let after = apply(&doc, &Edit::SetSource(Box::new(source))).expect("a source may say where it comes from");
    assert_eq!(after.evidence[0].origin, "Market research", "without the spaces around");
    let read = io::parse(io::to_text(&after).as_bytes(), "map.ron").expect("it can be read again").document;
    assert_eq!(read, after, "and says the same");
}

#[test]
fn sources_are_dated_by_the_date_of_the_journey() {
    let dated = |date: &str, day: &str| Source { date: date.to_owned(), ..Source::default() }.is_dated(day);
    for (date, day, is_dated) in [
        ("2025-03-11", "2026-03-12", true),
        ("2025-03-12", "2026-03-12", false),
        ("2025-03-13", "2026-03-12", false),
        ("2025-02", "2026-03-12", true),
        ("2025-03", "2026-03-12", false),
        ("2024-12-31", "2026-03", true),
        ("2027-01-01", "2026-03-12", false),
        ("", "2026-03-12", false),
        ("2020-01-01", "", false),
        ("last summer", "2026-03-12", false),
        ("2020-01-01", "März 2026", false),
        ("2019-01-01", "0000-01-01", false),
    ] {
        assert_eq!(dated(date, day), is_dated, "{date:?} seen from {day:?}");
    }
}

#[test]
fn every_shown_card_counts_once_in_the_phase_where_it_begins() {
    let doc = retail();
    let counted = coverage(&doc);
    assert_eq!(counted.all.total(), doc.cards.len(), "all cards");
    let of_cells =
        counted.cells.iter().flatten().fold(Default::default(), |sum: wayfare::model::Levels, c| sum.with(*c));
    assert_eq!(of_cells, counted.all, "cell by cell as in all");
    for level in [EvidenceLevel::Assumed, EvidenceLevel::Partly, EvidenceLevel::Researched] {
        let cards = doc.cards.iter().filter(|c| evidence_level(&doc, c) == level).count();
        assert_eq!(counted.all.of(level), cards, "{level:?}");
    }
    let mut hidden = doc.clone();
    let lane = Arc::make_mut(&mut hidden.lanes).iter_mut().find(|l| l.id == counted.lanes[0]).expect("the lane");
    Arc::make_mut(lane).hidden = true;
    let fewer = coverage(&hidden);
    assert_eq!(fewer.lanes.len() + 1, counted.lanes.len(), "a hidden lane does not count");
    assert!(fewer.all.total() < counted.all.total(), "nor do its cards");
    let mut nobody = doc;
    for persona in Arc::make_mut(&mut nobody.personas).iter_mut() {
        Arc::make_mut(persona).hidden = true;
    }
    let for_all = nobody.cards.iter().filter(|c| c.personas.is_empty()).count();
    assert_eq!(coverage(&nobody).all.total(), for_all, "nor do cards for hidden personas alone");
}

#[test]
fn shares_are_whole_per_cent_and_nothing_is_no_share() {
    let mut doc = bare(&[wayfare::model::LaneKind::Actions]);
    assert_eq!(coverage(&doc).all.percent(EvidenceLevel::Assumed), None, "no cards, no share");
    for (at, step) in ["need", "search", "use"].into_iter().enumerate() {
        add(&mut doc, &format!("c{at}"), "lane0", step, CardKind::Action, "Walks in");
    }
    judge(&mut doc, "c0", EvidenceLevel::Researched);
    let all = coverage(&doc).all;
    assert_eq!((all.percent(EvidenceLevel::Researched), all.percent(EvidenceLevel::Assumed)), (Some(33), Some(67)));
}

#[test]
fn a_mark_stands_where_somebody_said_something() {
    let doc = document();
    let silent: Vec<&Card> = doc.cards.iter().map(AsRef::as_ref).filter(|c| c.evidence.is_empty()).collect();
    assert!(silent.iter().all(|c| shown_level(&doc, c).is_none()), "nothing said, no mark");
    let mut doc = doc;
    rest(&mut doc, "t1", "talks");
    judge(&mut doc, "a1", EvidenceLevel::Partly);
    let of = |doc: &Document, id: &str| shown_level(doc, doc.card(&Id::new(id)).expect("the card"));
    let talks = doc.evidence[0].method;
    assert_eq!(talks, Method::Assumption, "the fixture's only source is a guess");
    assert_eq!(of(&doc, "t1"), Some(EvidenceLevel::Assumed), "resting on a guess is assumed");
    assert_eq!(of(&doc, "a1"), Some(EvidenceLevel::Partly), "a judgement counts");
    rest(&mut doc, "p2", "talks");
    assert_eq!(of(&doc, "p2"), None, "a pain point says how many sources it has");
    judge(&mut doc, "p2", EvidenceLevel::Researched);
    assert_eq!(of(&doc, "p2"), Some(EvidenceLevel::Researched), "unless somebody judged it");
}

#[test]
fn marks_take_no_room_and_follow_the_method_of_the_source() {
    let mut doc = bare(&[wayfare::model::LaneKind::Touchpoints]);
    add(&mut doc, "t1", "lane0", "need", CardKind::Touchpoint, "Shop window");
    let plain = sheet(&doc, &mut Cache::default());
    doc.evidence = Arc::new(vec![Arc::new(Source { id: id("talks"), method: Method::Interview, ..Source::default() })]);
    rest(&mut doc, "t1", "talks");
    let mut cache = Cache::default();
    let marked = sheet(&doc, &mut cache);
    assert_eq!(marks(&marked), [("t1".to_owned(), EvidenceLevel::Researched)], "the mark is there");
    assert_eq!(marked.cards[0].rect.h, plain.cards[0].rect.h, "and the card as high as before");
    let guess = Source { method: Method::Assumption, ..Source::clone(&doc.evidence[0]) };
    let doc = apply(&doc, &Edit::SetSource(Box::new(guess))).expect("another method");
    let after = sheet(&doc, &mut cache);
    assert_eq!(marks(&after), [("t1".to_owned(), EvidenceLevel::Assumed)], "only the source was changed");
    assert_eq!(marks(&after), marks(&sheet(&doc, &mut Cache::default())), "as if laid out anew");
}

#[test]
fn legend_words_and_settings_follow_the_marks() {
    let doc = retail();
    let fitting = doc.card(&Id::new("t-fitting")).expect("the fitting");
    assert!(card_words(&doc, fitting, Language::English).contains("Researched"), "it is read aloud");
    let legend = |doc: &Document, settings: &PageSettings| {
        let doc = excerpt(doc, settings, &Filter::default());
        let pages = pages(&doc, FontBook::shared(), settings, Language::English);
        wayfare::render::svg::write(&pages[0], FontBook::shared(), wayfare::render::svg::SvgText::Text)
    };
    let with = legend(&doc, &PageSettings::default());
    assert!(with.contains(">Researched<"), "the legend explains the mark");
    let without = PageSettings { without_levels: true, ..PageSettings::default() };
    assert!(!legend(&doc, &without).contains(">Researched<"), "without marks there is nothing to explain");
    let mono = PageSettings { mono: true, ..PageSettings::default() };
    assert!(legend(&doc, &mono).contains(">Researched<"), "in black and white as well");
}
