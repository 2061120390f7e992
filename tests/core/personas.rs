//! Personas on sheets of their own, in the library, from other maps, and switched off everywhere.

use std::{fs, io::Read as _, path::Path, sync::Arc};

use wayfare::{
    base::{Id, Language},
    edit::{Edit, overlay, take_personas},
    export::{self, Format, Wish},
    io::{Template, library},
    model::{
        Document, Emotion, ImageSource, Journey, PageSettings, PageSize, Persona, Picture, Scale, State, Supplement,
    },
    scene::{self, Page, Pictures},
    text::FontBook,
};

use crate::{
    cli::Desk,
    edit::after,
    fixture::{document, emotion, persona, rows},
};

fn retail() -> Document {
    Template::Retail.document(Language::English)
}

fn with_sheets(doc: &Document, size: PageSize) -> Vec<Page> {
    let settings = PageSettings { supplements: vec![Supplement::Personas], size, ..PageSettings::default() };
    scene::pages(doc, FontBook::shared(), &settings, doc.journey.language)
}

fn words(page: &Page) -> String {
    page.scene.meaning.nodes.iter().map(|n| n.text.as_str()).collect::<Vec<_>>().join("\n")
}

#[test]
fn each_persona_has_a_sheet_with_all_that_is_known() {
    let doc = retail();
    let pages = with_sheets(&doc, PageSize::A3);
    let [map, first, second] = pages.as_slice() else { panic!("{} pages", pages.len()) };
    assert_eq!((first.about.as_str(), second.about.as_str()), ("Adventure traveller", "Family"));
    assert_eq!(first.paper, map.paper);
    let says = words(second);
    for part in [
        "Family",
        "Two children. Price-sensitive, needs robust gear.",
        "Four sturdy pairs at a fair price",
        "Returns with three parcels",
        "Segment: Family leisure",
        "Share of customers: 41 %",
        "Channels used",
        "E-mail (3)",
        "Return needs a printed label and a parcel shop. (Severity 5 of 5)",
        "QR code return in every store. (Impact 5, Effort 2)",
        "Low point: Return (−2)",
        "1 Awareness",
    ] {
        assert!(says.replace('\u{a0}', " ").contains(part), "{part} is not in {says}");
    }
    assert!(first.smallest_text() > 7.0, "{} pt", first.smallest_text());
}

#[test]
fn a_hidden_persona_has_no_sheet_and_small_paper_takes_two() {
    let mut doc = retail();
    Arc::make_mut(&mut Arc::make_mut(&mut doc.personas)[0]).hidden = true;
    let pages = with_sheets(&doc, PageSize::A3);
    assert!(pages.iter().all(|page| page.about != "Adventure traveller"));
    let many = (0..40).map(|n| format!("A goal that takes a whole line of the sheet, number {n}"));
    Arc::make_mut(&mut Arc::make_mut(&mut doc.personas)[1]).goals = many.collect();
    let pages = with_sheets(&doc, PageSize::A4);
    let names: Vec<&str> = pages.iter().map(|p| p.about.as_str()).filter(|a| a.starts_with("Family")).collect();
    assert!(names.len() > 1 && names[0] == format!("Family (1 of {})", names.len()), "{names:?}");
    let said: String = pages.iter().map(words).collect();
    assert!(said.contains("number 39"), "nothing is dropped");
}

#[test]
fn a_persona_without_anything_but_a_name_still_has_a_sheet() {
    let mut doc = document();
    doc.emotions = Arc::default();
    doc.cards = Arc::default();
    (doc.links, doc.seams, doc.waived, doc.rounds) = Default::default();
    assert_eq!(with_sheets(&doc, PageSize::A4).iter().filter(|p| p.about == "Adventurer").count(), 1);
}

#[test]
fn the_sheet_lists_what_the_other_state_changes() {
    let mut doc = retail();
    let better = |e: &Arc<Emotion>| Arc::new(Emotion { value: (e.value + 1.0).min(2.0), ..Emotion::clone(e) });
    doc.foreseen = Arc::new(doc.emotions.iter().map(better).collect());
    let says: String = with_sheets(&doc, PageSize::A3).iter().map(words).collect();
    assert!(says.contains("Return: −2 → −1 (1 better)"), "{says}");
}

#[test]
fn taken_personas_get_fresh_identifiers_and_names_that_are_free() {
    let doc = document();
    let guest = Persona { goals: vec!["rest".into()], hidden: true, ..persona("ann", "Adventurer") };
    let next = after(&doc, take_personas(&doc, &[guest.clone(), guest, persona("x", "Guest")]));
    let names: Vec<&str> = next.personas.iter().map(|p| p.name.as_str()).collect();
    assert_eq!(names, ["Adventurer", "Family", "Adventurer 2", "Adventurer 3", "Guest"]);
    let ids: std::collections::BTreeSet<&Id> = next.personas.iter().map(|p| &p.id).collect();
    assert_eq!(ids.len(), 5);
    assert!(!next.personas[2].hidden && next.personas[2].goals == ["rest"]);
    assert_ne!(next.persona_style(&next.personas[2].id), next.persona_style(&"ann".into()));
}

