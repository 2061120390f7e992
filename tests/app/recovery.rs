//! Recover unsaved work: what a window that ended without saving left behind.

use std::{
    fs::{self, File},
    path::{Path, PathBuf},
    time::{Duration, SystemTime},
};

use egui::{Key, Modifiers, pos2};
use egui_kittest::kittest::Queryable as _;
use tempfile::TempDir;
use wayfare::{
    app::{action::Action, desk, state::Selection},
    base::Language,
    io::{self, Template},
    model::Document,
};

use crate::harness::Window;

/// A map of that title.
fn map(title: &str) -> Document {
    let mut document = Template::Retail.document(Language::English);
    let mut journey = document.journey.as_ref().clone();
    title.clone_into(&mut journey.title);
    document.journey = journey.into();
    document
}

/// A folder with a map's file in it, which outlives the windows.
fn saved(title: &str) -> (TempDir, PathBuf) {
    let folder = tempfile::tempdir().expect("a folder for the test");
    let path = folder.path().join("boots.ron");
    io::save(&path, &map(title)).expect("the test's file is written");
    (folder, path)
}

/// A window with these files, each with unsaved changes in it.
fn changed(files: &[PathBuf]) -> Window {
    let folder = tempfile::tempdir().expect("a folder for the window");
    let mut window = Window::with_files(folder, Language::English, files);
    for _ in 0..files.len().max(1) {
        let title = format!("{}, changed", title(&window));
        window.app_mut().act(Action::RenameMap(title));
        window.press(Modifiers::COMMAND, Key::Tab);
    }
    window
}

fn title(window: &Window) -> String {
    window.app().state().map_title()
}

fn titles(window: &Window) -> Vec<String> {
    desk::tabs(window.app().state()).into_iter().map(|tab| tab.title).collect()
}

fn title_in(path: &Path) -> String {
    io::load(path).expect("the file can be read").document.journey.title.clone()
}

#[test]
fn the_window_says_what_when_and_how_much() {
    let (_folder, path) = saved("Stiefel");
    let window = changed(std::slice::from_ref(&path)).after_a_crash_with(Language::German, &[]);
    assert!(window.shows("Nicht gespeicherte Arbeit wiederherstellen"), "the window is there");
    assert!(window.shows("Stiefel, changed"), "with the title");
    let cards = map("").cards.len();
    assert!(window.shows_part(&format!(" · {cards} Karten")), "how much it is");
    assert!(window.shows(&path.display().to_string()), "and whose file it is");
}

#[test]
fn opening_one_of_several_leaves_the_others_on_offer() {
    let ((_a, one), (_b, two)) = (saved("One"), saved("Two"));
    let mut window = changed(&[one.clone(), two]).after_a_crash_with(Language::English, &[]);
    window.click("Open what was kept of One, changed");
    assert_eq!(title(&window), "One, changed", "it is open");
    assert!(window.app().state().is_modified(), "and unsaved");
    assert!(window.shows("Recover unsaved work"), "the other one is still on offer");
    window.click("Open what was kept of Two, changed");
    assert!(!window.shows("Recover unsaved work"), "nothing is left to offer");
    assert_eq!(titles(&window), ["One, changed", "Two, changed"], "each in a tab of its own");
    window.press(Modifiers::COMMAND, Key::Tab);
    window.press(Modifiers::COMMAND, Key::S);
    assert_eq!(title_in(&one), "One, changed", "and is saved where it belongs");
}

#[test]
fn all_are_opened_at_once() {
    let ((_a, one), (_b, two)) = (saved("One"), saved("Two"));
    let mut window = changed(&[one, two]).after_a_crash_with(Language::English, &[]);
    window.click("Open all");
    let mut open = titles(&window);
    open.sort();
    assert_eq!(open, ["One, changed", "Two, changed"]);
    let again = window.after_a_crash();
    assert!(again.shows("Recover unsaved work"), "what is open again is kept again");
}

#[test]
fn throwing_away_asks_once() {
    let (_folder, path) = saved("Boots");
    let mut window = changed(&[path]).after_a_crash_with(Language::English, &[]);
    window.click("Throw away what was kept of Boots, changed");
    assert!(window.shows_part("Throw it away for good?"), "it asks");
    window.click("Keep what was kept of Boots, changed");
    assert!(!window.shows_part("for good?"), "and lets go");
    window.click("Throw away what was kept of Boots, changed");
    window.click("Throw away for good what was kept of Boots, changed");
    assert!(window.app().state().dialog.is_none(), "nothing is left to offer");
    assert!(window.after_a_crash().app().state().dialog.is_none(), "nor at the next start");
}

