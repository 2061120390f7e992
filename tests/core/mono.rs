//! Black and white: nothing but greys, in every format, and nothing that a colour alone said.

use std::{collections::BTreeSet, path::Path, sync::Arc};

use wayfare::{
    base::{Colour, Language},
    io::{self, Template},
    model::{Card, CardKind, Document, PageSettings, PageSize, Poster, PosterSize},
    render::{
        pdf, png,
        svg::{self, SvgText},
    },
    scene::{Item, Page, mark, pages},
    text::FontBook,
    theme::SheetColours,
};

/// The hard map, which has emoji, six personas and pictures; with cards in colours of their own.
fn map() -> Document {
    let path = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/data/maps/stress-de.ron");
    let mut doc = io::load(&path).unwrap().document;
    let colours = ["#D23B3B", "#D2C43B", "#3BD24A", "#3BC4D2", "#3B4AD2", "#C43BD2", "#808080"];
    let cards = Arc::make_mut(&mut doc.cards).iter_mut();
    for (card, colour) in cards.zip(colours) {
        Arc::make_mut(card).colour = Colour::parse(colour);
    }
    let picture = Template::Retail.document(Language::English);
    let portrait = picture.personas.iter().find_map(|p| p.picture.clone());
    if let Some(persona) = Arc::make_mut(&mut doc.personas).first_mut() {
        Arc::make_mut(persona).picture = portrait;
    }
    doc
}

fn printed(doc: &Document, mono: bool) -> Vec<Page> {
    let settings = PageSettings { mono, ..PageSettings::default() };
    pages(doc, FontBook::shared(), &settings, Language::German)
}

fn is_grey(colour: Colour) -> bool {
    colour.r == colour.g && colour.g == colour.b
}

/// What is written as `#RRGGBB` in a file.
fn hex_colours(text: &str) -> BTreeSet<Colour> {
    text.match_indices('#').filter_map(|(at, _)| Colour::parse(text.get(at..at + 7)?)).collect()
}

#[test]
fn every_colour_of_an_svg_is_grey() {
    let doc = map();
    for letters in [SvgText::Text, SvgText::Outlines] {
        let files = |mono| -> String {
            printed(&doc, mono).iter().map(|page| svg::write(page, FontBook::shared(), letters)).collect()
        };
        let coloured = hex_colours(&files(true)).into_iter().find(|colour| !is_grey(*colour));
        assert_eq!(coloured, None, "{letters:?}");
        assert!(hex_colours(&files(false)).iter().any(|colour| !is_grey(*colour)), "in colour it is not");
    }
}

#[test]
fn every_colour_of_a_pdf_is_grey() {
    let doc = map();
    let coloured = |mono| -> Vec<String> {
        let options = pdf::Options { compressed: false, ..pdf::Options::default() };
        let bytes = pdf::write(&printed(&doc, mono), FontBook::shared(), &options, &()).unwrap();
        let text = String::from_utf8_lossy(&bytes).into_owned();
        // Operators that set a colour stand behind their numbers: red, green and blue.
        let words: Vec<&str> = text.split_whitespace().collect();
        let sets = |words: &&[&str]| matches!(words[3], "rg" | "RG" | "scn" | "SCN");
        let is_coloured = |words: &&[&str]| {
            let numbers: Vec<f32> = words[..3].iter().filter_map(|word| word.parse().ok()).collect();
            numbers.len() == 3 && !numbers.windows(2).all(|pair| (pair[0] - pair[1]).abs() < 0.001)
        };
        words.windows(4).filter(sets).filter(is_coloured).map(|words| words.join(" ")).collect()
    };
    assert_eq!(coloured(true), Vec::<String>::new());
    assert!(coloured(false).len() > 20, "in colour there are many");
}

#[test]
fn every_pixel_is_grey() {
    for page in printed(&map(), true).iter().take(2) {
        let pixels = png::paint(page, FontBook::shared(), 0.5).unwrap();
        let coloured = pixels.rgba.chunks_exact(4).find(|p| p[0] != p[1] || p[1] != p[2]);
        assert_eq!(coloured, None);
    }
}

#[test]
fn plan_and_tiles_are_grey_too() {
    let poster = Poster {
        size: PosterSize::Paper(PageSize::A2),
        tile: Some(PageSize::A4),
        flap_mm: Poster::FLAP_MM,
        repeats: true,
    };
    let settings = PageSettings { mono: true, poster: Some(poster), ..PageSettings::default() };
    for page in pages(&map(), FontBook::shared(), &settings, Language::German) {
        let svg = svg::write(&page, FontBook::shared(), SvgText::Outlines);
        assert_eq!(hex_colours(&svg).into_iter().find(|colour| !is_grey(*colour)), None, "{}", page.about);
    }
}

#[test]
fn greys_can_be_read_and_shapes_tell_them_apart() {
    let mono = SheetColours::mono();
    for ground in [mono.paper, mono.action_fill, mono.pain_fill, mono.opportunity_fill, mono.process_fill, mono.wash] {
        for words in [mono.ink, mono.muted, mono.actions, mono.touchpoints, mono.pain, mono.opportunity] {
            assert!(words.contrast(ground) >= 4.5, "{words} on {ground}");
        }
        for at in 0..6 {
            assert!(mono.persona(at).contrast(ground) >= 4.5, "persona {at} on {ground}");
        }
    }
    for at in 0..6 {
        assert!(mono.on_phase.contrast(mono.phase(at)) >= 4.5, "name of phase {at}");
        assert_ne!(mono.phase(at), mono.phase(at + 1), "neighbours differ");
        // Where greys are alike, lines are not.
        for other in 0..at {
            let dash = |style| mark::curve_stroke(style, 2.0, mono.ink);
            assert_ne!(dash(at), dash(other), "curves {at} and {other}");
        }
    }
}

#[test]
fn a_colour_of_ones_own_becomes_a_pattern() {
    let sixths = ["#FF0000", "#FFFF00", "#00FF00", "#00FFFF", "#0000FF", "#FF00FF"];
    let patterns: Vec<&[f32]> = sixths.iter().map(|hex| mark::edge_dash(Colour::parse(hex).unwrap())).collect();
    let different: BTreeSet<String> = patterns.iter().map(|dash| format!("{dash:?}")).collect();
    assert_eq!(different.len(), 6, "{patterns:?}");
    assert!(mark::edge_dash(Colour::rgb(90, 90, 90)).is_empty(), "a grey is a plain line");
    let mut doc = Template::Retail.document(Language::English);
    let card = |card: &Card| card.kind.card_kind() == CardKind::Action;
    let cards = Arc::make_mut(&mut doc.cards);
    let at = cards.iter().position(|c| card(c)).unwrap();
    Arc::make_mut(&mut cards[at]).colour = Colour::parse("#FF0000");
    let id = cards[at].id.clone();
    let page = &printed(&doc, true)[0];
    let group = page.scene.groups.iter().find(|g| g.owner.as_ref() == Some(&id)).unwrap();
    let has_pattern = group.items.iter().any(|item| matches!(item, Item::Stroke(_, s) if s.dash == patterns[0]));
    assert!(has_pattern, "{:?}", &group.items[..3]);
}
