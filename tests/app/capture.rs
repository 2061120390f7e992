//! Quick capture by keyboard: forty spoken items, completion, the ghost on the map, and everything
//! that may happen while a line is half typed.

use std::{fs, path::Path};

use egui::{Event, Key, Modifiers, PointerButton, accesskit::Role, pos2};
use egui_kittest::kittest::NodeT as _;
use wayfare::{
    app::{
        action::{Action, Zoom},
        state::Selection,
    },
    base::Language,
    io,
    model::{Card, Document, Kind, LaneKind},
    session::Session,
};

use crate::harness::Window;

const RETAIL: &str = "Retail, online and in store";

impl Window {
    fn capture(&mut self) {
        self.press(Modifiers::COMMAND, Key::K);
    }

    fn enter(&mut self) {
        self.press(Modifiers::NONE, Key::Enter);
    }

    /// Types, and gives the view time to glide there.
    fn write(&mut self, text: &str) {
        self.harness().event(Event::Text(text.to_owned()));
        self.harness().run_steps(4);
        self.settle();
    }

    /// The same for a key.
    fn strike(&mut self, modifiers: Modifiers, key: Key) {
        self.harness().key_press_modifiers(modifiers, key);
        self.harness().run_steps(4);
        self.settle();
    }

    fn is_capturing(&self) -> bool {
        self.app().state().capture.is_open
    }

    fn committed(&self) -> &Document {
        self.app().state().session.as_ref().map(Session::committed).expect("a map is open")
    }

    /// What screen readers are told by themselves.
    fn told(&mut self) -> String {
        let nodes = self.harness().root().children_recursive();
        nodes.filter(|n| n.accesskit_node().role() == Role::Status).filter_map(|n| n.value()).collect()
    }

    fn line(&self) -> &str {
        &self.app().state().capture.line
    }

    fn last(&self) -> &Card {
        let known = self.app().state().selection.only_card().expect("what was added is selected").clone();
        self.document().card(&known).expect("and on the map")
    }
}

fn spoken(name: &str) -> Vec<String> {
    let path = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/data/capture").join(name);
    let text = fs::read_to_string(path).expect("the list is there");
    text.lines().filter(|l| !l.is_empty() && !l.starts_with("//")).map(str::to_owned).collect()
}

/// Types every item into the line of quick capture: letters, Tab, Enter and nothing else.
fn say(window: &mut Window, items: &[String]) {
    window.capture();
    for item in items {
        let (goes_on, typed) = item.strip_prefix("→ ").map_or((false, item.as_str()), |typed| (true, typed));
        for (at, piece) in typed.split('⇥').enumerate() {
            if at > 0 {
                window.strike(Modifiers::NONE, Key::Tab);
            }
            if !piece.is_empty() {
                window.write(piece);
            }
        }
        window.strike(if goes_on { Modifiers::SHIFT } else { Modifiers::NONE }, Key::Enter);
        assert_eq!(window.line(), "", "{item} was added, and the line is free for the next one");
    }
    window.press(Modifiers::NONE, Key::Escape);
}

/// What `after` has and `before` has not, a line each.
fn news(before: &Document, after: &Document) -> String {
    let mut lines = Vec::new();
    for card in after.cards.iter().filter(|c| before.card(&c.id).is_none()) {
        let details = match &card.kind {
            Kind::Touchpoint(t) => {
                let channel = t.channel.as_ref().map(|c| format!(" @{c}")).unwrap_or_default();
                format!("{channel}{}", if t.moment.is_some() { " *" } else { "" })
            }
            Kind::Pain(p) => format!(" !{}", p.severity),
            Kind::Thought(t) if t.verbatim => " verbatim".to_owned(),
            Kind::Metric(m) => {
                m.latest().map(|l| format!(" = {}{} on {}", l.value, m.unit, l.date)).unwrap_or_default()
            }
            _ => String::new(),
        };
        let whose: String = card.personas.iter().flat_map(|p| [" +", p.as_str()]).collect();
        lines.push(format!("{} {}: {}{details}{whose}\n", card.step, card.lane, card.text));
    }
    for feeling in after.emotions.iter().filter(|e| !before.emotions.contains(e)) {
        let star = if feeling.moment.is_some() { " *" } else { "" };
        let quote = if feeling.verbatim { format!(" “{}”", feeling.quote) } else { format!(" {}", feeling.quote) };
        lines.push(format!("{} {} feels {}{star}{quote}\n", feeling.step, feeling.persona, feeling.value));
    }
    lines.concat()
}

fn golden(name: &str, text: &str) {
    insta::with_settings!({ snapshot_path => "../data/golden", prepend_module_to_snapshot => false, omit_expression => true }, {
        insta::assert_snapshot!(name, text);
    });
}

