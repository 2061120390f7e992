//! Personas in the window: their perspective, their fields, the library, and both states.

use egui::{Key, Modifiers, accesskit::Role};
use egui_kittest::kittest::Queryable as _;
use wayfare::{
    app::{
        action::Action,
        command::{Command, CommandId},
        dialog::Dialog,
        library::LibraryAction,
        perspective::Perspective,
        state::Selection,
    },
    base::Id,
    io::{self, library},
    model::Persona,
};

use crate::harness::Window;

fn retail() -> Window {
    Window::with_template("Retail, online and in store")
}

fn act(window: &mut Window, action: Action) {
    window.app_mut().act(action);
    window.settle();
}

fn run(window: &mut Window, id: CommandId) {
    let action = Command::of(id).act(window.app().state()).expect("it makes sense now");
    act(window, action);
}

/// Uses a button, wherever it stands.
fn push(window: &mut Window, name: &str) {
    window.harness().get_by(|n| n.role() == Role::Button && n.label().as_deref() == Some(name)).click_accesskit();
    window.settle();
}

fn first(window: &mut Window) -> Id {
    let id = window.document().personas[0].id.clone();
    act(window, Action::Select(Selection::Persona(id.clone())));
    id
}

fn the(window: &Window, id: &Id) -> Persona {
    window.document().persona(id).expect("it is there").as_ref().clone()
}

#[test]
fn the_perspective_has_a_tab_for_each_persona_and_its_sheet() {
    let mut window = retail();
    window.press(Modifiers::ALT, Key::Num2);
    assert_eq!(window.app().state().perspective, Perspective::Personas);
    assert!(window.shows("Sheet of Adventure traveller"));
    window.harness().get_by(|n| n.role() == Role::Tab && n.label().as_deref() == Some("Family")).click();
    window.settle();
    assert!(window.shows("Sheet of Family"));
    let id = window.document().personas[1].id.clone();
    assert_eq!(window.app().state().selection, Selection::Persona(id.clone()), "its fields are at the right");
    window.click("Move earlier");
    assert_eq!(window.document().personas[0].id, id);
    window.harness().get_by(|n| n.role() == Role::Tab && n.label().as_deref() == Some("Family")).focus();
    window.settle();
    window.press(Modifiers::NONE, Key::ArrowRight);
    assert!(window.shows("Sheet of Adventure traveller"), "arrows go from tab to tab");
}

#[test]
fn a_map_without_personas_says_what_they_are_and_begins_one() {
    let mut window = Window::with_template("Blank");
    while let Some(persona) = window.document().personas.first().cloned() {
        act(&mut window, Action::Edit(Box::new(wayfare::edit::Edit::RemovePersona(persona.id.clone()))));
    }
    act(&mut window, Action::Perspective(Perspective::Personas));
    assert!(window.shows("No personas yet"));
    window.click("Add a persona");
    assert_eq!(window.document().personas.len(), 1);
    assert_eq!(window.app().state().perspective, Perspective::Personas, "one stays there");
    assert!(window.shows_part("Sheet of"));
}

#[test]
fn a_list_is_written_moved_and_emptied_by_keys() {
    let mut window = retail();
    let id = first(&mut window);
    let before = the(&window, &id).goals;
    assert_eq!(before.len(), 2);
    window.fill("Add to “Goals”", "Rest");
    assert_eq!(the(&window, &id).goals[2], "Rest");
    window.press(Modifiers::NONE, Key::Enter);
    window.type_text("Sleep");
    assert_eq!(the(&window, &id).goals[2..], ["Rest", "Sleep"], "Enter begins the next one");
    window.press(Modifiers::ALT, Key::ArrowUp);
    assert_eq!(the(&window, &id).goals[2..], ["Sleep", "Rest"], "Alt and an arrow move it");
    push(&mut window, "Remove: Sleep");
    assert_eq!(the(&window, &id).goals[2..], ["Rest"]);
    window.fill("Goals, 3", "");
    window.press(Modifiers::NONE, Key::Tab);
    assert_eq!(the(&window, &id).goals, before, "an empty one is none");
}

#[test]
fn empty_groups_are_folded_until_somebody_opens_them() {
    let mut window = retail();
    let id = first(&mut window);
    let bare = Persona { note: String::new(), ..the(&window, &id) };
    act(&mut window, Action::Edit(Box::new(wayfare::edit::Edit::SetPersona(Box::new(bare)))));
    assert!(window.shows("Note, nothing yet"));
    push(&mut window, "Note, nothing yet");
    window.fill("Note", "Seen in March");
    assert_eq!(the(&window, &id).note, "Seen in March");
}

#[test]
fn shares_beyond_all_customers_are_said() {
    let mut window = retail();
    first(&mut window);
    assert!(!window.shows_part("add up to"));
    window.fill("Share of customers in %", "80");
    assert!(window.shows_part("add up to 121"));
}

