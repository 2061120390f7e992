//! Many at once: selecting, dragging, arranging and changing several cards, and the order of what
//! they stand under.

use egui::{CursorIcon, Event, Key, Modifiers, PointerButton, Pos2, Rect, accesskit::Role, pos2};
use egui_kittest::kittest::NodeT as _;
use wayfare::{
    app::{
        action::{Action, Zoom},
        state::Selection,
    },
    base::{Id, Language},
    edit::Edit,
    model::{Kind, Lane},
};

use crate::{
    canvas::{retail, step_of},
    harness::Window,
};

const RETAIL: &str = "Retail, online and in store";

fn ids(names: &[&str]) -> Vec<Id> {
    names.iter().map(|name| Id::from(*name)).collect()
}

fn cards(names: &[&str]) -> Selection {
    Selection::Cards(ids(names))
}

impl Window {
    /// What undo would take back.
    pub(crate) fn last_step(&self) -> Option<String> {
        self.app().state().session.as_ref().and_then(|s| s.undo_label(Language::English))
    }

    fn step(&self, id: &str) -> Id {
        self.document().card(&id.into()).expect("the card is there").step.clone()
    }

    fn cursor(&mut self) -> CursorIcon {
        self.harness().output().platform_output.cursor_icon
    }

    fn cell(&self, lane: &str, step: &str) -> Vec<String> {
        self.document().cell(&lane.into(), &step.into()).map(|c| c.id.to_string()).collect()
    }

    /// What a screen reader says is selected on the map.
    fn told_as_selected(&mut self) -> usize {
        let nodes = self.harness().root().children_recursive();
        let cells = nodes.filter(|n| n.accesskit_node().role() == Role::GridCell);
        cells.filter(|n| n.accesskit_node().is_selected() == Some(true)).count()
    }

    fn hold(&mut self, modifiers: Modifiers) {
        self.harness().event(Event::ModifiersChanged(modifiers));
    }

    /// Opens the menu of what lies there.
    fn menu_at(&mut self, pos: Pos2) {
        self.harness().event(Event::PointerMoved(pos));
        for pressed in [true, false] {
            let (button, modifiers) = (PointerButton::Secondary, Modifiers::NONE);
            self.harness().event(Event::PointerButton { pos, button, pressed, modifiers });
        }
        self.settle();
    }
}

/// A window where the returns page and the label are locked in with all touchpoints.
fn with_locked_touchpoints() -> Window {
    let mut window = Window::with_template(RETAIL);
    let lane = window.document().lane(&"touch".into()).expect("the lane is there").as_ref().clone();
    window.app_mut().act(Action::Edit(Box::new(Edit::SetLane(Lane { locked: true, ..lane }))));
    window.settle();
    window
}

/// A rectangle around two boxes, from a corner to the opposite one.
fn around(a: Rect, b: Rect) -> (Pos2, Pos2) {
    let all = a.union(b);
    (all.left_top(), all.right_bottom())
}

#[test]
fn a_rectangle_over_the_ground_selects_what_it_touches() {
    let mut window = Window::with_template(RETAIL);
    let (page, desk) = (window.rect_of("Returns page"), window.rect_of("Repair desk"));
    // Begins in the gap beside the first card, on the ground.
    let (from, to) = around(page.shrink(4.0), desk.shrink(4.0));
    let from = pos2(from.x - 8.0, from.y - 6.0);
    window.drag(from, to);
    assert!(window.told_as_selected() > 3, "the cards light up while the rectangle is drawn");
    assert!(window.app().state().selection.has_card(&"t-hotline".into()), "with what lies between");
    window.let_go(to);
    let Selection::Cards(first) = window.selection() else { panic!("cards stay selected") };
    assert!(first.contains(&"t-returns".into()) && first.contains(&"t-desk".into()), "{first:?}");
    assert_eq!(window.document(), &retail(), "and nothing has moved");

    // With Shift more come in, with Ctrl they go out again.
    let club = window.rect_of("Tour club");
    let (corner, end) = (pos2(club.left() - 4.0, club.top() - 2.0), club.center());
    window.hold(Modifiers::SHIFT);
    window.drag(corner, end);
    window.let_go(end);
    assert!(window.selection().has_card(&"t-club".into()) && window.selection().has_card(&"t-desk".into()));
    window.hold(Modifiers::COMMAND);
    window.drag(corner, end);
    window.let_go(end);
    window.hold(Modifiers::NONE);
    assert_eq!(window.selection(), Selection::Cards(first), "as before");
}

