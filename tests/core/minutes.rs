//! Minutes: what a session came to, word for word, and in every form.

use std::{path::Path, time::Duration};

use wayfare::{
    base::Language,
    edit::{Edit, apply},
    export::{Format, Wish, minutes as export},
    io::{self, template},
    model::{
        Activity, ActivityKind, Card, CardKind, Cluster, Decision, Document, Emotion, Kind, Link, PageSize, ParkedNote,
        Round, Status, Step, Tally,
    },
    scene::{self, Edition, Meaning, Pictures},
    text::FontBook,
    workshop::{Ran, Record, minutes},
};

use super::cli::Desk;

/// Compares with a file of `tests/data/minutes`; `ACCEPT=1` writes it anew.
fn golden(name: &str, text: &str) {
    let path = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/data/minutes").join(name);
    if std::env::var_os("ACCEPT").is_some() {
        std::fs::write(&path, text).expect("a file");
    }
    assert_eq!(text, std::fs::read_to_string(&path).unwrap_or_default(), "{name}");
}

fn map(language: Language) -> Document {
    template::document("retail", language).expect("the template is there")
}

fn done(document: &Document, edits: impl IntoIterator<Item = Edit>) -> Document {
    edits.into_iter().fold(document.clone(), |document, edit| apply(&document, &edit).expect("it can be done"))
}

fn with_card(document: &Document, id: &str, change: impl FnOnce(&mut Card)) -> Edit {
    let mut card = Card::clone(document.card(&id.into()).expect("the card"));
    change(&mut card);
    Edit::SetCard(Box::new(card))
}

fn round(question: &str, dots: &[(&str, u32)]) -> Round {
    let tally = dots.iter().map(|(card, dots)| Tally { card: (*card).into(), dots: *dots }).collect();
    let (dots_per_head, heads, per_card) = (Some(5), Some(8), Some(3));
    Round { question: question.to_owned(), date: "2026-03-12".to_owned(), dots_per_head, heads, per_card, tally }
}

fn ran(kind: ActivityKind, began: &str, planned: u64, took: u64) -> Ran {
    let (planned, took) = (Duration::from_secs(planned * 60), Duration::from_secs(took));
    Ran { kind, name: String::new(), began: began.to_owned(), planned, took }
}

/// A morning with eight people, and the map that came of it.
fn session(language: Language) -> (Record, Document) {
    use ActivityKind::{Break, Discuss, Rank, SilentWriting, Vote, WarmUp};
    let is_english = language == Language::English;
    let say = |english: &str, german: &str| if is_english { english } else { german }.to_owned();
    let start = map(language);
    let record = Record {
        date: "2026-03-12".to_owned(),
        time: "09:00".to_owned(),
        end: "09:52".to_owned(),
        heads: 8,
        ran: vec![ran(WarmUp, "09:00", 5, 290), ran(SilentWriting, "09:05", 8, 480), ran(Vote, "09:13", 8, 15 * 60)],
        start: start.clone(),
    };
    let service = start.phases.iter().find(|phase| phase.id == "service".into()).expect("the phase");
    let late = Step { id: "late".into(), name: say("Wait", "Warten"), ..Step::default() };
    let mut card = Card::new("p-new".into(), "pains".into(), "repair".into(), CardKind::Pain);
    card.text = say("Nobody answers on Sundays.", "Sonntags meldet sich niemand.");
    let mut family = Emotion::clone(start.emotion(&"family".into(), &"return".into()).expect("a feeling"));
    (family.value, family.hands) = (-1.5, Some([3, 4, 1, 0, 0]));
    let agenda = [WarmUp, SilentWriting, Vote, Rank, Break, Discuss];
    let agenda =
        agenda.map(|kind| Activity { kind, name: String::new(), minutes: 5, note: String::new(), about: None });
    let decision = |id: &str, text: String| Decision { id: id.into(), text, date: String::new() };
    let parked = |id: &str, text: String| ParkedNote { id: id.into(), text };
    let now = done(
        &start,
        [
            Edit::SetAgenda(agenda.into()),
            Edit::AddStep { phase: service.id.clone(), step: Box::new(late), at: 3 },
            Edit::AddCard { card: Box::new(card), before: None },
            Edit::MoveCard { id: "p-points".into(), lane: "pains".into(), step: "rebuy".into(), before: None },
            with_card(&start, "p-label", |card| {
                if let Kind::Pain(pain) = &mut card.kind {
                    pain.severity = 4;
                }
            }),
            with_card(&start, "p-status", |card| card.text = say("Repairs are silent.", "Reparaturen verstummen.")),
            Edit::RemoveCard("p-tours".into()),
            with_card(&start, "o-reminder", |card| {
                card.owner = say("Logistics", "Logistik");
                if let Kind::Opportunity(opportunity) = &mut card.kind {
                    (opportunity.status, opportunity.due) = (Status::Doing, "2026-06-30".to_owned());
                }
            }),
            Edit::AddLink(Link { pain: "p-status".into(), opportunity: "o-reminder".into() }),
            Edit::SetEmotion(Box::new(family)),
            Edit::SetDecisions(vec![decision(
                "d-1",
                say("No printed labels from autumn on.", "Ab Herbst keine gedruckten Etiketten mehr."),
            )]),
            Edit::SetParking(vec![parked("n-1", say("Who owns the hotline?", "Wem gehört die Hotline?"))]),
            Edit::SetClusters(vec![Cluster {
                id: "c-1".into(),
                lane: "pains".into(),
                name: say("Repair", "Reparatur"),
                cards: vec!["p-status".into(), "p-new".into()],
            }]),
            Edit::SetRounds(vec![round(
                &say("Which pain points do we solve first?", "Welche Schmerzpunkte lösen wir zuerst?"),
                &[("p-stock", 9), ("p-label", 11), ("p-status", 9), ("p-ads", 0), ("p-points", 1)],
            )]),
        ],
    );
    (record, now)
}

