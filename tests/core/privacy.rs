//! What looks like personal data, what does not, and maps without it.

use std::sync::Arc;

use wayfare::{
    edit::{Edit, apply},
    io,
    model::{Activity, ActivityKind, Card, Document, Emotion, violations},
    privacy::{BLANK, Datum, Names, blanked, find_in, redact},
};

use crate::fixture::document;

/// The pieces that are found in a text.
fn pieces(text: &str, names: &[&str]) -> Vec<(Datum, String)> {
    let spans = find_in(text, &Names::new(names));
    spans.into_iter().map(|span| (span.datum, text[span.range].to_owned())).collect()
}

fn of(datum: Datum, text: &str) -> Vec<String> {
    pieces(text, &[]).into_iter().filter(|(found, _)| *found == datum).map(|(_, words)| words).collect()
}

#[test]
fn addresses_are_found() {
    let yes = [
        ("anna@firm.de", "anna@firm.de"),
        ("Write to anna.berg+shop@mail.firm.co.uk.", "anna.berg+shop@mail.firm.co.uk"),
        ("(jörg.weiß@größe.example)", "jörg.weiß@größe.example"),
        ("mailto:a_b%c@x-y.org?subject=Boots", "a_b%c@x-y.org"),
        ("<o'neil@firm.ie>", "o'neil@firm.ie"),
        ("anna (at) firm.de", "anna (at) firm.de"),
        ("anna[AT]firm.de", "anna[AT]firm.de"),
        ("Kontakt:ANNA@FIRM.DE,", "ANNA@FIRM.DE"),
    ];
    for (text, address) in yes {
        assert_eq!(of(Datum::Email, text), [address], "{text}");
    }
    assert_eq!(of(Datum::Email, "a@b.de, c@d.de").len(), 2);
}

#[test]
fn what_is_no_address_is_not_found() {
    let no = [
        "",
        "@",
        "Return: Drop-off slip @post +Family",
        "3 pairs @ 89.90",
        "anna@firm",
        "anna@.de",
        "@firm.de",
        "look (at) the sole",
        "see [at] www.firm.de",
        "10@2.50",
        "anna@firm.d",
        "a @b.de c",
    ];
    for text in no {
        assert_eq!(of(Datum::Email, text), Vec::<String>::new(), "{text}");
    }
}

#[test]
fn telephone_numbers_are_found() {
    let yes = [
        ("+49 171 2345678", "+49 171 2345678"),
        ("+49 (0)30 12 34 56 78", "+49 (0)30 12 34 56 78"),
        ("Call +41 44 668 18 00 today", "+41 44 668 18 00"),
        ("+44 20 7946 0958.", "+44 20 7946 0958"),
        ("+1 (555) 212-4567", "+1 (555) 212-4567"),
        ("+4917123456789", "+4917123456789"),
        ("0049 30 123456", "0049 30 123456"),
        ("0041446681800", "0041446681800"),
        ("0171 2345678", "0171 2345678"),
        ("0171/2345678", "0171/2345678"),
        ("0171-2345678", "0171-2345678"),
        ("01712345678", "01712345678"),
        ("(030) 12 34 56", "(030) 12 34 56"),
        ("Tel.: 0221 / 123456", "0221 / 123456"),
        ("089–1234567", "089–1234567"),
        ("033203 123456", "033203 123456"),
        ("020 7946 0958", "020 7946 0958"),
        ("07700 900123", "07700 900123"),
        ("(555) 212-4567", "(555) 212-4567"),
        ("call (555) 123-4567", "(555) 123-4567"),
        ("555-123-4567", "555-123-4567"),
        ("555-212-4567", "555-212-4567"),
        ("555.212.4567", "555.212.4567"),
        ("1-800-555-0199", "1-800-555-0199"),
        ("fon 0171\u{a0}234\u{a0}56\u{a0}78, ask for her", "0171\u{a0}234\u{a0}56\u{a0}78"),
    ];
    for (text, number) in yes {
        assert_eq!(of(Datum::Phone, text), [number], "{text}");
    }
    assert_eq!(of(Datum::Phone, "0171 2345678 or 030 1234567"), ["0171 2345678", "030 1234567"]);
}

