//! Feelings by show of hands: the arithmetic, what editing does to counted hands, and the bar on the curve.

use wayfare::{
    base::{Language, Rect},
    edit::{Edit, apply},
    export::Format,
    io::{Template, parse, to_text},
    layout::curve::{self, Column, Curve, Input, Marker, Spread, lay_out},
    metrics::{Accord, NoData, hands},
    model::{Document, Emotion, Journey, Scale},
    scene,
    text::{FontBook, Typeset as _, fake::FixedAdvance},
};

use crate::report::export;

const TYPESET: FixedAdvance = FixedAdvance { advance: 0.5 };

fn retail() -> Document {
    Template::Retail.document(Language::English)
}

/// The first feeling of the map, made by these hands.
fn raised(counts: [u16; 5]) -> (Document, Emotion) {
    let document = retail();
    let felt = document.emotions.first().expect("a feeling");
    let value = hands(&counts).map_or(felt.value, |h| h.value(document.journey.scale));
    let emotion = Emotion { value, hands: Some(counts), ..Emotion::clone(felt) };
    let document = apply(&document, &Edit::SetEmotion(Box::new(emotion.clone()))).expect("hands are kept");
    (document, emotion)
}

fn felt<'a>(document: &'a Document, emotion: &Emotion) -> &'a Emotion {
    document.emotion(&emotion.persona, &emotion.step).expect("the feeling")
}

#[test]
fn mean_and_spread_are_those_of_the_textbook() {
    let told = |counts: [u16; 5]| hands(&counts).map(|h| (h.count, h.mean, h.spread));
    assert_eq!(told([0; 5]), Err(NoData::Nothing));
    assert_eq!(told([0, 0, 0, 7, 0]), Ok((7, 4.0, 0.0)));
    assert_eq!(told([6, 0, 0, 0, 6]), Ok((12, 3.0, 2.0)), "half and half: as far apart as can be");
    // 1, 2, 2, 3, 4: mean 12/5, variance (1.96 + 0.16 + 0.16 + 0.36 + 2.56) / 5.
    let (count, mean, spread) = told([1, 2, 1, 1, 0]).expect("hands");
    assert_eq!((count, mean), (5, 2.4));
    assert!((spread - 1.04_f64.sqrt()).abs() < 1e-12);
    assert_eq!(hands(&[u16::MAX; 5]).map(|h| h.count), Ok(5 * u32::from(u16::MAX)), "nothing overflows");
}

#[test]
fn fingers_stand_on_every_scale_and_keep_their_accord() {
    let counted = hands(&[0, 1, 2, 1, 0]).expect("hands");
    for scale in Scale::ALL {
        assert_eq!(counted.value(scale), scale.neutral());
        assert_eq!(hands(&[0, 0, 0, 0, 3]).expect("hands").value(scale), scale.max());
        assert_eq!(hands(&[3, 0, 0, 0, 0]).expect("hands").value(scale), scale.min());
        let widest = hands(&[1, 0, 0, 0, 1]).expect("hands").spread_on(scale);
        assert!((widest - (scale.max() - scale.min()) / 2.0).abs() < 0.01);
    }
    let accord = |counts: [u16; 5]| hands(&counts).expect("hands").accord();
    assert_eq!(accord([0, 0, 3, 5, 1]), Accord::Agree);
    assert_eq!(accord([0, 4, 0, 4, 0]), Accord::Differ);
    assert_eq!(accord([2, 2, 2, 2, 2]), Accord::Split, "each as often as the others");
    assert_eq!(accord([5, 0, 0, 0, 5]), Accord::Split);
}

#[test]
fn hands_go_with_another_value_and_stay_with_everything_else() {
    let (document, emotion) = raised([0, 1, 3, 5, 3]);
    let set = |change: Emotion| apply(&document, &Edit::SetEmotion(Box::new(change))).expect("a feeling");
    let quoted = set(Emotion { quote: "At last.".to_owned(), ..emotion.clone() });
    assert_eq!(felt(&quoted, &emotion).hands, emotion.hands, "other words are not another value");
    let moved = set(Emotion { value: -1.0, ..emotion.clone() });
    assert_eq!(felt(&moved, &emotion).hands, None, "a value moved by hand is no mean of hands");
    let again = set(Emotion { value: -2.0, hands: Some([4, 0, 0, 0, 0]), ..emotion.clone() });
    assert_eq!(felt(&again, &emotion).hands, Some([4, 0, 0, 0, 0]), "counted once more");
    let nobody = set(Emotion { hands: Some([0; 5]), ..emotion.clone() });
    assert_eq!(felt(&nobody, &emotion).hands, None, "nobody raised a hand");

    let head = Journey { scale: Scale::OneToTen, ..document.journey.as_ref().clone() };
    let converted = apply(&document, &Edit::SetJourney(Box::new(head))).expect("another scale");
    let there = felt(&converted, &emotion);
    assert_eq!(there.hands, emotion.hands, "raised fingers are the same on every scale");
    assert_eq!(there.value, hands(&[0, 1, 3, 5, 3]).expect("hands").value(Scale::OneToTen));

    let reread = parse(to_text(&document).as_bytes(), "map").expect("what was written").document;
    assert_eq!(reread, document);
}

