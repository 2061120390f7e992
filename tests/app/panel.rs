//! Outline, personas, inspector and notes: every field by its name, as a screen reader reaches it.

use std::sync::Arc;

use egui::{Key, Modifiers, accesskit::Role};
use egui_kittest::kittest::Queryable as _;
use wayfare::{
    app::{
        action::Action,
        state::{LeftTab, RightTab, Selection},
    },
    base::{Id, Language},
    edit::Edit,
    model::{CardKind, Document, Kind, Lane, LaneKind, Scale},
};

use crate::harness::Window;

/// Clicks what has this name, as a screen reader does it: wherever it is, also out of view.
fn click(window: &mut Window, name: &str) {
    let is_it = |n: &egui_kittest::kittest::AccessKitNode<'_>| {
        n.label().as_deref() == Some(name) && !matches!(n.role(), Role::Label | Role::TextRun | Role::Tree)
    };
    window.harness().get_by(is_it).click_accesskit();
    window.settle();
}

fn retail() -> Window {
    Window::with_template("Retail, online and in store")
}

fn select(window: &mut Window, selection: Selection) {
    window.app_mut().act(Action::Select(selection));
    window.settle();
}

fn card_of(document: &Document, kind: CardKind) -> Id {
    document.cards.iter().find(|c| c.kind.card_kind() == kind).expect("the template has such a card").id.clone()
}

/// A card of a kind the template may lack, in a lane of its own.
fn with_lane(window: &mut Window, kind: LaneKind) -> Id {
    let lane = Lane::new(Id::new("lane-test"), kind);
    let at = window.document().lanes.len();
    window.app_mut().act(Action::Edit(Box::new(Edit::AddLane { lane, at })));
    let step = window.document().phases[0].steps[0].id.clone();
    let add = wayfare::edit::new_card(window.document(), &Id::new("lane-test"), &step).expect("the lane holds cards");
    let Edit::AddCard { card, .. } = &add else { panic!("a card is added") };
    let id = card.id.clone();
    window.app_mut().act(Action::Edit(Box::new(add)));
    id
}

/// Undo steps from here back to the beginning.
fn steps_back(window: &mut Window, before: &Document) -> usize {
    for count in 0..50 {
        if window.document() == before {
            return count;
        }
        window.app_mut().act(Action::Undo);
    }
    panic!("fifty steps do not lead back");
}

#[test]
fn every_selection_opens_with_all_its_fields_named() {
    // The harness fails on any field, button or row that a screen reader could not name.
    for language in Language::ALL {
        let mut window = Window::open(language, None);
        click(&mut window, wayfare::i18n::text(language, "template-retail"));
        with_lane(&mut window, LaneKind::Images);
        let document = window.document().clone();
        let (phase, lane) = (document.phases[0].clone(), document.lanes[0].clone());
        let persona = document.personas[0].id.clone();
        let step = phase.steps[0].id.clone();
        let mut all = vec![
            Selection::None,
            Selection::Journey,
            Selection::Phase(phase.id.clone()),
            Selection::Step(step.clone()),
            Selection::Lane(lane.id.clone()),
            Selection::Persona(persona.clone()),
            Selection::Emotion { persona, step: step.clone() },
            Selection::Cell { lane: lane.id.clone(), step },
            Selection::Cards(document.cards.iter().take(5).map(|c| c.id.clone()).collect()),
        ];
        all.extend(document.stages.first().map(|s| Selection::Stage(s.id.clone())));
        let kinds = CardKind::ALL.into_iter();
        all.extend(
            kinds
                .filter_map(|k| document.cards.iter().find(|c| c.kind.card_kind() == k))
                .map(|c| Selection::card(c.id.clone())),
        );
        for selection in all {
            for tab in [RightTab::Inspector, RightTab::Notes] {
                window.app_mut().act(Action::RightTab(tab));
                select(&mut window, selection.clone());
            }
        }
        for tab in [LeftTab::Personas, LeftTab::Outline] {
            window.app_mut().act(Action::LeftTab(tab));
            window.settle();
        }
    }
}

