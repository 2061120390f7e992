//! What the window knows: the open map, what is selected, what is shown. Only `dispatch` writes it.

use std::{collections::BTreeMap, path::PathBuf, time::SystemTime};

use super::{
    action::Action,
    camera::Camera,
    capture::Capture,
    command::CommandId,
    desk::{self, Desk, MapNumber},
    dialog::Dialog,
    disk::{self, OnDisk},
    drawing::Drawing,
    job::{Jobs, clipboard::Clipboard, clock::Clock, glance::Glance},
    keep::Keep,
    notice::Notices,
    perspective::{Outlook, Perspective, Register},
    print::{Print, papers},
    proof::Proofs,
    recovery::LeftBehind,
    review::Reviewing,
    room::{
        Room, Show,
        kept::{self, Rooms},
    },
    running::Running,
    search::Search,
    template::Templates,
};
use crate::{
    base::{Id, Language},
    edit::Edit,
    io::settings::{AUTOSAVE_SECS, FirstMap, Hint},
    model::{Document, Orientation, PageSize},
    session::Session,
    theme::SheetColours,
};

/// Everything the window shows is a function of this.
#[derive(Debug)]
pub struct State {
    /// Which map is in front.
    pub map: MapNumber,
    /// The maps behind it.
    pub desk: Desk,
    /// The map in front; none on the start screen.
    pub session: Option<Session>,
    /// Layout and picture of the map as it is now.
    pub drawing: Drawing,
    /// What is selected.
    pub selection: Selection,
    /// Words being edited on the canvas.
    pub editing: Option<InPlace>,
    /// The line of quick capture.
    pub capture: Capture,
    /// Where the canvas looks.
    pub camera: Camera,
    /// What is known of the map's file.
    pub disk: OnDisk,
    /// What is looked for in the map in front, and what of it is to be seen.
    pub search: Search,
    /// What the map in front lacks.
    pub review: Reviewing,
    /// The field of the inspector that is to take the focus.
    pub wanted_field: WantedField,
    /// Commands chosen in the palette, the last one first.
    pub recent_commands: Vec<CommandId>,
    /// Work that other windows left behind.
    pub left_behind: LeftBehind,
    /// The dialog in front of everything.
    pub dialog: Option<Dialog>,
    /// Messages that stay until dismissed.
    pub notices: Notices,
    /// What is kept from one start to the next.
    pub settings: Settings,
    /// Whether the window is dark right now.
    pub is_dark: bool,
    /// What outlives the window.
    pub keep: Keep,
    /// Work in the background.
    pub jobs: Jobs,
    /// Tells the time.
    pub clock: Clock,
    /// What copy and paste go through.
    pub clipboard: Clipboard,
    /// Words that the desktop is to be given as mere text.
    pub words_to_copy: Option<String>,
    /// When the map in front was last saved, if it was.
    pub saved_at: Option<SystemTime>,
    /// Language of the templates on show; the window's unless chosen.
    pub gallery: Option<Language>,
    /// What is known of the templates.
    pub templates: Templates,
    /// What is known of the recent files.
    pub glances: BTreeMap<PathBuf, Glance>,
    /// How the map in front is looked at.
    pub perspective: Perspective,
    /// How opportunities are looked at.
    pub outlook: Outlook,
    /// How the register of evidence is looked at, whichever map's it is.
    pub register: Register,
    /// The room with people in it, while one presents or holds a workshop.
    pub room: Option<Room>,
    /// Workshops that were left and can be gone on with, one a map at the most.
    pub met: Vec<Room>,
    /// What lies on disk of workshops.
    pub rooms: Rooms,
    /// The print preview of the map in front, while it stands in the place of the canvas.
    pub print: Option<Print>,
    /// The pages that the preview shows.
    pub proofs: Proofs,
    /// The pages that the export dialog shows.
    pub dialog_proofs: Proofs,
    /// The export that is being written.
    pub running: Option<Running>,
    /// What waits for it to end.
    pub after_export: Option<Box<Action>>,
    /// What waits for a save to end.
    pub after_save: Option<Box<Action>>,
    /// What "new window" starts.
    pub program: Option<PathBuf>,
    /// The window may close.
    pub may_close: bool,
}

