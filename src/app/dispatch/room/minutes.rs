//! The minutes of a workshop: where to, writing them in the background, and the end.

use std::path::{Path, PathBuf};

use super::course;
use crate::{
    app::{
        action::Action,
        dialog::Dialog,
        dispatch::RoomAction,
        job::Done,
        notice::{Gravity, Subject},
        room::{Room, Tool, kept, minutes::MinutesAction},
        state::State,
    },
    export::{self, Format},
    i18n::{text, text_with},
    io,
    workshop::Record,
};

/// Carries it out.
pub(super) fn carry_out(state: &mut State, action: &MinutesAction) {
    match action {
        MinutesAction::Ask(format) => ask(state, *format),
        MinutesAction::Write(path, format) => write(state, path.clone(), *format),
        MinutesAction::Wait => super::in_room(state, |room| room.minutes.is_asking = false),
        MinutesAction::Close => close(state),
    }
}

/// Asks where to, beside the map.
fn ask(state: &mut State, format: Format) {
    let path = match state.session.as_ref().and_then(|session| session.path()) {
        Some(map) => map.to_path_buf(),
        None => PathBuf::from(super::super::browse::suggested(state, "ron")),
    };
    let name = path.file_stem().unwrap_or_default().to_string_lossy().into_owned();
    let name = text_with(state.language(), "minutes-file", &[("name", name.into())]);
    let path = path.with_file_name(format!("{name}.{}", format.ending())).display().to_string();
    state.dialog = Some(Dialog::Minutes { path, format });
}

/// The session of the map in front, complete up to now.
fn record(state: &mut State) -> Option<Record> {
    course::note_time(state);
    let now = state.clock.time_of_day(state.clock.now());
    let is_open = state.room.is_some();
    let record = &kept::session(state)?.record;
    let end = if is_open || record.end.is_empty() { now } else { record.end.clone() };
    Some(Record { end, ..record.clone() })
}

fn write(state: &mut State, path: PathBuf, format: Format) {
    let Some(record) = record(state) else { return };
    let Some(session) = &state.session else { return };
    let document = session.committed().clone();
    let language = state.language();
    state.dialog = None;
    state.notices.clear_exports();
    state.jobs.start("write minutes", move || {
        let made = export::minutes(&document, &record, format, &path, &()).map_err(|error| error.message(language));
        let done = made.and_then(|made| io::write_all(&made.files).map_err(|error| error.message(language)));
        Done::MinutesWritten(path, format, done)
    });
}

/// Says what came of it: in the room where one is in it, else over the map.
pub(in crate::app::dispatch) fn written(state: &mut State, path: &Path, format: Format, result: Result<(), String>) {
    match result {
        Ok(()) => {
            let words = text_with(state.language(), "minutes-written", &[("path", path.display().to_string().into())]);
            let map = state.map;
            let met = state.met.iter_mut().find(|room| room.map == map);
            if let Some(room) = state.room.as_mut().or(met) {
                room.minutes.written.push(path.to_path_buf());
            }
            state.notices.clear_done();
            state.notices.add(Gravity::Done, words);
        }
        Err(why) => {
            let again = text(state.language(), "export-again").to_owned();
            let action = Action::Room(RoomAction::Minutes(MinutesAction::Ask(format)));
            let offer = Some((again, Box::new(action)));
            state.notices.about(state.map, Subject::Exporting, Gravity::Error, why, offer);
        }
    }
}

/// The workshop is to be over: asks first where something of it would be lost.
pub(super) fn end(state: &mut State) {
    let is_kept = state.room.as_ref().is_none_or(|room| {
        let is_written = !room.minutes.written.is_empty() || !kept::is_held(state);
        is_written && room.writing.covered.is_empty() && room.writing.line.trim().is_empty()
    });
    if is_kept {
        return close(state);
    }
    course::note_time(state);
    super::in_room(state, |room| {
        room.tool = Some(Tool::Minutes);
        room.minutes.is_asking = true;
    });
}

/// The workshop is over. What was kept of it goes with it, but for the dots of an open vote.
fn close(state: &mut State) {
    let map = state.map;
    state.dialog = None;
    if state.room.as_ref().is_some_and(|room| room.map == map) {
        super::vote::keep(state);
        super::set_apart(state, false);
        state.room = None;
    }
    state.met.retain(|room| room.map != map);
}

/// The room was left while a workshop is under way: says so, and offers its minutes.
pub(super) fn left(state: &mut State, mut room: Room) {
    let map = room.map;
    room.record.end = state.clock.time_of_day(state.clock.now());
    state.met.retain(|other| other.map != map);
    state.met.push(room);
    if !kept::is_held(state) {
        return;
    }
    let words = text(state.language(), "minutes-left");
    let action = Action::Room(RoomAction::Minutes(MinutesAction::Ask(Format::Pdf)));
    let offer = Some((text(state.language(), "minutes-offer").to_owned(), Box::new(action)));
    state.notices.about(state.map, Subject::Exporting, Gravity::Note, words, offer);
}
