//! Feelings by show of hands: how many raised one to five fingers.
//!
//! One question after the other, step by step and persona by persona. The counts stand in rows, the
//! most fingers on top as the curve has it; beside them the curve of the phase takes their mean and
//! spread at once.

mod chart;
mod rows;

use egui::{Align, Event, Key, Layout, Rect, RichText, Ui, UiBuilder, accesskit::Role, pos2, vec2};

use super::{
    Room, Show, Tool,
    look::{Button, SMALL, Words, quiet},
};
use crate::{
    app::{
        action::Action,
        control::{Control, Look},
        dispatch::RoomAction,
        icon::Icon,
        panel::ink::paint_mark,
        state::State,
        style::{bold, c32, colours, regular},
    },
    i18n::{self, text, text_with},
    metrics,
    model::{Document, Emotion},
    workshop::hands::{self, Stop, exceeds, stops},
};

/// What is being counted.
#[derive(Clone, Debug, PartialEq)]
pub struct Hands {
    /// Whom one asks about what; none before the first question.
    pub stop: Option<Stop>,
    /// What was known there before one began to count.
    pub before: Option<Emotion>,
    /// Which row is counted: fingers less one.
    pub row: usize,
    /// The next digit begins the row's count anew.
    pub is_fresh: bool,
    /// Counts that cannot be true, so that the map does not have them.
    pub doubted: Option<Doubted>,
}

/// More hands than people.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Doubted {
    /// What was counted.
    pub counts: [u16; 5],
    /// What the map had instead; once it has something else, that counts.
    pub on_map: [u16; 5],
}

impl Hands {
    /// What is counted where the map has these counts.
    pub fn counts(&self, on_map: [u16; 5]) -> [u16; 5] {
        self.doubted.filter(|doubted| doubted.on_map == on_map).map_or(on_map, |doubted| doubted.counts)
    }
}

impl Default for Hands {
    fn default() -> Self {
        Self { stop: None, before: None, row: 4, is_fresh: true, doubted: None }
    }
}

/// Something of it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum HandsAction {
    /// Ask about the phase at hand.
    Follow,
    /// Ask the next question, or the one before.
    Go(bool),
    /// Count the next row, or ask the next question behind the last one.
    Onward,
    /// Count this row.
    Row(usize),
    /// A digit of the row's count.
    Digit(u8),
    /// Take the last digit of the row's count away.
    Rub,
    /// The row above.
    Up,
    /// The row below.
    Down,
    /// One hand more in the row, or one fewer.
    Add(bool),
    /// There are as many people as hands.
    Believe,
}

/// Height of a button, in logical pixels.
const BUTTON: f32 = 40.0;
/// Between counts and curve.
const BETWEEN: f32 = 36.0;

/// Opens the show of hands in a workshop, and takes its keys while it is open.
pub fn keys_ui(ui: &Ui, state: &State, room: &Room, actions: &mut Vec<Action>) {
    let is_covered = state.dialog.is_some() || room.is_black;
    if room.show != Show::Workshop || is_covered || ui.ctx().text_edit_focused() {
        return;
    }
    let mut is_open = room.tool == Some(Tool::Hands);
    // One after the other as they were pressed: who types fast sends many in one frame.
    let mut taken = |event: &Event| {
        let Event::Key { key, pressed: true, modifiers, .. } = event else { return false };
        let plain = modifiers.is_none() || (*key == Key::Plus && modifiers.shift_only());
        let action = match key {
            Key::H if plain => {
                is_open = !is_open;
                RoomAction::Tool(is_open.then_some(Tool::Hands))
            }
            key if plain && is_open => match meaning(*key) {
                Some(action) => RoomAction::Hands(action),
                None => return false,
            },
            _ => return false,
        };
        actions.push(Action::Room(action));
        true
    };
    ui.input_mut(|i| i.events.retain(|event| !taken(event)));
}

