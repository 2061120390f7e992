//! What each kind of edit does to a map: head, personas, lanes, cards, ties, workshop.

use std::sync::Arc;

use wayfare::{
    base::{Id, Language},
    edit::{Edit, EditError, Name, apply, fresh_id, new_card, new_channel, new_lane, new_persona, new_source},
    model::{
        Activity, ActivityKind, Card, CardKind, Channel, ChannelKind, Document, Journey, Kind, Lane, LaneKind,
        Orientation, PageSettings, ParkedNote, Persona, Round, Scale, Seam, Source, Tally, Waived, violations,
    },
};

use crate::fixture::{document, emotion, ids, link, pain, persona, touchpoint};

/// The document after an edit that must succeed and keep it sound.
#[expect(clippy::needless_pass_by_value, reason = "edits are made at the place of the call")]
pub(crate) fn after(doc: &Document, edit: Edit) -> Document {
    let next = apply(doc, &edit).unwrap_or_else(|e| panic!("{edit:?}: {e}"));
    assert_eq!(violations(&next), [], "after {edit:?}");
    next
}

/// Why an edit is refused.
pub(crate) fn refusal(doc: &Document, edit: &Edit) -> EditError {
    apply(doc, edit).expect_err("the edit must be refused")
}

fn the_card(doc: &Document, id: &str) -> Card {
    Card::clone(doc.card(&id.into()).unwrap())
}

#[test]
fn the_head_is_replaced_and_cleaned() {
    let journey = Journey { title: " Trip\u{7} home\r\n".into(), author: "Team".into(), ..Journey::default() };
    let doc = after(&document(), Edit::SetJourney(Box::new(journey)));
    assert_eq!((doc.journey.title.as_str(), doc.journey.author.as_str()), ("Trip home", "Team"));
    let page = PageSettings { orientation: Orientation::Portrait, ..PageSettings::default() };
    assert_eq!(*after(&doc, Edit::SetPage(Box::new(page.clone()))).page, page);
    assert_eq!(after(&doc, Edit::SetNotes("a\tb ".into())).notes, "a b");
}

#[test]
fn another_scale_keeps_the_feelings() {
    let doc = document();
    let journey = Journey { scale: Scale::OneToTen, ..Journey::clone(&doc.journey) };
    let doc = after(&doc, Edit::SetJourney(Box::new(journey)));
    let values: Vec<f32> = doc.emotions.iter().map(|e| e.value).collect();
    assert_eq!(values, [7.75, 1.0, 6.63, 10.0]);
}

#[test]
fn personas_come_change_move_and_go() {
    let doc = after(&document(), new_persona(&document(), "Newcomer"));
    assert_eq!(ids!(doc.personas), ["ann", "fam", "persona-1"]);
    let doc = after(&doc, Edit::MovePersona { id: "persona-1".into(), to: 0 });
    assert_eq!(ids!(doc.personas), ["persona-1", "ann", "fam"]);
    let changed = Persona { goals: vec!["arrive".into()], ..persona("ann", "Explorer") };
    let doc = after(&doc, Edit::SetPersona(Box::new(changed.clone())));
    assert_eq!(**doc.persona(&"ann".into()).unwrap(), changed);

    let doc = after(&doc, Edit::RemovePersona("fam".into()));
    assert_eq!(ids!(doc.personas), ["persona-1", "ann"]);
    assert_eq!(the_card(&doc, "t1").personas, ["ann".into()], "cards lose the mark");
    assert!(doc.emotions.iter().all(|e| e.persona == "ann".into()), "its emotions go");
    assert_eq!(doc.lane(&"family-notes".into()).unwrap().persona, None);
    assert!(matches!(&the_card(&doc, "m1").kind, Kind::Metric(m) if m.persona.is_none()));
}

