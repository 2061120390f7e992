//! Why a PDF could not be written, in words for the person who wanted it.

use krilla::error::KrillaError;
use thiserror::Error;

use crate::{
    base::{Cancelled, Language, Size},
    i18n,
};

/// Why a PDF could not be written.
#[derive(Clone, Debug, PartialEq, Error)]
pub enum PdfError {
    /// There is no page, or a page without width or height.
    #[error("no pages to write")]
    NoPages,
    /// A page is larger than the format allows.
    #[error("page {page} is larger than a PDF page can be")]
    TooLarge {
        /// Which page, from 1.
        page: usize,
        /// How large it would be, in points.
        paper: Size,
    },
    /// Somebody called it off.
    #[error(transparent)]
    Cancelled(#[from] Cancelled),
    /// The writer found something that the format forbids.
    #[error("{0}")]
    Refused(String),
}

impl PdfError {
    /// What happened and what to do about it, in the reader's language.
    pub fn message(&self, language: Language) -> String {
        match self {
            Self::Cancelled(_) => i18n::text(language, "export-cancelled").to_owned(),
            Self::NoPages => i18n::text(language, "pdf-no-pages").to_owned(),
            Self::TooLarge { page, paper } => {
                let metres = |points: f32| i18n::number(language, f64::from(points) / 72.0 * 0.0254, 1);
                i18n::text_with(
                    language,
                    "pdf-too-large",
                    &[
                        ("page", page.to_string().into()),
                        ("width", metres(paper.w).into()),
                        ("height", metres(paper.h).into()),
                    ],
                )
            }
            Self::Refused(reason) => i18n::text_with(language, "pdf-refused", &[("reason", reason.into())]),
        }
    }
}

/// The writer's reason, each kind of complaint once.
pub(super) fn describe(error: &KrillaError) -> String {
    let KrillaError::Validation(complaints) = error else {
        return error.to_string();
    };
    let mut reasons: Vec<String> = complaints.iter().map(|(complaint, _)| format!("{complaint:?}")).collect();
    reasons.sort_unstable();
    reasons.dedup();
    reasons.truncate(5);
    reasons.join("; ")
}
