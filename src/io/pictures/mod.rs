//! Pictures of a map. **A picture always lives inside the document, as data**: one file to send,
//! nothing that can go missing.
//!
//! PNG, JPEG and WebP are taken, up to 32 MiB and 8000 pixels a side; what else is chosen is
//! refused with a message. A picture of at most 1600 pixels a side and 2 MiB is kept byte for byte;
//! a larger one is made smaller until it is within both, turned upright on the way, as JPEG or PNG,
//! whichever is the smaller (with transparency always as PNG).
//!
//! Maps of other origin may name picture files instead. Those are read and drawn, from the map's
//! own folder only; nothing here writes such a name.

mod embed;
mod error;
mod files;

pub use embed::{MOST_KEPT_BYTES, MOST_KEPT_PIXELS, embed, embed_file};
pub use error::{PictureError, PictureProblem};
pub use files::{PictureFiles, beside, pictures};

/// How the names of pictures end.
pub const ENDINGS: [&str; 4] = ["png", "jpg", "jpeg", "webp"];
