//! Silent writing, the parking lot, decisions and groups on the board.

use std::fs;

use egui::{Key, Modifiers, accesskit::Role};
use egui_kittest::kittest::Queryable as _;
use wayfare::{
    app::{
        action::Action,
        dispatch::RoomAction,
        job::clipboard::Contents,
        room::{Tool, writing::WritingAction},
    },
    base::Language,
    edit::Edit,
    model::{Activity, ActivityKind, Card, Kind, LaneKind},
};

use crate::harness::Window;

const NONE: Modifiers = Modifiers::NONE;

/// The retail map in the room, at an activity of that kind; one is in the line of silent writing.
fn room(language: Language, kind: ActivityKind) -> Window {
    let mut window = Window::open(language, None);
    let retail = match language {
        Language::English => "Retail, online and in store",
        Language::German => "Handel, online und stationär",
    };
    window.click(retail);
    let activity = Activity { kind, name: String::new(), minutes: 8, note: String::new(), about: None };
    window.app_mut().act(Action::Edit(Box::new(Edit::SetAgenda(vec![activity]))));
    window.press(Modifiers::SHIFT, Key::F5);
    window
}

fn write(window: &mut Window, line: &str) {
    window.type_text(line);
    window.press(NONE, Key::Enter);
}

fn covered(window: &Window) -> Vec<String> {
    let state = window.app().state();
    let room = state.room.as_ref().or_else(|| state.met.first()).expect("a workshop");
    room.writing.covered.iter().map(|card| card.line.clone()).collect()
}

fn pains(window: &Window) -> Vec<Card> {
    let document = window.document();
    let lane = document.lanes.iter().find(|lane| lane.kind == LaneKind::Pains).expect("pain points").id.clone();
    document.cards.iter().filter(|card| card.lane == lane).map(|card| Card::clone(card)).collect()
}

fn texts(window: &Window) -> Vec<String> {
    pains(window).into_iter().map(|card| card.text).collect()
}

#[test]
fn cards_stay_covered_until_all_of_them_are_shown_as_one_step() {
    let mut window = room(Language::English, ActivityKind::SilentWriting);
    let before = window.document().clone();
    write(&mut window, "Nobody tells the price of shipping");
    write(&mut window, "Boots leak after a week +Family !5");
    assert_eq!(covered(&window).len(), 2);
    assert_eq!(window.document().cards, before.cards, "nothing is on the map yet");
    assert!(window.shows("2 cards covered") && !window.shows_part("Boots leak"), "the room sees backs");
    window.press(NONE, Key::Backspace);
    assert_eq!(covered(&window), ["Nobody tells the price of shipping"], "the last one is in the line again");
    window.press(Modifiers::COMMAND, Key::Enter);
    assert!(covered(&window).is_empty());
    let new: Vec<Card> = pains(&window).into_iter().filter(|card| before.card(&card.id).is_none()).collect();
    let [first, second] = new.as_slice() else { panic!("{new:?}") };
    assert_eq!(
        (first.text.as_str(), second.text.as_str()),
        ("Nobody tells the price of shipping", "Boots leak after a week")
    );
    assert_eq!(second.personas.len(), 1);
    assert!(matches!(&second.kind, Kind::Pain(pain) if pain.severity == 5), "as the hint under the line says");
    assert!(window.shows("Boots leak after a week"), "the room reads them");
    window.app_mut().act(Action::Undo);
    assert_eq!(window.document().cards, before.cards, "one step");
}

#[test]
fn the_line_has_the_keys_while_one_writes_and_the_board_once_the_cards_are_shown() {
    let mut window = room(Language::English, ActivityKind::SilentWriting);
    assert!(window.shows_part("Esc leaves the line"));
    write(&mut window, "Nobody knows me here");
    window.press(NONE, Key::Escape);
    assert!(!window.shows_part("Esc leaves the line") && window.shows_part("Enter goes into the line"));
    for _ in 0..2 {
        window.press(NONE, Key::K);
        window.press(NONE, Key::Escape);
        window.press(NONE, Key::Escape);
        assert!(window.app().state().room.as_ref().is_some_and(|room| room.tool.is_none()));
        assert!(window.shows_part("Esc leaves the line"), "back at the line");
        window.press(NONE, Key::Escape);
    }
    window.press(Modifiers::COMMAND, Key::Enter);
    assert!(texts(&window).contains(&"Nobody knows me here".to_owned()));
    assert!(!window.shows_part("Esc leaves the line"), "nothing claims keys that the board has");
}

