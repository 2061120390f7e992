//! Edits of many cards at once: what each does, and that it does the same as one card after the other.

use std::{collections::BTreeSet, sync::Arc};

use proptest::{prelude::any, prop_assert, prop_assert_eq, proptest, test_runner::Config};
use wayfare::{
    base::{Id, Language},
    edit::{Edit, EditError, Placing, align, apply, distribute, shifted},
    layout::{self, Cache, Request},
    model::{Card, Document, Kind, Lane, sample, violations},
    session::Session,
    text::fake::FixedAdvance,
};

use crate::{
    edit::{after, refusal},
    fixture::{bare, card, document, ids, rows, touchpoint},
};

fn to(id: &str, lane: &str, step: &str) -> Placing {
    Placing { id: id.into(), lane: lane.into(), step: step.into() }
}

fn cell(doc: &Document, lane: &str, step: &str) -> Vec<String> {
    doc.cell(&lane.into(), &step.into()).map(|c| c.id.to_string()).collect()
}

/// Two cards in each of the first four steps of one lane: a1 b1, a2 b2, a3 b3, a4 b4.
fn pairs() -> Document {
    let mut doc = bare(3, 2);
    let cards = (1..=4).flat_map(|n| ["a", "b"].map(|letter| (letter, n)));
    doc.cards = rows(cards.map(|(l, n)| card(&format!("{l}{n}"), "touch", &format!("step-{n}"), touchpoint("web"))));
    doc.lanes = rows([
        Lane::new("touch".into(), wayfare::model::LaneKind::Touchpoints),
        Lane::new("more".into(), wayfare::model::LaneKind::Touchpoints),
    ]);
    doc
}

fn locked(mut doc: Document, lane: &str) -> Document {
    for row in Arc::make_mut(&mut doc.lanes).iter_mut().filter(|l| l.id == lane.into()) {
        Arc::make_mut(row).locked = true;
    }
    doc
}

#[test]
fn cards_move_together_and_keep_their_order() {
    let moves = vec![to("b2", "touch", "step-3"), to("a2", "touch", "step-3"), to("b1", "touch", "step-2")];
    let doc = after(&pairs(), Edit::MoveCards { to: moves, before: None });
    assert_eq!(cell(&doc, "touch", "step-3"), ["a3", "b3", "a2", "b2"], "behind those that are there, in their order");
    assert_eq!(cell(&doc, "touch", "step-2"), ["b1"], "and others took their place");
    let moves = vec![to("a1", "touch", "step-3"), to("b2", "touch", "step-3"), to("a4", "more", "step-3")];
    let doc = after(&pairs(), Edit::MoveCards { to: moves, before: Some("b3".into()) });
    assert_eq!(cell(&doc, "touch", "step-3"), ["a3", "a1", "b2", "b3"], "before the card that is named");
    assert_eq!(cell(&doc, "more", "step-3"), ["a4"], "which says nothing of other cells");
}

#[test]
fn who_stays_in_a_cell_keeps_the_place_there() {
    let moves = ["a1", "b1", "a2"].map(|id| to(id, "touch", if id == "a2" { "step-2" } else { "step-1" }));
    let same = Edit::MoveCards { to: moves.to_vec(), before: None };
    assert_eq!(after(&pairs(), same), pairs(), "nobody goes anywhere");
}

#[test]
fn a_lane_of_another_kind_converts_and_ties_go() {
    let moves = vec![to("p1", "free", "step-3"), to("t1", "free", "step-3")];
    let doc = after(&document(), Edit::MoveCards { to: moves, before: None });
    assert!(cell(&doc, "free", "step-3").iter().all(|id| doc.card(&id.as_str().into()).unwrap().kind == Kind::Note));
    let pains: Vec<&str> = doc.links.iter().map(|l| l.pain.as_str()).collect();
    assert_eq!(pains, ["p2"], "p1 answers to nobody");
    assert!(doc.seams.is_empty(), "t1 hands over to nobody");
}

