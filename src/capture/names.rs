//! What things on a map are called, and which of them somebody means.

use crate::{
    base::{Id, Language, fold},
    i18n::channel_name,
    model::{ChannelKind, Document, LaneKind, Scale},
};

/// The names of one map, ready to be compared with what is typed.
#[derive(Clone, Debug)]
pub struct Names {
    pub(super) places: Vec<PlaceName>,
    pub(super) channels: Vec<ChannelName>,
    pub(super) people: Vec<PersonName>,
    /// Language of the map.
    pub(super) language: Language,
    /// What feelings are measured on.
    pub(super) scale: Scale,
    /// Longest folded name of a place, in bytes.
    longest: usize,
}

/// A step by its own name, and by its phase's where it is the first one there.
#[derive(Clone, Debug)]
pub(super) struct PlaceName {
    pub(super) step: Id,
    pub(super) name: String,
    pub(super) phase: String,
    pub(super) is_first: bool,
    folded: String,
    folded_phase: String,
}

/// A channel by what the map's language calls it, and by the name it has in files.
#[derive(Clone, Debug)]
pub(super) struct ChannelName {
    pub(super) id: Id,
    /// How it is written behind `@`.
    pub(super) short: String,
    pub(super) name: String,
    folded: [String; 2],
}

/// A persona.
#[derive(Clone, Debug)]
pub(super) struct PersonName {
    pub(super) id: Id,
    pub(super) name: String,
    folded: String,
    first_word: String,
    letters: String,
    /// The emotion lane of this persona can be changed.
    pub(super) may_feel: bool,
    pub(super) is_hidden: bool,
}

impl Names {
    /// The names of this map.
    pub fn of(document: &Document) -> Self {
        let language = document.journey.language;
        let places: Vec<PlaceName> = places(document);
        let longest = places.iter().map(|p| p.folded.len() + p.folded_phase.len()).max().unwrap_or_default();
        let people = document.personas.iter().map(|p| PersonName {
            id: p.id.clone(),
            name: p.name.clone(),
            folded: fold(&p.name),
            first_word: fold(p.name.split_whitespace().next().unwrap_or_default()),
            letters: fold(&p.letters()),
            may_feel: may_feel(document, &p.id),
            is_hidden: p.hidden,
        });
        Self {
            places,
            channels: channels(document, language),
            people: people.collect(),
            language,
            scale: document.journey.scale,
            longest,
        }
    }

    /// The step that `said` names: by its name, its phase and name, its phase alone (the first step
    /// there), or by a beginning that only one of them has. Of several, the one at `here`.
    pub fn place(&self, said: &str, here: Option<&Id>) -> Option<&Id> {
        self.place_exactly(said, here).or_else(|| {
            let said = fold(said);
            let begins = |p: &&PlaceName| !said.is_empty() && p.begins(&said);
            only(self.places.iter().filter(begins)).map(|p| &p.step)
        })
    }

    /// The same without beginnings of names.
    pub(super) fn place_exactly(&self, said: &str, here: Option<&Id>) -> Option<&Id> {
        let said = fold(said);
        if said.is_empty() || said.len() > self.longest {
            return None;
        }
        let exact = |fits: &dyn Fn(&PlaceName) -> bool| {
            let mut all = self.places.iter().filter(|p| fits(p));
            let first = all.next()?;
            Some(all.find(|p| Some(&p.step) == here).filter(|_| Some(&first.step) != here).unwrap_or(first))
        };
        let found = exact(&|p| p.folded == said)
            .or_else(|| exact(&|p| said.strip_prefix(p.folded_phase.as_str()) == Some(p.folded.as_str())))
            .or_else(|| exact(&|p| p.is_first && p.folded_phase == said));
        found.map(|p| &p.step)
    }

    /// The channel that `said` names.
    pub fn channel(&self, said: &str) -> Option<&Id> {
        let said = fold(said);
        if said.is_empty() {
            return None;
        }
        let exact = self.channels.iter().find(|c| c.folded.contains(&said));
        exact.or_else(|| only(self.channels.iter().filter(|c| c.begins(&said)))).map(|c| &c.id)
    }

    /// The persona that `said` names: by name, first word, initials, or a beginning that only one has.
    pub fn persona(&self, said: &str) -> Option<&Id> {
        let said = fold(said);
        if said.is_empty() {
            return None;
        }
        let all = || self.people.iter();
        let exact = all().find(|p| p.folded == said);
        exact
            .or_else(|| only(all().filter(|p| p.first_word == said)))
            .or_else(|| only(all().filter(|p| p.letters == said)))
            .or_else(|| only(all().filter(|p| p.folded.starts_with(&said))))
            .map(|p| &p.id)
    }

    /// The shortest words that name a persona and no other one.
    pub(super) fn short_persona<'a>(&self, person: &'a PersonName) -> &'a str {
        let first = person.name.split_whitespace().next().unwrap_or_default();
        if self.persona(first) == Some(&person.id) { first } else { &person.name }
    }
}

impl PlaceName {
    /// Whether its name begins like that, or that of a phase it begins.
    pub(super) fn begins(&self, folded: &str) -> bool {
        self.folded.starts_with(folded) || (self.is_first && self.folded_phase.starts_with(folded))
    }

    pub(super) fn is_exactly(&self, folded: &str) -> bool {
        self.folded == folded
    }
}

impl ChannelName {
    pub(super) fn begins(&self, folded: &str) -> bool {
        self.folded.iter().any(|name| name.starts_with(folded))
    }

    pub(super) fn is_exactly(&self, folded: &str) -> bool {
        self.folded.iter().any(|name| name == folded)
    }
}

impl PersonName {
    pub(super) fn begins(&self, folded: &str) -> bool {
        self.folded.starts_with(folded) || (!folded.is_empty() && self.letters == folded)
    }

    pub(super) fn is_exactly(&self, folded: &str) -> bool {
        self.folded == folded || self.first_word == folded
    }
}

fn places(document: &Document) -> Vec<PlaceName> {
    let steps = document.phases.iter().flat_map(|phase| {
        let folded_phase = fold(&phase.name);
        phase.steps.iter().enumerate().map(move |(at, step)| PlaceName {
            step: step.id.clone(),
            name: step.name.clone(),
            phase: phase.name.clone(),
            is_first: at == 0,
            folded: fold(&step.name),
            folded_phase: folded_phase.clone(),
        })
    });
    steps.collect()
}

/// The map's own channels stand before the built-in ones: somebody made them on purpose.
fn channels(document: &Document, language: Language) -> Vec<ChannelName> {
    let own = document.channels.iter().map(|c| ChannelName {
        id: c.id.clone(),
        short: c.name.clone(),
        name: c.name.clone(),
        folded: [fold(&c.name), fold(c.id.as_str())],
    });
    let built_in = ChannelKind::ALL.into_iter().map(|kind| {
        let name = channel_name(language, kind);
        // The names in files are English words, and short ones.
        let short = if language == Language::English { kind.name() } else { name };
        ChannelName {
            id: Id::new(kind.name()),
            short: short.to_owned(),
            name: name.to_owned(),
            folded: [fold(name), kind.name().to_owned()],
        }
    });
    own.chain(built_in).collect()
}

fn may_feel(document: &Document, persona: &Id) -> bool {
    let shows = |p: &Option<Id>| p.as_ref().is_none_or(|p| p == persona);
    !document.lanes.iter().any(|l| l.kind == LaneKind::Emotion && l.locked && shows(&l.persona))
}

/// The only one there is.
fn only<T>(mut all: impl Iterator<Item = T>) -> Option<T> {
    let first = all.next()?;
    all.next().is_none().then_some(first)
}
