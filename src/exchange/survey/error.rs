//! Why a file of answers was not read, and how that and bad rows are said to people.

use std::{fmt, io::ErrorKind};

use super::{BadRow, Reason};
use crate::{
    base::{Cancelled, Language},
    i18n::{number, text, text_with},
};

/// Why nothing was read. The map is as it was.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum SurveyError {
    /// It was called off.
    Cancelled,
    /// There is no such file.
    NotFound,
    /// The system does not let us read it.
    NoPermission,
    /// It is a folder or a device.
    NotAFile,
    /// The system gives another reason.
    Unreadable(String),
    /// Nothing is in it, or only headings.
    Empty,
    /// It is no table: neither text nor a workbook.
    NoTable,
    /// It is text in UTF-16.
    Utf16,
    /// It says that it is a workbook and is not; in these words.
    BadWorkbook(String),
    /// The workbook is larger than what is read at once.
    LargeWorkbook,
    /// Nobody said which column holds the steps or the scores.
    NoColumn,
}

impl SurveyError {
    /// What happened and what to do.
    pub fn message(&self, language: Language) -> String {
        let said = |key| text(language, key).to_owned();
        match self {
            Self::Cancelled => said("survey-cancelled"),
            Self::NotFound => said("survey-not-found"),
            Self::NoPermission => said("survey-no-permission"),
            Self::NotAFile => said("survey-not-a-file"),
            Self::Unreadable(why) => text_with(language, "survey-unreadable", &[("why", why.into())]),
            Self::Empty => said("survey-empty"),
            Self::NoTable => said("survey-no-table"),
            Self::Utf16 => said("survey-utf16"),
            Self::BadWorkbook(why) => text_with(language, "survey-bad-workbook", &[("why", why.into())]),
            Self::LargeWorkbook => said("survey-large-workbook"),
            Self::NoColumn => said("survey-no-column"),
        }
    }
}

impl From<Cancelled> for SurveyError {
    fn from(Cancelled: Cancelled) -> Self {
        Self::Cancelled
    }
}

impl From<std::io::Error> for SurveyError {
    fn from(error: std::io::Error) -> Self {
        match error.kind() {
            ErrorKind::NotFound | ErrorKind::NotADirectory | ErrorKind::InvalidInput => Self::NotFound,
            ErrorKind::PermissionDenied => Self::NoPermission,
            ErrorKind::IsADirectory => Self::NotAFile,
            _ => Self::Unreadable(error.to_string()),
        }
    }
}

impl fmt::Display for SurveyError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.message(Language::English))
    }
}

impl std::error::Error for SurveyError {}

impl BadRow {
    /// "line 812: the score “eleven” is no number".
    pub fn message(&self, language: Language) -> String {
        let plain = |value: f64| number(language, value, 0);
        let cell = ("cell", (&self.cell).into());
        let why = match self.reason {
            Reason::Short => text(language, "survey-row-short").to_owned(),
            Reason::NoStep => text(language, "survey-row-no-step").to_owned(),
            Reason::NoNumber => text_with(language, "survey-row-no-number", &[cell]),
            Reason::OutOfScale(low, high) => {
                let scale = [("low", plain(low.into()).into()), ("high", plain(high.into()).into())];
                let [low, high] = scale;
                text_with(language, "survey-row-out-of-scale", &[cell, low, high])
            }
            Reason::NotWhole => text_with(language, "survey-row-not-whole", &[cell]),
            Reason::NoDay if self.cell.is_empty() => text(language, "survey-row-without-day").to_owned(),
            Reason::NoDay => text_with(language, "survey-row-no-day", &[cell]),
            Reason::AmbiguousDay => text_with(language, "survey-row-ambiguous-day", &[cell]),
            Reason::Endless => text(language, "survey-row-endless").to_owned(),
        };
        let line = self.line.to_string();
        text_with(language, "survey-row", &[("line", line.into()), ("why", why.into())])
    }
}
