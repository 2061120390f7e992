//! Votes in the room, by keys alone: from the set-up to the ranking and the round that is kept.

use egui::{Key, Modifiers, accesskit::Role};
use wayfare::{
    app::{
        action::Action,
        dispatch::RoomAction,
        room::{Show, board::CourseAction},
    },
    base::{Id, Language},
    edit::Edit,
    model::{Activity, ActivityKind, Card, Kind, Round},
    workshop::{Length, agenda},
};

use crate::harness::Window;

const DIGITS: [Key; 10] =
    [Key::Num0, Key::Num1, Key::Num2, Key::Num3, Key::Num4, Key::Num5, Key::Num6, Key::Num7, Key::Num8, Key::Num9];

impl Window {
    /// The retail map in a workshop whose agenda is this, in the phase of that number.
    fn workshop(kinds: &[ActivityKind], phase: usize) -> Self {
        let mut window = Self::with_template("Retail, online and in store");
        let activity = |kind: &ActivityKind| Activity {
            kind: *kind,
            name: String::new(),
            minutes: 8,
            note: String::new(),
            about: None,
        };
        let agenda = kinds.iter().map(activity).collect();
        window.app_mut().act(Action::Edit(Box::new(Edit::SetAgenda(agenda))));
        window.app_mut().act(Action::Edit(Box::new(Edit::SetRounds(Vec::new()))));
        window.app_mut().act(Action::Room(RoomAction::Enter(Show::Workshop)));
        window.app_mut().act(Action::Room(RoomAction::Course(CourseAction::Phase(phase))));
        window.settle();
        window
    }

    fn key(&mut self, key: Key) {
        self.press(Modifiers::NONE, key);
    }

    /// Picks a card by its number and puts so many dots on it.
    fn dots(&mut self, card: usize, dots: usize) {
        for digit in card.to_string().bytes() {
            self.key(DIGITS[usize::from(digit - b'0')]);
        }
        for _ in 0..dots {
            self.key(Key::Plus);
        }
    }

    /// Begins a vote about the cards of all phases.
    fn about_all_phases(&mut self) {
        let all = self.names(Role::Button).into_iter().find(|name| name.contains(": all phases"));
        self.click(&all.expect("the whole map can be voted on"));
        self.key(Key::Enter);
    }

    fn rounds(&self) -> Vec<Round> {
        self.document().rounds.iter().map(|round| Round::clone(round)).collect()
    }
}

#[test]
fn a_vote_is_held_by_keys_and_undo_takes_its_round_back() {
    let mut window = Window::workshop(&[ActivityKind::Vote], 3);
    assert!(window.shows("Which pain points do we solve first?"), "the question suits the cards");
    assert!(window.shows_part("40 dots"), "eight heads with five each");
    window.click("Cover the dots until the end");
    window.key(Key::Enter);
    assert!(window.shows("0 of 40 dots placed"));
    window.dots(2, 3);
    window.dots(1, 4);
    window.key(Key::Minus);
    assert!(window.shows("6 of 40 dots placed"));
    window.key(Key::Plus);
    window.key(Key::Backspace);
    assert!(window.shows("6 of 40 dots placed"), "the last entry was taken back");
    assert!(window.shows_part("; 3 dots"), "on both cards");
    let before = window.document().clone();

    window.key(Key::Enter);
    assert!(window.shows("34 dots are left. End the round?"));
    window.key(Key::Plus);
    window.key(Key::Escape);
    assert!(window.shows("6 of 40 dots placed"), "nothing was placed while it was asked");
    window.key(Key::Enter);
    window.key(Key::Enter);
    let [round] = &window.rounds()[..] else { panic!("one round") };
    assert_eq!((round.question.as_str(), round.date.as_str()), ("Which pain points do we solve first?", "1970-01-01"));
    assert_eq!((round.heads, round.dots_per_head, round.per_card), (Some(8), Some(5), None));
    let dots: Vec<u32> = round.tally.iter().map(|row| row.dots).collect();
    assert_eq!(&dots[..2], [3, 3]);
    assert!(dots[2..].iter().all(|dots| *dots == 0));
    assert_eq!(window.document().card(&round.tally[0].card).map(|card| card.votes), Some(3), "on the sheet as well");
    assert!(window.shows_part("Place 1, shared:"), "two cards with as many dots share a place");

    window.app_mut().act(Action::Undo);
    window.settle();
    assert_eq!(*window.document(), before, "one step");
}

#[test]
fn limits_hold_and_say_why() {
    let mut window = Window::workshop(&[ActivityKind::Vote], 3);
    for _ in 0..6 {
        window.click("One head less");
    }
    window.fill("Dots each", "2");
    window.click("One more on one card");
    window.click("Begin the vote");
    window.dots(1, 2);
    assert!(window.shows_part("2 dots each, at most 1 on a card, 2 dots left"));
    window.key(Key::Plus);
    assert!(window.shows("At most 2 dots may lie on this card."), "two heads with one each");
    window.dots(2, 2);
    assert!(window.shows("4 of 4 dots placed"));
    window.dots(3, 1);
    assert!(window.shows("All dots are placed."));
    window.key(Key::Enter);
    assert!(window.shows("All dots are placed. End the round?"));
}

