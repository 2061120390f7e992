//! Edits as values: everything that can happen to a document, and the one place that does it.
//!
//! [`apply`] checks its preconditions and answers with a new document that keeps every invariant
//! ([`crate::model::violations`]); what depends on a removed row goes with it. One file a subject.

mod apply;
mod arrange;
mod blueprint;
mod card;
mod cards;
mod changes;
mod cluster;
mod copies;
mod course;
mod describe;
mod emotion;
mod error;
mod evidence;
mod fragment;
mod gesture;
mod history;
mod ids;
mod journey;
mod label;
mod lane;
mod link;
mod name;
mod new;
mod overlay;
mod paste;
mod persona;
mod phase;
mod step;
mod table;
mod take;
mod unite;
mod upkeep;
mod words;
mod workshop;

use crate::{
    base::Id,
    model::{
        Activity, Card, Channel, Cluster, Decision, Document, Emotion, Journey, Lane, Link, PageSettings, ParkedNote,
        Persona, Phase, ReviewSettings, Round, Scale, Seam, Source, Stage, Step, Waived,
    },
};

pub use apply::apply;
pub use arrange::{align, distribute, shifted};
pub use blueprint::service_blueprint;
pub use cards::Placing;
pub use changes::{Changes, Rows, changes, is_same};
pub use error::EditError;
pub use fragment::{Fragment, FragmentColumn, FragmentPersona, fragment_of};
pub use gesture::Gesture;
pub use history::{History, MAX_STEPS};
pub use ids::{FreshIds, card_prefix, fresh_id};
pub use name::Name;
pub use new::{
    fresh_card, fresh_lane, new_card, new_channel, new_lane, new_persona, new_phase, new_source, new_stage, new_step,
    place_of_lane,
};
pub use overlay::{Overlay, overlay};
pub use paste::{Pasted, paste};
pub use take::take_personas;
pub(crate) use words::each_words;
pub use words::{Rewording, Whose};

/// One change to a document. Positions (`at`, `to`) count from 0 in the table after the row has
/// been taken out; beyond the end means last.
#[derive(Clone, Debug, PartialEq)]
#[expect(missing_docs, reason = "the sentence over each variant names its fields")]
pub enum Edit {
    /// Replace the head of the document.
    SetJourney(Box<Journey>),
    /// Read the emotions' values as numbers on another scale, without converting them.
    ReadScale(Scale),
    /// Replace the page settings.
    SetPage(Box<PageSettings>),
    /// Replace the notes on the whole map.
    SetNotes(String),

    /// Add a persona.
    AddPersona { persona: Box<Persona>, at: usize },
    /// Replace the persona with the same identifier.
    SetPersona(Box<Persona>),
    /// Move a persona within the strip.
    MovePersona { id: Id, to: usize },
    /// Remove a persona with its emotions; cards lose the mark.
    RemovePersona(Id),

    /// Add a stage over no phases yet.
    AddStage { stage: Stage, at: usize },
    /// Replace the stage with the same identifier.
    SetStage(Stage),
    /// Move a stage with its phases.
    MoveStage { id: Id, to: usize },
    /// Remove a stage; its phases stay.
    RemoveStage(Id),

    /// Add a phase with at least one step.
    AddPhase { phase: Box<Phase>, at: usize },
    /// Replace the phase with the same identifier, all but its steps.
    SetPhase(Box<Phase>),
    /// Move a phase with its steps and cards.
    MovePhase { id: Id, to: usize },
    /// Copy a phase with its steps, cards and emotions, right behind it.
    DuplicatePhase(Id),
    /// Remove a phase with its steps and the cards that begin there. Not the last one.
    RemovePhase(Id),

    /// Add a step to a phase.
    AddStep { phase: Id, step: Box<Step>, at: usize },
    /// Replace the step with the same identifier.
    SetStep(Box<Step>),
    /// Move a step with its cards, also to another phase. Not the only step of its phase to another.
    MoveStep { id: Id, phase: Id, to: usize },
    /// Copy a step with its cards and emotions, right behind it.
    DuplicateStep(Id),
    /// Remove a step with the cards that begin there; longer cards over it shrink. Not a phase's only one.
    RemoveStep(Id),

