//! What a session says of itself: one line an event, such as `edited 17 at 20341`, the time in
//! microseconds since its start.

use std::time::Duration;

/// What happened.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum What {
    /// The map has this state, and the autosave knows.
    Edited,
    /// A recovery file is about to be written.
    Keeping,
    /// It is written.
    Kept,
    /// The map's own file is about to be written.
    Saving,
    /// It is written.
    Saved,
}

/// Something that happened.
#[derive(Clone, Copy, Debug)]
pub(super) struct Event {
    pub(super) what: What,
    /// The state's number.
    pub(super) number: u64,
    /// Since the session began.
    pub(super) at: Duration,
}

const WORDS: [(What, &str); 5] = [
    (What::Edited, "edited"),
    (What::Keeping, "keeping"),
    (What::Kept, "kept"),
    (What::Saving, "saving"),
    (What::Saved, "saved"),
];

impl Event {
    pub(super) fn line(&self) -> String {
        let word = WORDS.iter().find(|(what, _)| *what == self.what).map_or("", |(_, word)| word);
        format!("{word} {} at {}", self.number, self.at.as_micros())
    }

    /// None for half a line, which a kill may leave.
    pub(super) fn parse(line: &str) -> Option<Self> {
        let mut words = line.split_whitespace();
        let word = words.next()?;
        let what = WORDS.iter().find(|(_, known)| *known == word)?.0;
        let number = words.next()?.parse().ok()?;
        let at = Duration::from_micros(words.nth(1)?.parse().ok()?);
        Some(Self { what, number, at })
    }
}
