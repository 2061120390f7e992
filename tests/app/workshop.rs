//! A whole workshop of 45 minutes, played through by keys alone on a clock that the test moves, and
//! its minutes compared word for word.

use std::fs;

use egui::{Key, Modifiers};
use egui_kittest::kittest::NodeT as _;
use wayfare::{
    app::room::Tool,
    base::Language,
    model::{ActivityKind, Document, Kind},
};

use crate::harness::Window;

const NONE: Modifiers = Modifiers::NONE;
/// Nine in the morning of 12 March 2026.
const NINE: u64 = 1_773_306_000;

/// A facilitator who has nothing but a keyboard.
struct Keyboard {
    window: Window,
    language: Language,
}

impl Keyboard {
    fn say(&self, english: &'static str, german: &'static str) -> &'static str {
        if self.language == Language::English { english } else { german }
    }

    fn key(&mut self, key: Key) {
        self.window.press(NONE, key);
    }

    fn keys(&mut self, keys: &[Key]) {
        for key in keys {
            self.key(*key);
        }
    }

    /// Types a line and Enter.
    fn line(&mut self, words: &str) {
        self.window.type_text(words);
        self.key(Key::Enter);
    }

    /// Goes on with Tab until what has this name has the focus.
    fn tab_to(&mut self, name: &str) {
        for _ in 0..120 {
            if self.focused().as_deref() == Some(name) {
                return;
            }
            self.key(Key::Tab);
        }
        panic!("Tab never comes to {name}");
    }

    fn focused(&mut self) -> Option<String> {
        let nodes = self.window.harness().root().children_recursive();
        nodes.into_iter().map(|node| node.accesskit_node()).find(|node| node.is_focused())?.label()
    }

    /// So much of the meeting goes by.
    fn minutes(&mut self, minutes: u64, seconds: u64) {
        self.window.pass(minutes * 60 + seconds);
    }

    fn map(&self) -> &Document {
        self.window.document()
    }

    fn does(&self) -> ActivityKind {
        let room = self.window.app().state().room.as_ref().expect("in the room");
        room.course.kind(self.map()).expect("an activity")
    }

    fn tool(&self) -> Option<Tool> {
        self.window.app().state().room.as_ref().expect("in the room").tool
    }
}

/// Opens the map and enters the room: eight people, the agenda of 45 minutes, the phase "Service".
fn enter(language: Language) -> Keyboard {
    let mut window = Window::open(language, None);
    window.click(if language == Language::English {
        "Retail, online and in store"
    } else {
        "Handel, online und stationär"
    });
    window.set_wall(NINE);
    let mut room = Keyboard { window, language };
    room.window.press(Modifiers::SHIFT, Key::F5);
    room.keys(&[Key::Plus, Key::Minus, Key::Num1]);
    let minutes: u16 = room.map().agenda.iter().map(|activity| activity.minutes).sum();
    assert_eq!((minutes, room.does()), (45, ActivityKind::WarmUp));
    room.keys(&[Key::P, Key::ArrowRight, Key::ArrowRight, Key::ArrowRight]);
    room.minutes(4, 50);
    room
}

/// Everybody writes; nobody sees a word before all cards are uncovered.
fn write(room: &mut Keyboard) {
    room.key(Key::N);
    assert_eq!(room.does(), ActivityKind::SilentWriting);
    let before = room.map().cards.len();
    let (sunday, parking) = (
        room.say("!4 Nobody answers on Sundays", "!4 Sonntags meldet sich niemand"),
        room.say("!3 No parking near the repair desk", "!3 Kein Parkplatz bei der Werkstatt"),
    );
    room.line(sunday);
    room.minutes(3, 0);
    room.line(parking);
    room.minutes(5, 0);
    assert_eq!(room.map().cards.len(), before, "covered cards are not on the map");
    assert!(!room.window.shows_part(&sunday[3..]), "the room sees backs");
    room.window.press(Modifiers::COMMAND, Key::Enter);
    assert_eq!(room.map().cards.len(), before + 2);
    assert!(room.window.shows_part(&sunday[3..]), "now it reads them");
}

