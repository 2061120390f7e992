//! Filters by keys and labels: what they fade, what they say, how they end, and that exports follow.

use egui::{Key, Modifiers};
use wayfare::{
    app::{action::Action, search::FilterAction},
    base::Language,
    edit::Edit,
    i18n,
    model::{Filter, Kind},
    scene,
};

use crate::harness::Window;

const TEMPLATE: &str = "Retail, online and in store";
const SHIFT_COMMAND: Modifiers = Modifiers::COMMAND.plus(Modifiers::SHIFT);

#[test]
fn ticking_a_kind_fades_the_rest_and_says_how_much_is_left() {
    let mut window = Window::with_template(TEMPLATE);
    let whole = scene::dump(&window.app().state().drawing.scene);
    let size = window.app().state().drawing.size();
    window.press(SHIFT_COMMAND, Key::F);
    window.click("Pain point");
    let all = window.document().cards.len();
    let pains = window.document().cards.iter().filter(|c| matches!(c.kind, Kind::Pain(_))).count();
    assert!(window.shows(&format!("{pains} of {all} cards")), "the strip says what is seen");
    assert_ne!(scene::dump(&window.app().state().drawing.scene), whole, "the rest is faded");
    assert_eq!(window.app().state().drawing.size(), size, "and nothing moved");
    assert!(window.shows("Filter, 1 criterion set"), "the button says so too");
    window.click("Severity 5 and more");
    assert!(window.shows("Filter, 2 criteria set"), "another criterion");
    window.press(Modifiers::NONE, Key::Escape);
    assert!(!window.app().state().search.is_filter_open, "Esc closes the choices");
    assert!(window.app().state().search.filter.is_on(), "and the filter stays");
    window.click("Clear filter");
    assert_eq!(scene::dump(&window.app().state().drawing.scene), whole, "all is as before");
}

#[test]
fn escape_on_the_canvas_ends_the_filter() {
    let mut window = Window::with_template(TEMPLATE);
    let filter = Filter { severity: 4, ..Filter::default() };
    window.app_mut().act(Action::Filter(FilterAction::Set(Box::new(filter))));
    window.settle();
    assert!(window.shows_part(" cards"), "a filter is on");
    window.press(Modifiers::NONE, Key::Escape);
    assert!(!window.app().state().search.filter.is_on(), "Esc ends it");
}

#[test]
fn the_choices_work_by_keyboard() {
    let mut window = Window::with_template(TEMPLATE);
    window.press(SHIFT_COMMAND, Key::F);
    window.press(Modifiers::NONE, Key::Space);
    let first = window.document().personas[0].id.clone();
    assert!(window.app().state().search.filter.personas.contains(&first), "the first choice has the focus");
    window.press(Modifiers::NONE, Key::Tab);
    window.press(Modifiers::NONE, Key::Space);
    assert_eq!(window.app().state().search.filter.personas.len(), 2, "Tab goes to the next");
    window.press(SHIFT_COMMAND, Key::F);
    assert!(!window.app().state().search.is_filter_open, "the same keys close the choices");
}

#[test]
fn a_persona_that_is_deleted_is_not_asked_for_any_more() {
    let mut window = Window::with_template(TEMPLATE);
    let first = window.document().personas[0].id.clone();
    let filter = Filter { personas: [first.clone()].into_iter().collect(), ..Filter::default() };
    window.app_mut().act(Action::Filter(FilterAction::Set(Box::new(filter))));
    window.app_mut().act(Action::Edit(Box::new(Edit::RemovePersona(first))));
    window.settle();
    assert!(!window.app().state().search.filter.is_on(), "nobody is left to ask for");
}

#[test]
fn an_export_is_offered_as_it_is_seen() {
    let mut window = Window::with_template(TEMPLATE);
    window.press(Modifiers::COMMAND, Key::E);
    assert!(!window.shows_part("As it is seen"), "without a filter there is nothing to offer");
    window.press(Modifiers::NONE, Key::Escape);
    let filter = Filter { severity: 4, ..Filter::default() };
    window.app_mut().act(Action::Filter(FilterAction::Set(Box::new(filter))));
    window.settle();
    let (seen, all) = window.app().state().drawing.seen().cards();
    window.press(Modifiers::COMMAND, Key::E);
    assert!(window.shows(&format!("As it is seen, filtered: {seen} of {all} cards")), "with one it is");
    let mut export = |name: &str, choice: Option<&str>| {
        let path = window.path(name);
        if window.app().state().dialog.is_none() {
            window.press(Modifiers::COMMAND, Key::E);
        }
        window.click("SVG");
        if let Some(choice) = choice {
            window.click("What the filter hides");
            window.click(choice);
        }
        window.app_mut().act(Action::WriteExport(path.clone()));
        window.settle();
        std::fs::read_to_string(path).expect("the export was written")
    };
    let faded = export("faded.svg", None);
    let whole = export("whole.svg", Some("Everything, without the filter"));
    let only = export("only.svg", Some("Only what the filter shows"));
    assert_ne!(faded, whole, "one is faded, the other is not");
    assert!(only.len() < whole.len(), "what is left out is not there at all");
    assert_eq!(window.document().page.filtered, wayfare::model::Filtered::LeaveOut, "the choice stays with the map");
}

#[test]
fn the_filter_speaks_german() {
    let german = Language::German;
    let mut window = Window::open(german, None);
    window.click(i18n::text(german, "template-retail"));
    window.press(SHIFT_COMMAND, Key::F);
    window.click("Schmerzpunkt");
    assert!(window.shows("Filter, 1 Kriterium gesetzt"), "the button");
    assert!(window.shows_part(" Karten"), "the strip");
    window.press(Modifiers::NONE, Key::Escape);
    window.click("Filter aufheben");
    assert!(!window.app().state().search.filter.is_on(), "and back");
}

#[test]
fn the_strip_names_what_is_asked_for_and_drops_each_by_itself() {
    let mut window = Window::with_template(TEMPLATE);
    let persona = window.document().personas[0].clone();
    let filter = Filter { personas: [persona.id.clone()].into_iter().collect(), severity: 3, ..Filter::default() };
    window.app_mut().act(Action::Filter(FilterAction::Set(Box::new(filter))));
    window.settle();
    assert!(window.shows("Stop filtering by Severity 3 and more"), "each value is named");
    window.click(&format!("Stop filtering by {}", persona.name));
    let left = &window.app().state().search.filter;
    assert!(left.personas.is_empty() && left.severity == 3, "only that one is dropped");
    window.click("Stop filtering by Severity 3 and more");
    assert!(!window.app().state().search.filter.is_on(), "without the last one all is to be seen");
}
