//! What findings say, in both languages.

use std::sync::Arc;

use wayfare::{
    base::Language::{English, German},
    model::Document,
    review::{Check, Conditions, Finding, Review},
};

use crate::{
    fixture::{document, emotion, rows},
    review::sound,
};

fn first(doc: &Document, check: Check) -> Finding {
    let review = Review::of(doc, &Conditions::default());
    review.findings().find(|f| f.check == check).cloned().expect("the finding")
}

#[test]
fn findings_name_what_they_are_about() {
    let mut doc = sound();
    Arc::make_mut(&mut doc.cards).retain(|c| !["t5", "t6", "w3", "w4"].contains(&c.id.as_str()));
    let gap = first(&doc, Check::PhaseWithoutTouchpoints);
    assert_eq!(gap.title(&doc, English), "Phase Loyalty has no touchpoints");
    assert_eq!(gap.where_it_is(&doc, English), "3 Loyalty, Touchpoints");
    assert_eq!(gap.title(&doc, German), "Phase Loyalty hat keine Kontaktpunkte");
    let silent = first(&doc, Check::PersonaWithoutThoughts);
    assert_eq!(silent.title(&doc, English), "Adventurer has no thoughts in Purchase");
    assert!(silent.advice(&doc, English).starts_with("The persona is there at 2 touchpoints."));
    assert!(silent.advice(&doc, German).starts_with("Die Persona ist dort an 2 Kontaktpunkten."));
    assert_eq!(silent.where_it_is(&doc, English), "2 Purchase, Thoughts");
}

#[test]
fn the_words_of_cards_stand_in_quotes_and_numbers_as_people_write_them() {
    let mut doc = sound();
    doc.emotions = rows((1..=6).map(|n| emotion("ann", &format!("step-{n}"), if n < 5 { 2.0 } else { -1.1 })));
    let dip = first(&doc, Check::DipUnexplained);
    assert_eq!(dip.title(&doc, English), "Steep drop from Step 4 to Step 5");
    assert!(dip.advice(&doc, English).starts_with("Adventurer falls by 3.1 points. "));
    assert!(dip.advice(&doc, German).starts_with("Adventurer fällt um 3,1 Punkte. "));
    assert_eq!(dip.where_it_is(&doc, English), "3 Loyalty, Step 5, Emotion curve");
    for card in Arc::make_mut(&mut doc.cards).iter_mut().filter(|c| c.id.as_str() == "p1") {
        let card = Arc::make_mut(card);
        card.evidence.clear();
        card.text = "No place to share tours. ".repeat(20).trim().into();
    }
    let pain = first(&doc, Check::PainWithoutEvidence);
    let advice = pain.advice(&doc, English);
    assert!(advice.starts_with("“No place to share tours.") && advice.contains("…” Without a source"), "{advice}");
    assert!(pain.advice(&doc, German).starts_with("„No place"));
}

#[test]
fn every_check_has_words_of_its_own() {
    for language in [English, German] {
        let mut labels: Vec<&str> = Check::ALL.iter().map(|check| check.label(language)).collect();
        labels.sort_unstable();
        labels.dedup();
        assert_eq!(labels.len(), Check::ALL.len());
        assert!(Check::ALL.iter().all(|check| check.advice(language).ends_with('.')));
    }
    assert!(Check::ALL.iter().all(|check| Check::from_name(check.name()) == Some(*check)));
}

#[test]
fn no_finding_shows_the_name_of_a_message() {
    let doc = document();
    let review = Review::of(&doc, &Conditions::default());
    assert!(review.findings().count() > 10);
    for finding in review.findings() {
        for language in [English, German] {
            let words =
                [finding.title(&doc, language), finding.advice(&doc, language), finding.where_it_is(&doc, language)];
            let is_key = |text: &String| text.is_empty() || text.contains('{') || !text.contains(char::is_uppercase);
            assert!(!words.iter().any(is_key), "{}: {words:?}", finding.check.name());
        }
    }
}