/// Two cards are read out and become one; the feelings about the first step are asked for.
fn read_out(room: &mut Keyboard) {
    room.key(Key::N);
    assert_eq!(room.does(), ActivityKind::ReadOut);
    room.minutes(5, 0);
    room.key(Key::G);
    let first = room.focused().expect("the first card has the focus");
    room.key(Key::Space);
    assert!(room.window.shows_part(room.say("is picked up", "aufgenommen")));
    let second = room.say("Nobody answers on Sundays", "Sonntags meldet sich niemand");
    room.tab_to(second);
    room.key(Key::Enter);
    let name = room.say("Nobody is there for us", "Niemand ist für uns da");
    room.line(name);
    let merge = room.say("Merge: Nobody is there for us", "Zusammenfassen: Niemand ist für uns da");
    room.tab_to(merge);
    room.key(Key::Enter);
    let merged = room.map().cards.iter().find(|card| card.text == name).expect("one card");
    assert_eq!(merged.gathered, [first, second.to_owned()], "two cards became one");
    room.key(Key::G);
    room.minutes(2, 0);
    room.keys(&[Key::H, Key::Num3, Key::Enter, Key::Num4, Key::Enter, Key::Num1, Key::Enter, Key::Enter, Key::Enter]);
    assert_eq!(room.tool(), Some(Tool::Hands));
    room.key(Key::H);
    room.minutes(1, 0);
}

/// Forty dots; two cards end with as many. It takes two minutes longer than planned.
fn vote(room: &mut Keyboard) {
    room.key(Key::N);
    assert_eq!(room.does(), ActivityKind::Vote);
    room.key(Key::Enter);
    for (card, dots) in [(Key::Num1, 9), (Key::Num2, 14), (Key::Num3, 9)] {
        room.key(card);
        (0..dots).for_each(|_| room.key(Key::Plus));
    }
    room.minutes(8, 0);
    assert!(room.window.shows_part(room.say("32 of 40 dots placed", "32 von 40 Punkten")));
    room.keys(&[Key::Enter, Key::Enter]);
    assert_eq!(room.map().rounds.len(), 1 + before(room).rounds.len());
}

fn before(room: &Keyboard) -> &Document {
    &room.window.app().state().room.as_ref().expect("in the room").record.start
}

/// What is decided, and what does not fit. A slip of the tongue is taken back.
fn discuss(room: &mut Keyboard) {
    room.key(Key::N);
    assert_eq!(room.does(), ActivityKind::Discuss);
    room.minutes(10, 0);
    room.key(Key::D);
    room.line(room.say("The hotline opens on Sundays from May on", "Ab Mai ist die Hotline sonntags besetzt"));
    room.line(room.say("Free coffee for everybody", "Kaffee umsonst für alle"));
    assert_eq!(room.map().decisions.len(), 2);
    room.key(Key::Escape);
    room.window.press(Modifiers::COMMAND, Key::Z);
    assert_eq!(room.map().decisions.len(), 1, "one step back is one decision less");
    if room.tool() == Some(Tool::Parking) {
        room.key(Key::Escape);
    }
    room.key(Key::K);
    room.line(room.say("Who owns the case numbers?", "Wem gehören die Vorgangsnummern?"));
    room.keys(&[Key::Escape, Key::Escape]);
    assert_eq!(room.tool(), None);
    room.minutes(3, 0);
}

/// The order is looked at, and the minutes are written.
fn end(room: &mut Keyboard) -> String {
    room.key(Key::N);
    assert_eq!(room.does(), ActivityKind::Rank);
    room.minutes(4, 0);
    room.keys(&[Key::E, Key::Num2]);
    let path = room.window.path("minutes.md");
    room.window.press(Modifiers::COMMAND, Key::A);
    room.line(&path.display().to_string());
    fs::read_to_string(path).expect("the minutes are written")
}

fn played(language: Language, golden: &str) {
    let mut room = enter(language);
    write(&mut room);
    read_out(&mut room);
    vote(&mut room);
    discuss(&mut room);
    let said = end(&mut room);
    let file = concat!(env!("CARGO_MANIFEST_DIR"), "/tests/data/minutes/");
    let file = format!("{file}{golden}");
    if std::env::var_os("ACCEPT").is_some() {
        fs::write(&file, &said).expect("a file");
    }
    assert_eq!(said, fs::read_to_string(file).expect("what it should say"));
    let pains = room.map().cards.iter().filter(|card| matches!(card.kind, Kind::Pain(_))).count();
    assert_eq!(pains, before(&room).cards.iter().filter(|card| matches!(card.kind, Kind::Pain(_))).count() + 1);
}

#[test]
fn forty_five_minutes_are_played_by_keys_alone_and_told_word_for_word() {
    played(Language::English, "workshop.en.md");
}

#[test]
fn the_same_in_german() {
    played(Language::German, "workshop.de.md");
}
