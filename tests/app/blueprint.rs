//! Blueprint, seams, moments, scales and the time line in the window, by label and key.

use egui::{Key, Modifiers, accesskit::Role};
use egui_kittest::kittest::Queryable as _;
use wayfare::{
    app::{
        action::Action,
        command::{Command, CommandId},
        state::Selection,
    },
    base::Id,
    edit::Edit,
    model::{CardKind, Document, Kind, LaneKind, Moment, Role as Place, Scale, Table, seams},
};

use crate::harness::Window;

fn retail() -> Window {
    Window::with_template("Retail, online and in store")
}

fn select(window: &mut Window, selection: Selection) {
    window.app_mut().act(Action::Select(selection));
    window.settle();
}

fn run(window: &mut Window, command: CommandId) {
    let action = Command::of(command).act(window.app().state()).expect("the command makes sense now");
    window.app_mut().act(action);
    window.settle();
}

fn click(window: &mut Window, role: Role, name: &str) {
    window.harness().get_by(|n| n.role() == role && n.label().as_deref() == Some(name)).click_accesskit();
    window.settle();
}

fn touchpoint(window: &Window) -> Id {
    let cards = &window.document().cards;
    cards.iter().find(|c| c.kind.card_kind() == CardKind::Touchpoint).expect("there is one").id.clone()
}

#[test]
fn a_map_becomes_a_service_blueprint_in_one_step() {
    let mut window = retail();
    let before = window.document().clone();
    run(&mut window, CommandId::Blueprint);
    let kinds: Vec<LaneKind> = window.document().lanes.iter().map(|l| l.kind).collect();
    assert_eq!(kinds.first(), Some(&LaneKind::PhysicalEvidence), "above the customer's actions");
    assert!(kinds.contains(&LaneKind::Frontstage) && kinds.contains(&LaneKind::Support));
    assert!(Command::of(CommandId::Blueprint).act(window.app().state()).is_none(), "nothing is left to add");
    window.press(Modifiers::COMMAND, Key::Z);
    assert_eq!(*window.document(), before, "one step takes it back");
}

#[test]
fn a_row_of_ones_own_gets_a_place_in_the_blueprint() {
    let mut window = retail();
    let lane = window.document().lanes.iter().find(|l| l.kind == LaneKind::Thoughts).expect("thoughts").id.clone();
    select(&mut window, Selection::Lane(lane.clone()));
    click(&mut window, Role::ComboBox, "Place in the service blueprint");
    window.click("Frontstage");
    assert_eq!(window.document().lane(&lane).and_then(|l| l.role), Some(Place::Frontstage));
}

#[test]
fn a_seam_gets_its_owner_in_either_touchpoint() {
    let mut window = retail();
    // The template has somebody for each of its seams.
    let without = Document { seams: Table::default(), ..window.document().clone() };
    window.app_mut().act(Action::Edit(Box::new(Edit::Replace(Box::new(without)))));
    window.settle();
    let seam = seams(window.document()).into_iter().find(|s| s.is_orphan() && s.change.is_crossing());
    let seam = seam.expect("one for which nobody answers");
    select(&mut window, Selection::card(seam.to.clone()));
    let from = window.document().card(&seam.from).expect("where it comes from").text.clone();
    assert!(window.shows_part(&format!("Comes from “{from}”")), "the touchpoint says where one comes from");
    window.fill(&format!("Who answers for the handover: Comes from “{from}”"), "Logistics");
    let owner = seams(window.document()).into_iter().find(|s| s.from == seam.from && s.to == seam.to);
    assert_eq!(owner.map(|s| s.owner).as_deref(), Some("Logistics"));
    select(&mut window, Selection::card(seam.from.clone()));
    let to = window.document().card(&seam.to).expect("where it leads").text.clone();
    assert!(window.shows_part(&format!("Goes on to “{to}”")), "and so does the one before");
}

#[test]
fn a_moment_of_truth_is_set_from_the_menu() {
    let mut window = retail();
    let card = touchpoint(&window);
    select(&mut window, Selection::card(card.clone()));
    window.press(Modifiers::SHIFT, Key::F10);
    click(&mut window, Role::Button, "moment of truth, Third: telling others");
    let moment = |window: &Window| match &window.document().card(&card).expect("the card").kind {
        Kind::Touchpoint(touchpoint) => touchpoint.moment,
        _ => None,
    };
    assert_eq!(moment(&window), Some(Moment::Third));
}

#[test]
fn another_scale_is_looked_at_before_it_is_taken() {
    let mut window = retail();
    let before = window.document().clone();
    select(&mut window, Selection::Journey);
    click(&mut window, Role::ComboBox, "Scale");
    window.click("1 to 5");
    assert_eq!(window.document().journey.scale, Scale::MinusTwoToTwo, "nothing has changed yet");
    assert!(window.shows("+1 becomes 4"), "and it is clear what would");
    click(&mut window, Role::Button, "Keep the scale");
    assert_eq!(*window.document(), before);
    assert!(!window.shows("+1 becomes 4"));
}

#[test]
fn numbers_beyond_the_scale_are_read_on_another() {
    let mut window = retail();
    let mut doc = window.document().clone();
    let emotions = std::sync::Arc::make_mut(&mut doc.emotions);
    std::sync::Arc::make_mut(&mut emotions[0]).value = 4.0;
    window.app_mut().act(Action::Edit(Box::new(Edit::Replace(Box::new(doc)))));
    window.settle();
    select(&mut window, Selection::Journey);
    assert!(window.shows_part("1 value lies beyond this scale"), "the settings of the map say so");
    click(&mut window, Role::ComboBox, "Scale");
    window.click("−5 to +5");
    click(&mut window, Role::Button, "Keep the numbers as they are");
    let doc = window.document();
    assert_eq!(doc.journey.scale, Scale::MinusFiveToFive);
    assert!(doc.beyond_scale().next().is_none() && (doc.emotions[0].value - 4.0).abs() < 1e-6);
}

#[test]
fn the_time_line_is_switched_in_the_window() {
    let mut window = retail();
    assert_eq!(Command::of(CommandId::TimeLine).is_on(window.app().state()), Some(false));
    run(&mut window, CommandId::TimeLine);
    assert!(window.document().page.to_scale);
    assert_eq!(Command::of(CommandId::TimeLine).is_on(window.app().state()), Some(true));
}
