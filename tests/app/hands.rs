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
