//! The ghost of what quick capture would add: dashed, where Enter will put it. The view glides there
//! when it is out of sight, or under the line that is being typed.

use egui::{Painter, Pos2, Rect, Shape, Stroke, Ui, Vec2};

use super::{CanvasView, Now, Spot, spot};
use crate::{
    app::{camera::Camera, capture::REACH, state::Selection, style::c32},
    base,
};

/// The dashes and what is between them, in logical pixels.
const DASH: (f32, f32) = (5.0, 4.0);
/// Corner radius, in logical pixels.
const RADIUS: f32 = 6.0;
/// Points on each corner.
const CORNER: usize = 5;

/// Everything the line adds that can be seen.
fn spots(now: &Now<'_>) -> Vec<Spot> {
    let capture = &now.state.capture;
    let Some(plan) = capture.plan.as_ref().filter(|_| capture.has_ghost) else { return Vec::new() };
    let card = plan.card.as_ref().and_then(|id| now.sheet.card(id)).map(spot::card_spot);
    let feelings = plan.feeling.iter().filter_map(|persona| {
        let what = Selection::Emotion { persona: persona.clone(), step: plan.step.clone() };
        now.spots.of(now.sheet, &what)
    });
    card.into_iter().chain(feelings).collect()
}

/// Draws the dashes.
pub(super) fn ghost_ui(ui: &Ui, now: &Now<'_>) {
    let accent = c32(now.state.sheet_colours().selection);
    for spot in spots(now) {
        let rect = now.rect(&spot).expand(2.0);
        let painter = ui.painter().with_clip_rect(now.clip(&spot));
        painter.rect_filled(rect, RADIUS, accent.gamma_multiply(0.08));
        dashes(&painter, rect, Stroke::new(2.0, accent));
    }
}

fn dashes(painter: &Painter, rect: Rect, stroke: Stroke) {
    let radius = RADIUS.min(rect.width() / 2.0).min(rect.height() / 2.0);
    let inner = rect.shrink(radius);
    let corners = [inner.right_top(), inner.right_bottom(), inner.left_bottom(), inner.left_top()];
    let mut outline: Vec<Pos2> = Vec::with_capacity(4 * CORNER + 1);
    for (quarter, middle) in corners.into_iter().enumerate() {
        for at in 0..CORNER {
            let turn = quarter as f32 + at as f32 / (CORNER - 1) as f32 - 1.0;
            outline.push(middle + Vec2::angled(turn * std::f32::consts::FRAC_PI_2) * radius);
        }
    }
    outline.extend(outline.first().copied());
    painter.extend(Shape::dashed_line(&outline, stroke, DASH.0, DASH.1));
}

/// Moves the view so that the ghost can be seen, once for each place and no further than it must: a
/// room that looks on does not want to see the sheet jump. Closing the line brings it back.
pub(super) fn reveal(ui: &Ui, now: &Now<'_>, view: &mut CanvasView, camera: Camera) {
    let place = spots(now).into_iter().map(|spot| spot.rect).reduce(base::Rect::union);
    let seen = place.map(|place| (place, now.sheet.fitted));
    if std::mem::replace(&mut view.ghost, seen) == seen {
        return;
    }
    let Some(place) = place else { return };
    let is_whole = camera.fitted || now.state.capture.fitted_zoom == Some(camera.zoom);
    let (left, top) = if is_whole { (0.0, 0.0) } else { now.zones.taken() };
    // As if the canvas ended where the line begins.
    let room = Camera { viewport: camera.viewport - Vec2::new(0.0, REACH), ..camera };
    let to = Camera { viewport: camera.viewport, ..room.revealing(place, left, top) };
    if to.origin != camera.origin {
        view.pace.glide(ui.ctx(), camera, to);
    }
}
