//! Cards on their way from one map to another.

use std::sync::Arc;

use wayfare::{
    base::{Id, Language},
    edit::{Edit, Fragment, apply, fragment_of, paste},
    model::{CardKind, Document, Kind, Lane, LaneKind, violations},
    session::Session,
};

use crate::fixture::{bare, document, ids, persona, rows};

fn ids_of(names: &[&str]) -> Vec<Id> {
    names.iter().map(Id::new).collect()
}

/// The document after pasting, and the new cards.
fn pasted(document: &Document, fragment: &Fragment, lane: Option<&str>, step: &str) -> (Document, Vec<Id>) {
    let lane = lane.map(Id::new);
    let pasted = paste(document, fragment, lane.as_ref(), &step.into()).unwrap();
    let after = apply(document, &pasted.edit).unwrap();
    assert_eq!(violations(&after), Vec::new());
    (after, pasted.cards)
}

#[test]
fn takes_what_cards_need_and_nothing_else() {
    let fragment = fragment_of(&document(), &ids_of(&["p1", "t2", "nobody"]));
    assert_eq!(ids!(fragment.cards), ["t2", "p1"]);
    assert_eq!(ids!(fragment.lanes), ["touch", "pains"]);
    assert_eq!(ids!(fragment.sources), ["talks"]);
    assert_eq!(ids!(fragment.channels), ["van"]);
    assert_eq!(fragment.columns.len(), 1);
    assert!(fragment.links.is_empty(), "the other end of the link stays behind");
    let p1 = fragment.cards.iter().find(|c| c.id.as_str() == "p1").unwrap();
    assert_eq!(p1.votes, 0, "nobody voted for a copy");
    assert!(matches!(&p1.kind, Kind::Pain(p) if p.touchpoint.is_none()), "t1 stays behind");
}

#[test]
fn another_map_gets_evidence_channels_and_links() {
    let all = ids_of(&["t1", "t2", "p1", "o1", "m1"]);
    let source = document();
    let mut target = bare(2, 3);
    target.personas = rows([persona("x", "family")]);
    let fragment = fragment_of(&source, &all);
    let edit = paste(&target, &fragment, None, &"step-1".into()).unwrap();
    assert_eq!(edit.strangers, ["Adventurer"], "one persona is known by its name alone, the other is not");

    let mut session = Session::new(target.clone());
    session.apply(edit.edit).unwrap();
    let after = session.document();
    assert_eq!(violations(after), Vec::new());
    assert_eq!(ids!(after.lanes).len(), 4, "pains, opportunities and metrics were missing");
    let find = |kind: CardKind| after.cards.iter().find(|c| c.kind.card_kind() == kind).unwrap();
    let (pain, opportunity) = (find(CardKind::Pain), find(CardKind::Opportunity));
    assert_eq!(after.links.len(), 1);
    assert_eq!((&after.links[0].pain, &after.links[0].opportunity), (&pain.id, &opportunity.id));
    assert_eq!(after.evidence[0].title, "Interviews");
    assert_eq!((&pain.evidence[0].source, pain.evidence[0].count), (&after.evidence[0].id, 3));
    assert_eq!(after.channels[0].name, "Mobile shop");
    assert_eq!(after.seams.len(), 1);
    let Kind::Pain(details) = &pain.kind else { panic!("a pain point") };
    assert_eq!(details.severity, 4);
    assert_eq!(after.card(details.touchpoint.as_ref().unwrap()).unwrap().text, "Card t1");
    assert_eq!(after.card(details.touchpoint.as_ref().unwrap()).unwrap().personas, ids_of(&["x"]));

    let label = session.undo_label(Language::English).unwrap();
    assert!(label.contains('5'), "{label}");
    assert!(session.undo());
    assert_eq!(*session.document(), target, "one step");
}

