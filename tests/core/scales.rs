//! Scales of emotion: converted by a law, and values beyond them kept, said and never drawn outside.

use std::sync::Arc;

use proptest::prelude::*;
use wayfare::{
    base::Language,
    edit::{Edit, apply},
    io::{self, Remark},
    layout::{self, Cache, Request},
    model::{Document, Emotion, Scale},
    text::fake::FixedAdvance,
};

use crate::fixture::{document, emotion};

fn beyond(value: f32) -> Document {
    let mut doc = document();
    let found = Arc::make_mut(&mut Arc::make_mut(&mut doc.emotions)[1]);
    *found = emotion("ann", "step-2", value);
    doc
}

#[test]
fn ends_and_middle_of_one_scale_are_those_of_another() {
    for (from, value, to, expected) in [
        (Scale::MinusTwoToTwo, 1.0, Scale::OneToFive, 4.0),
        (Scale::MinusTwoToTwo, -2.0, Scale::OneToTen, 1.0),
        (Scale::MinusTwoToTwo, 0.0, Scale::OneToTen, 5.5),
        (Scale::OneToFive, 3.0, Scale::MinusFiveToFive, 0.0),
        (Scale::OneToTen, 10.0, Scale::MinusFiveToFive, 5.0),
        // What lies beyond one scale lies beyond the other.
        (Scale::MinusTwoToTwo, 7.0, Scale::OneToFive, 10.0),
    ] {
        assert!((from.convert(value, to) - expected).abs() < 1e-4, "{value} becomes {}", from.convert(value, to));
    }
}

proptest! {
    #[test]
    fn there_and_back_again_within_the_rounding(from in 0..4_usize, to in 0..4_usize, part in 0.0..1.0_f32) {
        let (from, to) = (Scale::ALL[from], Scale::ALL[to]);
        let value = from.min() + part * (from.max() - from.min());
        let there = from.convert(value, to);
        prop_assert!(to.holds(there), "{value} becomes {there}");
        let ratio = (from.max() - from.min()) / (to.max() - to.min());
        let back = to.convert(there, from);
        prop_assert!((back - value).abs() <= 0.005 * ratio + 0.0051, "{value} comes back as {back}");
        prop_assert!(from.convert(value, from).total_cmp(&value).is_eq());
    }
}

#[test]
fn a_file_with_a_value_beyond_its_scale_opens_and_says_where() {
    let text = io::to_text(&beyond(7.0));
    let loaded = io::parse(text.as_bytes(), "map.ron").expect("it opens");
    let [note] = &loaded.notes[..] else { panic!("one note: {:?}", loaded.notes) };
    assert!(
        matches!(&note.remark, Remark::BeyondScale { persona, value, .. } if persona == "Adventurer" && *value > 6.9)
    );
    assert!(note.place.text.contains("value: 7.0"), "{:?}", note.place);
    let says = note.message(Language::English);
    assert!(says.contains("lies beyond the scale of −2 to 2") && says.contains("line "), "{says}");
    assert!(note.message(Language::German).contains("außerhalb der Skala von −2 bis 2"));
    assert_eq!(loaded.document.beyond_scale().count(), 1);
    assert_eq!(io::to_text(&loaded.document), text, "nothing is changed in silence");
}

#[test]
fn not_a_number_and_other_broken_rules_are_refused_as_before() {
    let text = io::to_text(&beyond(7.0)).replace("value: 7.0", "value: NaN");
    assert!(io::parse(text.as_bytes(), "map.ron").is_err());
    let text = io::to_text(&beyond(7.0)).replace("persona: \"ann\"", "persona: \"nobody\"");
    assert!(io::parse(text.as_bytes(), "map.ron").is_err());
}

#[test]
fn it_is_drawn_at_the_end_of_the_scale() {
    for value in [7.0, -90.0, 1e30] {
        let doc = beyond(value);
        let request = Request::canvas(&doc);
        let sheet = layout::lay_out(&doc, &FixedAdvance::default(), &request, &mut Cache::default());
        let curve = &sheet.curves[0].curve;
        let marker = curve.marker(&"ann".into(), &"step-2".into()).expect("it is drawn");
        assert!(marker.centre.y >= curve.plot.top - 0.01 && marker.centre.y <= curve.plot.bottom + 0.01);
        for strand in &curve.strands {
            assert!(strand.knots.iter().all(|k| k.y >= curve.plot.top - 0.01 && k.y <= curve.plot.bottom + 0.01));
        }
    }
}

#[test]
fn it_can_be_mended_and_its_words_can_change_before_that() {
    let doc = beyond(7.0);
    let known = doc.emotion(&"ann".into(), &"step-2".into()).unwrap();
    let quoted = Emotion { quote: "Never again".to_owned(), ..known.as_ref().clone() };
    let doc = apply(&doc, &Edit::SetEmotion(Box::new(quoted.clone()))).expect("the value stays as it is");
    let worse = Emotion { value: 8.0, ..quoted.clone() };
    assert!(apply(&doc, &Edit::SetEmotion(Box::new(worse))).is_err(), "a new value keeps to the scale");
    let mended = Emotion { value: 1.0, ..quoted };
    let doc = apply(&doc, &Edit::SetEmotion(Box::new(mended))).unwrap();
    assert_eq!(doc.beyond_scale().count(), 0);
}

#[test]
fn numbers_that_were_never_on_the_scale_can_be_read_on_theirs() {
    let doc = beyond(7.0);
    let read = apply(&doc, &Edit::ReadScale(Scale::OneToTen)).unwrap();
    let value = |doc: &Document| doc.emotion(&"ann".into(), &"step-2".into()).unwrap().value;
    assert!((value(&read) - 7.0).abs() < 1e-6 && read.journey.scale == Scale::OneToTen);
    let mut journey = doc.journey.as_ref().clone();
    journey.scale = Scale::OneToFive;
    let converted = apply(&doc, &Edit::SetJourney(Box::new(journey))).unwrap();
    assert!((value(&converted) - 10.0).abs() < 1e-4, "converting never brings a value back in silence");
}