#[test]
fn escape_takes_a_rectangle_back() {
    let mut window = Window::with_template(RETAIL);
    window.select(cards(&["t-club"]));
    let page = window.rect_of("Returns page");
    window.drag(pos2(page.left() - 5.0, page.top() - 2.0), page.center());
    assert!(window.selection().has_card(&"t-returns".into()), "the rectangle selects");
    window.press(Modifiers::NONE, Key::Escape);
    assert_eq!(window.selection(), cards(&["t-club"]), "Esc selects what was selected");
    window.let_go(page.center());
    assert_eq!(window.selection(), cards(&["t-club"]), "and letting go changes nothing");
}

#[test]
fn a_drag_near_the_edge_scrolls() {
    let mut window = Window::with_template(RETAIL);
    window.app_mut().act(Action::Zoom(Zoom::To(2.0)));
    window.settle();
    let before = window.app().state().camera.origin;
    let from = pos2(700.0, 500.0);
    window.drag(from, pos2(1130.0, 860.0));
    for _ in 0..3 {
        window.harness().step();
    }
    let after = window.app().state().camera.origin;
    assert!(after.x > before.x && after.y > before.y, "the view follows the rectangle: {before:?}, {after:?}");
    window.press(Modifiers::NONE, Key::Escape);
    window.let_go(from);
}

#[test]
fn shift_selects_everything_up_to_a_card_and_ctrl_one_more_or_less() {
    let mut window = Window::with_template(RETAIL);
    window.select(cards(&["t-returns"]));
    let at = |window: &mut Window, name: &str| window.rect_of(name).center();
    let hotline = at(&mut window, "Touchpoint: Hotline");
    window.click_with(Modifiers::SHIFT, hotline);
    assert_eq!(window.selection(), cards(&["t-returns", "t-label", "t-hotline"]), "in reading order, column by column");
    let label = at(&mut window, "Return label");
    window.click_with(Modifiers::SHIFT, label);
    assert_eq!(window.selection(), cards(&["t-returns", "t-label"]), "from the same card again");
    window.click_with(Modifiers::COMMAND, label);
    assert_eq!(window.selection(), cards(&["t-returns"]), "Ctrl takes one out");
    let seam = at(&mut window, "Calls about an open seam");
    window.click_with(Modifiers::SHIFT, seam);
    let Selection::Cards(found) = window.selection() else { panic!("cards are selected") };
    assert_eq!(found.first(), Some(&"t-returns".into()), "the first stays first");
    let mut found: Vec<&str> = found.iter().map(Id::as_str).collect();
    found.sort_unstable();
    let all = ["a-complain", "a-return", "t-case", "t-hotline", "t-label", "t-returns"];
    assert_eq!(found, all, "from lane to lane a rectangle of cells");
}

#[test]
fn select_all_means_what_is_selected() {
    let mut window = Window::with_template(RETAIL);
    let total = window.document().cards.len();
    let count = |window: &mut Window, selection: Selection| {
        window.select(selection);
        window.press(Modifiers::COMMAND, Key::A);
        match window.selection() {
            Selection::Cards(ids) => ids.len(),
            _ => 0,
        }
    };
    let document = window.document().clone();
    let phase = document.phases[3].clone();
    let step = phase.steps[0].id.clone();
    let of = |test: &dyn Fn(&wayfare::model::Card) -> bool| document.cards.iter().filter(|c| test(c)).count();
    assert_eq!(count(&mut window, Selection::Lane("touch".into())), of(&|c| c.lane == "touch".into()));
    assert_eq!(count(&mut window, Selection::Step(step.clone())), of(&|c| c.step == step));
    let in_phase = of(&|c| phase.steps.iter().any(|s| s.id == c.step));
    assert_eq!(count(&mut window, Selection::Phase(phase.id.clone())), in_phase);
    let persona = document.personas[0].id.clone();
    assert_eq!(count(&mut window, Selection::Persona(persona.clone())), of(&|c| c.personas.contains(&persona)));
    assert_eq!(count(&mut window, Selection::None), total, "else everything");
    assert_eq!(count(&mut window, cards(&["t-club"])), total);

    // The menu says the same.
    let lane = window.rect_of("Lane: Pain points").center();
    window.select(Selection::None);
    window.menu_at(lane);
    window.click("Select all cards here");
    let Selection::Cards(found) = window.selection() else { panic!("the pain points are selected") };
    assert_eq!(found.len(), of(&|c| c.lane == "pains".into()));
}