#[test]
fn lanes_come_change_move_and_go() {
    let doc = after(&document(), new_lane(&document(), LaneKind::Backstage, 1));
    assert_eq!(doc.lanes[1].id, "lane-1".into());
    let doc = after(&doc, Edit::MoveLane { id: "lane-1".into(), to: 99 });
    assert_eq!(doc.lanes.last().unwrap().id, "lane-1".into());
    let lane = Lane { name: "What hurts".into(), ..Lane::new("pains".into(), LaneKind::Pains) };
    let doc = after(&doc, Edit::SetLane(lane.clone()));
    assert_eq!(**doc.lane(&"pains".into()).unwrap(), lane);

    let other_kind = Edit::SetLane(Lane::new("pains".into(), LaneKind::Notes));
    assert_eq!(refusal(&doc, &other_kind), EditError::LaneHoldsCards(Name::Lane(LaneKind::Pains, "What hurts".into())));
    let doc = after(&doc, Edit::SetLane(Lane::new("lane-1".into(), LaneKind::Support)));
    assert_eq!(doc.lane(&"lane-1".into()).unwrap().kind, LaneKind::Support, "an empty lane changes its kind");

    let doc = after(&doc, Edit::RemoveLane("pains".into()));
    assert!(doc.card(&"p1".into()).is_none(), "its cards go");
    assert!(doc.links.is_empty(), "and what they were linked with stays unlinked");
    assert!(doc.rounds[0].tally.is_empty());
}

#[test]
fn a_copied_lane_has_copies_of_its_cards() {
    let doc = after(&document(), Edit::DuplicateLane("pains".into()));
    assert_eq!(ids!(doc.lanes)[4..6], ["pains", "lane-1"]);
    let copies: Vec<Card> = doc.cards.iter().filter(|c| c.lane == "lane-1".into()).map(|c| Card::clone(c)).collect();
    assert_eq!(ids!(copies), ["p4", "p5", "p6"]);
    assert_eq!(copies[0].text, "Card p1");
    assert_eq!(copies[0].votes, 0, "nobody voted for the copy");
    assert_eq!(doc.links.len(), 2, "a copy is linked with nothing outside");
}

#[test]
fn a_card_is_added_where_it_is_told() {
    let doc = document();
    let Some(Edit::AddCard { card, .. }) = new_card(&doc, &"pains".into(), &"step-2".into()) else { panic!("no edit") };
    assert_eq!((card.id.clone(), card.kind.card_kind()), ("p4".into(), CardKind::Pain));
    let last = after(&doc, Edit::AddCard { card: card.clone(), before: None });
    assert_eq!(cell(&last, "pains", "step-2"), ["p1", "p2", "p4"]);
    let first = after(&doc, Edit::AddCard { card: card.clone(), before: Some("p1".into()) });
    assert_eq!(cell(&first, "pains", "step-2"), ["p4", "p1", "p2"]);

    assert_eq!(new_card(&doc, &"mood".into(), &"step-2".into()), None, "the curve's lane holds no cards");
    let taken = Card { id: "ann".into(), ..*card.clone() };
    assert_eq!(refusal(&doc, &Edit::AddCard { card: Box::new(taken), before: None }), EditError::BadId("ann".into()));
    let elsewhere = Card { lane: "mood".into(), ..*card };
    let refused = refusal(&doc, &Edit::AddCard { card: Box::new(elsewhere), before: None });
    assert_eq!(
        refused.message(Language::English),
        "Nothing was changed: lane “Emotion curve” shows curves and holds no cards."
    );
}

fn cell(doc: &Document, lane: &str, step: &str) -> Vec<String> {
    ids!(doc.cell(&lane.into(), &step.into()).collect::<Vec<_>>())
}

#[test]
fn a_card_changes_all_but_its_place() {
    let doc = document();
    let changed = Card {
        text: "Hotline\tbusy".into(),
        kind: pain(5, Some("t2")),
        step: "step-6".into(),
        span: 4,
        owner: "CX".into(),
        ..the_card(&doc, "p2")
    };
    let doc = after(&doc, Edit::SetCard(Box::new(changed.clone())));
    let expected = Card { text: "Hotline busy".into(), step: "step-2".into(), span: 1, ..changed };
    assert_eq!(the_card(&doc, "p2"), expected);

    let wrong = Card { kind: pain(9, None), ..the_card(&doc, "p2") };
    assert_eq!(
        refusal(&doc, &Edit::SetCard(Box::new(wrong))).message(Language::English),
        "Nothing was changed in card “Hotline busy”: the number must lie between 0 and 5."
    );
}

#[test]
fn a_card_moves_to_another_cell_of_its_lane() {
    let doc = document();
    let to = |step: &str, before: Option<&str>| Edit::MoveCard {
        id: "p3".into(),
        lane: "pains".into(),
        step: step.into(),
        before: before.map(Id::from),
    };
    assert_eq!(cell(&after(&doc, to("step-2", None)), "pains", "step-2"), ["p1", "p2", "p3"]);
    assert_eq!(cell(&after(&doc, to("step-2", Some("p2"))), "pains", "step-2"), ["p1", "p3", "p2"]);
    assert_eq!(after(&doc, to("step-4", None)), doc, "dropped where it was, nothing changes");
    assert_eq!(after(&doc, to("step-4", Some("p3"))), doc, "before itself means where it is");

    let wide = Edit::MoveCard { id: "a1".into(), lane: "actions".into(), step: "step-5".into(), before: None };
    assert_eq!(the_card(&after(&doc, wide), "a1").span, 2, "it ends at the last step");
}

