//! Opening files: whatever is wrong with one is said with file, line, the line's text and what to do.

use std::{fs, path::PathBuf};

use tempfile::TempDir;
use wayfare::{
    base::Language,
    io::{self, LoadError, Problem, Remark, Wanted},
    model::{self, Rule},
};

/// A small sound map; `// n` marks the lines that tests break.
const MAP: &str = r##"(
  format: 1,
  journey: (
    title: "Returning a parcel",
    state: Current,
    language: en,
  ),
  personas: [
    (
      id: "mia",
      name: "Mia",
    ),
  ],
  phases: [
    (
      id: "send",
      name: "Send it back",
      steps: [
        (
          id: "pack",
          name: "Pack",
        ),
        (
          id: "drop",
          name: "Drop it off",
        ),
      ],
    ),
  ],
  lanes: [
    (
      id: "hurts",
      kind: Pains,
    ),
    (
      id: "mood",
      kind: Emotion,
    ),
  ],
  cards: [
    (
      id: "c1",
      lane: "hurts",
      step: "pack",
      text: "No label in the parcel",
      kind: Pain(
        severity: 4,
      ),
      colour: "#1B5E9E",
    ),
  ],
  emotions: [
    (
      persona: "mia",
      step: "pack",
      value: -1.5,
    ),
  ],
)
"##;

struct Folder {
    root: TempDir,
}

impl Folder {
    fn new() -> Self {
        Self { root: TempDir::new().expect("a folder for the test") }
    }

    fn path(&self, name: &str) -> PathBuf {
        self.root.path().join(name)
    }

    fn file(&self, bytes: impl AsRef<[u8]>) -> PathBuf {
        let path = self.path("parcel.ron");
        fs::write(&path, bytes).expect("the test writes its file");
        path
    }
}

/// Loads a file of these bytes, which must fail, and checks what every message must have.
fn refused(bytes: impl AsRef<[u8]>) -> LoadError {
    let folder = Folder::new();
    let path = folder.file(&bytes);
    let error = io::load(&path).expect_err("the file is broken");
    for language in Language::ALL {
        let message = error.message(language);
        assert!(message.contains("parcel.ron"), "no file name in: {message}");
        assert!(message.trim_end().lines().count() >= 2, "no advice in: {message}");
        assert!(!message.contains("load-") && !message.contains("{ $"), "unfilled message: {message}");
        if let Some(place) = &error.place {
            let word = if language == Language::German { "Zeile" } else { "line" };
            assert!(message.contains(&format!("{word} {}", place.line)), "no line number in: {message}");
            assert!(message.contains(&place.text), "not the line's text in: {message}");
        }
    }
    assert_ne!(error.message(Language::English), error.message(Language::German), "both languages say the same");
    assert_eq!(fs::read(&path).expect("still there"), bytes.as_ref(), "the file was changed");
    error
}

/// The map with `from` replaced once, refused at the line that says `line`.
fn broken(from: &str, to: &str, line: &str) -> Problem {
    let text = MAP.replacen(from, to, 1);
    assert_ne!(text, MAP, "the test breaks nothing");
    at_line(&text, line)
}

fn at_line(text: &str, line: &str) -> Problem {
    let error = refused(text);
    let place = error.place.clone().expect("a place in the file");
    assert_eq!(place.text, line, "wrong line in: {error}");
    let said = text.split('\n').nth(place.line - 1).expect("a line of the file");
    assert!(said.contains(place.text.trim_matches('…')), "line {} is not {said}", place.line);
    error.problem
}

#[test]
fn a_sound_map_is_read_and_written_back_byte_by_byte() {
    let loaded = io::parse(MAP.as_bytes(), "parcel.ron").expect("sound");
    assert!(loaded.notes.is_empty());
    assert_eq!(io::to_text(&loaded.document), MAP);
}

#[test]
fn windows_line_ends_make_no_difference() {
    let text = MAP.replace("No label in the parcel", "No label\nin the parcel");
    let unix = io::parse(text.as_bytes(), "a").expect("sound");
    let windows = io::parse(text.replace('\n', "\r\n").as_bytes(), "a").expect("sound");
    assert_eq!(unix.document, windows.document);
}

