//! Templates in the window: nine that are shipped, and one's own: kept, begun with, called otherwise, removed.

use std::fs;

use egui::{Key, Modifiers};
use wayfare::{
    app::{action::Action, command::CommandId, dialog::Dialog, template::TemplateAction},
    base::Language,
    io::{Template, own_template},
    model::Document,
};

use crate::harness::Window;

const RETAIL: &str = "Retail, online and in store";

fn run(window: &mut Window, id: CommandId) {
    window.app_mut().act(Action::Run(id));
    window.settle();
}

/// A window whose map was kept as a template of that name.
fn kept_as(name: &str, change: impl FnOnce(&mut Window)) -> Window {
    let mut window = Window::with_template(RETAIL);
    run(&mut window, CommandId::SaveTemplate);
    window.fill("Name", name);
    change(&mut window);
    window.click("Save template");
    window
}

fn own(window: &Window) -> Vec<(String, Document)> {
    let folder = own_template::folder(&window.path("config"));
    let found = own_template::read(&folder);
    found.templates.into_iter().map(|t| (t.name, Document::clone(&t.map))).collect()
}

#[test]
fn every_shipped_template_is_in_the_gallery_and_begins_a_map_by_keys() {
    for language in Language::ALL {
        let mut window = Window::open(language, None);
        window.app_mut().act(Action::New);
        window.settle();
        for template in Template::ALL {
            assert!(window.shows(template.title(language)), "{} in {}", template.name(), language.tag());
        }
        window.press(Modifiers::NONE, Key::Tab);
        window.press(Modifiers::NONE, Key::Enter);
        let title = &window.document().journey.title;
        assert_eq!(*title, Template::Retail.document(language).journey.title, "the second one of the gallery");
    }
}

#[test]
fn a_map_is_kept_as_a_template_and_new_maps_begin_with_it() {
    let mut window =
        kept_as("Our / way: of mapping", |window| window.fill("What is in it, in a sentence", "Two people."));
    assert!(window.shows_part("is in the gallery from now on"));
    let file = own_template::folder(&window.path("config")).join("our-way-of-mapping.template.ron");
    assert!(fs::read_to_string(&file).expect("a file").contains("Two people."));
    let (original, map) = (window.document().clone(), window.app().state().map);
    window.app_mut().act(Action::New);
    window.settle();
    assert!(window.shows("Your own"));
    window.click("Our / way: of mapping");
    assert_ne!(window.app().state().map, map, "another map");
    let begun = window.document();
    assert!(begun.personas == original.personas && begun.lanes == original.lanes);
    assert!(begun.cards.iter().zip(original.cards.iter()).all(|(new, old)| new.text == old.text && new.votes == 0));
    assert_eq!(begun.cards.len(), original.cards.len());
    assert_eq!(window.app().state().session.as_ref().and_then(|s| s.path()), None, "a map without a file");
}

#[test]
fn only_the_structure_stays_where_nothing_else_is_wanted() {
    let window = kept_as("Bare", |window| {
        for name in ["The cards, with feelings, title and notes", "The personas", "The evidence", "The metrics"] {
            window.click(name);
        }
    });
    let (_, map) = own(&window).pop().expect("a template");
    assert!(map.cards.is_empty() && map.personas.is_empty() && map.evidence.is_empty() && map.emotions.is_empty());
    assert!(map.journey.title.is_empty() && map.links.is_empty());
    let original = window.document();
    assert_eq!(
        (&map.phases.len(), map.lanes.len(), &map.page),
        (&original.phases.len(), original.lanes.len(), &original.page)
    );
}

#[test]
fn one_of_that_name_is_replaced_only_when_asked() {
    let mut window = kept_as("Ours", |_| {});
    run(&mut window, CommandId::SaveTemplate);
    window.fill("Name", "Ours");
    window.click("The evidence");
    window.click("Save template");
    assert!(window.shows_part("There is a template “Ours” already."));
    assert!(!own(&window)[0].1.evidence.is_empty(), "nothing was replaced yet");
    window.click("Replace");
    assert!(own(&window)[0].1.evidence.is_empty());
    run(&mut window, CommandId::SaveTemplate);
    for name in ["Others", "Ours"] {
        window.fill("Name", name);
        window.press(Modifiers::NONE, Key::Enter);
        if name == "Others" {
            assert_eq!(own(&window).len(), 2, "Enter in the field of the name keeps it");
            run(&mut window, CommandId::SaveTemplate);
        }
    }
    window.press(Modifiers::NONE, Key::Enter);
    assert!(window.shows_part("There is a template “Ours” already."), "Enter alone replaces nothing");
}

#[test]
fn a_template_is_called_otherwise_and_removed_after_asking() {
    let mut window = kept_as("Ours", |_| {});
    window.app_mut().act(Action::New);
    window.settle();
    window.click("Rename template Ours");
    window.fill("Name", "Theirs");
    window.press(Modifiers::NONE, Key::Enter);
    assert_eq!(own(&window)[0].0, "Theirs");
    assert!(window.shows("Theirs") && !window.shows("Ours"), "in the gallery as well");
    window.click("Remove template Theirs");
    assert!(
        matches!(window.app().state().dialog, Some(Dialog::RemoveTemplate(_))),
        "{:?}",
        window.app().state().dialog
    );
    assert!(window.shows_part("Remove the template “Theirs”?"), "{:?}", window.names(egui::accesskit::Role::Label));
    window.click("Cancel");
    window.click("Remove template Theirs");
    window.click("Remove template");
    assert!(own(&window).is_empty() && !window.shows("Theirs"));
    assert!(matches!(window.app().state().dialog, Some(Dialog::New)), "the gallery is there again");
}

#[test]
fn a_broken_file_is_named_and_left_out() {
    let mut window = kept_as("Ours", |_| {});
    let broken = own_template::folder(&window.path("config")).join("broken.template.ron");
    fs::write(&broken, "(format: 1, name: ").expect("a broken file");
    window.app_mut().act(Action::Template(TemplateAction::Read));
    window.app_mut().act(Action::New);
    window.settle();
    assert!(window.shows("Ours") && window.shows_part("broken.template.ron"));
    assert!(broken.exists(), "and left alone");
}
