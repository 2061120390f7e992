//! The window: state, actions and the one place that carries them out; bars, panels, canvas and dialogs
//! that read the state and return actions.
//!
//! A frame takes in what [`job`]s found out, carries out shortcuts ([`command`]), draws ([`shell`]), and
//! hands the actions that came of it to [`dispatch`], which alone writes the [`state`]. From there the
//! map in front is drawn anew ([`drawing`]), kept against a crash ([`keep`]), and watched ([`disk`]);
//! other maps wait on the [`desk`]. [`canvas`] and [`tool`] are the map, [`panel`], [`search`],
//! [`capture`] and [`dialog`] what one does to it; [`room`] is the map in front of people; [`help`], [`guide`] and [`first_map`] explain; [`mod@print`] shows its pages as a [`proof`], and
//! [`running`] what is being exported; [`library`] is where personas come from; [`control`], [`icon`] and [`style`] what all of
//! them look like. [`describe`] puts into words what is going on.

pub mod action;
pub mod banner;
pub mod camera;
pub mod canvas;
pub mod capture;
pub mod clipboard_keys;
pub mod command;
pub mod control;
pub mod count;
pub mod describe;
pub mod desk;
pub mod dialog;
pub mod disk;
pub mod dispatch;
pub mod drawing;
pub mod first_map;
pub mod guide;
pub mod help;
pub mod icon;
pub mod job;
pub mod keep;
pub mod lane;
pub mod library;
pub mod messages;
pub mod notice;
pub mod panel;
pub mod perspective;
pub mod place;
pub mod print;
pub mod proof;
pub mod recovery;
pub mod review;
pub mod room;
pub mod running;
pub mod screenshots;
pub mod search;
pub mod shell;
pub mod start;
pub mod state;
pub mod statusbar;
pub mod style;
pub mod tabstrip;
pub mod template;
pub mod tool;
pub mod topbar;

mod figure;
mod focus;
mod hint;

use std::path::PathBuf;

use egui::{Context, Ui, ViewportCommand};

use self::{
    action::Action,
    desk::MapNumber,
    job::{
        Jobs,
        clipboard::{Clipboard, is_notes, is_picture},
        clock::Clock,
    },
    keep::Keep,
    shell::Views,
    state::{State, ThemeChoice},
};
use crate::{base::Language, i18n, io, workshop::Left};

/// Why there is no window.
#[derive(Debug, thiserror::Error)]
pub enum RunError {
    /// The desktop gave none: no display, no OpenGL.
    #[error("{said}")]
    NoWindow {
        /// What to tell the user.
        said: String,
    },
}

/// What the application needs from outside.
#[derive(Debug)]
pub struct Options {
    /// Maps to open at once.
    pub files: Vec<PathBuf>,
    /// Folder for settings; none keeps nothing.
    pub config_dir: Option<PathBuf>,
    /// Folder for copies of unsaved work; none keeps nothing.
    pub state_dir: Option<PathBuf>,
    /// Folder for what people gather, such as the library of personas.
    pub data_dir: Option<PathBuf>,
    /// What "new window" starts; none starts nothing.
    pub program: Option<PathBuf>,
    /// Tells the time.
    pub clock: Clock,
    /// Language of the window unless the settings say otherwise.
    pub language: Language,
}

/// Opens the window and returns when it is closed.
pub fn run(files: Vec<PathBuf>) -> Result<(), RunError> {
    let language = io::environment_language();
    let config_dir = io::config_dir();
    let size = config_dir.as_ref().and_then(|folder| io::settings::window_size(folder)).unwrap_or((1440.0, 900.0));
    let viewport = egui::ViewportBuilder::default()
        .with_title(i18n::text(language, "app-name"))
        .with_app_id("wayfare")
        .with_inner_size(egui::Vec2::from(size))
        .with_min_inner_size(style::LEAST_WINDOW)
        .with_icon(icon::window());
    let native = eframe::NativeOptions { viewport, system_font_fallback: false, ..Default::default() };
    let run = eframe::run_native(
        "wayfare",
        native,
        Box::new(move |creation| {
            let options = Options {
                files,
                config_dir,
                state_dir: io::state_dir(),
                data_dir: io::data_dir(),
                program: job::window::this_program(),
                clock: Clock::system(),
                language,
            };
            style::install(&creation.egui_ctx);
            Ok(Box::new(App::new(options, Jobs::threaded(creation.egui_ctx.clone()))))
        }),
    );
    run.map_err(|error| RunError::NoWindow {
        said: i18n::text_with(language, "no-window", &[("why", error.to_string().into())]),
    })
}

/// The application: its state, and what drawing keeps between frames.
#[derive(Debug)]
pub struct App {
    state: State,
    views: Views,
    focus: focus::KeyboardFocus,
    clipboard: clipboard_keys::ClipboardKeys,
    title: String,
    /// The map that the views were made for.
    map: MapNumber,
    is_closing: bool,
}

