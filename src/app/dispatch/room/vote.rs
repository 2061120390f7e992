//! Votes: dots are counted in the room; a round that has ended is one step of the map's history.

use crate::{
    app::{
        dispatch::change,
        notice::Gravity,
        room::cards::{Setup, VoteAction, Voting, voted_on},
        state::State,
    },
    base::{Id, clean},
    edit::{self, Edit, FreshIds, card_prefix},
    i18n::text_with,
    model::{Card, CardKind, Document, LaneKind, Link, Round},
    workshop::{Ballot, Entry, Refusal},
};

/// Carries it out.
pub(super) fn carry_out(state: &mut State, action: &VoteAction) {
    match action {
        VoteAction::Begin => begin(state),
        VoteAction::End => end(state),
        VoteAction::Resume(at) => resume(state, *at),
        VoteAction::KeepWording => reword(state),
        VoteAction::Remove(at) => remove(state, *at),
        VoteAction::TakeBack => _ = turn(state, true),
        VoteAction::File(action) => super::votes::carry_out(state, action),
        VoteAction::Answer(card) => answer(state, card),
        VoteAction::Lane(lane) => {
            if let Some(room) = &mut state.room {
                room.course.lane = Some(lane.clone());
                room.voting = Voting { picked: None, page: None, typed: 0, ..std::mem::take(&mut room.voting) };
            }
        }
        _ => {
            if let Some(room) = &mut state.room {
                vote(&mut room.voting, action);
            }
        }
    }
}

/// What changes nothing but the vote itself.
fn vote(voting: &mut Voting, action: &VoteAction) {
    voting.refusal = None;
    if !matches!(action, VoteAction::Pick(..)) {
        voting.typed = 0;
    }
    match action {
        VoteAction::Pick(card, number) => {
            voting.picked = Some(card.clone());
            voting.typed = *number;
            voting.page = None;
        }
        VoteAction::Unpick => (voting.picked, voting.page) = (None, None),
        VoteAction::Page(page) => voting.page = Some(*page),
        VoteAction::Change(setup) => voting.setup = setup.clone(),
        VoteAction::Place(card) => {
            voting.picked = Some(card.clone());
            count(voting, |ballot| ballot.place(card, 1));
        }
        VoteAction::Take(card) => {
            voting.picked = Some(card.clone());
            count(voting, |ballot| ballot.take(card, 1));
        }
        VoteAction::Cover(is_covered) => voting.is_covered = *is_covered,
        VoteAction::Ask(is_asking) => voting.is_asking = *is_asking,
        VoteAction::Drop => (voting.ballot, voting.is_asking) = (None, false),
        VoteAction::Again => {
            voting.shows_result = false;
            voting.setup = Setup { question: None, ..voting.setup.clone() };
        }
        VoteAction::Look(at) => (voting.round, voting.page) = (Some(*at), None),
        VoteAction::Results => (voting.shows_result, voting.round, voting.page) = (true, None, None),
        VoteAction::Reword(draft) => voting.rewording.clone_from(draft),
        VoteAction::TypeAnswer(words) => voting.answer.clone_from(words),
        VoteAction::Lane(_)
        | VoteAction::TakeBack
        | VoteAction::Begin
        | VoteAction::End
        | VoteAction::Resume(_)
        | VoteAction::KeepWording
        | VoteAction::Remove(_)
        | VoteAction::File(_)
        | VoteAction::Answer(_) => {}
    }
}

fn count(voting: &mut Voting, change: impl FnOnce(&mut Ballot) -> Result<(), Refusal>) {
    if let Some(ballot) = &mut voting.ballot {
        voting.refusal = change(ballot).err();
        voting.page = None;
        if voting.refusal.is_none() {
            voting.undone.clear();
        }
    }
}

/// Takes back what was done last with dots, or does again what was taken back; gives what it was.
pub(super) fn turn(state: &mut State, back: bool) -> Option<Entry> {
    let voting = &mut state.room.as_mut()?.voting;
    let ballot = voting.ballot.as_mut()?;
    (voting.refusal, voting.typed) = (None, 0);
    let entry = if back { ballot.take_back()? } else { voting.undone.pop()? };
    if back {
        voting.undone.push(entry.clone());
    } else {
        let dots = u32::try_from(entry.change.unsigned_abs()).unwrap_or(u32::MAX);
        voting.refusal =
            if entry.change > 0 { ballot.place(&entry.card, dots) } else { ballot.take(&entry.card, dots) }.err();
    }
    (voting.picked, voting.page) = (Some(entry.card.clone()), None);
    Some(entry)
}

fn begin(state: &mut State) {
    let Some(plan) = state.room.as_ref().and_then(|room| voted_on(state, room)) else { return };
    let Some(room) = &mut state.room else { return };
    if room.record.heads == 0 {
        room.record.heads = plan.limits.heads;
    }
    let setup = room.voting.setup.clone();
    room.voting = Voting {
        ballot: Some(Ballot::new(plan.question, plan.limits, plan.cards)),
        is_covered: setup.covers,
        item: Some(room.course.activity),
        setup,
        ..Voting::default()
    };
}

