//! Each check finds what it is for, and nothing on a map that lacks nothing.

use std::sync::Arc;

use wayfare::{
    base::{Id, Language},
    io::Template,
    model::{
        Card, ChannelKind, Document, EvidenceRef, Kind, Lane, LaneKind, Measure, Method, Metric, MetricKind, Moment,
        Opportunity, Persona, Phase, ReviewSettings, Source, Status, Touchpoint, violations,
    },
    review::{Check, Conditions, Finding, Fix, Level, Place, Review, unknown_checks},
};

use crate::fixture::{card, emotion, link, pain, persona, rows, touchpoint};

/// A map that lacks nothing: three phases of two steps, one persona who meets, thinks and feels
/// something in each of them.
pub(crate) fn sound() -> Document {
    let mut doc = crate::fixture::bare(3, 2);
    for (phase, name) in Arc::make_mut(&mut doc.phases).iter_mut().zip(["Awareness", "Purchase", "Loyalty"]) {
        Arc::make_mut(phase).name = name.into();
    }
    Arc::make_mut(&mut doc.journey).date = "2026-03-12".into();
    doc.personas = rows([Persona { goals: vec!["Dry feet".into()], ..persona("ann", "Adventurer") }]);
    let lane = |id: &str, kind| Lane::new(id.into(), kind);
    doc.lanes = rows([
        lane("touch", LaneKind::Touchpoints),
        lane("mood", LaneKind::Emotion),
        lane("thoughts", LaneKind::Thoughts),
        lane("pains", LaneKind::Pains),
        lane("chances", LaneKind::Opportunities),
        lane("figures", LaneKind::Metrics),
    ]);
    let source = |id: &str, method| Source { id: id.into(), title: id.into(), method, ..Source::default() };
    doc.evidence = rows([source("talks", Method::Interview), source("guess", Method::Assumption)]);
    let mut cards: Vec<Card> = (1..=6)
        .flat_map(|n| {
            let step = format!("step-{n}");
            let thought = card(&format!("w{n}"), "thoughts", &step, Kind::Thought(Default::default()));
            [card(&format!("t{n}"), "touch", &step, touchpoint("web")), thought]
        })
        .collect();
    let researched = vec![EvidenceRef { source: "talks".into(), count: 3 }];
    cards.push(Card { evidence: researched, ..card("p1", "pains", "step-3", pain(4, Some("t3"))) });
    cards.push(Card { owner: "Shop".into(), ..card("o1", "chances", "step-3", measured_by("m1")) });
    cards.push(card("m1", "figures", "step-5", Kind::Metric(nps("2026-01-31", 400))));
    doc.cards = rows(cards);
    doc.emotions = rows((1..=6).map(|n| emotion("ann", &format!("step-{n}"), 1.0)));
    doc.links = rows([link("p1", "o1")]);
    doc
}

fn measured_by(metric: &str) -> Kind {
    Kind::Opportunity(Opportunity { impact: 3, effort: 2, metric: Some(metric.into()), ..Opportunity::default() })
}

fn nps(date: &str, n: u32) -> Metric {
    let measure = Measure { date: date.into(), value: 40.0, n: Some(n), ..Measure::default() };
    Metric { measure: MetricKind::Nps, series: vec![measure], ..Metric::default() }
}

fn change_card(doc: &mut Document, id: &str, change: impl FnOnce(&mut Card)) {
    let cards = Arc::make_mut(&mut doc.cards);
    let card = cards.iter_mut().find(|c| c.id.as_str() == id).expect("the card");
    change(Arc::make_mut(card));
}

fn add(doc: &mut Document, card: Card) {
    Arc::make_mut(&mut doc.cards).push(Arc::new(card));
}

fn change_touchpoint(doc: &mut Document, id: &str, change: impl FnOnce(&mut Touchpoint)) {
    change_card(doc, id, |card| match &mut card.kind {
        Kind::Touchpoint(touchpoint) => change(touchpoint),
        _ => panic!("{id} is no touchpoint"),
    });
}

fn change_opportunity(doc: &mut Document, id: &str, change: impl FnOnce(&mut Opportunity)) {
    change_card(doc, id, |card| match &mut card.kind {
        Kind::Opportunity(opportunity) => change(opportunity),
        _ => panic!("{id} is no opportunity"),
    });
}

