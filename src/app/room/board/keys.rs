//! Keys of the board.

use egui::{Key, Modifiers, Popup, Ui};

use super::{begin, heads};
use crate::{
    app::{
        action::Action,
        dispatch::RoomAction,
        room::{Room, Tool, board::CourseAction, grouping, parking},
        state::State,
    },
    model::Document,
    workshop::{Length, agenda},
};

/// Takes the keys that are the board's own, unless somebody types or something lies over it.
pub(super) fn take(ui: &Ui, state: &State, room: &Room, actions: &mut Vec<Action>) {
    let Some(document) = state.document() else { return };
    let ctx = ui.ctx();
    if state.dialog.is_some() || Popup::is_any_open(ctx) {
        return;
    }
    let mut course = |action| actions.push(Action::Room(RoomAction::Course(action)));
    let taken = |modifiers, key| ui.input_mut(|i| i.consume_key(modifiers, key));
    let plain = |key| taken(Modifiers::NONE, key);
    // Tools have arrows and pages for themselves, but for the hands, which are counted step by step.
    let has_phases = matches!(room.tool, None | Some(Tool::Hands));
    for (key, forward) in [(Key::PageDown, true), (Key::PageUp, false)] {
        // A line of words has no pages: these keys work while somebody types.
        if has_phases && plain(key) {
            course(CourseAction::Onward(forward));
        }
    }
    if ctx.text_edit_focused() {
        return;
    }
    let at = room.course.activity;
    let is_beginning = room.tool.is_none() && room.course.kind(document).is_none();
    if taken(Modifiers::SHIFT, Key::N) {
        course(CourseAction::Activity(at.saturating_sub(1)));
    } else if plain(Key::N) && at + 1 < document.agenda.len() {
        course(CourseAction::Activity(at + 1));
    }
    if plain(Key::P) {
        course(CourseAction::Clock);
    }
    if plain(Key::M) {
        course(CourseAction::Lengthen);
    }
    for (key, forward) in [(Key::ArrowRight, true), (Key::ArrowLeft, false)] {
        if has_phases && plain(key) {
            course(CourseAction::Onward(forward));
        }
    }
    parking::keys(ui, room, actions);
    grouping::keys(ui, room, actions);
    if is_beginning && begin_taken(&plain, document, room, actions) {
        return;
    }
    let mut toggle = |tool| {
        let wanted = (room.tool != Some(tool)).then_some(tool);
        actions.push(Action::Room(RoomAction::Tool(wanted)));
    };
    if plain(Key::A) {
        toggle(Tool::Agenda);
    }
    if plain(Key::E) {
        toggle(Tool::Minutes);
    }
    if plain(Key::Questionmark) || plain(Key::F1) {
        toggle(Tool::Keys);
    }
}

/// Keys before there is an agenda: a number takes one, `+` and `−` count heads.
fn begin_taken(plain: &impl Fn(Key) -> bool, document: &Document, room: &Room, actions: &mut Vec<Action>) -> bool {
    let keys = [Key::Num1, Key::Num2, Key::Num3];
    if let Some((_, length)) = keys.into_iter().zip(Length::ALL).find(|(key, _)| plain(*key)) {
        actions.push(begin::take(agenda(length, document.journey.language)));
        return true;
    }
    if plain(Key::Plus) || plain(Key::Equals) {
        actions.push(heads::set(room.record.heads.saturating_add(1)));
    } else if plain(Key::Minus) {
        actions.push(heads::set(room.record.heads.saturating_sub(1)));
    } else if plain(Key::A) {
        actions.extend(begin::own_agenda());
        return true;
    }
    false
}
