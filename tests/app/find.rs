//! Find and replace by keys and labels.

use egui::{Key, Modifiers};
use wayfare::{
    app::{action::Action, camera::Camera, search::FilterAction, state::Selection},
    base::Language,
    edit::Edit,
    find::{Query, find},
    i18n,
    model::Filter,
};

use crate::harness::Window;

const TEMPLATE: &str = "Retail, online and in store";
const SHIFT_COMMAND: Modifiers = Modifiers::COMMAND.plus(Modifiers::SHIFT);

/// How often these words stand in the map.
fn count(window: &Window, text: &str) -> usize {
    find(window.document(), &Query { text: text.to_owned(), ..Query::default() }).len()
}

/// A window that looks for this.
fn looking_for(text: &str) -> Window {
    let mut window = Window::with_template(TEMPLATE);
    window.press(Modifiers::COMMAND, Key::F);
    window.type_text(text);
    window
}

#[test]
fn typing_counts_goes_and_selects() {
    let mut window = looking_for("return");
    let found = count(&window, "return");
    assert!(found > 3, "returning is what people do");
    assert!(window.shows(&format!("1 of {found}")), "the first of all");
    let first = window.app().state().selection.clone();
    assert_ne!(first, Selection::None, "what it belongs to is selected");
    window.press(Modifiers::NONE, Key::Enter);
    assert!(window.shows(&format!("2 of {found}")), "Enter goes on, and the field keeps the focus");
    window.press(Modifiers::NONE, Key::F3);
    window.press(Modifiers::COMMAND, Key::G);
    assert!(window.shows(&format!("4 of {found}")), "so do F3 and Ctrl+G");
    window.press(Modifiers::SHIFT, Key::Enter);
    window.press(Modifiers::SHIFT, Key::F3);
    window.press(SHIFT_COMMAND, Key::G);
    window.press(Modifiers::SHIFT, Key::Enter);
    assert!(window.shows(&format!("{found} of {found}")), "backwards, round the beginning");
    window.press(Modifiers::NONE, Key::Escape);
    assert!(!window.shows("Find in the map"), "Esc closes the bar");
    window.press(Modifiers::NONE, Key::F3);
    assert!(window.shows(&format!("1 of {found}")), "F3 goes on with what was looked for last");
}

#[test]
fn the_bar_says_where_a_match_is_that_is_not_on_the_sheet() {
    let mut window = Window::with_template(TEMPLATE);
    let mut card = window.document().cards[0].as_ref().clone();
    card.note = "zebra crossing".into();
    let text = card.text.clone();
    window.app_mut().act(Action::Edit(Box::new(Edit::SetCard(Box::new(card)))));
    window.press(Modifiers::COMMAND, Key::F);
    window.type_text("zebra");
    assert!(window.shows("1 of 1"), "notes are searched");
    assert!(window.shows_part("Notes · card"), "and the bar says so: {text}");
    window.fill("Find in the map", "no such words");
    assert!(window.shows("No match"), "nothing is said to be nothing");
}

#[test]
fn case_and_whole_words_are_switched_by_name() {
    let mut window = looking_for("the");
    let all = count(&window, "the");
    window.click("Whole words");
    let whole = Query { text: "the".into(), whole_words: true, match_case: false };
    let fewer = find(window.document(), &whole).len();
    assert!(fewer < all, "some are parts of words");
    assert!(window.shows(&format!("1 of {fewer}")), "whole words only");
    window.click("Match case");
    let cased = find(window.document(), &Query { match_case: true, ..whole }).len();
    assert!(cased < fewer && window.shows(&format!("1 of {cased}")), "and case as it is written");
}

#[test]
fn replacing_one_goes_on_to_the_next() {
    let mut window = Window::with_template(TEMPLATE);
    let before = count(&window, "customer");
    window.press(Modifiers::COMMAND, Key::H);
    window.type_text("customer");
    window.fill("Replace with", "customers’ customer");
    window.click("Replace");
    assert_eq!(count(&window, "customer"), before + 1, "one was replaced by two");
    assert!(window.shows(&format!("3 of {}", before + 1)), "what was put in is not gone through again");
    window.press(Modifiers::COMMAND, Key::Num0);
    window.app_mut().act(Action::Undo);
    window.settle();
    assert_eq!(count(&window, "customer"), before, "it is one step of history");
}

