//! Editing sessions that are killed lose nothing: the program rehearses it on itself.

use std::process::{Command, Output};

use wayfare::base::Language;

fn rehearse(words: &[&str]) -> (Output, String) {
    let output = Command::new(env!("CARGO_BIN_EXE_wayfare"))
        .arg("rehearse")
        .args(words)
        .args(["--lang", Language::English.tag()])
        .output()
        .expect("the program starts");
    let said = format!("{}{}", String::from_utf8_lossy(&output.stdout), String::from_utf8_lossy(&output.stderr));
    (output, said)
}

#[test]
fn twenty_kills_at_random_moments_lose_nothing() {
    let (output, said) = rehearse(&["--kills", "20", "--seed", "3"]);
    assert!(output.status.success(), "{said}");
    assert!(said.starts_with("20 kills with seed 3, interval 100 ms: 0 lost something."), "{said}");
    assert!(!said.contains(" 0 met unsaved work"), "no kill tested anything: {said}");
}

#[test]
fn a_broken_promise_is_noticed() {
    // An autosave that comes once a minute, judged as if it came every millisecond.
    let (output, said) =
        rehearse(&["--kills", "4", "--seed", "3", "--interval", "60000", "--promise", "1", "--slack", "0"]);
    assert_eq!(output.status.code(), Some(1), "{said}");
    assert!(said.contains("ms old and is not kept"), "{said}");
}

#[test]
fn it_explains_itself_to_those_who_know_it() {
    let (output, said) = rehearse(&["--help"]);
    assert!(output.status.success() && said.contains("--kills") && said.contains("killed"), "{said}");
    let help = Command::new(env!("CARGO_BIN_EXE_wayfare")).arg("--help").output().expect("the program starts");
    assert!(!String::from_utf8_lossy(&help.stdout).contains("rehearse"), "it is not for everybody");
}