#[test]
fn copies_lie_behind_their_originals_with_the_links_between_them() {
    let own = |id: &str| {
        let card = document().card(&id.into()).unwrap().clone();
        Placing { id: card.id.clone(), lane: card.lane.clone(), step: card.step.clone() }
    };
    let doc = after(&document(), Edit::CopyCards { to: vec![own("p1"), own("o1"), own("t1")], before: None });
    assert_eq!(cell(&doc, "pains", "step-2"), ["p1", "p4", "p2"], "right behind the original");
    let copy = doc.card(&"p4".into()).unwrap();
    assert_eq!(copy.votes, 0, "nobody voted for a copy");
    let Kind::Pain(pain) = &copy.kind else { panic!("a copy is of the same kind") };
    assert_eq!(pain.touchpoint, Some("t3".into()), "a copy points to copies");
    let links: Vec<_> = doc.links.iter().map(|l| (l.pain.to_string(), l.opportunity.to_string())).collect();
    assert_eq!(links, [("p1", "o1"), ("p2", "o1"), ("p4", "o2")].map(|(p, o)| (p.to_owned(), o.to_owned())));
    let doc = after(&document(), Edit::CopyCards { to: vec![to("p1", "pains", "step-4")], before: Some("p3".into()) });
    assert_eq!(cell(&doc, "pains", "step-4"), ["p4", "p3"], "or where they are put");
    assert_eq!(cell(&doc, "pains", "step-2"), ["p1", "p2"], "and originals stay");
}

#[test]
fn many_are_changed_stretched_and_removed_at_once() {
    let owned = |id: &str| Card {
        owner: " Shop ".into(),
        step: "step-6".into(),
        ..Card::clone(document().card(&id.into()).unwrap())
    };
    let doc = after(&document(), Edit::SetCards(vec![owned("t1"), owned("p1")]));
    for id in ["t1", "p1"] {
        let (new, old) = (doc.card(&id.into()).unwrap().clone(), document().card(&id.into()).unwrap().clone());
        assert_eq!((new.owner.as_str(), &new.step), ("Shop", &old.step), "words are cleaned, places kept");
    }
    let doc = after(&document(), Edit::SpanCards { ids: vec!["a1".into(), "m1".into(), "n1".into()], by: 1 });
    let span = |id: &str| doc.card(&id.into()).unwrap().span;
    assert_eq!([span("a1"), span("m1"), span("n1")], [4, 1, 2], "none beyond the last step");
    let doc = after(&document(), Edit::RemoveCards(vec!["p1".into(), "p2".into()]));
    assert_eq!((cell(&doc, "pains", "step-2").len(), doc.links.len()), (0, 0), "cards and their links");
}

#[test]
fn edits_of_many_are_all_or_nothing() {
    let with_lock = locked(document(), "pains");
    for edit in [
        Edit::MoveCards { to: vec![to("t1", "touch", "step-3"), to("p1", "pains", "step-3")], before: None },
        Edit::CopyCards { to: vec![to("p1", "pains", "step-3")], before: None },
        Edit::SetCards(vec![Card::clone(document().card(&"p1".into()).unwrap())]),
        Edit::SpanCards { ids: vec!["p1".into()], by: 1 },
        Edit::RemoveCards(vec!["t1".into(), "p1".into()]),
    ] {
        assert!(matches!(refusal(&with_lock, &edit), EditError::Locked(_)), "{edit:?}");
    }
    for edit in [
        Edit::MoveCards { to: vec![to("t1", "touch", "step-3"), to("ghost", "touch", "step-3")], before: None },
        Edit::SpanCards { ids: vec!["t1".into(), "ghost".into()], by: 1 },
        Edit::RemoveCards(vec!["t1".into(), "ghost".into()]),
    ] {
        assert_eq!(refusal(&document(), &edit), EditError::NotThere("ghost".into()));
    }
    let edit = Edit::MoveCards { to: vec![to("t1", "mood", "step-3")], before: None };
    assert!(matches!(refusal(&document(), &edit), EditError::NoCardsHere(_)), "curves hold no cards");
}

#[test]
fn labels_say_how_many() {
    let label = |edit: Edit| edit.label(&document(), Language::English);
    assert_eq!(label(Edit::MoveCards { to: vec![to("t1", "touch", "step-3")], before: None }), "Move card “Card t1”");
    let many = vec![to("t1", "touch", "step-3"), to("t2", "touch", "step-3"), to("p1", "pains", "step-3")];
    assert_eq!(label(Edit::MoveCards { to: many.clone(), before: None }), "Move 3 cards");
    assert_eq!(label(Edit::CopyCards { to: many, before: None }), "Copy 3 cards");
    assert_eq!(label(Edit::RemoveCards(vec!["t1".into(), "t2".into()])), "Delete 2 cards");
    let stretched = Edit::SpanCards { ids: vec!["t1".into(), "t2".into()], by: 1 };
    assert_eq!(stretched.label(&document(), Language::German), "Länge von 2 Karten ändern");
}

