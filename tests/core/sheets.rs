//! A map as tables, read back by other programs' readers.

use std::{collections::BTreeSet, io::Cursor, sync::Arc};

use calamine::{Data, Reader as _, Xlsx};
use wayfare::{
    base::Language,
    edit::apply,
    exchange::{Here, Matching, read_table},
    export::Format,
    io::Template,
    model::{Document, Kind},
};

use super::{
    fixture::document as sample,
    report::{export, typed},
};

fn csv(map: &Document, language: Language) -> Vec<Vec<String>> {
    let bytes = export(map, Format::Csv, |wish| {
        wish.language = language;
        wish.settings.with_notes = true;
    });
    let text = String::from_utf8(bytes).unwrap();
    let text = text.strip_prefix('\u{feff}').expect("a byte-order mark");
    let sign = if language == Language::German { b';' } else { b',' };
    let mut reader = csv::ReaderBuilder::new().has_headers(false).delimiter(sign).from_reader(text.as_bytes());
    reader.records().map(|row| row.unwrap().iter().map(str::to_owned).collect()).collect()
}

fn workbook(map: &Document) -> Xlsx<Cursor<Vec<u8>>> {
    Xlsx::new(Cursor::new(export(map, Format::Xlsx, |wish| wish.settings.with_notes = true))).unwrap()
}

#[test]
fn a_row_is_a_card() {
    let map = Template::Retail.document(Language::German);
    let rows = csv(&map, Language::German);
    assert_eq!(rows.len(), map.cards.len() + 1);
    assert_eq!(rows[0][..7], ["Phase", "Schritt", "Bis Schritt", "Zeile", "Art", "Text", "Personas"]);
    let column = |name: &str| rows[0].iter().position(|c| c == name).unwrap_or_else(|| panic!("{name}: {:?}", rows[0]));
    let pain = map.cards.iter().find(|c| matches!(&c.kind, Kind::Pain(p) if p.severity == 4)).unwrap();
    let row = rows.iter().find(|r| r[5] == pain.text).unwrap();
    assert_eq!(row[column("Zeile")], "Schmerzpunkte");
    assert_eq!(row[column("Schweregrad")], "4");
    assert_eq!(row[column("Belege")], pain.evidence_count().to_string());
    assert_eq!(row[column("Wie gut belegt")], "Belegt");
    assert!(row[column("Empfindung von Familie")].contains('1'), "{row:?}");
    let due = |kind: &Kind| if let Kind::Opportunity(o) = kind { o.due.clone() } else { String::new() };
    let chance = map.cards.iter().find(|c| !due(&c.kind).is_empty()).unwrap();
    let row = rows.iter().find(|r| r[5] == chance.text).unwrap();
    assert_eq!((&row[column("Fällig am")], &row[column("Zuständig")]), (&due(&chance.kind), &chance.owner));
    assert_eq!(rows.iter().map(Vec::len).collect::<BTreeSet<_>>().len(), 1, "all rows are as wide");
    // Cards stand row by row of the map.
    let lanes: Vec<&str> = rows[1..].iter().map(|r| r[3].as_str()).collect();
    let mut seen = lanes.clone();
    seen.dedup();
    assert_eq!(seen.len(), seen.iter().collect::<BTreeSet<_>>().len());
}

#[test]
fn each_language_has_its_own_signs() {
    let map = sample();
    let bytes = |language| String::from_utf8(export(&map, Format::Csv, |wish| wish.language = language)).unwrap();
    let (english, german) = (bytes(Language::English), bytes(Language::German));
    assert!(english.contains("\r\n") && english.starts_with("\u{feff}Phase,Step,"), "{}", &english[..40]);
    assert!(german.starts_with("\u{feff}Phase;Schritt;") && german.contains(";0,5;"), "{german}");
    assert!(english.contains(",0.5,"), "{english}");
}

#[test]
fn no_cell_is_a_formula_but_numbers_are_numbers() {
    let mut map = sample();
    let evil = ["=1+1", "+1", "-1", "@sum", "\"=1\"", "=\"a\";b,c\nd"];
    for (card, text) in Arc::make_mut(&mut map.cards).iter_mut().zip(evil) {
        Arc::make_mut(card).text = text.into();
    }
    for language in Language::ALL {
        let rows = csv(&map, language);
        for row in &rows {
            for cell in row {
                let is_number = cell.replace(',', ".").parse::<f64>().is_ok();
                assert!(is_number || !cell.starts_with(['=', '+', '-', '@', '\t', '\r']), "{cell}");
            }
        }
        let texts: BTreeSet<&str> = rows.iter().map(|r| r[5].as_str()).collect();
        for text in ["'=1+1", "'+1", "'-1", "'@sum", "\"=1\"", "'=\"a\";b,c\nd"] {
            assert!(texts.contains(text), "{text}");
        }
        assert!(rows.iter().flatten().any(|c| c == "-2"), "a feeling of minus two");
    }
    let mut book = workbook(&map);
    for name in book.sheet_names() {
        let formulas = book.worksheet_formula(&name).unwrap();
        assert!(formulas.rows().flatten().all(String::is_empty), "{name}");
    }
}

#[test]
fn a_workbook_has_typed_cells_and_every_word() {
    for map in [Template::Retail.document(Language::English), Template::B2b.document(Language::German), sample()] {
        let mut book = workbook(&map);
        let names = book.sheet_names();
        assert!(names.len() >= 5, "{names:?}");
        let mut words = String::new();
        for name in &names {
            let range = book.worksheet_range(name).unwrap();
            for cell in range.rows().flatten() {
                words.push_str(&cell.to_string());
                words.push('\n');
            }
        }
        for word in typed(&map) {
            assert!(words.contains(&word), "{word}");
        }
        let cards = book.worksheet_range(&names[0]).unwrap();
        assert_eq!(cards.height(), map.cards.len() + 1);
        let numbers = cards.rows().skip(1).flatten().filter(|c| matches!(c, Data::Float(_))).count();
        assert!(numbers >= map.cards.len(), "{numbers} figures");
    }
    let mut book = workbook(&Template::Retail.document(Language::English));
    let cards = book.worksheet_range("Cards").unwrap();
    let due = cards.rows().next().unwrap().iter().position(|c| *c == "Due").unwrap();
    assert!(cards.rows().any(|r| matches!(r[due], Data::DateTime(_))), "days are days");
}

#[test]
fn exported_cards_can_be_pasted_again() {
    for language in Language::ALL {
        let map = Template::Retail.document(language);
        let text = String::from_utf8(export(&map, Format::Csv, |_| {})).unwrap();
        let block = read_table(&text).expect("a table");
        let here =
            Here { lane: map.lanes[0].id.clone(), step: map.phases[0].steps[0].id.clone(), day: "2026-03-12".into() };
        let matching = Matching::propose(&map, &block, &here);
        let pasted = matching.edit(&map, &block, &here.day).unwrap();
        let after = apply(&map, &pasted.edit).unwrap();
        assert_eq!(pasted.cards.len(), map.cards.len());
        assert_eq!((after.phases.len(), after.lanes.len()), (map.phases.len(), map.lanes.len()), "nothing is new");
        for (old, new) in map.cards.iter().zip(&pasted.cards) {
            let twin = pasted.cards.iter().filter_map(|id| after.card(id)).any(|c| {
                (&c.lane, &c.step) == (&old.lane, &old.step)
                    && c.text.split_whitespace().eq(old.text.split_whitespace())
            });
            assert!(twin, "{new}: {}", old.text);
        }
    }
}