#[test]
fn a_persona_goes_into_the_library_and_comes_back() {
    let folder = tempfile::tempdir().unwrap();
    let shelf = folder.path().join("not yet there");
    assert_eq!(library::read(&shelf), library::Shelf::default());
    let ann = Persona { quote: "No.".into(), share: Some(12.5), ..persona("ann", "Anna & Co: the *first*") };
    let path = library::place(&shelf, &ann.name);
    assert_eq!(path, shelf.join("anna-co-the-first.persona.ron"));
    library::save(&path, &ann).unwrap();
    library::save(&library::place(&shelf, "ältere Gäste"), &persona("b", "ältere Gäste")).unwrap();
    let read = library::read(&shelf);
    let names: Vec<&str> = read.personas.iter().map(|s| s.persona.name.as_str()).collect();
    assert_eq!(names, ["Anna & Co: the *first*", "ältere Gäste"]);
    assert_eq!((&read.personas[0].persona, &read.personas[0].path), (&ann, &path));
    assert!(fs::read_to_string(&path).unwrap().starts_with("(\n  format: 1,\n  persona: ("));
}

#[test]
fn files_that_are_newer_or_broken_are_named_and_left_alone() {
    let folder = tempfile::tempdir().unwrap();
    let write = |name: &str, text: &str| fs::write(folder.path().join(name), text).unwrap();
    write("newer.persona.ron", "(format: 2, persona: (id: \"a\", name: \"A\", soul: 7))");
    write("broken.persona.ron", "(format: 1, persona: (id: \"a\", name: \"A\"");
    write("unsound.persona.ron", "(format: 1, persona: (id: \"a\", name: \"A\", share: 120.0))");
    write("fine.persona.ron", "(format: 1, persona: (id: \"a\", name: \"Fine\"))");
    write("map.ron", "no persona at all");
    let shelf = library::read(folder.path());
    assert_eq!(shelf.personas.len(), 1);
    let refused: Vec<String> = shelf.refused.iter().map(|e| e.message(Language::English)).collect();
    assert_eq!(refused.len(), 3);
    for name in ["newer", "broken", "unsound"] {
        assert!(refused.iter().any(|why| why.contains(&format!("{name}.persona.ron"))), "{refused:?}");
    }
    assert!(fs::read_to_string(folder.path().join("broken.persona.ron")).unwrap().ends_with('"'));
}

#[test]
fn a_picture_in_a_file_beside_the_map_comes_along() {
    let folder = tempfile::tempdir().unwrap();
    let map = folder.path().join("map.ron");
    image::RgbaImage::new(2, 2).save(folder.path().join("ann.png")).unwrap();
    let picture = |name: &str| Some(Picture { source: ImageSource::File(name.into()), alt: "Ann".into() });
    let (inside, trouble) =
        library::portable(&Persona { picture: picture("ann.png"), ..persona("a", "A") }, Some(&map));
    assert!(matches!(inside.picture.unwrap().source, ImageSource::Data(_)) && trouble.is_none());
    let (without, trouble) =
        library::portable(&Persona { picture: picture("gone.png"), ..persona("a", "A") }, Some(&map));
    assert!(without.picture.is_none() && trouble.is_some(), "said, and the persona all the same");
}

#[test]
fn another_map_is_matched_by_identifier_else_by_name_and_converted() {
    let doc = document();
    let mut other = document();
    other.journey =
        Arc::new(Journey { scale: Scale::OneToTen, state: State::Future, ..Journey::clone(&other.journey) });
    other.personas = rows([persona("p1", "FAMILY"), persona("ann", "Other name"), persona("p3", "Stranger")]);
    let phases = Arc::make_mut(&mut other.phases);
    let step = Arc::make_mut(&mut Arc::make_mut(&mut phases[0]).steps[0]);
    (step.id, step.name) = ("s-x".into(), " step 1".into());
    let step = Arc::make_mut(&mut Arc::make_mut(&mut phases[2]).steps[1]);
    (step.id, step.name) = ("s-y".into(), "Nowhere".into());
    other.emotions = rows([
        emotion("p1", "s-x", 10.0),
        emotion("ann", "step-2", 5.5),
        emotion("p3", "step-2", 1.0),
        emotion("ann", "s-y", 1.0),
    ]);
    let found = overlay(&doc, &other);
    assert_eq!((found.count, found.is_same_state), (2, false));
    assert_eq!((found.strangers, found.elsewhere), (vec!["Stranger".to_owned()], vec!["Nowhere".to_owned()]));
    let edit = found.edit.unwrap();
    assert_eq!(edit.label(&doc, Language::English), "Overlay another map");
    let next = after(&doc, edit);
    let foreseen: Vec<(&str, &str, f32)> =
        next.foreseen.iter().map(|e| (e.persona.as_str(), e.step.as_str(), e.value)).collect();
    assert_eq!(foreseen, [("fam", "step-1", 2.0), ("ann", "step-2", 0.0)]);
    let mut stranger = other.clone();
    stranger.personas = rows([persona("q", "Nobody here")]);
    stranger.emotions = rows([emotion("q", "step-2", 1.0)]);
    assert_eq!(overlay(&doc, &stranger).edit, None);
}

