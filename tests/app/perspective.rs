//! The ways to look at a map: the switch in the top bar, and how one comes back to the map.

use egui::{Key, Modifiers, accesskit::Role};
use wayfare::{
    app::{action::Action, command::CommandId, perspective::Perspective, state::Selection},
    base::Language,
    i18n,
};

use crate::harness::Window;

fn retail() -> Window {
    Window::with_template("Retail, online and in store")
}

fn look(window: &mut Window, perspective: Perspective) {
    window.app_mut().act(Action::Perspective(perspective));
    window.settle();
}

fn here(window: &Window) -> Perspective {
    window.app().state().perspective
}

#[test]
fn the_switch_names_every_way_and_keys_lead_there() {
    let keys = [Key::Num1, Key::Num2, Key::Num3, Key::Num4, Key::Num5, Key::Num6];
    for language in Language::ALL {
        let mut window = Window::open(language, None);
        window.click(i18n::text(language, "template-retail"));
        for (perspective, key) in Perspective::ALL.into_iter().zip(keys) {
            let name = i18n::text(language, perspective.name()).to_owned();
            assert!(window.names(Role::RadioButton).contains(&name), "{name} is in the switch");
            window.press(Modifiers::ALT, key);
            assert_eq!(here(&window), perspective);
        }
    }
}

#[test]
fn escape_leads_back_to_the_map() {
    let mut window = retail();
    for perspective in Perspective::ALL {
        look(&mut window, perspective);
        window.press(Modifiers::NONE, Key::Escape);
        assert_eq!(here(&window), Perspective::Map, "from {perspective:?}");
    }
}

#[test]
fn going_to_a_card_leads_to_the_map_and_selecting_one_does_not() {
    let mut window = retail();
    let card = window.document().cards[0].id.clone();
    look(&mut window, Perspective::Statistics);
    window.app_mut().act(Action::Select(Selection::card(card.clone())));
    window.settle();
    assert_eq!(here(&window), Perspective::Statistics, "its details are at the right");
    window.app_mut().act(Action::GoTo(Selection::card(card)));
    window.settle();
    assert_eq!(here(&window), Perspective::Map);
}

#[test]
fn finding_and_capturing_happen_on_the_map() {
    let mut window = retail();
    for id in [CommandId::Find, CommandId::Capture] {
        look(&mut window, Perspective::Figures);
        window.app_mut().act(Action::Run(id));
        window.settle();
        assert_eq!(here(&window), Perspective::Map, "{id:?}");
        window.press(Modifiers::NONE, Key::Escape);
    }
}

#[test]
fn the_preview_goes_and_comes_without_changing_how_one_looks() {
    let mut window = retail();
    look(&mut window, Perspective::Evidence);
    window.press(Modifiers::COMMAND, Key::P);
    assert!(window.app().state().print.is_some());
    window.press(Modifiers::COMMAND, Key::P);
    assert!(window.app().state().print.is_none());
    assert_eq!(here(&window), Perspective::Evidence);
}

#[test]
fn only_what_can_be_zoomed_shows_a_zoom() {
    let mut window = retail();
    assert!(window.shows("Zoom"));
    look(&mut window, Perspective::Opportunities);
    assert!(!window.shows("Zoom"), "there is no map to zoom");
    assert!(wayfare::app::command::Command::of(CommandId::ZoomIn).act(window.app().state()).is_none());
}
