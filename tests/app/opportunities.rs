//! Choosing what to do first: the board, the matrix and the ranking, by pointer and by key.

use egui::{Key, Modifiers, Pos2, Rect, accesskit::Role, pos2, vec2};
use egui_kittest::kittest::Queryable as _;
use wayfare::{
    app::{
        action::Action,
        perspective::{Face, Outlook, Perspective, Pursuit},
        state::Selection,
    },
    base::{Id, Language},
    edit::Edit,
    metrics::priority::Weight,
    model::{Card, Kind, Opportunity, Status},
};

use crate::harness::Window;

const QR: &str = "QR code return in every store";
const LOG: &str = "Tour log with boot tags";

/// The retail map, looked at this way.
fn window(face: Face) -> Window {
    let mut window = Window::with_template("Retail, online and in store");
    window.press(Modifiers::ALT, Key::Num4);
    act(&mut window, Action::Pursue(Pursuit::Look(Outlook { face, by: Weight::Votes })));
    window
}

fn act(window: &mut Window, action: Action) {
    window.app_mut().act(action);
    window.settle();
}

fn card<'a>(window: &'a Window, words: &str) -> &'a Card {
    window.document().cards.iter().find(|c| c.text.starts_with(words)).expect("the card is there")
}

fn opportunity<'a>(window: &'a Window, words: &str) -> &'a Opportunity {
    match &card(window, words).kind {
        Kind::Opportunity(it) => it,
        _ => panic!("it is an opportunity"),
    }
}

/// Whether it is called so; a button that undoes a change of a card is not the card.
fn is_called(label: Option<String>, words: &str) -> bool {
    label.is_some_and(|l| l.contains(words) && !l.starts_with("Undo") && !l.starts_with("Redo"))
}

/// What of this role has these words in its name.
fn rect(window: &mut Window, role: Role, words: &str) -> Rect {
    window.harness().get_by(|n| n.role() == role && is_called(n.label(), words)).rect()
}

/// Gives what has these words in its name the focus, as Tab would.
fn focus(window: &mut Window, role: Role, words: &str) {
    window.harness().get_by(|n| n.role() == role && is_called(n.label(), words)).focus();
    window.settle();
}

/// Replaces the words of a field that may lie further down than the panel shows.
fn type_into(window: &mut Window, name: &str, words: &str) {
    let field = |n: &egui_kittest::kittest::AccessKitNode<'_>| n.role() == Role::TextInput;
    window.harness().get_by(|n| field(n) && n.label().as_deref() == Some(name)).focus();
    window.settle();
    window.press(Modifiers::COMMAND, Key::A);
    window.type_text(words);
}

/// Drags something and lets it go.
fn drop(window: &mut Window, from: Pos2, to: Pos2) {
    window.drag(from, to);
    window.let_go(to);
}

/// A place in the column of the board with this name.
fn column(window: &mut Window, name: &str) -> Pos2 {
    let button = rect(window, Role::Button, &format!("Add an opportunity: {name}"));
    pos2(button.center().x, 600.0)
}

fn undo_steps(window: &mut Window) -> usize {
    let mut steps = 0;
    while window.app().state().session.as_ref().is_some_and(|s| s.next_undo().is_some()) {
        act(window, Action::Undo);
        steps += 1;
    }
    steps
}

#[test]
fn the_board_has_a_column_for_each_status_and_says_what_a_card_shows() {
    let mut window = window(Face::Board);
    assert_eq!(window.app().state().perspective, Perspective::Opportunities);
    let lists = window.names(Role::ListBox);
    for name in ["Idea", "Planned", "Under way", "Done", "Measured"] {
        assert!(lists.iter().any(|l| l == name), "{name}: {lists:?}");
    }
    let said = window.names(Role::ListBoxOption).into_iter().find(|l| l.starts_with(QR)).expect("the card is there");
    for part in
        ["Under way", "Impact 5", "Effort 2", "11 votes", "Due 30\u{A0}Jun\u{A0}2026", "answers one pain point", "CES"]
    {
        assert!(said.contains(part), "{part}: {said}");
    }
    assert!(window.shows_part("What is finished and has still to show its effect"), "an empty column says what it is");
    let place = rect(&mut window, Role::ListBoxOption, QR).center();
    window.click_at(place, 1);
    assert_eq!(window.app().state().selection, Selection::card(card(&window, QR).id.clone()), "a click selects it");
    assert!(window.shows("What customers say"), "with its details at the right");
}