/// What a key does while hands are counted.
fn meaning(key: Key) -> Option<HandsAction> {
    let digit = |digit| Some(HandsAction::Digit(digit));
    match key {
        Key::Num0 => digit(0),
        Key::Num1 => digit(1),
        Key::Num2 => digit(2),
        Key::Num3 => digit(3),
        Key::Num4 => digit(4),
        Key::Num5 => digit(5),
        Key::Num6 => digit(6),
        Key::Num7 => digit(7),
        Key::Num8 => digit(8),
        Key::Num9 => digit(9),
        Key::ArrowUp => Some(HandsAction::Up),
        Key::ArrowDown => Some(HandsAction::Down),
        Key::ArrowRight => Some(HandsAction::Go(true)),
        Key::ArrowLeft => Some(HandsAction::Go(false)),
        Key::Enter => Some(HandsAction::Onward),
        Key::Backspace => Some(HandsAction::Rub),
        Key::Plus | Key::Equals => Some(HandsAction::Add(true)),
        Key::Minus => Some(HandsAction::Add(false)),
        _ => None,
    }
}

/// Draws the hands of a step.
pub fn hands_ui(ui: &mut Ui, state: &State, room: &Room, actions: &mut Vec<Action>) {
    let Some(document) = state.document() else { return };
    let all = stops(document);
    let here = document.phases.get(room.course.phase);
    let is_here = |stop: &&Stop| here.is_some_and(|phase| phase.steps.iter().any(|step| step.id == stop.step));
    let Some((at, stop)) = all.iter().enumerate().find(|(_, stop)| Some(*stop) == room.hands.stop.as_ref()) else {
        if all.iter().any(|stop| is_here(&stop)) {
            actions.push(Action::Room(RoomAction::Hands(HandsAction::Follow)));
        } else {
            ui.label(RichText::new(text(state.language(), "hands-nobody")).font(regular(19.0)));
        }
        return;
    };
    if !is_here(&stop) {
        actions.push(Action::Room(RoomAction::Hands(HandsAction::Follow)));
        return;
    }
    let place = ui.available_rect_before_wrap();
    let head = question_ui(ui, state, document, stop, place);
    let body = Rect::from_min_max(pos2(place.left(), head + 12.0), place.max);
    let counts = room.hands.counts(stop.counts(document));
    let keys = keys_line_ui(ui, state, place);
    let body = body.with_max_y(keys - 14.0);
    let onward = BUTTON + 16.0;
    let left_w = ((body.width() - BETWEEN) * 0.52).max(400.0).min(body.width());
    let left = Rect::from_min_size(body.min, vec2(left_w, body.height()));
    let right = Rect::from_min_max(pos2(left.right() + BETWEEN, body.top()), body.max);
    rows::rows_ui(ui, state, room, counts, left.with_max_y(left.bottom() - onward), actions);
    ways_ui(ui, state, (at, all.len()), left.with_min_y(left.bottom() - BUTTON), actions);
    let told = result_ui(ui, state, room, counts, right, actions);
    chart::chart_ui(ui, state, document, stop, right.with_min_y(told + 16.0));
    ui.advance_cursor_after_rect(place);
}

/// Who is asked what; gives the lower edge.
fn question_ui(ui: &mut Ui, state: &State, document: &Document, stop: &Stop, place: Rect) -> f32 {
    let (language, inks) = (state.language(), colours(ui));
    let name = document.persona(&stop.persona).map_or("", |persona| persona.name.as_str());
    let step = document.step(&stop.step).map_or("", |(_, step)| step.name.as_str());
    let question = text_with(language, "hands-question", &[("step", step.into())]);
    let mut bottom = place.top();
    ui.scope_builder(UiBuilder::new().max_rect(place).layout(Layout::top_down(Align::Min)), |ui| {
        ui.horizontal(|ui| {
            let style = document.persona_style(&stop.persona);
            let (_, mark) = ui.allocate_space(vec2(18.0, 24.0));
            let ink = inks.personas.get(style).copied().unwrap_or(inks.ink);
            paint_mark(ui.painter(), pos2(mark.left() + 8.0, mark.center().y), 15.0, style, ink);
            ui.label(RichText::new(name).font(regular(19.0)).color(c32(inks.ink)));
        });
        ui.add_space(2.0);
        let heading = ui.label(RichText::new(question).font(bold(28.0)).color(c32(inks.ink)));
        ui.ctx().accesskit_node_builder(heading.id, |node| node.set_role(Role::Heading));
        bottom = ui.min_rect().bottom();
    });
    bottom
}

/// Which keys do what, at the bottom; gives its upper edge.
fn keys_line_ui(ui: &mut Ui, state: &State, place: Rect) -> f32 {
    let words = Words::new(text(state.language(), "hands-keys"), SMALL, place.width(), state.language());
    let top = place.bottom() - words.height();
    words.show(ui, pos2(place.left(), top), quiet(colours(ui)));
    top
}

