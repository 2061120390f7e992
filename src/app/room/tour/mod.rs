//! The tour: the sheet travels past, part by part.
//!
//! `stops` is the way, `travel` the move from one stop to the next, `light` what stands out there,
//! `keys` what leads on, `told` what a screen reader says, `bar` the controls at the foot, `remote` those
//! beside the editor.

mod bar;
mod keys;
mod light;
mod remote;
mod stops;
mod told;
mod travel;

use std::sync::Arc;

use egui::{Color32, CursorIcon, Pos2, Rect, Stroke, Ui, Vec2, vec2};

pub use self::remote::remote_ui;
pub use self::stops::{Grain, Stop, Subject, nearest, of_phase, stops};
use self::travel::{Sight, Travel};
use super::Room;
use crate::{
    app::{
        action::Action,
        canvas::{Pace, Showing, Zones},
        dispatch::RoomAction,
        state::State,
        style::{c32, colours},
    },
    base::Id,
    i18n::text,
    layout::Sheet,
    model::{Document, Filter},
    render::screen::Drawn,
    scene::{self, Purpose, Scene, compose_seen},
};
pub(super) use bar::HEIGHT as FOOT;

/// How far the tour has come.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Tour {
    /// What one stop after the other is about.
    pub grain: Grain,
    /// Where one is; nothing at the beginning.
    pub at: Option<Stop>,
    /// The number of a phase as far as it is typed.
    pub typed: Option<usize>,
    /// Whether the pointer is a large dot.
    pub points: bool,
    /// Size of what the room sees of the sheet, in logical pixels.
    pub screen: Vec2,
}

impl Tour {
    /// All stops over the map as it is now.
    pub fn stops(&self, document: &Document, sheet: &Sheet) -> Vec<Stop> {
        let personas: Vec<Id> = document.personas.iter().map(|persona| persona.id.clone()).collect();
        stops(sheet, &personas, self.grain, self.screen)
    }

    /// The place among these stops where one is.
    pub fn place(&self, stops: &[Stop]) -> usize {
        self.at.as_ref().map_or(0, |at| nearest(stops, at))
    }
}

/// Something of the tour.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum TourAction {
    /// The next part.
    Next,
    /// The part before.
    Back,
    /// The whole sheet, with which it begins.
    First,
    /// The last part.
    Last,
    /// A digit of the number of a phase.
    Digit(usize),
    /// Go to the phase whose number is typed; where none is, to the next part.
    Enter,
    /// Take the last digit back; where there is none, go to the part before.
    Erase,
    /// Forget what was typed.
    Forget,
    /// Go through the map so.
    Grain(Grain),
    /// Show where one points, or no longer.
    Point(bool),
    /// The room sees so much, in logical pixels.
    Screen(Vec2),
}

/// What drawing the tour keeps between frames.
#[derive(Debug, Default)]
pub struct TourView {
    showing: Showing,
    travel: Travel,
    pace: Pace,
    bar: bar::BarView,
    way: Option<Way>,
    told: told::Told,
    faded: Faded,
}

impl TourView {
    /// How much of the map the last frame drew.
    pub fn drawn(&self) -> Drawn {
        self.showing.drawn()
    }
}

/// Stops, for as long as sheet, screen and grain stay.
#[derive(Debug)]
struct Way {
    sheet: Arc<Sheet>,
    grain: Grain,
    screen: Vec2,
    stops: Vec<Stop>,
}

/// The picture of the map in which all but one persona fades.
#[derive(Debug, Default)]
struct Faded {
    of: Option<(Arc<Scene>, Id)>,
    scene: Arc<Scene>,
    cache: scene::Cache,
}

