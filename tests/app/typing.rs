//! Words typed on the canvas: a real text field, with input methods, undo and clipboard inside.
//! (What is composed here is Latin: tests have no fonts for other scripts.)

use egui::{Event, ImeEvent, Key, Modifiers};
use wayfare::{
    app::{
        action::Action,
        state::{InPlaceSubject, Selection, Settings},
    },
    base::{Id, Language},
    edit::Edit,
    i18n,
    model::{Lane, LaneKind},
};

use crate::harness::Window;

const RETAIL: &str = "Retail, online and in store";

/// What is done again and again here.
trait Field {
    /// Selects the first cell of the empty map's lane of that kind and opens a card there.
    fn new_card(&mut self, kind: LaneKind);
    fn lane_of(&self, kind: LaneKind) -> Id;
    fn step_at(&self, at: usize) -> Id;
    fn is_editing(&self) -> bool;
    fn draft(&self) -> String;
    /// The words of all cards, in the order they were written.
    fn words(&self) -> Vec<String>;
    fn event(&mut self, event: Event);
    /// Unlike those of the harness, which come one a frame.
    fn in_one_frame(&mut self, events: [Event; 2]);
    fn compose(&mut self, text: &str);
    fn undo_label(&self, language: Language) -> Option<String>;
    fn with_quotes(&mut self);
}

impl Field for Window {
    fn new_card(&mut self, kind: LaneKind) {
        let (lane, step) = (self.lane_of(kind), self.step_at(0));
        self.app_mut().act(Action::Select(Selection::Cell { lane, step }));
        self.settle();
        self.press(Modifiers::NONE, Key::Enter);
        assert!(self.is_editing(), "Enter opened a field");
    }

    fn lane_of(&self, kind: LaneKind) -> Id {
        self.document().lanes.iter().find(|l| l.kind == kind).map(|l| l.id.clone()).expect("the map has the lane")
    }

    fn step_at(&self, at: usize) -> Id {
        self.document().steps().nth(at).map(|(_, s)| s.id.clone()).expect("the map has the step")
    }

    fn is_editing(&self) -> bool {
        self.app().state().editing.is_some()
    }

    fn draft(&self) -> String {
        self.app().state().editing.as_ref().map(|e| e.draft.clone()).expect("a field is open")
    }

    fn words(&self) -> Vec<String> {
        self.document().cards.iter().map(|c| c.text.clone()).collect()
    }

    fn event(&mut self, event: Event) {
        self.harness().event(event);
        self.settle();
    }

    fn in_one_frame(&mut self, events: [Event; 2]) {
        self.harness().input_mut().events.extend(events);
        self.harness().step();
    }

    fn compose(&mut self, text: &str) {
        self.event(Event::Ime(ImeEvent::Preedit { text: text.to_owned(), active_range_chars: None }));
    }

    fn undo_label(&self, language: Language) -> Option<String> {
        self.app().state().session.as_ref().and_then(|s| s.undo_label(language))
    }

    fn with_quotes(&mut self) {
        let settings = Settings { quotes: true, ..self.app().state().settings.clone() };
        self.app_mut().act(Action::Settings(Box::new(settings)));
        self.settle();
    }
}

#[test]
fn enter_of_an_input_method_is_not_ours() {
    let mut window = Window::with_template("Blank");
    window.new_card(LaneKind::Actions);
    window.compose("´");
    window.compose("´e");
    assert_eq!(window.draft(), "´e", "what is composed is on show");
    window.press(Modifiers::NONE, Key::Enter);
    assert!(window.is_editing(), "Enter chose a word of the input method");
    // The desktop may send the key in the same frame as the word.
    let enter =
        Event::Key { key: Key::Enter, physical_key: None, pressed: true, repeat: false, modifiers: Modifiers::NONE };
    window.in_one_frame([Event::Ime(ImeEvent::Commit("été".to_owned())), enter]);
    assert!(window.is_editing(), "so did this one");
    assert_eq!(window.draft(), "été");
    window.press(Modifiers::NONE, Key::Enter);
    assert!(!window.is_editing(), "the next Enter is ours");
    assert_eq!(window.words(), ["été"]);
}

#[test]
fn escape_of_an_input_method_drops_what_it_composes_and_nothing_else() {
    let mut window = Window::with_template("Blank");
    window.new_card(LaneKind::Actions);
    window.type_text("Reads ");
    window.compose("´");
    window.press(Modifiers::NONE, Key::Escape);
    window.compose("");
    assert_eq!(window.draft(), "Reads ", "the words before it stay");
    window.press(Modifiers::NONE, Key::Tab);
    assert_eq!(window.words().first().map(String::as_str), Some("Reads"), "Tab keeps them");
}

