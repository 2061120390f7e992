//! What a room does with a map, as rules without a window: the agenda and its clock, covered cards,
//! groups, votes, hands, and the minutes that follow from all of it.
//!
//! Time is an input ([`Countdown`]); nothing here reads a clock. What lasts is in the document
//! (agenda, parking lot, decisions, clusters, rounds of votes, hands); what one session was like
//! is its [`Record`].

mod agenda;
mod ballot;
mod bell;
mod countdown;
pub mod grouping;
pub mod hands;
pub mod minutes;
mod record;
mod writing;

pub use agenda::{Change as AgendaChange, Length, Promise, agenda, promise};
pub use ballot::{Ballot, Entry, Limits, Refusal};
pub use bell::{Bell, TONE_SECS, tone};
pub use countdown::{Countdown, Left};
pub use minutes::minutes;
pub use record::{Ran, Record};
pub use writing::Covered;

pub use crate::metrics::priority::{Placed, placed};
