//! Covered cards: their backs, each under the step that it is for.

use egui::{
    CursorIcon, Id as WidgetId, Rect, Sense, Stroke, StrokeKind, Ui, Vec2, WidgetInfo, accesskit::Role, pos2, vec2,
};

use super::{GAP, WritingAction, act};
use crate::{
    app::{
        action::Action,
        icon::{self, Icon},
        room::{
            Room,
            look::{BODY, Button, HEIGHT, LEAD, Words, deep_accent, quiet},
        },
        state::State,
        style::{c32, colours},
    },
    base::Id,
    i18n::{text, text_with},
    model::{Document, Step},
};

/// Sizes of a back, the first that leaves room for all.
const SIZES: [Vec2; 4] = [vec2(124.0, 84.0), vec2(84.0, 58.0), vec2(62.0, 46.0), LEAST];
const LEAST: Vec2 = vec2(46.0, 40.0);
/// Between backs.
const BETWEEN: f32 = 8.0;

/// Draws the steps to choose from, and the backs under them.
pub(super) fn backs_ui(
    ui: &mut Ui,
    state: &State,
    room: &Room,
    document: &Document,
    (chosen, place): (&Id, Rect),
    out: &mut Vec<Action>,
) {
    let columns = columns(room, document, place);
    for (step, column) in &columns {
        step_ui(ui, state, step, column.with_max_y(column.top() + HEIGHT), step.id == *chosen, out);
    }
    let body = place.with_min_y(place.top() + HEIGHT + GAP);
    if room.writing.covered.is_empty() {
        let words =
            Words::new(text(state.language(), "writing-empty"), LEAD, place.width().min(720.0), state.language());
        words.show(ui, body.min, quiet(colours(ui)));
        return;
    }
    let mut elsewhere = 0_usize;
    let mut under: Vec<Vec<usize>> = vec![Vec::new(); columns.len()];
    for (at, card) in room.writing.covered.iter().enumerate() {
        let column = columns.iter().position(|(step, _)| step.id == card.step);
        match column.and_then(|column| under.get_mut(column)) {
            Some(backs) => backs.push(at),
            None => elsewhere += 1,
        }
    }
    let most = under.iter().map(Vec::len).max().unwrap_or_default();
    let foot = if elsewhere > 0 { BODY.line_height + GAP } else { 0.0 };
    let (width, height) = (columns.first().map_or(0.0, |(_, c)| c.width()), body.height() - foot);
    let size = SIZES.into_iter().find(|size| fits(*size, width, height) >= most).unwrap_or(LEAST);
    for ((_, column), backs) in columns.iter().zip(&under) {
        let column = Rect::from_min_max(pos2(column.left(), body.top()), pos2(column.right(), body.bottom() - foot));
        column_ui(ui, state, column, size, backs, out);
    }
    if elsewhere > 0 {
        let said = text_with(state.language(), "writing-elsewhere", &[("count", elsewhere.into())]);
        let words = Words::new(&said, BODY, body.width(), state.language());
        words.show(ui, pos2(body.left(), body.bottom() - BODY.line_height), quiet(colours(ui)));
    }
}

/// The steps on show with their columns, as wide as those of the curve over them.
pub(super) fn columns<'a>(room: &Room, document: &'a Document, place: Rect) -> Vec<(&'a Step, Rect)> {
    let phase = document.phases.get(room.course.phase).or_else(|| document.phases.first());
    let steps = phase.and_then(|phase| phase.steps.get(room.course.steps(document))).unwrap_or_default();
    let gap = crate::scene::room::GUTTER;
    let width = (place.width() - gap * (steps.len().max(1) - 1) as f32) / steps.len().max(1) as f32;
    let left = |at: usize| place.left() + at as f32 * (width + gap);
    let columns = steps.iter().enumerate();
    columns.map(|(at, step)| (&**step, Rect::from_x_y_ranges(left(at)..=left(at) + width, place.y_range()))).collect()
}

/// How many backs of that size have room.
fn fits(size: Vec2, width: f32, height: f32) -> usize {
    let along = |room: f32, each: f32| ((room + BETWEEN) / (each + BETWEEN)).floor().max(0.0) as usize;
    along(width, size.x) * along(height, size.y)
}

/// A step: the next cards are for it once it is chosen.
fn step_ui(ui: &mut Ui, state: &State, step: &Step, place: Rect, is_chosen: bool, out: &mut Vec<Action>) {
    let language = state.language();
    let said = text_with(language, "writing-step", &[("name", step.name.as_str().into())]);
    let button = Button::new(&step.name).named(&said).selected(is_chosen);
    if button.show_in(ui, place).clicked() {
        super::back_to_line(ui);
        out.push(act(WritingAction::Step(step.id.clone())));
    }
}

fn column_ui(ui: &mut Ui, state: &State, place: Rect, size: Vec2, backs: &[usize], out: &mut Vec<Action>) {
    let across = ((place.width() + BETWEEN) / (size.x + BETWEEN)).floor().max(1.0) as usize;
    let room = fits(size, place.width(), place.height()).max(1);
    let shown = if backs.len() > room { room - 1 } else { backs.len() };
    let spot = |at: usize| {
        let (column, row) = (at % across, at / across);
        let by = vec2(column as f32 * (size.x + BETWEEN), row as f32 * (size.y + BETWEEN));
        Rect::from_min_size(place.min + by, size)
    };
    for (at, card) in backs.iter().take(shown).enumerate() {
        if back_ui(ui, state, *card, spot(at)) {
            super::back_to_line(ui);
            out.push(act(WritingAction::TakeBack(*card)));
        }
    }
    if backs.len() > shown {
        let said = text_with(state.language(), "writing-more", &[("count", (backs.len() - shown).into())]);
        let words = Words::new(&said, BODY, f32::INFINITY, state.language());
        let spot = spot(shown);
        words.show(ui, pos2(spot.left(), spot.center().y - words.height() / 2.0), colours(ui).ink);
    }
}

/// The back of a card; says whether it is to be taken back into the line.
fn back_ui(ui: &Ui, state: &State, card: usize, rect: Rect) -> bool {
    let inks = colours(ui);
    let id = WidgetId::unique(("covered card", card));
    let response = ui.interact(rect, id, Sense::click());
    let name = text_with(state.language(), "writing-back", &[("number", (card + 1).into())]);
    response.widget_info(|| WidgetInfo::labeled(Role::Button, true, &name));
    let ink = c32(deep_accent(inks));
    ui.painter().rect(rect, 5, c32(inks.accent_wash), Stroke::new(1.5, ink), StrokeKind::Inside);
    ui.painter().rect_stroke(rect.shrink(5.0), 2, Stroke::new(1.0, ink.gamma_multiply(0.45)), StrokeKind::Inside);
    let side = rect.height() * 0.42;
    icon::paint(ui.painter(), Rect::from_center_size(rect.center(), Vec2::splat(side)), Icon::LOGO, ink);
    response.on_hover_cursor(CursorIcon::PointingHand).on_hover_text(name).clicked()
}
