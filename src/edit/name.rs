//! What people call the things in a map: `card “Hotline”`, `phase “Return”`.

use crate::{
    base::{Id, Language},
    i18n::{lane_label, text, text_with},
    model::{Document, LaneKind, Subject},
};

/// Longest piece of a card's words in a name, in characters.
const LONGEST: usize = 40;

/// A thing in the map and its words, kept so that they can be said in any language.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Name {
    /// A persona's name.
    Persona(String),
    /// A stage's name.
    Stage(String),
    /// A phase's name.
    Phase(String),
    /// A step's name.
    Step(String),
    /// A lane's kind and name.
    Lane(LaneKind, String),
    /// A card's text.
    Card(String),
    /// A source's title.
    Source(String),
    /// A channel's name.
    Channel(String),
}

impl Name {
    /// The name of what `id` names in `document`.
    pub fn of(document: &Document, id: &Id) -> Option<Self> {
        if let Some(subject) = document.subject(id) {
            return Some(match subject {
                Subject::Persona(p) => Self::Persona(p.name.clone()),
                Subject::Stage(s) => Self::Stage(s.name.clone()),
                Subject::Phase(p) => Self::Phase(p.name.clone()),
                Subject::Step(_, s) => Self::Step(s.name.clone()),
                Subject::Lane(l) => Self::Lane(l.kind, l.name.clone()),
                Subject::Card(c) => Self::Card(c.text.clone()),
                Subject::Source(s) => Self::Source(s.title.clone()),
            });
        }
        document.channels.iter().find(|c| c.id == *id).map(|c| Self::Channel(c.name.clone()))
    }

    /// The thing with its words in quotation marks; without, where it has none.
    pub fn text(&self, language: Language) -> String {
        match self {
            Self::Persona(name) => quoted(language, text(language, "thing-persona"), name),
            Self::Stage(name) => quoted(language, text(language, "thing-stage"), name),
            Self::Phase(name) => quoted(language, text(language, "thing-phase"), name),
            Self::Step(name) => quoted(language, text(language, "thing-step"), name),
            Self::Lane(kind, name) => {
                let name = if name.is_empty() { lane_label(language, *kind) } else { name };
                quoted(language, text(language, "thing-lane"), name)
            }
            Self::Card(words) => quoted(language, text(language, "thing-card"), words),
            Self::Source(title) => quoted(language, text(language, "thing-source"), title),
            Self::Channel(name) => quoted(language, text(language, "thing-channel"), name),
        }
    }
}

fn quoted(language: Language, thing: &str, words: &str) -> String {
    let line = words.lines().next().unwrap_or_default();
    if line.is_empty() {
        return thing.to_owned();
    }
    let mut short: String = line.chars().take(LONGEST).collect();
    if short.len() < words.len() {
        short.truncate(short.trim_end().len());
        short.push('…');
    }
    text_with(language, "thing-named", &[("thing", thing.into()), ("name", short.into())])
}
