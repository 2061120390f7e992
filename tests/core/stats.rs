//! Statistics: each number is that of the cards behind it, on the command line over one map and many.

use std::{collections::BTreeSet, fs, sync::Arc};

use serde_json::Value;
use wayfare::{
    base::{Id, Language},
    io::{self, Template},
    model::{Document, EvidenceLevel, sample, seams},
    stats::{Figure, Group, LEVELS, STATES, Side, Target, cards, stats, tables},
};

use crate::{cli::Desk, fixture::document};

fn maps() -> Vec<Document> {
    let templates = Template::ALL.map(|t| t.document(Language::German));
    templates.into_iter().chain([document(), sample::journey(300, 7, Language::English)]).collect()
}

#[test]
fn each_number_is_that_of_the_cards_behind_it() {
    for doc in maps() {
        let counted = stats(&doc);
        let behind = |group: Group| cards(&doc, &group).len();
        assert_eq!(counted.cards, behind(Group::All), "{}", counted.title);
        for row in &counted.lanes {
            assert_eq!(row.total(), behind(Group::Lane(row.lane.id.clone())), "a lane");
            for (count, phase) in row.by_phase.iter().zip(&counted.phases) {
                assert_eq!(*count, behind(Group::Cell(row.lane.id.clone(), phase.id.clone())), "a cell");
            }
        }
        for severity in 0..=5_u8 {
            let at = usize::from(severity);
            assert_eq!(counted.pains.by_severity[at], behind(Group::Severity(severity)), "severity {severity}");
            assert_eq!(counted.pains.unanswered[at], behind(Group::Unanswered(Some(severity))), "unanswered");
        }
        assert_eq!(counted.pains.all_unanswered(), behind(Group::Unanswered(None)), "all unanswered");
        for (status, count) in STATES.into_iter().zip(counted.opportunities.by_status) {
            assert_eq!(count, behind(Group::Status(status)), "{status:?}");
        }
        assert_eq!(counted.opportunities.unowned, behind(Group::Unowned), "nobody's opportunities");
        for level in LEVELS {
            assert_eq!(counted.coverage.all.of(level), behind(Group::Level(level)), "{level:?}");
        }
        let sides = [Side::Online, Side::Offline, Side::Unknown].map(|side| behind(Group::Touchpoints(side)));
        let touchpoints = counted.touchpoints;
        assert_eq!([touchpoints.online, touchpoints.offline, touchpoints.without_channel], sides, "sides");
        let targets = [Target::Met, Target::Missed, Target::None, Target::NoValue].map(|t| behind(Group::Metrics(t)));
        let counts = counted.targets;
        assert_eq!([counts.met, counts.missed, counts.without_target, counts.without_value], targets, "targets");
        for persona in &counted.personas {
            assert_eq!(persona.cards, behind(Group::Persona(persona.id.clone())), "{}", persona.name);
        }
    }
}

#[test]
fn feelings_are_means_of_what_is_felt_and_nothing_where_nothing_is() {
    let counted = stats(&document());
    let ann = &counted.personas[0];
    assert_eq!(ann.by_phase, [Some(-0.5), None, None], "1 and −2 in the first phase");
    assert_eq!(ann.mean, Some(-0.5), "and nothing else");
    assert_eq!(counted.personas[1].mean, Some(1.25), "0.5 and 2");
    // (−0.5 + 1.25) ÷ 2 on a scale of −2 to +2.
    assert_eq!(counted.mood(), Some(0.1875), "each persona weighs the same");
    let nobody = Document { emotions: Arc::default(), ..document() };
    assert_eq!((stats(&nobody).mood(), Figure::Mood.of(&stats(&nobody))), (None, None), "no division by zero");
}

#[test]
fn what_is_hidden_does_not_count() {
    let doc = Template::Retail.document(Language::English);
    let all = stats(&doc);
    let mut hidden = doc.clone();
    let persona = Arc::make_mut(&mut hidden.personas).first_mut().expect("a persona");
    Arc::make_mut(persona).hidden = true;
    let fewer = stats(&hidden);
    assert_eq!(fewer.personas.len() + 1, all.personas.len(), "the persona is gone");
    assert!(fewer.cards < all.cards, "with the cards for nobody else");
    let owned = all.seams.owned + all.seams.unowned;
    assert_eq!(owned, seams(&doc).iter().filter(|s| s.change.is_crossing()).count(), "seams as the map has them");
    assert!(fewer.seams.owned + fewer.seams.unowned < owned, "but for those from or to hidden cards");
}

#[test]
fn tables_have_a_cell_for_every_column_in_both_languages() {
    for language in Language::ALL {
        for doc in maps() {
            for table in tables(&stats(&doc), language) {
                assert!(table.rows.iter().all(|row| row.len() == table.columns.len()), "{}", table.name);
                assert_eq!(table.tabbed().lines().count(), table.rows.len() + 2, "{}", table.name);
            }
        }
    }
}