#[test]
fn forty_spoken_items_become_a_map_without_the_mouse() {
    let mut window = Window::with_template(RETAIL);
    let before = window.document().clone();
    let items = spoken("retail.en.txt");
    assert_eq!(items.len(), 40);
    say(&mut window, &items);
    golden("spoken.en", &news(&before, window.document()));
    for _ in &items {
        window.press(Modifiers::COMMAND, Key::Z);
    }
    assert_eq!(*window.document(), before, "each item is one step of undo");
}

#[test]
fn german_items_mean_german_names() {
    let mut window = Window::open(Language::German, None);
    window.click("Handel, online und stationär");
    let before = window.document().clone();
    say(&mut window, &spoken("retail.de.txt"));
    golden("spoken.de", &news(&before, window.document()));
}

#[test]
fn the_line_says_what_enter_will_add_and_the_map_shows_it() {
    let mut window = Window::with_template(RETAIL);
    let before = window.document().clone();
    window.capture();
    let example = window.app().state().capture.example.clone();
    assert_eq!(example, "Notice the need: Tour club @social +Adventure", "made of the map's own names");
    window.type_text("Care: Newsletter +Family @e");
    assert!(window.shows("Adds Touchpoint, 5 Loyalty, Care, E-mail, Family"), "in words");
    assert!(
        window.shows("@email E-mail, online") && window.shows("@event Event, in person, by phone or post"),
        "what @e may become"
    );
    let ghost = window.document().cards.iter().find(|c| c.text == "Newsletter" && before.card(&c.id).is_none());
    assert_eq!(ghost.map(|c| c.step.as_str()), Some("care"), "the map shows it where it will stand");
    assert_eq!(*window.committed(), before, "but has nothing of it yet");
    window.press(Modifiers::NONE, Key::ArrowDown);
    assert!(window.shows("Adds Touchpoint, 5 Loyalty, Care, Event, Family"), "the chosen one counts");
    window.press(Modifiers::NONE, Key::ArrowUp);
    window.press(Modifiers::NONE, Key::Tab);
    assert_eq!(window.line(), "Care: Newsletter +Family @email ");
    window.enter();
    assert_eq!(window.told(), "Added to Care: Newsletter");
    assert_eq!((window.line(), window.is_capturing()), ("", true), "the line stays open");
    assert_eq!(window.last().text, "Newsletter");
    window.enter();
    assert_eq!(window.document().cards.len(), before.cards.len() + 1, "an empty line adds nothing");
    window.type_text("> Oils the boots");
    window.enter();
    assert_eq!((window.last().step.as_str(), window.last().lane.as_str()), ("care", "actions"), "in the same step");
}

#[test]
fn shift_enter_goes_on_to_the_next_step_and_stays_at_the_last() {
    let mut window = Window::with_template(RETAIL);
    window.capture();
    for (text, step) in
        [("First", "notice"), ("Second", "inspire"), ("Recommend: Third", "recommend"), ("Fourth", "recommend")]
    {
        window.type_text(text);
        window.press(Modifiers::SHIFT, Key::Enter);
        let card = window.document().cards.iter().find(|c| text.ends_with(&c.text)).expect("it was added");
        assert_eq!(card.step.as_str(), step);
    }
    window.type_text("Return:");
    assert!(window.shows("Goes to Touchpoint, 4 Service, Return"), "a place alone is a place to go to");
    window.enter();
    window.type_text("Locker");
    window.enter();
    assert_eq!(window.last().step.as_str(), "return");
}

#[test]
fn the_selected_cell_is_where_it_goes_and_a_missing_lane_is_announced() {
    let mut window = Window::with_template(RETAIL);
    let cell = |lane: &str, step: &str| Action::Select(Selection::Cell { lane: lane.into(), step: step.into() });
    window.app_mut().act(cell("pains", "repair"));
    window.settle();
    window.capture();
    window.type_text("Repair desk");
    window.enter();
    assert_eq!(
        (window.last().lane.as_str(), window.last().step.as_str()),
        ("touch", "repair"),
        "no sign: a touchpoint"
    );
    window.press(Modifiers::NONE, Key::Escape);
    for lane in
        window.document().lanes.iter().filter(|l| l.kind == LaneKind::Pains).map(|l| l.id.clone()).collect::<Vec<_>>()
    {
        window.app_mut().act(Action::Edit(Box::new(wayfare::edit::Edit::RemoveLane(lane))));
    }
    window.settle();
    window.capture();
    window.type_text("!4 Nobody answers");
    assert!(window.shows("Adds Pain point, severity 4, 4 Service, Repair, New lane: Pain points"));
    window.enter();
    assert!(window.document().lanes.iter().any(|l| l.kind == LaneKind::Pains), "the lane came with the card");
    window.press(Modifiers::COMMAND, Key::Z);
    assert!(!window.document().lanes.iter().any(|l| l.kind == LaneKind::Pains), "and goes with it");
}

