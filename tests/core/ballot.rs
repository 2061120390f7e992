//! Votes with dots: nothing is lost, nothing is above the limits, ties are ties, and a table of votes
//! is worth as much as the same votes by hand.

use std::collections::BTreeMap;

use proptest::prelude::*;
use wayfare::{
    base::{Id, Language},
    edit::{Edit, apply},
    exchange::{Unclear, VoteRows, read_votes},
    metrics::priority::placed,
    model::{Card, Document, Lane, LaneKind, Round, Tally},
    workshop::{Ballot, Limits, Refusal},
};

use crate::fixture::{bare, card, pain, rows};

fn id(at: usize) -> Id {
    Id::new(format!("p{at}"))
}

fn limits(heads: u16, dots: u16, per_card: Option<u16>) -> Limits {
    Limits { heads, dots, per_card }
}

fn ballot(cards: usize, limits: Limits) -> Ballot {
    Ballot::new("What first?", limits, (0..cards).map(id))
}

/// A map whose pain points are those of [`ballot`].
fn map(cards: usize) -> Document {
    let mut doc = bare(1, 1);
    let number = ["one", "two", "three", "four", "five", "six"];
    doc.lanes = rows([Lane::new("pains".into(), LaneKind::Pains)]);
    doc.cards = rows((0..cards).map(|at| Card {
        text: format!("Pain number {} hurts", number[at]),
        ..card(id(at).as_str(), "pains", "step-1", pain(3, None))
    }));
    doc
}

#[derive(Clone, Debug)]
enum Move {
    Place(usize, u32),
    Take(usize, u32),
    Set(usize, u32),
    Back,
}

fn moves() -> impl Strategy<Value = Vec<Move>> {
    let one = prop_oneof![
        4 => (0..7_usize, 0..6_u32).prop_map(|(card, dots)| Move::Place(card, dots)),
        2 => (0..7_usize, 0..4_u32).prop_map(|(card, dots)| Move::Take(card, dots)),
        1 => (0..7_usize, 0..9_u32).prop_map(|(card, dots)| Move::Set(card, dots)),
        1 => Just(Move::Back),
    ];
    prop::collection::vec(one, 0..60)
}

fn some_limits() -> impl Strategy<Value = Limits> {
    (0..9_u16, 0..7_u16, prop::option::of(0..5_u16)).prop_map(|(heads, dots, per_card)| limits(heads, dots, per_card))
}

