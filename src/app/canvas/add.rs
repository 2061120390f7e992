//! Signs that something can be added: a plus in the cell under the pointer or selected, between
//! phases and between steps, and the first words on an empty map.

use egui::{CursorIcon, Id, Pos2, Rect, Sense, Shape, Stroke, Ui, Vec2, WidgetInfo, accesskit::Role, pos2, vec2};

use super::{CanvasView, Now, empty, spot, zones::Zone};
use crate::{
    app::{
        action::{Action, Addition},
        control::{Control, Look},
        describe,
        icon::{self, Icon},
        state::Selection,
        style::{c32, regular},
    },
    base,
    edit::{self, Edit},
    i18n::text,
    layout::measure,
    model::LaneKind,
};

/// Diameter of a plus, in logical pixels.
pub(super) const PLUS: f32 = 18.0;
/// The same where the gap between two lanes leaves no more room.
const LEAST_PLUS: f32 = 8.0;
/// A plus shows when the pointer is so near.
const HIT: f32 = 28.0;
/// Room for the first question and its button, in logical pixels.
const PROMPT_WIDTH: f32 = 380.0;
/// Below this zoom there is no room for one.
const FROM_ZOOM: f32 = 0.4;

/// Draws what can be added where, and says what was.
pub(super) fn add_ui(ui: &mut Ui, now: &Now<'_>, view: &CanvasView, out: &mut Vec<Action>) {
    if view.tool.is_busy() || now.state.editing.is_some() {
        return;
    }
    let asks = if now.document.cards.is_empty() { prompt_ui(ui, now, out) } else { None };
    if now.zones.view.zoom < FROM_ZOOM {
        return;
    }
    empty::empty_ui(ui, now, asks.as_ref(), out);
    let mut cells: Vec<(base::Id, base::Id)> = Vec::new();
    cells.extend(cell_of(now, &now.state.selection));
    cells.extend(pointed(ui, now));
    cells.dedup();
    let pointer = ui.input(|i| i.pointer.hover_pos());
    for (at, (lane, step)) in cells.iter().enumerate() {
        let is_selected = at == 0 && cell_of(now, &now.state.selection).is_some();
        // Where the lane itself says what to add, another plus would stand on its words.
        if is_asked_for(now, lane, step) || view.pins.asks(lane, step) {
            continue;
        }
        let clip = now.zones.clip(Zone::Body);
        if let Some((middle, diameter)) = cell_plus(now, lane, step, pointer.filter(|_| !is_selected))
            && clip.contains_rect(Rect::from_center_size(middle, Vec2::splat(diameter)))
        {
            cell_ui(ui, now, (middle, diameter), lane, step, out);
        }
    }
    course_ui(ui, now, out);
}

/// The cell under the pointer, whatever lies in it.
fn pointed(ui: &Ui, now: &Now<'_>) -> Option<(base::Id, base::Id)> {
    if !ui.rect_contains_pointer(now.zones.canvas) {
        return None;
    }
    let pos = ui.input(|i| i.pointer.hover_pos())?;
    let (zone, point) = now.zones.at(pos);
    let found = spot::cell_at(now.sheet, point).filter(|_| zone == Zone::Body)?;
    match found.what {
        Selection::Cell { lane, step } => Some((lane, step)),
        _ => None,
    }
}

fn cell_of(now: &Now<'_>, selection: &Selection) -> Option<(base::Id, base::Id)> {
    match selection {
        Selection::Cell { lane, step } => Some((lane.clone(), step.clone())),
        Selection::Cards(ids) => {
            let card = now.sheet.card(ids.last()?)?;
            Some((card.card.lane.clone(), card.card.step.clone()))
        }
        _ => None,
    }
}

/// Whether the sentence of an empty lane lies over the cell.
fn is_asked_for(now: &Now<'_>, lane: &base::Id, step: &base::Id) -> bool {
    let lane = now.sheet.lanes.iter().enumerate().find(|(_, row)| row.id == *lane);
    lane.is_some_and(|(at, row)| empty::is_empty(now, at, row))
        && now.sheet.columns.iter().position(|c| c.step == *step).is_some_and(empty::covers)
}

