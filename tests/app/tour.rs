//! The map in front of people: the way over the sheet by keys, windows, and what is safe meanwhile.

use egui::{Key, Modifiers, Vec2, ViewportCommand, ViewportId, accesskit::Role, vec2};
use egui_kittest::kittest::Queryable as _;
use wayfare::{
    app::{
        action::{Action, Addition},
        command::CommandId,
        notice::Gravity,
        room::{
            Room, Show, Tool,
            tour::{Grain, Stop, Subject},
            window::Monitors,
        },
        state::Selection,
    },
    model::Document,
};

use crate::harness::Window;

const RETAIL: &str = "Retail, online and in store";
const NONE: Modifiers = Modifiers::NONE;
const HD: Vec2 = vec2(1920.0, 1080.0);

/// The retail template on a projector.
fn tour() -> Window {
    tour_of(Window::with_template(RETAIL), HD)
}

fn tour_of(mut window: Window, size: Vec2) -> Window {
    window.harness().set_size(size);
    window.settle();
    window.press(NONE, Key::F5);
    window
}

impl Window {
    fn room(&self) -> &Room {
        self.app().state().room.as_ref().expect("somebody is in the room")
    }

    fn is_in_room(&self) -> bool {
        self.app().state().room.is_some()
    }

    fn way(&self) -> Vec<Stop> {
        let sheet = self.app().state().drawing.sheet.as_ref().expect("the map is laid out");
        self.room().tour.stops(self.document(), sheet)
    }

    fn at(&self) -> usize {
        self.room().tour.place(&self.way())
    }

    fn subject(&self) -> Subject {
        self.way()[self.at()].subject.clone()
    }

    fn phase(&self, at: usize) -> Subject {
        Subject::Phase(self.document().phases[at].id.clone())
    }

    /// Clicks what has this name beside the editor: the room's window is drawn after it.
    fn click_beside(&mut self, name: &str) {
        let found: Vec<_> = self.harness().query_all_by_label(name).collect();
        found.first().expect("it is there").click();
        drop(found);
        self.settle();
    }

    /// One frame, and what it asked of its window.
    fn commands(&mut self) -> Vec<ViewportCommand> {
        self.harness().step();
        let output = &self.harness().output().viewport_output;
        output.get(&ViewportId::ROOT).map(|root| root.commands.clone()).unwrap_or_default()
    }
}

#[test]
fn every_key_of_a_keyboard_and_of_a_remote_control_leads_on_or_back() {
    let mut window = tour();
    assert_eq!(window.subject(), Subject::Whole, "it begins with the whole");
    assert!(window.shows("The whole journey: Buying hiking boots, in store and online"), "and says so");
    for key in [Key::Space, Key::ArrowRight, Key::ArrowDown, Key::PageDown, Key::Enter] {
        let before = window.at();
        window.press(NONE, key);
        assert_eq!(window.at(), before + 1, "{key:?} leads on");
    }
    for key in [Key::ArrowLeft, Key::ArrowUp, Key::PageUp, Key::Backspace] {
        let before = window.at();
        window.press(NONE, key);
        assert_eq!(window.at(), before - 1, "{key:?} leads back");
    }
    window.press(NONE, Key::End);
    let last = window.way().len() - 1;
    window.press(NONE, Key::Space);
    assert_eq!(window.at(), last, "behind the last stop there is none");
    window.press(NONE, Key::Home);
    assert_eq!(window.subject(), Subject::Whole);
    window.press(NONE, Key::Num4);
    assert_eq!(window.subject(), window.phase(3), "a digit is enough with six phases");
    assert!(window.shows("Phase 4 of 6: Service, part 1 of 2"), "what is on show is said");
    window.press(NONE, Key::Space);
    assert!(window.shows_part("Return needs a printed label"), "and so are the cards of each part");
    assert!(!window.shows_part("Points expire"), "those of other phases are not");
}

