//! Why a picture was not taken, and how it is said to people.

use std::{fmt, io};

use crate::{
    base::Language,
    i18n::{quoted, text, text_with},
    picture::{MOST_BYTES, MOST_PIXELS, Unreadable},
};

/// Why a picture was not taken into the document, which is as it was.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct PictureError {
    /// The picture's file, where it came from one: its name without the folder.
    pub file: Option<String>,
    /// What is wrong.
    pub problem: PictureProblem,
}

/// What is wrong with a picture.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum PictureProblem {
    /// More than 32 MiB; so many bytes.
    TooManyBytes(usize),
    /// Its content is not a picture that is read.
    Unreadable(Unreadable),
    /// There is no such file.
    NotFound,
    /// The system does not let us read it.
    NoPermission,
    /// It is a folder or a device.
    NotAFile,
    /// The system gives another reason.
    Other(String),
}

impl PictureError {
    pub(super) fn new(problem: PictureProblem) -> Self {
        Self { file: None, problem }
    }

    /// The same, about the file of that name.
    pub fn named(self, file: &str) -> Self {
        Self { file: Some(file.to_owned()), ..self }
    }

    /// What happened, what was kept, and what to do.
    pub fn message(&self, language: Language) -> String {
        let name = match &self.file {
            Some(file) => quoted(language, file),
            None => text(language, "picture-unnamed").to_owned(),
        };
        let name = ("name", name.into());
        let most = ("most", (MOST_BYTES >> 20).into());
        let said = match &self.problem {
            PictureProblem::TooManyBytes(bytes) => {
                let size = ("size", bytes.div_ceil(1 << 20).into());
                text_with(language, "picture-too-many-bytes", &[name, size, most])
            }
            PictureProblem::Unreadable(Unreadable::TooManyPixels { width, height }) => {
                let side = ("most", MOST_PIXELS.to_string().into());
                let size = [("width", width.to_string().into()), ("height", height.to_string().into())];
                let [width, height] = size;
                text_with(language, "picture-too-many-pixels", &[name, width, height, side])
            }
            PictureProblem::Unreadable(Unreadable::Unknown) => text_with(language, "picture-unknown", &[name]),
            PictureProblem::Unreadable(Unreadable::Damaged) => text_with(language, "picture-damaged", &[name]),
            PictureProblem::NotFound => text_with(language, "picture-not-found", &[name]),
            PictureProblem::NoPermission => text_with(language, "picture-no-permission", &[name]),
            PictureProblem::NotAFile => text_with(language, "picture-not-a-file", &[name]),
            PictureProblem::Other(reason) => {
                text_with(language, "picture-unreadable", &[name, ("reason", reason.into())])
            }
        };
        format!("{said} {}", text(language, "picture-nothing-changed"))
    }
}

impl fmt::Display for PictureError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.message(Language::English))
    }
}

impl std::error::Error for PictureError {}

impl From<io::Error> for PictureProblem {
    fn from(error: io::Error) -> Self {
        match error.kind() {
            io::ErrorKind::NotFound | io::ErrorKind::NotADirectory | io::ErrorKind::InvalidInput => Self::NotFound,
            io::ErrorKind::PermissionDenied => Self::NoPermission,
            io::ErrorKind::IsADirectory => Self::NotAFile,
            _ => Self::Other(error.to_string()),
        }
    }
}