impl App {
    /// An application. Whoever draws it calls [`style::install`] on the context before the first frame.
    pub fn new(options: Options, jobs: Jobs) -> Self {
        let mut state = State::new(options.clock, jobs, Keep::new(options.config_dir, options.state_dir));
        state.keep.data_dir = options.data_dir;
        state.clipboard = Clipboard::of_desktop();
        keep::load(&mut state, options.language, &options.files);
        state.program = options.program;
        if !options.files.is_empty() {
            dispatch::dispatch(&mut state, Action::OpenPaths(options.files));
        }
        Self {
            state,
            views: Views::default(),
            focus: focus::KeyboardFocus::default(),
            clipboard: clipboard_keys::ClipboardKeys::default(),
            title: String::new(),
            map: MapNumber::default(),
            is_closing: false,
        }
    }

    /// An application without a window whose jobs end at once, and which leaves the templates'
    /// pictures and the hint for newcomers out: what tests drive.
    pub fn headless(options: Options) -> Self {
        let mut app = Self::new(options, Jobs::at_once());
        app.state.templates.without_pictures = true;
        app.state.clipboard = Clipboard::in_memory();
        app.state.settings.hint.closed = true;
        keep::take_as_kept(&mut app.state);
        app
    }

    /// The state, for tests.
    pub fn state(&self) -> &State {
        &self.state
    }

    /// The jobs, for tests that let them wait or call them off.
    pub fn jobs_mut(&mut self) -> &mut Jobs {
        &mut self.state.jobs
    }

    /// What "new window" starts, for tests.
    pub fn set_program(&mut self, program: PathBuf) {
        self.state.program = Some(program);
    }

    /// Says something as a job would, for tests.
    pub fn tell(&mut self, gravity: notice::Gravity, text: &str) {
        self.state.notices.add(gravity, text);
    }

    /// The monitors as a desktop would tell them, for tests.
    pub fn set_monitors(&mut self, monitors: room::window::Monitors) {
        self.views.room.windows.monitors = monitors;
    }

    /// Carries out an action as if somebody had asked for it, for tests.
    pub fn act(&mut self, action: Action) {
        dispatch::dispatch(&mut self.state, action);
    }

    /// One frame.
    pub fn frame_ui(&mut self, ui: &mut Ui) {
        let ctx = ui.ctx().clone();
        // Taking one result in may start the next job, which may be done already.
        loop {
            let ended = self.state.jobs.take();
            if ended.is_empty() {
                break;
            }
            for done in ended {
                dispatch::finish(&mut self.state, done);
            }
        }
        self.apply_settings(&ctx);
        let mut actions = self.take_window_events(&ctx);
        actions.extend(self.clipboard.take(&ctx, &self.state));
        actions.extend(room::afar::take(&ctx, &self.state, self.views.canvas.tab_stop()));
        actions.extend(command::take_shortcuts(&ctx, &self.state));
        // Shortcuts act before anything is drawn, so that this frame shows what they did.
        for action in actions.drain(..) {
            dispatch::dispatch(&mut self.state, action);
        }
        self.focus.watch(&ctx);
        self.renew_views(&ctx);
        let actions = shell::shell_ui(ui, &self.state, &mut self.views);
        let acted = !actions.is_empty();
        for action in actions {
            dispatch::dispatch(&mut self.state, action);
        }
        self.focus.ring_ui(ui, self.views.canvas.tab_stop());
        self.tell_window(&ctx);
        self.follow_room(&ctx);
        room::kept::follow(&mut self.state);
        let are_settings_new = keep::settings(&mut self.state);
        if acted || are_settings_new {
            ctx.request_repaint();
        }
    }

    /// Theme, motion and scale as the settings have them.
    fn apply_settings(&mut self, ctx: &Context) {
        let preference = match self.state.settings.theme {
            ThemeChoice::System => egui::ThemePreference::System,
            ThemeChoice::Light => egui::ThemePreference::Light,
            ThemeChoice::Dark => egui::ThemePreference::Dark,
        };
        if ctx.options(|o| o.theme_preference) != preference {
            ctx.set_theme(preference);
        }
        self.state.is_dark = ctx.theme() == egui::Theme::Dark;
        let is_still = ctx.global_style().animation_time == 0.0;
        if is_still != self.state.settings.still {
            style::set_motion(ctx, !self.state.settings.still);
        }
        let is_board = |room: &room::Room| room.show == room::Show::Workshop && !room.is_apart;
        let scale = self.state.settings.scale;
        let has_board = self.state.room.as_ref().is_some_and(is_board);
        style::set_scale(ctx, if has_board { scale.max(style::room_scale(ctx)) } else { scale });
    }

    /// Another map is in front: what was drawn of the one before, where its drag stood and which
    /// field had the focus is not its business.
    fn renew_views(&mut self, ctx: &Context) {
        if self.map == self.state.map {
            return;
        }
        self.map = self.state.map;
        self.views.canvas = canvas::CanvasView::default();
        ctx.memory_mut(|memory| {
            if let Some(focused) = memory.focused().filter(|id| !tabstrip::has(&self.state, *id)) {
                memory.surrender_focus(focused);
            }
        });
    }

