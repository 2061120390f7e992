//! What outlives the window: settings, and a copy of unsaved work in case it ends without saving.

use std::{
    path::PathBuf,
    time::{Duration, SystemTime},
};

use super::{
    dialog::Dialog,
    job::Done,
    notice::Gravity,
    recovery::LeftBehind,
    state::{LeftTab, RightTab, Settings, Side, State, ThemeChoice},
};
use crate::{
    base::Language,
    io::{
        self, Autosave, Keeping,
        lock::{self, Claim, Claimed},
        settings as stored,
    },
    model::{Orientation, PageSize},
};

/// After a keeper could not be started it is tried again this much later, when something is done.
const RETRY: Duration = Duration::from_secs(10);

/// Places on disk, and what was written there last.
#[derive(Debug, Default)]
pub struct Keep {
    /// Folder for settings; none keeps nothing.
    pub config_dir: Option<PathBuf>,
    /// Folder for copies of unsaved work; none keeps nothing.
    pub state_dir: Option<PathBuf>,
    /// Folder for what people gather: the library of personas.
    pub data_dir: Option<PathBuf>,
    /// What is held of the map in front.
    pub(super) held: Held,
    /// When a keeper could not be started, unless one could since.
    refused: Option<SystemTime>,
    settings: Option<Settings>,
    desktop: Language,
}

/// What is held of one open map: its recovery file, and the claim on its own file.
#[derive(Debug, Default)]
pub(super) struct Held {
    keeper: Option<Autosave>,
    /// What the keeper has seen: the state, the revision while words are typed, and whether no file has it.
    kept: Option<(u64, Option<u64>, bool)>,
    claim: Option<Claim>,
}

impl Keep {
    /// With these folders.
    pub fn new(config_dir: Option<PathBuf>, state_dir: Option<PathBuf>) -> Self {
        Self { config_dir, state_dir, ..Self::default() }
    }
}

impl Held {
    /// Returns when everything handed over so far is on disk.
    pub(super) fn flush(&self) {
        if let Some(keeper) = &self.keeper {
            keeper.flush();
        }
    }

    /// How long changes are gathered from now on.
    fn set_delay(&self, delay: Duration) {
        if let Some(keeper) = &self.keeper {
            keeper.set_delay(delay);
        }
    }

    /// The map is closed for good: nothing is left to recover.
    pub(super) fn close(&mut self) {
        self.kept = None;
        self.claim = None;
        if let Some(keeper) = self.keeper.take() {
            keeper.close();
        }
    }
}

/// Reads the settings, and asks about work that was kept when a window ended without
/// saving; `files` were named at the start.
pub(super) fn load(state: &mut State, desktop: Language, files: &[PathBuf]) {
    state.settings.language = desktop;
    state.keep.desktop = desktop;
    if let Some(folder) = &state.keep.config_dir {
        let (read, set_aside) = stored::load(folder);
        state.settings = from_stored(&read, desktop);
        if let Some(set_aside) = set_aside {
            let text = set_aside.message(state.language());
            state.notices.add(Gravity::Note, text);
        }
    }
    state.keep.settings = Some(state.settings.clone());
    if let Some(folder) = &state.keep.state_dir {
        state.left_behind = LeftBehind::find(folder, files);
        if !state.left_behind.maps.is_empty() {
            state.dialog = Some(Dialog::Recovery);
        }
    }
}

/// The settings as they are need not be written.
pub(super) fn take_as_kept(state: &mut State) {
    state.keep.settings = Some(state.settings.clone());
}

/// Writes the settings if they changed since they were written last; says whether they did.
pub(super) fn settings(state: &mut State) -> bool {
    if state.keep.settings.as_ref() == Some(&state.settings) {
        return false;
    }
    state.keep.settings = Some(state.settings.clone());
    let delay = delay(&state.settings);
    state.keep.held.set_delay(delay);
    state.desk.parked().iter().for_each(|map| map.held.set_delay(delay));
    let Some(folder) = state.keep.config_dir.clone() else { return true };
    let settings = to_stored(&state.settings, state.keep.desktop);
    state.jobs.start("save settings", move || Done::Kept(stored::save(&folder, &settings)));
    true
}

/// Hands the map to the keeper when it changed.
pub(super) fn work(state: &mut State) {
    // What is unsaved by now was thrown away on purpose.
    if state.may_close {
        return;
    }
    let Some(session) = &state.session else { return };
    // Words are kept while they are typed; a drag is kept when it ends, and what quick capture only
    // shows is not kept at all.
    let is_typing = state.editing.is_some() && session.has_gesture();
    let words = is_typing.then(|| session.revision());
    let now = (session.state(), words, state.is_modified() || is_typing);
    if state.keep.held.kept == Some(now) {
        return;
    }
    if now.2 && state.keep.held.keeper.is_none() && !start(state) {
        return;
    }
    let was_kept = state.keep.held.kept.replace(now).is_some();
    let (Some(keeper), Some(session)) = (&state.keep.held.keeper, &state.session) else { return };
    if now.2 {
        let document = if is_typing { session.document() } else { session.committed() };
        keeper.changed(document, session.path());
    } else if was_kept {
        keeper.saved();
    }
}