/// All words of a file of that format, wherever they stand in it.
fn text_of(format: Format, bytes: &[u8]) -> String {
    match format {
        Format::Pptx | Format::Xlsx => {
            let mut zip = zip::ZipArchive::new(std::io::Cursor::new(bytes)).unwrap();
            let mut all = String::new();
            for at in 0..zip.len() {
                let mut part = Vec::new();
                zip.by_index(at).unwrap().read_to_end(&mut part).unwrap();
                all.push_str(&String::from_utf8_lossy(&part));
            }
            all
        }
        _ => String::from_utf8_lossy(bytes).into_owned(),
    }
}

/// A map whose second persona has words of its own in every place a persona can have them.
fn with_zorro() -> Document {
    let mut doc = document();
    let zorro = Persona { role: "Zorrorole".into(), quote: "Zorroquote".into(), ..persona("fam", "Zorroname") };
    doc.personas = rows([persona("ann", "Adventurer"), zorro]);
    for card in Arc::make_mut(&mut doc.cards) {
        let card = Arc::make_mut(card);
        if card.id == Id::from("w1") {
            card.text = "Zorrothought".into();
            card.personas = vec!["fam".into()];
        } else if card.id == Id::from("m1") {
            // Measured for that persona alone.
            card.text = "Zorrofigure".into();
        }
    }
    let felt = |doc: &mut Arc<Vec<Arc<Emotion>>>| {
        *doc = rows([
            Emotion { quote: "Zorrofeeling".into(), ..emotion("fam", "step-1", 0.5) },
            emotion("ann", "step-1", 1.0),
        ]);
    };
    felt(&mut doc.emotions);
    felt(&mut doc.foreseen);
    doc
}

#[test]
fn a_persona_that_is_switched_off_is_in_no_format() {
    let shown = with_zorro();
    let mut hidden = with_zorro();
    Arc::make_mut(&mut Arc::make_mut(&mut hidden.personas)[1]).hidden = true;
    let left_out =
        Edit::SetPage(Box::new(PageSettings { without_personas: vec!["fam".into()], ..PageSettings::default() }));
    let left_out = after(&shown, left_out);
    for format in Format::ALL {
        if format == Format::Png {
            continue;
        }
        let made = |doc: &Document| {
            let mut wish = Wish::of(doc, format);
            wish.settings.with_notes = true;
            wish.settings.supplements = Supplement::ALL.to_vec();
            let made = export::make(doc, &Pictures::default(), &wish, Path::new("out"), &()).unwrap();
            made.files.iter().map(|(_, bytes)| text_of(format, bytes)).collect::<String>()
        };
        if format != Format::Pdf {
            assert!(made(&shown).contains("Zorro"), "{format:?}: the test looks in the right place");
        }
        for (how, doc) in [("hidden", &hidden), ("left out", &left_out)] {
            let text = made(doc);
            let at = text.find("Zorro").map(|at| text[at..].chars().take(40).collect::<String>());
            assert_eq!(at, None, "{how}, {format:?}");
        }
    }
    let pages = scene::pages(&hidden, FontBook::shared(), &hidden.page, Language::English);
    assert!(pages.iter().map(words).all(|says| !says.contains("Zorro")), "nor in what is read aloud");
}

#[test]
fn only_personas_on_the_command_line_leaves_the_others_sheets_out() {
    let desk = Desk::new();
    desk.wayfare("new --template retail -o a.ron").code(0);
    desk.wayfare("export a.ron --with personas --only-personas Family -o a.svg").code(0);
    let all: String = fs::read_dir(desk.path("."))
        .unwrap()
        .filter_map(Result::ok)
        .filter(|e| e.path().extension().is_some_and(|e| e == "svg"))
        .map(|e| fs::read_to_string(e.path()).unwrap())
        .collect();
    assert!(all.contains("Family") && !all.contains("Adventure traveller"));
}
