//! Several maps in one window: tabs, what belongs to which map, closing and quitting.

use std::path::PathBuf;

use egui::{Key, Modifiers, accesskit::Role};
use egui_kittest::kittest::Queryable as _;
use wayfare::{
    app::{
        action::{Action, Zoom},
        desk::{self, Tab},
        state::Selection,
    },
    base::Language,
    io::{self, Template},
};

use crate::harness::Window;

const COMMAND_SHIFT: Modifiers = Modifiers { shift: true, ..Modifiers::COMMAND };
const RETAIL: &str = "Buying hiking boots, in store and online";

/// A window with as many files as there are titles.
fn window(language: Language, titles: &[&str]) -> (Window, Vec<PathBuf>) {
    let folder = tempfile::tempdir().expect("a folder for the test");
    let files: Vec<PathBuf> = titles
        .iter()
        .map(|title| {
            let mut document = Template::Blank.document(Language::English);
            let mut journey = document.journey.as_ref().clone();
            (*title).clone_into(&mut journey.title);
            document.journey = journey.into();
            let path = folder.path().join(format!("{title}.ron"));
            io::save(&path, &document).expect("the test's file is written");
            path
        })
        .collect();
    (Window::with_files(folder, language, &files), files)
}

fn tabs(window: &Window) -> Vec<Tab> {
    desk::tabs(window.app().state())
}

fn titles(window: &Window) -> Vec<String> {
    tabs(window).into_iter().map(|tab| tab.title).collect()
}

fn front(window: &Window) -> String {
    window.app().state().map_title()
}

fn rename(window: &mut Window, title: &str) {
    window.app_mut().act(Action::RenameMap(title.to_owned()));
    window.settle();
}

#[test]
fn files_named_at_the_start_each_have_a_tab_and_the_first_is_in_front() {
    let (window, _) = window(Language::English, &["One", "Two", "Three"]);
    assert_eq!(window.names(Role::Tab)[..3], ["One", "Two", "Three"], "a tab for each, in their order");
    assert_eq!(front(&window), "One", "the first is in front");
}

#[test]
fn one_map_has_no_tabs() {
    let (window, _) = window(Language::English, &["One"]);
    assert!(!window.names(Role::Tab).contains(&"One".to_owned()), "no strip for a single map");
}

#[test]
fn tabs_come_forward_by_pointer_and_by_keys() {
    let (mut window, _) = window(Language::English, &["One", "Two", "Three"]);
    window.click("Three");
    assert_eq!(front(&window), "Three", "clicked, it comes forward");
    window.press(Modifiers::COMMAND, Key::Tab);
    assert_eq!(front(&window), "One", "behind the last comes the first");
    window.press(COMMAND_SHIFT, Key::Tab);
    assert_eq!(front(&window), "Three", "and back");
    window.press(Modifiers::COMMAND, Key::PageUp);
    assert_eq!(front(&window), "Two", "Page Up goes to the one before");
    window.press(Modifiers::COMMAND, Key::PageDown);
    assert_eq!(front(&window), "Three", "Page Down to the next");
    assert_eq!(titles(&window), ["One", "Two", "Three"], "their order stays");
}

#[test]
fn each_map_keeps_its_own_history_selection_and_view() {
    let (mut window, _) = window(Language::English, &["One", "Two"]);
    let lane = window.document().lanes[0].id.clone();
    window.app_mut().act(Action::Select(Selection::Lane(lane.clone())));
    window.app_mut().act(Action::Zoom(Zoom::To(2.0)));
    rename(&mut window, "Uno");
    window.click("Two");
    let state = window.app().state();
    assert_eq!(state.selection, Selection::None, "nothing is selected on the other map");
    assert!(state.camera.fitted, "which is seen whole");
    assert!(!state.is_modified(), "and unchanged");
    window.press(Modifiers::COMMAND, Key::Z);
    window.press(Modifiers::COMMAND, Key::Tab);
    let state = window.app().state();
    assert_eq!(state.selection, Selection::Lane(lane), "the selection came back");
    assert!((state.camera.zoom - 2.0).abs() < 0.01, "so did the view");
    assert_eq!(front(&window), "Uno", "undo on the other map changed nothing here");
    window.press(Modifiers::COMMAND, Key::Z);
    assert_eq!(front(&window), "One", "where it is undone by itself");
}

