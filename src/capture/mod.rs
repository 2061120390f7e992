//! Quick capture: what one typed line adds to a map, and where.
//!
//! A line is read against the map's own names ([`read`]), becomes an edit with its place ([`plan`]),
//! and can be completed while it is typed ([`completions`]). Nothing is ever refused: what names
//! nothing on this map stays part of the card's words.
//!
//! ```text
//! [Step:] [sign] words [@channel] [+persona] [:value]
//! ```

mod complete;
mod example;
mod figure;
mod grammar;
mod names;
mod plan;
mod read;

pub use complete::{Completion, Meant, completions};
pub use example::example;
pub use grammar::{GRAMMAR, Rule, Sign};
pub use names::Names;
pub use plan::{Here, Plan, plan};
pub use read::{Part, PartKind, Said, read};
