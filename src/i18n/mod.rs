//! The product's own words, in every language it speaks.
//!
//! Messages are Fluent files under `assets/i18n/LANGUAGE/`, one file a subject. A key is a string
//! literal at the place of use; `tests/tidy` checks that each one exists in every language with
//! the same arguments, so a missing message cannot ship.

mod fields;
mod figure;
mod format;
mod kinds;
mod quotes;
mod votes;

use std::{borrow::Cow, collections::BTreeMap, sync::OnceLock};

use fluent_bundle::{FluentArgs, FluentResource, FluentValue, concurrent::FluentBundle};

pub use crate::base::Language;
use format::signed_to;

pub use fields::field_name;
pub use figure::{
    accord_name, change, figure, hands_told, kano_name, mean_hands, measured, measured_when, method, no_data, sample,
    series, spread, variant_name, with_unit, worked,
};
pub use format::{date, duration, number, quoted, short_date, short_day, signed};
pub use kinds::{
    activity_name, card_kind_key, card_kind_name, card_name, channel_name, cluster_name, difference, effort_name,
    feeling_name, felt_name, frequency_name, impact_name, in_cluster, lane_label, lane_name, level_name, measure_name,
    method_name, moment_name, moment_told, opportunity_day, severity_name, state_name, status_name, status_word,
};
pub use quotes::typographic;
pub use votes::round_terms;

/// Message files of one language, in the order English, German.
macro_rules! sources {
    ($($file:literal),* $(,)?) => {
        [
            &[$(include_str!(concat!("../../assets/i18n/en/", $file))),*],
            &[$(include_str!(concat!("../../assets/i18n/de/", $file))),*],
        ]
    };
}

static SOURCES: [&[&str]; 2] = sources! {
    "sheet.ftl",
    "app.ftl",
    "canvas.ftl",
    "panel.ftl",
    "edit.ftl",
    "errors.ftl",
    "save.ftl",
    "cli.ftl",
    "pictures.ftl",
    "lanes.ftl",
    "settings.ftl",
    "start.ftl",
    "empty.ftl",
    "many.ftl",
    "tabs.ftl",
    "capture.ftl",
    "find.ftl",
    "rehearse.ftl",
    "disk.ftl",
    "clipboard.ftl",
    "recovery.ftl",
    "export.ftl",
    "paper.ftl",
    "preview.ftl",
    "notes.ftl",
    "deck.ftl",
    "web.ftl",
    "perspective.ftl",
    "figures.ftl",
    "survey.ftl",
    "people.ftl",
    "evidence.ftl",
    "opportunities.ftl",
    "blueprint.ftl",
    "review.ftl",
    "findings.ftl",
    "statistics.ftl",
    "privacy.ftl",
    "room.ftl",
    "tour.ftl",
    "agenda.ftl",
    "writing.ftl",
    "vote.ftl",
    "hands.ftl",
    "minutes.ftl",
    "gallery.ftl",
    "help.ftl",
    "guide.ftl",
};

struct Catalogue {
    /// Messages without arguments, formatted once.
    plain: BTreeMap<String, String>,
    bundle: FluentBundle<FluentResource>,
}

fn catalogue(language: Language) -> &'static Catalogue {
    static ALL: [OnceLock<Catalogue>; 2] = [const { OnceLock::new() }; 2];
    let at = Language::ALL.iter().position(|l| *l == language).unwrap_or_default();
    let [english, german] = &ALL;
    let (cell, sources) = if at == 0 { (english, SOURCES[0]) } else { (german, SOURCES[1]) };
    cell.get_or_init(|| Catalogue::new(language, sources))
}

impl Catalogue {
    fn new(language: Language, sources: &[&str]) -> Self {
        let tag = language.tag().parse().unwrap_or_default();
        let mut bundle = FluentBundle::new_concurrent(vec![tag]);
        // Isolation marks would show up as missing glyphs in exports.
        bundle.set_use_isolating(false);
        let mut plain = BTreeMap::new();
        for source in sources {
            let resource = FluentResource::try_new((*source).to_owned()).unwrap_or_else(|(partial, _)| partial);
            let keys: Vec<String> = source.lines().filter_map(message_key).collect();
            bundle.add_resource_overriding(resource);
            for key in keys {
                let mut errors = Vec::new();
                let value = bundle.get_message(&key).and_then(|m| m.value());
                let text = value.map(|v| bundle.format_pattern(v, None, &mut errors).into_owned());
                if let Some(text) = text.filter(|_| errors.is_empty()) {
                    plain.insert(key, text);
                }
            }
        }
        Self { plain, bundle }
    }
}

/// The key of a line that begins a message.
fn message_key(line: &str) -> Option<String> {
    let (key, _) = line.split_once('=')?;
    key.starts_with(|c: char| c.is_ascii_lowercase()).then(|| key.trim_end().to_owned())
}

/// A message without arguments. An unknown key gives the key itself.
pub fn text(language: Language, key: &'static str) -> &'static str {
    catalogue(language).plain.get(key).map_or(key, String::as_str)
}

/// A message with arguments.
pub fn text_with(language: Language, key: &'static str, args: &[(&'static str, Arg<'_>)]) -> String {
    let catalogue = catalogue(language);
    let Some(pattern) = catalogue.bundle.get_message(key).and_then(|m| m.value()) else {
        return key.to_owned();
    };
    let mut fluent = FluentArgs::new();
    for (name, value) in args {
        fluent.set(*name, value.fluent());
    }
    catalogue.bundle.format_pattern(pattern, Some(&fluent), &mut Vec::new()).into_owned()
}

/// An argument of a message.
#[derive(Clone, Debug)]
pub enum Arg<'a> {
    /// Words.
    Text(Cow<'a, str>),
    /// A count: chooses the plural form.
    Count(usize),
}

impl Arg<'_> {
    fn fluent(&self) -> FluentValue<'_> {
        match self {
            Self::Text(text) => FluentValue::from(text.as_ref()),
            Self::Count(count) => FluentValue::from(*count),
        }
    }
}

impl<'a> From<&'a str> for Arg<'a> {
    fn from(text: &'a str) -> Self {
        Self::Text(Cow::Borrowed(text))
    }
}

impl<'a> From<&'a String> for Arg<'a> {
    fn from(text: &'a String) -> Self {
        Self::Text(Cow::Borrowed(text))
    }
}

impl From<String> for Arg<'_> {
    fn from(text: String) -> Self {
        Self::Text(Cow::Owned(text))
    }
}

impl From<usize> for Arg<'_> {
    fn from(count: usize) -> Self {
        Self::Count(count)
    }
}

impl From<u32> for Arg<'_> {
    fn from(count: u32) -> Self {
        Self::Count(count as usize)
    }
}