#[test]
fn words_being_typed_are_kept_when_another_map_comes_forward() {
    let (mut window, _) = window(Language::English, &["One", "Two"]);
    window.app_mut().act(Action::EditText(wayfare::app::state::InPlaceSubject::Title));
    window.settle();
    window.app_mut().act(Action::Draft("Half a title".to_owned()));
    window.settle();
    window.press(Modifiers::COMMAND, Key::Tab);
    assert!(window.app().state().editing.is_none(), "no field is open on the other map");
    assert_eq!(titles(&window), ["Half a title", "Two"], "the words were kept");
}

#[test]
fn an_unsaved_tab_says_so_in_words() {
    let (mut window, _) = window(Language::German, &["Eins", "Zwei"]);
    rename(&mut window, "Anders");
    assert!(window.names(Role::Tab).contains(&"Anders, nicht gespeichert".to_owned()), "for those who hear it");
    assert!(window.shows("Zwei schließen"), "each can be closed");
}

#[test]
fn a_file_that_is_open_comes_forward_instead_of_opening_twice() {
    let (mut window, files) = window(Language::English, &["One", "Two"]);
    let detour = window.path("elsewhere");
    std::fs::create_dir(&detour).expect("a folder");
    window.app_mut().act(Action::OpenPath(detour.join("..").join("Two.ron")));
    window.settle();
    assert_eq!(front(&window), "Two", "by another spelling of its path");
    window.click("One");
    #[cfg(unix)]
    {
        let link = window.path("link.ron");
        std::os::unix::fs::symlink(&files[1], &link).expect("a link");
        window.app_mut().act(Action::OpenPath(link));
        window.settle();
        assert_eq!(front(&window), "Two", "and through a link");
    }
    assert_eq!(tabs(&window).len(), files.len(), "there is no third tab");
}

#[test]
fn a_new_map_takes_the_place_of_an_untouched_template_only() {
    let mut window = Window::with_template("Retail, online and in store");
    window.app_mut().act(Action::NewFrom { template: "blank".to_owned(), language: Language::English });
    window.settle();
    assert_eq!(tabs(&window).len(), 1, "nobody had touched it");
    rename(&mut window, "Mine");
    window.press(Modifiers::COMMAND, Key::N);
    window.click("Retail, online and in store");
    assert_eq!(titles(&window), ["Mine", RETAIL], "what somebody worked on stays, without a question");
    assert_eq!(front(&window), RETAIL, "the new one is in front");
}

#[test]
fn closing_a_tab_brings_the_next_one_forward() {
    let (mut window, _) = window(Language::English, &["One", "Two", "Three"]);
    window.click("Close Two");
    assert_eq!((titles(&window), front(&window)), (vec!["One".to_owned(), "Three".to_owned()], "One".to_owned()));
    window.press(Modifiers::COMMAND, Key::W);
    assert_eq!(front(&window), "Three", "the next one comes forward");
    window.press(Modifiers::COMMAND, Key::W);
    assert!(window.app().state().session.is_none(), "behind the last is the start screen");
    assert!(window.shows("Map a journey"), "which shows");
}

#[test]
fn closing_an_unsaved_tab_behind_asks_about_that_one() {
    let (mut window, files) = window(Language::English, &["One", "Two"]);
    rename(&mut window, "Uno");
    window.click("Two");
    window.click("Close Uno");
    assert!(window.shows("Save your changes?"), "it asks");
    assert_eq!(front(&window), "Uno", "with the map in question in front");
    window.click("Save");
    assert_eq!(titles(&window), ["Two"], "then it is closed");
    let written = io::load(&files[0]).expect("the file can be read").document;
    assert_eq!(written.journey.title, "Uno", "with its changes in the file");
}

