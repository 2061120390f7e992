//! The keys of the tour, which are those of a remote control as well, and the number of a phase while
//! it is typed.

use egui::{
    Align2, Key, Modifiers, Order, Ui, WidgetInfo,
    accesskit::{Live, Role},
    vec2,
};

use super::{Tour, TourAction};
use crate::{
    app::{
        action::Action,
        dispatch::RoomAction,
        state::State,
        style::{bold, c32, colours, hairline, regular},
    },
    i18n::text_with,
    model::Document,
};

/// Keys that lead on or back whatever has the focus: a remote control sends them.
const WAYS: [(Key, TourAction); 8] = [
    (Key::ArrowRight, TourAction::Next),
    (Key::ArrowDown, TourAction::Next),
    (Key::PageDown, TourAction::Next),
    (Key::ArrowLeft, TourAction::Back),
    (Key::ArrowUp, TourAction::Back),
    (Key::PageUp, TourAction::Back),
    (Key::Home, TourAction::First),
    (Key::End, TourAction::Last),
];

const DIGITS: [Key; 10] =
    [Key::Num0, Key::Num1, Key::Num2, Key::Num3, Key::Num4, Key::Num5, Key::Num6, Key::Num7, Key::Num8, Key::Num9];

/// Takes the keys of the tour.
pub(super) fn keys_ui(ui: &Ui, state: &State, tour: &Tour, actions: &mut Vec<Action>) {
    if state.dialog.is_some() || ui.ctx().text_edit_focused() {
        return;
    }
    let mut act = |action: TourAction| actions.push(Action::Room(RoomAction::Tour(action)));
    let pressed = |key: Key| ui.input_mut(|i| i.consume_key(Modifiers::NONE, key));
    for (key, action) in WAYS {
        if pressed(key) {
            // The arrows would lead from one control of the bar to the next.
            ui.memory_mut(|m| m.focused().map(|id| m.surrender_focus(id)));
            act(action);
        }
    }
    for (digit, key) in DIGITS.into_iter().enumerate() {
        if pressed(key) {
            act(TourAction::Digit(digit));
        }
    }
    // A control that has the focus is used by these.
    if ui.memory(|m| m.focused()).is_none() {
        if pressed(Key::Space) {
            act(TourAction::Next);
        }
        if pressed(Key::Enter) {
            act(TourAction::Enter);
        }
    }
    if pressed(Key::Backspace) {
        act(TourAction::Erase);
    }
    if pressed(Key::L) {
        act(TourAction::Point(!tour.points));
    }
    if tour.typed.is_some() && pressed(Key::Escape) {
        act(TourAction::Forget);
    }
}

/// Height of the number, and of the words under it.
const NUMBER: (f32, f32) = (96.0, 19.0);

/// The number that is being typed, and how to go on.
pub(super) fn number_ui(ui: &Ui, state: &State, document: &Document, tour: &Tour) {
    let Some(number) = tour.typed else { return };
    let (language, count) = (state.language(), document.phases.len());
    let phase = number.checked_sub(1).and_then(|at| document.phases.get(at));
    let words = match phase {
        Some(phase) => text_with(language, "tour-number-go", &[("name", (&phase.name).into())]),
        None => text_with(language, "tour-number-none", &[("count", count.to_string().into())]),
    };
    let area = egui::Area::new(egui::Id::unique("room number")).order(Order::Foreground);
    area.anchor(Align2::CENTER_CENTER, vec2(0.0, 0.0)).interactable(false).show(ui.ctx(), |ui| {
        let inks = colours(ui);
        let frame = egui::Frame::new().fill(c32(inks.raised)).stroke(hairline(inks.border)).corner_radius(10.0);
        frame.inner_margin(egui::Margin::symmetric(48, 24)).show(ui, |ui| {
            let set = |words: &str, font| ui.painter().layout_no_wrap(words.to_owned(), font, c32(inks.ink));
            let large = set(&number.to_string(), bold(NUMBER.0));
            let small = set(&words, regular(NUMBER.1));
            let width = large.size().x.max(small.size().x);
            let size = vec2(width, large.size().y + small.size().y + 8.0);
            let (rect, response) = ui.allocate_exact_size(size, egui::Sense::hover());
            response.widget_info(|| WidgetInfo::labeled(Role::Label, true, format!("{number}: {words}")));
            ui.ctx().accesskit_node_builder(response.id, |node| node.set_live(Live::Assertive));
            let at = rect.center_top() - vec2(large.size().x / 2.0, 0.0);
            ui.painter().galley(at, large, c32(inks.ink));
            let at = rect.center_bottom() - vec2(small.size().x / 2.0, small.size().y);
            ui.painter().galley(at, small, c32(inks.ink));
        });
    });
}
