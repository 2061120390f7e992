//! The one table of commands: what menus, shortcuts and the help sheet say and do.

mod sense;

use egui::{Context, Key, KeyboardShortcut, Modifiers};

use self::sense::{
    always, can_redo, can_undo, keep_persona, lane_edit, one_state, picture_target, with_cards, with_copy, with_filter,
    with_findings, with_foreseen, with_lane, with_left_behind, with_many, with_map, with_maps, with_persona,
    with_picture, with_query, with_selection, with_workshop,
};
use super::{
    action::{Action, Addition, Surveying, Zoom},
    capture::Capturing,
    describe, desk,
    dialog::Dialog,
    dispatch::{RoomAction, Wording},
    first_map::FirstMapAction,
    guide::GuideForm,
    lane as rows,
    library::LibraryAction,
    perspective::Perspective,
    print::PrintAction,
    review::ReviewAction,
    room::{Show, minutes::MinutesAction},
    search::{FilterAction, FindAction},
    state::{State, ThemeChoice},
    template::TemplateAction,
};
use crate::{base::Language, export::Format};

/// Names a command.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
#[expect(missing_docs, reason = "each name is that of the command; its label in the table says more")]
pub enum CommandId {
    New,
    Open,
    Save,
    SaveAs,
    SaveRedacted,
    /// Keep the map as a template.
    SaveTemplate,
    Export,
    Survey,
    Print,
    Present,
    Workshop,
    Minutes,
    RenameMap,
    Recovery,
    Close,
    NextMap,
    PreviousMap,
    NewWindow,
    Quit,
    Undo,
    Redo,
    Capture,
    AddCard,
    AddStep,
    AddPhase,
    AddLane,
    HideLane,
    CollapseLane,
    LockLane,
    ChoosePicture,
    Channels,
    Blueprint,
    TimeLine,
    PersonaLibrary,
    KeepPersona,
    OverlayMap,
    OneState,
    Duplicate,
    SelectAll,
    Align,
    Distribute,
    Copy,
    Cut,
    Paste,
    PastePreview,
    CopyTable,
    CopyPicture,
    CopySvg,
    Delete,
    Rename,
    Find,
    Replace,
    FindNext,
    FindPrevious,
    Filter,
    FilterClear,
    Review,
    NextFinding,
    PreviousFinding,
    ChooseChecks,
    TogglePins,
    OnlyAssumed,
    ZoomIn,
    ZoomOut,
    ZoomFit,
    ZoomActual,
    Perspective(Perspective),
    ToggleLeft,
    ToggleRight,
    ToggleTheme,
    ToggleDarkSheet,
    ToggleMotion,
    Settings,
    Palette,
    FirstMap,
    Guide,
    Help,
    About,
}

/// Headings of the help sheet.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Topic {
    /// Files.
    File,
    /// Changing the map.
    Edit,
    /// Looking at it.
    View,
    /// Help.
    Help,
}

impl Topic {
    /// All of them, in the order of the help sheet.
    pub const ALL: [Self; 4] = [Self::File, Self::Edit, Self::View, Self::Help];

    /// Key of the heading.
    pub fn label(self) -> &'static str {
        match self {
            Self::File => "topic-file",
            Self::Edit => "topic-edit",
            Self::View => "topic-view",
            Self::Help => "topic-help",
        }
    }
}

/// One thing the application can do.
#[derive(Debug)]
pub struct Command {
    /// Its name.
    pub id: CommandId,
    /// Where the help sheet lists it.
    pub topic: Topic,
    /// Key of its label.
    pub label: &'static str,
    /// Keys; menus and tooltips show the first.
    pub shortcuts: &'static [KeyboardShortcut],
    /// Whether it makes sense now.
    pub enabled: fn(&State) -> bool,
    /// What it does.
    pub action: fn(&State) -> Action,
}

