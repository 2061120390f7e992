//! Everything the window can be asked to do. Whoever draws returns these; `dispatch` carries them out.

use std::path::PathBuf;

use egui::Vec2;

use super::{
    camera::Camera,
    capture::Capturing,
    command::CommandId,
    desk::MapNumber,
    dialog::{Dialog, SurveyForm},
    dispatch::{RoomAction, Wording},
    first_map::FirstMapAction,
    library::LibraryAction,
    perspective::{Perspective, Pursuit, Register},
    print::PrintAction,
    review::ReviewAction,
    search::{FilterAction, FindAction},
    state::{InPlaceSubject, LeftTab, RightTab, Selection, Settings, ThemeChoice},
    template::TemplateAction,
};
use crate::{
    base::{Id, Language},
    edit::Edit,
    export::Format,
    io::Recoverable,
};

/// One request to the application.
#[derive(Clone, Debug, PartialEq)]
pub enum Action {
    /// Open a dialog, or replace the one that is open (how a dialog's fields change).
    Show(Box<Dialog>),
    /// Close the dialog that is open.
    CloseDialog,
    /// Take a notice away.
    Dismiss(u64),

    /// Ask which template to begin with.
    New,
    /// Begin with this template.
    NewFrom {
        /// Name of the template.
        template: String,
        /// Language of its words and labels.
        language: Language,
    },
    /// Show the templates in this language.
    GalleryLanguage(Language),
    /// Something of the templates.
    Template(TemplateAction),
    /// Look into the next recent file, for its title and picture.
    Glance,
    /// Leave this file out of the recent ones.
    ForgetRecent(PathBuf),
    /// Ask which file to open.
    Open,
    /// Open this file.
    OpenPath(PathBuf),
    /// Open these files; the first one comes to the front.
    OpenPaths(Vec<PathBuf>),
    /// Open what was kept of a map whose window ended without saving.
    Recover(Box<Recoverable>),
    /// Edit a map although another window has it open.
    EditAnyway,
    /// Load the map's file again, after asking where that replaces unsaved changes.
    AskReload,
    /// Load the map's file again.
    Reload,
    /// Keep the map as it is, although another program changed its file.
    KeepMine,
    /// Save the map although its file is gone.
    SaveAgain,
    /// Look whether another program changed the files of open maps.
    LookAtFiles,
    /// Show the work that windows left behind when they ended without saving.
    ShowRecovery,
    /// Open all that was kept of such maps.
    RecoverAll,
    /// Ask once more before a kept map is thrown away; none: no longer.
    Doubt(Option<PathBuf>),
    /// Throw a kept map away.
    Forget(PathBuf),
    /// Save where the map came from, or ask where.
    Save,
    /// Ask where to save.
    SaveAs,
    /// Save there from now on.
    SaveTo(PathBuf),
    /// Ask where to save a copy without personal data.
    SaveRedacted,
    /// Save a copy without personal data there; the open map stays as it is.
    SaveRedactedTo(PathBuf),
    /// Ask how to export.
    Export,
    /// Write the export that the dialog describes.
    WriteExport(PathBuf),
    /// Replace the files that the dialog names.
    ReplaceExport,
    /// Go back to a dialog about that map.
    Return(MapNumber, Box<Dialog>),
    /// Call the running export off.
    CallOffExport,
    /// The same, and close the window once it has ended.
    CallOffExportAndQuit,
    /// Something of survey answers.
    Survey(Surveying),
    /// Look at the map this way.
    Perspective(Perspective),
    /// Something of the guided first map.
    FirstMap(FirstMapAction),
    /// Something in front of people.
    Room(RoomAction),
    /// Something of the opportunities.
    Pursue(Pursuit),
    /// Look at the register of evidence this way.
    Register(Register),
    /// Something of the print preview.
    Print(PrintAction),
    /// Put these words into the clipboard.
    CopyWords(String),
    /// Put a picture of what is selected, or of the map, into the clipboard.
    CopyPicture(Format),
    /// Close the map in front.
    CloseMap,
    /// Close this map.
    CloseTab(MapNumber),
    /// Bring this map to the front.
    Bring(MapNumber),
    /// Open another window.
    NewWindow,
    /// Close the window.
    Quit,
    /// Save every map and close the window.
    SaveAllAndQuit,
    /// Answer to "save your changes?".
    Unsaved(UnsavedAnswer),
    /// Let the desktop ask for a file.
    Browse,
    /// Ask which picture goes there.
    ChoosePicture(PictureTarget),
    /// Take the picture in this file into the map.
    TakePicture {
        /// Where it goes.
        target: PictureTarget,
        /// The file.
        path: PathBuf,
    },

    /// Something of the library of personas, or of another map.
    Library(LibraryAction),

