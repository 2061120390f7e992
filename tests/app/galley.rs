//! The canvas draws lines as wide as the layout measured them: the shaper of the layout and
//! egui's agree. Wants a look after each egui upgrade.

use std::sync::Arc;

use egui::{
    Color32, FontData, FontDefinitions, FontFamily, FontId,
    epaint::{TextOptions, text::Fonts},
};
use proptest::prelude::*;
use wayfare::{
    base::Language,
    text::{FaceId, FontBook, TextStyle, Typeset as _, Wrap, role},
};

fn fonts() -> Fonts {
    let mut definitions = FontDefinitions::empty();
    for face in FontBook::shared().faces() {
        let data = FontData::from_static(FontBook::shared().face_data(face));
        definitions.font_data.insert(name(face), Arc::new(data));
        definitions.families.insert(FontFamily::Name(name(face).into()), vec![name(face), name(FaceId::EMOJI)]);
    }
    definitions.families.insert(FontFamily::Proportional, vec![name(FaceId::REGULAR)]);
    definitions.families.insert(FontFamily::Monospace, vec![name(FaceId::REGULAR)]);
    Fonts::new(TextOptions::default(), definitions)
}

fn name(face: FaceId) -> String {
    format!("face{}", face.0)
}

/// Checks every line of a text at several zooms.
fn compare(fonts: &mut Fonts, text: &str, style: TextStyle) {
    let p = FontBook::shared().set(text, style, Wrap::greedy(90.0, Language::German));
    for line in p.lines {
        for zoom in [0.5, 1.0, 1.37, 3.0] {
            let font = FontId::new(style.size * zoom, FontFamily::Name(name(style.face()).into()));
            let galley =
                fonts.with_pixels_per_point(1.0).layout_no_wrap(line.text.to_string(), font, Color32::PLACEHOLDER);
            // The galley's own size is rounded.
            let drawn: f32 = galley.rows.iter().flat_map(|row| &row.glyphs).map(|g| g.advance_width).sum();
            let set = line.width * zoom;
            assert!(
                (drawn - set).abs() < 0.0005 * zoom.max(1.0),
                "{:?} at {zoom}: {drawn} drawn, {set} set",
                line.text
            );
        }
    }
}

#[test]
fn lines_on_the_canvas_are_as_wide_as_set() {
    let mut fonts = fonts();
    let texts = [
        "Advertising shows summits and says nothing about fit or wear.",
        "Kaufentscheidungsphase, Gr\u{F6}\u{DF}enberatung & R\u{FC}ckgabe \u{2013} \u{201E}AVATAR\u{201C} To Ta Wa.",
        "24 % -> 3x4, 12:30 Uhr, 1/2, (A), 10\u{202F}000, 5\u{2009}km, 1\u{A0}\u{20AC}, !=, <->, f_i ffi",
        "\u{1F600} fine \u{1F469}\u{200D}\u{1F4BB}\u{1F97E}, \u{2764}\u{FE0F} \u{2192} \u{2605}, e\u{301}, unknown \u{6F22}\u{7}",
        "\u{41F}\u{440}\u{438}\u{432}\u{435}\u{442} \u{3B1}\u{3B2}\u{3B3} abc",
    ];
    for text in texts {
        for style in [role::CARD, role::QUOTE, role::CARD_HEADING, role::CARD_HEADING.italic(), role::TITLE] {
            compare(&mut fonts, text, style);
        }
    }
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 150, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn any_words_are_as_wide_as_set(text in "([A-Za-z\u{C0}-\u{17F}]{1,14}[-,.:;!?/%()\u{201E}\u{201C}]?[0-9:x]{0,4} ){1,8}") {
        compare(&mut fonts(), &text, role::CARD);
    }
}