#[test]
fn a_card_in_a_lane_of_another_kind_keeps_its_words() {
    let doc = document();
    let edit =
        |id: &str, lane: &str| Edit::MoveCard { id: id.into(), lane: lane.into(), step: "step-3".into(), before: None };
    let next = after(&doc, edit("p1", "free"));
    let expected = Card { kind: Kind::Note, lane: "free".into(), step: "step-3".into(), ..the_card(&doc, "p1") };
    assert_eq!(the_card(&next, "p1"), expected);
    assert_eq!(next.links.len(), 1, "a note is no pain point that could be answered");

    let next = after(&doc, edit("t1", "actions"));
    assert!(next.seams.is_empty());
    assert_eq!(the_card(&next, "p1").kind, pain(4, None), "the pain point has lost its touchpoint");
    assert!(matches!(refusal(&doc, &edit("p1", "mood")), EditError::NoCardsHere(_)));
}

#[test]
fn a_card_stretches_to_the_last_step_at_most() {
    let span = |step: &str, span| Edit::SpanCard { id: "a1".into(), step: step.into(), span };
    let doc = after(&document(), span("step-2", 2));
    assert_eq!((the_card(&doc, "a1").step, the_card(&doc, "a1").span), ("step-2".into(), 2));
    assert_eq!(the_card(&after(&doc, span("step-4", 40)), "a1").span, 3);
    assert_eq!(the_card(&after(&doc, span("step-4", 0)), "a1").span, 1);
}

#[test]
fn a_copied_card_stands_right_behind() {
    let doc = after(&document(), Edit::DuplicateCard("p1".into()));
    assert_eq!(cell(&doc, "pains", "step-2"), ["p1", "p4", "p2"]);
    let expected = Card { id: "p4".into(), votes: 0, ..the_card(&doc, "p1") };
    assert_eq!(the_card(&doc, "p4"), expected);
}

#[test]
fn a_removed_card_leaves_no_trace() {
    let doc = after(&document(), Edit::RemoveCard("p1".into()));
    assert_eq!(*doc.links, [Arc::new(link("p2", "o1"))]);
    assert_eq!(doc.rounds[0].tally, [Tally { card: "p2".into(), dots: 2 }]);
    let doc = after(&doc, Edit::RemoveCard("t1".into()));
    assert!(doc.seams.is_empty());
    let doc = after(&doc, Edit::RemoveCard("m1".into()));
    assert!(matches!(the_card(&doc, "o1").kind, Kind::Opportunity(o) if o.metric.is_none()));
    let doc = after(&doc, Edit::RemoveCard("o1".into()));
    assert_eq!(doc.waived.len(), 1, "the finding was about the opportunity");
}

#[test]
fn a_locked_lane_keeps_its_cards() {
    let doc = document();
    let lock = Edit::SetLane(Lane { locked: true, ..Lane::clone(doc.lane(&"pains".into()).unwrap()) });
    let doc = after(&doc, lock);
    let refused = EditError::Locked(Name::Lane(LaneKind::Pains, String::new()));
    let shift =
        |id: &str, lane: &str| Edit::MoveCard { id: id.into(), lane: lane.into(), step: "step-1".into(), before: None };
    for edit in [
        new_card(&doc, &"pains".into(), &"step-1".into()).unwrap(),
        Edit::SetCard(Box::new(the_card(&doc, "p1"))),
        shift("p1", "pains"),
        shift("p1", "free"),
        shift("a1", "pains"),
        Edit::SpanCard { id: "p1".into(), step: "step-1".into(), span: 2 },
        Edit::DuplicateCard("p1".into()),
        Edit::RemoveCard("p1".into()),
        Edit::RemoveStep("step-2".into()),
        Edit::RemovePhase("phase-1".into()),
        Edit::RemoveLane("pains".into()),
    ] {
        assert_eq!(refusal(&doc, &edit), refused, "{edit:?}");
    }
    assert_eq!(
        refused.message(Language::German),
        "Nichts wurde geändert: Zeile „Schmerzpunkte“ ist gesperrt. Heben Sie zuerst die Sperre auf."
    );
    after(&doc, Edit::RemoveStep("step-3".into()));

    let curve = Edit::SetLane(Lane { locked: true, ..Lane::new("mood".into(), LaneKind::Emotion) });
    let doc = after(&doc, curve);
    let feel = Edit::SetEmotion(Box::new(emotion("ann", "step-1", 0.0)));
    assert!(matches!(refusal(&doc, &feel), EditError::Locked(_)), "a locked curve keeps its values");
}

