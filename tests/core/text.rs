//! Line breaking and shaping, through the two typesetters.

use proptest::prelude::*;
use unicode_segmentation::UnicodeSegmentation as _;
use wayfare::{
    base::Language,
    text::{FaceId, FontBook, Kept, Paragraph, TextStyle, Typeset as _, Wrap, fake::FixedAdvance, role},
};

/// Ten points a letter, so that widths count letters.
const TEN: TextStyle = TextStyle::regular(20.0, 24.0);

fn texts(p: &Paragraph) -> Vec<&str> {
    p.lines.iter().map(|l| l.text.as_ref()).collect()
}

/// Lines of at most `letters` letters.
fn broken(text: &str, letters: usize, language: Language) -> Vec<String> {
    let p = FixedAdvance::default().set(text, TEN, Wrap::greedy(letters as f32 * 10.0, language));
    texts(&p).into_iter().map(str::to_owned).collect()
}

fn english(text: &str, letters: usize) -> Vec<String> {
    broken(text, letters, Language::English)
}

fn german(text: &str, letters: usize) -> Vec<String> {
    broken(text, letters, Language::German)
}

fn book() -> &'static FontBook {
    FontBook::shared()
}

#[test]
fn lines_end_at_spaces() {
    assert_eq!(english("one two three", 7), ["one two", "three"], "greedy");
    assert_eq!(english("one two three", 13), ["one two three"], "all of it fits");
    assert_eq!(english("  one   two  ", 3), ["one", "two"], "no space at either end");
    assert_eq!(english("", 3), Vec::<String>::new(), "nothing gives nothing");
}

#[test]
fn line_ends_of_the_text_are_kept() {
    assert_eq!(english("one\ntwo\r\n\nthree\n", 20), ["one", "two", "", "three"], "one line each");
}

#[test]
fn lines_end_after_dashes_and_slashes_inside_words() {
    assert_eq!(english("click-and-collect", 10), ["click-and-", "collect"], "hyphen");
    assert_eq!(english("phone/web form", 9), ["phone/web", "form"], "a slash that fits");
    assert_eq!(english("telephone/website", 12), ["telephone/", "website"], "slash");
    assert_eq!(english("store \u{2013} online", 9), ["store \u{2013}", "online"], "a dash does not begin a line");
    assert_eq!(english("order for pick-up", 15), ["order for", "pick-up"], "not before two letters");
    assert_eq!(english("call by e-mail", 9), ["call by", "e-mail"], "not after a single letter");
    assert_eq!(english("in years 2019\u{2013}2024", 14), ["in years", "2019\u{2013}2024"], "a range stays whole");
    assert_eq!(english("it fell by 24 % again", 13), ["it fell by", "24 % again"], "a number keeps its sign");
    assert_eq!(english("call\u{A0}us now", 8), ["call\u{A0}us", "now"], "a no-break space");
}

#[test]
fn words_are_hyphenated_only_in_need() {
    assert_eq!(english("buy new equipment", 12), ["buy new", "equipment"], "the line is full enough");
    assert_eq!(german("Kaufentscheidungsphase", 14), ["Kauf-", "entscheidungs-", "phase"], "longer than its line");
    assert_eq!(german("Kaufentscheidungsphase", 13), ["Kaufentschei-", "dungsphase"], "no line more without a seam");
    assert_eq!(german("Im Kaufhausmuseum ist es", 14), ["Im Kaufhaus-", "museum ist es"], "nearly empty otherwise");
    assert_eq!(german("der selbst wandert.", 14), ["der selbst", "wandert."], "no half word for a last line");
    assert_eq!(german("nur wandert.", 8), ["nur", "wandert."], "nor where the line stays emptier");
    assert_eq!(english("a consideration", 12), ["a consider-", "ation"], "English patterns");
    assert_eq!(english("so DATENSCHUTZ", 11), ["so", "DATENSCHUTZ"], "capitals are abbreviations");
    let lines = german("Rindfleischetikettierungsüberwachungsaufgabenübertragungsgesetz", 16);
    assert!(lines.len() == 6 && lines.iter().rev().skip(1).all(|l| l.ends_with('-')), "{lines:?}");
}