impl State {
    /// The start screen, with everything at its default.
    pub fn new(clock: Clock, jobs: Jobs, keep: Keep) -> Self {
        Self {
            map: MapNumber::default(),
            desk: Desk::default(),
            session: None,
            drawing: Drawing::default(),
            selection: Selection::None,
            editing: None,
            capture: Capture::default(),
            camera: Camera::default(),
            disk: OnDisk::default(),
            search: Search::default(),
            review: Reviewing::default(),
            wanted_field: WantedField::default(),
            recent_commands: Vec::new(),
            left_behind: LeftBehind::default(),
            dialog: None,
            notices: Notices::default(),
            settings: Settings::default(),
            is_dark: false,
            keep,
            jobs,
            clock,
            clipboard: Clipboard::in_memory(),
            words_to_copy: None,
            saved_at: None,
            gallery: None,
            templates: Templates::default(),
            glances: BTreeMap::new(),
            perspective: Perspective::default(),
            outlook: Outlook::default(),
            register: Register::default(),
            room: None,
            met: Vec::new(),
            rooms: Rooms::default(),
            print: None,
            proofs: Proofs::default(),
            dialog_proofs: Proofs::default(),
            running: None,
            after_export: None,
            after_save: None,
            program: None,
            may_close: false,
        }
    }

    /// The map's title, or the words for a map without one.
    pub fn map_title(&self) -> String {
        let untitled = || crate::i18n::text(self.language(), "untitled").to_owned();
        self.document().map_or_else(untitled, |document| desk::title(document, self.language()))
    }

    /// The document as it is now, a running gesture included.
    pub fn document(&self) -> Option<&Document> {
        self.session.as_ref().map(Session::document)
    }

    /// Whether something on the map follows the pointer: the view holds still under it until it is let go.
    pub fn is_dragging(&self) -> bool {
        let has_gesture = self.session.as_ref().is_some_and(Session::has_gesture);
        has_gesture && self.editing.is_none() && !self.capture.has_ghost
    }

    /// Logical pixels for a point of what is looked at: of the sheet, or of the paper in the preview.
    pub fn zoom(&self) -> f32 {
        self.print.as_ref().map_or(self.camera.zoom, |print| print.zoom(&papers(self)))
    }

    /// The day on this machine's calendar, `YYYY-MM-DD`.
    pub fn today(&self) -> String {
        self.clock.date(self.clock.now())
    }

    /// Whether the room has the whole window, and no editor is to be seen.
    pub fn fills_window(&self) -> bool {
        self.room.as_ref().is_some_and(|room| !room.is_apart)
    }

    /// Language of the window.
    pub fn language(&self) -> Language {
        self.settings.language
    }

    /// Language of the templates on show.
    pub fn gallery_language(&self) -> Language {
        self.gallery.unwrap_or(self.settings.language)
    }

    /// Whether the map in front has changes that no file has.
    pub fn is_modified(&self) -> bool {
        self.session.as_ref().is_some_and(|session| disk::is_unsaved(session, &self.disk))
    }

    /// Folder of the library of personas; none where the system names no place for it.
    pub fn library(&self) -> Option<PathBuf> {
        let typed = self.settings.library.trim();
        let usual = || self.keep.data_dir.as_ref().map(|folder| folder.join("personas"));
        if typed.is_empty() { usual() } else { Some(PathBuf::from(typed)) }
    }

    /// Every open map with changes that no file has, in the order of the tabs. Covered cards and an
    /// open vote are kept by the name of their map's file: where there is none, they count as changes.
    pub fn unsaved(&self) -> Vec<MapNumber> {
        let is_unsaved = |tab: &desk::Tab| tab.is_modified || kept::would_go(self, tab.number);
        desk::tabs(self).into_iter().filter(is_unsaved).map(|tab| tab.number).collect()
    }