#[test]
fn emotions_are_set_and_cleared() {
    let doc = document();
    let feel = |step: &str, value| Edit::SetEmotion(Box::new(emotion("ann", step, value)));
    let changed = after(&doc, feel("step-1", -1.5));
    assert_eq!(changed.emotion(&"ann".into(), &"step-1".into()).unwrap().value, -1.5);
    assert_eq!(changed.emotions.len(), 4);
    assert_eq!(after(&doc, feel("step-5", 0.0)).emotions.len(), 5);
    assert!(matches!(refusal(&doc, &feel("step-1", 3.0)), EditError::Breaks(..)));
    let clear = Edit::ClearEmotion { persona: "ann".into(), step: "step-1".into() };
    let cleared = after(&doc, clear.clone());
    assert!(cleared.emotion(&"ann".into(), &"step-1".into()).is_none());
    assert_eq!(refusal(&cleared, &clear), EditError::NotThere("step-1".into()));
}

#[test]
fn links_tie_pain_points_to_opportunities() {
    let doc = after(&document(), Edit::AddLink(link("p3", "o1")));
    assert_eq!(doc.links.len(), 3);
    assert_eq!(refusal(&doc, &Edit::AddLink(link("p3", "o1"))), EditError::LinkedAlready);
    assert!(matches!(refusal(&doc, &Edit::AddLink(link("o1", "p3"))), EditError::Breaks(..)));
    let doc = after(&doc, Edit::RemoveLink(link("p1", "o1")));
    assert_eq!(doc.links.len(), 2);
    assert_eq!(refusal(&doc, &Edit::RemoveLink(link("p1", "o1"))), EditError::NotThere("p1".into()));
}

#[test]
fn sources_and_channels_come_change_and_go() {
    let doc = after(&document(), new_source(&document(), "Survey"));
    assert_eq!(ids!(doc.evidence), ["talks", "source-1"]);
    let changed = Source { id: "talks".into(), title: "Talks".into(), n: Some(12), ..Source::default() };
    let doc = after(&doc, Edit::SetSource(Box::new(changed.clone())));
    assert_eq!(**doc.source(&"talks".into()).unwrap(), changed);
    let doc = after(&doc, Edit::RemoveSource("talks".into()));
    assert!(the_card(&doc, "p1").evidence.is_empty(), "cards lose the pointer");

    let doc = after(&doc, new_channel(&doc, "Fax", ChannelKind::Phone));
    assert_eq!(ids!(doc.channels), ["van", "channel-1"]);
    let changed = Channel { id: "van".into(), name: "Van".into(), icon: ChannelKind::Staff, online: false };
    let doc = after(&doc, Edit::SetChannel(changed.clone()));
    assert_eq!(*doc.channels[0], changed);
    let doc = after(&doc, Edit::RemoveChannel("van".into()));
    assert!(matches!(the_card(&doc, "t2").kind, Kind::Touchpoint(t) if t.channel.is_none()));
    let built_in = Channel { id: "web".into(), name: "Web".into(), icon: ChannelKind::Web, online: true };
    assert!(matches!(refusal(&doc, &Edit::AddChannel(built_in)), EditError::Breaks(..)));
}

#[test]
fn a_built_in_channel_outlives_a_row_of_its_name() {
    let mut doc = document();
    let mut note = the_card(&doc, "n1");
    note.id = "web".into();
    Arc::make_mut(&mut doc.cards).push(Arc::new(note));
    let doc = after(&doc, Edit::RemoveCard("web".into()));
    assert_eq!(the_card(&doc, "t1").kind, touchpoint("web"));
}

