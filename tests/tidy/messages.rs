//! The product's words: every key exists in every language, with the same arguments, and is used.

use std::{
    collections::{BTreeMap, BTreeSet},
    fs,
};

use crate::source::{collect, nothing, root, rust_files};

type Messages = BTreeMap<String, BTreeSet<String>>;

fn messages(language: &str) -> Messages {
    let mut paths = Vec::new();
    collect(&root().join("assets/i18n").join(language), "ftl", &mut paths);
    let mut found = Messages::new();
    let mut current: Option<String> = None;
    for path in paths {
        for line in fs::read_to_string(path).unwrap().lines() {
            if line.starts_with(|c: char| c.is_ascii_lowercase()) {
                let key = line.split('=').next().unwrap().trim().to_owned();
                assert!(!found.contains_key(&key), "{language}: {key} is defined twice");
                found.insert(key.clone(), BTreeSet::new());
                current = Some(key);
            }
            let code = if line.starts_with('#') { "" } else { line };
            if let Some(key) = &current {
                let arguments = code.split('$').skip(1).map(|rest| {
                    rest.chars().take_while(|c| c.is_ascii_alphanumeric() || *c == '_' || *c == '-').collect()
                });
                found.get_mut(key).unwrap().extend(arguments);
            }
        }
    }
    found
}

#[test]
fn languages_have_the_same_messages() {
    let (english, german) = (messages("en"), messages("de"));
    let mut complaints = Vec::new();
    for (key, arguments) in &english {
        match german.get(key) {
            None => complaints.push(format!("de: {key} is missing")),
            Some(other) if other != arguments => {
                complaints.push(format!("{key}: arguments differ: {arguments:?} and {other:?}"));
            }
            Some(_) => {}
        }
    }
    complaints.extend(german.keys().filter(|k| !english.contains_key(*k)).map(|k| format!("en: {k} is missing")));
    nothing(&complaints);
}

#[test]
fn every_message_is_used_and_every_key_exists() {
    let known = messages("en");
    let sources = rust_files("src");
    let mut complaints = Vec::new();
    let literals: BTreeSet<&str> = sources.iter().flat_map(|f| f.text.split('"').skip(1).step_by(1)).collect();
    complaints.extend(known.keys().filter(|k| !literals.contains(k.as_str())).map(|k| format!("{k} is never used")));
    for file in &sources {
        for call in ["i18n::text(", "i18n::text_with(", "text_with(", ".tr(", ".tr_with(", "tr(", "tr_with("] {
            for rest in file.text.split(call).skip(1) {
                let arguments = rest.split(')').next().unwrap_or_default();
                let Some(key) = arguments.split('"').nth(1) else { continue };
                if key.contains('-') && !known.contains_key(key) {
                    complaints.push(format!("{}: no message called {key}", file.path));
                }
            }
        }
    }
    complaints.sort();
    complaints.dedup();
    nothing(&complaints);
}
