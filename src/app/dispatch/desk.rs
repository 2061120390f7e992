//! Which map is in front: tabs come forward, new maps get one.

use std::{collections::BTreeMap, path::Path};

use crate::{
    app::{
        desk::{self, MapNumber, Parked},
        disk::OnDisk,
        job::{Done, window},
        notice::{Gravity, Subject},
        state::State,
    },
    i18n::{text, text_with},
    io::real_path,
    session::Session,
};

/// Brings a map forward. Words being typed are kept and a drag ends where it is.
pub(super) fn bring(state: &mut State, number: MapNumber) {
    if number != state.map {
        rest(state);
        desk::bring(state, number);
    }
}

/// Puts a map in front: in the place of the start screen or of a template that nobody has touched
/// where it may, else in a tab of its own.
pub(super) fn begin(
    state: &mut State,
    session: Session,
    pictures: BTreeMap<String, Vec<u8>>,
    disk: OnDisk,
    may_replace: bool,
) {
    rest(state);
    let viewport = state.camera.viewport;
    let mut before = Parked::start_screen();
    before.swap(state);
    if before.session.as_ref().is_none_or(|session| may_replace && is_untouched(session)) {
        before.held.close();
    } else {
        state.desk.park(before);
    }
    state.map = state.desk.fresh_number();
    state.session = Some(session);
    state.disk = disk;
    state.camera.viewport = viewport;
    state.drawing.begin(state.map, pictures);
}

/// Whether there is nothing in a map but what its template brought.
fn is_untouched(session: &Session) -> bool {
    session.path().is_none() && !session.is_modified() && !session.can_undo() && !session.can_redo()
}

/// The map in front comes to rest: what is under way ends here, not on the next map.
fn rest(state: &mut State) {
    super::capture::close(state);
    super::in_place::keep(state);
    super::change::commit(state);
    super::change::end_merging(state);
    crate::app::keep::work(state);
}

/// Starts another window.
pub(super) fn new_window(state: &mut State) {
    let Some(program) = state.program.clone() else { return };
    state.jobs.start("new window", move || Done::WindowStarted(window::start(&program).map_err(|e| e.to_string())));
}

/// Says why there is no other window.
pub(super) fn window_started(state: &mut State, result: Result<(), String>) {
    if let Err(why) = result {
        let said = text_with(state.language(), "new-window-failed", &[("why", why.into())]);
        state.notices.add(Gravity::Error, said);
    }
}

/// The tab that has the file of this true name.
pub(super) fn with_file(state: &State, disk: &OnDisk) -> Option<MapNumber> {
    let real = disk.real.as_ref()?;
    desk::files(state).find(|(_, known)| known.real.as_ref() == Some(real)).map(|(number, _)| number)
}

/// Whether changes to a map are taken: another window may have its file.
pub(super) fn may_change(state: &State, number: MapNumber) -> bool {
    let parked = state.desk.parked().iter().find(|map| map.number == number);
    let session = parked.map_or(&state.session, |map| &map.session);
    session.as_ref().is_some_and(|session| !session.is_read_only())
}

/// Whether another tab than the one in front has the file of that name; says so if it has.
pub(super) fn is_taken(state: &mut State, path: &Path) -> bool {
    let disk = OnDisk { real: Some(real_path(path)), ..OnDisk::default() };
    let is_taken = with_file(state, &disk).is_some_and(|number| number != state.map);
    if is_taken {
        let said = text(state.language(), "save-open-in-tab");
        state.notices.about(state.map, Subject::Saving, Gravity::Error, said, None);
    }
    is_taken
}
