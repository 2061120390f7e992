//! What edits of stages, phases and steps do, and how cards follow.

use std::sync::Arc;

use wayfare::{
    base::Id,
    edit::{Edit, EditError, Name, new_phase, new_stage, new_step},
    model::{Card, Document, Phase, Stage, Step},
};

use crate::{
    edit::{after, refusal},
    fixture::{document, ids},
};

fn stages(doc: &Document) -> Vec<(&str, &str)> {
    doc.phases.iter().map(|p| (p.id.as_str(), p.stage.as_ref().map_or("", Id::as_str))).collect()
}

fn steps(doc: &Document) -> Vec<String> {
    doc.steps().map(|(_, s)| s.id.as_str().to_owned()).collect()
}

fn place(doc: &Document, card: &str) -> (String, u16) {
    let card = doc.card(&card.into()).unwrap();
    (card.step.as_str().to_owned(), card.span)
}

fn shift(id: &str, to: usize) -> Edit {
    Edit::MovePhase { id: id.into(), to }
}

fn under(doc: &Document, phase: &str, stage: Option<&str>) -> Edit {
    let phase = Phase::clone(doc.phase(&phase.into()).unwrap());
    Edit::SetPhase(Box::new(Phase { stage: stage.map(Id::from), ..phase }))
}

#[test]
fn stages_come_change_and_go() {
    let doc = after(&document(), new_stage(&document(), " Later ", 1));
    assert_eq!(ids!(doc.stages), ["stage-1", "stage-3", "stage-2"]);
    assert_eq!(doc.stages[1].name, "Later");
    let doc = after(&doc, Edit::SetStage(Stage { id: "stage-1".into(), name: "Before the purchase".into() }));
    assert_eq!(doc.stages[0].name, "Before the purchase");
    let doc = after(&doc, Edit::RemoveStage("stage-1".into()));
    assert_eq!(stages(&doc), [("phase-1", ""), ("phase-2", ""), ("phase-3", "")]);
}

#[test]
fn a_stage_moves_with_its_phases() {
    let doc = after(&document(), under(&document(), "phase-3", Some("stage-2")));
    let moved = after(&doc, Edit::MoveStage { id: "stage-2".into(), to: 0 });
    assert_eq!(stages(&moved), [("phase-3", "stage-2"), ("phase-1", "stage-1"), ("phase-2", "stage-1")]);
    assert_eq!(ids!(moved.stages), ["stage-2", "stage-1"]);
    let back = after(&moved, Edit::MoveStage { id: "stage-2".into(), to: 1 });
    assert_eq!(back, doc);
}

#[test]
fn a_phase_comes_with_a_step() {
    let doc = document();
    let next = after(&doc, new_phase(&doc, "Wait", 9));
    assert_eq!(stages(&next)[3], ("phase-4", ""));
    assert_eq!(steps(&next).last().unwrap(), "step-7");
    let inside = after(&doc, new_phase(&doc, "Wait", 1));
    assert_eq!(stages(&inside)[1], ("phase-4", "stage-1"), "between phases of one stage it joins them");
    assert_eq!(place(&inside, "a1"), ("step-1".into(), 4), "a card across the gap covers the new step too");
    let none = Phase { id: "x".into(), ..Phase::default() };
    assert!(matches!(refusal(&doc, &Edit::AddPhase { phase: Box::new(none), at: 0 }), EditError::Breaks(..)));
    let twice =
        Phase { id: "x".into(), steps: vec![Arc::new(Step { id: "x".into(), ..Step::default() })], ..Phase::default() };
    assert_eq!(refusal(&doc, &Edit::AddPhase { phase: Box::new(twice), at: 0 }), EditError::BadId("x".into()));
}

#[test]
fn a_changed_phase_keeps_its_steps() {
    let changed = Phase { id: "phase-2".into(), name: "Decide".into(), goal: "Choose well".into(), ..Phase::default() };
    let doc = after(&document(), Edit::SetPhase(Box::new(changed)));
    let phase = doc.phase(&"phase-2".into()).unwrap();
    assert_eq!((phase.goal.as_str(), phase.steps.len()), ("Choose well", 2));
    assert_eq!(phase.stage, None);
}