#[test]
fn undo_inside_the_field_takes_typing_back_and_leaves_the_map_alone() {
    let mut window = Window::with_template(RETAIL);
    let card = window.document().cards[3].clone();
    window.app_mut().act(Action::Select(Selection::card(card.id.clone())));
    window.settle();
    window.press(Modifiers::NONE, Key::Delete);
    window.press(Modifiers::COMMAND, Key::Z);
    let steps = window.undo_label(Language::English);
    window.app_mut().act(Action::Select(Selection::card(card.id.clone())));
    window.settle();
    window.press(Modifiers::NONE, Key::Enter);
    window.type_text(" at once");
    assert_eq!(window.draft(), format!("{} at once", card.text));
    window.press(Modifiers::COMMAND, Key::Z);
    assert_eq!(window.draft(), card.text, "Ctrl+Z took the typing back");
    assert!(window.is_editing(), "the field stays open");
    window.press(Modifiers::COMMAND | Modifiers::SHIFT, Key::Z);
    assert_eq!(window.draft(), format!("{} at once", card.text), "and the other way");
    window.press(Modifiers::COMMAND, Key::Z);
    window.press(Modifiers::NONE, Key::Enter);
    assert_eq!(window.undo_label(Language::English), steps, "nothing changed, so there is no step");
    assert!(window.document().card(&card.id).is_some(), "the map's own history was not touched");
}

#[test]
fn select_all_copy_cut_and_paste_belong_to_the_field() {
    let mut window = Window::with_template("Blank");
    window.new_card(LaneKind::Actions);
    window.type_text("Looks for boots");
    window.press(Modifiers::COMMAND, Key::A);
    window.event(Event::Cut);
    assert_eq!(window.draft(), "", "all of it was cut");
    window.event(Event::Paste("Looks for boots\nand socks".to_owned()));
    assert_eq!(window.draft(), "Looks for boots\nand socks", "several lines stay in one card");
    window.press(Modifiers::NONE, Key::Enter);
    assert_eq!(window.words(), ["Looks for boots\nand socks"]);
}

#[test]
fn several_lines_pasted_into_a_name_are_one_line() {
    let mut window = Window::with_template("Blank");
    let phase = window.document().phases[0].id.clone();
    window.app_mut().act(Action::Select(Selection::Phase(phase.clone())));
    window.settle();
    window.press(Modifiers::NONE, Key::F2);
    window.event(Event::Paste("Finding\r\nout".to_owned()));
    window.press(Modifiers::NONE, Key::Enter);
    assert_eq!(window.document().phase(&phase).expect("it is there").name, "Finding out");
}

#[test]
fn tab_keeps_the_words_and_opens_the_next_cell() {
    let mut window = Window::with_template("Blank");
    window.new_card(LaneKind::Actions);
    for text in ["Hears of it", "Compares", "Pays"] {
        window.type_text(text);
        window.press(Modifiers::NONE, Key::Tab);
    }
    assert_eq!(window.words(), ["Hears of it", "Compares", "Pays", ""], "a row was written by Tab alone");
    window.press(Modifiers::SHIFT, Key::Tab);
    assert_eq!(window.words(), ["Hears of it", "Compares", "Pays"], "the empty card went again");
    assert_eq!(window.draft(), "Pays", "Shift+Tab leads back to the card before");
    window.type_text(" by card");
    window.press(Modifiers::NONE, Key::Escape);
    assert_eq!(window.words(), ["Hears of it", "Compares", "Pays"], "Esc leaves it as it was");
    let steps: Vec<Id> = window.document().cards.iter().map(|c| c.step.clone()).collect();
    assert_eq!(steps, [window.step_at(0), window.step_at(1), window.step_at(2)]);
}

#[test]
fn tab_at_the_end_of_a_lane_goes_on_with_the_next_one_that_holds_cards() {
    let mut window = Window::with_template("Blank");
    let (lane, step) = (window.lane_of(LaneKind::Touchpoints), window.step_at(5));
    window.app_mut().act(Action::Select(Selection::Cell { lane, step }));
    window.settle();
    window.type_text("Shop");
    window.press(Modifiers::NONE, Key::Tab);
    let Selection::Cards(ids) = window.app().state().selection.clone() else { panic!("a card is open") };
    let card = window.document().card(&ids[0]).expect("it is there").clone();
    assert_eq!(card.lane, window.lane_of(LaneKind::Thoughts), "the lane of feelings holds no cards");
    assert_eq!(card.step, window.step_at(0));
}

#[test]
fn tab_goes_from_name_to_name() {
    let mut window = Window::with_template("Blank");
    let first = window.document().phases[0].id.clone();
    window.app_mut().act(Action::Select(Selection::Phase(first)));
    window.settle();
    window.press(Modifiers::NONE, Key::F2);
    for name in ["Before", "During", "After"] {
        window.type_text(name);
        window.press(Modifiers::NONE, Key::Tab);
    }
    let names: Vec<String> = window.document().phases.iter().take(3).map(|p| p.name.clone()).collect();
    assert_eq!(names, ["Before", "During", "After"], "each name was proposed as a whole, and typed over");
    let fourth = InPlaceSubject::Phase(window.document().phases[3].id.clone());
    assert_eq!(window.app().state().editing.as_ref().map(|e| e.subject.clone()), Some(fourth));
}

