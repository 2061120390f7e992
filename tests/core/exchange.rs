//! The clipboard's forms: words, tables and HTML, out and in.

use proptest::prelude::*;
use wayfare::{
    base::{Id, Language},
    edit::{apply, fragment_of},
    exchange::{
        Block, ColumnTo, Here, Matching, RowTo, fragment_in, list_edit, read_list, read_table, to_html, to_table,
        to_text,
    },
    model::{Card, CardKind, Document, Kind, LaneKind, violations},
};

use crate::fixture::{bare, document, ids};

fn all(doc: &Document) -> Vec<Id> {
    doc.cards.iter().map(|c| c.id.clone()).collect()
}

fn cells(block: &Block) -> Vec<Vec<String>> {
    (0..block.height()).map(|r| (0..block.width()).map(|c| block.cell(r, c).to_owned()).collect()).collect()
}

fn here(lane: &str, step: &str) -> Here {
    Here { lane: lane.into(), step: step.into(), day: "2026-03-12".into() }
}

#[test]
fn words_say_place_row_and_figures() {
    let doc = document();
    let text = to_text(&fragment_of(&doc, &["p1".into(), "t1".into()]), Language::English);
    assert_eq!(
        text,
        "Phase 1 – Step 1\n- Touchpoints: Card t1 (Adventurer, Family)\n\nPhase 1 – Step 2\n- Pain points: Card p1 (severity 4)\n"
    );
    let german = to_text(&fragment_of(&doc, &["p1".into()]), Language::German);
    assert!(german.contains("- Schmerzpunkte: Card p1"), "{german}");
}

#[test]
fn html_carries_the_cards_there_and_back() {
    let doc = document();
    let fragment = fragment_of(&doc, &all(&doc));
    let html = to_html(&fragment, Language::English);
    assert_eq!(fragment_in(&html).as_ref(), Some(&fragment));
    // As the desktops wrap it.
    let wrapped = format!("<html><body><!--StartFragment-->{html}<!--EndFragment--></body></html>");
    assert_eq!(fragment_in(&wrapped), Some(fragment));
}

#[test]
fn html_is_escaped() {
    let mut doc = bare(1, 1);
    let card = Card {
        text: "<b>\"x\" & 'y'</b>".into(),
        ..Card::new("t1".into(), "touch".into(), "step-1".into(), CardKind::Touchpoint)
    };
    doc.cards = crate::fixture::rows([card]);
    let html = to_html(&fragment_of(&doc, &all(&doc)), Language::English);
    assert!(html.contains("&lt;b&gt;&quot;x&quot; &amp; &#39;y&#39;&lt;/b&gt;"), "{html}");
    assert!(!html.contains("<b>"), "{html}");
}

#[test]
fn foreign_and_damaged_html_holds_no_cards() {
    let doc = document();
    let html = to_html(&fragment_of(&doc, &all(&doc)), Language::English);
    let half = &html[..html.len() / 3];
    let damaged = html.replace("data-wayfare-cards=\"1:", "data-wayfare-cards=\"1:AAAA");
    let newer = html.replace("data-wayfare-cards=\"1:", "data-wayfare-cards=\"2:");
    let bomb = format!("<table data-wayfare-cards=\"1:{}\">", "KCgoKCgoKCgo".repeat(100_000));
    for html in
        ["", "<table><tr><td>x</td></tr></table>", "<table data-wayfare-cards=\"1:", half, &damaged, &newer, &bomb]
    {
        assert_eq!(fragment_in(html), None);
    }
}

#[test]
fn a_table_comes_back_to_the_same_cells() {
    let doc = document();
    let table = to_table(&fragment_of(&doc, &all(&doc)), Language::English);
    let block = read_table(&table).unwrap();
    assert_eq!(block.cell(0, 1), "Phase 1 – Step 1");
    let matching = Matching::propose(&doc, &block, &here("touch", "step-1"));
    assert!(matching.names_steps && matching.names_lanes);
    let mut empty = doc.clone();
    empty.cards = crate::fixture::rows([]);
    empty.links = crate::fixture::rows([]);
    let after = apply(&empty, &matching.edit(&empty, &block, "2026-03-12").unwrap().edit).unwrap();
    let places = |doc: &Document| {
        let mut places: Vec<_> = doc.cards.iter().map(|c| (c.text.clone(), c.lane.clone(), c.step.clone())).collect();
        places.sort();
        places
    };
    assert_eq!(places(&after), places(&doc));
}

