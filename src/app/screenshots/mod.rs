//! Pictures of the window for the user guide, made without a window: the same scenes give the same
//! pixels on every run, with or without a display or a graphics card.
//!
//! `wayfare screenshots` writes them. A scene drives the application through its actions and keys, as
//! a person would; then its frame is painted in software (`raster`) and made a small PNG (`reduce`).

mod raster;
mod reduce;
mod scenes;

use std::time::{Duration, SystemTime};

use egui::{Context, Event, Key, Modifiers, Pos2, RawInput, Rect, Vec2};

use self::raster::Raster;
use super::{App, Options, action::Action, dispatch, job::clock::Clock, state::ThemeChoice, style};
use crate::base::Language;

/// Frames after something was done, until nothing moves any more.
const FRAMES: usize = 6;
/// Pixels of a picture for a logical pixel of the window: about as large as the page shows it.
const SCALE: f32 = 0.8;
/// What the clock says in every picture: 12 March 2026, 9:41, as seconds since 1970.
const NOW: u64 = 1_773_308_460;

/// A picture: its name without folder and ending, and the file.
pub type Picture = (&'static str, Vec<u8>);

/// The pictures of the guide in that language: all of them, or the one of that name.
pub fn pictures(language: Language, only: Option<&str>) -> Vec<Picture> {
    let scenes = scenes::SCENES.iter().filter(|scene| only.is_none_or(|name| name == scene.name));
    scenes.filter_map(|scene| Some((scene.name, picture(scene, language)?))).collect()
}

/// The names of all pictures, in the order of the guide.
pub fn names() -> Vec<&'static str> {
    scenes::SCENES.iter().map(|scene| scene.name).collect()
}

fn picture(scene: &scenes::Scene, language: Language) -> Option<Vec<u8>> {
    let mut stage = Stage::new(language, scene.size);
    (scene.set)(&mut stage);
    let (size, pixels) = stage.shot(scene.part);
    reduce::png(size, &pixels)
}

/// The application on a stage of its own, with a clock that stands.
struct Stage {
    ctx: Context,
    app: App,
    size: Vec2,
    time: f64,
    events: Vec<Event>,
    raster: Raster,
}

impl Stage {
    fn new(language: Language, size: Vec2) -> Self {
        let ctx = Context::default();
        style::install(&ctx);
        let mut app = App::headless(Options {
            files: Vec::new(),
            config_dir: None,
            state_dir: None,
            data_dir: None,
            program: None,
            clock: Clock::of(|| SystemTime::UNIX_EPOCH + Duration::from_secs(NOW)),
            language,
        });
        app.state.settings.still = true;
        app.state.settings.theme = ThemeChoice::Light;
        // The gallery is on show: its templates are painted after all.
        app.state.templates.without_pictures = false;
        let mut stage = Self { ctx, app, size, time: 0.0, events: Vec::new(), raster: Raster::default() };
        stage.settle();
        stage
    }

    /// The language of window and maps.
    fn language(&self) -> Language {
        self.app.state.language()
    }

    /// Carries an action out, and lets the window follow.
    fn act(&mut self, action: Action) {
        dispatch::dispatch(&mut self.app.state, action);
        self.settle();
    }

    /// Presses a key.
    fn press(&mut self, modifiers: Modifiers, key: Key) {
        for pressed in [true, false] {
            self.events.push(Event::Key { key, physical_key: None, pressed, repeat: false, modifiers });
        }
        self.settle();
    }

    /// Types words into what has the focus.
    fn write(&mut self, words: &str) {
        self.events.push(Event::Text(words.to_owned()));
        self.settle();
    }

    fn settle(&mut self) {
        for _ in 0..FRAMES {
            self.frame();
        }
    }

    fn frame(&mut self) -> Vec<egui::ClippedPrimitive> {
        self.time += 0.5;
        let mut input = RawInput {
            screen_rect: Some(Rect::from_min_size(Pos2::ZERO, self.size)),
            time: Some(self.time),
            events: std::mem::take(&mut self.events),
            focused: true,
            ..RawInput::default()
        };
        if let Some(viewport) = input.viewports.get_mut(&egui::ViewportId::ROOT) {
            viewport.native_pixels_per_point = Some(SCALE);
        }
        let app = &mut self.app;
        let output = self.ctx.run_ui(input, |ui| app.frame_ui(ui));
        self.raster.take(output.textures_delta);
        self.ctx.tessellate(output.shapes, output.pixels_per_point)
    }

    /// A part of the window as pixels, or all of it.
    fn shot(&mut self, part: Option<Rect>) -> ([usize; 2], Vec<[u8; 3]>) {
        let meshes = self.frame();
        let whole = Rect::from_min_size(Pos2::ZERO, self.size);
        let part = part.map_or(whole, |part| part.intersect(whole));
        self.raster.paint(&meshes, SCALE, (self.size * SCALE, part * SCALE))
    }
}
