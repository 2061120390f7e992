//! The canvas: selecting, walking, editing in place, dragging, adding, undoing.

use egui::{Event, Key, Modifiers, PointerButton, Pos2, Rect, accesskit::Role, pos2};
use egui_kittest::kittest::{NodeT as _, Queryable as _};
use wayfare::{
    app::{
        action::{Action, Zoom},
        state::Selection,
    },
    base::Id,
    edit::Edit,
    io,
    model::{Card, Document},
};

use crate::harness::Window;

const RETAIL: &str = "Retail, online and in store";
const BLANK: &str = "Blank";

impl Window {
    /// Where the first thing lies whose name contains `part`.
    pub(crate) fn rect_of(&mut self, part: &str) -> Rect {
        let found = self.harness().root().children_recursive().find(|n| {
            let node = n.accesskit_node();
            let is_ours = matches!(node.role(), Role::GridCell | Role::ColumnHeader | Role::RowHeader);
            is_ours && node.label().is_some_and(|l| l.contains(part))
        });
        found.unwrap_or_else(|| panic!("nothing on the canvas is called {part}")).rect()
    }

    /// Presses and lets go at `pos`, so many times in quick succession.
    pub(crate) fn click_at(&mut self, pos: Pos2, times: usize) {
        // A frame of the harness takes a quarter of a second.
        self.harness().ctx.options_mut(|o| o.input_options.max_double_click_delay = 0.6);
        self.harness().event(Event::PointerMoved(pos));
        for _ in 0..times {
            for pressed in [true, false] {
                let modifiers = Modifiers::NONE;
                self.harness().event(Event::PointerButton { pos, button: PointerButton::Primary, pressed, modifiers });
            }
            self.harness().step();
        }
        self.settle();
    }

    /// A click with keys held.
    pub(crate) fn click_with(&mut self, modifiers: Modifiers, at: Pos2) {
        self.harness().event(Event::ModifiersChanged(modifiers));
        self.click_at(at, 1);
        self.harness().event(Event::ModifiersChanged(Modifiers::NONE));
        self.settle();
    }

    /// Presses at `from` and moves to `to`, without letting go.
    pub(crate) fn drag(&mut self, from: Pos2, to: Pos2) {
        self.harness().drag_at(from);
        self.harness().step();
        for part in [0.2, 0.6, 1.0] {
            self.harness().hover_at(from.lerp(to, part));
            self.harness().step();
        }
        self.harness().step();
    }

    pub(crate) fn let_go(&mut self, at: Pos2) {
        self.harness().drop_at(at);
        self.settle();
    }

    pub(crate) fn card(&self, text: &str) -> Card {
        let found = self.document().cards.iter().find(|c| c.text == text);
        found.unwrap_or_else(|| panic!("no card says {text}")).as_ref().clone()
    }

    pub(crate) fn select(&mut self, selection: Selection) {
        self.app_mut().act(Action::Select(selection));
        self.settle();
    }

    pub(crate) fn selection(&self) -> Selection {
        self.app().state().selection.clone()
    }

    fn undo_label(&self) -> Option<String> {
        self.app().state().session.as_ref().and_then(|s| s.undo_label(wayfare::base::Language::English))
    }

    pub(crate) fn keys(&mut self, keys: &[Key]) {
        for key in keys {
            self.press(Modifiers::NONE, *key);
        }
    }
}

/// The retail map as the template has it.
pub(crate) fn retail() -> Document {
    Window::with_template(RETAIL).document().clone()
}

pub(crate) fn step_of(document: &Document, name: &str) -> Id {
    document.steps().find(|(_, s)| s.name == name).map(|(_, s)| s.id.clone()).expect("the template has the step")
}