#[test]
fn a_card_dragged_to_done_is_done_today_and_one_undo_takes_it_back() {
    let mut window = window(Face::Board);
    let from = rect(&mut window, Role::ListBoxOption, QR).center();
    let to = column(&mut window, "Done");
    drop(&mut window, from, to);
    assert_eq!(opportunity(&window, QR).status, Status::Done);
    assert_eq!(opportunity(&window, QR).done, "1970-01-01", "the harness's clock stands there");
    assert_eq!(undo_steps(&mut window), 1);
    assert_eq!((opportunity(&window, QR).status, opportunity(&window, QR).done.as_str()), (Status::Doing, ""));
    let home = column(&mut window, "Under way");
    drop(&mut window, from, home);
    assert_eq!(undo_steps(&mut window), 0, "back where it was, nothing has happened");
}

#[test]
fn alt_and_an_arrow_move_a_card_and_the_focus_goes_with_it() {
    let mut window = window(Face::Board);
    focus(&mut window, Role::ListBoxOption, LOG);
    window.press(Modifiers::ALT, Key::ArrowRight);
    assert_eq!(opportunity(&window, LOG).status, Status::Planned);
    window.press(Modifiers::ALT, Key::ArrowRight);
    assert_eq!(opportunity(&window, LOG).status, Status::Doing, "it has the focus still");
    window.press(Modifiers::ALT, Key::ArrowLeft);
    assert_eq!(opportunity(&window, LOG).status, Status::Planned);
    for _ in 0..9 {
        window.press(Modifiers::ALT, Key::ArrowLeft);
    }
    assert_eq!(opportunity(&window, LOG).status, Status::Idea, "there is nothing before an idea");
    window.press(Modifiers::NONE, Key::Enter);
    assert_eq!(window.app().state().perspective, Perspective::Map, "Enter shows it on the map");
    assert_eq!(window.app().state().selection, Selection::card(card(&window, LOG).id.clone()));
}

#[test]
fn opportunities_are_typed_into_a_column_one_after_the_other() {
    let mut window = window(Face::Board);
    let before = window.document().cards.len();
    window.click("Add an opportunity: Planned");
    window.type_text("Boot bath at the door");
    window.press(Modifiers::NONE, Key::Enter);
    window.type_text("Spare laces at the till");
    window.press(Modifiers::NONE, Key::Enter);
    window.press(Modifiers::NONE, Key::Escape);
    assert_eq!(window.document().cards.len(), before + 2);
    assert_eq!(opportunity(&window, "Boot bath").status, Status::Planned);
    assert_eq!(window.app().state().selection, Selection::card(card(&window, "Spare laces").id.clone()));
    assert_eq!(undo_steps(&mut window), 2, "one step each");
}

#[test]
fn what_is_late_says_so_in_words() {
    let mut window = window(Face::Board);
    let mut late = card(&window, QR).clone();
    if let Kind::Opportunity(it) = &mut late.kind {
        it.due = "1969-12-31".to_owned();
    }
    act(&mut window, Action::Edit(Box::new(Edit::SetCard(Box::new(late)))));
    assert!(window.shows_part("Overdue since 31\u{A0}Dec\u{A0}1969"));
    assert!(window.shows_part("1 overdue"), "and how many are");
}

