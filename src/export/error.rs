//! Why there is no file, in words for the person who wanted it.

use thiserror::Error;

use crate::{
    base::{Cancelled, Language},
    render::{pdf::PdfError, png::PngError, pptx::PptxError},
};

/// Why there is no file.
#[derive(Debug, Error)]
pub enum ExportError {
    /// Somebody called it off.
    #[error(transparent)]
    Cancelled(#[from] Cancelled),
    /// What is wanted of the map is not on its sheet.
    #[error("nothing to draw")]
    Nothing,
    /// The PDF could not be written.
    #[error(transparent)]
    Pdf(PdfError),
    /// The picture could not be drawn.
    #[error(transparent)]
    Png(PngError),
    /// The slides could not be written.
    #[error(transparent)]
    Pptx(PptxError),
    /// The workbook could not be put together.
    #[error(transparent)]
    Table(#[from] rust_xlsxwriter::XlsxError),
}

impl From<PdfError> for ExportError {
    fn from(error: PdfError) -> Self {
        match error {
            PdfError::Cancelled(cancelled) => Self::Cancelled(cancelled),
            error => Self::Pdf(error),
        }
    }
}

impl From<PngError> for ExportError {
    fn from(error: PngError) -> Self {
        match error {
            PngError::Cancelled(cancelled) => Self::Cancelled(cancelled),
            error => Self::Png(error),
        }
    }
}

impl From<PptxError> for ExportError {
    fn from(error: PptxError) -> Self {
        match error {
            PptxError::Cancelled(cancelled) => Self::Cancelled(cancelled),
            error => Self::Pptx(error),
        }
    }
}

impl ExportError {
    /// What happened and what to do about it, in the reader's language.
    pub fn message(&self, language: Language) -> String {
        match self {
            Self::Cancelled(_) => crate::i18n::text(language, "export-cancelled").to_owned(),
            Self::Nothing => crate::i18n::text(language, "export-nothing").to_owned(),
            Self::Pdf(error) => error.message(language),
            Self::Table(error) => {
                let args = [("reason", error.to_string().into())];
                crate::i18n::text_with(language, "export-table-failed", &args)
            }
            Self::Png(error) => error.message(language),
            Self::Pptx(error) => error.message(language),
        }
    }
}
