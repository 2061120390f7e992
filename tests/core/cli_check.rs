//! `wayfare check` and `wayfare redact` as people and machines use them.

use std::fs;

use serde_json::Value;

use crate::{cli::Desk, review::sound};

/// A desk with a map that has a gap, a check and a note, one of them waved off.
fn desk() -> Desk {
    let desk = Desk::new();
    let mut doc = sound();
    let cards = std::sync::Arc::make_mut(&mut doc.cards);
    cards.retain(|card| !["w1", "w2"].contains(&card.id.as_str()));
    for card in cards.iter_mut().filter(|card| card.id.as_str() == "p1") {
        std::sync::Arc::make_mut(card).evidence.clear();
    }
    doc.review = Default::default();
    wayfare::io::save(&desk.path("map.ron"), &doc).expect("saved");
    desk
}

fn waive(desk: &Desk) {
    let text = fs::read_to_string(desk.path("map.ron")).expect("the map");
    let row = "  waived: [(check: \"pain-without-evidence\", subject: \"p1\", reason: \"known to all\")],\n)\n";
    let text = text.trim_end().strip_suffix(')').map(|head| format!("{head}{row}")).expect("a map");
    fs::write(desk.path("map.ron"), text).expect("written");
}

fn json(text: &str) -> Value {
    serde_json::from_str(text).expect("JSON")
}

#[test]
fn findings_are_listed_by_level_with_numbers_and_places() {
    let desk = desk();
    let done = desk.wayfare("check map.ron").code(1);
    let expected = "map.ron
1 gap
  1  Pain point without evidence (2 Purchase, Step 3)
     “Card p1”: Without a source it is the team’s opinion. Add evidence, or go and ask.
1 check
  2  Adventurer has no thoughts in Awareness (1 Awareness, Thoughts)
     The persona is there at 2 touchpoints. What people think explains what they feel. Add what this persona says or asks there.
1 note
  3  All cards are assumed (Whole map)";
    assert!(done.out().starts_with(expected), "{}", done.out());
    assert!(done.out().contains("27 of 30 checks passed."), "{}", done.out());
    let german = desk.wayfare("check map.ron --lang de").code(1).out();
    assert!(german.contains("1 Lücke\n") && german.contains("„Card p1“: Ohne Quelle"), "{german}");
}

#[test]
fn the_exit_code_follows_the_level() {
    let desk = desk();
    for (words, code) in [("", 1), ("--fail-on never", 0), ("--fail-on note", 1), ("--fail-on check", 1)] {
        desk.wayfare(&format!("check map.ron {words}")).code(code);
    }
    waive(&desk);
    desk.wayfare("check map.ron").code(0);
    let done = desk.wayfare("check map.ron --fail-on check").code(1);
    assert!(done.out().contains("28 of 30 checks passed, 1 waved off."), "{}", done.out());
    for wrong in ["check", "check map.ron --format xml", "check map.ron --fail-on all", "check map.ron --page a9"] {
        desk.wayfare(wrong).code(2);
    }
}

#[test]
fn an_unreadable_map_does_not_hide_the_others() {
    let desk = desk();
    fs::write(desk.path("broken.ron"), "(format: 1,").expect("written");
    let done = desk.wayfare("check broken.ron gone.ron map.ron --fail-on never").code(1);
    assert!(done.err().contains("broken.ron") && done.err().contains("gone.ron"), "{}", done.err());
    assert!(done.out().starts_with("map.ron\n"), "{}", done.out());

    // Who reads the report alone learns of them too.
    let report = json(&desk.wayfare("check broken.ron gone.ron map.ron --format json").code(1).out());
    let unreadable = report["unreadable"].as_array().expect("a list");
    assert_eq!((&unreadable[0]["file"], &unreadable[0]["line"]), (&"broken.ron".into(), &1.into()));
    assert_eq!((&unreadable[1]["file"], unreadable[1].get("line")), (&"gone.ron".into(), None));
    let log = json(&desk.wayfare("check broken.ron gone.ron --format sarif").code(1).out());
    let invocation = &log["runs"][0]["invocations"][0];
    assert_eq!(invocation["executionSuccessful"], false);
    let told = invocation["toolExecutionNotifications"].as_array().expect("notifications");
    assert_eq!((told.len(), &told[0]["level"]), (2, &"error".into()));
    let place = &told[0]["locations"][0]["physicalLocation"];
    assert_eq!(place["artifactLocation"]["uri"], "broken.ron");
    assert!(told[1]["message"]["text"].as_str().is_some_and(|words| words.contains("gone.ron")), "{told:?}");
}

#[test]
fn feelings_beyond_the_scale_are_found() {
    let desk = desk();
    let text = fs::read_to_string(desk.path("map.ron")).expect("the map");
    let text = text.replacen("value: 1.0", "value: 5.0", 1);
    fs::write(desk.path("map.ron"), text).expect("written");
    let done = desk.wayfare("check map.ron").code(1);
    let expected = "Feeling beyond the scale (1 Awareness, Step 1, Emotion curve)
     Adventurer feels 5 at Step 1; the scale runs from −2 to 2.";
    assert!(done.out().contains(expected), "{}", done.out());
    let report = json(&desk.wayfare("check map.ron --format json").code(1).out());
    let findings = report["maps"][0]["findings"].as_array().expect("findings");
    assert!(findings.iter().any(|finding| finding["check"] == "feeling-beyond-scale"), "{findings:?}");
}