/// Where the plus of a cell stands, and how large it is: in the middle of an empty one, else in the gap
/// under its last card. With
/// a `pointer`, that of a filled cell shows only near it, so that it hides no words.
fn cell_plus(now: &Now<'_>, lane: &base::Id, step: &base::Id, pointer: Option<Pos2>) -> Option<(Pos2, f32)> {
    let row = now.sheet.lane(lane).filter(|r| r.kind.card_kind().is_some() && !r.folded)?;
    if now.document.lane(lane).is_some_and(|l| l.locked) {
        return None;
    }
    let cell = spot::cell_spot(now.sheet, lane, step)?;
    let at = now.sheet.columns.iter().position(|c| c.step == *step)?;
    let lane_at = now.sheet.lanes.iter().position(|l| l.id == *lane)?;
    let rect = now.rect(&cell);
    let filled = now.sheet.cards.iter().filter(|c| c.lane == lane_at && c.columns.contains(&at));
    let Some(bottom) = filled.map(|c| c.rect.bottom()).reduce(f32::max) else {
        return Some((rect.center(), rect.height().clamp(LEAST_PLUS, PLUS)));
    };
    let from = now.zones.view.point(base::Point::new(0.0, bottom)).y;
    // Down to where the cards of the next lane begin: no words are covered.
    let to = now.zones.view.point(base::Point::new(0.0, row.rect.bottom() + measure::LANE_PAD)).y;
    let diameter = (to - from - 2.0).clamp(LEAST_PLUS, PLUS);
    // Beside the places where a pain point's links are drawn from: the middle of one or two steps.
    let middle = pos2(rect.left() + 0.8 * rect.width(), f32::midpoint(from, to));
    pointer.is_none_or(|pointer| pointer.distance(middle) < HIT).then_some((middle, diameter))
}

/// The plus of a cell.
fn cell_ui(ui: &Ui, now: &Now<'_>, plus: (Pos2, f32), lane: &base::Id, step: &base::Id, out: &mut Vec<Action>) {
    let place = [describe::lane_name(now.state, now.document, lane), describe::place(now.document, step)].join(", ");
    let name = format!("{}: {place}", text(now.language, "canvas-add-card"));
    if sized_ui(ui, Zone::Body, now, plus, ("card", lane.as_str(), step.as_str()), &name) {
        out.push(Action::Add(Addition::Card(Some((lane.clone(), step.clone())))));
    }
}

/// Draws a plus; says whether it was used.
pub(super) fn plus_ui(
    ui: &Ui,
    zone: Zone,
    now: &Now<'_>,
    middle: Pos2,
    salt: impl std::hash::Hash + std::fmt::Debug,
    name: &str,
) -> bool {
    sized_ui(ui, zone, now, (middle, PLUS), salt, name)
}

/// Draws a plus of another size; says whether it was used.
fn sized_ui(
    ui: &Ui,
    zone: Zone,
    now: &Now<'_>,
    (middle, diameter): (Pos2, f32),
    salt: impl std::hash::Hash + std::fmt::Debug,
    name: &str,
) -> bool {
    let clip = now.zones.clip(zone);
    let hit = Rect::from_center_size(middle, Vec2::splat(PLUS));
    if !clip.intersects(hit) {
        return false;
    }
    let response = ui.interact(hit.intersect(clip), Id::unique(("map-plus", salt)), Sense::CLICK);
    response.widget_info(|| WidgetInfo::labeled(Role::Button, true, name));
    plus_painted(&ui.painter().with_clip_rect(clip), now, (middle, diameter), response.hovered());
    if response.hovered() {
        ui.set_cursor_icon(CursorIcon::PointingHand);
    }
    response.clicked()
}

/// A plus in a circle of that diameter, filled while the pointer is over it.
pub(super) fn plus_painted(painter: &egui::Painter, now: &Now<'_>, (middle, diameter): (Pos2, f32), is_lit: bool) {
    let accent = c32(now.state.sheet_colours().selection);
    let paper = c32(now.state.sheet_colours().paper);
    let (fill, ink) = if is_lit { (accent, paper) } else { (paper, accent) };
    painter.circle(middle, diameter / 2.0, fill, Stroke::new(1.0, accent));
    icon::paint(painter, Rect::from_center_size(middle, Vec2::splat(diameter * 2.0 / 3.0)), Icon::PLUS, ink);
}