#[test]
fn what_is_there_already_is_used_and_not_added_again() {
    let doc = document();
    let (after, cards) = pasted(&doc, &fragment_of(&doc, &ids_of(&["t2", "p1"])), None, "step-4");
    assert_eq!((after.evidence.len(), after.channels.len(), after.lanes.len()), (1, 1, doc.lanes.len()));
    assert_eq!(cards.len(), 2);
    assert!(cards.iter().all(|id| doc.card(id).is_none()), "new identifiers");
    assert!(cards.iter().all(|id| after.card(id).unwrap().step.as_str() == "step-4"));
}

#[test]
fn columns_keep_their_distance_until_the_map_ends() {
    let doc = document();
    let fragment = fragment_of(&doc, &ids_of(&["a1", "p1", "p3"]));
    let (after, cards) = pasted(&doc, &fragment, None, "step-3");
    let at = |i: usize| after.card(&cards[i]).unwrap().step.as_str().to_owned();
    assert_eq!([at(0), at(1), at(2)], ["step-3", "step-4", "step-6"]);

    let squeezed = paste(&doc, &fragment, None, &"step-5".into()).unwrap();
    assert_eq!(squeezed.squeezed, 1);
    let after = apply(&doc, &squeezed.edit).unwrap();
    assert_eq!(after.card(&squeezed.cards[0]).unwrap().span, 2, "no card reaches beyond the last step");
    assert_eq!(violations(&after), Vec::new());
}

#[test]
fn cards_of_one_row_go_to_the_row_that_is_asked_for() {
    let doc = document();
    let (after, cards) = pasted(&doc, &fragment_of(&doc, &ids_of(&["p1"])), Some("touch"), "step-6");
    let card = after.card(&cards[0]).unwrap();
    assert_eq!((card.lane.as_str(), card.kind.card_kind()), ("touch", CardKind::Touchpoint));
    assert_eq!(card.text, "Card p1");
}

#[test]
fn rows_of_notes_are_told_apart_by_their_names() {
    let mut source = bare(1, 1);
    source.lanes = rows([
        Lane { name: "Risks".into(), ..Lane::new("r".into(), LaneKind::Notes) },
        Lane { name: "Ideas".into(), ..Lane::new("i".into(), LaneKind::Notes) },
    ]);
    source.cards = rows([crate::fixture::card("n1", "r", "step-1", Kind::Note)]);
    let mut target = source.clone();
    Arc::make_mut(&mut target.lanes).remove(0);
    target.cards = rows([]);
    let (after, _) = pasted(&target, &fragment_of(&source, &ids_of(&["n1"])), None, "step-1");
    assert_eq!(after.lanes.iter().map(|l| l.name.as_str()).collect::<Vec<_>>(), ["Ideas", "Risks"]);
}

#[test]
fn a_locked_lane_refuses() {
    let mut doc = document();
    for lane in Arc::make_mut(&mut doc.lanes) {
        Arc::make_mut(lane).locked = true;
    }
    let edit = paste(&doc, &fragment_of(&doc, &ids_of(&["p1"])), None, &"step-1".into()).unwrap().edit;
    let why = apply(&doc, &edit).unwrap_err().message(Language::German);
    assert!(why.contains("gesperrt"), "{why}");
}

#[test]
fn an_empty_fragment_comes_to_nothing() {
    let doc = document();
    assert_eq!(paste(&doc, &Fragment::default(), None, &"step-1".into()), None);
    assert_eq!(paste(&doc, &fragment_of(&doc, &ids_of(&["p1"])), None, &"nowhere".into()), None);
}

#[test]
fn a_fragment_that_contradicts_itself_changes_nothing() {
    let doc = document();
    let mut fragment = fragment_of(&doc, &ids_of(&["p1", "p2"]));
    fragment.cards[1].id = "p1".into();
    let edit = paste(&doc, &fragment, None, &"step-1".into()).unwrap().edit;
    assert!(matches!(edit, Edit::Batch(_)));
    assert!(apply(&doc, &edit).is_err());
}