#[test]
fn a_file_that_cannot_be_read_says_why() {
    let folder = Folder::new();
    let missing = io::load(&folder.path("none.ron")).expect_err("not there");
    assert_eq!(missing.problem, Problem::NotFound);
    assert!(missing.message(Language::English).contains("none.ron"));
    assert!(missing.message(Language::German).contains("none.ron"));
    let inside_a_file = io::load(&folder.file(MAP).join("none.ron")).expect_err("not there");
    assert_eq!(inside_a_file.problem, Problem::NotFound);
    assert_eq!(io::load(folder.root.path()).expect_err("a folder").problem, Problem::NotAFile);
}

#[cfg(unix)]
#[test]
fn a_file_without_permission_says_so() {
    use std::os::unix::fs::PermissionsExt as _;
    let folder = Folder::new();
    let path = folder.file(MAP);
    fs::set_permissions(&path, fs::Permissions::from_mode(0o000)).expect("set");
    match io::load(&path) {
        Err(error) => assert_eq!(error.problem, Problem::NoPermission, "{error}"),
        // The superuser may read everything.
        Ok(loaded) => assert_eq!(io::to_text(&loaded.document), MAP),
    }
}

#[test]
fn an_empty_file_is_named_so() {
    for empty in ["", "\n\n", "  \t\r\n", "\u{FEFF}"] {
        assert_eq!(refused(empty).problem, Problem::Empty, "{empty:?}");
    }
}

#[test]
fn too_large_a_file_is_not_even_read() {
    let folder = Folder::new();
    let path = folder.path("parcel.ron");
    fs::File::create(&path).expect("made").set_len(io::MAX_BYTES as u64 + 1).expect("a hole of that size");
    let error = io::load(&path).expect_err("too large");
    assert_eq!(error.problem, Problem::TooLarge(65));
    assert!(error.message(Language::English).contains("64 MiB"), "{error}");
    let bytes = vec![b' '; io::MAX_BYTES + 1];
    assert_eq!(io::parse(&bytes, "x").expect_err("too large").problem, Problem::TooLarge(65));
}

#[test]
fn bytes_that_are_no_utf8_are_found() {
    let at = MAP.find("No label").expect("there");
    let mut bytes = MAP.as_bytes().to_vec();
    bytes[at] = 0xE4;
    let error = refused(&bytes);
    assert_eq!(error.problem, Problem::NotUtf8(at));
    let place = error.place.clone().expect("a place");
    assert_eq!(place.text, "text: \"\u{FFFD}o label in the parcel\",");
    assert!(error.to_string().contains(&at.to_string()), "{error}");
    let utf16: Vec<u8> = [0xFF, 0xFE].into_iter().chain(MAP.encode_utf16().flat_map(u16::to_le_bytes)).collect();
    assert_eq!(refused(utf16).problem, Problem::Utf16);
}

#[test]
fn a_byte_order_mark_is_skipped_and_reported() {
    let folder = Folder::new();
    let path = folder.file(format!("\u{FEFF}{MAP}"));
    let loaded = io::load(&path).expect("read all the same");
    assert_eq!(io::to_text(&loaded.document), MAP);
    let note = loaded.notes.first().expect("a note");
    assert_eq!((note.remark.clone(), note.place.line), (Remark::ByteOrderMark, 1));
    for language in Language::ALL {
        let message = note.message(language);
        assert!(message.contains("parcel.ron") && message.contains(" 1"), "{message}");
    }
}

#[test]
fn marks_of_an_unfinished_merge_are_found() {
    let ours = "<<<<<<< HEAD\n      name: \"Mia\",\n=======\n      name: \"Ada\",\n>>>>>>> branch";
    let problem = broken("      name: \"Mia\",", ours, "<<<<<<< HEAD");
    assert_eq!(problem, Problem::Conflict("<<<<<<<".to_owned()));
    let problem = broken("      name: \"Mia\",\n", "=======\n      name: \"Mia\",\n", "=======");
    assert_eq!(problem, Problem::Conflict("=======".to_owned()));
    let problem = broken("(\n  format", ">>>>>>> theirs\n(\n  format", ">>>>>>> theirs");
    assert_eq!(problem, Problem::Conflict(">>>>>>>".to_owned()));
    // Words are free: a line of signs inside a card is no mark.
    let text = MAP.replace("No label", "Before\n=======\nNo label");
    assert!(io::parse(text.as_bytes(), "x").is_ok());
}