#[test]
fn names_of_figures_differ_and_stay() {
    let keys: BTreeSet<&str> = Figure::ALL.iter().map(|f| f.key()).collect();
    assert_eq!(keys.len(), Figure::ALL.len(), "each has a name of its own");
    assert!(keys.contains("pains_severe_unanswered") && keys.contains("seams_without_owner"), "{keys:?}");
}

/// A desk with three maps, of which one is broken, and something else.
fn desk() -> Desk {
    let desk = Desk::new();
    fs::create_dir(desk.path("maps")).expect("a folder");
    for (name, template) in [("b-retail.ron", Template::Retail), ("a-b2b.ron", Template::B2b)] {
        let path = desk.path("maps").join(name);
        io::save(&path, &template.document(Language::English)).expect("a map");
    }
    desk
}

#[test]
fn one_map_is_told_in_tables() {
    let desk = desk();
    let done = desk.wayfare("stats maps/b-retail.ron").code(0);
    let out = done.out();
    assert!(out.starts_with("Buying hiking boots, in store and online\n"), "{out}");
    for table in ["Figures", "Cards by lane and phase", "Evidence by lane", "Pain points by severity"] {
        assert!(out.lines().any(|line| line == table), "{table} is missing from\n{out}");
    }
    assert!(done.err().is_empty(), "{}", done.err());
    let german = desk.wayfare("stats maps/b-retail.ron --lang de").code(0);
    assert!(german.out().contains("Schmerzpunkte nach Schwere"), "{}", german.out());
}

#[test]
fn a_folder_is_a_portfolio_in_the_order_of_names() {
    let desk = desk();
    fs::write(desk.path("maps").join("notes.txt"), "no map").expect("another file");
    let out = desk.wayfare("stats maps").code(0).out();
    let rows: Vec<&str> = out.lines().filter(|line| line.contains(".ron")).collect();
    assert_eq!(rows.len(), 2, "{out}");
    assert!(rows[0].starts_with("a-b2b.ron") && rows[1].starts_with("b-retail.ron"), "{out}");
    assert_eq!(out, desk.wayfare("stats maps").code(0).out(), "the same again");
}

#[test]
fn an_unreadable_map_is_named_and_the_others_are_counted() {
    let desk = desk();
    fs::write(desk.path("maps").join("a-broken.ron"), "(format: 1,").expect("a broken map");
    let done = desk.wayfare("stats maps nowhere.ron --format csv").code(1);
    assert_eq!(done.out().lines().count(), 3, "a heading and two maps\n{}", done.out());
    assert!(done.err().contains("a-broken.ron") && done.err().contains("nowhere.ron"), "{}", done.err());
    assert!(done.err().contains("2 of 4 maps could not be read"), "{}", done.err());
    fs::create_dir(desk.path("empty")).expect("a folder");
    assert!(desk.wayfare("stats empty").code(0).err().contains("has no maps"), "an empty folder says so");
}

#[test]
fn json_has_stable_keys_and_csv_no_formula() {
    let desk = desk();
    let mut doc = Template::Retail.document(Language::English);
    "=1+1".clone_into(&mut Arc::make_mut(&mut doc.journey).title);
    io::save(&desk.path("odd.ron"), &doc).expect("a map");
    let json: Value =
        serde_json::from_str(&desk.wayfare("stats odd.ron maps --format json").code(0).out()).expect("JSON");
    let maps = json["maps"].as_array().expect("a list of maps");
    assert_eq!(maps.len(), 3, "one after the other");
    assert_eq!(maps[0]["title"], "=1+1", "as it stands");
    for figure in Figure::ALL {
        assert!(maps[0]["figures"].get(figure.key()).is_some(), "{} is missing", figure.key());
    }
    let counted = stats(&doc);
    let researched = counted.coverage.all.of(EvidenceLevel::Researched);
    assert_eq!(maps[0]["evidence"]["researched"], researched, "numbers are numbers");
    assert_eq!(maps[0]["lanes"][0]["kind"], "Actions", "the file's own names");
    let csv = desk.wayfare("stats odd.ron --format csv").code(0).out();
    assert!(csv.contains("'=1+1") && !csv.contains(",=1+1"), "{csv}");
    let german = desk.wayfare("stats odd.ron --format csv --lang de").code(0).out();
    assert!(german.contains("odd.ron;"), "semicolons for German spreadsheets: {german}");
    assert!(desk.wayfare("stats odd.ron --format xml").code(2).err().contains("xml"), "no such form");
}

#[test]
fn groups_of_nothing_are_empty() {
    let doc = document();
    assert!(cards(&doc, &Group::Lane(Id::new("nowhere"))).is_empty(), "no such lane");
    assert!(cards(&doc, &Group::Phase(Id::new("nowhere"))).is_empty(), "no such phase");
}
