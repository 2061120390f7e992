//! The palette by keys: commands and everything in the map.

use egui::{Key, Modifiers, accesskit::Role};
use egui_kittest::kittest::NodeT as _;
use wayfare::{
    app::{
        action::Action,
        command::{COMMANDS, CommandId},
        dialog::Dialog,
        state::Selection,
    },
    base::Language,
    i18n,
};

use crate::harness::Window;

const TEMPLATE: &str = "Retail, online and in store";
const SHIFT_COMMAND: Modifiers = Modifiers::COMMAND.plus(Modifiers::SHIFT);

/// A window with the palette open and this typed in.
fn typed(text: &str) -> Window {
    let mut window = Window::with_template(TEMPLATE);
    window.press(SHIFT_COMMAND, Key::P);
    if !text.is_empty() {
        window.type_text(text);
    }
    window
}

/// Names of the rows, and the number of the one that is chosen.
fn rows(window: &mut Window) -> (Vec<String>, Option<usize>) {
    let nodes: Vec<(String, bool)> = window
        .harness()
        .root()
        .children_recursive()
        .filter(|n| n.accesskit_node().role() == Role::ListBoxOption)
        .map(|n| (n.accesskit_node().label().unwrap_or_default(), n.accesskit_node().is_selected() == Some(true)))
        .collect();
    let at = nodes.iter().position(|(_, is_on)| *is_on);
    (nodes.into_iter().map(|(name, _)| name).collect(), at)
}

#[test]
fn with_nothing_typed_it_lists_what_can_be_done_now() {
    let mut window = typed("");
    let (names, at) = rows(&mut window);
    assert_eq!(at, Some(0), "the first row is chosen");
    let enabled = |id: CommandId| {
        let command = COMMANDS.iter().find(|c| c.id == id).expect("a command");
        (command.enabled)(window.app().state())
    };
    for command in COMMANDS.iter().filter(|c| c.id != CommandId::Palette) {
        let label = i18n::text(Language::English, command.label);
        let is_listed = names.iter().any(|n| n.starts_with(&format!("{label}, Command")));
        assert_eq!(is_listed, enabled(command.id), "{label} is offered when it makes sense");
    }
    assert!(names.iter().any(|n| n.contains("Ctrl")), "with its keys");
}

#[test]
fn enter_carries_a_command_out_and_remembers_it() {
    let mut window = typed("zoom to 100");
    let (names, _) = rows(&mut window);
    assert!(names[0].starts_with("Zoom to 100 %, Command"), "{names:?}");
    window.press(Modifiers::NONE, Key::Enter);
    assert_eq!(window.app().state().camera.zoom, 1.0, "it was carried out");
    assert!(window.app().state().dialog.is_none(), "and the palette closed");
    window.press(SHIFT_COMMAND, Key::P);
    assert!(rows(&mut window).0[0].starts_with("Zoom to 100 %"), "what was used last comes first");
}

#[test]
fn phases_personas_lanes_and_cards_are_selected() {
    let mut window = typed("loyalty");
    window.press(Modifiers::NONE, Key::Enter);
    let phase = window.document().phases.iter().find(|p| p.name == "Loyalty").expect("a phase").id.clone();
    assert_eq!(window.app().state().selection, Selection::Phase(phase), "a phase");
    let persona = window.document().personas[0].clone();
    window.press(SHIFT_COMMAND, Key::P);
    window.type_text(&persona.name);
    window.press(Modifiers::NONE, Key::Enter);
    assert_eq!(window.app().state().selection, Selection::Persona(persona.id.clone()), "a persona");
    let card = window.document().cards.last().expect("a card").clone();
    window.press(SHIFT_COMMAND, Key::P);
    window.type_text(&card.text);
    window.press(Modifiers::NONE, Key::Enter);
    assert_eq!(window.app().state().selection, Selection::card(card.id.clone()), "a card by all its words");
    assert!(window.app().state().camera.zoom >= 0.6, "near enough to be read");
    window.press(Modifiers::NONE, Key::ArrowLeft);
    assert_ne!(window.app().state().selection, Selection::card(card.id.clone()), "the keys are the canvas's again");
}

#[test]
fn cards_say_their_kind_and_place() {
    let mut window = typed("hotline");
    let (names, _) = rows(&mut window);
    assert!(names.iter().any(|n| n.starts_with("Hotline, Touchpoint, Service, ")), "{names:?}");
}