#[test]
fn no_spreadsheet_finds_a_formula() {
    let mut doc = bare(1, 1);
    let card = |id: &str, text: &str| {
        let blank = Card::new(id.into(), "touch".into(), "step-1".into(), CardKind::Touchpoint);
        Card { text: text.into(), ..blank }
    };
    doc.cards = crate::fixture::rows([card("t1", "=1+1")]);
    let table = to_table(&fragment_of(&doc, &all(&doc)), Language::English);
    assert!(table.contains("'=1+1"), "{table}");
    assert_eq!(read_table(&table).unwrap().cell(1, 1), "=1+1");
}

#[test]
fn tables_come_with_tabs_commas_and_semicolons() {
    let wanted = vec![vec!["a".to_owned(), "b\nc".to_owned()], vec!["d, e".to_owned(), String::new()]];
    for text in [
        "a\t\"b\nc\"\nd, e\t",
        "\u{feff}a\t\"b\r\nc\"\r\nd, e\t\r\n",
        "a;\"b\nc\"\n\"d, e\";\n",
        "a,\"b\nc\"\n\"d, e\",\n",
    ] {
        assert_eq!(read_table(text).map(|b| cells(&b)), Some(wanted.clone()), "{text:?}");
    }
}

#[test]
fn sentences_are_no_table() {
    for text in
        ["Look, then buy\nCompare, then ask", "one,two", "one\ntwo", "Erst suchen; dann kaufen\nFragen; warten", ""]
    {
        assert_eq!(read_table(text), None, "{text:?}");
    }
}

#[test]
fn lists_lose_their_bullets_and_keep_their_words() {
    let text =
        "\u{feff}- one\n• two\r\n\n  * three\n1. four\n12) five\n-2 degrees\n*moment\n3.5 hours\n–\n2026. The year";
    let wanted = ["one", "two", "three", "four", "five", "-2 degrees", "*moment", "3.5 hours", "2026. The year"];
    assert_eq!(read_list(text), wanted);
}

#[test]
fn each_line_becomes_a_card() {
    let doc = document();
    let lines = read_list("- one\n- two");
    let pasted = list_edit(&doc, &lines, &here("pains", "step-3")).unwrap();
    let after = apply(&doc, &pasted.edit).unwrap();
    let (lane, step) = (Id::new("pains"), Id::new("step-3"));
    assert_eq!(after.cell(&lane, &step).map(|c| c.text.as_str()).collect::<Vec<_>>(), ["one", "two"]);
    let many: Vec<String> = (0..2_001).map(|n| n.to_string()).collect();
    assert_eq!(list_edit(&doc, &many, &here("pains", "step-3")), None, "too many at once");
}

#[test]
fn lines_with_the_signs_of_quick_capture_are_understood() {
    let doc = document();
    let lines = read_list(
        "Too dear +Family\n!4 No size left\n? Fitting by video +adventurer\nStep 4: Nobody answers\n+49 171 555",
    );
    let pasted = list_edit(&doc, &lines, &here("pains", "step-2")).unwrap();
    let after = apply(&doc, &pasted.edit).unwrap();
    assert_eq!(violations(&after), Vec::new());
    let at = |i: usize| {
        let card = after.card(&pasted.cards[i]).unwrap();
        (format!("{}|{}|{}", card.text, card.lane, card.step), card.personas.clone())
    };
    let whose = |id: &str| vec![Id::new(id)];
    assert_eq!(at(0), ("Too dear|pains|step-2".into(), whose("fam")), "without a sign it stays in the lane");
    assert_eq!(at(1), ("No size left|pains|step-2".into(), vec![]));
    assert_eq!(at(2), ("Fitting by video|chances|step-2".into(), whose("ann")));
    assert_eq!(at(3), ("Nobody answers|pains|step-4".into(), vec![]));
    assert_eq!(at(4), ("+49 171 555|pains|step-2".into(), vec![]));
    assert!(matches!(&after.card(&pasted.cards[1]).unwrap().kind, Kind::Pain(p) if p.severity == 4));
}