const fn key(key: Key) -> KeyboardShortcut {
    KeyboardShortcut::new(Modifiers::NONE, key)
}
const fn command(key: Key) -> KeyboardShortcut {
    KeyboardShortcut::new(Modifiers::COMMAND, key)
}
const fn alt(key: Key) -> KeyboardShortcut {
    KeyboardShortcut::new(Modifiers::ALT, key)
}
const fn command_shift(key: Key) -> KeyboardShortcut {
    KeyboardShortcut::new(Modifiers::COMMAND.plus(Modifiers::SHIFT), key)
}

/// A row of the table.
const fn row(
    id: CommandId,
    topic: Topic,
    label: &'static str,
    shortcuts: &'static [KeyboardShortcut],
    enabled: fn(&State) -> bool,
    action: fn(&State) -> Action,
) -> Command {
    Command { id, topic, label, shortcuts, enabled, action }
}

/// A row for a way to look at the map.
const fn perspective(to: Perspective, label: &'static str, shortcuts: &'static [KeyboardShortcut]) -> Command {
    let action = match to {
        Perspective::Map => |_: &State| Action::Perspective(Perspective::Map),
        Perspective::Personas => |_: &State| Action::Perspective(Perspective::Personas),
        Perspective::Figures => |_: &State| Action::Perspective(Perspective::Figures),
        Perspective::Opportunities => |_: &State| Action::Perspective(Perspective::Opportunities),
        Perspective::Evidence => |_: &State| Action::Perspective(Perspective::Evidence),
        Perspective::Statistics => |_: &State| Action::Perspective(Perspective::Statistics),
    };
    row(CommandId::Perspective(to), Topic::View, label, shortcuts, with_map, action)
}

