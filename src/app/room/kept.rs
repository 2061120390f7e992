//! A workshop is kept on disk while it goes on: after a crash it is there again.

use std::{path::PathBuf, time::SystemTime};

use serde::{Deserialize, Serialize};

use super::{
    Room, Show,
    board::Course,
    cards::Voting,
    writing::{self, Writing},
};
use crate::{
    app::{desk::MapNumber, dialog::Dialog, job::Done, state::State},
    base::clean,
    io::room::{self as disk, Of},
    workshop::{Ballot, Covered, Record},
};

/// What is kept of a session. The map as it was at its beginning lies beside.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[serde(default)]
pub struct Kept {
    /// When it was kept.
    at: Option<SystemTime>,
    record: Record,
    course: Course,
    covered: Vec<Covered>,
    /// The vote that is being held, and whether its tally is covered.
    ballot: Option<(Ballot, bool)>,
}

impl Kept {
    fn of(room: &Room) -> Self {
        let Record { date, time, end, heads, ran, .. } = &room.record;
        let (date, time, end, heads, ran) = (date.clone(), time.clone(), end.clone(), *heads, ran.clone());
        let record = Record { date, time, end, heads, ran, ..Record::default() };
        let ballot = room.voting.ballot.clone().map(|ballot| (ballot, room.voting.is_covered));
        Self { at: None, record, course: room.course.clone(), covered: room.writing.covered.clone(), ballot }
    }

    /// Whether anything would be lost with it.
    fn is_worth_it(&self) -> bool {
        self.course.clock.is_some() || !self.record.ran.is_empty() || !self.covered.is_empty() || self.ballot.is_some()
    }

    /// The room that it was kept of. Its clock stands: nobody knows what happened since.
    fn room(self, map: MapNumber) -> Room {
        let Self { at, record, mut course, covered, ballot } = self;
        if let (Some(clock), Some(at)) = (&mut course.clock, at) {
            clock.pause(at);
        }
        let writing = Writing { covered, ..Writing::default() };
        let (ballot, is_covered) = ballot.map_or((None, false), |(ballot, is_covered)| (Some(ballot), is_covered));
        let voting = Voting { ballot, is_covered, ..Voting::default() };
        Room { map, has_met: true, show: Show::Workshop, record, course, writing, voting, ..Room::default() }
    }
}

/// What lies on disk of the workshops of this window's maps.
#[derive(Debug, Default)]
pub struct Rooms {
    /// What was kept last, of which map, and under which name.
    last: Option<(MapNumber, Name, Kept)>,
    /// Maps of which it is known whether a workshop was left unfinished.
    looked: Vec<MapNumber>,
    /// The map whose unfinished workshop is to be told of.
    found: Option<MapNumber>,
}

/// Under which name a workshop is kept.
#[derive(Clone, Debug, PartialEq, Eq)]
enum Name {
    File(PathBuf),
    Title(String),
}

impl Name {
    /// Of the map in front.
    fn of(state: &State) -> Option<Self> {
        let session = state.session.as_ref()?;
        let title = || Self::Title(session.document().journey.title.clone());
        Some(session.path().map_or_else(title, |path| Self::File(path.to_path_buf())))
    }

    fn borrowed(&self) -> Of<'_> {
        match self {
            Self::File(path) => Of::File(path),
            Self::Title(title) => Of::Title(title),
        }
    }
}

/// The session of the map in front: in the room, or left for a while.
pub fn session(state: &State) -> Option<&Room> {
    let is_ours = |room: &&Room| room.map == state.map && room.has_met;
    state.room.as_ref().filter(is_ours).or_else(|| state.met.iter().find(is_ours))
}

/// Whether a workshop was held on the map in front, or is being held.
pub fn is_held(state: &State) -> bool {
    session(state).is_some_and(|room| Kept::of(room).is_worth_it())
}

/// Looks whether a workshop of the map in front was left unfinished, keeps the one that goes on as
/// far as it has come, and takes away what was kept of one that is over.
pub fn follow(state: &mut State) {
    if state.keep.state_dir.is_none() || state.session.is_none() {
        return;
    }
    look(state);
    let kept = session(state).map(Kept::of).filter(Kept::is_worth_it);
    match kept {
        Some(kept) => keep(state, kept),
        None => forget(state),
    }
}

