//! What one session was like: when it began, how the map was then, what was done for how long.

use std::time::Duration;

use serde::{Deserialize, Serialize};

use crate::model::{ActivityKind, Document};

/// A session, as far as it has come.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[serde(default)]
pub struct Record {
    /// Day it began, `YYYY-MM-DD`.
    pub date: String,
    /// Time of day it began, `HH:MM`.
    pub time: String,
    /// Time of day it ended, `HH:MM`; empty while it goes on.
    pub end: String,
    /// Heads in the room.
    pub heads: u16,
    /// What was done, in order.
    pub ran: Vec<Ran>,
    /// The map when it began; kept in a file of its own.
    #[serde(skip)]
    pub start: Document,
}

/// An activity that took place.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Ran {
    /// What the room did.
    pub kind: ActivityKind,
    /// Its name in the agenda; empty takes the kind's own.
    pub name: String,
    /// Time of day it began, `HH:MM`.
    pub began: String,
    /// How long it was meant to be.
    pub planned: Duration,
    /// How long it was.
    pub took: Duration,
}

impl Record {
    /// A session of which nothing is known but the map that it began with.
    pub fn since(start: Document) -> Self {
        Self { start, ..Self::default() }
    }

    /// All that was decided, voted on and parked so far, whenever that was: for a map of which nobody
    /// kept how it was before.
    pub fn of_all(now: &Document) -> Self {
        let start = Document { decisions: <_>::default(), rounds: <_>::default(), ..now.clone() };
        Self::since(start)
    }
}
