//! The register of evidence in the window: gone through by keys, changed at the right, one step of
//! history for each intention.

use egui::{Key, Modifiers, accesskit::Role};
use egui_kittest::kittest::Queryable as _;
use wayfare::{
    app::{
        action::Action,
        command::CommandId,
        perspective::{Column, Perspective, Register},
        state::{RightTab, Selection},
    },
    base::{Id, Language},
    edit::Edit,
    model::{EvidenceLevel, Source},
};

use crate::harness::Window;

fn register() -> Window {
    let mut window = Window::with_template("Retail, online and in store");
    window.press(Modifiers::ALT, Key::Num5);
    window
}

fn act(window: &mut Window, action: Action) {
    window.app_mut().act(action);
    window.settle();
}

/// Clicks what has a name that begins so, as a screen reader does it: wherever it is.
fn click(window: &mut Window, begins: &str) {
    let is_it = |n: &egui_kittest::kittest::AccessKitNode<'_>| {
        n.label().is_some_and(|l| l.starts_with(begins))
            && !matches!(n.role(), Role::Label | Role::TextRun | Role::Table)
    };
    window.harness().get_by(is_it).click_accesskit();
    window.settle();
}

fn rows(window: &Window) -> Vec<String> {
    let titles =
        window.names(Role::Row).into_iter().filter(|name| name.contains("rest on it") || name.contains("rests on it"));
    titles.map(|name| name.split(',').next().unwrap_or_default().to_owned()).collect()
}

fn undo_all(window: &mut Window) -> usize {
    let mut steps = 0;
    while window.app().state().session.as_ref().is_some_and(|s| s.next_undo().is_some()) {
        act(window, Action::Undo);
        steps += 1;
    }
    steps
}

#[test]
fn every_source_is_a_row_that_says_everything() {
    let window = register();
    assert_eq!(window.app().state().perspective, Perspective::Evidence, "Alt+5 shows the register");
    let rows = window.names(Role::Row);
    let interviews = rows.iter().find(|row| row.starts_with("Customer interviews")).expect("a row");
    for part in ["Interview", "30 January 2026", "n = 18", "14 cards rest on it"] {
        assert!(interviews.contains(part), "{part} is missing from {interviews}");
    }
    for heading in ["Source", "Method", "Date", "n", "Cards"] {
        assert!(window.names(Role::ColumnHeader).iter().any(|name| name == heading), "{heading}");
    }
}

#[test]
fn headings_sort_one_way_the_other_way_and_not_at_all() {
    let mut window = register();
    let document: Vec<String> = window.document().evidence.iter().map(|s| s.title.clone()).collect();
    click(&mut window, "Cards");
    assert_eq!(window.app().state().register.order, Some((Column::Cards, false)), "fewest first");
    assert_eq!(rows(&window)[0], "Store visits on a Saturday", "{:?}", rows(&window));
    click(&mut window, "Cards");
    assert!(rows(&window)[0].starts_with("Customer interviews"), "most first: {:?}", rows(&window));
    click(&mut window, "Cards");
    assert_eq!(window.app().state().register.order, None, "as in the document again");
    assert!(document[0].starts_with(&rows(&window)[0]), "{:?}", rows(&window));
}

#[test]
fn words_and_kinds_of_sources_are_found() {
    let mut window = register();
    window.fill("Find a source", "SURVEY");
    assert_eq!(rows(&window), ["Customer satisfaction survey"], "by title and method, whatever the case");
    window.fill("Find a source", "trusted none");
    assert_eq!(rows(&window).len(), 1, "by its quote");
    window.fill("Find a source", "zeppelin");
    assert!(window.shows("No source has these words."), "nothing says so");
}

#[test]
fn arrows_go_from_source_to_source_and_the_details_follow() {
    let mut window = register();
    click(&mut window, "Customer interviews on buying, returning and repairing, Interview");
    assert_eq!(window.app().state().selection, Selection::Source(Id::new("interviews")), "selected");
    assert!(window.shows("14 cards rest on it"), "its details are at the right");
    window.press(Modifiers::NONE, Key::ArrowDown);
    assert_eq!(window.app().state().selection, Selection::Source(Id::new("survey")), "the next one");
    window.press(Modifiers::NONE, Key::ArrowUp);
    window.press(Modifiers::NONE, Key::ArrowUp);
    assert_eq!(window.app().state().selection, Selection::Source(Id::new("interviews")), "no further than the first");
}

