//! Back and forth through what was done in the room. It is always about what is on show: dots while
//! one votes, covered cards while one writes, else the map; and it is said what became of it.

use super::{super::change, in_room, vote, writing};
use crate::{
    app::{
        room::{
            Room, Show,
            back::{BackAction, Said},
        },
        state::State,
    },
    i18n::{text, text_with},
    model::{ActivityKind, Document},
    workshop::Entry,
};

/// What history is about.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Of {
    Map,
    Dots,
    Covered,
}

impl Of {
    fn room(room: &Room, document: &Document) -> Self {
        if room.show != Show::Workshop || room.tool.is_some() {
            return Self::Map;
        }
        match room.course.kind(document) {
            Some(ActivityKind::Vote) if room.voting.ballot.is_some() => Self::Dots,
            Some(ActivityKind::SilentWriting) if room.writing.has_history() => Self::Covered,
            _ => Self::Map,
        }
    }
}

/// Carries it out, and says it.
pub(super) fn carry_out(state: &mut State, action: BackAction) {
    let Some(before) = state.room.as_mut().map(|room| room.said.take()) else { return };
    let of = state.room.as_ref().zip(state.document()).map(|(room, document)| Of::room(room, document));
    let Some(of) = of else { return };
    let language = state.language();
    let mut reaches = false;
    let words = match action {
        BackAction::Drop => text(language, "back-dropped").to_owned(),
        BackAction::Undo if of == Of::Map => {
            reaches = reaches_back(state);
            undo(state, before.as_ref().is_some_and(|said| said.reaches))
        }
        BackAction::Undo => match turned(state, of, true) {
            Some(what) => text_with(language, "back-undone", &[("what", what.into())]),
            None => text(language, if of == Of::Dots { "back-no-dot" } else { "back-no-card" }).to_owned(),
        },
        BackAction::Redo => match if of == Of::Map { redo(state) } else { turned(state, of, false) } {
            Some(what) => text_with(language, "back-redone", &[("what", what.into())]),
            None => text(language, "back-nothing-more").to_owned(),
        },
    };
    let times = before.filter(|before| before.words == words).map_or(1, |before| before.times + 1);
    in_room(state, |room| room.said = Some(Said { words, times, reaches }));
}

/// Dots and covered cards, back or forth; gives what it was.
fn turned(state: &mut State, of: Of, back: bool) -> Option<String> {
    if of == Of::Covered {
        return writing::turn(state, back).then(|| text(state.language(), "back-covered-card").to_owned());
    }
    let Entry { card, change } = vote::turn(state, back)?;
    let words = state.document()?.card(&card).map(|card| card.text.as_str()).unwrap_or_default();
    let count = usize::try_from(change.unsigned_abs()).unwrap_or(usize::MAX);
    let args = [("count", count.into()), ("text", words.into())];
    let key = if change > 0 { "back-dots" } else { "back-dots-taken" };
    Some(text_with(state.language(), key, &args))
}

/// Whether the step that would be taken back is from before the room was entered.
fn reaches_back(state: &State) -> bool {
    let room = state.room.as_ref().zip(state.session.as_ref());
    room.is_some_and(|(room, session)| session.undo_reaches(room.mark))
}

/// Takes the last step of the map back. One from before the room was entered is named first, and taken
/// back when that is asked for once more.
fn undo(state: &mut State, is_named: bool) -> String {
    let language = state.language();
    let Some(session) = &state.session else { return String::new() };
    let Some(what) = session.undo_label(language) else { return text(language, "back-nothing").to_owned() };
    let args = [("what", what.into())];
    let reaches = reaches_back(state);
    if reaches && !is_named {
        return text_with(language, "back-before", &args);
    }
    let step = session.state();
    change::undo(state);
    in_room(state, |room| {
        if let Some((_, course)) = room.replaced.take_if(|(state, _)| *state == step) {
            room.course = course;
        }
    });
    stay_in_agenda(state);
    text_with(language, if reaches { "back-undone-before" } else { "back-undone" }, &args)
}

fn redo(state: &mut State) -> Option<String> {
    let what = state.session.as_ref()?.redo_label(state.language())?;
    change::redo(state);
    stay_in_agenda(state);
    Some(what)
}

/// An agenda that is shorter now ends where one is.
fn stay_in_agenda(state: &mut State) {
    let last = state.document().map_or(0, |document| document.agenda.len().saturating_sub(1));
    in_room(state, |room| room.course.activity = room.course.activity.min(last));
}