#[test]
fn a_map_is_made_by_keys_and_pointer_undone_saved_and_read_again() {
    let mut window = Window::with_template(RETAIL);
    let before = window.document().clone();

    // A phase and three cards, by keyboard alone.
    window.press(Modifiers::COMMAND | Modifiers::SHIFT, Key::Enter);
    window.type_text("Pass on");
    window.keys(&[Key::Enter]);
    let phase = window.document().phases.last().expect("there are phases").clone();
    assert_eq!(phase.name, "Pass on", "the phase is last and has the name that was typed");
    assert_eq!(window.selection(), Selection::Phase(phase.id.clone()), "and it is selected");
    let step = phase.steps[0].id.clone();
    window.keys(&[Key::ArrowDown, Key::ArrowDown]);
    let Selection::Cell { lane, step: column } = window.selection() else {
        panic!("two steps down from a phase lies an empty cell, not {:?}", window.selection())
    };
    assert_eq!(column, step, "the cell is in the new phase");
    for text in ["Sells the old pair", "Tells a friend"] {
        window.type_text(text);
        window.keys(&[Key::Enter]);
        assert_eq!(window.card(text).step, step, "typing on a cell wrote a card there");
        window.keys(&[Key::ArrowDown]);
    }
    window.select(Selection::Cell { lane: lane.clone(), step: step.clone() });
    window.keys(&[Key::Enter]);
    window.type_text("Gives boots to a child");
    window.keys(&[Key::Enter]);
    let third = window.card("Gives boots to a child");
    assert_eq!((third.lane.clone(), third.step.clone()), (lane, step), "Enter writes a card as well");
    let with_three = window.document().clone();

    // One is dragged to another column.
    let from = window.rect_of("Gives boots to a child").center();
    let target = window.rect_of("Step: Recommend").center();
    let to = pos2(target.x, from.y);
    window.drag(from, to);
    window.let_go(to);
    assert_eq!(
        window.card("Gives boots to a child").step,
        step_of(&before, "Recommend"),
        "the card lies where it was dropped"
    );

    window.press(Modifiers::COMMAND, Key::Z);
    assert_eq!(window.document(), &with_three, "one undo takes the drag back, all of it");
    window.press(Modifiers::COMMAND, Key::Z);
    assert!(window.document().cards.iter().all(|c| c.text != "Gives boots to a child"), "another one the third card");

    let path = window.path("made.ron");
    window.press(Modifiers::COMMAND, Key::S);
    window.fill("File", &path.display().to_string());
    window.click("Save");
    let loaded = io::load(&path).expect("the file can be read").document;
    assert_eq!(&loaded, window.document(), "the file holds what is on the canvas");
    assert_eq!(loaded.cards.len(), before.cards.len() + 2, "two cards more than the template");
    assert_eq!(loaded.phases.len(), before.phases.len() + 1, "and one phase");
}

#[test]
fn a_double_click_edits_a_card_and_enter_keeps_the_words_as_one_step() {
    let mut window = Window::with_template(RETAIL);
    let at = window.rect_of("Stock shown online can be a day old").center();
    let id = window
        .document()
        .cards
        .iter()
        .find(|c| c.text.starts_with("Stock shown online"))
        .map(|c| c.id.clone())
        .expect("the template has the card");
    window.click_at(at, 2);
    assert!(window.shows("Words on the map"), "a field is open");
    window.press(Modifiers::COMMAND, Key::A);
    for letter in ["S", "t", "o", "c", "k"] {
        window.type_text(letter);
    }
    assert_eq!(window.document().card(&id).expect("it is there").text, "Stock", "the map shows what is typed");
    window.keys(&[Key::Enter]);
    assert!(!window.shows("Words on the map"), "the field is gone");
    assert_eq!(window.document().card(&id).expect("it is there").text, "Stock", "the words are kept");
    window.press(Modifiers::COMMAND, Key::Z);
    assert_eq!(window.document(), &retail(), "one undo takes all the typing back");
    assert_eq!(window.undo_label(), None, "and there was no other step");
}

#[test]
fn escape_leaves_the_words_as_they_were() {
    let mut window = Window::with_template(RETAIL);
    let id = window.document().cards[3].id.clone();
    window.select(Selection::card(id));
    window.keys(&[Key::Enter]);
    window.type_text(" and more");
    window.keys(&[Key::Escape]);
    assert_eq!(window.document(), &retail(), "nothing has changed");
    assert_eq!(window.undo_label(), None, "and there is nothing to undo");
}

