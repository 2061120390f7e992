//! The map's file while other programs are at it, and while another window has it.

use std::{
    collections::BTreeSet,
    fs,
    path::{Path, PathBuf},
    sync::mpsc::channel,
    time::Duration,
};

use egui::{Event, Key, Modifiers, accesskit::Role};
use wayfare::{
    app::{action::Action, job::watch::Watch, state::InPlaceSubject},
    base::Language,
    io::{self, Template},
    model::Document,
};

use crate::harness::Window;

/// A map of that title.
fn map(title: &str) -> Document {
    let mut document = Template::Blank.document(Language::English);
    let mut journey = document.journey.as_ref().clone();
    title.clone_into(&mut journey.title);
    document.journey = journey.into();
    document
}

/// A window with a file in it.
fn window(language: Language) -> (Window, PathBuf) {
    let folder = tempfile::tempdir().expect("a folder for the test");
    let path = folder.path().join("maps").join("shoes.ron");
    fs::create_dir(folder.path().join("maps")).expect("a folder for the map");
    io::save(&path, &map("Shoes")).expect("the test's file is written");
    (Window::with_files(folder, language, std::slice::from_ref(&path)), path)
}

/// The window comes back to the front, which makes it look at its files.
fn come_back(window: &mut Window) {
    window.harness().event(Event::WindowFocused(true));
    window.settle();
}

fn rename(window: &mut Window, title: &str) {
    window.app_mut().act(Action::RenameMap(title.to_owned()));
    window.settle();
}

fn title(window: &Window) -> String {
    window.app().state().map_title()
}

fn title_in(path: &Path) -> String {
    io::load(path).expect("the file can be read").document.journey.title.clone()
}

#[test]
fn a_change_by_another_program_is_said_and_loaded_when_asked() {
    let (mut window, path) = window(Language::German);
    io::save(&path, &map("Stiefel")).expect("another program writes");
    come_back(&mut window);
    assert!(window.shows("shoes.ron wurde von einem anderen Programm geändert."), "it is said");
    assert_eq!(title(&window), "Shoes", "nothing happens by itself");
    window.click("Neu laden");
    assert_eq!(title(&window), "Stiefel", "their version is on the canvas");
    assert!(!window.app().state().is_modified(), "which is what the file holds");
    assert!(!window.shows_part("anderen Programm"), "the question is answered");
    window.press(Modifiers::COMMAND, Key::Z);
    assert_eq!(title(&window), "Shoes", "undo brings the version before back");
    assert!(window.app().state().is_modified(), "which no file has");
}

#[test]
fn our_own_saving_is_nobody_elses() {
    let (mut window, _) = window(Language::English);
    for title in ["One", "Two", "Three"] {
        rename(&mut window, title);
        window.press(Modifiers::COMMAND, Key::S);
        come_back(&mut window);
        assert!(!window.shows_part("another program"), "after {title}");
        assert!(!window.app().state().is_modified(), "{title} is saved");
    }
}

#[test]
fn loading_again_asks_before_it_replaces_unsaved_changes() {
    let (mut window, path) = window(Language::English);
    rename(&mut window, "Mine");
    io::save(&path, &map("Theirs")).expect("another program writes");
    come_back(&mut window);
    window.click("Load again");
    assert!(window.shows("Load the file again?"), "it asks");
    window.click("Cancel");
    assert_eq!(title(&window), "Mine", "Cancel changes nothing");
    window.click("Load again");
    window.press(Modifiers::NONE, Key::Escape);
    assert_eq!(title(&window), "Mine", "nor does Esc");
    window.app_mut().act(Action::Reload);
    window.settle();
    assert_eq!(title(&window), "Theirs", "then it is replaced");
    window.press(Modifiers::COMMAND, Key::Z);
    assert_eq!(title(&window), "Mine", "and back with undo");
}

#[test]
fn words_typed_while_the_file_is_loaded_again_are_an_undo_away() {
    let (mut window, path) = window(Language::English);
    io::save(&path, &map("Boots")).expect("another program writes");
    window.app_mut().act(Action::Reload);
    window.app_mut().act(Action::EditText(InPlaceSubject::Title));
    window.app_mut().act(Action::Draft("Shoes and more".to_owned()));
    window.settle();
    assert_eq!(title(&window), "Boots", "their version is on the canvas");
    window.press(Modifiers::COMMAND, Key::Z);
    assert_eq!(title(&window), "Shoes and more", "and the words are not lost");
}

