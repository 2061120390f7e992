//! The end of a workshop: what it came to, minutes in a file, and what is kept of it until then.

use std::fs;

use egui::{Key, Modifiers};
use wayfare::{
    app::{
        action::Action,
        dispatch::RoomAction,
        room::{Show, board::CourseAction},
    },
    base::Language,
    edit::Edit,
    model::{Activity, ActivityKind, Decision, ParkedNote},
};

use crate::harness::Window;

const TEMPLATE: &str = "Retail, online and in store";

/// A workshop on a template: eight people, five minutes of warm-up that took six.
fn held(mut window: Window) -> Window {
    window.set_wall(NINE);
    window.press(Modifiers::SHIFT, Key::F5);
    let activity = |kind| Activity { kind, name: String::new(), minutes: 5, note: String::new(), about: None };
    let agenda = vec![activity(ActivityKind::WarmUp), activity(ActivityKind::Discuss)];
    window.app_mut().act(Action::Edit(Box::new(Edit::SetAgenda(agenda))));
    window.app_mut().act(Action::Room(RoomAction::Course(CourseAction::Heads(8))));
    window.settle();
    window.press(Modifiers::NONE, Key::P);
    window.pass(6 * 60);
    window.press(Modifiers::NONE, Key::N);
    let decision = Decision { id: "d-1".into(), text: "No more labels.".to_owned(), date: String::new() };
    window.app_mut().act(Action::Edit(Box::new(Edit::SetDecisions(vec![decision]))));
    window.pass(60);
    window
}

/// Nine in the morning of 12 March 2026.
const NINE: u64 = 1_773_306_000;

fn minutes(window: &mut Window, name: &str) -> String {
    let path = window.path(name);
    window.fill("File", &path.display().to_string());
    window.click("Save");
    fs::read_to_string(path).expect("the minutes")
}

#[test]
fn minutes_are_written_by_keys_alone() {
    let mut window = held(Window::with_template(TEMPLATE));
    window.press(Modifiers::NONE, Key::E);
    assert!(window.shows("What the workshop came to"));
    assert!(window.shows_part("No more labels."), "what was decided is on the board");
    window.press(Modifiers::NONE, Key::Num2);
    let said = minutes(&mut window, "said.md");
    assert!(said.contains("- Time: 09:00 to 09:07"), "{said}");
    assert!(said.contains("| 09:00 | Warm-up | 5 min | 6 min (+1) |"), "{said}");
    assert!(said.contains("| 09:06 | Discuss | 5 min | 1 min (−4) |"), "{said}");
    assert!(said.contains("- People: 8"), "{said}");
    assert!(window.shows_part("Minutes saved: "), "where they are is said in the room");
}

#[test]
fn every_format_has_a_key_and_a_file() {
    let mut window = held(Window::with_template(TEMPLATE));
    window.press(Modifiers::NONE, Key::E);
    for (key, name, head) in [(Key::Num1, "said.pdf", b"%PDF"), (Key::Num3, "said.pptx", b"PK\x03\x04")] {
        window.press(Modifiers::NONE, key);
        let path = window.path(name);
        window.fill("File", &path.display().to_string());
        window.press(Modifiers::NONE, Key::Enter);
        assert!(fs::read(path).expect("a file").starts_with(head), "{name}");
    }
}

#[test]
fn a_file_that_cannot_be_written_is_said_and_can_be_tried_again() {
    let mut window = held(Window::with_template(TEMPLATE));
    window.press(Modifiers::NONE, Key::E);
    window.press(Modifiers::NONE, Key::Num2);
    let path = window.path("nowhere/said.md");
    window.fill("File", &path.display().to_string());
    window.click("Save");
    assert!(window.shows_part("nowhere"), "why is said in the room");
    assert!(window.app().state().room.is_some(), "the workshop goes on");
}

#[test]
fn minutes_can_be_written_after_the_room_was_left() {
    let mut window = held(Window::with_template(TEMPLATE));
    window.app_mut().act(Action::Room(RoomAction::Leave));
    window.settle();
    window.pass(60 * 60);
    window.click("Write the minutes…");
    let path = window.path("said.md");
    window.click("Format: Markdown");
    window.fill("File", &path.display().to_string());
    window.click("Save");
    let said = fs::read_to_string(path).expect("the minutes");
    assert!(said.contains("- Time: 09:00 to 09:07"), "an hour at the desk is not the workshop's: {said}");
}

