//! Lanes: added from a list, named, hidden, collapsed, locked, given to one persona, by label and key.

use egui::{Key, Modifiers, accesskit::Role};
use egui_kittest::kittest::Queryable as _;
use wayfare::{
    app::{
        action::Action,
        command::{Command, CommandId},
        state::Selection,
    },
    base::{Id, Language},
    edit::Edit,
    model::{Lane, LaneKind},
};

use crate::harness::Window;

const ADD: &str = "Add a lane…";

fn retail() -> Window {
    Window::with_template("Retail, online and in store")
}

fn lane_of(window: &Window, kind: LaneKind) -> Lane {
    let lanes = &window.document().lanes;
    Lane::clone(lanes.iter().rfind(|l| l.kind == kind).expect("there is such a lane"))
}

fn kinds(window: &Window) -> Vec<LaneKind> {
    window.document().lanes.iter().map(|l| l.kind).collect()
}

fn select(window: &mut Window, lane: &Id) {
    window.app_mut().act(Action::Select(Selection::Lane(lane.clone())));
    window.settle();
}

fn run(window: &mut Window, command: CommandId) {
    let action = Command::of(command).act(window.app().state()).expect("the command makes sense now");
    window.app_mut().act(action);
    window.settle();
}

/// Clicks what has this name and role, wherever it is.
fn click(window: &mut Window, role: Role, name: &str) {
    window.harness().get_by(|n| n.role() == role && n.label().as_deref() == Some(name)).click_accesskit();
    window.settle();
}

#[test]
fn a_lane_is_added_by_keyboard_where_a_full_sheet_has_it() {
    let mut window = retail();
    window.press(Modifiers::COMMAND | Modifiers::SHIFT, Key::L);
    assert!(window.shows("Add a lane"), "the list of kinds is open");
    assert!(window.shows("Support processes"), "with every kind");
    window.press(Modifiers::NONE, Key::Tab);
    window.press(Modifiers::NONE, Key::Enter);
    assert_eq!(kinds(&window).first(), Some(&LaneKind::Images), "a storyboard stands above the actions");
    let lane = lane_of(&window, LaneKind::Images);
    assert_eq!(window.app().state().selection, Selection::Lane(lane.id), "and is selected");
    assert!(window.app().state().dialog.is_none(), "the list is closed");
    window.press(Modifiers::COMMAND, Key::Z);
    assert!(!kinds(&window).contains(&LaneKind::Images), "one step takes it back");
}

#[test]
fn the_canvas_offers_a_lane_under_the_last_one() {
    let mut window = retail();
    click(&mut window, Role::Button, ADD);
    click(&mut window, Role::Button, "Metrics");
    assert_eq!(kinds(&window).last(), Some(&LaneKind::Metrics), "below the last lane, whatever its kind");
}

#[test]
fn a_second_lane_of_a_kind_has_a_number() {
    let mut window = retail();
    for expected in ["Touchpoints 2", "Touchpoints 3"] {
        window.press(Modifiers::COMMAND | Modifiers::SHIFT, Key::L);
        click(&mut window, Role::Button, "Touchpoints");
        assert_eq!(lane_of(&window, LaneKind::Touchpoints).name, expected);
    }
    let touchpoints = kinds(&window).iter().position(|k| *k == LaneKind::Touchpoints).expect("the first one");
    assert_eq!(kinds(&window)[touchpoints..touchpoints + 3], [LaneKind::Touchpoints; 3], "side by side");
}

#[test]
fn the_menu_of_a_label_does_what_the_outline_does() {
    let mut window = retail();
    let lane = lane_of(&window, LaneKind::Thoughts);
    for (line, is_so) in [
        ("Lock lane", Box::new(|l: &Lane| l.locked) as Box<dyn Fn(&Lane) -> bool>),
        ("Collapse lane", Box::new(|l: &Lane| l.collapsed)),
        ("Family", Box::new(|l: &Lane| l.persona.is_some())),
        ("Hide lane", Box::new(|l: &Lane| l.hidden)),
    ] {
        select(&mut window, &lane.id);
        window
            .harness()
            .get_by(|n| n.role() == Role::RowHeader && n.label().is_some_and(|l| l.starts_with("Lane: Thoughts")))
            .focus();
        window.settle();
        window.press(Modifiers::SHIFT, Key::F10);
        let role = if line == "Family" { Role::MenuItemRadio } else { Role::MenuItem };
        click(&mut window, role, line);
        assert!(is_so(&lane_of(&window, LaneKind::Thoughts)), "{line}");
    }
    assert!(!window.app().state().drawing.sheet.as_ref().expect("a sheet").lanes.iter().any(|l| l.id == lane.id));
    click(&mut window, Role::Button, "Show Thoughts");
    assert!(!lane_of(&window, LaneKind::Thoughts).hidden, "the outline brings it back");
}

