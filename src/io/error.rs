//! What can go wrong with files, and how it is said to people.

use std::{fmt, io, path::Path};

use super::describe;
use crate::{
    base::Language,
    metrics::Settled,
    model::{Scale, Violation},
};

/// Why a document could not be read. The file is as it was.
#[derive(Clone, Debug, PartialEq)]
pub struct LoadError {
    /// The file as it was named.
    pub file: String,
    /// Where in the file; nothing where it could not be read at all.
    pub place: Option<Place>,
    /// What is wrong.
    pub problem: Problem,
}

/// A place in a file.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Place {
    /// Line, counted from 1.
    pub line: usize,
    /// What the line says, shortened where it is very long.
    pub text: String,
}

/// What is wrong with a file.
#[derive(Clone, Debug, PartialEq)]
pub enum Problem {
    /// There is no such file.
    NotFound,
    /// The system does not let us read it.
    NoPermission,
    /// It is a folder or a device.
    NotAFile,
    /// Another program writes it just now, and does not come to an end.
    Changing,
    /// The system gives another reason.
    Unreadable(String),
    /// Larger than [`super::MAX_BYTES`]; so many MiB.
    TooLarge(usize),
    /// Nothing in it.
    Empty,
    /// Bytes that are no UTF-8, the first one at this offset.
    NotUtf8(usize),
    /// Text in UTF-16.
    Utf16,
    /// A merge that was not finished left this mark.
    Conflict(String),
    /// It does not begin like a map.
    NotAMap,
    /// From a later version, which writes this format.
    Newer(String),
    /// A format that never was.
    NoSuchFormat(String),
    /// Brackets inside brackets inside brackets.
    TooDeep,
    /// It stops in the middle.
    CutOff,
    /// A text without closing quotation mark.
    OpenText,
    /// A field we do not know, and the one that was perhaps meant.
    UnknownField {
        /// As the file says it.
        found: String,
        /// Fields that are possible here, the likeliest first.
        possible: Vec<&'static str>,
    },
    /// A field that must be there.
    MissingField(String),
    /// A field that stands there twice.
    RepeatedField(String),
    /// A name that is not among those possible here.
    UnknownName {
        /// As the file says it.
        found: String,
        /// Names that are possible here, the likeliest first.
        possible: Vec<&'static str>,
    },
    /// A value of another kind than the field wants.
    WrongType(Wanted),
    /// Not a colour.
    NotAColour,
    /// `NaN` or `inf`.
    NotFinite(String),
    /// A number that the field cannot hold.
    NumberTooLarge,
    /// The rules of RON are broken; what was expected, where that is one sign.
    Syntax(Option<&'static str>),
    /// It reads well but is no sound map.
    Unsound {
        /// The first rule it breaks.
        first: Box<Violation>,
        /// How many more places break a rule.
        more: usize,
    },
}

/// What kind of value a field wants.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Wanted {
    /// Words in quotation marks.
    Text,
    /// A whole number.
    Whole,
    /// Any number.
    Number,
    /// `true` or `false`.
    YesNo,
    /// A list in `[ ]`.
    List,
    /// Fields in `( )`.
    Record,
    /// Something else.
    Other,
}

impl LoadError {
    /// What happened, where, and what to do about it; several lines.
    pub fn message(&self, language: Language) -> String {
        describe::load_error(self, language)
    }
}

impl fmt::Display for LoadError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.message(Language::English))
    }
}

impl std::error::Error for LoadError {}

/// Something worth knowing about a file that was read all the same.
#[derive(Clone, Debug, PartialEq)]
pub struct LoadNote {
    /// The file as it was named.
    pub file: String,
    /// Where in the file.
    pub place: Place,
    /// What it is.
    pub remark: Remark,
}

/// What is unusual about a file.
#[derive(Clone, Debug, PartialEq)]
pub enum Remark {
    /// It begins with a byte-order mark, which was skipped.
    ByteOrderMark,
    /// What somebody feels lies beyond the map's scale.
    BeyondScale {
        /// Name of who feels it.
        persona: String,
        /// Name of the step.
        step: String,
        /// As the file has it.
        value: f32,
        /// The map's scale.
        scale: Scale,
    },
    /// A measurement does not agree with its counts or its formula.
    Measured {
        /// What the metric is called.
        metric: String,
        /// What did not agree, and what was made of it.
        settled: Settled,
    },
}

impl LoadNote {
    /// What was noticed, and what follows from it.
    pub fn message(&self, language: Language) -> String {
        describe::note(self, language)
    }
}

/// Why a file could not be written. What was there before is still there, unless the problem says
/// otherwise.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct SaveError {
    /// The file as it was named.
    pub file: String,
    /// What it was to hold.
    pub content: Content,
    /// What stood in the way.
    pub problem: SaveProblem,
}

/// What a file was to hold: decides what its loss would mean, and what there is to do.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Content {
    /// What the user asked for: a map, an export.
    #[default]
    Wanted,
    /// The copy of unsaved work.
    Recovery,
    /// What the window remembers.
    Settings,
}

/// What stood in the way of writing.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum SaveProblem {
    /// The folder does not exist.
    NoFolder,
    /// The system does not let us write there.
    NoPermission,
    /// The file is marked as not to be changed.
    ReadOnly,
    /// Nothing on this disk can be changed.
    ReadOnlyDisk,
    /// There is a folder or a device of that name.
    IsFolder,
    /// The disk is full.
    DiskFull,
    /// The user has used up what the administrator allows.
    OverQuota,
    /// Another program uses or changes the file just now.
    Busy,
    /// The earlier version could not be kept, so nothing was written.
    Backup(Box<Self>),
    /// Some of several files were written and could not be put back.
    Partly {
        /// Those that hold what they were to hold.
        written: Vec<String>,
        /// Why the others do not.
        reason: Box<Self>,
    },
    /// Written, but the disk did not confirm that it lasts; its own reason.
    Unconfirmed(String),
    /// Our own code broke down.
    Broke,
    /// The system gives another reason.
    Other(String),
}

impl SaveError {
    pub(super) fn new(path: &Path, problem: SaveProblem) -> Self {
        Self { file: path.display().to_string(), content: Content::default(), problem }
    }

    pub(super) fn of(self, content: Content) -> Self {
        Self { content, ..self }
    }

    /// What happened, what was kept, and what to do.
    pub fn message(&self, language: Language) -> String {
        describe::save_error(self, language)
    }
}

impl fmt::Display for SaveError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.message(Language::English))
    }
}

impl std::error::Error for SaveError {}

impl From<io::Error> for SaveProblem {
    fn from(error: io::Error) -> Self {
        use io::ErrorKind as Kind;
        match error.kind() {
            Kind::NotFound | Kind::NotADirectory => Self::NoFolder,
            Kind::PermissionDenied => Self::NoPermission,
            Kind::ReadOnlyFilesystem => Self::ReadOnlyDisk,
            Kind::IsADirectory => Self::IsFolder,
            Kind::StorageFull => Self::DiskFull,
            Kind::QuotaExceeded => Self::OverQuota,
            Kind::ResourceBusy | Kind::ExecutableFileBusy => Self::Busy,
            _ => Self::Other(error.to_string()),
        }
    }
}