#[test]
fn a_save_never_overwrites_a_change_that_nobody_noticed() {
    let (mut window, path) = window(Language::German);
    rename(&mut window, "Meins");
    io::save(&path, &map("Ihres")).expect("another program writes");
    window.press(Modifiers::COMMAND, Key::S);
    assert_eq!(title_in(&path), "Ihres", "the file is untouched");
    assert!(window.app().state().is_modified(), "the changes are unsaved");
    assert!(
        window.shows("Nichts wurde gespeichert: shoes.ron wurde von einem anderen Programm geändert."),
        "it is said"
    );
    window.press(Modifiers::COMMAND, Key::S);
    assert_eq!(title_in(&path), "Ihres", "asking again changes nothing");
    window.click("Meinen Stand behalten");
    assert_eq!(title_in(&path), "Ihres", "until the next save");
    window.press(Modifiers::COMMAND, Key::S);
    assert_eq!(title_in(&path), "Meins", "which overwrites it knowingly");
    assert_eq!(title_in(&io::backup_path(&path)), "Ihres", "and keeps theirs beside it");
}

#[test]
fn keeping_mine_holds_for_the_version_that_was_seen_only() {
    let (mut window, path) = window(Language::English);
    io::save(&path, &map("Theirs")).expect("another program writes");
    come_back(&mut window);
    window.click("Keep mine");
    assert!(window.app().state().is_modified(), "what is kept is in no file");
    io::save(&path, &map("Theirs again")).expect("and once more");
    window.press(Modifiers::COMMAND, Key::S);
    assert_eq!(title_in(&path), "Theirs again", "a newer version asks anew");
    assert!(window.shows("Nothing was saved: shoes.ron was changed by another program."), "in the bar");
}

#[test]
fn mine_can_be_saved_elsewhere() {
    let (mut window, path) = window(Language::English);
    rename(&mut window, "Mine");
    io::save(&path, &map("Theirs")).expect("another program writes");
    window.press(Modifiers::COMMAND, Key::S);
    window.click("Save as…");
    let other = window.path("mine.ron");
    window.fill("File", &other.display().to_string());
    window.click("Save");
    assert_eq!((title_in(&other), title_in(&path)), ("Mine".to_owned(), "Theirs".to_owned()), "both are there");
    assert!(!window.shows_part("another program"), "the map lives in a file of its own");
}

#[test]
fn a_file_that_is_gone_leaves_the_map_unharmed_and_unsaved() {
    let (mut window, path) = window(Language::German);
    fs::remove_file(&path).expect("the file goes");
    come_back(&mut window);
    assert!(window.shows_part("shoes.ron ist nicht mehr dort, wo es war."), "it is said");
    assert!(window.app().state().is_modified(), "no file has the map");
    window.press(Modifiers::COMMAND, Key::W);
    assert!(window.shows("Änderungen speichern?"), "so closing asks");
    window.click("Abbrechen");
    window.click("Wieder speichern");
    assert_eq!(title_in(&path), "Shoes", "the file is there again");
    assert!(!window.app().state().is_modified(), "and holds the map");
}

#[test]
fn a_file_that_comes_back_as_it_was_asks_nothing() {
    let (mut window, path) = window(Language::English);
    let aside = window.path("aside.ron");
    fs::rename(&path, &aside).expect("the file goes");
    come_back(&mut window);
    assert!(window.shows_part("no longer where it was"), "it is said");
    fs::rename(&aside, &path).expect("and comes back");
    come_back(&mut window);
    assert!(!window.shows_part("no longer where it was"), "the question has gone with its reason");
    assert!(!window.app().state().is_modified(), "the file has the map");
}