#[test]
fn typing_in_a_field_changes_the_map_at_once_and_is_one_step() {
    let mut window = retail();
    let pain = card_of(window.document(), CardKind::Pain);
    select(&mut window, Selection::card(pain.clone()));
    let before = window.document().clone();
    window.fill("Text", "No parcel ");
    assert_eq!(window.document().card(&pain).map(|c| c.text.clone()).as_deref(), Some("No parcel"), "while typing");
    window.type_text("shop near");
    let text = window.document().card(&pain).map(|c| c.text.clone());
    assert_eq!(text.as_deref(), Some("No parcel shop near"), "a space at the end waits for the next word");
    window.fill("Owner", "Returns");
    assert_eq!(window.document().card(&pain).map(|c| c.owner.clone()).as_deref(), Some("Returns"));
    assert_eq!(steps_back(&mut window, &before), 2, "one step for each field");
}

#[test]
fn coming_back_to_a_field_begins_another_step() {
    let mut window = retail();
    let before = window.document().clone();
    window.fill("Subtitle", "One");
    window.press(Modifiers::NONE, Key::Tab);
    window.fill("Subtitle", "Two");
    assert_eq!(steps_back(&mut window, &before), 2, "two visits, two steps");
}

#[test]
fn a_pain_point_is_judged_and_the_number_explained() {
    let mut window = retail();
    let pain = card_of(window.document(), CardKind::Pain);
    select(&mut window, Selection::card(pain.clone()));
    let severity = |window: &Window| match window.document().card(&pain).map(|c| c.kind.clone()) {
        Some(Kind::Pain(pain)) => pain.severity,
        other => panic!("still a pain point, not {other:?}"),
    };
    click(&mut window, "Severity: 1");
    click(&mut window, "Severity: 5");
    assert_eq!(severity(&window), 5);
    assert!(window.shows("5: customers break off or go elsewhere"), "the number is explained");
    click(&mut window, "Severity: 5");
    assert_eq!(severity(&window), 0, "the same again takes the judgement back");
}

#[test]
fn numbers_take_comma_and_point_and_what_is_none_stays_in_the_field() {
    let mut window = retail();
    let metric = card_of(window.document(), CardKind::Metric);
    select(&mut window, Selection::card(metric.clone()));
    let target = |window: &Window| match window.document().card(&metric).map(|c| c.kind.clone()) {
        Some(Kind::Metric(metric)) => metric.target,
        other => panic!("still a metric, not {other:?}"),
    };
    window.fill("Target", "1,5");
    assert_eq!(target(&window), Some(1.5), "a comma");
    window.fill("Target", "2.5");
    assert_eq!(target(&window), Some(2.5), "a point");
    window.fill("Target", "many");
    assert_eq!(target(&window), Some(2.5), "words never reach the map");
    assert!(window.shows_part("Not kept: write a number"), "and the field says why");
    window.press(Modifiers::NONE, Key::Tab);
    assert!(window.shows("many"), "what was typed stays");
    assert!(window.shows_part("Not kept: write a number"), "so does the reason");
    window.fill("Target", "3");
    assert_eq!(target(&window), Some(3.0));
    assert!(!window.shows_part("Not kept"), "put right, nothing is said");
}

