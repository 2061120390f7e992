//! Paints the sheet: paper, everything that scrolls, then what is frozen over it.

use egui::{Align2, Color32, Painter, Rect, Stroke, StrokeKind, Ui, epaint::FontId, pos2, vec2};

use super::{
    now::Now,
    parts::Parts,
    zones::{Zone, Zones},
};
use crate::{
    app::style::{c32, colours},
    base::{self, Point},
    model::State as MapState,
    render::screen::{Drawn, ScreenCache, font_family},
    scene::Group,
    text::{FaceId, role},
};

/// Draws the whole map into the canvas; says how much was drawn.
pub(super) fn sheet_ui(ui: &Ui, now: &Now<'_>, parts: &Parts, cache: &mut ScreenCache) -> Drawn {
    let zones = &now.zones;
    let window = colours(ui);
    let sheet = now.state.sheet_colours();
    let painter = ui.painter().with_clip_rect(zones.canvas);
    let paper = zones.view.rect(base::Rect::new(0.0, 0.0, now.sheet.size.w, now.sheet.size.h));
    painter.rect(paper, 0, c32(sheet.paper), Stroke::new(1.0, c32(window.line)), StrokeKind::Outside);
    cache.begin(ui.ctx());
    let mut paint = Paint { cache, drawn: Drawn::default() };

    let body = painter.with_clip_rect(zones.clip(Zone::Body));
    paint.groups(&body, parts.ground.iter(), zones, Zone::Body);
    paint.groups(&body, parts.groups(&parts.body), zones, Zone::Body);
    let frozen = Frozen { painter: &painter, zones, paper: c32(sheet.paper), line: c32(sheet.line) };
    if zones.across > 0.0 {
        let labels = frozen.strip(Zone::Left);
        paint.groups(&labels, parts.ground.iter(), zones, Zone::Left);
        labels_ui(&mut paint, &labels, now, parts, Zone::Left);
        frozen.right_edge(zones.clip(Zone::Left));
    } else {
        labels_ui(&mut paint, &body, now, parts, Zone::Body);
    }
    let header = if zones.down > 0.0 { frozen.strip(Zone::Top) } else { body };
    header_ui(&mut paint, &header, now, parts);
    if zones.across > 0.0 || zones.down > 0.0 {
        let corner = frozen.strip(Zone::Corner);
        paint.groups(&corner, parts.groups(&parts.corner), zones, Zone::Corner);
        chip_ui(&corner, now);
        frozen.right_edge(zones.clip(Zone::Corner));
        frozen.bottom_edge(c32(sheet.axis));
    } else {
        paint.groups(&header, parts.groups(&parts.corner), zones, Zone::Body);
    }
    paint.drawn
}

/// Axes and names of lanes; those of lanes that have scrolled under the header stay below it.
fn labels_ui(paint: &mut Paint<'_>, painter: &Painter, now: &Now<'_>, parts: &Parts, zone: Zone) {
    let zones = &now.zones;
    let top = zones.view(zone).scene_point(zones.clip(zone).min).y;
    paint.groups(painter, parts.groups(&parts.labels), zones, zone);
    let names: Vec<Group> = parts.lanes.iter().map(|l| l.moved(l.shift(top))).collect();
    paint.groups(painter, names.iter(), zones, zone);
}

/// Chevrons, goals and steps; names of phases that have scrolled past the edge stay in view.
fn header_ui(paint: &mut Paint<'_>, painter: &Painter, now: &Now<'_>, parts: &Parts) {
    let zones = &now.zones;
    let left = zones.view(Zone::Top).scene_point(zones.clip(Zone::Top).min).x;
    paint.groups(painter, parts.phases.iter().map(|h| h.ground()), zones, Zone::Top);
    paint.groups(painter, parts.groups(&parts.headings), zones, Zone::Top);
    // What is edited in place is drawn by its field.
    let words: Vec<Group> = parts.phases.iter().map(|h| h.words(h.shift(left))).collect();
    paint.groups(painter, words.iter(), zones, Zone::Top);
}

struct Paint<'a> {
    cache: &'a mut ScreenCache,
    drawn: Drawn,
}

impl Paint<'_> {
    fn groups<'a>(&mut self, painter: &Painter, groups: impl Iterator<Item = &'a Group>, zones: &Zones, zone: Zone) {
        let drawn = self.cache.paint(painter, groups, &zones.view(zone), |_| true);
        self.drawn.groups += drawn.groups;
        self.drawn.specks += drawn.specks;
        self.drawn.fresh += drawn.fresh;
        self.drawn.vertices += drawn.vertices;
    }
}

/// The ground of frozen parts.
struct Frozen<'a> {
    painter: &'a Painter,
    zones: &'a Zones,
    paper: Color32,
    line: Color32,
}

impl Frozen<'_> {
    /// Covers what scrolls under the zone; the painter for what stays there.
    fn strip(&self, zone: Zone) -> Painter {
        let clip = self.zones.clip(zone);
        self.painter.rect_filled(clip, 0, self.paper);
        self.painter.with_clip_rect(clip)
    }

    fn right_edge(&self, strip: Rect) {
        if self.zones.across > 0.0 {
            self.painter.vline(strip.right() - 0.5, strip.y_range(), Stroke::new(1.0, self.line));
        }
    }

    /// The line under the frozen header, from edge to edge.
    fn bottom_edge(&self, axis: Color32) {
        if self.zones.down > 0.0 {
            let strip = self.zones.clip(Zone::Top);
            let across = egui::Rangef::new(self.zones.canvas.left(), self.zones.canvas.right());
            self.painter.hline(across, strip.bottom() - 0.75, Stroke::new(1.5, axis));
        }
    }
}

/// Current or future state, beside the chevrons.
fn chip_ui(painter: &Painter, now: &Now<'_>) {
    let zones = &now.zones;
    let view = zones.view(Zone::Corner);
    let Some(phase) = now.sheet.phases.first() else { return };
    let is_current = now.document.journey.state == MapState::Current;
    let words = if is_current {
        crate::i18n::text(now.sheet.language, "state-current")
    } else {
        crate::i18n::text(now.sheet.language, "state-future")
    };
    let at = view.point(Point::new(crate::layout::measure::MARGIN + 3.5, phase.rect.centre().y));
    let ink = c32(now.state.sheet_colours().ink);
    let radius = 3.1 * view.zoom;
    if is_current {
        painter.circle_filled(at, radius, ink);
    } else {
        painter.circle_stroke(at, radius - 0.5 * view.zoom, Stroke::new(1.1 * view.zoom, ink));
    }
    let font = FontId::new(role::STEP.size * view.zoom, font_family(FaceId::SEMI_BOLD));
    let galley = painter.layout_no_wrap(words.to_owned(), font, ink);
    let left = at + vec2(9.0 * view.zoom, 0.0);
    let min = Align2::LEFT_CENTER.anchor_size(left, galley.size()).min;
    painter.galley(pos2(min.x, min.y), galley, ink);
}
