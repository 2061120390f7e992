//! What the labels show that no paper does: locks, lanes drawn as a line, and where a lane can be added.

use egui::{Align2, CursorIcon, Id, Pos2, Rect, Sense, Ui, Vec2, WidgetInfo, accesskit::Role, pos2, vec2};

use super::{CanvasView, Now, add, zones::Zone};
use crate::{
    app::{
        action::Action,
        describe,
        dialog::Dialog,
        icon::{self, Icon},
        state::Selection,
        style::{c32, regular},
    },
    base,
    edit::Edit,
    i18n::{text, text_with},
    layout::{LaneRow, Placed, What, measure},
    model::Lane,
};

/// Below this zoom there is no room for signs.
const FROM_ZOOM: f32 = 0.4;
/// A plus shows when the pointer is so near to the edge between two lanes, in logical pixels.
const NEAR: f32 = 14.0;
/// Size of the lock, and of the words here, in sheet points.
const SMALL: f32 = 8.0;
/// Room for the quiet "+ Lane" under a label, in sheet points.
const LINE: f32 = 17.0;

/// Draws the signs and says what was used.
pub(super) fn lanes_ui(ui: &Ui, now: &Now<'_>, view: &CanvasView, out: &mut Vec<Action>) {
    if now.zones.view.zoom < FROM_ZOOM {
        return;
    }
    for placed in &now.sheet.furniture {
        let What::LaneLabel(at) = placed.what else { continue };
        let Some(row) = now.sheet.lanes.get(at) else { continue };
        let Some(lane) = now.document.lane(&row.id) else { continue };
        if lane.locked && !row.folded {
            lock_ui(ui, now, placed, row, view.parts.lane_shift(&row.id, &now.zones));
        }
        if row.folded {
            folded_ui(ui, now, at, row, lane, out);
        }
        if !view.tool.is_busy() && now.state.editing.is_none() {
            let is_last = at + 1 == now.sheet.lanes.len();
            if is_last && row.rect.bottom() - placed.rect.bottom() >= LINE {
                quiet_ui(ui, now, row, out);
            } else {
                between_ui(ui, now, row, is_last, out);
            }
        }
    }
}

/// A lock under the lane's icon; beside it where the lane is too low for that.
fn lock_ui(ui: &Ui, now: &Now<'_>, placed: &Placed, row: &LaneRow, shift: f32) {
    let (icon, size) = (placed.rect.moved(base::Point::new(0.0, shift)), SMALL + 1.0);
    let under = base::Point::new(icon.x + measure::LABEL_ICON / 2.0, icon.y + measure::LABEL_ICON + 2.0 + size / 2.0);
    let beside = base::Point::new(icon.x - 2.0 - size / 2.0, icon.y + measure::LABEL_ICON / 2.0);
    let middle = if under.y + size / 2.0 < row.rect.bottom() { under } else { beside };
    let view = now.zones.view(Zone::Left);
    let rect = Rect::from_center_size(view.point(middle), Vec2::splat(size * view.zoom));
    let painter = ui.painter().with_clip_rect(now.zones.clip(Zone::Left));
    icon::paint(&painter, rect, Icon("lock"), c32(now.state.sheet_colours().muted));
}

/// How many cards a collapsed lane holds; used, it opens.
fn folded_ui(ui: &Ui, now: &Now<'_>, at: usize, row: &LaneRow, lane: &Lane, out: &mut Vec<Action>) {
    let count = now.sheet.cards.iter().filter(|c| c.lane == at).count();
    let words = text_with(now.language, "canvas-folded", &[("count", count.into())]);
    let name = describe::lane_name(now.state, now.document, &lane.id);
    let name = text_with(now.language, "canvas-expand", &[("lane", name.into())]);
    let view = now.zones.view;
    let clip = now.zones.clip(Zone::Body);
    let left = view.point(base::Point::new(row.rect.x + measure::GAP / 2.0, row.rect.y + row.rect.h / 2.0));
    let left = pos2(left.x.max(clip.left() + 4.0), left.y);
    let (ink, accent) = (c32(now.state.sheet_colours().muted), c32(now.state.sheet_colours().selection));
    let galley = ui.painter().layout_no_wrap(words, regular(SMALL * view.zoom), ink);
    let arrow = SMALL * view.zoom;
    let lock = if lane.locked { arrow + 6.0 } else { 0.0 };
    let size = vec2(arrow + 6.0 + galley.size().x + lock + 8.0, (row.rect.h * view.zoom).max(20.0));
    let rect = Rect::from_min_size(pos2(left.x, left.y - size.y / 2.0), size);
    if !clip.intersects(rect) {
        return;
    }
    let response = ui.interact(rect.intersect(clip), Id::unique(("map-expand", lane.id.as_str())), Sense::CLICK);
    response.widget_info(|| WidgetInfo::labeled(Role::Button, true, &name));
    let ink = if response.hovered() { accent } else { ink };
    let painter = ui.painter().with_clip_rect(clip);
    // Over the bars that stand for the cards.
    let ground = Rect::from_center_size(rect.center(), vec2(size.x, galley.size().y)).translate(vec2(-4.0, 0.0));
    painter.rect_filled(ground, 3.0, c32(now.state.sheet_colours().paper));
    let at = Rect::from_center_size(pos2(left.x + arrow / 2.0, left.y), Vec2::splat(arrow));
    icon::paint(&painter, at, Icon::RIGHT, ink);
    if lane.locked {
        let middle = pos2(left.x + arrow + 12.0 + galley.size().x + arrow / 2.0, left.y);
        icon::paint(&painter, Rect::from_center_size(middle, Vec2::splat(arrow)), Icon("lock"), ink);
    }
    let at = pos2(left.x + arrow + 6.0, left.y - galley.size().y / 2.0);
    painter.galley_with_override_text_color(at, galley, ink);
    if response.hovered() {
        ui.set_cursor_icon(CursorIcon::PointingHand);
    }
    if response.clicked() {
        out.push(Action::Edit(Box::new(Edit::SetLane(Lane { collapsed: false, ..lane.clone() }))));
    }
}

