//! What empty lanes and panels say, and the first steps for newcomers.

use egui::{Key, Modifiers, accesskit::Role};
use egui_kittest::kittest::Queryable as _;
use wayfare::{
    app::{
        action::Action,
        state::{RightTab, Selection, Settings},
    },
    base::Language,
    edit::Edit,
    i18n,
    io::settings::Hint,
    model::{CardKind, LaneKind},
};

use crate::harness::Window;

/// The blank map in that language.
fn blank(language: Language) -> Window {
    let mut window = Window::open(language, None);
    window.click(i18n::text(language, "template-blank"));
    window
}

/// A window that shows the first steps, as at the first start.
fn newcomer(language: Language) -> Window {
    let mut window = Window::open(language, None);
    let settings = Settings { hint: Hint::default(), ..window.app().state().settings.clone() };
    window.app_mut().act(Action::Settings(Box::new(settings)));
    window.click(i18n::text(language, "template-blank"));
    window
}

fn edit(window: &mut Window, edit: Edit) {
    window.app_mut().act(Action::Edit(Box::new(edit)));
    window.settle();
}

#[test]
fn every_empty_lane_asks_for_what_belongs_there_in_both_languages() {
    for language in Language::ALL {
        let window = blank(language);
        let buttons = window.names(Role::Button);
        for key in ["empty-touchpoints", "empty-emotion", "empty-thoughts", "empty-pains", "empty-opportunities"] {
            let sentence = i18n::text(language, key);
            assert!(buttons.iter().any(|name| name.ends_with(sentence)), "{sentence} is not among {buttons:?}");
        }
        assert!(window.shows(i18n::text(language, "canvas-first-words")), "the first lane asks louder");
    }
}

#[test]
fn every_kind_of_lane_has_a_sentence() {
    let mut window = blank(Language::English);
    for lane in window.document().lanes.clone().iter() {
        edit(&mut window, Edit::RemoveLane(lane.id.clone()));
    }
    let mut seen = std::collections::BTreeSet::new();
    // Few at a time, so that each is high enough for its words.
    for kinds in LaneKind::ALL.chunks(4) {
        for kind in kinds {
            window.app_mut().act(Action::Add(wayfare::app::action::Addition::Lane(*kind)));
        }
        window.app_mut().act(Action::DropDraft);
        window.settle();
        let prefix = "Add: ";
        let named = window
            .names(Role::Button)
            .into_iter()
            .filter(|name| name.starts_with(prefix) && name.ends_with(['?', '.']));
        seen.extend(named);
        for lane in window.document().lanes.clone().iter() {
            edit(&mut window, Edit::RemoveLane(lane.id.clone()));
        }
    }
    // The first lane of each four that holds cards asks in the middle of the map instead.
    assert!(seen.len() >= LaneKind::ALL.len() - 4, "{seen:?}");
}

#[test]
fn the_plus_of_a_sentence_opens_a_card_and_the_sentence_goes() {
    let mut window = blank(Language::English);
    window.click("Add: What gets in the way, and how badly?");
    window.type_text("No size left");
    window.press(Modifiers::NONE, Key::Enter);
    let card = window.document().cards[0].clone();
    assert_eq!((card.kind.card_kind(), card.text.as_str()), (CardKind::Pain, "No size left"));
    assert!(!window.shows_part("What gets in the way"), "the lane says what is in it now");
    assert!(window.shows_part("What could make it better?"), "the others still ask");
}

#[test]
fn the_lane_of_feelings_begins_a_curve_and_asks_for_a_persona_where_there_is_none() {
    let mut window = blank(Language::English);
    window.click("Add: Click where it feels good or bad, and the curve follows.");
    assert_eq!(window.document().emotions.len(), 1, "a feeling is there to be moved");
    assert!(matches!(window.app().state().selection, Selection::Emotion { .. }), "and selected");
    let persona = window.document().personas[0].id.clone();
    edit(&mut window, Edit::RemovePersona(persona));
    assert!(window.shows("Whose journey is it? Add the first persona."), "the outline asks as well");
    window.click("Add: Add a persona first: each has a curve of its own.");
    assert_eq!(window.document().personas.len(), 1, "the persona is there");
}

#[test]
fn locked_lanes_do_not_ask() {
    let mut window = blank(Language::English);
    let lane = window.document().lanes.iter().find(|l| l.kind == LaneKind::Pains).expect("the lane").clone();
    let mut locked = lane.as_ref().clone();
    locked.locked = true;
    edit(&mut window, Edit::SetLane(locked));
    assert!(!window.shows_part("What gets in the way"));
}