#[test]
fn a_bubble_is_dragged_to_another_cell_as_one_step() {
    let mut window = window(Face::Matrix);
    let from = rect(&mut window, Role::Button, LOG).center();
    let quick = rect(&mut window, Role::Button, QR).center();
    drop(&mut window, from, quick - vec2(0.0, 1.0));
    assert_eq!(opportunity(&window, LOG).judged(), Some((5, 2)), "it lies where the other one does");
    assert_eq!(undo_steps(&mut window), 1);
    assert_eq!(opportunity(&window, LOG).judged(), Some((2, 3)));
    let from = rect(&mut window, Role::Button, LOG).center();
    drop(&mut window, from, pos2(300.0, 20.0));
    assert_eq!(opportunity(&window, LOG).judged(), Some((2, 3)), "outside the chart it is dropped nowhere");
    assert_eq!(undo_steps(&mut window), 0);
}

#[test]
fn arrows_move_the_bubble_that_has_the_focus_within_the_chart() {
    let mut window = window(Face::Matrix);
    focus(&mut window, Role::Button, QR);
    window.press(Modifiers::NONE, Key::ArrowUp);
    assert_eq!(opportunity(&window, QR).judged(), Some((5, 2)), "there is nothing above five");
    window.press(Modifiers::NONE, Key::ArrowDown);
    window.press(Modifiers::NONE, Key::ArrowRight);
    assert_eq!(opportunity(&window, QR).judged(), Some((4, 3)));
    assert!(window.names(Role::Button).iter().any(|n| n.contains(QR) && n.contains("Big bets")), "in a quadrant named");
    assert_eq!(undo_steps(&mut window), 2);
}

#[test]
fn what_nobody_has_judged_is_dragged_in_from_the_list() {
    let mut window = window(Face::Matrix);
    let mut open = card(&window, LOG).clone();
    open.kind = Kind::Opportunity(Opportunity::default());
    act(&mut window, Action::Edit(Box::new(Edit::SetCard(Box::new(open)))));
    assert!(window.shows("Drag these into the chart."));
    let from = rect(&mut window, Role::ListBoxOption, LOG).center();
    let to = rect(&mut window, Role::Button, QR).center();
    drop(&mut window, from, to);
    assert_eq!(opportunity(&window, LOG).judged(), Some((5, 2)));
    assert!(!window.shows("Drag these into the chart."), "nothing is left to drag in");
    assert_eq!(undo_steps(&mut window), 2);
}

#[test]
fn escape_while_dragging_leaves_everything_as_it_was() {
    let mut window = window(Face::Matrix);
    let from = rect(&mut window, Role::Button, LOG).center();
    let to = rect(&mut window, Role::Button, QR).center();
    window.drag(from, to);
    assert_eq!(opportunity(&window, LOG).judged(), Some((5, 2)), "it is shown where it would lie");
    window.press(Modifiers::NONE, Key::Escape);
    window.let_go(to);
    assert_eq!(opportunity(&window, LOG).judged(), Some((2, 3)));
    assert_eq!(undo_steps(&mut window), 0);
}

#[test]
fn the_ranking_goes_by_what_was_chosen_and_remembers_it() {
    let mut window = window(Face::Ranking);
    let first = |window: &Window| window.names(Role::ListBoxOption).into_iter().find(|n| n.starts_with("1. "));
    assert!(first(&window).is_some_and(|n| n.contains(QR) && n.contains("Votes 11")), "{:?}", first(&window));
    window.click("Impact ÷ effort");
    assert!(first(&window).is_some_and(|n| n.contains("Photo guide") && n.contains("3.0")), "{:?}", first(&window));
    window.click("Opportunity score");
    assert!(window.shows("Customers were not asked yet"), "those without figures stand apart");
    window.press(Modifiers::ALT, Key::Num1);
    window.press(Modifiers::ALT, Key::Num4);
    assert_eq!(window.app().state().outlook, Outlook { face: Face::Ranking, by: Weight::Score });
}