#[test]
fn headings_are_matched_by_name_in_either_language() {
    let doc = document();
    let block = read_table("\tstep 2\tPHASE 2\tNowhere\nSchmerzpunkte\ta\tb\tc\ncustomer action\td\t\t\nEmotion curve\t1\t2\t3\nRisks\te\t\t").unwrap();
    let matching = Matching::propose(&doc, &block, &here("touch", "step-1"));
    let step = |id: &str| ColumnTo::Step(id.into());
    assert_eq!(matching.columns, [ColumnTo::Skip, step("step-2"), step("step-3"), ColumnTo::NewStep]);
    let lane = |id: &str| RowTo::Lane(id.into());
    let wanted = [RowTo::Skip, lane("pains"), lane("actions"), RowTo::Skip, RowTo::New(LaneKind::Notes)];
    assert_eq!(matching.rows, wanted);
    assert_eq!(matching.count(&block), 5);

    let pasted = matching.edit(&doc, &block, "2026-03-12").unwrap();
    let after = apply(&doc, &pasted.edit).unwrap();
    assert_eq!(violations(&after), Vec::new());
    assert_eq!(
        after.phases[1].steps.iter().map(|s| s.name.as_str()).collect::<Vec<_>>(),
        ["Step 3", "Nowhere", "Step 4"]
    );
    assert_eq!(after.lanes.last().unwrap().name, "Risks");
}

#[test]
fn headings_that_mean_nothing_here_become_phases() {
    let doc = document();
    let block = read_table("\tInspire\tBook\nTouchpoints\tA\tB").unwrap();
    let matching = Matching::propose(&doc, &block, &here("touch", "step-1"));
    assert_eq!(matching.columns[1..], [ColumnTo::NewPhase, ColumnTo::NewPhase]);
    let after = apply(&doc, &matching.edit(&doc, &block, "2026-03-12").unwrap().edit).unwrap();
    assert_eq!(
        after.phases.iter().map(|p| p.name.as_str()).collect::<Vec<_>>(),
        ["Phase 1", "Phase 2", "Phase 3", "Inspire", "Book"]
    );
}

#[test]
fn a_table_without_headings_begins_where_one_stands() {
    let doc = document();
    let block = read_table("a\tb\tc\nd\te\tf").unwrap();
    let matching = Matching::propose(&doc, &block, &here("actions", "step-5"));
    assert!(!matching.names_steps && !matching.names_lanes);
    let pasted = matching.edit(&doc, &block, "2026-03-12").unwrap();
    let after = apply(&doc, &pasted.edit).unwrap();
    let at = |i: usize| {
        let card = after.card(&pasted.cards[i]).unwrap();
        format!("{} {} {}", card.text, card.lane, card.step)
    };
    assert_eq!([at(0), at(1), at(3)], ["a actions step-5", "b actions step-6", "d touch step-5"]);
    assert_eq!(after.phases[2].steps.len(), 3, "a step was missing");
}

#[test]
fn lines_of_a_cell_are_cards_of_their_own() {
    let doc = document();
    let block = Block::of_list(&["one".to_owned(), "two".to_owned()]);
    let matching = Matching::propose(&doc, &block, &here("pains", "step-1"));
    assert_eq!(matching.count(&block), 2);
    let pasted = matching.edit(&doc, &block, "2026-03-12").unwrap();
    assert_eq!(pasted.cards.len(), 2);
    assert_eq!(ids!(apply(&doc, &pasted.edit).unwrap().cards).len(), doc.cards.len() + 2);
}

proptest! {
    #[test]
    fn any_text_is_read_and_any_table_makes_a_sound_map(text in "[ab,;\t\n\"\r*1. é\u{feff}–-]{0,200}") {
        let doc = document();
        let lines = read_list(&text);
        prop_assert!(lines.iter().all(|l| !l.trim().is_empty()));
        let block = read_table(&text).unwrap_or_else(|| Block::of_list(&lines));
        let matching = Matching::propose(&doc, &block, &here("pains", "step-5"));
        if let Some(pasted) = matching.edit(&doc, &block, "2026-03-12") {
            prop_assert_eq!(pasted.cards.len(), matching.count(&block));
            let after = apply(&doc, &pasted.edit).unwrap();
            prop_assert_eq!(violations(&after), Vec::new());
        }
    }

    #[test]
    fn any_html_is_read(html in "(<table data-wayfare-cards=\"1:)?[A-Za-z0-9+/=<>\"]{0,200}") {
        prop_assert!(fragment_in(&html).is_none());
    }
}
