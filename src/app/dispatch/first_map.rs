//! The guided first map: going on, leading somewhere, and doing a step for somebody.

use super::{capture, change, file, review, view};
use crate::{
    app::{
        capture::Capturing,
        command::{Command, CommandId},
        first_map::{FirstMapAction, Lesson, first_card},
        perspective::Perspective,
        review::ReviewAction,
        state::{InPlaceSubject, RightTab, Selection, State},
    },
    base::Id,
    io::{Template, settings::FirstMap},
    model::{CardKind, Document, LaneKind},
};

/// Carries it out.
pub(super) fn carry_out(state: &mut State, action: FirstMapAction) {
    match action {
        FirstMapAction::Begin => begin(state),
        FirstMapAction::Go(place) => state.settings.first_map.at = place.min(Lesson::ALL.len()),
        FirstMapAction::Show => show(state),
        FirstMapAction::Do => do_it(state),
        FirstMapAction::Leave => state.settings.first_map.is_open = false,
        FirstMapAction::Finish => state.settings.first_map = FirstMap::default(),
    }
}

fn begin(state: &mut State) {
    state.dialog = None;
    // Who was led by the hand needs no hint behind it.
    state.settings.hint.closed = true;
    if state.session.is_none() {
        let language = state.gallery_language();
        file::new_from(state, Template::Blank.name(), language);
    }
    let tour = &mut state.settings.first_map;
    tour.is_open = true;
    if tour.at >= Lesson::ALL.len() {
        *tour = FirstMap { is_open: true, ..FirstMap::default() };
    }
}

/// Keeps what leaves no trace in the map: that somebody looked at the review, or handed the map on.
pub(super) fn advance(state: &mut State) {
    let tour = state.settings.first_map;
    if !tour.is_open || state.session.is_none() {
        return;
    }
    let right = state.settings.right;
    let sees_review = right.is_open && right.tab == RightTab::Review;
    // A panel that stood open all the time is nothing that somebody looked at.
    let is_asked = Lesson::at(tour.at) == Some(Lesson::Review);
    let shares = state.room.is_some()
        || state.print.is_some()
        || matches!(state.dialog, Some(crate::app::dialog::Dialog::Export(_)));
    state.settings.first_map.reviewed |= sees_review && is_asked;
    state.settings.first_map.shared |= shares;
}

/// Leads to where it is done, and puts the cursor there.
fn show(state: &mut State) {
    let Some(lesson) = Lesson::at(state.settings.first_map.at) else { return };
    state.print = None;
    view::look_from(state, Perspective::Map);
    let Some(document) = state.document() else { return };
    let subject = match lesson {
        Lesson::Title => Some(InPlaceSubject::Title),
        Lesson::Persona => document.personas.first().map(|persona| InPlaceSubject::Persona(persona.id.clone())),
        Lesson::Phase => document.phases.first().map(|phase| InPlaceSubject::Phase(phase.id.clone())),
        _ => None,
    };
    if let Some(subject) = subject {
        let selection = selection(&subject);
        view::go_to(state, selection);
        return super::in_place::begin(state, subject);
    }
    match lesson {
        Lesson::Card => capture::carry_out(state, Capturing::Open),
        Lesson::Feeling => {
            if let Some(to) = feeling(document) {
                view::go_to(state, to);
            }
        }
        Lesson::Pain => show_pain(state),
        Lesson::Review => review::carry_out(state, ReviewAction::Show),
        _ => run(state, CommandId::Print),
    }
}

/// A complaint and its answer are written in quick capture; where both stand, the pain point has the dot
/// that is dragged.
fn show_pain(state: &mut State) {
    let Some(document) = state.document() else { return };
    let is_answerable = first_card(document, CardKind::Opportunity).is_some();
    let at = first_card(document, CardKind::Pain).map(|card| Selection::card(card.id.clone()));
    let is_linkable = is_answerable && at.is_some();
    if let Some(to) = at.or_else(|| pain_cell(document)) {
        view::go_to(state, to);
    }
    if !is_linkable {
        capture::carry_out(state, Capturing::Open);
    }
}

/// Does the one step.
fn do_it(state: &mut State) {
    let Some(lesson) = Lesson::at(state.settings.first_map.at) else { return };
    let Some(document) = state.document() else { return };
    match lesson.edit(document, document.journey.language) {
        Some(edit) => change::single(state, edit),
        None if lesson == Lesson::Review => review::carry_out(state, ReviewAction::Show),
        None if lesson == Lesson::Share => run(state, CommandId::Export),
        // This map has no place for it: the user looks.
        None => show(state),
    }
}

fn run(state: &mut State, id: CommandId) {
    if let Some(action) = Command::of(id).act(state) {
        super::dispatch(state, action);
    }
}

fn selection(subject: &InPlaceSubject) -> Selection {
    match subject {
        InPlaceSubject::Persona(id) => Selection::Persona(id.clone()),
        InPlaceSubject::Phase(id) => Selection::Phase(id.clone()),
        _ => Selection::Journey,
    }
}

/// What the first persona feels, where something stands already: a curve is about something.
fn feeling(document: &Document) -> Option<Selection> {
    let of_card = document.cards.first().map(|card| card.step.clone());
    let first = || document.steps().next().map(|(_, step)| step.id.clone());
    let (persona, step): (Id, Id) = (document.personas.first()?.id.clone(), of_card.or_else(first)?);
    Some(Selection::Emotion { persona, step })
}

/// The first cell where a pain point could stand.
fn pain_cell(document: &Document) -> Option<Selection> {
    let lane = document.lanes.iter().find(|lane| lane.kind == LaneKind::Pains && !lane.hidden)?;
    let step = document.cards.first().map(|card| card.step.clone());
    let step = step.or_else(|| document.steps().next().map(|(_, step)| step.id.clone()))?;
    Some(Selection::Cell { lane: lane.id.clone(), step })
}