#[test]
fn what_is_no_telephone_number_is_not_found() {
    let no = [
        "2026-03-12",
        "12.03.2026",
        "01.02.2024",
        "01/02/2024",
        "01.02.2024 – 28.02.2024",
        "from 2019 to 2024",
        "Case 4711-2",
        "Order 0301234567",
        "Vorgang 0123 4567890",
        "Bestellung Nr. 0171234567",
        "#0301234567",
        "€ 1,234,567.00",
        "1.234.567,89 €",
        "+20 000 000",
        "+10 000 000 €",
        "0.5 to 0.75",
        "012.345.678",
        "Mo–Fr 9–18, Sa 10–14",
        "08:00-18:00",
        "08.00-18.00",
        "0900-1800",
        "24/7",
        "9 to 5",
        "DE89 3704 0044 0532 0130 00",
        "ISBN 978-3-16-148410-0",
        "4111 1111 1111 1111",
        "A0301234567",
        "192.168.0.1",
        "https://talweg.example/order/0301234567",
        "https://x.example/?id=0171-2345678",
        "18 interviews, 412 answers",
        "1–7, 5–7",
        "NPS 46, n 412, 2025-09",
        "1000 1000 1000",
        "555 123 4567 pairs",
        "100 000 000 000",
        "60 % of 0171234 Kunden",
        "",
    ];
    for text in no {
        assert_eq!(of(Datum::Phone, text), Vec::<String>::new(), "{text}");
    }
}

#[test]
fn names_are_whole_words_however_they_are_written() {
    let found = |text: &str, names: &[&str]| {
        let of_names = pieces(text, names).into_iter().filter(|(datum, _)| *datum == Datum::Name);
        of_names.map(|(_, words)| words).collect::<Vec<_>>()
    };
    assert_eq!(found("Frau MÜLLER rief an", &["Müller"]), ["MÜLLER"]);
    assert_eq!(found("Frau Mueller rief an", &["Müller"]), ["Mueller"]);
    assert_eq!(found("Frau Mu\u{308}ller rief an", &["Mueller"]), ["Mu\u{308}ller"]);
    assert_eq!(found("René's boots", &["rene"]), ["René"]);
    assert_eq!(found("Anna-Lena Groß, Anna und Gross", &["Anna Lena Gross", "Anna"]), ["Anna-Lena Groß", "Anna"]);
    assert_eq!(found("Das Müllern, die Annahme, Bergschuhe", &["Müller", "Anna", "Berg"]), Vec::<String>::new());
    assert_eq!(found("Anna, Berg", &["Anna Berg"]), Vec::<String>::new());
    assert_eq!(found("anything", &["", "  ", "–"]), Vec::<String>::new());
    let read = Names::read("# people we talked to\nAnna Berg\n\n  Ümit  \n");
    assert_eq!(read.listed(), ["Anna Berg", "Ümit"]);
}

#[test]
fn blanks_read_as_omissions() {
    let names = Names::new(&["Anna Berg"]);
    let blank = |text: &str| blanked(text, &names);
    assert_eq!(blank("Anna Berg (anna@firm.de, 0171 2345678) called.").as_deref(), Some("[…] ([…], […]) called."));
    assert_eq!(blank("mailto:anna@firm.de").as_deref(), Some(""), "a link to nowhere is none");
    assert_eq!(blank("https://talweg.example/boots"), None);
    assert_eq!(blank("Nothing to hide"), None);
}

#[test]
fn names_are_found_however_people_join_and_bend_them() {
    let names = Names::new(&["O'Neil", "Anna Meier", "Jean-Luc Picard", "D’Angelo", "Müller", "Al"]);
    let found = |text: &str| {
        let spans = find_in(text, &names);
        spans.into_iter().map(|span| text[span.range].to_owned()).collect::<Vec<_>>()
    };
    for name in ["O'Neil", "O’Neil", "o‘neil", "ONeil", "O´Neil", "O Neil", "d'angelo", "DAngelo"] {
        assert_eq!(found(&format!("“{name} said so”")), [name]);
    }
    assert_eq!(found("O’Neil’s boots"), ["O’Neil"], "an s behind it tells nothing");
    assert_eq!(found("Anna\nMeier, Anna\r\n\tMeier"), ["Anna\nMeier", "Anna\r\n\tMeier"]);
    assert_eq!(found("Jean\u{2011}Luc\u{2009}Picard"), ["Jean\u{2011}Luc\u{2009}Picard"]);
    assert_eq!(found("Anna Meiers Hut, Müllers Hut"), ["Anna Meiers", "Müllers"]);
    assert_eq!(found("Mül\u{ad}ler"), ["Mül\u{ad}ler"], "a soft hyphen is not seen");
    assert_eq!(found("mehr als je, Müllerin, Oneida, Angelo"), Vec::<String>::new());
    assert_eq!(blanked("O’Neil said", &names).as_deref(), Some("[…] said"));
}