#[test]
fn compounds_are_hyphenated_at_their_seams() {
    for (word, letters, lines) in [
        ("Bestellabschluss", 12, vec!["Bestell-", "abschluss"]),
        ("Versandbest\u{E4}tigung", 15, vec!["Versand-", "best\u{E4}tigung"]),
        ("R\u{FC}cksendeetikett", 14, vec!["R\u{FC}cksende-", "etikett"]),
        ("Kundenzufriedenheitsumfrage", 16, vec!["Kunden-", "zufriedenheits-", "umfrage"]),
        ("Kundenhandlungen", 14, vec!["Kunden-", "handlungen"]),
        ("Reparaturannahme", 13, vec!["Reparatur-", "annahme"]),
        ("Saisonprospekt", 12, vec!["Saison-", "prospekt"]),
        ("Retourenportal", 12, vec!["Retouren-", "portal"]),
        ("Neubesohlen", 9, vec!["Neu-", "besohlen"]),
        ("Teilenummern", 11, vec!["Teile-", "nummern"]),
        ("Anlageberater", 11, vec!["Anlage-", "berater"]),
        ("Schuhumtausch", 11, vec!["Schuh-", "umtausch"]),
        ("Produktionsausfall", 13, vec!["Produktions-", "ausfall"]),
    ] {
        assert_eq!(german(word, letters), lines, "{word}");
    }
}

#[test]
fn soft_hyphens_show_only_where_a_line_ends() {
    let text = "Talweg\u{AD}outdoor";
    assert_eq!(english(text, 13), ["Talwegoutdoor"], "hidden");
    assert_eq!(english(text, 8), ["Talweg-", "outdoor"], "shown");
    let p = FixedAdvance::default().set(text, TEN, Wrap::greedy(80.0, Language::English));
    assert_eq!(p.lines[0].source, 0..8, "the soft hyphen belongs to the line it ends");
    assert!(p.lines[0].hyphenated, "the hyphen is ours");
}

#[test]
fn what_fits_nowhere_is_cut() {
    let url = "https://example.com/boots?size=44";
    let lines = english(url, 12);
    assert!(lines.iter().all(|l| l.chars().count() <= 12), "nothing sticks out: {lines:?}");
    assert_eq!(lines.concat(), url, "no hyphen is added to an address");
    assert_eq!(english("aaaaaaaaaa", 4), ["aaaa", "aaaa", "aa"], "letters without any point");
    assert_eq!(english("abc", 0), ["a", "b", "c"], "at least a letter a line");
    assert_eq!(english("e\u{301}e\u{301}", 1), ["e\u{301}", "e\u{301}"], "an accent stays with its letter");
}

#[test]
fn balanced_lines_are_narrower_but_not_more() {
    let text = "Buying hiking boots, in store and online";
    let fake = FixedAdvance::default();
    let greedy = fake.set(text, TEN, Wrap::greedy(380.0, Language::English));
    let balanced = fake.set(text, TEN, Wrap::balanced(380.0, Language::English));
    assert_eq!(texts(&greedy), ["Buying hiking boots, in store and", "online"], "greedy");
    assert_eq!(texts(&balanced), ["Buying hiking boots,", "in store and online"], "balanced");
}

#[test]
fn glyphs_cover_the_text_and_stand_in_order() {
    let text = "Größe 44 \u{2192} \u{201C}Fits!\u{201D} \u{1F600}\u{1F469}\u{200D}\u{1F4BB}";
    let p = book().set(text, role::CARD, Wrap::none(Language::German));
    let line = &p.lines[0];
    let faces: Vec<FaceId> = line.runs.iter().map(|r| r.face).collect();
    assert_eq!(faces, [FaceId::REGULAR, FaceId::EMOJI], "letters and arrows in Inter, emoji in colour");
    let mut at = 0;
    let mut pen = 0.0;
    for glyph in line.runs.iter().flat_map(|r| &r.glyphs) {
        assert_eq!(glyph.text.start, at, "no byte is left out");
        assert!((glyph.x - pen).abs() < 0.01, "pen at {pen}, glyph at {}", glyph.x);
        assert_ne!(glyph.id, 0, "every glyph exists");
        at = glyph.text.end;
        pen += glyph.advance;
    }
    assert_eq!(at, line.text.len(), "up to the end");
    assert!((pen - line.width).abs() < 0.01, "width is the sum of the advances");
}