#[test]
fn json_has_stable_keys_and_lines() {
    let desk = desk();
    waive(&desk);
    let report = json(&desk.wayfare("check map.ron --format json").code(0).out());
    assert_eq!(report["version"], 1);
    let map = &report["maps"][0];
    assert_eq!((&map["file"], &map["checks"], &map["passed"]), (&"map.ron".into(), &30.into(), &28.into()));
    let first = &map["findings"][0];
    assert_eq!(first["check"], "persona-without-thoughts");
    assert_eq!((&first["level"], &first["number"]), (&"check".into(), &1.into()));
    assert_eq!((&first["subject"], &first["with"]), (&"ann".into(), &"phase-1".into()));
    let line = first["line"].as_u64().expect("a line") as usize;
    let text = fs::read_to_string(desk.path("map.ron")).expect("the map");
    assert_eq!(text.lines().nth(line - 1).map(str::trim), Some("id: \"phase-1\","));
    assert_eq!(map["waived"][0]["reason"], "known to all");
    let keys: Vec<&String> = map.as_object().expect("an object").keys().collect();
    assert_eq!(keys.len(), 7, "{keys:?}");
}

#[test]
fn sarif_names_rules_places_and_waivers() {
    let desk = desk();
    waive(&desk);
    fs::copy(desk.path("map.ron"), desk.path("my_map_ä.ron")).expect("copied");
    let log = json(&desk.wayfare("check map.ron my_map_ä.ron --format sarif").code(0).out());
    assert_eq!(log["version"], "2.1.0");
    let run = &log["runs"][0];
    assert_eq!(run["invocations"][0]["executionSuccessful"], true);
    let rules = run["tool"]["driver"]["rules"].as_array().expect("rules");
    assert_eq!(rules.len(), 30);
    assert!(rules.iter().all(|rule| rule["help"]["text"].as_str().is_some_and(|help| !help.is_empty())));
    let results = run["results"].as_array().expect("results");
    assert_eq!(results.len(), 6);
    for result in results {
        let index = result["ruleIndex"].as_u64().expect("an index") as usize;
        assert_eq!(result["ruleId"], rules[index]["id"]);
        assert!(["error", "warning", "note"].iter().any(|level| result["level"] == *level));
    }
    let waived: Vec<&Value> = results.iter().filter(|result| result.get("suppressions").is_some()).collect();
    assert_eq!(waived.len(), 2);
    assert_eq!(waived[0]["suppressions"][0]["justification"], "known to all");
    assert_eq!(waived[0]["level"], "error");
    let location = &waived[1]["locations"][0];
    assert_eq!(location["physicalLocation"]["artifactLocation"]["uri"], "my_map_%C3%A4.ron");
    assert!(location["physicalLocation"]["region"]["startLine"].as_u64().is_some_and(|line| line > 1));
    assert_eq!(location["logicalLocations"][0]["fullyQualifiedName"], "p1");
}

#[test]
fn a_small_page_makes_words_too_small() {
    let desk = desk();
    let text = fs::read_to_string(desk.path("map.ron")).expect("the map");
    let text = text.trim_end().strip_suffix(')').map(|head| format!("{head}  page: (fit: Percent(60)),\n)\n"));
    fs::write(desk.path("map.ron"), text.expect("a map")).expect("written");
    let done = desk.wayfare("check map.ron").code(1);
    assert!(done.out().contains("Text too small to read on this page (Whole map)"), "{}", done.out());
    let slide = desk.wayfare("check map.ron --page slide").code(1);
    assert!(!slide.out().contains("too small"), "a slide is an overview: {}", slide.out());
}

#[test]
fn names_are_found_and_redacted() {
    let desk = Desk::new();
    desk.wayfare("new --template blank -o map.ron").code(0);
    let text = fs::read_to_string(desk.path("map.ron")).expect("the map");
    let leaky =
        text.trim_end().strip_suffix(')').map(|head| format!("{head}  notes: \"Frau Müller, 0171 2345678\",\n)\n"));
    fs::write(desk.path("map.ron"), leaky.expect("a map")).expect("written");
    fs::write(desk.path("names.txt"), "# guests\nMueller\n").expect("written");
    let check = desk.wayfare("check map.ron --names names.txt").code(1);
    assert!(check.out().contains("A name from the list"), "{}", check.out());

    let done = desk.wayfare("redact map.ron -o copy.ron --names names.txt").code(0);
    assert!(done.out().contains("Whole map, Notes: name “Müller”\n"), "{}", done.out());
    assert!(done.out().contains("Whole map, Notes: telephone number “0171 2345678”\n"), "{}", done.out());
    assert!(done.out().contains("2 pieces of personal data taken out.\n"), "{}", done.out());
    let copy = fs::read_to_string(desk.path("copy.ron")).expect("the copy");
    assert!(copy.contains("notes: \"Frau […], […]\""), "{copy}");

    // Nothing is written over unless told so, never the map itself, and once more changes nothing.
    assert!(desk.wayfare("redact map.ron -o copy.ron").code(1).err().contains("copy.ron"));
    assert!(desk.wayfare("redact map.ron -o map.ron --force").code(1).err().contains("map itself"));
    desk.wayfare("redact copy.ron -o again.ron --names names.txt").code(0);
    assert_eq!(desk.read("again.ron"), copy.as_bytes());
    desk.wayfare("redact map.ron -o copy.ron --force").code(0);
    assert!(!desk.path("copy.ron.bak").exists(), "a backup would hold the data");
    let german = desk.wayfare("redact map.ron -o de.ron --lang de").code(0);
    assert!(german.out().contains("Ganze Karte, Notizen: Telefonnummer „0171 2345678“\n"), "{}", german.out());
    let german = desk.wayfare("redact map.ron -o de.ron --names none.txt --lang de").code(1);
    assert!(german.err().contains("Namensliste"), "{}", german.err());
}
