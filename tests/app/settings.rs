//! The settings dialog: each change holds at once and comes back at the next start.

use egui::{Key, Modifiers, accesskit::Role};
use wayfare::{
    app::{
        action::Action,
        state::{Settings, ThemeChoice},
    },
    base::Language,
    model::{Orientation, PageSize},
};

use crate::harness::Window;

fn opened() -> Window {
    let mut window = Window::start();
    window.press(Modifiers::COMMAND, Key::Comma);
    assert!(window.shows("Paper of new maps"), "Ctrl+, opened the settings");
    window
}

fn settings(window: &Window) -> &Settings {
    &window.app().state().settings
}

#[test]
fn changes_hold_at_once_and_come_back_at_the_next_start() {
    let mut window = opened();
    window.click("Theme: Dark");
    assert!(window.app().state().is_dark, "the window is dark");
    window.click("Reduce motion");
    assert_eq!(window.harness().ctx.global_style().animation_time, 0.0, "nothing moves any more");
    window.click("Keep unsaved work");
    window.click("every 10 seconds");
    window.click("Paper of new maps");
    window.click("A1");
    window.click("Orientation: Portrait");
    window.click("Typographic quotation marks while typing on the map");
    window.click("Done");
    assert!(window.app().state().dialog.is_none(), "the dialog is closed");
    let window = window.again();
    let settings = settings(&window);
    assert_eq!((settings.theme, settings.still), (ThemeChoice::Dark, true));
    assert_eq!((settings.autosave_secs, settings.quotes), (10, true));
    assert_eq!((settings.page_size, settings.orientation), (PageSize::A1, Orientation::Portrait));
}

#[test]
fn the_language_changes_under_the_open_dialog() {
    let mut window = opened();
    window.click("Language: Deutsch");
    assert!(window.shows("Papier neuer Dokumente"), "the dialog speaks German");
    assert_eq!(window.app().state().language(), Language::German);
    window.click("Sprache: English");
    assert!(window.shows("Paper of new maps"), "and English again");
}

#[test]
fn a_new_map_lies_on_the_paper_of_the_settings() {
    let mut window = opened();
    window.click("Paper of new maps");
    window.click("A4");
    window.click("Orientation: Portrait");
    window.press(Modifiers::NONE, Key::Escape);
    window.click("Retail, online and in store");
    let page = &window.document().page;
    assert_eq!((page.size, page.orientation), (PageSize::A4, Orientation::Portrait));
    assert!(!window.app().state().is_modified(), "that is how the map begins");
}

#[test]
fn controls_grow_as_far_as_the_window_has_room() {
    let mut window = opened();
    window.click("Larger controls and text");
    assert!((window.harness().ctx.zoom_factor() - 1.1).abs() < 0.001, "everything is drawn larger");
    window.click("Back to 100 %");
    assert_eq!(window.harness().ctx.zoom_factor(), 1.0, "one click leads back");
    let wished = Settings { scale: 2.0, ..settings(&window).clone() };
    window.app_mut().act(Action::Settings(Box::new(wished)));
    window.settle();
    let window_size = window.harness().ctx.content_rect().size();
    assert!(window_size.x >= 1099.0 && window_size.y >= 699.0, "{window_size}: no control lies outside");
    assert!(window.shows_part("This window has room for"), "the dialog says why it is not larger");
}

#[test]
fn the_usual_settings_are_a_click_away_and_leave_files_and_language_alone() {
    let mut window = opened();
    window.click("Language: Deutsch");
    window.click("Design: Dunkel");
    window.click("Bedienung und Schrift größer");
    window.click("Übliche Einstellungen");
    let settings = settings(&window);
    assert_eq!((settings.theme, settings.scale), (ThemeChoice::System, 1.0));
    assert_eq!(settings.language, Language::German);
}

#[test]
fn the_dialog_says_where_the_settings_are_and_names_its_controls() {
    let mut window = opened();
    let folder = window.path("config");
    assert!(window.shows_part(&folder.display().to_string()));
    let boxes = window.names(Role::CheckBox);
    assert_eq!(boxes, ["Reduce motion", "Typographic quotation marks while typing on the map"]);
    window.press(Modifiers::NONE, Key::Escape);
    window.click("Map menu: Wayfare");
    assert!(window.names(Role::MenuItem).iter().any(|n| n == "Settings…"), "the menu has them as well");
}

#[test]
fn broken_settings_are_said_and_the_window_starts_as_at_the_first_time() {
    let window = opened();
    std::fs::create_dir_all(window.path("config")).expect("a folder");
    std::fs::write(window.path("config").join("settings.ron"), "(theme: Purple").expect("written");
    let window = window.again();
    assert_eq!(settings(&window).theme, ThemeChoice::System);
    assert!(window.shows_part("settings.ron.broken"), "it says where the file is now");
}
