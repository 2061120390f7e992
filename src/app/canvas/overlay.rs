//! What lies over the sheet: hover and selection outlines, handles, the link being drawn, the cell a
//! card would drop into, the value of a marker on the move.

use egui::{
    Align2, Color32, CornerRadius, CursorIcon, Painter, Pos2, Rect, Sense, Stroke, StrokeKind, Ui, Vec2, pos2, vec2,
};

use super::{CanvasView, Now, Spot, drop, names, touch::id_of};
use crate::{
    app::{
        action::Action,
        state::Selection,
        style::{bold, c32},
        tool::{Tool, link::LinkDrag, span::SpanDrag},
    },
    base::Id,
    layout::{PlacedCard, hit::Side},
    model::CardKind,
};

/// Radius of selection and hover outlines, in logical pixels.
const RADIUS: u8 = 6;
/// Handles of a link and of the sides are hit this far around, in logical pixels.
const HANDLE_HIT: f32 = 24.0;
/// Diameter of the dot that draws a link.
const DOT: f32 = 14.0;
/// Below this zoom a card has no room for handles.
const HANDLES_FROM: f32 = 0.35;

/// So many selected cards have outlines of their own.
const MOST_OUTLINES: usize = 300;

/// Draws everything that lies over the sheet.
pub(super) fn overlay_ui(ui: &Ui, now: &Now<'_>, view: &mut CanvasView, out: &mut Vec<Action>) {
    let accent = c32(now.state.sheet_colours().selection);
    hover_ui(ui, now, view, accent);
    selection_ui(ui, now, view, accent);
    if now.state.editing.is_none() && !view.tool.is_busy() {
        handles_ui(ui, now, view, accent, out);
    }
    match &view.tool {
        Tool::Card(drag) => drop::cards_ui(ui, now, drag, accent),
        Tool::Order(drag) => drop::order_ui(ui, now, drag, accent),
        Tool::Marquee(marquee) => drop::marquee_ui(ui, now, marquee, accent),
        Tool::Span(_) => ui.set_cursor_icon(CursorIcon::ResizeHorizontal),
        Tool::Pan(_) => ui.set_cursor_icon(CursorIcon::Grabbing),
        Tool::Marker(drag) => {
            ui.set_cursor_icon(CursorIcon::ResizeVertical);
            let (persona, step) = (drag.emotion.persona.clone(), drag.emotion.step.clone());
            if let Some(spot) = now.spots.of(now.sheet, &Selection::Emotion { persona, step }) {
                let value = names::value(now.document, drag.emotion.value, now.language);
                value_ui(ui, now.rect(&spot), &value, accent);
            }
        }
        Tool::Link(drag) => link_ui(ui, now, drag, accent),
        Tool::Idle | Tool::Spent => {}
    }
}

fn painter_of(ui: &Ui, now: &Now<'_>, spot: &Spot) -> Painter {
    ui.painter().with_clip_rect(now.clip(spot).expand(if spot.zone == super::Zone::Body { 0.0 } else { 1.0 }))
}

/// Selection is drawn this far outside, in logical pixels.
fn offset(now: &Now<'_>) -> f32 {
    if now.zones.view.zoom < 1.0 { 2.5 } else { 4.0 }
}

fn hover_ui(ui: &Ui, now: &Now<'_>, view: &CanvasView, accent: Color32) {
    let Some(spot) = view.hover.as_ref().filter(|_| now.state.editing.is_none()) else { return };
    if spot.what == now.state.selection || matches!(spot.what, Selection::Cell { .. }) {
        return;
    }
    let rect = now.rect(spot).expand(if spot.what == Selection::Journey { 0.5 } else { 1.5 });
    let stroke = Stroke::new(1.0, accent.gamma_multiply(0.7));
    painter_of(ui, now, spot).rect_stroke(rect, CornerRadius::same(RADIUS - 1), stroke, StrokeKind::Middle);
}

fn selection_ui(ui: &Ui, now: &Now<'_>, view: &CanvasView, accent: Color32) {
    let outline = |spot: &Spot| {
        let by = if matches!(spot.what, Selection::Cell { .. }) { 0.0 } else { offset(now) };
        // The map's title has words close above and below: its frame stays within its own lines.
        let down = if spot.what == Selection::Journey { 0.0 } else { by };
        let rect = now.rect(spot).expand2(vec2(by, down));
        painter_of(ui, now, spot).rect_stroke(rect, RADIUS, Stroke::new(2.0, accent), StrokeKind::Middle);
    };
    match &now.state.selection {
        Selection::Cards(ids) => {
            // Of thousands only those in view.
            let visible = now.zones.visible();
            let cards: Vec<&PlacedCard> =
                ids.iter().filter_map(|id| now.sheet.card(id)).filter(|c| c.rect.overlaps(visible)).collect();
            let outlined = if cards.len() > MOST_OUTLINES { cards.len() - 1 } else { 0 };
            wash_ui(ui, now, cards.iter().take(outlined), accent);
            cards.into_iter().skip(outlined).map(super::spot::card_spot).for_each(|spot| outline(&spot));
        }
        // The cells of a gap have a frame of their own.
        Selection::Cell { lane, step } if view.pins.asks(lane, step) => {}
        selection => {
            if let Some(spot) = now.spots.of(now.sheet, selection) {
                outline(&spot);
            }
        }
    }
}