#[test]
fn the_tally_is_covered_until_the_end() {
    let mut window = Window::workshop(&[ActivityKind::Vote], 3);
    window.key(Key::Enter);
    window.dots(1, 4);
    assert!(window.shows("4 of 40 dots placed") && !window.shows_part("; 4 dots"), "how many, and not on which");
    window.key(Key::R);
    assert!(window.shows_part("; 4 dots"));
    window.key(Key::R);
    window.key(Key::Enter);
    window.key(Key::Enter);
    assert!(window.shows_part("Place 1:"), "in the end it is on show");
}

#[test]
fn two_digits_pick_where_there_are_more_than_nine_cards() {
    let mut window = Window::workshop(&[ActivityKind::Vote], 3);
    for _ in 0..2 {
        window.key(Key::ArrowUp);
    }
    window.about_all_phases();
    window.dots(12, 2);
    window.dots(1, 1);
    window.dots(2, 1);
    let ballot = window.app().state().room.as_ref().and_then(|room| room.voting.ballot.as_ref()).expect("a vote");
    let dots: Vec<u32> = ballot.tally().iter().map(|row| row.dots).collect();
    assert_eq!((dots[0], dots[1], dots[11]), (1, 1, 2));
    assert!(window.shows_part("Card 2: "), "the page of the picked card");
}

#[test]
fn rounds_are_looked_at_reworded_gone_on_with_and_removed() {
    let mut window = Window::workshop(&[ActivityKind::Vote, ActivityKind::Rank], 3);
    for dots in [1, 2] {
        window.key(Key::Enter);
        window.dots(dots, 2);
        window.key(Key::Enter);
        window.key(Key::Enter);
        if dots == 1 {
            window.click("Another vote");
        }
    }
    assert!(window.shows("Round 2 of 2"));
    window.key(Key::ArrowUp);
    assert!(window.shows("Round 1 of 2"));
    window.click("Reword");
    window.fill("Question", "What hurts most?");
    window.key(Key::Enter);
    assert_eq!(window.rounds()[0].question, "What hurts most?");
    window.click("Go on with it");
    window.dots(3, 1);
    window.key(Key::Enter);
    window.key(Key::Enter);
    let totals: Vec<u32> = window.rounds().iter().map(|round| round.tally.iter().map(|row| row.dots).sum()).collect();
    assert_eq!(totals, [3, 2], "the first round went on");
    let first: Id = window.rounds()[0].tally[0].card.clone();
    window.click("Remove");
    assert_eq!(window.rounds().len(), 1);
    assert_eq!(window.document().card(&first).map(|card| card.votes), Some(0), "the last round has no dot on it");
}

#[test]
fn whoever_leaves_in_the_middle_of_a_vote_finds_it_again() {
    let mut window = Window::workshop(&[ActivityKind::Vote], 3);
    window.key(Key::Enter);
    window.dots(1, 5);
    window.app_mut().act(Action::Room(RoomAction::Leave));
    window.settle();
    assert!(window.app().state().room.is_none());
    assert!(window.shows_part("The vote stays in the map with 5 of 40 dots."));
    assert_eq!(window.rounds()[0].tally[0].dots, 5);
    window.app_mut().act(Action::Room(RoomAction::Enter(Show::Workshop)));
    window.settle();
    window.dots(2, 1);
    window.key(Key::Enter);
    window.key(Key::Enter);
    assert_eq!(window.rounds().len(), 1, "it is the same round");
    assert_eq!(window.rounds()[0].tally[1].dots, 1);
}

#[test]
fn cards_are_shown_large_and_rows_change_by_keys() {
    let mut window = Window::workshop(&[ActivityKind::ReadOut], 3);
    assert!(window.shows("Pain points"));
    window.key(Key::Num2);
    assert!(window.shows_part("Card 2 of"));
    window.key(Key::Num2);
    assert!(!window.shows_part("Card 2 of"), "and put back");
    window.key(Key::ArrowDown);
    assert!(window.shows("Opportunities"));
}

/// The shipped short agenda in the complaint phase, at the item of that number.
fn shipped(length: Length, item: usize) -> Window {
    let mut window = Window::workshop(&[], 3);
    let agenda = agenda(length, Language::German);
    window.app_mut().act(Action::Edit(Box::new(Edit::SetAgenda(agenda))));
    window.app_mut().act(Action::Room(RoomAction::Course(CourseAction::Heads(6))));
    window.app_mut().act(Action::Room(RoomAction::Course(CourseAction::Activity(item))));
    window.settle();
    window
}