#[test]
fn empty_panels_say_what_belongs_there() {
    for language in Language::ALL {
        let mut window = blank(language);
        assert!(window.shows(i18n::text(language, "empty-inspector")), "the inspector of nothing");
        let persona = window.document().personas[0].id.clone();
        edit(&mut window, Edit::RemovePersona(persona));
        for lane in window.document().lanes.clone().iter() {
            edit(&mut window, Edit::RemoveLane(lane.id.clone()));
        }
        assert!(window.shows(i18n::text(language, "empty-outline-lanes")), "a map without lanes");
        assert!(window.shows(i18n::text(language, "empty-outline-personas")), "a map without personas");
        window.app_mut().act(Action::RightTab(RightTab::Notes));
        window.settle();
    }
}

#[test]
fn the_first_steps_are_ticked_off_and_go_by_themselves() {
    let mut window = newcomer(Language::English);
    assert!(window.shows("Step 1: Type what people say") && window.shows("Step 3: Export when it is ready"));
    window.click("Write a card");
    assert!(window.shows("Step 1: Type what people say"), "a card without words is none");
    window.type_text("Sees boots");
    window.press(Modifiers::NONE, Key::Enter);
    assert!(window.shows("Step 1, done: Type what people say"), "something was written");
    window.press(Modifiers::ALT, Key::ArrowRight);
    assert!(window.shows("Step 2, done: Drag a card, or press Enter on it"), "and moved");
    window.press(Modifiers::COMMAND, Key::E);
    let out = window.path("boots.pdf");
    window.app_mut().act(Action::WriteExport(out));
    window.settle();
    assert!(!window.shows("First steps"), "all three are taken");
    assert!(window.app().state().settings.hint.is_over());
}

#[test]
fn the_first_steps_never_take_the_keyboard_and_stay_away_once_closed() {
    let mut window = newcomer(Language::German);
    let before = window.harness().ctx.memory(|m| m.focused());
    assert!(window.shows("Erste Schritte"));
    window.settle();
    assert_eq!(window.harness().ctx.memory(|m| m.focused()), before, "the focus is where it was");
    window.click("Erste Schritte schließen");
    assert!(!window.shows("Erste Schritte"));
    let mut again = window.again();
    // Windows under test begin without: what counts is what was written.
    let written = std::fs::read_to_string(again.path("config").join("settings.ron")).expect("the settings");
    assert!(written.contains("closed: true"), "{written}");
    again.settle();
}

#[test]
fn the_first_steps_leave_the_middle_of_the_sheet_alone() {
    let mut window = newcomer(Language::English);
    let hint = window.harness().get_by_label("First steps").rect();
    let screen = window.harness().ctx.content_rect();
    assert!(hint.left() > screen.center().x && hint.top() > screen.center().y, "{hint} lies in the corner");
}

#[test]
fn the_first_steps_lie_under_the_sheet_and_not_over_it() {
    let mut window = newcomer(Language::German);
    let card = window.harness().get_by_label("Erste Schritte").rect();
    let state = window.app().state();
    let (camera, sheet) = (state.camera, state.drawing.size());
    assert!(camera.fitted);
    let foot = 48.0 + (sheet.h - camera.origin.y) * camera.zoom;
    assert!(foot <= card.top(), "the sheet ends at {foot}, above {card:?}");
}

#[test]
fn the_first_steps_stay_away_from_full_maps_and_while_something_is_looked_for() {
    let mut window = newcomer(Language::English);
    window.press(Modifiers::COMMAND, Key::F);
    assert!(!window.shows("First steps"), "matches may lie where the card would");
    window.press(Modifiers::NONE, Key::Escape);
    assert!(window.shows("First steps"));
    window.app_mut().act(Action::Zoom(wayfare::app::action::Zoom::To(1.5)));
    window.settle();
    assert!(!window.shows("First steps"), "nor over a part of the sheet");

    let mut template = Window::with_template("Retail, online and in store");
    let path = template.path("boots.ron");
    template.app_mut().act(Action::SaveTo(path));
    template.settle();
    let settings = Settings { hint: Hint::default(), ..template.app().state().settings.clone() };
    template.app_mut().act(Action::Settings(Box::new(settings)));
    template.settle();
    assert!(!template.shows("First steps"), "a map full of cards has not just begun");
}
