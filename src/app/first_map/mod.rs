//! The guided first map: eight small things to do on a real map, one at a time.
//!
//! It looks at the document to see what is done, never at a clock, and does nothing by itself: "show
//! me where" leads there, "do it for me" does the one step. It can be left and resumed, on any map.

mod sample;
mod strip;

use crate::{
    base::Language,
    edit::Edit,
    io::{Template, settings::FirstMap},
    model::{CardKind, Document},
};

pub(super) use strip::strip_ui;

/// Something to do.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Lesson {
    /// Give the map a title.
    Title,
    /// Give a persona a name.
    Persona,
    /// Name a phase.
    Phase,
    /// Write a card with quick capture.
    Card,
    /// Draw what a persona feels.
    Feeling,
    /// Answer a pain point by an opportunity.
    Pain,
    /// Open the review.
    Review,
    /// Present, print or export.
    Share,
}

/// What can be done with the tour.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum FirstMapAction {
    /// Begin, or go on where it was left; with an empty map where none is open.
    Begin,
    /// Go to the lesson at this place; behind the last one is the end.
    Go(usize),
    /// Lead to where the lesson at hand is done.
    Show,
    /// Do what the lesson at hand asks for.
    Do,
    /// Leave; the next beginning goes on here.
    Leave,
    /// It is over; the next beginning is a new one.
    Finish,
}

impl Lesson {
    /// All of them, in order.
    pub const ALL: [Self; 8] =
        [Self::Title, Self::Persona, Self::Phase, Self::Card, Self::Feeling, Self::Pain, Self::Review, Self::Share];

    /// The lesson at this place; none at the end.
    pub fn at(place: usize) -> Option<Self> {
        Self::ALL.get(place).copied()
    }

    /// Keys of its heading and its words.
    pub fn words(self) -> (&'static str, &'static str) {
        match self {
            Self::Title => ("first-map-title", "first-map-title-words"),
            Self::Persona => ("first-map-persona", "first-map-persona-words"),
            Self::Phase => ("first-map-phase", "first-map-phase-words"),
            Self::Card => ("first-map-card", "first-map-card-words"),
            Self::Feeling => ("first-map-feeling", "first-map-feeling-words"),
            Self::Pain => ("first-map-pain", "first-map-pain-words"),
            Self::Review => ("first-map-review", "first-map-review-words"),
            Self::Share => ("first-map-share", "first-map-share-words"),
        }
    }

    /// Whether it is done in this map; what leaves no trace there was seen by the tour.
    pub fn is_done(self, document: &Document, seen: FirstMap) -> bool {
        match self {
            Self::Title => {
                let title = document.journey.title.trim();
                !title.is_empty() && blanks().all(|blank| blank.journey.title != title)
            }
            Self::Persona => {
                let is_given = |name: &str| {
                    !name.trim().is_empty() && blanks().all(|b| b.personas.iter().all(|known| known.name != name))
                };
                document.personas.iter().any(|persona| is_given(&persona.name))
            }
            Self::Phase => {
                let is_given = |name: &str| {
                    !name.trim().is_empty() && blanks().all(|b| b.phases.iter().all(|known| known.name != name))
                };
                document.phases.iter().any(|phase| is_given(&phase.name))
            }
            Self::Card => document.cards.iter().any(|card| !card.text.trim().is_empty()),
            Self::Feeling => !document.emotions.is_empty(),
            Self::Pain => document.links.iter().next().is_some(),
            Self::Review => seen.reviewed,
            Self::Share => seen.shared,
        }
    }

    /// The change that does it; none where doing it is looking somewhere.
    pub(super) fn edit(self, document: &Document, language: Language) -> Option<Edit> {
        sample::edit(self, document, language)
    }
}

/// The empty maps that one begins with: what they say nobody has written.
fn blanks() -> impl Iterator<Item = &'static Document> {
    static ALL: std::sync::OnceLock<Vec<Document>> = std::sync::OnceLock::new();
    ALL.get_or_init(|| Language::ALL.into_iter().map(|language| Template::Blank.document(language)).collect()).iter()
}

/// The first card of a kind, which the tour builds upon.
pub(super) fn first_card(document: &Document, kind: CardKind) -> Option<&crate::model::Card> {
    document.cards.iter().map(std::sync::Arc::as_ref).find(|card| card.kind.card_kind() == kind)
}