#[test]
fn a_newer_format_is_recognised_whatever_else_is_new() {
    let newer = "( // from the future\n  format: 12,\n  journey: Sphere { of: <things>, },\n)";
    assert_eq!(at_line(newer, "format: 12,"), Problem::Newer("12".to_owned()));
    assert_eq!(broken("format: 1,", "format: 2,", "format: 2,"), Problem::Newer("2".to_owned()));
    let huge = broken("format: 1,", "format: 99999999999999999999,", "format: 99999999999999999999,");
    assert!(matches!(huge, Problem::Newer(_)), "{huge:?}");
    assert_eq!(broken("format: 1,", "format: 0,", "format: 0,"), Problem::NoSuchFormat("0".to_owned()));
    assert_eq!(broken("  format: 1,\n", "", "("), Problem::NotAMap);
}

#[test]
fn the_format_may_stand_elsewhere() {
    let text = MAP.replace("  format: 1,\n", "").replace("\n)\n", "\n  format: 1,\n)\n");
    assert!(io::parse(text.as_bytes(), "x").is_ok());
    let text = text.replace("format: 1", "format: 3");
    assert_eq!(refused(text).problem, Problem::Newer("3".to_owned()));
}

#[test]
fn other_files_are_no_maps() {
    assert_eq!(at_line("# Shopping\n- milk\n", "# Shopping"), Problem::NotAMap);
    assert_eq!(at_line("{\"title\": 1}\n", "{\"title\": 1}"), Problem::NotAMap);
    assert_eq!(at_line("\n\nhello (world)", "hello (world)"), Problem::NotAMap);
    assert_eq!(at_line("()", "()"), Problem::NotAMap);
}

#[test]
fn deep_nesting_is_refused() {
    let deep = format!("(\n  format: 1,\n  journey: {}", "(".repeat(1000));
    assert_eq!(refused(deep).problem, Problem::TooDeep);
    let deep = MAP.replacen("cards: [", &format!("cards: [\n{}", "[".repeat(1000)), 1);
    assert_eq!(refused(deep).problem, Problem::TooDeep);
    let comments = format!("{}{MAP}", "/*".repeat(100_000));
    assert_eq!(refused(comments).problem, Problem::OpenText);
    let deep = "(".repeat(1_000_000);
    assert_eq!(refused(deep).problem, Problem::TooDeep);
}

#[test]
fn unknown_fields_and_values_are_named_with_the_likeliest() {
    let problem = broken("severity: 4", "sevrity: 4", "sevrity: 4,");
    let Problem::UnknownField { found, possible } = &problem else { panic!("{problem:?}") };
    assert_eq!((found.as_str(), possible.first().copied()), ("sevrity", Some("severity")));
    let error = refused(MAP.replace("severity: 4", "sevrity: 4"));
    assert!(error.to_string().contains("`severity`"), "{error}");
    let problem = broken("kind: Pains", "kind: Pain", "kind: Pain,");
    let Problem::UnknownName { found, possible } = &problem else { panic!("{problem:?}") };
    assert_eq!((found.as_str(), possible.first().copied()), ("Pain", Some("Pains")));
    let problem = broken("language: en", "language: fr", "language: fr,");
    assert!(matches!(problem, Problem::UnknownName { .. }), "{problem:?}");
}

#[test]
fn missing_and_repeated_fields_are_named() {
    let text = MAP.replace("      name: \"Mia\",\n", "");
    let error = refused(&text);
    assert_eq!(error.problem, Problem::MissingField("name".to_owned()));
    assert_eq!(error.place.clone().expect("a place").line, 9, "{error}");
    let text = MAP.replace("      text: \"No label in the parcel\",\n", "");
    assert_eq!(refused(text).problem, Problem::MissingField("text".to_owned()));
    let problem = broken("name: \"Mia\",", "name: \"Mia\",\n      name: \"Ada\",", "name: \"Ada\",");
    assert_eq!(problem, Problem::RepeatedField("name".to_owned()));
}

