//! Feelings by show of hands, in front of people: counted by keys alone, kept at once, seen at once.

use egui::{Key, Modifiers};
use wayfare::model::{Document, Emotion};

use crate::harness::Window;

const NONE: Modifiers = Modifiers::NONE;

fn in_the_room() -> Window {
    let mut window = Window::with_template("Retail, online and in store");
    window.press(Modifiers::SHIFT, Key::F5);
    window.press(NONE, Key::H);
    window
}

fn first(document: &Document) -> &Emotion {
    let (_, step) = document.steps().next().expect("a step");
    document.emotion(&document.personas[0].id, &step.id).expect("a feeling")
}

#[test]
fn hands_are_counted_by_keys_alone_and_taken_back_in_one_step() {
    let mut window = in_the_room();
    let before = first(window.document()).clone();
    let keys = [Key::Num1, Key::Num2, Key::Backspace, Key::Enter, Key::Num4, Key::ArrowDown, Key::Plus, Key::Plus];
    for key in keys {
        window.press(NONE, key);
    }
    assert_eq!(first(window.document()).hands, Some([0, 0, 2, 4, 1]));
    assert!((first(window.document()).value - 0.86).abs() < 0.001, "the mean of seven hands");
    assert!(window.shows_part("7 of "), "{:?}", window.names(egui::accesskit::Role::Label));
    assert!(window.shows("agreed"));
    // The second persona at the same step, then the next step.
    for key in [Key::ArrowRight, Key::Num3, Key::ArrowRight] {
        window.press(NONE, key);
    }
    assert!(window.shows("Question 3 of 24"));
    window.press(NONE, Key::Num2);
    window.press(Modifiers::COMMAND, Key::Z);
    window.press(Modifiers::COMMAND, Key::Z);
    assert_eq!(*first(window.document()), before, "both personas of the first step went in one step of undo");
}

#[test]
fn without_any_hand_the_feeling_is_what_it_was() {
    let mut window = in_the_room();
    let before = first(window.document()).clone();
    window.press(NONE, Key::Num5);
    assert_ne!(*first(window.document()), before);
    window.press(NONE, Key::Backspace);
    assert_eq!(*first(window.document()), before);
}

#[test]
fn enter_leads_through_the_rows_and_on_to_the_next_question() {
    let mut window = in_the_room();
    for _ in 0..5 {
        window.press(NONE, Key::Enter);
    }
    assert!(window.shows("Question 2 of 24"));
    window.press(NONE, Key::H);
    assert!(!window.shows("Question 2 of 24"), "the activity is there again");
}

#[test]
fn more_hands_than_people_are_not_taken_for_true_and_never_dropped_in_silence() {
    let mut window = in_the_room();
    assert_eq!(window.app().state().room.as_ref().expect("a room").record.heads, 8);
    window.press(NONE, Key::Num7);
    let believed = first(window.document()).clone();
    assert_eq!(believed.hands, Some([0, 0, 0, 0, 7]));
    for key in [Key::Enter, Key::Num5] {
        window.press(NONE, key);
    }
    assert_eq!(*first(window.document()), believed, "the map does not take twelve hands of eight people");
    assert!(window.shows("12 of 8 hands counted") && window.shows_part("More hands than people"));
    // Counted again.
    window.press(NONE, Key::Backspace);
    window.press(NONE, Key::Num1);
    assert_eq!(first(window.document()).hands, Some([0, 0, 0, 1, 7]));
    // Twelve it is, and so many are here.
    window.press(NONE, Key::Backspace);
    window.press(NONE, Key::Num5);
    window.click("12 people are here");
    assert_eq!(first(window.document()).hands, Some([0, 0, 0, 5, 7]));
    assert!(window.shows("12 of 12 hands counted"));
    // Who goes on without counting again is told.
    window.press(NONE, Key::Num9);
    window.press(NONE, Key::ArrowRight);
    assert!(window.shows_part("were not kept"), "{:?}", window.names(egui::accesskit::Role::Label));
    assert_eq!(first(window.document()).hands, Some([0, 0, 0, 5, 7]));
}