#[test]
fn a_click_elsewhere_keeps_the_words() {
    let mut window = Window::with_template(RETAIL);
    let card = window.document().cards[3].clone();
    window.select(Selection::card(card.id.clone()));
    window.keys(&[Key::Enter]);
    window.type_text("!");
    let elsewhere = window.rect_of("Phase 1: Awareness").center();
    window.click_at(elsewhere, 1);
    let text = &window.document().card(&card.id).expect("it is there").text;
    assert_eq!(text, &format!("{}!", card.text), "the words are kept");
    assert!(matches!(window.selection(), Selection::Phase(_)), "and what was clicked is selected");
}

#[test]
fn a_new_card_without_words_goes_again() {
    let mut window = Window::with_template(RETAIL);
    let card = window.document().cards[0].clone();
    for end in [Key::Escape, Key::Enter] {
        window.select(Selection::Cell { lane: card.lane.clone(), step: card.step.clone() });
        window.keys(&[Key::Enter]);
        assert_eq!(window.document().cards.len(), retail().cards.len() + 1, "a card is there to be written");
        window.keys(&[end]);
        assert_eq!(window.document(), &retail(), "and gone without words");
        assert_eq!(window.undo_label(), None, "without a step of history");
        let Selection::Cell { lane, .. } = window.selection() else { panic!("its cell is selected again") };
        assert_eq!(lane, card.lane, "where it was");
    }
}

#[test]
fn a_side_handle_lets_a_card_cover_more_steps() {
    let mut window = Window::with_template(RETAIL);
    let card = window.card("Returns page");
    window.select(Selection::card(card.id.clone()));
    let rect = window.rect_of("Returns page");
    let (from, by) = (rect.right_center(), rect.width());
    window.drag(from, pos2(from.x + by, from.y));
    window.let_go(pos2(from.x + by, from.y));
    assert_eq!(window.card("Returns page").span, 2, "the card covers the next step too");
    window.press(Modifiers::COMMAND, Key::Z);
    assert_eq!(window.document(), &retail(), "in one step of history");
    window.press(Modifiers::ALT | Modifiers::SHIFT, Key::ArrowRight);
    assert_eq!(window.card("Returns page").span, 2, "keys do the same");
    window.press(Modifiers::ALT | Modifiers::SHIFT, Key::ArrowLeft);
    assert_eq!(window.document(), &retail(), "both ways");
}

#[test]
fn a_marker_is_dragged_to_another_feeling() {
    let mut window = Window::with_template(RETAIL);
    let emotion = window.document().emotions[0].as_ref().clone();
    let value = |window: &Window| {
        window.document().emotion(&emotion.persona, &emotion.step).map(|e| e.value).expect("the feeling is there")
    };
    let (persona, step) = (&emotion.persona, &emotion.step);
    let who = window.document().persona(persona).expect("the persona is there").name.clone();
    let place = window.document().step(step).expect("the step is there").1.name.clone();
    let from = window.rect_of(&format!("{who} at Awareness, {place}: feels")).center();
    let to = pos2(from.x, from.y + 20.0);
    window.drag(from, to);
    assert!(value(&window) < emotion.value, "the curve follows the pointer down");
    window.let_go(to);
    let dragged = value(&window);
    assert!((dragged * 10.0 - (dragged * 10.0).round()).abs() < 1e-3, "{dragged} is a tenth");
    window.press(Modifiers::COMMAND, Key::Z);
    assert_eq!(window.document(), &retail(), "in one step of history");
    window.select(Selection::Emotion { persona: persona.clone(), step: step.clone() });
    window.press(Modifiers::ALT, Key::ArrowUp);
    assert!((value(&window) - emotion.value - 0.1).abs() < 1e-4, "keys change it by a tenth");
    window.type_text("-");
    assert!((value(&window) - emotion.value).abs() < 1e-4, "minus takes it back");
}

#[test]
fn escape_breaks_a_drag_off_and_leaves_no_history() {
    let mut window = Window::with_template(RETAIL);
    let from = window.rect_of("Returns page").center();
    let to = pos2(from.x - 180.0, from.y);
    window.drag(from, to);
    assert_ne!(window.document(), &retail(), "the drag shows what it would do");
    window.keys(&[Key::Escape]);
    assert_eq!(window.document(), &retail(), "Esc shows the map as it was");
    window.let_go(to);
    assert_eq!(window.document(), &retail(), "and letting go afterwards does nothing");
    assert_eq!(window.undo_label(), None, "nothing to undo");
}

