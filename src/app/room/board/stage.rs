//! The steps of the phase at hand with their channels, and the curve under them.

use std::sync::Arc;

use egui::{Rect, Ui, pos2, vec2};

use crate::{
    app::{
        desk::MapNumber,
        room::{Room, look},
        state::State,
    },
    model::{ActivityKind, Card, Document, LaneKind},
    render::screen::{ScreenCache, View},
    scene::{
        Scene,
        room::{Wish, stretch},
    },
    text::FontBook,
};

/// Between the stage and what the room works on.
const UNDER: f32 = 18.0;

/// What drawing it keeps between frames.
#[derive(Debug, Default)]
pub(super) struct StageView {
    kept: Option<(Key, Arc<Scene>)>,
    cache: ScreenCache,
}

/// What the picture depends on.
#[derive(Clone, Debug, PartialEq)]
struct Key {
    map: MapNumber,
    revision: Option<u64>,
    is_dark: bool,
    wish: Wish,
}

/// Draws it at the top of `middle`; gives what is left below.
pub(super) fn stage_ui(ui: &mut Ui, state: &State, room: &Room, view: &mut StageView, middle: Rect) -> Rect {
    let Some(document) = state.document() else { return middle };
    let wish = Wish {
        phase: room.course.phase,
        steps: room.course.steps(document),
        width: middle.width(),
        height: middle.height() - UNDER - least(room, document, middle.height()),
        language: document.journey.language,
    };
    let revision = state.session.as_ref().map(crate::session::Session::revision);
    let key = Key { map: state.map, revision, is_dark: state.is_dark, wish };
    let scene = match &view.kept {
        Some((kept, scene)) if *kept == key => Arc::clone(scene),
        _ => {
            let drawn = stretch(document, FontBook::shared(), look::sheet_colours(state), &key.wish);
            let scene = Arc::new(drawn);
            view.kept = Some((key, Arc::clone(&scene)));
            scene
        }
    };
    // The faces beside the curve stand in the room around the middle.
    let clip =
        Rect::from_min_max(pos2(middle.left() - 27.0, middle.top() - 4.0), pos2(middle.right() + 4.0, middle.bottom()));
    let painter = ui.painter_at(clip);
    let pixels_per_point = ui.ctx().pixels_per_point();
    let place = View { origin: middle.min, zoom: 1.0, pixels_per_point, settled: true };
    view.cache.begin(ui.ctx());
    view.cache.paint(&painter, scene.groups.iter(), &place, |_| true);
    if view.cache.is_pending() {
        ui.ctx().request_repaint();
    }
    tell(ui, &scene, &place);
    middle.with_min_y((middle.top() + scene.size.h + UNDER).min(middle.bottom()))
}

/// Heights of cards that are read out and talked about: of a row of them, and of what stands over them.
const CARDS: (f32, f32) = (150.0, 60.0);
/// As many of them stand side by side.
const ABREAST: usize = 3;

/// Height that what the room works on needs at the least: the curve is there for it, and not the
/// other way round.
fn least(room: &Room, document: &Document, height: f32) -> f32 {
    let share = |part: f32| (height * part).max(380.0);
    match room.course.kind(document) {
        Some(ActivityKind::Discuss | ActivityKind::ReadOut) => {
            let rows = cards(room, document).div_ceil(ABREAST).max(1) as f32;
            (CARDS.0 * rows + CARDS.1).min(share(0.54))
        }
        _ => share(0.54),
    }
}

/// How many cards of the lane that is talked about stand in the phase at hand.
fn cards(room: &Room, document: &Document) -> usize {
    let pains = || document.lanes.iter().find(|lane| lane.kind == LaneKind::Pains).map(|lane| &lane.id);
    let Some(lane) = room.course.lane.as_ref().or_else(pains) else { return 0 };
    let Some(phase) = document.phases.get(room.course.phase) else { return 0 };
    let is_here = |card: &Card| card.lane == *lane && phase.steps.iter().any(|step| step.id == card.step);
    document.cards.iter().filter(|card| is_here(card)).count()
}

/// Says what is drawn, step by step.
fn tell(ui: &mut Ui, scene: &Scene, place: &View) {
    for (at, node) in scene.meaning.nodes.iter().enumerate().skip(1) {
        let own = scene.groups.iter().filter(|group| group.node.is_some_and(|id| id.0 as usize == at));
        let bounds = own.map(|group| group.bounds).reduce(crate::base::Rect::union);
        if let Some(bounds) = bounds {
            let rect =
                place.rect(bounds).intersect(Rect::from_min_size(place.origin, vec2(scene.size.w, scene.size.h)));
            look::label(ui, rect, &node.text);
        }
    }
}