#[test]
fn letters_typed_faster_than_the_field_opens_are_all_there() {
    let mut window = Window::with_template("Blank");
    let (lane, step) = (window.lane_of(LaneKind::Actions), window.step_at(0));
    window.app_mut().act(Action::Select(Selection::Cell { lane, step }));
    window.settle();
    for letters in [["B", "o"], ["o", "t"]] {
        window.in_one_frame(letters.map(|letter| Event::Text(letter.to_owned())));
    }
    window.type_text("s");
    assert_eq!(window.draft(), "Boots");
}

#[test]
fn quotation_marks_follow_the_language_of_the_map_and_undo_brings_the_straight_one_back() {
    for (language, curled) in [(Language::English, "“It’s”"), (Language::German, "„It’s“")] {
        let mut window = Window::open(language, None);
        window.click(i18n::text(language, "template-blank"));
        window.with_quotes();
        window.new_card(LaneKind::Actions);
        for letter in ["\"", "I", "t", "'", "s", "\""] {
            window.type_text(letter);
        }
        assert_eq!(window.draft(), curled);
        window.press(Modifiers::COMMAND, Key::Z);
        let straight: String = curled.chars().take(5).chain(['"']).collect();
        assert_eq!(window.draft(), straight, "one Ctrl+Z turns the last mark back");
        window.type_text("!");
        assert_eq!(window.draft(), format!("{straight}!"), "and typing goes on behind it");
        window.press(Modifiers::NONE, Key::Enter);
        assert_eq!(window.words(), [format!("{straight}!")]);
    }
}

#[test]
fn a_card_begun_with_a_mark_begins_with_a_typographic_one() {
    let mut window = Window::with_template("Blank");
    window.with_quotes();
    let (lane, step) = (window.lane_of(LaneKind::Thoughts), window.step_at(0));
    window.app_mut().act(Action::Select(Selection::Cell { lane, step }));
    window.settle();
    window.type_text("\"");
    window.type_text("Where?");
    assert_eq!(window.draft(), "“Where?");
}

#[test]
fn marks_stay_straight_unless_they_are_wanted_typographic_and_in_pasted_words() {
    let mut window = Window::with_template("Blank");
    window.new_card(LaneKind::Actions);
    window.type_text("\"");
    assert_eq!(window.draft(), "\"", "off unless somebody wants it");
    window.press(Modifiers::NONE, Key::Escape);
    window.with_quotes();
    window.new_card(LaneKind::Actions);
    window.event(Event::Paste("a \"b\"".to_owned()));
    assert_eq!(window.draft(), "a \"b\"", "what was written elsewhere stays as it was");
}

#[test]
fn the_card_grows_while_one_types() {
    let mut window = Window::with_template("Blank");
    window.new_card(LaneKind::Actions);
    let height = |window: &Window| window.app().state().drawing.sheet.as_ref().map(|s| s.cards[0].rect.h);
    window.type_text("Looks");
    let before = height(&window);
    window.type_text(" for boots that are warm and dry and last for more than one winter in the mountains");
    assert!(height(&window) > before, "the words have room on the sheet already");
}

#[test]
fn who_may_not_change_words_hears_so_before_typing_any() {
    let mut window = Window::with_template(RETAIL);
    let card = window.document().cards[0].clone();
    let lane = window.document().lane(&card.lane).expect("its lane").as_ref().clone();
    window.app_mut().act(Action::Edit(Box::new(Edit::SetLane(Lane { locked: true, ..lane }))));
    window.app_mut().act(Action::EditText(InPlaceSubject::Card(card.id.clone())));
    window.settle();
    assert!(window.app().state().editing.is_none(), "no field opens");
    assert!(window.shows_part("locked"), "and it says why");
    window.app_mut().act(Action::EditText(InPlaceSubject::Title));
    assert!(window.app().state().editing.is_some(), "other words can be changed");
}

#[test]
fn saving_in_the_middle_of_a_sentence_leaves_the_field_open() {
    let mut window = Window::with_template("Blank");
    let path = window.path("typing.ron");
    window.app_mut().act(Action::SaveTo(path.clone()));
    window.settle();
    window.new_card(LaneKind::Actions);
    window.type_text("Half a");
    window.press(Modifiers::COMMAND, Key::S);
    assert!(window.is_editing(), "the field stays");
    let saved = std::fs::read_to_string(&path).unwrap();
    assert!(saved.contains("Half a"), "what is typed so far is in the file");
    window.type_text(" thought");
    assert_eq!(window.draft(), "Half a thought", "and the sentence goes on");
    window.press(Modifiers::NONE, Key::Enter);
    assert_eq!(window.words(), ["Half a thought"], "one card");
}