#[test]
fn arrows_walk_row_by_row_over_headings_cards_and_cells() {
    let mut window = Window::with_template(RETAIL);
    window.keys(&[Key::ArrowRight]);
    let phases: Vec<Id> = window.document().phases.iter().map(|p| p.id.clone()).collect();
    assert_eq!(window.selection(), Selection::Phase(phases[0].clone()), "walking begins at the first phase");
    window.keys(&[Key::ArrowRight]);
    assert_eq!(window.selection(), Selection::Phase(phases[1].clone()), "right goes to the next phase");
    window.keys(&[Key::ArrowLeft, Key::ArrowDown]);
    let first_step = window.document().phases[0].steps[0].id.clone();
    assert_eq!(window.selection(), Selection::Step(first_step.clone()), "down to its first step");
    // Down the first column, everything in it is met in the order of the lanes.
    let mut lanes = Vec::new();
    for _ in 0..40 {
        let before = window.selection();
        window.keys(&[Key::ArrowDown]);
        if window.selection() == before {
            break;
        }
        let document = window.document();
        let lane = match window.selection() {
            Selection::Cards(ids) => document.card(&ids[0]).map(|c| c.lane.clone()),
            Selection::Cell { lane, .. } => Some(lane),
            Selection::Emotion { .. } => {
                document.lanes.iter().find(|l| l.kind.card_kind().is_none()).map(|l| l.id.clone())
            }
            _ => None,
        };
        lanes.extend(lane);
    }
    lanes.dedup();
    let order: Vec<Id> = window.document().lanes.iter().filter(|l| !l.hidden).map(|l| l.id.clone()).collect();
    assert_eq!(lanes, order, "down goes through every lane in order");
    // Along a row, every column is met once.
    let card =
        window.document().cards.iter().find(|c| c.step == first_step).expect("the first step has a card").clone();
    window.select(Selection::card(card.id.clone()));
    let mut steps = vec![first_step];
    loop {
        let before = window.selection();
        window.keys(&[Key::ArrowRight]);
        let document = window.document();
        let step = match window.selection() {
            selection if selection == before => break,
            Selection::Cards(ids) => document.card(&ids[0]).map(|c| c.step.clone()),
            Selection::Cell { step, .. } => Some(step),
            other => panic!("{other:?} does not lie in the row"),
        };
        steps.extend(step);
        assert!(steps.len() < 40, "the row ends");
    }
    let all: Vec<Id> = window.document().steps().map(|(_, s)| s.id.clone()).collect();
    assert_eq!(steps, all, "right meets every step in order");
}

#[test]
fn alt_and_arrows_move_cards() {
    let mut window = Window::with_template(RETAIL);
    let card = window.card("Returns page");
    window.select(Selection::card(card.id.clone()));
    window.press(Modifiers::ALT, Key::ArrowRight);
    assert_eq!(window.card("Returns page").step, step_of(&retail(), "Complain"), "one step on");
    window.press(Modifiers::ALT, Key::ArrowLeft);
    assert_eq!(window.card("Returns page").step, card.step, "and back");
}

#[test]
fn the_map_is_one_tab_stop() {
    let mut window = Window::with_template(RETAIL);
    let id = window.document().cards[0].id.clone();
    window.select(Selection::card(id));
    let focusable = |window: &mut Window| {
        let root = window.harness().root();
        let inside = root.children_recursive().filter(|n| {
            let role = n.accesskit_node().role();
            matches!(role, Role::GridCell | Role::ColumnHeader | Role::RowHeader)
        });
        inside.filter(|n| n.accesskit_node().data().supports_action(egui::accesskit::Action::Focus)).count()
    };
    assert_eq!(focusable(&mut window), 1, "only what is selected takes the focus");
    window.select(Selection::None);
    assert_eq!(focusable(&mut window), 1, "or the map itself");
}

