//! The start page: templates, recent files, and what stands there before there are any.

use std::{fs, path::Path};

use egui::{Key, Modifiers, accesskit::Role};
use egui_kittest::kittest::Queryable as _;
use wayfare::{
    app::{
        action::Action,
        job::glance::{Glance, glance},
    },
    base::Language,
    i18n,
    io::{self, Template},
};

use crate::harness::Window;

/// A start page with these files among the recent ones, opened one after the other.
fn with_recent(names: &[&str]) -> Window {
    let mut window = Window::start();
    for name in names {
        let path = window.path(name);
        io::save(&path, &Template::Retail.document(Language::English)).expect("saved");
        window.app_mut().act(Action::OpenPath(path));
        window.settle();
        window.app_mut().act(Action::CloseMap);
        window.settle();
    }
    window
}

#[test]
fn the_first_start_says_what_will_be_listed_and_what_can_be_done() {
    for language in Language::ALL {
        let window = Window::open(language, None);
        assert!(window.shows(i18n::text(language, "start-heading")));
        assert!(window.shows(i18n::text(language, "recent-none")), "the empty list says what belongs there");
        let buttons = window.names(Role::Button);
        for key in ["template-blank", "template-retail", "template-b2b", "command-open"] {
            let name = i18n::text(language, key);
            assert!(buttons.iter().any(|b| b == name), "{name} is not among {buttons:?}");
        }
    }
}

#[test]
fn recent_files_show_their_titles_and_when_they_were_open() {
    let mut window = with_recent(&["boots.ron", "tent.ron"]);
    window.settle();
    assert!(window.shows("boots.ron") && window.shows("tent.ron"), "both are listed");
    let glances = &window.app().state().glances;
    assert_eq!(glances.len(), 2, "both were looked into");
    assert!(
        matches!(glances.values().next(), Some(Glance::Map { title, .. }) if title == "Buying hiking boots, in store and online"),
        "for their titles: {glances:?}"
    );
    let recent = &window.app().state().settings.recent;
    assert!(recent[0].ends_with("tent.ron"), "the last one comes first");
    let opened = &window.app().state().settings.opened;
    assert!(opened.values().all(|secs| *secs == (14 * 60 + 32) * 60), "with its time: {opened:?}");
    window.click("boots.ron");
    assert_eq!(window.document().phases.len(), 6, "a click opens the map");
}

#[test]
fn a_file_that_is_gone_says_so_and_can_be_taken_off_the_list() {
    let window = with_recent(&["boots.ron", "tent.ron"]);
    fs::remove_file(window.path("boots.ron")).expect("removed");
    fs::write(window.path("tent.ron"), "not a map").expect("written");
    let mut window = window.again();
    window.settle();
    let glances = &window.app().state().glances;
    assert!(matches!(glances.get(&window.path("boots.ron")), Some(Glance::Missing)), "{glances:?}");
    assert!(matches!(glances.get(&window.path("tent.ron")), Some(Glance::Unreadable)), "{glances:?}");
    window.click("Take boots.ron off the list");
    assert!(!window.shows("boots.ron"), "it is off the list");
    assert_eq!(window.app().state().settings.recent, [window.path("tent.ron")]);
    window.click("tent.ron");
    assert!(window.app().state().document().is_none(), "what cannot be read is not opened");
    assert!(window.shows_part("tent.ron"), "and the message names the file");
}

#[test]
fn what_was_saved_since_is_looked_into_again() {
    let mut window = with_recent(&["boots.ron"]);
    window.settle();
    window.click("boots.ron");
    window.app_mut().act(Action::RenameMap("Buying a tent".to_owned()));
    window.app_mut().act(Action::Save);
    window.settle();
    window.app_mut().act(Action::CloseMap);
    window.settle();
    let path = window.path("boots.ron");
    assert!(
        matches!(window.app().state().glances.get(&path), Some(Glance::Map { title, .. }) if title == "Buying a tent"),
        "the list shows what the file holds now"
    );
}

#[test]
fn a_glance_paints_the_first_sheet() {
    let folder = tempfile::tempdir().expect("a folder");
    let path = folder.path().join("boots.ron");
    io::save(&path, &Template::Retail.document(Language::German)).expect("saved");
    let Glance::Map { title, picture: Some(picture), .. } = glance(&path, true) else { panic!("it is a map") };
    assert!(!title.contains('\n'), "the title is one line: {title:?}");
    assert!(picture.width > 300 && picture.height > 200, "{} × {}", picture.width, picture.height);
    assert!(picture.rgba.iter().any(|byte| *byte < 200), "something is drawn on it");
    assert!(matches!(glance(Path::new("/nowhere/boots.ron"), true), Glance::Missing));
}

#[test]
fn nothing_is_looked_into_twice_and_the_page_rests() {
    let mut window = with_recent(&["boots.ron"]);
    window.settle();
    window.harness().step();
    let delay = window.harness().output().viewport_output.values().map(|v| v.repaint_delay).min();
    assert!(delay > Some(std::time::Duration::from_hours(1)), "the page asked for another frame: {delay:?}");
}

#[test]
fn everything_on_the_page_keeps_to_one_column() {
    for language in Language::ALL {
        let mut window = Window::open(language, None);
        for _ in 0..3 {
            window.harness().step();
        }
        let right = |window: &mut Window, name: &str| window.harness().get_by_label(name).rect().right();
        let edge = right(&mut window, i18n::text(language, "command-open"));
        for name in [i18n::text(language, "template-streaming"), "Deutsch"] {
            let right = right(&mut window, name);
            assert!((right - edge).abs() < 1.0, "{name} ends at {right}, the column at {edge}");
        }
    }
}

#[test]
fn open_works_by_key_from_the_start() {
    let mut window = Window::start();
    window.press(Modifiers::COMMAND, Key::O);
    assert!(window.shows("Open a map"));
}

#[test]
fn a_newcomer_gets_from_the_start_to_a_map_by_what_is_on_show() {
    let mut window = Window::start();
    window.click("Blank");
    for phase in ["Phase 6: Advocacy", "Phase 5: Loyalty", "Phase 4: Service"] {
        window.click(phase);
        window.press(Modifiers::NONE, Key::Delete);
    }
    window.click("Write a card");
    for number in 1..=12 {
        window.type_text(&format!("Card {number}"));
        window.press(Modifiers::NONE, if number < 12 { Key::Tab } else { Key::Enter });
    }
    window.click("Persona: Persona 1");
    window.press(Modifiers::NONE, Key::Enter);
    window.type_text("Ben, 34");
    window.press(Modifiers::NONE, Key::Enter);
    window.click("Add persona");
    window.type_text("Ines, 61");
    window.press(Modifiers::NONE, Key::Enter);
    let document = window.document();
    assert_eq!(document.phases.len(), 3);
    let texts: Vec<&str> = document.cards.iter().map(|c| c.text.as_str()).collect();
    let wanted: Vec<String> = (1..=12).map(|number| format!("Card {number}")).collect();
    assert_eq!(texts, wanted);
    let names: Vec<&str> = document.personas.iter().map(|p| p.name.as_str()).collect();
    assert_eq!(names, ["Ben, 34", "Ines, 61"]);
}
