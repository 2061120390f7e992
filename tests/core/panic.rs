//! A breakdown of the program itself: what is unsaved is written before anything else happens.

use std::{
    path::{Path, PathBuf},
    process::Command,
};

use tempfile::TempDir;
use wayfare::io::{self, recovery::recoverable};

/// No autosave comes in time.
const NEVER: &str = "3600000";
const AT_ONCE: &str = "0";

/// A session that saves state 1, edits up to state 4 and breaks down.
fn broken(how: &str, interval: &str) -> (TempDir, Option<i32>, String) {
    let folder = TempDir::new().expect("a folder for the test");
    let output = Command::new(env!("CARGO_BIN_EXE_wayfare"))
        .args(["rehearse", "--lang", "en", "--interval", interval, "--break", how, "--play"])
        .arg(folder.path())
        .output()
        .expect("the program starts");
    let said = format!("{}{}", String::from_utf8_lossy(&output.stdout), String::from_utf8_lossy(&output.stderr));
    (folder, output.status.code(), said)
}

/// What the next start offers.
fn offered(folder: &Path) -> Option<PathBuf> {
    recoverable(&folder.join("state")).into_iter().next().map(|found| found.path)
}

fn notes(path: &Path) -> String {
    io::load(path).expect("sound").document.notes
}

#[test]
fn the_edit_right_before_a_panic_is_offered_at_the_next_start() {
    let (folder, code, said) = broken("edit", NEVER);
    assert_eq!(code, Some(101), "it ended as panics do: {said}");
    assert!(said.contains("a rehearsed breakdown"), "the usual report comes as well: {said}");
    let offered = offered(folder.path()).expect("something is offered");
    assert_eq!(notes(&offered), "state 4", "the very last edit");
    assert_eq!(notes(&folder.path().join("map.ron")), "state 1", "the saved file is as it was saved");
    let name = offered.file_name().expect("a name").to_string_lossy().into_owned();
    assert!(said.contains(&format!("{name}; the next start offers it")), "it says where: {said}");
}

#[test]
fn a_panic_on_another_thread_keeps_the_work_and_leaves_the_session_alive() {
    let (folder, code, said) = broken("thread", NEVER);
    assert_eq!(code, Some(0), "{said}");
    assert!(said.contains("went on after the breakdown"), "{said}");
    assert_eq!(notes(&offered(folder.path()).expect("something is offered")), "state 4");
}

#[test]
fn a_keeper_that_breaks_down_keeps_all_the_same_and_says_so() {
    let (folder, code, said) = broken("keeper", AT_ONCE);
    assert_eq!(code, Some(0), "{said}");
    assert!(said.contains("safety copy of your unsaved work"), "{said}");
    assert_eq!(notes(&offered(folder.path()).expect("something is offered")), "state 4");
}

#[test]
fn a_breakdown_in_the_middle_of_a_write_blocks_nothing() {
    // The thread that panics holds what the hook needs: the hook must give up, not wait for ever.
    let (folder, code, said) = broken("writing", AT_ONCE);
    assert_eq!(code, Some(0), "{said}");
    assert!(said.contains("safety copy of your unsaved work"), "{said}");
    assert_eq!(notes(&folder.path().join("map.ron")), "state 1", "the saved file is as it was saved");
}
