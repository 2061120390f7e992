//! Silent writing: what is written and not yet to be seen.

use serde::{Deserialize, Serialize};

use crate::base::Id;

/// A card that is still covered: a line as it was typed, and the cell that it is for.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Covered {
    /// The line, signs of quick capture included.
    pub line: String,
    /// The row.
    pub lane: Id,
    /// The column.
    pub step: Id,
}
