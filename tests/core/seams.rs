//! Changes of channel along the journey: where they are, what changes, and who answers for them.

use std::sync::Arc;

use wayfare::{
    edit::{Edit, apply},
    model::{Card, Change, Document, KnownSeams, Lane, LaneKind, Seam, SeamAt, seams},
};

use crate::fixture::{bare, card, persona, rows, touchpoint};

/// Four steps in a row, touchpoints as `(id, step, channel, personas)`.
fn map(cards: &[(&str, &str, &str, &[&str])]) -> Document {
    let mut doc = bare(2, 2);
    doc.personas = rows([persona("ann", "Ann"), persona("fam", "Family")]);
    doc.lanes = rows([Lane::new("touch".into(), LaneKind::Touchpoints)]);
    doc.cards = rows(cards.iter().map(|(id, step, channel, personas)| Card {
        personas: personas.iter().map(|p| (*p).into()).collect(),
        ..card(id, "touch", step, touchpoint(channel))
    }));
    doc
}

fn pairs(doc: &Document) -> Vec<(String, String, Change)> {
    seams(doc).into_iter().map(|s| (s.from.to_string(), s.to.to_string(), s.change)).collect()
}

fn pair(from: &str, to: &str, change: Change) -> (String, String, Change) {
    (from.to_owned(), to.to_owned(), change)
}

fn step(doc: &mut Document, nth: usize, change: impl FnOnce(&mut wayfare::model::Step)) {
    let phase = Arc::make_mut(&mut Arc::make_mut(&mut doc.phases)[nth / 2]);
    change(Arc::make_mut(&mut phase.steps[nth % 2]));
}

#[test]
fn from_the_web_to_the_shop_and_back() {
    let doc = map(&[("a", "step-1", "web", &[]), ("b", "step-2", "store", &[]), ("c", "step-3", "app", &[])]);
    let expected = [pair("a", "b", Change::OnlineToOffline), pair("b", "c", Change::OfflineToOnline)];
    assert_eq!(pairs(&doc), expected);
    let found = seams(&doc);
    assert_eq!(found[0].at_step.as_str(), "step-2", "a seam is where the customer arrives");
    assert!(found[0].is_orphan() && found[0].change.is_crossing());
}

#[test]
fn typing_keeps_the_seams_that_are_known_and_whatever_moves_them_does_not() {
    let doc = map(&[("a", "step-1", "web", &[]), ("b", "step-2", "store", &[]), ("c", "step-3", "app", &[])]);
    let mut known = KnownSeams::default();
    let first = known.of(&doc);
    assert_eq!(*first, *seams(&doc));
    let changed = |change: &dyn Fn(&mut Card)| {
        let mut card = Card::clone(&doc.cards[1]);
        change(&mut card);
        apply(&doc, &Edit::SetCard(Box::new(card))).expect("a change")
    };
    let typed = changed(&|card| card.text.push_str(" and wait"));
    assert!(Arc::ptr_eq(&known.of(&typed), &first), "words change no seam");
    let elsewhere = changed(&|card| card.kind = touchpoint("web"));
    let moved = changed(&|card| card.step = "step-4".into());
    let personal = changed(&|card| card.personas = vec!["ann".into()]);
    let owned = apply(&doc, &Edit::SetSeam(Seam { from: "a".into(), to: "b".into(), owner: "Sales".to_owned() }));
    for version in [elsewhere, moved, personal, owned.expect("a change"), doc.clone()] {
        assert_eq!(*known.of(&version), *seams(&version));
    }
}

#[test]
fn the_same_channel_is_no_seam_and_another_of_the_same_side_is_one_of_its_own_kind() {
    let doc = map(&[("a", "step-1", "web", &[]), ("b", "step-2", "web", &[]), ("c", "step-3", "email", &[])]);
    assert_eq!(pairs(&doc), [pair("b", "c", Change::Channel)]);
}

#[test]
fn touchpoints_of_different_personas_do_not_follow_each_other() {
    let doc = map(&[("a", "step-1", "web", &["ann"]), ("b", "step-2", "store", &["fam"])]);
    assert_eq!(pairs(&doc), []);
    let doc = map(&[("a", "step-1", "web", &["ann"]), ("b", "step-2", "store", &["ann", "fam"])]);
    assert_eq!(pairs(&doc), [pair("a", "b", Change::OnlineToOffline)]);
    let mut doc = map(&[("a", "step-1", "web", &[]), ("b", "step-2", "store", &["fam"])]);
    Arc::make_mut(&mut Arc::make_mut(&mut doc.lanes)[0]).persona = Some("fam".into());
    assert_eq!(pairs(&doc), [pair("a", "b", Change::OnlineToOffline)], "a lane for one persona says whom it concerns");
}

