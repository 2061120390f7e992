//! Files: opening, saving, templates, recovery after a crash, settings.
//!
//! Everything that touches the disk goes through here. Reading never changes a file, writing
//! never leaves half of one, and every error says in the reader's language what to do.

mod describe;
mod error;
mod load;
mod locate;
mod scan;
pub mod template;
mod text;
mod write;

pub use error::{LoadError, LoadNote, Place, Problem, Remark, SaveError, SaveProblem, Wanted};
pub use load::{Loaded, MAX_BYTES, load, parse};
pub use template::Template;
pub use text::to_text;
pub use write::{backup_path, save, save_bytes, write, write_all};