#[test]
fn seams_and_waived_findings_go_with_their_words() {
    let seam = |owner: &str| Edit::SetSeam(Seam { from: "t1".into(), to: "t2".into(), owner: owner.into() });
    let doc = after(&document(), seam("Web team"));
    assert_eq!((doc.seams.len(), doc.seams[0].owner.as_str()), (1, "Web team"));
    assert!(after(&doc, seam("  ")).seams.is_empty(), "nobody in charge is no entry");

    let waive = |reason: &str| {
        let (check, subject) = ("c".into(), Some("p1".into()));
        Edit::SetWaived(Waived { check, subject, with: None, reason: reason.into() })
    };
    let doc = after(&doc, waive("intended"));
    assert_eq!(doc.waived.len(), 3);
    let doc = after(&doc, waive("as agreed"));
    assert_eq!((doc.waived.len(), doc.waived[2].reason.as_str()), (3, "as agreed"));
    assert_eq!(after(&doc, waive("")).waived.len(), 2);
}

#[test]
fn the_workshop_keeps_agenda_parking_lot_and_votes() {
    let doc = document();
    let activity =
        Activity { kind: ActivityKind::Vote, name: " Dots ".into(), minutes: 10, note: String::new(), about: None };
    let doc = after(&doc, Edit::SetAgenda(vec![activity]));
    assert_eq!(doc.agenda[0].name, "Dots");

    let note = |id: &str| ParkedNote { id: id.into(), text: "later".into() };
    let doc = after(&doc, Edit::SetParking(vec![note("park-2"), note("park-1")]));
    assert_eq!(ids!(doc.parking), ["park-2", "park-1"]);
    assert_eq!(refusal(&doc, &Edit::SetParking(vec![note("x"), note("x")])), EditError::BadId("x".into()));
    assert_eq!(refusal(&doc, &Edit::SetParking(vec![note("p1")])), EditError::BadId("p1".into()));

    let round = Round { tally: vec![Tally { card: "o1".into(), dots: 3 }], ..Round::clone(&doc.rounds[0]) };
    let doc = after(&doc, Edit::SetRounds(vec![round.clone()]));
    assert_eq!(*doc.rounds[0], round);
    let lost = Round { tally: vec![Tally { card: "gone".into(), dots: 3 }], ..round };
    assert!(matches!(refusal(&doc, &Edit::SetRounds(vec![lost])), EditError::Breaks(..)));
}

#[test]
fn a_batch_happens_whole_or_not_at_all() {
    let doc = document();
    let remove = |id: &str| Edit::RemoveCard(id.into());
    let next = after(&doc, Edit::Batch(vec![remove("p1"), remove("p2")]));
    assert_eq!(next.cards.len(), doc.cards.len() - 2);
    let untouched = doc.clone();
    assert_eq!(refusal(&doc, &Edit::Batch(vec![remove("p1"), remove("p1")])), EditError::NotThere("p1".into()));
    assert_eq!(doc, untouched);
}

#[test]
fn new_identifiers_take_the_smallest_free_number() {
    let doc = document();
    assert_eq!(fresh_id(&doc, "p"), "p4".into());
    assert_eq!(fresh_id(&after(&doc, Edit::RemoveCard("p2".into())), "p"), "p2".into());
    assert_eq!(fresh_id(&doc, "step-"), "step-7".into());
    assert_eq!(fresh_id(&doc, "Größe "), "gre1".into(), "only what identifiers may contain");
    assert!(fresh_id(&doc, &"x".repeat(90)).is_well_formed());
}

#[test]
fn labels_say_what_undo_takes_back() {
    let doc = document();
    let says = |edit: &Edit| [Language::English, Language::German].map(|l| edit.label(&doc, l));
    let shift = |id: &str| Edit::MoveCard { id: id.into(), lane: "pains".into(), step: "step-1".into(), before: None };
    assert_eq!(says(&shift("p1")), ["Move card “Card p1”", "Karte „Card p1“ verschieben"]);
    let blank = new_card(&doc, &"pains".into(), &"step-1".into()).unwrap();
    assert_eq!(says(&blank), ["Add card", "Karte hinzufügen"]);
    assert_eq!(says(&Edit::RemoveLane("pains".into())), ["Delete lane “Pain points”", "Zeile „Schmerzpunkte“ löschen"]);
    let three = Edit::Batch(vec![shift("p1"), shift("p2"), shift("p3")]);
    assert_eq!(says(&three), ["Move 3 cards", "3 Karten verschieben"]);
    let one = Edit::Batch(vec![Edit::RemovePhase("phase-2".into())]);
    assert_eq!(says(&one), ["Delete phase “Phase 2”", "Phase „Phase 2“ löschen"]);
    assert_eq!(
        says(&Edit::AddLink(link("p1", "o1"))),
        ["Link pain point and opportunity", "Schmerzpunkt und Chance verbinden"]
    );
}
