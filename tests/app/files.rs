//! Opening, saving, leaving.

use egui::{Key, Modifiers};
use wayfare::{
    app::{action::Action, state::Selection},
    io,
};

use crate::harness::Window;

const RETAIL: &str = "Retail, online and in store";

/// A window with the retail template and one card less: a map with unsaved changes.
fn changed() -> Window {
    let mut window = Window::with_template(RETAIL);
    let first = window.document().cards[0].id.clone();
    window.app_mut().act(Action::Select(Selection::card(first)));
    window.app_mut().act(Action::Delete);
    window.settle();
    window
}

#[test]
fn a_template_opens_from_the_start_screen() {
    let window = Window::with_template(RETAIL);
    assert_eq!(window.document().phases.len(), 6, "the template's six phases are there");
    assert!(window.app().window_title().starts_with("Buying hiking boots"), "the title names the map");
}

#[test]
fn saving_writes_the_map_and_says_when() {
    let mut window = changed();
    assert!(window.app().window_title().starts_with("• "), "the title marks unsaved changes");
    window.press(Modifiers::COMMAND, Key::S);
    let path = window.path("boots.ron");
    window.fill("File", &path.display().to_string());
    window.click("Save");
    assert!(window.shows("Saved 14:32"), "the status bar says when");
    assert!(!window.app().window_title().starts_with('•'), "the mark is gone");
    let loaded = io::load(&path).expect("the file can be read");
    assert_eq!(&loaded.document, window.document(), "and holds what is on the canvas");
    assert_eq!(window.app().state().settings.recent, [path], "the file is among the recent ones");
}

#[test]
fn save_as_adds_the_ending_and_goes_on_with_the_new_file() {
    let mut window = changed();
    window.press(Modifiers::COMMAND | Modifiers::SHIFT, Key::S);
    let path = window.path("boots");
    window.fill("File", &path.display().to_string());
    window.press(Modifiers::NONE, Key::Enter);
    let session = window.app().state().session.as_ref().expect("a map is open");
    assert_eq!(session.path(), Some(path.with_extension("ron").as_path()), "the map lives in the file with its ending");
}

#[test]
fn a_failed_save_keeps_the_map_and_says_why() {
    let mut window = changed();
    window.press(Modifiers::COMMAND, Key::S);
    let path = window.path("no-such-folder").join("boots.ron");
    window.fill("File", &path.display().to_string());
    window.click("Save");
    assert!(window.shows_part("no-such-folder"), "the message names the file");
    assert!(window.app().state().is_modified(), "the changes are still unsaved");
    window.click("Dismiss message");
    assert!(window.app().state().notices.iter().next().is_none(), "the message is gone once dismissed");
}

#[test]
fn open_reads_a_file_by_its_path() {
    let window = changed();
    let path = window.path("boots.ron");
    io::save(&path, window.document()).expect("the test's file is written");
    let mut other = Window::start();
    other.press(Modifiers::COMMAND, Key::O);
    other.fill("File", &path.display().to_string());
    other.press(Modifiers::NONE, Key::Enter);
    assert_eq!(other.document(), window.document(), "the same map is open");
    let by_argument = Window::open(wayfare::base::Language::English, Some(&path));
    assert_eq!(by_argument.document(), window.document(), "and so it is with the file as an argument");
}

#[test]
fn a_broken_file_is_refused_with_a_message_and_the_open_map_stays() {
    let mut window = Window::with_template(RETAIL);
    let path = window.path("broken.ron");
    std::fs::write(&path, "(format: 1, oops").expect("the test's file is written");
    window.app_mut().act(Action::OpenPath(path));
    window.settle();
    assert!(window.shows_part("broken.ron"), "the message names the file");
    assert_eq!(window.document().phases.len(), 6, "the map that was open is still there");
}

#[test]
fn unsaved_changes_are_never_lost_without_a_question() {
    for leave in [Action::CloseMap, Action::Quit] {
        let mut window = changed();
        let before = window.document().clone();
        window.app_mut().act(leave.clone());
        window.settle();
        assert!(window.shows("Save your changes?"), "{leave:?} asks first");
        window.click("Cancel");
        assert_eq!(window.document(), &before, "Cancel leaves everything as it was");
        assert!(!window.app().state().may_close, "the window stays");
        window.app_mut().act(leave.clone());
        window.settle();
        window.click("Don’t save");
        let has_gone_on = window.app().state().may_close || window.app().state().document() != Some(&before);
        assert!(has_gone_on, "“Don’t save” goes on with {leave:?}");
    }
}