/// A plus at the edge between phases or steps that the pointer is near, and behind the selected one.
fn course_ui(ui: &Ui, now: &Now<'_>, out: &mut Vec<Action>) {
    let view = now.zones.view(Zone::Top);
    let language = now.document.journey.language;
    let pointer = ui.input(|i| i.pointer.hover_pos()).filter(|_| ui.rect_contains_pointer(now.zones.canvas));
    for (at, span) in now.sheet.phases.iter().enumerate() {
        let rect = view.rect(span.rect);
        let is_selected = now.state.selection == Selection::Phase(span.id.clone());
        let near = |x: f32| pointer.is_some_and(|p| rect.y_range().contains(p.y) && (p.x - x).abs() < HIT / 2.0);
        let before = at == 0 && near(rect.left());
        let x = if before { rect.left() } else { rect.right() };
        if before || is_selected || near(rect.right()) {
            let index = if before { span.index } else { span.index + 1 };
            if plus_ui(
                ui,
                Zone::Top,
                now,
                pos2(x, rect.center().y),
                ("phase", index),
                text(now.language, "canvas-add-phase"),
            ) {
                let edit = edit::new_phase(now.document, text(language, "new-phase"), index);
                out.push(Action::Compose(Box::new(edit)));
            }
        }
    }
    for spot in now.spots.furniture.iter().filter(|s| matches!(s.what, Selection::Step(_))) {
        let rect = now.rect(spot);
        let Selection::Step(id) = &spot.what else { continue };
        let is_selected = now.state.selection == spot.what;
        let x = rect.right() + measure::GAP / 2.0 * view.zoom;
        let is_near = pointer.is_some_and(|p| rect.y_range().contains(p.y) && (p.x - x).abs() < HIT / 2.0);
        if !(is_selected || is_near) {
            continue;
        }
        if plus_ui(
            ui,
            Zone::Top,
            now,
            pos2(x, rect.center().y),
            ("step", id.as_str()),
            text(now.language, "canvas-add-step"),
        ) && let Some(edit) = step_edit(now, id, 1)
        {
            out.push(Action::Compose(Box::new(edit)));
        }
    }
}

/// A new step beside one that is there: `by` 0 before it, 1 behind it.
pub(super) fn step_edit(now: &Now<'_>, step: &base::Id, by: usize) -> Option<Edit> {
    let (phase, _) = now.document.step(step)?;
    let at = phase.steps.iter().position(|s| s.id == *step)? + by;
    Some(edit::new_step(now.document, &phase.id, text(now.document.journey.language, "new-step"), at))
}

/// A dashed cell on a map without cards, with one sentence and one thing to do; gives its lane.
fn prompt_ui(ui: &mut Ui, now: &Now<'_>, out: &mut Vec<Action>) -> Option<base::Id> {
    let lanes = now.sheet.lanes.iter().filter(|l| l.kind.card_kind().is_some() && !l.folded);
    let lane = lanes.clone().find(|l| l.kind == LaneKind::Actions).or_else(|| lanes.clone().next())?;
    let step = now.sheet.columns.first()?.step.clone();
    let clip = now.zones.clip(Zone::Body);
    // In a lower lane the quiet sentence has to do.
    let rect = empty::dashed_rect(now, &lane.id, PROMPT_WIDTH).filter(|rect| rect.height() >= HIT + 4.0)?;
    let accent = c32(now.state.sheet_colours().selection);
    let painter = ui.painter().with_clip_rect(clip);
    painter.rect_filled(rect, 6.0, c32(now.state.sheet_colours().paper));
    dashed(&painter, rect, Stroke::new(1.5, accent));
    let mut inner = ui.new_child(
        egui::UiBuilder::new()
            .scope_id(Id::unique("map-prompt"))
            .max_rect(rect.shrink2(vec2(12.0, 4.0)))
            .layout(egui::Layout::left_to_right(egui::Align::Center)),
    );
    inner.set_clip_rect(clip.intersect(inner.clip_rect()));
    let ink = c32(now.state.sheet_colours().ink);
    inner.add(egui::Label::new(
        egui::RichText::new(text(now.language, "canvas-first-words")).font(regular(13.0)).color(ink),
    ));
    let button =
        Control::text(text(now.language, "canvas-first-card")).with_icon(Icon::PLUS).look(Look::Filled).height(28.0);
    if button.show(&mut inner).clicked() {
        out.push(Action::Add(Addition::Card(Some((lane.id.clone(), step)))));
    }
    Some(lane.id.clone())
}

/// A dashed outline with round corners.
pub(super) fn dashed(painter: &egui::Painter, rect: Rect, stroke: Stroke) {
    let radius = 6.0_f32.min(rect.height() / 2.0);
    let inner = rect.shrink(radius);
    let corners = [
        (inner.right_top(), -90.0_f32),
        (inner.right_bottom(), 0.0),
        (inner.left_bottom(), 90.0),
        (inner.left_top(), 180.0),
    ];
    let mut outline: Vec<Pos2> = Vec::with_capacity(21);
    for (corner, from) in corners {
        for step in 0..5_u8 {
            let angle = (from + f32::from(step) * 22.5).to_radians();
            outline.push(corner + radius * vec2(libm::cosf(angle), libm::sinf(angle)));
        }
    }
    outline.extend(outline.first().copied());
    painter.extend(Shape::dashed_line(&outline, stroke, 6.0, 4.0));
}
