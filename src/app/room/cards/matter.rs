//! What is talked about: lanes, their cards in a phase, and the cards of a vote.

use super::{Room, Setup};
use crate::{
    app::state::{Selection, State},
    base::{Id, Language},
    i18n::{lane_name, text},
    model::{ActivityKind, Card, CardKind, Document, Lane, LaneKind, Round},
    workshop::{Limits, promise},
};

/// On which cards is voted.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Subject {
    /// Those of the lane at hand in the phase at hand.
    #[default]
    Phase,
    /// Those of the lane at hand in all phases.
    Map,
    /// All opportunities.
    Opportunities,
    /// Those that are selected on the map.
    Selected,
}

impl Subject {
    pub(super) const ALL: [Self; 4] = [Self::Phase, Self::Map, Self::Opportunities, Self::Selected];
}

/// Lanes that can be talked about: those on the sheet that have cards with words.
pub(super) fn lanes(document: &Document) -> Vec<&Lane> {
    let has_cards = |lane: &&Lane| document.cards.iter().any(|card| card.lane == lane.id && has_words(card));
    document.lanes.iter().map(|lane| &**lane).filter(|lane| !lane.hidden).filter(has_cards).collect()
}

/// The lane at hand: the pain points unless told otherwise.
pub(super) fn lane<'a>(document: &'a Document, room: &Room) -> Option<&'a Lane> {
    let all = lanes(document);
    let told = room.course.lane.as_ref().and_then(|id| document.lane(id)).filter(|lane| !lane.hidden);
    let pains = || all.iter().find(|lane| lane.kind == LaneKind::Pains).copied();
    told.map(|lane| &**lane).or_else(pains).or_else(|| all.first().copied())
}

/// The lane above or below the one at hand.
pub(super) fn lane_beside(document: &Document, room: &Room, by: isize) -> Option<Id> {
    let all = lanes(document);
    let here = lane(document, room).and_then(|here| all.iter().position(|lane| lane.id == here.id));
    // From a lane without cards one comes to the first that has some.
    let next = here.map_or(Some(0), |here| here.checked_add_signed(by))?;
    all.get(next).map(|lane| lane.id.clone())
}

/// The cards of a lane, in the order of their steps; those of one phase, or of all.
pub(super) fn cards<'a>(document: &'a Document, lane: &Lane, phase: Option<usize>) -> Vec<&'a Card> {
    let steps = document.phases.iter().enumerate().filter(|(at, _)| phase.is_none_or(|phase| phase == *at));
    let steps: Vec<&Id> = steps.flat_map(|(_, phase)| &phase.steps).map(|step| &step.id).collect();
    let place = |card: &&Card| steps.iter().position(|step| **step == card.step);
    let mut cards: Vec<(usize, &Card)> = (document.cards.iter().map(|card| &**card))
        .filter(|card| card.lane == lane.id && has_words(card))
        .filter_map(|card| Some((place(&card)?, card)))
        .collect();
    cards.sort_by_key(|(at, _)| *at);
    cards.into_iter().map(|(_, card)| card).collect()
}

/// The cards of a vote on this.
pub(super) fn cards_of<'a>(state: &State, document: &'a Document, room: &Room, subject: Subject) -> Vec<&'a Card> {
    match subject {
        Subject::Phase | Subject::Map => {
            let phase = (subject == Subject::Phase).then_some(room.course.phase);
            lane(document, room).map(|lane| cards(document, lane, phase)).unwrap_or_default()
        }
        Subject::Opportunities => {
            let of_lane = |lane| cards(document, lane, None);
            let all = lanes(document).into_iter().filter(|lane| lane.kind == LaneKind::Opportunities);
            all.flat_map(of_lane).collect()
        }
        Subject::Selected => {
            let Selection::Cards(ids) = &state.selection else { return Vec::new() };
            let chosen = ids.iter().filter_map(|id| document.card(id)).map(|card| &**card);
            chosen.filter(|card| has_words(card)).collect()
        }
    }
}