#[test]
fn undo_in_an_empty_line_takes_the_last_card_back() {
    let mut window = Window::with_template(RETAIL);
    let before = window.document().clone();
    window.capture();
    window.type_text("Care: Hotline");
    window.enter();
    window.type_text("ab");
    window.press(Modifiers::COMMAND, Key::Z);
    assert_eq!(
        window.document().cards.len() - before.cards.len(),
        if window.line().is_empty() { 1 } else { 2 },
        "while words stand there, undo is theirs"
    );
    while !window.line().is_empty() {
        window.press(Modifiers::NONE, Key::Backspace);
    }
    window.press(Modifiers::COMMAND, Key::Z);
    assert_eq!(*window.document(), before);
    assert_eq!(window.told(), "Taken back: Add card “Hotline”");
    assert!(window.is_capturing());
    window.type_text("Again");
    window.enter();
    assert_eq!(window.last().step.as_str(), "care", "the place is kept");
}

/// A way to leave the line.
type Leave = fn(&mut Window);

#[test]
fn leaving_the_line_leaves_nothing_on_the_map() {
    let mut window = Window::with_template(RETAIL);
    let before = window.document().clone();
    let leave: [(&str, Leave); 4] = [
        ("Esc", |w| w.press(Modifiers::NONE, Key::Escape)),
        ("help", |w| w.press(Modifiers::NONE, Key::F1)),
        ("export", |w| w.press(Modifiers::COMMAND, Key::E)),
        ("a card", |w| {
            w.app_mut().act(Action::EditText(wayfare::app::state::InPlaceSubject::Card("t-hotline".into())));
        }),
    ];
    for (how, leave) in leave {
        window.capture();
        window.type_text("Care: Ghost");
        assert_ne!(*window.document(), before, "{how}: the ghost shows");
        leave(&mut window);
        window.settle();
        window.settle();
        assert!(!window.is_capturing(), "{how} closes the line");
        window.app_mut().act(Action::CloseDialog);
        window.app_mut().act(Action::DropDraft);
        window.settle();
        assert_eq!(*window.document(), before, "{how}: no ghost is left");
        assert_eq!(window.line(), "Care: Ghost", "{how}: what was typed waits");
        assert!(!window.app().state().is_modified(), "{how}: and nothing has changed");
    }
    window.capture();
    window.type_text("Hotline 2");
    window.enter();
    assert_eq!(window.last().text, "Hotline 2", "typing begins anew over what was left");
}

#[test]
fn the_key_before_every_thought_does_no_harm() {
    let mut window = Window::with_template(RETAIL);
    window.capture();
    window.type_text("Care: Half a");
    window.press(Modifiers::COMMAND, Key::K);
    assert!(window.is_capturing(), "the line stays open");
    window.type_text(" thought");
    assert_eq!(window.line(), "Care: Half a thought", "and goes on");
}

#[test]
fn each_map_has_a_line_of_its_own() {
    let mut window = Window::with_template(RETAIL);
    window.capture();
    window.type_text("Care: Real");
    window.enter();
    window.type_text("Care: Ghost");
    let real = window.committed().clone();
    window.app_mut().act(Action::NewFrom { template: "blank".into(), language: Language::English });
    window.settle();
    assert_eq!((window.line(), window.document().cards.len()), ("", 0), "the other map knows nothing of it");
    window.press(Modifiers::COMMAND, Key::W);
    assert_eq!(window.line(), "Care: Ghost", "and here it waits");
    assert_eq!(*window.document(), real);
}

#[test]
fn a_click_elsewhere_closes_the_line() {
    let mut window = Window::with_template(RETAIL);
    let before = window.document().clone();
    window.capture();
    window.type_text("Ghost");
    let pos = pos2(660.0, 100.0);
    window.harness().event(Event::PointerMoved(pos));
    for pressed in [true, false] {
        let (button, modifiers) = (PointerButton::Primary, Modifiers::NONE);
        window.harness().event(Event::PointerButton { pos, button, pressed, modifiers });
        window.harness().step();
    }
    window.settle();
    assert!(!window.is_capturing());
    assert_eq!(*window.document(), before);
}

