//! Looking and selecting.

use egui::Vec2;

use crate::{
    app::{
        action::Zoom,
        drawing::Drawing,
        state::{Selection, State},
    },
    base::Id,
    layout::PlacedCard,
    model::{Document, Phase},
};

/// Closes the dialog; what waited for its answer is off.
pub(super) fn close_dialog(state: &mut State) {
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

/// Selects something, and the canvas brings it into view.
pub(super) fn go_to(state: &mut State, selection: Selection) {
    select(state, selection);
    state.search.goes += 1;
}

/// Zooms about the middle of the canvas.
pub(super) fn zoom(state: &mut State, zoom: Zoom) {
    let camera = state.camera;
    state.camera = match zoom {
        Zoom::In => camera.stepped(1),
        Zoom::Out => camera.stepped(-1),
        Zoom::Fit => camera.fit(state.drawing.size()),
        Zoom::Actual => camera.zoomed(1.0, camera.viewport / 2.0),
        Zoom::To(zoom) => camera.zoomed(zoom, camera.viewport / 2.0),
    };
}

/// The canvas has another size.
pub(super) fn viewport(state: &mut State, size: Vec2) {
    state.camera.viewport = size;
}
