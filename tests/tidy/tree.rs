//! The top level of the repository, and the shape of its assets.

use std::{fs, process::Command};

use crate::source::root;

#[test]
fn the_top_level_holds_nothing_else() {
    let allowed = ["Cargo.toml", "Cargo.lock", "src", "assets", "tests", "README.md", "LICENSE", "target"];
    for entry in fs::read_dir(root()).unwrap() {
        let name = entry.unwrap().file_name().into_string().unwrap();
        assert!(name.starts_with('.') || allowed.contains(&name.as_str()), "{name} does not belong at the top level");
    }
}

#[test]
fn every_template_exists_in_both_languages() {
    let mut names: Vec<String> = fs::read_dir(root().join("assets/templates"))
        .unwrap()
        .map(|e| e.unwrap().file_name().into_string().unwrap())
        .collect();
    names.sort();
    for needed in ["blank", "retail", "b2b"] {
        for language in ["en", "de"] {
            let file = format!("{needed}.{language}.ron");
            assert!(names.contains(&file), "assets/templates/{file} is missing");
        }
    }
    for name in &names {
        let twin = if name.contains(".en.") { name.replace(".en.", ".de.") } else { name.replace(".de.", ".en.") };
        assert!(names.contains(&twin), "{name} has no twin {twin}");
    }
}

#[test]
fn the_core_builds_without_the_window() {
    let tree = Command::new(env!("CARGO"))
        .args(["tree", "--no-default-features", "--edges", "normal", "--prefix", "none", "--offline", "--locked"])
        .current_dir(root())
        .output()
        .unwrap();
    assert!(tree.status.success(), "cargo tree failed: {}", String::from_utf8_lossy(&tree.stderr));
    let tree = String::from_utf8(tree.stdout).unwrap();
    for name in ["egui ", "eframe ", "winit ", "rfd ", "epaint "] {
        assert!(!tree.lines().any(|l| l.starts_with(name)), "the core depends on {name}");
    }
}

#[test]
fn every_font_ships_with_its_licence() {
    let names: Vec<String> = fs::read_dir(root().join("assets/fonts"))
        .unwrap()
        .map(|e| e.unwrap().file_name().into_string().unwrap())
        .collect();
    for licence in ["OFL.txt", "Twemoji-LICENSE.txt"] {
        assert!(names.iter().any(|n| n == licence), "assets/fonts/{licence} is missing");
    }
}