#[test]
fn cards_are_aligned_to_the_step_of_the_first() {
    let doc = after(&pairs(), align(&pairs(), &["a3".into(), "a1".into(), "b4".into()]).unwrap());
    assert_eq!(cell(&doc, "touch", "step-3"), ["a3", "b3", "a1", "b4"]);
    assert_eq!(align(&doc, &["a3".into(), "a1".into()]), None, "there is nothing left to do");
}

#[test]
fn cards_are_spread_over_the_steps_in_order() {
    let all = ["a1", "b1", "a2", "a4"].map(Id::from);
    let doc = after(&pairs(), distribute(&pairs(), &all).unwrap());
    let steps: Vec<_> = all.iter().map(|id| doc.card(id).unwrap().step.to_string()).collect();
    assert_eq!(steps, ["step-1", "step-2", "step-3", "step-4"]);
    assert_eq!(distribute(&doc, &all), None, "once is enough");
    let apart = after(&pairs(), Edit::MoveCards { to: vec![to("b4", "more", "step-6")], before: None });
    let chosen = ["a1", "b1", "a2", "b4"].map(Id::from);
    let doc = after(&apart, distribute(&apart, &chosen).unwrap());
    let steps: Vec<_> = chosen.iter().map(|id| doc.card(id).unwrap().step.to_string()).collect();
    assert_eq!(steps, ["step-1", "step-4", "step-6", "step-6"], "each row by itself, over the steps of all");
}

#[test]
fn rows_move_past_what_is_hidden_and_steps_past_the_end_of_their_phase() {
    let mut doc = document();
    Arc::make_mut(&mut Arc::make_mut(&mut doc.lanes)[1]).hidden = true;
    assert_eq!(shifted(&doc, &"actions".into(), 1), Some(Edit::MoveLane { id: "actions".into(), to: 2 }));
    assert_eq!(shifted(&doc, &"actions".into(), -1), None, "it is first");
    assert_eq!(shifted(&doc, &"fam".into(), -1), Some(Edit::MovePersona { id: "fam".into(), to: 0 }));
    let over = shifted(&doc, &"step-2".into(), 1).unwrap();
    let moved = after(&doc, over);
    assert_eq!(ids!(moved.phases[1].steps), ["step-2", "step-3", "step-4"], "into the next phase");
    let back = shifted(&moved, &"step-2".into(), -1).unwrap();
    assert_eq!(ids!(after(&moved, back).phases[0].steps), ["step-1", "step-2"], "and back to its end");
    let phase = after(&doc, shifted(&doc, &"phase-1".into(), 1).unwrap());
    assert_eq!(ids!(phase.phases), ["phase-2", "phase-1", "phase-3"]);
}

#[test]
fn a_drag_of_many_sets_no_words_anew() {
    let doc = sample::journey(2_000, 1, Language::English);
    let mut cache = Cache::default();
    let request = Request { fitted: Some(layout::Fitted { width: 6_000.0, spare: 0.0 }), ..Request::canvas(&doc) };
    let before = layout::lay_out(&doc, &FixedAdvance { advance: 0.5 }, &request, &mut cache);
    let known: BTreeSet<usize> = before.cards.iter().map(|c| Arc::as_ptr(&c.block).addr()).collect();
    let (steps, columns) = (doc.steps().map(|(_, s)| s.id.clone()).collect::<Vec<_>>(), doc.columns());
    let to = doc.cards.iter().skip(600).take(500).map(|c| {
        let next = (columns.of(&c.step).unwrap() + 1) % steps.len();
        Placing { id: c.id.clone(), lane: c.lane.clone(), step: steps[next].clone() }
    });
    let moved = apply(&doc, &Edit::MoveCards { to: to.collect(), before: None }).unwrap();
    let after = layout::lay_out(&moved, &FixedAdvance { advance: 0.5 }, &request, &mut cache);
    let fresh: Vec<&Id> = after
        .cards
        .iter()
        // At the end of the map a card has fewer steps to cover, and is another one then.
        .filter(|c| {
            !known.contains(&Arc::as_ptr(&c.block).addr()) && before.card(&c.card.id).unwrap().card.span == c.card.span
        })
        .map(|c| &c.card.id)
        .collect();
    assert!(fresh.is_empty(), "set anew though they only moved: {fresh:?}");
}