fn change_metric(doc: &mut Document, id: &str, change: impl FnOnce(&mut Metric)) {
    change_card(doc, id, |card| match &mut card.kind {
        Kind::Metric(metric) => change(metric),
        _ => panic!("{id} is no metric"),
    });
}

fn change_persona(doc: &mut Document, change: impl FnOnce(&mut Persona)) {
    change(Arc::make_mut(&mut Arc::make_mut(&mut doc.personas)[0]));
}

fn rename(doc: &mut Document, phase: usize, name: &str) {
    Arc::make_mut(&mut Arc::make_mut(&mut doc.phases)[phase]).name = name.into();
}

fn drop_cards(doc: &mut Document, gone: &[&str]) {
    Arc::make_mut(&mut doc.cards).retain(|c| !gone.contains(&c.id.as_str()));
}

fn feel(doc: &mut Document, step: &str, value: Option<f32>) {
    let emotions = Arc::make_mut(&mut doc.emotions);
    emotions.retain(|e| e.step.as_str() != step);
    emotions.extend(value.map(|value| Arc::new(emotion("ann", step, value))));
}

fn empty_phase(name: &str, number: usize) -> Arc<Phase> {
    let mut phase = Phase::clone(&crate::fixture::bare(1, 1).phases[0]);
    phase.id = Id::new(format!("more-{number}"));
    phase.name = name.into();
    Arc::make_mut(&mut phase.steps[0]).id = Id::new(format!("more-step-{number}"));
    Arc::new(phase)
}

fn found(doc: &Document, check: Check) -> Vec<Finding> {
    let broken: Vec<_> = violations(doc).into_iter().filter(|v| !v.is_beyond_scale(doc)).collect();
    assert!(broken.is_empty(), "the map itself is broken: {broken:?}");
    Review::of(doc, &Conditions::default()).findings().filter(|f| f.check == check).cloned().collect()
}

#[test]
fn a_map_that_lacks_nothing_passes_every_check() {
    let review = Review::of(&sound(), &Conditions::default());
    let findings: Vec<&Finding> = review.findings().collect();
    assert!(findings.is_empty(), "{findings:#?}");
    assert_eq!(review.passed(), (Check::ALL.len(), Check::ALL.len()));
}

/// What makes each check find so much on the sound map.
type Case = (Check, usize, fn(&mut Document));

fn cases() -> Vec<Case> {
    let mut cases = course_cases();
    cases.extend(persona_and_touchpoint_cases());
    cases.extend(method_cases());
    cases
}

fn course_cases() -> Vec<Case> {
    vec![
        (Check::PhaseWithoutTouchpoints, 1, |d| drop_cards(d, &["t1", "t2"])),
        (Check::NothingAfterPurchase, 1, |d| drop_cards(d, &["t5", "t6"])),
        (Check::PhaseInCompanyWords, 1, |d| rename(d, 0, "Lead generation")),
        (Check::PhaseInCompanyWords, 1, |d| rename(d, 0, "Cross-Selling")),
        (Check::PhaseInCompanyWords, 1, |d| rename(d, 2, "Akquise")),
        (Check::TooManyPhases, 1, |d| {
            Arc::make_mut(&mut d.phases).extend((0..5).map(|n| empty_phase("Use", n)));
        }),
        (Check::StartsWithPurchase, 1, |d| rename(d, 0, "Buy")),
        (Check::StartsWithPurchase, 1, |d| rename(d, 0, "Kaufentscheidung")),
        (Check::EndsWithPurchase, 1, |d| rename(d, 2, "Bestellen und bezahlen")),
    ]
}

fn persona_and_touchpoint_cases() -> Vec<Case> {
    vec![
        (Check::PersonaWithoutThoughts, 1, |d| drop_cards(d, &["w3", "w4"])),
        (Check::PersonaWithoutEmotion, 1, |d| {
            feel(d, "step-3", None);
            feel(d, "step-4", None);
        }),
        (Check::PersonaWithoutEmotion, 1, |d| d.emotions = rows([])),
        (Check::PersonaWithoutGoals, 1, |d| change_persona(d, |p| p.goals.clear())),
        (Check::PersonaUnused, 1, |d| {
            d.personas = rows([Persona::clone(&d.personas[0]), persona("fam", "Family")]);
            for n in 1..=6 {
                change_card(d, &format!("t{n}"), |c| c.personas = vec!["ann".into()]);
            }
        }),
        (Check::TouchpointWithoutChannel, 1, |d| change_touchpoint(d, "t2", |t| t.channel = None)),
        (Check::TouchpointWithoutEmotion, 1, |d| feel(d, "step-2", None)),
        (Check::SeamWithoutOwner, 1, |d| {
            change_touchpoint(d, "t6", |t| t.channel = Some(ChannelKind::Store.name().into()));
        }),
        (Check::MomentWithoutEvidence, 1, |d| change_touchpoint(d, "t2", |t| t.moment = Some(Moment::First))),
        (Check::MomentWithoutEvidence, 1, |d| {
            Arc::make_mut(&mut Arc::make_mut(&mut d.emotions)[0]).moment = Some(Moment::Zero);
        }),
        (Check::ComplaintWithoutAnswerTime, 1, |d| change_touchpoint(d, "t5", |t| t.complaint = true)),
    ]
}

