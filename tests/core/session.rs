//! One open map: undo and redo, steps that merge, drags, the saved mark, files.

use std::fs;

use wayfare::{
    base::Language,
    edit::{Edit, EditError, MAX_STEPS, apply, changes, new_card, new_persona},
    io::Template,
    model::{Card, Document},
    session::Session,
};

use crate::fixture::{bare, document, emotion};

fn rename(doc: &Document, text: &str) -> Edit {
    Edit::SetCard(Box::new(Card { text: text.into(), ..Card::clone(doc.card(&"p1".into()).unwrap()) }))
}

fn shift(step: &str) -> Edit {
    Edit::MoveCard { id: "p1".into(), lane: "pains".into(), step: step.into(), before: None }
}

fn step_of(session: &Session, card: &str) -> String {
    session.document().card(&card.into()).unwrap().step.to_string()
}

#[test]
fn undo_and_redo_say_what_they_do() {
    let mut session = Session::new(document());
    assert!(!session.can_undo() && !session.can_redo() && !session.undo() && !session.redo());
    session.apply(shift("step-3")).unwrap();
    let moved = session.document().clone();
    assert_eq!(session.undo_label(Language::English).unwrap(), "Move card “Card p1”");
    assert_eq!(session.next_undo(), Some(&shift("step-3")));
    assert!(session.undo());
    assert_eq!(*session.document(), document());
    assert_eq!(session.redo_label(Language::German).unwrap(), "Karte „Card p1“ verschieben");
    assert_eq!(session.next_redo(), Some(&shift("step-3")));
    assert!(session.redo());
    assert_eq!(*session.document(), moved);
    session.undo();
    session.apply(shift("step-5")).unwrap();
    assert!(!session.can_redo(), "a new change ends what could be made again");
}

#[test]
fn a_change_that_changes_nothing_is_no_step() {
    let mut session = Session::new(document());
    session.apply(rename(&document(), "Card p1")).unwrap();
    session.apply(Edit::Batch(vec![])).unwrap();
    assert_eq!((session.can_undo(), session.revision(), session.is_modified()), (false, 0, false));
}

#[test]
fn a_refused_change_leaves_everything() {
    let mut session = Session::new(document());
    session.apply(shift("step-3")).unwrap();
    session.undo();
    let revision = session.revision();
    let refused = session.apply(Edit::RemoveCard("gone".into()));
    assert_eq!(refused, Err(EditError::NotThere("gone".into())));
    assert_eq!((session.revision(), session.can_redo()), (revision, true));
    assert_eq!(*session.document(), document());
}

#[test]
fn keystrokes_in_one_field_are_one_step() {
    let doc = document();
    let mut session = Session::new(doc.clone());
    for text in ["H", "Ho", "Hot"] {
        session.apply_merging(rename(&doc, text), "p1.text").unwrap();
    }
    session.apply_merging(rename(&doc, "Hot line"), "p1.note").unwrap();
    session.undo();
    assert_eq!(session.document().card(&"p1".into()).unwrap().text, "Hot", "another key, another step");
    session.undo();
    assert_eq!(*session.document(), doc);

    session.apply_merging(rename(&doc, "A"), "p1.text").unwrap();
    session.end_merging();
    session.apply_merging(rename(&doc, "AB"), "p1.text").unwrap();
    session.undo();
    assert_eq!(session.document().card(&"p1".into()).unwrap().text, "A", "the field had lost the focus between");
}

#[test]
fn keystrokes_that_cancel_out_leave_no_step() {
    let doc = document();
    let mut session = Session::new(doc.clone());
    session.apply(shift("step-3")).unwrap();
    let before = session.document().clone();
    session.apply_merging(rename(&before, "Card p1x"), "p1.text").unwrap();
    session.apply_merging(rename(&before, "Card p1"), "p1.text").unwrap();
    assert_eq!(session.next_undo(), Some(&shift("step-3")));
    session.undo();
    assert_eq!(*session.document(), doc);
}

