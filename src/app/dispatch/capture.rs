//! Quick capture: what is typed, what it comes to, and the ghost of it on the map.
//!
//! The ghost is a preview of the session's gesture. Whatever else wants to change, save or leave the
//! map finds it gone ([`withdraw`]), and it comes back when that is done ([`follow`]).

use super::change;
use crate::{
    app::{
        action::Action,
        canvas,
        capture::{Capture, Capturing, Seen},
        place,
        state::{Selection, State},
    },
    base::Id,
    capture::{self, Completion, Here, Meant, Names, Plan},
    edit::EditError,
    i18n::text_with,
    model::Document,
    session::Session,
};

/// Carries out what was asked of the line.
pub(super) fn carry_out(state: &mut State, asked: Capturing) {
    match asked {
        Capturing::Open if state.capture.is_open => {}
        Capturing::Open => open(state),
        Capturing::Close => close(state),
        Capturing::Type { line, cursor } => put(state, (line, cursor)),
        Capturing::Choose(by) => choose(state, by),
        Capturing::Complete(at) => complete(state, at),
        Capturing::Add { goes_on } => add(state, goes_on),
    }
}

/// Whether an action only looks: the ghost may stay.
pub(super) fn only_looks(action: &Action) -> bool {
    matches!(
        action,
        Action::Capture(_)
            | Action::Dismiss(_)
            | Action::Zoom(_)
            | Action::Look(_)
            | Action::Viewport(_)
            | Action::ToggleLeft
            | Action::ToggleRight
            | Action::LeftTab(_)
            | Action::RightTab(_)
            | Action::Theme(_)
            | Action::ToggleDarkSheet
            | Action::ToggleMotion
            | Action::Language(_)
    )
}

/// Takes the ghost off the map.
pub(super) fn withdraw(state: &mut State) {
    if std::mem::take(&mut state.capture.has_ghost)
        && let Some(session) = &mut state.session
    {
        session.cancel_gesture();
    }
}

fn open(state: &mut State) {
    super::in_place::keep(state);
    let Some(session) = &mut state.session else { return };
    if session.is_read_only() {
        // Said at once, not when a line has been typed.
        change::said(state, Err(EditError::ReadOnly));
        return;
    }
    // A drag that somebody leaves for the keyboard ends where it is.
    session.commit_gesture();
    let capture = &mut state.capture;
    capture.is_open = true;
    capture.cursor = capture.line.len();
    (capture.choice, capture.step, capture.told, capture.seen) = (0, None, None, None);
    capture.fitted_zoom = None;
}

/// Closes the line; what is typed stays for the next time.
pub(super) fn close(state: &mut State) {
    withdraw(state);
    let capture = &mut state.capture;
    if !std::mem::take(&mut capture.is_open) {
        return;
    }
    capture.told = None;
    // The canvas moved by itself to show a place: back to the whole sheet, unless somebody zoomed.
    if capture.fitted_zoom == Some(state.camera.zoom) {
        state.camera = state.camera.fit(state.drawing.size());
    }
}

fn put(state: &mut State, (line, cursor): (String, usize)) {
    let capture = &mut state.capture;
    if capture.line != line {
        capture.told = None;
        capture.choice = 0;
    }
    (capture.line, capture.cursor) = (line, cursor);
}

fn choose(state: &mut State, by: isize) {
    let capture = &mut state.capture;
    let count = isize::try_from(capture.offers.len()).unwrap_or_default();
    if count > 0 {
        let choice = isize::try_from(capture.choice).unwrap_or_default();
        capture.choice = usize::try_from((choice + by).rem_euclid(count)).unwrap_or_default();
    }
}

fn complete(state: &mut State, at: Option<usize>) {
    let capture = &state.capture;
    let Some(offer) = capture.offers.get(at.unwrap_or(capture.choice)) else { return };
    put(state, offer.put_into(&capture.line));
}

/// Adds what the line says, selects it, and empties the line for the next one.
fn add(state: &mut State, goes_on: bool) {
    withdraw(state);
    let Some(plan) = state.capture.plan.clone() else { return };
    let is_place = plan.edit.is_none() && plan.said.step.is_some() && !plan.said.has_content();
    let told = match &plan.edit {
        Some(edit) => {
            // Refused, the line stays as it is, and a notice says why.
            if !change::edit(state, edit.clone()) {
                return;
            }
            added(state, &plan)
        }
        None if is_place || (goes_on && state.capture.is_blank()) => None,
        None => return,
    };
    state.capture.told = told;
    state.selection = if goes_on { onward(&plan) } else { reached(&plan) };
    put_away(&mut state.capture);
}

/// Empties the line; what was told stays.
fn put_away(capture: &mut Capture) {
    capture.line.clear();
    (capture.cursor, capture.choice) = (0, 0);
}