#[test]
fn cards_go_to_the_row_and_the_step_that_keys_choose() {
    let mut window = room(Language::English, ActivityKind::SilentWriting);
    window.press(NONE, Key::ArrowDown);
    window.press(Modifiers::ALT, Key::ArrowRight);
    write(&mut window, "Lend boots for a week");
    window.press(Modifiers::COMMAND, Key::Enter);
    let card =
        window.document().cards.iter().find(|card| card.text == "Lend boots for a week").expect("a card").clone();
    let document = window.document();
    assert_eq!(document.lane(&card.lane).expect("a row").kind, LaneKind::Opportunities);
    assert_eq!(document.phases[0].steps[1].id, card.step);
}

#[test]
fn a_room_with_covered_cards_is_not_left_without_a_question() {
    let mut window = room(Language::English, ActivityKind::SilentWriting);
    write(&mut window, "Nobody knows me here");
    window.press(NONE, Key::Escape);
    window.click("End");
    assert!(window.shows_part("One card is written and still covered"));
    window.click("Keep them covered");
    assert!(window.app().state().room.is_none() && covered(&window).len() == 1);
    window.press(Modifiers::SHIFT, Key::F5);
    assert_eq!(covered(&window), ["Nobody knows me here"], "they waited");
    // The line has the keys again: the first leaves it, the second the room.
    window.press(NONE, Key::Escape);
    window.press(NONE, Key::Escape);
    window.click("Put them onto the map");
    assert!(window.app().state().room.is_none());
    assert!(texts(&window).contains(&"Nobody knows me here".to_owned()));
}

#[test]
fn notes_of_a_list_come_in_covered_and_only_once() {
    let mut window = room(Language::English, ActivityKind::SilentWriting);
    let before = window.document().cards.clone();
    let lines = "1. No parking at the store\n• Fitting takes an hour !4\n";
    window.app().state().clipboard.replace(Contents { text: Some(lines.to_owned()), ..Contents::default() });
    window.click("From the clipboard");
    assert!(window.shows("No parking at the store"), "they are looked at first");
    window.press(NONE, Key::Enter);
    assert!(window.shows("2 cards covered") && !window.shows_part("No parking"), "the count goes up, nothing is read");
    assert_eq!(window.document().cards, before, "nothing is on the map yet");
    window.click("From the clipboard");
    assert!(window.shows("These 2 notes are there already; nothing was added."));
    let file = window.path("notes.txt");
    fs::write(&file, "- Photographed from the wall\n- No parking at the store\n").expect("a file");
    window.click("Hide what is typed");
    window.click("From a file…");
    window.fill("File", &file.display().to_string());
    window.press(NONE, Key::Enter);
    assert!(window.shows("2 notes, hidden like what is typed") && !window.shows_part("Photographed"));
    assert!(window.shows("1 of 2 is there already and is left out."));
    window.click("Cover 1 card");
    assert_eq!(covered(&window).len(), 3);
    window.press(Modifiers::COMMAND, Key::Enter);
    let new: Vec<Card> =
        pains(&window).into_iter().filter(|card| !before.iter().any(|old| old.id == card.id)).collect();
    let texts: Vec<&str> = new.iter().map(|card| card.text.as_str()).collect();
    assert_eq!(texts, ["No parking at the store", "Fitting takes an hour", "Photographed from the wall"]);
    window.click("From the clipboard");
    assert!(window.shows("These 2 notes are there already; nothing was added."), "on the map as well");
    window.app_mut().act(Action::Undo);
    assert_eq!(window.document().cards, before, "one step");
}

#[test]
fn outside_of_writing_notes_of_a_file_go_onto_the_map() {
    let mut window = room(Language::English, ActivityKind::ReadOut);
    let file = window.path("notes.txt");
    fs::write(&file, "- Photographed from the wall\n").expect("a file");
    window.app_mut().act(Action::Room(RoomAction::Writing(WritingAction::TakeFile(file))));
    window.settle();
    assert!(window.shows("Photographed from the wall"));
    window.press(NONE, Key::Enter);
    assert!(texts(&window).contains(&"Photographed from the wall".to_owned()));
}

