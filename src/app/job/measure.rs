//! How long frames take, for `wayfare bench`: without a window, and from the start of a real one.

use std::{
    path::{Path, PathBuf},
    time::{Duration, Instant},
};

use egui::{Context, Event, Pos2, RawInput, Rect, Vec2, ViewportCommand, vec2};

use super::{Jobs, clock::Clock};
use crate::{
    app::{
        App, Options, RunError,
        action::{Action, Zoom},
        dispatch::RoomAction,
        room::{Show, tour::TourAction},
        style,
    },
    base::Language,
    i18n,
};

/// Zooms at which panning is measured: specks, titles, words, everything.
const ZOOMS: [f32; 4] = [0.05, 0.25, 0.6, 1.0];
/// Frames before anything counts: fonts and drawings are made, and the zoom has come to rest.
const WARM_UP: usize = if cfg!(debug_assertions) { 3 } else { 20 };
/// Frames that count at each zoom. Without optimisation the figures mean nothing anyway.
const FRAMES: usize = if cfg!(debug_assertions) { 3 } else { 60 };
/// Stops of a presentation that are travelled to.
const MOVES: usize = if cfg!(debug_assertions) { 1 } else { 6 };
/// Frames of a move at 60 a second, until all of it is crisp.
const MOVE_FRAMES: usize = if cfg!(debug_assertions) { 3 } else { 32 };
/// How far the map moves in a frame, in logical pixels.
const PAN: Vec2 = vec2(-37.0, -5.0);

/// An application with the map in `file`, accessibility on, and the seconds since it began; nothing if
/// the map cannot be opened.
fn opened(file: &Path) -> Option<(Context, App, f64)> {
    let ctx = Context::default();
    style::install(&ctx);
    ctx.enable_accesskit();
    let mut app = App::headless(options(vec![file.to_path_buf()]));
    let mut time = 0.0;
    for _ in 0..WARM_UP {
        frame(&ctx, &mut app, &mut time);
    }
    app.state().session.is_some().then_some((ctx, app, time))
}

/// Median and longest time of a frame while panning the map in `file`, at every zoom in turn:
/// user interface and tessellation, with accessibility on. Nothing if the map cannot be opened.
pub fn frames(file: &Path) -> Vec<(Duration, Duration)> {
    let Some((ctx, mut app, mut time)) = opened(file) else { return Vec::new() };
    ZOOMS.into_iter().map(|zoom| pan(&ctx, &mut app, &mut time, zoom)).collect()
}

/// Median and longest time of a frame while a presentation of the map in `file` travels from stop to
/// stop: from the whole sheet into its parts, and on. Nothing if the map cannot be opened.
pub fn moves(file: &Path) -> Vec<(Duration, Duration)> {
    let Some((ctx, mut app, mut time)) = opened(file) else { return Vec::new() };
    app.act(Action::Room(RoomAction::Enter(Show::Tour)));
    for _ in 0..WARM_UP {
        frame(&ctx, &mut app, &mut time);
    }
    let mut times = Vec::new();
    for _ in 0..MOVES {
        app.act(Action::Room(RoomAction::Tour(TourAction::Next)));
        times.extend((0..MOVE_FRAMES).map(|_| frame(&ctx, &mut app, &mut time)));
    }
    times.sort_unstable();
    let at = |place: usize| times.get(place).copied().unwrap_or_default();
    vec![(at(times.len() / 2), at(times.len() - 1))]
}

fn pan(ctx: &Context, app: &mut App, time: &mut f64, zoom: f32) -> (Duration, Duration) {
    app.act(Action::Zoom(Zoom::To(zoom)));
    for _ in 0..WARM_UP {
        frame(ctx, app, time);
    }
    let mut times: Vec<Duration> = (0..FRAMES)
        .map(|_| {
            let camera = app.state().camera;
            app.act(Action::Look(camera.panned(PAN)));
            frame(ctx, app, time)
        })
        .collect();
    times.sort_unstable();
    let at = |place: usize| times.get(place).copied().unwrap_or_default();
    (at(FRAMES / 2), at(FRAMES - 1))
}

fn frame(ctx: &Context, app: &mut App, time: &mut f64) -> Duration {
    *time += 1.0 / 60.0;
    let input = RawInput {
        screen_rect: Some(Rect::from_min_size(Pos2::ZERO, vec2(1440.0, 900.0))),
        time: Some(*time),
        events: vec![Event::PointerMoved(Pos2::new(700.0, 500.0))],
        focused: true,
        ..RawInput::default()
    };
    let start = Instant::now();
    let mut output = ctx.run_ui(input, |ui| app.frame_ui(ui));
    let meshes = ctx.tessellate(output.shapes, output.pixels_per_point);
    let taken = start.elapsed();
    drop(meshes);
    // Nobody draws: there is no texture to bring up to date.
    output.textures_delta.clear();
    taken
}

/// Opens a real window, with the map in `file` or with nothing at all in it, calls `drawn` as soon
/// as the first frame stands on screen, and closes it.
pub fn first_frame(file: Option<PathBuf>, drawn: fn()) -> Result<(), RunError> {
    let viewport = egui::ViewportBuilder::default().with_inner_size([1440.0, 900.0]);
    let native = eframe::NativeOptions { viewport, system_font_fallback: false, ..Default::default() };
    let run = eframe::run_native(
        "wayfare",
        native,
        Box::new(move |creation| {
            let app = file.map(|file| {
                style::install(&creation.egui_ctx);
                let jobs = Jobs::threaded(creation.egui_ctx.clone());
                Box::new(App::new(options(vec![file]), jobs))
            });
            Ok(Box::new(Probe { app, drawn, frames: 0 }))
        }),
    );
    run.map_err(|error| {
        let why = error.to_string();
        RunError::NoWindow { said: i18n::text_with(Language::English, "no-window", &[("why", why.into())]) }
    })
}

/// Nothing is kept: measuring leaves no settings and no recovery files behind.
fn options(files: Vec<PathBuf>) -> Options {
    Options {
        files,
        config_dir: None,
        state_dir: None,
        data_dir: None,
        program: None,
        clock: Clock::system(),
        language: Language::English,
    }
}

/// A window that closes itself once its map has been drawn.
struct Probe {
    app: Option<Box<App>>,
    drawn: fn(),
    frames: usize,
}

impl eframe::App for Probe {
    fn ui(&mut self, ui: &mut egui::Ui, _: &mut eframe::Frame) {
        let ctx = ui.ctx().clone();
        // A frame stands on screen when the next one begins; without a map there is nothing to wait for.
        let is_open = self.app.as_ref().is_none_or(|app| app.state().drawing.sheet.is_some());
        if self.frames > 0 && is_open {
            (self.drawn)();
            ctx.send_viewport_cmd(ViewportCommand::Close);
        }
        if let Some(app) = &mut self.app {
            app.frame_ui(ui);
            self.frames += usize::from(app.state().drawing.sheet.is_some());
        } else {
            self.frames += 1;
        }
        ctx.request_repaint();
    }
}
