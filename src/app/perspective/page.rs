//! What pages of numbers are made of: headings, boxes, bars; and the counts they show, kept from
//! frame to frame.

use std::sync::Arc;

use egui::{
    Color32, Frame, Id, Label, Margin, Painter, Pos2, Rect, RichText, ScrollArea, Stroke, StrokeKind, Ui,
    accesskit::Role, vec2,
};

use crate::{
    app::{
        desk::MapNumber,
        state::State,
        style::{bold, c32, colours, hairline},
    },
    model::{EvidenceLevel, Levels},
    session::Session,
    stats::{self, Statistics},
    theme::WindowColours,
};

/// Between the edge of the page and what stands on it.
const MARGIN: i8 = 24;
/// Wider than this, lines are hard to follow.
const WIDEST: f32 = 1160.0;

/// A page that scrolls.
pub(super) fn page_ui(ui: &mut Ui, name: &'static str, add: impl FnOnce(&mut Ui)) {
    let ground = ui.max_rect();
    ui.painter().rect_filled(ground, 0.0, c32(colours(ui).panel));
    ScrollArea::vertical().id_salt(name).auto_shrink(false).show(ui, |ui| {
        Frame::new().inner_margin(Margin::same(MARGIN)).show(ui, |ui| {
            ui.set_width(ui.available_width().min(WIDEST));
            ui.spacing_mut().item_spacing = vec2(8.0, 6.0);
            add(ui);
        });
    });
}

/// A heading of the page (1) or of a part of it (2); gives where it is.
pub(super) fn heading_ui(ui: &mut Ui, words: &str, level: usize) -> Rect {
    let size = if level == 1 { 20.0 } else { 14.0 };
    let heading = ui.add(Label::new(RichText::new(words).font(bold(size))).truncate());
    ui.ctx().accesskit_node_builder(heading.id, |node| {
        node.set_role(Role::Heading);
        node.set_level(level);
    });
    heading.rect
}

/// Muted words under a heading.
pub(super) fn note_ui(ui: &mut Ui, words: &str) {
    ui.add(Label::new(RichText::new(words).color(c32(colours(ui).muted))).wrap());
}

/// A box on the page; `padding` keeps its contents from the edge.
pub(super) fn box_ui<R>(ui: &mut Ui, padding: i8, add: impl FnOnce(&mut Ui) -> R) -> R {
    let inks = colours(ui);
    let frame = Frame::new().fill(c32(inks.raised)).stroke(hairline(inks.line)).corner_radius(8);
    let shown = frame.inner_margin(Margin::same(padding)).show(ui, |ui| {
        ui.set_width(ui.available_width());
        add(ui)
    });
    shown.inner
}

/// A bar whose filled part stands for a share of 0 to 1.
pub(super) fn paint_share(painter: &Painter, bar: Rect, share: f32, inks: &WindowColours) {
    painter.rect_filled(bar, 2.0, c32(inks.line.with_alpha(130)));
    if share > 0.0 {
        let part = Rect::from_min_size(bar.min, vec2((bar.width() * share.min(1.0)).max(2.0), bar.height()));
        painter.rect_filled(part, 2.0, c32(inks.muted));
    }
}

/// Shares of researched, partly known and assumed cards side by side: full, half full, and empty,
/// so that nobody has to tell colours apart.
pub(super) fn paint_levels(painter: &Painter, bar: Rect, levels: Levels, inks: &WindowColours) {
    let total = levels.total().max(1) as f32;
    let mut left = bar.left();
    for level in stats::LEVELS {
        let width = bar.width() * levels.of(level) as f32 / total;
        if width <= 0.0 {
            continue;
        }
        let part = Rect::from_min_size(Pos2::new(left, bar.top()), vec2(width, bar.height()));
        match level {
            EvidenceLevel::Researched => {
                painter.rect_filled(part, 0.0, c32(inks.muted));
            }
            EvidenceLevel::Partly => {
                let low = Rect::from_min_max(Pos2::new(part.left(), part.center().y), part.max);
                painter.rect_filled(low, 0.0, c32(inks.muted));
            }
            EvidenceLevel::Assumed => {}
        }
        left += width;
    }
    painter.rect_stroke(bar, 0.0, hairline(inks.border), StrokeKind::Inside);
}

/// The mark of a level as on the sheet: a ring, half full, full.
pub(super) fn paint_level(painter: &Painter, at: Pos2, level: EvidenceLevel, ink: Color32) {
    const R: f32 = 4.5;
    painter.circle_stroke(at, R, Stroke::new(1.4, ink));
    match level {
        EvidenceLevel::Assumed => {}
        EvidenceLevel::Partly => {
            let half = (0..=12_u8).map(|i| {
                let angle = core::f32::consts::PI * (0.5 + f32::from(i) / 12.0);
                at + vec2(R * libm::cosf(angle), R * libm::sinf(angle))
            });
            painter.add(egui::Shape::convex_polygon(half.collect(), ink, Stroke::NONE));
        }
        EvidenceLevel::Researched => {
            painter.circle_filled(at, R - 1.9, ink);
        }
    }
}

/// What was counted in one version of a map.
#[derive(Clone)]
struct Kept {
    revision: u64,
    counted: Arc<Statistics>,
}

/// What can be counted in an open map. Counted anew when the map has changed, not with every frame.
pub(super) fn counted(ui: &Ui, number: MapNumber, session: &Session) -> Arc<Statistics> {
    let slot = Id::unique("counted").with(number);
    let kept: Option<Kept> = ui.data(|data| data.get_temp(slot));
    if let Some(kept) = kept.filter(|kept| kept.revision == session.revision()) {
        return kept.counted;
    }
    let counted = Arc::new(stats::stats(session.document()));
    let kept = Kept { revision: session.revision(), counted: Arc::clone(&counted) };
    ui.data_mut(|data| data.insert_temp(slot, kept));
    counted
}

/// The same of the map in front.
pub(super) fn counted_in_front(ui: &Ui, state: &State) -> Option<Arc<Statistics>> {
    state.session.as_ref().map(|session| counted(ui, state.map, session))
}
