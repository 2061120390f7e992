//! Covered cards, groups and what becomes of them, parking lot and decisions on paper.

use std::sync::Arc;

use wayfare::{
    base::{Id, Language},
    edit::{Edit, EditError, apply},
    exchange::reveal,
    export::Format,
    io::Template,
    model::{
        Card, Decision, Document, EvidenceRef, Kind, LaneKind, Link, PageSettings, ParkedNote, Supplement, Tally,
        violations,
    },
    scene::{self, Page},
    session::Session,
    text::FontBook,
    workshop::{Covered, grouping},
};

use crate::{
    fixture::{card, document, pain, rows},
    report::export,
};

fn after(doc: &Document, edit: Option<Edit>) -> Document {
    let doc = apply(doc, &edit.expect("there is something to do")).expect("it can be done");
    assert_eq!(violations(&doc), []);
    doc
}

fn clusters(doc: &Document) -> Vec<(&str, Vec<&str>)> {
    doc.clusters.iter().map(|c| (c.name.as_str(), c.cards.iter().map(Id::as_str).collect())).collect()
}

/// The three pain points as one group called "Waiting".
fn grouped() -> (Document, Id) {
    let mut doc = document();
    doc.clusters = rows([]);
    let doc = after(&doc, grouping::join(&doc, &"p2".into(), &"p1".into()));
    let doc = after(&doc, grouping::join(&doc, &"p3".into(), &"p2".into()));
    let id = doc.clusters[0].id.clone();
    (after(&doc, grouping::name(&doc, &id, "Waiting")), id)
}

#[test]
fn one_card_on_another_makes_a_group_and_leaving_it_ends_one_of_two() {
    let (doc, id) = grouped();
    assert_eq!(clusters(&doc), [("Waiting", vec!["p1", "p2", "p3"])]);
    assert_eq!(grouping::join(&doc, &"p3".into(), &id), None, "it is in there already");
    assert_eq!(grouping::join(&doc, &"t1".into(), &id), None, "a touchpoint is no pain point");
    let doc = after(&doc, grouping::leave(&doc, &"p3".into()));
    let doc = after(&doc, grouping::leave(&doc, &"p2".into()));
    assert_eq!(clusters(&doc), [("Waiting", vec!["p1"])], "a name waits for more cards");
    let doc = after(&doc, grouping::name(&doc, &id, ""));
    let doc = after(&doc, grouping::join(&doc, &"p2".into(), &id));
    let doc = after(&doc, grouping::leave(&doc, &"p1".into()));
    assert_eq!(clusters(&doc), [], "one card without a name for it is no group");
}

#[test]
fn a_group_holds_whatever_stands_in_its_lane() {
    let (doc, _) = grouped();
    let to = Edit::MoveCard { id: "p1".into(), lane: "chances".into(), step: "step-1".into(), before: None };
    assert_eq!(clusters(&after(&doc, Some(to))), [("Waiting", vec!["p2", "p3"])], "p1 is no pain point any more");
    let copy = after(&doc, Some(Edit::DuplicateLane("pains".into())));
    let [(first, own), (second, copied)] = clusters(&copy).try_into().expect("two groups");
    assert_eq!((first, second, own.len(), copied.len()), ("Waiting", "Waiting", 3, 3));
    assert!(own.iter().all(|card| !copied.contains(card)));
    assert_eq!(clusters(&after(&doc, Some(Edit::RemoveLane("pains".into())))), []);
}

#[test]
fn merging_loses_nothing_and_is_one_step() {
    let (mut doc, id) = grouped();
    let cards = Arc::make_mut(&mut doc.cards);
    let mut set = |id: &str, change: &dyn Fn(&mut Card)| {
        let row = cards.iter_mut().find(|c| c.id.as_str() == id).expect("a card");
        change(Arc::make_mut(row));
    };
    set("p1", &|c| (c.personas, c.owner) = (vec!["fam".into()], "Shop".to_owned()));
    set("p2", &|c| (c.personas, c.owner, c.votes) = (vec!["ann".into()], "Hotline".to_owned(), 2));
    set("p3", &|c| {
        (c.personas, c.kind, c.note) = (vec!["ann".into()], pain(5, None), "Two said so".to_owned());
        c.evidence = vec![EvidenceRef { source: "talks".into(), count: 4 }];
    });
    let mut session = Session::new(doc.clone());
    session.apply(Edit::AddLink(Link { pain: "p3".into(), opportunity: "o1".into() })).expect("a link");
    session.apply(Edit::MergeCluster(id)).expect("merged");
    assert_eq!(session.undo_label(Language::English).as_deref(), Some("Merge 3 cards"));
    let merged = session.document();
    assert_eq!(violations(merged), []);
    let card = merged.card(&"p1".into()).expect("the first of them");
    assert_eq!((card.text.as_str(), card.step.as_str(), card.span), ("Waiting", "step-2", 3), "over all their steps");
    assert_eq!(card.gathered, ["Card p1", "Card p2", "Card p3"]);
    assert_eq!(card.personas, [Id::from("ann"), "fam".into()]);
    assert_eq!((card.owner.as_str(), card.votes, card.evidence_count()), ("Shop, Hotline", 7, 7));
    assert_eq!((card.note.as_str(), &card.kind), ("Two said so", &pain(5, Some("t1"))), "the worst of them");
    assert_eq!(merged.links.len(), 1, "of three links to one opportunity one is left");
    assert_eq!(merged.rounds[0].tally, [Tally { card: "p1".into(), dots: 7 }], "no dot is lost");
    assert!(merged.clusters.is_empty() && merged.card(&"p2".into()).is_none());
    assert!(session.undo());
    assert_eq!(session.document().cards, doc.cards, "one step");
}

