//! The window as somebody hears it: everything a screen reader meets from the first to the last
//! control, with role, name, value and state, against a golden text in each language.
//!
//! After a change that is meant: `INSTA_UPDATE=always cargo test --test app walk`, and read it aloud.

use std::{fmt::Write as _, path::PathBuf};

use egui::accesskit::{Role, Toggled};
use egui_kittest::kittest::{AccessKitNode, NodeT as _};
use wayfare::{app::state::Selection, base::Language};

use crate::harness::Window;

/// What is read of one node; nothing for what only holds others.
fn read(node: &AccessKitNode<'_>) -> Option<String> {
    let (role, name) = (node.role(), node.label().unwrap_or_default());
    // The parts of a label or field are read with it.
    let is_silent = matches!(role, Role::TextRun | Role::Window | Role::Splitter | Role::ScrollBar);
    if is_silent
        || (name.is_empty()
            && node.value().is_none_or(|v| v.is_empty())
            && matches!(role, Role::GenericContainer | Role::Unknown | Role::Pane))
    {
        return None;
    }
    let mut line = format!("{role:?}");
    if !name.is_empty() {
        let _done = write!(line, " “{}”", name.replace('\n', " ⏎ "));
    }
    if let Some(value) = node.value().filter(|v| *v != name && !v.is_empty()) {
        let _done = write!(line, " = {}", value.replace('\n', " ⏎ "));
    }
    let data = node.data();
    let states = [
        (node.is_selected() == Some(true), "selected"),
        (node.toggled() == Some(Toggled::True), "on"),
        (node.toggled() == Some(Toggled::False), "off"),
        (node.toggled() == Some(Toggled::Mixed), "partly on"),
        (data.is_expanded() == Some(true), "open"),
        (data.is_expanded() == Some(false), "closed"),
        (node.is_disabled(), "disabled"),
        (node.is_focused(), "focused"),
    ];
    let states: Vec<&str> = states.into_iter().filter(|(is_so, _)| *is_so).map(|(_, state)| state).collect();
    if !states.is_empty() {
        let _done = write!(line, " ({})", states.join(", "));
    }
    Some(line)
}

/// Everything below a node in order, deeper by two blanks where something is read of the node itself.
fn walk(node: &AccessKitNode<'_>, depth: usize, out: &mut String) {
    let own = if node.is_hidden() { None } else { read(node) };
    let inner = if let Some(line) = own {
        let _done = writeln!(out, "{:depth$}{line}", "", depth = 2 * depth);
        depth + 1
    } else {
        depth
    };
    for child in node.children() {
        walk(&child, inner, out);
    }
}

fn heard(language: Language) -> String {
    let name = format!("theatre.{}.ron", language.tag());
    let file = PathBuf::from(env!("CARGO_MANIFEST_DIR")).join("tests/data/walk").join(name);
    let mut window = Window::open(language, Some(&file));
    window.select(Selection::card("t1".into()));
    let mut out = String::new();
    walk(&window.harness().root().accesskit_node(), 0, &mut out);
    // Where the repository lies is nobody's business.
    out.replace(env!("CARGO_MANIFEST_DIR"), "…")
}

fn check(language: Language) {
    let text = heard(language);
    insta::with_settings!({ snapshot_path => "../data/golden", prepend_module_to_snapshot => false, omit_expression => true }, {
        insta::assert_snapshot!(format!("walk.{}", language.tag()), text);
    });
}

#[test]
fn the_window_makes_sense_when_heard_in_english() {
    check(Language::English);
}

#[test]
fn the_window_makes_sense_when_heard_in_german() {
    check(Language::German);
}

#[test]
fn whatever_can_be_used_has_a_name() {
    for language in [Language::English, Language::German] {
        let text = heard(language);
        let nameless = text.lines().filter(|line| {
            let line = line.trim_start();
            let can_be_used = [
                "Button",
                "CheckBox",
                "RadioButton",
                "TextInput",
                "MultilineTextInput",
                "ComboBox",
                "GridCell",
                "Slider",
                "TreeItem",
                "MenuItem",
                "Tab",
            ];
            can_be_used.iter().any(|role| line.split(' ').next() == Some(role)) && !line.contains('“')
        });
        let nameless: Vec<&str> = nameless.collect();
        assert!(nameless.is_empty(), "{nameless:#?}");
    }
}
