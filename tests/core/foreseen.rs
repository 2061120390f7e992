//! Two states of one journey in one picture: kept, changed, drawn and told.

use std::sync::Arc;

use wayfare::{
    base::{Id, Language, Rect},
    edit::{Edit, EditError, changes, is_same},
    io::{Template, parse, to_text},
    layout::curve::{self, Column, Curve, Feeling, Input, Voice, lay_out},
    model::{Document, Emotion, Filter, Journey, PageSettings, Persona, Scale, State, excerpt},
    scene::{self, curve::alternative_text},
    session::Session,
    text::{FontBook, Typeset as _, fake::FixedAdvance},
};

use crate::{
    edit::{after, refusal},
    fixture::{document, emotion},
};

const TYPESET: FixedAdvance = FixedAdvance { advance: 0.5 };

fn foresee(doc: &Document, persona: &str, step: &str, value: f32) -> Document {
    after(doc, Edit::SetForeseen(Box::new(emotion(persona, step, value))))
}

fn values(doc: &Document) -> Vec<(&str, &str, f32)> {
    doc.foreseen.iter().map(|e| (e.persona.as_str(), e.step.as_str(), e.value)).collect()
}

#[test]
fn the_other_state_is_set_changed_and_cleared_and_the_own_stays() {
    let doc = document();
    let two = foresee(&foresee(&doc, "ann", "step-2", 1.0), "fam", "step-1", -0.5);
    assert_eq!(values(&two), [("ann", "step-2", 1.0), ("fam", "step-1", -0.5)]);
    assert_eq!(two.emotions, doc.emotions);
    assert_eq!(values(&foresee(&two, "ann", "step-2", 2.0)), [("ann", "step-2", 2.0), ("fam", "step-1", -0.5)]);
    let clear = Edit::ClearForeseen { persona: "ann".into(), step: "step-2".into() };
    assert_eq!(values(&after(&two, clear.clone())), [("fam", "step-1", -0.5)]);
    assert_eq!(refusal(&doc, &clear), EditError::NotThere("step-2".into()));
    let beyond = Edit::SetForeseen(Box::new(emotion("ann", "step-2", 2.5)));
    assert!(matches!(refusal(&doc, &beyond), EditError::Breaks(..)), "beyond the scale");
    assert_eq!(beyond.label(&doc, Language::English), "Set the other state of persona “Adventurer”");
}

#[test]
fn it_goes_and_comes_with_what_it_is_about() {
    let doc = foresee(&foresee(&document(), "ann", "step-2", 1.0), "fam", "step-1", -0.5);
    assert_eq!(values(&after(&doc, Edit::RemovePersona("ann".into()))), [("fam", "step-1", -0.5)]);
    assert_eq!(values(&after(&doc, Edit::RemoveStep("step-1".into()))), [("ann", "step-2", 1.0)]);
    let copied = after(&doc, Edit::DuplicateStep("step-2".into()));
    assert_eq!(copied.foreseen.iter().filter(|e| e.persona == Id::from("ann")).count(), 2);
    let journey = Journey { scale: Scale::OneToTen, ..Journey::clone(&doc.journey) };
    let converted = after(&doc, Edit::SetJourney(Box::new(journey)));
    assert_eq!(converted.foreseen.iter().map(|e| e.value).collect::<Vec<_>>(), [7.75, 4.38]);
}

#[test]
fn a_difference_is_seen_and_undone() {
    let doc = document();
    let next = foresee(&doc, "ann", "step-2", 1.0);
    assert_eq!(changes(&doc, &next).foreseen.added, [(Id::from("ann"), Id::from("step-2"))]);
    assert!(!is_same(&doc, &next));
    assert!(changes(&next, &next).is_empty());
    let mut session = Session::new(doc.clone());
    session.apply(Edit::SetForeseen(Box::new(emotion("ann", "step-2", 1.0)))).unwrap();
    assert_eq!(*session.document(), next);
    assert!(session.undo() && is_same(session.document(), &doc));
}

#[test]
fn a_file_keeps_it_and_is_as_before_without() {
    let doc = foresee(&document(), "ann", "step-2", 1.0);
    let text = to_text(&doc);
    assert!(text.contains("foreseen: ["));
    assert_eq!(parse(text.as_bytes(), "map.ron").unwrap().document, doc);
    let text = to_text(&document());
    assert!(!text.contains("foreseen") && !text.contains("one_state"), "nothing is written where nothing is foreseen");
}

fn columns(count: usize) -> Vec<Column> {
    let left = |i: usize| 100.0 + i as f32 * 90.0;
    (0..count)
        .map(|i| Column {
            step: Id::new(format!("step-{}", i + 1)),
            left: left(i),
            right: left(i + 1),
            passable: false,
        })
        .collect()
}

fn voice(values: &[f32]) -> Voice {
    let feeling = |(column, value): (usize, &f32)| Feeling {
        column,
        value: *value,
        quote: String::new(),
        moment: None,
        hands: None,
    };
    Voice { persona: "ann".into(), style: 0, feelings: values.iter().enumerate().map(feeling).collect() }
}

fn draw(own: &[f32], other: &[f32]) -> Curve {
    let columns = columns(own.len());
    lay_out(&Input {
        voices: &[voice(own)],
        foreseen: &[voice(other)],
        columns: &columns,
        body: Rect::new(100.0, 40.0, 90.0 * own.len() as f32, 144.0),
        scale: Scale::MinusTwoToTwo,
        names: &[],
        label_h: 0.0,
        language: Language::English,
        set: &|text, style, wrap| TYPESET.set(text, style, wrap),
    })
}

