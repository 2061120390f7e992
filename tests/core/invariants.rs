//! Every invariant of a document: the sound ones pass, each broken rule is found and named.

use std::{path::Path, sync::Arc};

use wayfare::{
    base::{Id, Language},
    io,
    model::{
        Card, Channel, Counts, Document, EvidenceRef, Kind, Measure, Persona, Phase, Rule, Violation, Wanted,
        violations,
    },
};

use crate::fixture::{bare, card, document, emotion, link, pain, rows, touchpoint};

#[test]
fn sound_documents_break_no_rule() {
    assert_eq!(violations(&document()), []);
    assert_eq!(violations(&bare(1, 1)), []);
}

#[test]
fn shipped_and_published_maps_break_no_rule() {
    let mut seen = 0;
    for folder in ["assets/templates", "tests/data/maps"] {
        let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join(folder);
        for entry in std::fs::read_dir(folder).unwrap() {
            let path = entry.unwrap().path();
            let loaded = io::load(&path).unwrap();
            let found: Vec<_> = violations(&loaded.document).iter().map(|v| v.message(Language::English)).collect();
            assert!(found.is_empty(), "{}: {found:#?}", path.display());
            seen += 1;
        }
    }
    assert!(seen >= 6, "only {seen} maps were found");
}

#[test]
fn a_violation_names_place_and_rule_in_both_languages() {
    let mut doc = document();
    change(&mut doc, "p1", |c| c.kind = pain(9, None));
    let [violation] = &violations(&doc)[..] else { panic!("one rule is broken") };
    assert_eq!(violation.message(Language::English), "“p1” in cards, severity: the number must lie between 0 and 5.");
    assert_eq!(violation.message(Language::German), "„p1“ in cards, severity: die Zahl muss zwischen 0 und 5 liegen.");
    let mut doc = document();
    Arc::make_mut(&mut doc.emotions).push(Arc::new(emotion("ann", "nowhere", 0.0)));
    let [violation] = &violations(&doc)[..] else { panic!("one rule is broken") };
    assert_eq!(violation.message(Language::English), "emotions, entry 5, step: “nowhere” is not a step of this map.");
}

#[test]
fn the_head_of_a_document() {
    broken(|d| d.format = 2, "", "", "format", &Rule::Format(2));
    broken(|d| d.notes = "a\u{7}b".to_owned(), "", "", "notes", &Rule::Unclean);
    broken(|d| Arc::make_mut(&mut d.journey).title = " x".to_owned(), "journey", "", "title", &Rule::Unclean);
    let without_phases = Document { phases: rows([]), cards: rows([]), emotions: rows([]), ..document() };
    assert!(violations(&without_phases).contains(&found("", "", 0, "phases", &Rule::NoPhase)));
}

#[test]
fn identifiers() {
    let twice = |id: &str| Rule::IdTwice(id.into());
    broken(
        |d| {
            let first = Arc::clone(&d.lanes[0]);
            Arc::make_mut(&mut d.lanes).push(first);
        },
        "lanes",
        "actions",
        "id",
        &twice("actions"),
    );
    // The same identifier in two tables: reported where it stands for the second time.
    broken(|d| push_card(d, card("ann", "free", "step-1", Kind::Note)), "cards", "ann", "id", &twice("ann"));
    let malformed = Rule::IdMalformed("Big One".into());
    broken(|d| push_card(d, card("Big One", "free", "step-1", Kind::Note)), "cards", "Big One", "id", &malformed);
    broken(
        |d| {
            let named_like_ours = Channel { id: "web".into(), ..Channel::clone(&d.channels[0]) };
            Arc::make_mut(&mut d.channels).push(Arc::new(named_like_ours));
        },
        "channels",
        "web",
        "id",
        &Rule::IdBuiltIn("web".into()),
    );
}

#[test]
fn phases_steps_and_stages() {
    broken(
        |d| phase(d, 2, |p| p.stage = Some("gone".into())),
        "phases",
        "phase-3",
        "stage",
        &refers("gone", Wanted::Stage),
    );
    let torn = |d: &mut Document| {
        phase(d, 1, |p| p.stage = None);
        phase(d, 2, |p| p.stage = Some("stage-1".into()));
    };
    broken(torn, "phases", "phase-3", "stage", &Rule::StageTorn);
    let branch = |id: &'static str| {
        move |d: &mut Document| phase(d, 0, |p| Arc::make_mut(&mut p.steps[0]).branch_from = Some(id.into()))
    };
    broken(branch("nowhere"), "steps", "step-1", "branch_from", &refers("nowhere", Wanted::Step));
    broken(branch("step-1"), "steps", "step-1", "branch_from", &Rule::Itself);
    let empty = Document {
        phases: rows([Phase { id: "only".into(), ..Phase::default() }]),
        ..Document { format: 1, ..Document::default() }
    };
    assert_eq!(violations(&empty), [found("phases", "only", 0, "steps", &Rule::NoStep)]);
}

