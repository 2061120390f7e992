//! Dialogs: one at a time, in front of everything; what their fields hold is part of the state.

use std::{
    mem::{Discriminant, discriminant},
    path::PathBuf,
};

use egui::{Align, Id, Layout, Modal, Rect, Response, Ui, UiBuilder};

use super::{
    action::{Action, PictureTarget, UnsavedAnswer},
    control::{Control, Look},
    desk::MapNumber,
    guide::{self, GuideForm, GuideView},
    help::{self as answers, Topic},
    library::{LibraryForm, Standing},
    messages::errors_ui,
    search::{PaletteForm, PaletteView, palette_ui},
    start::RecentView,
    state::State,
    style::{self, c32, colours},
    template::TemplateForm,
};
use crate::{export::Format, i18n};

mod about;
mod ask;
mod channels;
mod checks;
mod covered;
mod export;
mod file;
pub(super) mod gallery;
mod help;
mod lanes;
mod library;
mod minutes;
mod paste;
mod picture;
mod recovery;
mod settings;
mod survey;
mod template;
mod votes;

pub use channels::ChannelsForm;
pub use covered::NotesForm;
pub use export::{ExportForm, PreviewView, Replacing};
pub use gallery::GalleryView;
pub use paste::PasteForm;
pub use survey::{Shown, SurveyFile, SurveyForm};
pub use votes::{VotesFile, VotesForm};

/// Side of the cross that closes a dialog.
const CROSS: f32 = 28.0;

/// The dialog that is open.
#[derive(Clone, Debug, PartialEq)]
pub enum Dialog {
    /// Which template to begin with.
    New,
    /// Which file to open.
    Open {
        /// The path as typed.
        path: String,
    },
    /// Where to save.
    SaveAs {
        /// The path as typed.
        path: String,
    },
    /// Where to save a copy without personal data.
    SaveRedacted {
        /// The path as typed.
        path: String,
    },
    /// Where to save the minutes of a workshop.
    Minutes {
        /// The path as typed.
        path: String,
        /// In which format.
        format: Format,
    },
    /// A workshop was left unfinished: go on with it?
    Unfinished,
    /// Save before going on?
    Unsaved {
        /// What was asked for.
        next: Box<Action>,
    },
    /// Save these maps before closing the window?
    UnsavedMaps(Vec<MapNumber>),
    /// Replace unsaved changes by what is in the file?
    Reload,
    /// Maps whose window ended without saving.
    Recovery,
    /// How to export.
    Export(Box<ExportForm>),
    /// Replace files that are there already?
    Replace(Box<Replacing>),
    /// Close the window while an export is running?
    Exporting,
    /// Where a pasted table or list goes.
    Paste(Box<PasteForm>),
    /// Which survey answers, and what comes of them.
    Survey(Box<SurveyForm>),
    /// Which votes from a file, and what comes of them.
    Votes(Box<VotesForm>),
    /// Which picture goes there.
    Picture {
        /// Where.
        target: PictureTarget,
        /// The path as typed.
        path: String,
    },
    /// Which kind of lane to add.
    NewLane {
        /// Its place in the map; none puts it below the one that is selected.
        at: Option<usize>,
    },
    /// What the review looks for.
    Checks,
    /// The map's own channels.
    Channels(Box<ChannelsForm>),
    /// Which personas to take into the map.
    Library(Box<LibraryForm>),
    /// How a map becomes a template, or one is called.
    SaveTemplate(Box<TemplateForm>),
    /// Remove this template?
    RemoveTemplate(PathBuf),
    /// Replace a persona in the library?
    ReplacePersona(Box<Standing>),
    /// Which map's curves to lay over this one's.
    Overlay {
        /// The path as typed.
        path: String,
    },
    /// What becomes of covered cards when the room is left?
    Covered,
    /// Which file of notes becomes cards.
    Notes {
        /// The path as typed.
        path: String,
    },
    /// Which notes become covered cards, and where.
    Cover(Box<NotesForm>),
    /// Another title for the map.
    RenameMap(String),
    /// How the window looks and works.
    Settings,
    /// Everything by a few letters of its name.
    Palette(PaletteForm),
    /// The user guide.
    Guide(GuideForm),
    /// What something is.
    Topic(Topic),
    /// Every command and key.
    Help,
    /// What this program is.
    About,
}

impl Dialog {
    /// Whether it may be asked in front of people: what is covered is not to be seen in it.
    pub(super) fn is_for_the_room(&self) -> bool {
        matches!(self, Self::Covered | Self::SaveAs { .. } | Self::Minutes { .. } | Self::Votes(_))
    }

