//! The table on which the pages lie: scrolled, zoomed, and one of them the current one.

use std::sync::Arc;

use egui::{
    CursorIcon, EventFilter, Id, Rect, ScrollArea, Sense, Stroke, StrokeKind, Ui, Vec2, WidgetInfo, accesskit::Role,
    pos2, vec2,
};

use super::{LeafView, Near, Print, PrintAction, Spread, ZOOM_RANGE, keys, papers, spread};
use crate::{
    app::{
        action::Action,
        canvas::Pace,
        panel::elided,
        proof::{Glimpse, Proof, Proofs, Viewer},
        state::State,
        style::{bold, c32, colours, regular},
    },
    i18n::text_with,
};

/// What the table keeps between frames.
#[derive(Debug, Default)]
pub(super) struct TableView {
    leaves: LeafView,
    pace: Pace,
    /// The zoom of the last frame, and how far it was scrolled then.
    last: Option<(f32, Vec2)>,
    /// Where it is to be scrolled to, as long as it is not there.
    to: Option<Vec2>,
    /// How often somebody had gone to a page by the last frame.
    goes: u64,
    /// It had the keys when it was shown first.
    is_begun: bool,
    /// Somebody was typing in the last frame: Escape leaves the field first.
    was_typing: bool,
}

impl TableView {
    /// Whether it was shown before.
    pub(super) fn is_begun(&self) -> bool {
        self.is_begun
    }
}

/// So many pixels are painted at once: between them newer wishes have their turn.
const AT_ONCE: f32 = 3_000_000.0;

pub(super) fn table_ui(
    ui: &mut Ui,
    state: &State,
    proof: &Arc<Proof>,
    view: &mut TableView,
    actions: &mut Vec<Action>,
) {
    let Some(print) = &state.print else { return };
    let place = ui.max_rect();
    if print.viewport != place.size() {
        actions.push(Action::Print(PrintAction::Viewport(place.size())));
    }
    let zoom = Print { viewport: place.size(), ..print.clone() }.zoom(&papers(state));
    let spread = Spread::new(&papers(state), zoom, place.size());
    let focus = focus_ui(ui, state, view, place);
    if !view.was_typing {
        keys::keys_ui(ui, state, print, &spread, focus.has_focus(), actions);
    }
    view.was_typing = ui.ctx().text_edit_focused();
    let mut area = ScrollArea::both().id_salt("print pages").auto_shrink(false);
    let pointer = ui.input(|i| i.pointer.latest_pos()).filter(|pos| place.contains(*pos));
    let turned = ui.input(|i| i.zoom_delta());
    if pointer.is_some() && turned != 1.0 {
        let zoom = (zoom * turned).clamp(ZOOM_RANGE.0, ZOOM_RANGE.1);
        actions.push(Action::Print(PrintAction::Near(Near::Zoom(zoom))));
    }
    let anchor = pointer.map_or_else(|| place.size() / 2.0, |pos| pos - place.min);
    let wanted = wanted_offset(print, &spread, zoom, (place.size(), anchor), view);
    let is_new = wanted.is_some();
    view.to = wanted.or(view.to);
    if let Some(offset) = view.to {
        area = area.scroll_offset(offset);
    }
    let is_settled = view.pace.settled(ui.ctx(), zoom);
    // Paper ends at an edge, not in a haze; and what is scrolled to with a new zoom is no overshoot to
    // spring back from.
    ui.spacing_mut().scroll.fade.strength = 0.0;
    ui.spacing_mut().scroll.kinetic.rubber_band = false;
    // Only somebody who scrolls comes to another page that way: not pages that find their place.
    let is_scrolled = ui.input(|i| i.smooth_scroll_delta() != Vec2::ZERO || i.pointer.is_decidedly_dragging());
    let shown = area.show_viewport(ui, |ui, window| {
        ui.set_min_size(spread.size);
        let corner = ui.min_rect().min;
        view.leaves.forget(&state.proofs);
        let mut wanted = Vec::new();
        for (at, rect) in spread.pages.iter().enumerate() {
            let with_caption = rect.with_max_y(rect.max.y + spread::CAPTION);
            if with_caption.intersects(window) {
                let rect = rect.translate(corner.to_vec2());
                let is_current = at == print.current && spread.pages.len() > 1;
                wanted.extend(view.leaves.page_ui(ui, (proof, &state.proofs), at, rect, is_settled));
                page_ui(ui, state, (proof, at), rect, is_current, actions);
            }
        }
        wanted
    });
    // It does not scroll beyond what there was to be seen in the frame before.
    if is_new && view.to != Some(shown.state.clamped_offset()) {
        ui.ctx().request_repaint();
    } else {
        view.to = None;
    }
    let offset = view.to.unwrap_or_else(|| shown.state.clamped_offset());
    if is_scrolled && view.to.is_none() && view.last.is_some_and(|last| last.0 == zoom && last.1 != offset) {
        let window = Rect::from_min_size(offset.to_pos2(), place.size());
        let seen = most_seen(&spread.pages, print.current, window).filter(|page| *page != print.current);
        actions.extend(seen.map(|page| Action::Print(PrintAction::Choose(page))));
    }
    view.last = Some((zoom, offset));
    view.goes = print.goes;
    paint((Viewer::Preview, &state.proofs), shown.inner, actions);
}