/// On to the next question, back to the one before, and which one this is.
fn ways_ui(ui: &mut Ui, state: &State, (at, count): (usize, usize), place: Rect, actions: &mut Vec<Action>) {
    let (language, inks) = (state.language(), colours(ui));
    let button = |icon, key| Control::icon(icon, text(language, key)).look(Look::Outlined).height(BUTTON);
    ui.scope_builder(UiBuilder::new().max_rect(place).layout(Layout::left_to_right(Align::Center)), |ui| {
        if button(Icon::LEFT, "hands-back").enabled(at > 0).hint(Some("←".to_owned())).show(ui).clicked() {
            actions.push(Action::Room(RoomAction::Hands(HandsAction::Go(false))));
        }
        if button(Icon::RIGHT, "hands-next").enabled(at + 1 < count).hint(Some("→".to_owned())).show(ui).clicked() {
            actions.push(Action::Room(RoomAction::Hands(HandsAction::Go(true))));
        }
        ui.add_space(8.0);
        let args = [("number", (at + 1).into()), ("count", count.into())];
        let which = RichText::new(text_with(language, "hands-number", &args)).font(regular(16.0)).color(c32(inks.ink));
        ui.label(which);
    });
}

/// Mean, spread and how many hands; gives the lower edge.
fn result_ui(ui: &mut Ui, state: &State, room: &Room, counts: [u16; 5], place: Rect, actions: &mut Vec<Action>) -> f32 {
    let (language, inks) = (state.language(), colours(ui));
    let Some(document) = state.document() else { return place.top() };
    let scale = document.journey.scale;
    // What cannot be true has no mean.
    let is_too_many = exceeds(counts, room.record.heads);
    let counted = metrics::hands(&counts).ok().filter(|_| !is_too_many);
    let (mean, spread) = match counted {
        None => ("–".to_owned(), "–".to_owned()),
        Some(hands) => (i18n::mean_hands(language, scale, hands), i18n::spread(language, scale, hands)),
    };
    let feeling = counted.map(|hands| i18n::felt_name(language, document, hands.value(scale)));
    let accord = counted.map(|hands| i18n::accord_name(language, hands.accord()));
    let count = u32::from(hands::sum(counts));
    let heads = u32::from(room.record.heads);
    let args = [("count", count.into()), ("heads", heads.into())];
    let sum = if heads > 0 { "hands-of-heads" } else { "hands-sum" };
    let sum = text_with(language, sum, &args);
    let mut bottom = place.top();
    ui.scope_builder(UiBuilder::new().max_rect(place).layout(Layout::top_down(Align::Min)), |ui| {
        let width = (place.width() - 24.0) / 2.0;
        ui.horizontal_top(|ui| {
            ui.spacing_mut().item_spacing.x = 24.0;
            for (name, figure, word) in [("hands-mean", &mean, feeling), ("hands-spread", &spread, accord)] {
                ui.vertical(|ui| {
                    ui.set_width(width);
                    ui.spacing_mut().item_spacing.y = 0.0;
                    ui.label(RichText::new(text(language, name)).font(regular(16.0)).color(c32(inks.ink)));
                    ui.label(RichText::new(figure).font(bold(44.0)).color(c32(inks.ink)));
                    ui.label(RichText::new(word.unwrap_or(" ")).font(bold(19.0)).color(c32(inks.ink)));
                });
            }
        });
        ui.add_space(6.0);
        let sum = ui.label(RichText::new(sum).font(regular(16.0)).color(c32(inks.ink)));
        ui.ctx().accesskit_node_builder(sum.id, |node| node.set_live(egui::accesskit::Live::Polite));
        if is_too_many {
            let words = RichText::new(text(language, "hands-too-many")).font(bold(16.0)).color(c32(inks.ink));
            ui.add(egui::Label::new(words).wrap());
            let here = text_with(language, "hands-believe", &[("count", count.into())]);
            ui.add_space(4.0);
            if Button::new(&here).show(ui).clicked() {
                actions.push(Action::Room(RoomAction::Hands(HandsAction::Believe)));
            }
        }
        bottom = ui.min_rect().bottom();
    });
    bottom
}
