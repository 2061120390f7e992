//! The parking lot, and what was decided: two lists side by side, each with a line to type into.

mod list;

use egui::{Id as WidgetId, Key, Modifiers, Rect, Ui, pos2, vec2};

use super::{
    Room, Tool,
    field::{self, Field},
    look::{HEADING, HEIGHT, SMALL, Words, quiet},
    writing::{WritingAction, target},
};
use crate::{
    app::{action::Action, dispatch::RoomAction, state::State, style::colours},
    base::Id,
    i18n::{lane_name, text, text_with},
    model::Document,
};

/// Between the two lists.
const BETWEEN: f32 = 40.0;
/// Between parts of a list.
const GAP: f32 = 12.0;

/// What is being typed, and into which of the two lists.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Parking {
    /// Which list one types into.
    pub list: List,
    /// What is typed for the parking lot.
    pub note: String,
    /// What is typed as a decision.
    pub decision: String,
}

/// One of the two lists.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash)]
pub enum List {
    /// What does not fit now.
    #[default]
    Parked,
    /// What the room agreed on.
    Decided,
}

/// Something of the two lists.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum ParkingAction {
    /// Show both, with the line of this one to type into.
    Open(List),
    /// This is in its line now.
    Type(List, String),
    /// Add what is in its line.
    Keep(List),
    /// Make a card of a parked note.
    ToMap(Id),
    /// Take this away.
    Remove(List, Id),
}

impl Parking {
    /// What is typed for a list.
    pub fn line(&self, list: List) -> &str {
        match list {
            List::Parked => &self.note,
            List::Decided => &self.decision,
        }
    }

    /// The same, to change it.
    pub fn line_mut(&mut self, list: List) -> &mut String {
        match list {
            List::Parked => &mut self.note,
            List::Decided => &mut self.decision,
        }
    }
}

fn act(action: ParkingAction) -> Action {
    Action::Room(RoomAction::Parking(action))
}

/// The line of a list.
pub fn line_id(list: List) -> WidgetId {
    WidgetId::unique(("parking line", list))
}

/// Takes the keys that open the two lists, and close them again.
pub(super) fn keys(ui: &Ui, room: &Room, out: &mut Vec<Action>) {
    for (key, list) in [(Key::K, List::Parked), (Key::D, List::Decided)] {
        if ui.input_mut(|i| i.consume_key(Modifiers::NONE, key)) {
            let is_open = room.tool == Some(Tool::Parking) && room.parking.list == list;
            out.push(if is_open { Action::Room(RoomAction::Tool(None)) } else { act(ParkingAction::Open(list)) });
        }
    }
}

/// Draws both.
pub fn parking_ui(ui: &mut Ui, state: &State, room: &Room, actions: &mut Vec<Action>) {
    let Some(document) = state.document() else { return };
    let place = ui.max_rect();
    let list = room.parking.list;
    field::focus_when_shown(ui, WidgetId::unique(("parking", list)), line_id(list));
    let before = actions.len();
    let half = (place.width() - BETWEEN) / 2.0;
    let left = place.with_max_x(place.left() + half);
    let right = place.with_min_x(place.right() - half);
    let top = left.with_max_y(place.top() + HEIGHT);
    let rest = left.with_min_y(head_ui(ui, state, "notes-parking", top));
    let to = target::cell(room, document);
    let below = line_ui(ui, state, room, List::Parked, rest, actions);
    let below = to.as_ref().map_or(below, |to| target_ui(ui, state, document, to, rest.with_min_y(below), actions));
    list::parked_ui(ui, state, document, to.is_some(), rest.with_min_y(below + GAP), actions);
    let rest = right.with_min_y(head_ui(ui, state, "parking-decisions", right.with_max_y(top.bottom())));
    let below = line_ui(ui, state, room, List::Decided, rest, actions);
    list::decided_ui(ui, state, document, rest.with_min_y(below + GAP), actions);
    if actions.iter().skip(before).any(is_pressed) {
        // Whoever pressed something beside the line goes on writing.
        ui.memory_mut(|m| m.request_focus(line_id(list)));
    }
}

/// Whether this comes from a button.
fn is_pressed(action: &Action) -> bool {
    use ParkingAction::{Remove, ToMap};
    matches!(
        action,
        Action::Room(RoomAction::Parking(Remove(..) | ToMap(_)) | RoomAction::Writing(WritingAction::Lane(_)))
    )
}

fn head_ui(ui: &mut Ui, state: &State, key: &'static str, place: Rect) -> f32 {
    let words = Words::new(text(state.language(), key), HEADING, place.width(), state.language());
    words.show(ui, pos2(place.left(), place.center().y - words.height() / 2.0), colours(ui).ink);
    place.bottom() + GAP / 2.0
}

fn line_ui(ui: &mut Ui, state: &State, room: &Room, list: List, place: Rect, out: &mut Vec<Action>) -> f32 {
    let language = state.language();
    let (name, hint) = match list {
        List::Parked => (text(language, "parking-line"), text(language, "parking-hint")),
        List::Decided => (text(language, "decision-line"), text(language, "decision-hint")),
    };
    let field = Field { id: line_id(list), name, hint, is_masked: false };
    let rect = Rect::from_min_size(place.min, vec2(place.width(), field::LINE));
    let typed = field.show(ui, rect, room.parking.line(list));
    out.extend(typed.words.map(|words| act(ParkingAction::Type(list, words))));
    if typed.is_entered {
        out.push(act(ParkingAction::Keep(list)));
    }
    rect.bottom()
}

/// Where a note goes that is taken back onto the map; gives the bottom.
fn target_ui(
    ui: &mut Ui,
    state: &State,
    document: &Document,
    (lane, step): &(Id, Id),
    place: Rect,
    out: &mut Vec<Action>,
) -> f32 {
    let language = state.language();
    let top = place.top() + GAP;
    let width = target::row_width(ui, state, document, lane);
    let row = Rect::from_min_size(pos2(place.right() - width, top), vec2(width, HEIGHT));
    let beside = row.left() - place.left() - GAP;
    let chosen = target::row_ui(ui, state, document, lane, row);
    out.extend(chosen.map(|lane| Action::Room(RoomAction::Writing(WritingAction::Lane(lane)))));
    let row_name = document.lane(lane).map(|lane| lane_name(language, lane)).unwrap_or_default();
    let step_name = document
        .step(step)
        .map_or("", |(phase, step)| if step.name.is_empty() { phase.name.as_str() } else { step.name.as_str() });
    let said = text_with(language, "parking-to", &[("row", row_name.into()), ("step", step_name.into())]);
    let words = Words::new(&said, SMALL, beside, language);
    let bottom = words.show(ui, pos2(place.left(), top.max(row.center().y - words.height() / 2.0)), quiet(colours(ui)));
    row.bottom().max(bottom)
}
