//! The review in the window: the list, the pins, walking through findings, mending and waving off.

use egui::{Key, Modifiers, accesskit::Role};
use egui_kittest::kittest::Queryable as _;
use wayfare::{
    app::{
        action::Action,
        command::{Command, CommandId},
        perspective::Perspective,
        review::ReviewAction,
        state::RightTab,
    },
    base::{Id, Language},
    edit::Edit,
    i18n,
    model::{CardKind, Document},
    review::{Check, Level},
};

use crate::harness::Window;

/// The retail map without the touchpoints of one phase, and with the review open.
fn with_gap() -> (Window, Id) {
    let mut window = Window::with_template("Retail, online and in store");
    let phase = window.document().phases[4].clone();
    let in_phase = |step: &Id| phase.steps.iter().any(|s| s.id == *step);
    let cards = window.document().cards.iter();
    let gone = cards.filter(|c| c.kind.card_kind() == CardKind::Touchpoint && in_phase(&c.step)).map(|c| c.id.clone());
    let gone: Vec<Id> = gone.collect();
    window.app_mut().act(Action::Edit(Box::new(Edit::RemoveCards(gone))));
    window.app_mut().act(Action::Review(ReviewAction::Show));
    window.settle();
    (window, phase.id.clone())
}

/// The retail map with pain points that rest on nothing.
fn with_unfounded(count: usize) -> Window {
    let mut window = Window::with_template("Retail, online and in store");
    let pains: Vec<_> =
        window.document().cards.iter().filter(|c| c.kind.card_kind() == CardKind::Pain).take(count).cloned().collect();
    for pain in pains {
        let mut pain = pain.as_ref().clone();
        pain.evidence.clear();
        window.app_mut().act(Action::Edit(Box::new(Edit::SetCard(Box::new(pain)))));
    }
    window.app_mut().act(Action::Review(ReviewAction::Show));
    window.settle();
    window
}

/// The name of the row of the finding with this number.
fn row(window: &Window, number: usize) -> String {
    let begin = format!("{number}. ");
    window.names(Role::ListItem).into_iter().find(|name| name.starts_with(&begin)).expect("the row is there")
}

fn gaps(window: &Window) -> usize {
    window.app().state().review.found.count(Level::Gap)
}

/// How many steps lead back to that document.
fn steps_back(window: &mut Window, before: &Document) -> usize {
    let is_there = |window: &Window| window.document() == before;
    (0..20)
        .find(|_| {
            if is_there(window) {
                return true;
            }
            window.app_mut().act(Action::Undo);
            false
        })
        .expect("undo leads back")
}

#[test]
fn the_list_says_what_is_missing_where_and_why() {
    let (window, _) = with_gap();
    let row = row(&window, 1);
    assert!(row.contains("Gap: Phase Loyalty has no touchpoints"), "number, weight and title: {row}");
    assert!(row.contains("5 Loyalty, Touchpoints"), "and the place: {row}");
    assert!(window.names(Role::List).iter().any(|name| name == "Findings"), "the list has a name");
    assert!(window.shows_part("Review ("), "the tab says how many there are");
    assert!(window.shows_part(" checks passed"), "the foot counts what is in order");
    let tells_gaps = window.names(Role::TreeItem).iter().any(|n| n.contains("Loyalty") && n.ends_with("1 gap"));
    assert!(tells_gaps, "the outline says where gaps are");
}

#[test]
fn a_map_without_findings_says_so_in_both_languages() {
    for language in Language::ALL {
        let mut window = Window::open(language, None);
        window.click(i18n::text(language, "template-retail"));
        let off = Check::ALL.iter().filter(|check| **check != Check::PersonalData).map(|c| c.name().to_owned());
        let off = wayfare::model::ReviewSettings { off: off.collect() };
        window.app_mut().act(Action::Edit(Box::new(Edit::SetReview(off))));
        window.app_mut().act(Action::Review(ReviewAction::Show));
        window.settle();
        assert!(window.shows(i18n::text(language, "findings-none")), "nothing found, in {language:?}");
        assert!(window.shows(&i18n::text_with(language, "findings-count", &[("count", 0_usize.into())])));
    }
}

#[test]
fn a_click_leads_to_the_place_and_the_list_keeps_the_keys() {
    let mut window = with_unfounded(2);
    let first = row(&window, 1);
    window.click(&first);
    let selected = window.app().state().selection.clone();
    let card = selected.only_card().and_then(|id| window.document().card(id)).expect("the pain point is selected");
    assert_eq!(card.kind.card_kind(), CardKind::Pain);
    assert!(window.shows("Finding 1 of 2") || window.shows_part("Finding 1 of "), "the status bar counts along");
    window.press(Modifiers::NONE, Key::ArrowDown);
    assert_eq!(window.app().state().review.at(), Some(1), "arrows walk through the list");
    assert_eq!(window.app().state().selection, selected, "without going anywhere yet");
    window.press(Modifiers::NONE, Key::Enter);
    assert_ne!(window.app().state().selection, selected, "Enter goes there");
}