    /// Whether it is there to open a map: one that opens may come to the front.
    pub(super) fn is_about_opening(&self) -> bool {
        matches!(self, Self::New | Self::Open { .. } | Self::Recovery)
    }
}

/// What dialogs keep between frames to be fast.
#[derive(Debug, Default)]
pub struct DialogViews {
    /// Pictures of the templates.
    pub gallery: GalleryView,
    /// Pictures of what was left behind.
    pub recovery: RecentView,
    /// Pictures of the pages to export.
    pub preview: PreviewView,
    /// Names for the palette.
    pub palette: PaletteView,
    /// The guide's pictures.
    pub guide: GuideView,
    /// Where the messages of the dialog begin that is open.
    opening: Opening,
}

impl DialogViews {
    /// Lets go of pictures that nobody looks at.
    fn forget(&mut self, dialog: Option<&Dialog>) {
        if !matches!(dialog, Some(Dialog::Export(_))) {
            self.preview = PreviewView::default();
        }
        if !matches!(dialog, Some(Dialog::Guide(_))) {
            self.guide = GuideView::default();
        }
    }
}

/// Which messages there were before a dialog opened: what went wrong elsewhere is no concern of it.
#[derive(Debug, Default)]
struct Opening {
    kind: Option<Discriminant<Dialog>>,
    /// Whether it opens in this frame.
    is_new: bool,
    /// The last message when it opened.
    after: u64,
    /// The last message in the frame before this one.
    last: u64,
}

impl Opening {
    /// Looks at the dialog of this frame; gives the last message that was there before it opened.
    fn after(&mut self, dialog: Option<&Dialog>, latest: u64) -> u64 {
        let kind = dialog.map(discriminant);
        if self.kind != kind {
            (self.kind, self.after, self.is_new) = (kind, self.last, kind.is_some());
        }
        self.last = latest;
        self.after
    }
}

/// Draws the dialog that is open, if one is.
pub fn dialog_ui(ui: &Ui, state: &State, views: &mut DialogViews) -> Vec<Action> {
    let after = views.opening.after(state.dialog.as_ref(), state.notices.latest());
    if let Some(Dialog::Palette(form)) = &state.dialog {
        return palette_ui(ui, state, form, &mut views.palette);
    }
    views.palette.close();
    views.forget(state.dialog.as_ref());
    let ctx = ui.ctx().clone();
    if std::mem::take(&mut views.opening.is_new) {
        // What lies under it does not hear the keys any more.
        ctx.memory_mut(|m| m.stop_text_input());
        // It is placed by its last size, which was that of another dialog.
        ctx.request_repaint();
    }
    let Some(dialog) = &state.dialog else { return Vec::new() };
    let scrim = c32(colours(ui).ink.with_alpha(70));
    let scrim = if state.is_dark { c32(colours(ui).canvas.with_alpha(170)) } else { scrim };
    let frame = egui::Frame::window(ui.style()).inner_margin(20);
    let mut actions = Vec::new();
    let name = i18n::text(state.language(), title(dialog));
    let shown = Modal::new(Id::unique("dialog")).backdrop_color(scrim).frame(frame).show(&ctx, |ui| {
        ui.ctx().accesskit_node_builder(ui.unique_id(), |node| {
            node.set_role(egui::accesskit::Role::Dialog);
            node.set_label(name);
            node.set_modal();
        });
        ui.set_width(width(dialog, ui.ctx().content_rect().width()));
        let corner = heading_ui(ui, state, (name, topic(dialog)), &mut actions);
        errors_ui(ui, state, after, &mut actions);
        content_ui(ui, state, dialog, views, &mut actions);
        // The last one that Tab comes to.
        close_ui(ui, state, corner, &mut actions);
    });
    // Work that was left behind waits for an answer: a click that missed is none.
    let is_missed = shown.backdrop_response.clicked() && *dialog == Dialog::Recovery;
    if !is_missed && shown.should_close() && actions.is_empty() {
        actions.push(match dialog {
            Dialog::Unsaved { .. } | Dialog::UnsavedMaps(_) => Action::Unsaved(UnsavedAnswer::Stay),
            Dialog::Replace(replacing) => replacing.back(),
            _ => Action::CloseDialog,
        });
    }
    actions
}

