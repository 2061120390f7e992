//! Statistics in the window: numbers that lead to their cards, tables to take along, maps side by side.

use egui::{Key, Modifiers, accesskit::Role};
use egui_kittest::kittest::Queryable as _;
use wayfare::{
    app::{action::Action, perspective::Perspective, state::Selection},
    base::Language,
    model::Kind,
};

use crate::harness::Window;

fn statistics() -> Window {
    let mut window = Window::with_template("Retail, online and in store");
    window.press(Modifiers::ALT, Key::Num6);
    window
}

fn click(window: &mut Window, name: &str) {
    let is_it = |n: &egui_kittest::kittest::AccessKitNode<'_>| {
        n.label().as_deref() == Some(name) && !matches!(n.role(), Role::Label | Role::TextRun)
    };
    window.harness().get_by(is_it).click_accesskit();
    window.settle();
}

fn selected(window: &Window) -> usize {
    match &window.app().state().selection {
        Selection::Cards(ids) => ids.len(),
        _ => 0,
    }
}

#[test]
fn numbers_lead_to_their_cards() {
    let mut window = statistics();
    assert_eq!(window.app().state().perspective, Perspective::Statistics, "Alt+6 shows them");
    click(&mut window, "Severity 4: 2");
    assert_eq!(selected(&window), 2, "the two pain points");
    click(&mut window, "Target missed: 5");
    assert_eq!(selected(&window), 5, "the five metrics");
    let first = window.app().state().selection.clone();
    let Selection::Cards(ids) = first else { panic!("cards are selected") };
    assert!(ids.iter().all(|id| matches!(window.document().card(id).expect("it").kind, Kind::Metric(_))), "metrics");
    click(&mut window, "Touchpoints, Service: 5");
    assert_eq!(selected(&window), 5, "a cell of the table");
    assert_eq!(window.app().state().perspective, Perspective::Statistics, "and one stays where one is");
}

#[test]
fn the_page_is_a_table_for_other_programs() {
    let mut window = statistics();
    window.harness().get_by_label("Copy as table").click_accesskit();
    // The frame after the click hands the words over.
    let copied = (0..4).find_map(|_| {
        window.harness().step();
        window.harness().output().platform_output.commands.iter().find_map(|command| match command {
            egui::OutputCommand::CopyText(text) => Some(text.clone()),
            _ => None,
        })
    });
    let copied = copied.unwrap_or_default();
    assert!(copied.contains("Pain points\t7") && copied.contains("Cards by lane and phase\n"), "{copied}");
}

#[test]
fn open_maps_stand_side_by_side() {
    let mut window = statistics();
    assert!(!window.shows("Beside the other open maps"), "one map alone is compared with nothing");
    // A map that was changed stays open beside the next one.
    window.app_mut().act(Action::RenameMap("Boots".to_owned()));
    let other = Action::NewFrom { template: "b2b".to_owned(), language: Language::English };
    window.app_mut().act(other);
    window.settle();
    window.press(Modifiers::ALT, Key::Num6);
    assert!(window.shows("Beside the other open maps"), "two are");
    let cards = window.document().cards.len();
    assert!(window.shows(&format!("Cards, Replacing the process pumps of a plant: {cards}")), "this one");
    assert!(window.shows("Cards, Boots: 72"), "and the other one");
}

#[test]
fn numbers_follow_the_map() {
    let mut window = statistics();
    click(&mut window, "Severity 5: 1");
    window.press(Modifiers::NONE, Key::Delete);
    assert!(window.shows("Severity 5: 0"), "the number goes with the card");
}
