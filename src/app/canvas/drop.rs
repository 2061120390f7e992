//! What a drag shows over the sheet: where things would go, or that they cannot go there.

use egui::{Align2, Color32, CursorIcon, Painter, Pos2, Rect, Stroke, StrokeKind, Ui, Vec2, vec2};

use super::{Now, Spot, spot::cell_spot, zones::Zone};
use crate::{
    app::{
        describe,
        icon::{self, Icon},
        style::{bold, c32, colours},
        tool::{
            card::{CardDrag, Refusal},
            marquee::Marquee,
            order::{Axis, OrderDrag},
        },
    },
    base::Id,
    i18n::{text, text_with},
    layout::measure,
};

/// Radius of outlines, in logical pixels.
const RADIUS: u8 = 6;
/// From the pointer to the words beside it.
const BESIDE: Vec2 = vec2(18.0, 22.0);

/// The cell that cards would drop into, the line between the cards there, and how many they are.
pub(super) fn cards_ui(ui: &Ui, now: &Now<'_>, drag: &CardDrag, accent: Color32) {
    let is_refused = drag.refusal.is_some();
    ui.set_cursor_icon(match () {
        () if is_refused => CursorIcon::NotAllowed,
        () if drag.copies => CursorIcon::Copy,
        () => CursorIcon::Grabbing,
    });
    if let Some((lane, step)) = &drag.target
        && let Some(cell) = cell_spot(now.sheet, lane, step)
    {
        let (ink, width) = if is_refused { (c32(now.state.sheet_colours().pain), 2.0) } else { (accent, 1.5) };
        let painter = body(ui, now);
        painter.rect(now.rect(&cell), RADIUS, ink.gamma_multiply(0.08), Stroke::new(width, ink), StrokeKind::Inside);
        if let Some(y) = insertion(now, drag).filter(|_| !is_refused) {
            let rect = now.rect(&cell).shrink2(vec2(2.0, 0.0));
            let y = now.zones.view.point(crate::base::Point::new(0.0, y)).y;
            painter.hline(rect.x_range(), y, Stroke::new(2.5, accent));
            for x in [rect.left(), rect.right()] {
                painter.circle_filled(egui::pos2(x, y), 3.0, accent);
            }
        }
    }
    let count = drag.count();
    let args = [("count", count.into())];
    let words = match &drag.refusal {
        Some(Refusal::Locked(lane)) => {
            let name = describe::lane_name(now.state, now.document, lane);
            text_with(now.language, "drag-locked", &[("lane", name.into())])
        }
        Some(Refusal::NoCards) => text(now.language, "drag-no-cards").to_owned(),
        None if drag.copies => text_with(now.language, "drag-copies", &args),
        None if count > 1 => text_with(now.language, "drag-cards", &args),
        None => return,
    };
    let icon = is_refused.then_some(Icon("lock")).filter(|_| matches!(drag.refusal, Some(Refusal::Locked(_))));
    bubble_ui(ui, now, &words, icon, is_refused);
}

/// The height between two cards where the dragged one would stand, in sheet points; nothing in a
/// cell that it has to itself.
fn insertion(now: &Now<'_>, drag: &CardDrag) -> Option<f32> {
    if drag.copies {
        // The copies lie there already, over the card that they stand before.
        return Some(now.sheet.card(drag.before.as_ref()?)?.rect.y - measure::GAP / 2.0);
    }
    let own = now.sheet.card(&drag.id)?;
    let is_other = |id: &Id| *id != own.card.id && !drag.holds(id);
    let cell = now.sheet.cards.iter().filter(|c| c.lane == own.lane && c.columns.start == own.columns.start);
    let others: Vec<f32> = cell.filter(|c| is_other(&c.card.id)).map(|c| c.rect.y).collect();
    if others.is_empty() {
        return None;
    }
    let has_above = others.iter().any(|y| *y < own.rect.y);
    Some(if has_above { own.rect.y - measure::GAP / 2.0 } else { own.rect.bottom() + measure::GAP / 2.0 })
}

