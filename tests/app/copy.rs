//! Copying as a picture: what is meant, what lies in the clipboard then, and what the window says.

use egui::{Key, Modifiers};
use wayfare::{
    app::{action::Action, command::CommandId, state::Selection},
    edit::Edit,
};

use crate::harness::Window;

const RETAIL: &str = "Retail, online and in store";

/// Chooses a command in the palette.
fn run(window: &mut Window, command: CommandId) {
    window.app_mut().act(Action::Run(command));
    window.settle();
}

/// Columns and rows of the picture in the clipboard.
fn size(window: &Window) -> (u32, u32) {
    let png = window.app().state().clipboard.contents().picture.expect("a picture");
    let figure = |at: usize| u32::from_be_bytes(png[at..at + 4].try_into().expect("four bytes"));
    (figure(16), figure(20))
}

#[test]
fn the_whole_map_is_copied_where_nothing_is_selected() {
    let mut window = Window::with_template(RETAIL);
    run(&mut window, CommandId::CopyPicture);
    let whole = size(&window);
    let sheet = window.app().state().drawing.size();
    assert!(whole.0 as f32 > sheet.w * 1.5, "large enough to be enlarged: {whole:?} of {sheet:?}");
    assert!(window.shows_part("Copied as a picture: the whole map"), "it says what");
    assert!(!window.app().state().is_modified(), "and the map is as it was");
}

#[test]
fn a_phase_or_cards_are_copied_alone() {
    let mut window = Window::with_template(RETAIL);
    run(&mut window, CommandId::CopyPicture);
    let whole = size(&window);
    let phase = window.document().phases[1].clone();
    window.app_mut().act(Action::Select(Selection::Phase(phase.id.clone())));
    run(&mut window, CommandId::CopyPicture);
    assert!(size(&window).0 < whole.0, "a phase is narrower than the map");
    assert!(window.shows_part(&format!("the phase {}", phase.name)));
    let ids = window.document().cards.iter().take(2).map(|c| c.id.clone()).collect();
    window.app_mut().act(Action::Select(Selection::Cards(ids)));
    run(&mut window, CommandId::CopyPicture);
    let cards = size(&window);
    assert!(cards.0 < whole.0 && cards.1 < whole.1, "two cards are small: {cards:?}");
    assert!(window.shows_part("Copied as a picture: 2 cards"));
}

#[test]
fn an_svg_is_copied_as_text() {
    let mut window = Window::with_template(RETAIL);
    run(&mut window, CommandId::CopySvg);
    let text = window.app().state().clipboard.contents().text.expect("text");
    assert!(text.contains("<svg") && text.contains("Tour reels"), "the words of the map are in it");
    assert!(window.shows_part("Copied as SVG: the whole map"));
}

#[test]
fn pictures_are_copied_from_the_preview_and_from_menus() {
    let mut window = Window::with_template(RETAIL);
    window.press(Modifiers::COMMAND, Key::P);
    run(&mut window, CommandId::CopyPicture);
    assert!(window.app().state().clipboard.contents().picture.is_some(), "the preview is no reason not to");
    window.press(Modifiers::NONE, Key::Escape);
    let first = window.document().cards[0].id.clone();
    window.app_mut().act(Action::Select(Selection::card(first)));
    window.settle();
    window.press(Modifiers::SHIFT, Key::F10);
    window.click("Copy as picture");
    assert!(window.shows_part("Copied as a picture: one card"), "the menu of a card");
}

#[test]
fn a_copy_is_what_the_canvas_shows_and_not_what_is_set_for_printing() {
    let mut window = Window::with_template(RETAIL);
    run(&mut window, CommandId::CopyPicture);
    let seen = window.app().state().clipboard.contents().picture.expect("a picture");
    let mut page = window.document().page.as_ref().clone();
    page.mono = true;
    page.without_lanes = window.document().lanes.iter().take(1).map(|lane| lane.id.clone()).collect();
    window.app_mut().act(Action::Edit(Box::new(Edit::SetPage(Box::new(page)))));
    run(&mut window, CommandId::CopyPicture);
    let copied = window.app().state().clipboard.contents().picture.expect("a picture");
    assert!(copied == seen, "the same colours, and every lane");
}