/// Many selected cards, washed over as one mesh: outlines would cost more than the map itself.
fn wash_ui<'a>(ui: &Ui, now: &Now<'_>, cards: impl Iterator<Item = &'a &'a PlacedCard>, accent: Color32) {
    let mut mesh = egui::Mesh::default();
    for card in cards {
        mesh.add_colored_rect(now.zones.view.rect(card.rect), accent.gamma_multiply(0.45));
    }
    ui.painter().with_clip_rect(now.zones.clip(super::Zone::Body)).add(mesh);
}

/// Side handles of the selected card, and the dot of a pain point.
fn handles_ui(ui: &Ui, now: &Now<'_>, view: &mut CanvasView, accent: Color32, out: &mut Vec<Action>) {
    let Some(id) = now.state.selection.only_card() else { return };
    let Some(card) = now.sheet.card(id) else { return };
    let is_locked = now.document.lane(&card.card.lane).is_some_and(|l| l.locked);
    let zoom = now.zones.view.zoom;
    if is_locked || zoom < HANDLES_FROM {
        return;
    }
    let spot = super::spot::card_spot(card);
    let rect = now.rect(&spot).expand(offset(now));
    let painter = painter_of(ui, now, &spot);
    let size = if zoom < 1.0 { vec2(7.0, 14.0) } else { vec2(10.0, 22.0) };
    for (side, x) in [(Side::Left, rect.left()), (Side::Right, rect.right())] {
        let handle = Rect::from_center_size(pos2(x, rect.center().y), size);
        // Wide enough to grab, but never so wide that nothing of a small card is left.
        let hit = Vec2::new(HANDLE_HIT.min(rect.width() / 3.0), HANDLE_HIT.max(size.y));
        let salt = if side == Side::Left { "left" } else { "right" };
        let grab = Rect::from_center_size(handle.center(), hit).intersect(painter.clip_rect());
        let response = ui.interact(grab, id_of(&now.state.selection).with(salt), Sense::DRAG);
        if response.hovered() {
            ui.set_cursor_icon(CursorIcon::ResizeHorizontal);
        }
        let fill = if response.hovered() { accent } else { c32(now.state.sheet_colours().paper) };
        painter.rect(handle, size.x / 2.0, fill, Stroke::new(2.0, accent), StrokeKind::Inside);
        if response.drag_started()
            && let Some(drag) = SpanDrag::begin(now, id, side, out)
        {
            view.tool = Tool::Span(drag);
        }
    }
    if card.card.kind.card_kind() == CardKind::Pain {
        dot_ui(ui, now, view, &painter, pos2(rect.center().x, rect.bottom()), id);
    }
}

fn dot_ui(ui: &Ui, now: &Now<'_>, view: &mut CanvasView, painter: &Painter, at: Pos2, id: &Id) {
    let accent = c32(now.state.sheet_colours().selection);
    let diameter = if now.zones.view.zoom < 1.0 { DOT * 0.75 } else { DOT };
    let hit = Rect::from_center_size(at, Vec2::splat(HANDLE_HIT)).intersect(painter.clip_rect());
    let response = ui.interact(hit, id_of(&now.state.selection).with("link"), Sense::DRAG);
    let response = response.on_hover_text(crate::i18n::text(now.language, "canvas-draw-link"));
    let radius = if response.hovered() { diameter * 0.6 } else { diameter / 2.0 };
    painter.circle(at, radius, accent, Stroke::new(2.0, c32(now.state.sheet_colours().paper)));
    if response.hovered() {
        ui.set_cursor_icon(CursorIcon::Crosshair);
    }
    if response.drag_started() {
        view.tool = Tool::Link(LinkDrag::begin(id, at));
    }
}

fn link_ui(ui: &Ui, now: &Now<'_>, drag: &LinkDrag, accent: Color32) {
    ui.set_cursor_icon(CursorIcon::Crosshair);
    let Some(from) = now.sheet.card(&drag.pain) else { return };
    let from = now.zones.view.rect(from.rect);
    let painter = ui.painter().with_clip_rect(now.zones.canvas);
    let start = pos2(from.center().x, from.bottom());
    if let Some(target) = drag.target.as_ref().and_then(|id| now.sheet.card(id)) {
        let rect = now.zones.view.rect(target.rect).expand(offset(now));
        let wash = accent.gamma_multiply(0.1);
        painter.rect(rect, RADIUS, wash, Stroke::new(2.0, accent), StrokeKind::Middle);
    }
    painter.line_segment([start, drag.pos], Stroke::new(2.0, accent));
    painter.circle_filled(start, 4.0, accent);
    painter.circle_filled(drag.pos, 4.0, accent);
}

/// The value of a marker on the move, in a bubble beside it.
fn value_ui(ui: &Ui, marker: Rect, value: &str, accent: Color32) {
    let on_accent = c32(crate::theme::WindowColours::light().on_accent);
    let galley = ui.painter().layout_no_wrap(value.to_owned(), bold(13.0), on_accent);
    let size = galley.size() + vec2(16.0, 8.0);
    let bubble = Align2::LEFT_CENTER.anchor_size(marker.right_center() + vec2(8.0, 0.0), size);
    ui.painter().rect_filled(bubble, RADIUS, accent);
    ui.painter().galley(bubble.center() - galley.size() / 2.0, galley, on_accent);
}