/// Keeps the round, unless nobody has placed a dot, and shows what came of it.
fn end(state: &mut State) {
    let Some(voting) = state.room.as_ref().map(|room| &room.voting) else { return };
    let Some(ballot) = voting.ballot.clone() else { return };
    let (setup, resumed) = (voting.setup.clone(), voting.resumed);
    let has_dots = ballot.placed() > 0;
    // Refused, such as on a map that may not be changed, the vote stays open.
    if !has_dots || put(state, &ballot, resumed).is_some() {
        show(state, Voting { shows_result: has_dots, round: resumed, setup, ..Voting::default() });
    }
}

/// Puts a round into the map: in the place of the one that it goes on with, or last. Gives where it is.
fn put(state: &mut State, ballot: &Ballot, resumed: Option<usize>) -> Option<usize> {
    let document = state.document()?;
    let mut round = ballot.round(&state.today());
    // Cards that were removed while dots lay on them have no place in the map any more.
    round.tally.retain(|row| document.card(&row.card).is_some());
    let mut rounds = rounds(state);
    let at = resumed.filter(|at| *at < rounds.len()).unwrap_or(rounds.len());
    match rounds.get_mut(at) {
        Some(kept) => *kept = Round { date: kept.date.clone(), ..round },
        None => rounds.push(round),
    }
    change::edit(state, Edit::SetRounds(rounds)).then_some(at)
}

/// Whoever leaves the room in the middle of a vote leaves its dots in the map: the vote goes on when one
/// comes back, and nothing is lost if nobody does.
pub(super) fn keep(state: &mut State) {
    let Some(room) = state.room.as_ref().filter(|room| room.map == state.map) else { return };
    let Some(ballot) = room.voting.ballot.clone().filter(|ballot| ballot.placed() > 0) else { return };
    let Some(at) = put(state, &ballot, room.voting.resumed) else { return };
    if let Some(room) = &mut state.room {
        room.voting = Voting { resumed: Some(at), is_asking: false, ..std::mem::take(&mut room.voting) };
    }
    let args = [("placed", ballot.placed().into()), ("count", ballot.limits().all().into())];
    state.notices.add(Gravity::Done, text_with(state.language(), "vote-kept", &args));
}

fn resume(state: &mut State, at: usize) {
    let Some(round) = state.document().and_then(|document| document.rounds.get(at)) else { return };
    let ballot = Ballot::of_round(round);
    show(state, Voting { ballot: Some(ballot), resumed: Some(at), ..Voting::default() });
}

fn reword(state: &mut State) {
    let Some(voting) = state.room.as_ref().map(|room| &room.voting) else { return };
    let Some(question) = voting.rewording.clone() else { return };
    let mut rounds = rounds(state);
    let last = rounds.len().saturating_sub(1);
    let at = voting.round.unwrap_or(last).min(last);
    let changed = rounds.get_mut(at).filter(|round| !question.trim().is_empty() && round.question != question.trim());
    if let Some(round) = changed {
        question.trim().clone_into(&mut round.question);
        change::edit(state, Edit::SetRounds(rounds));
    }
    if let Some(room) = &mut state.room {
        room.voting.rewording = None;
    }
}

fn remove(state: &mut State, at: usize) {
    let mut rounds = rounds(state);
    if at < rounds.len() {
        rounds.remove(at);
        change::edit(state, Edit::SetRounds(rounds));
    }
    if let Some(room) = &mut state.room {
        (room.voting.round, room.voting.page) = (None, None);
    }
}

/// An opportunity that answers this card, as one step. What is refused stays in the line.
fn answer(state: &mut State, pain: &Id) {
    let words = state.room.as_ref().map(|room| clean(&room.voting.answer)).unwrap_or_default();
    let Some(edit) = state.document().filter(|_| !words.is_empty()).and_then(|map| answered(map, pain, words)) else {
        return;
    };
    if change::edit(state, edit)
        && let Some(room) = &mut state.room
    {
        room.voting.answer.clear();
    }
}

/// The opportunity in the step of what it answers, with its row where the map has none yet.
fn answered(document: &Document, pain: &Id, words: String) -> Option<Edit> {
    let step = document.card(pain)?.step.clone();
    let rows = document.lanes.iter().filter(|lane| lane.kind == LaneKind::Opportunities && !lane.locked);
    let mut edits = Vec::new();
    let row = rows.min_by_key(|lane| lane.hidden).map(|lane| lane.id.clone());
    let lane = row.unwrap_or_else(|| {
        let lane = edit::fresh_lane(document, LaneKind::Opportunities);
        let id = lane.id.clone();
        edits.push(Edit::AddLane { lane, at: edit::place_of_lane(document, LaneKind::Opportunities) });
        id
    });
    let id = FreshIds::new(document).next(card_prefix(CardKind::Opportunity));
    let card = Card { text: words, ..Card::new(id.clone(), lane, step, CardKind::Opportunity) };
    edits.push(Edit::AddCards(vec![card]));
    edits.push(Edit::AddLink(Link { pain: pain.clone(), opportunity: id }));
    Some(Edit::Batch(edits))
}

fn rounds(state: &State) -> Vec<Round> {
    let rounds = state.document().map(|document| document.rounds.iter().map(|round| Round::clone(round)));
    rounds.into_iter().flatten().collect()
}

fn show(state: &mut State, voting: Voting) {
    if let Some(room) = &mut state.room {
        room.voting = Voting { item: room.voting.item, ..voting };
    }
}
