//! The agenda: shipped ones to start from, and how one is changed.

mod change;
mod shipped;

pub use change::Change;
pub use shipped::{Length, agenda};
