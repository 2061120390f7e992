//! In the room: entering and leaving it, and what is done in it by subject.

mod course;
mod grouping;
mod hands;
mod minutes;
mod tour;
mod vote;
mod writing;

use crate::{
    app::{
        room::{
            Room, Show, Tool, board::CourseAction, cards::VoteAction, grouping::GroupAction, hands::HandsAction,
            minutes::MinutesAction, tour::TourAction, writing::WritingAction,
        },
        state::State,
    },
    workshop::Record,
};

/// Something that happens in front of people.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum RoomAction {
    /// Show this; enter the room where nobody is in it.
    Enter(Show),
    /// Back to the editor.
    Leave,
    /// Make the screen black, or show it again.
    Black(bool),
    /// Give the room a window of its own, or take the whole window for it.
    Apart(bool),
    /// Put this in the place of the activity, or the activity back.
    Tool(Option<Tool>),
    /// Of the tour.
    Tour(TourAction),
    /// Of agenda, phase and clock.
    Course(CourseAction),
    /// Of silent writing.
    Writing(WritingAction),
    /// Of groups.
    Group(GroupAction),
    /// Of a vote.
    Vote(VoteAction),
    /// Of hands.
    Hands(HandsAction),
    /// Of the minutes.
    Minutes(MinutesAction),
}

/// Carries it out.
pub(super) fn carry_out(state: &mut State, action: RoomAction) {
    match action {
        RoomAction::Enter(show) => enter(state, show),
        RoomAction::Leave => state.room = None,
        RoomAction::Black(black) => in_room(state, |room| room.is_black = black),
        RoomAction::Apart(apart) => in_room(state, |room| room.is_apart = apart),
        RoomAction::Tool(tool) => {
            course::note_time(state);
            in_room(state, |room| room.tool = tool);
        }
        RoomAction::Tour(action) => tour::carry_out(state, &action),
        RoomAction::Course(action) => course::carry_out(state, &action),
        RoomAction::Writing(action) => writing::carry_out(state, &action),
        RoomAction::Group(action) => grouping::carry_out(state, &action),
        RoomAction::Vote(action) => vote::carry_out(state, &action),
        RoomAction::Hands(action) => hands::carry_out(state, &action),
        RoomAction::Minutes(action) => minutes::carry_out(state, &action),
    }
}

fn in_room(state: &mut State, act: impl FnOnce(&mut Room)) {
    if let Some(room) = &mut state.room {
        act(room);
    }
}

fn enter(state: &mut State, show: Show) {
    super::in_place::keep(state);
    if let Some(room) = &mut state.room {
        room.show = show;
        return;
    }
    let now = state.clock.now();
    let Some(document) = state.document() else { return };
    let record = Record {
        date: state.clock.date(now),
        time: state.clock.time_of_day(now),
        start: document.clone(),
        ..Record::default()
    };
    state.print = None;
    state.room = Some(Room { show, record, ..Room::default() });
}
