//! Synthetic maps: exactly as large as asked for, sound, and the same on every machine.

use std::collections::BTreeSet;

use wayfare::{
    base::Language,
    io,
    model::{CardKind, Kind, sample, violations},
};

const SIZES: [usize; 9] = [0, 1, 2, 7, 60, 200, 1_001, 3_000, 10_000];

#[test]
fn a_sample_has_exactly_the_cards_asked_for() {
    for size in SIZES {
        let map = sample::journey(size, 1, Language::English);
        assert_eq!(map.cards.len(), size);
        assert!(map.phases.len() >= 6 && map.personas.len() >= 2, "{size}: a map has phases and personas");
        let steps = map.columns().len();
        assert_eq!(map.emotions.len(), steps * map.personas.len(), "{size}: everybody feels something everywhere");
    }
    assert_eq!(sample::journey(usize::MAX, 1, Language::English).cards.len(), sample::MAX_CARDS as usize);
}

#[test]
fn a_large_sample_is_wide() {
    let map = sample::journey(10_000, 1, Language::English);
    let steps = map.columns().len();
    assert!((100..=400).contains(&steps), "{steps} steps");
    assert!(map.stages.len() > 5 && map.lanes.len() >= 10);
}

#[test]
fn a_sample_holds_every_kind_of_card() {
    let map = sample::journey(200, 3, Language::German);
    let kinds: BTreeSet<CardKind> = map.cards.iter().map(|c| c.kind.card_kind()).collect();
    assert_eq!(kinds.len(), CardKind::ALL.len(), "{kinds:?}");
    assert!(map.cards.iter().any(|c| c.span > 1), "some cards span steps");
    assert!(map.cards.iter().any(|c| !c.evidence.is_empty()), "some cards have evidence");
    assert!(map.links.len() > 10 && !map.seams.is_empty() && !map.rounds.is_empty());
    let texts: BTreeSet<&str> = map.cards.iter().map(|c| c.text.as_str()).collect();
    assert!(texts.len() > 120, "only {} different texts", texts.len());
}

#[test]
fn the_same_seed_gives_the_same_bytes() {
    for language in Language::ALL {
        let text = |seed| io::to_text(&sample::journey(500, seed, language));
        assert_eq!(text(7), text(7));
        assert_ne!(text(7), text(8));
    }
    assert_ne!(
        io::to_text(&sample::journey(50, 1, Language::English)),
        io::to_text(&sample::journey(50, 1, Language::German)),
    );
}

#[test]
fn samples_survive_saving_and_opening() {
    for size in SIZES {
        let map = sample::journey(size, 11, Language::German);
        let text = io::to_text(&map);
        let loaded = io::parse(text.as_bytes(), "sample").unwrap_or_else(|e| panic!("{size}: {e}"));
        assert!(loaded.document == map, "{size}: another map came back");
        assert!(io::to_text(&loaded.document) == text, "{size}: other bytes came back");
    }
}

#[test]
fn samples_break_no_rule() {
    for size in SIZES {
        for seed in 0..3 {
            let broken = violations(&sample::journey(size, seed, Language::English));
            assert!(broken.is_empty(), "{size} cards, seed {seed}: {:?}", broken.first());
        }
    }
}

#[test]
fn touchpoints_stand_in_a_channel_that_fits_their_words() {
    let map = sample::journey(300, 9, Language::English);
    let mut hotlines = 0;
    for card in map.cards.iter().filter(|c| c.text.starts_with("Hotline")) {
        if let Kind::Touchpoint(touchpoint) = &card.kind {
            hotlines += 1;
            let channel = touchpoint.channel.as_ref().expect("a channel").as_str();
            assert!(["phone", "magazine"].contains(&channel), "a hotline by {channel}");
        }
    }
    assert!(hotlines > 0, "no hotline in 300 cards");
}
