//! In the room: entering and leaving it, and what is done in it by subject.

mod back;
mod course;
mod grouping;
mod hands;
mod minutes;
mod parking;
mod tour;
mod vote;
mod votes;
mod writing;

pub(super) use minutes::written as minutes_written;

use crate::{
    app::{
        notice::Gravity,
        room::{
            Room, Show, Tool,
            back::BackAction,
            board::CourseAction,
            cards::VoteAction,
            grouping::GroupAction,
            hands::HandsAction,
            minutes::MinutesAction,
            parking::ParkingAction,
            tour::{Tour, TourAction},
            writing::WritingAction,
        },
        state::{RightTab, State},
    },
    i18n::text,
    workshop::Record,
};

pub(super) use votes::read as votes_read;
pub(super) use writing::noted;

/// Something that happens in front of people.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum RoomAction {
    /// Show this; enter the room where nobody is in it.
    Enter(Show),
    /// Back to the editor. A workshop can be gone on with.
    Leave,
    /// Back to the editor: the workshop is over.
    End,
    /// Make the screen black, or show it again.
    Black(bool),
    /// Give the room a window of its own, or take the whole window for it.
    Apart(bool),
    /// Put this in the place of the activity, or the activity back.
    Tool(Option<Tool>),
    /// Back and forth through what was done.
    Back(BackAction),
    /// Of the tour.
    Tour(TourAction),
    /// Of agenda, phase and clock.
    Course(CourseAction),
    /// Of silent writing.
    Writing(WritingAction),
    /// Of the parking lot and decisions.
    Parking(ParkingAction),
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
    // The window has another size: nobody did anything.
    if !matches!(action, RoomAction::Back(_) | RoomAction::Tour(TourAction::Screen(_))) {
        unsay(state);
    }
    match action {
        RoomAction::Enter(show) => enter(state, show),
        RoomAction::Leave if writing::is_covered(state) => writing::ask(state),
        RoomAction::Leave => {
            vote::keep(state);
            leave(state);
        }
        RoomAction::End => minutes::end(state),
        RoomAction::Black(black) => in_room(state, |room| room.is_black = black),
        RoomAction::Apart(apart) => set_apart(state, apart),
        RoomAction::Tool(tool) => {
            course::note_time(state);
            in_room(state, |room| (room.tool, room.minutes.is_asking) = (tool, false));
        }
        RoomAction::Back(action) => back::carry_out(state, action),
        RoomAction::Tour(action) => tour::carry_out(state, &action),
        RoomAction::Course(action) => course::carry_out(state, &action),
        RoomAction::Writing(action) => writing::carry_out(state, &action),
        RoomAction::Parking(action) => parking::carry_out(state, &action),
        RoomAction::Group(action) => grouping::carry_out(state, &action),
        RoomAction::Vote(action) => vote::carry_out(state, &action),
        RoomAction::Hands(action) => hands::carry_out(state, &action),
        RoomAction::Minutes(action) => minutes::carry_out(state, &action),
    }
}

/// What was taken back is no longer what was done last.
pub(super) fn unsay(state: &mut State) {
    in_room(state, |room| room.said = None);
}

fn in_room(state: &mut State, act: impl FnOnce(&mut Room)) {
    if let Some(room) = &mut state.room {
        act(room);
    }
}

/// The room gets a window of its own, and the facilitator what belongs to it; or it comes back.
fn set_apart(state: &mut State, apart: bool) {
    in_room(state, |room| room.is_apart = apart);
    if apart && state.room.is_some() {
        (state.settings.right.tab, state.settings.right.is_open) = (RightTab::Room, true);
    } else if state.settings.right.tab == RightTab::Room {
        state.settings.right.tab = RightTab::Inspector;
    }
}

/// The room ends with the map in front: what is shown and what is edited are one map.
pub(super) fn follow(state: &mut State) {
    let is_ours = |room: &Room| room.map == state.map && state.session.is_some();
    if state.room.as_ref().is_some_and(|room| !is_ours(room)) {
        leave(state);
    }
}

fn leave(state: &mut State) {
    // Behind another map its agenda is not at hand; what was noted last stands.
    if state.room.as_ref().is_some_and(|room| room.map == state.map) {
        course::note_time(state);
    }
    set_apart(state, false);
    let Some(room) = state.room.take() else { return };
    if room.has_met {
        minutes::left(state, Room { is_black: false, tool: None, said: None, ..room });
    }
}

/// Heads in the room until somebody counts them.
const HEADS: u16 = 8;

fn enter(state: &mut State, show: Show) {
    super::in_place::keep(state);
    let is_workshop = show == Show::Workshop;
    let messages = state.notices.latest();
    if let Some(room) = &mut state.room {
        room.show = show;
        room.is_black = false;
        room.has_met |= is_workshop;
        return;
    }
    super::change::commit(state);
    let map = state.map;
    let mark = state.session.as_ref().map_or(0, crate::session::Session::mark);
    if let Some(at) = state.met.iter().position(|room| room.map == map) {
        let room = state.met.remove(at);
        state.print = None;
        state.room =
            Some(Room { show, messages, mark, tour: Tour { grain: room.tour.grain, ..Tour::default() }, ..room });
        return;
    }
    let now = state.clock.now();
    let Some(document) = state.document() else { return };
    let record = Record {
        date: state.clock.date(now),
        time: state.clock.time_of_day(now),
        heads: HEADS,
        start: document.clone(),
        ..Record::default()
    };
    state.print = None;
    state.room = Some(Room { map, messages, mark, has_met: is_workshop, show, record, ..Room::default() });
}

/// The desktop does not keep the screen awake: said once, to be read when the room is left.
pub(super) fn may_sleep(state: &mut State) {
    let words = text(state.language(), "room-may-sleep");
    state.notices.add(Gravity::Note, words);
}

/// There is no way to hear the tone at the end of an activity.
pub(super) fn stays_mute(state: &mut State) {
    let words = text(state.language(), "room-stays-mute");
    state.notices.add(Gravity::Note, words);
}