/// What was added, else the place.
fn reached(plan: &Plan) -> Selection {
    match (&plan.card, plan.feeling.first()) {
        (Some(card), _) => Selection::card(card.clone()),
        (None, Some(persona)) => Selection::Emotion { persona: persona.clone(), step: plan.step.clone() },
        (None, None) => Selection::Step(plan.step.clone()),
    }
}

/// The cell beside what was added, else the next step.
fn onward(plan: &Plan) -> Selection {
    match &plan.lane {
        Some(lane) if plan.card.is_some() => Selection::Cell { lane: lane.clone(), step: plan.next.clone() },
        _ => Selection::Step(plan.next.clone()),
    }
}

/// Says what was added, and where.
fn added(state: &State, plan: &Plan) -> Option<String> {
    let document = state.document()?;
    let language = state.language();
    let (phase, step) = document.step(&plan.step)?;
    let place = if step.name.is_empty() { &phase.name } else { &step.name };
    let words = if plan.card.is_some() || !plan.said.text.is_empty() {
        plan.said.text.replace('\n', " ")
    } else {
        let value = plan.said.value.unwrap_or_default();
        text_with(language, "capture-feeling-of", &[("value", canvas::value(document, value, language).into())])
    };
    Some(text_with(language, "capture-added", &[("place", place.into()), ("words", words.into())]))
}

/// Says that the last step was taken back, where the line is open.
pub(super) fn taken_back(state: &mut State, what: Option<String>) {
    if let Some(what) = what.filter(|_| state.capture.is_open) {
        let told = text_with(state.language(), "capture-taken-back", &[("what", what.into())]);
        state.capture.told = Some(told);
    }
}

/// Brings offers, plan and ghost in line with what is typed and where.
pub(super) fn follow(state: &mut State) {
    if state.session.is_none() {
        state.capture = Capture::default();
        return;
    }
    if state.capture.is_open && (state.dialog.is_some() || state.editing.is_some()) {
        close(state);
    }
    if let Some(document) = state.session.as_ref().map(Session::committed).cloned() {
        work_out(state, &document);
    }
    let edit = state.capture.plan.as_ref().and_then(|p| p.edit.as_ref());
    let edit = edit.filter(|_| state.capture.is_open && !state.capture.is_blank()).cloned();
    if state.camera.fitted || state.camera.zoom == state.camera.fit(state.drawing.size()).zoom {
        state.capture.fitted_zoom = Some(state.camera.zoom);
    }
    let Some(session) = &mut state.session else { return };
    match edit {
        Some(_) if state.capture.has_ghost || session.has_gesture() => {}
        Some(edit) => state.capture.has_ghost = session.preview(edit).is_ok(),
        None => withdraw(state),
    }
}

/// Works out offers and plan where something changed that they follow from.
fn work_out(state: &mut State, document: &Document) {
    let here = here(state, document);
    if here.step.is_some() {
        state.capture.step.clone_from(&here.step);
    }
    let capture = &state.capture;
    let seen = Seen {
        document: state.session.as_ref().map_or(0, Session::state),
        line: capture.line.clone(),
        cursor: capture.cursor,
        choice: capture.choice,
        here,
    };
    if capture.seen.as_ref() == Some(&seen) {
        return;
    }
    withdraw(state);
    let capture = &mut state.capture;
    capture.example = capture::example(document, seen.here.step.as_ref());
    if capture.is_open {
        let names = Names::of(document);
        capture.offers = capture::completions(&capture.line, capture.cursor, &names);
        let meant = meant(&capture.line, capture.offer());
        capture.plan = capture::plan(document, &meant, &seen.here);
        capture.parts = capture.plan.as_ref().map(|plan| plan.said.parts.clone()).unwrap_or_default();
        if meant != capture.line {
            // What stands behind the word that is being typed is elsewhere in the completed line.
            let end = capture.offer().map_or(0, |offer| offer.range.start);
            capture.parts.retain(|part| part.range.end <= end);
        }
    }
    capture.seen = Some(seen);
}

/// The line as it is understood: a channel or persona that is being typed is the chosen one already.
fn meant(line: &str, offer: Option<&Completion>) -> String {
    match offer {
        Some(offer) if !matches!(offer.meant, Meant::Step(_)) && offer.range.len() > 1 => offer.put_into(line).0,
        _ => line.to_owned(),
    }
}

/// Where the next one goes: at what is selected, else where the last one went.
fn here(state: &State, document: &Document) -> Here {
    let last = state.capture.step.clone().filter(|id| document.step(id).is_some());
    let lane = match &state.selection {
        Selection::Lane(lane) | Selection::Cell { lane, .. } => Some(lane.clone()),
        Selection::Cards(ids) => ids.last().and_then(|id: &Id| document.card(id)).map(|c| c.lane.clone()),
        _ => None,
    };
    let day = state.clock.date(state.clock.now());
    // What is selected may just have gone from the map.
    let step = place::step(state, document).filter(|id| document.step(id).is_some());
    Here { step: step.or(last), lane, day }
}
