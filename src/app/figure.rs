//! Pictures of metrics in the window: the same drawings as on paper, in panels and perspectives.

use std::sync::Arc;

use egui::{Id, Rect, Ui};

use super::{desk::MapNumber, state::State};
use crate::{
    base::Language,
    render::screen::{View, paint_small},
    scene::figures::{Drawn, Look},
    text::FontBook,
    theme::SheetColours,
};

/// Logical pixels for a point: the smallest words of a drawing are as large as small words of the window.
pub(super) const ZOOM: f32 = 1.6;

/// What a drawing depends on: it is made anew where any of it changes.
#[derive(Clone, Copy, Debug, PartialEq)]
struct Key {
    map: MapNumber,
    revision: Option<u64>,
    width: f32,
    is_dark: bool,
    language: Language,
}

#[derive(Clone)]
struct Kept {
    key: Key,
    drawn: Arc<Drawn>,
}

/// Colours of drawings in the window.
pub(super) fn sheet_colours(state: &State) -> &'static SheetColours {
    if state.is_dark { SheetColours::dark() } else { SheetColours::paper() }
}

/// The drawing of this name, `width` logical pixels wide; kept until the map, the room or the look
/// of the window changes. `make` draws it as wide as it is told, in points.
pub(super) fn drawing(
    ui: &Ui,
    state: &State,
    id: Id,
    width: f32,
    make: impl FnOnce(&Look<'_>, f32) -> Drawn,
) -> Arc<Drawn> {
    let key = Key {
        map: state.map,
        revision: state.session.as_ref().map(|session| session.revision()),
        width,
        is_dark: state.is_dark,
        language: state.language(),
    };
    if let Some(kept) = ui.data(|d| d.get_temp::<Kept>(id)).filter(|kept| kept.key == key) {
        return kept.drawn;
    }
    let look = Look { typeset: FontBook::shared(), language: key.language, colours: sheet_colours(state) };
    let drawn = Arc::new(make(&look, width / ZOOM));
    ui.data_mut(|d| d.insert_temp(id, Kept { key, drawn: Arc::clone(&drawn) }));
    drawn
}

/// Paints a drawing with its left top corner in that of `place`.
pub(super) fn paint(ui: &Ui, drawn: &Drawn, place: Rect) {
    let view = View { origin: place.min, zoom: ZOOM, pixels_per_point: ui.ctx().pixels_per_point(), settled: true };
    paint_small(&ui.painter().with_clip_rect(place.expand(4.0).intersect(ui.clip_rect())), &drawn.items, &view);
}