#[test]
fn a_phase_goes_to_its_new_stage() {
    // Four phases; the first three under stage-1.
    let doc = after(&document(), new_phase(&document(), "Wait", 1));
    let doc = after(&doc, under(&doc, "phase-3", Some("stage-2")));
    let joined = after(&doc, under(&doc, "phase-1", Some("stage-2")));
    let expected = [("phase-4", "stage-1"), ("phase-2", "stage-1"), ("phase-1", "stage-2"), ("phase-3", "stage-2")];
    assert_eq!(stages(&joined), expected);
    let left = after(&doc, under(&doc, "phase-4", None));
    let expected = [("phase-1", "stage-1"), ("phase-2", "stage-1"), ("phase-4", ""), ("phase-3", "stage-2")];
    assert_eq!(stages(&left), expected, "out of its middle it goes behind the stage");
    let back = after(&left, under(&left, "phase-4", Some("stage-1")));
    assert_eq!(stages(&back)[2], ("phase-4", "stage-1"), "at the edge it stays where it is");
}

#[test]
fn a_moved_phase_fits_its_neighbours() {
    let doc = document();
    let inside = after(&doc, shift("phase-3", 1));
    assert_eq!(stages(&inside)[1], ("phase-3", "stage-1"), "within a stage it joins");
    let away = after(&doc, shift("phase-1", 2));
    assert_eq!(
        stages(&away),
        [("phase-2", "stage-1"), ("phase-3", ""), ("phase-1", "")],
        "away from its own it leaves"
    );
    let swapped = after(&doc, shift("phase-1", 1));
    assert_eq!(stages(&swapped)[1], ("phase-1", "stage-1"), "beside its own it stays");
}

#[test]
fn cards_move_with_their_phase_and_end_at_the_last_step() {
    let doc = after(&document(), shift("phase-1", 2));
    assert_eq!(steps(&doc), ["step-3", "step-4", "step-5", "step-6", "step-1", "step-2"]);
    assert_eq!(place(&doc, "a1"), ("step-1".into(), 2));
}

#[test]
fn a_copied_phase_has_copies_of_everything_in_it() {
    let doc = after(&document(), Edit::DuplicatePhase("phase-1".into()));
    assert_eq!(ids!(doc.phases), ["phase-1", "phase-4", "phase-2", "phase-3"]);
    assert_eq!(steps(&doc)[..4], ["step-1", "step-2", "step-7", "step-8"]);
    assert_eq!(stages(&doc)[1], ("phase-4", "stage-1"));
    let copy = |id: &str| doc.card(&id.into()).unwrap();
    assert_eq!((copy("p4").step.as_str(), copy("p4").text.as_str()), ("step-8", "Card p1"));
    assert_eq!(copy("p4").kind, crate::fixture::pain(4, Some("t3")), "what lies within the copy refers to the copy");
    assert_eq!(place(&doc, "a1"), ("step-1".into(), 5));
    assert_eq!(place(&doc, "a2"), ("step-7".into(), 3));
    assert_eq!(doc.links.len(), 4);
    assert_eq!(doc.emotion(&"ann".into(), &"step-8".into()).unwrap().value, -2.0);
    let duplicated: Vec<&Card> = doc.cards.iter().map(|c| &**c).filter(|c| c.step == "step-7".into()).collect();
    assert_eq!(duplicated.len(), 3);
}

#[test]
fn a_removed_phase_takes_what_begins_there() {
    let doc = after(&document(), Edit::RemovePhase("phase-1".into()));
    assert_eq!(ids!(doc.cards), ["p3", "m1", "n1"]);
    assert_eq!(doc.emotions.len(), 1);
    assert!(doc.links.is_empty() && doc.seams.is_empty());
    let doc = after(&doc, Edit::RemovePhase("phase-2".into()));
    assert_eq!(
        refusal(&doc, &Edit::RemovePhase("phase-3".into())),
        EditError::LastPhase(Name::Phase("Phase 3".into()))
    );
    let shrunk = after(&document(), Edit::RemovePhase("phase-2".into()));
    assert_eq!(place(&shrunk, "a1"), ("step-1".into(), 2), "a longer card over it shrinks");
}

