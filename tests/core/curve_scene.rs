//! The emotion lane as drawn, and as told to those who do not see it.

use std::sync::Arc;

use wayfare::{
    base::{Id, Language, Path, PathEl, Point, Rect},
    io,
    layout::curve::{Column, Curve, Input, lay_out, marker, voices},
    model::Document,
    scene::{
        Group, Item, NodeId, Part, Shape,
        curve::{Nodes, alternative_text, groups},
        mark,
    },
    text::{Typeset as _, fake::FixedAdvance},
    theme::SheetColours,
};

fn retail(language: Language) -> (Document, Curve) {
    let source = match language {
        Language::English => include_str!("../../assets/templates/retail.en.ron"),
        Language::German => include_str!("../../assets/templates/retail.de.ron"),
    };
    let document = io::parse(source.as_bytes(), "retail.ron").expect("a shipped template opens").document;
    let columns: Vec<Column> = document
        .steps()
        .enumerate()
        .map(|(i, (_, s))| Column {
            step: s.id.clone(),
            left: 90.0 * i as f32,
            right: 90.0 * i as f32 + 85.0,
            passable: false,
        })
        .collect();
    let curve = lay_out(&Input {
        voices: &voices(&document),
        foreseen: &[],
        columns: &columns,
        body: Rect::new(0.0, 50.0, 90.0 * columns.len() as f32, 144.0),
        scale: document.journey.scale,
        names: &[],
        label_h: 0.0,
        language,
        set: &|text, style, wrap| FixedAdvance::default().set(text, style, wrap),
    });
    (document, curve)
}

fn texts(group: &Group) -> Vec<&str> {
    let words = group.items.iter().filter_map(|item| match item {
        Item::Text(text) => Some(&*text.line.text),
        _ => None,
    });
    words.collect()
}

#[test]
fn every_word_belongs_to_the_figure_or_to_its_quote() {
    let (_, curve) = retail(Language::English);
    let lane = Id::new("mood");
    let nodes = Nodes { figure: Some(NodeId(7)), markers: &[], quotes: &[NodeId(8), NodeId(9)] };
    let drawn = groups(&curve, Some(&lane), SheetColours::paper(), &nodes);
    let mut quotes = Vec::new();
    for group in &drawn {
        let words = texts(group);
        match group.part {
            Part::Label => {
                assert_eq!(words, ["+2", "+1", "0", "−1", "−2"]);
                assert_eq!((group.node, group.owner.as_ref()), (Some(NodeId(7)), Some(&lane)));
            }
            Part::Body if !words.is_empty() => quotes.push((group.node, words.join(" "))),
            _ => assert!(words.is_empty(), "no words in {:?}", group.part),
        }
    }
    let numbers: Vec<_> = quotes.iter().map(|q| q.0).collect();
    assert_eq!(numbers, [Some(NodeId(8)), Some(NodeId(9)), Some(NodeId(7))], "the third has no node of its own");
    let said: Vec<&str> = quotes.iter().map(|q| q.1.as_str()).collect();
    assert!(said.contains(&"“Three parcels for one pair that fits.”"), "{said:?}");
}

#[test]
fn drawings_keep_to_their_bounds_and_curves_lie_under_markers() {
    let (document, curve) = retail(Language::German);
    let drawn = groups(&curve, None, SheetColours::dark(), &Nodes::default());
    let persona = |g: &Group| g.owner.as_ref().is_some_and(|o| document.persona(o).is_some());
    let last_curve = drawn.iter().rposition(persona).expect("curves are owned by personas");
    let step = |g: &Group| g.owner.as_ref().is_some_and(|o| document.step(o).is_some());
    let first_marker = drawn.iter().position(|g| step(g) && g.speck.is_some()).expect("markers are owned by steps");
    assert!(last_curve < first_marker);
    assert_eq!(drawn.iter().filter(|g| step(g) && texts(g).is_empty() && g.speck.is_some()).count(), 24);
    for group in &drawn {
        for item in group.items.iter() {
            let (Item::Fill(shape, _) | Item::Stroke(shape, _)) = item else { continue };
            let extent = extent(shape).moved(group.at);
            assert!(lies_in(extent, group.bounds), "{extent:?} sticks out of {:?}", group.bounds);
        }
    }
}

