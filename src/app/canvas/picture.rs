//! Cards without a picture that ask for one, and pictures dropped from elsewhere.

use std::{collections::BTreeMap, path::PathBuf, sync::Arc};

use egui::{
    Align, Align2, Color32, CursorIcon, Id, Rect, Sense, Stroke, StrokeKind, Ui, Vec2, WidgetInfo, accesskit::Role,
    vec2,
};

use super::{CanvasView, Now, Spot, add, zones::Zone};
use crate::{
    app::{
        action::{Action, PictureTarget},
        dialog::Dialog,
        icon::{self, Icon},
        job::clipboard::is_picture,
        place,
        state::Selection,
        style::{bold, c32, colours, regular},
    },
    base,
    i18n::text,
    layout::{Piece, PlacedCard, Sheet},
    model::{Card, Kind},
};

/// Below this zoom there is no room for words.
const FROM_ZOOM: f32 = 0.5;
/// Size of the words, in sheet points: that of cards.
const WORDS: f32 = 8.0;

/// Image cards of one sheet whose picture is not to be seen.
#[derive(Debug, Default)]
pub(super) struct Invitations {
    sheet: Option<Arc<Sheet>>,
    /// Every image card that was looked at, and whether its picture can be seen: pictures are long
    /// to compare, so each card is looked at once.
    known: BTreeMap<usize, (Arc<Card>, bool)>,
    /// Places in the sheet's cards.
    unseen: Vec<usize>,
}

impl Invitations {
    fn renew(&mut self, now: &Now<'_>) {
        if self.sheet.as_ref().is_some_and(|s| Arc::ptr_eq(s, now.sheet)) {
            return;
        }
        let mut before = std::mem::take(&mut self.known);
        self.unseen.clear();
        for (at, placed) in now.sheet.cards.iter().enumerate() {
            let Kind::Image(picture) = &placed.card.kind else { continue };
            let key = Arc::as_ptr(&placed.card).addr();
            let known = before.remove(&key).filter(|(card, _)| Arc::ptr_eq(card, &placed.card));
            let seen = known.map(|(_, seen)| seen);
            let seen = seen.unwrap_or_else(|| now.state.drawing.picture(&picture.source).is_some());
            self.known.insert(key, (Arc::clone(&placed.card), seen));
            if !seen {
                self.unseen.push(at);
            }
        }
        self.sheet = Some(Arc::clone(now.sheet));
    }
}

/// Where a picture is missing: words that say so, and that ask for one when used.
pub(super) fn invitations_ui(ui: &Ui, now: &Now<'_>, view: &mut CanvasView, out: &mut Vec<Action>) {
    view.invitations.renew(now);
    if now.zones.view.zoom < FROM_ZOOM || view.tool.is_busy() {
        return;
    }
    let visible = now.zones.visible();
    for at in &view.invitations.unseen {
        let Some(placed) = now.sheet.cards.get(*at).filter(|c| c.rect.overlaps(visible)) else { continue };
        if now.sheet.lanes.get(placed.lane).is_none_or(|row| row.folded) {
            continue;
        }
        if let Some(frame) = frame(placed) {
            invitation_ui(ui, now, placed, frame, out);
        }
    }
}

/// The box of the picture, in sheet points.
fn frame(placed: &PlacedCard) -> Option<base::Rect> {
    let pieces = placed.block.pieces.iter();
    let mut frames = pieces.filter_map(|(_, piece)| match piece {
        Piece::Picture(rect, ..) => Some(*rect),
        _ => None,
    });
    frames.next().map(|r| base::Rect { x: placed.rect.x + r.x, y: placed.rect.y + r.y, ..r })
}