#[test]
fn a_workshop_goes_on_after_a_crash() {
    let mut window = held(Window::with_template(TEMPLATE)).after_a_crash();
    window.click("Open what was kept of Buying hiking boots, in store and online");
    assert!(window.shows_part("1 activity is on its record"), "the workshop is offered");
    window.click("Go on");
    let state = window.app().state();
    let room = state.room.as_ref().expect("in the room again");
    assert_eq!((room.show, room.course.activity, room.record.heads), (Show::Workshop, 1, 8));
    assert_eq!((room.record.time.as_str(), room.record.ran.len()), ("09:00", 1));
    assert!(room.record.start.decisions.is_empty(), "the map as it was is known");
    assert_eq!(room.record.start.journey.title, "Buying hiking boots, in store and online");
    assert_eq!(window.document().decisions.len(), 1, "and the map as it is");
}

#[test]
fn covered_cards_and_the_dots_of_a_vote_outlive_a_crash() {
    let mut window = held(Window::with_template(TEMPLATE));
    let activity = |kind| Activity { kind, name: String::new(), minutes: 5, note: String::new(), about: None };
    let agenda = vec![activity(ActivityKind::SilentWriting), activity(ActivityKind::Vote)];
    window.app_mut().act(Action::Edit(Box::new(Edit::SetAgenda(agenda))));
    window.app_mut().act(Action::Room(RoomAction::Course(CourseAction::Activity(0))));
    window.settle();
    window.type_text("Nobody knows me here");
    window.press(Modifiers::NONE, Key::Enter);
    let service = [Key::ArrowRight; 3];
    for key in [Key::Escape, Key::N].into_iter().chain(service).chain([Key::Enter, Key::Num1, Key::Plus, Key::Plus]) {
        window.press(Modifiers::NONE, key);
    }
    let mut window = window.after_a_crash();
    window.click("Open what was kept of Buying hiking boots, in store and online");
    assert!(window.shows_part("1 covered card has not been revealed yet"));
    window.click("Go on");
    let room = window.app().state().room.as_ref().expect("in the room again");
    assert_eq!(room.writing.covered.len(), 1);
    assert_eq!(room.voting.ballot.as_ref().map(|ballot| ballot.placed()), Some(2));
}

#[test]
fn a_saved_map_knows_its_workshop_and_lets_go_of_it() {
    let folder = tempfile::tempdir().expect("a folder");
    let map = folder.path().join("boots.ron");
    let mut window = Window::with_template(TEMPLATE);
    window.app_mut().act(Action::SaveTo(map.clone()));
    window.settle();
    let mut window = held(window);
    window.press(Modifiers::COMMAND, Key::S);
    let mut window = window.after_a_crash_with(Language::English, &[map]);
    assert!(window.shows_part("The workshop of 12 March 2026, 09:00, was not ended."));
    window.click("End without minutes");
    assert!(window.app().state().met.is_empty());
    assert!(fs::read_dir(window.path("state/rooms")).expect("the folder").next().is_none(), "nothing is left");
}

#[test]
fn a_workshop_that_was_ended_is_not_offered_again() {
    let mut window = held(Window::with_template(TEMPLATE));
    window.press(Modifiers::NONE, Key::E);
    window.press(Modifiers::NONE, Key::Num2);
    minutes(&mut window, "said.md");
    assert!(fs::read_dir(window.path("state/rooms")).expect("the folder").next().is_some(), "kept until then");
    window.click("End the workshop");
    assert!(window.app().state().room.is_none());
    assert!(fs::read_dir(window.path("state/rooms")).expect("the folder").next().is_none(), "nothing is left");
}

#[test]
fn a_map_that_has_just_begun_knows_nothing_of_another_workshop() {
    let window = held(Window::with_template(TEMPLATE));
    let mut again = window.again();
    again.press(Modifiers::NONE, Key::Escape);
    again.click(TEMPLATE);
    assert!(!again.shows_part("was not ended"));
}