fn tally() -> impl Strategy<Value = Vec<Tally>> {
    prop::collection::vec(0..6_u32, 0..12)
        .prop_map(|dots| dots.into_iter().enumerate().map(|(at, dots)| Tally { card: id(at), dots }).collect())
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(128))]

    #[test]
    fn no_dot_is_lost_and_none_is_above_the_limits(limits in some_limits(), moves in moves()) {
        // Card 6 is not on the ballot.
        let mut ballot = ballot(6, limits);
        for step in moves {
            let before = ballot.clone();
            let (card, change, result) = match step {
                Move::Place(card, dots) => (card, i64::from(dots), ballot.place(&id(card), dots)),
                Move::Take(card, dots) => (card, -i64::from(dots), ballot.take(&id(card), dots)),
                Move::Set(card, dots) => {
                    (card, i64::from(dots) - i64::from(before.dots(&id(card))), ballot.set(&id(card), dots))
                }
                Move::Back => match ballot.take_back() {
                    Some(entry) => (entry.card.as_str()[1..].parse().expect("ours"), -entry.change, Ok(())),
                    None => (0, 0, Ok(())),
                },
            };
            prop_assert_eq!(ballot.placed() + ballot.left(), limits.all());
            if result.is_ok() {
                prop_assert_eq!(i64::from(ballot.dots(&id(card))), i64::from(before.dots(&id(card))) + change);
                prop_assert_eq!(i64::from(ballot.placed()), i64::from(before.placed()) + change);
            } else {
                prop_assert_eq!(&ballot, &before, "all of it or nothing");
            }
            let mut sums: BTreeMap<Id, i64> = ballot.cards().map(|card| (card.clone(), 0)).collect();
            for entry in ballot.entries() {
                *sums.get_mut(&entry.card).expect("only cards of the ballot") += entry.change;
            }
            for row in ballot.tally() {
                prop_assert_eq!(i64::from(row.dots), sums[&row.card], "the tally is the sum of the entries");
                prop_assert!(row.dots <= limits.on_a_card());
            }
        }
    }

    #[test]
    fn the_order_of_entries_does_not_matter(
        entries in prop::collection::vec((0..6_usize, 1..4_u32), 0..20),
        limits in some_limits(),
        turn in any::<prop::sample::Index>(),
    ) {
        let vote = |entries: &[(usize, u32)]| {
            let mut ballot = ballot(6, limits);
            let all: Vec<(Id, u32)> = entries.iter().map(|(card, dots)| (id(*card), *dots)).collect();
            ballot.place_all(all.iter().map(|(card, dots)| (card, *dots))).map(|()| ballot.tally().to_vec()).ok()
        };
        let mut other = entries.clone();
        other.reverse();
        if !other.is_empty() {
            let at = turn.index(other.len());
            other.rotate_left(at);
        }
        prop_assert_eq!(vote(&entries), vote(&other), "either order is allowed or neither, with one tally");
    }

    #[test]
    fn places_order_all_cards_as_their_dots_do(tally in tally()) {
        let all = placed(&tally);
        prop_assert_eq!(all.len(), tally.len());
        for (at, one) in all.iter().enumerate() {
            let better = tally.iter().filter(|row| row.dots > one.dots).count();
            let equal = tally.iter().filter(|row| row.dots == one.dots).count();
            prop_assert_eq!(one.place, better + 1, "as many places behind as there are better ones");
            prop_assert_eq!(one.is_tied, equal > 1);
            prop_assert!(all[at..].iter().all(|later| later.dots <= one.dots));
        }
    }

    #[test]
    fn a_table_is_worth_what_the_same_votes_by_hand_are(
        heads in prop::collection::vec(prop::collection::vec(0..6_usize, 0..5), 1..10),
        limits in some_limits(),
        how in 0..4_u8,
    ) {
        let (doc, ballot) = (map(6), ballot(6, limits));
        let sign = if how % 2 == 0 { ";" } else { "," };
        let name = |card: &usize| match how {
            0 => (card + 1).to_string(),
            1 => format!("\"{}\"", doc.cards[*card].text.to_uppercase()),
            2 => doc.cards[*card].text.clone(),
            _ => id(*card).to_string(),
        };
        let rows: Vec<String> = heads.iter().map(|cards| cards.iter().map(name).collect::<Vec<_>>().join(sign)).collect();
        let begin = if how == 2 { "\u{feff}" } else { "" };
        let text = format!("{begin}{}\r\n", rows.join("\r\n"));
        let Ok(read) = read_votes(text.as_bytes(), Some(VoteRows::Heads), &ballot, &doc) else {
            prop_assert!(heads.iter().all(Vec::is_empty), "only a file without rows is refused");
            return Ok(());
        };
        let mut by_hand = ballot.clone();
        let may = |cards: &&Vec<usize>| {
            let most = |card: &usize| cards.iter().filter(|other| *other == card).count() <= usize::from(limits.of_a_head());
            cards.len() <= usize::from(limits.dots) && cards.iter().all(most)
        };
        let allowed: Vec<Id> = heads.iter().filter(may).flatten().map(|card| id(*card)).collect();
        let done = by_hand.place_all(allowed.iter().map(|card| (card, 1)));
        prop_assert_eq!(read.refusal.is_none(), done.is_ok());
        let mut imported = ballot.clone();
        if imported.place_all(read.dots.iter().map(|(card, dots)| (card, *dots))).is_ok() {
            prop_assert_eq!(imported.tally(), by_hand.tally());
        }
        let refused = heads.iter().filter(|cards| !cards.is_empty() && !may(cards)).count();
        prop_assert_eq!(read.left_out.len(), refused, "what is left out is said");
    }

    #[test]
    fn a_round_that_was_kept_is_gone_on_with(limits in some_limits(), dots in prop::collection::vec(0..4_u32, 6)) {
        let mut held = ballot(6, limits);
        for (at, dots) in dots.iter().enumerate() {
            let _refused = held.place(&id(at), *dots);
        }
        let again = Ballot::of_round(&held.round("2026-03-10"));
        prop_assert_eq!((again.tally(), again.placed()), (held.tally(), held.placed()));
        prop_assert!(again.placed() <= again.limits().all());
        if limits.heads > 0 {
            prop_assert_eq!(again.limits(), limits);
        }
        // Of a round that says nothing of its limits, or too little, no dot is lost either.
        let bare = Round { heads: None, dots_per_head: None, ..held.round("") };
        let again = Ballot::of_round(&bare);
        prop_assert_eq!(again.tally(), held.tally());
        prop_assert!(again.tally().iter().all(|row| row.dots <= again.limits().on_a_card()));
    }
}