fn method_cases() -> Vec<Case> {
    vec![
        (Check::PainWithoutEvidence, 1, |d| change_card(d, "p1", |c| c.evidence.clear())),
        (Check::PainWithoutEvidence, 1, |d| change_card(d, "p1", |c| c.evidence[0].source = "guess".into())),
        (Check::SeverePainUnanswered, 1, |d| d.links = rows([])),
        (Check::DipUnexplained, 1, |d| feel(d, "step-5", Some(-0.5))),
        (Check::FeelingBeyondScale, 1, |d| feel(d, "step-5", Some(3.0))),
        (Check::OpportunityWithoutOwner, 1, |d| change_card(d, "o1", |c| c.owner.clear())),
        (Check::OpportunityWithoutMetric, 1, |d| change_opportunity(d, "o1", |o| o.metric = None)),
        (Check::OpportunityNotMeasured, 1, |d| change_opportunity(d, "o1", |o| o.status = Status::Done)),
        (Check::EverythingTopPriority, 1, |d| {
            change_opportunity(d, "o1", |o| o.impact = 5);
            for n in 2..4 {
                let one = Card { text: format!("More {n}"), ..Card::clone(d.card(&"o1".into()).expect("the card")) };
                add(d, Card { id: Id::new(format!("o{n}")), ..one });
            }
        }),
        (Check::MixedScales, 1, |d| {
            let other = Metric { question_scale: Some((1.0, 5.0)), ..nps("2026-01-31", 400) };
            add(d, card("m2", "figures", "step-6", Kind::Metric(other)));
        }),
        (Check::SmallSample, 1, |d| change_metric(d, "m1", |m| m.series[0].n = Some(29))),
        (Check::OldMetric, 1, |d| change_metric(d, "m1", |m| m.series[0].date = "2025-03-11".into())),
        (Check::AllAssumed, 1, |d| change_card(d, "p1", |c| c.evidence[0].source = "guess".into())),
        (Check::DuplicateCards, 1, |d| change_card(d, "w2", |c| c.text = "card W1!".into())),
        (Check::PersonalData, 1, |d| change_persona(d, |p| p.note = "Ask anna.berg@talweg.example".into())),
        (Check::PersonalData, 1, |d| change_card(d, "t1", |c| c.note = "Call 0171 2345678".into())),
        (Check::PersonalData, 1, |d| d.notes = "+41 44 668 18 00".into()),
    ]
}

#[test]
fn each_check_finds_what_it_is_for() {
    for (check, count, change) in cases() {
        let mut doc = sound();
        change(&mut doc);
        let findings = found(&doc, check);
        assert_eq!(findings.len(), count, "{}: {findings:#?}", check.name());
    }
    let covered = |check: &Check| *check == Check::TextTooSmall || cases().iter().any(|(c, ..)| c == check);
    assert!(Check::ALL.iter().all(covered), "every check has a map that it finds something on");
}

/// What comes near to a finding and is none.
type NearMiss = (Check, fn(&mut Document));

