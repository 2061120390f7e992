//! What one can reach for in the room besides the activity: each with its sign and its key.

use super::{
    Room, Show, Tool,
    parking::{List, ParkingAction},
};
use crate::{
    app::{action::Action, dispatch::RoomAction, icon::Icon},
    base::Language,
    i18n::text,
};

/// Something to reach for.
#[derive(Debug)]
pub struct Reach {
    /// What it is called.
    pub name: &'static str,
    /// Its sign.
    pub icon: Icon,
    /// The key that does the same.
    pub key: &'static str,
    /// Whether it is on show now.
    pub is_on: bool,
    /// What happens when it is pressed.
    pub action: Action,
}

/// All of them, in the order of menus.
pub fn all(room: &Room, language: Language) -> Vec<Reach> {
    let tool = |tool: Tool, name: &'static str, icon: Icon, key: &'static str| {
        let is_on = room.tool == Some(tool);
        Reach { name, icon, key, is_on, action: Action::Room(RoomAction::Tool((!is_on).then_some(tool))) }
    };
    let list = |list: List, name: &'static str, icon: Icon, key: &'static str| {
        let is_on = room.tool == Some(Tool::Parking) && room.parking.list == list;
        let open = RoomAction::Parking(ParkingAction::Open(list));
        let action = if is_on { RoomAction::Tool(None) } else { open };
        Reach { name, icon, key, is_on, action: Action::Room(action) }
    };
    let act = |action: RoomAction, name: &'static str, icon: Icon, key: &'static str, is_on: bool| Reach {
        name,
        icon,
        key,
        is_on,
        action: Action::Room(action),
    };
    vec![
        tool(Tool::Agenda, text(language, "tool-agenda"), Icon::LIST, "A"),
        tool(Tool::Grouping, text(language, "tool-groups"), Icon::GRID, "G"),
        list(List::Parked, text(language, "tool-parking"), Icon::NOTE, "K"),
        list(List::Decided, text(language, "tool-decisions"), Icon::CHECK, "D"),
        tool(Tool::Hands, text(language, "hands-open"), Icon("emotion"), "H"),
        tool(Tool::Minutes, text(language, "tool-minutes"), Icon::FILE, "E"),
        tool(Tool::Keys, text(language, "tool-keys"), Icon::KEYBOARD, "?"),
        act(RoomAction::Enter(Show::Tour), text(language, "tool-present"), Icon::SLIDES, "F5", room.show == Show::Tour),
        act(RoomAction::Black(!room.is_black), text(language, "tool-black"), Icon::MOON, "B", room.is_black),
        act(RoomAction::Apart(!room.is_apart), text(language, "tool-window"), Icon::PANEL_RIGHT, "W", room.is_apart),
    ]
}
