//! Undo in the room says what it took back and is about what is on show; what lies over the room goes
//! first; and a workshop is ended where its minutes are.

use egui::{Key, Modifiers};
use wayfare::{
    app::{
        action::Action,
        dispatch::RoomAction,
        room::{Room, Show, Tool, board::CourseAction},
        state::Selection,
    },
    base::Language,
    edit::Edit,
    model::{Activity, ActivityKind},
};

use crate::harness::Window;

const NONE: Modifiers = Modifiers::NONE;
const CTRL: Modifiers = Modifiers::COMMAND;

/// The retail map in a workshop of one activity; the agenda is from before the room was entered.
fn room_in(language: Language, kind: ActivityKind) -> Window {
    let mut window = Window::open(language, None);
    window.click(match language {
        Language::English => "Retail, online and in store",
        Language::German => "Handel, online und stationär",
    });
    let activity = Activity { kind, name: String::new(), minutes: 8, note: String::new(), about: None };
    window.app_mut().act(Action::Edit(Box::new(Edit::SetAgenda(vec![activity]))));
    window.press(Modifiers::SHIFT, Key::F5);
    window
}

fn room(kind: ActivityKind) -> Window {
    room_in(Language::English, kind)
}

fn of(window: &Window) -> &Room {
    window.app().state().room.as_ref().expect("somebody is in the room")
}

fn said(window: &Window) -> String {
    of(window).said.as_ref().map(wayfare::app::room::back::Said::sentence).unwrap_or_default()
}

fn placed(window: &Window) -> u32 {
    of(window).voting.ballot.as_ref().expect("a vote is open").placed()
}

#[test]
fn what_undo_took_back_is_said_until_something_else_is_done() {
    let mut window = room(ActivityKind::Discuss);
    let before = window.document().clone();
    window.press(NONE, Key::K);
    window.type_text("Who pays for returns?");
    window.press(NONE, Key::Enter);
    // The line is empty again: what is taken back is the note.
    window.press(CTRL, Key::Z);
    assert_eq!(window.document().parking, before.parking);
    let words = said(&window);
    assert!(words.starts_with("Taken back: ") && window.shows(&words), "{words}");
    window.press(CTRL, Key::Y);
    assert_eq!(window.document().parking.len(), before.parking.len() + 1);
    assert!(said(&window).starts_with("Done again: "), "{}", said(&window));
    window.press(CTRL, Key::Y);
    window.press(CTRL, Key::Y);
    assert_eq!(said(&window), "There is nothing to do again. (×2)", "it is heard each time");
    // Out of the line, and out of the parking lot.
    window.press(NONE, Key::Escape);
    window.press(NONE, Key::Escape);
    assert_eq!(said(&window), "", "something else was done");
    assert!(!window.shows("There is nothing to do again. (×2)"));
}

#[test]
fn a_step_from_before_the_room_was_entered_is_named_before_it_goes() {
    let mut window = room(ActivityKind::Discuss);
    let before = window.document().clone();
    window.press(CTRL, Key::Z);
    assert_eq!(*window.document(), before, "not yet");
    assert!(said(&window).starts_with("Nothing since the start is left to take back. Before it: "));
    window.press(NONE, Key::M);
    window.press(CTRL, Key::Z);
    assert_eq!(*window.document(), before, "it is named again after something else");
    window.press(CTRL, Key::Z);
    assert_ne!(window.document().agenda, before.agenda);
    assert!(said(&window).starts_with("Taken back, from before the start: "), "{}", said(&window));
}

#[test]
fn in_a_vote_undo_is_about_dots_and_never_about_the_map() {
    let mut window = room(ActivityKind::Vote);
    window.app_mut().act(Action::Room(RoomAction::Course(CourseAction::Phase(3))));
    window.settle();
    window.press(NONE, Key::Enter);
    let before = window.document().clone();
    window.press(NONE, Key::Plus);
    window.press(NONE, Key::Plus);
    window.press(CTRL, Key::Z);
    assert_eq!(placed(&window), 1);
    assert!(said(&window).starts_with("Taken back: a dot on “"), "{}", said(&window));
    window.press(CTRL, Key::Y);
    assert_eq!(placed(&window), 2, "it lies there again");
    for _ in 0..3 {
        window.press(CTRL, Key::Z);
    }
    assert_eq!(placed(&window), 0);
    assert!(said(&window).starts_with("No dot is left"), "{}", said(&window));
    assert_eq!(*window.document(), before, "the map is as it was");
    window.press(NONE, Key::Plus);
    window.press(CTRL, Key::Y);
    assert_eq!(placed(&window), 1, "a new dot is the end of what was taken back");
}

#[test]
fn in_silent_writing_undo_is_about_covered_cards() {
    let mut window = room_in(Language::German, ActivityKind::SilentWriting);
    let before = window.document().clone();
    for line in ["Versand zu teuer", "Niemand ruft zurück"] {
        window.type_text(line);
        window.press(NONE, Key::Enter);
    }
    window.press(CTRL, Key::Z);
    assert_eq!(of(&window).writing.covered.len(), 1);
    assert!(window.shows("Zurückgenommen: eine verdeckte Karte"), "its words stay covered");
    window.press(CTRL, Key::Y);
    assert_eq!(of(&window).writing.covered.len(), 2);
    for _ in 0..3 {
        window.press(CTRL, Key::Z);
    }
    assert!(said(&window).starts_with("Keine verdeckte Karte"), "{}", said(&window));
    assert_eq!(*window.document(), before);
}

