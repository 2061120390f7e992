//! Silent writing: what is covered, and how it is uncovered.

use std::path::PathBuf;

use super::super::{change, clipboard::arrived};
use crate::{
    app::{
        desk::MapNumber,
        dialog::{Dialog, NotesForm},
        job::{
            Done,
            clipboard::{self, Clip},
        },
        room::{
            Room, Show,
            writing::{Leaving, Writing, WritingAction, target},
        },
        state::{Selection, State},
    },
    base::clean,
    exchange::{MOST_CARDS, read_list, reveal as cards_of},
    i18n::{text, text_with},
    model::ActivityKind,
    workshop::Covered,
};

/// Carries it out.
pub(super) fn carry_out(state: &mut State, action: &WritingAction) {
    match action {
        WritingAction::Type(line) => super::in_room(state, |room| room.writing.line.clone_from(line)),
        WritingAction::Keep => keep(state),
        WritingAction::TakeBack(at) => take_back(state, *at),
        WritingAction::Reveal => drop(reveal(state)),
        WritingAction::Lane(lane) => super::in_room(state, |room| room.writing.lane = Some(lane.clone())),
        WritingAction::Step(step) => super::in_room(state, |room| room.writing.step = Some(step.clone())),
        WritingAction::Mask(is_masked) => super::in_room(state, |room| room.writing.is_masked = *is_masked),
        WritingAction::PasteLines => paste_lines(state),
        WritingAction::AskFile => state.dialog = Some(Dialog::Notes { path: String::new() }),
        WritingAction::TakeFile(path) => take_file(state, path.clone()),
        WritingAction::Cover => cover(state),
        WritingAction::Leave(leaving) => leave(state, *leaving),
    }
}

/// Makes a covered card of the line.
fn keep(state: &mut State) {
    let (Some(session), Some(room)) = (&state.session, &mut state.room) else { return };
    let Some((lane, step)) = target::cell(room, session.document()) else { return };
    let line = clean(&room.writing.line);
    if line.is_empty() {
        return;
    }
    room.writing.line.clear();
    room.writing.revealed.clear();
    room.writing.refusal = None;
    room.writing.undone.clear();
    room.writing.covered.push(Covered { line, lane, step });
}

/// Takes the last covered card away, or covers it again; whether there was one.
pub(super) fn turn(state: &mut State, back: bool) -> bool {
    let Some(Room { writing, .. }) = &mut state.room else { return false };
    writing.refusal = None;
    let (from, to) =
        if back { (&mut writing.covered, &mut writing.undone) } else { (&mut writing.undone, &mut writing.covered) };
    let card = from.pop();
    let is_turned = card.is_some();
    to.extend(card);
    is_turned
}

/// Takes a covered card back into the line; what is in there becomes a card first.
fn take_back(state: &mut State, at: usize) {
    if state.room.as_ref().is_none_or(|room| at >= room.writing.covered.len()) {
        return;
    }
    keep(state);
    super::in_room(state, |room| {
        room.writing.undone.clear();
        let card = room.writing.covered.remove(at);
        (room.writing.line, room.writing.lane, room.writing.step) = (card.line, Some(card.lane), Some(card.step));
    });
}

/// Puts all covered cards onto the map, as one step. What is refused stays covered, and says why.
/// Says whether nothing is covered any more.
fn reveal(state: &mut State) -> bool {
    keep(state);
    let today = state.today();
    let (Some(room), Some(session)) = (&state.room, &mut state.session) else { return true };
    if room.writing.covered.is_empty() {
        return true;
    }
    let Some(pasted) = cards_of(session.document(), &room.writing.covered, &today) else { return false };
    let result = session.apply(pasted.edit);
    let refusal = result.as_ref().err().map(|refusal| refusal.message(state.settings.language));
    let is_done = change::said(state, result);
    super::in_room(state, |room| {
        room.writing.refusal = refusal;
        if is_done {
            // What was written last is read out next.
            room.course.lane = room.writing.covered.last().map(|card| card.lane.clone());
            room.writing.covered.clear();
            room.writing.undone.clear();
            room.writing.revealed = pasted.cards;
        }
    });
    is_done
}

/// Selects the cell that the room writes for: there go lines that are looked at.
fn aim(state: &mut State) {
    let cell = state.room.as_ref().zip(state.document()).and_then(|(room, document)| target::cell(room, document));
    if let Some((lane, step)) = cell {
        state.selection = Selection::Cell { lane, step };
    }
}