#[test]
fn every_card_is_shown_at_some_stop_as_large_as_can_be_read() {
    for size in [HD, vec2(1280.0, 720.0), vec2(1100.0, 700.0)] {
        let mut window = tour_of(Window::with_template(RETAIL), size);
        for grain in [Grain::Phases, Grain::Steps, Grain::Lanes, Grain::Personas] {
            window.app_mut().act(room(wayfare::app::room::tour::TourAction::Grain(grain)));
            window.settle();
            let way = window.way();
            let sheet = window.app().state().drawing.sheet.clone().expect("a sheet");
            for card in &sheet.cards {
                let middle = card.rect.centre();
                let is_shown = |stop: &&Stop| stop.subject != Subject::Whole && stop.rect.contains(middle);
                let stop = way
                    .iter()
                    .find(is_shown)
                    .unwrap_or_else(|| panic!("{grain:?} leaves out {}", card.card.id.as_str()));
                assert!(stop.zoom >= 2.0, "words of 8 points are {} pixels high", 8.0 * stop.zoom);
                let room = window.room().tour.screen / stop.zoom;
                assert!(stop.rect.w <= room.x && stop.rect.h <= room.y, "{grain:?}: {stop:?} in {room:?}");
            }
        }
    }
}

#[test]
fn what_is_said_at_a_stop_fits_the_screen_with_it() {
    for title in [RETAIL, "Service blueprint"] {
        let mut window = tour_of(Window::with_template(title), vec2(1100.0, 700.0));
        for grain in [Grain::Phases, Grain::Steps, Grain::Lanes, Grain::Personas] {
            window.app_mut().act(room(wayfare::app::room::tour::TourAction::Grain(grain)));
            window.settle();
            let sheet = window.app().state().drawing.sheet.clone().expect("a sheet");
            let quotes: Vec<_> =
                sheet.curves.iter().flat_map(|lane| lane.curve.quotes.iter().map(|q| q.rect)).collect();
            for stop in window.way().iter().filter(|stop| stop.subject != Subject::Whole) {
                let over = quotes.iter().filter(|quote| quote.overlaps(stop.rect));
                let seen = over.fold(stop.rect, |seen, quote| seen.union(*quote));
                let room = 1100.0 / stop.zoom - (sheet.grid.x - 26.0);
                let is_above = stop.rect.bottom() < sheet.grid.y;
                assert!(is_above || seen.w <= room, "{grain:?}: {seen:?} of {stop:?} in {room}");
            }
        }
    }
}

#[test]
fn numbers_of_more_than_nine_phases_need_no_hurry() {
    let mut window = Window::with_template(RETAIL);
    for _ in 0..6 {
        window.app_mut().act(Action::Add(Addition::Phase));
        window.app_mut().act(Action::Draft("More".to_owned()));
        window.app_mut().act(Action::KeepDraft);
    }
    assert_eq!(window.document().phases.len(), 12);
    let mut window = tour_of(window, HD);
    window.press(NONE, Key::Num1);
    assert_eq!((window.subject(), window.room().tour.typed), (Subject::Whole, Some(1)), "1 may become 12");
    assert!(window.shows_part("1: Enter goes to"), "and says how to go on");
    window.press(NONE, Key::Escape);
    assert!(window.is_in_room() && window.room().tour.typed.is_none(), "Escape forgets it");
    window.press(NONE, Key::Num1);
    window.press(NONE, Key::Enter);
    assert_eq!(window.subject(), window.phase(0));
    window.press(NONE, Key::Num1);
    window.press(NONE, Key::Num2);
    assert_eq!(window.subject(), window.phase(11));
}

#[test]
fn a_number_that_no_phase_has_is_said() {
    let mut window = tour();
    window.press(NONE, Key::Num9);
    assert!(window.shows("9: There are phases 1 to 6"));
    window.press(NONE, Key::Num3);
    assert_eq!(window.subject(), window.phase(2), "the next digit begins anew");
}

#[test]
fn the_way_changes_and_one_stays_where_one_is() {
    let mut window = tour();
    window.press(NONE, Key::Num4);
    window.click("Steps");
    let first = window.document().phases[3].steps[0].id.clone();
    assert_eq!(window.subject(), Subject::Step(first), "at the first step of the phase");
    window.click("Personas");
    assert!(matches!(window.subject(), Subject::Persona(_)));
    window.click("Phases");
    window.press(NONE, Key::Home);
    window.click("Lanes");
    assert_eq!(window.subject(), Subject::Whole);
    window.press(NONE, Key::Space);
    let lane = window.document().lanes.iter().find(|lane| !lane.hidden).expect("a lane").id.clone();
    assert_eq!(window.subject(), Subject::Lane(lane));
}