/// What stands under the dialog's name.
fn content_ui(ui: &mut Ui, state: &State, dialog: &Dialog, views: &mut DialogViews, actions: &mut Vec<Action>) {
    match dialog {
        Dialog::New => gallery::new_ui(ui, state, state.gallery_language(), &mut views.gallery, actions),
        Dialog::Open { path } => file::open_ui(ui, state, path, actions),
        Dialog::SaveAs { path } => file::save_ui(ui, state, path, actions),
        Dialog::SaveRedacted { path } => file::save_redacted_ui(ui, state, path, actions),
        Dialog::Minutes { path, format } => minutes::minutes_ui(ui, state, path, *format, actions),
        Dialog::Unfinished => minutes::unfinished_ui(ui, state, actions),
        Dialog::Unsaved { .. } => ask::unsaved_ui(ui, state, actions),
        Dialog::Reload => ask::reload_ui(ui, state, actions),
        Dialog::UnsavedMaps(maps) => ask::unsaved_maps_ui(ui, state, maps, actions),
        Dialog::Recovery => recovery::recovery_ui(ui, state, &mut views.recovery, actions),
        Dialog::Export(form) => export::export_ui(ui, state, form, &mut views.preview, actions),
        Dialog::Replace(replacing) => ask::replace_ui(ui, state, replacing, actions),
        Dialog::Exporting => ask::exporting_ui(ui, state, actions),
        Dialog::Paste(form) => paste::paste_ui(ui, state, form, actions),
        Dialog::Survey(form) => survey::survey_ui(ui, state, form, actions),
        Dialog::Votes(form) => votes::votes_ui(ui, state, form, actions),
        Dialog::Picture { target, path } => picture::picture_ui(ui, state, target, path, actions),
        Dialog::NewLane { at } => lanes::lanes_ui(ui, state, *at, actions),
        Dialog::Checks => checks::checks_ui(ui, state, actions),
        Dialog::Channels(form) => channels::channels_ui(ui, state, form, actions),
        Dialog::Library(form) => library::library_ui(ui, state, form, actions),
        Dialog::ReplacePersona(standing) => library::standing_ui(ui, state, standing, actions),
        Dialog::SaveTemplate(form) => template::template_ui(ui, state, form, actions),
        Dialog::RemoveTemplate(path) => template::remove_ui(ui, state, path, actions),
        Dialog::Overlay { path } => library::overlay_ui(ui, state, path, actions),
        Dialog::Covered => covered::covered_ui(ui, state, actions),
        Dialog::Notes { path } => covered::notes_ui(ui, state, path, actions),
        Dialog::Cover(form) => covered::cover_ui(ui, state, form, actions),
        Dialog::RenameMap(title) => ask::rename_ui(ui, state, title, actions),
        Dialog::Settings => settings::settings_ui(ui, state, actions),
        Dialog::Palette(_) => {}
        Dialog::Guide(form) => guide::guide_ui(ui, state, form, &mut views.guide, actions),
        Dialog::Topic(topic) => answers::topic_ui(ui, state, *topic, actions),
        Dialog::Help => help::help_ui(ui, state),
        Dialog::About => about::about_ui(ui, state),
    }
}

fn title(dialog: &Dialog) -> &'static str {
    match dialog {
        Dialog::New => "dialog-new",
        Dialog::Open { .. } => "dialog-open",
        Dialog::SaveAs { .. } => "dialog-save-as",
        Dialog::SaveRedacted { .. } => "dialog-save-redacted",
        Dialog::Minutes { .. } => "dialog-minutes",
        Dialog::Unfinished => "dialog-unfinished",
        Dialog::Unsaved { .. } => "dialog-unsaved",
        Dialog::UnsavedMaps(_) => "dialog-unsaved-maps",
        Dialog::Reload => "dialog-reload",
        Dialog::Recovery => "dialog-recovery",
        Dialog::Export(_) => "dialog-export",
        Dialog::Replace(_) => "dialog-replace",
        Dialog::Exporting => "dialog-exporting",
        Dialog::Paste(_) => "dialog-paste",
        Dialog::Survey(_) => "dialog-survey",
        Dialog::Votes(_) => "dialog-votes",
        Dialog::Picture { .. } => "dialog-picture",
        Dialog::NewLane { .. } => "dialog-new-lane",
        Dialog::Checks => "dialog-checks",
        Dialog::Channels(_) => "dialog-channels",
        Dialog::Library(_) => "dialog-library",
        Dialog::ReplacePersona(_) => "dialog-replace-persona",
        Dialog::SaveTemplate(form) if form.path.is_some() => "dialog-rename-template",
        Dialog::SaveTemplate(_) => "dialog-save-template",
        Dialog::RemoveTemplate(_) => "dialog-remove-template",
        Dialog::Overlay { .. } => "dialog-overlay",
        Dialog::Covered => "dialog-covered",
        Dialog::Notes { .. } => "dialog-notes",
        Dialog::Cover(_) => "dialog-cover",
        Dialog::RenameMap(_) => "dialog-rename-map",
        Dialog::Settings => "dialog-settings",
        Dialog::Palette(_) => "command-palette",
        Dialog::Guide(_) => "dialog-guide",
        Dialog::Topic(_) => "dialog-topic",
        Dialog::Help => "dialog-help",
        Dialog::About => "dialog-about",
    }
}

