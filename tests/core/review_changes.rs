//! A review that follows a map from edit to edit finds what one from scratch would.

use proptest::{
    prelude::{any, proptest},
    prop_assert_eq,
    test_runner::Config,
};
use wayfare::{
    base::Language,
    edit::{Edit, apply},
    model::{Card, Document, sample},
    review::{Conditions, Finding, Review},
    session::Session,
};

use crate::{
    edit_random::{draws, play},
    fixture::document,
};

fn all(review: &Review) -> (Vec<&Finding>, Vec<&Finding>, (usize, usize)) {
    (review.findings().collect(), review.waived().collect(), review.passed())
}

fn conditions(doc: &Document, named: bool) -> Conditions {
    let names = if named { vec!["plain".to_owned()] } else { Vec::new() };
    Conditions { too_small: doc.cards.first().map(|card| card.id.clone()).into_iter().collect(), names }
}

proptest! {
    #![proptest_config(Config { cases: 48, failure_persistence: None, ..Config::default() })]

    #[test]
    fn following_finds_what_starting_anew_finds(draws in draws(40), named in any::<bool>()) {
        let mut session = Session::new(document());
        let mut states = play(&mut session, &draws)?;
        // Back again in one leap: most rows differ.
        states.push(document());
        let mut review = Review::default();
        for (at, state) in states.iter().enumerate() {
            let conditions = conditions(state, named && at % 5 == 4);
            review.update(state, &conditions);
            let anew = Review::of(state, &conditions);
            prop_assert_eq!(all(&review), all(&anew));
        }
    }
}

#[test]
fn a_large_map_is_followed_too() {
    let mut doc = sample::hard(600, 7, Language::German);
    let conditions = Conditions::default();
    let mut review = Review::of(&doc, &conditions);
    let card = Card::clone(&doc.cards[300]);
    let steps = [
        Edit::SetCard(Box::new(Card { text: "Write to anna@talweg.example".into(), ..card.clone() })),
        Edit::DuplicateCard(card.id.clone()),
        Edit::MoveCard {
            id: doc.cards[10].id.clone(),
            lane: doc.cards[10].lane.clone(),
            step: card.step.clone(),
            before: None,
        },
        Edit::RemovePhase(doc.phases[1].id.clone()),
        Edit::MovePhase { id: doc.phases[0].id.clone(), to: 4 },
    ];
    for edit in steps {
        doc = apply(&doc, &edit).expect("a fair edit");
        review.update(&doc, &conditions);
        assert_eq!(all(&review), all(&Review::of(&doc, &conditions)), "{edit:?}");
    }
}