#[test]
fn days_and_links_must_make_sense() {
    let mut window = retail();
    let pain = card_of(window.document(), CardKind::Pain);
    window.fill("Date", "2026-02-30");
    assert!(window.shows_part("Not kept: write a day"), "there is no 30 February");
    assert_ne!(window.document().journey.date, "2026-02-30");
    window.fill("Date", "28.2.2026");
    assert_eq!(window.document().journey.date, "2026-02-28", "a day as Germans write it");
    select(&mut window, Selection::card(pain.clone()));
    window.fill("Link", "javascript:alert(1)");
    assert!(window.shows_part("Not kept: a link begins with"), "only addresses that may be followed");
    assert_eq!(window.document().card(&pain).map(|c| c.url.clone()).as_deref(), Some(""));
    window.fill("Link", "https://example.org/returns");
    assert_eq!(window.document().card(&pain).map(|c| c.url.clone()).as_deref(), Some("https://example.org/returns"));
}

#[test]
fn a_card_is_stretched_and_moved() {
    let mut window = retail();
    let pain = card_of(window.document(), CardKind::Pain);
    select(&mut window, Selection::card(pain.clone()));
    let span = window.document().card(&pain).map_or(0, |c| c.span);
    click(&mut window, "One step longer");
    assert_eq!(window.document().card(&pain).map(|c| c.span), Some(span + 1));
    click(&mut window, "One step shorter");
    assert_eq!(window.document().card(&pain).map(|c| c.span), Some(span));
    let last = window.document().steps().last().map(|(_, s)| s.id.clone()).expect("there are steps");
    let (number, phase) = (window.document().phases.len(), window.document().phases.last().expect("a phase").clone());
    click(&mut window, "Position");
    click(&mut window, &format!("{number} {}, {}", phase.name, phase.steps.last().expect("a step").name));
    assert_eq!(window.document().card(&pain).map(|c| c.step.clone()), Some(last), "it went to the last step");
}

#[test]
fn personas_are_chips() {
    let mut window = retail();
    let pain = card_of(window.document(), CardKind::Pain);
    let persona = window.document().personas[0].clone();
    select(&mut window, Selection::card(pain.clone()));
    let has = |window: &Window| window.document().card(&pain).is_some_and(|c| c.personas.contains(&persona.id));
    let before = has(&window);
    click(&mut window, &format!("Who feels it: {}", persona.name));
    assert_ne!(has(&window), before, "a click turns it");
    click(&mut window, &format!("Who feels it: {}", persona.name));
    assert_eq!(has(&window), before, "and back");
}

#[test]
fn evidence_is_made_counted_and_named() {
    let mut window = retail();
    let note = card_of(window.document(), CardKind::Thought);
    select(&mut window, Selection::card(note.clone()));
    let before = window.document().clone();
    click(&mut window, "Add evidence");
    click(&mut window, "New source");
    let source = window.document().evidence.last().expect("a source was made").clone();
    assert_eq!(source.title, "New source");
    let count = |window: &Window| {
        let card = window.document().card(&note).cloned().expect("the card is there");
        card.evidence.iter().find(|e| e.source == source.id).map(|e| e.count)
    };
    assert_eq!(count(&window), Some(1), "the card rests on it");
    window.fill("How many of New source", "12");
    assert_eq!(count(&window), Some(12));
    window.fill("How many of New source", "0");
    assert_eq!(count(&window), Some(12), "none would be no evidence");
    window.fill("Title of the source", "Diaries");
    assert_eq!(window.document().source(&source.id).map(|s| s.title.clone()).as_deref(), Some("Diaries"));
    assert_eq!(steps_back(&mut window, &before), 3, "made, counted, named");
}

#[test]
fn pain_points_and_opportunities_are_linked_from_either_side() {
    let mut window = retail();
    let pain = card_of(window.document(), CardKind::Pain);
    select(&mut window, Selection::card(pain.clone()));
    let links = window.document().links.len();
    click(&mut window, "Link opportunity");
    click(&mut window, "New opportunity at this step");
    assert_eq!(window.document().links.len(), links + 1, "it answers the pain point");
    let link = window.document().links.last().expect("a link").clone();
    assert_eq!(link.pain, pain);
    assert_eq!(window.app().state().selection, Selection::card(link.opportunity.clone()), "and is selected");
    let words = window.document().card(&pain).map(|c| c.text.chars().take(40).collect::<String>()).unwrap_or_default();
    assert!(window.shows_part(&words), "seen from here, the pain point is what it answers");
}

