//! The canvas: the sheet on screen, painted in bulk from the scene, with a real interaction for each
//! visible card. Takes the state and says what the user wants; nothing here changes a document.
//!
//! One frame: where the view is (`pace`, `zones`), keys (`keys`), the running drag (`tool`), paint
//! (`paint`), what can be pointed at (`touch`), what lies over the sheet (`overlay`, `picture`,
//! `lanes`, `add`, `empty`, `pins`), words being edited (`field`, `typing`, `onward`), the menu (`menu`). `chosen`
//! and `range` are about selections of many cards, `moves` about what the keyboard moves. `showing` is the
//! sheet without any of that, for a room to look at.

mod add;
mod chosen;
mod drop;
mod empty;
mod field;
mod ghost;
mod ground;
mod keys;
mod lanes;
mod marks;
mod menu;
mod menu_many;
mod moves;
mod names;
mod now;
mod onward;
mod overlay;
mod overview;
mod pace;
mod paint;
mod parts;
mod picture;
mod pins;
mod point;
mod range;
mod showing;
mod spot;
mod touch;
mod typing;
mod walk;
mod wheel;
mod zones;

use egui::{Pos2, Rect, Ui};

use super::{
    action::Action,
    camera::Camera,
    desk::MapNumber,
    state::{Selection, State},
    tool::Tool,
};
use crate::{
    base::Id,
    layout::Fitted,
    render::screen::{Drawn, ScreenCache},
};

pub use chosen::Chosen;
pub(in crate::app) use names::{card as card_name, emotion as emotion_name, value};
pub use now::Now;
pub use overview::overview_ui;
pub(in crate::app) use pace::Pace;
pub use showing::Showing;
pub use spot::Spot;
pub(in crate::app) use typing::Typing;
pub use zones::{Zone, Zones};

/// What the canvas keeps between frames: drawings, and where a drag or a glide stands.
#[derive(Debug, Default)]
pub struct CanvasView {
    screen: ScreenCache,
    parts: parts::Parts,
    marks: marks::Marks,
    pins: pins::Pins,
    spots: spot::Spots,
    chosen: Chosen,
    /// The card from which Shift selects.
    range_from: Option<Id>,
    pace: Pace,
    tool: Tool,
    hover: Option<Spot>,
    focus: touch::Focus,
    names: touch::Names,
    field: field::FieldView,
    menu: Option<Pos2>,
    invitations: picture::Invitations,
    overview: overview::OverviewView,
    /// What was selected in the last frame.
    selection: Selection,
    /// Where it lay, and the width of the sheet then.
    anchor: Option<(crate::base::Rect, Fitted)>,
    /// Which map this was, and how often somebody was to be brought somewhere.
    goes: (MapNumber, u64),
    /// Where quick capture's ghost lay when the view last moved to it.
    ghost: Option<(crate::base::Rect, Fitted)>,
    /// How much the last frame drew.
    drawn: Drawn,
}

impl CanvasView {
    /// The keys are the canvas's from the next frame on.
    pub fn take_keys(&mut self) {
        self.focus.wanted = true;
    }

    /// The widget that takes the keys; it shows by its own outline that it has the focus.
    pub fn tab_stop(&self) -> Option<egui::Id> {
        self.focus.id
    }

    /// How much the last frame drew.
    pub fn drawn(&self) -> Drawn {
        self.drawn
    }
}

/// Draws the open map into the whole of `ui` and says what the user wants.
pub fn canvas_ui(ui: &mut Ui, state: &State, view: &mut CanvasView) -> Vec<Action> {
    let mut out = Vec::new();
    let canvas = ui.max_rect();
    let camera = camera(ui, state, view, canvas, &mut out);
    let (Some(document), Some(sheet)) = (state.document(), state.drawing.sheet.as_ref()) else { return out };
    let settled = view.pace.settled(ui.ctx(), camera.zoom);
    view.parts.renew(&state.drawing.scene, sheet);
    view.spots.renew(sheet);
    view.chosen.renew(sheet, &state.selection);
    view.pins.renew(state, document, sheet, &view.spots);
    let zones = Zones::new(canvas, camera, sheet, ui.ctx().pixels_per_point(), settled);
    let (spots, chosen) = (std::mem::take(&mut view.spots), std::mem::take(&mut view.chosen));
    if let Some(id) = state.selection.only_card() {
        view.range_from = Some(id.clone());
    }
    let now = Now { state, document, sheet, spots: &spots, chosen: &chosen, zones, language: state.language() };

    ui.set_clip_rect(ui.clip_rect().intersect(canvas));
    keys::keys_ui(ui, &now, view, &mut out);
    wheel::wheel_ui(ui, &now, view, camera, &mut out);
    view.tool.update(ui, &now, camera, &mut out);
    view.drawn = paint::sheet_ui(ui, &now, &view.parts, &mut view.screen);
    marks_ui(ui, &now, view);
    if settled && view.screen.is_pending() {
        ui.ctx().request_repaint();
    }
    // Before the click that opens it: what it is about is selected only in the next frame.
    menu::menu_ui(ui, &now, view, &mut out);
    touch::touch_ui(ui, &now, view, &mut out);
    overlay::overlay_ui(ui, &now, view, &mut out);
    picture::invitations_ui(ui, &now, view, &mut out);
    lanes::lanes_ui(ui, &now, view, &mut out);
    ghost::ghost_ui(ui, &now);
    add::add_ui(ui, &now, view, &mut out);
    view.pins.show(ui, &now, view.tool.is_busy() || state.editing.is_some(), &mut out);
    picture::drop_ui(ui, &now, &mut out);
    field::field_ui(ui, &now, view, &mut out);
    hold(&now, view, camera, &mut out);
    reveal(ui, &now, view, camera);
    ghost::reveal(ui, &now, view, camera);
    if view.selection != state.selection {
        view.selection = state.selection.clone();
    }
    (view.spots, view.chosen) = (spots, chosen);
    out
}