#[test]
fn values_of_the_wrong_kind_say_what_is_wanted() {
    let wrong = |from: &str, to: &str| broken(from, to, &format!("{to},"));
    assert_eq!(wrong("name: \"Mia\"", "name: 7"), Problem::WrongType(Wanted::Text));
    assert_eq!(wrong("severity: 4", "severity: \"high\""), Problem::WrongType(Wanted::Whole));
    assert_eq!(wrong("severity: 4", "severity: 4.5"), Problem::WrongType(Wanted::Whole));
    assert_eq!(wrong("severity: 4", "severity: 4000"), Problem::NumberTooLarge);
    assert_eq!(wrong("severity: 4", "severity: -4"), Problem::NumberTooLarge);
    assert_eq!(wrong("value: -1.5", "value: \"sad\""), Problem::WrongType(Wanted::Number));
    assert_eq!(wrong("kind: Emotion", "kind: Emotion, hidden: \"no\""), Problem::WrongType(Wanted::YesNo));
    assert_eq!(wrong("colour: \"#1B5E9E\"", "colour: \"blue\""), Problem::NotAColour);
    let problem = broken("personas: [", "personas: \"nobody\", emotions: [", "personas: \"nobody\", emotions: [");
    assert_eq!(problem, Problem::WrongType(Wanted::List));
    let problem = broken("  journey: (", "  journey: \"x\", notes: (", "journey: \"x\", notes: (");
    assert_eq!(problem, Problem::WrongType(Wanted::Record));
}

#[test]
fn numbers_that_are_none_are_refused() {
    for word in ["NaN", "inf", "-inf"] {
        let line = format!("value: {word},");
        assert_eq!(broken("value: -1.5,", &line, &line), Problem::NotFinite(word.to_owned()));
    }
    let words = MAP.replace("No label", "NaN and inf are words here. No label");
    assert!(io::parse(words.as_bytes(), "x").is_ok());
}

#[test]
fn broken_syntax_names_the_line() {
    let problem = broken("state: Current,", "state: Current", "language: en,");
    assert_eq!(problem, Problem::Syntax(Some(",")));
    let problem = broken("id: \"c1\",", "id \"c1\",", "id \"c1\",");
    assert_eq!(problem, Problem::Syntax(Some(":")));
    let problem = broken("title: \"Returning", "title: Returning", "title: Returning a parcel\",");
    assert_eq!(problem, Problem::WrongType(Wanted::Text));
    let problem = at_line(&format!("{MAP}\nand more\n"), "and more");
    assert_eq!(problem, Problem::Syntax(None));
}

#[test]
fn a_text_without_end_is_found_where_it_begins() {
    let text = MAP.replace("value: -1.5,", "value: -1.5, quote: \"Never again");
    assert_eq!(at_line(&text, "value: -1.5, quote: \"Never again"), Problem::OpenText);
    let problem = broken("name: \"Drop it off\",", "name: \"Drop it off,", "name: \"Drop it off,");
    assert_eq!(problem, Problem::OpenText);
    let text = format!("{MAP}/* the end");
    assert_eq!(at_line(&text, "/* the end"), Problem::OpenText);
}

#[test]
fn a_file_cut_off_anywhere_is_refused_in_words() {
    for end in 0..MAP.trim_end().len() {
        let error = io::parse(&MAP.as_bytes()[..end], "parcel.ron").expect_err("cut off");
        let message = error.message(Language::English);
        assert!(message.contains("parcel.ron, line "), "{message}");
    }
    let end = MAP.find("lanes:").expect("there");
    assert_eq!(refused(&MAP[..end]).problem, Problem::CutOff);
}

#[test]
fn shipped_templates_are_sound_and_canonical() {
    for template in io::Template::ALL {
        for language in Language::ALL {
            let name = format!("{}.{}", template.name(), language.tag());
            let loaded = io::parse(template.source(language).as_bytes(), &name).unwrap_or_else(|e| panic!("{e}"));
            assert_eq!(io::to_text(&loaded.document), template.source(language), "{name} is not canonical");
            assert_eq!(loaded.document.journey.language, language, "{name}");
            assert_eq!(io::template::document(template.name(), language), Some(loaded.document));
            assert!(template.title(language).len() > 3 && template.description(language).ends_with('.'), "{name}");
        }
    }
    assert_eq!(io::template::document("none", Language::English), None);
}

/// The map with `from` replaced once, unsound at the line that says `line`.
fn unsound(from: &str, to: &str, line: &str) -> Rule {
    match broken(from, to, line) {
        Problem::Unsound { first, .. } => first.rule,
        other => panic!("{other:?}"),
    }
}

