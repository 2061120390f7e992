//! What goes onto paper: a sound document without what is left out, and nothing else changed.

use std::{collections::BTreeSet, sync::Arc};

use proptest::prelude::*;
use wayfare::{
    base::{Id, Language},
    edit::{Edit, apply},
    model::{CardKind, Document, Filter, Filtered, PageSettings, excerpt, sample, violations},
};

use crate::fixture::{document, ids};

fn without(lanes: &[&str], personas: &[&str]) -> PageSettings {
    let ids = |names: &[&str]| names.iter().map(|name| Id::from(*name)).collect();
    PageSettings { without_lanes: ids(lanes), without_personas: ids(personas), ..PageSettings::default() }
}

fn left(doc: &Document, settings: &PageSettings) -> Document {
    excerpt(doc, settings, &Filter::default())
}

#[test]
fn where_nothing_is_left_out_all_tables_are_shared() {
    let doc = document();
    let whole = left(&doc, &without(&["no-such-lane"], &["nobody"]));
    assert_eq!(whole, doc);
    assert!(Arc::ptr_eq(&whole.cards, &doc.cards) && Arc::ptr_eq(&whole.lanes, &doc.lanes), "no row was copied");
    assert!(Arc::ptr_eq(&whole.emotions, &doc.emotions) && Arc::ptr_eq(&whole.personas, &doc.personas));
}

#[test]
fn a_lane_goes_with_its_cards_and_their_links() {
    let doc = document();
    let rest = left(&doc, &without(&["chances"], &[]));
    assert!(rest.lanes.iter().filter(|l| l.hidden).map(|l| l.id.as_str()).eq(["chances"]));
    assert!(rest.card(&"o1".into()).is_none() && rest.links.is_empty(), "the answers are gone");
    assert_eq!(rest.waived.len(), doc.waived.len() - 1, "and what was said about them");
    assert_eq!(rest.cards.len(), doc.cards.len() - 1, "no other card is");
}

#[test]
fn a_persona_goes_with_what_is_for_nobody_else() {
    let mut doc = document();
    for card in Arc::make_mut(&mut doc.cards).iter_mut().filter(|c| c.id == Id::from("t2")) {
        Arc::make_mut(card).personas = vec!["fam".into()];
    }
    let rest = left(&doc, &without(&[], &["fam"]));
    assert!(rest.personas.iter().map(|p| p.hidden).eq([false, true]), "the row stays, for colours and marks");
    assert_eq!(rest.persona_style(&"fam".into()), doc.persona_style(&"fam".into()));
    assert!(rest.emotions.iter().all(|e| e.persona == Id::from("ann")));
    assert!(rest.card(&"t2".into()).is_none() && rest.seams.is_empty(), "a card for that persona alone");
    let shared = rest.card(&"t1".into()).unwrap();
    assert_eq!(shared.personas, [Id::from("ann")], "a card for both is for the other now");
    assert!(rest.lane(&"family-notes".into()).unwrap().hidden, "a lane of that persona");
}

#[test]
fn what_the_filter_hides_fades_goes_or_is_shown() {
    let doc = document();
    let pains = Filter { kinds: BTreeSet::from([CardKind::Pain]), ..Filter::default() };
    let of = |filtered| excerpt(&doc, &PageSettings { filtered, ..PageSettings::default() }, &pains);
    assert_eq!(of(Filtered::Fade), doc);
    assert_eq!(of(Filtered::Show), doc);
    let rest = of(Filtered::LeaveOut);
    assert_eq!(ids!(rest.cards), ["p1", "p2", "p3"]);
    assert!(rest.links.is_empty());
    let ann = Filter { personas: BTreeSet::from(["ann".into()]), ..Filter::default() };
    let settings = PageSettings { filtered: Filtered::LeaveOut, ..PageSettings::default() };
    let rest = excerpt(&doc, &settings, &ann);
    assert!(rest.persona(&"fam".into()).unwrap().hidden && rest.emotions.iter().all(|e| e.persona == Id::from("ann")));
}

#[test]
fn the_settings_forget_what_the_map_loses() {
    let mut doc = document();
    doc.page = Arc::new(without(&["chances", "pains"], &["ann", "fam"]));
    let doc = apply(&doc, &Edit::RemoveLane("chances".into())).unwrap();
    assert_eq!(doc.page.without_lanes, [Id::from("pains")]);
    let doc = apply(&doc, &Edit::RemovePersona("ann".into())).unwrap();
    assert_eq!(doc.page.without_personas, [Id::from("fam")]);
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 64, ..ProptestConfig::default() })]

    #[test]
    fn every_excerpt_is_a_sound_document(
        cards in 0..200_usize, seed in 0..1000_u64, lanes in 0..4096_u32, personas in 0..16_u32,
        severity in 0..4_u8, leaves_out: bool,
    ) {
        let doc = sample::journey(cards, seed, Language::English);
        let chosen = |bits: u32, ids: Vec<Id>| -> Vec<Id> {
            ids.into_iter().enumerate().filter(|(at, _)| bits >> at & 1 == 1).map(|(_, id)| id).collect()
        };
        let settings = PageSettings {
            without_lanes: chosen(lanes, doc.lanes.iter().map(|l| l.id.clone()).collect()),
            without_personas: chosen(personas, doc.personas.iter().map(|p| p.id.clone()).collect()),
            filtered: if leaves_out { Filtered::LeaveOut } else { Filtered::Fade },
            ..PageSettings::default()
        };
        let filter = Filter { severity, ..Filter::default() };
        let rest = excerpt(&doc, &settings, &filter);
        prop_assert_eq!(violations(&rest), []);
        prop_assert_eq!(&excerpt(&rest, &settings, &filter), &rest, "a second time leaves out nothing more");
        let seen = if leaves_out { filter.seen(&doc) } else { Default::default() };
        for (at, card) in doc.cards.iter().enumerate() {
            let is_left = settings.without_lanes.contains(&card.lane)
                || (!card.personas.is_empty() && card.personas.iter().all(|p| settings.without_personas.contains(p)));
            prop_assert_eq!(rest.card(&card.id).is_some(), seen.card(at) && !is_left, "{}", card.id);
        }
    }
}