fn invitation_ui(ui: &Ui, now: &Now<'_>, placed: &PlacedCard, frame: base::Rect, out: &mut Vec<Action>) {
    let Kind::Image(picture) = &placed.card.kind else { return };
    let clip = now.zones.clip(Zone::Body);
    let rect = now.zones.view.rect(frame);
    let is_locked = now.document.lane(&placed.card.lane).is_some_and(|l| l.locked);
    let words = text(now.language, if picture.source.is_empty() { "picture-choose" } else { "picture-unseen" });
    let sheet = now.state.sheet_colours();
    let accent = c32(sheet.selection);
    let painter = ui.painter().with_clip_rect(clip.intersect(rect.expand(1.0)));
    let mut is_hovered = false;
    if !is_locked {
        let id = Id::unique(("map-picture", placed.card.id.as_str()));
        let response = ui.interact(rect.intersect(clip), id, Sense::CLICK);
        response.widget_info(|| WidgetInfo::labeled(Role::Button, true, words));
        is_hovered = response.hovered();
        if is_hovered {
            ui.set_cursor_icon(CursorIcon::PointingHand);
        }
        if response.clicked() {
            out.push(Action::ChoosePicture(PictureTarget::Card(placed.card.id.clone())));
        }
    }
    painter.rect_filled(rect, 3.0, c32(sheet.paper));
    add::dashed(&painter, rect.shrink(0.75), Stroke::new(1.5, if is_locked { c32(sheet.axis) } else { accent }));
    let ink = if is_hovered { accent } else { c32(sheet.muted) };
    let zoom = now.zones.view.zoom;
    let mut job =
        egui::text::LayoutJob::simple(words.to_owned(), regular(WORDS * zoom), ink, rect.width() - 8.0 * zoom);
    job.halign = Align::Center;
    let galley = painter.layout_job(job);
    let symbol = 12.0 * zoom;
    let height = symbol + 3.0 * zoom + galley.size().y;
    // What does not fit both keeps its words.
    let has_symbol = height <= rect.height();
    let top = rect.center().y - if has_symbol { height } else { galley.size().y } / 2.0;
    if has_symbol {
        let at = Rect::from_center_size(rect.center_top(), Vec2::splat(symbol));
        icon::paint(&painter, at.translate(vec2(0.0, top - rect.top() + symbol / 2.0)), Icon::PLUS, ink);
    }
    let below = if has_symbol { symbol + 3.0 * zoom } else { 0.0 };
    painter.galley(egui::pos2(rect.center().x, top + below), galley, ink);
}

/// Pictures dropped on the map go where the pointer is, or else where the selection is: not every
/// desktop says where something is dropped.
pub(super) fn drop_ui(ui: &Ui, now: &Now<'_>, out: &mut Vec<Action>) {
    let (dropped, is_coming) = ui.input(|i| {
        let paths = i.raw.dropped_files.iter().map(|f| f.path().to_path_buf());
        let paths: Vec<PathBuf> = paths.filter(|path| is_picture(path)).collect();
        let mut hovered = i.raw.hovered_files.iter().filter_map(|f| f.path.as_ref());
        (paths, hovered.any(|path| is_picture(path)))
    });
    if is_coming {
        let accent = c32(colours(ui).accent);
        let canvas = now.zones.canvas;
        ui.painter().rect_stroke(canvas, 0.0, Stroke::new(2.0, accent), StrokeKind::Inside);
        let at = canvas.center_top() + vec2(0.0, 14.0);
        let words = text(now.language, "picture-drop").to_owned();
        let galley = ui.painter().layout_no_wrap(words, bold(13.0), Color32::PLACEHOLDER);
        let pill = Align2::CENTER_TOP.anchor_size(at, galley.size() + vec2(24.0, 14.0));
        ui.painter().rect_filled(pill, 8.0, accent);
        ui.painter().galley_with_override_text_color(pill.min + vec2(12.0, 7.0), galley, c32(colours(ui).on_accent));
    }
    if dropped.is_empty() {
        return;
    }
    let target = match (&now.state.dialog, dropped.as_slice()) {
        (Some(Dialog::Picture { target, .. }), _) => Some(target.clone()),
        (None, [_]) => target(ui, now),
        // Several make a row.
        (None, _) => return out.push(Action::AddPictures(dropped)),
        (Some(_), _) => None,
    };
    let path = dropped.into_iter().next();
    out.extend(target.zip(path).map(|(target, path)| Action::TakePicture { target, path }));
}

fn target(ui: &Ui, now: &Now<'_>) -> Option<PictureTarget> {
    let pointer = ui.input(|i| i.pointer.hover_pos());
    let under = pointer.and_then(|pos| now.hit(pos)).map(|Spot { what, .. }| what);
    target_of(now, under.as_ref().unwrap_or(&now.state.selection))
}

/// An image card and a persona take it themselves; anything else gets a card at its step, in the
/// lane of pictures that is meant, or the first one, or a new one.
fn target_of(now: &Now<'_>, what: &Selection) -> Option<PictureTarget> {
    let document = now.document;
    let is_locked = |id: &base::Id| document.lane(id).is_some_and(|l| l.locked);
    let (lane, step) = match what {
        Selection::Persona(id) => return Some(PictureTarget::Persona(id.clone())),
        Selection::Cell { lane, step } => (Some(lane), Some(step.clone())),
        Selection::Cards(ids) => {
            let card = document.card(ids.last()?)?;
            if matches!(card.kind, Kind::Image(_)) && !is_locked(&card.lane) {
                return Some(PictureTarget::Card(card.id.clone()));
            }
            (Some(&card.lane), Some(card.step.clone()))
        }
        Selection::Lane(lane) => (Some(lane), None),
        Selection::Step(step) | Selection::Emotion { step, .. } => (None, Some(step.clone())),
        _ => (None, place::step(now.state, document)),
    };
    let lane = place::lane_of_pictures(document, lane).cloned();
    let step = step.or_else(|| document.steps().next().map(|(_, s)| s.id.clone()))?;
    Some(PictureTarget::New { lane, step })
}