fn lies_in(inner: Rect, outer: Rect) -> bool {
    let outer = outer.grown(0.01);
    outer.contains(Point::new(inner.x, inner.y)) && outer.contains(Point::new(inner.right(), inner.bottom()))
}

fn extent(shape: &Shape) -> Rect {
    match shape {
        Shape::Rect(rect, _) => *rect,
        Shape::Circle(centre, radius) => Rect::around(*centre, *radius),
        Shape::Line(a, b) => Rect::between(*a, *b),
        Shape::Path(path) => path.bounds().expect("a path has points"),
    }
}

#[test]
fn the_alternative_text_says_values_moments_and_quotes() {
    let (document, curve) = retail(Language::English);
    let says = alternative_text(&curve, &document, Language::English);
    assert!(says.starts_with("Emotion curve on a scale from −2 to +2"), "{says}");
    let moment = "Try on in store +2 (very good), moment of truth, First: at the shelf, “She looked at my feet first";
    assert!(says.contains(moment), "{says}");
    assert!(says.contains("Family: Notice the need −0.6 (bad);"), "{says}");
    let (document, curve) = retail(Language::German);
    let says = alternative_text(&curve, &document, Language::German);
    assert!(says.contains("+2 (sehr gut), Moment der Wahrheit, Erster: am Regal, „"), "{says}");
    assert!(says.contains("−0,6 (schlecht)"), "{says}");
}

#[test]
fn a_map_that_names_its_scale_is_told_in_these_names() {
    let (mut document, curve) = retail(Language::English);
    let journey = Arc::make_mut(&mut document.journey);
    journey.scale_labels = ["furious", "annoyed", "calm", "pleased", "thrilled"].map(str::to_owned).into();
    let says = alternative_text(&curve, &document, Language::English);
    assert!(says.contains("Try on in store +2 (thrilled)") && says.contains("Return −2 (furious)"), "{says}");
}

#[test]
fn six_styles_differ_in_shape_and_line_without_colour() {
    let ink = SheetColours::paper().ink;
    let distinct = |all: Vec<String>| all.iter().enumerate().all(|(i, a)| all.iter().skip(i + 1).all(|b| a != b));
    let said = |f: &dyn Fn(usize) -> String| (0..6).map(f).collect::<Vec<_>>();
    assert!(distinct(said(&|s| format!("{:?}", mark::mark(s, Point::default(), 6.0, ink)))), "marks");
    assert!(distinct(said(&|s| format!("{:?}", mark::curve_stroke(s, 2.0, ink)))), "lines");
    let marker = |style| mark::Marker { style, centre: Point::default(), size: 12.5, unit: 0.4, filled: false };
    assert!(distinct(said(&|s| format!("{:?}", marker(s).items(ink, SheetColours::paper().paper)))), "markers");
    for style in 0..6 {
        let reach = marker::reach(style).sized(12.5);
        let around = Rect::new(-reach.side, -reach.up, 2.0 * reach.side, reach.up + reach.down);
        for item in marker(style).items(ink, ink) {
            let (Item::Fill(shape, _) | Item::Stroke(shape, _)) = item else { continue };
            assert!(lies_in(extent(&shape), around), "style {style} keeps to its reach");
        }
    }
}

#[test]
fn a_mouth_bends_up_for_good_and_down_for_bad() {
    let bend = |unit: f32| {
        let [_, _, mouth] = mark::face(Point::default(), 12.5, unit, SheetColours::paper().ink);
        let Item::Stroke(Shape::Path(Path(elements)), _) = mouth else { panic!("a mouth is a line") };
        let [PathEl::Move(from), PathEl::Cubic(first, _, to)] = *elements else { panic!("a mouth is one curve") };
        assert_eq!(from.y, to.y, "both corners are level");
        first.y - from.y
    };
    assert!(bend(1.0) > bend(0.4) && bend(0.4) > 0.0 && bend(0.0).abs() < 1e-6 && bend(-1.0) < 0.0);
    assert_eq!(bend(7.0), bend(1.0), "beyond the scale it bends no further");
}