#[test]
fn what_is_special_about_a_lane_is_said_on_the_canvas_and_in_the_outline() {
    let mut window = retail();
    let lane = lane_of(&window, LaneKind::Thoughts);
    let persona = window.document().personas[1].id.clone();
    let changed = Lane { locked: true, collapsed: true, persona: Some(persona), ..lane };
    window.app_mut().act(Action::Edit(Box::new(Edit::SetLane(changed))));
    window.settle();
    let said = "Thoughts, collapsed, locked, only for Family";
    assert!(window.names(Role::TreeItem).iter().any(|n| n == said), "{:?}", window.names(Role::TreeItem));
    let on_canvas = format!("Lane: {said}");
    assert!(window.names(Role::RowHeader).contains(&on_canvas), "{:?}", window.names(Role::RowHeader));
    click(&mut window, Role::Button, "Expand lane: Thoughts");
    assert!(!lane_of(&window, LaneKind::Thoughts).collapsed, "its line opens it");
}

#[test]
fn commands_switch_the_selected_lane() {
    let mut window = retail();
    assert!(Command::of(CommandId::LockLane).act(window.app().state()).is_none(), "no lane is selected");
    let lane = lane_of(&window, LaneKind::Pains);
    select(&mut window, &lane.id);
    for command in [CommandId::HideLane, CommandId::CollapseLane, CommandId::LockLane] {
        run(&mut window, command);
        assert_eq!(Command::of(command).is_on(window.app().state()), Some(true), "{command:?}");
    }
    let lane = lane_of(&window, LaneKind::Pains);
    assert!(lane.hidden && lane.collapsed && lane.locked);
}

#[test]
fn the_kind_of_a_lane_changes_only_while_it_is_empty() {
    let mut window = retail();
    let add = wayfare::edit::new_lane(window.document(), LaneKind::Notes, 0);
    window.app_mut().act(Action::Edit(Box::new(add)));
    let notes = lane_of(&window, LaneKind::Notes);
    select(&mut window, &notes.id);
    click(&mut window, Role::ComboBox, "Kind");
    click(&mut window, Role::MenuItemRadio, "Storyboard");
    assert_eq!(window.document().lane(&notes.id).map(|l| l.kind), Some(LaneKind::Images));
    let full = lane_of(&window, LaneKind::Pains);
    select(&mut window, &full.id);
    click(&mut window, Role::ComboBox, "Kind");
    assert_eq!(window.names(Role::MenuItemRadio), ["Pain points"], "a lane with cards keeps the kind of its cards");
}

#[test]
fn hidden_lanes_and_lanes_of_hidden_personas_are_on_no_sheet() {
    let mut window = retail();
    let family = window.document().personas[1].clone();
    let thoughts = lane_of(&window, LaneKind::Thoughts);
    let edits = vec![
        Edit::SetLane(Lane { persona: Some(family.id.clone()), ..thoughts.clone() }),
        Edit::SetPersona(Box::new(wayfare::model::Persona { hidden: true, ..family.as_ref().clone() })),
        Edit::SetLane(Lane { hidden: true, ..lane_of(&window, LaneKind::Pains) }),
    ];
    window.app_mut().act(Action::Edit(Box::new(Edit::Batch(edits))));
    let document = window.document();
    let pages = wayfare::scene::pages(document, wayfare::text::FontBook::shared(), &document.page, Language::English);
    let told: String = pages.iter().map(|p| wayfare::scene::dump_meaning(&p.scene.meaning)).collect();
    assert!(told.contains("Touchpoints"), "a lane for everybody is there");
    assert!(!told.contains("Thoughts") && !told.contains("Pain points"), "{told}");
}

#[test]
fn the_list_of_kinds_speaks_german() {
    let mut window = Window::open(Language::German, None);
    window.click("Handel, online und stationär");
    window.press(Modifiers::COMMAND | Modifiers::SHIFT, Key::L);
    assert!(window.shows("Zeile hinzufügen"));
    click(&mut window, Role::Button, "Kontaktpunkte");
    assert_eq!(lane_of(&window, LaneKind::Touchpoints).name, "Kontaktpunkte 2");
}