#[test]
fn signs_look_alike_whatever_stands_around_them() {
    let glyph = |text: &str, at: usize| {
        let p = book().set(text, role::CARD, Wrap::none(Language::English));
        let glyphs: Vec<_> = p.lines[0].runs.iter().flat_map(|r| r.glyphs.clone()).collect();
        glyphs.iter().find(|g| g.text.contains(&at)).map(|g| g.id).unwrap()
    };
    assert_eq!(glyph("10x5", 2), glyph("x", 0), "no multiplication sign that nobody typed");
    assert_eq!(glyph("a -> b", 2), glyph("-", 0), "nor an arrow");
    assert_eq!(glyph("12:30", 2), glyph(":", 0), "nor a raised colon");
}

#[test]
fn unknown_characters_are_boxes_and_reported() {
    let text = "A \u{6F22}\u{6F22} \u{E000} b\u{7}";
    assert_eq!(book().missing(text), ['\u{6F22}', '\u{E000}', '\u{7}'], "each once");
    let p = book().set(text, role::CARD, Wrap::none(Language::English));
    assert_eq!(texts(&p), ["A \u{25A1}\u{25A1} \u{25A1} b\u{25A1}"], "visible");
    assert_eq!(p.lines[0].source, 0..text.len(), "the source is covered");
    assert!(book().missing("Straße, “Größe” – 5 € \u{1F600} \u{2192}\u{200B}").is_empty(), "all known");
}

#[test]
fn every_face_has_the_letters_that_are_never_looked_up() {
    let plain = (' '..='~')
        .chain('\u{A1}'..='\u{AC}')
        .chain('\u{AE}'..='\u{148}')
        .chain('\u{14A}'..='\u{17F}')
        .chain('\u{2010}'..='\u{2015}')
        .chain('\u{2018}'..='\u{201E}')
        .chain(['\u{2026}', '\u{20AC}', '\u{25A1}']);
    for c in plain {
        for face in [FaceId::REGULAR, FaceId::ITALIC, FaceId::SEMI_BOLD, FaceId::SEMI_BOLD_ITALIC] {
            assert_eq!(book().face_for(face, c), Some(face), "{c:?}");
        }
    }
}

#[test]
fn outlines_and_colours_come_from_the_font() {
    let p = book().set("A\u{1F600}", role::CARD, Wrap::none(Language::English));
    let [inter, emoji] = p.lines[0].runs.as_slice() else { panic!("two runs: {:?}", p.lines[0].runs) };
    let outline = book().outline(inter.face, inter.glyphs[0].id).bounds().expect("A has an outline");
    let em = f32::from(book().units_per_em(inter.face));
    assert!(outline.h > 0.6 * em && outline.h < 0.9 * em, "a capital: {outline:?}");
    assert!(outline.bottom().abs() < 0.02 * em, "stands on the baseline: {outline:?}");
    assert!(book().colour_layers(inter.face, inter.glyphs[0].id).is_empty(), "letters have no layers");
    let layers = book().colour_layers(emoji.face, emoji.glyphs[0].id);
    assert!(layers.len() > 1 && layers.iter().all(|l| l.colour.is_some()), "{layers:?}");
    assert!(!book().outline(emoji.face, layers[0].glyph).0.is_empty(), "a layer has an outline");
}

#[test]
fn a_text_fits_the_width_it_was_measured_at() {
    for text in ["Returns page", "Kaufentscheidung", "Impact 5", "AVATAR Ta To, \u{201C}W\u{201D}"] {
        for style in [role::CARD, role::TITLE, role::QUOTE, role::META.bold()] {
            let width = book().width(text, style);
            let p = book().set(text, style, Wrap::greedy(width, Language::English));
            assert_eq!(texts(&p), [text], "one line");
            assert!((p.width - width).abs() < 0.001, "{} and {width}", p.width);
        }
    }
}