#[test]
fn rings_stand_at_their_values_beside_markers_and_never_outside_the_scale() {
    let curve = draw(&[-1.0, 0.0, 1.0, 0.0], &[1.0, 0.0, 9.0, f32::NAN]);
    let rings = &curve.foreseen[0].rings;
    assert_eq!(rings.len(), 3, "what is no number is not drawn");
    assert_eq!(rings[0].centre.y, curve.plot.y_of(1.0));
    assert_eq!(rings[0].centre.x, columns(4)[0].centre(), "nothing is in its way");
    assert_eq!(rings[2].centre.y, curve.plot.top, "beyond the scale it stays at its end");
    assert_eq!(rings[1].centre.y, curve.markers[1].centre.y, "the same value");
    for ring in rings {
        assert!(curve.markers.iter().all(|m| !m.bounds.overlaps(ring.bounds())), "beside the marker, not under it");
    }
    let heights = curve.foreseen[0].strand.knots.iter().map(|k| k.y);
    assert!(heights.clone().all(|y| y >= curve.plot.top && y <= curve.plot.bottom));
}

#[test]
fn the_curve_moves_with_its_lane() {
    let curve = draw(&[-1.0, 1.0], &[1.0, 2.0]);
    let low = curve.clone().lowered(10.0);
    assert_eq!(low.foreseen[0].rings[1].centre.y, curve.foreseen[0].rings[1].centre.y + 10.0);
    assert_eq!(low.foreseen[0].strand.knots[0].y, curve.foreseen[0].strand.knots[0].y + 10.0);
}

fn with_both_states() -> Document {
    let mut doc = Template::Retail.document(Language::English);
    let better =
        |e: &Arc<Emotion>| Emotion { value: (e.value + 1.0).min(2.0), quote: String::new(), ..Emotion::clone(e) };
    doc.foreseen = Arc::new(doc.emotions.iter().map(better).map(Arc::new).collect());
    doc
}

fn drawn(doc: &Document) -> (String, String) {
    let pages = scene::pages(doc, FontBook::shared(), &doc.page, Language::English);
    let text =
        |page: &scene::Page| page.scene.meaning.nodes.iter().map(|n| n.text.as_str()).collect::<Vec<_>>().join("\n");
    (pages.iter().map(|page| scene::dump(&page.scene)).collect(), pages.iter().map(text).collect::<Vec<_>>().join("\n"))
}

#[test]
fn the_sheet_shows_both_states_the_legend_names_the_other_and_the_words_tell_the_difference() {
    let doc = with_both_states();
    let (picture, words) = drawn(&doc);
    let (before, _) = drawn(&Template::Retail.document(Language::English));
    assert_ne!(picture, before);
    assert!(words.lines().any(|line| line == "Future state"), "the legend");
    assert!(words.contains("Future state: Notice the need +1 (good), 1 better;"), "{words}");
}

#[test]
fn map_and_persona_can_be_looked_at_in_one_state() {
    let doc = with_both_states();
    let shown = |doc: &Document| curve::foreseen(doc).len();
    assert_eq!(shown(&doc), 2);
    let first = Persona { one_state: true, ..Persona::clone(&doc.personas[0]) };
    let one = after(&doc, Edit::SetPersona(Box::new(first)));
    assert_eq!(shown(&one), 1);
    let hidden = Persona { hidden: true, ..Persona::clone(&doc.personas[1]) };
    assert_eq!(shown(&after(&one, Edit::SetPersona(Box::new(hidden)))), 0);
    let journey = Journey { one_state: true, ..Journey::clone(&doc.journey) };
    let own = after(&doc, Edit::SetJourney(Box::new(journey)));
    assert_eq!(shown(&own), 0);
    let (picture, words) = drawn(&own);
    assert_eq!(picture, drawn(&Template::Retail.document(Language::English)).0, "as if nothing were foreseen");
    assert!(!words.contains("Future state"));
}

#[test]
fn a_map_of_the_future_foresees_the_present() {
    let mut doc = with_both_states();
    Arc::make_mut(&mut doc.journey).state = State::Future;
    let (_, words) = drawn(&doc);
    assert!(words.lines().any(|line| line == "Current state"));
}

#[test]
fn what_is_left_out_of_an_export_is_left_out_in_both_states() {
    let doc = with_both_states();
    let settings = PageSettings { without_personas: vec![doc.personas[0].id.clone()], ..PageSettings::default() };
    let rest = excerpt(&doc, &settings, &Filter::default());
    assert!(!rest.foreseen.is_empty() && rest.foreseen.iter().all(|e| e.persona != doc.personas[0].id));
}

#[test]
fn the_alternative_text_says_nothing_where_there_is_no_difference() {
    let mut doc = with_both_states();
    doc.foreseen = doc.emotions.clone();
    let columns: Vec<Column> = (doc.steps().enumerate())
        .map(|(i, (_, step))| Column {
            step: step.id.clone(),
            left: 90.0 * i as f32,
            right: 90.0 * (i + 1) as f32,
            passable: false,
        })
        .collect();
    let curve = lay_out(&Input {
        voices: &curve::voices(&doc),
        foreseen: &curve::foreseen(&doc),
        columns: &columns,
        body: Rect::new(0.0, 0.0, 90.0 * columns.len() as f32, 144.0),
        scale: Scale::MinusTwoToTwo,
        names: &[],
        label_h: 0.0,
        language: Language::German,
        set: &|text, style, wrap| TYPESET.set(text, style, wrap),
    });
    let says = alternative_text(&curve, &doc, Language::German);
    assert!(says.contains("Soll-Zustand: ") && !says.contains("besser") && !says.contains("schlechter"), "{says}");
}