fn made(record: &Record, now: &Document, format: Format) -> Vec<u8> {
    let made = export(now, record, format, Path::new("minutes"), &()).expect("it can be made");
    made.files.into_iter().next().expect("one file").1
}

fn written(record: &Record, now: &Document) -> String {
    String::from_utf8(made(record, now, Format::Markdown)).expect("text")
}

#[test]
fn a_session_is_told_word_for_word() {
    for (language, name) in [(Language::English, "by-hand.en.md"), (Language::German, "by-hand.de.md")] {
        let (record, now) = session(language);
        golden(name, &written(&record, &now));
    }
}

#[test]
fn pages_and_slides_hold_every_word_of_it() {
    let (record, now) = session(Language::German);
    let said = minutes(&record, &now, Language::German);
    let pages = scene::written(&said, "", PageSize::A4.portrait(), &Meaning::default(), FontBook::shared());
    let pages: String = pages.iter().map(|page| scene::dump_meaning(&page.scene.meaning)).collect();
    for part in ["Abstimmung", "15 Min. (+7)", "2 (gleichauf)", "Wem gehört die Hotline?", "−2 → −1,5"] {
        assert!(pages.contains(part), "{part}");
    }
    for format in [Format::Pdf, Format::Pptx] {
        let bytes = made(&record, &now, format);
        assert_eq!(bytes, made(&record, &now, format), "the same bytes each time");
    }
    let edition = Wish::of(&now, Format::Pptx);
    let edition = Edition {
        settings: &edition.settings,
        language: Language::German,
        filter: &edition.filter,
        pictures: &Pictures::default(),
    };
    let slides = scene::report_slides(&said, &now, FontBook::shared(), &edition);
    let names: Vec<&str> = slides.iter().map(|slide| slide.name.as_str()).collect();
    assert_eq!(names.len(), 7, "{names:?}");
    for slide in &slides {
        assert!(slide.page.smallest_text() >= 12.0, "{}: {}", slide.name, slide.page.smallest_text());
    }
}

#[test]
fn a_session_that_came_to_nothing_says_so() {
    let start = map(Language::English);
    let record = Record { date: "2026-03-12".to_owned(), ..Record::since(start.clone()) };
    let said = written(&record, &start);
    assert!(said.contains("Nothing was decided, voted on, parked or changed."), "{said}");
    assert!(said.contains("The map is as it was."), "{said}");
    assert!(!said.contains("## Agenda"), "nothing was held: {said}");
}

#[test]
fn without_the_map_as_it_was_nothing_is_said_of_changes() {
    let (_, now) = session(Language::English);
    let said = written(&Record::of_all(&now), &now);
    assert!(said.contains("No printed labels from autumn on."), "{said}");
    assert!(said.contains("### Which pain points do we solve first?"), "{said}");
    assert!(!said.contains("What changed"), "{said}");
}

#[test]
fn what_was_voted_on_before_is_not_told_again() {
    let (record, now) = session(Language::English);
    let mut later = Record { start: now.clone(), ..record };
    later.ran.clear();
    let said = written(&later, &now);
    assert!(!said.contains("## Votes") && !said.contains("## Decisions"), "{said}");
    assert!(said.contains("Who owns the hotline?"), "what is parked stays: {said}");
}

#[test]
fn cards_that_became_one_were_not_removed() {
    let start = map(Language::English);
    let mut edits = vec![Edit::RemoveCard("p-status".into())];
    let gone = start.card(&"p-status".into()).expect("the card").text.clone();
    edits.push(with_card(&start, "p-label", |card| {
        card.gathered = vec![card.text.clone(), gone];
        card.text = "After-sales is slow.".to_owned();
    }));
    let now = done(&start, edits);
    let record = Record { date: "2026-03-12".to_owned(), ..Record::since(start) };
    let said = written(&record, &now);
    assert!(said.contains("“After-sales is slow.”, from 2 cards: “Return needs a printed label"), "{said}");
    assert!(!said.contains("Cards removed") && !said.contains("Cards changed"), "{said}");
}

#[test]
fn the_command_compares_two_files() {
    let desk = Desk::new();
    let (record, now) = session(Language::English);
    io::save(&desk.path("before.ron"), &record.start).expect("a file");
    io::save(&desk.path("after.ron"), &now).expect("a file");
    desk.wayfare("minutes after.ron --since before.ron --people 8 --date 2026-03-12 -o said.md").code(0);
    let said = String::from_utf8(desk.read("said.md")).expect("text");
    assert!(said.contains("- Date: 12\u{a0}March\u{a0}2026") && said.contains("- People: 8"), "{said}");
    assert!(said.contains("Step “Service – Wait” added"), "{said}");
    let done = desk.wayfare("minutes after.ron -o said.xlsx").code(2);
    assert!(done.err().contains("pdf, md, pptx"), "{}", done.err());
}