#[test]
fn a_pain_point_names_its_touchpoint() {
    let mut window = retail();
    let pain = card_of(window.document(), CardKind::Pain);
    let step = window.document().card(&pain).expect("the card is there").step.clone();
    let near = window.document().cards.iter().find(|c| c.step == step && c.kind.card_kind() == CardKind::Touchpoint);
    let near = near.expect("a touchpoint at the same step").clone();
    select(&mut window, Selection::card(pain.clone()));
    click(&mut window, "Touchpoint");
    let line = window.names(Role::MenuItemRadio).into_iter().find(|n| *n == near.text).expect("it is offered");
    click(&mut window, &line);
    let card = window.document().card(&pain).expect("still there").clone();
    assert!(matches!(&card.kind, Kind::Pain(p) if p.touchpoint.as_ref() == Some(&near.id)), "{card:?}");
}

#[test]
fn emotions_are_set_at_a_step() {
    let mut window = retail();
    let persona = window.document().personas[0].clone();
    let step = window.document().phases[0].steps[0].id.clone();
    select(&mut window, Selection::Step(step.clone()));
    window.fill(&format!("Feeling of {}", persona.name), "-1,5");
    let felt = window.document().emotion(&persona.id, &step).map(|e| e.value);
    assert_eq!(felt, Some(-1.5));
    window.fill(&format!("Feeling of {}", persona.name), "9");
    assert!(window.shows_part("Not kept: write a number from"), "the scale ends before");
    window.fill(&format!("Quote of {}", persona.name), "Not again.");
    assert_eq!(window.document().emotion(&persona.id, &step).map(|e| e.quote.clone()).as_deref(), Some("Not again."));
}

#[test]
fn another_scale_converts_the_values_in_one_step() {
    let mut window = retail();
    let before = window.document().clone();
    click(&mut window, "Scale");
    click(&mut window, "1 to 5");
    let convert = format!("Convert {} values", window.document().emotions.len());
    click(&mut window, &convert);
    assert_eq!(window.document().journey.scale, Scale::OneToFive);
    assert!(window.document().emotions.iter().all(|e| Scale::OneToFive.holds(e.value)), "every value fits");
    assert_eq!(steps_back(&mut window, &before), 1);
}

#[test]
fn several_cards_are_changed_as_one() {
    let mut window = retail();
    let pains: Vec<Id> = window
        .document()
        .cards
        .iter()
        .filter(|c| c.kind.card_kind() == CardKind::Pain)
        .take(3)
        .map(|c| c.id.clone())
        .collect();
    select(&mut window, Selection::Cards(pains.clone()));
    let before = window.document().clone();
    window.fill("Owner", "Service desk");
    click(&mut window, "Severity: 2");
    for id in &pains {
        let card = window.document().card(id).expect("still there");
        assert_eq!(card.owner, "Service desk");
        assert!(matches!(&card.kind, Kind::Pain(p) if p.severity == 2), "each is judged");
    }
    assert_eq!(steps_back(&mut window, &before), 2, "one step for all of them, each time");
}

#[test]
fn a_locked_lane_says_so_and_can_be_unlocked_there() {
    let mut window = retail();
    let pain = card_of(window.document(), CardKind::Pain);
    let lane = window.document().card(&pain).and_then(|c| window.document().lane(&c.lane)).expect("its lane").clone();
    let locked = Lane { locked: true, ..lane.as_ref().clone() };
    window.app_mut().act(Action::Edit(Box::new(Edit::SetLane(locked))));
    select(&mut window, Selection::card(pain));
    assert!(window.shows_part("is locked, so this card cannot be changed"), "why nothing can be typed");
    click(&mut window, "Unlock lane");
    assert!(!window.document().lane(&lane.id).is_some_and(|l| l.locked));
}

