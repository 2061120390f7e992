//! What may be missing after a kill, and what may not.
//!
//! The session's own log is the measure, so a slow machine is no loss: the moment of the kill is
//! not later than we think, since we take it for the time of the last line; and the time that a
//! write takes, which the log states, does not count against the interval. What remains is how
//! long a busy machine lets the keeper's thread wait for its turn: the slack.

use std::{path::Path, time::Duration};

use super::{
    MAP, STATE,
    log::{Event, What},
    play::number,
};
use crate::{
    base::Language,
    i18n::text_with,
    io::{self, recovery::recoverable},
};

/// By what is judged.
#[derive(Clone, Copy, Debug)]
pub(super) struct Terms {
    /// An edit older than this is kept, or about to be.
    pub(super) promise: Duration,
    /// What is added to that.
    pub(super) slack: Duration,
}

/// What a kill met with.
#[derive(Clone, Copy, Debug, Default)]
pub(super) struct Found {
    /// Something was unsaved.
    pub(super) had_unsaved: bool,
    /// Something was being written.
    pub(super) was_writing: bool,
    /// How old the oldest edit was that is gone.
    pub(super) oldest: Duration,
    /// How long the longest write took.
    pub(super) longest: Duration,
}

/// Looks at what the session left in `folder`; an error says what is lost.
pub(super) fn judge(log: &[Event], folder: &Path, terms: Terms, language: Language) -> Result<Found, String> {
    let last = |what| log.iter().rev().find(|e| e.what == what).map_or(0, |e| e.number);
    let file = saved_state(log, folder, language)?;
    let copy = kept_state(folder, language)?;
    let edited = last(What::Edited);
    // The line comes after the edit: the kill may have hit between the two.
    if copy > edited + 1 {
        let args = [("found", shown(copy)), ("edited", shown(edited))];
        return Err(text_with(language, "rehearse-copy-ahead", &args));
    }
    let left = file.max(copy);
    let kept = last(What::Kept);
    if left < kept {
        return Err(text_with(language, "rehearse-kept-lost", &[("kept", shown(kept)), ("found", shown(left))]));
    }
    let writes = writes(log);
    let now = log.last().map(|e| e.at).unwrap_or_default();
    let lost = log.iter().find(|e| e.what == What::Edited && e.number > left);
    let oldest = lost.map_or(Duration::ZERO, |edit| waited(edit.at, now, &writes));
    if let Some(edit) = lost.filter(|_| oldest > terms.promise + terms.slack) {
        let args = [("edit", shown(edit.number)), ("waited", oldest.as_millis().to_string().into())];
        return Err(text_with(language, "rehearse-too-late", &args));
    }
    Ok(Found {
        had_unsaved: edited > file,
        was_writing: is_open(log, What::Keeping, What::Kept) || is_open(log, What::Saving, What::Saved),
        oldest,
        longest: writes.iter().map(|(begin, end)| end.saturating_sub(*begin)).max().unwrap_or_default(),
    })
}

/// The state in the map's own file: the last one that was saved, or one whose saving had begun.
fn saved_state(log: &[Event], folder: &Path, language: Language) -> Result<u64, String> {
    let reason = match io::load(&folder.join(MAP)) {
        Ok(loaded) => {
            let found = number(&loaded.document).unwrap_or_default();
            let of = |what| log.iter().rev().find(move |e| e.what == what).map_or(0, |e| e.number);
            let (saved, begun) = (of(What::Saved), of(What::Saving));
            if found == saved || found == begun {
                return Ok(found);
            }
            let args = [("found", shown(found)), ("saved", shown(saved)), ("begun", shown(begun))];
            return Err(text_with(language, "rehearse-file-wrong", &args));
        }
        Err(error) => error.message(language),
    };
    Err(text_with(language, "rehearse-file-unreadable", &[("reason", reason.into())]))
}

/// The newest state that the next start would offer; 0 where it would offer nothing.
fn kept_state(folder: &Path, language: Language) -> Result<u64, String> {
    let mut newest = 0;
    for found in recoverable(&folder.join(STATE)) {
        let loaded = io::load(&found.path).map_err(|error| {
            text_with(language, "rehearse-copy-unreadable", &[("reason", error.message(language).into())])
        })?;
        newest = newest.max(number(&loaded.document).unwrap_or_default());
    }
    Ok(newest)
}

/// When recovery files were being written; one without an end lasts until the kill.
fn writes(log: &[Event]) -> Vec<(Duration, Duration)> {
    let now = log.last().map(|e| e.at).unwrap_or_default();
    let begun = log.iter().enumerate().filter(|(_, e)| e.what == What::Keeping);
    let end = |at: usize| log.iter().skip(at).find(|e| e.what == What::Kept).map_or(now, |e| e.at);
    begun.map(|(at, e)| (e.at, end(at))).collect()
}

/// How long something waited since `begin`, not counting the time in which a write was going on.
fn waited(begin: Duration, now: Duration, writes: &[(Duration, Duration)]) -> Duration {
    let busy: Duration = writes.iter().map(|(from, to)| (*to).min(now).saturating_sub((*from).max(begin))).sum();
    now.saturating_sub(begin).saturating_sub(busy)
}

fn is_open(log: &[Event], begun: What, done: What) -> bool {
    log.iter().rev().find(|e| e.what == begun || e.what == done).is_some_and(|e| e.what == begun)
}

fn shown(number: u64) -> crate::i18n::Arg<'static> {
    number.to_string().into()
}
