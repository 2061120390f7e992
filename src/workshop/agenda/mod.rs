//! The agenda: shipped ones to start from, and how one is changed.

mod change;
mod promise;
mod shipped;

pub use change::Change;
pub use promise::{Promise, promise};
pub use shipped::{Length, agenda};