/// What is on show is painted, the missing pages first.
pub(in crate::app) fn paint((viewer, proofs): (Viewer, &Proofs), mut wanted: Vec<Glimpse>, actions: &mut Vec<Action>) {
    if proofs.is_painting() || wanted.is_empty() {
        return;
    }
    wanted.sort_by_key(|glimpse| proofs.whole(glimpse.page).is_some());
    let mut pixels = 0.0;
    wanted.retain(|glimpse| {
        let has_turn = pixels < AT_ONCE;
        pixels += glimpse.pixels;
        has_turn
    });
    actions.push(Action::Print(PrintAction::Paint(viewer, wanted)));
}

/// The one stop for the keyboard: the table as a whole.
fn focus_ui(ui: &Ui, state: &State, view: &mut TableView, place: Rect) -> egui::Response {
    let id = Id::unique("print table");
    let response = ui.interact(place, id, Sense::focusable_noninteractive());
    let words = crate::i18n::text(state.language(), "print-pages");
    response.widget_info(|| WidgetInfo::labeled(Role::ListBox, true, words));
    if !view.is_begun {
        view.is_begun = true;
        response.request_focus();
    }
    if response.has_focus() {
        let filter = EventFilter { horizontal_arrows: true, vertical_arrows: true, ..EventFilter::default() };
        ui.memory_mut(|m| m.set_focus_lock_filter(id, filter));
    }
    response
}

/// Where to scroll to: what lies under the anchor stays there when the zoom changes, and the page
/// that somebody went to comes into view.
fn wanted_offset(
    print: &Print,
    spread: &Spread,
    zoom: f32,
    (room, anchor): (Vec2, Vec2),
    view: &TableView,
) -> Option<Vec2> {
    let (before, offset) = view.last?;
    let page = spread.pages.get(print.current)?;
    if view.goes != print.goes {
        return Some(revealing(offset, room, *page));
    }
    if before == zoom {
        return None;
    }
    // Pages wrap into other rows when they grow: the current page is what one goes on looking at.
    let grown = (offset + anchor) * (zoom / before) - anchor;
    let is_seen = Rect::from_min_size(grown.to_pos2(), room).intersects(*page);
    Some(if is_seen { grown.max(Vec2::ZERO) } else { revealing(grown, room, *page) })
}

/// The page that one is at after scrolling: the same while most of it is in view, else the one that
/// most can be seen of.
fn most_seen(pages: &[Rect], current: usize, window: Rect) -> Option<usize> {
    let area = |page: &Rect| page.intersect(window).size().max(Vec2::ZERO);
    let seen = |page: &Rect| area(page).x * area(page).y;
    let now = pages.get(current).filter(|page| seen(page) * 2.0 >= page.area());
    if now.is_some() {
        return Some(current);
    }
    // Of several the first, and all that differs is what is cut off.
    let most = pages.iter().map(seen).fold(0.0, f32::max);
    pages.iter().position(|page| most > 0.0 && seen(page) >= most * 0.99)
}