proptest! {
    #![proptest_config(Config { cases: 64, failure_persistence: None, ..Config::default() })]

    #[test]
    fn moving_many_is_moving_each(picks in any::<[(bool, u8, bool); 8]>()) {
        let doc = pairs();
        let moves: Vec<Placing> = doc
            .cards
            .iter()
            .zip(picks)
            .filter(|(_, (picked, ..))| *picked)
            .map(|(c, (_, step, more))| to(c.id.as_str(), if more { "more" } else { "touch" }, &format!("step-{}", step % 6 + 1)))
            .collect();
        let mut session = Session::new(doc.clone());
        session.apply(Edit::MoveCards { to: moves.clone(), before: None }).unwrap();
        let moved = session.document().clone();
        prop_assert_eq!(violations(&moved), vec![]);
        prop_assert_eq!(moved.cards.len(), doc.cards.len(), "nothing is lost");
        for placing in &moves {
            let card = moved.card(&placing.id).unwrap();
            prop_assert!(card.lane == placing.lane && card.step == placing.step);
        }
        for untouched in doc.cards.iter().filter(|c| moves.iter().all(|p| p.id != c.id)) {
            prop_assert_eq!(moved.card(&untouched.id), Some(untouched));
        }
        // Whoever ends up in one cell with somebody who came along stands in the same order.
        for (a, b) in moves.iter().zip(moves.iter().skip(1)).filter(|(a, b)| a.lane == b.lane && a.step == b.step) {
            let was = |id: &Id| doc.cards.iter().position(|c| c.id == *id);
            let is = |id: &Id| moved.cards.iter().position(|c| c.id == *id);
            let came = |p: &Placing| doc.card(&p.id).is_some_and(|c| c.lane != p.lane || c.step != p.step);
            prop_assert!(!(came(a) && came(b)) || (was(&a.id) < was(&b.id)) == (is(&a.id) < is(&b.id)));
        }
        if session.can_undo() {
            session.undo();
        }
        prop_assert_eq!(session.document(), &doc, "undo restores");
    }

    #[test]
    fn an_edit_of_many_is_the_edits_of_each(picks in any::<[bool; 10]>()) {
        let doc = document();
        let picked: Vec<Card> =
            doc.cards.iter().zip(picks).filter(|(_, p)| *p).map(|(c, _)| Card { owner: "Team".into(), ..Card::clone(c) }).collect();
        let ids: Vec<Id> = picked.iter().map(|c| c.id.clone()).collect();
        let each = Edit::Batch(picked.iter().map(|c| Edit::SetCard(Box::new(c.clone()))).collect());
        prop_assert_eq!(apply(&doc, &Edit::SetCards(picked)), apply(&doc, &each));
        let each = Edit::Batch(ids.iter().cloned().map(Edit::RemoveCard).collect());
        prop_assert_eq!(apply(&doc, &Edit::RemoveCards(ids)), apply(&doc, &each));
    }
}

#[test]
fn personas_keep_their_colours_wherever_they_stand() {
    let document = sample::journey(40, 3, Language::English);
    let styles =
        |d: &Document| -> Vec<_> { d.personas.iter().map(|p| (p.id.clone(), d.persona_style(&p.id))).collect() };
    let mut before = styles(&document);
    assert!(before.len() >= 2, "somebody to change places with");
    let last = before.last().unwrap().0.clone();
    let moved = apply(&document, &Edit::MovePersona { id: last.clone(), to: 0 }).unwrap();
    before.rotate_right(1);
    assert_eq!(styles(&moved), before, "moved");
    let fewer = apply(&moved, &Edit::RemovePersona(last.clone())).unwrap();
    before.remove(0);
    assert_eq!(styles(&fewer), before, "and removed");
    let more = apply(&fewer, &wayfare::edit::new_persona(&fewer, "New")).unwrap();
    let all: BTreeSet<usize> = styles(&more).into_iter().map(|(_, style)| style).collect();
    assert_eq!(all.len(), more.personas.len(), "a new one looks like nobody else");
}