#[test]
fn function_keys_walk_through_all_findings_and_round_the_end() {
    let mut window = with_unfounded(2);
    let all = window.app().state().review.found.findings.len();
    window.app_mut().act(Action::RightTab(RightTab::Inspector));
    window.app_mut().act(Action::Perspective(Perspective::Evidence));
    window.settle();
    window.press(Modifiers::NONE, Key::F8);
    assert_eq!(window.app().state().review.at(), Some(0));
    assert_eq!(window.app().state().settings.right.tab, RightTab::Review, "the review opens");
    assert_eq!(window.app().state().perspective, Perspective::Map, "and the map is where findings are");
    window.press(Modifiers::NONE, Key::F8);
    assert_eq!(window.app().state().review.at(), Some(1));
    window.press(Modifiers::SHIFT, Key::F8);
    window.press(Modifiers::SHIFT, Key::F8);
    assert_eq!(window.app().state().review.at(), Some(all - 1), "round the end");
}

#[test]
fn a_gap_is_filled_with_one_click_as_one_step() {
    let (mut window, phase) = with_gap();
    let before = window.document().clone();
    window.click("Add touchpoint: Phase Loyalty has no touchpoints");
    assert!(window.app().state().editing.is_some(), "the new card's words are open");
    window.type_text("Care label");
    window.press(Modifiers::NONE, Key::Enter);
    let steps = &window.document().phase(&phase).expect("still there").steps;
    let card = window.document().cards.iter().find(|c| c.text == "Care label").expect("the card is there");
    assert!(steps.iter().any(|s| s.id == card.step), "in that phase");
    assert_eq!(gaps(&window), 0, "the gap is gone at once");
    assert_eq!(steps_back(&mut window, &before), 1);
    window.settle();
    assert_eq!(gaps(&window), 1, "and back with it");
}

#[test]
fn the_cells_of_a_gap_say_on_the_canvas_what_is_missing() {
    let (mut window, _) = with_gap();
    window.click("Add touchpoint: No touchpoints in Loyalty yet");
    assert!(window.app().state().editing.is_some(), "a click begins the card");
    window.press(Modifiers::NONE, Key::Escape);
    window.app_mut().act(Action::RightTab(RightTab::Inspector));
    window.settle();
    assert!(!window.shows_part("No touchpoints in Loyalty yet"), "only while the review is open");
}

#[test]
fn evidence_is_asked_for_in_the_inspector() {
    let mut window = with_unfounded(1);
    let first = row(&window, 1);
    window.click(&first);
    window.click("Add evidence");
    assert_eq!(window.app().state().settings.right.tab, RightTab::Inspector);
    assert!(window.shows("New source") || window.shows_part("New source"), "the menu of sources is open");
}

#[test]
fn a_finding_is_waved_off_with_a_reason_and_brought_back() {
    let (mut window, _) = with_gap();
    let first = row(&window, 1);
    window.click(&first);
    window.click("Intended …");
    window.press(Modifiers::NONE, Key::Enter);
    assert_eq!(gaps(&window), 1, "without a reason nothing is waved off");
    window.click("Cancel");
    window.press(Modifiers::NONE, Key::I);
    window.type_text("The till asks for nothing");
    window.press(Modifiers::NONE, Key::Enter);
    assert_eq!(gaps(&window), 0);
    assert_eq!(window.document().waived.last().map(|w| w.reason.as_str()), Some("The till asks for nothing"));
    let heading = window.names(Role::DisclosureTriangle).into_iter().find(|n| n.ends_with("intended"));
    window.click(&heading.expect("what was waved off is folded away"));
    assert!(window.shows_part("Intended: Phase Loyalty has no touchpoints"));
    window.click("Bring back: Phase Loyalty has no touchpoints");
    assert_eq!(gaps(&window), 1);
    window.app_mut().act(Action::Undo);
    assert_eq!(gaps(&window), 0, "bringing back is a step of its own");
    window.app_mut().act(Action::Undo);
    assert_eq!(gaps(&window), 1, "and so is waving off");
}

#[test]
fn escape_leaves_the_reason_and_keeps_the_finding() {
    let (mut window, _) = with_gap();
    let first = row(&window, 1);
    window.click(&first);
    window.click("Intended …");
    window.type_text("no");
    window.press(Modifiers::NONE, Key::Escape);
    assert_eq!(gaps(&window), 1);
    assert!(window.app().state().review.reason.is_none());
    assert!(window.shows("Intended …"), "the buttons are back");
}