    /// Add a lane.
    AddLane { lane: Lane, at: usize },
    /// Replace the lane with the same identifier; its kind changes only while it is empty.
    SetLane(Lane),
    /// Move a lane up or down.
    MoveLane { id: Id, to: usize },
    /// Copy a lane with its cards, right below it.
    DuplicateLane(Id),
    /// Remove a lane with its cards.
    RemoveLane(Id),

    /// Add a card, in its cell before another card or last.
    AddCard { card: Box<Card>, before: Option<Id> },
    /// Replace the card with the same identifier, all but its place.
    SetCard(Box<Card>),
    /// Move a card to another cell; a lane of another kind changes the card's kind and keeps its words.
    MoveCard { id: Id, lane: Id, step: Id, before: Option<Id> },
    /// Let a card begin at a step and cover so many.
    SpanCard { id: Id, step: Id, span: u16 },
    /// Copy a card right behind it.
    DuplicateCard(Id),
    /// Remove a card with its links.
    RemoveCard(Id),

    /// Add many cards, each last in its cell. They may point to each other.
    AddCards(Vec<Card>),
    /// Replace many cards, all but their places.
    SetCards(Vec<Card>),
    /// Move many cards. They keep their order; those for the cell of `before` go before it, others
    /// behind the last card of their cell; who stays in a cell keeps the place there.
    MoveCards { to: Vec<Placing>, before: Option<Id> },
    /// Copy many cards with the links between them, each right behind its original where it is to
    /// lie in the same cell, else as cards that are moved.
    CopyCards { to: Vec<Placing>, before: Option<Id> },
    /// Let many cards cover so many steps more, or fewer; each at least one, and none beyond the last.
    SpanCards { ids: Vec<Id>, by: i16 },
    /// Remove many cards with their links.
    RemoveCards(Vec<Id>),

    /// Set what a persona feels at a step.
    SetEmotion(Box<Emotion>),
    /// Take what a persona feels at a step away.
    ClearEmotion { persona: Id, step: Id },
    /// Set what a persona would feel at a step in the state that the map is not of.
    SetForeseen(Box<Emotion>),
    /// Take what a persona would feel at a step in the other state away.
    ClearForeseen { persona: Id, step: Id },

    /// Let an opportunity answer a pain point.
    AddLink(Link),
    /// Part them.
    RemoveLink(Link),

    /// Add a source to the register.
    AddSource { source: Box<Source>, at: usize },
    /// Replace the source with the same identifier.
    SetSource(Box<Source>),
    /// Remove a source; cards lose the pointer.
    RemoveSource(Id),

    /// Add a channel.
    AddChannel(Channel),
    /// Replace the channel with the same identifier.
    SetChannel(Channel),
    /// Remove a channel; touchpoints lose it.
    RemoveChannel(Id),

    /// Put somebody in charge of a seam; an empty owner takes the entry away.
    SetSeam(Seam),
    /// Wave a finding off; an empty reason brings it back.
    SetWaived(Waived),
    /// Choose the checks of the review.
    SetReview(ReviewSettings),
    /// Replace the agenda.
    SetAgenda(Vec<Activity>),
    /// Replace the parking lot.
    SetParking(Vec<ParkedNote>),
    /// Replace the decisions.
    SetDecisions(Vec<Decision>),
    /// Replace the clusters; one without cards goes.
    SetClusters(Vec<Cluster>),
    /// Make one card of the cards of a cluster, called as the cluster.
    MergeCluster(Id),
    /// Make cards again of the words that were merged into one.
    SplitCard(Id),
    /// Replace the rounds of votes.
    SetRounds(Vec<Round>),

    /// Put other words in the place of some texts; `matches` says how often something was replaced.
    Reword { texts: Vec<Rewording>, matches: usize },
    /// Put another version of the whole document in the place of this one.
    Replace(Box<Document>),

    /// Put figures and feelings there that come from so many survey answers, all or nothing.
    TakeAnswers { edits: Vec<Self>, answers: u64 },
    /// Several changes as one, all or nothing.
    Batch(Vec<Self>),
}
