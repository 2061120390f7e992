//! The window on a disk that misbehaves: it says so, and everything that was open is still there.

use std::{
    fs,
    io::ErrorKind,
    path::Path,
    sync::{
        Arc,
        atomic::{AtomicU64, Ordering},
    },
    time::{Duration, SystemTime},
};

use egui::{Key, Modifiers};
use wayfare::{
    app::{
        action::Action,
        dispatch::{dispatch, finish},
        job::{Done, Jobs, clock::Clock},
        keep::Keep,
        state::{InPlaceSubject, Selection, State},
    },
    base::Language,
    io::{
        self,
        faults::{Faults, Step, Trouble},
    },
};

use crate::harness::Window;

const FULL: Trouble = Trouble::FailsAfter(100, ErrorKind::StorageFull);

/// A window with a template and one card less.
fn changed() -> Window {
    let mut window = Window::with_template("Retail, online and in store");
    delete(&mut window);
    window
}

fn delete(window: &mut Window) {
    let first = window.document().cards[0].id.clone();
    window.app_mut().act(Action::Select(Selection::card(first)));
    window.app_mut().act(Action::Delete);
    window.settle();
}

fn names(folder: &Path) -> Vec<String> {
    let entries = fs::read_dir(folder).into_iter().flatten().flatten();
    let mut names: Vec<String> = entries.map(|e| e.file_name().to_string_lossy().into_owned()).collect();
    names.sort();
    names
}

#[test]
fn a_full_disk_is_said_and_the_map_is_saved_once_there_is_room() {
    let mut window = changed();
    let maps = window.path("maps");
    fs::create_dir(&maps).expect("made");
    let document = window.document().clone();
    let fault = Faults::each(&maps, Step::Write, FULL);
    window.app_mut().act(Action::SaveTo(maps.join("boots.ron")));
    window.settle();
    assert!(window.shows_part("the disk is full"), "the reason");
    assert!(window.shows_part("Your changes are still in this window"), "what was kept");
    assert!(window.shows_part("Make room"), "what to do");
    assert!(window.app().state().is_modified() && *window.document() == document, "nothing was lost");
    assert_eq!(names(&maps), Vec::<String>::new(), "and nothing is left lying about");
    window.app_mut().act(Action::Language(Language::German));
    window.app_mut().act(Action::SaveTo(maps.join("boots.ron")));
    window.settle();
    assert!(window.shows_part("Der Datenträger ist voll"), "in German");
    assert!(window.shows_part("stehen weiter ungespeichert in diesem Fenster"), "likewise");
    drop(fault);
    window.app_mut().act(Action::SaveTo(maps.join("boots.ron")));
    window.settle();
    assert!(!window.app().state().is_modified(), "with room it is saved");
    assert!(io::load(&maps.join("boots.ron")).expect("sound").document == document);
}

#[test]
fn a_save_that_breaks_down_leaves_window_and_map_alive() {
    let mut window = changed();
    let maps = window.path("maps");
    fs::create_dir(&maps).expect("made");
    let fault = Faults::each(&maps, Step::Rename, Trouble::Panics);
    window.app_mut().act(Action::SaveTo(maps.join("boots.ron")));
    window.settle();
    assert!(window.shows_part("Something went wrong inside Wayfare"), "it says so");
    assert!(window.app().state().is_modified(), "the map counts as unsaved");
    assert_eq!(names(&maps), Vec::<String>::new(), "nothing is left lying about");
    drop(fault);
    delete(&mut window);
    window.app_mut().act(Action::SaveTo(maps.join("boots.ron")));
    window.settle();
    assert!(!window.app().state().is_modified(), "work goes on");
}

