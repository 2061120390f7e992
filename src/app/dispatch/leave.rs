//! Closing maps and the window: nothing that is unsaved goes without a question.

use crate::app::{
    action::{Action, UnsavedAnswer},
    desk::{self, MapNumber, Parked},
    dialog::Dialog,
    room::kept,
    state::State,
};

/// Carries out what closes maps or the window.
pub(super) fn carry_out(state: &mut State, action: &Action) {
    match action {
        Action::CloseMap => close(state, state.map),
        Action::CloseTab(number) => close(state, *number),
        Action::Quit => quit(state),
        Action::SaveAllAndQuit => save_all_and_quit(state),
        _ => {}
    }
}

/// Closes one map, after asking about its unsaved changes.
fn close(state: &mut State, number: MapNumber) {
    super::in_place::keep(state);
    if !state.unsaved().contains(&number) {
        shut(state, number);
    } else if state.jobs.is_running("save map") {
        // It is being written this moment: what is left to ask is known when it has been.
        state.after_save = Some(Box::new(Action::CloseTab(number)));
    } else {
        super::desk::bring(state, number);
        state.dialog = Some(Dialog::Unsaved { next: Box::new(Action::CloseTab(number)) });
    }
}

/// Closes the window, after asking about every map with unsaved changes.
fn quit(state: &mut State) {
    super::in_place::keep(state);
    if state.running.is_some() {
        return super::export::ask_to_leave(state);
    }
    match state.unsaved().as_slice() {
        [] => end(state),
        _ if state.jobs.is_running("save map") => state.after_save = Some(Box::new(Action::Quit)),
        [one] => {
            super::desk::bring(state, *one);
            state.dialog = Some(Dialog::Unsaved { next: Box::new(Action::Quit) });
        }
        many => state.dialog = Some(Dialog::UnsavedMaps(many.to_vec())),
    }
}

/// Saves every map and closes the window. Comes here again after each save: a map without a file
/// needs to be told where.
fn save_all_and_quit(state: &mut State) {
    super::in_place::keep(state);
    let unsaved = state.unsaved();
    if unsaved.is_empty() {
        return end(state);
    }
    if !state.jobs.is_running("save map") {
        for number in &unsaved {
            desk::on(state, *number, super::file::save_in_place);
        }
    }
    if !state.jobs.is_running("save map")
        && let Some(homeless) = unsaved.first()
    {
        super::desk::bring(state, *homeless);
        super::file::ask_save(state);
    }
    state.after_save = Some(Box::new(Action::SaveAllAndQuit));
}

pub(super) fn answer(state: &mut State, answer: UnsavedAnswer) {
    match (state.dialog.take(), answer) {
        (Some(Dialog::Unsaved { next }), UnsavedAnswer::Save) => {
            state.after_save = Some(next);
            super::file::save(state);
        }
        (Some(Dialog::Unsaved { next }), UnsavedAnswer::Discard) => match *next {
            Action::CloseTab(number) => shut(state, number),
            Action::Quit => end(state),
            _ => {}
        },
        (Some(Dialog::UnsavedMaps(_)), UnsavedAnswer::Save) => save_all_and_quit(state),
        (Some(Dialog::UnsavedMaps(_)), UnsavedAnswer::Discard) => end(state),
        _ => {}
    }
}

/// Closes a map, whatever it holds; the next one comes forward, or the start screen.
fn shut(state: &mut State, number: MapNumber) {
    let viewport = state.camera.viewport;
    desk::on(state, number, kept::settle);
    state.room.take_if(|room| room.map == number);
    state.met.retain(|room| room.map != number);
    state.notices.close(number);
    if number == state.map {
        state.dialog = None;
        let mut closed = state.desk.take_neighbour().unwrap_or_else(Parked::start_screen);
        closed.swap(state);
        state.camera.viewport = viewport;
        closed.held.close();
        super::disk::watch(state);
    } else if let Some(mut closed) = state.desk.take(number) {
        closed.held.close();
        super::disk::watch(state);
    }
}

/// Closes the window, whatever its maps hold.
fn end(state: &mut State) {
    state.let_go();
    state.may_close = true;
}