#[test]
fn a_drag_is_one_step() {
    let mut session = Session::new(document());
    session.begin_gesture().unwrap();
    for step in ["step-3", "step-4", "step-5"] {
        session.preview(shift(step)).unwrap();
        assert_eq!(step_of(&session, "p1"), step);
    }
    assert!(!session.can_undo(), "nothing is recorded while it is dragged");
    assert!(session.commit_gesture());
    assert_eq!(step_of(&session, "p1"), "step-5");
    session.undo();
    assert_eq!(*session.document(), document());
    assert!(!session.can_undo());
}

#[test]
fn a_drag_that_is_broken_off_leaves_nothing() {
    let mut session = Session::new(document());
    session.apply(shift("step-3")).unwrap();
    session.undo();
    let before = session.clone();
    session.begin_gesture().unwrap();
    session.preview(shift("step-5")).unwrap();
    assert!(session.revision() > before.revision());
    session.cancel_gesture();
    assert_eq!(session.document(), before.document());
    assert_eq!(session.next_redo(), before.next_redo(), "what was undone can still be made again");
    assert!(!session.commit_gesture(), "there is nothing left to let go of");

    session.preview(shift("step-5")).unwrap();
    assert!(session.undo(), "undo breaks a drag off first");
    assert_eq!(session.document(), before.document());
}

#[test]
fn letting_go_where_it_is_refused_changes_nothing() {
    let mut session = Session::new(document());
    let onto_curve = Edit::MoveCard { id: "p1".into(), lane: "mood".into(), step: "step-3".into(), before: None };
    session.preview(shift("step-5")).unwrap();
    assert!(matches!(session.preview(onto_curve), Err(EditError::NoCardsHere(_))));
    assert_eq!(*session.document(), document());
    assert!(!session.commit_gesture());
    session.preview(shift("step-5")).unwrap();
    let back =
        Edit::MoveCard { id: "p1".into(), lane: "pains".into(), step: "step-2".into(), before: Some("p2".into()) };
    session.preview(back).unwrap();
    assert!(!session.commit_gesture(), "back where it was is no step");
}

#[test]
fn the_saved_mark_follows_undo() {
    let mut session = Session::new(document());
    session.apply(shift("step-3")).unwrap();
    session.mark_saved();
    assert!(!session.is_modified());
    session.apply(shift("step-4")).unwrap();
    assert!(session.is_modified());
    session.undo();
    assert!(!session.is_modified());
    session.undo();
    assert!(session.is_modified());
    session.apply(shift("step-5")).unwrap();
    session.undo();
    assert!(session.is_modified(), "the saved state can no longer be reached");
    session.mark_unsaved();
    session.redo();
    assert!(session.is_modified());
}

#[test]
fn typing_goes_on_beside_saving() {
    let doc = document();
    let mut session = Session::new(doc.clone());
    session.apply_merging(rename(&doc, "H"), "p1.text").unwrap();
    session.mark_saved();
    session.apply_merging(rename(&doc, "Ho"), "p1.text").unwrap();
    session.undo();
    assert!(!session.is_modified(), "the saved words are a step of their own");

    let state = session.state();
    session.apply(shift("step-3")).unwrap();
    session.saved("map.ron", state);
    assert!(session.is_modified(), "what was saved is older than what is open");
    session.undo();
    assert!(!session.is_modified());
}

#[test]
fn two_hundred_steps_can_be_undone() {
    let mut session = Session::new(bare(1, 1));
    for n in 0..MAX_STEPS + 5 {
        session.apply(new_persona(session.document(), &format!("Persona {n}"))).unwrap();
    }
    let mut count = 0;
    while session.undo() {
        count += 1;
    }
    assert_eq!(count, MAX_STEPS);
    assert_eq!(session.document().personas.len(), 5);
}

#[test]
fn a_map_open_for_reading_refuses_every_change() {
    let mut session = Session::new(document());
    session.set_read_only(true);
    assert_eq!(session.apply(shift("step-3")), Err(EditError::ReadOnly));
    assert_eq!(session.preview(shift("step-3")), Err(EditError::ReadOnly));
    assert_eq!(*session.document(), document());
    session.set_read_only(false);
    session.apply(shift("step-3")).unwrap();
}

