//! The cards of the phase at hand, large: to be read and talked about, voted on, and in order of votes.
//!
//! Everything works by keys: digits pick a card, plus and minus place and take dots, Enter ends the
//! round after asking. What is counted is a [`Ballot`]; a round that has ended is in the document.

mod discuss;
mod dots;
mod end;
mod grid;
mod inks;
mod keys;
mod matter;
mod progress;
mod rank;
mod read;
mod setup;
mod tile;

use std::path::PathBuf;

use egui::Ui;

use super::Room;
use crate::{
    app::{action::Action, dispatch::RoomAction, state::State},
    base::Id,
    exchange::VoteRows,
    model::ActivityKind,
    workshop::{Ballot, Entry, Limits, Refusal},
};

pub use matter::Subject;
pub(in crate::app) use matter::voted_on;
pub use progress::progress_ui;

/// A vote, as far as it has come, and what is looked at.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Voting {
    /// How the next one is to be.
    pub setup: Setup,
    /// The vote that is being held.
    pub ballot: Option<Ballot>,
    /// The kept round that it goes on with.
    pub resumed: Option<usize>,
    /// The card that keys are about.
    pub picked: Option<Id>,
    /// The number typed so far, where a further digit may follow.
    pub typed: usize,
    /// The page of cards that was turned to; unset follows the card that is picked.
    pub page: Option<usize>,
    /// Whether the tally is covered until the end.
    pub is_covered: bool,
    /// Whether it is asked if the round is over.
    pub is_asking: bool,
    /// Whether the result is on show while the agenda is at a vote.
    pub shows_result: bool,
    /// The round that is looked at; unset for the last one.
    pub round: Option<usize>,
    /// Another question for it, as typed so far.
    pub rewording: Option<String>,
    /// What was taken back, in the order in which that was done.
    pub undone: Vec<Entry>,
    /// Why the last dot was not placed.
    pub refusal: Option<Refusal>,
    /// The item of the agenda that it was set up for.
    pub item: Option<usize>,
    /// An answer to the picked card, as typed so far.
    pub answer: String,
}

impl Voting {
    /// The agenda is at this vote now: another one than before is set up anew.
    pub fn turn_to(&mut self, item: usize) {
        if self.ballot.is_none() {
            if self.item.is_some_and(|before| before != item) {
                *self = Self::default();
            }
            self.item = Some(item);
        }
    }
}

/// How a vote is to be.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Setup {
    /// What is asked; unset for what suits the cards.
    pub question: Option<String>,
    /// How many dots; unset as many as the agenda says or as usual, for the heads in the room.
    pub limits: Option<Limits>,
    /// On which cards; unset those that the agenda says, or what is at hand.
    pub subject: Option<Subject>,
    /// Whether the tally stays covered until the end.
    pub covers: bool,
}

impl Default for Setup {
    /// Nobody votes with an eye on the others.
    fn default() -> Self {
        Self { question: None, limits: None, subject: None, covers: true }
    }
}

/// Something of a vote.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum VoteAction {
    /// Talk about this lane.
    Lane(Id),
    /// Pick a card; so much of its number was typed.
    Pick(Id, usize),
    /// Pick none.
    Unpick,
    /// Turn to this page of cards.
    Page(usize),
    /// Change how the next vote is to be.
    Change(Setup),
    /// Begin one.
    Begin,
    /// A dot on this card.
    Place(Id),
    /// One dot less on this card.
    Take(Id),
    /// Undo the last entry.
    TakeBack,
    /// Cover the tally, or show it.
    Cover(bool),
    /// Ask whether the round is over, or no longer.
    Ask(bool),
    /// End the round and keep it.
    End,
    /// Leave a vote without dots.
    Drop,
    /// Get another vote ready.
    Again,
    /// Go on with this kept round.
    Resume(usize),
    /// Look at this kept round.
    Look(usize),
    /// Show the result.
    Results,
    /// Word the question of the round anew, as far as typed; nothing leaves it.
    Reword(Option<String>),
    /// Keep the new wording.
    KeepWording,
    /// Remove a kept round.
    Remove(usize),
    /// Something of votes from a file.
    File(FileAction),
    /// This is in the line for an answer.
    TypeAnswer(String),
    /// Make an opportunity of the line, which answers this card.
    Answer(Id),
}

/// Something of votes from a file.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum FileAction {
    /// Ask which file.
    Ask,
    /// Look at this one.
    Look(PathBuf),
    /// Its rows are these.
    Rows(VoteRows),
    /// Place its dots.
    Take,
}

/// Draws the cards of the phase and the lane at hand.
pub fn cards_ui(ui: &mut Ui, state: &State, room: &Room, actions: &mut Vec<Action>) {
    read::read_ui(ui, state, room, actions);
}

/// Draws what is talked about, with its answers.
pub fn discuss_ui(ui: &mut Ui, state: &State, room: &Room, actions: &mut Vec<Action>) {
    discuss::discuss_ui(ui, state, room, actions);
}

/// Whether the cards take all of the middle: where they are not those of the phase at hand, its steps
/// and its curve would be beside the point, and a result is read from far away.
pub fn fills(state: &State, room: &Room) -> bool {
    let Some(document) = state.document() else { return false };
    let has_result = !document.rounds.is_empty();
    match (room.course.kind(document), &room.voting.ballot) {
        (Some(ActivityKind::Rank), _) => has_result,
        (Some(ActivityKind::Discuss), _) => matter::weighed(document, room).is_some(),
        (Some(ActivityKind::Vote), Some(ballot)) => matter::are_elsewhere(document, room, ballot.cards()),
        (Some(ActivityKind::Vote), None) if has_result && room.voting.shows_result => true,
        (Some(ActivityKind::Vote), None) => {
            voted_on(state, room).is_some_and(|plan| matter::are_elsewhere(document, room, plan.cards.iter()))
        }
        _ => false,
    }
}

/// Draws the cards that one votes on.
pub fn vote_ui(ui: &mut Ui, state: &State, room: &Room, actions: &mut Vec<Action>) {
    let Some(document) = state.document() else { return };
    match &room.voting.ballot {
        Some(ballot) => dots::dots_ui(ui, state, room, (document, ballot), actions),
        None if room.voting.shows_result && !document.rounds.is_empty() => rank::rank_ui(ui, state, room, actions),
        None => setup::setup_ui(ui, state, room, document, actions),
    }
}

/// Draws the result of the last vote.
pub fn rank_ui(ui: &mut Ui, state: &State, room: &Room, actions: &mut Vec<Action>) {
    rank::rank_ui(ui, state, room, actions);
}

/// What Escape closes here before it closes anything else.
pub fn escape(state: &State, room: &Room) -> Option<Action> {
    let voting = &room.voting;
    let kind = state.document().and_then(|document| room.course.kind(document));
    let is_reading = kind == Some(ActivityKind::ReadOut);
    if voting.is_asking {
        Some(act(VoteAction::Ask(false)))
    } else if voting.rewording.is_some() {
        Some(act(VoteAction::Reword(None)))
    } else {
        (is_reading && voting.picked.is_some()).then(|| act(VoteAction::Unpick))
    }
}

fn act(action: VoteAction) -> Action {
    Action::Room(RoomAction::Vote(action))
}