#[test]
fn a_screen_reader_meets_a_grid_with_headers() {
    let window = Window::with_template(RETAIL);
    let columns = window.names(Role::ColumnHeader);
    let document = window.document();
    for phase in document.phases.iter() {
        assert!(columns.iter().any(|c| c.ends_with(&format!(": {}", phase.name))), "{} heads columns", phase.name);
    }
    let rows = window.names(Role::RowHeader);
    assert_eq!(rows.len(), document.lanes.iter().filter(|l| !l.hidden).count(), "every lane has its header");
    let cells = window.names(Role::GridCell);
    for card in document.cards.iter() {
        let words = card.text.replace('\n', " ");
        assert!(cells.iter().any(|c| c.contains(&words)), "{words} is a cell");
    }
}

#[test]
fn wheel_and_keys_move_the_view_and_fit_follows_the_window() {
    let mut window = Window::with_template(RETAIL);
    let fitted = window.app().state().camera;
    assert!(fitted.fitted, "a map opens whole");
    window.harness().set_size(egui::vec2(1200.0, 800.0));
    window.settle();
    let smaller = window.app().state().camera;
    assert!(smaller.fitted && smaller.zoom < fitted.zoom, "it stays whole in a smaller window");
    window.type_text("1");
    assert_eq!(window.app().state().camera.zoom, 1.0, "1 shows it at 100 %");
    let before = window.app().state().camera;
    let over = pos2(500.0, 400.0);
    window.harness().event(Event::PointerMoved(over));
    window.harness().event(Event::MouseWheel {
        unit: egui::MouseWheelUnit::Point,
        delta: egui::vec2(0.0, -50.0),
        phase: egui::TouchPhase::Move,
        modifiers: Modifiers::NONE,
        source: egui::MouseWheelSource::Wheel,
    });
    window.settle();
    let after = window.app().state().camera;
    assert!(after.origin.y > before.origin.y && after.zoom == before.zoom, "the wheel pans down");
    window.type_text("0");
    assert!(window.app().state().camera.fitted, "0 shows all of it again");
}

#[test]
fn what_the_keys_select_comes_into_view() {
    let mut window = Window::with_template(RETAIL);
    window.app_mut().act(Action::Zoom(Zoom::To(3.0)));
    window.settle();
    let last = window.document().cards.last().expect("the template has cards").id.clone();
    window.select(Selection::card(last.clone()));
    let text = window.document().card(&last).expect("it is there").text.clone();
    let rect = window.rect_of(&text);
    let screen = Rect::from_min_size(pos2(240.0, 48.0), egui::vec2(1440.0 - 240.0 - 304.0, 900.0 - 76.0));
    assert!(screen.contains(rect.left_top()), "{rect:?} is in view");
}

#[test]
fn headings_and_labels_stay_in_view_when_zoomed_in() {
    let mut window = Window::with_template(RETAIL);
    window.app_mut().act(Action::Zoom(Zoom::To(2.0)));
    window.settle();
    let camera = window.app().state().camera;
    let origin = wayfare::base::Point::new(700.0, 420.0);
    window.app_mut().act(Action::Look(wayfare::app::camera::Camera { origin, ..camera }));
    window.settle();
    let phase = window.rect_of("Phase 4: Service");
    assert!(phase.top() >= 48.0 && phase.top() < 80.0, "the phases stand at the top of the canvas: {phase:?}");
    let label = window.rect_of("Lane: Pain points");
    assert!(label.left() >= 240.0 && label.left() < 280.0, "the labels at its left: {label:?}");
    let drawn = window.app().state().camera;
    window.settle();
    assert_eq!(window.app().state().camera, drawn, "and nothing moves by itself");
}

#[test]
fn a_link_is_drawn_from_a_pain_point_to_an_opportunity() {
    let mut window = Window::with_template(RETAIL);
    let link = window.document().links[0].as_ref().clone();
    let before = window.document().clone();
    window.app_mut().act(Action::Edit(Box::new(Edit::RemoveLink(link.clone()))));
    let words = |id: &Id| before.card(id).expect("both ends are there").text.clone();
    window.select(Selection::card(link.pain.clone()));
    let from = window.rect_of(&words(&link.pain)).center_bottom();
    let to = window.rect_of(&words(&link.opportunity)).center();
    let dot = pos2(from.x, from.y + 2.5);
    window.drag(dot, to);
    window.let_go(to);
    assert!(window.document().links.iter().any(|l| **l == link), "the two are linked");
}

