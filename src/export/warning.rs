//! What is in order, but worth knowing before a file is handed on.

use crate::{base::Language, i18n::text_with};

/// Something to know about finished files.
#[derive(Clone, Debug, PartialEq)]
pub enum Warning {
    /// Some text is too small to be read on paper.
    SmallText {
        /// On which page, from 1.
        page: usize,
        /// Size of the smallest text, in points on paper.
        points: f32,
    },
}

impl Warning {
    /// In words, in the reader's language.
    pub fn message(&self, language: Language) -> String {
        match self {
            Self::SmallText { page, points } => {
                let points = crate::i18n::number(language, f64::from(*points), 1);
                text_with(language, "export-small-text", &[("page", (*page).into()), ("points", points.into())])
            }
        }
    }
}
