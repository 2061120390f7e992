//! The board of a workshop: agenda, phases and clock by keys and by mouse, on a clock that only moves
//! when a test says so.

use egui::{Key, Modifiers, accesskit::Role, vec2};
use wayfare::{
    app::{
        action::Action,
        dispatch::RoomAction,
        room::{Room, Show, Tool, board::CourseAction},
        state::RightTab,
    },
    model::{Activity, ActivityKind, LaneKind, Topic},
    workshop::{AgendaChange, Length, agenda},
};

use crate::harness::Window;

const NONE: Modifiers = Modifiers::NONE;

/// A workshop on the retail map, before there is an agenda.
fn begun() -> Window {
    let mut window = Window::with_template("Retail, online and in store");
    window.press(Modifiers::SHIFT, Key::F5);
    window
}

/// The same with these items; the first is at hand and its clock stands.
fn with(items: &[(ActivityKind, u16)]) -> Window {
    let item = |(kind, minutes): &(ActivityKind, u16)| Activity {
        kind: *kind,
        name: String::new(),
        minutes: *minutes,
        note: String::new(),
        about: None,
    };
    let mut window = begun();
    act(&mut window, CourseAction::Agenda(AgendaChange::Take(items.iter().map(item).collect()), false));
    window
}

fn act(window: &mut Window, action: CourseAction) {
    window.app_mut().act(Action::Room(RoomAction::Course(action)));
    window.settle();
}

fn room(window: &Window) -> &Room {
    window.app().state().room.as_ref().expect("somebody is in the room")
}

fn names(window: &Window) -> Vec<String> {
    window.document().agenda.iter().map(|item| item.name.clone()).collect()
}

#[test]
fn a_room_without_an_agenda_is_asked_for_one_and_for_its_heads() {
    let mut window = begun();
    assert!(window.shows("Which agenda do we follow?"));
    window.press(NONE, Key::Plus);
    window.press(NONE, Key::Plus);
    window.press(NONE, Key::Minus);
    assert!(window.shows("9 people in the room"));
    window.press(NONE, Key::Num1);
    assert_eq!(window.document().agenda.len(), 6);
    assert_eq!(room(&window).record.heads, 9);
    // Arriving says whose journey it is and what comes.
    assert!(window.shows_part("What they expect"));
    assert!(window.shows("What do we solve first?"));
    // Five minutes, then eight, then eight.
    assert!(window.shows("14:53"), "the vote begins at 14:53");
    window.press(Modifiers::COMMAND, Key::Z);
    assert!(window.shows("Which agenda do we follow?"), "taking an agenda is one step back");
}

#[test]
fn the_clock_runs_pauses_is_lengthened_and_counts_up() {
    let mut window = with(&[(ActivityKind::Vote, 8)]);
    assert!(window.shows("8:00, ready"));
    window.press(NONE, Key::P);
    window.pass(3 * 60 + 28);
    assert!(window.shows("4:32, of 8 minutes"));
    window.press(NONE, Key::P);
    window.pass(600);
    assert!(window.shows("4:32, paused"), "a paused clock stands");
    window.press(NONE, Key::P);
    window.press(NONE, Key::M);
    assert!(window.shows("5:32, of 9 minutes"));
    window.pass(4 * 60 + 33);
    assert!(window.shows("0:59, last minute"));
    // The laptop sleeps for a while.
    window.pass(59 + 42);
    assert!(window.shows("+0:42, over time"));
    assert_eq!(window.document().agenda[0].minutes, 8, "the plan is as it was");
}

#[test]
fn an_idle_clock_asks_for_no_frame_and_a_running_one_for_the_next_second() {
    let mut window = with(&[(ActivityKind::Vote, 8)]);
    let delay = |window: &mut Window| {
        window.harness().step();
        window.harness().output().viewport_output[&egui::ViewportId::ROOT].repaint_delay
    };
    assert!(delay(&mut window).as_secs() > 3600);
    window.press(NONE, Key::P);
    let running = delay(&mut window);
    assert!(running.as_millis() <= 1_005 && running.as_millis() >= 500, "{running:?}");
}