fn near_misses() -> Vec<NearMiss> {
    vec![
        (Check::PhaseInCompanyWords, |d| rename(d, 0, "Acquisition")),
        (Check::PhaseInCompanyWords, |d| rename(d, 0, "Leading the way")),
        (Check::TooManyPhases, |d| Arc::make_mut(&mut d.phases).extend((0..4).map(|n| empty_phase("Use", n)))),
        (Check::EndsWithPurchase, |d| rename(d, 2, "After the purchase")),
        (Check::EndsWithPurchase, |d| rename(d, 2, "Erneut bestellen")),
        (Check::NothingAfterPurchase, |d| drop_cards(d, &["t6"])),
        (Check::NothingAfterPurchase, |d| {
            drop_cards(d, &["t1", "t2", "t3", "t4", "t5", "t6"]);
            change_card(d, "p1", |c| c.kind = pain(4, None));
        }),
        (Check::PersonaWithoutThoughts, |d| drop_cards(d, &["w3"])),
        (Check::PersonaWithoutThoughts, |d| {
            drop_cards(d, &["w3", "w4", "t3", "t4"]);
            change_card(d, "p1", |c| c.kind = pain(4, None));
        }),
        (Check::PersonaWithoutEmotion, |d| feel(d, "step-3", None)),
        (Check::TouchpointWithoutEmotion, |d| {
            feel(d, "step-2", None);
            change_card(d, "t2", |c| c.span = 2);
        }),
        (Check::SeamWithoutOwner, |d| change_touchpoint(d, "t6", |t| t.channel = Some("email".into()))),
        (Check::MomentWithoutEvidence, |d| {
            change_touchpoint(d, "t2", |t| t.moment = Some(Moment::First));
            change_card(d, "t2", |c| c.evidence = vec![EvidenceRef { source: "talks".into(), count: 1 }]);
        }),
        (Check::ComplaintWithoutAnswerTime, |d| {
            change_touchpoint(d, "t5", |t| (t.complaint, t.answer_hours) = (true, Some(24.0)));
        }),
        (Check::SeverePainUnanswered, |d| {
            d.links = rows([]);
            change_card(d, "p1", |c| c.kind = pain(3, None));
        }),
        // The pain point at the third step says why.
        (Check::DipUnexplained, |d| feel(d, "step-3", Some(-2.0))),
        (Check::DipUnexplained, |d| feel(d, "step-5", Some(-0.4))),
        (Check::FeelingBeyondScale, |d| feel(d, "step-5", Some(2.0))),
        (Check::OpportunityNotMeasured, |d| change_opportunity(d, "o1", |o| o.status = Status::Measured)),
        (Check::EverythingTopPriority, |d| change_opportunity(d, "o1", |o| o.impact = 5)),
        // NPS and CSAT differ by nature.
        (Check::MixedScales, |d| {
            let other = Metric { measure: MetricKind::Csat, ..nps("2026-01-31", 400) };
            add(d, card("m2", "figures", "step-6", Kind::Metric(other)));
        }),
        (Check::SmallSample, |d| change_metric(d, "m1", |m| m.series[0].n = Some(30))),
        (Check::OldMetric, |d| change_metric(d, "m1", |m| m.series[0].date = "2025-03-12".into())),
        (Check::OldMetric, |d| change_metric(d, "m1", |m| m.series[0].date = "2025-03".into())),
        (Check::OldMetric, |d| {
            change_metric(d, "m1", |m| m.series[0].date = "1999-01-01".into());
            Arc::make_mut(&mut d.journey).date.clear();
        }),
        // A touchpoint comes again in another phase.
        (Check::DuplicateCards, |d| change_card(d, "t5", |c| c.text = "Card t1".into())),
        (Check::PersonalData, |d| change_card(d, "t1", |c| c.note = "Case 4711-2 of 12.03.2026, 9–18 h".into())),
    ]
}

#[test]
fn what_comes_near_is_no_finding() {
    for (check, change) in near_misses() {
        let mut doc = sound();
        change(&mut doc);
        let findings = found(&doc, check);
        assert!(findings.is_empty(), "{}: {findings:#?}", check.name());
    }
}

#[test]
fn a_map_without_a_row_for_something_does_not_lack_it() {
    let mut doc = sound();
    drop_cards(&mut doc, &["t1", "t2", "t3", "t4", "t5", "t6", "w1", "w2", "w3", "w4", "w5", "w6"]);
    change_card(&mut doc, "p1", |c| c.kind = pain(4, None));
    doc.emotions = rows([]);
    let kinds = [LaneKind::Touchpoints, LaneKind::Thoughts, LaneKind::Emotion];
    Arc::make_mut(&mut doc.lanes).retain(|lane| !kinds.contains(&lane.kind));
    let review = Review::of(&doc, &Conditions::default());
    assert_eq!(review.findings().map(|f| f.check).collect::<Vec<_>>(), []);
}