/// What the dialog is about, where that wants a word.
fn topic(dialog: &Dialog) -> Option<Topic> {
    Some(match dialog {
        Dialog::New => Topic::Journey,
        Dialog::NewLane { .. } => Topic::Lane,
        Dialog::Checks => Topic::Review,
        Dialog::Channels(_) => Topic::Channel,
        Dialog::Library(_) => Topic::Persona,
        Dialog::Survey(_) => Topic::Metric,
        Dialog::Overlay { .. } => Topic::State,
        _ => return None,
    })
}

fn width(dialog: &Dialog, window: f32) -> f32 {
    match dialog {
        Dialog::Paste(form) if !form.is_list() => paste::width(form, window),
        Dialog::Survey(form) => survey::width(form, window),
        Dialog::Guide(_) => guide::width(window),
        Dialog::New => 860.0,
        Dialog::Export(_) => 960.0,
        Dialog::Settings | Dialog::Channels(_) | Dialog::Library(_) | Dialog::Votes(_) => 560.0,
        Dialog::NewLane { .. } | Dialog::Checks => 640.0,
        Dialog::Help | Dialog::Recovery => 720.0,
        _ => 460.0,
    }
}

/// The dialog's name; gives the corner where it is closed.
fn heading_ui(ui: &mut Ui, state: &State, (name, topic): (&str, Option<Topic>), actions: &mut Vec<Action>) -> Rect {
    let row = ui.horizontal(|ui| {
        let heading = ui.label(egui::RichText::new(name).font(style::bold(16.0)));
        if let Some(topic) = topic {
            answers::beside_ui(ui, state, (heading.rect, topic), actions);
        }
        ui.allocate_space(egui::vec2(ui.available_width(), CROSS));
    });
    ui.add_space(8.0);
    let row = row.response.rect;
    row.with_min_x(row.right() - CROSS)
}

/// The cross.
fn close_ui(ui: &mut Ui, state: &State, corner: Rect, actions: &mut Vec<Action>) {
    let mut ui = ui.new_child(UiBuilder::new().max_rect(corner).layout(Layout::right_to_left(Align::Center)));
    let close = i18n::text(state.language(), "dialog-close");
    if Control::icon(super::icon::Icon::CLOSE, close).height(CROSS).show(&mut ui).clicked() {
        actions.push(match &state.dialog {
            Some(Dialog::Unsaved { .. } | Dialog::UnsavedMaps(_)) => Action::Unsaved(UnsavedAnswer::Stay),
            Some(Dialog::Replace(replacing)) => replacing.back(),
            _ => Action::CloseDialog,
        });
    }
}

/// The row of buttons at the foot: the one that does it at the right, others left of it.
/// Gives the number of the one that was used, counted from the right.
fn buttons_ui(ui: &mut Ui, labels: &[&str], enabled: bool) -> Option<usize> {
    ui.add_space(12.0);
    from_right_ui(ui, |ui| {
        let mut used = None;
        for (at, label) in labels.iter().enumerate() {
            let look = if at == 0 { Look::Filled } else { Look::Outlined };
            let is_enabled = enabled || at > 0;
            let button = Control::text(label).look(look).enabled(is_enabled).show(ui);
            let button = if at == 0 && is_enabled { likeliest(button) } else { button };
            if button.clicked() {
                used = Some(at);
            }
        }
        used
    })
}

/// Gives what most will want the focus while nothing else has it: Enter does it.
fn likeliest(button: Response) -> Response {
    if button.ctx.memory(|m| m.focused().is_none()) {
        button.request_focus();
    }
    button
}

/// A row as high as a control that is filled from the right.
fn from_right_ui<R>(ui: &mut Ui, add: impl FnOnce(&mut Ui) -> R) -> R {
    let size = egui::vec2(ui.available_width(), style::CONTROL_HEIGHT);
    ui.allocate_ui_with_layout(size, Layout::right_to_left(Align::Center), add).inner
}

/// A label over a field.
fn label_ui(ui: &mut Ui, text: &str) -> Id {
    ui.add_space(4.0);
    ui.label(egui::RichText::new(text).text_style(style::label())).id
}