/// Where the canvas looks in this frame.
fn camera(ui: &Ui, state: &State, view: &mut CanvasView, canvas: Rect, out: &mut Vec<Action>) -> Camera {
    let mut camera = state.camera;
    if canvas.size() != camera.viewport {
        camera.viewport = canvas.size();
        out.push(Action::Viewport(canvas.size()));
    }
    if camera.fitted && !state.is_dragging() {
        // Follows the window and the sheet until the user zooms.
        let fitted = camera.fit(state.drawing.size());
        if fitted != state.camera {
            out.push(Action::Look(fitted));
        }
        camera = fitted;
    }
    if let Some(glide) = view.pace.step(ui.ctx()) {
        camera = Camera { viewport: camera.viewport, ..glide };
        out.push(Action::Look(camera));
    }
    camera
}

/// Marks what was found, unless the map has changed since.
fn marks_ui(ui: &Ui, now: &Now<'_>, view: &mut CanvasView) {
    let bar = &now.state.search.bar;
    if now.state.session.as_ref().is_some_and(|s| bar.is_fresh(s.revision())) {
        view.marks.renew(&now.state.drawing.scene, now.sheet, now.spots, &bar.found);
        view.marks.show(ui, now, &view.parts);
    }
}

/// Keeps what is selected where it is on screen when the sheet was fitted anew.
fn hold(now: &Now<'_>, view: &mut CanvasView, camera: Camera, out: &mut Vec<Action>) {
    let here = now.spots.of(now.sheet, &now.state.selection).map(|spot| (spot.rect, now.sheet.fitted));
    if let (Some((was, before)), Some((is, fitted))) = (view.anchor, here)
        && view.selection == now.state.selection
        && before != fitted
        && !camera.fitted
    {
        let by = crate::base::Point::new(is.x - was.x, is.y - was.y);
        out.push(Action::Look(Camera { origin: camera.origin + by, ..camera }));
    }
    view.anchor = here;
}

/// Below this zoom one is brought nearer to where one was sent.
const READABLE: f32 = 0.6;

/// Moves what was newly selected into view, unless the pointer selected it where it is; and what
/// somebody was sent to, near enough to be read.
fn reveal(ui: &Ui, now: &Now<'_>, view: &mut CanvasView, camera: Camera) {
    let goes = (now.state.map, now.state.search.goes);
    let is_sent = goes != view.goes && goes.0 == view.goes.0;
    view.goes = goes;
    let is_new = view.selection != now.state.selection;
    let by_pointer = ui.input(|i| i.pointer.any_down() || i.pointer.any_released()) || view.tool.is_busy();
    // Words are edited where all of them can be seen, however that began.
    let is_edited = std::mem::take(&mut view.field.has_begun);
    if !is_sent && !is_edited && (!is_new || by_pointer || camera.fitted) {
        return;
    }
    let Some(spot) = now.spots.of(now.sheet, &now.state.selection) else { return };
    if is_sent && camera.zoom < READABLE {
        let near = camera.zoomed(1.0, camera.viewport / 2.0).centred(spot.rect.centre(), now.sheet.size);
        view.pace.glide(ui.ctx(), camera, near);
        return;
    }
    if camera.fitted {
        return;
    }
    let (left, top) = now.zones.taken();
    let rect = spot.rect;
    let mut to = camera.revealing(rect, left, top);
    // What is frozen is in view already in the direction in which it is frozen.
    if spot.zone == Zone::Top {
        to.origin.y = if now.zones.down > 0.0 { camera.origin.y } else { to.origin.y };
    }
    if spot.zone == Zone::Left && now.zones.across > 0.0 {
        to.origin.x = camera.origin.x;
    }
    if to.origin != camera.origin {
        view.pace.glide(ui.ctx(), camera, to);
    }
}