/// Starts keeping the map in front, unless that failed a moment ago; says whether it is kept now.
fn start(state: &mut State) -> bool {
    let Some(folder) = &state.keep.state_dir else { return false };
    let now = state.clock.now();
    if state.keep.refused.is_some_and(|at| now.duration_since(at).is_ok_and(|passed| passed < RETRY)) {
        return false;
    }
    let tell = state.jobs.messenger("keep map");
    let observer = move |keeping: Keeping<'_>| {
        if let Keeping::Failed(error) = keeping {
            tell(Done::Kept(Err(error.clone())));
        }
    };
    match Autosave::observed(folder, delay(&state.settings), observer) {
        Ok(keeper) => {
            state.keep.refused = None;
            state.keep.held.keeper = Some(keeper);
            true
        }
        Err(error) => {
            // Said once: the folder does not become better by being asked again.
            if state.keep.refused.replace(now).is_none() {
                let text = error.message(state.settings.language);
                state.notices.add(Gravity::Error, text);
            }
            false
        }
    }
}

/// Claims the open map's file. Where another window has it, this one only reads.
pub(super) fn claim(state: &mut State) {
    let (Some(folder), Some(session)) = (&state.keep.state_dir, &mut state.session) else { return };
    let Some(path) = session.path() else { return };
    // The claim on the file before goes first: it may be the same file.
    state.keep.held.claim = None;
    match lock::claim(folder, path) {
        Claimed::Mine(claim) => {
            session.set_read_only(false);
            state.keep.held.claim = Some(claim);
        }
        Claimed::Unknown => session.set_read_only(false),
        Claimed::Taken => session.set_read_only(true),
    }
}

/// How long changes are gathered before they are kept.
fn delay(settings: &Settings) -> Duration {
    Duration::from_secs(settings.autosave_secs)
}

fn from_stored(read: &io::Settings, desktop: Language) -> Settings {
    let usual = Settings::default();
    let side =
        |panel: &stored::Panel, open: bool, width: f32| (panel.is_open.unwrap_or(open), panel.width.unwrap_or(width));
    let (left_open, left_width) = side(&read.left, usual.left.is_open, usual.left.width);
    let (right_open, right_width) = side(&read.right, usual.right.is_open, usual.right.width);
    Settings {
        theme: match read.theme {
            stored::Theme::System => ThemeChoice::System,
            stored::Theme::Light => ThemeChoice::Light,
            stored::Theme::Dark => ThemeChoice::Dark,
        },
        dark_sheet: read.dark_sheet,
        language: read.language.unwrap_or(desktop),
        still: read.still,
        scale: read.scale,
        autosave_secs: read.autosave_secs,
        page_size: PageSize::ALL.into_iter().find(|s| s.name() == read.page_size).unwrap_or_default(),
        orientation: if read.portrait { Orientation::Portrait } else { Orientation::Landscape },
        quotes: read.quotes,
        sound: read.sound,
        names: read.names.clone(),
        library: read.library.clone(),
        hint: read.hint,
        first_map: read.first_map,
        left: Side {
            is_open: left_open,
            width: left_width,
            tab: if read.left.tab == "personas" { LeftTab::Personas } else { LeftTab::Outline },
        },
        right: Side {
            is_open: right_open,
            width: right_width,
            tab: match read.right.tab.as_str() {
                "notes" => RightTab::Notes,
                "review" => RightTab::Review,
                _ => RightTab::Inspector,
            },
        },
        window: read.window,
        recent: read.recent.clone(),
        opened: read.opened.clone(),
    }
}

fn to_stored(settings: &Settings, desktop: Language) -> io::Settings {
    io::Settings {
        // Unset goes on following the desktop.
        language: Some(settings.language).filter(|l| *l != desktop),
        theme: match settings.theme {
            ThemeChoice::System => stored::Theme::System,
            ThemeChoice::Light => stored::Theme::Light,
            ThemeChoice::Dark => stored::Theme::Dark,
        },
        dark_sheet: settings.dark_sheet,
        still: settings.still,
        scale: settings.scale,
        autosave_secs: settings.autosave_secs,
        page_size: settings.page_size.name().to_owned(),
        portrait: settings.orientation == Orientation::Portrait,
        quotes: settings.quotes,
        sound: settings.sound,
        names: settings.names.clone(),
        library: settings.library.clone(),
        hint: settings.hint,
        first_map: settings.first_map,
        left: stored::Panel {
            is_open: Some(settings.left.is_open),
            width: Some(settings.left.width),
            tab: match settings.left.tab {
                LeftTab::Outline => "outline",
                LeftTab::Personas => "personas",
            }
            .to_owned(),
        },
        right: stored::Panel {
            is_open: Some(settings.right.is_open),
            width: Some(settings.right.width),
            tab: match settings.right.tab {
                // The room ends with the window.
                RightTab::Inspector | RightTab::Room => "details",
                RightTab::Review => "review",
                RightTab::Notes => "notes",
            }
            .to_owned(),
        },
        window: settings.window,
        recent: settings.recent.clone(),
        opened: settings.opened.clone(),
    }
}