#[test]
fn owner_status_and_day_are_changed_in_the_ranking() {
    let mut window = window(Face::Ranking);
    window.fill(&format!("Owner: {QR}"), "NW");
    window.fill(&format!("Due: {QR}"), "1.7.2026");
    assert_eq!(card(&window, QR).owner, "NW");
    assert_eq!(opportunity(&window, QR).due, "2026-07-01");
    window.click(&format!("Status: {QR}"));
    window.click("Measured");
    assert_eq!(opportunity(&window, QR).status, Status::Measured);
    assert_eq!(opportunity(&window, QR).done, "1970-01-01");
    assert_eq!(undo_steps(&mut window), 3);
}

#[test]
fn the_details_compute_the_score_and_compare_before_and_after() {
    let mut window = window(Face::Board);
    let id = card(&window, QR).id.clone();
    act(&mut window, Action::Select(Selection::card(id)));
    window.harness().get_by_label("Add figures of a survey").click_accesskit();
    window.settle();
    type_into(&mut window, "Importance", "9.5");
    type_into(&mut window, "Satisfaction", "3,2");
    type_into(&mut window, "Sample size", "12");
    assert!(window.shows_part("9.5 + max(9.5 − 3.2, 0) = 15.8"), "the formula with its figures");
    assert!(window.shows_part("From fewer than 30 answers"));
    let need = opportunity(&window, QR).need.clone().expect("it is kept");
    assert_eq!((need.importance, need.satisfaction, need.n), (9.5, 3.2, Some(12)));
    assert!(window.shows_part("Before and after are compared once it is done."), "it is not done yet");
    let id = card(&window, QR).id.clone();
    act(&mut window, Action::Pursue(Pursuit::Advance { card: id, to: Status::Done }));
    type_into(&mut window, "Done on", "2026-01-31");
    assert!(window.shows_part(" → "), "the metric before, and since");
}

#[test]
fn a_map_without_opportunities_says_what_to_do() {
    let mut window = window(Face::Ranking);
    let all: Vec<Id> = window
        .document()
        .cards
        .iter()
        .filter(|c| matches!(c.kind, Kind::Opportunity(_)))
        .map(|c| c.id.clone())
        .collect();
    act(&mut window, Action::Edit(Box::new(Edit::RemoveCards(all))));
    assert!(window.shows("There are no opportunities yet. Add the first one on the board."));
    act(&mut window, Action::Pursue(Pursuit::Look(Outlook::default())));
    window.click("Add an opportunity: Idea");
    window.type_text("Start somewhere");
    window.press(Modifiers::NONE, Key::Enter);
    assert_eq!(opportunity(&window, "Start somewhere").status, Status::Idea);
}

#[test]
fn germans_read_german() {
    let mut window = Window::open(Language::German, None);
    window.click("Handel, online und stationär");
    window.press(Modifiers::ALT, Key::Num4);
    let lists = window.names(Role::ListBox);
    for name in ["Idee", "Geplant", "In Arbeit", "Erledigt", "Gemessen"] {
        assert!(lists.iter().any(|l| l == name), "{name}: {lists:?}");
    }
}

#[test]
fn a_click_on_a_card_of_the_board_is_enough_for_the_keys_that_move_it() {
    let mut window = window(Face::Board);
    let place = rect(&mut window, Role::ListBoxOption, QR).center();
    window.click_at(place, 1);
    window.press(Modifiers::ALT, Key::ArrowRight);
    assert_eq!(opportunity(&window, QR).status, Status::Done);
    window.press(Modifiers::ALT, Key::ArrowRight);
    assert_eq!(opportunity(&window, QR).status, Status::Measured, "and goes on doing so");
}

#[test]
fn a_click_on_a_bubble_is_enough_for_the_arrows() {
    let mut window = window(Face::Matrix);
    let place = rect(&mut window, Role::Button, QR).center();
    window.click_at(place, 1);
    let effort = opportunity(&window, QR).effort;
    window.press(Modifiers::NONE, Key::ArrowRight);
    assert_eq!(opportunity(&window, QR).effort, effort + 1);
}
