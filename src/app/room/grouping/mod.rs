//! Cards of a lane put into groups, which are named, merged or kept.
//!
//! Cards that are in no group stand at the left, groups beside them. A card goes to another one, into
//! a group or out of it by being dragged there; without a pointer it is picked up, and put down on
//! what is chosen next.

mod board;
mod card;
mod group;

use egui::{Id as WidgetId, Key, Modifiers, Rect, Ui, accesskit::Live, pos2, vec2};

use super::{
    Room, Tool, field,
    look::{self, BODY, Button, HEADING, HEIGHT, SMALL, Words, quiet},
    writing::target,
};
use crate::{
    app::{action::Action, dispatch::RoomAction, state::State, style::colours},
    base::Id,
    i18n::{text, text_with},
    model::{Card, Cluster, Document, Lane},
    workshop::grouping,
};

/// Between parts.
const GAP: f32 = 12.0;

/// What is being grouped.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Grouping {
    /// The lane that was chosen; else the one that is talked about.
    pub lane: Option<Id>,
    /// Whether the cards of all phases are on the board.
    pub is_whole: bool,
    /// The card that was picked up.
    pub held: Option<Id>,
    /// The group whose name is being typed, and what is typed.
    pub naming: Option<(Id, String)>,
    /// The group that came last: it wants a name.
    pub fresh: Option<Id>,
}

/// Something of it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum GroupAction {
    /// Put the cards of this lane on the board.
    Lane(Id),
    /// Put those of all phases there, or of the one at hand.
    Whole(bool),
    /// Pick this card up; none puts it back.
    Hold(Option<Id>),
    /// Put a card down.
    Drop(Id, Spot),
    /// A group that has just been made was asked for its name.
    Asked,
    /// This is typed as the name of a group.
    Type(Id, String),
    /// Keep the name that is typed.
    Name(Id),
    /// Make one card of a group.
    Merge(Id),
    /// Take a group apart.
    Dissolve(Id),
    /// Make the cards again that one was merged from.
    Split(Id),
}

/// Where a card can be put down.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Spot {
    /// On this card, or in this group.
    With(Id),
    /// In a group of its own.
    Fresh,
    /// In none.
    Loose,
}

fn act(action: GroupAction) -> Action {
    Action::Room(RoomAction::Group(action))
}

/// What is on the board.
struct Shown<'a> {
    grouping: &'a Grouping,
    document: &'a Document,
    lane: &'a Lane,
    groups: Vec<&'a Cluster>,
    loose: Vec<&'a Card>,
    /// The card that was picked up.
    held: Option<&'a Card>,
}

impl<'a> Shown<'a> {
    fn of(room: &'a Room, document: &'a Document) -> Option<Self> {
        let lane = target::row(document, [room.grouping.lane.as_ref(), room.course.lane.as_ref()])?;
        let steps: Vec<&Id> = document.phases.get(room.course.phase)?.steps.iter().map(|step| &step.id).collect();
        let (groups, loose) = grouping::of_lane(document, &lane.id, (!room.grouping.is_whole).then_some(&steps));
        let held = room.grouping.held.as_ref().and_then(|id| document.card(id)).map(|card| &**card);
        Some(Self { grouping: &room.grouping, document, lane, groups, loose, held })
    }
}

/// Takes the key that begins and ends grouping.
pub(super) fn keys(ui: &Ui, room: &Room, out: &mut Vec<Action>) {
    if ui.input_mut(|i| i.consume_key(Modifiers::NONE, Key::G)) {
        let wanted = (room.tool != Some(Tool::Grouping)).then_some(Tool::Grouping);
        out.push(Action::Room(RoomAction::Tool(wanted)));
    }
}

/// Draws the cards and their groups.
pub fn grouping_ui(ui: &mut Ui, state: &State, room: &Room, actions: &mut Vec<Action>) {
    let Some(document) = state.document() else { return };
    let Some(shown) = Shown::of(room, document) else { return };
    if shown.held.is_some() && ui.input_mut(|i| i.consume_key(Modifiers::NONE, Key::Escape)) {
        actions.push(act(GroupAction::Hold(None)));
    }
    if let Some(first) = shown.loose.first() {
        field::focus_when_shown(ui, WidgetId::unique("grouping"), card::id(&first.id));
    }
    let place = ui.max_rect();
    let head = place.with_max_y(place.top() + HEIGHT);
    head_ui(ui, state, &shown, head, actions);
    let said = place.with_min_y(head.bottom() + GAP).with_max_y(head.bottom() + GAP + BODY.line_height);
    said_ui(ui, state, &shown, said);
    let body = place.with_min_y(said.bottom() + GAP);
    board::board_ui(ui, state, &shown, body, actions);
}

/// The lane that is grouped, and how much of it.
fn head_ui(ui: &mut Ui, state: &State, shown: &Shown<'_>, place: Rect, out: &mut Vec<Action>) {
    let language = state.language();
    let mut right = place.right();
    for (key, is_whole) in [(text(language, "groups-all-phases"), true), (text(language, "groups-this-phase"), false)] {
        let button = Button::new(key).selected(shown.grouping.is_whole == is_whole);
        let rect = Rect::from_min_max(pos2(right - button.width(ui), place.top()), pos2(right, place.bottom()));
        if button.show_in(ui, rect).clicked() {
            out.push(act(GroupAction::Whole(is_whole)));
        }
        right = rect.left() - 8.0;
    }
    let width = target::row_width(ui, state, shown.document, &shown.lane.id);
    let words = Words::new(text(language, "groups-title"), HEADING, right - place.left() - width - 2.0 * GAP, language);
    words.show(ui, pos2(place.left(), place.center().y - words.height() / 2.0), colours(ui).ink);
    let row = Rect::from_min_size(pos2(place.left() + words.width() + GAP + 6.0, place.top()), vec2(width, HEIGHT));
    let chosen = target::row_ui(ui, state, shown.document, &shown.lane.id, row);
    out.extend(chosen.map(|lane| act(GroupAction::Lane(lane))));
}

/// What can be done now.
fn said_ui(ui: &mut Ui, state: &State, shown: &Shown<'_>, place: Rect) {
    let language = state.language();
    let said = match shown.held {
        Some(card) => text_with(language, "groups-held", &[("text", card.text.as_str().into())]),
        None if shown.loose.is_empty() && shown.groups.is_empty() => text(language, "groups-empty").to_owned(),
        None => text(language, "groups-how").to_owned(),
    };
    let words = Words::fitted(&said, &[BODY, SMALL], 1, place.width(), language);
    let label = look::label(ui, place, &said);
    ui.ctx().accesskit_node_builder(label.id, |node| node.set_live(Live::Polite));
    let ink = if shown.held.is_some() { colours(ui).ink } else { quiet(colours(ui)) };
    words.paint(ui, place.min, ink);
}