    /// What the window asks for: a file dropped on it, its close button.
    fn take_window_events(&mut self, ctx: &Context) -> Vec<Action> {
        let mut actions = Vec::new();
        let mut dropped: Vec<PathBuf> =
            ctx.input(|i| i.raw.dropped_files.iter().map(|f| f.path().to_path_buf()).collect());
        // In the desktop's own pixels, whatever the scale: the next window begins without one.
        let scale = ctx.zoom_factor();
        let is_own = !self.state.fills_window();
        if let Some(size) =
            ctx.input(|i| i.viewport().inner_rect).filter(|_| is_own).map(|r| (r.size() * scale).round())
        {
            self.state.settings.window = Some((size.x, size.y));
        }
        // A picture goes where the canvas has it.
        dropped.retain(|path| self.state.session.is_none() || !is_picture(path));
        // Notes become cards while one writes in silence.
        let notes = |path: &mut PathBuf| self.state.room.is_some() && is_notes(path);
        if let Some(file) = dropped.extract_if(.., notes).next() {
            let take = room::writing::WritingAction::TakeFile(file);
            actions.push(Action::Room(dispatch::RoomAction::Writing(take)));
        }
        // A table of answers is about the map in front.
        let tables = |path: &mut PathBuf| self.state.session.is_some() && dispatch::is_table(path);
        let is_voting = self.state.room.as_ref().is_some_and(|room| room.voting.ballot.is_some());
        if let Some(table) = dropped.extract_if(.., tables).next() {
            match self.state.dialog {
                // While the room votes, a table is one of votes.
                None | Some(dialog::Dialog::Votes(_)) if is_voting => {
                    let look = room::cards::FileAction::Look(table);
                    actions.push(Action::Room(dispatch::RoomAction::Vote(room::cards::VoteAction::File(look))));
                }
                None | Some(dialog::Dialog::Survey(_)) => actions.push(Action::Survey(action::Surveying::Look(table))),
                _ => {}
            }
        }
        if !dropped.is_empty() {
            actions.push(Action::OpenPaths(dropped));
        }
        if ctx.input(|i| i.events.contains(&egui::Event::WindowFocused(true))) {
            actions.push(Action::LookAtFiles);
        }
        let wants_to_close = ctx.input(|i| i.viewport().close_requested());
        let has_more_to_do = !self.state.unsaved().is_empty() || self.state.running.is_some();
        if wants_to_close && !self.state.may_close && has_more_to_do {
            ctx.send_viewport_cmd(ViewportCommand::CancelClose);
            actions.push(Action::Quit);
        }
        actions
    }

    /// Full screen, and a screen that stays awake, for as long as there is a room.
    fn follow_room(&mut self, ctx: &Context) {
        let room = self.state.room.as_ref();
        self.views.room.windows.follow(ctx, room);
        let reason = room.map(|_| i18n::text(self.state.language(), "room-awake"));
        self.state.jobs.keep_awake(reason);
        self.ring(ctx);
    }

    /// Plays the tone when the time of an activity is up, whatever the room looks at meanwhile.
    fn ring(&mut self, ctx: &Context) {
        let clock = self.state.room.as_ref().and_then(|room| room.course.clock.as_ref());
        let now = self.state.clock.now();
        if self.views.room.bell.rings(clock, now) && self.state.settings.sound {
            self.state.jobs.ring();
        }
        // Under a black screen no clock is drawn that would ask for the next frame.
        if cfg!(feature = "sound")
            && let Some(Left::Time(left)) = clock.filter(|c| c.is_running()).map(|c| c.left(now))
        {
            ctx.request_repaint_after(left);
        }
    }

    /// Tells the window its title, and to close when it may.
    fn tell_window(&mut self, ctx: &Context) {
        if let Some(words) = self.state.words_to_copy.take() {
            ctx.copy_text(words);
        }
        let title = self.window_title();
        if title != self.title {
            ctx.send_viewport_cmd(ViewportCommand::Title(title.clone()));
            self.title = title;
        }
        if self.state.may_close && !self.is_closing {
            self.is_closing = true;
            ctx.send_viewport_cmd(ViewportCommand::Close);
        }
    }

    /// The map's title, a mark if it has changes no file has, and the application's name.
    pub fn window_title(&self) -> String {
        let name = i18n::text(self.state.language(), "app-name");
        if self.state.session.is_none() {
            return name.to_owned();
        }
        let mark = if self.state.is_modified() { "• " } else { "" };
        format!("{mark}{} – {name}", self.state.map_title())
    }
}

impl eframe::App for App {
    fn ui(&mut self, ui: &mut Ui, frame: &mut eframe::Frame) {
        if self.state.room.is_some() {
            self.views.room.windows.monitors = room::window::Monitors::of(frame);
        }
        self.frame_ui(ui);
    }

    fn on_exit(&mut self, _gl: Option<&eframe::glow::Context>) {
        if self.state.unsaved().is_empty() {
            self.state.let_go();
        }
    }
}