#[test]
fn only_findings_of_one_weight_are_listed_when_asked_for() {
    let (mut window, _) = with_gap();
    window.click("Gaps: 1");
    assert_eq!(window.names(Role::ListItem).len(), 1);
    let notes = window.app().state().review.found.count(Level::Note);
    window.click(&format!("Notes: {notes}"));
    assert_eq!(window.names(Role::ListItem).len(), notes);
    assert!(!window.shows_part("has no touchpoints. "), "the gap is not among them");
}

#[test]
fn a_pin_opens_its_finding() {
    let mut window = with_unfounded(2);
    let pin = window.names(Role::Button).into_iter().find(|n| n.starts_with("Finding 2, ")).expect("a pin");
    window.click(&pin);
    assert_eq!(window.app().state().review.at(), Some(1));
    assert!(window.app().state().selection.only_card().is_some(), "and selects what it is about");
    window.app_mut().act(Action::Review(ReviewAction::TogglePins));
    window.settle();
    assert!(!window.names(Role::Button).iter().any(|n| n.starts_with("Finding 2, ")), "pins can be hidden");
}

#[test]
fn pins_never_cover_one_another_and_are_never_cut_off() {
    let mut window = Window::with_template("Blank");
    window.app_mut().act(Action::Review(ReviewAction::Show));
    window.settle();
    for zoom in [0.3, 1.0, 3.0] {
        window.app_mut().act(Action::Zoom(wayfare::app::action::Zoom::To(zoom)));
        window.settle();
        let is_pin = |name: &Option<String>| name.as_ref().is_some_and(|n| n.starts_with("Finding "));
        let pins: Vec<egui::Rect> = window
            .harness()
            .query_all_by(|n| n.role() == Role::Button && is_pin(&n.label()))
            .map(|n| n.rect())
            .collect();
        assert!(!pins.is_empty(), "pins at {zoom}");
        for (at, pin) in pins.iter().enumerate() {
            assert!((pin.width() - 28.0).abs() < 0.1, "one size at {zoom}, large enough to hit");
            for other in &pins[at + 1..] {
                assert!(pin.center().distance(other.center()) >= 23.9, "{pin:?} and {other:?} at {zoom}");
            }
        }
    }
}

#[test]
fn checks_are_switched_off_and_on_for_the_map() {
    let (mut window, _) = with_gap();
    window.click("Choose checks …");
    window.click("Phase without touchpoints");
    assert_eq!(window.document().review.off, [Check::PhaseWithoutTouchpoints.name()]);
    assert_eq!(gaps(&window), 0);
    window.click("Switch all on");
    assert_eq!(gaps(&window), 1);
    window.click("Done");
    window.app_mut().act(Action::Undo);
    assert_eq!(gaps(&window), 0, "one step of history each");
    window.app_mut().act(Action::Undo);
    assert_eq!(gaps(&window), 1);
}

#[test]
fn the_status_bar_opens_the_review() {
    let (mut window, _) = with_gap();
    window.app_mut().act(Action::ToggleRight);
    window.settle();
    let count = window.app().state().review.found.findings.len();
    let name = if count == 1 { "1 finding".to_owned() } else { format!("{count} findings") };
    window.click(&name);
    assert!(window.app().state().settings.right.is_open);
    assert_eq!(window.app().state().settings.right.tab, RightTab::Review);
}

#[test]
fn a_large_map_is_reviewed_in_the_background_and_says_when_it_is_behind() {
    let mut window = Window::start();
    let file = window.path("large.ron");
    let map = wayfare::model::sample::journey(3_000, 1, Language::English);
    wayfare::io::save(&file, &map).expect("a map");
    window.app_mut().act(Action::OpenPath(file));
    window.app_mut().act(Action::Review(ReviewAction::Show));
    window.settle();
    let fresh = |window: &Window| {
        let state = window.app().state();
        state.review.is_fresh(state.session.as_ref().expect("open").revision())
    };
    assert!(fresh(&window));
    window.app_mut().jobs_mut().hold();
    let pain = window.document().cards.iter().find(|c| c.kind.card_kind() == CardKind::Pain).cloned().expect("a pain");
    let mut changed = pain.as_ref().clone();
    changed.text = "Other words".to_owned();
    window.app_mut().act(Action::Edit(Box::new(Edit::SetCard(Box::new(changed)))));
    window.settle();
    assert!(!fresh(&window), "not as if it were current");
    assert!(window.shows("Checking …"));
    window.app_mut().jobs_mut().let_go();
    window.settle();
    assert!(fresh(&window));
    assert!(window.shows_part(" passed"));
}

