//! What stands out at a stop: around it the sheet pales, so that everybody looks at the same place.

use egui::{Color32, Painter, Rect, Ui, pos2};

use crate::{
    app::{
        canvas::{Zone, Zones},
        state::State,
        style::c32,
    },
    base,
    layout::Sheet,
};

/// How much of the sheet's paper lies over what is beside a stop, of 255: it can still be seen that
/// the journey goes on.
const PALE: u8 = 158;

/// Pales the sheet around `light`; headings and labels keep their colours where they belong to it.
pub(super) fn light_ui(ui: &Ui, state: &State, sheet: &Sheet, zones: &Zones, light: base::Rect) {
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
    for beside in [(labels.right(), cells.left()), (cells.right(), paper.right())] {
        fill(beside, (header.top(), header.bottom()));
        fill(beside, (cells.top(), cells.bottom()));
    }
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
