//! What a lane says while nothing lies in it: a dashed cell with one sentence and one thing to do.
//! Only on screen; on paper an empty lane is left out.

use egui::{CursorIcon, Id, Rect, Sense, Stroke, Ui, Vec2, WidgetInfo, accesskit::Role, pos2};

use super::{
    Now,
    add::{PLUS, dashed, plus_painted},
    menu, spot,
    zones::Zone,
};
use crate::{
    app::{
        action::{Action, Addition},
        state::Selection,
        style::{c32, regular},
    },
    base,
    edit::Edit,
    i18n::{text, text_with},
    layout::{LaneRow, measure},
    model::LaneKind,
};

/// Steps that the dashed cell may cover, where the map has so many.
const STEPS: usize = 4;
/// Lanes lower than this have no room for a sentence, in logical pixels.
pub(super) const LEAST_HEIGHT: f32 = 18.0;
/// Size of the words at 100 %, in logical pixels.
const WORDS: f32 = 12.0;
/// Smallest size of the words, in logical pixels.
const SMALLEST_WORDS: f32 = 10.0;
/// Room for the plus before the words, in logical pixels.
const BEFORE: f32 = 34.0;

/// Whether the sentence of an empty lane may lie over the cells of this column.
pub(super) fn covers(column: usize) -> bool {
    column < STEPS
}

/// Whether nothing lies in the lane and something may be added to it.
pub(super) fn is_empty(now: &Now<'_>, at: usize, row: &LaneRow) -> bool {
    now.spots.is_lane_free(at) && !row.folded && now.document.lane(&row.id).is_some_and(|lane| !lane.locked)
}

/// Draws the sentence of every empty lane but the one that `asks` already.
pub(super) fn empty_ui(ui: &Ui, now: &Now<'_>, asks: Option<&base::Id>, out: &mut Vec<Action>) {
    for (at, row) in now.sheet.lanes.iter().enumerate() {
        if Some(&row.id) != asks && is_empty(now, at, row) {
            lane_ui(ui, now, row, out);
        }
    }
}

/// The dashed cell of a lane on screen: over its first few steps, or over all where its words
/// need more; nothing where even the whole lane has no room.
pub(super) fn dashed_rect(now: &Now<'_>, lane: &base::Id, least_width: f32) -> Option<Rect> {
    let first = now.sheet.columns.first()?;
    let cell = spot::cell_spot(now.sheet, lane, &first.step)?;
    let mut wide = now.zones.view.rect(cell.rect);
    for (at, column) in now.sheet.columns.iter().enumerate() {
        let right = column.x + column.w - measure::GAP / 2.0;
        wide.max.x = now.zones.view.point(base::Point::new(right, 0.0)).x;
        if at + 1 == STEPS && wide.width() >= least_width {
            break;
        }
    }
    (wide.width() >= least_width).then_some(wide)
}

fn lane_ui(ui: &Ui, now: &Now<'_>, row: &LaneRow, out: &mut Vec<Action>) {
    let colours = now.state.sheet_colours();
    let sentence = text(now.language, sentence(now, row.kind));
    // With the sheet, down to what can still be read.
    let size = (WORDS * now.zones.view.zoom).clamp(SMALLEST_WORDS, WORDS);
    let words = ui.painter().layout_no_wrap(sentence.to_owned(), regular(size), c32(colours.muted));
    let Some(rect) = dashed_rect(now, &row.id, words.size().x + BEFORE + 8.0) else { return };
    let clip = now.zones.clip(Zone::Body);
    if rect.height() < LEAST_HEIGHT || !clip.intersects(rect) {
        return;
    }
    let accent = c32(colours.selection);
    let painter = ui.painter().with_clip_rect(clip.intersect(rect.expand(1.0)));
    if row.kind != LaneKind::Emotion {
        // The lines between phases would run through the words.
        painter.rect_filled(rect, 6.0, c32(colours.paper));
    }
    dashed(&painter, rect, Stroke::new(1.0, accent.gamma_multiply(0.45)));
    // The words of the lane of feelings stand between two lines of its axis.
    let up = if row.kind == LaneKind::Emotion { 0.1 * rect.height() } else { 0.0 };
    let middle = pos2(rect.left() + 18.0, rect.center().y - up);
    let at = pos2(rect.left() + BEFORE, middle.y - words.size().y / 2.0);
    painter.galley(at, words, c32(colours.muted));

    let hit = Rect::from_center_size(middle, Vec2::new(28.0, rect.height().min(28.0))).intersect(clip);
    let response = ui.interact(hit, Id::unique(("map-empty", row.id.as_str())), Sense::CLICK);
    let name = text_with(now.language, "empty-add", &[("sentence", sentence.into())]);
    response.widget_info(|| WidgetInfo::labeled(Role::Button, true, &name));
    plus_painted(&painter, now, (middle, PLUS.min(rect.height() - 2.0)), response.hovered());
    if response.hovered() {
        ui.set_cursor_icon(CursorIcon::PointingHand);
    }
    if response.clicked() {
        add(now, row, out);
    }
}

/// Adds what belongs in the lane, in its first cell.
fn add(now: &Now<'_>, row: &LaneRow, out: &mut Vec<Action>) {
    let Some(step) = now.sheet.columns.first().map(|c| c.step.clone()) else { return };
    match (row.kind, now.document.personas.first()) {
        (LaneKind::Emotion, None) => out.push(Action::Add(Addition::Persona)),
        (LaneKind::Emotion, Some(persona)) => {
            let what = Selection::Emotion { persona: persona.id.clone(), step: step.clone() };
            out.push(Action::Edit(Box::new(Edit::SetEmotion(Box::new(menu::neutral(now, &persona.id, &step))))));
            out.push(Action::Select(what));
        }
        _ => out.push(Action::Add(Addition::Card(Some((row.id.clone(), step))))),
    }
}

/// What the lane asks.
fn sentence(now: &Now<'_>, kind: LaneKind) -> &'static str {
    match kind {
        LaneKind::Actions => "empty-actions",
        LaneKind::Touchpoints => "empty-touchpoints",
        LaneKind::Emotion if now.document.personas.is_empty() => "empty-emotion-nobody",
        LaneKind::Emotion => "empty-emotion",
        LaneKind::Thoughts => "empty-thoughts",
        LaneKind::Pains => "empty-pains",
        LaneKind::Opportunities => "empty-opportunities",
        LaneKind::Metrics => "empty-metrics",
        LaneKind::Images => "empty-images",
        LaneKind::Notes => "empty-notes",
        LaneKind::PhysicalEvidence => "empty-physical-evidence",
        LaneKind::Frontstage => "empty-frontstage",
        LaneKind::Backstage => "empty-backstage",
        LaneKind::Support => "empty-support",
    }
}