#[test]
fn save_in_the_question_saves_and_then_goes_on() {
    let mut window = changed();
    let path = window.path("boots.ron");
    window.app_mut().act(Action::SaveTo(path.clone()));
    window.settle();
    let first = window.document().cards[0].id.clone();
    window.app_mut().act(Action::Select(Selection::card(first.clone())));
    window.app_mut().act(Action::Delete);
    window.settle();
    window.press(Modifiers::COMMAND, Key::W);
    window.click("Save");
    assert!(window.app().state().session.is_none(), "the map was closed after saving");
    let loaded = io::load(&path).expect("the file can be read");
    assert!(loaded.document.card(&first).is_none(), "with the last change in it");
}

#[test]
fn giving_up_the_save_dialog_gives_up_what_waited_for_it() {
    let mut window = changed();
    window.press(Modifiers::COMMAND, Key::W);
    window.click("Save");
    window.click("Cancel");
    assert!(window.app().state().session.is_some(), "the map is still open");
    let later = window.path("later.ron");
    window.app_mut().act(Action::SaveTo(later));
    window.settle();
    assert!(window.app().state().session.is_some(), "a later save does not close it");
}

#[test]
fn the_map_is_renamed_from_the_menu() {
    let mut window = Window::with_template(RETAIL);
    window.click("Map menu: Buying hiking boots, in store and online");
    window.click("Rename map…");
    window.fill("New title", "Shoes");
    window.click("Rename");
    assert_eq!(window.document().journey.title, "Shoes", "the title changed");
    window.press(Modifiers::COMMAND, Key::Z);
    assert_ne!(window.document().journey.title, "Shoes", "in one step");
}

#[test]
fn settings_come_back_at_the_next_start() {
    let mut window = Window::with_template(RETAIL);
    window.click("Language of the window: English");
    window.click("Deutsch");
    window.click("Gliederung ein- oder ausblenden");
    let again = window.again();
    assert_eq!(again.app().state().language(), wayfare::base::Language::German, "the language was kept");
    assert!(!again.app().state().settings.left.is_open, "the closed panel was kept");
}

#[test]
fn work_survives_a_window_that_ends_without_saving() {
    let window = changed();
    let document = window.document().clone();
    let mut again = window.after_a_crash();
    assert!(again.shows("Recover unsaved work"), "the next start offers what was kept");
    again.click("Open what was kept of Buying hiking boots, in store and online");
    assert_eq!(again.document(), &document, "with the last change in it");
    assert!(again.app().state().is_modified(), "and it counts as unsaved");
    let third = again.after_a_crash();
    assert!(third.shows("Recover unsaved work"), "an opened recovery is itself kept");
}

#[test]
fn nothing_is_offered_after_a_map_was_saved_or_let_go() {
    let mut window = changed();
    window.app_mut().act(Action::CloseMap);
    window.settle();
    window.click("Don’t save");
    let again = window.after_a_crash();
    assert!(again.app().state().dialog.is_none(), "what was thrown away is not offered again");
}

#[test]
fn a_map_that_another_window_has_is_only_read_until_one_insists() {
    let mut window = changed();
    let path = window.path("boots.ron");
    window.app_mut().act(Action::SaveTo(path.clone()));
    window.settle();
    let mut second = window.beside(&path);
    assert!(second.shows_part("Another Wayfare window"), "the second window says so");
    let first = second.document().cards[0].id.clone();
    second.app_mut().act(Action::Select(Selection::card(first.clone())));
    second.app_mut().act(Action::Delete);
    second.settle();
    assert!(second.document().card(&first).is_some(), "and refuses changes");
    second.click("Edit anyway");
    second.app_mut().act(Action::Delete);
    second.settle();
    assert!(second.document().card(&first).is_none(), "until somebody insists");
}

/// A file as the window system hands it over.
#[derive(Debug)]
struct Dropped(std::path::PathBuf);

impl egui::DroppedFile for Dropped {
    fn path(&self) -> &std::path::Path {
        &self.0
    }