/// A vote as it is set up: what is asked, how many dots there are, and on which cards.
#[derive(Clone, Debug)]
pub(in crate::app) struct Plan {
    /// What is asked.
    pub(in crate::app) question: String,
    /// How many dots there are.
    pub(in crate::app) limits: Limits,
    /// On which cards.
    pub(in crate::app) subject: Subject,
    /// The cards.
    pub(in crate::app) cards: Vec<Id>,
}

/// The vote that would begin now. Where the lane has nothing in this phase, it is about the whole map.
pub(in crate::app) fn voted_on(state: &State, room: &Room) -> Option<Plan> {
    let document = state.document()?;
    let Setup { question, limits, subject, .. } = &room.voting.setup;
    let promised = room.course.activity(document).and_then(promise);
    let about = if promised.is_some_and(|it| it.is_about_answers) { Subject::Opportunities } else { Subject::Phase };
    let mut subject = subject.unwrap_or(about);
    let mut cards = cards_of(state, document, room, subject);
    if cards.is_empty() {
        subject = Subject::Map;
        cards = cards_of(state, document, room, subject);
    }
    let usual = || {
        let heads = if room.record.heads > 0 { room.record.heads } else { 8 };
        let promised = promised.map(|it| Limits { heads, dots: it.dots, per_card: it.per_card });
        promised.unwrap_or_else(|| Limits { heads, ..Limits::default() })
    };
    let own = question.as_ref().filter(|question| !question.trim().is_empty());
    let question = own.cloned().unwrap_or_else(|| suits(document.journey.language, &cards).to_owned());
    let limits = limits.unwrap_or_else(usual);
    Some(Plan { question, limits, subject, cards: cards.into_iter().map(|card| card.id.clone()).collect() })
}

/// Whether any of these cards stands in another phase than the one at hand.
pub(super) fn are_elsewhere<'a>(document: &Document, room: &Room, mut cards: impl Iterator<Item = &'a Id>) -> bool {
    let Some(phase) = document.phases.get(room.course.phase) else { return false };
    let is_here = |card: &Card| phase.steps.iter().any(|step| step.id == card.step);
    cards.any(|id| document.card(id).is_some_and(|card| !is_here(card)))
}

/// The round of votes that a talk is about: the last one, where it was held in this workshop or where
/// the agenda has had a vote before.
pub(super) fn weighed<'a>(document: &'a Document, room: &Room) -> Option<&'a Round> {
    let last = document.rounds.last()?;
    let is_of_now = !room.record.start.rounds.contains(last);
    let votes = |at: usize| document.agenda.get(at).is_some_and(|item| item.kind == ActivityKind::Vote);
    let follows = (0..room.course.activity).any(votes);
    let has_dots = last.tally.iter().any(|row| row.dots > 0);
    ((is_of_now || follows) && has_dots).then_some(&**last)
}

/// What is asked of such cards: part of the map, and in its language.
fn suits(language: Language, cards: &[&Card]) -> &'static str {
    let all = |kind: CardKind| !cards.is_empty() && cards.iter().all(|card| card.kind.card_kind() == kind);
    if all(CardKind::Pain) {
        text(language, "vote-question-pains")
    } else if all(CardKind::Opportunity) {
        text(language, "vote-question-opportunities")
    } else if all(CardKind::Touchpoint) {
        text(language, "vote-question-touchpoints")
    } else {
        text(language, "vote-question")
    }
}

/// What a subject is called, with the lane and the phase at hand.
pub(super) fn name(state: &State, document: &Document, room: &Room, subject: Subject) -> String {
    let language = state.language();
    let lane = lane(document, room).map_or("", |lane| lane_name(language, lane));
    match subject {
        Subject::Phase => {
            let phase = document.phases.get(room.course.phase).map_or("", |phase| phase.name.as_str());
            format!("{lane}: {phase}")
        }
        Subject::Map => format!("{lane}: {}", text(language, "vote-all-phases")),
        Subject::Opportunities => text(language, "vote-all-opportunities").to_owned(),
        Subject::Selected => text(language, "vote-selected").to_owned(),
    }
}

fn has_words(card: &Card) -> bool {
    !card.text.trim().is_empty()
}
