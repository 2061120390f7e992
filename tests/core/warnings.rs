//! What somebody should know before a finished file is handed on.

use std::{path::Path, sync::Arc};

use wayfare::{
    base::{Cancelled, Language, Progress, Stage},
    export::{self, ExportError, Format, Made, Warning, Wish},
    io,
    model::Document,
    scene::Pictures,
};

fn retail() -> Document {
    io::template::document("retail", Language::English).expect("a template")
}

fn make(document: &Document, wish: &Wish) -> Made {
    export::make(document, &Pictures::default(), wish, Path::new("out.pdf"), &()).expect("an export")
}

#[test]
fn characters_without_a_font_are_named_with_their_place() {
    let mut doc = retail();
    let card = Arc::make_mut(&mut Arc::make_mut(&mut doc.cards)[0]);
    card.text = "Fährt nach 旅行 \u{E000}".to_owned();
    for format in [Format::Pdf, Format::Svg, Format::Png, Format::Pptx] {
        let wish = Wish { dpi: 20.0, ..Wish::of(&doc, format) };
        let warnings = make(&doc, &wish).warnings;
        let found = warnings.iter().find(|warning| matches!(warning, Warning::NoFont { .. }));
        let Some(Warning::NoFont { characters, words }) = found else { panic!("{format:?}: {warnings:?}") };
        assert_eq!(characters, &['旅', '行', '\u{E000}'], "{format:?}");
        assert!(words.starts_with("Fährt nach 旅行"), "{format:?}: {words}");
    }
    let warning = Warning::NoFont { characters: vec!['旅', '\u{E000}'], words: "旅".repeat(200) };
    let english = warning.message(Language::English);
    assert!(english.contains("旅 U+E000") && english.contains('…') && english.len() < 500, "{english}");
    assert!(warning.message(Language::German).contains("Kästchen"));
}

#[test]
fn a_map_that_every_font_can_write_is_no_reason_to_warn() {
    let doc = retail();
    assert_eq!(make(&doc, &Wish::of(&doc, Format::Pdf)).warnings, []);
}

#[test]
fn an_archival_file_of_a_map_without_a_date_says_what_stands_for_it() {
    let mut doc = retail();
    let mut wish = Wish::of(&doc, Format::Pdf);
    wish.settings.archival = true;
    assert_eq!(make(&doc, &wish).warnings, [], "the map's own date");
    Arc::make_mut(&mut doc.journey).date.clear();
    assert_eq!(make(&doc, &wish).warnings, [Warning::NoDate]);
    assert!(Warning::NoDate.message(Language::English).contains("1970"));
}

#[test]
fn an_export_is_called_off_between_pages_and_leaves_nothing() {
    /// Gives up when writing begins.
    struct Impatient;
    impl Progress for Impatient {
        fn tell(&self, stage: Stage, _done: usize, _of: usize) -> Result<(), Cancelled> {
            if stage == Stage::Write { Err(Cancelled) } else { Ok(()) }
        }
    }
    let doc = retail();
    let wish = Wish::of(&doc, Format::Pdf);
    let made = export::make(&doc, &Pictures::default(), &wish, Path::new("out.pdf"), &Impatient);
    assert!(matches!(made, Err(ExportError::Cancelled(_))), "{made:?}");
}
