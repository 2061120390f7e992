//! The keyboard on the canvas: everything can be reached, moved and looked up without a pointer.

use std::collections::BTreeSet;

use egui::{Key, Modifiers};
use wayfare::{
    app::{
        action::Action,
        command::{CANVAS_KEYS, COMMANDS, Command, CommandId},
        describe,
        state::Selection,
    },
    base::{Id, Language},
    edit::Edit,
};

use crate::{canvas::retail, harness::Window};

const RETAIL: &str = "Retail, online and in store";
const BLANK: &str = "Blank";

fn cell(lane: &str, step: &str) -> Selection {
    Selection::Cell { lane: lane.into(), step: step.into() }
}

#[test]
fn every_cell_of_every_lane_is_reached_by_arrows() {
    let mut window = Window::with_template(BLANK);
    let document = window.document().clone();
    let steps: Vec<Id> = document.steps().map(|(_, s)| s.id.clone()).collect();
    // A card in the middle, over two steps, must hide nothing behind it.
    let lanes: Vec<Id> = document.lanes.iter().filter(|l| !l.hidden).map(|l| l.id.clone()).collect();
    let holder = document.lanes.iter().find(|l| l.kind.card_kind().is_some()).expect("a lane holds cards").id.clone();
    window.app_mut().act(Action::Edit(Box::new(
        wayfare::edit::new_card(&document, &holder, &steps[1]).expect("a card can be added"),
    )));
    let id = window.document().cards[0].id.clone();
    window.app_mut().act(Action::Edit(Box::new(Edit::SpanCard { id, step: steps[1].clone(), span: 2 })));
    let mut met: BTreeSet<(String, String)> = BTreeSet::new();
    let mut meet = |window: &Window| match window.selection() {
        Selection::Cell { lane, step } => met.insert((lane.to_string(), step.to_string())),
        Selection::Cards(ids) => {
            let card = window.document().card(&ids[0]).expect("it is there");
            met.insert((card.lane.to_string(), card.step.to_string()));
            met.insert((card.lane.to_string(), steps[2].to_string()))
        }
        _ => false,
    };
    for lane in &lanes {
        window.select(Selection::Cell { lane: lane.clone(), step: steps[0].clone() });
        meet(&window);
        loop {
            let before = window.selection();
            window.keys(&[Key::ArrowRight]);
            if window.selection() == before {
                break;
            }
            meet(&window);
        }
    }
    // Down the first column the lanes follow each other.
    window.select(Selection::Step(steps[0].clone()));
    let mut down = Vec::new();
    for _ in &lanes {
        window.keys(&[Key::ArrowDown]);
        if let Selection::Cell { lane, .. } = window.selection() {
            down.push(lane);
        }
    }
    assert_eq!(down, lanes, "down meets every lane");
    for lane in &lanes {
        for step in &steps {
            assert!(met.contains(&(lane.to_string(), step.to_string())), "{lane} at {step} cannot be reached");
        }
    }
}

#[test]
fn home_end_and_pages_jump() {
    let mut window = Window::with_template(RETAIL);
    window.select(Selection::card("t-hotline".into()));
    window.keys(&[Key::Home]);
    assert_eq!(window.selection(), Selection::card("t-reels".into()), "the first thing of the row");
    window.press(Modifiers::COMMAND, Key::Home);
    assert_eq!(window.selection(), Selection::card("a-notice".into()), "of the map");
    window.press(Modifiers::COMMAND, Key::End);
    assert_eq!(window.selection(), Selection::card("b-community".into()), "and the last one of the map");
    window.keys(&[Key::PageUp]);
    let lanes = window.document().lanes.clone();
    let of_card = |window: &Window| match window.selection() {
        Selection::Cards(ids) => window.document().card(&ids[0]).map(|c| c.lane.clone()),
        Selection::Cell { lane, .. } => Some(lane),
        _ => None,
    };
    assert_eq!(of_card(&window), Some(lanes[lanes.len() - 2].id.clone()), "the lane above");
    window.keys(&[Key::PageDown]);
    assert_eq!(of_card(&window), Some("backstage".into()), "and below");
    window.select(Selection::Lane("touch".into()));
    window.keys(&[Key::PageDown]);
    assert_eq!(window.selection(), Selection::Lane("emotion".into()), "from label to label");
}

#[test]
fn shift_and_arrows_select_further_cards() {
    let mut window = Window::with_template(RETAIL);
    window.select(Selection::card("a-return".into()));
    window.press(Modifiers::SHIFT, Key::ArrowRight);
    window.press(Modifiers::SHIFT, Key::ArrowRight);
    let all: Vec<Id> = ["a-return", "a-complain", "a-repair"].map(Id::from).to_vec();
    assert_eq!(window.selection(), Selection::Cards(all.clone()));
    window.press(Modifiers::SHIFT, Key::ArrowLeft);
    assert_eq!(window.selection(), Selection::Cards(all[..2].to_vec()), "and fewer");
    window.press(Modifiers::ALT, Key::ArrowRight);
    let steps: Vec<Id> =
        all[..2].iter().map(|id| window.document().card(id).expect("it is there").step.clone()).collect();
    assert_eq!(steps, ["complain", "repair"].map(Id::from), "they move together");
    assert_eq!(window.last_step().as_deref(), Some("Move 2 cards"));
    window.press(Modifiers::ALT | Modifiers::SHIFT, Key::ArrowRight);
    let spans: Vec<u16> = all[..2].iter().map(|id| window.document().card(id).expect("it is there").span).collect();
    assert_eq!(spans, [2, 2], "and grow together");
    window.press(Modifiers::COMMAND, Key::Z);
    window.press(Modifiers::COMMAND, Key::Z);
    assert_eq!(window.document(), &retail(), "each in one step");
}