/// Words, long words, marks, emoji, invisible and unknown characters, line ends.
fn any_text() -> impl Strategy<Value = String> {
    let piece = prop_oneof![
        6 => "[A-Za-zäöüß]{1,12}",
        1 => "[A-Za-zäöüß]{13,60}",
        2 => "[0-9]{1,4}",
        6 => Just(" ".to_owned()),
        1 => "[-/\u{2013}\u{2014}.,:;!?%()\u{201E}\u{201C}\u{2026}]",
        1 => prop_oneof![Just("\u{1F600}"), Just("\u{1F469}\u{200D}\u{1F4BB}"), Just("\u{AD}"), Just("\u{200B}"), Just("\u{A0}"),
            Just("\u{6F22}"), Just("e\u{301}"), Just("\u{43F}\u{440}\u{438}"), Just("\u{2009}"), Just("->"), Just("\t"), Just("2x4")]
            .prop_map(str::to_owned),
        1 => prop_oneof![Just("\n"), Just("\r\n"), Just("\n\n")].prop_map(str::to_owned),
    ];
    prop::collection::vec(piece, 0..30).prop_map(|pieces| pieces.concat())
}

fn any_style() -> impl Strategy<Value = TextStyle> {
    prop_oneof![Just(role::CARD), Just(role::QUOTE), Just(role::TITLE), Just(role::META.bold())]
}

fn language(german: bool) -> Language {
    if german { Language::German } else { Language::English }
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 300, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn lines_fit_and_lose_nothing(text in any_text(), style in any_style(), width in 5.0..260.0_f32, de: bool) {
        let p = book().set(&text, style, Wrap::greedy(width, language(de)));
        let mut at = 0;
        for line in &p.lines {
            prop_assert_eq!(line.source.start, at, "ranges follow each other");
            at = line.source.end;
            let source = &text[line.source.clone()];
            let letters = |s: &str| s.chars().filter(|c| c.is_ascii_alphanumeric()).collect::<String>();
            prop_assert_eq!(letters(&line.text), letters(source), "every letter is drawn where its source says");
            prop_assert_eq!(line.text.trim_matches(' '), line.text.as_ref(), "no space at either end");
            let single = line.text.trim_end_matches('-').graphemes(true).count() <= 1;
            prop_assert!(line.width <= width + 0.002 || single, "{:?} is {} wide of {width}", line.text, line.width);
            if line.hyphenated {
                let before = line.text.trim_end_matches('-').chars().rev().take_while(|c| c.is_alphabetic()).count();
                let after = text[line.source.end..].chars().take_while(|c| c.is_alphabetic()).count();
                let soft = source.ends_with('\u{AD}');
                prop_assert!(soft || (before >= 2 && after >= 3), "{:?} | {after}", line.text);
            }
            let again = book().set(&line.text, style, Wrap::none(Language::English));
            prop_assert_eq!(again.lines.len(), usize::from(!line.text.is_empty()), "a line stays one");
            prop_assert!((again.width - line.width).abs() < 0.001, "{:?}: {} alone, {} here", line.text, again.width, line.width);
        }
        prop_assert_eq!(at, text.len(), "the whole text is covered");
        prop_assert!((p.height - p.lines.len() as f32 * style.line_height).abs() < 0.01);
        prop_assert_eq!(&p, &book().set(&text, style, Wrap::greedy(width, language(de))), "the same again");
    }

    #[test]
    fn balancing_keeps_the_count_and_the_width(text in any_text(), style in any_style(), width in 20.0..260.0_f32, de: bool) {
        let greedy = book().set(&text, style, Wrap::greedy(width, language(de)));
        let balanced = book().set(&text, style, Wrap::balanced(width, language(de)));
        prop_assert_eq!(greedy.lines.len(), balanced.lines.len(), "as many lines");
        prop_assert!(balanced.width <= greedy.width + 0.001, "{} was {}", balanced.width, greedy.width);
    }
}

#[test]
fn texts_kept_from_one_width_to_the_next_break_as_if_set_anew() {
    let kept = Kept::new(book());
    let german =
        "Der Bestellabschluss im Onlineshop dauert zu lange\u{2026}\nT\u{f6}ff \u{1f97e}: \u{3b1}\u{3b2}\u{3b3} 24/7";
    for text in ["", " ", "Waits for the parcel, then calls the hotline", german] {
        for style in [role::CARD, role::PHASE_NAME] {
            // There and back: what the width before left behind must not show.
            for width in [200.0, 61.0, 60.5, 40.0, 12.0, f32::INFINITY, 60.5, 200.0] {
                for wrap in [Wrap::greedy(width, Language::German), Wrap::balanced(width, Language::German)] {
                    let (again, anew) = (kept.set(text, style, wrap), book().set(text, style, wrap));
                    assert_eq!(again, anew, "{text:?} at {wrap:?}");
                }
            }
        }
    }
}