    /// Carry out one change as one step of history.
    Edit(Box<Edit>),
    /// Carry out a change as part of the step before, where that had the same key: the keystrokes
    /// in one field.
    EditMerging {
        /// The change.
        edit: Box<Edit>,
        /// Names the field.
        key: String,
    },
    /// The field was left: what comes next is a step of its own.
    EndMerging,
    /// Begin a gesture: what follows is one step of history.
    Begin,
    /// Show a change of the running gesture; each replaces the one before.
    Preview(Box<Edit>),
    /// End the gesture and keep what it shows.
    Commit,
    /// End the gesture and go back to where it began.
    Cancel,
    /// Take the last step back.
    Undo,
    /// Take the last undone step again.
    Redo,
    /// Add something at or behind the selection.
    Add(Addition),
    /// Carry out an edit that adds a row, select the row and open its words; the row and its words
    /// are one step of history, and none when the words are discarded.
    Compose(Box<Edit>),
    /// Make a second one of what is selected.
    Duplicate,
    /// Put the selected cards into the clipboard.
    Copy(Wording),
    /// Put the selected cards into the clipboard and take them out of the map.
    Cut,
    /// Put what lies in the clipboard at the selection.
    Paste {
        /// The text that came with the key.
        heard: Option<String>,
        /// Ask first where a list goes; a table always asks.
        preview: bool,
    },
    /// Paste the table as the dialog has it.
    PasteTable,
    /// Make cards of these picture files.
    AddPictures(Vec<PathBuf>),
    /// Remove what is selected.
    Delete,
    /// Move the selected cards to the step of the first one.
    Align,
    /// Spread the selected cards evenly over their steps.
    Distribute,
    /// Rename what is selected, or the map.
    Rename,
    /// Give the map another title.
    RenameMap(String),

    /// Select something.
    Select(Selection),
    /// Select all cards of the selected lane, phase, step, stage or persona; else all on the sheet.
    SelectAll,
    /// Select something and bring it into view, near enough to be read.
    GoTo(Selection),
    /// Show the palette.
    Palette,
    /// Carry out a command that was chosen in the palette.
    Run(CommandId),
    /// Something of the review.
    Review(ReviewAction),
    /// Find and replace.
    Find(FindAction),
    /// What is to be seen.
    Filter(FilterAction),
    /// Begin to edit words on the canvas.
    EditText(InPlaceSubject),
    /// The words as they stand in the field on the canvas.
    Draft(String),
    /// Keep the words of the field on the canvas.
    KeepDraft,
    /// Leave the words as they were.
    DropDraft,
    /// Something of quick capture.
    Capture(Capturing),

    /// Zoom.
    Zoom(Zoom),
    /// Look elsewhere.
    Look(Camera),
    /// The canvas has another size, in logical pixels.
    Viewport(Vec2),
    /// Open or close the panel at the left.
    ToggleLeft,
    /// Open or close the panel at the right.
    ToggleRight,
    /// Show this in the panel at the left.
    LeftTab(LeftTab),
    /// Show this in the panel at the right.
    RightTab(RightTab),
    /// The settings are these from now on.
    Settings(Box<Settings>),
    /// Light, dark, or as the desktop has it.
    Theme(ThemeChoice),
    /// Draw the sheet dark when the window is dark.
    ToggleDarkSheet,
    /// Do without animation, or have it again.
    ToggleMotion,
    /// Language of the window.
    Language(Language),
}

/// What can be asked about survey answers.
#[derive(Clone, Debug, PartialEq)]
pub enum Surveying {
    /// Ask which file.
    Ask,
    /// Look at this file.
    Look(PathBuf),
    /// The dialog is this from now on.
    Change(Box<SurveyForm>),
    /// Count all answers in the file.
    Count,
    /// Stop counting.
    CallOff,
    /// Put the figures onto the map.
    Take,
}

/// What to add.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Addition {
    /// A phase behind the one selected, or last.
    Phase,
    /// A step behind the one selected, or last in the selected phase.
    Step,
    /// A persona.
    Persona,
    /// A stage over the selected phase.
    Stage,
    /// A lane of this kind.
    Lane(crate::model::LaneKind),
    /// A card in the selected cell, or in this one.
    Card(Option<(Id, Id)>),
}

/// Where a picture goes.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum PictureTarget {
    /// Into this card, instead of the one it has.
    Card(Id),
    /// Into the circle of this persona.
    Persona(Id),
    /// Into a new card at this step.
    New {
        /// The row; none makes a row of pictures for it.
        lane: Option<Id>,
        /// The column.
        step: Id,
    },
}

/// Answers to "save your changes?".
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum UnsavedAnswer {
    /// Save, then go on.
    Save,
    /// Go on without saving.
    Discard,
    /// Stay.
    Stay,
}

/// Ways to zoom.
#[derive(Clone, Copy, Debug, PartialEq)]
pub enum Zoom {
    /// One step in.
    In,
    /// One step out.
    Out,
    /// The whole sheet.
    Fit,
    /// A sheet point is a logical pixel.
    Actual,
    /// This many logical pixels for a sheet point.
    To(f32),
}