#[test]
fn steps_come_and_change() {
    let doc = document();
    let next = after(&doc, new_step(&doc, &"phase-1".into(), "Ask a friend", 1));
    assert_eq!(steps(&next)[..3], ["step-1", "step-7", "step-2"]);
    assert_eq!(place(&next, "a1"), ("step-1".into(), 4), "a card across it covers the new step too");
    assert_eq!(place(&next, "n1"), ("step-5".into(), 2));
    let changed = Step {
        id: "step-4".into(),
        name: "Or by phone".into(),
        optional: true,
        branch_from: Some("step-2".into()),
        ..Step::default()
    };
    let doc = after(&doc, Edit::SetStep(Box::new(changed.clone())));
    assert_eq!(**doc.step(&"step-4".into()).unwrap().1, changed);
    let loop_ = Step { branch_from: Some("step-4".into()), ..changed };
    assert!(matches!(refusal(&doc, &Edit::SetStep(Box::new(loop_))), EditError::Breaks(..)));
    let gone = after(&doc, Edit::RemoveStep("step-2".into()));
    assert_eq!(gone.step(&"step-4".into()).unwrap().1.branch_from, None);
}

#[test]
fn steps_move_with_their_cards() {
    let doc = document();
    let to = |id: &str, phase: &str, to| Edit::MoveStep { id: id.into(), phase: phase.into(), to };
    let within = after(&doc, to("step-1", "phase-1", 1));
    assert_eq!(steps(&within)[..2], ["step-2", "step-1"]);
    let across = after(&doc, to("step-5", "phase-1", 0));
    assert_eq!(steps(&across)[..2], ["step-5", "step-1"]);
    assert_eq!(place(&across, "n1"), ("step-5".into(), 2));
    let end = after(&doc, to("step-1", "phase-3", 9));
    assert_eq!(place(&end, "a1"), ("step-1".into(), 1), "it ends at the last step");
    let alone = after(&doc, Edit::RemoveStep("step-6".into()));
    assert_eq!(refusal(&alone, &to("step-5", "phase-1", 0)), EditError::OnlyStep(Name::Phase("Phase 3".into())));
    assert_eq!(after(&alone, to("step-5", "phase-3", 7)), alone, "within its phase there is no other place");
}

#[test]
fn a_copied_step_has_copies_of_its_cards() {
    let doc = after(&document(), Edit::DuplicateStep("step-2".into()));
    assert_eq!(steps(&doc)[..4], ["step-1", "step-2", "step-7", "step-3"]);
    let copies: Vec<_> = doc.cards.iter().filter(|c| c.step == "step-7".into()).collect();
    assert_eq!(ids!(copies), ["t3", "p4", "p5", "o2"]);
    assert_eq!(doc.links.len(), 4, "links within the copy are copied");
    assert_eq!(place(&doc, "a1"), ("step-1".into(), 4));
    assert_eq!(doc.emotion(&"ann".into(), &"step-7".into()).unwrap().value, -2.0);
}

#[test]
fn a_removed_step_takes_what_begins_there() {
    let doc = after(&document(), Edit::RemoveStep("step-2".into()));
    assert!(doc.cell(&"pains".into(), &"step-2".into()).next().is_none());
    assert_eq!(place(&doc, "a1"), ("step-1".into(), 2), "a longer card over it shrinks");
    assert_eq!(doc.emotions.len(), 3);
    assert_eq!(refusal(&doc, &Edit::RemoveStep("step-1".into())), EditError::OnlyStep(Name::Phase("Phase 1".into())));
    let end = after(&document(), Edit::RemoveStep("step-6".into()));
    assert_eq!(place(&end, "n1"), ("step-5".into(), 1));
}
