//! Long work: how far it is, and whether it is still wanted.

use thiserror::Error;

/// The work was called off; nothing of it is kept.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Error)]
#[error("cancelled")]
pub struct Cancelled;

/// What long work goes through, in this order.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Stage {
    /// A file is read, in bytes or rows; nothing comes before or after it.
    Read,
    /// Positions are found.
    LayOut,
    /// Pages or slides are drawn.
    Draw,
    /// Files are written.
    Write,
}

/// Whoever waits for long work. It is told every now and then, from any thread.
pub trait Progress: Sync {
    /// So many parts of a stage are done, of so many. An error ends the work.
    fn tell(&self, stage: Stage, done: usize, of: usize) -> Result<(), Cancelled>;
}

/// Nobody waits, and nobody calls it off.
impl Progress for () {
    fn tell(&self, _stage: Stage, _done: usize, _of: usize) -> Result<(), Cancelled> {
        Ok(())
    }
}