#[test]
fn a_step_without_touchpoints_is_passed_over() {
    let doc = map(&[("a", "step-1", "web", &[]), ("b", "step-4", "store", &[])]);
    assert_eq!(pairs(&doc), [pair("a", "b", Change::OnlineToOffline)]);
}

#[test]
fn touchpoints_of_one_step_stand_side_by_side() {
    // Who was in the shop stays in the shop.
    let doc = map(&[("a", "step-1", "web", &[]), ("b", "step-1", "store", &[]), ("c", "step-2", "store", &[])]);
    assert_eq!(pairs(&doc), []);
    // Two arrivals of one kind at one border: the first stands for both.
    let doc = map(&[("a", "step-1", "web", &[]), ("b", "step-2", "store", &[]), ("c", "step-2", "phone", &[])]);
    assert_eq!(pairs(&doc), [pair("a", "b", Change::OnlineToOffline)]);
}

#[test]
fn a_long_touchpoint_is_there_in_all_of_its_steps() {
    let mut doc = map(&[("chat", "step-1", "chat", &[]), ("b", "step-3", "store", &[]), ("c", "step-2", "chat", &[])]);
    Arc::make_mut(&mut Arc::make_mut(&mut doc.cards)[0]).span = 2;
    assert_eq!(pairs(&doc), [pair("c", "b", Change::OnlineToOffline)], "the last one before");
}

#[test]
fn optional_steps_and_branches_may_be_passed_by() {
    let cards: &[(&str, &str, &str, &[&str])] =
        &[("a", "step-1", "web", &[]), ("b", "step-2", "store", &[]), ("c", "step-3", "web", &[])];
    let mut doc = map(cards);
    assert_eq!(pairs(&doc).len(), 2);
    step(&mut doc, 1, |s| s.optional = true);
    assert_eq!(pairs(&doc), [pair("a", "b", Change::OnlineToOffline)], "who stays on the web changes nothing");
    let mut doc = map(&[("a", "step-1", "web", &[]), ("b", "step-2", "store", &[]), ("c", "step-3", "app", &[])]);
    step(&mut doc, 2, |s| s.branch_from = Some("step-1".into()));
    let expected = [pair("a", "b", Change::OnlineToOffline), pair("a", "c", Change::Channel)];
    assert_eq!(pairs(&doc), expected, "a branch comes from the step it forks from");
}

#[test]
fn an_owner_is_found_and_touchpoints_without_channel_are_not_judged() {
    let mut doc = map(&[("a", "step-1", "web", &[]), ("b", "step-3", "store", &[])]);
    let none = Card::new("n".into(), "touch".into(), "step-2".into(), wayfare::model::CardKind::Touchpoint);
    Arc::make_mut(&mut doc.cards).push(Arc::new(none));
    let seam = Seam { from: "a".into(), to: "b".into(), owner: "Omnichannel".into() };
    let doc = apply(&doc, &Edit::SetSeam(seam)).unwrap();
    let SeamAt { owner, .. } = &seams(&doc)[0];
    assert_eq!((owner.as_str(), seams(&doc).len()), ("Omnichannel", 1));
}

#[test]
fn a_channel_of_ones_own_and_a_touchpoint_that_differs_from_its_channel() {
    let mut doc = crate::fixture::document();
    assert_eq!(pairs(&doc), [pair("t1", "t2", Change::OnlineToOffline)], "a mobile shop is not online");
    let online = |card: &mut Card| {
        let wayfare::model::Kind::Touchpoint(t) = &mut card.kind else { panic!("a touchpoint") };
        t.online = Some(true);
    };
    online(Arc::make_mut(&mut Arc::make_mut(&mut doc.cards)[2]));
    assert_eq!(pairs(&doc), [pair("t1", "t2", Change::Channel)]);
}

#[test]
fn an_empty_map_has_none() {
    assert_eq!(seams(&bare(1, 1)), []);
    assert_eq!(seams(&Document::default()), []);
}