#[test]
fn a_black_screen_hides_everything_and_moves_nothing() {
    let mut window = tour();
    window.press(NONE, Key::Num2);
    let at = window.at();
    window.press(NONE, Key::Period);
    assert!(window.room().is_black && window.shows("The screen is black. B brings it back."));
    assert!(!window.shows_part("Phase 2 of 6"), "nothing of the map is told either");
    window.press(NONE, Key::PageDown);
    assert_eq!((window.room().is_black, window.at()), (false, at), "a key brings it back, where it was");
    window.press(NONE, Key::B);
    window.press(NONE, Key::Escape);
    assert!(window.is_in_room() && !window.room().is_black, "Escape as well");
    window.press(NONE, Key::Escape);
    assert!(!window.is_in_room(), "and then leads to the editor");
}

#[test]
fn the_window_is_full_while_the_room_has_it() {
    let mut window = Window::with_template(RETAIL);
    window.app_mut().act(room_enter(Show::Tour));
    assert!(window.commands().contains(&ViewportCommand::Fullscreen(true)));
    assert!(!window.commands().iter().any(|c| matches!(c, ViewportCommand::Fullscreen(_))), "asked for once");
    window.app_mut().act(room_leave());
    assert!(window.commands().contains(&ViewportCommand::Fullscreen(false)), "and given back");
}

#[test]
fn a_window_of_its_own_leaves_the_editor_and_comes_back_when_the_projector_goes() {
    let mut window = tour();
    window.press(NONE, Key::Num2);
    window.app_mut().set_monitors(Monitors { count: 2, own: 0 });
    window.press(NONE, Key::W);
    assert!(window.room().is_apart);
    assert!(window.shows("Outline"), "the editor is there");
    assert!(window.shows_part("Phase 2 of 6"), "and so is the room");
    let at = window.at();
    window.click_beside("Next");
    window.click_beside("Back");
    window.click_beside("Next");
    assert_eq!(window.at(), at + 1, "led from the laptop as well");
    window.click_beside("Back");
    window.app_mut().set_monitors(Monitors { count: 1, own: 0 });
    window.settle();
    assert!(!window.room().is_apart, "without the projector it is in this window again");
    assert_eq!(window.subject(), window.phase(1), "and has not lost its place");
}

#[test]
fn what_is_written_in_the_editor_is_seen_in_the_room() {
    let mut window = tour();
    window.press(NONE, Key::Num4);
    window.press(NONE, Key::W);
    let phase = window.document().phases[3].as_ref().clone();
    let edit = wayfare::edit::Edit::SetPhase(Box::new(wayfare::model::Phase { name: "Help".to_owned(), ..phase }));
    window.app_mut().act(Action::Edit(Box::new(edit)));
    window.settle();
    assert!(window.shows_part("Phase 4 of 6: Help"));
}

#[test]
fn a_move_takes_a_moment_and_none_where_nothing_is_to_move() {
    let mut window = tour();
    let card = "Touchpoint: Till";
    let go = |window: &mut Window, key: Key| {
        window.harness().key_press(key);
        window.harness().run_steps(2);
        let at_once = window.rect_of_part(card);
        window.settle();
        (at_once, window.rect_of_part(card))
    };
    let (on_the_way, there) = go(&mut window, Key::Num3);
    assert!(on_the_way.width() < there.width(), "nearer and nearer: {on_the_way} to {there}");
    window.press(NONE, Key::Home);
    window.app_mut().act(Action::ToggleMotion);
    window.settle();
    let (at_once, there) = go(&mut window, Key::Num3);
    assert_eq!(at_once, there, "one is there at once");
}

#[test]
fn nothing_is_deleted_in_front_of_people() {
    let mut window = Window::with_template(RETAIL);
    let before: Document = window.document().clone();
    let card = before.cards[0].id.clone();
    window.app_mut().act(Action::Select(Selection::card(card)));
    let mut window = tour_of(window, HD);
    window.press(NONE, Key::Num3);
    for (modifiers, key) in [
        (NONE, Key::Delete),
        (NONE, Key::Backspace),
        (Modifiers::COMMAND, Key::X),
        (Modifiers::COMMAND, Key::Enter),
        (Modifiers::COMMAND, Key::K),
        (Modifiers::COMMAND, Key::W),
        (Modifiers::COMMAND | Modifiers::SHIFT, Key::Enter),
    ] {
        window.press(modifiers, key);
        assert!(window.is_in_room(), "{key:?}");
    }
    assert_eq!(*window.document(), before);
    let phase = before.phases[2].as_ref().clone();
    let edit = wayfare::edit::Edit::SetPhase(Box::new(wayfare::model::Phase { name: "Pay".to_owned(), ..phase }));
    window.app_mut().act(Action::Edit(Box::new(edit)));
    window.app().state().flush();
    let kept = std::fs::read_dir(window.path("state").join("recovery")).expect("a folder");
    let kept = kept.flatten().find(|file| file.path().extension().is_some_and(|end| end == "ron"));
    let kept = std::fs::read_to_string(kept.expect("work is kept meanwhile").path()).expect("what was kept");
    assert!(kept.contains("\"Pay\""), "as it is by now");
    window.press(Modifiers::COMMAND, Key::Z);
    assert_eq!(*window.document(), before, "what happens can be undone");
    window.press(Modifiers::COMMAND, Key::Y);
    assert_eq!(window.document().phases[2].name, "Pay", "and done again");
}

