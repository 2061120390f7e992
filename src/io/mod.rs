//! Files: opening, saving, templates, recovery after a crash, settings.
//!
//! Everything that touches the disk goes through here. Reading never changes a file, writing
//! never leaves half of one, and every error says in the reader's language what to do.

mod autosave;
mod describe;
mod error;
mod folders;
mod load;
mod locate;
pub mod lock;
pub mod pictures;
pub mod recovery;
mod scan;
mod scratch;
pub mod settings;
mod stamp;
pub mod template;
mod text;
mod write;

pub use autosave::{Autosave, DELAY};
pub use error::{LoadError, LoadNote, Place, Problem, Remark, SaveError, SaveProblem, Wanted};
pub use folders::{config_dir, environment_language, state_dir};
pub use load::{Loaded, MAX_BYTES, load, parse};
pub use pictures::{PictureError, PictureFiles, pictures};
pub use recovery::{Recoverable, Recovery};
pub use scratch::{Scratch, peak_memory_mb};
pub use settings::Settings;
pub use stamp::{Before, Refusal, Stamp, real_path, save_over};
pub use template::Template;
pub use text::to_text;
pub use write::{backup_path, save, save_bytes, write, write_all};