/// Reads the lines of a file, and shows what they would become.
fn take_file(state: &mut State, path: PathBuf) {
    state.dialog = None;
    aim(state);
    let (map, language, covers) = (state.map, state.language(), is_writing(state));
    let read = move || {
        let clip = clipboard::from_notes(&path, language);
        if covers { Done::Noted { map, clip } } else { Done::Pasted { map, clip, preview: true } }
    };
    state.jobs.start("paste", read);
}

/// Looks at the lines in the clipboard, to cover them.
fn paste_lines(state: &mut State) {
    aim(state);
    let (map, clipboard, language) = (state.map, state.clipboard.clone(), state.language());
    let read = move || Done::Noted { map, clip: clipboard::read(&clipboard, None, language) };
    state.jobs.start("paste", read);
}

/// Whether the room writes in silence: what comes in then is covered.
fn is_writing(state: &State) -> bool {
    let Some((room, document)) = state.room.as_ref().zip(state.document()) else { return false };
    let is_here = room.show == Show::Workshop && room.tool.is_none();
    is_here && room.course.kind(document) == Some(ActivityKind::SilentWriting)
}

/// Notes were read: shows them before they are covered, or says why there is nothing to cover. Where the
/// room has gone on meanwhile they are for the map.
pub(in crate::app::dispatch) fn noted(state: &mut State, map: MapNumber, clip: Clip) {
    if state.map != map || !is_writing(state) {
        return arrived(state, map, clip, true);
    }
    let language = state.language();
    let lines = match clip {
        // Each cell of a table is a note.
        Clip::Words(words) => read_list(&words.replace('\t', "\n")),
        Clip::Cards(fragment) => fragment.cards.iter().map(|card| clean(&card.text)).collect(),
        Clip::Refused(why) => return refuse(state, why),
        Clip::Pictures(_) | Clip::Nothing => Vec::new(),
    };
    let cell = state.room.as_ref().zip(state.document()).and_then(|(room, document)| target::cell(room, document));
    let Some((lane, step)) = cell else { return };
    let form = NotesForm { lines: lines.into_iter().filter(|line| !line.is_empty()).collect(), lane, step };
    let known = form.known(state);
    let count = form.lines.len();
    if count == 0 {
        refuse(state, text(language, "paste-nothing").to_owned());
    } else if count > MOST_CARDS {
        let args = [("count", count.to_string().into()), ("most", MOST_CARDS.to_string().into())];
        refuse(state, text_with(language, "paste-too-many", &args));
    } else if known.iter().all(|(_, is_known)| *is_known) {
        refuse(state, text_with(language, "cover-all-known", &[("count", count.into())]));
    } else {
        state.dialog = Some(Dialog::Cover(Box::new(form)));
    }
}

/// Says in the room why notes were not covered.
fn refuse(state: &mut State, why: String) {
    super::in_room(state, |room| room.writing.refusal = Some(why));
}

/// Covers the lines that are looked at.
fn cover(state: &mut State) {
    let Some(Dialog::Cover(form)) = state.dialog.take() else { return };
    let fresh = form.known(state).into_iter().filter(|(_, is_known)| !is_known);
    let card =
        |(line, _): (&str, bool)| Covered { line: clean(line), lane: form.lane.clone(), step: form.step.clone() };
    let cards: Vec<Covered> = fresh.map(card).collect();
    super::in_room(state, |room| {
        room.writing.revealed.clear();
        room.writing.refusal = None;
        room.writing.undone.clear();
        room.writing.covered.extend(cards);
    });
}

/// Whether cards are covered, or would be if the line were kept.
pub(super) fn is_covered(state: &State) -> bool {
    let writing = state.room.as_ref().map(|room| &room.writing);
    writing.is_some_and(|writing| !writing.covered.is_empty() || !writing.line.trim().is_empty())
}

/// Asks what becomes of the covered cards before the room is left.
pub(super) fn ask(state: &mut State) {
    keep(state);
    state.dialog = Some(Dialog::Covered);
}

/// Leaves the room. Cards that are kept covered wait there, as all of a workshop does.
fn leave(state: &mut State, leaving: Leaving) {
    state.dialog = None;
    if leaving == Leaving::Reveal && !reveal(state) {
        return;
    }
    if leaving == Leaving::ThrowAway {
        super::in_room(state, |room| {
            room.writing = Writing { covered: Vec::new(), undone: Vec::new(), ..std::mem::take(&mut room.writing) }
        });
    }
    super::leave(state);
}
