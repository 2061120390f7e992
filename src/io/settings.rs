//! What the window remembers from one start to the next.
//!
//! A settings file that cannot be read is set aside, never in the way of starting.

use std::{
    fs, io,
    path::{Path, PathBuf},
};

use serde::{Deserialize, Serialize};

use super::{SaveError, folders, text, write};
use crate::{base::Language, i18n::text_with};

/// How many files are remembered.
pub const MAX_RECENT: usize = 10;

const NAME: &str = "settings.ron";

/// What the window remembers. Fields of a later version are ignored.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
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
    /// The panel at the left.
    pub left: Panel,
    /// The panel at the right.
    pub right: Panel,
    /// Width and height of the window in logical pixels.
    pub window: Option<(f32, f32)>,
    /// Files opened or saved, the last one first.
    pub recent: Vec<PathBuf>,
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
    /// Puts `path` first among the recent files.
    pub fn remember(&mut self, path: PathBuf) {
        self.recent.retain(|known| *known != path);
        self.recent.insert(0, path);
        self.recent.truncate(MAX_RECENT);
    }

    /// Values that somebody wrote by hand, brought into range.
    fn tidied(mut self) -> Self {
        self.recent.truncate(MAX_RECENT);
        for panel in [&mut self.left, &mut self.right] {
            panel.width = panel.width.filter(|w| w.is_finite()).map(|w| w.clamp(40.0, 2_000.0));
        }
        let fine = |side: f32| side.is_finite() && (100.0..20_000.0).contains(&side);
        self.window = self.window.filter(|(w, h)| fine(*w) && fine(*h));
        self
    }
}

/// Settings that could not be read, and where the file is now.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct SetAside {
    /// The broken file under its new name.
    pub path: PathBuf,
}

impl SetAside {
    /// What happened, for the reader.
    pub fn message(&self, language: Language) -> String {
        text_with(language, "settings-set-aside", &[("file", self.path.display().to_string().into())])
    }
}

/// Reads the settings in `folder`. Without a file, or with a broken one, everything is at its default.
pub fn load(folder: &Path) -> (Settings, Option<SetAside>) {
    let path = folder.join(NAME);
    let read = match fs::read_to_string(&path) {
        Ok(words) => text::options().from_str::<Settings>(&words).ok(),
        Err(error) if error.kind() == io::ErrorKind::InvalidData => None,
        // Not there, or not for us to read: nothing is broken.
        Err(_) => return (Settings::default(), None),
    };
    if let Some(settings) = read {
        return (settings.tidied(), None);
    }
    let aside = folder.join(format!("{NAME}.broken"));
    let moved = fs::rename(&path, &aside).is_ok();
    (Settings::default(), moved.then_some(SetAside { path: aside }))
}

/// Writes the settings into `folder`, which is made if need be.
pub fn save(folder: &Path, settings: &Settings) -> Result<(), SaveError> {
    let path = folder.join(NAME);
    folders::make_private(folder).map_err(|error| SaveError::new(&path, error.into()))?;
    let mut settings = settings.clone();
    // RON is text; a path that is none cannot be remembered.
    settings.recent.retain(|path| path.to_str().is_some());
    write(&path, text::pretty_text(&settings).as_bytes())
}