#[test]
fn several_cards_are_dragged_with_their_places_and_copied_with_ctrl() {
    let mut window = Window::with_template(RETAIL);
    window.select(cards(&["t-returns", "t-hotline"]));
    let from = window.rect_of("Touchpoint: Hotline").center();
    let by = window.rect_of("Step: Repair").center().x - window.rect_of("Step: Complain").center().x;
    let to = pos2(from.x + by, from.y);
    window.drag(from, to);
    assert_eq!(window.step("t-hotline"), "repair".into(), "the map shows what letting go would do");
    window.let_go(to);
    assert_eq!((window.step("t-returns"), window.step("t-hotline")), ("complain".into(), "repair".into()));
    assert_eq!(window.last_step().as_deref(), Some("Move 2 cards"));
    window.press(Modifiers::COMMAND, Key::Z);
    assert_eq!(window.document(), &retail(), "one step of history");

    window.drag(from, to);
    window.hold(Modifiers::COMMAND);
    window.harness().hover_at(to + egui::vec2(1.0, 0.0));
    window.harness().step();
    window.harness().step();
    assert_eq!(window.cursor(), CursorIcon::Copy, "the pointer says so");
    assert_eq!(window.step("t-hotline"), "complain".into(), "the originals stay");
    window.let_go(to + egui::vec2(1.0, 0.0));
    window.hold(Modifiers::NONE);
    assert_eq!(window.document().cards.len(), retail().cards.len() + 2, "and there are two more");
    assert_eq!(window.last_step().as_deref(), Some("Copy 2 cards"));
    let Selection::Cards(copies) = window.selection() else { panic!("the copies are selected") };
    assert!(copies.len() == 2 && copies.iter().all(|id| retail().card(id).is_none()), "the copies are selected");
    window.press(Modifiers::COMMAND, Key::Z);
    assert_eq!(window.document(), &retail(), "one step of history");
}

#[test]
fn escape_breaks_a_copy_off_while_ctrl_is_held() {
    let mut window = Window::with_template(RETAIL);
    let from = window.rect_of("Touchpoint: Hotline").center();
    let to = pos2(window.rect_of("Step: Repair").center().x, from.y);
    window.hold(Modifiers::COMMAND);
    window.drag(from, to);
    assert_ne!(window.document(), &retail(), "a copy is shown");
    window.press(Modifiers::COMMAND, Key::Escape);
    window.let_go(to);
    window.hold(Modifiers::NONE);
    assert_eq!(window.document(), &retail(), "and gone");
    assert_eq!(window.last_step(), None, "without a step of history");
}

#[test]
fn at_the_edge_of_the_map_cards_keep_their_distance() {
    let mut window = Window::with_template(RETAIL);
    window.select(cards(&["a-notice", "a-research"]));
    let from = window.rect_of("Compares models").center();
    let to = pos2(window.rect_of("Step: Notice the need").center().x, from.y);
    window.drag(from, to);
    window.let_go(to);
    assert_eq!(window.document(), &retail(), "there is no step before the first");
}

#[test]
fn a_card_is_dropped_between_two_others() {
    let mut window = Window::with_template(RETAIL);
    let from = window.rect_of("Touchpoint: Hotline").center();
    let (page, label) = (window.rect_of("Returns page"), window.rect_of("Return label"));
    let to = pos2(page.center().x, f32::midpoint(page.bottom(), label.top()));
    window.drag(from, to);
    window.let_go(to);
    assert_eq!(window.cell("touch", "return"), ["t-returns", "t-hotline", "t-label"]);
}

