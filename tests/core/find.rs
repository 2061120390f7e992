//! Finding and replacing words: what matches, where, and that nothing else changes.

use std::sync::Arc;

use proptest::{
    prelude::{any, prop, proptest},
    prop_assert, prop_assert_eq,
    test_runner::Config,
};
use wayfare::{
    base::Language,
    edit::{Edit, Rewording, Whose, apply},
    find::{Match, PlainName, Query, Typed, find, replace},
    model::{Document, Journey, sample, violations},
    session::Session,
};

use crate::fixture::document;

fn query(text: &str) -> Query {
    Query { text: text.to_owned(), ..Query::default() }
}

/// A map whose title says this.
fn titled(title: &str) -> Document {
    Document { journey: Arc::new(Journey { title: title.to_owned(), ..Journey::default() }), ..document() }
}

/// What of the title matches.
fn found(title: &str, query: &Query) -> Vec<String> {
    let doc = titled(title);
    let in_title = |m: &Match| m.whose == Whose::Journey && m.field == "title";
    find(&doc, query).into_iter().filter(in_title).map(|m| title[m.range].to_owned()).collect()
}

#[test]
fn case_is_folded_and_ranges_keep_to_what_is_written() {
    assert_eq!(found("Straße, STRASSE, STRAẞE", &query("strasse")), ["Straße", "STRASSE", "STRAẞE"], "ß is ss");
    assert_eq!(found("Straße", &query("stras")), Vec::<String>::new(), "half a ß is no match");
    assert_eq!(found("In İstanbul", &query("istanbul")), ["İstanbul"], "the dot is no letter of its own");
    assert_eq!(found("ΟΔΟΣ οδός", &query("οδος")), ["ΟΔΟΣ"], "a final sigma is a sigma; an accent is not nothing");
    assert_eq!(found("ÜBER über Über", &query("über")), ["ÜBER", "über", "Über"], "umlauts fold");
    assert_eq!(found("cafe\u{301} cafe", &query("cafe")), ["cafe"], "a letter is not parted from its accent");
    assert_eq!(found("don’t, “yes”", &query("don't")), ["don’t"], "quotes as one types them");
    assert_eq!(found("a\nb a\u{a0}b", &query("a b")), ["a\nb", "a\u{a0}b"], "any space is a space");
}

#[test]
fn case_and_whole_words_count_when_asked_for() {
    let cased = Query { match_case: true, ..query("Art") };
    assert_eq!(found("Art art Artist", &cased).len(), 2, "capitals count");
    let whole = Query { whole_words: true, ..query("art") };
    assert_eq!(found("Art, artist art7 (art) ärt", &whole), ["Art", "art"], "nothing stands before or behind");
    assert_eq!(found("aaaa", &query("aa")).len(), 2, "matches do not overlap");
    assert_eq!(found("anything", &query("")), Vec::<String>::new(), "nothing finds nothing");
}

#[test]
fn all_words_are_searched_but_addresses() {
    let mut doc = document();
    let mut first = doc.cards[0].as_ref().clone();
    first.note = "needle in a note".into();
    first.url = "https://example.com/needle".into();
    first.owner = "Needle team".into();
    doc = apply(&doc, &Edit::SetCard(Box::new(first))).expect("a card may say so");
    doc = apply(&doc, &Edit::SetNotes("the needle of the map".into())).expect("notes");
    let fields: Vec<&str> = find(&doc, &query("NEEDLE")).iter().map(|m| m.field).collect();
    assert_eq!(fields, ["owner", "note", "notes"], "owner and note of the card, notes of the map, not the address");
}

#[test]
fn matches_come_in_reading_order() {
    let doc = document();
    let all = find(&doc, &query("card"));
    let cards: Vec<&Whose> = all.iter().map(|m| &m.whose).filter(|w| matches!(w, Whose::Card(_))).collect();
    assert!(cards.len() >= 8, "each card says what it is: {cards:?}");
    let lane = |whose: &Whose| {
        let card = whose.id().and_then(|id| doc.card(id)).expect("a card");
        let lane = doc.lanes.iter().position(|l| l.id == card.lane);
        (lane, doc.columns().of(&card.step))
    };
    assert!(cards.windows(2).all(|w| lane(w[0]) <= lane(w[1])), "lane by lane, from left to right");
}

#[test]
fn replacing_all_is_one_step_and_leaves_locked_lanes_alone() {
    let mut doc = document();
    let mut lane = doc.lanes.iter().find(|l| l.id.as_str() == "pains").expect("a lane").as_ref().clone();
    lane.locked = true;
    doc = apply(&doc, &Edit::SetLane(lane)).expect("a lane can be locked");
    let matches = find(&doc, &query("card"));
    let locked = matches.iter().filter(|m| m.locked).count();
    assert_eq!(locked, 3, "three cards lie in the locked lane");
    let done = replace(&doc, &matches, "note");
    assert_eq!((done.replaced, done.locked), (matches.len() - 3, 3), "they are counted and left");
    let mut session = Session::new(doc.clone());
    session.apply(done.edit.expect("there is something to replace")).expect("and it may be");
    let label = session.undo_label(Language::English).expect("one step");
    assert_eq!(label, format!("Replace {} matches", done.replaced), "with its count");
    assert!(find(session.document(), &query("card")).iter().all(|m| m.locked), "only locked ones are left");
    assert!(session.undo(), "one step back");
    assert_eq!(session.document(), &doc, "and all is as it was");
    assert!(!session.can_undo(), "it was one step");
}

