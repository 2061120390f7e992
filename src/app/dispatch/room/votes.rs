//! Votes from a file, onto the ballot that is open.

use std::{path::PathBuf, sync::Arc};

use crate::{
    app::{
        dialog::{Dialog, VotesFile, VotesForm},
        job::{Done, votes},
        notice::Gravity,
        room::cards::FileAction,
        state::State,
    },
    exchange::{VoteRows, read_votes, survey::SurveyError},
    i18n::{text, text_with},
};

/// Carries it out.
pub(super) fn carry_out(state: &mut State, action: &FileAction) {
    match action {
        FileAction::Ask => ask(state, String::new()),
        FileAction::Look(path) => look(state, path.clone()),
        FileAction::Rows(rows) => {
            if let Some(Dialog::Votes(form)) = &state.dialog
                && let Some(file) = form.file.clone()
            {
                show(state, file.path, file.bytes, Some(*rows));
            }
        }
        FileAction::Take => take(state),
    }
}

fn ask(state: &mut State, path: String) {
    if state.room.as_ref().is_some_and(|room| room.voting.ballot.is_some()) {
        state.dialog = Some(Dialog::Votes(Box::new(VotesForm { path, file: None })));
    }
}

fn look(state: &mut State, path: PathBuf) {
    ask(state, path.display().to_string());
    if matches!(state.dialog, Some(Dialog::Votes(_))) && !state.jobs.is_running("read votes") {
        state.jobs.start_on(state.map, "read votes", move || {
            let result = votes::read(&path);
            Done::VotesRead { path, result }
        });
    }
}

/// A file was read. Nobody waits for it any more where the dialog is another one by now.
pub(in crate::app::dispatch) fn read(state: &mut State, path: PathBuf, result: Result<Vec<u8>, SurveyError>) {
    if !matches!(&state.dialog, Some(Dialog::Votes(form)) if form.file.is_none()) {
        return;
    }
    match result {
        Ok(bytes) => show(state, path, Arc::new(bytes), None),
        Err(why) => complain(state, &why),
    }
}

/// Shows what a file says about the cards of the ballot.
fn show(state: &mut State, path: PathBuf, bytes: Arc<Vec<u8>>, rows: Option<VoteRows>) {
    let Some(ballot) = state.room.as_ref().and_then(|room| room.voting.ballot.as_ref()) else { return };
    let Some(document) = state.document() else { return };
    match read_votes(&bytes, rows, ballot, document) {
        Ok(votes) => {
            let form = VotesForm {
                path: path.display().to_string(),
                file: Some(VotesFile { path, bytes, votes: Arc::new(votes) }),
            };
            state.dialog = Some(Dialog::Votes(Box::new(form)));
        }
        Err(why) => complain(state, &why),
    }
}

fn complain(state: &mut State, why: &SurveyError) {
    let language = state.language();
    let words = match why {
        SurveyError::Empty => text(language, "votes-empty").to_owned(),
        SurveyError::NoTable => text(language, "votes-no-table").to_owned(),
        _ => why.message(language),
    };
    state.notices.add(Gravity::Error, words);
}

/// Places the dots: all of them, or none.
fn take(state: &mut State) {
    let Some(Dialog::Votes(form)) = &state.dialog else { return };
    let Some(votes) = form.file.as_ref().map(|file| Arc::clone(&file.votes)) else { return };
    let Some(voting) = state.room.as_mut().map(|room| &mut room.voting) else { return };
    let Some(ballot) = &mut voting.ballot else { return };
    let language = state.settings.language;
    match ballot.place_all(votes.dots.iter().map(|(card, dots)| (card, *dots))) {
        Ok(()) => {
            voting.undone.clear();
            state.dialog = None;
            let words = text_with(language, "votes-taken", &[("count", votes.all().into())]);
            state.notices.add(Gravity::Done, words);
        }
        Err(refusal) => state.notices.add(Gravity::Error, refusal.message(language)),
    }
}
