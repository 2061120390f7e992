//! The ground everything stands on: identifiers, geometry in document points, colours.
//!
//! Imports nothing of ours and knows nothing of journeys.

mod address;
mod colour;
mod geometry;
mod id;
mod id_map;
mod language;
mod letters;
mod markup;
mod progress;

pub use address::is_address;
pub use colour::Colour;
pub use geometry::{Path, PathEl, Point, Rect, Size};
pub use id::{Id, clean, is_clean};
pub(crate) use id_map::IdMap;
pub use language::Language;
pub use letters::{fold, push_plain};
pub use markup::escaped;
pub use progress::{Cancelled, Progress, Stage};