/// Scrolled as little as shows the page, or its beginning where it is larger than the window.
fn revealing(offset: Vec2, room: Vec2, page: Rect) -> Vec2 {
    let along = |at: f32, from: f32, to: f32, room: f32| {
        if to - from > room || from < at {
            from
        } else if to > at + room {
            to - room
        } else {
            at
        }
    };
    let page = page.expand(12.0).with_max_y(page.max.y + spread::CAPTION + 6.0);
    let x = along(offset.x, page.min.x, page.max.x, room.x);
    let y = along(offset.y, page.min.y, page.max.y, room.y);
    vec2(x, y).max(Vec2::ZERO)
}

/// The page as a thing to click, its number and what is on it.
fn page_ui(
    ui: &Ui,
    state: &State,
    (proof, at): (&Proof, usize),
    rect: Rect,
    is_current: bool,
    actions: &mut Vec<Action>,
) {
    let inks = colours(ui);
    let response = ui.interact(rect, Id::unique(("print page", at)), Sense::CLICK);
    let about = about(proof, at);
    let args = [("number", (at + 1).into()), ("about", about.into())];
    let key = match (proof.wish.slides, about.is_empty()) {
        (true, _) => "print-slide-name",
        (false, true) => "print-page-name",
        (false, false) => "print-page-about",
    };
    let name = text_with(state.language(), key, &args);
    response.widget_info(|| WidgetInfo::selected(Role::ListBoxOption, true, is_current, &name));
    if response.clicked() {
        actions.push(Action::Print(PrintAction::Choose(at)));
    }
    if response.double_clicked() {
        let nearer =
            if matches!(state.print.as_ref().map(|p| p.near), Some(Near::All)) { Near::Page } else { Near::All };
        actions.push(Action::Print(PrintAction::Near(nearer)));
        actions.push(Action::Print(PrintAction::GoTo(at)));
    }
    if is_current {
        ui.painter().rect_stroke(rect.expand(1.0), 1.0, Stroke::new(2.0, c32(inks.accent)), StrokeKind::Outside);
    }
    response.on_hover_cursor(CursorIcon::PointingHand);
    caption_ui(ui, at, about, rect, is_current);
}

fn about(proof: &Proof, at: usize) -> &str {
    let slide = proof.talks.get(at).map(|talk| talk.name.as_str());
    slide.or_else(|| proof.pages.get(at).map(|page| page.about.as_str())).unwrap_or_default()
}

/// Number and words under the page, in one line as wide as it.
fn caption_ui(ui: &Ui, at: usize, about: &str, rect: Rect, is_current: bool) {
    let inks = colours(ui);
    let number = ui.painter().layout_no_wrap((at + 1).to_string(), bold(13.0), c32(inks.ink));
    let gap = if about.is_empty() { 0.0 } else { 8.0 };
    let room = rect.width() - number.size().x - gap;
    let words = elided(ui, about, regular(12.0), room.max(0.0));
    let width = number.size().x + gap + words.size().x;
    let middle = rect.max.y + 17.0;
    // In the middle of what is in view of a wide page.
    let seen = rect.x_range().intersection(ui.clip_rect().x_range());
    let x = (seen.center() - width / 2.0).clamp(rect.min.x, (rect.max.x - width).max(rect.min.x));
    let ink = if is_current { inks.accent } else { inks.ink };
    let number_at = pos2(x, middle - number.size().y / 2.0);
    let words_at = pos2(x + number.size().x + gap, middle - words.size().y / 2.0);
    ui.painter().galley_with_override_text_color(number_at, number, c32(ink));
    ui.painter().galley_with_override_text_color(words_at, words, c32(inks.muted));
}
