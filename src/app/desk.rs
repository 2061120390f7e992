//! Several maps in one window. What belongs to the map in front stands in fields of [`State`];
//! the same of every other map is parked here until its tab comes forward.

use std::time::SystemTime;

use super::{
    camera::Camera,
    capture::Capture,
    disk::{self, OnDisk},
    drawing::Drawing,
    keep::Held,
    perspective::Perspective,
    print::Print,
    review::Reviewing,
    search::Search,
    state::{InPlace, Selection, State},
};
use crate::{base::Language, i18n::text, model::Document, session::Session};

/// Names an open map for as long as the window lives; what a job found out is for the map of this
/// number, wherever that is by then. No map has the default number.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct MapNumber(u64);

/// What the window knows of one map.
#[derive(Debug, Default)]
pub(super) struct Parked {
    pub(super) number: MapNumber,
    pub(super) session: Option<Session>,
    drawing: Drawing,
    selection: Selection,
    editing: Option<InPlace>,
    capture: Capture,
    camera: Camera,
    perspective: Perspective,
    print: Option<Print>,
    search: Search,
    review: Reviewing,
    saved_at: Option<SystemTime>,
    disk: OnDisk,
    pub(super) held: Held,
}

impl Parked {
    /// No map at all.
    pub(super) fn start_screen() -> Self {
        Self::default()
    }

    /// Changes places with the map in front.
    ///
    /// Whatever [`State`] holds for one map alone is swapped here; a field that is forgotten shows
    /// one map what belongs to another.
    pub(super) fn swap(&mut self, state: &mut State) {
        use std::mem::swap;
        swap(&mut self.number, &mut state.map);
        swap(&mut self.session, &mut state.session);
        swap(&mut self.drawing, &mut state.drawing);
        swap(&mut self.selection, &mut state.selection);
        swap(&mut self.editing, &mut state.editing);
        swap(&mut self.capture, &mut state.capture);
        swap(&mut self.camera, &mut state.camera);
        swap(&mut self.perspective, &mut state.perspective);
        swap(&mut self.print, &mut state.print);
        swap(&mut self.search, &mut state.search);
        swap(&mut self.review, &mut state.review);
        swap(&mut self.saved_at, &mut state.saved_at);
        swap(&mut self.disk, &mut state.disk);
        swap(&mut self.held, &mut state.keep.held);
    }
}

/// Every open map but the one in front, and the order of the tabs.
#[derive(Debug, Default)]
pub struct Desk {
    /// In the order of their tabs.
    parked: Vec<Parked>,
    /// How many of them stand left of the map in front.
    left: usize,
    /// How many maps were open so far.
    count: u64,
}

impl Desk {
    /// A number that no map had before.
    pub(super) fn fresh_number(&mut self) -> MapNumber {
        self.count += 1;
        MapNumber(self.count)
    }

    /// Every parked map.
    pub(super) fn parked(&self) -> &[Parked] {
        &self.parked
    }

    /// The same, to close them.
    pub(super) fn parked_mut(&mut self) -> &mut [Parked] {
        &mut self.parked
    }

    fn place_of(&self, number: MapNumber) -> Option<usize> {
        self.parked.iter().position(|map| map.number == number)
    }

    /// Takes a map off the desk; its tab is gone.
    pub(super) fn take(&mut self, number: MapNumber) -> Option<Parked> {
        let at = self.place_of(number)?;
        if at < self.left {
            self.left -= 1;
        }
        Some(self.parked.remove(at))
    }

    /// Parks the map that was in front at its place; the next one in front comes right behind it.
    pub(super) fn park(&mut self, map: Parked) {
        self.parked.insert(self.left, map);
        self.left += 1;
    }

    /// Takes the map that comes forward when the one in front is closed: the next, else the one before.
    pub(super) fn take_neighbour(&mut self) -> Option<Parked> {
        if self.left < self.parked.len() {
            return Some(self.parked.remove(self.left));
        }
        self.left = self.left.checked_sub(1)?;
        self.parked.pop()
    }
}

/// Brings a parked map forward.
///
/// Its place among the tabs is kept, and so is that of the map it takes the front from.
pub(super) fn bring(state: &mut State, number: MapNumber) {
    let Some(at) = state.desk.place_of(number) else { return };
    let viewport = state.camera.viewport;
    let mut map = state.desk.parked.remove(at);
    map.swap(state);
    let left = state.desk.left;
    state.desk.parked.insert(if at < left { left - 1 } else { left }, map);
    state.desk.left = if at < left { at } else { at + 1 };
    // The canvas may have changed its size since.
    state.camera.viewport = viewport;
}

/// Does something to one map as if it were in front, and leaves in front what was.
pub(super) fn on<R>(state: &mut State, number: MapNumber, act: impl FnOnce(&mut State) -> R) -> Option<R> {
    if number == state.map {
        return Some(act(state));
    }
    let at = state.desk.place_of(number)?;
    let mut map = state.desk.parked.remove(at);
    map.swap(state);
    let result = act(state);
    map.swap(state);
    state.desk.parked.insert(at, map);
    Some(result)
}

/// The files of all open maps.
pub(super) fn files(state: &State) -> impl Iterator<Item = (MapNumber, &OnDisk)> {
    let parked = state.desk.parked.iter().map(|map| (map.number, &map.disk));
    parked.chain([(state.map, &state.disk)])
}

/// One tab.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Tab {
    /// Whose it is.
    pub number: MapNumber,
    /// The map's title.
    pub title: String,
    /// Whether there are changes that no file has.
    pub is_modified: bool,
    /// Whether another program changed its file, and nobody has said what is to become of that.
    pub is_foreign: bool,
    /// Whether the map is in front.
    pub is_front: bool,
}

/// The open maps in the order of their tabs; none on the start screen.
pub fn tabs(state: &State) -> Vec<Tab> {
    let language = state.language();
    let parked = state.desk.parked.iter().map(|map| (map.number, map.session.as_ref(), &map.disk));
    let mut maps: Vec<_> = parked.collect();
    maps.insert(state.desk.left.min(maps.len()), (state.map, state.session.as_ref(), &state.disk));
    maps.into_iter()
        .filter_map(|(number, session, disk)| {
            let session = session?;
            let title = title(session.document(), language);
            let (is_modified, is_foreign) = (disk::is_unsaved(session, disk), disk.foreign.is_some());
            Some(Tab { number, title, is_modified, is_foreign, is_front: number == state.map })
        })
        .collect()
}

/// The tab so many places behind the one in front; behind the last comes the first.
pub fn neighbour(state: &State, by: isize) -> Option<MapNumber> {
    let tabs = tabs(state);
    let count = isize::try_from(tabs.len()).ok().filter(|count| *count > 1)?;
    let front = isize::try_from(tabs.iter().position(|tab| tab.is_front)?).ok()?;
    let to = usize::try_from((front + by).rem_euclid(count)).ok()?;
    tabs.get(to).map(|tab| tab.number)
}

/// A map's title in one line, or the words for a map without one.
pub fn title(document: &Document, language: Language) -> String {
    let title = document.journey.title.trim().replace('\n', " ");
    if title.is_empty() { text(language, "untitled").to_owned() } else { title }
}