#[test]
fn references_to_nothing_are_refused_at_their_line() {
    let rule = unsound("step: \"pack\",\n      text", "step: \"gone\",\n      text", "step: \"gone\",");
    assert!(matches!(rule, Rule::Refers { wanted: model::Wanted::Step, .. }), "{rule:?}");
    let rule = unsound("persona: \"mia\"", "persona: \"ada\"", "persona: \"ada\",");
    assert!(matches!(rule, Rule::Refers { wanted: model::Wanted::Persona, .. }), "{rule:?}");
    let link = "links: [\n    (\n      pain: \"c1\",\n      opportunity: \"c9\",\n    ),\n  ],\n  emotions: [";
    let rule = unsound("emotions: [", link, "opportunity: \"c9\",");
    assert!(matches!(rule, Rule::Refers { wanted: model::Wanted::Opportunity, .. }), "{rule:?}");
    let listed =
        "kind: Pain(\n        severity: 4,\n      ),\n      personas: [\n        \"mia\",\n        \"bob\",\n      ],";
    unsound("kind: Pain(\n        severity: 4,\n      ),", listed, "\"bob\",");
}

#[test]
fn identifiers_used_twice_or_malformed_are_refused_at_their_line() {
    let text = MAP.replace("id: \"drop\"", "id: \"pack\"");
    let error = refused(&text);
    assert!(matches!(&error.problem, Problem::Unsound { first, .. } if matches!(first.rule, Rule::IdTwice(_))));
    assert_eq!(error.place.expect("a place").line, 24, "the second of the two is named");
    assert_eq!(unsound("id: \"c1\"", "id: \"mia\"", "id: \"mia\","), Rule::IdTwice("mia".into()));
    assert_eq!(unsound("id: \"c1\"", "id: \"C 1\"", "id: \"C 1\","), Rule::IdMalformed("C 1".into()));
    let long = "x".repeat(41);
    unsound("id: \"c1\"", &format!("id: \"{long}\""), &format!("id: \"{long}\","));
}

#[test]
fn values_out_of_range_are_refused_at_their_line() {
    let rule = unsound("severity: 4", "severity: 6", "severity: 6,");
    assert_eq!(rule, Rule::Range { low: 0.0, high: 5.0 });
    // A feeling beyond the scale is no reason to refuse a file: `scales` looks at that.
    assert!(io::parse(MAP.replace("value: -1.5", "value: -2.5").as_bytes(), "x").is_ok());
    unsound("value: -1.5", "value: 1e999", "value: 1e999,");
    let rule = unsound("text: \"No", "span: 3,\n      text: \"No", "span: 3,");
    assert_eq!(rule, Rule::Span { span: 3, room: 2 });
    unsound("name: \"Mia\",", "name: \"Mia\",\n      share: 120.0,", "share: 120.0,");
}

#[test]
fn cards_in_the_wrong_lane_and_doubles_are_refused() {
    let rule = unsound("lane: \"hurts\"", "lane: \"mood\"", "kind: Pain(");
    assert_eq!(rule, Rule::LaneKind("mood".into()));
    let twice = "    (\n      persona: \"mia\",\n      step: \"pack\",\n      value: 1.0,\n    ),\n  ],\n)\n";
    let text = MAP.replace("  ],\n)\n", twice);
    let error = refused(&text);
    let place = error.place.clone().expect("a place");
    assert_eq!((place.line, place.text.as_str()), (59, "persona: \"mia\","), "{error}");
    assert!(matches!(&error.problem, Problem::Unsound { first, .. } if first.rule == Rule::Twice), "{error:?}");
}

#[test]
fn a_map_without_phase_or_step_is_refused() {
    let steps = &MAP[MAP.find("      steps: [").expect("there")..MAP.find("    ),\n  ],\n  lanes").expect("there")];
    assert_eq!(unsound(steps, "      steps: [],\n", "steps: [],"), Rule::NoStep);
}

#[test]
fn further_broken_rules_are_counted() {
    let error = refused(
        MAP.replace("\"hurts\",\n      step: \"pack\"", "\"hurts\",\n      step: \"gone\"")
            .replace("severity: 4", "severity: 9"),
    );
    let Problem::Unsound { more, .. } = error.problem else { panic!("{error:?}") };
    assert_eq!(more, 1);
    assert!(error.to_string().contains("one more"), "{error}");
}

#[test]
fn untidy_words_are_tidied_not_refused() {
    let text = MAP.replace("\"No label", "\"  No\u{7}\u{200B} label\tat all\u{2028}");
    let map = io::parse(text.as_bytes(), "x").expect("readable").document;
    let text = &map.cards.first().expect("a card").text;
    assert!(!text.starts_with(' ') && !text.contains(['\u{7}', '\t', '\u{2028}']), "{text:?}");
}