impl Faded {
    /// The map as this persona lives it.
    fn scene(&mut self, state: &State, document: &Document, sheet: &Arc<Sheet>, persona: &Id) -> &Arc<Scene> {
        let plain = &state.drawing.scene;
        if self.of.as_ref().is_none_or(|(of, whose)| !Arc::ptr_eq(of, plain) || whose != persona) {
            let filter = Filter { personas: [persona.clone()].into(), ..state.search.filter.clone() };
            let seen = filter.seen(document);
            self.cache.pictures = state.drawing.pictures().clone();
            let colours = state.sheet_colours();
            self.scene = Arc::new(compose_seen(document, sheet, colours, Purpose::Screen, &seen, &mut self.cache));
            self.of = Some((Arc::clone(plain), persona.clone()));
        }
        &self.scene
    }
}

/// Draws the part of the sheet that the tour is at.
pub fn tour_ui(ui: &mut Ui, state: &State, room: &Room, view: &mut TourView, actions: &mut Vec<Action>) {
    let tour = &room.tour;
    keys::keys_ui(ui, state, tour, actions);
    let canvas = ui.max_rect();
    ui.set_clip_rect(ui.clip_rect().intersect(canvas));
    ui.painter().rect_filled(canvas, 0.0, c32(colours(ui).canvas));
    // What stands in the bar's place may be covered: no stop reaches there.
    let screen = canvas.size() - vec2(0.0, bar::HEIGHT);
    if screen != tour.screen {
        actions.push(Action::Room(RoomAction::Tour(TourAction::Screen(screen))));
    }
    let (Some(document), Some(sheet)) = (state.document(), state.drawing.sheet.as_ref()) else {
        ui.centered_and_justified(|ui| ui.label(text(state.language(), "drawing-pending")));
        return;
    };
    let seen = Tour { screen, ..tour.clone() };
    let way = view.way.take().filter(|w| Arc::ptr_eq(&w.sheet, sheet) && w.grain == tour.grain && w.screen == screen);
    let way = way.unwrap_or_else(|| Way {
        sheet: Arc::clone(sheet),
        grain: tour.grain,
        screen,
        stops: seen.stops(document, sheet),
    });
    let at = seen.place(&way.stops);
    if let Some(stop) = way.stops.get(at) {
        let to = Sight { camera: stops::camera(stop, sheet, screen), light: stop.rect };
        let sight = view.travel.step(ui.ctx(), to, at);
        let settled = view.pace.settled(ui.ctx(), sight.camera.zoom);
        let zones = Zones::new(canvas, sight.camera, sheet, ui.ctx().pixels_per_point(), settled);
        let scene = match &stop.subject {
            Subject::Persona(id) => view.faded.scene(state, document, sheet, id),
            _ => &state.drawing.scene,
        };
        view.showing.show(ui, (state, document), (sheet, scene), zones);
        if stop.subject != Subject::Whole || sight.light != to.light {
            light::light_ui(ui, state, sheet, &zones, sight.light, &mut view.showing);
        }
        let leg = told::Leg { stop, at, count: way.stops.len() };
        view.told.renew((state, document), sheet, &leg);
        view.told.show(ui, &zones);
        bar::bar_ui(ui, (state, document), room, &leg, &mut view.bar, actions);
        keys::number_ui(ui, state, document, tour);
        if tour.points {
            pointer_ui(ui, state, canvas);
        }
    }
    view.way = Some(way);
}

/// Radius of the dot that shows where one points, and of the ring around it.
const POINTER: (f32, f32) = (11.0, 26.0);

/// A dot in the place of the pointer, to be seen from the last row.
fn pointer_ui(ui: &Ui, state: &State, canvas: Rect) {
    let at: Pos2 = ui.input(|i| i.pointer.hover_pos()).unwrap_or_else(|| canvas.center());
    let accent = c32(state.sheet_colours().selection);
    let painter = ui.ctx().layer_painter(egui::LayerId::new(egui::Order::Tooltip, egui::Id::unique("room pointer")));
    painter.circle_filled(at, POINTER.1, accent.gamma_multiply(0.22));
    painter.circle(at, POINTER.0, accent, Stroke::new(2.5, Color32::WHITE));
    ui.set_cursor_icon(CursorIcon::None);
}