#[test]
fn quitting_lists_every_unsaved_map_and_saves_them_all() {
    let (mut window, files) = window(Language::German, &["Eins", "Zwei"]);
    rename(&mut window, "Uno");
    window.press(Modifiers::COMMAND, Key::Tab);
    rename(&mut window, "Due");
    window.app_mut().act(Action::NewFrom { template: "blank".to_owned(), language: Language::German });
    rename(&mut window, "Tre");
    window.press(Modifiers::COMMAND, Key::Q);
    assert!(window.shows("Dokumente speichern?"), "one question for all");
    assert!(window.shows_part("3 Dokumente"), "it says how many");
    window.click("Abbrechen");
    assert!(!window.app().state().may_close, "Abbrechen stays");
    window.press(Modifiers::COMMAND, Key::Q);
    window.click("Alle speichern");
    assert_eq!(front(&window), "Tre", "the one without a file is in front");
    let path = window.path("tre.ron");
    window.fill("Datei", &path.display().to_string());
    window.click("Speichern");
    assert!(window.app().state().may_close, "then the window closes");
    for (path, title) in files.iter().chain([&path]).zip(["Uno", "Due", "Tre"]) {
        assert_eq!(io::load(path).expect("the file can be read").document.journey.title, title, "all are saved");
    }
}

#[test]
fn quitting_without_saving_leaves_nothing_to_recover() {
    let (mut window, _) = window(Language::English, &["One", "Two"]);
    rename(&mut window, "Uno");
    window.press(Modifiers::COMMAND, Key::Tab);
    rename(&mut window, "Due");
    window.press(Modifiers::COMMAND, Key::Q);
    window.click("Save none");
    assert!(window.app().state().may_close, "the window closes");
    let again = window.after_a_crash();
    assert!(again.app().state().dialog.is_none(), "what was thrown away is not offered");
}

#[test]
fn maps_behind_are_kept_for_recovery_too() {
    let (mut window, _) = window(Language::English, &["One", "Two"]);
    rename(&mut window, "Uno");
    window.press(Modifiers::COMMAND, Key::Tab);
    rename(&mut window, "Due");
    let again = window.after_a_crash();
    assert!(again.shows("Uno"), "the one behind");
    assert!(again.shows("Due"), "and the one in front");
}

#[test]
fn two_tabs_never_write_to_one_file() {
    let (mut window, files) = window(Language::English, &["One", "Two"]);
    window.app_mut().act(Action::SaveTo(files[1].clone()));
    window.settle();
    assert!(window.shows_part("open in another tab"), "it is refused in words");
    assert_eq!(io::load(&files[1]).expect("the file").document.journey.title, "Two", "and nothing was written");
}

#[test]
fn many_tabs_shrink_and_are_all_in_one_list() {
    let names: Vec<String> = (1..=20).map(|n| format!("Map number {n} with quite a long title")).collect();
    let names: Vec<&str> = names.iter().map(String::as_str).collect();
    let (mut window, _) = window(Language::English, &names);
    assert_eq!(tabs(&window).len(), 20, "all are open");
    window.click("All 20 open maps");
    window.harness().get_by_role_and_label(Role::MenuItemRadio, names[18]).click();
    window.settle();
    assert_eq!(front(&window), names[18], "the list brings any of them forward");
}

#[test]
fn a_window_that_cannot_be_started_is_said() {
    let mut window = Window::start();
    let nowhere = window.path("no-such-program");
    window.app_mut().set_program(nowhere);
    window.press(COMMAND_SHIFT, Key::N);
    assert!(window.shows_part("Another window could not be started"), "with what to do");
}