#[test]
fn replacing_all_is_one_step_and_says_what_it_left() {
    let mut window = Window::with_template(TEMPLATE);
    let mut lane = window.document().lanes.iter().find(|l| l.name.is_empty()).expect("a lane").as_ref().clone();
    lane.locked = true;
    let id = lane.id.clone();
    window.app_mut().act(Action::Edit(Box::new(Edit::SetLane(lane))));
    let matches = find(window.document(), &Query { text: "e".into(), ..Query::default() });
    let locked = matches.iter().filter(|m| m.locked).count();
    assert!(locked > 1, "the locked lane {id:?} has some");
    let before = window.document().clone();
    window.press(Modifiers::COMMAND, Key::H);
    window.type_text("e");
    window.fill("Replace with", "é");
    window.click("Replace all");
    assert_eq!(count(&window, "e"), locked, "all but those");
    assert!(window.shows_part(&format!("Replaced {} matches.", matches.len() - locked)), "counted");
    assert!(window.shows_part(&format!("{locked} matches in locked lanes were left")), "and said");
    assert!(window.shows_part(&format!("Undo: Replace {} matches", matches.len() - locked)), "one step");
    window.app_mut().act(Action::Undo);
    window.settle();
    assert_eq!(window.document(), &before, "that is taken back as one");
}

#[test]
fn what_is_found_is_brought_near_enough_to_be_read() {
    let mut window = Window::with_template(TEMPLATE);
    window.app_mut().act(Action::ToggleMotion);
    let far = Camera { zoom: 0.2, fitted: false, ..window.app().state().camera };
    window.app_mut().act(Action::Look(far));
    window.settle();
    window.press(Modifiers::COMMAND, Key::F);
    window.harness().event(egui::Event::Text("newsletter".into()));
    // The glide, and crisp drawings at its end.
    window.harness().run_steps(12);
    assert_eq!(window.app().state().camera.zoom, 1.0, "one can read it now");
    let state = window.app().state();
    let id = state.selection.only_card().expect("a card says newsletter");
    let rect = state.drawing.sheet.as_ref().and_then(|s| s.card(id)).expect("it lies on the sheet").rect;
    let (camera, centre) = (state.camera, rect.centre());
    let room = camera.viewport / camera.zoom;
    let inside = centre.x > camera.origin.x && centre.x < camera.origin.x + room.x;
    assert!(inside && centre.y > camera.origin.y && centre.y < camera.origin.y + room.y, "and it is in view");
}

#[test]
fn each_map_keeps_what_is_looked_for_in_it() {
    let mut window = looking_for("return");
    // A template that nobody has touched gives its place away.
    window.app_mut().act(Action::Edit(Box::new(Edit::SetNotes("touched".into()))));
    let filter = Filter { severity: 3, ..Filter::default() };
    window.app_mut().act(Action::Filter(FilterAction::Set(Box::new(filter.clone()))));
    window.app_mut().act(Action::NewFrom { template: "b2b".into(), language: Language::English });
    window.settle();
    let search = &window.app().state().search;
    assert!(!search.bar.is_open && !search.filter.is_on(), "another map, nothing looked for");
    window.press(Modifiers::COMMAND.plus(Modifiers::SHIFT), Key::Tab);
    let search = &window.app().state().search;
    assert!(search.bar.is_open && search.filter == filter, "back again, as it was left");
}

#[test]
fn the_bar_speaks_german() {
    let german = Language::German;
    let mut window = Window::open(german, None);
    window.click(i18n::text(german, "template-retail"));
    window.press(Modifiers::COMMAND, Key::H);
    window.type_text("karton");
    let found = find(window.document(), &Query { text: "karton".into(), ..Query::default() }).len();
    if found == 0 {
        assert!(window.shows("Kein Treffer"), "nothing found");
    }
    window.fill("Im Dokument suchen", "ü");
    window.fill("Ersetzen durch", "ue");
    window.click("Alle ersetzen");
    assert!(window.shows_part("Fundstellen ersetzt."), "replaced and said");
    assert!(window.shows_part("Fundstellen ersetzen"), "the step is named");
}