#[test]
fn what_is_left_for_later_is_in_the_menu_and_comes_again() {
    let (_folder, path) = saved("Boots");
    let mut window = changed(&[path]).after_a_crash_with(Language::English, &[]);
    window.click("Decide later");
    window.click("Map menu: Wayfare");
    window.click("Recover unsaved work…");
    assert!(window.shows("Open what was kept of Boots, changed"), "it is back");
    window.press(Modifiers::NONE, Key::Escape);
    assert!(window.after_a_crash().shows("Recover unsaved work"), "the next start offers it too");
}

#[test]
fn a_named_file_opens_and_its_own_unsaved_changes_are_offered_on_top() {
    let (_folder, path) = saved("Boots");
    let window = changed(std::slice::from_ref(&path));
    let mut window = window.after_a_crash_with(Language::English, std::slice::from_ref(&path));
    assert_eq!(title(&window), "Boots", "the file is open as it was saved");
    assert!(window.shows_part("You asked for this map"), "the window says that this one has more");
    window.click("Open what was kept of Boots, changed");
    assert_eq!(titles(&window), ["Boots, changed"], "in the same tab");
    assert!(window.app().state().is_modified(), "as unsaved changes");
    window.press(Modifiers::COMMAND, Key::Z);
    assert_eq!(title(&window), "Boots", "which undo takes off");
    assert!(!window.app().state().is_modified(), "and that is what the file holds");
}

#[test]
fn another_file_named_at_the_start_opens_behind_the_question() {
    let ((_a, one), (_b, two)) = (saved("One"), saved("Two"));
    let window = changed(&[one]);
    let mut window = window.after_a_crash_with(Language::English, std::slice::from_ref(&two));
    assert!(window.shows("Recover unsaved work"), "the question is in front");
    assert_eq!(title(&window), "Two", "the file is open behind it");
    window.click("Open what was kept of One, changed");
    assert_eq!(titles(&window), ["Two", "One, changed"], "both are open in the end");
}

#[test]
fn a_file_that_was_changed_after_the_crash_is_not_saved_over() {
    let (_folder, path) = saved("Boots");
    let window = changed(std::slice::from_ref(&path));
    window.app().state().flush();
    io::save(&path, &map("Theirs")).expect("somebody goes on with the file");
    let later = SystemTime::now() + Duration::from_mins(1);
    File::options().write(true).open(&path).expect("the file").set_modified(later).expect("a later time");
    let mut window = window.after_a_crash_with(Language::English, &[]);
    window.click("Open what was kept of Boots, changed");
    assert!(window.shows("boots.ron was changed by another program."), "it is said at once");
    window.press(Modifiers::COMMAND, Key::S);
    window.click("Keep mine");
    assert_eq!(title_in(&path), "Theirs", "their work is there until somebody decides");
    window.press(Modifiers::COMMAND, Key::S);
    assert_eq!(title_in(&path), "Boots, changed", "knowingly, it is replaced");
}

#[test]
fn a_copy_that_cannot_be_read_is_said_and_kept() {
    let (_folder, path) = saved("Boots");
    let first = changed(&[path]);
    first.app().state().flush();
    for entry in fs::read_dir(first.path("state").join("recovery")).expect("the folder").flatten() {
        if entry.path().extension().is_some_and(|e| e == "ron") {
            let text = fs::read_to_string(entry.path()).expect("the copy");
            fs::write(entry.path(), &text[..text.len() / 2]).expect("half of it");
        }
    }
    // Settled already: nothing is waiting to be written again.
    let mut window = first.after_a_crash_with(Language::English, &[]);
    assert!(window.shows_part("cannot be read"), "the row says so");
    window.click("Open what was kept of Boots, changed");
    assert!(window.app().state().notices.iter().next().is_some(), "and so does a message");
    assert!(window.after_a_crash().shows("Recover unsaved work"), "the copy is still there");
}