#[test]
fn parked_notes_of_before_are_told_apart_in_german() {
    let mut window = Window::open(Language::German, None);
    window.click("Handel, online und stationär");
    let mut window = held(window);
    let note = ParkedNote { id: "n-1".into(), text: "Wem gehört die Hotline?".to_owned() };
    window.app_mut().act(Action::Edit(Box::new(Edit::SetParking(vec![note]))));
    window.press(Modifiers::NONE, Key::E);
    assert!(window.shows("Was der Workshop ergeben hat"));
    assert!(window.shows("Wem gehört die Hotline?"));
}

#[test]
fn each_map_keeps_a_workshop_of_its_own() {
    let mut window = held(Window::with_template(TEMPLATE));
    let first = window.app().state().map;
    window.press(Modifiers::NONE, Key::Escape);
    let sample = window.path("other.ron");
    let document = window.document().clone();
    wayfare::io::save(&sample, &document).expect("a map");
    window.app_mut().act(Action::OpenPaths(vec![sample]));
    window.settle();
    let mut window = held(window);
    assert_ne!(window.app().state().map, first);
    window.press(Modifiers::NONE, Key::Escape);
    window.app_mut().act(Action::Bring(first));
    window.settle();
    let room = wayfare::app::room::kept::session(window.app().state()).expect("it is still there");
    assert_eq!((room.map, room.record.ran.len()), (first, 2));
}

/// A map with a file and a vote that is open, a covered card, and half a line.
fn open_ends(window: &mut Window) {
    let activity = |kind| Activity { kind, name: String::new(), minutes: 5, note: String::new(), about: None };
    let agenda = vec![activity(ActivityKind::SilentWriting), activity(ActivityKind::Vote)];
    window.app_mut().act(Action::Edit(Box::new(Edit::SetAgenda(agenda))));
    window.press(Modifiers::COMMAND, Key::S);
    window.press(Modifiers::SHIFT, Key::F5);
    window.type_text("Nobody knows me here");
    window.press(Modifiers::NONE, Key::Enter);
    window.type_text("Half a thou");
    let service = [Key::ArrowRight; 3];
    for key in [Key::Escape, Key::N].into_iter().chain(service).chain([Key::Enter, Key::Num1, Key::Plus, Key::Plus]) {
        window.press(Modifiers::NONE, key);
    }
    let ballot = &window.app().state().room.as_ref().expect("in the room").voting.ballot;
    assert_eq!(ballot.as_ref().map(|ballot| ballot.placed()), Some(2));
}

#[test]
fn closing_the_window_or_the_tab_keeps_covered_cards_and_an_open_vote() {
    for leave in [Action::Quit, Action::CloseMap] {
        let folder = tempfile::tempdir().expect("a folder");
        let map = folder.path().join("boots.ron");
        let mut window = Window::with_template(TEMPLATE);
        window.app_mut().act(Action::SaveTo(map.clone()));
        window.settle();
        open_ends(&mut window);
        window.app_mut().act(leave);
        window.settle();
        assert!(window.app().state().dialog.is_none(), "all of it is kept");
        let mut window = window.after_a_crash_with(Language::English, &[map]);
        assert!(window.shows_part("2 covered cards have not been revealed yet"));
        window.click("Go on");
        let room = window.app().state().room.as_ref().expect("in the room again");
        let lines: Vec<&str> = room.writing.covered.iter().map(|card| card.line.as_str()).collect();
        assert_eq!(lines, ["Nobody knows me here", "Half a thou"]);
        assert_eq!(room.voting.ballot.as_ref().map(|ballot| ballot.placed()), Some(2));
    }
}

#[test]
fn a_map_without_a_file_is_not_closed_over_covered_cards() {
    let mut window = Window::with_template(TEMPLATE);
    window.press(Modifiers::SHIFT, Key::F5);
    window.app_mut().act(Action::Room(RoomAction::Course(CourseAction::Show(ActivityKind::SilentWriting))));
    window.settle();
    window.type_text("Nobody knows me here");
    window.press(Modifiers::NONE, Key::Enter);
    assert!(!window.app().state().is_modified(), "the map itself is as it was");
    window.app_mut().act(Action::Quit);
    window.settle();
    assert!(window.app().state().dialog.is_some() && !window.app().state().may_close, "it asks");
}