/// Every command.
pub static COMMANDS: &[Command] = &[
    row(CommandId::New, Topic::File, "command-new", &[command(Key::N)], always, |_| Action::New),
    row(CommandId::Open, Topic::File, "command-open", &[command(Key::O)], always, |_| Action::Open),
    row(CommandId::Save, Topic::File, "command-save", &[command(Key::S)], with_map, |_| Action::Save),
    row(CommandId::SaveAs, Topic::File, "command-save-as", &[command_shift(Key::S)], with_map, |_| Action::SaveAs),
    row(CommandId::SaveTemplate, Topic::File, "command-save-template", &[], with_map, |_| {
        Action::Template(TemplateAction::AskSave)
    }),
    row(CommandId::SaveRedacted, Topic::File, "command-save-redacted", &[], with_map, |_| Action::SaveRedacted),
    row(CommandId::Print, Topic::File, "command-print", &[command(Key::P)], with_map, toggle_print),
    row(CommandId::Present, Topic::File, "command-present", &[key(Key::F5)], with_map, |_| {
        Action::Room(RoomAction::Enter(Show::Tour))
    }),
    row(
        CommandId::Workshop,
        Topic::File,
        "command-workshop",
        &[KeyboardShortcut::new(Modifiers::SHIFT, Key::F5)],
        with_map,
        |_| Action::Room(RoomAction::Enter(Show::Workshop)),
    ),
    row(CommandId::Minutes, Topic::File, "command-minutes", &[], with_workshop, |_| {
        Action::Room(RoomAction::Minutes(MinutesAction::Ask(Format::Pdf)))
    }),
    row(CommandId::Export, Topic::File, "command-export", &[command(Key::E)], with_map, |_| Action::Export),
    row(CommandId::Survey, Topic::File, "command-survey", &[], with_map, |_| Action::Survey(Surveying::Ask)),
    row(CommandId::Recovery, Topic::File, "command-recovery", &[], with_left_behind, |_| Action::ShowRecovery),
    row(CommandId::RenameMap, Topic::File, "command-rename-map", &[], with_map, rename_map),
    row(CommandId::Close, Topic::File, "command-close", &[command(Key::W)], with_map, |_| Action::CloseMap),
    row(
        CommandId::NextMap,
        Topic::File,
        "command-next-map",
        &[command(Key::Tab), command(Key::PageDown)],
        with_maps,
        |state| beside(state, 1),
    ),
    row(
        CommandId::PreviousMap,
        Topic::File,
        "command-previous-map",
        &[command_shift(Key::Tab), command(Key::PageUp)],
        with_maps,
        |state| beside(state, -1),
    ),
    row(CommandId::NewWindow, Topic::File, "command-new-window", &[command_shift(Key::N)], always, |_| {
        Action::NewWindow
    }),
    row(CommandId::Quit, Topic::File, "command-quit", &[command(Key::Q)], always, |_| Action::Quit),
    row(CommandId::Undo, Topic::Edit, "command-undo", &[command(Key::Z)], can_undo, |_| Action::Undo),
    row(CommandId::Redo, Topic::Edit, "command-redo", &[command_shift(Key::Z), command(Key::Y)], can_redo, |_| {
        Action::Redo
    }),
    row(CommandId::Capture, Topic::Edit, "command-capture", &[command(Key::K)], with_map, |_| {
        Action::Capture(Capturing::Open)
    }),
    row(CommandId::AddCard, Topic::Edit, "command-add-card", &[command(Key::Enter)], with_map, |_| {
        Action::Add(Addition::Card(None))
    }),
    row(CommandId::AddStep, Topic::Edit, "command-add-step", &[command_shift(Key::T)], with_map, |_| {
        Action::Add(Addition::Step)
    }),
    row(CommandId::AddPhase, Topic::Edit, "command-add-phase", &[command_shift(Key::Enter)], with_map, |_| {
        Action::Add(Addition::Phase)
    }),
    row(CommandId::AddLane, Topic::Edit, "command-add-lane", &[command_shift(Key::L)], with_map, |_| {
        Action::Show(Box::new(Dialog::NewLane { at: None }))
    }),
    row(CommandId::HideLane, Topic::Edit, "command-hide-lane", &[], with_lane, |state| {
        lane_edit(state, |lane| lane.hidden = !lane.hidden)
    }),
    row(CommandId::CollapseLane, Topic::Edit, "command-collapse-lane", &[], with_lane, |state| {
        lane_edit(state, |lane| lane.collapsed = !lane.collapsed)
    }),
    row(CommandId::LockLane, Topic::Edit, "command-lock-lane", &[], with_lane, |state| {
        lane_edit(state, |lane| lane.locked = !lane.locked)
    }),
    row(CommandId::ChoosePicture, Topic::Edit, "command-picture", &[], with_picture, |state| {
        picture_target(state).map_or(Action::CloseDialog, Action::ChoosePicture)
    }),
    row(CommandId::Channels, Topic::Edit, "command-channels", &[], with_map, |_| {
        Action::Show(Box::new(Dialog::Channels(Box::default())))
    }),
    row(CommandId::Blueprint, Topic::Edit, "command-blueprint", &[], rows::lacks_rows, rows::make_blueprint),
    row(CommandId::TimeLine, Topic::View, "command-time-line", &[], with_map, rows::switch_time_line),
    row(CommandId::PersonaLibrary, Topic::Edit, "library-take", &[], with_map, |_| {
        Action::Library(LibraryAction::Open)
    }),
    row(CommandId::KeepPersona, Topic::Edit, "library-save", &[], with_persona, keep_persona),
    row(CommandId::OverlayMap, Topic::Edit, "command-overlay-map", &[], with_map, |_| {
        Action::Library(LibraryAction::AskOverlay)
    }),
    row(CommandId::OneState, Topic::View, "field-one-state", &[], with_foreseen, one_state),
    row(CommandId::Duplicate, Topic::Edit, "command-duplicate", &[command(Key::D)], with_copy, |_| Action::Duplicate),
    row(CommandId::SelectAll, Topic::Edit, "command-select-all", &[command(Key::A)], with_map, |_| Action::SelectAll),
    row(CommandId::Align, Topic::Edit, "command-align", &[], with_many, |_| Action::Align),
    row(CommandId::Distribute, Topic::Edit, "command-distribute", &[], with_many, |_| Action::Distribute),
    row(CommandId::Cut, Topic::Edit, "command-cut", &[command(Key::X)], with_cards, |_| Action::Cut),
    row(CommandId::Copy, Topic::Edit, "command-copy", &[command(Key::C)], with_cards, |_| Action::Copy(Wording::List)),
    row(CommandId::CopyTable, Topic::Edit, "command-copy-table", &[command_shift(Key::C)], with_cards, |_| {
        Action::Copy(Wording::Table)
    }),
    row(CommandId::CopyPicture, Topic::Edit, "command-copy-picture", &[], with_map, |_| {
        Action::CopyPicture(Format::Png)
    }),
    row(CommandId::CopySvg, Topic::Edit, "command-copy-svg", &[], with_map, |_| Action::CopyPicture(Format::Svg)),
    row(CommandId::Paste, Topic::Edit, "command-paste", &[command(Key::V)], with_map, |_| Action::Paste {
        heard: None,
        preview: false,
    }),
    row(CommandId::PastePreview, Topic::Edit, "command-paste-preview", &[command_shift(Key::V)], with_map, |_| {
        Action::Paste { heard: None, preview: true }
    }),
    row(
        CommandId::Delete,
        Topic::Edit,
        "command-delete",
        &[key(Key::Delete), key(Key::Backspace)],
        with_selection,
        |_| Action::Delete,
    ),
    row(CommandId::Rename, Topic::Edit, "command-rename", &[key(Key::F2)], with_map, |_| Action::Rename),
    row(CommandId::Find, Topic::Edit, "command-find", &[command(Key::F)], with_map, |_| {
        Action::Find(FindAction::Open { replaces: false })
    }),
    row(CommandId::Replace, Topic::Edit, "command-replace", &[command(Key::H)], with_map, |_| {
        Action::Find(FindAction::Open { replaces: true })
    }),
    row(CommandId::FindNext, Topic::Edit, "command-find-next", &[key(Key::F3), command(Key::G)], with_query, |_| {
        Action::Find(FindAction::Next)
    }),
    row(
        CommandId::FindPrevious,
        Topic::Edit,
        "command-find-previous",
        &[KeyboardShortcut::new(Modifiers::SHIFT, Key::F3), command_shift(Key::G)],
        with_query,
        |_| Action::Find(FindAction::Previous),
    ),
    row(CommandId::Filter, Topic::View, "command-filter", &[command_shift(Key::F)], with_map, |_| {
        Action::Filter(FilterAction::Toggle)
    }),
    row(CommandId::FilterClear, Topic::View, "command-filter-clear", &[], with_filter, |_| {
        Action::Filter(FilterAction::Clear)
    }),
    row(CommandId::Review, Topic::View, "command-review", &[command_shift(Key::R)], with_map, |_| {
        Action::Review(ReviewAction::Show)
    }),
    row(CommandId::NextFinding, Topic::View, "command-next-finding", &[key(Key::F8)], with_findings, |_| {
        Action::Review(ReviewAction::Walk { forward: true })
    }),
    row(
        CommandId::PreviousFinding,
        Topic::View,
        "command-previous-finding",
        &[KeyboardShortcut::new(Modifiers::SHIFT, Key::F8)],
        with_findings,
        |_| Action::Review(ReviewAction::Walk { forward: false }),
    ),
    row(CommandId::ChooseChecks, Topic::View, "command-choose-checks", &[], with_map, |_| {
        Action::Show(Box::new(Dialog::Checks))
    }),
    row(CommandId::TogglePins, Topic::View, "command-pins", &[], with_map, |_| {
        Action::Review(ReviewAction::TogglePins)
    }),
    row(CommandId::OnlyAssumed, Topic::View, "command-only-assumed", &[], with_map, |_| {
        Action::Filter(FilterAction::OnlyAssumed)
    }),
    row(
        CommandId::ZoomIn,
        Topic::View,
        "command-zoom-in",
        &[command(Key::Plus), command(Key::Equals)],
        with_map,
        |_| Action::Zoom(Zoom::In),
    ),
    row(CommandId::ZoomOut, Topic::View, "command-zoom-out", &[command(Key::Minus)], with_map, |_| {
        Action::Zoom(Zoom::Out)
    }),
    row(CommandId::ZoomFit, Topic::View, "command-zoom-fit", &[command(Key::Num0)], with_map, |_| {
        Action::Zoom(Zoom::Fit)
    }),
    row(CommandId::ZoomActual, Topic::View, "command-zoom-actual", &[command(Key::Num1)], with_map, |_| {
        Action::Zoom(Zoom::Actual)
    }),
    perspective(Perspective::Map, "command-show-map", &[alt(Key::Num1)]),
    perspective(Perspective::Personas, "command-show-personas", &[alt(Key::Num2)]),
    perspective(Perspective::Figures, "command-show-figures", &[alt(Key::Num3)]),
    perspective(Perspective::Opportunities, "command-show-opportunities", &[alt(Key::Num4)]),
    perspective(Perspective::Evidence, "command-show-evidence", &[alt(Key::Num5)]),
    perspective(Perspective::Statistics, "command-show-statistics", &[alt(Key::Num6)]),
    row(CommandId::ToggleLeft, Topic::View, "command-toggle-left", &[command(Key::B)], with_map, |_| {
        Action::ToggleLeft
    }),
    row(CommandId::ToggleRight, Topic::View, "command-toggle-right", &[command(Key::I)], with_map, |_| {
        Action::ToggleRight
    }),
    row(CommandId::ToggleTheme, Topic::View, "command-toggle-theme", &[], always, toggle_theme),
    row(CommandId::ToggleDarkSheet, Topic::View, "command-dark-sheet", &[], with_map, |_| Action::ToggleDarkSheet),
    row(CommandId::ToggleMotion, Topic::View, "command-motion", &[], always, |_| Action::ToggleMotion),
    row(CommandId::Settings, Topic::View, "command-settings", &[command(Key::Comma)], always, |_| {
        Action::Show(Box::new(Dialog::Settings))
    }),
    row(CommandId::Palette, Topic::Help, "command-palette", &[command_shift(Key::P)], always, |_| Action::Palette),
    row(CommandId::FirstMap, Topic::Help, "command-first-map", &[], always, |_| {
        Action::FirstMap(FirstMapAction::Begin)
    }),
    row(CommandId::Guide, Topic::Help, "command-guide", &[command(Key::F1)], always, |_| {
        Action::Show(Box::new(Dialog::Guide(GuideForm::default())))
    }),
    row(CommandId::Help, Topic::Help, "command-help", &[key(Key::F1)], always, |_| {
        Action::Show(Box::new(Dialog::Help))
    }),
    row(CommandId::About, Topic::Help, "command-about", &[], always, |_| Action::Show(Box::new(Dialog::About))),
];

