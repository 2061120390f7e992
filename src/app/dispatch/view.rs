//! Looking and selecting.

use egui::{Pos2, Rect, Vec2};

use crate::{
    app::{
        action::Zoom,
        camera::Camera,
        canvas::Zones,
        drawing::Drawing,
        perspective::Perspective,
        state::{Selection, State},
    },
    base::{self, Id},
    layout::PlacedCard,
    model::{Document, Phase},
};

/// Closes the dialog; what waited for its answer is off.
pub(super) fn close_dialog(state: &mut State) {
    super::survey::leave(state);
    state.dialog = None;
    state.after_save = None;
}

/// Selects something; words being edited elsewhere are kept first.
pub(super) fn select(state: &mut State, selection: Selection) {
    if state.editing.is_some() {
        super::in_place::keep(state);
    }
    state.selection = selection;
}

/// Selects all cards of what is selected; where that is a cell, a card or nothing, all on the sheet.
pub(super) fn select_all(state: &mut State) {
    let ids = all(state).unwrap_or_default();
    if !ids.is_empty() {
        select(state, Selection::Cards(ids));
    }
}

/// The cards that "all" means, in reading order.
fn all(state: &State) -> Option<Vec<Id>> {
    let (document, sheet) = (state.document()?, state.drawing.sheet.as_ref()?);
    let columns = |is_meant: &dyn Fn(&Phase) -> bool| -> Vec<bool> {
        let phase = |at: usize| document.phases.get(sheet.phases.get(at)?.index);
        sheet.columns.iter().map(|c| phase(c.phase).is_some_and(|p| is_meant(p))).collect()
    };
    let is_in = |columns: Vec<bool>| move |c: &PlacedCard| columns.get(c.columns.start).copied().unwrap_or_default();
    let is_meant: Box<dyn Fn(&PlacedCard) -> bool> = match &state.selection {
        Selection::Lane(id) => Box::new(|c| c.card.lane == *id),
        Selection::Step(id) => Box::new(|c| c.card.step == *id),
        Selection::Phase(id) => Box::new(is_in(columns(&|p| p.id == *id))),
        Selection::Stage(id) => Box::new(is_in(columns(&|p| p.stage.as_ref() == Some(id)))),
        Selection::Persona(id) => Box::new(|c| c.card.personas.contains(id)),
        Selection::Source(id) => Box::new(|c| c.card.rests_on(id)),
        _ => Box::new(|_| true),
    };
    let order = sheet.reading_order();
    let cards = order.iter().filter_map(|at| sheet.cards.get(*at)).filter(|c| is_meant(c));
    Some(cards.map(|c| c.card.id.clone()).collect())
}

/// Whether what is selected is still in the document. Cards are looked up on the sheet, which finds
/// them faster; those of hidden lanes are not there.
pub(super) fn is_there(selection: &Selection, drawing: &Drawing, document: &Document) -> bool {
    let is_drawn = |id: &Id| drawing.sheet.as_ref().is_some_and(|sheet| sheet.card(id).is_some());
    match selection {
        Selection::Cards(ids) if !ids.is_empty() => ids.iter().all(|id| is_drawn(id) || document.card(id).is_some()),
        other => other.exists_in(document),
    }
}

/// Selects something, and the canvas (for a source the register) brings it into view.
pub(super) fn go_to(state: &mut State, selection: Selection) {
    if matches!(selection, Selection::Source(_)) {
        look_from(state, Perspective::Evidence);
    }
    select(state, selection);
    state.search.goes += 1;
}

/// Zooms about what is selected, while that is in view; else about the middle of the canvas.
pub(super) fn zoom(state: &mut State, zoom: Zoom) {
    let camera = state.camera;
    state.camera = match zoom {
        Zoom::In => zoomed(state, camera.step(1)),
        Zoom::Out => zoomed(state, camera.step(-1)),
        Zoom::Fit => camera.fit(state.drawing.size()),
        Zoom::Actual => zoomed(state, 1.0),
        Zoom::To(zoom) => zoomed(state, zoom),
    };
}

fn zoomed(state: &State, zoom: f32) -> Camera {
    let camera = state.camera;
    let canvas = Rect::from_min_size(Pos2::ZERO, camera.viewport);
    let chosen = chosen_box(state).filter(|rect| camera.rect_to_screen(canvas, *rect).intersects(canvas));
    let (Some(rect), Some(sheet)) = (chosen, &state.drawing.sheet) else {
        return camera.zoomed(zoom, camera.viewport / 2.0);
    };
    let anchor = canvas.clamp(camera.to_screen(canvas, rect.centre())).to_vec2();
    let to = camera.zoomed(zoom, anchor);
    // Labels and headings freeze, and grow with the zoom: not over what is selected.
    let (left, top) = Zones::new(canvas, to, sheet, 1.0, true).taken();
    to.revealing(rect, left, top)
}

/// Where the selected card, cell or feeling lies on the sheet.
fn chosen_box(state: &State) -> Option<base::Rect> {
    let sheet = state.drawing.sheet.as_ref()?;
    match &state.selection {
        Selection::Cards(ids) => sheet.card(ids.last()?).map(|card| card.rect),
        Selection::Cell { lane, step } => sheet.cell(lane, step),
        Selection::Emotion { persona, step } => {
            let mut markers = sheet.curves.iter().flat_map(|c| &c.curve.markers);
            markers.find(|m| m.persona == *persona && m.step == *step).map(|m| m.bounds)
        }
        _ => None,
    }
}

/// The canvas has another size.
pub(super) fn viewport(state: &mut State, size: Vec2) {
    state.camera.viewport = size;
}

/// Looks at the map in another way; the preview makes room for it.
pub(super) fn look_from(state: &mut State, perspective: Perspective) {
    super::in_place::keep(state);
    state.print = None;
    state.perspective = perspective;
}