#[test]
fn each_map_has_its_own_review_and_its_own_way_of_being_looked_at() {
    let (mut window, _) = with_gap();
    let first = row(&window, 1);
    window.click(&first);
    window.app_mut().act(Action::Perspective(Perspective::Figures));
    let known = window.app().state().map;
    window.app_mut().act(Action::NewFrom { template: "blank".to_owned(), language: Language::English });
    window.settle();
    assert_eq!(window.app().state().perspective, Perspective::Map, "a new map begins with the map");
    assert_eq!(window.app().state().review.at(), None);
    window.app_mut().act(Action::Bring(known));
    window.settle();
    assert_eq!(window.app().state().perspective, Perspective::Figures, "as it was left");
    assert_eq!(window.app().state().review.at(), Some(0));
}

#[test]
fn a_map_that_is_only_read_offers_no_changes() {
    let (window, _) = with_gap();
    let file = window.path("shared.ron");
    wayfare::io::save(&file, window.document()).expect("a map");
    let first = window.beside(&file);
    let mut second = window.beside(&file);
    assert!(!first.app().state().session.as_ref().expect("open").is_read_only(), "the first one has the file");
    second.app_mut().act(Action::Review(ReviewAction::Show));
    second.settle();
    assert!(second.app().state().session.as_ref().expect("open").is_read_only());
    let before = second.document().clone();
    second.click("Add touchpoint: Phase Loyalty has no touchpoints");
    assert_eq!(*second.document(), before);
    assert!(second.app().state().editing.is_none());
}

#[test]
fn commands_of_the_review_make_sense_only_with_findings() {
    let window = Window::start();
    for id in [CommandId::Review, CommandId::NextFinding, CommandId::ChooseChecks, CommandId::TogglePins] {
        assert!(Command::of(id).act(window.app().state()).is_none(), "{id:?} without a map");
        assert_eq!(Command::of(id).reason(window.app().state()), Some("lacks-map"));
    }
}

#[test]
fn names_from_the_settings_are_looked_for_and_kept_out_of_a_copy() {
    let mut window = Window::with_template("Retail, online and in store");
    let pain = window.document().cards.iter().find(|c| c.kind.card_kind() == CardKind::Pain).cloned().expect("a pain");
    let mut named = pain.as_ref().clone();
    named.text = "Ask Quentin Fableworth, q.fableworth@example.com".to_owned();
    window.app_mut().act(Action::Edit(Box::new(Edit::SetCard(Box::new(named)))));
    let personal = |window: &Window| {
        let found = &window.app().state().review.found;
        found.findings.iter().any(|f| f.check == Check::PersonalData)
    };
    assert!(personal(&window), "an address is found");
    let mut settings = window.app().state().settings.clone();
    settings.names = vec!["Quentin Fableworth".to_owned()];
    window.app_mut().act(Action::Settings(Box::new(settings)));
    let before = window.document().clone();
    window.app_mut().act(Action::SaveRedacted);
    window.settle();
    assert!(window.shows_part("The open map stays as it is"));
    let copy = window.path("copy.ron");
    window.app_mut().act(Action::SaveRedactedTo(copy.clone()));
    window.settle();
    assert_eq!(*window.document(), before, "the map itself is as it was");
    assert!(window.app().state().session.as_ref().expect("open").path().is_none(), "and where it was");
    let written = std::fs::read_to_string(&copy).expect("the copy");
    assert!(!written.contains("Fableworth") && !written.contains("example.com"), "neither name nor address");
    assert!(window.shows_part("2 pieces of personal data blanked"));
    assert!(window.app().state().dialog.is_none());
}

#[test]
fn a_fix_gives_the_focus_to_the_field_that_is_to_be_filled_in() {
    let mut window = Window::with_template("Retail, online and in store");
    let mut persona = window.document().personas[0].as_ref().clone();
    persona.goals.clear();
    window.app_mut().act(Action::Edit(Box::new(Edit::SetPersona(Box::new(persona.clone())))));
    let found = window.app().state().review.found.findings.clone();
    let finding = found.into_iter().find(|f| f.check == Check::PersonaWithoutGoals).expect("found at once");
    window.app_mut().act(Action::Review(ReviewAction::Fix(finding)));
    window.settle();
    window.type_text("Reach the summit");
    window.press(Modifiers::NONE, Key::Tab);
    let goals = &window.document().persona(&persona.id).expect("still there").goals;
    assert_eq!(goals.as_slice(), ["Reach the summit"]);
}