#[test]
fn refused_edits_show_their_message() {
    let mut window = retail();
    let lane = window.document().lanes.iter().find(|l| l.kind == LaneKind::Pains).expect("a lane").clone();
    let locked = Lane { locked: true, ..lane.as_ref().clone() };
    window.app_mut().act(Action::Edit(Box::new(Edit::SetLane(locked))));
    select(&mut window, Selection::Lane(lane.id.clone()));
    let before = window.document().clone();
    click(&mut window, "Delete what is selected");
    assert_eq!(window.document(), &before, "a locked lane keeps its cards");
    assert!(window.shows_part("Unlock it first"), "and the window says why");
}

/// Gives the row of the outline with this name the focus, as Tab and arrows would.
fn focus_row(window: &mut Window, part: &str) {
    let name = window
        .names(Role::TreeItem)
        .into_iter()
        .find(|n| n.contains(part))
        .unwrap_or_else(|| panic!("no row contains {part}"));
    window.harness().get_by_role_and_label(Role::TreeItem, &name).click_accesskit();
    window.settle();
}

#[test]
fn phases_steps_lanes_and_personas_move_by_keyboard() {
    let mut window = retail();
    let order = |d: &Document| d.phases.iter().map(|p| p.name.clone()).collect::<Vec<_>>();
    let before = order(window.document());
    focus_row(&mut window, &before[1]);
    window.press(Modifiers::ALT, Key::ArrowUp);
    assert_eq!(window.document().phases[0].name, before[1], "the phase went up");
    window.press(Modifiers::ALT, Key::ArrowDown);
    assert_eq!(order(window.document()), before, "and down again, with the focus still on it");

    let lanes: Vec<Id> = window.document().lanes.iter().map(|l| l.id.clone()).collect();
    focus_row(&mut window, "Pain points");
    window.press(Modifiers::ALT, Key::ArrowUp);
    assert_ne!(window.document().lanes.iter().map(|l| l.id.clone()).collect::<Vec<_>>(), lanes, "the lane went up");

    let second = window.document().personas[1].clone();
    focus_row(&mut window, &second.name);
    window.press(Modifiers::ALT, Key::ArrowUp);
    assert_eq!(window.document().personas[0].id, second.id, "the persona went up");
}

#[test]
fn the_outline_is_the_whole_map_by_keyboard() {
    let mut window = retail();
    let phase = window.document().phases[0].clone();
    let step = phase.steps[0].clone();
    let card = window.document().cards.iter().find(|c| c.step == step.id).expect("a card at the first step").clone();
    focus_row(&mut window, &phase.name);
    window.press(Modifiers::NONE, Key::ArrowRight);
    window.press(Modifiers::NONE, Key::ArrowRight);
    assert_eq!(window.app().state().selection, Selection::Step(step.id.clone()), "Right opens, and goes in");
    window.press(Modifiers::NONE, Key::ArrowRight);
    let rows = window.names(Role::TreeItem);
    let start: String = card.text.chars().take(20).collect();
    assert!(rows.iter().any(|r| r.contains(&start)), "the cards of the step are rows: {rows:?}");
    window.press(Modifiers::NONE, Key::ArrowDown);
    assert!(
        matches!(&window.app().state().selection, Selection::Cards(_) | Selection::Emotion { .. }),
        "Down goes to what stands there"
    );
    window.press(Modifiers::NONE, Key::ArrowLeft);
    assert_eq!(window.app().state().selection, Selection::Step(step.id.clone()), "Left goes out");
    window.press(Modifiers::NONE, Key::ArrowLeft);
    window.press(Modifiers::NONE, Key::ArrowLeft);
    assert_eq!(window.app().state().selection, Selection::Phase(phase.id.clone()), "and further out");
}

