//! Finds the width at which a map fits its page: the larger the text, the better.

use std::ops::Range;

use super::{
    Cache, Fitted, Request, Sizing, Slice, Target,
    build::{self, GRID_X},
    estimate,
    measure::{EMOTION_SPARE, MARGIN, PERSONA_MIN, SCALE_FLOOR, STEP_IDEAL, STEP_MIN, WIDTH_STEP},
};
use crate::{base::Size, model::Document, text::Typeset};

/// Widths beyond this many steps are not tried.
const MOST_STEPS: usize = 1_000;

/// What the search found.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(super) struct Found {
    pub(super) fitted: Fitted,
    /// Whether the sheet fits its page at a readable scale.
    pub(super) fits: bool,
}

/// Searches for the narrowest design width at which the sheet fits its page.
pub(super) fn fit(doc: &Document, typeset: &dyn Typeset, request: &Request, cache: &mut Cache) -> Found {
    let (paper, sizing) = match (request.target, Target::of(&doc.page)) {
        (Target::Page { paper, sizing }, _) => (paper, sizing),
        (Target::Canvas, Target::Page { paper, sizing: sizing @ (Sizing::Readable | Sizing::OneSheet) }) => {
            (paper, sizing)
        }
        (Target::Canvas | Target::Whole | Target::Slides, _) => return ideal(doc, request),
    };
    let floor = sizing == Sizing::Readable;
    let mut search = Search { doc, typeset, request, cache, paper };
    if let Sizing::Fixed(scale) = sizing {
        let width = paper.w / scale;
        return search.at(width).unwrap_or_else(|| Found { fitted: unspared(width), fits: false });
    }
    let shown = columns(doc, request);
    let columns = shown.len();
    let start = paper.w.min(ideal_width(doc, columns)).max(GRID_X + MARGIN + columns as f32 * STEP_MIN);
    let most = if floor { paper.w / SCALE_FLOOR } else { f32::INFINITY };
    let on_canvas = request.target == Target::Canvas;
    let hopeless = || {
        let lanes = request.slice.as_ref().and_then(|s| s.lanes.as_ref());
        lanes.is_none() && estimate::least_height(doc, &shown) > most * paper.h / paper.w
    };
    if start > most || (floor && hopeless()) {
        return if on_canvas { ideal(doc, request) } else { Found { fitted: unspared(start.min(most)), fits: false } };
    }
    // Sheets of one map share the widest of their widths: a coarse search is enough there.
    let by = if request.slice.is_some() { 4.0 * WIDTH_STEP } else { WIDTH_STEP };
    let steps = (((most.min(40_000.0) - start) / by) as usize).min(MOST_STEPS);
    let width = |step: usize| start + step as f32 * by;
    if let Some(found) = search.at(width(0)) {
        return found;
    }
    // The last step is the floor itself.
    let last = if floor { most } else { width(steps) };
    let Some(mut best) = search.at(last) else {
        return if on_canvas { ideal(doc, request) } else { Found { fitted: unspared(last), fits: false } };
    };
    let (mut low, mut high) = (0, steps + 1);
    while high - low > 1 {
        let middle = usize::midpoint(low, high);
        match search.at(width(middle)) {
            Some(found) => {
                best = found;
                high = middle;
            }
            None => low = middle,
        }
    }
    best
}

fn unspared(width: f32) -> Fitted {
    Fitted { width, spare: 0.0 }
}

fn columns(doc: &Document, request: &Request) -> Range<usize> {
    request.slice.as_ref().map_or_else(|| Slice::whole(doc).columns, |s| s.columns.clone())
}

/// Width at which columns are ideal and the header has room.
fn ideal_width(doc: &Document, columns: usize) -> f32 {
    let personas = doc.personas.iter().filter(|p| !p.hidden).count().clamp(1, 3) as f32;
    let header = 2.0 * MARGIN + 270.0 + personas * (PERSONA_MIN + 20.0);
    (GRID_X + MARGIN + columns as f32 * STEP_IDEAL).max(header)
}

/// No page to fit: ideal columns, no spare height.
fn ideal(doc: &Document, request: &Request) -> Found {
    Found { fitted: unspared(ideal_width(doc, columns(doc, request).len())), fits: true }
}

struct Search<'a> {
    doc: &'a Document,
    typeset: &'a dyn Typeset,
    request: &'a Request,
    cache: &'a mut Cache,
    paper: Size,
}

impl Search<'_> {
    /// The fit at that width, if the sheet is no higher than its page.
    fn at(&mut self, width: f32) -> Option<Found> {
        let sheet = build::build(self.doc, self.typeset, self.request, unspared(width), self.cache);
        let page_h = width * self.paper.h / self.paper.w;
        let spare = page_h - sheet.size.h;
        (sheet.size.w <= width + 0.01 && spare >= -0.01).then(|| {
            let spare = if sheet.curves.is_empty() { 0.0 } else { spare.clamp(0.0, EMOTION_SPARE) };
            Found { fitted: Fitted { width, spare }, fits: true }
        })
    }
}