#[test]
fn arrows_and_pages_go_through_the_rows() {
    let mut window = typed("");
    let count = rows(&mut window).0.len();
    window.press(Modifiers::NONE, Key::ArrowDown);
    window.press(Modifiers::NONE, Key::ArrowDown);
    assert_eq!(rows(&mut window).1, Some(2), "down");
    window.press(Modifiers::NONE, Key::ArrowUp);
    assert_eq!(rows(&mut window).1, Some(1), "up");
    window.press(Modifiers::NONE, Key::PageDown);
    assert_eq!(rows(&mut window).1, Some(9), "a page down");
    window.press(Modifiers::NONE, Key::PageUp);
    window.press(Modifiers::NONE, Key::PageUp);
    assert_eq!(rows(&mut window).1, Some(0), "pages up stop at the first");
    window.press(Modifiers::NONE, Key::ArrowUp);
    assert_eq!(rows(&mut window).1, Some(count - 1), "up from there is the last");
    window.press(Modifiers::NONE, Key::Escape);
    assert!(window.app().state().dialog.is_none(), "Esc closes it");
}

#[test]
fn the_line_tells_a_screen_reader_which_row_is_chosen() {
    let mut window = typed("add");
    window.press(Modifiers::NONE, Key::ArrowDown);
    let chosen = rows(&mut window);
    assert_eq!(chosen.1, Some(1), "the second row is chosen");
    // Whoever has an active row passes the focus on to it.
    let told = window.harness().root().children_recursive().find(|n| n.accesskit_node().is_focused());
    assert_eq!(told.and_then(|n| n.accesskit_node().label()), Some(chosen.0[1].clone()), "and told as such");
    assert!(window.names(Role::ListBox).contains(&"Commands and parts of the map".to_owned()), "in a list of its own");
}

#[test]
fn nothing_called_like_that_is_said() {
    let window = typed("qqqxzzz");
    assert!(window.shows("Nothing is called like that."), "in words");
    assert!(matches!(window.app().state().dialog, Some(Dialog::Palette(_))), "and one can go on typing");
}

#[test]
fn umlauts_are_found_either_way() {
    for typed in ["abwaegung", "abwagung", "ABWÄG"] {
        let german = Language::German;
        let mut window = Window::open(german, None);
        window.click(i18n::text(german, "template-retail"));
        window.press(SHIFT_COMMAND, Key::P);
        window.type_text(typed);
        let (names, _) = rows(&mut window);
        assert!(names[0].starts_with("Abwägung, Phase"), "{typed}: {names:?}");
    }
}

#[test]
fn on_the_start_screen_there_are_only_commands() {
    let mut window = Window::start();
    window.press(SHIFT_COMMAND, Key::P);
    let (names, _) = rows(&mut window);
    assert!(!names.is_empty() && names.iter().all(|n| n.contains(", Command")), "{names:?}");
}

#[test]
fn a_command_that_does_not_apply_says_why_and_keeps_enter_from_weaker_matches() {
    let mut window = typed("lock lane");
    let (names, at) = rows(&mut window);
    assert_eq!((names[0].as_str(), at), ("Lock lane, Command, Select a lane first", Some(0)), "{names:?}");
    window.press(Modifiers::NONE, Key::Enter);
    assert_eq!(window.app().state().selection, Selection::None, "Enter goes nowhere else");
    assert!(matches!(window.app().state().dialog, Some(Dialog::Palette(_))), "and the reason stays to be read");
    window.press(Modifiers::NONE, Key::Escape);
    let lane = window.document().lanes[0].id.clone();
    window.app_mut().act(Action::Select(Selection::Lane(lane.clone())));
    window.settle();
    window.press(SHIFT_COMMAND, Key::P);
    window.type_text("lock lane");
    assert!(!rows(&mut window).0[0].contains("first"), "with a lane it applies");
    window.press(Modifiers::NONE, Key::Enter);
    assert!(window.document().lane(&lane).expect("the lane").locked, "and does what it says");
}

#[test]
fn letters_here_and_there_are_offered_only_where_nothing_fits_better() {
    let mut window = typed("zoom in");
    let (names, _) = rows(&mut window);
    assert!(names.iter().all(|n| n.to_lowercase().contains("zoom")), "{names:?}");
    let mut window = typed("zmin");
    assert!(!rows(&mut window).0.is_empty(), "scattered letters will do");
}