#[test]
fn what_does_not_fit_is_parked_and_comes_back_and_decisions_have_a_day() {
    let mut window = room(Language::English, ActivityKind::Discuss);
    window.press(NONE, Key::K);
    write(&mut window, "A shop for used boots");
    write(&mut window, "Who owns the data?");
    let parked = |window: &Window| window.document().parking.iter().map(|n| n.text.clone()).collect::<Vec<_>>();
    assert!(parked(&window).ends_with(&["A shop for used boots".to_owned(), "Who owns the data?".to_owned()]));
    let count = parked(&window).len();
    window.click("Onto the map: A shop for used boots");
    assert_eq!(parked(&window).len(), count - 1);
    assert!(texts(&window).contains(&"A shop for used boots".to_owned()));
    window.app_mut().act(Action::Undo);
    window.settle();
    assert_eq!(parked(&window).len(), count, "card and note are one step");
    window.click("Delete: Who owns the data?");
    assert_eq!(parked(&window).len(), count - 1);
    window.press(NONE, Key::Escape);
    window.press(NONE, Key::D);
    write(&mut window, "One number for all questions");
    let decision = window.document().decisions.last().expect("a decision").clone();
    assert_eq!((decision.text.as_str(), decision.date.as_str()), ("One number for all questions", "1970-01-01"));
    assert!(window.shows_part("1 January 1970"));
}

#[test]
fn cards_are_grouped_named_merged_and_split_with_keys_alone() {
    let mut window = room(Language::English, ActivityKind::Discuss);
    window.press(NONE, Key::G);
    assert_eq!(window.app().state().room.as_ref().and_then(|room| room.tool), Some(Tool::Grouping));
    window.click("All phases");
    let cards = texts(&window);
    window.harness().get_by_role_and_label(Role::Button, &cards[0]).focus();
    window.settle();
    window.press(NONE, Key::Space);
    assert!(window.shows_part("is picked up"));
    window.press(NONE, Key::ArrowDown);
    window.press(NONE, Key::Enter);
    let cluster = window.document().clusters.first().expect("a group").clone();
    assert_eq!(cluster.cards.len(), 2);
    write(&mut window, "In the dark");
    assert_eq!(window.document().clusters[0].name, "In the dark");
    assert!(window.shows(&format!("{}, in In the dark", cards[0])));
    window.click("Merge: In the dark");
    let merged = window.document().cards.iter().find(|card| card.text == "In the dark").expect("one card").clone();
    assert_eq!((merged.text.as_str(), merged.gathered.len()), ("In the dark", 2));
    window.click("Split again: In the dark");
    assert_eq!(window.document().clusters[0].name, "In the dark");
    window.click("Take apart: In the dark");
    assert!(window.document().clusters.is_empty());
    assert_eq!(texts(&window).len(), cards.len());
}

#[test]
fn a_card_is_dragged_onto_another_and_out_again() {
    let mut window = room(Language::English, ActivityKind::Discuss);
    window.press(NONE, Key::G);
    window.click("All phases");
    let cards = texts(&window);
    let (from, to) = (window.place_of(&cards[1]).center(), window.place_of(&cards[0]).center());
    window.drag(from, to);
    window.let_go(to);
    assert_eq!(window.document().clusters.first().map(|c| c.cards.len()), Some(2));
    let from = window.place_of(&format!("{}, in Group of 2 cards", cards[1])).center();
    let to = window.rect_of_part("in no group").center();
    window.drag(from, to);
    window.let_go(to);
    assert!(window.document().clusters.is_empty(), "two were a group, one is none");
}

#[test]
fn it_speaks_german() {
    let mut window = room(Language::German, ActivityKind::SilentWriting);
    write(&mut window, "Niemand kennt den Preis");
    assert!(window.shows("1 verdeckte Karte"));
    let names = window.names(Role::Button);
    assert!(names.iter().any(|name| name == "1 Karte aufdecken"), "{names:?}");
}