#[test]
fn walking_through_the_agenda_leaves_a_record() {
    let mut window = with(&[(ActivityKind::WarmUp, 5), (ActivityKind::Vote, 8), (ActivityKind::Break, 15)]);
    window.press(NONE, Key::P);
    window.pass(6 * 60);
    window.press(NONE, Key::N);
    assert!(window.shows("8:00, of 8 minutes"), "the next clock runs at once");
    window.pass(7 * 60);
    window.press(NONE, Key::N);
    assert!(window.shows("Back at 15:00"));
    window.pass(120);
    // Something was forgotten: back to the vote, which goes on where it was.
    window.press(Modifiers::SHIFT, Key::N);
    assert!(window.shows("1:00, last minute"));
    window.pass(60);
    window.press(NONE, Key::N);
    assert!(window.shows("13:00, of 15 minutes"));
    let record = &room(&window).record;
    let ran: Vec<(ActivityKind, &str, u64)> =
        record.ran.iter().map(|ran| (ran.kind, ran.began.as_str(), ran.took.as_secs() / 60)).collect();
    assert_eq!(
        ran,
        [(ActivityKind::WarmUp, "14:32", 6), (ActivityKind::Vote, "14:38", 8), (ActivityKind::Break, "14:45", 2)]
    );
    // Passing by leaves no trace, and the last item stays.
    window.press(NONE, Key::N);
    assert_eq!(room(&window).course.activity, 2);
}

#[test]
fn phases_are_walked_by_keys_and_chosen_by_mouse() {
    let mut window = with(&[(ActivityKind::Discuss, 8)]);
    assert!(window.shows("Phase 1 of 6"));
    window.press(NONE, Key::ArrowLeft);
    assert_eq!(room(&window).course.phase, 0, "there is nothing before the beginning");
    window.click("Phase 4: Service");
    assert!(window.shows_part("Complain: Hotline"), "steps say their channels");
    assert!(window.shows_part("Family: "), "the curve is told in words");
    window.press(NONE, Key::PageDown);
    assert!(window.shows("Phase 5 of 6"));
    window.click("Back to Service");
    assert!(window.shows("Phase 4 of 6"));
}

#[test]
fn what_is_done_with_the_cards_can_differ_from_the_agenda() {
    let mut window = with(&[(ActivityKind::Discuss, 8), (ActivityKind::Rank, 8)]);
    window.click("Vote");
    assert_eq!(room(&window).course.kind(window.document()), Some(ActivityKind::Vote));
    assert_eq!(room(&window).course.activity, 0);
    window.press(NONE, Key::N);
    assert_eq!(room(&window).course.kind(window.document()), Some(ActivityKind::Rank), "the agenda goes on");
}

#[test]
fn the_agenda_is_changed_where_it_stands_by_keys_alone() {
    let mut window = begun();
    window.press(NONE, Key::Num1);
    window.press(NONE, Key::A);
    let before = names(&window);
    // The item at hand has the focus.
    window.press(Modifiers::ALT, Key::ArrowDown);
    assert_eq!(names(&window)[1], before[0]);
    assert_eq!(room(&window).course.activity, 1, "the room stays at its item");
    window.press(NONE, Key::ArrowDown);
    window.press(NONE, Key::Delete);
    assert_eq!(names(&window).len(), 5);
    assert!(!names(&window).contains(&before[2]));
    window.press(NONE, Key::Insert);
    assert_eq!(window.document().agenda.len(), 6);
    window.fill("Name, 5", "Fishbowl ");
    window.type_text("talk");
    assert_eq!(names(&window)[4], "Fishbowl talk");
    window.press(Modifiers::COMMAND, Key::Z);
    assert_ne!(names(&window)[4], "Fishbowl talk", "typing is one step");
}

#[test]
fn another_agenda_asks_before_it_replaces_one() {
    let mut window = begun();
    window.press(NONE, Key::Num1);
    window.press(NONE, Key::A);
    window.click("Take the agenda: Half a day");
    assert_eq!(window.document().agenda.len(), 6, "nothing is replaced unasked");
    assert!(window.shows_part("takes the place of the 6 items"));
    window.click("Keep mine");
    window.click("Take the agenda: Half a day");
    window.click("Replace");
    assert_eq!(window.document().agenda.len(), agenda(Length::HalfDay, wayfare::base::Language::English).len());
    window.press(Modifiers::COMMAND, Key::Z);
    assert_eq!(window.document().agenda.len(), 6);
}

#[test]
fn the_keys_are_told_and_everything_is_within_reach_of_the_mouse() {
    let mut window = with(&[(ActivityKind::Discuss, 8)]);
    window.press(NONE, Key::Questionmark);
    assert!(window.shows("Agenda and phases") && window.shows("one minute more"));
    window.press(NONE, Key::F1);
    assert_eq!(room(&window).tool, None);
    window.click("Tools");
    let tools = window.names(Role::MenuItemCheckBox);
    assert!(tools.contains(&"Parking lot".to_owned()) && tools.contains(&"Black screen".to_owned()), "{tools:?}");
    window.click("Agenda");
    assert_eq!(room(&window).tool, Some(Tool::Agenda));
}