#[test]
fn a_save_that_the_disk_does_not_confirm_is_not_taken_for_somebody_elses() {
    let mut window = changed();
    let maps = window.path("maps");
    fs::create_dir(&maps).expect("made");
    let path = maps.join("boots.ron");
    window.app_mut().act(Action::SaveTo(path.clone()));
    window.settle();
    let fault = Faults::each(&maps, Step::SyncFolder, Trouble::Fails(ErrorKind::TimedOut));
    delete(&mut window);
    window.app_mut().act(Action::Save);
    window.settle();
    assert!(window.shows_part("the disk did not confirm that it will last"), "it says so");
    assert!(window.app().state().is_modified(), "the safety copy stays");
    drop(fault);
    delete(&mut window);
    window.app_mut().act(Action::Save);
    window.settle();
    assert!(!window.app().state().is_modified(), "the next save asks nothing");
    assert!(io::load(&path).expect("sound").document == *window.document());
}

#[test]
fn a_job_that_breaks_down_is_over() {
    let mut jobs = Jobs::at_once();
    jobs.start("odd", || panic!("the moon is in the way"));
    let done = jobs.take();
    assert!(
        matches!(&done[..], [Done::Broke { job: "odd", map: None, why }] if why == "the moon is in the way"),
        "{done:?}"
    );
    assert!(!jobs.is_running("odd"));
}

/// Opens a template in a state without a window, and changes it.
fn begin(state: &mut State) {
    dispatch(state, Action::NewFrom { template: "retail".to_owned(), language: Language::English });
    change(state);
}

fn change(state: &mut State) {
    let first = state.document().expect("a map is open").cards[0].id.clone();
    dispatch(state, Action::Select(Selection::card(first)));
    dispatch(state, Action::Delete);
}

#[test]
fn a_job_that_breaks_down_is_given_up_on_its_own_map() {
    let mut state = State::new(Clock::of(|| SystemTime::UNIX_EPOCH), Jobs::at_once(), Keep::new(None, None));
    begin(&mut state);
    let behind = state.map;
    begin(&mut state);
    let front = state.map;
    assert_ne!(front, behind, "two maps are open");
    // Both searches are on their way, and one of them breaks down.
    drop(state.jobs.take());
    finish(&mut state, Done::Broke { job: "fit sheet", map: Some(behind), why: "no luck".to_owned() });
    change(&mut state);
    assert!(!state.jobs.is_running("fit sheet"), "the map in front goes on waiting for its own");
    dispatch(&mut state, Action::Bring(behind));
    assert!(!state.jobs.is_running("fit sheet"), "what broke is not tried again by itself");
    change(&mut state);
    assert!(state.jobs.is_running("fit sheet"), "but it is when the map changes");
}

#[test]
fn a_safety_copy_that_cannot_be_begun_is_said_once_and_begun_later() {
    let folder = tempfile::tempdir().expect("a folder for the test");
    let seconds = Arc::new(AtomicU64::new(0));
    let told = Arc::clone(&seconds);
    let clock = Clock::of(move || SystemTime::UNIX_EPOCH + Duration::from_secs(told.load(Ordering::Relaxed)));
    let mut state = State::new(clock, Jobs::at_once(), Keep::new(None, Some(folder.path().to_path_buf())));
    let fault = Faults::each(folder.path(), Step::MakeFolder, Trouble::Fails(ErrorKind::ReadOnlyFilesystem));
    begin(&mut state);
    let said: Vec<u64> = state.notices.iter().map(|notice| notice.number).collect();
    assert_eq!(said.len(), 1, "it says so");
    dispatch(&mut state, Action::Dismiss(said[0]));
    change(&mut state);
    seconds.store(20, Ordering::Relaxed);
    change(&mut state);
    assert_eq!(state.notices.iter().count(), 0, "once");
    drop(fault);
    change(&mut state);
    state.flush();
    assert_eq!(names(&folder.path().join("recovery")), Vec::<String>::new(), "not asked at every change");
    seconds.store(40, Ordering::Relaxed);
    dispatch(&mut state, Action::Select(Selection::None));
    state.flush();
    let kept = names(&folder.path().join("recovery"));
    assert!(
        kept.iter().any(|name| Path::new(name).extension().is_some_and(|e| e == "ron")),
        "kept without another change: {kept:?}"
    );
}

