//! The bar at the foot of the tour: where one is, and what one can do. It goes away while nobody
//! moves the pointer, and comes back with it or with the keyboard's focus.

use std::time::Duration;

use egui::{Align, Layout, Rect, Response, Sense, Ui, UiBuilder, accesskit::Role, pos2, vec2};

use super::{
    Grain, TourAction,
    told::{self, Leg},
};
use crate::{
    app::{
        action::Action,
        control::{Control, Look, divider_ui},
        dispatch::RoomAction,
        icon::Icon,
        panel::elided,
        room::{Room, Show, quiet},
        state::State,
        style::{bold, c32, colours, hairline, regular},
    },
    i18n::{text, text_with},
    model::Document,
};

/// Height of the bar.
pub(in crate::app::room) const HEIGHT: f32 = 60.0;
/// How long it stays after the pointer came to rest.
const REST_SECS: f64 = 3.0;
/// Thickness of the line that says how far one has come.
const PROGRESS: f32 = 3.0;
/// Less room than this for the name says nothing.
const LEAST_NAME: f32 = 80.0;

/// What the bar keeps between frames.
#[derive(Debug, Default)]
pub(super) struct BarView {
    /// When something last called for it.
    called: Option<f64>,
    /// Whether one of its controls has the keyboard's focus.
    has_focus: bool,
    /// Width of the controls at the right.
    controls: f32,
}

impl BarView {
    /// Whether it is to be seen now; asks for the frame in which it goes.
    fn is_shown(&mut self, ui: &Ui) -> bool {
        let (now, moved) = ui.input(|i| (i.time, i.pointer.delta() != egui::Vec2::ZERO || i.pointer.any_down()));
        if moved || self.has_focus || self.called.is_none() {
            self.called = Some(now);
        }
        let left = REST_SECS - (now - self.called.unwrap_or(now));
        if left > 0.0 {
            ui.ctx().request_repaint_after(Duration::from_secs_f64(left));
        }
        left > 0.0
    }
}

/// Draws the bar over the foot of `ui`.
pub(super) fn bar_ui(
    ui: &mut Ui,
    (state, document): (&State, &Document),
    room: &Room,
    leg: &Leg<'_>,
    view: &mut BarView,
    actions: &mut Vec<Action>,
) {
    let is_shown = view.is_shown(ui);
    let whole = ui.max_rect();
    let bar = Rect::from_min_max(pos2(whole.left(), whole.bottom() - HEIGHT), whole.max);
    let mut ui = ui.new_child(UiBuilder::new().max_rect(bar).layout(Layout::left_to_right(Align::Center)));
    // Its controls stay within reach of keyboard and screen reader.
    ui.set_opacity(if is_shown { 1.0 } else { 0.0 });
    ground_ui(&ui, bar, leg);
    view.has_focus = false;
    let mut note = |response: Response| {
        view.has_focus |= response.has_focus();
        response.clicked()
    };
    ui.spacing_mut().item_spacing.x = 6.0;
    ui.add_space(24.0);
    let name = (ui.available_width() - view.controls - 24.0).max(0.0);
    name_ui(&mut ui, (state, document), room, leg, name);
    ui.add_space((ui.available_width() - view.controls - 16.0).max(0.0));
    let before = ui.cursor().left();
    let has_short_words = bar.width() < 1_500.0;
    grains_ui(&mut ui, state, room, has_short_words, &mut note, actions);
    divider_ui(&mut ui);
    ways_ui(&mut ui, state, leg, &mut note, actions);
    divider_ui(&mut ui);
    tools_ui(&mut ui, state, room, &mut note, actions);
    let words = text(state.language(), "room-leave");
    if note(Control::text(words).large().look(Look::Outlined).hint(Some("Esc".to_owned())).show(&mut ui)) {
        actions.push(Action::Room(RoomAction::Leave));
    }
    let controls = ui.min_rect().right() - before;
    if (controls - view.controls).abs() > 0.5 {
        view.controls = controls;
        ui.ctx().request_discard("the width of the controls is known now");
    }
}

/// Ground, edge, and how far one has come.
fn ground_ui(ui: &Ui, bar: Rect, leg: &Leg<'_>) {
    let inks = colours(ui);
    // Nothing under the bar is meant while the pointer is on it.
    ui.interact(bar, egui::Id::unique("room bar ground"), Sense::hover());
    ui.painter().rect_filled(bar, 0.0, c32(inks.panel));
    ui.painter().hline(bar.x_range(), bar.top(), hairline(inks.line));
    let part = (leg.at + 1) as f32 / leg.count.max(1) as f32;
    let line = Rect::from_min_size(bar.min, vec2(bar.width() * part, PROGRESS));
    ui.painter().rect_filled(line, 0.0, c32(inks.accent));
}