/// "+ Lane" at the foot of the last label, in the type of labels.
fn quiet_ui(ui: &Ui, now: &Now<'_>, row: &LaneRow, out: &mut Vec<Action>) {
    let (view, clip) = (now.zones.view(Zone::Left), now.zones.clip(Zone::Left));
    let middle = row.rect.bottom() - LINE / 2.0;
    let left = view.point(base::Point::new(measure::MARGIN, middle));
    let size = vec2(measure::LABEL * view.zoom, (LINE * view.zoom).max(20.0));
    let hit = Rect::from_min_size(left - vec2(0.0, size.y / 2.0), size).intersect(clip);
    if !hit.is_positive() {
        return;
    }
    let response = ui.interact(hit, Id::unique("map-add-lane"), Sense::CLICK);
    response.widget_info(|| WidgetInfo::labeled(Role::Button, true, text(now.language, "command-add-lane")));
    let sheet = now.state.sheet_colours();
    let ink = c32(if response.hovered() { sheet.selection } else { sheet.muted });
    let painter = ui.painter().with_clip_rect(clip);
    let icon_middle = left + vec2(measure::LABEL_ICON / 2.0 * view.zoom, 0.0);
    icon::paint(&painter, Rect::from_center_size(icon_middle, Vec2::splat(SMALL * view.zoom)), Icon::PLUS, ink);
    let at = left + vec2(measure::LABEL_TEXT * view.zoom, 0.0);
    painter.text(at, Align2::LEFT_CENTER, text(now.language, "canvas-lane-short"), regular(SMALL * view.zoom), ink);
    if response.hovered() {
        ui.set_cursor_icon(CursorIcon::PointingHand);
    }
    if response.clicked() {
        out.push(new_lane(now, row));
    }
}

/// A plus in the margin, at the lower edge of a lane that is selected or has the pointer near.
fn between_ui(ui: &Ui, now: &Now<'_>, row: &LaneRow, is_always: bool, out: &mut Vec<Action>) {
    let (view, clip) = (now.zones.view(Zone::Left), now.zones.clip(Zone::Left));
    let edge = view.point(base::Point::new(measure::MARGIN, row.rect.bottom()));
    let middle = pos2((edge.x - NEAR).max(clip.left() + NEAR), edge.y);
    let right = edge.x + measure::LABEL * view.zoom;
    let is_near = |p: Pos2| (middle.x - NEAR..right).contains(&p.x) && (p.y - edge.y).abs() < NEAR;
    let pointer = ui.input(|i| i.pointer.hover_pos()).filter(|_| ui.rect_contains_pointer(now.zones.canvas));
    let is_selected = matches!(&now.state.selection, Selection::Lane(id) if *id == row.id);
    if !(is_always || is_selected || pointer.is_some_and(is_near)) {
        return;
    }
    let name = text(now.language, "command-add-lane");
    if add::plus_ui(ui, Zone::Left, now, middle, ("lane", row.id.as_str()), name) {
        out.push(new_lane(now, row));
    }
}

/// Asks for the kind of a lane below this one.
fn new_lane(now: &Now<'_>, above: &LaneRow) -> Action {
    let at = now.document.lanes.iter().position(|l| l.id == above.id).map(|at| at + 1);
    Action::Show(Box::new(Dialog::NewLane { at }))
}