#[test]
fn the_menu_adds_before_and_behind() {
    let mut window = Window::with_template(RETAIL);
    let first = window.document().phases[0].id.clone();
    window.select(Selection::Phase(first.clone()));
    window.keys(&[Key::Menu]);
    window.click("Add phase before");
    window.type_text("Before it all");
    window.keys(&[Key::Enter]);
    assert_eq!(window.document().phases[0].name, "Before it all", "the new phase is first");
    assert_eq!(window.document().phases[1].id, first, "the other one behind it");
    window.press(Modifiers::COMMAND, Key::Z);
    assert_eq!(window.document(), &retail(), "phase and name are one step");
}

#[test]
fn a_click_into_the_emotion_lane_sets_what_the_persona_feels_there() {
    let mut window = Window::with_template(BLANK);
    let step = window.document().phases[2].steps[0].id.clone();
    let column = window.rect_of("Phase 3: Purchase").center().x;
    let lane = window.rect_of("Lane: Emotion curve");
    window.click_at(pos2(column, lane.bottom() - 20.0), 1);
    let persona = window.document().personas[0].id.clone();
    let felt = window.document().emotion(&persona, &step).map(|e| e.value);
    assert!(felt.is_some_and(|value| value < -1.0), "low in the lane means bad, not {felt:?}");
    assert_eq!(window.selection(), Selection::Emotion { persona, step }, "and the feeling is selected");
}

#[test]
fn several_cards_are_selected_and_moved_together() {
    let mut window = Window::with_template(RETAIL);
    let (a, b) = (window.card("Returns page"), window.card("Hotline"));
    window.select(Selection::card(a.id.clone()));
    let at = window.rect_of("Touchpoint: Hotline").center();
    window.click_with(Modifiers::COMMAND, at);
    assert_eq!(window.selection(), Selection::Cards(vec![a.id.clone(), b.id.clone()]), "Ctrl adds to the selection");
    window.press(Modifiers::ALT, Key::ArrowRight);
    assert_eq!(window.card("Returns page").step, b.step, "both have moved one step");
    assert_ne!(window.card("Hotline").step, b.step, "both have moved one step");
    window.press(Modifiers::COMMAND, Key::Z);
    assert_eq!(window.document(), &retail(), "in one step of history");
}

#[test]
fn an_empty_map_says_how_to_begin() {
    let mut window = Window::with_template(BLANK);
    assert!(window.shows("What does the customer do first?"), "the first cell asks");
    window.click("Write a card");
    window.type_text("Sees a friend's boots");
    window.keys(&[Key::Enter]);
    let card = window.card("Sees a friend's boots");
    assert_eq!(card.step, window.document().phases[0].steps[0].id, "the card lies in the first step");
    assert!(!window.shows("What does the customer do first?"), "and nobody asks again");
}

#[test]
fn zooming_keeps_what_is_selected_in_view_and_words_are_edited_clear_of_the_labels() {
    let mut window = Window::with_template(RETAIL);
    let first = window.document().phases[0].steps[0].id.clone();
    let card = window.document().cards.iter().find(|c| c.step == first).expect("a card at the left").clone();
    window.select(Selection::card(card.id.clone()));
    window.press(Modifiers::COMMAND, Key::Num1);
    window.press(Modifiers::COMMAND, Key::Plus);
    assert!(!window.app().state().camera.fitted);
    let label = window.rect_of("Lane: Customer actions");
    let rect = window.rect_of(&card.text);
    assert!(rect.left() > label.right(), "{rect:?} is clear of {label:?}");
    // Somebody looks elsewhere, then types.
    let camera = window.app().state().camera;
    let origin = wayfare::base::Point::new(camera.origin.x + 60.0, camera.origin.y);
    window.app_mut().act(Action::Look(wayfare::app::camera::Camera { origin, ..camera }));
    window.settle();
    window.press(Modifiers::NONE, Key::Enter);
    let field = window.harness().get_by_label("Words on the map").rect();
    assert!(field.left() > label.right(), "{field:?} is clear of {label:?}");
}