#[test]
fn messages_wait_until_the_room_is_left_and_only_trouble_is_said() {
    let mut window = tour();
    window.app_mut().tell(Gravity::Done, "A backup was made");
    window.settle();
    assert!(!window.shows("A backup was made"), "it waits");
    window.app_mut().tell(Gravity::Error, "The disk is full");
    window.settle();
    assert!(window.shows("The disk is full"), "nobody is to lose work unnoticed");
    window.click("Dismiss message");
    assert!(!window.shows("The disk is full"));
    window.press(NONE, Key::Escape);
    assert!(window.shows("A backup was made"), "in the editor it is read");
    window.press(NONE, Key::ArrowRight);
    assert_ne!(window.app().state().selection, Selection::None, "with the keys on the map again");
}

#[test]
fn the_room_is_entered_from_the_bar_the_menu_and_by_keys() {
    let mut window = Window::with_template(RETAIL);
    window.click("Present");
    assert_eq!(window.room().show, Show::Tour);
    window.press(Modifiers::SHIFT, Key::F5);
    assert_eq!(window.room().show, Show::Workshop, "from one to the other");
    window.press(NONE, Key::F5);
    assert_eq!(window.room().show, Show::Tour);
    window.press(NONE, Key::Escape);
    assert!(!window.is_in_room());
    window.app_mut().act(Action::Run(CommandId::Workshop));
    window.settle();
    assert_eq!(window.room().show, Show::Workshop);
}

#[test]
fn a_workshop_that_was_left_is_gone_on_with() {
    let mut window = tour();
    window.press(Modifiers::SHIFT, Key::F5);
    window.app_mut().act(Action::Room(wayfare::app::dispatch::RoomAction::Tool(Some(Tool::Keys))));
    let began = window.room().record.start.clone();
    window.press(NONE, Key::Escape);
    assert!(window.is_in_room() && window.room().tool.is_none(), "Escape closes the tool first");
    window.press(NONE, Key::Escape);
    assert!(!window.is_in_room());
    let phase = window.document().phases[0].as_ref().clone();
    let edit = wayfare::edit::Edit::SetPhase(Box::new(wayfare::model::Phase { name: "Dream".to_owned(), ..phase }));
    window.app_mut().act(Action::Edit(Box::new(edit)));
    window.press(Modifiers::SHIFT, Key::F5);
    assert_eq!(window.room().record.start, began, "the same workshop");
    window.app_mut().act(Action::Room(wayfare::app::dispatch::RoomAction::End));
    window.press(Modifiers::SHIFT, Key::F5);
    assert_ne!(window.room().record.start, began, "after its end a new one");
}

#[test]
fn everything_in_the_bar_has_a_name_and_answers_to_the_keyboard() {
    let mut window = tour();
    let names = window.names(Role::Button);
    for name in ["Next", "Pointer", "Black screen", "A window of its own for the projector", "Workshop", "Leave"] {
        assert!(names.iter().any(|n| n == name), "{name} in {names:?}");
    }
    window.click("Next");
    assert_eq!(window.at(), 1);
    window.press(NONE, Key::L);
    assert!(window.room().tour.points);
}

fn room(action: wayfare::app::room::tour::TourAction) -> Action {
    Action::Room(wayfare::app::dispatch::RoomAction::Tour(action))
}

fn room_enter(show: Show) -> Action {
    Action::Room(wayfare::app::dispatch::RoomAction::Enter(show))
}

fn room_leave() -> Action {
    Action::Room(wayfare::app::dispatch::RoomAction::Leave)
}
