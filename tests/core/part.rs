//! Pictures of a part of a map, with and without paper.

use std::{collections::BTreeSet, io::Cursor, path::Path};

use usvg::{Options, Tree};
use wayfare::{
    base::Language,
    export::{self, ExportError, Format, Part, Wish},
    io::Template,
    model::Document,
    scene::Pictures,
};

fn retail() -> Document {
    Template::Retail.document(Language::English)
}

fn make(document: &Document, wish: &Wish) -> Result<Vec<u8>, ExportError> {
    let made = export::make(document, &Pictures::default(), wish, Path::new("map"), &())?;
    assert_eq!((made.files.len(), made.pages), (1, 1));
    Ok(made.files.into_iter().next().unwrap().1)
}

fn svg(document: &Document, part: Part) -> String {
    let wish = Wish { part, ..Wish::of(document, Format::Svg) };
    String::from_utf8(make(document, &wish).unwrap()).unwrap()
}

/// Identifiers of the cards in a picture.
fn cards(document: &Document, source: &str) -> BTreeSet<String> {
    let ids = source.split(" data-id=\"").skip(1).filter_map(|rest| rest.split('"').next());
    ids.filter(|id| document.card(&(*id).into()).is_some()).map(str::to_owned).collect()
}

#[test]
fn a_phase_comes_with_its_header_and_its_cards_alone() {
    let map = retail();
    let phase = &map.phases[1];
    let source = svg(&map, Part::Phase(phase.id.clone()));
    let columns = map.columns();
    let of_phase = |step: &wayfare::base::Id| phase.steps.iter().any(|s| s.id == *step);
    let steps: Vec<_> = map.steps().map(|(_, s)| s.id.clone()).collect();
    let wanted: BTreeSet<String> = (map.cards.iter())
        .filter(|c| columns.range(c).unwrap().any(|at| of_phase(&steps[at])))
        .map(|c| c.id.to_string())
        .collect();
    assert!(wanted.len() > 5);
    assert_eq!(cards(&map, &source), wanted);
    assert!(source.contains(&format!(">{}<", phase.name)), "its name is there");
    assert!(!source.contains(&format!(">{}<", map.phases[2].name)), "no other phase is");
    assert!(source.contains(&format!("{}: {}</title>", map.journey.title, phase.name)), "and in the title");
    let tree = Tree::from_str(&source, &Options::default()).unwrap();
    assert!(tree.size().width() < 800.0, "no wider than it needs: {:?}", tree.size());
    assert!(source.contains(" data-lane="), "and the names of the rows");
}

#[test]
fn chosen_cards_stand_alone_and_whole() {
    let map = retail();
    let link = &map.links[0];
    let chosen: BTreeSet<_> = [link.pain.clone(), link.opportunity.clone()].into();
    let source = svg(&map, Part::Cards(chosen.clone()));
    assert_eq!(cards(&map, &source), chosen.iter().map(ToString::to_string).collect());
    let tree = Tree::from_str(&source, &Options::default()).unwrap();
    let (size, drawn) = (tree.size(), tree.root().abs_stroke_bounding_box());
    assert!(source.contains("<path"), "with the line between them");
    // The white of the paper is the picture; the cards lie within.
    assert!(drawn.x() >= -0.1 && drawn.right() <= size.width() + 0.1, "nothing is cut: {drawn:?} {size:?}");
    assert!(size.width() < 420.0 && size.height() < 420.0, "{size:?}");
}

#[test]
fn what_is_not_on_the_sheet_is_refused_in_words() {
    let map = retail();
    for part in [Part::Cards(BTreeSet::new()), Part::Phase("gone".into())] {
        for format in [Format::Svg, Format::Png] {
            let error = make(&map, &Wish { part: part.clone(), ..Wish::of(&map, format) }).unwrap_err();
            assert!(error.message(Language::English).starts_with("There is nothing to draw"));
        }
    }
}

#[test]
fn without_paper_what_lies_behind_shows_through() {
    let map = retail();
    let chosen: BTreeSet<_> = [map.cards[0].id.clone()].into();
    let wish = |format, transparent| Wish {
        part: Part::Cards(chosen.clone()),
        dpi: 72.0,
        transparent,
        ..Wish::of(&map, format)
    };
    let picture = |transparent| {
        let file = make(&map, &wish(Format::Png, transparent)).unwrap();
        let mut reader = png::Decoder::new(Cursor::new(file)).read_info().unwrap();
        let mut bytes = vec![0; reader.output_buffer_size().unwrap()];
        let info = reader.next_frame(&mut bytes).unwrap();
        (info.color_type, info.width as usize, bytes)
    };
    let (kind, _, white) = picture(false);
    assert_eq!((kind, &white[..3]), (png::ColorType::Rgb, &[255; 3][..]));
    let (kind, width, clear) = picture(true);
    assert_eq!((kind, &clear[..4]), (png::ColorType::Rgba, &[0; 4][..]), "the corner is empty");
    let inside = (15 * width + 40) * 4;
    assert_eq!(clear[inside + 3], 255, "the card is not");
    assert_eq!(clear[inside..inside + 3], white[inside / 4 * 3..inside / 4 * 3 + 3], "and has the same colour");

    let source = |transparent| String::from_utf8(make(&map, &wish(Format::Svg, transparent)).unwrap()).unwrap();
    let (white, clear) = (source(false), source(true));
    assert_eq!(white.matches("fill=\"#FFFFFF\"").count(), clear.matches("fill=\"#FFFFFF\"").count() + 1);
}