#[test]
fn a_folder_that_is_gone_is_said_and_another_place_offered() {
    let (mut window, path) = window(Language::German);
    rename(&mut window, "Meins");
    fs::remove_dir_all(path.parent().expect("a folder")).expect("the folder goes");
    window.press(Modifiers::COMMAND, Key::S);
    assert!(window.shows_part("shoes.ron"), "the message names the file");
    assert_eq!(title(&window), "Meins", "the map is unharmed");
    assert!(window.app().state().is_modified(), "and unsaved");
    window.click("Speichern unter…");
    let other = window.path("gerettet.ron");
    window.fill("Datei", &other.display().to_string());
    window.click("Speichern");
    assert_eq!(title_in(&other), "Meins", "saved elsewhere");
}

#[test]
fn a_folder_in_the_place_of_the_file_is_said() {
    let (mut window, path) = window(Language::English);
    rename(&mut window, "Mine");
    fs::remove_file(&path).expect("the file goes");
    fs::create_dir(&path).expect("a folder takes its place");
    window.press(Modifiers::COMMAND, Key::S);
    assert!(window.shows_part("shoes.ron"), "the message names it");
    assert!(window.app().state().is_modified(), "the map is unharmed and unsaved");
}

#[test]
fn a_map_behind_says_in_its_tab_that_its_file_was_changed() {
    let (mut window, path) = window(Language::German);
    window.app_mut().act(Action::NewFrom { template: "blank".to_owned(), language: Language::German });
    window.settle();
    io::save(&path, &map("Ihres")).expect("another program writes");
    come_back(&mut window);
    let name = "Shoes, von einem anderen Programm geändert";
    assert!(window.names(Role::Tab).contains(&name.to_owned()), "in words");
    assert!(!window.shows("Neu laden"), "the map in front is not asked about");
    window.click(name);
    window.click("Neu laden");
    assert_eq!(title(&window), "Ihres", "its own tab asks");
}

#[test]
fn a_file_that_can_no_longer_be_read_leaves_the_map_as_it_is() {
    let (mut window, path) = window(Language::English);
    fs::write(&path, "<<<<<<< theirs").expect("another program writes");
    come_back(&mut window);
    window.click("Load again");
    assert!(window.shows_part("shoes.ron, line 1"), "the message names file and line");
    assert_eq!(title(&window), "Shoes", "the map is unharmed");
    assert!(window.shows("Keep mine"), "and the question stays");
}

#[test]
fn a_second_window_reads_or_insists_or_takes_a_copy() {
    let (window, path) = window(Language::English);
    let mut second = window.beside(&path);
    assert!(second.shows_part("Another Wayfare window has this map open"), "it is told");
    rename(&mut second, "Mine");
    assert_eq!(title(&second), "Shoes", "and refuses changes");
    second.click("Save a copy…");
    second.click("Save");
    let copy = path.with_file_name("shoes copy.ron");
    assert_eq!(title_in(&copy), "Shoes", "the copy lies beside the file");
    assert!(!second.shows_part("Another Wayfare window"), "and is this window's own");
    rename(&mut second, "Mine");
    assert_eq!(title(&second), "Mine", "to be changed");
    let mut third = window.beside(&path);
    third.click("Edit anyway");
    rename(&mut third, "Insisted");
    assert_eq!(title(&third), "Insisted", "whoever insists may");
}

#[cfg(unix)]
#[test]
fn a_second_window_is_told_also_through_a_link() {
    let (window, path) = window(Language::English);
    let link = window.path("link.ron");
    std::os::unix::fs::symlink(&path, &link).expect("a link");
    let second = window.beside(&link);
    assert!(second.shows_part("Another Wayfare window has this map open"), "it is the same file");
}

#[test]
fn the_system_tells_of_changes_and_not_of_looks() {
    let folder = tempfile::tempdir().expect("a folder for the test");
    let folder = io::real_path(folder.path());
    fs::create_dir_all(&folder).expect("the folder");
    let (path, neighbour) = (folder.join("map.ron"), folder.join("other.ron"));
    fs::write(&path, "one").expect("the file");
    let (tell, told) = channel();
    let mut watch = Watch::default();
    watch.keep_to(BTreeSet::from([path.clone()]), move |files| tell.send(files).expect("somebody listens"));
    fs::read(&path).expect("looked at");
    fs::write(&neighbour, "none of our business").expect("a neighbour");
    // As programs save: to a neighbour, which then takes the name.
    fs::write(folder.join("map.ron~"), "two").expect("a neighbour");
    fs::rename(folder.join("map.ron~"), &path).expect("which takes the name");
    let first = told.recv_timeout(Duration::from_secs(20)).expect("the system tells");
    assert_eq!(first, std::slice::from_ref(&path), "of this file");
    assert_eq!(fs::read_to_string(&path).expect("the file"), "two", "when it was changed, not when it was read");
    watch.keep_to(BTreeSet::new(), |_| {});
    fs::remove_dir_all(folder).expect("tidied up");
}