#[test]
fn escape_gives_the_keys_back_to_the_map() {
    let mut window = Window::with_template(RETAIL);
    window.capture();
    window.type_text("Care: Hotline");
    window.enter();
    window.press(Modifiers::NONE, Key::Escape);
    let card = window.app().state().selection.clone();
    window.press(Modifiers::NONE, Key::ArrowRight);
    assert_ne!(window.app().state().selection, card, "arrows walk on from what was added");
}

#[test]
fn what_is_only_previewed_is_never_saved_or_kept() {
    let mut window = Window::with_template(RETAIL);
    window.capture();
    window.type_text("Care: Real");
    window.enter();
    window.type_text("Care: Ghost");
    let path = window.path("map.ron");
    window.app_mut().act(Action::SaveTo(path.clone()));
    window.settle();
    let saved = fs::read_to_string(&path).expect("the map was saved");
    assert!(saved.contains("\"Real\"") && !saved.contains("Ghost"), "only what was added is saved");
    assert!(window.is_capturing() && window.document().cards.iter().any(|c| c.text == "Ghost"), "the ghost is back");
    assert!(!window.app().state().is_modified(), "and the map counts as saved");
    window.enter();
    window.type_text("Care: Phantom");
    window.app().state().flush();
    let kept = fs::read_dir(window.path("state").join("recovery")).expect("a folder").flatten();
    let texts: String = kept.filter_map(|e| fs::read_to_string(e.path()).ok()).collect();
    assert!(texts.contains("Ghost") && !texts.contains("Phantom"), "the recovery copy has what was added");
    let read = io::load(&path).expect("it is a map").document;
    assert_eq!(read.cards.len() + 1, window.committed().cards.len());
}

#[test]
fn a_drag_or_an_edit_while_the_ghost_shows_is_a_change_of_its_own() {
    let mut window = Window::with_template(RETAIL);
    let before = window.document().clone();
    window.capture();
    window.type_text("Care: Ghost");
    window.app_mut().act(Action::Edit(Box::new(wayfare::edit::Edit::RemoveCard("t-hotline".into()))));
    window.settle();
    assert_eq!(window.committed().cards.len() + 1, before.cards.len(), "the edit alone");
    assert!(window.document().cards.iter().any(|c| c.text == "Ghost"), "the ghost shows again");
    window.app_mut().act(Action::Undo);
    window.app_mut().act(Action::Begin);
    window.app_mut().act(Action::Cancel);
    window.press(Modifiers::NONE, Key::Escape);
    assert_eq!(*window.document(), before);
}

#[test]
fn the_view_moves_to_the_ghost() {
    let mut window = Window::with_template(RETAIL);
    window.app_mut().act(Action::Zoom(Zoom::To(2.0)));
    window.settle();
    let before = window.app().state().camera;
    window.capture();
    window.type_text("Recommend: Tour report");
    let state = window.app().state();
    assert_ne!(state.camera.origin, before.origin, "the last step was out of sight");
    let sheet = state.drawing.sheet.clone().expect("the map is drawn");
    let ghost = sheet.cards.iter().find(|c| c.card.text == "Tour report").expect("the ghost is on the sheet");
    let left = (ghost.rect.x - state.camera.origin.x) * state.camera.zoom;
    assert!(left > 0.0 && left < state.camera.viewport.x, "now it is in sight");
}

#[test]
fn a_view_of_the_whole_sheet_comes_back_when_the_line_closes() {
    let mut window = Window::with_template(RETAIL);
    let whole = window.app().state().camera;
    assert!(whole.fitted);
    window.capture();
    window.write("#NPS 46");
    let state = window.app().state();
    let sheet = state.drawing.sheet.clone().expect("the map is drawn");
    let ghost = sheet.cards.iter().filter(|c| c.card.text == "NPS").map(|c| c.rect.bottom()).fold(0.0, f32::max);
    let bottom = (ghost - state.camera.origin.y) * state.camera.zoom;
    assert!(bottom < state.camera.viewport.y - 200.0, "the ghost is not under the line");
    window.press(Modifiers::NONE, Key::Escape);
    let camera = window.app().state().camera;
    // The sheet was laid out anew meanwhile, which leaves the last bits of its height open.
    let is_there = (camera.zoom - whole.zoom).abs() < 1e-5 && camera.origin.distance(whole.origin) < 0.01;
    assert!(camera.fitted && is_there, "the whole sheet again: {camera:?} after {whole:?}");
}

#[test]
fn help_explains_the_grammar() {
    let mut window = Window::with_template(RETAIL);
    window.press(Modifiers::NONE, Key::F1);
    for words in
        ["Pain point of severity 4, before or behind the words", "!4", "Persona it concerns, at the end", "+persona"]
    {
        assert!(window.shows(words), "{words}");
    }
}