/// Whether closing this map would lose what people wrote under cover or voted: it has no file by
/// whose name that is found again.
pub fn would_go(state: &State, map: MapNumber) -> bool {
    let room = state.room.iter().chain(&state.met).find(|room| room.map == map && room.has_met);
    let is_open = |room: &Room| {
        let Room { writing, voting, .. } = room;
        !writing.covered.is_empty() || !writing.line.trim().is_empty() || voting.ballot.is_some()
    };
    let parked = || state.desk.parked().iter().find(|parked| parked.number == map)?.session.as_ref();
    let session = if map == state.map { state.session.as_ref() } else { parked() };
    room.is_some_and(is_open) && session.is_some_and(|session| session.path().is_none())
}

/// The map in front is about to be closed: the workshop under way on it is on disk when this returns,
/// with the line that is being typed as a covered card.
pub fn settle(state: &mut State) {
    let (Some(folder), Some(name), Some(room)) = (state.keep.state_dir.clone(), Name::of(state), session(state)) else {
        return;
    };
    let mut kept = Kept { at: Some(state.clock.now()), ..Kept::of(room) };
    let line = clean(&room.writing.line);
    let cell = state.document().and_then(|document| writing::target::cell(room, document));
    if let Some((lane, step)) = cell.filter(|_| !line.is_empty()) {
        kept.covered.push(Covered { line, lane, step });
    }
    if !kept.is_worth_it() {
        return;
    }
    let done = disk::keep_start(&folder, name.borrowed(), &room.record.start)
        .and_then(|()| disk::keep(&folder, name.borrowed(), kept));
    let before = state.rooms.last.take_if(|(map, as_name, _)| *map == state.map && *as_name != name);
    if let Some((_, before, _)) = before.filter(|_| done.is_ok()) {
        disk::forget(&folder, before.borrowed());
    }
}

fn keep(state: &mut State, kept: Kept) {
    let (Some(folder), Some(name)) = (state.keep.state_dir.clone(), Name::of(state)) else { return };
    let last = state.rooms.last.as_ref().filter(|(map, ..)| *map == state.map);
    if last.is_some_and(|(_, as_name, last)| *as_name == name && *last == kept) || state.jobs.is_running(JOB) {
        return;
    }
    let before = last.map(|(_, name, _)| name.clone()).filter(|before| *before != name);
    let is_first = last.is_none() || before.is_some();
    let start = session(state).filter(|_| is_first).map(|room| room.record.start.clone());
    state.rooms.last = Some((state.map, name.clone(), kept.clone()));
    let kept = Kept { at: Some(state.clock.now()), ..kept };
    state.jobs.start(JOB, move || {
        let start = start.map_or(Ok(()), |start| disk::keep_start(&folder, name.borrowed(), &start));
        let done = start.and_then(|()| disk::keep(&folder, name.borrowed(), kept));
        if let Some(before) = before.filter(|_| done.is_ok()) {
            disk::forget(&folder, before.borrowed());
        }
        Done::Kept(done)
    });
}

/// Name of the job.
const JOB: &str = "keep workshop";

fn forget(state: &mut State) {
    if let Some((_, name, _)) = state.rooms.last.take_if(|(map, ..)| *map == state.map)
        && let Some(folder) = &state.keep.state_dir
    {
        disk::forget(folder, name.borrowed());
    }
}

fn look(state: &mut State) {
    if state.rooms.found == Some(state.map) && state.dialog.is_none() && state.room.is_none() {
        state.rooms.found = None;
        if is_held(state) {
            state.dialog = Some(Dialog::Unfinished);
        }
    }
    if state.rooms.looked.contains(&state.map) {
        return;
    }
    state.rooms.looked.push(state.map);
    let (Some(folder), Some(name)) = (&state.keep.state_dir, Name::of(state)) else { return };
    // A map that has just begun has a title that many have.
    if matches!(name, Name::Title(_)) && !state.is_modified() {
        return;
    }
    let Some((kept, start)) = disk::kept::<Kept>(folder, name.borrowed()) else { return };
    if session(state).is_some() || !kept.is_worth_it() {
        return;
    }
    let mut room = kept.clone().room(state.map);
    room.record.start = start;
    state.rooms.last = Some((state.map, name, Kept::of(&room)));
    state.rooms.found = Some(state.map);
    state.met.push(room);
}