#[test]
fn the_room_has_so_many_dots_and_a_card_takes_so_many() {
    let mut held = ballot(3, limits(4, 5, Some(2)));
    assert_eq!(held.place(&id(0), 9), Err(Refusal::CardIsFull(8)), "four heads with two each");
    held.place(&id(0), 8).unwrap();
    assert!(!held.takes_one(&id(0)) && held.takes_one(&id(1)));
    held.place(&id(1), 8).unwrap();
    assert_eq!(held.place(&id(2), 5), Err(Refusal::TooFewLeft(4)));
    assert_eq!(held.place(&id(7), 1), Err(Refusal::NotVotedOn));
    assert_eq!(held.take(&id(2), 1), Err(Refusal::TooFewThere(0)));
    assert_eq!(held.take_back().map(|entry| (entry.card, entry.change)), Some((id(1), 8)));
    assert_eq!((held.placed(), held.left()), (8, 12));
    assert_eq!(Refusal::TooFewLeft(1).message(Language::English), "The room has one dot left.");
    assert_eq!(Refusal::TooFewLeft(0).message(Language::German), "Alle Punkte sind vergeben.");
}

#[test]
fn cards_with_as_many_dots_share_a_place() {
    let tally: Vec<Tally> =
        [4, 9, 0, 4].into_iter().enumerate().map(|(at, dots)| Tally { card: id(at), dots }).collect();
    let all: Vec<_> = placed(&tally).iter().map(|p| (p.place, p.card.clone(), p.is_tied)).collect();
    assert_eq!(all, [(1, id(1), false), (2, id(0), true), (2, id(3), true), (4, id(2), false)]);
}

#[test]
fn what_a_table_of_votes_means_is_guessed_and_what_is_unclear_is_said() {
    let (doc, held) = (map(4), ballot(4, limits(3, 2, Some(1))));
    let read = |text: &str| read_votes(text.as_bytes(), None, &held, &doc).unwrap();

    let votes = read("Karte;Punkte\nPain number two hurts;3\np0;1\nPain number;1\nPain number six;1\n4;many\n1;5\n");
    assert_eq!(votes.rows, VoteRows::Cards);
    assert_eq!(votes.heading.as_deref(), Some("Karte · Punkte"));
    assert_eq!(votes.dots, [(id(0), 1), (id(1), 3)]);
    let why: Vec<_> = votes.left_out.iter().map(|row| (row.line, row.why.clone())).collect();
    assert_eq!(why[0], (4, Unclear::ManyCards("Pain number".to_owned())));
    assert_eq!(why[1], (5, Unclear::NoCard("Pain number six".to_owned())));
    assert_eq!(why[2], (6, Unclear::NoNumber("many".to_owned())));
    assert_eq!(why[3], (7, Unclear::Full("Pain number one hurts".to_owned(), 6, 3)));

    let votes = read("Name,First,Second\nAnn,1,3\nBen,\"Pain number four\",4\nCem,2,3\n");
    assert_eq!((votes.rows, votes.counted), (VoteRows::Heads, 2), "who voted is nobody's business");
    assert_eq!(votes.dots, [(id(0), 1), (id(1), 1), (id(2), 2)]);
    let [ben] = &votes.left_out[..] else { panic!("one row is above the limit") };
    assert_eq!(ben.message(Language::English), "Line 3: 2 dots on “Pain number four hurts”, where 1 may lie.");

    let votes = read("1;2\n1;3\n2;3\n4;1\n");
    assert_eq!(votes.rows, VoteRows::Heads, "numbers alone are cards");
    assert_eq!(votes.refusal, Some(Refusal::TooFewLeft(6)), "four heads where three have dots");
    assert!(read_votes(b"\n\n", None, &held, &doc).is_err());
}

#[test]
fn the_dots_on_cards_follow_the_last_round_they_were_in() {
    let doc = map(3);
    let round = |question: &str, dots: &[(usize, u32)]| Round {
        tally: dots.iter().map(|(card, dots)| Tally { card: id(*card), dots: *dots }).collect(),
        ..ballot(0, Limits::default()).round(question)
    };
    let votes = |doc: &Document| doc.cards.iter().map(|card| card.votes).collect::<Vec<_>>();
    let (first, second) = (round("a", &[(0, 4), (1, 2)]), round("b", &[(1, 0), (2, 7)]));
    let one = apply(&doc, &Edit::SetRounds(vec![first.clone()])).unwrap();
    assert_eq!(votes(&one), [4, 2, 0]);
    let two = apply(&one, &Edit::SetRounds(vec![first.clone(), second])).unwrap();
    assert_eq!(votes(&two), [4, 0, 7], "a card that is not voted on again keeps its dots");
    let back = apply(&two, &Edit::SetRounds(vec![first])).unwrap();
    assert_eq!(votes(&back), [4, 2, 0], "a round that goes takes its dots along");
    assert_eq!(votes(&apply(&back, &Edit::SetRounds(Vec::new())).unwrap()), [0, 0, 0]);
}