    fn bytes(&self) -> Result<Vec<u8>, String> {
        std::fs::read(&self.0).map_err(|e| e.to_string())
    }
}

#[test]
fn a_file_dropped_on_the_window_opens() {
    let saved = changed();
    let path = saved.path("boots.ron");
    io::save(&path, saved.document()).expect("the test's file is written");
    let mut window = Window::start();
    window.harness().input_mut().dropped_files.push(std::sync::Arc::new(Dropped(path)));
    window.settle();
    assert_eq!(window.document(), saved.document(), "the dropped map is open");
}

#[test]
fn the_windows_own_close_button_asks_too() {
    let mut window = changed();
    let root = egui::ViewportId::ROOT;
    let viewport = window.harness().input_mut().viewports.entry(root).or_default();
    viewport.events.push(egui::ViewportEvent::Close);
    window.harness().step();
    let commands = &window.harness().output().viewport_output[&root].commands;
    assert!(commands.contains(&egui::ViewportCommand::CancelClose), "the window was told to stay: {commands:?}");
    window.settle();
    assert!(window.shows("Save your changes?"), "and the question is asked");
}

#[test]
fn recent_files_are_a_click_away() {
    let mut window = changed();
    let path = window.path("boots.ron");
    window.app_mut().act(Action::SaveTo(path));
    window.app_mut().act(Action::CloseMap);
    window.settle();
    window.click("boots.ron");
    assert_eq!(window.document().phases.len(), 6, "the map is open again");
}

#[test]
fn a_save_that_succeeds_takes_the_failed_one_back() {
    let mut window = changed();
    window.press(Modifiers::COMMAND, Key::S);
    let path = window.path("no-such-folder").join("boots.ron");
    window.fill("File", &path.display().to_string());
    window.press(Modifiers::NONE, Key::Enter);
    assert!(window.shows_part("was not written"), "it is said");
    window.press(Modifiers::NONE, Key::Escape);
    window.app_mut().act(Action::NewFrom { template: "blank".to_owned(), language: wayfare::base::Language::English });
    window.settle();
    assert!(!window.shows_part("was not written"), "another map has nothing to do with it");
    window.press(Modifiers::COMMAND, Key::Tab);
    assert!(window.shows_part("was not written"), "it belongs to its own");
    window.press(Modifiers::COMMAND, Key::S);
    let path = window.path("boots.ron");
    window.fill("File", &path.display().to_string());
    window.press(Modifiers::NONE, Key::Enter);
    assert!(!window.shows_part("was not written"), "until it is saved");
}

#[test]
fn a_note_about_pasting_goes_with_the_next_change() {
    let mut window = Window::with_template(RETAIL);
    let refused = Action::Edit(Box::new(wayfare::edit::Edit::RemoveCard("no-such-card".into())));
    for leave in [Key::Z, Key::D] {
        let first = window.document().cards[0].id.clone();
        window.app_mut().act(Action::Select(Selection::card(first)));
        window.app_mut().act(Action::Duplicate);
        window.app_mut().act(refused.clone());
        window.settle();
        assert!(window.shows("Dismiss message"), "it is said");
        window.press(Modifiers::COMMAND, leave);
        assert!(!window.shows("Dismiss message"), "{leave:?} goes on");
    }
}

#[test]
fn enter_answers_a_question_and_tab_comes_to_the_cross_last() {
    let mut window = changed();
    window.press(Modifiers::COMMAND, Key::W);
    let focused = |window: &mut Window| {
        let id = window.harness().ctx.memory(|m| m.focused());
        id.and_then(|id| window.harness().ctx.read_response(id)).map(|response| response.rect)
    };
    assert!(window.shows("Save your changes?"), "it asks");
    let order: Vec<_> = (0..4)
        .map(|_| {
            let at = focused(&mut window);
            window.press(Modifiers::NONE, Key::Tab);
            at
        })
        .collect();
    let names = ["Save", "Don’t save", "Cancel", "Close dialog"];
    let places: Vec<_> = names.iter().map(|name| Some(window.place_of(name))).collect();
    assert_eq!(order, places, "from the likeliest to the cross");
    window.press(Modifiers::NONE, Key::Enter);
    assert!(window.shows("Save as"), "Enter saves");
}