#[test]
fn who_is_not_shown_is_not_judged() {
    let mut doc = sound();
    let ghost = Persona { hidden: true, ..persona("ghost", "Ghost") };
    Arc::make_mut(&mut doc.personas).push(Arc::new(ghost));
    let of_ghost = |card: Card| Card { personas: vec!["ghost".into()], ..card };
    let urgent = Kind::Opportunity(Opportunity { impact: 5, ..Opportunity::default() });
    for n in 1..=3 {
        add(&mut doc, of_ghost(card(&format!("g{n}"), "chances", "step-2", urgent.clone())));
    }
    add(&mut doc, of_ghost(card("g4", "pains", "step-4", pain(5, None))));
    add(&mut doc, of_ghost(card("g5", "touch", "step-4", Kind::Touchpoint(Touchpoint::default()))));
    add(&mut doc, of_ghost(card("g6", "touch", "step-5", touchpoint("store"))));
    add(&mut doc, of_ghost(Card { text: "Card p1".into(), ..card("g7", "pains", "step-3", pain(1, None)) }));
    let emotions = Arc::make_mut(&mut doc.emotions);
    emotions.extend([("step-1", 2.0), ("step-2", -2.0)].map(|(step, v)| Arc::new(emotion("ghost", step, v))));
    let checks = |review: &Review| review.findings().map(|f| f.check).collect::<Vec<_>>();
    let mut review = Review::of(&doc, &Conditions::default());
    assert_eq!(checks(&review), []);

    // The data of real people is in the file whoever sees it.
    change_card(&mut doc, "g4", |c| c.note = "Call 0171 2345678".into());
    review.update(&doc, &Conditions::default());
    assert_eq!(checks(&review), [Check::PersonalData]);

    // Shown again, the persona is judged from the next look on.
    Arc::make_mut(&mut Arc::make_mut(&mut doc.personas)[1]).hidden = false;
    review.update(&doc, &Conditions::default());
    let (anew, followed) = (checks(&Review::of(&doc, &Conditions::default())), checks(&review));
    assert_eq!(followed, anew);
    for check in [Check::SeverePainUnanswered, Check::OpportunityWithoutOwner, Check::PersonaWithoutGoals] {
        assert!(followed.contains(&check), "{followed:?}");
    }
}

#[test]
fn data_in_what_is_foreseen_is_found_too() {
    let mut doc = sound();
    let foreseen = wayfare::model::Emotion { quote: "Ask anna@firm.de".into(), ..emotion("ann", "step-2", 2.0) };
    let mut review = Review::of(&doc, &Conditions::default());
    doc.foreseen = rows([foreseen]);
    review.update(&doc, &Conditions::default());
    let places: Vec<_> = review.findings().map(|f| (f.check, f.place.clone())).collect();
    let place = Place::Emotion { persona: "ann".into(), step: "step-2".into() };
    assert_eq!(places, [(Check::PersonalData, place)]);
}

#[test]
fn small_text_comes_from_the_page() {
    let doc = sound();
    let small = |ids: &[&str]| {
        let too_small = ids.iter().map(|id| Id::from(*id)).collect();
        let review = Review::of(&doc, &Conditions { too_small, ..Conditions::default() });
        review.findings().map(|f| (f.check, f.place.clone())).collect::<Vec<_>>()
    };
    assert_eq!(small(&["t1"]), [(Check::TextTooSmall, Place::Card("t1".into()))]);
    let most: Vec<&str> = doc.cards.iter().map(|c| c.id.as_str()).collect();
    assert_eq!(small(&most), [(Check::TextTooSmall, Place::Map)], "then it is the page that does not suit");
}

#[test]
fn names_come_from_a_list() {
    let mut doc = sound();
    change_card(&mut doc, "t1", |c| c.owner = "Frau Müller".into());
    let with = |names: &[&str]| {
        let names = names.iter().map(|name| (*name).to_owned()).collect();
        Review::of(&doc, &Conditions { names, ..Conditions::default() }).findings().count()
    };
    assert_eq!((with(&[]), with(&["mueller"]), with(&["Möller"])), (0, 1, 0));
}