#[test]
fn a_safety_copy_that_fails_is_said_without_another_edit() {
    let mut window = Window::with_template("Retail, online and in store");
    let _fault = Faults::each(&window.path("state"), Step::Write, FULL);
    delete(&mut window);
    window.app().state().flush();
    window.settle();
    assert!(window.shows_part("The safety copy of your unsaved work"), "it says so");
    assert!(window.shows_part("Save the map, so that a crash costs nothing"), "and what to do");
}

#[test]
fn words_that_are_being_typed_survive_a_crash() {
    let mut window = Window::with_template("Retail, online and in store");
    window.app_mut().act(Action::EditText(InPlaceSubject::Title));
    window.app_mut().act(Action::Draft("Buying boots before the sno".to_owned()));
    window.settle();
    let mut again = window.after_a_crash();
    again.click("Open what was kept of Buying boots before the sno");
    assert_eq!(again.document().journey.title, "Buying boots before the sno");
    // Given up, they leave nothing to recover.
    let mut window = Window::with_template("Retail, online and in store");
    window.app_mut().act(Action::EditText(InPlaceSubject::Title));
    window.app_mut().act(Action::Draft("Something else".to_owned()));
    window.app_mut().act(Action::DropDraft);
    window.settle();
    assert!(window.after_a_crash().app().state().dialog.is_none(), "nothing is offered");
}

#[test]
fn settings_that_cannot_be_kept_are_said_and_hold_all_the_same() {
    let mut window = Window::start();
    let _fault = Faults::each(&window.path("config"), Step::Create, Trouble::Fails(ErrorKind::ReadOnlyFilesystem));
    window.app_mut().act(Action::ToggleDarkSheet);
    window.settle();
    assert!(window.shows_part("Your settings"), "it says so");
    assert!(window.shows_part("They hold until you close Wayfare"), "and what follows");
    assert!(window.app().state().settings.dark_sheet);
}

#[test]
fn an_export_on_a_full_disk_writes_nothing_and_leads_back_to_its_dialog() {
    let mut window = changed();
    let out = window.path("out");
    fs::create_dir(&out).expect("made");
    fs::write(out.join("boots.pdf"), "the print of last week").expect("written");
    let _fault = Faults::each(&out, Step::Write, FULL);
    window.press(Modifiers::COMMAND, Key::E);
    window.app_mut().act(Action::WriteExport(out.join("boots.pdf")));
    window.app_mut().act(Action::ReplaceExport);
    window.settle();
    assert!(window.shows_part("boots.pdf was not written: the disk is full"), "the file and the reason");
    assert_eq!(fs::read_to_string(out.join("boots.pdf")).expect("read"), "the print of last week");
    assert_eq!(names(&out), ["boots.pdf"], "nothing is left lying about");
    window.click("Change and try again…");
    assert!(window.shows("Format"), "another place can be chosen");
}

#[test]
fn a_map_that_cannot_be_read_leaves_the_open_one() {
    let mut window = changed();
    let path = window.path("theirs.ron");
    io::save(&path, window.document()).expect("saved");
    let before = window.document().clone();
    for (trouble, said) in [
        (Trouble::Fails(ErrorKind::PermissionDenied), "You are not allowed to read this file"),
        (Trouble::EndsAfter(60), "Another program is writing this file just now"),
        (Trouble::FailsAfter(60, ErrorKind::TimedOut), "could not be read"),
    ] {
        let step = if matches!(trouble, Trouble::Fails(_)) { Step::Open } else { Step::Read };
        let _fault = Faults::each(&path, step, trouble);
        window.app_mut().act(Action::OpenPath(path.clone()));
        window.settle();
        assert!(window.shows_part("theirs.ron") && window.shows_part(said), "{said}");
        assert_eq!(window.document(), &before, "the map that was open is still there");
    }
}
