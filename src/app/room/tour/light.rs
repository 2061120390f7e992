//! What stands out at a stop: around it the sheet pales, so that everybody looks at the same place.

use egui::{Color32, Painter, Rect, Ui, pos2};

use crate::{
    app::{
        canvas::{Showing, Zone, Zones},
        state::State,
        style::c32,
    },
    base,
    layout::{Column, Sheet, What},
    scene::Group,
};

/// How much of the sheet's paper lies over what is beside a stop, of 255: it can still be seen that
/// the journey goes on.
const PALE: u8 = 168;
/// What lies over the names of steps: their rule, in points.
const RULE: f32 = 3.5;
/// Cards that share less than this with a stop only touch it, in points.
const OVERLAP: f32 = 12.0;
/// Signs of seams are narrower than this, in points.
const NARROW: f32 = 30.0;

/// Pales the sheet around `light`; headings and labels keep their colours where they belong to it.
pub(super) fn light_ui(ui: &Ui, state: &State, sheet: &Sheet, zones: &Zones, light: base::Rect, showing: &mut Showing) {
    let veil = c32(state.sheet_colours().paper.with_alpha(PALE));
    let paper = zones.view.rect(base::Rect::new(0.0, 0.0, sheet.size.w, sheet.size.h));
    let painter = ui.painter().with_clip_rect(zones.canvas.intersect(paper));
    let lit = zones.view.rect(light);
    if light.y < zones.header.0 {
        return around(&painter, paper, lit, veil);
    }
    // Where the strip of labels and the header are now, frozen or not.
    let bottom = if zones.down > 0.0 { zones.header.1 } else { sheet.grid.y };
    let strip = base::Rect::new(zones.labels.0, 0.0, zones.labels.1 - zones.labels.0, 1.0);
    let labels = zones.view(Zone::Left).rect(strip);
    let strip = base::Rect::new(0.0, zones.header.0, 1.0, bottom - zones.header.0);
    let header = zones.view(Zone::Top).rect(strip);
    let cells = Rect::from_min_max(lit.min.max(pos2(labels.right(), header.bottom())), lit.max);
    let fill = |x: (f32, f32), y: (f32, f32)| {
        let rect = Rect::from_min_max(pos2(x.0, y.0), pos2(x.1, y.1));
        if rect.is_positive() {
            painter.rect_filled(rect, 0.0, veil);
        }
    };
    let wide = (paper.left(), paper.right());
    fill(wide, (paper.top(), header.top()));
    fill(wide, (header.bottom(), cells.top()));
    fill(wide, (cells.bottom(), paper.bottom()));
    // A phase's name and goal belong to each of its steps.
    let (from, to) = phases(sheet, light);
    let phases = zones.view.rect(base::Rect::new(from, 0.0, to - from, 1.0));
    let steps = zones.view(Zone::Top).point(base::Point::new(0.0, steps_top(sheet))).y.min(header.bottom());
    for (left, right) in [(labels.right(), phases.left()), (phases.right(), paper.right())] {
        fill((left.max(labels.right()), right), (header.top(), steps));
    }
    for beside in [(labels.right(), cells.left()), (cells.right(), paper.right())] {
        fill(beside, (steps, header.bottom()));
        fill(beside, (cells.top(), cells.bottom()));
    }
    showing.again(ui, zones, |group| sticks_out(group, sheet, light));
}

/// From where to where the phases reach that have steps in `light`.
fn phases(sheet: &Sheet, light: base::Rect) -> (f32, f32) {
    let lit = sheet.columns.iter().filter(|column| is_lit(column, light)).map(|column| column.phase);
    let spans = lit.filter_map(|phase| sheet.phases.get(phase)).map(|phase| (phase.rect.x, phase.rect.right()));
    spans.reduce(|a, b| (a.0.min(b.0), a.1.max(b.1))).unwrap_or_else(|| (light.x, light.right()))
}

/// Whether a column belongs to a stop.
pub(super) fn is_lit(column: &Column, light: base::Rect) -> bool {
    let middle = column.x + column.w / 2.0;
    light.x <= middle && middle <= light.right()
}

/// Where the names of steps begin, with the rule above them.
fn steps_top(sheet: &Sheet) -> f32 {
    let steps = sheet.furniture.iter().filter(|placed| matches!(placed.what, What::Step(_)));
    steps.map(|placed| placed.rect.y - RULE).fold(sheet.grid.y, f32::min)
}

/// Whether something belongs to the stop and reaches beyond it: a card over several steps, what
/// somebody says at one of them.
fn sticks_out(group: &Group, sheet: &Sheet, light: base::Rect) -> bool {
    let shared = group.bounds.shared(light);
    let is_inside = shared.w >= group.bounds.w && shared.h >= group.bounds.h;
    if is_inside || group.bounds.bottom() < light.y || group.bounds.y > light.bottom() {
        return false;
    }
    let Some(owner) = &group.owner else { return false };
    if group.persona.is_some() {
        // Curves have no step of their own: they go on pale. A quote is read as a whole or not at all.
        let is_said = sheet.column(owner).is_some_and(|column| is_lit(column, light));
        return is_said || (group.bounds.overlaps(light) && is_quote(group, sheet));
    }
    // The sign of a seam stands between two steps, and belongs to both.
    let is_sign = group.bounds.w < NARROW && group.bounds.overlaps(light);
    is_sign || (shared.w > OVERLAP && shared.h > OVERLAP)
}

/// Whether it is the box of a quote.
fn is_quote(group: &Group, sheet: &Sheet) -> bool {
    let mut quotes = sheet.curves.iter().flat_map(|lane| &lane.curve.quotes);
    quotes.any(|quote| group.at == base::Point::new(quote.rect.x, quote.rect.y))
}

/// Covers `whole` but for `lit`.
fn around(painter: &Painter, whole: Rect, lit: Rect, veil: Color32) {
    let lit = lit.intersect(whole);
    let pieces = [
        Rect::from_min_max(whole.min, pos2(whole.right(), lit.top())),
        Rect::from_min_max(pos2(whole.left(), lit.bottom()), whole.max),
        Rect::from_min_max(pos2(whole.left(), lit.top()), pos2(lit.left(), lit.bottom())),
        Rect::from_min_max(pos2(lit.right(), lit.top()), pos2(whole.right(), lit.bottom())),
    ];
    for piece in pieces.into_iter().filter(|piece| piece.is_positive()) {
        painter.rect_filled(piece, 0.0, veil);
    }
}