#[test]
fn cards_and_their_cells() {
    broken_card("p1", |c| c.lane = "ann".into(), "lane", &refers("ann", Wanted::Lane));
    broken_card("p1", |c| c.step = "phase-1".into(), "step", &refers("phase-1", Wanted::Step));
    broken_card("p3", |c| c.lane = "mood".into(), "kind", &Rule::LaneKind("mood".into()));
    broken_card("p3", |c| c.kind = Kind::Note, "kind", &Rule::LaneKind("pains".into()));
    broken_card("a1", |c| c.span = 0, "span", &Rule::Span { span: 0, room: 6 });
    broken_card("n1", |c| c.span = 3, "span", &Rule::Span { span: 3, room: 2 });
    broken_card("a1", |c| c.text = "tab\there".to_owned(), "text", &Rule::Unclean);
    broken_card("t1", |c| c.personas.push("bob".into()), "personas", &refers("bob", Wanted::Persona));
    let source = |source: &str, count| EvidenceRef { source: source.into(), count };
    broken_card("a1", |c| c.evidence = vec![source("x", 1)], "source", &refers("x", Wanted::Source));
    let at_least_one = Rule::Range { low: 1.0, high: f64::from(u32::MAX) };
    broken_card("a1", |c| c.evidence = vec![source("talks", 0)], "count", &at_least_one);
}

#[test]
fn details_of_cards() {
    let judged = Rule::Range { low: 0.0, high: 5.0 };
    broken_card("t1", |c| c.kind = touchpoint("fax"), "channel", &refers("fax", Wanted::Channel));
    broken_card("p3", |c| c.kind = pain(6, None), "severity", &judged);
    broken_card("p3", |c| c.kind = pain(1, Some("p1")), "touchpoint", &refers("p1", Wanted::Touchpoint));
    broken_card("o1", |c| with_opportunity(c, |o| o.impact = 6), "impact", &judged);
    broken_card("o1", |c| with_opportunity(c, |o| o.effort = 6), "effort", &judged);
    broken_card(
        "o1",
        |c| with_opportunity(c, |o| o.metric = Some("t1".into())),
        "metric",
        &refers("t1", Wanted::Metric),
    );
    broken_card("m1", |c| with_metric(c, |m| m.target = Some(f64::INFINITY)), "target", &Rule::Finite);
    broken_card("m1", |c| with_metric(c, |m| m.persona = Some("t1".into())), "persona", &refers("t1", Wanted::Persona));
    broken_card("m1", |c| with_metric(c, |m| m.decimals = 40), "decimals", &Rule::Range { low: 0.0, high: 6.0 });
    let nan = Measure { value: f64::NAN, ..Measure::default() };
    broken_card("m1", |c| with_metric(c, |m| m.series = vec![nan.clone()]), "value", &Rule::Finite);
    let base = Rule::Range { low: 1.0, high: f64::from(u32::MAX) };
    broken_card("m1", |c| with_metric(c, |m| m.base = Some(0)), "base", &base);
    let from = |counts: Counts| vec![Measure { counts: Some(counts), ..Measure::default() }];
    let endless = Counts::Clv { basket: f64::INFINITY, purchases: 1.0, periods: 1.0 };
    broken_card("m1", |c| with_metric(c, |m| m.series = from(endless.clone())), "counts", &Rule::Finite);
    let nan = Counts::Sentiment { sum: f64::NAN, n: 1 };
    broken_card("m1", |c| with_metric(c, |m| m.series = from(nan.clone())), "counts", &Rule::Finite);
    let points = Rule::Range { low: 1.0, high: 11.0 };
    let many = Counts::Answers(vec![0; 12]);
    broken_card("m1", |c| with_metric(c, |m| m.series = from(many.clone())), "counts", &points);
}