#[test]
fn names_are_typed_where_they_stand() {
    let mut window = retail();
    let phase = window.document().phases[0].clone();
    focus_row(&mut window, &phase.name);
    window.press(Modifiers::NONE, Key::F2);
    window.type_text("Dreaming");
    window.press(Modifiers::NONE, Key::Enter);
    assert_eq!(window.document().phases[0].name, "Dreaming");
    window.press(Modifiers::NONE, Key::F2);
    window.type_text("Something else");
    window.press(Modifiers::NONE, Key::Escape);
    assert_eq!(window.document().phases[0].name, "Dreaming", "Escape leaves it as it was");
}

#[test]
fn a_phase_is_added_and_named_at_once() {
    let mut window = retail();
    let count = window.document().phases.len();
    click(&mut window, "Add phase");
    assert_eq!(window.document().phases.len(), count + 1);
    window.type_text("Afterwards");
    window.press(Modifiers::NONE, Key::Enter);
    assert_eq!(window.document().phases.last().map(|p| p.name.clone()).as_deref(), Some("Afterwards"));
}

#[test]
fn a_lane_of_any_kind_is_added_and_hidden() {
    let mut window = retail();
    click(&mut window, "Add lane");
    click(&mut window, "Support processes");
    let lane = window.document().lanes.last().expect("a lane").clone();
    assert_eq!(lane.kind, LaneKind::Support);
    click(&mut window, "Hide Support processes");
    assert!(window.document().lane(&lane.id).is_some_and(|l| l.hidden));
    click(&mut window, "Show Support processes");
    assert!(!window.document().lane(&lane.id).is_some_and(|l| l.hidden));
}

#[test]
fn the_menu_of_a_row_opens_by_keyboard() {
    let mut window = retail();
    let phase = window.document().phases[0].clone();
    focus_row(&mut window, &phase.name);
    window.press(Modifiers::SHIFT, Key::F10);
    click(&mut window, "Add phase before");
    assert_eq!(window.document().phases[1].id, phase.id, "another phase stands before it");
}

#[test]
fn notes_belong_to_what_is_selected_and_to_the_map() {
    let mut window = retail();
    let pain = card_of(window.document(), CardKind::Pain);
    window.app_mut().act(Action::RightTab(RightTab::Notes));
    select(&mut window, Selection::card(pain.clone()));
    window.fill("Notes on the map", "Ask legal.");
    assert_eq!(window.document().notes, "Ask legal.");
    let title =
        window.names(Role::MultilineTextInput).into_iter().find(|l| l.starts_with("Pain point in")).expect("its title");
    window.fill(&title, "Seen twice.");
    assert_eq!(window.document().card(&pain).map(|c| c.note.clone()).as_deref(), Some("Seen twice."));
}

#[test]
fn a_map_of_ten_thousand_cards_shows_few_rows() {
    let mut window = retail();
    let mut document = wayfare::model::sample::journey(10_000, 1, Language::English);
    // All of them at one step, so that one row opens them all.
    let first = document.phases[0].steps[0].id.clone();
    for card in Arc::make_mut(&mut document.cards) {
        let card = Arc::make_mut(card);
        card.step = first.clone();
        card.span = 1;
    }
    let path = window.path("large.ron");
    wayfare::io::save(&path, &document).expect("saved");
    window.app_mut().act(Action::OpenPath(path));
    window.settle();
    let phase = window.document().phases[0].clone();
    focus_row(&mut window, &phase.name);
    // Opens the phase, goes to its first step, opens that.
    for _ in 0..3 {
        window.press(Modifiers::NONE, Key::ArrowRight);
    }
    let open = window.document().cards.iter().filter(|c| c.step == phase.steps[0].id).count();
    assert!(open >= 10_000, "only {open} cards are open");
    let phase_rows = window.names(Role::TreeItem).len() - window.document().lanes.len();
    assert!(phase_rows < 50, "{phase_rows} rows are told of {open} cards");
}