/// What the stop is called, which of how many it is, and which part of it.
fn name_ui(ui: &mut Ui, (state, document): (&State, &Document), room: &Room, leg: &Leg<'_>, width: f32) {
    if width < LEAST_NAME {
        return;
    }
    let (name, mut kind) = told::names(state, document, leg.stop);
    if let Some(part) = told::part(state.language(), leg.stop) {
        kind = format!("{kind} · {part}");
    }
    let waiting = quiet::waiting(state, room).count();
    if waiting > 0 {
        let words = text_with(state.language(), "room-messages", &[("count", waiting.into())]);
        kind = format!("{kind} · {words}");
    }
    let (first, second) = (elided(ui, &name, bold(18.0), width), elided(ui, &kind, regular(14.0), width));
    let size = vec2(first.size().x.max(second.size().x), first.size().y + second.size().y);
    // Said already, by the stop itself.
    let (rect, _) = ui.allocate_exact_size(size, Sense::hover());
    let ink = c32(colours(ui).ink);
    let below = rect.min + vec2(0.0, first.size().y);
    ui.painter().galley_with_override_text_color(rect.min, first, ink);
    ui.painter().galley_with_override_text_color(below, second, ink);
}

/// What one stop after the other is about.
fn grains_ui(
    ui: &mut Ui,
    state: &State,
    room: &Room,
    has_short_words: bool,
    note: &mut impl FnMut(Response) -> bool,
    actions: &mut Vec<Action>,
) {
    let language = state.language();
    ui.spacing_mut().item_spacing.x = 2.0;
    for grain in Grain::ALL {
        let icon = match grain {
            Grain::Phases => Icon::LOGO,
            Grain::Steps => Icon::CURVE,
            Grain::Lanes => Icon::LIST,
            Grain::Personas => Icon::PERSONAS,
        };
        let name = text(language, grain.label());
        let is_on = room.tour.grain == grain;
        // Where there is little room, only the one that is on says its name.
        let control =
            if has_short_words && !is_on { Control::icon(icon, name) } else { Control::text(name).with_icon(icon) };
        if note(control.large().role(Role::RadioButton).selected(is_on).show(ui)) {
            actions.push(Action::Room(RoomAction::Tour(TourAction::Grain(grain))));
        }
    }
    ui.spacing_mut().item_spacing.x = 6.0;
}

/// Back and on.
fn ways_ui(
    ui: &mut Ui,
    state: &State,
    leg: &Leg<'_>,
    note: &mut impl FnMut(Response) -> bool,
    actions: &mut Vec<Action>,
) {
    let language = state.language();
    let ways = [
        (Icon::LEFT, "tour-back", TourAction::Back, leg.at > 0),
        (Icon::RIGHT, "tour-next", TourAction::Next, leg.at + 1 < leg.count),
    ];
    for (icon, key, action, is_possible) in ways {
        let control = Control::icon(icon, text(language, key)).large().look(Look::Outlined).enabled(is_possible);
        if note(control.show(ui)) {
            actions.push(Action::Room(RoomAction::Tour(action)));
        }
    }
}

/// Pointer, black screen, a window of its own, the workshop.
fn tools_ui(
    ui: &mut Ui,
    state: &State,
    room: &Room,
    note: &mut impl FnMut(Response) -> bool,
    actions: &mut Vec<Action>,
) {
    let points = room.tour.points;
    let apart = if room.is_apart { "room-together" } else { "room-apart" };
    let tools = [
        (Icon::POINTER, "tour-pointer", "L", points, RoomAction::Tour(TourAction::Point(!points))),
        (Icon::MOON, "room-black", "B", false, RoomAction::Black(true)),
        (Icon::SLIDES, apart, "W", room.is_apart, RoomAction::Apart(!room.is_apart)),
        (Icon::CLOCK, "command-workshop", "Shift+F5", false, RoomAction::Enter(Show::Workshop)),
    ];
    for (icon, key, hint, is_on, action) in tools {
        let name = text(state.language(), key);
        let control = Control::icon(icon, name).large().selected(is_on).hint(Some(hint.to_owned()));
        if note(control.show(ui)) {
            actions.push(Action::Room(action));
        }
    }
}