    /// Returns when what was handed over for recovery so far is on disk, of every open map.
    pub fn flush(&self) {
        self.keep.held.flush();
        self.desk.parked().iter().for_each(|map| map.held.flush());
    }

    /// Every map is closed for good: nothing is left to recover. Workshops under way wait on disk.
    pub(super) fn let_go(&mut self) {
        for tab in desk::tabs(self) {
            desk::on(self, tab.number, kept::settle);
        }
        self.keep.held.close();
        self.desk.parked_mut().iter_mut().for_each(|map| map.held.close());
    }

    /// Colours of the sheet on the canvas, and of the sheet that is presented: from the last row one sees less.
    pub fn sheet_colours(&self) -> &'static SheetColours {
        let is_dark = self.is_dark && self.settings.dark_sheet;
        match &self.room {
            Some(room) if room.show == Show::Tour => SheetColours::room(is_dark),
            _ if is_dark => SheetColours::dark(),
            _ => SheetColours::paper(),
        }
    }
}

/// What is kept from one start to the next.
#[derive(Clone, Debug, PartialEq)]
pub struct Settings {
    /// Light, dark, or as the desktop has it.
    pub theme: ThemeChoice,
    /// Draw the sheet dark when the window is dark.
    pub dark_sheet: bool,
    /// Language of the window.
    pub language: Language,
    /// Do without animation.
    pub still: bool,
    /// Scale of the window's controls and words, as wished; a small window shows less of it.
    pub scale: f32,
    /// Seconds until a change is in the recovery file.
    pub autosave_secs: u64,
    /// Paper of new maps.
    pub page_size: PageSize,
    /// Which way round it lies.
    pub orientation: Orientation,
    /// Straight quotation marks become typographic ones while somebody types.
    pub quotes: bool,
    /// A tone sounds when the time of an activity is up, in builds that can play it.
    pub sound: bool,
    /// Names of real people that must not stand in a map; never part of one.
    pub names: Vec<String>,
    /// Folder of the library of personas as typed; empty takes the usual one.
    pub library: String,
    /// How far the hint for newcomers has come.
    pub hint: Hint,
    /// How far the guided first map has come.
    pub first_map: FirstMap,
    /// The panel at the left.
    pub left: Side<LeftTab>,
    /// The panel at the right.
    pub right: Side<RightTab>,
    /// Width and height of the window in logical pixels.
    pub window: Option<(f32, f32)>,
    /// Files opened or saved, the last one first.
    pub recent: Vec<PathBuf>,
    /// When each of them was opened or saved last, in seconds since 1970.
    pub opened: BTreeMap<PathBuf, u64>,
}

impl Default for Settings {
    fn default() -> Self {
        Self {
            theme: ThemeChoice::System,
            dark_sheet: false,
            language: Language::English,
            still: false,
            scale: 1.0,
            autosave_secs: *AUTOSAVE_SECS.start(),
            page_size: PageSize::default(),
            orientation: Orientation::default(),
            quotes: false,
            sound: true,
            names: Vec::new(),
            library: String::new(),
            hint: Hint::default(),
            first_map: FirstMap::default(),
            left: Side { is_open: true, width: 240.0, tab: LeftTab::Outline },
            right: Side { is_open: true, width: 304.0, tab: RightTab::Inspector },
            window: None,
            recent: Vec::new(),
            opened: BTreeMap::new(),
        }
    }
}

/// A field that somebody was sent to, to fill it in.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct WantedField {
    /// Whose it is: an identifier, or two for what lies between.
    pub subject: Option<String>,
    /// Key of its name.
    pub key: &'static str,
    /// Whether its menu is to be opened: what is wanted is one of its lines.
    pub opens: bool,
    /// How often somebody was sent to a field.
    pub count: u64,
}