#[test]
fn a_locked_lane_refuses_what_is_dragged_into_it_or_out_of_it() {
    let mut window = with_locked_touchpoints();
    let before = window.document().clone();
    let (card, there) = (window.rect_of("Sends back the wrong size").center(), window.rect_of("Returns page").center());
    for (from, to) in [(card, there), (there, card)] {
        window.drag(from, to);
        assert_eq!(window.cursor(), CursorIcon::NotAllowed, "the pointer says so");
        assert_eq!(window.document(), &before, "the map shows as it is");
        window.let_go(to);
        assert_eq!(window.document(), &before, "and stays so");
    }
    // A lane of curves holds no cards either.
    let curve = window.rect_of("Lane: Emotion curve").center();
    window.drag(card, pos2(card.x, curve.y));
    assert_eq!(window.cursor(), CursorIcon::NotAllowed);
    window.let_go(pos2(card.x, curve.y));
    assert_eq!(window.document(), &before);
}

#[test]
fn phases_steps_lanes_and_personas_are_reordered_by_drag() {
    let mut window = Window::with_template(RETAIL);
    let phases = |window: &Window| -> Vec<String> { window.document().phases.iter().map(|p| p.name.clone()).collect() };
    let before = phases(&window);
    let (from, to) = (window.rect_of("Phase 1:").center(), window.rect_of("Phase 2:").right_center());
    window.drag(from, to);
    assert_eq!(phases(&window)[..2], [before[1].clone(), before[0].clone()], "the map shows it at once");
    assert_eq!(window.cursor(), CursorIcon::Grabbing);
    window.press(Modifiers::NONE, Key::Escape);
    assert_eq!(phases(&window), before, "Esc breaks it off");
    window.let_go(to);
    window.drag(from, to);
    window.let_go(to);
    assert_eq!(phases(&window)[..2], [before[1].clone(), before[0].clone()]);
    window.press(Modifiers::COMMAND, Key::Z);
    assert_eq!(window.document(), &retail(), "one step of history");

    // A step goes over the border of its phase.
    let (from, to) = (window.rect_of("Step: Receive").center(), window.rect_of("Step: Return").right_center());
    window.drag(from, to);
    window.let_go(to);
    let service: Vec<String> = window.document().phases[3].steps.iter().map(|s| s.id.to_string()).collect();
    assert_eq!(service, ["return", "receive", "complain", "repair"]);
    window.press(Modifiers::COMMAND, Key::Z);

    // The only step of a phase stays.
    let (from, to) = (window.rect_of("Step: Recommend").center(), window.rect_of("Step: Return").center());
    window.drag(from, to);
    assert_eq!(window.cursor(), CursorIcon::NotAllowed);
    window.let_go(to);
    assert_eq!(window.document(), &retail());

    let (from, to) =
        (window.rect_of("Lane: Touchpoints").center(), window.rect_of("Lane: Customer actions").center_top());
    window.drag(from, to);
    window.let_go(to);
    let lanes: Vec<String> = window.document().lanes.iter().map(|l| l.id.to_string()).collect();
    assert_eq!(lanes[..2], ["touch", "actions"]);
    window.press(Modifiers::COMMAND, Key::Z);

    let names: Vec<String> = window.document().personas.iter().map(|p| p.name.clone()).collect();
    let block = |window: &mut Window, name: &str| {
        let name = format!("Persona: {name}");
        let nodes = window.harness().root().children_recursive();
        let mut found = nodes.filter(|n| n.accesskit_node().label().as_deref() == Some(name.as_str()));
        found.next().expect("the persona stands on the sheet").rect()
    };
    let (from, to) = (block(&mut window, &names[0]).center(), block(&mut window, &names[1]).right_center());
    window.drag(from, to);
    window.let_go(to);
    let now: Vec<String> = window.document().personas.iter().map(|p| p.name.clone()).collect();
    assert_eq!(now[..2], [names[1].clone(), names[0].clone()]);
    window.press(Modifiers::COMMAND, Key::Z);
    assert_eq!(window.document(), &retail());
}