#[test]
fn another_agenda_is_taken_back_with_the_place_where_one_was() {
    let mut window = room(ActivityKind::Discuss);
    window.press(NONE, Key::P);
    window.press(NONE, Key::A);
    let before = window.document().clone();
    let course = of(&window).course.clone();
    window.click("Take the agenda: Half a day");
    window.press(CTRL, Key::Z);
    assert_eq!(said(&window), "Nothing was replaced.");
    assert!(!window.shows("Replace"), "the question is dropped");
    window.click("Take the agenda: Half a day");
    window.click("Replace");
    assert_ne!(window.document().agenda, before.agenda);
    window.press(CTRL, Key::Z);
    assert_eq!(window.document().agenda, before.agenda, "as the question promised");
    assert_eq!(of(&window).course, course, "and the clock runs on");
}

#[test]
fn escape_closes_the_menu_and_nothing_else() {
    let mut window = room(ActivityKind::Vote);
    window.click("Tools");
    assert!(egui::Popup::is_any_open(&window.harness().ctx));
    window.press(NONE, Key::Escape);
    assert!(!egui::Popup::is_any_open(&window.harness().ctx), "the menu is closed");
    assert_eq!(of(&window).show, Show::Workshop, "and the workshop goes on");
    window.press(NONE, Key::Escape);
    assert!(window.app().state().room.is_none(), "the next one leaves");
}

#[test]
fn a_button_beside_the_line_gives_the_keys_back_to_it() {
    let mut window = room(ActivityKind::SilentWriting);
    window.type_text("se");
    window.click("Hide what is typed");
    window.type_text("cret words");
    assert_eq!(of(&window).writing.line, "secret words");
    assert!(!of(&window).is_apart && of(&window).tool.is_none());
}

#[test]
fn a_group_asks_for_its_name_once() {
    let mut window = room(ActivityKind::Discuss);
    window.app_mut().act(Action::Room(RoomAction::Course(CourseAction::Phase(3))));
    window.press(NONE, Key::G);
    let document = window.document().clone();
    let pains = document.lanes.iter().find(|lane| lane.kind == wayfare::model::LaneKind::Pains).expect("pain points");
    let is_here = |step: &wayfare::base::Id| document.phases[3].steps.iter().any(|known| known.id == *step);
    let grouped = |id: &wayfare::base::Id| document.clusters.iter().any(|cluster| cluster.cards.contains(id));
    let card = document.cards.iter().find(|card| card.lane == pains.id && is_here(&card.step) && !grouped(&card.id));
    let card = card.expect("a card that is in no group").id.clone();
    use wayfare::app::room::grouping::{GroupAction, Spot};
    window.app_mut().act(Action::Room(RoomAction::Group(GroupAction::Drop(card, Spot::Fresh))));
    window.settle();
    window.type_text("Timing");
    window.press(NONE, Key::Enter);
    window.press(NONE, Key::G);
    assert_eq!(of(&window).tool, None, "the name is kept, keys are keys");
    window.press(NONE, Key::G);
    window.press(NONE, Key::G);
    assert_eq!(of(&window).tool, None, "nothing was typed into the name");
    assert_eq!(window.document().clusters.last().expect("a group").name, "Timing");
}

#[test]
fn a_workshop_is_ended_at_its_minutes_and_the_next_begins_anew() {
    let mut window = room(ActivityKind::Discuss);
    window.press(NONE, Key::P);
    window.pass(120);
    window.press(NONE, Key::E);
    window.click("End the workshop");
    assert!(window.shows_part("The minutes are not in a file yet. Once"), "what would be lost is said");
    window.click("Not yet");
    assert_eq!(of(&window).tool, Some(Tool::Minutes));
    window.click("End the workshop");
    window.click("End without minutes");
    let state = window.app().state();
    assert!(state.room.is_none() && state.met.is_empty());
    window.press(Modifiers::SHIFT, Key::F5);
    assert!(of(&window).record.ran.is_empty() && of(&window).course.clock.is_none(), "another workshop");
}

#[test]
fn a_remote_control_leads_the_room_from_the_editor() {
    let mut window = Window::with_template("Retail, online and in store");
    window.press(NONE, Key::F5);
    window.press(NONE, Key::W);
    let at = |window: &Window| of(window).tour.at.clone();
    let first = at(&window);
    window.press(NONE, Key::PageDown);
    assert_ne!(at(&window), first, "on");
    assert_eq!(window.app().state().selection, Selection::None, "and nothing in the editor");
    window.press(NONE, Key::B);
    assert!(of(&window).is_black);
    window.press(NONE, Key::PageDown);
    assert!(!of(&window).is_black);
}