#[test]
fn the_revision_tells_every_visible_change() {
    let mut session = Session::new(document());
    let mut last = session.revision();
    let mut grows = |session: &Session| {
        let grown = session.revision() > last;
        last = session.revision();
        grown
    };
    session.apply(shift("step-3")).unwrap();
    assert!(grows(&session));
    session.undo();
    assert!(grows(&session));
    session.redo();
    assert!(grows(&session));
    session.begin_gesture().unwrap();
    assert!(!grows(&session));
    session.preview(shift("step-4")).unwrap();
    assert!(grows(&session));
    session.preview(shift("step-4")).unwrap();
    assert!(!grows(&session), "the same preview again is nothing new");
    session.commit_gesture();
    assert!(!grows(&session), "letting go shows what was shown before");
}

#[test]
fn a_map_is_saved_and_opened_again() {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("map.ron");
    let mut session = Session::new(document());
    session.mark_unsaved();
    session.save(&path).unwrap();
    assert_eq!((session.path(), session.is_modified()), (Some(path.as_path()), false));
    let (opened, notes) = Session::open(&path).unwrap();
    assert_eq!((opened.document(), opened.path(), notes.len()), (&document(), Some(path.as_path()), 0));

    fs::create_dir(folder.path().join("taken")).unwrap();
    session.apply(shift("step-3")).unwrap();
    session.save(folder.path().join("taken")).unwrap_err();
    assert_eq!((session.path(), session.is_modified()), (Some(path.as_path()), true));
    assert!(Session::open(folder.path().join("none.ron")).is_err());
}

#[test]
fn changes_tell_which_rows_differ() {
    let doc = document();
    assert!(changes(&doc, &doc.clone()).is_empty());
    assert!(changes(&doc, &document()).is_empty(), "equal contents count as unchanged");
    let mut session = Session::new(doc.clone());
    session.apply(rename(&doc, "New words")).unwrap();
    session.apply(new_card(&doc, &"pains".into(), &"step-2".into()).unwrap()).unwrap();
    session.apply(Edit::RemoveCard("n1".into())).unwrap();
    session.apply(Edit::SetEmotion(Box::new(emotion("ann", "step-1", 0.0)))).unwrap();
    session.apply(Edit::MoveLane { id: "free".into(), to: 0 }).unwrap();
    let found = changes(&doc, session.document());
    assert_eq!(found.cards.changed, ["p1".into()]);
    assert_eq!(found.cards.added, ["p4".into()]);
    assert_eq!(found.cards.removed, ["n1".into()]);
    assert!(!found.cards.reordered);
    assert_eq!(found.emotions.changed, [("ann".into(), "step-1".into())]);
    assert!(found.lanes.reordered && found.lanes.changed.is_empty());
    assert!(found.phases.is_empty() && found.steps.is_empty() && !found.journey && !found.other);

    session.apply(Edit::MoveStep { id: "step-1".into(), phase: "phase-3".into(), to: 0 }).unwrap();
    let found = changes(&doc, session.document());
    assert_eq!(found.phases.changed, ["phase-1".into(), "phase-3".into()]);
    assert!(found.steps.reordered && found.steps.added.is_empty());
}

#[test]
fn another_version_is_taken_over_as_one_step() {
    let mut session = Session::new(Template::Retail.document(Language::English));
    let before = session.document().clone();
    let other = Template::Blank.document(Language::German);
    session.set_read_only(true);
    session.take_over(other.clone());
    assert_eq!(session.document(), &other, "also where edits are refused");
    assert_eq!(session.undo_label(Language::English).as_deref(), Some("Load another version"));
    assert!(session.undo(), "it is a step");
    assert_eq!(session.document(), &before, "that goes back to the version before");
}

#[test]
fn an_unsound_version_is_refused() {
    let document = Template::Retail.document(Language::English);
    let broken = Document { phases: Vec::new().into(), ..document.clone() };
    let refusal = apply(&document, &Edit::Replace(Box::new(broken))).expect_err("refused");
    assert!(matches!(refusal, EditError::Breaks(..)), "{refusal:?}");
}