/// What is pressed or done with the pointer, for the help sheet.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Press {
    /// One of these keys.
    Keys(&'static [KeyboardShortcut]),
    /// With these keys held, what this message calls it.
    With(Modifiers, &'static str),
}

const ALT: Modifiers = Modifiers::ALT;
const SHIFT: Modifiers = Modifiers::SHIFT;
const COMMAND: Modifiers = Modifiers::COMMAND;
const NONE: Modifiers = Modifiers::NONE;

/// Keys that only mean something on the canvas, and what they do there.
pub static CANVAS_KEYS: &[(Press, &str)] = &[
    (Press::With(NONE, "key-arrows"), "canvas-arrows"),
    (Press::With(SHIFT, "key-arrows"), "canvas-extend"),
    (Press::With(ALT, "key-arrows"), "canvas-move"),
    (Press::With(ALT.plus(SHIFT), "key-arrows"), "canvas-span"),
    (Press::Keys(&[key(Key::Home), key(Key::End)]), "canvas-row-ends"),
    (Press::Keys(&[command(Key::Home), command(Key::End)]), "canvas-map-ends"),
    (Press::Keys(&[key(Key::PageUp), key(Key::PageDown)]), "canvas-lanes"),
    (Press::Keys(&[key(Key::Enter)]), "canvas-enter"),
    (Press::With(NONE, "key-letters"), "canvas-letters"),
    (Press::Keys(&[key(Key::Tab)]), "canvas-tab"),
    (Press::Keys(&[key(Key::Escape)]), "canvas-escape"),
    (Press::Keys(&[key(Key::Plus), key(Key::Minus)]), "canvas-plus-minus"),
    (Press::Keys(&[KeyboardShortcut::new(SHIFT, Key::F10)]), "canvas-menu-key"),
    (Press::Keys(&[key(Key::Questionmark)]), "canvas-help"),
    (Press::With(NONE, "key-double-click"), "canvas-double-click"),
    (Press::With(NONE, "key-drag-ground"), "canvas-marquee"),
    (Press::With(SHIFT, "key-click"), "canvas-range"),
    (Press::With(COMMAND, "key-click"), "canvas-toggle"),
    (Press::With(COMMAND, "key-drag"), "canvas-copy-drag"),
    (Press::With(COMMAND, "key-wheel"), "canvas-wheel"),
    (Press::With(NONE, "key-space-drag"), "canvas-space-drag"),
];

fn rename_map(state: &State) -> Action {
    let title = state.document().map(|d| d.journey.title.clone()).unwrap_or_default();
    Action::Show(Box::new(Dialog::RenameMap(title)))
}

fn beside(state: &State, by: isize) -> Action {
    Action::Bring(desk::neighbour(state, by).unwrap_or(state.map))
}

/// The preview, and back.
fn toggle_print(state: &State) -> Action {
    Action::Print(if state.print.is_some() { PrintAction::Close } else { PrintAction::Open })
}

fn toggle_theme(state: &State) -> Action {
    Action::Theme(if state.is_dark { ThemeChoice::Light } else { ThemeChoice::Dark })
}

impl Command {
    /// The command of that name.
    #[expect(clippy::indexing_slicing, reason = "the table is not empty")]
    pub fn of(id: CommandId) -> &'static Self {
        // The table is short, and each name stands in it: a test says so.
        COMMANDS.iter().find(|c| c.id == id).unwrap_or(&COMMANDS[0])
    }

    /// What to do, if it makes sense now.
    pub fn act(&self, state: &State) -> Option<Action> {
        self.makes_sense(state).then(|| (self.action)(state))
    }

    /// The first shortcut as this machine writes it.
    pub fn shortcut_text(&self, ctx: &Context, language: Language) -> Option<String> {
        self.shortcuts.first().map(|s| describe::keys(ctx, language, s))
    }
}