#[test]
fn alt_and_arrows_move_phases_steps_lanes_and_personas() {
    let mut window = Window::with_template(RETAIL);
    let before = window.document().clone();
    window.select(Selection::Phase(before.phases[0].id.clone()));
    window.press(Modifiers::ALT, Key::ArrowRight);
    assert_eq!(window.document().phases[1].id, before.phases[0].id, "a phase");
    assert_eq!(window.selection(), Selection::Phase(before.phases[0].id.clone()), "which stays selected");
    window.press(Modifiers::ALT, Key::ArrowLeft);
    assert_eq!(window.document(), &before, "and back");
    window.select(Selection::Step("receive".into()));
    window.press(Modifiers::ALT, Key::ArrowRight);
    assert_eq!(window.document().phases[3].steps[0].id, "receive".into(), "a step, into the next phase");
    window.press(Modifiers::ALT, Key::ArrowLeft);
    assert_eq!(window.document(), &before);
    window.select(Selection::Lane("actions".into()));
    window.press(Modifiers::ALT, Key::ArrowDown);
    assert_eq!(window.document().lanes[1].id, "actions".into(), "a lane");
    window.press(Modifiers::ALT, Key::ArrowUp);
    window.select(Selection::Persona(before.personas[0].id.clone()));
    window.press(Modifiers::ALT, Key::ArrowRight);
    assert_eq!(window.document().personas[1].id, before.personas[0].id, "a persona");
    window.press(Modifiers::ALT, Key::ArrowLeft);
    assert_eq!(window.document(), &before);
    window.press(Modifiers::ALT, Key::ArrowLeft);
    assert_eq!(window.document(), &before, "the first one stays");
}

#[test]
fn a_question_mark_shows_the_keys_unless_a_cell_is_selected() {
    let mut window = Window::with_template(RETAIL);
    window.select(Selection::card("t-hotline".into()));
    window.type_text("?");
    assert!(window.shows("Select what lies in the rectangle"), "the sheet of keys is open");
    for (_, what) in CANVAS_KEYS {
        assert!(window.shows(wayfare::i18n::text(Language::English, what)), "{what} is on it");
    }
    assert!(window.shows("Ctrl+Shift+Enter"), "with the keys of commands");
    window.keys(&[Key::Escape]);
    window.select(cell("thoughts", "recommend"));
    let free = window.document().cell(&"thoughts".into(), &"recommend".into()).count();
    window.type_text("?");
    assert!(!window.shows("Select what lies in the rectangle"), "in a cell it is a word");
    window.type_text("Why");
    window.keys(&[Key::Enter]);
    assert_eq!(window.document().cell(&"thoughts".into(), &"recommend".into()).count(), free + 1);
}

#[test]
fn no_two_commands_have_the_same_keys() {
    let mut taken = BTreeSet::new();
    for command in COMMANDS {
        for keys in command.shortcuts {
            assert!(taken.insert(format!("{keys:?}")), "{} shares {keys:?} with another command", command.label);
        }
    }
}

#[test]
fn a_mac_has_its_own_names_for_keys() {
    let ctx = egui::Context::default();
    let all = |ctx: &egui::Context, language| -> String {
        let shortcuts = COMMANDS.iter().flat_map(|c| c.shortcuts).map(|s| describe::keys(ctx, language, s));
        let presses = CANVAS_KEYS.iter().map(|(press, _)| describe::press(ctx, language, press));
        shortcuts.chain(presses).collect::<Vec<_>>().join("\n")
    };
    ctx.set_os(egui::os::OperatingSystem::Mac);
    let mut mac = String::new();
    // Fonts exist from the first frame on.
    let mut output = ctx.run_ui(egui::RawInput::default(), |ui| mac = all(ui.ctx(), Language::English));
    output.textures_delta.clear();
    assert!(!mac.contains("Ctrl") && !mac.contains("Alt+"), "{mac}");
    assert!(mac.contains('⌘') || mac.contains("Cmd"), "{mac}");
    ctx.set_os(egui::os::OperatingSystem::Nix);
    let german = all(&ctx, Language::German);
    assert!(german.contains("Strg+Klick") && german.contains("Alt+Umschalt+Pfeiltasten"), "{german}");
    let add_phase = Command::of(CommandId::AddPhase).shortcut_text(&ctx, Language::English);
    assert_eq!(add_phase.as_deref(), Some("Ctrl+Shift+Enter"));
}

#[test]
fn tab_goes_on_to_the_next_panel() {
    let mut window = Window::with_template(RETAIL);
    window.select(Selection::card("t-hotline".into()));
    window.keys(&[Key::ArrowRight]);
    let stop = window.harness().ctx.memory(|m| m.focused());
    assert!(stop.is_some(), "the map has the focus");
    window.keys(&[Key::Tab]);
    let next = window.harness().ctx.memory(|m| m.focused());
    assert!(next.is_some() && next != stop, "Tab leaves it");
    let selection = window.selection();
    window.press(Modifiers::SHIFT, Key::Tab);
    assert_eq!(window.harness().ctx.memory(|m| m.focused()), stop, "and Shift+Tab comes back");
    assert_eq!(window.selection(), selection, "to what was selected");
}