#[test]
fn findings_stand_by_level_then_along_the_journey() {
    let mut doc = sound();
    drop_cards(&mut doc, &["t5", "t6"]);
    change_card(&mut doc, "p1", |c| c.evidence.clear());
    change_metric(&mut doc, "m1", |m| m.series[0].n = Some(3));
    change_touchpoint(&mut doc, "t4", |t| t.channel = None);
    change_touchpoint(&mut doc, "t1", |t| t.channel = None);
    let review = Review::of(&doc, &Conditions::default());
    let order: Vec<(Level, Check)> = review.findings().map(|f| (f.level(), f.check)).collect();
    let expected = [
        Check::PainWithoutEvidence,
        Check::PhaseWithoutTouchpoints,
        Check::TouchpointWithoutChannel,
        Check::TouchpointWithoutChannel,
        Check::NothingAfterPurchase,
        Check::AllAssumed,
        Check::SmallSample,
    ];
    assert_eq!(order, expected.map(|check| (check.level(), check)));
    assert_eq!(review.passed(), (Check::ALL.len() - 6, Check::ALL.len()), "two findings of one check count once");
}

#[test]
fn what_is_waved_off_stays_and_does_not_count() {
    let mut doc = sound();
    drop_cards(&mut doc, &["w1", "w2", "w3", "w4"]);
    let both = found(&doc, Check::PersonaWithoutThoughts);
    assert_eq!(both.len(), 2);
    // One phase is meant to be so; the other is not.
    doc.waived = rows([both[0].waive("nobody thinks there")]);
    let review = Review::of(&doc, &Conditions::default());
    assert_eq!(review.findings().cloned().collect::<Vec<_>>(), both[1..]);
    let waived: Vec<&Finding> = review.waived().collect();
    assert_eq!(waived.len(), 1);
    assert_eq!(
        (waived[0].with.as_ref(), waived[0].waived.as_deref()),
        (Some(&"phase-1".into()), Some("nobody thinks there"))
    );
    assert!(violations(&doc).is_empty());
}

#[test]
fn checks_can_be_switched_off_and_strangers_are_kept() {
    let mut doc = sound();
    change_persona(&mut doc, |p| p.goals.clear());
    doc.review = Arc::new(ReviewSettings { off: vec!["persona-without-goals".into(), "from-the-future".into()] });
    let review = Review::of(&doc, &Conditions::default());
    assert_eq!(review.findings().count(), 0);
    assert_eq!(review.passed(), (Check::ALL.len() - 1, Check::ALL.len() - 1));
    assert_eq!(unknown_checks(&doc), ["from-the-future"]);
    let text = wayfare::io::to_text(&doc);
    let again = wayfare::io::parse(text.as_bytes(), "map").expect("a map").document;
    assert_eq!(again.review, doc.review);
    assert!(!wayfare::io::to_text(&sound()).contains("review"), "a map without choices says nothing of them");
}

#[test]
fn fixes_lead_to_where_something_can_be_added() {
    let mut doc = sound();
    drop_cards(&mut doc, &["t5", "t6", "w1", "w2"]);
    doc.links = rows([]);
    let fix = |check| found(&doc, check).first().and_then(|finding| finding.fix(&doc));
    let add = |lane: &str, step: &str, persona: Option<&str>| {
        Some(Fix::AddCard { lane: lane.into(), step: step.into(), persona: persona.map(Id::from) })
    };
    assert_eq!(fix(Check::PhaseWithoutTouchpoints), add("touch", "step-5", None));
    assert_eq!(fix(Check::PersonaWithoutThoughts), add("thoughts", "step-1", Some("ann")));
    let answer = Fix::AnswerPain { pain: "p1".into(), lane: "chances".into(), step: "step-3".into() };
    assert_eq!(fix(Check::SeverePainUnanswered), Some(answer));
}

#[test]
fn templates_with_contents_have_no_finding_above_a_note() {
    for template in [Template::Retail, Template::B2b] {
        for language in Language::ALL {
            let doc = template.document(language);
            let review = Review::of(&doc, &Conditions::default());
            let heavy: Vec<String> = (review.findings().filter(|f| f.level() > Level::Note))
                .map(|f| format!("{}: {} [{:?}]", f.check.name(), f.title(&doc, language), f.subject))
                .collect();
            assert!(heavy.is_empty(), "{} {}:\n{}", template.name(), language.tag(), heavy.join("\n"));
            assert!(unknown_checks(&doc).is_empty());
            let idle = doc.waived.len() - review.waived().count();
            assert_eq!(idle, 0, "{} {} waves off what is not found", template.name(), language.tag());
        }
    }
}