/// One panel.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Side<Tab> {
    /// Whether it is open.
    pub is_open: bool,
    /// Width in logical pixels.
    pub width: f32,
    /// What it shows.
    pub tab: Tab,
}

/// What the left panel shows.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum LeftTab {
    /// Phases, lanes and personas as lists.
    Outline,
    /// The personas in full.
    Personas,
}

/// What the right panel shows.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum RightTab {
    /// Every field of what is selected.
    Inspector,
    /// What the review found.
    Review,
    /// Notes on what is selected, or on the map.
    Notes,
    /// The workshop, while the room has a window of its own.
    Room,
}

/// Light or dark.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum ThemeChoice {
    /// As the desktop has it.
    #[default]
    System,
    /// Light.
    Light,
    /// Dark.
    Dark,
}

/// What is selected.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub enum Selection {
    /// Nothing.
    #[default]
    None,
    /// The head of the map: title, subtitle, date.
    Journey,
    /// Cards; never an empty list.
    Cards(Vec<Id>),
    /// A phase.
    Phase(Id),
    /// A step.
    Step(Id),
    /// A stage.
    Stage(Id),
    /// A lane.
    Lane(Id),
    /// A persona.
    Persona(Id),
    /// A source in the register of evidence.
    Source(Id),
    /// What a persona feels at a step.
    Emotion {
        /// Who.
        persona: Id,
        /// Where.
        step: Id,
    },
    /// A cell, where cards can be added.
    Cell {
        /// The row.
        lane: Id,
        /// The column.
        step: Id,
    },
}

impl Selection {
    /// One card.
    pub fn card(id: Id) -> Self {
        Self::Cards(vec![id])
    }

    /// The selected card, where it is exactly one.
    pub fn only_card(&self) -> Option<&Id> {
        match self {
            Self::Cards(ids) => match ids.as_slice() {
                [one] => Some(one),
                _ => None,
            },
            _ => None,
        }
    }

    /// Whether the card is among those selected.
    pub fn has_card(&self, id: &Id) -> bool {
        matches!(self, Self::Cards(ids) if ids.contains(id))
    }

    /// Whether this is still in the document.
    pub fn exists_in(&self, document: &Document) -> bool {
        match self {
            Self::None | Self::Journey => true,
            Self::Cards(ids) => !ids.is_empty() && ids.iter().all(|id| document.card(id).is_some()),
            Self::Phase(id) => document.phase(id).is_some(),
            Self::Step(id) => document.step(id).is_some(),
            Self::Stage(id) => document.stage(id).is_some(),
            Self::Lane(id) => document.lane(id).is_some(),
            Self::Persona(id) => document.persona(id).is_some(),
            Self::Source(id) => document.source(id).is_some(),
            Self::Emotion { persona, step } => document.persona(persona).is_some() && document.step(step).is_some(),
            Self::Cell { lane, step } => document.lane(lane).is_some() && document.step(step).is_some(),
        }
    }
}

/// Words being edited on the canvas.
#[derive(Clone, Debug, PartialEq)]
pub struct InPlace {
    /// Whose words.
    pub subject: InPlaceSubject,
    /// The words as they stand in the field.
    pub draft: String,
    /// The edit that made what they belong to, where that is new: kept or dropped with the words.
    pub made: Option<Box<Edit>>,
}

/// What can be edited on the canvas.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum InPlaceSubject {
    /// The map's title.
    Title,
    /// A card's words.
    Card(Id),
    /// A phase's name.
    Phase(Id),
    /// A phase's goal.
    Goal(Id),
    /// A step's name.
    Step(Id),
    /// A stage's name.
    Stage(Id),
    /// A lane's name.
    Lane(Id),
    /// A persona's name.
    Persona(Id),
    /// The quote of a persona at a step.
    Quote {
        /// Who.
        persona: Id,
        /// Where.
        step: Id,
    },
}