fn drawn(document: &Document) -> Curve {
    let column = |(i, step): (usize, &wayfare::model::Step)| Column {
        step: step.id.clone(),
        left: 90.0 * i as f32,
        right: 90.0 * (i + 1) as f32,
        passable: false,
    };
    let columns: Vec<Column> = document.steps().map(|(_, step)| &**step).enumerate().map(column).collect();
    lay_out(&Input {
        voices: &curve::voices(document),
        foreseen: &[],
        columns: &columns,
        body: Rect::new(0.0, 40.0, 90.0 * columns.len() as f32, 144.0),
        scale: document.journey.scale,
        names: &[],
        label_h: 0.0,
        language: Language::English,
        set: &|text, style, wrap| TYPESET.set(text, style, wrap),
    })
}

fn marker<'a>(curve: &'a Curve, emotion: &Emotion) -> &'a Marker {
    curve.marker(&emotion.persona, &emotion.step).expect("a marker")
}

fn bar(curve: &Curve, emotion: &Emotion) -> Spread {
    marker(curve, emotion).spread.expect("a bar")
}

#[test]
fn the_bar_reaches_one_spread_up_and_down_and_never_leaves_the_scale() {
    let (document, emotion) = raised([0, 6, 0, 6, 0]);
    let curve = drawn(&document);
    let spread = bar(&curve, &emotion);
    assert!((spread.top - curve.plot.y_of(1.0)).abs() < 0.01 && (spread.bottom - curve.plot.y_of(-1.0)).abs() < 0.01);
    assert!(curve.quotes.iter().all(|q| !q.rect.overlaps(spread.bounds())), "no quote lies on it");
    assert_eq!(curve.markers.iter().filter(|m| m.spread.is_some()).count(), 1, "nobody else was counted");

    let (document, emotion) = raised([1, 0, 0, 0, 9]);
    let curve = drawn(&document);
    let spread = bar(&curve, &emotion);
    assert_eq!(spread.top, curve.plot.top, "nobody raises six fingers");
    assert!(spread.bottom < curve.plot.bottom);
}

#[test]
fn bars_of_one_step_stand_beside_each_other_and_within_their_markers() {
    let (mut document, emotion) = raised([0, 6, 0, 6, 0]);
    for persona in document.personas.clone().iter() {
        let felt = Emotion {
            value: 0.0,
            hands: Some([3, 0, 0, 0, 3]),
            ..Emotion::new(persona.id.clone(), emotion.step.clone(), 0.5)
        };
        document = apply(&document, &Edit::SetEmotion(Box::new(felt))).expect("a feeling");
    }
    let curve = drawn(&document);
    let there: Vec<&Marker> = curve.markers.iter().filter(|m| m.step == emotion.step).collect();
    assert!(there.len() > 1);
    for (i, one) in there.iter().enumerate() {
        let spread = one.spread.expect("a bar");
        assert!((spread.x - one.centre.x).abs() < one.size / 2.0, "its marker lies on it");
        let others = there.iter().skip(i + 1).filter_map(|m| m.spread);
        assert!(others.into_iter().all(|other| !other.bounds().overlaps(spread.bounds())));
    }
}

fn words(document: &Document) -> String {
    let pages = scene::pages(document, FontBook::shared(), &document.page, Language::English);
    let nodes = pages.iter().flat_map(|page| &page.scene.meaning.nodes);
    nodes.map(|node| node.text.as_str()).collect::<Vec<_>>().join("\n")
}

#[test]
fn hands_are_told_in_words_and_by_a_sign_of_the_legend() {
    let (document, _) = raised([0, 1, 3, 5, 3]);
    let told = words(&document);
    assert!(told.contains("mean of 12 hands, spread 0.9"), "in the meaning tree: {told}");
    assert!(told.lines().any(|line| line == "Spread of hands"), "in the legend");
    let report = String::from_utf8(export(&document, Format::Markdown, |_| {})).expect("text");
    assert!(report.contains("mean of 12 hands, spread 0.9"), "in the report");
    let (agreed, _) = raised([0, 0, 0, 7, 0]);
    let told = words(&agreed);
    assert!(told.contains("mean of 7 hands, spread 0.0") && !told.contains("Spread of hands"), "no bar, no sign");
    assert!(!words(&retail()).contains(" hands, spread"), "nothing of it on a map without");
}