#[test]
fn matches_of_an_older_version_replace_nothing_else() {
    let matches = find(&titled("red shoes"), &query("red"));
    let done = replace(&titled("old red shoes"), &matches, "blue");
    assert_eq!((done.edit, done.replaced), (None, 0), "another word stands there now");
}

#[test]
fn rewording_a_locked_or_missing_row_is_refused() {
    let doc = document();
    let change = |whose| Edit::Reword { texts: vec![Rewording { whose, nth: 0, text: "x".into() }], matches: 1 };
    assert!(apply(&doc, &change(Whose::Card("nobody".into()))).is_err(), "there is no such card");
    assert!(apply(&doc, &change(Whose::Round(7))).is_err(), "nor such a round");
    assert!(apply(&doc, &change(Whose::Card("p1".into()))).is_ok(), "but this one");
}

#[test]
fn fuzzy_names_prefer_beginnings_and_runs() {
    let fit = |typed: &str, name: &str| Typed::new(typed).fit(&PlainName::new(name), &mut Vec::new());
    assert!(fit("ctp", "Customer touchpoint").is_some(), "a subsequence is found");
    assert!(fit("pct", "Customer touchpoint").is_none(), "in this order only");
    assert!(fit("ret", "Return parcel") > fit("ret", "Secret"), "beginnings of words count more");
    assert!(fit("rp", "Return parcel") > fit("rp", "Carport"), "each of them");
    assert!(fit("zoom", "Zoom in") > fit("zoom", "Zero rooms"), "runs count more");
    assert!(fit("abwaegung", "Abwägung").is_some(), "ä is ae");
    assert!(fit("abwagung", "Abwägung").is_some(), "and a will do");
    assert!(fit("Ä", "aerger").is_some(), "both ways");
    assert!(fit("cafe", "Café").is_some(), "accents are folded");
    assert!(fit("parcel return", "Return parcel").is_some(), "words in any order");
    assert_eq!(fit("", "anything"), fit("", "something"), "nothing typed fits everything");
}

#[test]
fn fuzzy_names_tell_scattered_letters_from_close_ones() {
    let close =
        |typed: &str, name: &str| Typed::new(typed).fit(&PlainName::new(name), &mut Vec::new()).map(|fit| fit.is_close);
    assert_eq!(close("lock lane", "Lock lane"), Some(true), "the name itself");
    assert_eq!(close("klappen", "Zeile zuklappen"), Some(true), "a piece of a word");
    assert_eq!(close("ctch", "Customer touchpoints"), Some(true), "beginnings of words");
    assert_eq!(close("lock lane", "Live stock per store, with a number"), Some(false), "letters here and there");
    assert_eq!(close("", "anything"), Some(true), "nothing typed fits everything");
}

proptest! {
    #![proptest_config(Config { cases: 64, failure_persistence: None, ..Config::default() })]

    #[test]
    fn ranges_are_valid_and_replacing_with_itself_changes_nothing(
        word in prop::sample::select(vec!["e", "er", "the", "card", "ß", "Ä", " ", "1"]), whole in any::<bool>(), german in any::<bool>(),
    ) {
        let doc = sample::journey(40, 3, if german { Language::German } else { Language::English });
        let query = Query { text: word.to_owned(), match_case: true, whole_words: whole };
        let matches = find(&doc, &query);
        let done = replace(&doc, &matches, word);
        prop_assert_eq!(done.replaced + done.locked, matches.len(), "every range is a range of its text");
        if let Some(edit) = done.edit {
            let after = apply(&doc, &edit).expect("words may be replaced");
            prop_assert_eq!(&after, &doc, "with itself it is the same");
        }
        let folded = find(&doc, &Query { match_case: false, ..query.clone() });
        prop_assert!(folded.len() >= matches.len() || word == " ", "folding finds no fewer");
    }

    #[test]
    fn what_replaced_a_word_is_found_in_its_place(seed in 0_u64..8) {
        let doc = sample::journey(30, seed, Language::English);
        let matches = find(&doc, &query("e"));
        let done = replace(&doc, &matches, "⁂");
        let after = apply(&doc, &done.edit.expect("e is common")).expect("words may be replaced");
        prop_assert_eq!(find(&after, &query("⁂")).len(), done.replaced, "as often as was said");
        prop_assert_eq!(find(&after, &query("e")).len(), done.locked, "and none is left");
        prop_assert_eq!(violations(&after), vec![], "the map is sound");
    }
}