/// Takes the keys that mean a command out of this frame's input, before any widget sees them.
///
/// While a text field has the focus, keys without Ctrl or Cmd are the field's, all but the
/// function keys; while a dialog is open only its own keys count.
pub fn take_shortcuts(ctx: &Context, state: &State) -> Vec<Action> {
    // While the room fills the window its own keys are the only ones: nothing is deleted by the way.
    if state.dialog.is_some() || state.fills_window() {
        return Vec::new();
    }
    let is_typing = ctx.text_edit_focused();
    let mut taken = Vec::new();
    let mut rows: Vec<(&Command, &KeyboardShortcut)> =
        COMMANDS.iter().flat_map(|c| c.shortcuts.iter().map(move |s| (c, s))).collect();
    // Ctrl+Shift+S before Ctrl+S: matching overlooks an extra Shift.
    rows.sort_by_key(|(_, s)| !s.modifiers.shift);
    for (command, shortcut) in rows {
        let is_plain = shortcut.modifiers == Modifiers::NONE;
        let is_function_key = matches!(shortcut.logical_key, Key::F1 | Key::F2 | Key::F3 | Key::F5 | Key::F8);
        let belongs_to_field =
            is_typing && ((is_field_key(shortcut) && !state.capture.leaves_undo()) || (is_plain && !is_function_key));
        // A row of the outline is renamed where it stands.
        let belongs_to_row = shortcut.logical_key == Key::F2 && super::panel::has_row_focus(ctx);
        if belongs_to_field || belongs_to_row || !command.makes_sense(state) {
            continue;
        }
        if ctx.input_mut(|i| i.consume_shortcut(shortcut)) {
            taken.extend(command.act(state));
        }
    }
    taken
}

/// History, clipboard and "all" belong to a text field while somebody types in it.
fn is_field_key(shortcut: &KeyboardShortcut) -> bool {
    matches!(shortcut.logical_key, Key::Z | Key::Y | Key::A | Key::C | Key::X | Key::V)
}
