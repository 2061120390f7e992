//! Files: opening, saving, templates, recovery after a crash, settings.
//!
//! Everything that touches the disk goes through here. Reading never changes a file, writing
//! never leaves half of one, and every error says in the reader's language what to do.
//!
//! `disk.rs` is the one place that calls the system; [`faults`] lets tests make it fail. Unsaved
//! work is kept by a thread of its own ([`Autosave`]), and by [`keep_on_panic`] where even that
//! comes too late. Templates are part of the program and need no disk.

mod autosave;
mod describe;
mod disk;
mod error;
#[doc(hidden)]
pub mod faults;
mod folders;
pub mod library;
mod load;
mod locate;
pub mod lock;
mod measured;
pub mod own_template;
pub mod pictures;
pub mod recovery;
mod rescue;
pub mod room;
mod scan;
mod scratch;
pub mod settings;
mod stamp;
mod stream;
pub mod template;
mod text;
mod write;

pub use autosave::{Autosave, DELAY, Keeping};
pub use disk::real_path;
pub use error::{Content, LoadError, LoadNote, Place, Problem, Remark, SaveError, SaveProblem, Wanted};
pub use folders::{config_dir, data_dir, environment_language, state_dir};
pub use load::{Loaded, MAX_BYTES, load, maps_at, parse};
pub use own_template::{OwnTemplate, OwnTemplates};
pub use pictures::{PictureError, PictureFiles, pictures};
pub use recovery::{Recoverable, Recovery};
pub use rescue::keep_on_panic;
pub use scratch::{Scratch, peak_memory_mb};
pub use settings::Settings;
pub use stamp::{Before, Refusal, Stamp, save_over, younger_than};
pub use stream::stream;
pub use template::Template;
pub use text::to_text;
pub use write::{backup_path, holds, make_folder, may_write, save, save_bytes, standing, write, write_all};