#[test]
fn a_merged_card_can_be_taken_apart_and_is_the_group_again() {
    let (doc, id) = grouped();
    let merged = after(&doc, Some(Edit::MergeCluster(id)));
    let apart = after(&merged, Some(Edit::SplitCard("p1".into())));
    let (name, cards) = clusters(&apart).remove(0);
    assert_eq!((name, cards.len()), ("Waiting", 3));
    let text = |id: &str| apart.card(&id.into()).expect("a card").text.clone();
    assert_eq!(cards.iter().map(|id| text(id)).collect::<Vec<_>>(), ["Card p1", "Card p2", "Card p3"]);
    assert_eq!(apply(&doc, &Edit::SplitCard("p1".into())).expect("nothing to do"), doc);
}

#[test]
fn figures_do_not_become_one_and_locked_lanes_stay() {
    let mut doc = document();
    Arc::make_mut(&mut doc.cards).push(Arc::new(card("m2", "figures", "step-6", Kind::Metric(Default::default()))));
    let doc = after(&doc, grouping::join(&doc, &"m2".into(), &"m1".into()));
    let refusal = apply(&doc, &Edit::MergeCluster(doc.clusters[0].id.clone())).expect_err("refused");
    assert!(matches!(refusal, EditError::Unmergeable(_)), "{refusal}");
    let (mut doc, id) = grouped();
    Arc::make_mut(Arc::make_mut(&mut doc.lanes).iter_mut().find(|l| l.id.as_str() == "pains").expect("a lane"))
        .locked = true;
    assert!(matches!(apply(&doc, &Edit::MergeCluster(id)), Err(EditError::Locked(_))));
}

#[test]
fn covered_cards_come_where_they_were_meant_to_be() {
    let doc = document();
    let covered =
        |line: &str, lane: &str, step: &str| Covered { line: line.to_owned(), lane: lane.into(), step: step.into() };
    let written = [
        covered("Nobody answers +Family", "pains", "step-3"),
        covered("!5 Boots leak", "pains", "step-3"),
        covered("Step 5: A second call", "pains", "step-3"),
        covered("Its row has gone", "gone", "gone"),
    ];
    let pasted = reveal(&doc, &written, "2026-03-12").expect("a row for cards");
    let mut session = Session::new(doc);
    session.apply(pasted.edit).expect("revealed");
    assert_eq!(session.undo_label(Language::English).as_deref(), Some("Add 4 cards"));
    let doc = session.document();
    let card = |at: usize| doc.card(&pasted.cards[at]).expect("a card");
    assert_eq!((card(0).text.as_str(), &card(0).personas[..]), ("Nobody answers", &["fam".into()][..]));
    assert_eq!((card(1).text.as_str(), &card(1).kind), ("Boots leak", &pain(5, None)));
    assert_eq!((card(2).text.as_str(), card(2).step.as_str()), ("A second call", "step-5"));
    assert_eq!((card(3).text.as_str(), card(3).step.as_str()), ("Its row has gone", "step-1"));
    assert!(session.undo() && !session.can_undo());
}

