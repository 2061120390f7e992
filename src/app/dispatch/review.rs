//! The review: kept in line with the map, walked through, mended, waved off.

use super::{change, in_place, view};
use crate::{
    app::{
        action::{Action, Addition},
        review::{ReviewAction, selection},
        state::{RightTab, Selection, State},
    },
    base::Id,
    edit::Edit,
    model::Waived,
    review::{Finding, Fix},
};

/// The job that reviews a large map.
pub(super) const JOB: &str = "review map";

/// Brings what is known of good practice in line with the map.
pub(super) fn refresh(state: &mut State) {
    let Some(session) = &state.session else { return };
    let review = &mut state.review;
    review.set_conditions(&[], &[]);
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
    super::dispatch(state, Action::GoTo(place));
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
    match fix {
        Fix::AddCard { lane, step } => super::dispatch(state, Action::Add(Addition::Card(Some((lane, step))))),
        Fix::AddEvidence(card) => fill_in(state, Selection::card(card.clone()), card, "evidence-add"),
        Fix::AssignOwner(card) => fill_in(state, Selection::card(card.clone()), card, "field-owner"),
    }
}

/// Selects something and opens the inspector at the field that is to be filled in.
fn fill_in(state: &mut State, selection: Selection, subject: Id, key: &'static str) {
    view::go_to(state, selection);
    state.settings.right.is_open = true;
    state.settings.right.tab = RightTab::Inspector;
    state.wanted_field.subject = Some(subject);
    state.wanted_field.key = key;
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
    let waived =
        Waived { check: finding.check.name().to_owned(), subject: finding.subject.clone(), reason: reason.to_owned() };
    change::single(state, Edit::SetWaived(waived));
}