/// Personal data in a text of every kind of row.
fn leaky() -> Document {
    let mut doc = document();
    let leak = || "Ask anna@firm.de".to_owned();
    Arc::make_mut(&mut doc.journey).author = leak();
    Arc::make_mut(&mut Arc::make_mut(&mut doc.personas)[0]).goals = vec![leak(), "fine".into()];
    let phase = Arc::make_mut(&mut Arc::make_mut(&mut doc.phases)[1]);
    phase.note = leak();
    Arc::make_mut(&mut phase.steps[1]).name = leak();
    let card = Arc::make_mut(&mut Arc::make_mut(&mut doc.cards)[1]);
    (card.note, card.url, card.owner) = ("0171 2345678".into(), "mailto:anna@firm.de".into(), "Anna Berg".into());
    Arc::make_mut(&mut Arc::make_mut(&mut doc.emotions)[0]).quote = "Anna Berg was kind".into();
    let foreseen = Emotion { quote: "Anna Berg will smile".into(), ..Emotion::clone(&doc.emotions[0]) };
    doc.foreseen = crate::fixture::rows([foreseen]);
    Arc::make_mut(&mut Arc::make_mut(&mut doc.evidence)[0]).quote = "I am Anna Berg".into();
    Arc::make_mut(&mut Arc::make_mut(&mut doc.seams)[0]).owner = "Anna Berg".into();
    Arc::make_mut(&mut Arc::make_mut(&mut doc.parking)[0]).text = leak();
    Arc::make_mut(&mut Arc::make_mut(&mut doc.rounds)[0]).question = leak();
    doc.agenda = crate::fixture::rows([Activity {
        kind: ActivityKind::Vote,
        name: leak(),
        minutes: 5,
        note: String::new(),
        about: None,
    }]);
    doc.notes = leak();
    doc
}

#[test]
fn every_text_is_redacted_and_all_else_stays() {
    let (doc, names) = (leaky(), Names::new(&["anna berg"]));
    let redacted = redact(&doc, &names);
    let text = io::to_text(&redacted.document);
    for data in ["anna", "Anna", "0171"] {
        assert!(!text.contains(data), "{data} is left:\n{text}");
    }
    assert_eq!(redacted.blanked.len(), 15, "{:#?}", redacted.blanked);
    assert!(violations(&redacted.document).is_empty());
    let before = io::to_text(&doc);
    let (old, new): (Vec<&str>, Vec<&str>) = (before.lines().collect(), text.lines().collect());
    let changed = old.iter().filter(|line| !new.contains(*line));
    assert!(changed.clone().all(|line| ["anna", "Anna", "0171"].iter().any(|data| line.contains(data))));
    let card = &redacted.document.cards[1];
    assert_eq!((card.note.as_str(), card.url.as_str(), card.owner.as_str()), (BLANK, "", BLANK));
    assert!(Arc::ptr_eq(&redacted.document.lanes, &doc.lanes), "what did not change is shared");
}

#[test]
fn once_more_changes_nothing() {
    let names = Names::new(&["Anna Berg"]);
    let once = redact(&leaky(), &names);
    let twice = redact(&once.document, &names);
    assert_eq!((twice.document, twice.blanked), (once.document, Vec::new()));
    let clean = document();
    assert_eq!(redact(&clean, &names).document, clean);
}

#[test]
fn what_was_taken_out_is_said_with_its_place() {
    let doc = document();
    let card = Card { text: "Hotline 030 1234567".into(), ..Card::clone(&doc.cards[1]) };
    let doc = apply(&doc, &Edit::SetCard(Box::new(card))).expect("a fair edit");
    let [piece] = &redact(&doc, &Names::default()).blanked[..] else { panic!("one piece") };
    assert_eq!((piece.table, piece.row, piece.field), ("cards", 1, "text"));
    assert_eq!((piece.subject.as_ref(), piece.datum), (Some(&"t1".into()), Datum::Phone));
    assert_eq!(piece.words, "030 1234567");
}