/// The retail map with a group of two pain points, and one merged from two.
fn workshopped(language: Language) -> Document {
    let doc = Template::Retail.document(language);
    let lane = doc.lanes.iter().find(|l| l.kind == LaneKind::Pains).expect("pain points").id.clone();
    let pains: Vec<Id> = doc.cards.iter().filter(|c| c.lane == lane).map(|c| c.id.clone()).collect();
    let doc = after(&doc, grouping::join(&doc, &pains[1], &pains[0]));
    let doc = after(&doc, Some(Edit::MergeCluster(doc.clusters[0].id.clone())));
    let doc = after(&doc, grouping::join(&doc, &pains[3], &pains[2]));
    let doc = after(&doc, grouping::name(&doc, &doc.clusters[0].id, "Left in the dark"));
    let parked = vec![ParkedNote { id: "park-1".into(), text: "A shop for used boots".to_owned() }];
    let decided = vec![Decision {
        id: "decision-1".into(),
        text: "One number for all questions".to_owned(),
        date: "2026-03-12".to_owned(),
    }];
    let doc = after(&doc, Some(Edit::SetParking(parked)));
    after(&doc, Some(Edit::SetDecisions(decided)))
}

fn pages(doc: &Document, change: impl FnOnce(&mut PageSettings)) -> Vec<Page> {
    let mut settings = PageSettings::default();
    change(&mut settings);
    scene::pages(doc, FontBook::shared(), &settings, doc.journey.language)
}

fn printed(page: &Page) -> Vec<String> {
    let items = page.scene.groups.iter().flat_map(|group| group.items.iter());
    let line = |item: &scene::Item| match item {
        scene::Item::Text(text) => Some(text.line.text.to_string()),
        _ => None,
    };
    items.filter_map(line).collect()
}

#[test]
fn the_sheet_shows_groups_and_counts_and_says_what_they_are() {
    for mono in [false, true] {
        let sheet = pages(&workshopped(Language::English), |page| page.mono = mono).remove(0);
        let lines = printed(&sheet);
        for wanted in ["×2", "A", "Merged from several cards", "Group: Left in the dark"] {
            assert!(lines.iter().any(|line| line.trim() == wanted), "{wanted} is not among {lines:?}");
        }
        let said: Vec<&str> = sheet.scene.meaning.nodes.iter().map(|node| node.text.as_str()).collect();
        for wanted in ["merged from 2 cards", "in group “Left in the dark”"] {
            assert!(said.iter().any(|words| words.contains(wanted)), "{wanted} is not said");
        }
    }
    let plain = pages(&workshopped(Language::English), |page| page.without_legend = true).remove(0);
    assert!(!printed(&plain).contains(&"A".to_owned()), "nothing would say what the letter means");
}

#[test]
fn decisions_and_parked_notes_have_a_page_where_it_is_asked_for() {
    for (language, title) in
        [(Language::English, "Decisions and parking lot"), (Language::German, "Beschlüsse und Themenspeicher")]
    {
        let doc = workshopped(language);
        let map = pages(&doc, |_| {}).len();
        let last = pages(&doc, |page| page.supplements = vec![Supplement::Parking]).split_off(map).remove(0);
        let said: Vec<&str> = last.scene.meaning.nodes.iter().map(|node| node.text.as_str()).collect();
        for wanted in [title, "A shop for used boots", "One number for all questions"] {
            assert!(said.iter().any(|words| words.contains(wanted)), "{wanted} is not among {said:?}");
        }
        let both = pages(&doc, |page| {
            (page.with_notes, page.supplements) = (true, vec![Supplement::Parking]);
        });
        let all: String = both.iter().flat_map(|p| &p.scene.meaning.nodes).map(|n| n.text.clone()).collect();
        assert_eq!(all.matches("A shop for used boots").count(), 1, "once, on its own page");
    }
    assert_eq!(
        pages(&document(), |_| {}).len() + 1,
        pages(&document(), |p| p.supplements = vec![Supplement::Parking]).len()
    );
}

#[test]
fn the_map_in_words_tells_groups_decisions_and_what_was_parked() {
    let doc = workshopped(Language::English);
    for format in [Format::Markdown, Format::Html] {
        let with = |supplements| {
            let bytes = export(&doc, format, |wish| wish.settings.supplements = supplements);
            String::from_utf8(bytes).expect("words")
        };
        let plain = with(vec![]);
        assert!(plain.contains("Left in the dark") && plain.contains("Merged from 2 cards"), "{format:?}");
        assert!(!plain.contains("One number for all questions"), "{format:?}");
        let full = with(vec![Supplement::Parking]);
        assert!(full.contains("One number for all questions") && full.contains("A shop for used boots"), "{format:?}");
    }
    let csv = String::from_utf8(export(&doc, Format::Csv, |_| {})).expect("words");
    let heading = csv.lines().next().expect("a heading");
    assert!(heading.contains("Group") && csv.contains("Left in the dark") && csv.contains("Merged from 2 cards"));
}
