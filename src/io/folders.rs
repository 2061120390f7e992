//! What the system says: where settings and recovery files belong, and in which language to speak.

use std::path::PathBuf;

use etcetera::BaseStrategy as _;

use crate::base::Language;

/// Folder for settings, such as `~/.config/wayfare`; nothing where the system names no home.
/// It may not exist yet.
pub fn config_dir() -> Option<PathBuf> {
    etcetera::base_strategy::choose_native_strategy().ok().map(|places| places.config_dir().join("wayfare"))
}

/// Folder for what people gather, such as `~/.local/share/wayfare`; it may not exist yet.
pub fn data_dir() -> Option<PathBuf> {
    etcetera::base_strategy::choose_native_strategy().ok().map(|places| places.data_dir().join("wayfare"))
}

/// Folder for what outlives a crash but is no document, such as `~/.local/state/wayfare`.
/// It may not exist yet.
pub fn state_dir() -> Option<PathBuf> {
    let places = etcetera::base_strategy::choose_native_strategy().ok()?;
    Some(places.state_dir().unwrap_or_else(|| places.data_dir()).join("wayfare"))
}

/// The language the system's environment asks for; English if it is none of ours.
pub fn environment_language() -> Language {
    let set = |name: &str| std::env::var(name).ok().filter(|value| !value.is_empty());
    let tag = set("LC_ALL").or_else(|| set("LC_MESSAGES")).or_else(|| set("LANG"));
    tag.and_then(|tag| Language::from_tag(&tag)).unwrap_or_default()
}