#[test]
fn a_vote_of_a_shipped_agenda_is_set_up_as_its_words_say() {
    let mut window = shipped(Length::HalfDay, 8);
    assert!(window.shows_part("30 dots"), "six heads with five each");
    window.key(Key::Enter);
    assert!(window.shows_part("5 dots each, at most 2 on a card, 30 dots left"));
    window.dots(1, 2);
    assert!(!window.shows_part("; 2 dots"), "covered until the end");
    window.key(Key::Enter);
    window.key(Key::Enter);
    window.app_mut().act(Action::Room(RoomAction::Course(CourseAction::Activity(10))));
    window.settle();
    assert!(window.shows("Which opportunities do we take up first?") && window.shows_part("18 dots"), "three each");
}

#[test]
fn pages_stay_where_they_are_while_something_is_said() {
    let mut window = shipped(Length::Short, 3);
    window.about_all_phases();
    window.dots(1, 1);
    let tops =
        |window: &Window| -> Vec<_> { (1..4).map(|card| window.rect_of_part(&format!("Card {card}: ")).min).collect() };
    let before = tops(&window);
    window.key(Key::Enter);
    assert!(window.shows_part("End the round?"));
    assert_eq!(tops(&window), before);
    window.key(Key::Escape);
    window.dots(1, 12);
    assert!(window.shows("At most 12 dots may lie on this card."));
    assert_eq!(tops(&window), before);
    let steps = &window.document().phases[3].steps;
    assert!(!window.shows(&steps[0].name), "the steps of one phase are beside the point");
}

#[test]
fn a_talk_after_a_vote_is_about_its_winners_and_takes_answers() {
    let mut window = shipped(Length::Short, 3);
    window.about_all_phases();
    for (card, dots) in [(3, 4), (1, 3), (2, 3)] {
        window.dots(card, dots);
    }
    window.key(Key::Enter);
    window.key(Key::Enter);
    let tally = window.rounds()[0].tally.clone();
    window.app_mut().act(Action::Room(RoomAction::Course(CourseAction::Activity(4))));
    window.settle();
    let text = |at: usize| window.document().card(&tally[at].card).expect("a card").text.clone();
    assert!(window.shows("Place 1 · 4 dots") && window.shows_part("Place 2, shared · 3 dots"));
    assert!(window.shows_part(&format!("Card 1: {}", text(2).trim_end_matches('.'))), "the most dots come first");
    let before = window.document().clone();
    window.key(Key::ArrowDown);
    window.key(Key::Enter);
    window.type_text("Say it before it hurts");
    window.key(Key::Enter);
    let after = window.document().clone();
    let card = after.cards.iter().find(|card| card.text == "Say it before it hurts").expect("an opportunity");
    assert!(matches!(card.kind, Kind::Opportunity(_)));
    let links = after.links.iter().filter(|link| link.opportunity == card.id);
    assert_eq!(links.map(|link| &link.pain).collect::<Vec<_>>(), [&tally[0].card], "it answers the second");
    assert_eq!(card.step, after.card(&tally[0].card).expect("a card").step);
    assert!(window.shows("Say it before it hurts") && window.shows("nobody yet"), "at once beside its card");
    window.app_mut().act(Action::Undo);
    window.settle();
    assert_eq!(*window.document(), before, "one step");
}

#[test]
fn a_talk_before_any_vote_begins_with_what_hurts_most() {
    let window = Window::workshop(&[ActivityKind::Discuss], 3);
    let document = window.document();
    let steps = &document.phases[3].steps;
    let severity = |card: &Card| if let Kind::Pain(pain) = &card.kind { pain.severity } else { 0 };
    let here = document.cards.iter().filter(|card| steps.iter().any(|step| step.id == card.step));
    let most = here.map(|card| severity(card)).max().expect("cards");
    assert!(window.shows_part("the worst first"));
    let first = window.names(Role::Button).into_iter().find(|name| name.starts_with("Card 1: ")).expect("a card");
    assert!(first.contains(&format!("Severity {most} of 5")), "{first}");
}

#[test]
fn votes_come_from_a_file_and_what_is_unclear_is_said() {
    let mut window = Window::workshop(&[ActivityKind::Vote], 3);
    window.key(Key::Enter);
    window.dots(1, 1);
    window.click("Votes from a file");
    let path = window.path("votes.csv");
    std::fs::write(&path, "Head;First;Second\n1;1;2\n2;1;1\n3;1;Nothing of that\n").expect("a file");
    window.fill("File", &path.display().to_string());
    window.click("Look at it");
    assert!(window.shows("2 rows count, 4 dots"));
    assert!(window.shows("Line 4: no card of this vote is called “Nothing of that”."));
    window.click("Place these dots");
    assert!(window.shows("5 of 40 dots placed"), "on top of those that lay there");
    window.key(Key::Backspace);
    assert!(window.shows("4 of 40 dots placed"));
}