#[test]
fn adding_duplicating_and_removing_are_a_step_each() {
    let mut window = register();
    act(&mut window, Action::RightTab(RightTab::Review));
    click(&mut window, "Add source");
    assert_eq!(window.app().state().settings.right.tab, RightTab::Inspector, "its form is at the right");
    assert_eq!(window.document().evidence.len(), 4, "a new one");
    let new = window.document().evidence[3].id.clone();
    assert_eq!(window.app().state().selection, Selection::Source(new), "is selected");
    assert_eq!(window.app().state().perspective, Perspective::Evidence, "where one is");
    assert!(window.shows_part("No card rests on it"), "and marked as unused");
    act(&mut window, Action::Select(Selection::Source(Id::new("survey"))));
    window.press(Modifiers::COMMAND, Key::D);
    let copy = &window.document().evidence[2];
    assert!(copy.title == "Customer satisfaction survey, spring" && copy.id != Id::new("survey"), "right behind it");
    act(&mut window, Action::Select(Selection::Source(Id::new("survey"))));
    assert!(window.shows("Remove the source; 8 cards lose it"), "what is lost is said before");
    window.press(Modifiers::NONE, Key::Delete);
    assert!(window.document().source(&Id::new("survey")).is_none(), "gone");
    assert!(window.document().cards.iter().all(|c| !c.rests_on(&Id::new("survey"))), "with the pointers");
    assert!(window.shows_part("8 cards rested on it"), "and said afterwards");
    assert_eq!(undo_all(&mut window), 3, "three intentions, three steps");
    assert_eq!(window.document().evidence.len(), 3, "all as before");
}

#[test]
fn fields_of_a_source_are_changed_at_the_right() {
    let mut window = register();
    act(&mut window, Action::Select(Selection::Source(Id::new("visits"))));
    window.fill("Where it comes from", "Kempten store");
    assert_eq!(window.document().source(&Id::new("visits")).expect("it").origin, "Kempten store", "typed");
    assert_eq!(undo_all(&mut window), 1, "one step for one field");
}

#[test]
fn a_card_in_the_list_leads_to_the_map() {
    let mut window = register();
    act(&mut window, Action::Select(Selection::Source(Id::new("visits"))));
    click(&mut window, "Shoe fitting. ");
    let state = window.app().state();
    assert_eq!(state.selection, Selection::card(Id::new("t-fitting")), "the card");
    assert_eq!(state.perspective, Perspective::Map, "on the map");
    act(&mut window, Action::GoTo(Selection::Source(Id::new("visits"))));
    assert_eq!(window.app().state().perspective, Perspective::Evidence, "and back to the register");
}

#[test]
fn sources_that_are_old_or_unused_are_marked() {
    let mut window = register();
    let old = Source { id: Id::new("old"), title: "Old survey".into(), date: "2024-02-01".into(), ..Source::default() };
    act(&mut window, Action::Edit(Box::new(Edit::AddSource { source: Box::new(old), at: 9 })));
    let rows = window.names(Role::Row);
    let row = rows.iter().find(|row| row.starts_with("Old survey")).expect("the row");
    assert!(row.contains("No card rests on it") && row.contains("Older than a year"), "{row}");
}

#[test]
fn a_cell_of_the_coverage_selects_its_cards() {
    let mut window = register();
    click(&mut window, "Touchpoints, Service: 5 cards; 2 researched, 0 partly, 3 assumed");
    let Selection::Cards(ids) = window.app().state().selection.clone() else { panic!("cards are selected") };
    assert_eq!(ids.len(), 5, "those of the cell");
    assert!(window.shows("5 cards"), "and their details at the right");
}

#[test]
fn what_is_assumed_is_one_click_away_and_back() {
    let mut window = register();
    click(&mut window, "Show only what we assume");
    let state = window.app().state();
    assert!(state.search.filter.levels.iter().eq([&EvidenceLevel::Assumed]), "the filter is set");
    assert_eq!(state.perspective, Perspective::Map, "the map shows what fades");
    let seen = state.drawing.seen().cards();
    assert!(seen.0 < seen.1, "and something does");
    act(&mut window, Action::Run(CommandId::OnlyAssumed));
    assert!(!window.app().state().search.filter.is_on(), "the same command takes it back");
}

#[test]
fn several_cards_rest_on_a_source_as_one_step() {
    let mut window = Window::with_template("Retail, online and in store");
    let ids = vec![Id::new("t-till"), Id::new("t-hotline")];
    act(&mut window, Action::Select(Selection::Cards(ids.clone())));
    click(&mut window, "Rest on a source");
    click(&mut window, "Store visits on a Saturday");
    assert!(ids.iter().all(|id| window.document().card(id).expect("it").rests_on(&Id::new("visits"))), "both do");
    assert_eq!(undo_all(&mut window), 1, "one step");
}

#[test]
fn the_level_of_a_card_says_what_follows_from_its_sources() {
    let mut window = Window::with_template("Retail, online and in store");
    act(&mut window, Action::Select(Selection::card(Id::new("t-fitting"))));
    assert!(window.shows_part("As its evidence says: Researched"), "what follows is said");
}

#[test]
fn an_empty_register_says_what_a_source_is() {
    let mut window = Window::with_template("Blank");
    window.press(Modifiers::ALT, Key::Num5);
    assert!(window.shows("No sources yet"), "nothing is there");
    click(&mut window, "Add the first source");
    assert_eq!(window.document().evidence.len(), 1, "now one is");
}

#[test]
fn the_search_stays_when_a_source_is_changed_by_somebody() {
    let mut window = register();
    act(&mut window, Action::Register(Register { query: "visits".into(), order: Some((Column::Date, true)) }));
    assert_eq!(rows(&window), ["Store visits on a Saturday"], "one is left");
    act(&mut window, Action::Language(Language::German));
    assert_eq!(window.app().state().register.query, "visits", "in any language");
}