#[test]
fn personas_and_emotions() {
    let share = |s: f32| move |d: &mut Document| persona(d, |p| p.share = Some(s));
    broken(share(101.0), "personas", "ann", "share", &Rule::Range { low: 0.0, high: 100.0 });
    broken(share(f32::NAN), "personas", "ann", "share", &Rule::Range { low: 0.0, high: 100.0 });
    broken(|d| persona(d, |p| p.style = Some(7)), "personas", "ann", "style", &Rule::Range { low: 1.0, high: 6.0 });
    broken(|d| persona(d, |p| p.goals = vec!["x ".into()]), "personas", "ann", "goals", &Rule::Unclean);
    broken(
        |d| Arc::make_mut(&mut Arc::make_mut(&mut d.lanes)[0]).persona = Some("bob".into()),
        "lanes",
        "actions",
        "persona",
        &refers("bob", Wanted::Persona),
    );
    let feel = |p: &'static str, step: &'static str, value: f32| {
        move |d: &mut Document| Arc::make_mut(&mut d.emotions).push(Arc::new(emotion(p, step, value)))
    };
    let scale = Rule::Range { low: -2.0, high: 2.0 };
    broken(feel("ann", "step-4", 2.5), "emotions", "", "value", &scale);
    broken(feel("ann", "step-4", f32::NAN), "emotions", "", "value", &scale);
    broken(feel("bob", "step-4", 0.0), "emotions", "", "persona", &refers("bob", Wanted::Persona));
    broken(feel("ann", "step-1", 0.0), "emotions", "", "", &Rule::Twice);
}

#[test]
fn what_ties_rows_together() {
    let tie = |a: &'static str, b: &'static str| {
        move |d: &mut Document| Arc::make_mut(&mut d.links).push(Arc::new(link(a, b)))
    };
    broken(tie("o1", "o1"), "links", "", "pain", &refers("o1", Wanted::Pain));
    broken(tie("p3", "p1"), "links", "", "opportunity", &refers("p1", Wanted::Opportunity));
    broken(tie("p1", "o1"), "links", "", "", &Rule::Twice);
    let seam = |from: &'static str, to: &'static str| {
        move |d: &mut Document| {
            let seam = wayfare::model::Seam { from: from.into(), to: to.into(), owner: String::new() };
            Arc::make_mut(&mut d.seams).push(Arc::new(seam));
        }
    };
    broken(seam("t2", "p1"), "seams", "", "to", &refers("p1", Wanted::Touchpoint));
    broken(seam("t2", "t2"), "seams", "", "to", &Rule::Itself);
    broken(seam("t1", "t2"), "seams", "", "", &Rule::Twice);
    broken(
        |d| Arc::make_mut(&mut Arc::make_mut(&mut d.waived)[1]).subject = Some("gone".into()),
        "waived",
        "",
        "subject",
        &refers("gone", Wanted::Anything),
    );
    broken(
        |d| Arc::make_mut(&mut Arc::make_mut(&mut d.rounds)[0]).tally[0].card = "step-1".into(),
        "rounds",
        "",
        "card",
        &refers("step-1", Wanted::Card),
    );
}

fn refers(id: &str, wanted: Wanted) -> Rule {
    Rule::Refers { id: id.into(), wanted }
}

fn found(table: &'static str, subject: &str, row: usize, field: &'static str, rule: &Rule) -> Violation {
    let subject = (!subject.is_empty()).then(|| Id::from(subject));
    Violation { table, row, subject, field, rule: rule.clone() }
}

/// Breaks the fixture and expects exactly this one violation (its row aside).
fn broken(change: impl FnOnce(&mut Document), table: &str, subject: &str, field: &str, rule: &Rule) {
    let mut doc = document();
    change(&mut doc);
    let found = violations(&doc);
    let [violation] = &found[..] else { panic!("expected one violation, {rule:?}, but found {found:#?}") };
    assert_eq!((violation.table, violation.field), (table, field), "{violation:?}");
    assert_eq!(violation.subject.as_ref().map_or("", Id::as_str), subject, "{violation:?}");
    assert_eq!(violation.rule, *rule);
}

fn broken_card(id: &str, change_card: impl FnOnce(&mut Card), field: &str, rule: &Rule) {
    broken(|d| change(d, id, change_card), "cards", id, field, rule);
}

fn change(doc: &mut Document, id: &str, change: impl FnOnce(&mut Card)) {
    let cards = Arc::make_mut(&mut doc.cards);
    change(Arc::make_mut(cards.iter_mut().find(|c| c.id.as_str() == id).unwrap()));
}

fn push_card(doc: &mut Document, card: Card) {
    Arc::make_mut(&mut doc.cards).push(Arc::new(card));
}

fn phase(doc: &mut Document, at: usize, change: impl FnOnce(&mut Phase)) {
    change(Arc::make_mut(&mut Arc::make_mut(&mut doc.phases)[at]));
}

fn persona(doc: &mut Document, change: impl FnOnce(&mut Persona)) {
    change(Arc::make_mut(&mut Arc::make_mut(&mut doc.personas)[0]));
}

fn with_opportunity(card: &mut Card, change: impl FnOnce(&mut wayfare::model::Opportunity)) {
    if let Kind::Opportunity(o) = &mut card.kind {
        change(o);
    }
}

fn with_metric(card: &mut Card, change: impl FnOnce(&mut wayfare::model::Metric)) {
    if let Kind::Metric(m) = &mut card.kind {
        change(m);
    }
}
