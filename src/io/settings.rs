//! What the window remembers from one start to the next.
//!
//! A settings file that cannot be read is set aside, never in the way of starting.

use std::{
    collections::BTreeMap,
    io,
    ops::RangeInclusive,
    path::{Path, PathBuf},
};

use serde::{Deserialize, Serialize};

use super::{Content, SaveError, disk, text, write};
use crate::{base::Language, i18n::text_with};

/// How many files are remembered: two rows of the start page.
pub const MAX_RECENT: usize = 8;

/// Seconds that may pass until a change is in the recovery file. There is no "never".
pub const AUTOSAVE_SECS: RangeInclusive<u64> = 1..=60;

/// Scale of the window's controls and words; 1 is as large as the desktop has them.
pub const SCALE: RangeInclusive<f32> = 0.8..=2.0;

const NAME: &str = "settings.ron";
/// Nobody's settings are larger, in bytes (1 MiB).
const MAX_BYTES: u64 = 1 << 20;

/// What the window remembers. Fields of a later version are ignored.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(default)]
pub struct Settings {
    /// Language of the window; unset follows the desktop.
    pub language: Option<Language>,
    /// Light or dark.
    pub theme: Theme,
    /// Draw the sheet dark when the window is dark.
    pub dark_sheet: bool,
    /// Do without animation.
    pub still: bool,
    /// Scale of the window's controls and words, within [`SCALE`].
    pub scale: f32,
    /// Seconds until a change is in the recovery file, within [`AUTOSAVE_SECS`].
    pub autosave_secs: u64,
    /// Name of the paper of new maps; unknown or empty takes the usual one.
    pub page_size: String,
    /// The paper of new maps stands upright.
    pub portrait: bool,
    /// Straight quotation marks become typographic ones while somebody types.
    pub quotes: bool,
    /// A tone sounds when the time of an activity is up, in builds that can play it.
    pub sound: bool,
    /// Names of real people that must not stand in a map.
    pub names: Vec<String>,
    /// Folder of the library of personas; empty takes the usual one.
    pub library: String,
    /// How far the hint for newcomers has come.
    pub hint: Hint,
    /// How far the guided first map has come.
    pub first_map: FirstMap,
    /// The panel at the left.
    pub left: Panel,
    /// The panel at the right.
    pub right: Panel,
    /// Width and height of the window in logical pixels.
    pub window: Option<(f32, f32)>,
    /// Files opened or saved, the last one first.
    pub recent: Vec<PathBuf>,
    /// When each of them was opened or saved last, in seconds since 1970.
    pub opened: BTreeMap<PathBuf, u64>,
}

impl Default for Settings {
    fn default() -> Self {
        Self {
            language: None,
            theme: Theme::default(),
            dark_sheet: false,
            still: false,
            scale: 1.0,
            autosave_secs: *AUTOSAVE_SECS.start(),
            page_size: String::new(),
            portrait: false,
            quotes: false,
            sound: true,
            names: Vec::new(),
            library: String::new(),
            hint: Hint::default(),
            first_map: FirstMap::default(),
            left: Panel::default(),
            right: Panel::default(),
            window: None,
            recent: Vec::new(),
            opened: BTreeMap::new(),
        }
    }
}

/// Which of the first steps were taken; the hint goes when all were, or when it is closed.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default)]
pub struct Hint {
    /// Something was written.
    pub wrote: bool,
    /// Something was moved or written anew.
    pub changed: bool,
    /// Something was exported.
    pub exported: bool,
    /// It was sent away.
    pub closed: bool,
}

impl Hint {
    /// Whether there is nothing left to hint at.
    pub fn is_over(self) -> bool {
        self.closed || (self.wrote && self.changed && self.exported)
    }
}

/// Where somebody is in the guided first map.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default)]
pub struct FirstMap {
    /// Whether it is on show.
    pub is_open: bool,
    /// Which lesson, from 0; behind the last one is the end.
    pub at: usize,
    /// The review was looked at, which leaves no trace in the map.
    pub reviewed: bool,
    /// The map was presented, or its pages or exports were looked at; no trace either.
    pub shared: bool,
}

/// Light or dark.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub enum Theme {
    /// As the desktop has it.
    #[default]
    System,
    /// Light.
    Light,
    /// Dark.
    Dark,
}

