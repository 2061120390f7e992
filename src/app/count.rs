//! What a frame of the window hands to the graphics card and to the screen reader: the whole interface
//! without a window, panned over a map, for tests that count. `measure` tells how long it takes.

use egui::{
    Context, Event, Modifiers, MouseWheelSource, MouseWheelUnit, Pos2, RawInput, Rect, TouchPhase, Vec2,
    epaint::Primitive, pos2, vec2,
};

use super::{
    camera::Camera,
    dispatch::dispatch,
    job::{Jobs, clock::Clock},
    keep::Keep,
    shell::{Views, shell_ui},
    state::State,
    style,
};
use crate::{
    app::{
        action::Action,
        dispatch::RoomAction,
        review::ReviewAction,
        room::{Show, tour::TourAction},
    },
    model::Document,
    render::screen::Drawn,
    session::Session,
};

/// The screen, in logical pixels.
const SCREEN: Vec2 = vec2(1440.0, 900.0);
/// Frames before the first one that counts: fonts and meshes are made in them.
const WARM_UP: usize = 30;

/// Most of everything in a run of frames.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Counts {
    /// Nodes in the accessibility tree.
    pub nodes: usize,
    /// Shapes handed to the tessellator.
    pub shapes: usize,
    /// Vertices handed to the graphics card.
    pub vertices: usize,
    /// Of the map.
    pub drawn: Drawn,
}

/// Shows `document` at each zoom in turn for so many frames, panning.
pub fn counts(document: Document, zooms: &[f32], frames: usize) -> Vec<Counts> {
    let mut stage = Stage::new(document);
    zooms.iter().map(|zoom| stage.run(*zoom, frames)).collect()
}

/// The same with every card selected.
pub fn counts_of_all_selected(document: Document, zooms: &[f32], frames: usize) -> Vec<Counts> {
    let mut stage = Stage::new(document);
    dispatch(&mut stage.state, Action::SelectAll);
    zooms.iter().map(|zoom| stage.run(*zoom, frames)).collect()
}

/// The same with the review open.
pub fn counts_of_review(document: Document, zooms: &[f32], frames: usize) -> Vec<Counts> {
    let mut stage = Stage::new(document);
    dispatch(&mut stage.state, Action::Review(ReviewAction::Show));
    for done in stage.state.jobs.take() {
        super::dispatch::finish(&mut stage.state, done);
    }
    zooms.iter().map(|zoom| stage.run(*zoom, frames)).collect()
}

/// The same while a presentation travels over so many stops of `document`.
pub fn counts_of_moves(document: Document, stops: usize) -> Counts {
    let mut stage = Stage::new(document);
    dispatch(&mut stage.state, Action::Room(RoomAction::Enter(Show::Tour)));
    for _ in 0..WARM_UP {
        stage.frame(Vec::new());
    }
    let mut most = Counts::default();
    for _ in 0..stops {
        dispatch(&mut stage.state, Action::Room(RoomAction::Tour(TourAction::Next)));
        // Longer than a move, so that the crisp picture at its end counts as well.
        for _ in 0..WARM_UP {
            most = most.or(stage.frame(Vec::new()));
        }
    }
    most
}

impl Counts {
    /// The larger of both, one by one.
    fn or(self, other: Self) -> Self {
        Self {
            nodes: self.nodes.max(other.nodes),
            shapes: self.shapes.max(other.shapes),
            vertices: self.vertices.max(other.vertices),
            drawn: largest(self.drawn, other.drawn),
        }
    }
}

fn largest(a: Drawn, b: Drawn) -> Drawn {
    Drawn {
        groups: a.groups.max(b.groups),
        specks: a.specks.max(b.specks),
        fresh: a.fresh.max(b.fresh),
        vertices: a.vertices.max(b.vertices),
    }
}

/// One turn of the wheel over the middle of the screen.
fn moving() -> Vec<Event> {
    vec![
        Event::PointerMoved(pos2(SCREEN.x * 0.45, SCREEN.y * 0.5)),
        Event::MouseWheel {
            unit: MouseWheelUnit::Point,
            delta: vec2(-23.0, -17.0),
            phase: TouchPhase::Move,
            modifiers: Modifiers::NONE,
            source: MouseWheelSource::Wheel,
        },
    ]
}

/// A window that nobody sees.
struct Stage {
    ctx: Context,
    state: State,
    views: Views,
    /// Frames so far: they make the time.
    count: u32,
}

impl Stage {
    fn new(document: Document) -> Self {
        let ctx = Context::default();
        ctx.enable_accesskit();
        style::install(&ctx);
        let clock = Clock::of(|| std::time::SystemTime::UNIX_EPOCH);
        let mut state = State::new(clock, Jobs::at_once(), Keep::new(None, None));
        state.session = Some(Session::new(document));
        let mut stage = Self { ctx, state, views: Views::default(), count: 0 };
        // Any action lays the map out; large ones in a job.
        dispatch(&mut stage.state, Action::CloseDialog);
        for done in stage.state.jobs.take() {
            super::dispatch::finish(&mut stage.state, done);
        }
        stage
    }

    fn run(&mut self, zoom: f32, frames: usize) -> Counts {
        self.look(zoom);
        for _ in 0..WARM_UP {
            self.frame(Vec::new());
        }
        let seen = (0..frames).map(|_| self.frame(moving()));
        seen.fold(Counts::default(), Counts::or)
    }

    /// Looks at the upper left of the sheet at that zoom.
    fn look(&mut self, zoom: f32) {
        self.frame(Vec::new());
        let camera = Camera { zoom, fitted: false, ..self.state.camera };
        let origin = crate::base::Point::new(self.state.drawing.size().w * 0.3, 60.0);
        dispatch(&mut self.state, Action::Look(Camera { origin, ..camera }));
    }

    fn frame(&mut self, events: Vec<Event>) -> Counts {
        self.count += 1;
        let input = RawInput {
            screen_rect: Some(Rect::from_min_size(Pos2::ZERO, SCREEN)),
            time: Some(f64::from(self.count) / 60.0),
            predicted_dt: 1.0 / 60.0,
            events,
            ..RawInput::default()
        };
        let mut actions = Vec::new();
        let (state, views) = (&self.state, &mut self.views);
        let mut output = self.ctx.run_ui(input, |ui| actions.extend(shell_ui(ui, state, views)));
        for action in actions {
            dispatch(&mut self.state, action);
        }
        // Nobody uploads textures here.
        output.textures_delta.clear();
        let nodes = output.platform_output.accesskit_update.as_ref().map_or(0, |update| update.nodes.len());
        let shapes = output.shapes.len();
        let meshes = self.ctx.tessellate(output.shapes, output.pixels_per_point);
        let vertices = meshes
            .iter()
            .map(|clipped| match &clipped.primitive {
                Primitive::Mesh(mesh) => mesh.vertices.len(),
                Primitive::Callback(_) => 0,
            })
            .sum();
        let drawn = if self.state.room.is_some() { self.views.room.tour.drawn() } else { self.views.canvas.drawn() };
        Counts { nodes, shapes, vertices, drawn }
    }
}