/// The rectangle that selects.
pub(super) fn marquee_ui(ui: &Ui, now: &Now<'_>, marquee: &Marquee, accent: Color32) {
    let rect = now.zones.view.rect(marquee.rect());
    let painter = ui.painter().with_clip_rect(now.zones.canvas);
    painter.rect(rect, 2.0, accent.gamma_multiply(0.08), Stroke::new(1.5, accent), StrokeKind::Middle);
}

/// Where a phase, step, lane or persona on the move has come to: its whole row or column, and a line
/// at its edge.
pub(super) fn order_ui(ui: &Ui, now: &Now<'_>, drag: &OrderDrag, accent: Color32) {
    ui.set_cursor_icon(if drag.is_refused { CursorIcon::NotAllowed } else { CursorIcon::Grabbing });
    if drag.is_refused {
        bubble_ui(ui, now, text(now.language, "drag-only-step"), None, true);
        return;
    }
    let Some(spot) = now.spots.of(now.sheet, &drag.what) else { return };
    let rect = reach(now, &spot, drag);
    let painter = ui.painter().with_clip_rect(now.zones.canvas);
    painter.rect_filled(rect, 0.0, accent.gamma_multiply(0.07));
    let stroke = Stroke::new(3.0, accent);
    match drag.axis {
        Axis::Across => painter.vline(rect.left(), rect.y_range(), stroke),
        Axis::Down => painter.hline(rect.x_range(), rect.top(), stroke),
    };
}

/// The part of the canvas that moves with it.
fn reach(now: &Now<'_>, spot: &Spot, drag: &OrderDrag) -> Rect {
    let own = now.rect(spot);
    let grid = now.zones.view.rect(now.sheet.grid);
    match (drag.axis, spot.zone) {
        (Axis::Down, _) => Rect::from_x_y_ranges(own.left()..=grid.right().max(own.right()), own.y_range()),
        // Phases and steps reach down through all lanes; personas and stages do not.
        (Axis::Across, Zone::Top) => {
            let half = measure::GAP / 2.0 * now.zones.view.zoom;
            Rect::from_x_y_ranges(own.left() - half..=own.right() + half, own.top()..=grid.bottom().max(own.bottom()))
        }
        (Axis::Across, _) => own.expand(4.0),
    }
}

/// A few words beside the pointer.
fn bubble_ui(ui: &Ui, now: &Now<'_>, words: &str, icon: Option<Icon>, is_refusal: bool) {
    let Some(pos) = ui.input(|i| i.pointer.latest_pos()) else { return };
    let fill = c32(if is_refusal { colours(ui).gap } else { colours(ui).accent });
    let ink = c32(colours(ui).on_accent);
    let galley = ui.painter().layout_no_wrap(words.to_owned(), bold(12.0), ink);
    let before = if icon.is_some() { 20.0 } else { 0.0 };
    let size = galley.size() + vec2(16.0 + before, 8.0);
    let rect = inside(Align2::LEFT_TOP.anchor_size(pos + BESIDE, size), now.zones.canvas);
    let painter = ui.ctx().layer_painter(egui::LayerId::new(egui::Order::Tooltip, egui::Id::unique("map-drag")));
    painter.rect_filled(rect, RADIUS, fill);
    if let Some(icon) = icon {
        let at = Rect::from_center_size(rect.left_center() + vec2(16.0, 0.0), Vec2::splat(14.0));
        icon::paint(&painter, at, icon, ink);
    }
    painter.galley(rect.left_top() + vec2(8.0 + before, 4.0), galley, ink);
}

/// Moved so far that all of it is on the canvas.
fn inside(rect: Rect, canvas: Rect) -> Rect {
    let room = canvas.shrink(4.0);
    let min = Pos2::new(
        rect.min.x.min(room.right() - rect.width()).max(room.left()),
        rect.min.y.min(room.bottom() - rect.height()).max(room.top()),
    );
    Rect::from_min_size(min, rect.size())
}

fn body(ui: &Ui, now: &Now<'_>) -> Painter {
    ui.painter().with_clip_rect(now.zones.clip(Zone::Body))
}