/// A panel at the side.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[serde(default)]
pub struct Panel {
    /// Whether it is open; unset takes the window's own default.
    pub is_open: Option<bool>,
    /// Width in logical pixels; unset takes the window's own default.
    pub width: Option<f32>,
    /// Name of the tab it shows.
    pub tab: String,
}

impl Settings {
    /// Values that somebody wrote by hand, brought into range.
    fn tidied(mut self) -> Self {
        self.recent.truncate(MAX_RECENT);
        for panel in [&mut self.left, &mut self.right] {
            panel.width = panel.width.filter(|w| w.is_finite()).map(|w| w.clamp(40.0, 2_000.0));
        }
        let fine = |side: f32| side.is_finite() && (100.0..20_000.0).contains(&side);
        self.window = self.window.filter(|(w, h)| fine(*w) && fine(*h));
        self.scale = if self.scale.is_finite() { self.scale.clamp(*SCALE.start(), *SCALE.end()) } else { 1.0 };
        self.autosave_secs = self.autosave_secs.clamp(*AUTOSAVE_SECS.start(), *AUTOSAVE_SECS.end());
        let recent = &self.recent;
        self.opened.retain(|path, _| recent.contains(path));
        self
    }
}

/// Puts `path` first among the recent files, as opened at that time (seconds since 1970).
pub fn remember(recent: &mut Vec<PathBuf>, opened: &mut BTreeMap<PathBuf, u64>, path: PathBuf, time: u64) {
    recent.retain(|known| *known != path);
    recent.insert(0, path.clone());
    recent.truncate(MAX_RECENT);
    opened.insert(path, time);
    opened.retain(|path, _| recent.contains(path));
}

/// Settings that could not be read, and where the file is now.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct SetAside {
    /// The broken file, under its new name if it could be given one.
    pub path: PathBuf,
    /// Whether it has a new name, so that settings can be kept again.
    pub is_moved: bool,
}

impl SetAside {
    /// What happened, for the reader.
    pub fn message(&self, language: Language) -> String {
        let args = [("file", self.path.display().to_string().into())];
        let key = if self.is_moved { "settings-set-aside" } else { "settings-unreadable" };
        text_with(language, key, &args)
    }
}

/// Reads the settings in `folder`. Without a file, or with a broken one, everything is at its
/// default: nothing here keeps the program from starting.
pub fn load(folder: &Path) -> (Settings, Option<SetAside>) {
    let path = folder.join(NAME);
    match read(&path) {
        Ok(settings) => (settings, None),
        Err(Unread::NotThere) => (Settings::default(), None),
        Err(Unread::Broken) => {
            // Whatever it is, the next change of a setting must not write over it.
            let aside = folder.join(format!("{NAME}.broken"));
            let is_moved = disk::rename(&path, &aside).is_ok();
            (Settings::default(), Some(SetAside { path: if is_moved { aside } else { path }, is_moved }))
        }
    }
}

/// Width and height of the window in logical pixels, if the settings name them. Leaves a broken
/// file where it is: [`load`] sets it aside, and somebody has to be told.
pub fn window_size(folder: &Path) -> Option<(f32, f32)> {
    read(&folder.join(NAME)).ok()?.window
}

/// Why there are no settings.
enum Unread {
    /// There is no file.
    NotThere,
    /// There is something, but no settings, or not for us to read.
    Broken,
}

fn read(path: &Path) -> Result<Settings, Unread> {
    let bytes = disk::read(path, MAX_BYTES).map_err(|error| match error.kind() {
        io::ErrorKind::NotFound => Unread::NotThere,
        _ => Unread::Broken,
    })?;
    // What is wrong with it helps nobody: the file is kept for those who want to look.
    let settings = str::from_utf8(&bytes).ok().and_then(|words| text::options().from_str::<Settings>(words).ok());
    settings.map(Settings::tidied).ok_or(Unread::Broken)
}

/// Writes the settings into `folder`, which is made if need be.
pub fn save(folder: &Path, settings: &Settings) -> Result<(), SaveError> {
    let path = folder.join(NAME);
    let mut settings = settings.clone();
    // RON is text; a path that is none cannot be remembered.
    settings.recent.retain(|path| path.to_str().is_some());
    settings.opened.retain(|path, _| path.to_str().is_some());
    disk::make_private(folder)
        .map_err(|error| SaveError::new(&path, error.into()))
        .and_then(|()| write(&path, text::pretty_text(&settings).as_bytes()))
        .map_err(|error| error.of(Content::Settings))
}
