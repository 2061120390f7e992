//! What one session was like: when it began, how the map was then, what was done for how long.

use std::time::Duration;

use crate::model::{ActivityKind, Document};

/// A session, as far as it has come.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Record {
    /// Day it began, `YYYY-MM-DD`.
    pub date: String,
    /// Time of day it began, `HH:MM`.
    pub time: String,
    /// Heads in the room.
    pub heads: u16,
    /// What was done, in order.
    pub ran: Vec<Ran>,
    /// The map when it began.
    pub start: Document,
}

/// An activity that took place.
#[derive(Clone, Debug, PartialEq, Eq)]
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
