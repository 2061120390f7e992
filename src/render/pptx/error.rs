//! Why slides could not be written, in words for the person who wanted them.

use thiserror::Error;

use crate::{
    base::{Cancelled, Language, Size},
    i18n,
};

/// Why slides could not be written.
#[derive(Clone, Debug, PartialEq, Error)]
pub enum PptxError {
    /// Somebody called it off.
    #[error(transparent)]
    Cancelled(#[from] Cancelled),
    /// There is no slide, or one without width or height.
    #[error("no slides to write")]
    NoSlides,
    /// The slides are larger than the format allows.
    #[error("slides are larger than a presentation can have them")]
    TooLarge(Size),
    /// The parts could not be packed into one file.
    #[error("{0}")]
    Packing(String),
}

impl PptxError {
    /// What happened and what to do about it, in the reader's language.
    pub fn message(&self, language: Language) -> String {
        let centimetres = |points: f32| i18n::number(language, f64::from(points) / 72.0 * 2.54, 0);
        match self {
            Self::Cancelled(_) => i18n::text(language, "export-cancelled").to_owned(),
            Self::NoSlides => i18n::text(language, "pptx-no-slides").to_owned(),
            Self::TooLarge(size) => i18n::text_with(
                language,
                "pptx-too-large",
                &[("width", centimetres(size.w).into()), ("height", centimetres(size.h).into())],
            ),
            Self::Packing(reason) => i18n::text_with(language, "pptx-packing", &[("reason", reason.into())]),
        }
    }
}