#[test]
fn a_recovered_map_without_a_file_asks_where_to_save() {
    let mut first = Window::with_template("Retail, online and in store");
    let card = first.document().cards[0].id.clone();
    first.app_mut().act(Action::Select(Selection::card(card)));
    first.app_mut().act(Action::Delete);
    first.settle();
    let mut window = first.after_a_crash();
    assert!(window.shows("Never saved to a file"), "it says that it has none");
    window.click("Open what was kept of Buying hiking boots, in store and online");
    window.press(Modifiers::COMMAND, Key::S);
    assert!(window.shows("Save as"), "so saving asks where");
}

#[test]
fn a_click_beside_the_question_is_no_answer() {
    let (_folder, path) = saved("Boots");
    let first = changed(&[path]);
    first.app().state().flush();
    let mut window = first.after_a_crash();
    assert!(window.shows("Recover unsaved work"), "it asks");
    window.harness().hover_at(pos2(20.0, 600.0));
    window.harness().drag_at(pos2(20.0, 600.0));
    window.harness().drop_at(pos2(20.0, 600.0));
    window.settle();
    assert!(window.shows("Recover unsaved work"), "and goes on asking");
    window.press(Modifiers::NONE, Key::Escape);
    assert!(!window.shows("Recover unsaved work"), "Escape is one: later");
}

#[test]
fn work_on_a_map_that_another_window_has_open_is_recovered_as_a_copy() {
    for named in [true, false] {
        let (_folder, path) = saved("Boots");
        let files = std::slice::from_ref(&path);
        let first = changed(files).after_a_crash_with(Language::English, files);
        let mut second = if named { first.beside(&path) } else { first.another() };
        second.click("Open what was kept of Boots, changed");
        assert!(second.shows_part("What was recovered is a copy of its own here"), "it is said");
        assert_eq!(title(&second), "Boots, changed", "it is open");
        assert!(!second.shows_part("only read"), "to be changed");
        second.press(Modifiers::COMMAND, Key::S);
        assert!(second.shows("Save as"), "saving asks where");
        assert_eq!(title_in(&path), "Boots", "and the other window's file is untouched");
        let copy = path.with_file_name("rescued.ron");
        second.fill("File", &copy.display().to_string());
        second.press(Modifiers::NONE, Key::Enter);
        assert_eq!((title_in(&copy), title_in(&path)), ("Boots, changed".to_owned(), "Boots".to_owned()));
    }
}

#[test]
fn a_double_click_or_enter_twice_throws_nothing_away() {
    let (_folder, path) = saved("Boots");
    let mut window = changed(&[path]).after_a_crash_with(Language::German, &[]);
    let forget = "Erhaltenen Stand von Boots, changed verwerfen";
    let at = window.place_of(forget).center();
    window.click_at(at, 1);
    assert!(window.shows_part("Endgültig verwerfen?"), "it asks");
    window.click_at(at, 1);
    assert!(window.shows("Boots, changed"), "it is still on offer");
    assert!(window.shows(forget) && !window.shows_part("Endgültig"), "the second click took the first one back");
    window.harness().get_by_label(forget).focus();
    window.settle();
    window.press(Modifiers::NONE, Key::Enter);
    assert!(window.shows_part("Endgültig verwerfen?"), "it asks");
    window.press(Modifiers::NONE, Key::Enter);
    assert!(window.shows(forget), "Enter keeps it");
}

#[test]
fn a_file_that_was_saved_later_is_said_before_its_work_is_opened() {
    let (_folder, path) = saved("Boots");
    let window = changed(std::slice::from_ref(&path));
    window.app().state().flush();
    let later = SystemTime::now() + Duration::from_mins(1);
    File::options().write(true).open(&path).expect("the file").set_modified(later).expect("a later time");
    let mut window = window.after_a_crash_with(Language::English, &[]);
    assert!(window.shows_part("The file was saved later"), "the row says so");
    window.press(Modifiers::NONE, Key::Enter);
    assert!(window.app().state().session.is_none(), "Enter does not open the older state");
}

#[test]
fn enter_opens_what_was_kept() {
    let (_folder, path) = saved("Boots");
    let mut window = changed(&[path]).after_a_crash_with(Language::English, &[]);
    window.press(Modifiers::NONE, Key::Enter);
    assert_eq!(title(&window), "Boots, changed", "it is open");
}