#[test]
fn many_are_aligned_distributed_duplicated_and_deleted_as_one_step_each() {
    let mut window = Window::with_template(RETAIL);
    let all = cards(&["a-notice", "a-inspire", "a-try-on"]);
    window.select(all.clone());
    window.click("Align to the first card’s step");
    assert!(["a-inspire", "a-try-on"].iter().all(|id| window.step(id) == "notice".into()));
    assert_eq!(window.selection(), all, "they stay selected");
    window.press(Modifiers::COMMAND, Key::Z);
    assert_eq!(window.document(), &retail());
    window.select(cards(&["a-notice", "a-inspire", "a-decide"]));
    window.click("Distribute over the steps");
    assert_eq!(window.step("a-inspire"), "research".into(), "half way from the first to the last step");
    window.press(Modifiers::COMMAND, Key::Z);

    window.select(all);
    window.press(Modifiers::COMMAND, Key::D);
    assert_eq!(window.document().cards.len(), retail().cards.len() + 3);
    assert_eq!(window.last_step().as_deref(), Some("Copy 3 cards"));
    window.press(Modifiers::NONE, Key::Delete);
    assert_eq!(window.document(), &retail(), "the copies were selected");
    assert_eq!(window.last_step().as_deref(), Some("Delete 3 cards"));
}

#[test]
fn fields_of_many_are_set_for_all_of_them() {
    let mut window = Window::with_template(RETAIL);
    window.select(cards(&["p-ads", "p-sizes", "t-hotline", "t-label"]));
    window.click("Severity: 5");
    for id in ["p-ads", "p-sizes"] {
        let Kind::Pain(pain) = window.document().card(&id.into()).expect("it is there").kind.clone() else {
            panic!("{id} is a pain point")
        };
        assert_eq!(pain.severity, 5, "{id}");
    }
    assert_eq!(window.last_step().as_deref(), Some("Change 2 cards"), "only those that have one");
    window.press(Modifiers::COMMAND, Key::Z);

    window.click("Channel");
    window.click("Chat");
    for id in ["t-hotline", "t-label"] {
        let Kind::Touchpoint(touchpoint) = window.document().card(&id.into()).expect("it is there").kind.clone() else {
            panic!("{id} is a touchpoint")
        };
        assert_eq!(touchpoint.channel, Some("chat".into()), "{id}");
    }
    window.press(Modifiers::COMMAND, Key::Z);

    window.click("How well founded");
    window.click("Assumed");
    window.fill("Owner", "Service team");
    let changed = ["p-ads", "p-sizes", "t-hotline", "t-label"];
    for id in changed {
        let card = window.document().card(&id.into()).expect("it is there").clone();
        assert_eq!((card.owner.as_str(), card.level), ("Service team", Some(wayfare::model::EvidenceLevel::Assumed)));
    }
    assert_eq!(window.selection(), cards(&changed), "all the while they stay selected");

    window.click("One step longer");
    let span = |window: &Window, id: &str| window.document().card(&id.into()).expect("it is there").span;
    assert_eq!([span(&window, "t-label"), span(&window, "p-ads")], [2, 3], "each one step more");
}

#[test]
fn the_menu_of_many_sets_severity_and_colour() {
    let mut window = Window::with_template(RETAIL);
    window.select(cards(&["p-ads", "p-sizes"]));
    window.press(Modifiers::NONE, Key::Menu);
    window.click("Severity 2");
    let severities: Vec<u8> = ["p-ads", "p-sizes"]
        .iter()
        .filter_map(|id| match &window.document().card(&Id::from(*id))?.kind {
            Kind::Pain(pain) => Some(pain.severity),
            _ => None,
        })
        .collect();
    assert_eq!(severities, [2, 2]);
    window.press(Modifiers::NONE, Key::Menu);
    window.click("Edge colour 2");
    let colour = |window: &Window, id: &str| window.document().card(&id.into()).expect("it is there").colour;
    assert!(colour(&window, "p-ads").is_some() && colour(&window, "p-ads") == colour(&window, "p-sizes"));
}

#[test]
fn steps_of_the_template_are_where_these_tests_think() {
    assert_eq!(step_of(&retail(), "Complain"), "complain".into());
}