#[test]
fn the_facilitator_has_clock_and_agenda_beside_the_editor() {
    let mut window = begun();
    window.press(NONE, Key::Num1);
    // Without a desktop the room's own window lies over this one: at the left, where it is in nobody's way.
    window.harness().set_size(vec2(2400.0, 1200.0));
    window.app_mut().act(Action::Room(RoomAction::Apart(true)));
    window.settle();
    assert_eq!(window.app().state().settings.right.tab, RightTab::Room);
    assert!(window.shows_part("Name the persona, the scenario and the phase"), "the note is for the facilitator");
    window.click("Next item");
    assert!(window.shows("8:00, of 8 minutes"));
    let gone = "The agenda of this workshop was undone.";
    assert!(!window.shows_part(gone));
    window.app_mut().act(Action::Undo);
    window.settle();
    assert!(window.document().agenda.is_empty() && window.shows_part(gone), "clock and activity do not go in silence");
    window.pass(60);
    window.app_mut().act(Action::Redo);
    window.settle();
    assert!(!window.shows_part(gone) && window.shows("7:00, of 8 minutes"), "and come back as they run");
    window.click("14:48 What do we solve first?, 6 min");
    assert_eq!(room(&window).course.activity, 3);
    window.app_mut().act(Action::Room(RoomAction::Apart(false)));
    window.settle();
    assert_eq!(window.app().state().settings.right.tab, RightTab::Inspector);
    assert_eq!(room(&window).show, Show::Workshop);
}

#[test]
fn nothing_reaches_beyond_the_window_at_any_size() {
    for size in [vec2(1100.0, 700.0), vec2(1280.0, 720.0), vec2(1920.0, 1080.0)] {
        let mut window = with(&[(ActivityKind::WarmUp, 5), (ActivityKind::Discuss, 8), (ActivityKind::Break, 15)]);
        window.harness().set_size(size);
        for _ in 0..3 {
            window.settle();
            let screen = egui::Rect::from_min_size(egui::Pos2::ZERO, size).expand(1.0);
            for button in window.names(Role::Button) {
                let place = window.place_of(&button);
                assert!(screen.contains_rect(place), "{button} at {place:?} in {size}");
            }
            window.press(NONE, Key::N);
        }
    }
}

#[test]
fn items_of_the_shipped_agenda_bring_what_they_speak_of() {
    let mut window = begun();
    window.press(NONE, Key::Num2);
    let at = |window: &Window| {
        let room = window.app().state().room.as_ref().expect("in the room");
        let lane = room.course.lane.as_ref().and_then(|lane| window.document().lane(lane)).map(|lane| lane.kind);
        (room.course.activity, room.tool, lane)
    };
    window.press(NONE, Key::N);
    let persona = window.document().personas[0].clone();
    assert!(window.shows(&persona.name) && window.shows_part(persona.quote.trim()), "who travels, in their own words");
    assert!(window.shows("Goals") && window.shows(&persona.goals[0]) && window.shows("Frustrations"));
    window.press(NONE, Key::N);
    assert_eq!(at(&window), (2, None, Some(LaneKind::Touchpoints)));
    window.press(NONE, Key::ArrowUp);
    window.type_text("Asks a friend");
    window.press(NONE, Key::Enter);
    window.press(Modifiers::COMMAND, Key::Enter);
    let card = window.document().cards.iter().find(|card| card.text == "Asks a friend").expect("a card").clone();
    window.press(NONE, Key::N);
    assert_eq!(window.app().state().room.as_ref().and_then(|room| room.course.lane.clone()), Some(card.lane.clone()));
    assert!(window.shows_part("Asks a friend"), "what was written last is read out");
    window.press(NONE, Key::N);
    assert_eq!(at(&window).1, Some(Tool::Hands), "fingers are counted at once");
    window.press(NONE, Key::N);
    window.press(NONE, Key::N);
    assert_eq!(at(&window), (6, None, Some(LaneKind::Pains)));
}

#[test]
fn an_item_is_led_elsewhere_in_the_agenda() {
    let mut window = with(&[(ActivityKind::Discuss, 5)]);
    window.press(NONE, Key::A);
    window.click("What it is about: Anything");
    window.click("The personas");
    assert_eq!(window.document().agenda[0].about, Some(Topic::Personas));
    window.press(NONE, Key::Escape);
    assert!(window.shows("Goals"), "they are on the board");
}