#[test]
fn a_window_that_only_reads_never_saves_over_the_file() {
    let (mut window, path) = window(Language::English);
    let mut second = window.beside(&path);
    rename(&mut window, "Mine");
    window.press(Modifiers::COMMAND, Key::S);
    come_back(&mut second);
    second.click("Load again");
    second.press(Modifiers::COMMAND, Key::Z);
    assert_eq!(title(&second), "Shoes", "something else than the file has");
    second.press(Modifiers::COMMAND, Key::S);
    assert!(second.shows("Save as"), "it asks for another name");
    second.fill("File", &path.display().to_string());
    second.press(Modifiers::NONE, Key::Enter);
    assert!(second.shows_part("another Wayfare window has this file open"), "and takes no other way to the same file");
    assert_eq!(title_in(&path), "Mine", "which is untouched");
    let copy = path.with_file_name("shoes copy.ron");
    second.fill("File", &copy.display().to_string());
    second.press(Modifiers::NONE, Key::Enter);
    assert_eq!((title_in(&copy), title_in(&path)), ("Shoes".to_owned(), "Mine".to_owned()), "the copy is beside it");
    assert!(!second.shows_part("Nothing was saved"), "and the message has gone with its reason");
}

#[test]
fn a_file_that_is_gone_is_not_brought_back_by_a_window_that_only_reads() {
    let (window, path) = window(Language::English);
    let mut second = window.beside(&path);
    fs::remove_file(&path).expect("the file goes");
    come_back(&mut second);
    assert!(second.shows_part("no longer where it was"), "it is said");
    assert!(!second.shows("Save it again"), "but the place is the other window's");
    second.press(Modifiers::COMMAND, Key::S);
    assert!(second.shows("Save as") && !path.exists(), "saving asks for another name");
}

#[test]
fn quick_capture_says_at_once_that_the_map_is_only_read() {
    let (window, path) = window(Language::English);
    let mut second = window.beside(&path);
    second.press(Modifiers::COMMAND, Key::K);
    assert!(second.shows_part("open for reading only"), "before anything is typed");
    assert!(!second.app().state().capture.is_open, "and no line invites to type");
}

#[test]
fn a_save_that_was_refused_says_so_and_leads_to_the_ways_on() {
    let (mut window, path) = window(Language::English);
    rename(&mut window, "Mine");
    io::save(&path, &map("Theirs")).expect("another program writes");
    come_back(&mut window);
    for _ in 0..2 {
        window.press(Modifiers::COMMAND, Key::S);
        assert!(window.shows("Nothing was saved: shoes.ron was changed by another program."), "it is said");
        window.press(Modifiers::NONE, Key::Enter);
        assert!(window.shows("Load the file again?"), "Enter begins the first way on");
        window.press(Modifiers::NONE, Key::Escape);
    }
    assert_eq!((title(&window), title_in(&path)), ("Mine".to_owned(), "Theirs".to_owned()), "nothing is lost");
    window.click("Keep mine");
    window.press(Modifiers::COMMAND, Key::S);
    assert!(!window.shows_part("Nothing was saved"), "once it is saved that is over");
    assert_eq!(title_in(&path), "Mine", "in the file");
}

#[test]
fn enter_answers_the_question_whether_to_load_again() {
    let (mut window, path) = window(Language::English);
    rename(&mut window, "Mine");
    io::save(&path, &map("Theirs")).expect("another program writes");
    come_back(&mut window);
    window.click("Load again");
    window.press(Modifiers::NONE, Key::Enter);
    assert_eq!(title(&window), "Theirs", "the first button has the keys");
}
