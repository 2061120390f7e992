//! The review: kept in line with the map, walked through, mended, waved off.

use super::{change, in_place, view};
use crate::{
    app::{
        action::Action,
        perspective::Perspective,
        review::{ReviewAction, selection},
        state::{InPlaceSubject, RightTab, Selection, State},
    },
    base::Id,
    edit::{self, Edit},
    model::{Emotion, Link},
    review::{Finding, Fix},
};

/// The job that reviews a large map.
pub(super) const JOB: &str = "review map";

/// Brings what is known of good practice in line with the map.
pub(super) fn refresh(state: &mut State) {
    let Some(session) = &state.session else { return };
    let review = &mut state.review;
    review.set_conditions(state.drawing.too_small(), &state.settings.names);
    if let Some(work) = review.update(state.map, session.revision(), session.document()) {
        state.jobs.start_on(state.map, JOB, work);
    }
}

/// The review of this version of the map broke down.
pub(super) fn give_up(state: &mut State) {
    if let Some(session) = &state.session {
        state.review.give_up(session.revision());
    }
}

/// Carries out what is asked of the review.
pub(super) fn carry_out(state: &mut State, request: ReviewAction) {
    match request {
        ReviewAction::Show => show(state),
        ReviewAction::Level(level) => state.review.level = level,
        ReviewAction::Choose(finding) => state.review.choose(finding),
        ReviewAction::Visit(finding) => visit(state, finding),
        ReviewAction::Walk { forward } => walk(state, forward),
        ReviewAction::Fix(finding) => fix(state, &finding),
        ReviewAction::AskReason(finding) => ask(state, finding),
        ReviewAction::Reason(words) => state.review.reason = Some(words),
        ReviewAction::Waive => waive(state),
        ReviewAction::DropReason => state.review.reason = None,
        ReviewAction::BringBack(finding) => set_reason(state, &finding, ""),
        ReviewAction::ToggleWaived => state.review.shows_waived = !state.review.shows_waived,
        ReviewAction::TogglePins => state.review.hides_pins = !state.review.hides_pins,
    }
}

/// Shows the panel.
fn show(state: &mut State) {
    in_place::keep(state);
    state.print = None;
    state.settings.right.is_open = true;
    state.settings.right.tab = RightTab::Review;
}

/// Opens a finding and brings its place into view, on the map.
fn visit(state: &mut State, finding: Finding) {
    let Some(document) = state.document() else { return };
    let place = selection(document, &finding.place);
    state.review.choose(Some(finding));
    // What is not on the map is where it is kept.
    super::dispatch(state, place.map_or(Action::Perspective(Perspective::Evidence), Action::GoTo));
}

/// One finding on.
fn walk(state: &mut State, forward: bool) {
    show(state);
    if let Some(finding) = state.review.stepped(forward) {
        visit(state, finding);
    }
}

/// Does what mends a finding, or leads to where somebody can.
fn fix(state: &mut State, finding: &Finding) {
    let Some(fix) = state.document().and_then(|document| finding.fix(document)) else { return };
    state.review.choose(Some(finding.clone()));
    let on_card = |card: &Id| (Selection::card(card.clone()), card.to_string());
    match fix {
        Fix::AddCard { lane, step, persona } => add_card(state, &lane, &step, persona),
        Fix::AnswerPain { pain, lane, step } => answer(state, &pain, &lane, &step),
        Fix::AddEvidence(card) => fill_in(state, on_card(&card), "evidence-add"),
        Fix::AssignOwner(card) => fill_in(state, on_card(&card), "field-owner"),
        Fix::AssignSeam { from, to } => {
            let seam = format!("{from} {to}");
            fill_in(state, (Selection::card(from), seam), "seam owner");
        }
        Fix::ChooseChannel(card) => fill_in(state, on_card(&card), "field-channel"),
        Fix::SetAnswerTime(card) => fill_in(state, on_card(&card), "field-answer-hours"),
        Fix::ChooseMetric(card) => fill_in(state, on_card(&card), "field-metric"),
        Fix::AddMeasure(card) => fill_in(state, on_card(&card), "series-add"),
        Fix::SetEmotion { persona, step } => feel(state, persona, step),
        Fix::AddGoal(persona) => fill_in(state, (Selection::Persona(persona.clone()), persona.to_string()), "goals/0"),
        Fix::RenamePhase(phase) => super::dispatch(state, Action::EditText(InPlaceSubject::Phase(phase))),
        Fix::RemoveCard(card) => change::single(state, Edit::RemoveCard(card)),
    }
}

/// Adds a card and opens its words: card and words are one step of history.
fn add_card(state: &mut State, lane: &Id, step: &Id, persona: Option<Id>) {
    let Some(Edit::AddCard { mut card, before }) = state.document().and_then(|d| edit::new_card(d, lane, step)) else {
        return;
    };
    card.personas.extend(persona);
    super::dispatch(state, Action::Compose(Box::new(Edit::AddCard { card, before })));
}

/// Adds an opportunity that answers a pain point, and opens its words: all of it is one step of history.
fn answer(state: &mut State, pain: &Id, lane: &Id, step: &Id) {
    let Some(add) = state.document().and_then(|document| edit::new_card(document, lane, step)) else { return };
    let Edit::AddCard { card, .. } = &add else { return };
    let link = Edit::AddLink(Link { pain: pain.clone(), opportunity: card.id.clone() });
    super::dispatch(state, Action::Compose(Box::new(Edit::Batch(vec![add, link]))));
}

/// Sets a feeling in the middle of the scale: from there the arrows move it.
fn feel(state: &mut State, persona: Id, step: Id) {
    let Some(value) = state.document().map(|document| document.journey.scale.neutral()) else { return };
    let (who, at) = (persona.clone(), step.clone());
    let emotion = Emotion::new(who, at, value);
    if change::edit(state, Edit::SetEmotion(Box::new(emotion))) {
        super::dispatch(state, Action::GoTo(Selection::Emotion { persona, step }));
    }
}

/// Selects something and opens the inspector at the field that is to be filled in.
fn fill_in(state: &mut State, (selection, subject): (Selection, String), key: &'static str) {
    state.print = None;
    view::go_to(state, selection);
    state.settings.right.is_open = true;
    state.settings.right.tab = RightTab::Inspector;
    state.wanted_field.subject = Some(subject);
    state.wanted_field.key = key;
    state.wanted_field.opens = matches!(key, "evidence-add" | "field-channel" | "field-metric");
    state.wanted_field.count += 1;
}

/// Opens the field for the reason why a finding is meant to be so.
fn ask(state: &mut State, finding: Finding) {
    state.review.choose(Some(finding));
    state.review.reason = Some(String::new());
}

/// Waves the open finding off; without a reason nothing happens.
fn waive(state: &mut State) {
    let Some(reason) = state.review.reason.take() else { return };
    if let Some(finding) = state.review.current.clone()
        && !reason.trim().is_empty()
    {
        set_reason(state, &finding, &reason);
    }
}

/// Keeps why a finding is meant to be so; without a reason it counts again.
fn set_reason(state: &mut State, finding: &Finding, reason: &str) {
    change::single(state, Edit::SetWaived(finding.waive(reason)));
}
