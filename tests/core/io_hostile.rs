//! Files that nobody meant to write: cut off, scrambled, odd. Reading them never panics, and what
//! can be read is written back the same.

use std::fs;

use proptest::prelude::*;
use wayfare::{
    base::{Language, clean},
    io::{self, Template},
    model::sample,
};

/// Every map that the repository holds, with its name.
fn maps() -> Vec<(String, String)> {
    let mut maps: Vec<(String, String)> = Vec::new();
    for folder in ["assets/templates", "tests/data/maps"] {
        for entry in fs::read_dir(format!("{}/{folder}", env!("CARGO_MANIFEST_DIR"))).expect("the folder") {
            let path = entry.expect("an entry").path();
            if path.extension().is_some_and(|end| end == "ron") {
                maps.push((path.display().to_string(), fs::read_to_string(&path).expect("UTF-8")));
            }
        }
    }
    assert!(maps.len() >= 6, "only {} maps found", maps.len());
    maps.sort();
    maps
}

/// Reads the bytes. What comes back is a sound map that survives being written, or words.
fn survives(bytes: &[u8]) {
    match io::parse(bytes, "odd.ron") {
        Ok(loaded) => {
            let text = io::to_text(&loaded.document);
            let again = io::parse(text.as_bytes(), "odd.ron").unwrap_or_else(|e| panic!("what was written: {e}"));
            assert_eq!(io::to_text(&again.document), text);
        }
        Err(error) => {
            for language in Language::ALL {
                assert!(error.message(language).starts_with("odd.ron"), "{error}");
            }
        }
    }
}

#[test]
fn every_map_of_the_repository_is_canonical() {
    for (name, text) in maps() {
        let loaded = io::parse(text.as_bytes(), &name).unwrap_or_else(|e| panic!("{e}"));
        assert!(io::to_text(&loaded.document) == text, "{name} is not in canonical form; run wayfare fmt");
        assert!(text.starts_with("(\n  format: 1,\n"), "{name} does not begin with its format");
    }
}

#[test]
fn maps_cut_off_anywhere_are_refused_in_words() {
    for (name, text) in maps() {
        let end = text.trim_end().len();
        for at in (0..end).step_by(997).chain(end - 12..end) {
            let error = io::parse(&text.as_bytes()[..at], &name).expect_err("half a map");
            assert!(error.place.is_some(), "{error}");
        }
    }
}

#[test]
fn odd_files_are_answered_in_words() {
    let odd: [&[u8]; 16] = [
        b"\0",
        b"(",
        b")",
        b"((((",
        b"\"",
        b"r#\"",
        b"r##########",
        b"/*",
        b"//",
        b"(format",
        b"(format:",
        b"(format: 1",
        b"(format: 1, journey: (), phases: [], lanes: [])",
        b"(format: 1,\r\njourney: (title: \"\xE2\x82\"))",
        b"\xEF\xBB\xBF(format: 1)",
        b"#![enable(implicit_some)]\n(format: 1)",
    ];
    for bytes in odd {
        survives(bytes);
        assert!(io::parse(bytes, "x").is_err(), "{bytes:?} is no map");
    }
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 200, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn scrambled_maps_never_panic(
        changes in prop::collection::vec((any::<prop::sample::Index>(), any::<u8>(), 0_u8..4), 1..12),
        german in any::<bool>(),
    ) {
        let language = if german { Language::German } else { Language::English };
        let mut bytes = Template::Blank.source(language).as_bytes().to_vec();
        for (at, byte, how) in changes {
            let at = at.index(bytes.len());
            match how {
                0 => bytes[at] = byte,
                1 => bytes.insert(at, byte),
                2 => { bytes.remove(at); }
                // Signs that mean something do more harm than letters.
                _ => bytes[at] = b"()[]{}\":,/*#rnN-.1"[usize::from(byte) % 18],
            }
            if bytes.is_empty() {
                bytes.push(byte);
            }
        }
        survives(&bytes);
    }

    #[test]
    fn moved_lines_never_panic(from in any::<prop::sample::Index>(), to in any::<prop::sample::Index>(), twice in any::<bool>()) {
        let mut lines: Vec<&str> = Template::Retail.source(Language::English).lines().collect();
        let from = from.index(lines.len());
        let line = lines[from];
        if !twice {
            lines.remove(from);
        }
        lines.insert(to.index(lines.len()), line);
        survives(lines.join("\n").as_bytes());
    }

    #[test]
    fn any_words_come_back_as_they_were(words in prop::collection::vec("\\PC*|[\"\\\\#r\n ]{0,12}", 1..6)) {
        let mut map = sample::journey(6, 1, Language::English);
        let cards = std::sync::Arc::make_mut(&mut map.cards);
        for (card, text) in cards.iter_mut().zip(&words) {
            std::sync::Arc::make_mut(card).text = clean(text);
        }
        let text = io::to_text(&map);
        let loaded = io::parse(text.as_bytes(), "x").unwrap_or_else(|e| panic!("{e}\n{text}"));
        prop_assert!(loaded.document == map, "other words came back");
        prop_assert_eq!(io::to_text(&loaded.document), text);
    }
}