#[test]
fn a_persona_goes_into_the_library_and_into_another_map() {
    let mut window = retail();
    first(&mut window);
    run(&mut window, CommandId::KeepPersona);
    let folder = window.path("data").join("personas");
    assert_eq!(library::read(&folder).personas.len(), 1);
    assert!(window.shows_part("“Adventure traveller” is in the library"));
    run(&mut window, CommandId::PersonaLibrary);
    assert!(window.shows("Take personas into this map"));
    window
        .harness()
        .get_by(|n| n.role() == Role::CheckBox && n.label().is_some_and(|l| l.contains("Adventure")))
        .click();
    window.settle();
    window.click("Take one persona");
    let names: Vec<String> = window.document().personas.iter().map(|p| p.name.clone()).collect();
    assert_eq!(names, ["Adventure traveller", "Family", "Adventure traveller 2"]);
    run(&mut window, CommandId::Undo);
    assert_eq!(window.document().personas.len(), 2, "one step of history");
}

#[test]
fn another_persona_of_that_name_is_not_replaced_unasked() {
    let mut window = retail();
    let id = first(&mut window);
    run(&mut window, CommandId::KeepPersona);
    let changed = Persona { role: "Somebody else".into(), ..the(&window, &id) };
    act(&mut window, Action::Edit(Box::new(wayfare::edit::Edit::SetPersona(Box::new(changed)))));
    run(&mut window, CommandId::KeepPersona);
    let folder = window.path("data").join("personas");
    assert_ne!(library::read(&folder).personas[0].persona.role, "Somebody else");
    assert!(matches!(window.app().state().dialog, Some(Dialog::ReplacePersona(_))));
    window.click("Replace");
    assert_eq!(library::read(&folder).personas[0].persona.role, "Somebody else");
}

#[test]
fn personas_of_another_map_are_on_offer() {
    let mut window = Window::with_template("Blank");
    let other = window.path("other.ron");
    io::save(&other, &io::Template::Retail.document(wayfare::base::Language::English)).expect("saved");
    let before = window.document().personas.len();
    run(&mut window, CommandId::PersonaLibrary);
    assert!(window.shows_part("The library is empty"));
    act(&mut window, Action::Library(LibraryAction::OpenMap(other)));
    window.harness().get_by(|n| n.role() == Role::CheckBox && n.label().is_some_and(|l| l.contains("Family"))).click();
    window.settle();
    window.click("Take one persona");
    assert_eq!(window.document().personas.len(), before + 1);
    act(&mut window, Action::Library(LibraryAction::Open));
    act(&mut window, Action::Library(LibraryAction::OpenMap("/nowhere/at/all.ron".into())));
    assert!(window.shows_part("/nowhere/at/all.ron"), "why not is said in the dialog");
}

#[test]
fn the_other_state_is_typed_beside_the_own_and_told_with_its_difference() {
    let mut window = retail();
    let (persona, step) = {
        let felt = &window.document().emotions[0];
        (felt.persona.clone(), felt.step.clone())
    };
    let own = window.document().emotion(&persona, &step).expect("felt").value;
    act(&mut window, Action::Select(Selection::Emotion { persona: persona.clone(), step: step.clone() }));
    window.fill("Future state", "2");
    assert_eq!(window.document().foreseen(&persona, &step).map(|e| e.value), Some(2.0));
    assert!(window.shows(&format!("{} better", 2.0 - own)));
    run(&mut window, CommandId::OneState);
    assert!(window.document().journey.one_state);
    window.fill("Future state", "");
    assert!(window.document().foreseen.is_empty());
}

#[test]
fn another_map_is_laid_over_as_one_step_and_what_did_not_match_is_said() {
    let mut window = retail();
    let mut other = io::Template::Retail.document(wayfare::base::Language::English);
    let stranger = std::sync::Arc::make_mut(&mut std::sync::Arc::make_mut(&mut other.personas)[1]);
    stranger.name = "Somebody new".into();
    let new_id = Id::from("somebody-new");
    let old_id = std::mem::replace(&mut stranger.id, new_id.clone());
    other.cards = std::sync::Arc::default();
    (other.links, other.seams, other.waived, other.rounds) = Default::default();
    for felt in std::sync::Arc::make_mut(&mut other.emotions) {
        let felt = std::sync::Arc::make_mut(felt);
        if felt.persona == old_id {
            felt.persona = new_id.clone();
        }
    }
    let path = window.path("soll.ron");
    io::save(&path, &other).expect("saved");
    run(&mut window, CommandId::OverlayMap);
    assert!(window.shows("Overlay another map"));
    act(&mut window, Action::Library(LibraryAction::Overlay(path)));
    assert_eq!(window.document().foreseen.len(), 12);
    assert!(window.shows_part("12 feelings of “soll.ron”"));
    assert!(window.shows_part("Not in this map and left out: “Somebody new”"));
    run(&mut window, CommandId::Undo);
    assert!(window.document().foreseen.is_empty());
}
